/**
 * Numbers and strings of the text format: WebAssembly 2.0, sections 6.3.1 to 6.3.3.
 * @module
 */
import { TYPE } from '../binary/types.ts'

const view = new DataView(new ArrayBuffer(8))

/** A constant: whole numbers signed, floats with the fewest digits that mean the same bits, NaNs with their payload. */
export function literal(bits: bigint, type: number): string {
  if (type === TYPE.i32) return String(BigInt.asIntN(32, bits))
  if (type === TYPE.i64) return String(BigInt.asIntN(64, bits))
  const isSingle = type === TYPE.f32
  const [width, fraction] = isSingle ? [32, 23] : [64, 52]
  const sign = bits >> BigInt(width - 1) === 1n ? '-' : ''
  const payload = BigInt.asUintN(fraction, bits)
  const exponent = BigInt.asUintN(width - 1, bits) >> BigInt(fraction)
  if (exponent === (1n << BigInt(width - 1 - fraction)) - 1n) {
    if (payload === 0n) return `${sign}inf`
    return payload === 1n << BigInt(fraction - 1) ? `${sign}nan` : `${sign}nan:0x${payload.toString(16)}`
  }
  if (isSingle) view.setUint32(0, Number(bits))
  else view.setBigUint64(0, bits)
  const magnitude = Math.abs(isSingle ? view.getFloat32(0) : view.getFloat64(0))
  return sign + (isSingle ? shortest(magnitude) : String(magnitude))
}

/** The fewest digits that read as a number of 32 bits, whether or not a reader rounds to 64 bits before. */
function shortest(number: number): string {
  for (let digits = 1; digits <= 9; digits++) {
    const near = Number(number.toPrecision(digits))
    if (neighbours(near).every((one) => Math.fround(one) === number)) return String(near)
  }
  return String(number)
}

/** A number of 64 bits, not negative, and those next to it: text that reads as it lies between them. */
function neighbours(number: number): number[] {
  view.setFloat64(0, number)
  const bits = view.getBigUint64(0)
  const at = (other: bigint) => {
    view.setBigUint64(0, other)
    return view.getFloat64(0)
  }
  return [at(bits === 0n ? 0n : bits - 1n), number, at(bits + 1n)]
}

/** A string: what is not printable ASCII is written as its bytes. */
export function quoted(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c
    text += isPlain ? String.fromCharCode(byte) : `\\${byte.toString(16).padStart(2, '0')}`
  }
  return `"${text}"`
}
