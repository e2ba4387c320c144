/**
 * Programs of a start state: each account whose code is a compressed module is translated once, and laid out as a
 * template that each call of it copies.
 * @module
 */
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { concatAll } from '../../bytes/bytes.ts'
import { OnestepError } from '../../bytes/errors.ts'
import { PAGE_SIZE, type Pages } from '../../state/state.ts'
import { decode } from '../wasm/binary/decode.ts'
import { NUMERIC } from '../wasm/binary/opcodes.ts'
import { TYPE } from '../wasm/binary/types.ts'
import { instantiate } from '../wasm/link/instantiate.ts'
import { written } from '../wasm/link/state.ts'
import { addFunc, type Exports, type External, emptyStore, type Store } from '../wasm/link/store.ts'
import { encodeWords } from '../wasm/translate/code.ts'
import { validate } from '../wasm/validate/module.ts'
import { HOOKS } from './hooks/table.ts'
import { PROGRAM_MAGIC, RUN } from './state.ts'

/** A program as the machine has it. */
export type Laid = {
  /** Its first instruction. */
  readonly pc: number
  /** Its template's number, and the pages of memory that it begins with. */
  readonly place: { readonly template: number; readonly pages: number }
  /** Its runs of leaves: words of the memory `runs`. */
  readonly runs: readonly bigint[]
}

/** All programs: their code, and their templates. */
export type Library = {
  readonly code: Pages
  readonly mem: Pages
  readonly store: Pages
  readonly programs: readonly Laid[]
}

/** Dictionaries that compressed modules may refer to; of these only the empty one is known here. */
const EMPTY_DICTIONARY = 0
const HEADER = PROGRAM_MAGIC.length + 1
const LEAF = 32

/** Whether an account's code is a program. */
export const isProgram = (code: Uint8Array): boolean => PROGRAM_MAGIC.every((byte, i) => code[i] === byte)

/**
 * The code of an account whose program is a module.
 *
 * @example
 * ```ts
 * import { stylusCode } from 'onestep/vms/stylus'
 * console.log(stylusCode(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).subarray(0, 4)) // Uint8Array(4) [ 239, 240, 0, 0 ]
 * ```
 */
export const stylusCode = (module: Uint8Array): Uint8Array =>
  concatAll([
    Uint8Array.from([...PROGRAM_MAGIC, EMPTY_DICTIONARY]),
    new Uint8Array(brotliCompressSync(module)),
  ])

/** @throws StylusLoadError if the code is not a compressed module with the empty dictionary */
export function moduleOf(code: Uint8Array): Uint8Array {
  if (code[HEADER - 1] !== EMPTY_DICTIONARY)
    throw new StylusLoadError(
      `A program is compressed with dictionary ${code[HEADER - 1]}.`,
      'compress it without one: its fourth byte is then 0',
    )
  try {
    return new Uint8Array(brotliDecompressSync(code.subarray(HEADER)))
  } catch (error) {
    throw new StylusLoadError(
      `A program cannot be decompressed: ${(error as Error).message}.`,
      'give ef f0 00 00 and the module, compressed by Brotli',
    )
  }
}

/** The functions of `vm_hooks`, in a store. */
function hooks(store: Store): Exports {
  return new Map(
    Object.entries(HOOKS).map(([name, { params, result }], number): [string, External] => {
      const type = { params, results: result === undefined ? [] : [result] }
      const func = addFunc(store, type, `vm_hooks.${name}`)
      func.entry.pc = store.code.length
      store.code.push({ op: 'host', imm: BigInt(number) }, { op: 'return' })
      return [name, { kind: 'func', func }]
    }),
  )
}

/**
 * Translates programs, one behind the other in the machine's code.
 * @throws WasmError if a module is refused; StylusLoadError if it is not a program
 */
export function libraryOf(modules: readonly Uint8Array[]): Library {
  let [mem, store]: Pages[] = [new Map(), new Map()]
  let code: Store['code'] = emptyStore().code
  const programs = modules.map((bytes, i): Laid => {
    const own = emptyStore()
    own.code.splice(0, own.code.length, ...code)
    const template = i + 1
    const pc = instantiateProgram(own, bytes)
    code = own.code
    const base = 2 ** 32 * template
    const laid = { mem: written(new Map(), own.pending.mem), store: written(new Map(), own.pending.store) }
    mem = moved(mem, laid.mem, base)
    store = moved(store, laid.store, base)
    const runs = [...runsOf(laid.mem, 0n), ...runsOf(laid.store, 1n)]
    return { pc, place: { template, pages: own.memories[0]?.pages ?? 0 }, runs }
  })
  const words = encodeWords(code)
  return { code: written(new Map(), [[0, words]]), mem, store, programs }
}

/** @returns the first instruction of code that sets globals, calls the entry point and ends the frame */
function instantiateProgram(store: Store, bytes: Uint8Array): number {
  const valid = validate(decode(bytes))
  const floats = valid.module.bodies.some(({ code }) => code.some(({ op }) => isFloat(op)))
  if (floats) throw new StylusLoadError('The program computes with floating point.', 'use integers')
  const { exports, start, trap } = instantiate(store, valid, new Map([['vm_hooks', hooks(store)]]))
  if (trap !== undefined)
    throw new StylusLoadError(`The program traps when it is loaded: ${trap}.`, 'change its segments')
  if (start) throw new StylusLoadError('The program has a start function.', 'remove it')
  const entry = exports.get('user_entrypoint')
  const { params, results } = entry?.kind === 'func' ? entry.func.type : { params: [], results: [] }
  if (entry?.kind !== 'func' || String([params, results]) !== String([[TYPE.i32], [TYPE.i32]]))
    throw new StylusLoadError(
      'The module is not a program: it exports no user_entrypoint from i32 to i32.',
      'build it with stylus-sdk, or export that function',
    )
  const pc = store.code.length
  const globals = new Map(store.pending.r)
  for (const [d, imm] of globals) store.code.push({ op: 'const', d, imm })
  store.code.push(
    { op: 'call', t: entry.func.entry, imm: 1n },
    { op: 'host', imm: BigInt(Object.keys(HOOKS).indexOf('exit_early')) },
  )
  return pc
}

const isFloat = (op: number): boolean => {
  const numeric = NUMERIC.get(op)
  return (
    numeric !== undefined &&
    [...numeric.params, numeric.result].some((type) => type === TYPE.f32 || type === TYPE.f64)
  )
}

/** Pages with those of a template. */
function moved(all: Pages, pages: Pages, base: number): Map<bigint, Uint8Array> {
  const first = BigInt(base / PAGE_SIZE)
  return new Map([...all, ...[...pages].map(([page, bytes]) => [first + page, bytes] as const)])
}

/** Runs of leaves that are not zero: `RUN`. */
function runsOf(pages: Pages, isStore: bigint): bigint[] {
  const leaves: number[] = []
  for (const [page, bytes] of [...pages].sort(([a], [b]) => Number(a - b)))
    for (let at = 0; at < PAGE_SIZE; at += LEAF)
      if (bytes.subarray(at, at + LEAF).some((byte) => byte !== 0)) leaves.push(Number(page) * PAGE_SIZE + at)
  const runs: { at: number; count: number }[] = []
  for (const at of leaves) {
    const last = runs.at(-1)
    if (last && last.at + LEAF * last.count === at) last.count++
    else runs.push({ at, count: 1 })
  }
  return runs.map(
    ({ at, count }) =>
      (BigInt(at) << BigInt(RUN.at[1])) |
      (BigInt(count) << BigInt(RUN.leaves[1])) |
      (isStore << BigInt(RUN.store[1])),
  )
}

/** A program that does not load. `WasmError` says why a module is refused. */
export class StylusLoadError extends OnestepError {
  override name = 'StylusLoadError'

  constructor(message: string, fix: string) {
    super(message, { lines: [`Fix: ${fix}`] })
  }
}
