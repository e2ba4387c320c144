/**
 * Threads on two stacks. The one that runs is in the registers; it belongs on top of the stack that is traversed. When its
 * turn is over it is put onto the other stack, and the next one is taken from below it; where nothing is left there, the
 * direction changes. Cannon's stacks are hash onions; here they are slots in the memory `threads`.
 *
 * A slot has a leaf for each four registers, with the thread's number in the place of register 0, and one for pc, nextPC,
 * hi and lo. Microcode copies a leaf a step. Cannon's steps are counted by `step`, and those of microcode within one of
 * them are not.
 * @module
 */
import { concat, enter, leave, select, trap, uint, type Word, when } from '../../vm/index.ts'
import { type Builder, type Part, PLACE_BITS, QUANTUM, SLOT_BITS, type State } from './isa.ts'

/** What `save` is for, in `task`. */
const [YIELD, CLONE] = [0, 1]
/** The leaf behind the registers. */
const LAST = 8
const [V0, A1, A3, SP] = [2, 5, 7, 29]

const slotOf = (right: Word<1>, depth: Word): Word => concat(right, depth)
const none = () => uint<number>(SLOT_BITS)(0)

/** The turn of a thread begins. */
const begin = (s: State): void => {
  s.deadline = s.step.add(QUANTUM)
}

/** Ends the turn of the thread that runs. */
export function turn(s: State): void {
  begin(s)
  when(
    s.here.eq(0),
    () => {
      // It is put onto the other stack, and is the first that is taken from there.
      s.traverseRight = s.traverseRight.not()
      s.here = s.there
      s.there = none()
      leave()
    },
    () => {
      s.task = uint(2)(YIELD)
      s.slot = slotOf(s.traverseRight.not(), s.there)
      s.leaf = uint(4)(0)
      enter('save')
    },
  )
}

/** Starts a thread, which runs at once: the one that asked for it stays below it on the stack. */
export function clone(s: State): void {
  const others = s.here.unsigned<number>(SLOT_BITS + 1).add(s.there.unsigned<number>(SLOT_BITS + 1))
  when(others.ge(2 ** SLOT_BITS - 1), () => trap('too many threads'))
  s.task = uint(2)(CLONE)
  s.slot = slotOf(s.traverseRight, s.here)
  s.leaf = uint(4)(0)
  enter('save')
}

/** Ends the thread that runs, which is not the last one. */
export function exitThread(): void {
  enter('exit')
}

export const threads: Part =
  ({ xlen }) =>
  (vm: Builder): Builder => {
    const word = uint<number>(xlen)
    const wide = (value: Word) => value.unsigned<number>(64)
    const narrow = (value: Word) => value.low(xlen)
    const register = (s: State, k: number) => concat(s.leaf.low(3), uint(2)(k))
    const place = (s: State) => concat(s.slot, s.leaf, uint<number>(PLACE_BITS - 4)(0))
    const take = (s: State, right: Word<1>, depth: Word) => {
      s.slot = slotOf(right, depth)
      s.leaf = uint(4)(0)
      enter('restore')
    }
    return vm
      .microcode('quantum', (s) => {
        s.step = s.step.add(1)
        turn(s)
      })
      .microcode('save', (s) => {
        const first = select(s.leaf.eq(0), s.thread, s.r[register(s, 0)])
        const four = [first, s.r[register(s, 1)], s.r[register(s, 2)], s.r[register(s, 3)]]
        const last = [s.pc, s.nextPC, s.hi, s.lo]
        const isLast = s.leaf.eq(LAST)
        s.threads.store(place(s), select(isLast, concat(...last.map(wide)), concat(...four.map(wide))))
        s.leaf = s.leaf.add(1)
        when(isLast, () =>
          when(
            s.task.eq(CLONE),
            () => {
              s.here = s.here.add(1)
              s.thread = s.nextThread
              s.nextThread = s.nextThread.add(1)
              s.r[SP] = s.r[A1]
              s.r[V0] = word(0)
              s.r[A3] = word(0)
              begin(s)
              leave()
            },
            () => {
              s.there = s.there.add(1)
              s.here = s.here.sub(1)
              take(s, s.traverseRight, s.here)
            },
          ),
        )
      })
      .microcode('restore', (s) => {
        const value = s.threads.load(place(s), 32)
        const part = (k: number) => narrow(value.bits(255 - 64 * k, 192 - 64 * k))
        when(
          s.leaf.eq(LAST),
          () => {
            s.pc = part(0)
            s.nextPC = part(1)
            s.hi = part(2)
            s.lo = part(3)
            leave()
          },
          () => {
            when(
              s.leaf.eq(0),
              () => {
                s.thread = part(0)
              },
              () => {
                s.r[register(s, 0)] = part(0)
              },
            )
            for (const k of [1, 2, 3]) s.r[register(s, k)] = part(k)
          },
        )
        s.leaf = s.leaf.add(1)
      })
      .microcode('exit', (s) => {
        s.step = s.step.add(1)
        begin(s)
        const right = s.traverseRight
        when(
          s.here.ne(0),
          () => {
            s.here = s.here.sub(1)
            take(s, right, s.here)
          },
          () => {
            s.traverseRight = right.not()
            s.here = s.there.sub(1)
            s.there = none()
            take(s, right.not(), s.here)
          },
        )
      })
  }
