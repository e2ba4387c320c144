/**
 * Threads as state: one runs, and the memory `kernel` has a slot of 1,024 bytes for each other one. Microcode switches
 * from one to the next, a register a step, when a thread waits, yields or ends, or at a jump backwards after it made
 * `QUANTUM` instructions: so which thread runs when is a function of the state.
 *
 * A slot has pc and x1 to x31, then f0 to f31, 8 bytes each, and a leaf of control:
 *
 *     bits 0-1     what it does: nothing (no thread), READY, WAITS for a futex, or SLEEPS, also until a file is ready
 *     bits 8-15    fcsr
 *     bits 32-63   the bitset of a futex wait
 *     bits 64-127  the futex's address; or where an event goes; zero if it only sleeps
 *     bits 128-191 when it stops waiting, in nanoseconds; all ones for never
 *     bits 192-255 what is cleared when it ends (`set_tid_address`); of the running thread, too
 * @module
 */
import { concat, enter, leave, select, trap, u8, u64, uint, type Word, when } from '../../vm/index.ts'
import { timeNow } from './csr.ts'
import type { Builder, Isa, State } from './isa.ts'

/** Instructions after which another thread's turn comes. */
const QUANTUM = 2 ** 16
/** What a slot's thread does. */
export const [NOTHING, READY, WAITS, SLEEPS] = [0, 1, 2, 3]
/** No time: later than any. */
export const NEVER = -1
/** Offsets in a slot: of the integer registers, which those of floating point follow, and of control. */
const [X, CONTROL] = [0, 512]
export const CLEARED = CONTROL + 24
const REGISTERS = 64
const [A0] = [10]
const ETIMEDOUT = -110

/** Where something of a slot is. */
export const place = (slot: Word, offset: number): Word<24> =>
  concat(uint(4)(0), slot, uint(10)(offset)) as Word<24>
export const registerAt = (index: number): number => X + 8 * index

/** The fields of a leaf of control. */
export function control(s: State, slot: Word) {
  const leaf = s.kernel.load(place(slot, CONTROL), 32)
  return {
    leaf,
    kind: leaf.low(2),
    fcsr: leaf.bits(15, 8),
    bitset: leaf.bits(63, 32),
    address: leaf.bits(127, 64),
    until: leaf.bits(191, 128),
    cleared: leaf.high(64),
  }
}

/** Makes a thread that waits go on at its next turn. */
export const makeReady = (s: State, slot: Word, leaf: Word): void =>
  s.kernel.store(place(slot, CONTROL), concat(leaf.high(254), uint(2)(READY)))

/**
 * Has another thread run, after this one is in its slot.
 * @param waiting - what it waits for, by the names of its leaf of control
 */
export function suspend(
  s: State,
  kind: number,
  waiting: { readonly address?: Word; readonly bitset?: Word; readonly until?: Word } = {},
): void {
  s.kind = uint(2)(kind)
  s.cursor = waiting.address ?? uint(s.cursor.width)(0)
  s.bitset = (waiting.bitset ?? s.bitset) as Word<32>
  s.until = (waiting.until ?? u64(NEVER)) as Word<64>
  s.slot = s.thread
  s.count = u8(0)
  enter('save')
}

/** Looks for the next thread, from the one behind the slot of the thread that ran. */
export function pick(s: State): void {
  s.slot = after(s, s.thread)
  s.left = s.highest
  s.earliest = u64(NEVER)
  enter('pick')
}

const after = (s: State, slot: Word): Word<10> =>
  select(slot.eq(s.highest), uint(10)(0), slot.add(1)) as Word<10>

export const threads =
  ({ xlen }: Isa) =>
  (vm: Builder): Builder => {
    const narrow = (value: Word) => value.low(xlen)
    return vm
      .microcode('turn', (s) => {
        when(
          s.others.eq(0),
          () => {
            s.deadline = u64(NEVER)
            leave()
          },
          () => suspend(s, READY),
        )
      })
      .microcode('save', (s) => {
        const [float, index] = [s.count.bit(5), s.count.low(5)]
        const integer = select(index.eq(0), s.pc, s.x[index]).unsigned<number>(64)
        const at = concat(uint(5)(0), s.count.low(6), uint(3)(0))
        s.kernel.store(concat(uint(4)(0), s.slot, at.low(10)), select(float, s.f[index], integer))
        s.count = s.count.add(1)
        when(s.count.eq(REGISTERS), () => enter('save-control'))
      })
      .microcode('save-control', (s) => {
        const { cleared } = control(s, s.slot)
        const low = concat(s.bitset, uint(16)(0), s.frm, s.fflags, uint(6)(0), s.kind)
        // A slot that a new thread gets has what was cleared for the one before it.
        const kept = select(s.slot.eq(s.thread), cleared, 0)
        s.kernel.store(place(s.slot, CONTROL), concat(kept, s.until, s.cursor.unsigned<number>(64), low))
        when(
          s.slot.eq(s.thread),
          () => pick(s),
          () => enter('clone-start'),
        )
      })
      .microcode('pick', (s) => {
        const { kind, until } = control(s, s.slot)
        const now = timeNow(s)
        const waits = kind.bit(1)
        const over = waits.and(until.le(now))
        when(
          kind.eq(READY).or(over),
          () => {
            // A wait that ran out: a futex says so, sleep and poll give 0.
            when(over, () => {
              const timedOut = kind.eq(WAITS)
              s.kernel.store(place(s.slot, registerAt(A0)), select(timedOut, u64(ETIMEDOUT), 0))
            })
            s.count = u8(0)
            enter('restore')
          },
          () => {
            const earliest = select(waits.and(until.lt(s.earliest)), until, s.earliest) as Word<64>
            s.earliest = earliest
            s.slot = after(s, s.slot)
            s.left = s.left.sub(1)
            // Nobody can run: the time comes at which the first one can.
            when(s.left.eq(-1), () => {
              when(earliest.eq(NEVER), () => trap('deadlock'))
              s.slept = s.slept.add(earliest.sub(now))
              s.left = s.highest
              s.earliest = u64(NEVER)
            })
          },
        )
      })
      .microcode('restore', (s) => {
        const [float, index] = [s.count.bit(5), s.count.low(5)]
        const at = concat(uint(5)(0), s.count.low(6), uint(3)(0))
        const value = s.kernel.load(concat(uint(4)(0), s.slot, at.low(10)), 8)
        when(
          float,
          () => {
            s.f[index] = value
          },
          () =>
            when(
              index.eq(0),
              () => {
                s.pc = narrow(value)
              },
              () => {
                s.x[index] = narrow(value)
              },
            ),
        )
        s.count = s.count.add(1)
        when(s.count.eq(REGISTERS), () => enter('restore-control'))
      })
      .microcode('restore-control', (s) => {
        const { leaf, fcsr } = control(s, s.slot)
        // It does not wait while it runs.
        makeReady(s, s.slot, leaf)
        s.frm = fcsr.high(3) as Word<3>
        s.fflags = fcsr.low(5) as Word<5>
        s.thread = s.slot
        s.reservation = uint<number>(xlen)(0)
        s.deadline = s.retired.add(QUANTUM)
        leave()
      })
  }
