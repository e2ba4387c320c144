/**
 * Claims: what a party states about a run, in one canonical encoding.
 *
 * Version 1, integers big-endian:
 *
 * | bytes | field |
 * | --- | --- |
 * | 1 | version, 0x01 |
 * | 32 + 32 + 32 | vmId, startRoot, input |
 * | 8 | steps |
 * | 32 | finalRoot |
 * | 1 | status: 0 running, 1 halted, 2 trapped |
 * | 8 | code, if halted or trapped |
 * | 2 + n | length and UTF-8 of the reason, if trapped |
 *
 * Each field has exactly one encoding, and decoding refuses everything else. Two claims are therefore equal
 * exactly when their bytes are, and a contract can compare hashes.
 * @module
 */

import { keccak_256 } from '@noble/hashes/sha3.js'
import { concat, equal, fromBigint, toBigint, toHex, utf8 } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import { claimTag } from '../hash/tags.ts'

/** The status at the end of a claim. */
export type ClaimStatus =
  | { readonly kind: 'running' }
  | { readonly kind: 'halted'; readonly code: bigint }
  | { readonly kind: 'trapped'; readonly reason: string; readonly code: bigint }

/** What a party states about a run. */
export type Claim = {
  /** Hash of the VM's canonical IR. */
  readonly vmId: Uint8Array
  /** State root before the first step. */
  readonly startRoot: Uint8Array
  /** Commitment to the input. */
  readonly input: Uint8Array
  readonly steps: bigint
  /** State root after `steps` steps. */
  readonly finalRoot: Uint8Array
  readonly status: ClaimStatus
}

/** The name of a field of a claim. */
export type ClaimField = keyof Claim

/** A hash of any number of bytes to 32. */
export type HashFunction = (bytes: Uint8Array) => Uint8Array

/** The version of the encoding. */
export const CLAIM_VERSION = 1

/** Steps and exit codes are unsigned 64-bit integers. */
export const MAX_U64 = 2n ** 64n - 1n

const KINDS = ['running', 'halted', 'trapped'] as const
const DIGESTS = ['vmId', 'startRoot', 'input', 'finalRoot'] as const
const FIELDS: readonly ClaimField[] = ['vmId', 'startRoot', 'input', 'steps', 'finalRoot', 'status']
const FIXED_SIZE = 1 + 32 * 3 + 8 + 32 + 1
const MAX_REASON_BYTES = 0xffff

/**
 * Says why a value is not a claim, for callers who must not throw on data from a peer.
 *
 * @returns what was expected and what came, or `undefined` if the claim is well formed
 */
export function claimProblem(claim: Claim): string | undefined {
  if (typeof claim !== 'object' || claim === null) return `"claim" expected an object, got ${typeof claim}`
  for (const field of DIGESTS) {
    const value: unknown = claim[field]
    if (!(value instanceof Uint8Array)) return `"${field}" expected a Uint8Array, got ${typeof value}`
    if (value.length !== 32) return `"${field}" expected 32 bytes, got ${value.length}`
  }
  if (!isU64(claim.steps)) return `"steps" expected a 64-bit unsigned bigint, got ${show(claim.steps)}`
  if (claim.steps === 0n && !equal(claim.startRoot, claim.finalRoot)) {
    return '"finalRoot" expected the start root, because the claim has no steps, got another root'
  }
  return statusProblem(claim.status)
}

function statusProblem(status: ClaimStatus): string | undefined {
  if (typeof status !== 'object' || status === null)
    return `"status" expected an object, got ${typeof status}`
  if (!KINDS.includes(status.kind))
    return `"status.kind" expected ${KINDS.join(', ')}, got ${show(status.kind)}`
  if (status.kind === 'running') return undefined
  if (!isU64(status.code)) return `"status.code" expected a 64-bit unsigned bigint, got ${show(status.code)}`
  if (status.kind === 'halted') return undefined
  if (typeof status.reason !== 'string')
    return `"status.reason" expected a string, got ${typeof status.reason}`
  const bytes = utf8(status.reason)
  if (bytes.length > MAX_REASON_BYTES) {
    return `"status.reason" expected at most ${MAX_REASON_BYTES} bytes of UTF-8, got ${bytes.length}`
  }
  // A lone surrogate would be encoded as U+FFFD and decoded as another text.
  if (decodeUtf8(bytes) !== status.reason)
    return '"status.reason" expected well-formed Unicode, got a lone surrogate'
  return undefined
}

/**
 * @returns the canonical encoding: 138 bytes plus the status' code and reason
 * @throws ClaimError if the claim is malformed
 * @example
 * const bytes = encodeClaim(claim)
 * console.log(claimDifferences(decodeClaim(bytes), claim)) // []
 */
export function encodeClaim(claim: Claim): Uint8Array {
  const problem = claimProblem(claim)
  if (problem !== undefined) throw new ClaimError(`A malformed claim cannot be encoded: ${problem}`)
  const { vmId, startRoot, input, steps, finalRoot, status } = claim
  const parts = [Uint8Array.of(CLAIM_VERSION), vmId, startRoot, input, fromBigint(steps, 8), finalRoot]
  parts.push(Uint8Array.of(KINDS.indexOf(status.kind)))
  if (status.kind !== 'running') parts.push(fromBigint(status.code, 8))
  if (status.kind === 'trapped') {
    const reason = utf8(status.reason)
    parts.push(fromBigint(BigInt(reason.length), 2), reason)
  }
  return concat(...parts)
}

/**
 * @throws ClaimError naming the wrong field, unless these are exactly the bytes of one claim
 */
export function decodeClaim(bytes: Uint8Array): Claim {
  if (!(bytes instanceof Uint8Array))
    throw new TypeError(`"bytes" expected a Uint8Array, got ${typeof bytes}`)
  if (bytes.length > 0 && bytes[0] !== CLAIM_VERSION) {
    throw new ClaimError(`Unknown version ${bytes[0]} of a claim`, [
      `Expected: version ${CLAIM_VERSION}`,
      'Fix: read it with the version of onestep that wrote it',
    ])
  }
  if (bytes.length < FIXED_SIZE) throw sizeError('at least', FIXED_SIZE, bytes)
  // Copies, so that a claim does not change with the buffer it came in; `slice` on a Buffer does not copy.
  const read = (at: number, size: number) => Uint8Array.from(bytes.subarray(at, at + size))
  const status = decodeStatus(bytes)
  const claim: Claim = {
    vmId: read(1, 32),
    startRoot: read(33, 32),
    input: read(65, 32),
    steps: toBigint(read(97, 8)),
    finalRoot: read(105, 32),
    status,
  }
  const problem = claimProblem(claim)
  if (problem !== undefined) throw new ClaimError(`The bytes are not a valid claim: ${problem}`)
  return claim
}

function decodeStatus(bytes: Uint8Array): ClaimStatus {
  const kind = KINDS[bytes[FIXED_SIZE - 1]!]
  if (kind === undefined) {
    throw new ClaimError(`Unknown status ${bytes[FIXED_SIZE - 1]} in a claim`, [
      `Expected: 0 (running), 1 (halted) or 2 (trapped), at byte ${FIXED_SIZE - 1}`,
    ])
  }
  if (kind === 'running') {
    if (bytes.length !== FIXED_SIZE) throw sizeError('exactly', FIXED_SIZE, bytes)
    return { kind }
  }
  const codeEnd = FIXED_SIZE + 8
  if (bytes.length < codeEnd) throw sizeError('at least', codeEnd, bytes)
  const code = toBigint(bytes.subarray(FIXED_SIZE, codeEnd))
  if (kind === 'halted') {
    if (bytes.length !== codeEnd) throw sizeError('exactly', codeEnd, bytes)
    return { kind, code }
  }
  if (bytes.length < codeEnd + 2) throw sizeError('at least', codeEnd + 2, bytes)
  const size = codeEnd + 2 + Number(toBigint(bytes.subarray(codeEnd, codeEnd + 2)))
  if (bytes.length !== size) throw sizeError('exactly', size, bytes)
  const reason = decodeUtf8(bytes.subarray(codeEnd + 2))
  if (reason === undefined) throw new ClaimError('The reason of a trapped claim is not UTF-8')
  return { kind, reason, code }
}

/** Hash of a claim: H(0x05 || encoding). */
export function hashClaim(claim: Claim, hash: HashFunction = keccak_256): Uint8Array {
  return hash(concat(Uint8Array.of(claimTag), encodeClaim(claim)))
}

/**
 * The names of the fields in which two claims differ, in the order of the encoding.
 *
 * @example
 * console.log(claimDifferences(mine, yours)) // [ 'finalRoot' ]
 */
export function claimDifferences(a: Claim, b: Claim): ClaimField[] {
  return FIELDS.filter((field) => !sameField(a[field], b[field]))
}

/** Whether two claims are the same. */
export function equalClaims(a: Claim, b: Claim): boolean {
  return claimDifferences(a, b).length === 0
}

function sameField(a: Claim[ClaimField], b: Claim[ClaimField]): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) return equal(a, b)
  if (typeof a === 'bigint' || typeof b === 'bigint') return a === b
  return sameStatus(a as ClaimStatus, b as ClaimStatus)
}

function sameStatus(a: ClaimStatus, b: ClaimStatus): boolean {
  if (a.kind === 'running' || b.kind === 'running') return a.kind === b.kind
  if (a.code !== b.code) return false
  if (a.kind === 'trapped' && b.kind === 'trapped') return a.reason === b.reason
  return a.kind === b.kind
}

function isU64(value: unknown): value is bigint {
  return typeof value === 'bigint' && value >= 0n && value <= MAX_U64
}

/** A value for a message. An object from a peer may have no string form, so only its type is shown. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 80))
  return typeof value === 'bigint' || typeof value === 'number' ? String(value) : typeof value
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function sizeError(relation: string, size: number, bytes: Uint8Array): ClaimError {
  const relationText = bytes.length < size ? 'truncated' : 'too long'
  return new ClaimError(`The encoding of a claim is ${relationText}`, [
    `Expected: ${relation} ${size} bytes, got ${bytes.length}`,
    `Bytes: ${toHex(bytes.subarray(0, 16))}${bytes.length > 16 ? '…' : ''}`,
  ])
}

/** A claim that is malformed, or bytes that are not the canonical encoding of one. */
export class ClaimError extends OnestepError {
  override name = 'ClaimError'

  constructor(message: string, lines: readonly string[] = []) {
    super(message, { lines })
  }
}
