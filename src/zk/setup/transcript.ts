/**
 * The contributions to phase 2 of a Groth16 key, as recorded in the key itself: section 10 of a .zkey file.
 *
 * | bytes | what |
 * |---|---|
 * | 64 | hash of the circuit and of the key before any contribution |
 * | 4 | number of contributions |
 * | 64 + 64 + 64 + 128 | of each: delta after it, s G1, s x G1, x times a point of G2 that the transcript chooses |
 * | 64 | BLAKE2b of everything before and of the two points that follow delta |
 * | 4 | 0, or 1 for a beacon |
 * | 4 + n | name (1), iterations (2) and value (3) of a beacon, by ascending number |
 *
 * Names are labels that nothing authenticates. A contributor is identified by the hash of the contribution,
 * which snarkjs prints too.
 * @module
 */
import { createHash } from 'node:crypto'
import { concat, equal, toHex } from '../../bytes/bytes.ts'
import { BinaryFileError } from '../circuit/sections.ts'
import { singleThreadedCurve } from '../groth16/curve.ts'

/** One contribution. */
export type Contribution = {
  /** As the contributor wrote it; undefined if there is none. */
  readonly name: string | undefined
  /** For a beacon: the public value in hex, which is hashed 2^iterations times. */
  readonly beacon: { readonly value: string; readonly iterations: number } | undefined
  /** As it is in the file. */
  readonly bytes: Uint8Array
}

const POINTS = 64 + 64 + 64 + 128
const FIXED = POINTS + 64 + 4 + 4
const damaged = (problem: string) => new BinaryFileError('zkey', `its contributions ${problem}`)

/**
 * @param section - from an untrusted file
 * @throws BinaryFileError if it does not match the table
 */
export function readContributions(section: Uint8Array): Contribution[] {
  if (section.length < 68) throw damaged('are truncated')
  const view = new DataView(section.buffer, section.byteOffset, section.byteLength)
  const count = view.getUint32(64, true)
  if (count > (section.length - 68) / FIXED) throw damaged('are truncated')
  const contributions: Contribution[] = []
  let at = 68
  for (let i = 0; i < count; i++) {
    if (section.length - at < FIXED) throw damaged('are truncated')
    const kind = view.getUint32(at + POINTS + 64, true)
    const size = view.getUint32(at + FIXED - 4, true)
    if (kind > 1) throw damaged(`must be of kind 0 or 1, but one is of kind ${kind}`)
    if (size > section.length - at - FIXED) throw damaged('are truncated')
    const { name, iterations, value } = readParameters(section.subarray(at + FIXED, at + FIXED + size))
    const isBeacon = iterations !== undefined && value !== undefined
    if (isBeacon !== (kind === 1)) throw damaged('have a beacon without its value, or a value without beacon')
    const beacon = isBeacon ? { value: toHex(value).slice(2), iterations } : undefined
    contributions.push({ name, beacon, bytes: section.slice(at, at + FIXED + size) })
    at += FIXED + size
  }
  if (at !== section.length) throw damaged('are followed by other bytes')
  return contributions
}

function readParameters(bytes: Uint8Array) {
  let name: string | undefined
  let iterations: number | undefined
  let value: Uint8Array | undefined
  let last = 0
  for (let at = 0; at < bytes.length; ) {
    const kind = bytes[at++]!
    if (kind <= last || kind > 3) throw damaged('have parameters that are unknown or not in order')
    last = kind
    const size = kind === 2 ? 0 : bytes[at]
    if (size === undefined || at + 1 + size > bytes.length) throw damaged('have truncated parameters')
    const content = bytes.subarray(at + 1, at + 1 + size)
    if (kind === 1) name = new TextDecoder().decode(content)
    else if (kind === 2) iterations = bytes[at]
    else value = content
    at += 1 + size
  }
  return { name, iterations, value }
}

/**
 * The hashes of contributions, checking that each follows from the previous one: a contribution that was
 * removed, inserted or replaced leaves a transcript that does not. `checkCeremony` checks with pairings that
 * each was made with the secret that it claims.
 * @param section - section 10 of the file
 * @returns BLAKE2b-512 of each, in hex, as snarkjs prints them
 * @throws BinaryFileError if one does not follow
 */
export async function contributionHashes(section: Uint8Array): Promise<string[]> {
  const { G1, G2 } = await singleThreadedCurve()
  const written = (group: typeof G1, point: Uint8Array) => {
    const bytes = new Uint8Array(point.length)
    group.toRprUncompressed(bytes, 0, point)
    return bytes
  }
  const all = createHash('blake2b512').update(section.subarray(0, 64))
  return readContributions(section).map(({ bytes }, i) => {
    const [after, s, sx] = [0, 64, 128].map((at) => bytes.slice(at, at + 64)) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ]
    const spx = bytes.slice(192, POINTS)
    for (const point of [after, s, sx]) {
      if (G1.isZero(point) || !G1.isValid(point))
        throw damaged(`have points off the curve, in number ${i + 1}`)
    }
    if (G2.isZero(spx) || !G2.isValid(spx)) throw damaged(`have points off the curve, in number ${i + 1}`)
    const transcript = bytes.slice(POINTS, POINTS + 64)
    const key = concat(written(G1, s), written(G1, sx))
    if (!equal(all.copy().update(key).digest(), transcript)) {
      throw damaged(`do not follow from one another: number ${i + 1} was not made after those before it`)
    }
    const own = concat(written(G1, after), key, written(G2, spx), transcript)
    all.update(own)
    return createHash('blake2b512').update(own).digest('hex')
  })
}
