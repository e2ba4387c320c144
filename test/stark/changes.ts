/** Changes of a proof's bytes: anywhere, and of each of its parts. */
import { concat } from '../../src/bytes/bytes.ts'
import { type Part, partsOf } from './sections.ts'

/** A number below another. */
type Pick = (below: number) => number

/** Mulberry32. */
export function random(seed: number): Pick {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** Puts the length that the header states right. */
export function withLength(bytes: Uint8Array): Uint8Array {
  const at = 72 + bytes[7]!
  if (bytes.length >= at + 4) new DataView(bytes.buffer).setUint32(at, bytes.length - at - 4, true)
  return bytes
}

/** Changes bytes and words, and moves, doubles and removes pieces, without regard to what they are. */
export function changeAnywhere(proof: Uint8Array, other: Uint8Array, pick: Pick): Uint8Array {
  const copy = proof.slice()
  // Half of the edits hit the first 600 bytes, where the header, the commitments and many lengths are.
  const at = pick(pick(2) === 0 ? Math.min(600, copy.length) : copy.length)
  const kind = pick(8)
  if (kind === 0) copy[at]! ^= 1 << pick(8)
  if (kind === 1) copy[at] = [0, 1, 127, 128, 254, 255][pick(6)]!
  if (kind === 2) copy.fill(255, at, at + 1 + pick(10))
  if (kind === 3) copy.fill(0, at, at + 1 + pick(40))
  if (kind === 4) copy.set(other.subarray(at, Math.min(other.length, at + 1 + pick(200), copy.length)), at)
  if (kind === 5) copy.copyWithin(at, pick(copy.length), pick(copy.length))
  if (kind === 6) return copy.slice(0, at)
  if (kind === 7) {
    // A piece less or twice, with the length in the header put right.
    const length = 1 + pick(64)
    const rest = copy.slice(at + (pick(2) === 0 ? length : 0))
    return withLength(concat(copy.slice(0, at + (pick(2) === 0 ? 0 : length)), rest))
  }
  return copy
}

/** Numbers that say what follows, written in other ways and with other values. */
const NUMBERS: readonly (readonly number[])[] = [
  [0],
  [1],
  [2],
  [127],
  // 0 and 1 in two bytes.
  [128, 0],
  [129, 0],
  [255, 127],
  // 2^21 - 1, 2^28 - 1, 2^32 - 1, 2^64 - 1, and more than any number has.
  [255, 255, 127],
  [255, 255, 255, 127],
  [255, 255, 255, 255, 15],
  [255, 255, 255, 255, 255, 255, 255, 255, 255, 1],
  Array<number>(12).fill(255),
]

/** Changes one part of a proof, each kind of part in turn. */
export function partChanger(
  proof: Uint8Array,
  other: Uint8Array,
): (pick: Pick) => { name: string; bytes: Uint8Array } {
  const named = byName(partsOf(proof))
  const others = byName(partsOf(other))
  const names = [...named.keys()]
  let turn = 0
  return (pick) => {
    const name = names[turn++ % names.length]!
    const list = named.get(name)!
    const one = list[pick(list.length)]!
    const { start, end } = one
    const own = proof.slice(start, end)
    const replaced = (middle: ArrayLike<number>, from = start, to = end) =>
      withLength(concat(proof.subarray(0, from), Uint8Array.from(middle), proof.subarray(to)))
    const changed = (): Uint8Array => {
      if (/ (length|option)$|^degree$/.test(name) && pick(2) === 0) {
        const near = [own[0]! + 1, own[0]! - 1, own[0]! ^ (1 << pick(7))].map((x) => [
          x & 255,
          ...own.subarray(1),
        ])
        const choices = [...near, ...NUMBERS]
        return replaced(choices[pick(choices.length)]!)
      }
      const kind = pick(9)
      const twin = list[pick(list.length)]!
      const theirs = others.get(name)?.[0]
      if (kind <= 2) return replaced(own.with(pick(own.length), own[pick(own.length)]! ^ (1 << pick(8))))
      if (kind === 3) return replaced([])
      if (kind === 4) return replaced([...own, ...own])
      if (kind === 5) return replaced(proof.subarray(twin.start, twin.end))
      if (kind === 6 && theirs) return replaced(other.subarray(theirs.start, theirs.end))
      if (kind === 7) return replaced([], start, proof.length)
      return replaced([...own, ...Array.from({ length: 1 + pick(4) }, () => pick(256))])
    }
    return { name, bytes: changed() }
  }
}

function byName(parts: readonly Part[]): Map<string, Part[]> {
  const out = new Map<string, Part[]>()
  for (const part of parts) {
    const list = out.get(part.name)
    if (list) list.push(part)
    else out.set(part.name, [part])
  }
  return out
}
