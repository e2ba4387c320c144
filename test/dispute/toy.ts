/**
 * The smallest machine worth disputing: a hash chain that stops after some steps.
 *
 * State: how many steps are left, and a value. Root = H("toy" || left || value). A proof is the state before,
 * 36 bytes; the referee steps it itself.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concat, equal, fromBigint, toBigint, utf8 } from '../../src/bytes/bytes.ts'
import { dishonestClaim } from '../../src/dispute/dishonest.ts'
import { isRefusal, openGame } from '../../src/dispute/open.ts'
import type {
  Game,
  GameRefusal,
  Opening,
  Referee,
  Rules,
  Side,
  TraceProvider,
} from '../../src/dispute/types.ts'
import type { Claim } from '../../src/trace/claim.ts'

export type ToyState = { left: number; value: Uint8Array }

export const VM = new Uint8Array(32).fill(0x70)

export function toyRoot({ left, value }: ToyState): Uint8Array {
  return keccak_256(concat(utf8('toy'), fromBigint(BigInt(left), 4), value))
}

export function toyStep(state: ToyState): ToyState {
  return state.left === 0 ? state : { left: state.left - 1, value: keccak_256(state.value) }
}

/** A run that stops after `halt` steps. */
export function toyRun(halt: number): TraceProvider & { asked: number } {
  const states: ToyState[] = [{ left: halt, value: new Uint8Array(32).fill(1) }]
  for (let i = 0; i < halt; i++) states.push(toyStep(states[i]!))
  const roots = states.map(toyRoot)
  const at = (step: bigint) => Number(step < BigInt(halt) ? step : BigInt(halt))
  return {
    steps: BigInt(halt),
    asked: 0,
    rootAt(step) {
      this.asked++
      return roots[at(step)]!
    },
    prove(step) {
      const { left, value } = states[at(step)]!
      return concat(fromBigint(BigInt(left), 4), value)
    },
  }
}

/** Decides segments of up to 1,000 steps by making them. */
export const toyReferee: Referee = ({ vmId, before, steps, proof }) => {
  if (!equal(vmId, VM)) return { reason: 'another VM' }
  if (proof.length !== 36) return { reason: `a proof of ${proof.length} bytes` }
  let state: ToyState = { left: Number(toBigint(proof.subarray(0, 4))), value: proof.slice(4) }
  if (!equal(toyRoot(state), before)) return { reason: 'another state' }
  if (steps > 1_000n) return { reason: 'too many steps' }
  for (let i = 0n; i < steps; i++) state = toyStep(state)
  return { root: toyRoot(state) }
}

export function toyClaim(run: TraceProvider, steps: bigint): Claim {
  return {
    vmId: VM,
    startRoot: run.rootAt(0n) as Uint8Array,
    input: new Uint8Array(32),
    steps,
    finalRoot: run.rootAt(steps) as Uint8Array,
    status: steps < run.steps ? { kind: 'running' } : { kind: 'halted', code: 0n },
  }
}

export const RULES: Rules = {
  arity: 2,
  provable: 1n,
  clocks: { budget: 1_000, minimum: 10, maxExtension: 200 },
  bond: 100n,
  burn: 10n,
}

/** A game of an honest party on one side and the lie on the other. */
export function toyGame(
  run: TraceProvider,
  options: {
    steps: bigint
    honest: Side | 'nobody'
    rules?: Partial<Rules>
    now?: number
    salt?: Uint8Array
  },
): Game {
  const truth = toyClaim(run, options.steps)
  const lie = dishonestClaim(truth)
  const otherLie = dishonestClaim(lie)
  const claims = {
    defender: options.honest === 'defender' ? truth : lie,
    challenger: options.honest === 'challenger' ? truth : options.honest === 'nobody' ? otherLie : lie,
  }
  const rules = { ...RULES, ...options.rules }
  const opening: Opening = {
    claims,
    bonds: { defender: rules.bond, challenger: rules.bond },
    rules,
    now: options.now ?? 0,
    ...(options.salt === undefined ? {} : { salt: options.salt }),
  }
  return must(openGame(opening))
}

/** The game, where a refusal would be a mistake of the test. */
export function must(answer: Game | GameRefusal): Game {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.detail}`)
  return answer
}

/** Why it was refused; `undefined` if it was not. */
export function reason(answer: Game | GameRefusal): GameRefusal['refused'] | undefined {
  return isRefusal(answer) ? answer.refused : undefined
}
