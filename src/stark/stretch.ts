/**
 * Proves the steps after a state, in as many segments as their tables need.
 * @module
 */
import { digestBytes } from '../hash/poseidon2.ts'
import { jitExecutor } from '../run/jit.ts'
import { unpackHeader } from '../state/layout.ts'
import type { State } from '../state/state.ts'
import { PUBLIC_AFTER, PUBLIC_BEFORE } from '../targets/air/header.ts'
import type { MachineAir } from '../targets/air/machine.ts'
import type { AirTrace } from '../targets/air/program.ts'
import { airSegment, type Segment } from '../targets/air/segment.ts'
import type { StarkSecurity } from './module.ts'
import { findNativeProver, nativeProver } from './native.ts'
import type { StarkSegment } from './proof.ts'
import { compressing, proveLoaded, proveNatively, type TableProver, tableProver } from './prove.ts'
import { segmentSource } from './source.ts'

/** Consecutive segments. */
export type Stretch = {
  readonly before: Uint8Array
  readonly segments: readonly StarkSegment[]
  /** The memories' roots after the last one. */
  readonly roots: readonly Uint8Array[]
}

export type StretchOptions = {
  readonly security: StarkSecurity
  /** Path of a native prover, or `false`. */
  readonly native?: string | false | undefined
  readonly signal?: AbortSignal | undefined
  /** Called after each segment with the steps proven so far. */
  readonly onSegment?: (steps: number) => void
}

/** Rows at which a segment ends; measured: with 9.6 million cells the prover has 442 MiB. */
const LIMITS = { plain: 2 ** 15, flow: 2 ** 15, units: 2 ** 14, leaves: 2 ** 12 }
/** Cells of a segment's tables at most; with more the segment is cut in two. */
const MOST_CELLS = 10 * 2 ** 20

const cellsOf = (traces: readonly AirTrace[]) => traces.reduce((sum, { values }) => sum + values.length, 0)

/** What proves segments of a machine's runs. */
type SegmentProver = {
  readonly compress: TableProver['compress']
  prove(traces: readonly AirTrace[], publics: readonly number[]): Promise<Uint8Array>
}

const provers = new WeakMap<MachineAir, Map<string, Promise<SegmentProver>>>()

const nameOf = (security: StarkSecurity, native: string | false | undefined) => `${security} ${native || ''}`

/** A prover with the machine's program loaded, kept for the next stretch. */
function proverOf(
  air: MachineAir,
  security: StarkSecurity,
  native: string | false | undefined,
): Promise<SegmentProver> {
  let known = provers.get(air)
  if (!known) provers.set(air, (known = new Map()))
  const name = nameOf(security, native)
  let prover = known.get(name)
  if (!prover) {
    known.set(name, (prover = (native ? byProcess : byModule)(air, security, native || '')))
    prover.catch(() => known.delete(name))
  }
  return prover
}

async function byModule({ program }: MachineAir, security: StarkSecurity): Promise<SegmentProver> {
  const prover = await tableProver(program, security)
  return {
    compress: prover.compress,
    prove: (traces, publics) => proveLoaded(prover, program, traces, publics),
  }
}

async function byProcess(
  { program }: MachineAir,
  security: StarkSecurity,
  native: string,
): Promise<SegmentProver> {
  const prover = nativeProver(native, program, security)
  return {
    compress: await compressing(),
    prove: (traces, publics) => proveNatively(prover, program, traces, publics, security),
  }
}

/**
 * @param steps - how many steps, made or idle
 * @throws StarkError if the prover fails
 */
export async function proveStretch(
  air: MachineAir,
  start: State,
  steps: number,
  { security, native: path, signal, onSegment }: StretchOptions,
): Promise<Stretch> {
  const { machine } = air.shape.vm
  const native = path ?? (await findNativeProver())
  const prover = await proverOf(air, security, native)
  const segments: StarkSegment[] = []
  let [before, roots]: [Uint8Array | undefined, readonly Uint8Array[]] = [undefined, []]
  let state = start
  for (let made = 0; made < steps; ) {
    signal?.throwIfAborted()
    const source = segmentSource(machine, state, prover.compress)
    const options = { limits: LIMITS, compress: prover.compress }
    const segment = fittingSegment(air, steps - made, (count) => airSegment(air, source, count, options))
    const { publics, traces, claimed } = segment
    const digest = (at: number) => digestBytes(publics.slice(at, at + 8))
    before ??= digest(PUBLIC_BEFORE)
    const proof = await prover.prove(traces, publics).catch((error: unknown) => {
      // Whatever state a failure left behind is not used again.
      provers.get(air)?.delete(nameOf(security, native))
      throw error
    })
    segments.push({ steps: BigInt(claimed), after: digest(PUBLIC_AFTER), proof })
    roots = segment.roots.map((root) => digestBytes(root))
    made += claimed
    onSegment?.(made)
    if (made < steps) state = stateAfter(machine, state, BigInt(claimed))
  }
  return { before: before!, segments, roots }
}

/** Steps at most whose tables fit, by what was found last, so that tables are not filled to be thrown away. */
const fitting = new WeakMap<MachineAir, number>()

/** A segment of as many steps as fit, at most so many. */
function fittingSegment(air: MachineAir, steps: number, fill: (steps: number) => Segment): Segment {
  let count = Math.min(steps, fitting.get(air) ?? steps)
  for (;;) {
    const segment = fill(count)
    const cells = cellsOf(segment.traces)
    if (cells > MOST_CELLS && segment.steps > 1) {
      count = Math.floor(segment.steps / 2)
      fitting.set(air, count)
      continue
    }
    // Other parts of the run may have room for more.
    if (count < steps && 2 * cells <= MOST_CELLS) fitting.set(air, 2 * count)
    return segment
  }
}

const executors = new WeakMap<object, ReturnType<typeof jitExecutor>>()

function stateAfter(machine: MachineAir['shape']['vm']['machine'], state: State, steps: bigint): State {
  const executor = executors.get(machine) ?? jitExecutor(machine)
  executors.set(machine, executor)
  executor.restore(state)
  executor.run(steps)
  const dirty = executor.takeDirty()
  return {
    ...state,
    ...unpackHeader(machine, executor.header()),
    memories: Object.fromEntries(
      machine.memories.map(({ name }, i) => [name, new Map([...state.memories[name]!, ...dirty[i]!])]),
    ),
  }
}
