/**
 * From a module to a program that is ready to run.
 * @module
 */
import { OnestepError } from '../../bytes/errors.ts'
import type { Program } from '../../run/program.ts'
import type { State } from '../../state/state.ts'
import type { Vm } from '../../vm/index.ts'
import { decode } from './binary/decode.ts'
import { PREIMAGES, preimages } from './host/preimages.ts'
import { WASI, wasi } from './host/wasi.ts'
import { type Instance, instantiate } from './link/instantiate.ts'
import { startState } from './link/state.ts'
import { type Exports, emptyStore, type Store } from './link/store.ts'
import { FRAME_UNIT, REGISTER, STORE } from './machine/isa.ts'
import { exportedFunction, resultsOf, WasmTrap } from './session.ts'
import { wasmFuelVm, wasmPreimagesVm, wasmVm } from './spec.ts'
import type { Sources } from './text/origin.ts'
import { label, type Word } from './translate/code.ts'
import type { Func } from './translate/environment.ts'
import { passed } from './translate/frame.ts'
import { validate } from './validate/module.ts'
import { parseValue, showValue } from './values.ts'

/** Options of `loadWasm`. */
export type WasmLoadOptions = {
  /** Standard input, and what `random_get` starts from; default none. */
  readonly input?: Uint8Array
  /** The whole of argv, the program's name first; default `['program']`. With `invoke`, the values are separate. */
  readonly args?: readonly string[]
  /** `NAME=value` each. */
  readonly env?: readonly string[]
  /** An exported function to call in place of `_start`, and its arguments as texts: see `parseValue`. */
  readonly invoke?: { readonly name: string; readonly values?: readonly string[] }
  /** Units of fuel, one for each step; without it, the VM `wasm` counts none. */
  readonly fuel?: bigint
  /** Bytes of the call stack; default 16 MiB. */
  readonly stack?: number
  /** The VM to run on; default `wasm-preimages` if the module reads some, or `wasm`, or `wasm-fuel` if fuel is given. */
  readonly vm?: Vm
}

/** A loaded program. */
export type WasmProgram = Program & {
  /** The function that was asked for with `invoke`. */
  readonly invoked?: Func
  /** Names of functions by the numbers of their first instructions. */
  readonly functions: ReadonlyMap<number, string>
  /** What the code was translated from. */
  readonly sources: Sources
}

/**
 * Loads a module: a WASI program, which exports `_start`, or a library of which a function is called.
 *
 * @param file - the bytes of the module, in the binary format
 * @throws TypeError if the input is not a Uint8Array
 * @throws WasmError if the module is refused: malformed, invalid, with an import that nothing gives, or too large
 * @throws WasmTrap if an active segment does not fit
 * @throws WasmLoadError if there is nothing to run, or arguments do not suit the function
 * @throws WasmValueError if an argument is not a value of its type
 * @example
 * ```ts
 * import { run } from 'onestep'
 * import { loadWasm, resultsOfWasm } from 'onestep/vms/wasm'
 * const module = new Uint8Array([
 *   0, 97, 115, 109, 1, 0, 0, 0, 1, 7, 1, 96, 2, 127, 127, 1, 127, 3, 2, 1, 0, // (i32, i32) -> i32
 *   7, 7, 1, 3, 97, 100, 100, 0, 0, 10, 9, 1, 7, 0, 32, 0, 32, 1, 106, 11, // (func (export "add") …)
 * ])
 * const program = loadWasm(module, { invoke: { name: 'add', values: ['2', '3'] } })
 * const trace = await run(program)
 * console.log(resultsOfWasm(program, trace.stateAt(trace.steps))) // [ '5' ]
 * ```
 */
export function loadWasm(file: Uint8Array, options: WasmLoadOptions = {}): WasmProgram {
  if (!(file instanceof Uint8Array)) throw new TypeError(`"file" expected a Uint8Array, got ${typeof file}`)
  const { input = new Uint8Array(0), args = ['program'], env = [], invoke, fuel, stack } = options
  // A Buffer's subarray is a Buffer; pages are to be plain.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  const valid = validate(decode(bytes))
  const reads = valid.module.imports.some(({ module }) => module === PREIMAGES)
  const vm = options.vm ?? (reads ? wasmPreimagesVm : fuel === undefined ? wasmVm : wasmFuelVm)
  if (!vm.machine.memories.some(({ name }) => name === 'store'))
    throw new WasmLoadError(
      `${vm.name} is not a VM for WebAssembly.`,
      'omit the VM, or use wasm, wasm-fuel or wasm-preimages',
    )
  const store = emptyStore()
  const imports = new Map<string, Exports>()
  if (valid.module.imports.some(({ module }) => module === WASI))
    imports.set(WASI, wasi(store, { args, env, input }))
  if (reads && vm.machine.instructions.some(({ name }) => name === 'preimage'))
    imports.set(PREIMAGES, preimages(store))
  const before = { code: store.code.length, funcs: store.funcs.length }
  const instance = instantiate(store, valid, imports)
  const sources: Sources = {
    file: bytes,
    first: before.code,
    offsets: Int32Array.from(store.code.slice(before.code), ({ at = -1 }) => at),
    entries: store.funcs.slice(before.funcs).map(({ entry }) => entry.pc),
  }
  if (instance.trap !== undefined) throw new WasmTrap(instance.trap)
  const { func, values } = entryOf(instance, invoke)
  const pc = startCode(store, instance, func, values)
  const state = startState(vm.machine, store, {
    ...(fuel === undefined ? {} : { fuel }),
    ...(stack === undefined ? {} : { limit: Math.floor(stack / FRAME_UNIT) }),
  })
  return {
    vm,
    state: { ...state, registers: { ...state.registers, pc: BigInt(pc) } },
    output: { memory: 'store', size: 'outputSize', at: BigInt(STORE.output) },
    errors: { memory: 'store', size: 'errorSize', at: BigInt(STORE.errors) },
    functions: new Map(store.funcs.map(({ entry, name }) => [entry.pc, name])),
    sources,
    ...(invoke ? { invoked: func } : {}),
  }
}

/** What the function of `invoke` returned, as texts. @param end - the state in which the program halted */
export function resultsOfWasm({ invoked }: WasmProgram, end: State): string[] {
  if (!invoked || end.status.kind !== 'halted') return []
  return resultsOf(end, invoked).map((bits, i) => showValue(bits, invoked.type.results[i]))
}

function entryOf(
  { exports }: Instance,
  invoke: WasmLoadOptions['invoke'],
): { func: Func; values: readonly bigint[] } {
  if (!invoke) {
    const start = exports.get('_start')
    if (start?.kind !== 'func' || start.func.type.params.length > 0) {
      throw new WasmLoadError(
        'The module is not a program: it does not export a function _start without parameters.',
        'name an exported function to call, with --invoke NAME',
      )
    }
    return { func: start.func, values: [] }
  }
  const func = exportedFunction(exports, invoke.name)
  const { params } = func.type
  const { values = [] } = invoke
  if (values.length !== params.length) {
    throw new WasmLoadError(
      `The function ${invoke.name} has ${params.length} parameters, got ${values.length} values.`,
      'give as many values as it has parameters',
    )
  }
  return { func, values: params.map((type, i) => parseValue(values[i], type)) }
}

/** Code that runs the start functions and calls a function; its results stay where they are. @returns where it begins */
function startCode(
  store: Store,
  { start, exports }: Instance,
  func: Func,
  values: readonly bigint[],
): number {
  const { code } = store
  const pc = code.length
  const call = ({ entry }: Func): Word => ({ op: 'call', t: entry, imm: 1n })
  if (start) code.push(call(start))
  const initialize = exports.get('_initialize')
  if (initialize?.kind === 'func' && initialize.func.type.params.length === 0)
    code.push(call(initialize.func))
  for (const [i, imm] of values.entries()) {
    const home = passed(i)
    if ('register' in home) code.push({ op: 'const', d: home.register, imm })
    // The callee's frame begins one unit, or two words, above this one.
    else
      code.push({ op: 'const', d: SCRATCH, imm }, { op: 'frame_set', a: SCRATCH, imm: BigInt(2 + home.word) })
  }
  code.push(call(func))
  const end = label()
  end.pc = 0
  code.push({ op: 'br', t: end })
  return pc
}

const SCRATCH = REGISTER.scratch

/** There is nothing to run, or not with these arguments. */
export class WasmLoadError extends OnestepError {
  override name = 'WasmLoadError'

  constructor(message: string, fix: string) {
    super(message, { lines: [`Fix: ${fix}`] })
  }
}
