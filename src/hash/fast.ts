/**
 * The same hashes on WebAssembly engines, which have to be loaded first.
 * @module
 */
import { engineOf, type HashEngine } from './bytehash.ts'
import { keccakEngine } from './keccak-engine.ts'
import { keccak256With } from './keccak256.ts'
import { sha256With } from './sha256.ts'
import type { Hash } from './types.ts'

/** Keccak-256 at 3.4M nodes/s in batches and 1.4M nodes/s one by one; `keccak256` computes 0.17M (measured). */
export async function fastKeccak256(): Promise<Hash> {
  return keccak256With(keccakEngine() ?? (await hashWasmKeccakEngine()))
}

/** SHA-256 at 1.0M nodes/s; `sha256` computes 0.45M (measured). */
export async function fastSha256(): Promise<Hash> {
  return sha256With(await hashWasmSha256Engine())
}

/** Keccak-256 by hash-wasm, for engines without WebAssembly vectors: 1.2M nodes/s (measured). */
export async function hashWasmKeccakEngine(): Promise<HashEngine> {
  const { createKeccak } = await import('hash-wasm')
  return wasmEngine(await createKeccak(256))
}

/** SHA-256 by hash-wasm. */
export async function hashWasmSha256Engine(): Promise<HashEngine> {
  const { createSHA256 } = await import('hash-wasm')
  return wasmEngine(await createSHA256())
}

type WasmHasher = {
  init(): WasmHasher
  update(data: Uint8Array): WasmHasher
  digest(kind: 'binary'): Uint8Array
}

/** Calls `digest('binary')`, because the hex string of the other form takes as long as the hashing. */
function wasmEngine(hasher: WasmHasher): HashEngine {
  return engineOf((message) => hasher.init().update(message).digest('binary'))
}
