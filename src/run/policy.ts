/**
 * Whether a program runs on compiled code or on the interpreter, by what either was measured to take: a pure function over
 * steps and times, so that it is tested with times that are made up. It chooses who makes a step and never what a step does.
 *
 * Compiled code is on trial while it runs. What it loses against the interpreter's rate is summed up as in a CUSUM control
 * chart (E. S. Page, "Continuous inspection schemes", 1954): the sum never falls below zero, so that what was won in one
 * phase of a program does not hide what is lost in the next. When the sum reaches `ALARM`, the interpreter's rate is taken
 * anew, in turns with compiled code, since it too depends on the phase. If the loss is confirmed, the program is
 * interpreted for a while that is long against the loss and doubles with each verdict; then compiled code is tried again.
 * @module
 */

/** Who makes steps. */
export type Mode = 'compiled' | 'interpreter'

/** What a turn took. */
export type Turn = {
  readonly steps: number
  /** Microseconds of processor time, without what was spent to compile code for the first time. */
  readonly time: number
}

export type Policy = {
  readonly phase: Phase
  /** Steps a microsecond, as last measured; zero before. */
  readonly rates: { readonly [mode in Mode]: number }
  /** How often compiled code lost, less how often it stood a trial since. */
  readonly losses: number
}

type Phase =
  /** Compiled code runs and is not judged yet: V8 has not optimized it. */
  | { readonly kind: 'grace'; readonly left: number }
  /** Compiled code runs. Nothing is known about the interpreter if `sampleIn` is zero. */
  | ({ readonly kind: 'trial'; readonly every: number; readonly sampleIn: number } & Chart)
  /** The interpreter runs for a turn, to know its rate. */
  | ({ readonly kind: 'sample'; readonly every: number } & Chart)
  /** Both run in turns after an alarm, compiled code in every second one. */
  | ({
      readonly kind: 'check'
      readonly turns: number
      readonly every: number
      readonly compiled: Turn
      readonly interpreted: Turn
    } & Chart)
  /** The interpreter runs, for so much time still. */
  | { readonly kind: 'rest'; readonly left: number }

type Chart = {
  /** What was made and spent since the loss was last zero. */
  readonly suspect: Turn
  /** Time in which compiled code was not condemned. */
  readonly stood: number
}

/** Times are microseconds. A turn: 500 times what it takes to read the clock. */
const TURN = 1000
/**
 * V8 runs new code slowly and optimizes it in the background, which is in the process's time: this and so much for each
 * byte of it pass before it is judged.
 */
const GRACE = 20_000
const GRACE_OF_BYTE = 2
/** A loss that leads to a check; on each trial after a verdict as much is lost again. */
const ALARM = 8000
/** How far apart samples of the interpreter are: they take 2 % of the time at first, then less. */
const FIRST_SAMPLE = 50_000
const LAST_SAMPLE = 2_000_000
/** Turns of a check. */
const CHECK = 6
/** Compiled code that is faster by this now is not condemned for what it lost before. */
const CLEAR = 1.25
/** The first rest is so many times as long as what was lost. */
const REST = 32
/** A greater loss is no habit: one look that compiled much, or a stop of the collector. */
const MOST_LOST = 2 * ALARM
/** Rests stop doubling here: a program of many phases gets its compiled code back in the end. */
const MOST_LOSSES = 12
/** A trial that goes well for so long takes back a loss. */
const STOOD = 500_000
/** Steps of a turn. */
const [LEAST_STEPS, FIRST_STEPS, MOST_STEPS] = [2 ** 12, 2 ** 15, 2 ** 24]
/** A turn of a rest, in which there is nothing to compare. */
const REST_TURN = 10_000

const NOTHING: Turn = { steps: 0, time: 0 }
const FRESH: Chart = { suspect: NOTHING, stood: 0 }

/** What later processes are told. */
export type Verdict = {
  readonly losses: number
  /** Time that is left of the rest that the last loss led to: over all processes together, so that short ones come to its end. */
  readonly rest: number
}

export const OPEN: Verdict = { losses: 0, rest: 0 }

/** @param verdict - what an earlier run of the program ended with */
export function policyOf({ losses, rest }: Verdict = OPEN): Policy {
  const known = Number.isInteger(losses) && losses > 0 ? Math.min(losses, MOST_LOSSES) : 0
  const phase: Phase = known > 0 && rest > 0 ? { kind: 'rest', left: rest } : { kind: 'grace', left: GRACE }
  return { phase, rates: { compiled: 0, interpreter: 0 }, losses: known }
}

export const verdictOf = ({ phase, losses }: Policy): Verdict => ({
  losses,
  rest: phase.kind === 'rest' ? phase.left : 0,
})

/** Who makes the next steps, and how many of them until `learn` is told. */
export function turnOf({ phase, rates }: Policy): { readonly mode: Mode; readonly steps: number } {
  const mode = modeOf(phase)
  const wanted = rates[mode] * (phase.kind === 'rest' ? Math.min(phase.left, REST_TURN) : TURN)
  return {
    mode,
    steps: wanted === 0 ? FIRST_STEPS : Math.min(MOST_STEPS, Math.max(LEAST_STEPS, Math.round(wanted))),
  }
}

function modeOf(phase: Phase): Mode {
  if (phase.kind === 'check') return phase.turns % 2 === 0 ? 'interpreter' : 'compiled'
  return phase.kind === 'rest' || phase.kind === 'sample' ? 'interpreter' : 'compiled'
}

/**
 * The policy after code was compiled or read back: it is not judged before V8 can have optimized it. Code
 * that comes at the very start of a trial after a loss gets no more time: it had that before the trial.
 */
export function entered(policy: Policy, bytes: number): Policy {
  const { phase, losses } = policy
  const isAgain = losses > 0 && phase.kind === 'trial' && phase.stood === 0
  const isOpen = phase.kind !== 'rest' && !isAgain
  if (!isOpen || !(bytes > 0)) return policy
  const left = Math.max(GRACE + GRACE_OF_BYTE * bytes, phase.kind === 'grace' ? phase.left : 0)
  return { ...policy, phase: { kind: 'grace', left } }
}

/** The policy after a turn that `turnOf` named, or a part of it. */
export function learn(policy: Policy, turn: Turn): Policy {
  if (turn.steps <= 0) return policy
  // A clock that stands still or goes back says nothing.
  const time = Math.max(turn.time, 0)
  const made = { steps: turn.steps, time }
  const { phase } = policy
  const rates = time === 0 ? policy.rates : { ...policy.rates, [modeOf(phase)]: made.steps / time }
  const next = { ...policy, rates }
  switch (phase.kind) {
    case 'rest': {
      const left = phase.left - time
      if (left > 0) return { ...next, phase: { kind: 'rest', left } }
      // Code that was condemned early may not be optimized yet, and V8 optimizes only what runs.
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
/** What a turn took more than the interpreter would have. */
const lossOf = ({ steps, time }: Turn, interpreter: number) =>
  interpreter > 0 ? time - steps / interpreter : 0
