/**
 * Poseidon on our own WebAssembly module, with circomlibjs's constants.
 * @module
 */

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import {
  constantBytes,
  elementBytes,
  fieldBase,
  limbBits,
  limbs,
  poseidonModule,
  resultBase,
  roundsBase,
  stateBase,
  widest,
} from './poseidon-wasm.ts'

/** Hashes of big-endian elements of 32 bytes. */
export type PoseidonEngine = {
  /**
   * Hashes as many inputs of `count` elements as lie one behind the other. `out` may be the beginning of `inputs`.
   * @param tag - the initial state, below 2^29
   */
  hash(tag: number, count: number, inputs: Uint8Array, out: Uint8Array): void
}

/** As circomlibjs has them, by the width of the state less two; numbers in hex. */
type Constants = {
  readonly C: readonly (readonly string[])[]
  readonly S: readonly (readonly string[])[]
  readonly M: readonly (readonly (readonly string[])[])[]
  readonly P: readonly (readonly (readonly string[])[])[]
}

const modulus = 21888242871839275222246405745257275088548364400416034343698204186575808495617n
const montgomery = 1n << BigInt(limbs * limbBits)
const mask = 2 ** limbBits - 1
const fullRounds = 8

type Exports = {
  memory: WebAssembly.Memory
  permute(t: number, partial: number, c: number, before: number, matrix: number, sparse: number): void
}

/** @returns the engine, or undefined where WebAssembly has no vectors or circomlibjs is laid out otherwise */
export async function poseidonEngine(): Promise<PoseidonEngine | undefined> {
  const code = poseidonModule()
  const constants = await readConstants()
  if (!constants || !WebAssembly.validate(code)) return undefined
  const { instance } = await WebAssembly.instantiate(code)
  const { memory, permute } = instance.exports as Exports
  let free = roundsBase
  let words = new Uint32Array(memory.buffer)

  const put = (values: readonly bigint[]): number => {
    const from = free
    free += values.length * constantBytes
    const missing = Math.ceil((free - memory.buffer.byteLength) / 65536)
    if (missing > 0) {
      memory.grow(missing)
      words = new Uint32Array(memory.buffer)
    }
    for (const [i, value] of values.entries()) {
      for (let limb = 0; limb < limbs; limb++)
        words[from / 4 + i * limbs + limb] = Number((value >> BigInt(limbBits * limb)) & BigInt(mask))
    }
    return from
  }
  free = fieldBase
  put([modulus, (montgomery * montgomery) % modulus, 1n, 0n])
  free = roundsBase

  const schedules: (() => void)[] = []
  /** What hashes states of t elements; its constants are put into memory at the first call. */
  const scheduleOf = (t: number): (() => void) => {
    const known = schedules[t]
    if (known) return known
    const toField = (text: string) => (BigInt(text) * montgomery) % modulus
    const rows = (matrix: readonly (readonly string[])[]) =>
      matrix.flatMap((_, row) => matrix.map((column) => toField(column[row]!)))
    const [c, sparse] = [constants.C[t - 2]!, constants.S[t - 2]!]
    const places = [
      c.map(toField),
      rows(constants.P[t - 2]!),
      rows(constants.M[t - 2]!),
      sparse.map(toField),
    ].map(put) as [number, number, number, number]
    return (schedules[t] = () => permute(t, c.length - fullRounds * t, ...places))
  }

  /** Puts an element into one half of a place in the states. */
  const enter = (index: number, half: number, bytes: Uint8Array, from: number) => {
    const to = (stateBase + index * elementBytes) / 4 + half
    let [value, bits, limb] = [0, 0, 0]
    for (let i = from + 31; i >= from; i--) {
      // At most 28 bits are waiting: the sum is below 2^36, which a number holds and an integer of 32 bits does not.
      value += bytes[i]! * 2 ** bits
      bits += 8
      if (bits >= limbBits) {
        words[to + 2 * limb++] = value % 2 ** limbBits
        value = Math.floor(value / 2 ** limbBits)
        bits -= limbBits
      }
    }
    words[to + 2 * limb] = value
  }
  const leave = (half: number, bytes: Uint8Array, to: number) => {
    const from = resultBase / 4 + half
    // A result of p stands for zero.
    let isModulus = true
    for (let limb = 0; limb < limbs; limb++)
      if (words[from + 2 * limb] !== words[fieldBase / 4 + limb]) isModulus = false
    let [value, bits, limb] = [0, 0, 0]
    for (let i = to + 31; i >= to; i--) {
      if (bits < 8 && limb < limbs) {
        value += words[from + 2 * limb++]! * 2 ** bits
        bits += limbBits
      }
      bytes[i] = isModulus ? 0 : value % 256
      value = Math.floor(value / 256)
      bits -= 8
    }
  }

  return {
    hash(tag, count, inputs, out) {
      const schedule = scheduleOf(count + 1)
      const size = 32 * count
      const total = inputs.length / size
      for (let at = 0; at < total; at += 2) {
        const halves = Math.min(2, total - at)
        words.fill(0, stateBase / 4, (stateBase + elementBytes) / 4)
        words[stateBase / 4] = words[stateBase / 4 + 1] = tag
        for (let half = 0; half < halves; half++)
          for (let i = 0; i < count; i++) enter(i + 1, half, inputs, (at + half) * size + 32 * i)
        schedule()
        for (let half = 0; half < halves; half++) leave(half, out, (at + half) * 32)
      }
    },
  }
}

async function readConstants(): Promise<Constants | undefined> {
  try {
    const main = createRequire(import.meta.url).resolve('circomlibjs')
    const file = new URL('../src/poseidon_constants_opt.json', `file://${main}`)
    const read: Constants = JSON.parse(await readFile(file, 'utf8'))
    return read.C.length === widest - 1 ? read : undefined
  } catch {
    return undefined
  }
}
