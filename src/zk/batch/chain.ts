/**
 * Chains: a whole run, proven batch by batch, each starting from the root at which the previous one ended.
 * @module
 */
import { equal } from '../../bytes/bytes.ts'
import type { Hash } from '../../hash/types.ts'
import { mapsOf } from '../../ir/machine.ts'
import { stateRoot } from '../../state/commitment.ts'
import { headerFault, readStatus } from '../../state/layout.ts'
import type { Status } from '../../state/state.ts'
import type { Trace } from '../../trace/trace.ts'
import type { Vm } from '../../vm/index.ts'
import { batchOrigins, stepOrigins } from '../circuit/origins.ts'
import { stepInputs } from '../circuit/step.ts'
import { mapRoots, openTrees } from '../circuit/trees.ts'
import type { KeyPair } from '../groth16/keys.ts'
import { type ProvingTask, proveInTurn, type Worker } from '../groth16/pool.ts'
import type { VerificationKey } from '../groth16/proof.ts'
import type { ZkProof } from '../groth16/session.ts'
import type { Statement } from '../groth16/statement.ts'
import { type StepSystem, verifyStep } from '../groth16/step-proof.ts'
import {
  expectTrace,
  type StatementOptions,
  type StatementReason,
  type StatementVerdict,
  statementFault,
} from '../groth16/verify-statement.ts'
import { BatchError, runBatch } from './inputs.ts'
import { type BatchSystem, batchJob, verifyBatch, type ZkBatchProof } from './proof.ts'

/** A chain of proofs, and the state in which it ends. */
export type ZkChain = Statement & {
  readonly vm: string
  readonly links: readonly (ZkProof | ZkBatchProof)[]
  /**
   * What the final root is hashed from: the packed header, which shows whether the machine stopped, and the
   * roots of the memories, then of the maps.
   */
  readonly end: { readonly header: Uint8Array; readonly roots: readonly Uint8Array[] }
}

/** Options of `proveChain`. */
export type ProveChainOptions = {
  readonly from: bigint
  /** The most steps. Default: all remaining steps. */
  readonly steps?: bigint
  readonly system: BatchSystem
  readonly keys: KeyPair
  /** The step circuit and its keys, for steps that batches exclude; requested when the first such step comes. */
  readonly single: () => Promise<{ readonly system: StepSystem; readonly keys: KeyPair }>
  /** Makes provers, as many as proofs are to be made in parallel; see `pool.ts`. */
  readonly workers: readonly Worker[]
  /** Called with each finished proof, in any order, and with the number of steps proven and in total. */
  readonly onProgress?: (steps: bigint, of: bigint, links: number) => void
  readonly signal?: AbortSignal
}

/**
 * Proves any number of consecutive steps of a run.
 * @param trace - a run under Poseidon
 * @throws the errors of `proveBatch`
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
  const end = { header, roots: [...openTrees(vm, commitment).roots, ...mapRoots(vm, commitment)] }
  return { vm: vm.name, vmId: vm.id, before, after, steps: total, links: proofs, end }
}

/** A batch, or a step at which no batch can begin. */
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
    const { running, ...job } = stepInputs(alone, vm, state, commitment, trace.preimages?.get)
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
  options: StatementOptions,
): Promise<StatementVerdict> =>
  'shape' in link ? verifyBatch(vm, key, link) : verifyStep(vm, key, link, options)

/**
 * The first step at which no batch can begin. A chain proves it with the step circuit, for which it needs keys.
 * @returns undefined if batches suffice
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

/** Why a chain is refused. */
export type ChainReason =
  | StatementReason
  /** It contains no proof. */
  | 'empty-chain'
  /** A link does not begin where the previous one ended, or the chain's ends are not those of the links. */
  | 'broken-chain'
  /** The header and memory roots at its end do not hash to the final root. */
  | 'wrong-end'

/** The result of verifying a chain. */
export type ChainVerdict =
  | { valid: true; status: Status }
  | { valid: false; reason: ChainReason; detail: string }

/**
 * Verifies that a chain's links are valid and lead from its root `before` to its root `after`, in the stated
 * number of steps. The caller has to check whether `before` is the root of a program, and whether the machine
 * stopped.
 * @param keyOf - the verifier's own key for the circuit that a link names
 * @param hash - Poseidon
 * @param options.preimages - those that the links list, for a VM that reads preimages
 * @returns the machine's status at the end
 */
export async function verifyChain(
  vm: Pick<Vm, 'id' | 'name' | 'machine'>,
  keyOf: (link: ZkProof | ZkBatchProof) => Promise<VerificationKey>,
  chain: ZkChain,
  hash: Hash,
  options: StatementOptions = {},
): Promise<ChainVerdict> {
  const no = (reason: ChainReason, detail: string): ChainVerdict => ({ valid: false, reason, detail })
  const { machine } = vm
  if (chain.links.length === 0) return no('empty-chain', 'it has no proofs')
  if (!equal(chain.vmId, vm.id)) return no('wrong-vm', `it is not a chain for ${vm.name}`)
  // Cheap checks come first: each proof takes milliseconds, and a stranger's file may contain tens of
  // thousands.
  const nth = (i: number) => `proof ${i + 1} of ${chain.links.length}`
  let root = chain.before
  let steps = 0n
  for (const [i, link] of chain.links.entries()) {
    if (!equal(link.before, root))
      return no('broken-chain', `${nth(i)} does not begin where the previous one ends`)
    root = link.after
    steps += link.steps
  }
  if (!equal(chain.after, root)) return no('broken-chain', 'its last proof does not end at its final root')
  if (chain.steps !== steps)
    return no('wrong-steps', `its proofs cover ${steps} steps, but it states ${chain.steps}`)
  const { header, roots } = chain.end
  const fault = headerFault(machine, header)
  if (fault !== undefined) return no('wrong-end', `its last header is not valid: ${fault}`)
  const whole =
    roots.length === machine.memories.length + mapsOf(machine).length &&
    roots.every((one) => hash.isDigest(one))
  if (!whole || !equal(stateRoot(machine, hash, header, roots), chain.after)) {
    return no('wrong-end', 'its header and memory roots do not hash to its final root')
  }
  for (const [i, link] of chain.links.entries()) {
    const verdict =
      (await statementFault(vm, link)) ?? (await verifyLink(vm, await keyOf(link), link, options))
    if (!verdict.valid) return no(verdict.reason, `${nth(i)}: ${verdict.detail}`)
  }
  return { valid: true, status: readStatus(machine, header) }
}
