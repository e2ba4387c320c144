/**
 * Chains: a whole run, proven batch by batch, each from the root that the one before led to.
 * @module
 */
import { equal } from '../../bytes/bytes.ts'
import type { Hash } from '../../hash/types.ts'
import { stateRoot } from '../../state/commitment.ts'
import { headerFault, readStatus } from '../../state/layout.ts'
import type { Status } from '../../state/state.ts'
import type { Trace } from '../../trace/trace.ts'
import type { Vm } from '../../vm/index.ts'
import { batchOrigins, stepOrigins } from '../circuit/origins.ts'
import { stepInputs } from '../circuit/step.ts'
import { openTrees } from '../circuit/trees.ts'
import type { KeyPair } from '../groth16/keys.ts'
import { type ProvingTask, proveInTurn, type Worker } from '../groth16/pool.ts'
import type { VerificationKey } from '../groth16/proof.ts'
import type { ZkProof } from '../groth16/session.ts'
import type { Statement } from '../groth16/statement.ts'
import { type StepSystem, verifyStep } from '../groth16/step-proof.ts'
import {
  expectTrace,
  type StatementReason,
  type StatementVerdict,
  statementFault,
} from '../groth16/verify-statement.ts'
import { BatchError, runBatch } from './inputs.ts'
import { type BatchSystem, batchJob, verifyBatch, type ZkBatchProof } from './proof.ts'

/** A chain of proofs and where it ends. */
export type ZkChain = Statement & {
  readonly vm: string
  readonly links: readonly (ZkProof | ZkBatchProof)[]
  /** What the root after is made of: the packed header, which says whether the machine stopped, and the memories' roots. */
  readonly end: { readonly header: Uint8Array; readonly roots: readonly Uint8Array[] }
}

export type ProveChainOptions = {
  readonly from: bigint
  /** At most so many steps. Default: all that are left. */
  readonly steps?: bigint
  readonly system: BatchSystem
  readonly keys: KeyPair
  /** The step circuit and its keys, for steps that no batch has a place for; asked for when the first of them comes. */
  readonly single: () => Promise<{ readonly system: StepSystem; readonly keys: KeyPair }>
  /** Makes what proves, as many times as proofs shall be made at once; see `pool.ts`. */
  readonly workers: readonly Worker[]
  /** Called with each finished proof, in any order: how many steps are proven, of how many. */
  readonly onProgress?: (steps: bigint, of: bigint, links: number) => void
  readonly signal?: AbortSignal
}

/**
 * Proves consecutive steps of a run, however many.
 * @param trace - a run under Poseidon
 * @throws whatever `proveBatch` does
 */
export async function proveChain(trace: Trace, options: ProveChainOptions): Promise<ZkChain> {
  const { from, workers, signal, onProgress } = options
  const { vm } = options.system
  expectTrace(trace, vm, 'from', from)
  const rest = trace.steps > from ? trace.steps - from : 0n
  const total = options.steps !== undefined && options.steps < rest ? options.steps : rest
  let proven = 0n
  let links = 0
  async function* jobs() {
    for (let made = 0n; made < total; ) {
      const next = await nextJob(trace, options, from + made, total - made)
      made += next.job.statement.steps
      yield next
    }
  }
  const proofs = await proveInTurn(
    workers,
    jobs(),
    (proof) => {
      proven += proof.steps
      links++
      onProgress?.(proven, total, links)
    },
    signal,
  )
  const { header, commitment } = trace.openAt(from + total)
  const [before, after] = [trace.rootAt(from), trace.rootAt(from + total)]
  const end = { header, roots: openTrees(vm, commitment).roots }
  return { vm: vm.name, vmId: vm.id, before, after, steps: total, links: proofs, end }
}

/** A batch, or a step where no batch can begin. */
async function nextJob(
  trace: Trace,
  options: ProveChainOptions,
  from: bigint,
  limit: bigint,
): Promise<ProvingTask> {
  const { system, keys } = options
  const { vm, circuit, shape, template } = system
  try {
    const { running, ...job } = await batchJob(trace, system, from, limit)
    const of = batchOrigins(vm, template, shape, running)
    return {
      job,
      circuit: { vm: vm.name, circuit, keys },
      shape,
      origin: named(`batch from step ${from}`, of),
    }
  } catch (error) {
    if (!(error instanceof BatchError)) throw error
    const single = await options.single()
    const { state, commitment } = trace.openAt(from)
    const { template: alone, circuit: own } = single.system
    const { running, ...job } = stepInputs(alone, vm, state, commitment)
    const origin = named(`step ${from}`, stepOrigins(vm, alone, running))
    return { job, circuit: { vm: vm.name, circuit: own, keys: single.keys }, origin }
  }
}

type Describe = (signal: string) => string | undefined

const named =
  (link: string, describe: Describe): Describe =>
  (signal) => {
    const text = describe(signal)
    return text === undefined ? undefined : `${link}: ${text}`
  }

const verifyLink = (
  vm: Pick<Vm, 'id' | 'name'>,
  key: VerificationKey,
  link: ZkProof | ZkBatchProof,
): Promise<StatementVerdict> => ('shape' in link ? verifyBatch(vm, key, link) : verifyStep(vm, key, link))

/**
 * The first step from which no batch can begin: a chain proves it by the step circuit, for which it needs keys.
 * @returns undefined if batches alone do
 */
export function firstSingleStep(
  trace: Trace,
  { system, from, steps }: Pick<ProveChainOptions, 'system' | 'from'> & { readonly steps: bigint },
): bigint | undefined {
  const { template, shape, vm } = system
  for (let made = 0n; made < steps; ) {
    try {
      made += runBatch(template, shape, vm, trace.stateAt(from + made), steps - made).steps
    } catch (error) {
      if (error instanceof BatchError) return from + made
      throw error
    }
  }
  return undefined
}

export type ChainReason =
  | StatementReason
  /** No proof in it. */
  | 'empty-chain'
  /** A link does not begin where the one before ended, or the ends are not those of the chain. */
  | 'broken-chain'
  /** The header and memory roots at its end are not what the root after is made of. */
  | 'wrong-end'

export type ChainVerdict =
  | { valid: true; status: Status }
  | { valid: false; reason: ChainReason; detail: string }

/**
 * Verifies that a chain's links are valid and lead, one from the other, from its root `before` to its root `after`, in as
 * many steps as it says. Whether `before` is the root of a program, and whether the machine stopped, is for the caller.
 * @param keyOf - the verifier's own key for the circuit that a link says it is for
 * @param hash - Poseidon
 * @returns the machine's status at the end
 */
export async function verifyChain(
  vm: Pick<Vm, 'id' | 'name' | 'machine'>,
  keyOf: (link: ZkProof | ZkBatchProof) => Promise<VerificationKey>,
  chain: ZkChain,
  hash: Hash,
): Promise<ChainVerdict> {
  const no = (reason: ChainReason, detail: string): ChainVerdict => ({ valid: false, reason, detail })
  const { machine } = vm
  if (chain.links.length === 0) return no('empty-chain', 'it has no proofs')
  if (!equal(chain.vmId, vm.id)) return no('wrong-vm', `it is not of ${vm.name}`)
  // All that is cheap comes first: each proof takes milliseconds, and a stranger's file may have ten thousands.
  const nth = (i: number) => `proof ${i + 1} of ${chain.links.length}`
  let root = chain.before
  let steps = 0n
  for (const [i, link] of chain.links.entries()) {
    if (!equal(link.before, root))
      return no('broken-chain', `${nth(i)} does not begin where the one before ends`)
    root = link.after
    steps += link.steps
  }
  if (!equal(chain.after, root)) return no('broken-chain', 'its last proof does not end at its root after')
  if (chain.steps !== steps)
    return no('wrong-steps', `its proofs are of ${steps} steps, it says ${chain.steps}`)
  const { header, roots } = chain.end
  const fault = headerFault(machine, header)
  if (fault !== undefined) return no('wrong-end', `its last header is none: ${fault}`)
  const whole = roots.length === machine.memories.length && roots.every((one) => hash.isDigest(one))
  if (!whole || !equal(stateRoot(machine, hash, header, roots), chain.after)) {
    return no('wrong-end', 'its header and memory roots are not those of the root after')
  }
  for (const [i, link] of chain.links.entries()) {
    const verdict = (await statementFault(vm, link)) ?? (await verifyLink(vm, await keyOf(link), link))
    if (!verdict.valid) return no(verdict.reason, `${nth(i)}: ${verdict.detail}`)
  }
  return { valid: true, status: readStatus(machine, header) }
}
