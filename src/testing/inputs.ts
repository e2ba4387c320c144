/**
 * Inputs of a program.
 * @module
 */
import fc from 'fast-check'
import { sizeBits } from '../ir/machine.ts'
import type { Program } from '../run/program.ts'
import { pagesOf } from '../state/state.ts'
import { content } from './states.ts'

/**
 * The program with other contents of its input memory.
 * @throws RangeError if the program has no input memory
 */
export function withInput(program: Program, maxLength = 256): fc.Arbitrary<Program> {
  const memory = program.vm.machine.memories.find(({ name }) => name === program.input)
  if (!memory) throw new RangeError('"program" expected an input memory, got none')
  const most = Math.min(maxLength, 2 ** Math.min(20, sizeBits(memory)))
  return fc
    .nat(most)
    .chain(content)
    .map((bytes) => {
      const memories = { ...program.state.memories, [memory.name]: pagesOf([[0n, bytes]]) }
      return { ...program, state: { ...program.state, memories } }
    })
}
