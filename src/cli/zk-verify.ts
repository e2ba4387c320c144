/**
 * `onestep verify` of a zk proof.
 * @module
 */
import { equal, toHex } from '../bytes/bytes.ts'
import { poseidon } from '../hash/index.ts'
import type { Status } from '../state/state.ts'
import { type BatchShape, circom, circomBatch } from '../targets/circom/index.ts'
import { showStatus } from '../trace/describe.ts'
import type { Vm } from '../vm/index.ts'
import { vmOfId } from '../vms/index.ts'
import { batchShape, batchSource, committedKeyNamed, stepSource } from '../zk/circuits.ts'
import {
  type ChainVerdict,
  committedKey,
  decodeZkChain,
  decodeZkProof,
  isInsecure,
  isZkChain,
  readPlonkKey,
  readVerificationKey,
  type StatementVerdict,
  type VerificationKey,
  verifyBatch,
  verifyChain,
  verifyPlonkStep,
  verifyStep,
  type ZkBatchProof,
  type ZkPlonkProof,
  type ZkProof,
} from '../zk/index.ts'
import { CliError } from './files.ts'
import { interruptible } from './interrupt.ts'
import { jsonNumber } from './options.ts'
import { count, json, line, note, refuse } from './print.ts'
import type { VmOption } from './vm-module.ts'
import { compiled, compiledBatch, insecureKeys } from './zk.ts'
import { compiledForPlonk, insecurePlonkKeys } from './zk-plonk.ts'

export type VerifyOptions = {
  vm?: VmOption
  json?: boolean
  before?: Uint8Array
  after?: Uint8Array
  key?: string
}

/** Verifies a proof file, or a chain's, against the verifier's own key: `--key`, or the INSECURE one for development. */
export function verifyZk(content: Uint8Array, options: VerifyOptions): Promise<void> {
  return interruptible(async (signal) => {
    const text = new TextDecoder().decode(content)
    const chain = isZkChain(text) ? decodeZkChain(text) : undefined
    const proof = chain ?? decodeZkProof(text)
    for (const side of ['before', 'after'] as const) {
      const wanted = options[side]
      if (wanted && !equal(wanted, proof[side])) {
        const detail = `the root ${side} is ${toHex(proof[side])}, not ${toHex(wanted)}`
        return refuse(options, { reason: 'wrong-statement', detail })
      }
    }
    const vm = vmOfId(proof.vmId, options.vm)
    if (!vm) {
      const detail = `VM id ${toHex(proof.vmId)} is none of this version of onestep`
      return refuse(options, { reason: 'wrong-vm', detail })
    }
    const keys = keysOf(vm, options, signal)
    const verdict: StatementVerdict | ChainVerdict = chain
      ? await verifyChain(vm, keys.of, chain, await poseidon())
      : await keys.verify(proof as ZkProof | ZkPlonkProof)
    if (!verdict.valid) return refuse(options, verdict)
    const status = 'status' in verdict ? (verdict.status as Status) : undefined
    const fields = {
      vm: vm.name,
      steps: jsonNumber(proof.steps),
      ...(chain ? { proofs: chain.links.length } : {}),
      before: toHex(proof.before),
      after: toHex(proof.after),
      ...(status ? { status: status.kind } : {}),
      insecure: keys.insecure(),
    }
    if (options.json) return json({ valid: true, ...fields })
    const warning = fields.insecure ? ', INSECURE: by development keys' : ''
    const what = proof.steps === 1n ? 'a step' : `${count(proof.steps)} steps`
    const by = 'plonk' in proof ? ', by PLONK' : ''
    line(
      `valid: ${what} of ${vm.name}${by}${chain ? `, in ${count(chain.links.length)} proofs` : ''}${warning}`,
    )
    line(`before ${fields.before}`)
    line(`after  ${fields.after}${status ? ` (${showStatus(status)})` : ''}`)
  })
}

/** The verifier's keys: each circuit's is looked up once. */
function keysOf(vm: Vm, options: VerifyOptions, signal: AbortSignal) {
  const known = new Map<string, Promise<VerificationKey>>()
  let insecure = false
  const of = async (proof: ZkProof | ZkBatchProof): Promise<VerificationKey> => {
    const shape = 'shape' in proof ? proof.shape : undefined
    const name = JSON.stringify(shape)
    if (!known.has(name))
      known.set(name, options.key === undefined ? development(shape, proof.key) : own(options.key))
    const key = await known.get(name)!
    insecure ||= isInsecure(key)
    return key
  }
  const development = async (shape: BatchShape | undefined, keyHash: string) => {
    // Circuits and keys are made for it: not for whatever sizes a stranger's file names.
    const [usual, named] = [batchShape(vm), shape ?? batchShape(vm)].map((of) => Object.values(of).join(', '))
    if (named !== usual) {
      throw new CliError('The proof is by a batch circuit of another shape than usual.', [
        `Expected: ${usual}`,
        `Got: ${named}`,
        'Fix: --key FILE, the verification key for that shape',
      ])
    }
    // Writing a circuit takes half as long as all the rest of verifying.
    const come =
      committedKeyNamed(vm, shape ? 'batch' : 'step', keyHash) ??
      (shape
        ? committedKey(vm.name, 'batch', batchSource(circomBatch(vm), shape))
        : committedKey(vm.name, 'step', stepSource(circom(vm))))
    if (come) {
      note(
        `INSECURE: the development key of ${vm.name} that comes with onestep. Anybody can forge proofs for it.`,
      )
      return come
    }
    const system = shape ? await compiledBatch(vm, shape, signal) : await compiled(vm, signal)
    return (await insecureKeys(system, signal)).verificationKey
  }
  const own = async (path: string) => readVerificationKey(path)
  const plonkKey = async () =>
    options.key === undefined
      ? (await insecurePlonkKeys(await compiledForPlonk(vm, signal), signal)).verificationKey
      : readPlonkKey(options.key)
  return {
    of,
    insecure: () => insecure,
    verify: async (proof: ZkProof | ZkBatchProof | ZkPlonkProof) => {
      if ('plonk' in proof) {
        const key = await plonkKey()
        insecure = isInsecure(key)
        return verifyPlonkStep(vm, key, proof)
      }
      return 'shape' in proof
        ? verifyBatch(vm, await of(proof), proof)
        : verifyStep(vm, await of(proof), proof)
    },
  }
}
