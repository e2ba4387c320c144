/**
 * Tells an executor whose turn it is, and measures the turns for the policy.
 * @module
 */
import { learn, type Mode, policyOf, turnOf } from './policy.ts'

/** Microseconds that only ever grow. */
export type Clock = () => number

/** Processor time of this process: what else the machine does is not in it. 3 µs a call (measured). */
export const processorTime: Clock = () => {
  const { user, system } = process.cpuUsage()
  return user + system
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
  readonly losses: number
  /** A run of so many steps begins. */
  begin(steps: bigint): void
  /** It ends; what happens until the next one takes no part in the turn's time. */
  end(): void
  made(steps: number): void
  /** Does something that is no part of the turn's time. */
  aside<T>(work: () => T): T
}

/** @param losses - of an earlier run of the program */
export function governor(clock: Clock, losses: number): Governor {
  let policy = policyOf(losses)
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
    get losses() {
      return policy.losses
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
    aside(work) {
      if (since === undefined) return work()
      const before = clock()
      const result = work()
      since += clock() - before
      return result
    },
  }
}
