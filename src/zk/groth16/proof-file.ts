/**
 * The file of a zk proof, as JSON, so that people and other programs can read it.
 *
 * | field | what |
 * |---|---|
 * | `version` | 1 |
 * | `vm`, `vmId` | the VM's name, for people, and its id of 32 bytes |
 * | `before`, `after` | roots under Poseidon |
 * | `steps` | the number of steps between them |
 * | `proof` | `protocol`, and points in decimal: `a`, `b`, `c` of `groth16`; of `plonk` as its paper names them |
 * | `key` | the hash of the verification key |
 * | `insecure` | whether it is a development key |
 * | `shape` | for a batch only: the six numbers of its circuit |
 * | `preimages` | for a step of a VM that reads preimages only: `port`, `key`, `offset` and `bytes` of what it reads |
 *
 * Public inputs are omitted: they are the roots, for a batch the number of steps, and what a step reads of preimages.
 * @module
 */
import { fromHex, toHex } from '../../bytes/bytes.ts'
import { OnestepError } from '../../bytes/errors.ts'
import { MAX_READS } from '../../targets/circom/asked.ts'
import { shapeNumbers, shapeOf, type ZkBatchProof } from '../batch/proof.ts'
import { plonkPointsFromJson, plonkPointsToJson } from '../plonk/proof.ts'
import type { PreimageRead } from './preimages.ts'
import { proofFromJson, proofToJson } from './proof.ts'
import type { ZkPlonkProof, ZkProof } from './session.ts'

const version = 1
const hex32 = /^0x[0-9a-f]{64}$/

/** A proof of a step or a batch, by either system. */
export type AnyZkProof = ZkProof | ZkBatchProof | ZkPlonkProof

/** The JSON text of a proof. */
export function encodeZkProof(proof: AnyZkProof): string {
  return `${JSON.stringify(zkProofToJson(proof), null, 2)}\n`
}

/** A proof as JSON-safe data. */
export function zkProofToJson(proof: AnyZkProof): object {
  const { vm, vmId, before, after, steps, key, insecure } = proof
  return {
    version,
    vm,
    vmId: toHex(vmId),
    before: toHex(before),
    after: toHex(after),
    steps: Number(steps),
    proof: 'plonk' in proof ? { protocol: 'plonk', ...plonkPointsToJson(proof.plonk) } : groth16ToJson(proof),
    key,
    insecure,
    ...('shape' in proof ? { shape: shapeNumbers(proof.shape) } : {}),
    ...(proof.preimages ? { preimages: proof.preimages.map(readToJson) } : {}),
  }
}

function groth16ToJson({ key, points }: ZkProof): object {
  const { a, b, c } = proofToJson({ protocol: 'groth16', key, publicInputs: [], ...points }) as {
    [point: string]: unknown
  }
  return { protocol: 'groth16', a, b, c }
}

/**
 * Reads a proof file from an untrusted text: only the shape is checked, nothing is verified.
 * @throws ZkProofFileError if it is not a proof file, has another version, or is damaged
 */
export function decodeZkProof(text: string): AnyZkProof {
  return zkProofFromJson(parseJson(text))
}

/** @throws ZkProofFileError if the text is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ZkProofFileError('it is not JSON')
  }
}

/**
 * Reads the result of `zkProofToJson`.
 * @throws ZkProofFileError if it has another shape
 */
export function zkProofFromJson(json: unknown): AnyZkProof {
  const data = json as Record<string, unknown>
  if (typeof data !== 'object' || data === null || !('version' in data)) {
    throw new ZkProofFileError('it has no version')
  }
  if (data.version !== version) {
    throw new ZkProofFileError(
      `it has version ${JSON.stringify(data.version)}, but only version ${version} is supported`,
    )
  }
  const expect = (field: string, holds: boolean) => {
    if (!holds) throw new ZkProofFileError(`its field "${field}" is missing or malformed`)
  }
  const bytes = (field: string) => {
    const value = data[field]
    expect(field, typeof value === 'string' && hex32.test(value))
    return fromHex(value as string)
  }
  const { vm, steps, key, insecure } = data
  expect('vm', typeof vm === 'string')
  expect('steps', Number.isSafeInteger(steps) && (steps as number) > 0)
  expect('key', typeof key === 'string' && hex32.test(key))
  expect('insecure', typeof insecure === 'boolean')
  const statement = {
    vm: vm as string,
    vmId: bytes('vmId'),
    before: bytes('before'),
    after: bytes('after'),
    steps: BigInt(steps as number),
    key: key as `0x${string}`,
    insecure: insecure as boolean,
  }
  const reads = readsFromJson(data.preimages)
  expect('preimages', data.preimages === undefined || reads !== undefined)
  const listed = reads ? { preimages: reads } : {}
  const shape = shapeOf(data.shape)
  expect('shape', data.shape === undefined || shape !== undefined)
  if ((data.proof as { protocol?: unknown } | undefined)?.protocol === 'plonk') {
    const plonk = plonkPointsFromJson(data.proof)
    expect('proof', plonk !== undefined)
    expect('shape', shape === undefined)
    return { ...statement, ...listed, plonk: plonk! }
  }
  const proof = proofFromJson({ ...(data.proof as object | undefined), key, publicInputs: [] })
  expect('proof', proof !== undefined)
  const { a, b, c } = proof!
  return { ...(shape ? { shape } : {}), ...statement, ...listed, points: { a, b, c } }
}

const readToJson = ({ port, key, offset, bytes }: PreimageRead) => ({
  port,
  key: toHex(key),
  offset: String(offset),
  bytes: toHex(bytes),
})

/** The shape alone: whether a circuit has such a list, verification says. */
function readsFromJson(data: unknown): PreimageRead[] | undefined {
  if (!Array.isArray(data) || data.length > MAX_READS) return undefined
  const list: PreimageRead[] = []
  for (const one of data) {
    const { port, key, offset, bytes } = (one ?? {}) as Record<string, unknown>
    if (!Number.isSafeInteger(port) || (port as number) < 0) return undefined
    if (typeof key !== 'string' || !hex32.test(key)) return undefined
    if (typeof offset !== 'string' || !/^(0|[1-9][0-9]{0,19})$/.test(offset)) return undefined
    if (typeof bytes !== 'string' || !/^0x([0-9a-f]{2}){0,32}$/.test(bytes)) return undefined
    list.push({ port: port as number, key: fromHex(key), offset: BigInt(offset), bytes: fromHex(bytes) })
  }
  return list
}

/** A text that is not a proof file. */
export class ZkProofFileError extends OnestepError {
  override name = 'ZkProofFileError'

  constructor(problem: string) {
    super(`This is not a zk proof file: ${problem}.`, {
      lines: ['Expected: a file written by `onestep prove --zk`'],
    })
  }
}
