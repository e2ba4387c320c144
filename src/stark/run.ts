/**
 * Proofs of runs: consecutive segments, each proven by its tables, each beginning at the root at which the one before
 * it ends.
 * @module
 */
import { equal, toHex } from '../bytes/bytes.ts'
import { digestBytes, isPoseidon2Digest, poseidon2, poseidon2Elements } from '../hash/poseidon2.ts'
import { stateRoot } from '../state/commitment.ts'
import { headerFault, packHeader, readStatus } from '../state/layout.ts'
import type { Status } from '../state/state.ts'
import { idElements, PUBLIC_AFTER, PUBLIC_BEFORE } from '../targets/air/header.ts'
import { type MachineAir, machineAir } from '../targets/air/machine.ts'
import type { AirTrace } from '../targets/air/program.ts'
import { airSegment } from '../targets/air/segment.ts'
import type { Trace } from '../trace/trace.ts'
import type { Vm } from '../vm/index.ts'
import { StarkError, type StarkSecurity } from './module.ts'
import { type ProveTablesOptions, proveTables } from './prove.ts'
import { segmentSource } from './source.ts'
import { type StarkReason, verifyTables } from './verify.ts'

/** A segment: its proof says that from the root before it, `steps` steps lead to `after`. */
export type StarkSegment = { readonly steps: bigint; readonly after: Uint8Array; readonly proof: Uint8Array }

/** A proof that from the state with the root `before`, `steps` steps of a VM lead to the state with the root `after`. */
export type StarkRun = {
  readonly vm: string
  readonly vmId: Uint8Array
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly steps: bigint
  readonly segments: readonly StarkSegment[]
  /**
   * What the final root is hashed from: the packed header, which shows whether the machine stopped and how, and the
   * memories' roots.
   */
  readonly end: { readonly header: Uint8Array; readonly roots: readonly Uint8Array[] }
}

export type ProveRunOptions = ProveTablesOptions & {
  /** The first step. Default 0. */
  readonly from?: bigint
  /** How many steps. Default: all that follow. */
  readonly steps?: bigint
  /** Steps of a segment at most; fewer where its tables would not fit into memory. Default 32,768. */
  readonly segmentSteps?: number
  /** Called after each segment with the steps proven so far. */
  readonly onProgress?: (steps: bigint, of: bigint) => void
  readonly signal?: AbortSignal
}

const airs = new WeakMap<object, MachineAir>()

/** A machine's constraint program, made once. */
function airOf(vm: Pick<Vm, 'machine'>): MachineAir {
  const known = airs.get(vm.machine)
  if (known) return known
  const made = machineAir(vm)
  airs.set(vm.machine, made)
  return made
}

/** Steps that a segment claims, made or idle, are fewer: they are one element and must not wrap. */
const MOST_STEPS = 2n ** 28n

/** Cells of a segment's tables at most. Measured: 13 million take 330 MiB in the prover, whose limit is 512. */
const MOST_CELLS = 2 ** 24

const cellsOf = (traces: readonly AirTrace[]) => traces.reduce((sum, { values }) => sum + values.length, 0)

/**
 * Proves consecutive steps of a run.
 * @param trace - a run under `poseidon2`
 * @throws RangeError if the trace is under another hash, or has no such steps
 * @throws AirTargetError if the VM has something that no constraint program is made for
 * @throws StarkError if the prover fails
 */
export async function proveRun(trace: Trace, options: ProveRunOptions = {}): Promise<StarkRun> {
  const { vm } = trace.program
  const { from = 0n, segmentSteps = 32_768, onProgress, signal } = options
  if (trace.hash.name !== 'poseidon2') {
    throw new RangeError(`"trace" expected a run under poseidon2, got a run under ${trace.hash.name}`)
  }
  if (!Number.isInteger(segmentSteps) || segmentSteps < 1 || BigInt(segmentSteps) >= MOST_STEPS) {
    throw new RangeError(`"segmentSteps" expected a number from 1 to 2^28 - 1, got ${segmentSteps}`)
  }
  const steps = options.steps ?? trace.steps - from
  if (from < 0n || steps < 1n || (from + steps > trace.steps && trace.status.kind === 'running')) {
    throw new RangeError(
      `"from" and "steps" expected a part of ${trace.steps} steps, got ${from} and ${steps}`,
    )
  }
  const air = airOf(vm)
  const segments: StarkSegment[] = []
  for (let made = 0n; made < steps; ) {
    signal?.throwIfAborted()
    const start = from + made
    const source = segmentSource(vm.machine, trace.stateAt(start))
    let count = steps - made < BigInt(segmentSteps) ? Number(steps - made) : segmentSteps
    let segment = airSegment(air, source, count)
    while (cellsOf(segment.traces) > MOST_CELLS && count > 1) {
      count = Math.floor(count / 2)
      segment = airSegment(air, source, count)
    }
    const [before, after] = [PUBLIC_BEFORE, PUBLIC_AFTER].map((at) =>
      digestBytes(segment.publics.slice(at, at + 8)),
    ) as [Uint8Array, Uint8Array]
    for (const [root, step] of [
      [before, start],
      [after, start + BigInt(count)],
    ] as const) {
      if (equal(root, trace.rootAt(step))) continue
      throw new StarkError(
        `The tables of steps ${start} to ${start + BigInt(count)} disagree with the run.`,
        {
          lines: [`Step ${step} has the root ${toHex(trace.rootAt(step))}, the tables have ${toHex(root)}.`],
        },
      )
    }
    const proof = await proveTables(air.program, segment.traces, segment.publics, options)
    segments.push({ steps: BigInt(count), after, proof })
    made += BigInt(count)
    onProgress?.(made, steps)
  }
  const last = trace.stateAt(from + steps)
  return {
    vm: vm.name,
    vmId: vm.id,
    before: trace.rootAt(from),
    after: trace.rootAt(from + steps),
    steps,
    segments,
    end: {
      header: packHeader(vm.machine, last),
      roots: rootsOf(segmentSource(vm.machine, last).elements, vm.machine.memories.length),
    },
  }
}

/** The memories' roots, which are the last of a state's elements. */
const rootsOf = (elements: readonly number[], count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, i) => {
    const at = elements.length - 8 * (count - i)
    return digestBytes(elements.slice(at, at + 8))
  })

export type RunReason =
  | StarkReason
  /** Of another VM. */
  | 'wrong-vm'
  /** It contains no segment, its segments are longer than any, or their steps are not those of the run. */
  | 'wrong-steps'
  /** A root is no digest, or the segments do not lead from the first root to the last. */
  | 'broken-chain'
  /** The header and memory roots at the end do not hash to the final root. */
  | 'wrong-end'

export type RunVerdict =
  | { readonly valid: true; readonly status: Status; readonly security: StarkSecurity }
  | { readonly valid: false; readonly reason: RunReason; readonly detail: string }

/**
 * Verifies a proof of a run. The caller has to check whether `before` is the root of a program's state, and whether the
 * status at the end is what it asks for.
 * @param run - from anywhere
 * @returns how the machine ended, or why the proof is refused
 * @throws AirTargetError if the VM has something that no constraint program is made for
 */
export async function verifyRun(
  vm: Pick<Vm, 'id' | 'name' | 'machine'>,
  run: StarkRun,
  options: { readonly security?: StarkSecurity } = {},
): Promise<RunVerdict> {
  const no = (reason: RunReason, detail: string): RunVerdict => ({ valid: false, reason, detail })
  const { machine } = vm
  if (!equal(run.vmId, vm.id)) return no('wrong-vm', `it is not a proof for ${vm.name}`)
  if (run.segments.length === 0) return no('wrong-steps', 'it has no segments')
  const nth = (i: number) => `segment ${i + 1} of ${run.segments.length}`
  let steps = 0n
  for (const [i, segment] of run.segments.entries()) {
    if (segment.steps < 1n || segment.steps >= MOST_STEPS)
      return no('wrong-steps', `${nth(i)} has ${segment.steps} steps`)
    steps += segment.steps
  }
  if (steps !== run.steps)
    return no('wrong-steps', `its segments have ${steps} steps, but it states ${run.steps}`)
  // A root that is no digest could be read as another one.
  if (![run.before, ...run.segments.map(({ after }) => after)].every(isPoseidon2Digest))
    return no('broken-chain', 'a root is no digest of poseidon2')
  if (!equal(run.segments.at(-1)!.after, run.after))
    return no('broken-chain', 'its last segment does not end at its final root')
  const { header, roots } = run.end
  const fault = headerFault(machine, header)
  if (fault !== undefined) return no('wrong-end', `its last header is not valid: ${fault}`)
  const whole = roots.length === machine.memories.length && roots.every(isPoseidon2Digest)
  if (!whole || !equal(stateRoot(machine, poseidon2(), header, roots), run.after))
    return no('wrong-end', 'its header and memory roots do not hash to its final root')
  const { program } = airOf(vm)
  let before = run.before
  let security: StarkSecurity = 'proven'
  for (const [i, segment] of run.segments.entries()) {
    const publics = [
      ...idElements(vm.id),
      ...poseidon2Elements(before),
      ...poseidon2Elements(segment.after),
      Number(segment.steps),
    ]
    const verdict = await verifyTables(program, publics, segment.proof, options)
    if (!verdict.valid) return no(verdict.reason, `${nth(i)}: ${verdict.message}`)
    if (verdict.security === 'conjectured') security = 'conjectured'
    before = segment.after
  }
  return { valid: true, status: readStatus(machine, header), security }
}
