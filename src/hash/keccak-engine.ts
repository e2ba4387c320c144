/**
 * Keccak-256 on our own WebAssembly module.
 * @module
 */
import type { HashEngine } from './bytehash.ts'
import { keccakModule, memoryBytes, messageBase } from './keccak-wasm.ts'

/** Bytes that keccak-256 absorbs at a time. */
const rate = 136

type Exports = {
  memory: WebAssembly.Memory
  permute(): void
  batch(tag: number, from: number, size: number, pairs: number, to: number): void
}

/** A module of one function, () -> v128, whose body is `i32.const 0`, `i8x16.splat`. */
const VECTORS = Uint8Array.of(
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // magic, version
  ...[1, 5, 1, 0x60, 0, 1, 0x7b], // types
  ...[3, 2, 1, 0], // functions
  ...[10, 8, 1, 6, 0, 0x41, 0, 0xfd, 15, 11], // code
)

let made: HashEngine | undefined
/** Built by the first hash, in 3 ms: a process that computes none needs none. */
const real = () => (made ??= makeEngine())
const engine: HashEngine = {
  hash: (message) => real().hash(message),
  batch: (tag, size, messages, out) => real().batch(tag, size, messages, out),
  many: (size, messages) => real().many!(size, messages),
}

let known: boolean | undefined

/** @returns undefined if WebAssembly has no vectors */
export function keccakEngine(): HashEngine | undefined {
  known ??= WebAssembly.validate(VECTORS)
  return known ? engine : undefined
}

function makeEngine(): HashEngine {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(keccakModule()))
  const { memory, permute, batch } = instance.exports as Exports
  const bytes = new Uint8Array(memory.buffer)
  const words = new Uint32Array(memory.buffer)
  const hash = (message: Uint8Array): Uint8Array => {
    words.fill(0, 0, 100)
    const block = bytes.subarray(messageBase, messageBase + rate)
    for (let at = 0; at <= message.length; at += rate) {
      const part = message.subarray(at, at + rate)
      block.set(part)
      if (part.length < rate) {
        block.fill(0, part.length)
        block[part.length]! ^= 0x01
        block[rate - 1]! ^= 0x80
      }
      // Lane i of the first state is the first half of the vector at byte 16 i.
      for (let i = 0; i < rate / 4; i++) words[4 * (i >> 1) + (i & 1)]! ^= words[messageBase / 4 + i]!
      permute()
    }
    const digest = new Uint8Array(32)
    for (let lane = 0; lane < 4; lane++) digest.set(bytes.subarray(16 * lane, 16 * lane + 8), 8 * lane)
    return digest
  }
  return {
    hash,
    many(size, messages) {
      const out = new Uint8Array((32 * messages.length) / size)
      const blocks = Math.floor(size / rate) + 1
      const padded = blocks * rate
      if (2 * padded > memoryBytes) {
        for (let at = 0, to = 0; at < messages.length; at += size, to += 32)
          out.set(hash(messages.subarray(at, at + size)), to)
        return out
      }
      // Both messages of a pair, padded; an unpaired last one is paired with the one before it.
      const pair = bytes.subarray(messageBase, messageBase + 2 * padded).fill(0)
      for (const start of [0, padded]) {
        pair[start + size] = 0x01
        pair[start + padded - 1]! ^= 0x80
      }
      const digests = new Uint32Array(out.buffer)
      for (let at = 0, to = 0; at < messages.length; at += 2 * size, to += 16) {
        pair.set(messages.subarray(at, at + size), 0)
        const second = messages.subarray(at + size, at + 2 * size)
        pair.set(second, padded)
        words.fill(0, 0, 100)
        for (let block = 0; block < blocks; block++) {
          const from = (messageBase + block * rate) / 4
          for (let i = 0; i < rate / 4; i++) {
            const lane = 4 * (i >> 1) + (i & 1)
            words[lane]! ^= words[from + i]!
            words[lane + 2]! ^= words[from + padded / 4 + i]!
          }
          permute()
        }
        for (let i = 0; i < 8; i++) {
          const lane = 4 * (i >> 1) + (i & 1)
          digests[to + i] = words[lane]!
          if (second.length > 0) digests[to + 8 + i] = words[lane + 2]!
        }
      }
      return out
    },
    batch(tag, size, messages, out) {
      for (let at = 0, to = 0; at < messages.length; ) {
        const part = messages.subarray(at, at + memoryBytes)
        bytes.set(part, messageBase)
        const count = part.length / size
        // An unpaired last message is paired with whatever follows it, and that digest is not read.
        batch(tag, messageBase, size, (count + 1) >> 1, messageBase)
        out.set(bytes.subarray(messageBase, messageBase + 32 * count), to)
        at += part.length
        to += 32 * count
      }
    },
  }
}
