/**
 * The hook for logs: LOG0 to LOG4 of the EVM, at their price.
 * @module
 */
import { concat, enter, uint, type Word, when } from '../../../vm/index.ts'
import { copyThen } from '../copy.ts'
import { arg, gasOfInk, HOOKS_BITS, inner, instruct, lend, outer, type S, wordAt } from '../state.ts'
import { type Backs, type Hooks, i32, inMemory, readInk, toEvm } from './hook.ts'
import { goOnWith } from './storage.ts'

/** Its code is five: one for each number of topics. */
const CODE = 7
const TOPICS = 4

/** Arguments: the bytes, topics first; how many bytes; how many topics. */
const [BYTES, SIZE, COUNT] = [0, 1, 2]

export const logs: Hooks = {
  emit_log: {
    params: [i32, i32, i32],
    bytes: (s) => readInk(arg(s, SIZE)),
    run: (s) =>
      inMemory(s, [[arg(s, BYTES), arg(s, SIZE)]], () => {
        const [size, count] = [arg(s, SIZE).low(32), arg(s, COUNT).low(32)]
        when(
          count.gt(TOPICS).or(size.lt(count.shl(5))),
          () => enter('frame.revert'),
          () => {
            lend(s, size)
            copyThen(s, 'out', { inner: inner(s, arg(s, BYTES)), outer: outer(s, 0), left: size }, 'log')
          },
        )
      }),
  },
}

export const logRoutines = {
  /** The data is what comes behind the topics. */
  log(s: S) {
    const count = arg(s, COUNT).low(3)
    const from = count.unsigned(32).shl(5)
    gasOfInk(s)
    instruct(s, uint(HOOKS_BITS)(CODE).add(count.unsigned(HOOKS_BITS)), [from])
    // Below the offset lie the size and the topics, the last one at the bottom.
    const slot = (above: Word) => concat(s.evm.depth, above.low(10)) as Word<21>
    s.evm.stack[slot(count.unsigned(10))] = arg(s, SIZE).low(32).sub(from).unsigned(256) as Word<256>
    for (let i = 0; i < TOPICS; i++)
      when(count.gt(i), () => {
        s.evm.stack[slot(count.unsigned(10).sub(i + 1))] = wordAt(s, arg(s, BYTES).add(32 * i))
      })
    s.evm.sp = count.unsigned(11).add(2) as never
    toEvm()
  },
}

export const logBacks: Backs = Object.fromEntries(
  Array.from({ length: TOPICS + 1 }, (_, i) => [`log${i}`, { opcode: 0xa0 + i, back: goOnWith }]),
)
