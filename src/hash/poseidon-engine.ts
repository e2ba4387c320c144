/**
 * Poseidon on our own WebAssembly modules, with circomlibjs's constants.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { limbs, limbsOf, limbWeight, storedLimbs, tablesOf } from './poseidon-field.ts'
import { type Schedule, scheduleOf } from './poseidon-schedule.ts'
import { poseidonModule } from './poseidon-wasm.ts'

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
  readonly M: readonly (readonly (readonly string[])[])[]
}

const modulus = 21888242871839275222246405745257275088548364400416034343698204186575808495617n
const montgomery = 1n << 264n
const widest = 17
const limbSize = 2 ** 24
const modulusLimbs = limbsOf(modulus)
const weights = Array.from({ length: limbs }, (_, limb) => limbWeight(limb))

type Exports = { memory: WebAssembly.Memory; permute(): void }

/** Hashes several states at once. */
type Permutation = {
  readonly hashes: number
  enterTag(hash: number, tag: number): void
  enter(hash: number, index: number, bytes: Uint8Array, from: number): void
  permute(): void
  leave(hash: number, bytes: Uint8Array, to: number): void
}

/** @returns the engine, or undefined where WebAssembly has no vectors or circomlibjs is laid out otherwise */
export async function poseidonEngine(): Promise<PoseidonEngine | undefined> {
  const constants = await readConstants()
  if (!constants || !WebAssembly.validate(poseidonModule(2, 56, 1).code)) return undefined
  const schedules: Schedule[] = []
  const [narrow, wide]: [Permutation[], Permutation[]] = [[], []]
  const make = (count: number, vectors: number) => {
    const [c, m] = [constants.C[count - 1]!, constants.M[count - 1]!]
    const schedule = (schedules[count] ??= scheduleOf(
      modulus,
      c.map(BigInt),
      m.map((row) => row.map(BigInt)),
      montgomery,
    ))
    return permutationOf(schedule, vectors)
  }
  return {
    hash(tag, count, inputs, out) {
      const size = 32 * count
      const total = inputs.length / size
      for (let at = 0; at < total; ) {
        // 62 µs for four, 42 for two (measured).
        const permutation =
          total - at > 2 ? (wide[count] ??= make(count, 2)) : (narrow[count] ??= make(count, 1))
        const some = Math.min(permutation.hashes, total - at)
        for (let hash = 0; hash < some; hash++) {
          permutation.enterTag(hash, tag)
          for (let i = 0; i < count; i++) permutation.enter(hash, i + 1, inputs, (at + hash) * size + 32 * i)
        }
        permutation.permute()
        for (let hash = 0; hash < some; hash++) permutation.leave(hash, out, (at + hash) * 32)
        at += some
      }
    },
  }
}

function permutationOf(schedule: Schedule, vectors: number): Permutation {
  const { t, enter, before, first, partial, last, after, leave } = schedule
  const { code, layout } = poseidonModule(t, partial.length + 1, vectors)
  const { memory, permute } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as Exports
  const numbers = new Float64Array(memory.buffer)
  numbers.set(tablesOf(modulus))
  let at = layout.constants / 8
  for (const { factors, constant } of [
    ...before.flat(),
    ...first,
    ...partial,
    ...last,
    ...after.flat(),
    ...leave,
  ]) {
    for (const value of [...factors, constant]) {
      for (const [i, limb] of limbsOf((value * montgomery) % modulus).entries())
        numbers[at + i] = limb * weights[i]!
      at += storedLimbs
    }
  }
  const hashes = 2 * vectors
  const added = enter.map(limbsOf)
  const input = (index: number, hash: number) => layout.input / 8 + index * hashes * storedLimbs + hash
  const output = layout.output / 8
  return {
    hashes,
    permute,
    enterTag(hash, tag) {
      for (let limb = 0, left = tag; limb < limbs; limb++, left = Math.floor(left / limbSize))
        numbers[input(0, hash) + hashes * limb] = ((left % limbSize) + added[0]![limb]!) * weights[limb]!
    },
    enter(hash, index, bytes, from) {
      const to = input(index, hash)
      for (let limb = 0, i = from + 31, carry = 0; limb < limbs; limb++, i -= 3) {
        let own = carry + bytes[i]! + (bytes[i - 1]! << 8)
        if (limb < limbs - 1) own += bytes[i - 2]! << 16
        carry = own >= limbSize / 2 ? 1 : 0
        numbers[to + hashes * limb] = (own - carry * limbSize + added[index]![limb]!) * weights[limb]!
      }
    },
    leave(hash, bytes, to) {
      // The result is less than p away from zero, and has the sign of its highest limb that is not zero.
      let sign = 0
      for (let limb = limbs - 1; limb >= 0 && sign === 0; limb--)
        sign = numbers[output + hashes * limb + hash]!
      for (let limb = 0, i = to + 31, carry = 0; limb < limbs; limb++, i -= 3) {
        let own = carry + numbers[output + hashes * limb + hash]! / weights[limb]!
        if (sign < 0) own += modulusLimbs[limb]!
        carry = Math.floor(own / limbSize)
        own -= carry * limbSize
        bytes[i] = own
        bytes[i - 1] = own >> 8
        if (limb < limbs - 1) bytes[i - 2] = own >> 16
      }
    },
  }
}

async function readConstants(): Promise<Constants | undefined> {
  try {
    const main = createRequire(import.meta.url).resolve('circomlibjs')
    const file = new URL('../src/poseidon_constants.json', `file://${main}`)
    const read: Constants = JSON.parse(await readFile(file, 'utf8'))
    return read.C.length === widest - 1 ? read : undefined
  } catch {
    return undefined
  }
}
