/**
 * The .zkey format of Groth16 keys, as read by snarkjs and rapidsnark.
 *
 * Sections: 1 protocol; 2 header; 3 IC; 4 coefficients of A and B; 5 A; 6 B in G1; 7 B in G2; 8 C; 9 H;
 * 10 circuit hash and contributions. Points are affine, in Montgomery form, little-endian.
 * @module
 */
import { createHash } from 'node:crypto'
import { concat, equal, fromBigintLE, toHex, utf8 } from '../../bytes/bytes.ts'
import { baseModulus, scalarModulus as p } from '../circuit/field.ts'
import type { Matrix, R1cs } from '../circuit/r1cs.ts'
import { BinaryFileError, readSections, section, uint32 } from '../circuit/sections.ts'
import { type Contribution, readContributions } from './transcript.ts'

/** 32 letters in place of the first half of the circuit hash. */
export const insecureStamp = 'INSECURE-DEVELOPMENT-KEY-onestep'

/** Bytes of section 2: two moduli with their lengths, three counts, three points of each group. */
const HEADER = 2 * 36 + 12 + 3 * 64 + 3 * 128

export type ZkeyHeader = {
  wires: number
  /** The number of public wires, not counting the constant. */
  publics: number
  domain: number
  alpha1: Uint8Array
  beta1: Uint8Array
  beta2: Uint8Array
  gamma2: Uint8Array
  delta1: Uint8Array
  delta2: Uint8Array
}

export function zkeyHeader(header: ZkeyHeader): Uint8Array {
  return concat(
    uint32(32),
    fromBigintLE(baseModulus, 32),
    uint32(32),
    fromBigintLE(p, 32),
    uint32(header.wires, header.publics, header.domain),
    header.alpha1,
    header.beta1,
    header.beta2,
    header.gamma2,
    header.delta1,
    header.delta2,
  )
}

/** The coefficients with which the prover evaluates A and B, multiplied by 2^512, which its arithmetic removes. */
export function proverCoefficients(r1cs: R1cs): Uint8Array {
  const publics = r1cs.outputs + r1cs.publicInputs
  const count = r1cs.a.wires.length + r1cs.b.wires.length + publics + 1
  const bytes = new Uint8Array(4 + 44 * count)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, count, true)
  const square = (1n << 512n) % p
  const encoded = new Map<bigint, Uint8Array>()
  let at = 4
  const put = (matrix: 0 | 1, row: number, wire: number, value: bigint) => {
    let content = encoded.get(value)
    if (!content) encoded.set(value, (content = fromBigintLE((value * square) % p, 32)))
    view.setUint32(at, matrix, true)
    view.setUint32(at + 4, row, true)
    view.setUint32(at + 8, wire, true)
    bytes.set(content, at + 12)
    at += 44
  }
  const putRow = (index: 0 | 1, matrix: Matrix, row: number) => {
    for (let k = matrix.offsets[row]!; k < matrix.offsets[row + 1]!; k++) {
      put(index, row, matrix.wires[k]!, matrix.coefficients[k]!)
    }
  }
  for (let row = 0; row < r1cs.constraints; row++) {
    putRow(0, r1cs.a, row)
    putRow(1, r1cs.b, row)
  }
  for (let s = 0; s <= publics; s++) put(0, r1cs.constraints + s, s, 1n)
  return bytes
}

/** The header of a .zkey file. */
export type ZkeyInfo = {
  /** SHA-256 of the file, by which verification keys and proofs refer to it. */
  hash: `0x${string}`
  wires: number
  publics: number
  domain: number
  /** Whether it is a development key, or was made from one. */
  insecure: boolean
  /** The contributions to phase 2, in order. */
  contributions: readonly Contribution[]
}

/**
 * Reads the header of a .zkey file.
 * @param hash - its SHA-256, if it is known
 * @throws BinaryFileError if it is not a .zkey file or is truncated
 */
export function zkeyInfo(zkey: Uint8Array, hash?: `0x${string}`): ZkeyInfo {
  const sections = readSections(zkey, 'zkey')
  if (toHex(section(sections, 'zkey', 1)) !== toHex(uint32(1)))
    throw new BinaryFileError('zkey', 'it is not a Groth16 key')
  const header = section(sections, 'zkey', 2)
  const expected = concat(uint32(32), fromBigintLE(baseModulus, 32), uint32(32), fromBigintLE(p, 32))
  if (header.length !== HEADER || !equal(header.subarray(0, expected.length), expected))
    throw new BinaryFileError('zkey', 'it is not over BN254')
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const history = section(sections, 'zkey', 10)
  return {
    hash: hash ?? toHex(createHash('sha256').update(zkey).digest()),
    wires: view.getUint32(72, true),
    publics: view.getUint32(76, true),
    domain: view.getUint32(80, true),
    insecure: toHex(history.subarray(0, 32)) === toHex(utf8(insecureStamp)),
    contributions: readContributions(history),
  }
}
