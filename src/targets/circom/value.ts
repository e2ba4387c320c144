/**
 * Words as a circuit holds them: parts side by side, each a field element known to be in range, and its bits where
 * something has paid for them. So concatenation, extension and cuts between parts cost nothing.
 * @module
 */
import { combine, fromBits, type Linear, number, scale } from './linear.ts'
import type { Writer } from './writer.ts'

export type Part = {
  readonly width: number
  /** Always below `2 ** width`, whatever a prover does. */
  readonly linear: Linear
  /** Lowest first. */
  readonly bits?: readonly Linear[]
}

/** Parts from the lowest upwards. */
export type Value = { readonly width: number; readonly parts: readonly Part[] }

/** The widest word that is one field element by nature: products of two, signs included, do not wrap the field. */
export const NARROW = 125
/** Wider words are held in limbs, which is what the gadgets for them take. */
export const LIMB = 64

export const fromParts = (parts: readonly Part[]): Value => ({
  width: parts.reduce((sum, { width }) => sum + width, 0),
  parts,
})

export const fromLinear = (linear: Linear, width: number, bits?: readonly Linear[]): Value =>
  fromParts([
    bits ? { width, linear, bits } : width === 1 ? { width, linear, bits: [linear] } : { width, linear },
  ])

/** A word of which the bits are known. */
export const fromBitList = (bits: readonly Linear[]): Value => fromLinear(fromBits(bits), bits.length, bits)

export function fromNumber(value: bigint, width: number): Value {
  const parts: Part[] = []
  for (let at = 0; at < width; at += LIMB) {
    const size = Math.min(LIMB, width - at)
    const piece = BigInt.asUintN(size, value >> BigInt(at))
    const bits = Array.from({ length: size }, (_, i) => number((piece >> BigInt(i)) & 1n))
    parts.push({ width: size, linear: number(piece), bits })
  }
  return fromParts(parts)
}

export const concat = (high: Value, low: Value): Value => fromParts([...low.parts, ...high.parts])

/** A word of up to 252 bits as one combination. */
export function linearOf({ parts }: Value): Linear {
  let at = 0
  const all = parts.map(({ linear, width }) => {
    const shifted = scale(linear, 1n << BigInt(at))
    at += width
    return shifted
  })
  return all.length === 1 ? all[0]! : combine(all.map((one) => [one, 1n]))
}

const bitsOfPart = (writer: Writer, part: Part) => part.bits ?? writer.toBits(part.linear, part.width)

export const bitsOf = (writer: Writer, { parts }: Value): Linear[] =>
  parts.flatMap((part) => bitsOfPart(writer, part))

/** The top bit. */
export function signOf(writer: Writer, { parts }: Value): Linear {
  return bitsOfPart(writer, parts.at(-1)!).at(-1)!
}

/** Bits `low` upwards, `size` of them. */
export function slice(writer: Writer, { parts }: Value, low: number, size: number): Value {
  const kept: Part[] = []
  let at = 0
  for (const part of parts) {
    const from = Math.max(low - at, 0)
    const to = Math.min(low + size - at, part.width)
    at += part.width
    if (from >= to) continue
    if (to - from === part.width) kept.push(part)
    else kept.push(...fromBitList(bitsOfPart(writer, part).slice(from, to)).parts)
  }
  return fromParts(kept)
}

export function zeroExtend(value: Value, width: number): Value {
  return width === value.width
    ? value
    : fromParts([...value.parts, ...fromNumber(0n, width - value.width).parts])
}

export function signExtend(writer: Writer, value: Value, width: number): Value {
  const more = width - value.width
  if (more === 0) return value
  const sign = signOf(writer, value)
  return fromParts([...value.parts, ...repeat(sign, more).parts])
}

/** The lower and the upper 128 bits of a word. */
export type Halves = readonly [low: Linear, high: Linear]

/** Both halves of a word of up to 256 bits. */
export function halvesOf(writer: Writer, value: Value): Halves {
  const whole = zeroExtend(value, 256)
  return [linearOf(slice(writer, whole, 0, 128)), linearOf(slice(writer, whole, 128, 128))]
}

/** A bit `width` times. */
export function repeat(bit: Linear, width: number): Value {
  const parts: Part[] = []
  for (let at = 0; at < width; at += LIMB) {
    const size = Math.min(LIMB, width - at)
    const bits = new Array<Linear>(size).fill(bit)
    parts.push({ width: size, linear: scale(bit, (1n << BigInt(size)) - 1n), bits })
  }
  return fromParts(parts)
}

/** Pieces of `size` bits, lowest first. */
export const pieces = (writer: Writer, value: Value, size: number): Value[] =>
  Array.from({ length: value.width / size }, (_, i) => slice(writer, value, i * size, size))

/** As one element, or as limbs: what choices between words are made of. */
export function regroup(writer: Writer, value: Value): Linear[] {
  if (value.width <= NARROW) return [linearOf(value)]
  const sizes: number[] = []
  for (let at = 0; at < value.width; at += LIMB) sizes.push(Math.min(LIMB, value.width - at))
  return sizes.map((size, i) => linearOf(slice(writer, value, i * LIMB, size)))
}

/** What `regroup` cut. */
export function ungroup(linears: readonly Linear[], width: number): Value {
  if (linears.length === 1) return fromLinear(linears[0]!, width)
  return fromParts(linears.map((linear, i) => ({ width: Math.min(LIMB, width - i * LIMB), linear })))
}
