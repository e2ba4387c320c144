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

let made: { readonly engine: HashEngine | undefined } | undefined

/** @returns the engine, which is built once, in 3 ms; undefined if WebAssembly has no vectors */
export function keccakEngine(): HashEngine | undefined {
  made ??= { engine: makeEngine() }
  return made.engine
}

function makeEngine(): HashEngine | undefined {
  const code = keccakModule()
  if (!WebAssembly.validate(code)) return undefined
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code))
  const { memory, permute, batch } = instance.exports as Exports
  const bytes = new Uint8Array(memory.buffer)
  const words = new Uint32Array(memory.buffer)
  return {
    hash(message) {
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
