/**
 * The memory `context`: what the runtime supplies to a program, and constants that microcode looks up.
 * @module
 */
import { utf8 } from '../../../bytes/bytes.ts'
import { CONTEXT, CONTEXT_BITS } from './isa.ts'

/** Where Keccak's lane 1 goes, lane after lane, and by how much each rotates (FIPS 202, rho and pi). */
function walk(): [lane: number, rotation: number][] {
  let [x, y] = [1, 0]
  return Array.from({ length: 24 }, (_, t) => {
    ;[x, y] = [y, (2 * x + 3 * y) % 5]
    return [x + 5 * y, (((t + 1) * (t + 2)) / 2) % 64]
  })
}

/** Keccak's 24 round constants, out of its linear shift register (FIPS 202, rc). */
function roundConstants(): bigint[] {
  let register = 1
  const bit = () => {
    const out = register & 1
    register = (register << 1) ^ (register & 0x80 ? 0x171 : 0)
    return BigInt(out)
  }
  return Array.from({ length: 24 }, () => {
    let constant = 0n
    for (let j = 0; j < 7; j++) constant |= bit() << ((1n << BigInt(j)) - 1n)
    return constant
  })
}

/** SHA-256's 64 round constants: the first 32 bits of the fractions of the cube roots of primes (FIPS 180-4). */
function cubeRoots(): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return primes.map((prime) => {
    const target = BigInt(prime) << 96n
    let root = 0n
    for (let bit = 1n << 36n; bit > 0n; bit >>= 1n) if ((root | bit) ** 3n <= target) root |= bit
    return Number(root & 0xffff_ffffn)
  })
}

/** What may follow a first byte of UTF-8 from 0xc0 on: how many bytes, and the bounds of the next (RFC 3629, 4). */
function firstBytes(): number[] {
  const special = new Map([
    [0xe0, 0xa0_bf],
    [0xed, 0x80_9f],
    [0xf0, 0x90_bf],
    [0xf4, 0x80_8f],
  ])
  return Array.from({ length: 64 }, (_, i) => {
    const byte = 0xc0 + i
    if (byte < 0xc2 || byte > 0xf4) return 0
    const more = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
    const bounds = special.get(byte) ?? 0x80_bf
    return (more << 16) | ((bounds & 255) << 8) | (bounds >> 8)
  })
}

/**
 * @param programId - the program's address, 32 bytes
 * @throws RangeError unless the address has 32 bytes
 */
export function contextBytes(programId: Uint8Array): Uint8Array {
  if (programId.length !== 32) throw new RangeError(`"programId" expected 32 bytes, got ${programId.length}`)
  const bytes = new Uint8Array(2 ** CONTEXT_BITS)
  const view = new DataView(bytes.buffer)
  for (const [i, constant] of cubeRoots().entries()) view.setUint32(CONTEXT.sha256 + 4 * i, constant, true)
  for (const [i, constant] of roundConstants().entries())
    view.setBigUint64(CONTEXT.keccak + 8 * i, constant, true)
  for (const [i, pair] of walk().entries()) bytes.set(pair, CONTEXT.rotation + 2 * i)
  bytes.set(utf8('ProgramDerivedAddress'), CONTEXT.marker)
  bytes.set(programId, CONTEXT.program)
  for (const [i, state] of firstBytes().entries()) view.setUint32(CONTEXT.utf8 + 4 * i, state, true)
  return bytes
}
