/**
 * The file of a chain of zk proofs: JSON.
 *
 * | field | what |
 * |---|---|
 * | `version` | 1 |
 * | `vm`, `vmId`, `before`, `after`, `steps` | as in the file of one proof, of the whole chain |
 * | `end` | `header`, packed, and `roots` of the memories: what the root after is the hash of |
 * | `chain` | the proofs in their order |
 * @module
 */
import { fromHex, toHex } from '../../bytes/bytes.ts'
import { parseJson, ZkProofFileError, zkProofFromJson, zkProofToJson } from '../groth16/proof-file.ts'
import type { ZkChain } from './chain.ts'

const version = 1
const hex = /^0x([0-9a-f]{2})*$/
const hex32 = /^0x[0-9a-f]{64}$/

export function encodeZkChain({ vm, vmId, before, after, steps, links, end }: ZkChain): string {
  const file = {
    version,
    vm,
    vmId: toHex(vmId),
    before: toHex(before),
    after: toHex(after),
    steps: String(steps),
    end: { header: toHex(end.header), roots: end.roots.map((root) => toHex(root)) },
    chain: links.map(zkProofToJson),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Whether a text is the file of a chain rather than of one proof. */
export const isZkChain = (text: string): boolean => {
  const data = parseJson(text)
  return typeof data === 'object' && data !== null && 'chain' in data
}

/**
 * Reads a chain from anywhere: the shape is checked, nothing is verified.
 * @throws ZkProofFileError if it is none, of another version, or damaged
 */
export function decodeZkChain(text: string): ZkChain {
  const data = parseJson(text) as Record<string, unknown>
  if (data?.version !== version) throw new ZkProofFileError(`it has no version, or another than ${version}`)
  const expect = (field: string, holds: boolean) => {
    if (!holds) throw new ZkProofFileError(`its field "${field}" is missing or malformed`)
  }
  const bytes = (field: string, value: unknown, shape: RegExp) => {
    expect(field, typeof value === 'string' && shape.test(value))
    return fromHex(value as string)
  }
  const { vm, steps, chain, end } = data
  expect('vm', typeof vm === 'string')
  expect('steps', typeof steps === 'string' && /^[1-9][0-9]{0,19}$/.test(steps))
  expect('chain', Array.isArray(chain))
  const { header, roots } = (end ?? {}) as Record<string, unknown>
  expect('end', Array.isArray(roots))
  return {
    vm: vm as string,
    vmId: bytes('vmId', data.vmId, hex32),
    before: bytes('before', data.before, hex32),
    after: bytes('after', data.after, hex32),
    steps: BigInt(steps as string),
    links: (chain as unknown[]).map((link) => {
      const proof = zkProofFromJson(link)
      if ('plonk' in proof) throw new ZkProofFileError('links of a chain are by Groth16, one is by PLONK')
      return proof
    }),
    end: {
      header: bytes('end', header, hex),
      roots: (roots as unknown[]).map((root) => bytes('end', root, hex32)),
    },
  }
}
