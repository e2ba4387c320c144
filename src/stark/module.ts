/**
 * The WebAssembly modules of `prover/`, loaded when they are first needed, and their C interface.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import type { WasmMemory, WasmModule } from '../run/webassembly.ts'

/** Log2 of the rows that a table may have under each setting; the modules refuse more (`prover/core/src/config.rs`). */
export const MOST_LOG_HEIGHT = { conjectured: 18, proven: 22 } as const

/** How far a proof convinces: 96 bits by a common conjecture, or 96 proven bits (docs/zk.md). */
export type StarkSecurity = 'conjectured' | 'proven'

export const SECURITY_CODES: { readonly [security in StarkSecurity]: number } = { conjectured: 1, proven: 2 }

type Verifier = {
  memory: WasmMemory
  alloc(length: number): number
  free(pointer: number, length: number): void
  load(pointer: number, length: number, security: number): number
  verify(publics: number, count: number, proof: number, length: number): number
  commitment_ptr(): number
  commitment_len(): number
  error_ptr(): number
  error_len(): number
}

type Prover = Verifier & {
  load_with(pointer: number, length: number, parameters: number): number
  rows(table: number, logHeight: number): number
  prove_rows(publics: number, count: number, forced: number): number
  compress(pointer: number, count: number): void
  arithmetic(operation: number, pointer: number): void
  result_ptr(): number
  result_len(): number
}

const modules = new Map<string, Promise<WasmModule>>()

/** Compiles one of the two committed modules; a second call gets the same one. */
function compiled(name: 'prover' | 'verifier'): Promise<WasmModule> {
  const known = modules.get(name)
  if (known) return known
  const made = committedModule(name).then((bytes) => WebAssembly.compile(bytes))
  modules.set(name, made)
  made.catch(() => modules.delete(name))
  return made
}

/** The bytes of a module that `prover/build.sh` writes. */
export const committedModule = (name: 'prover' | 'verifier' | 'guest'): Promise<Uint8Array<ArrayBuffer>> =>
  read(new URL(`../../prover/generated/${name}.wasm`, import.meta.url))

/** Node has files, a browser has addresses. */
async function read(url: URL): Promise<Uint8Array<ArrayBuffer>> {
  if (url.protocol === 'file:') {
    const { readFile } = await import('node:fs/promises')
    return new Uint8Array(await readFile(url))
  }
  const response = await fetch(url)
  if (!response.ok) throw new StarkError(`${url} cannot be loaded: ${response.status}.`)
  return new Uint8Array(await response.arrayBuffer())
}

/** An instance of the verifier's module, or of the prover's, which verifies too. */
export async function verifierInstance(): Promise<Verifier> {
  const instance = await WebAssembly.instantiate(await compiled('verifier'))
  return instance.exports as unknown as Verifier
}

export async function proverInstance(): Promise<Prover> {
  const instance = await WebAssembly.instantiate(await compiled('prover'))
  return instance.exports as unknown as Prover
}

/** Runs something with bytes copied into the module's memory, and frees them, unless it traps. */
export function withBytes<T>(module: Verifier, bytes: Uint8Array, use: (pointer: number) => T): T {
  const pointer = module.alloc(bytes.length)
  new Uint8Array(module.memory.buffer, pointer, bytes.length).set(bytes)
  const result = use(pointer)
  module.free(pointer, bytes.length)
  return result
}

/** What the module says about the call that failed or trapped. */
export function reasonOf(module: Verifier): string {
  const bytes = new Uint8Array(module.memory.buffer, module.error_ptr(), module.error_len())
  return new TextDecoder().decode(bytes)
}

/** Public values as the module reads them. */
export function publicBytes(publics: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * publics.length))
  for (const [i, value] of publics.entries()) {
    if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) {
      throw new RangeError(`"publics" expected field elements, got ${value} at index ${i}`)
    }
    view.setUint32(4 * i, value, true)
  }
  return new Uint8Array(view.buffer)
}

/** A STARK cannot be proven or a module cannot be loaded. */
export class StarkError extends OnestepError {
  override name = 'StarkError'
}
