/**
 * Tells an executor whose turn it is, and measures the turns for the policy.
 * @module
 */
import { entered, learn, type Mode, policyOf, turnOf, type Verdict, verdictOf } from './policy.ts'

/** Microseconds that only ever grow. */
export type Clock = () => number

/**
 * A clock of what this thread does, as far as Node 20 tells: the process's processor time has that of other threads in it,
 * V8's compiler and collector among them, and the time of day what else the machine does. Of either, the lesser counts.
 * 3 µs a look (measured).
 */
export function threadClock(): Clock {
  let [day, used, sum] = [0, 0, 0]
  return () => {
    const { user, system } = process.cpuUsage()
    const now = performance.now() * 1000
    if (day > 0) sum += Math.min(now - day, user + system - used)
    ;[day, used] = [now, user + system]
    return sum
  }
}

/** Steps of a run from which on it is measured: shorter ones take no longer than the clock does. */
const MEASURED = 4096n

export type Governor = {
  readonly mode: Mode
  /** Steps that are left of the turn, at least one. */
  readonly left: number
  /** Compiled code lost, and is not to be run for longer than a turn. */
  readonly rests: boolean
  /** What is kept for later runs of the program. */
  readonly verdict: Verdict
  /** A run of so many steps begins. */
  begin(steps: bigint): void
  /** It ends; what happens until the next one takes no part in the turn's time. */
  end(): void
  made(steps: number): void
  /** So many bytes of code were compiled or read back. */
  entered(bytes: number): void
  /** Does something that is no part of the turn's time. */
  aside<T>(work: () => T): T
}

/** @param verdict - of an earlier run of the program */
export function governor(clock: Clock, verdict?: Verdict): Governor {
  let policy = policyOf(verdict)
  let turn = turnOf(policy)
  let [steps, time] = [0, 0]
  /** When the part of the turn began that runs now; undefined where nothing is measured. */
  let since: number | undefined

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
    },
    end() {
      if (since !== undefined) time += clock() - since
      since = undefined
    },
    made(more) {
      if (since === undefined) return
      steps += more
      if (steps < turn.steps) return
      const now = clock()
      policy = learn(policy, { steps, time: time + now - since })
      turn = turnOf(policy)
      ;[steps, time, since] = [0, 0, now]
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
