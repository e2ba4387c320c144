/**
 * States of real runs, by the kind of the step that is next: every opcode, every routine. Random states seldom hold an
 * address that may be accessed.
 */
import fc from 'fast-check'
import { evaluateStep } from '../../../src/ir/step.ts'
import { LiveState } from '../../../src/state/access.ts'
import type { State } from '../../../src/state/state.ts'
import { liveAt, run } from '../../../src/trace/trace.ts'
import { evmProgram } from '../../../src/vms/evm/load.ts'
import type { Fork } from '../../../src/vms/evm/machine/forks.ts'
import {
  type Named,
  precompileTransactions,
  randomTransactions,
  shortTransactions,
  signedRuns,
} from './transactions.ts'

/** Steps of a long run that are looked at from each place. */
const WINDOW = 60n

export type Sample = { readonly kind: string; readonly run: string; readonly state: State }

/** What a step is: the instruction or routine, and how it ends where it stops the machine. */
export function kindOf(live: LiveState): string {
  const { name = 'fetch', outcome } = evaluateStep(live.machine, live)
  return outcome.kind === 'trap' ? `trap: ${outcome.reason}` : name
}

/**
 * States of runs of transactions, at most so many of each kind.
 * @param per - states of each kind, each of another run where there are so many
 */
export async function* samplesOf(runs: readonly Named[], per: number): AsyncGenerator<Sample> {
  const seen = new Map<string, number>()
  for (const [name, transaction] of runs) {
    const program = evmProgram(transaction)
    const inRun = new Set<string>()
    const take = function* (live: LiveState, steps: bigint): Generator<Sample> {
      for (let i = 0n; i < steps && live.status.kind === 'running'; i++) {
        const kind = kindOf(live)
        const count = seen.get(kind) ?? 0
        if (count < per && !inRun.has(kind)) {
          seen.set(kind, count + 1)
          inRun.add(kind)
          yield { kind, run: name, state: live.snapshot() }
        }
        live.step()
      }
    }
    const start = new LiveState(program.vm.machine, program.state)
    yield* take(start, 2000n)
    if (start.status.kind !== 'running') continue
    const trace = await run(program)
    const places = Array.from({ length: 12 }, (_, i) => (trace.steps * BigInt(i + 1)) / 13n)
    for (const place of [...places, trace.steps - 2n * WINDOW]) yield* take(liveAt(trace, place), 2n * WINDOW)
  }
}

/**
 * States in which routines run for the first time, found by making every step.
 * @param names - routines; those that are found are taken out of the set
 */
export function* firstSamplesOf(runs: readonly Named[], names: Set<string>): Generator<Sample> {
  for (const [name, transaction] of runs) {
    const { vm, state } = evmProgram(transaction)
    const live = new LiveState(vm.machine, state)
    for (; names.size > 0 && live.status.kind === 'running'; live.step()) {
      const micro = Number(live.get('micro'))
      const kind = micro === 0 ? '' : vm.machine.microcode[micro - 1].name
      if (names.delete(kind)) yield { kind, run: name, state: live.snapshot() }
    }
  }
}

/**
 * States at places of runs that are drawn: as many of each run, of one that is shorter all.
 * @param count - states in all
 * @param seed - the same seed draws the same places
 */
export async function* randomSamplesOf(
  runs: readonly Named[],
  count: number,
  seed: number,
): AsyncGenerator<Sample> {
  let left = count
  for (const [i, [name, transaction]] of runs.entries()) {
    const trace = await run(evmProgram(transaction))
    const per = Math.ceil(left / (runs.length - i))
    const place = fc.noBias(fc.nat({ max: Number(trace.steps) - 1 }))
    const drawn = new Set(fc.sample(place, { numRuns: 2 * per, seed: seed + i }))
    const places = [...drawn].slice(0, per).sort((a, b) => a - b)
    for (const at of places) {
      const live = liveAt(trace, BigInt(at))
      yield { kind: kindOf(live), run: name, state: live.snapshot() }
    }
    left -= places.length
  }
}

/** The runs that between them have every opcode and routine of a fork. */
export const everyRun = (fork: Fork): Named[] => [
  ...shortTransactions(fork),
  ...signedRuns(fork),
  ...precompileTransactions(fork),
  ...randomTransactions(fork, 40, 3),
]
