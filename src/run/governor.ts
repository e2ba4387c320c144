/**
 * Decides whose turn it is in an executor, and measures the turns for the policy.
 * @module
 */
import { entered, learn, type Mode, policyOf, turnOf, type Verdict, verdictOf } from './policy.ts'
import type { Clock } from './thread-clock.ts'

/** Shorter runs are not measured, because reading the clock would take as long. */
const MEASURED = 4096n

export type Governor = {
  readonly mode: Mode
  /** The number of steps left in the turn, at least one. */
  readonly left: number
  /** Whether compiled code lost and should run for no longer than a turn. */
  readonly rests: boolean
  /** What is stored for later runs of the program. */
  readonly verdict: Verdict
  /** Called when a run of this many steps begins. */
  begin(steps: bigint): void
  /** Called when it ends. The time until the next run does not count. */
  end(): void
  made(steps: number): void
  /** Called when this many bytes of code were compiled or read back. */
  entered(bytes: number): void
  /** Runs something whose time does not count. */
  aside<T>(work: () => T): T
}

/** A turn is over early if it takes this many times as long as it should, by the time of day. */
const OVERDUE = 2

/**
 * @param verdict - from an earlier run of the program
 * @param day - a clock that is cheap to read, by which turns that became slow end early. By default none does
 */
export function governor(clock: Clock, verdict?: Verdict, day?: Clock): Governor {
  let policy = policyOf(verdict)
  let turn = turnOf(policy)
  let [steps, time] = [0, 0]
  /** When the current part of the turn began; undefined if nothing is being measured. */
  let since: number | undefined
  /** The time of day, in milliseconds, at which a turn that has not paused is ended. */
  let due = Number.POSITIVE_INFINITY
  const expect = () => {
    if (day) due = day() + OVERDUE * turn.time
  }

  return {
    get mode() {
      return turn.mode
    },
    get left() {
      return Math.max(1, turn.steps - steps)
    },
    get rests() {
      return policy.phase.kind === 'rest'
    },
    get verdict() {
      return verdictOf(policy)
    },
    begin(asked) {
      since = asked < MEASURED ? undefined : clock()
      expect()
    },
    end() {
      if (since !== undefined) time += clock() - since
      since = undefined
    },
    made(more) {
      if (since === undefined) return
      steps += more
      if (steps < turn.steps && !(day && day() > due)) return
      const now = clock()
      policy = learn(policy, { steps, time: time + now - since })
      turn = turnOf(policy)
      ;[steps, time, since] = [0, 0, now]
      expect()
    },
    entered(bytes) {
      policy = entered(policy, bytes)
    },
    aside(work) {
      if (since === undefined) return work()
      const before = clock()
      const result = work()
      since += clock() - before
      return result
    },
  }
}
