/**
 * From an ELF file to a program that is ready to run.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { toBigintLE } from '../../bytes/bytes.ts'
import { OnestepError } from '../../bytes/errors.ts'
import type { Program } from '../../run/program.ts'
import { pagesOf, type State, zeroState } from '../../state/state.ts'
import type { Vm } from '../../vm/index.ts'
import { type Elf, parseElf } from './elf.ts'
import { needsGeneral } from './extensions.ts'
import { ERRORS, HINTS } from './isa.ts'
import { stackTop } from './linux-memory.ts'
import { rv32, rv32gc, rv32gcPreimages, rv64, rv64gc, rv64gcPreimages } from './spec.ts'
import { linuxStack } from './stack.ts'

/** Options of `loadRiscv`. */
export type RiscvLoadOptions = {
  /** Standard input; default none. */
  readonly input?: Uint8Array
  /** The whole of argv, the program's name first; default `['program']`. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>> | readonly string[]
  /**
   * The VM to run on. Default: `rv32` or `rv64` for a file that is built for no more than I, M, A and C, by its float ABI
   * and its attributes; otherwise `rv32gc` or `rv64gc`.
   */
  readonly vm?: Vm
  /** Whether the program may ask for preimages: then it runs on `rv32gcPreimages` or `rv64gcPreimages` by default. */
  readonly preimages?: boolean
  /** First address above the stack; default a page below half of what addresses can say. */
  readonly top?: bigint
}

const SP = 2

/**
 * Loads a static RISC-V Linux program: segments, arguments and environment on the stack, input.
 *
 * @param file - the bytes of the ELF file
 * @throws TypeError if the input is no Uint8Array
 * @throws ElfError if it is no such program
 * @throws RiscvLoadError if it does not fit the VM
 * @throws RangeError if arguments are no C strings, or do not fit
 * @example
 * ```ts
 * const program = loadRiscv(readFileSync('fixtures/programs/elf/sha256.rv32im.O2.elf'), { input: new TextEncoder().encode('abc') })
 * ```
 */
export function loadRiscv(file: Uint8Array, options: RiscvLoadOptions = {}): Program & { readonly elf: Elf } {
  const { input = new Uint8Array(0), args = ['program'], env = [] } = options
  if (!(input instanceof Uint8Array))
    throw new TypeError(`"input" expected a Uint8Array, got ${typeof input}`)
  const elf = parseElf(file)
  const vm = options.vm ?? defaultVm(elf, options.preimages ?? false)
  const isa = isaOf(vm)
  if (isa.xlen !== elf.xlen) {
    throw new RiscvLoadError(
      `The program is for RV${elf.xlen}, but ${vm.name} is not.`,
      `omit the VM, or use one with xlen ${elf.xlen}: rv${elf.xlen}gc, rv${elf.xlen}imac or rv${elf.xlen}im`,
    )
  }
  const top = options.top ?? stackTop(isa)
  const last = elf.segments.at(-1)!
  for (const [what, end] of [
    ['The last segment', last.address + last.memorySize],
    ['The stack', top],
  ] as const) {
    if (end > 1n << BigInt(isa.addressBits)) {
      throw new RiscvLoadError(
        `${what} ends at 0x${end.toString(16)}; ${vm.name} has 2^${isa.addressBits} bytes of memory.`,
        'link it at a lower address, or make a VM with more addressBits',
      )
    }
  }
  const stack = linuxStack({ xlen: elf.xlen, top, args, env, elf })
  const zero = zeroState(vm.machine)
  const x = (zero.registers.x as bigint[]).with(SP, stack.pointer)
  const state: State = {
    status: zero.status,
    registers: {
      ...zero.registers,
      x,
      pc: elf.entry,
      heap: elf.end,
      brk: elf.end,
      inputSize: BigInt(input.length),
      random: seedOf(input),
    },
    memories: {
      ...zero.memories,
      mem: pagesOf([
        ...elf.segments.map(({ address, data }) => [address, data] as const),
        [stack.address, stack.data],
      ]),
      input: pagesOf([[0n, input]]),
    },
  }
  return {
    vm,
    state,
    input: 'input',
    output: { memory: 'output', size: 'outputSize' },
    errors: { memory: 'output', size: 'errorSize', at: BigInt(ERRORS) },
    ...('hintSize' in zero.registers
      ? { hints: { memory: 'output', size: 'hintSize', at: BigInt(HINTS) } }
      : {}),
    elf,
  }
}

/**
 * What `getrandom` starts from: the first 8 bytes of the input's SHA-256, little-endian, so that everybody who has the
 * input gets the same run. Never zero, which xorshift does not leave.
 */
function seedOf(input: Uint8Array): bigint {
  const seed = toBigintLE(sha256(input).subarray(0, 8))
  return seed === 0n ? 1n : seed
}

function defaultVm(elf: Elf, preimages: boolean): Vm {
  if (preimages) return elf.xlen === 32 ? rv32gcPreimages : rv64gcPreimages
  if (needsGeneral(elf)) return elf.xlen === 32 ? rv32gc : rv64gc
  return elf.xlen === 32 ? rv32 : rv64
}

/** Width and memory of a RISC-V VM, as its machine declares them. */
function isaOf({ name, machine }: Vm): { xlen: 32 | 64; addressBits: number } {
  const heap = machine.registers.find((register) => register.name === 'heap')?.type
  const mem = machine.memories.find((memory) => memory.name === 'mem')
  if (heap?.kind === 'bits' && (heap.width === 32 || heap.width === 64) && mem) {
    return { xlen: heap.width, addressBits: mem.addressBits }
  }
  throw new RiscvLoadError(`${name} is not a RISC-V VM.`, 'make one with riscv({ xlen, extensions })')
}

/** The program does not fit the VM that it is to run on. */
export class RiscvLoadError extends OnestepError {
  override name = 'RiscvLoadError'

  constructor(message: string, fix: string) {
    super(message, { lines: [`Fix: ${fix}`] })
  }
}
