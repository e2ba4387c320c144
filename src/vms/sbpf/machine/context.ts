/**
 * The memory `context`: what the runtime supplies to a program, and constants that microcode looks up.
 * @module
 */
import { utf8 } from '../../../bytes/bytes.ts'
import { keccakRoundConstants, keccakWalk, sha256RoundConstants } from '../../hash-constants.ts'
import { CONTEXT, CONTEXT_BITS } from './isa.ts'

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
  for (const [i, constant] of sha256RoundConstants().entries())
    view.setUint32(CONTEXT.sha256 + 4 * i, Number(constant), true)
  for (const [i, constant] of keccakRoundConstants().entries())
    view.setBigUint64(CONTEXT.keccak + 8 * i, constant, true)
  for (const [i, pair] of keccakWalk().entries()) bytes.set(pair, CONTEXT.rotation + 2 * i)
  bytes.set(utf8('ProgramDerivedAddress'), CONTEXT.marker)
  bytes.set(programId, CONTEXT.program)
  for (const [i, state] of firstBytes().entries()) view.setUint32(CONTEXT.utf8 + 4 * i, state, true)
  return bytes
}
