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
  const { createKeccak } = await import('hash-wasm')
  return keccak256With(wasmEngine(await createKeccak(256)))
}

/** SHA-256 with hash-wasm beneath: three times the portable engine (measured). */
export async function fastSha256(): Promise<Hash> {
  const { createSHA256 } = await import('hash-wasm')
  return sha256With(wasmEngine(await createSHA256()))
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
