/**
 * The file of a chain of zk proofs, as JSON.
 *
 * | field | what |
 * |---|---|
 * | `version` | 1 |
 * | `vm`, `vmId`, `before`, `after`, `steps` | as in the file of one proof, for the whole chain |
 * | `end` | the packed `header` and the `roots` of the memories and maps, from which the final root is hashed |
 * | `chain` | the proofs in order |
 * @module
 */
import { fromHex, toHex } from '../../bytes/bytes.ts'
import { parseJson, ZkProofFileError, zkProofFromJson, zkProofToJson } from '../groth16/proof-file.ts'
import type { ZkChain } from './chain.ts'

const version = 1
const hex = /^0x([0-9a-f]{2})*$/
const hex32 = /^0x[0-9a-f]{64}$/

/** The JSON text of a chain. */
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

/** Whether a text is the file of a chain instead of one proof. */
export const isZkChain = (text: string): boolean => {
  const data = parseJson(text)
  return typeof data === 'object' && data !== null && 'chain' in data
}

/**
 * Reads a chain from an untrusted text: only the shape is checked, nothing is verified.
 * @throws ZkProofFileError if it is not a chain, has another version, or is damaged
 */
export function decodeZkChain(text: string): ZkChain {
  const data = parseJson(text) as Record<string, unknown>
  if (data?.version !== version)
    throw new ZkProofFileError(`it has no version, or a version other than ${version}`)
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
      if ('plonk' in proof) throw new ZkProofFileError('the links of a chain use Groth16, but one uses PLONK')
      return proof
    }),
    end: {
      header: bytes('end', header, hex),
      roots: (roots as unknown[]).map((root) => bytes('end', root, hex32)),
    },
  }
}
