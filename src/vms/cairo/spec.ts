/**
 * The Cairo CPU and its builtins as a VM.
 * @module
 */
import { concat, type Vm, vm } from '../../vm/index.ts'
import { later } from '../later.ts'
import { arena } from './machine/arena.ts'
import { builtins } from './machine/builtins.ts'
import { cpu } from './machine/cpu.ts'
import { hashes } from './machine/hashes.ts'
import { keccak } from './machine/keccak.ts'
import { modular } from './machine/modular.ts'
import { multiples } from './machine/multiples.ts'
import { declarations, type State } from './machine/state.ts'

/** The instruction at pc: 63 bits. The bit above, zero in every encoding, says that the cell holds something else. */
function fetch(s: State) {
  const cell = s.mem[s.pc]
  return concat(cell.high(193).ne(1n << 192n), cell.low(63))
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
export const cairo: Vm = later('cairo', () =>
  vm('cairo')
    .state(declarations)
    .fetch(fetch)
    .with(cpu)
    .with(builtins)
    .with(hashes)
    .with(multiples)
    .with(keccak)
    .with(modular)
    .with(arena)
    .otherwise('invalid instruction'),
)
