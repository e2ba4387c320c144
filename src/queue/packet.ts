/**
 * Byte strings as one: their number, their lengths, each as 4 bytes, little-endian, and the strings one after the other.
 * @module
 */
import { concatAll } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'

/** Byte strings as one; the same ones always give the same. */
export function encodePacket(parts: readonly Uint8Array[]): Uint8Array {
  const head = new DataView(new ArrayBuffer(4 + 4 * parts.length))
  head.setUint32(0, parts.length, true)
  for (const [i, part] of parts.entries()) head.setUint32(4 + 4 * i, part.length, true)
  return concatAll([new Uint8Array(head.buffer), ...parts])
}

/**
 * The byte strings of a packet, as views on it.
 * @param bytes - from anywhere
 * @throws PacketError if it is not one packet, neither less nor more
 */
export function decodePacket(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4) throw new PacketError('it is cut off')
  const count = view.getUint32(0, true)
  let at = 4 + 4 * count
  if (at > bytes.length) throw new PacketError('it is cut off')
  const parts: Uint8Array[] = []
  for (let i = 0; i < count; i++) {
    const length = view.getUint32(4 + 4 * i, true)
    if (at + length > bytes.length) throw new PacketError('it is cut off')
    parts.push(bytes.subarray(at, (at += length)))
  }
  if (at !== bytes.length) throw new PacketError(`${bytes.length - at} bytes follow its last part`)
  return parts
}

/** A number below 2^64 as 8 bytes, little-endian. */
export function numberBytes(value: bigint | number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, BigInt(value), true)
  return new Uint8Array(view.buffer)
}

/** @throws PacketError if there are not 8 bytes */
export function numberOf(bytes: Uint8Array | undefined): bigint {
  if (bytes?.length !== 8) throw new PacketError('a number has not 8 bytes')
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true)
}

/** A task or a result that is malformed. */
export class PacketError extends OnestepError {
  override name = 'PacketError'

  constructor(why: string) {
    super(`This is not what a worker sends or is sent: ${why}.`)
  }
}
