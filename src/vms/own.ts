/**
 * VMs that nobody wrote a loader for: a program is the bytes of the memory that instructions are fetched from.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import { type Memory, sizeBits } from '../ir/machine.ts'
import type { Program } from '../run/program.ts'
import { pagesOf, zeroState } from '../state/state.ts'
import type { Vm } from '../vm/index.ts'
import type { Loader } from './loader.ts'

/**
 * A loader for any VM. The file goes to address 0 of the memory that fetch loads from first; input to the memory
 * `input`, and its length to the register `inputSize`; output is the first `outputSize` bytes of the memory `output`.
 * All else is zero at the start.
 *
 * @throws RangeError if fetch loads from no memory
 * @example
 * ```ts
 * import { vmLoader } from 'onestep/vms'
 * const { state } = vmLoader(tiny).load(Uint8Array.of(0, 0, 0, 7), {})
 * console.log(state.memories.mem?.size) // 1
 * ```
 */
export function vmLoader(vm: Vm): Loader {
  const { machine } = vm
  const fetched = machine.fetch.effects.find((effect) => effect.kind === 'load')
  const code = machine.memories.find(({ name }) => name === fetched?.node.attribute)
  if (!code) throw new RangeError(`"vm" expected a VM whose fetch loads from a memory, got ${vm.name}`)
  const has = (memory: string, register: string) =>
    machine.memories.some(({ name }) => name === memory) &&
    machine.registers.some(({ name, count }) => name === register && count === undefined)
  return {
    names: [vm.name],
    files: `the bytes of its memory ${code.name}`,
    vm: () => vm,
    recognises: () => false,
    load(file, { name = 'The file', input, args, env }): Program {
      fits(file, code, name)
      if ((args?.length ?? 0) > 1 || env?.length) {
        throw new ProgramError(`${vm.name} accepts neither arguments nor an environment.`, [
          'Fix: export a Loader as the default of the module, which puts them where the VM reads them',
        ])
      }
      const zero = zeroState(machine)
      const memories = { ...zero.memories, [code.name]: pagesOf([[0n, file]]) }
      const registers = { ...zero.registers }
      if (input !== undefined) {
        const memory = machine.memories.find((one) => one.name === 'input')
        if (!memory || !has('input', 'inputSize')) {
          throw new ProgramError(`${vm.name} does not accept an input.`, [
            'Expected: a memory `input` and a register `inputSize` in its state, or a Loader as the default export',
          ])
        }
        fits(input, memory, 'The input')
        memories.input = pagesOf([[0n, input]])
        registers.inputSize = BigInt(input.length)
      }
      return {
        vm,
        state: { ...zero, registers, memories },
        ...(has('output', 'outputSize') ? { output: { memory: 'output', size: 'outputSize' } } : {}),
      }
    },
  }
}

function fits(bytes: Uint8Array, memory: Memory, what: string): void {
  const size = 1n << BigInt(sizeBits(memory))
  if (BigInt(bytes.length) <= size) return
  throw new ProgramError(`${what} does not fit the memory ${memory.name}.`, [
    `Expected: at most ${size} bytes, got ${bytes.length}`,
  ])
}

/** A file or an input that the VM has no place for. */
export class ProgramError extends OnestepError {
  override name = 'ProgramError'

  constructor(message: string, lines: readonly string[]) {
    super(message, { lines })
  }
}
