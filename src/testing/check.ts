/**
 * Runs a property, and describes a failure so that a person can find it.
 * @module
 */
import fc from 'fast-check'
import { OnestepError } from '../bytes/errors.ts'
import type { Hash } from '../hash/types.ts'
import type { PreimageSource } from '../preimage/store.ts'
import type { ExecutorFactory } from '../run/executor.ts'
import { LiveState } from '../state/access.ts'
import type { State } from '../state/state.ts'
import { disassemble, type Vm } from '../vm/index.ts'
import { Difference } from './difference.ts'
import { hasPreimages, testPreimages } from './preimages.ts'

/** Options of the checks. */
export type CheckOptions = {
  /** Executors that must agree with the evaluator, by name. Default: none but the evaluator. */
  readonly executors?: { readonly [name: string]: ExecutorFactory }
  /** The hash of roots and proofs. Default: a fast keccak-256. */
  readonly hash?: Hash
  /** Random cases for each property, or for each kind of step. Default 30. */
  readonly runs?: number
  /**
   * The author's own states, such as loaded programs, which random states do not reach. Each is proved, run on
   * every executor, and tampered with, in addition to the random ones.
   */
  readonly states?: readonly State[]
  /** The preimages that steps may ask for. Default: `testPreimages`. */
  readonly preimages?: PreimageSource
  /**
   * Fixes the random cases, which a test that requires every instruction to occur should do. With `path` it repeats
   * a failure, whose message has both.
   */
  readonly seed?: number
  readonly path?: string
}

/** How often each instruction, routine and trap occurred; a test can require them. */
export type Coverage = {
  /** Steps that did not trap, by instruction or routine. */
  readonly done: ReadonlyMap<string, number>
  /** Traps, by reason. */
  readonly traps: ReadonlyMap<string, number>
}

export type Counters = { readonly done: Map<string, number>; readonly traps: Map<string, number> }

export const counters = (): Counters => ({ done: new Map(), traps: new Map() })
export const count = (map: Map<string, number>, key: string): void =>
  void map.set(key, (map.get(key) ?? 0) + 1)

/**
 * Checks a property of states.
 * @param name - the property, for the message
 * @throws CheckFailure with seed, path, the state's next steps as assembly, and a hint
 */
export async function check<T>(
  vm: Vm,
  name: string,
  cases: fc.Arbitrary<T>,
  stateOf: (one: T) => State | undefined,
  property: (one: T) => void | Promise<void>,
  options: CheckOptions,
): Promise<void> {
  const details = await fc.check(
    fc.asyncProperty(cases, async (one) => property(one)),
    {
      numRuns: options.runs ?? 30,
      ...(options.seed === undefined ? {} : { seed: options.seed }),
      ...(options.path === undefined ? {} : { path: options.path }),
    },
  )
  if (!details.failed) return
  const error = details.errorInstance
  const state = details.counterexample && stateOf(details.counterexample[0])
  const found = error instanceof Difference
  const message = error instanceof Error ? error.message.split('\n') : [String(error)]
  throw new CheckFailure(
    `${vm.name}: ${name}: ${message[0]}`,
    [
      ...message.slice(1).map((line) => line.trim()),
      ...(state ? ['Steps:', ...listing(vm, state, 16, options.preimages).map((line) => `  ${line}`)] : []),
      `Seed: ${details.seed}, path: "${details.counterexamplePath ?? ''}", after ${details.numRuns} cases and ${details.numShrinks} shrinks`,
      `Hint: ${found ? error.hint : 'an exception was thrown: see the cause'}`,
    ],
    error,
  )
}

/**
 * The next steps of a state as assembly text, including what stops it.
 * @param limit - the most steps
 * @param preimages - those that they may ask for
 */
export function listing(
  vm: Vm,
  state: State,
  limit = 16,
  preimages: PreimageSource = testPreimages,
): string[] {
  const live = new LiveState(vm.machine, state, { preimages })
  const lines: string[] = []
  while (lines.length < limit) {
    let step: ReturnType<LiveState['step']>
    if (!hasPreimages(() => (step = live.step()))) return [...lines, 'needs a preimage']
    if (!step) {
      lines.push(live.status.kind)
      break
    }
    const text = step.word === undefined ? (step.name ?? 'fetch') : disassemble(vm, step.word)
    const source = step.name === undefined ? undefined : vm.sources.get(step.name)
    const end = step.outcome.kind === 'trap' ? `  ; traps: ${step.outcome.reason}` : ''
    lines.push(`${text}${end}${source ? `  ; ${source}` : ''}`)
  }
  return lines
}

/** Random cases, with the author's own states among them. */
export const withStates = <T>(
  random: fc.Arbitrary<T>,
  { states = [] }: CheckOptions,
): fc.Arbitrary<T | State> => (states.length === 0 ? random : fc.oneof(random, fc.constantFrom(...states)))

/** A property of a VM, or of something derived from it, that does not hold. */
export class CheckFailure extends OnestepError {
  override name = 'CheckFailure'

  constructor(message: string, lines: readonly string[], cause: unknown) {
    super(message, { lines, cause })
  }
}
