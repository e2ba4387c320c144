/**
 * WASI preview 1: modules of their own, translated like the program's, over three instructions of the machine. Their
 * text is in `src/vms/wasm/wasi`.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { toBigintLE, utf8 } from '../../../bytes/bytes.ts'
import { decode } from '../binary/decode.ts'
import { type FuncType, TYPE } from '../binary/types.ts'
import { instantiate } from '../link/instantiate.ts'
import { addFunc, addGlobal, type Exports, type External, type Store } from '../link/store.ts'
import type { Word } from '../translate/code.ts'
import { validate } from '../validate/module.ts'
import { WASI_MODULES } from '../wasi/modules.ts'

const { i32, i64 } = TYPE

/** The name under which programs import it. */
export const WASI = 'wasi_snapshot_preview1'

export type WasiOptions = {
  readonly args: readonly string[]
  /** `NAME=value` each. */
  readonly env: readonly string[]
  readonly input: Uint8Array
}

/** Strings with a zero behind each. */
function strings(what: string, list: readonly string[]): Uint8Array {
  const wrong = list.find((text) => text.includes('\0'))
  if (wrong !== undefined)
    throw new RangeError(`"${what}" expected strings without zeros, got ${JSON.stringify(wrong)}`)
  return utf8(list.map((text) => `${text}\0`).join(''))
}

/** What `random_get` starts from: the first 8 bytes of the input's SHA-256; never zero, which xorshift does not leave. */
function seedOf(input: Uint8Array): bigint {
  const seed = toBigintLE(sha256(input).subarray(0, 8))
  return seed === 0n ? 1n : seed
}

/**
 * Adds the functions to a store. They work on its first memory, which may come later.
 * @throws RangeError if an argument or a variable has a zero byte in it
 */
export function wasi(store: Store, { args, env, input }: WasiOptions): Exports {
  const [argument, variable] = [strings('args', args), strings('env', env)]
  const memory: External = { kind: 'memory', memory: { index: 0, type: { min: 0 }, pages: 0 } }
  const imports = new Map<string, Exports>([
    ['program', new Map([['memory', memory]])],
    ['host', host(store, { args, env, input, sizes: [argument.length, variable.length] })],
  ])
  const segments: Readonly<Record<string, readonly Uint8Array[]>> = {
    arguments: [argument, variable],
    files: [input],
  }
  const exports = Object.entries(WASI_MODULES).map(([name, base64]) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const module = decode(bytes)
    const data = module.data.map((one, i) => ({ ...one, bytes: segments[name][i] }))
    return instantiate(store, validate({ ...module, data }), imports).exports
  })
  return new Map(exports.flatMap((one) => [...one]))
}

function host(
  store: Store,
  { args, env, input, sizes }: WasiOptions & { readonly sizes: readonly [number, number] },
): Exports {
  const func = (name: string, type: FuncType, word: Word): [string, External] => {
    const made = addFunc(store, type, `host.${name}`)
    made.entry.pc = store.code.length
    store.code.push(word, { op: 'return' })
    return [name, { kind: 'func', func: made }]
  }
  const constant = (name: string, type: number, value: bigint | number): [string, External] => [
    name,
    { kind: 'global', global: addGlobal(store, { type, mutable: false }, BigInt(value)) },
  ]
  const two = { params: [i32, i32], results: [] }
  return new Map([
    func('write_output', two, { op: 'write', a: 0, b: 1, c: 1 }),
    func('write_error', two, { op: 'write', a: 0, b: 1, c: 2 }),
    func('exit', { params: [i32], results: [] }, { op: 'halt', b: 0 }),
    constant('argument_count', i32, args.length),
    constant('argument_size', i32, sizes[0]),
    constant('variable_count', i32, env.length),
    constant('variable_size', i32, sizes[1]),
    constant('input_size', i32, input.length),
    constant('seed', i64, seedOf(input)),
  ])
}
