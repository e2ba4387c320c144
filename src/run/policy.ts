/**
 * Decides whether a program runs on compiled code or on the interpreter, by their measured speeds. It is a pure
 * function of steps and times, so tests can use invented times. It decides who makes a step, never what a step
 * does.
 *
 * Compiled code is on trial while it runs. Its loss against the interpreter's rate is summed up as in a CUSUM
 * control chart (E. S. Page, "Continuous inspection schemes", 1954): the sum never falls below zero, so gains
 * in one phase of a program do not hide losses in the next. When the sum reaches `ALARM`, the interpreter's
 * rate is measured again, in turns with compiled code, because it too depends on the phase. If the loss is
 * confirmed, the program is interpreted for a time that is long compared with the loss and doubles with each
 * verdict; then compiled code is tried again.
 * @module
 */

/** Who makes the steps. */
export type Mode = 'compiled' | 'interpreter'

/** The measurement of one turn. */
export type Turn = {
  readonly steps: number
  /** Microseconds of processor time, without the time for compiling code for the first time. */
  readonly time: number
}

export type Policy = {
  readonly phase: Phase
  /** Steps per microsecond, as last measured; zero before the first measurement. */
  readonly rates: { readonly [mode in Mode]: number }
  /** The number of times compiled code lost, minus the number of trials it has passed since. */
  readonly losses: number
}

type Phase =
  /** Compiled code runs but is not judged yet, because V8 has not optimized it. */
  | { readonly kind: 'grace'; readonly left: number }
  /** Compiled code runs. If `sampleIn` is zero, the interpreter's rate is unknown. */
  | ({ readonly kind: 'trial'; readonly every: number; readonly sampleIn: number } & Chart)
  /** The interpreter runs for one turn, to measure its rate. */
  | ({ readonly kind: 'sample'; readonly every: number } & Chart)
  /** Both run in turns after an alarm, compiled code in every second turn. */
  | ({
      readonly kind: 'check'
      readonly turns: number
      readonly every: number
      readonly compiled: Turn
      readonly interpreted: Turn
    } & Chart)
  /** The interpreter runs, for this much more time. */
  | { readonly kind: 'rest'; readonly left: number }

type Chart = {
  /** Steps and time since the loss was last zero. */
  readonly suspect: Turn
  /** Time for which compiled code has run without losing. */
  readonly stood: number
}

/** Times are microseconds. A turn of a check, or of the interpreter's rate. */
const TURN = 1000
/**
 * A turn of compiled code on trial. Reading the clock takes 3 µs, but it is also where the kernel may let others run: on a
 * busy machine the program then takes 200 µs longer for each reading (measured).
 */
const TRIAL_TURN = 2000
/** The same while compiled code is this many times as fast as the interpreter, which it has to lose first. */
const EASY_TURN = 8000
const EASY = 2
/**
 * V8 runs new code slowly and optimizes it in the background, which counts as the process's time. Code is
 * judged after this time, plus an amount for each byte of it.
 */
const GRACE = 20_000
const GRACE_OF_BYTE = 2
/** The loss that leads to a check. Each trial after a verdict loses this much again. */
const ALARM = 8000
/** The distance between samples of the interpreter: they take 2 % of the time at first, then less. */
const FIRST_SAMPLE = 50_000
const LAST_SAMPLE = 2_000_000
/** Turns of a check. */
const CHECK = 6
/** Compiled code that is now faster by this factor does not lose because of earlier losses. */
const CLEAR = 1.25
/** The first rest is this many times as long as the loss. */
const REST = 32
/** A greater loss does not count as a habit: one search that compiled much, or a pause of the garbage collector. */
const MOST_LOST = 2 * ALARM
/** The longest rest, so that a program of many phases eventually gets its compiled code back. */
const MOST_LOSSES = 12
/** A trial that goes well for this long cancels one loss. */
const STOOD = 500_000
/** Steps of a turn. */
const [LEAST_STEPS, FIRST_STEPS, MOST_STEPS] = [2 ** 12, 2 ** 15, 2 ** 24]
/** A turn of a rest and one of a grace, in which nothing is compared. */
const REST_TURN = 10_000
const GRACE_TURN = 10_000

const NOTHING: Turn = { steps: 0, time: 0 }
const FRESH: Chart = { suspect: NOTHING, stood: 0 }

/** What is passed on to later processes. */
export type Verdict = {
  readonly losses: number
  /**
   * The time left of the rest that followed the last loss. It spans processes, so that short ones reach its end
   * too.
   */
  readonly rest: number
}

export const OPEN: Verdict = { losses: 0, rest: 0 }

/** @param verdict - the result of an earlier run of the program */
export function policyOf({ losses, rest }: Verdict = OPEN): Policy {
  const known = Number.isInteger(losses) && losses > 0 ? Math.min(losses, MOST_LOSSES) : 0
  const phase: Phase = known > 0 && rest > 0 ? { kind: 'rest', left: rest } : { kind: 'grace', left: GRACE }
  return { phase, rates: { compiled: 0, interpreter: 0 }, losses: known }
}

export const verdictOf = ({ phase, losses }: Policy): Verdict => ({
  losses,
  rest: phase.kind === 'rest' ? phase.left : 0,
})

/** Who makes the next steps, and how many of them until `learn` is called, in about how much time. */
export function turnOf(policy: Policy): {
  readonly mode: Mode
  readonly steps: number
  readonly time: number
} {
  const { phase, rates } = policy
  const mode = modeOf(phase)
  const time = timeOf(policy)
  const wanted = rates[mode] * time
  // Little at first of an interpreter that compiled code has left behind: V8 would optimize it for what it is asked.
  const first = phase.kind === 'sample' ? LEAST_STEPS : FIRST_STEPS
  return {
    mode,
    time,
    steps: wanted === 0 ? first : Math.min(MOST_STEPS, Math.max(LEAST_STEPS, Math.round(wanted))),
  }
}

function timeOf({ phase, rates: { compiled, interpreter } }: Policy): number {
  if (phase.kind === 'rest') return Math.min(phase.left, REST_TURN)
  if (phase.kind === 'grace') return Math.min(phase.left, GRACE_TURN)
  if (phase.kind !== 'trial') return TURN
  return interpreter > 0 && compiled > EASY * interpreter ? EASY_TURN : TRIAL_TURN
}

function modeOf(phase: Phase): Mode {
  if (phase.kind === 'check') return phase.turns % 2 === 0 ? 'interpreter' : 'compiled'
  return phase.kind === 'rest' || phase.kind === 'sample' ? 'interpreter' : 'compiled'
}

/**
 * The policy after code was compiled or read back. It is not judged before V8 can have optimized it. Code that
 * arrives at the very start of a trial after a loss gets no additional time, because it had that time before
 * the trial.
 */
export function entered(policy: Policy, bytes: number): Policy {
  const { phase, losses } = policy
  const isAgain = losses > 0 && phase.kind === 'trial' && phase.stood === 0
  const isOpen = phase.kind !== 'rest' && !isAgain
  if (!isOpen || !(bytes > 0)) return policy
  const left = Math.max(GRACE + GRACE_OF_BYTE * bytes, phase.kind === 'grace' ? phase.left : 0)
  return { ...policy, phase: { kind: 'grace', left } }
}

/** The policy after a turn chosen by `turnOf`, or a part of one. */
export function learn(policy: Policy, turn: Turn): Policy {
  if (turn.steps <= 0) return policy
  // A clock that stands still or goes back gives no information.
  const time = Math.max(turn.time, 0)
  const made = { steps: turn.steps, time }
  const { phase } = policy
  const rates = time === 0 ? policy.rates : { ...policy.rates, [modeOf(phase)]: made.steps / time }
  const next = { ...policy, rates }
  switch (phase.kind) {
    case 'rest': {
      const left = phase.left - time
      if (left > 0) return { ...next, phase: { kind: 'rest', left } }
      // Code that lost early may not be optimized yet, and V8 optimizes only what runs.
      return { ...next, phase: { kind: 'grace', left: GRACE } }
    }
    case 'grace': {
      const left = phase.left - time
      return { ...next, phase: left > 0 ? { kind: 'grace', left } : trialOf(FIRST_SAMPLE, 0, FRESH) }
    }
    case 'sample':
      return { ...next, phase: trialOf(Math.min(2 * phase.every, LAST_SAMPLE), phase.every, phase) }
    case 'trial':
      return tried(next, phase, made)
    case 'check':
      return checked(next, phase, made)
  }
}

const trialOf = (every: number, sampleIn: number, { suspect, stood }: Chart): Phase =>
  sampleIn > 0
    ? { kind: 'trial', every, sampleIn, suspect, stood }
    : { kind: 'sample', every, suspect, stood }

function tried(policy: Policy, phase: Phase & { kind: 'trial' }, made: Turn): Policy {
  const { interpreter } = policy.rates
  const sum = plus(phase.suspect, made)
  const lost = lossOf(sum, interpreter)
  const stood = phase.stood + made.time
  const taken = stood >= STOOD && policy.losses > 0
  const chart = { suspect: lost > 0 ? sum : NOTHING, stood: taken ? 0 : stood }
  const losses = taken ? policy.losses - 1 : policy.losses
  if (lost < ALARM)
    return { ...policy, losses, phase: trialOf(phase.every, phase.sampleIn - made.time, chart) }
  const both = { compiled: NOTHING, interpreted: NOTHING }
  return { ...policy, losses, phase: { kind: 'check', turns: CHECK, every: phase.every, ...both, ...chart } }
}

function checked(policy: Policy, phase: Phase & { kind: 'check' }, made: Turn): Policy {
  const isCompiled = modeOf(phase) === 'compiled'
  const compiled = isCompiled ? plus(phase.compiled, made) : phase.compiled
  const interpreted = isCompiled ? phase.interpreted : plus(phase.interpreted, made)
  const suspect = isCompiled ? plus(phase.suspect, made) : phase.suspect
  const turns = phase.turns - 1
  if (turns > 0) return { ...policy, phase: { ...phase, turns, compiled, interpreted, suspect } }
  const interpreter = rateOf(interpreted) || policy.rates.interpreter
  const rates = { compiled: rateOf(compiled) || policy.rates.compiled, interpreter }
  const lost = lossOf(suspect, interpreter)
  if (lost < ALARM / 2 || rates.compiled > CLEAR * interpreter) {
    return { ...policy, rates, phase: trialOf(phase.every, phase.every, { ...phase, suspect: NOTHING }) }
  }
  const losses = Math.min(policy.losses + 1, MOST_LOSSES)
  return {
    rates,
    losses,
    phase: { kind: 'rest', left: REST * 2 ** (losses - 1) * Math.min(lost, MOST_LOST) },
  }
}

const plus = (a: Turn, b: Turn): Turn => ({ steps: a.steps + b.steps, time: a.time + b.time })
const rateOf = ({ steps, time }: Turn) => (time > 0 ? steps / time : 0)
/** How much longer a turn took than the interpreter would have. */
const lossOf = ({ steps, time }: Turn, interpreter: number) =>
  interpreter > 0 ? time - steps / interpreter : 0
