/**
 * The same hashes on WebAssembly engines, which take a moment to load.
 * @module
 */
import { engineOf, type HashEngine } from './bytehash.ts'
import { keccak256With } from './keccak256.ts'
import { sha256With } from './sha256.ts'
import type { Hash } from './types.ts'

/** Keccak-256 with hash-wasm beneath: eight times the portable engine (measured). */
export async function fastKeccak256(): Promise<Hash> {
  return keccak256With(await fastKeccakEngine())
}

/** SHA-256 with hash-wasm beneath: three times the portable engine (measured). */
export async function fastSha256(): Promise<Hash> {
  return sha256With(await fastSha256Engine())
}

/** The engine of `fastKeccak256`. */
export async function fastKeccakEngine(): Promise<HashEngine> {
  const { createKeccak } = await import('hash-wasm')
  return wasmEngine(await createKeccak(256))
}

/** The engine of `fastSha256`. */
export async function fastSha256Engine(): Promise<HashEngine> {
  const { createSHA256 } = await import('hash-wasm')
  return wasmEngine(await createSHA256())
}

type WasmHasher = {
  init(): WasmHasher
  update(data: Uint8Array): WasmHasher
  digest(kind: 'binary'): Uint8Array
}

/** `digest('binary')`: its other form is a hex string, which costs as much as the hashing. */
function wasmEngine(hasher: WasmHasher): HashEngine {
  return engineOf((message) => hasher.init().update(message).digest('binary'))
}
