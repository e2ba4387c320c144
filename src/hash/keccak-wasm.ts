/**
 * A WebAssembly module for Keccak-f[1600], unrolled instruction by instruction. It permutes two states at once,
 * one in each 64-bit half of a vector, because a tree hashes many short messages and no long ones.
 *
 * It exports `memory`, `permute()` on the states at address 0, and
 * `batch(tag, from, size, pairs, to)`, which hashes pairs of messages of 32 or 64 bytes behind a tag byte.
 * Lane i of both states is the vector at `16 i`.
 * @module
 */
import {
  add,
  at,
  type Code,
  constant,
  getLocal,
  i32,
  le64,
  loadVector,
  moduleOf,
  type Routine,
  setLocal,
  shiftLeft,
  shiftRight,
  splatConstant,
  storeVector,
  teeLocal,
  v128,
  vector,
} from './assemble.ts'

/** Where messages begin: behind the states and the round constants. */
export const messageBase = 1024
/** Bytes of messages that fit into memory. */
export const memoryBytes = 65536
const constantsBase = 512

/** Rounds unrolled in the loop's body: 3.1M messages/s with 2, 2.5M with 4, 1.8M with all 24 (measured). */
const unrolled = 2

const loadSplat = (offset: number) => vector(0x0a, at(offset))
const loadHalf = (offset: number, half: number) => vector(0x57, at(offset), half)
const storeHalf = (offset: number, half: number) => vector(0x5b, at(offset), half)
const andNot = vector(0x4f)
const or = vector(0x50)
const xor = vector(0x51)

/** The module's bytes. */
export function keccakModule(): Uint8Array<ArrayBuffer> {
  const constants = { at: constantsBase, bytes: roundConstants().map(le64) }
  return moduleOf([permute(), batch()], memoryBytes / 65536 + 1, constants)
}

/** Keccak-f[1600], FIPS 202 section 3.2 and 3.3, on the two states in memory. */
function permute(): Routine {
  const round = 0
  const state = (set: number, x: number, y: number) => 1 + 25 * set + (x % 5) + 5 * (y % 5)
  const column = (x: number) => 51 + (x % 5)
  const change = (x: number) => 56 + (x % 5)
  const row = (x: number) => 61 + (x % 5)
  const moved = 66
  const offsets = rotations()
  const rotate = (local: number, bits: number): Code =>
    bits === 0 ? [] : [shiftLeft(bits), getLocal(local), shiftRight(64 - bits), or]

  const body: Code[] = []
  for (let lane = 0; lane < 25; lane++)
    body.push(constant(0), loadVector(16 * lane), setLocal(state(0, lane, (lane / 5) | 0)))
  const oneRound = (from: number, to: number, index: number): Code => {
    const code: Code[] = []
    for (const x of five) {
      code.push(getLocal(state(from, x, 0)))
      for (const y of [1, 2, 3, 4]) code.push(getLocal(state(from, x, y)), xor)
      code.push(setLocal(column(x)))
    }
    for (const x of five) {
      code.push(
        getLocal(column(x + 1)),
        rotate(column(x + 1), 1),
        getLocal(column(x + 4)),
        xor,
        setLocal(change(x)),
      )
    }
    for (const y of five) {
      for (const x of five) {
        // The lane that pi moves to (x, y) comes from (x + 3y, x).
        const source = (x + 3 * y) % 5
        code.push(getLocal(state(from, source, x)), getLocal(change(source)), xor, teeLocal(moved))
        code.push(rotate(moved, offsets[source + 5 * x]!), setLocal(row(x)))
      }
      for (const x of five) {
        code.push(getLocal(row(x)), getLocal(row(x + 2)), getLocal(row(x + 1)), andNot, xor)
        if (x === 0 && y === 0) code.push(getLocal(round), loadSplat(constantsBase + 8 * index), xor)
        code.push(setLocal(state(to, x, y)))
      }
    }
    return code
  }
  const rounds: Code[] = []
  for (let index = 0; index < unrolled; index++) rounds.push(oneRound(index % 2, (index + 1) % 2, index))
  const loop: Code = [
    [0x03, 0x40],
    rounds,
    [getLocal(round), constant(8 * unrolled), add, teeLocal(round), constant(192), 0x47, 0x0d, 0x00],
    0x0b,
  ]
  body.push(loop)
  for (let lane = 0; lane < 25; lane++) {
    body.push(constant(0), getLocal(state(0, lane, (lane / 5) | 0)), storeVector(16 * lane))
  }
  return {
    name: 'permute',
    params: 0,
    locals: [
      [1, i32],
      [66, v128],
    ],
    body,
  }
}

/** Hashes pairs of messages, each padded into one block of 136 bytes. */
function batch(): Routine {
  const [tag, from, size, pairs, to, second] = [0, 1, 2, 3, 4, 5]
  const store = (lane: number, value: Code): Code => [constant(0), value, storeVector(16 * lane)]
  const both = (offset: number): Code => [
    getLocal(second),
    getLocal(from),
    loadSplat(offset),
    loadHalf(offset, 1),
  ]
  const zeros = splatConstant(0n)
  /** The last byte of the message, then the first byte of the padding. */
  const last = (offset: number): Code => [both(offset - 7), shiftRight(56), splatConstant(0x100n), or]
  const lanes = (first: number, end: number, value: (lane: number) => Code) =>
    Array.from({ length: end - first }, (_, i) => store(first + i, value(first + i)))
  const shifted = (lane: number) => both(8 * lane - 1)
  const body: Code = [
    [0x03, 0x40],
    [getLocal(from), getLocal(size), add, setLocal(second)],
    store(0, [both(0), shiftLeft(8), getLocal(tag), 0xad, vector(0x12), or]),
    lanes(1, 4, shifted),
    [getLocal(size), constant(32), 0x46, 0x04, 0x40],
    store(4, last(31)),
    lanes(5, 9, () => zeros),
    0x05,
    lanes(4, 8, shifted),
    store(8, last(63)),
    0x0b,
    lanes(9, 16, () => zeros),
    store(16, splatConstant(1n << 63n)),
    lanes(17, 25, () => zeros),
    [0x10, 0x00],
    [0, 1].flatMap((half) =>
      [0, 1, 2, 3].map((lane) => [
        [getLocal(to), constant(0), loadVector(16 * lane)],
        storeHalf(32 * half + 8 * lane, half),
      ]),
    ),
    [getLocal(second), getLocal(size), add, setLocal(from)],
    [getLocal(to), constant(64), add, setLocal(to)],
    [getLocal(pairs), constant(1), 0x6b, teeLocal(pairs), 0x0d, 0x00],
    0x0b,
  ]
  return { name: 'batch', params: 5, locals: [[1, i32]], body }
}

const five = [0, 1, 2, 3, 4] as const

/** Rotation of each lane by rho: the triangular numbers, along the path that pi takes. */
function rotations(): number[] {
  const offsets: number[] = Array(25).fill(0)
  let [x, y] = [1, 0]
  for (let t = 0; t < 24; t++) {
    offsets[x + 5 * y] = (((t + 1) * (t + 2)) / 2) % 64
    ;[x, y] = [y, (2 * x + 3 * y) % 5]
  }
  return offsets
}

/** The constants of iota: bits of a linear feedback shift register at positions 2^j - 1. */
function roundConstants(): bigint[] {
  let register = 1
  return Array.from({ length: 24 }, () => {
    let value = 0n
    for (let j = 0; j <= 6; j++) {
      if (register & 1) value |= 1n << BigInt(2 ** j - 1)
      register = (register << 1) ^ (register & 0x80 ? 0x171 : 0)
    }
    return value
  })
}
