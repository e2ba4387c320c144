/**
 * A proof file: a one-step proof with the statement that it proves, so that it can be checked on its own.
 *
 * | bytes | contents |
 * |---|---|
 * | 8 | `1STEP` 0x00, version 0x0001 |
 * | 1 | hash: 0 keccak-256, 1 SHA-256, 2 Poseidon |
 * | 8 | number of the step, big-endian |
 * | 32 + 32 | claimed roots before and after the step |
 * | 4 | checksum: the first bytes of keccak-256 of all bytes before |
 * | the rest | the proof: `codec.ts` |
 *
 * The proof shows that a step leads from one root to the other. It does not show the step's number, which is
 * informative. The checksum detects corruption, not tampering.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concat, equal, fromBigint, toBigint, utf8 } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import { HASHES, type HashName, hashNameOf, hashNames } from '../hash/named.ts'

const MAGIC = concat(utf8('1STEP\0'), Uint8Array.of(0, 1))
const FIELDS = 8 + 1 + 8 + 64
const HEAD = FIELDS + 4

/** The contents of a proof file. */
export type ProofFile = {
  readonly hash: HashName
  readonly step: bigint
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly proof: Uint8Array
}

/** The bytes of a proof file. */
export function encodeProofFile({ hash, step, before, after, proof }: ProofFile): Uint8Array {
  const fields = concat(MAGIC, Uint8Array.of(HASHES[hash].id), fromBigint(step, 8), before, after)
  return concat(fields, checksum(fields), proof)
}

const checksum = (fields: Uint8Array) => keccak_256(fields).subarray(0, 4)

/** Whether these bytes begin like a proof file of any version. */
export const isProofFile = (bytes: Uint8Array): boolean => equal(bytes.subarray(0, 6), MAGIC.subarray(0, 6))

/** @throws ProofFileError if it is not a proof file, or has another version */
export function decodeProofFile(bytes: Uint8Array): ProofFile {
  if (!isProofFile(bytes)) {
    throw new ProofFileError('This is not a proof file.', [
      `Expected: a file written by \`onestep prove\`, got ${bytes.length} bytes that begin differently`,
    ])
  }
  if (!equal(bytes.subarray(6, 8), MAGIC.subarray(6))) {
    throw new ProofFileError(
      `This proof file has version ${toBigint(bytes.subarray(6, 8))}; only version 1 is supported.`,
      ['Fix: prove the step again with this version of onestep, or verify it with the version that made it'],
    )
  }
  const hash = hashNameOf(bytes[8])
  if (bytes.length < HEAD || hash === undefined) {
    throw new ProofFileError('This proof file is damaged.', [
      bytes.length < HEAD
        ? `Expected: at least ${HEAD} bytes, got ${bytes.length}`
        : `Expected: the number of a hash (${hashNames.map((name) => `${HASHES[name].id} ${name}`).join(', ')}), got ${bytes[8]}`,
    ])
  }
  if (!equal(bytes.subarray(FIELDS, HEAD), checksum(bytes.subarray(0, FIELDS)))) {
    throw new ProofFileError('This proof file is damaged.', [
      'Expected: fields that match their checksum (hash, step, roots)',
      'Fix: copy the file again, or prove the step again',
    ])
  }
  return {
    hash,
    step: toBigint(bytes.subarray(9, 17)),
    before: bytes.slice(17, 49),
    after: bytes.slice(49, 81),
    proof: bytes.slice(HEAD),
  }
}

/** Bytes that are not a proof file, or a damaged one. */
export class ProofFileError extends OnestepError {
  override name = 'ProofFileError'

  constructor(message: string, lines: readonly string[]) {
    super(message, { lines })
  }
}
