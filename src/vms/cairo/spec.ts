/**
 * The Cairo CPU and its builtins as a VM.
 * @module
 */
import { trap, type Vm, vm, when } from '../../vm/index.ts'
import { later } from '../later.ts'
import { builtins } from './builtins.ts'
import { cpu } from './cpu.ts'
import { hashes } from './hashes.ts'
import { declarations, type State } from './machine.ts'

/** The instruction at pc. Its word has 63 bits; one with more is none. */
function fetch(s: State) {
  const word = s.mem[s.pc]
  when(word.bit(255).eq(0), () => trap('unknown memory cell'))
  when(word.bits(254, 64).ne(0), () => trap('invalid instruction'))
  return word.low(64)
}

/**
 * Cairo. A run halts with exit code 0 when it has come to its end and its builtins hold what they must; anything
 * else traps.
 *
 * @example
 * ```ts
 * import { cairo } from 'onestep/vms/cairo'
 * import { disassemble } from 'onestep'
 * console.log(disassemble(cairo, 0x48307fff7ffe8000n)) // assert_eq [ap +0], [ap -2], [ap -1], add, next ap++
 * ```
 */
export const cairo: Vm = later(() =>
  vm('cairo')
    .state(declarations)
    .fetch(fetch)
    .with(cpu)
    .with(builtins)
    .with(hashes)
    .otherwise('invalid instruction'),
)
