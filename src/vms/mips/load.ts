/**
 * From an ELF file to a program that is ready to run.
 * @module
 */
import { OnestepError } from '../../bytes/errors.ts'
import type { Program } from '../../run/program.ts'
import { pagesOf, type State, zeroState } from '../../state/state.ts'
import type { Vm } from '../../vm/index.ts'
import { type MipsElf, parseMips } from './elf.ts'
import { ERRORS, HINTS, type Isa, QUANTUM } from './isa.ts'
import { mips32, mips64 } from './spec.ts'
import { cannonStack, ENVIRONMENT, PROGRAM } from './stack.ts'
import { layout } from './syscall-table.ts'

/** Options of `loadMips`. */
export type MipsLoadOptions = {
  /** The whole of argv; default `['op-program']`, as in Cannon. */
  readonly args?: readonly string[]
  /** `NAME=value` each; default `['GODEBUG=memprofilerate=0']`, as in Cannon. */
  readonly env?: readonly string[]
}

const SP = 29

/**
 * Loads a static big-endian MIPS program for Linux as Cannon does: its segments, and its stack.
 *
 * @param file - the bytes of the ELF file
 * @returns a program for `mips64` or `mips32`, by the file's class
 * @throws TypeError if the file is no Uint8Array
 * @throws ElfError if it is no such program
 * @throws MipsLoadError if it reaches into the heap
 * @throws RangeError if an argument is no C string
 * @example
 * ```ts
 * const programOf = (path: string) => loadMips(readFileSync(path))
 * ```
 */
export function loadMips(
  file: Uint8Array,
  options: MipsLoadOptions = {},
): Program & { readonly elf: MipsElf } {
  if (!(file instanceof Uint8Array)) throw new TypeError(`"file" expected a Uint8Array, got ${typeof file}`)
  const { args = [PROGRAM], env = ENVIRONMENT } = options
  const elf = parseMips(file)
  const isa: Isa = { xlen: elf.xlen }
  const { heapStart, stack } = layout(isa)
  const last = elf.segments.at(-1)!
  const end = last.address + last.memorySize
  if (end > heapStart) {
    throw new MipsLoadError(
      `The last segment ends at 0x${end.toString(16)}, and the heap starts at 0x${heapStart.toString(16)}.`,
      'link it at a lower address',
    )
  }
  const segments = elf.segments.map(({ address, data }) => [address, data] as const)
  const state = startState(elf.xlen === 64 ? mips64 : mips32, isa, elf.entry, [
    ...segments,
    [stack, cannonStack(isa, stack, args, env)],
  ])
  return { ...programOf(elf.xlen === 64 ? mips64 : mips32, state), elf }
}

/** The state in which a program starts at `pc`: one thread, number 0, on the left stack. */
export function startState(
  vm: Vm,
  isa: Isa,
  pc: bigint,
  memory: Iterable<readonly [bigint, Uint8Array]>,
): State {
  const zero = zeroState(vm.machine)
  const { heapStart, stack } = layout(isa)
  return {
    ...zero,
    registers: {
      ...zero.registers,
      pc,
      nextPC: pc + 4n,
      r: (zero.registers.r as bigint[]).with(SP, stack),
      heap: heapStart,
      deadline: BigInt(QUANTUM),
      nextThread: 1n,
    },
    memories: { ...zero.memories, mem: pagesOf(memory) },
  }
}

/** A state with the places of what it writes. */
export const programOf = (vm: Vm, state: State): Program => ({
  vm,
  state,
  output: { memory: 'output', size: 'outputSize' },
  errors: { memory: 'output', size: 'errorSize', at: BigInt(ERRORS) },
  hints: { memory: 'output', size: 'hintSize', at: BigInt(HINTS) },
})

/** The program does not fit the machine. */
export class MipsLoadError extends OnestepError {
  override name = 'MipsLoadError'

  constructor(message: string, fix: string) {
    super(message, { lines: [`Fix: ${fix}`] })
  }
}
