/**
 * Modules that are instantiated, linked to each other and called one after the other, as a host on the web does it. Each
 * call is a run of the machine on the state that the one before it left.
 * @module
 */
import { fromBigintLE, toBigintLE } from '../../bytes/bytes.ts'
import { OnestepError } from '../../bytes/errors.ts'
import type { Executor, ExecutorFactory } from '../../run/executor.ts'
import { wasmExecutor } from '../../run/wasm.ts'
import { unpackHeader } from '../../state/layout.ts'
import { RUNNING, readBytes, type State } from '../../state/state.ts'
import type { Vm } from '../../vm/index.ts'
import { decode } from './binary/decode.ts'
import { WasmError } from './binary/error.ts'
import type { Edition } from './binary/types.ts'
import { type Instance, instantiate } from './link/instantiate.ts'
import { layPending, readBack, startState, written } from './link/state.ts'
import { type Exports, emptyStore, type Store, type StoreGlobal, setGlobal } from './link/store.ts'
import { STORE } from './machine/isa.ts'
import { wasmVm } from './spec.ts'
import type { Func } from './translate/environment.ts'
import { passed } from './translate/frame.ts'
import { validate } from './validate/module.ts'

/** More than any call of a test takes. */
const MOST_STEPS = 1n << 40n

/** How a call ended: values as bits, or why it trapped. */
export type Outcome = { readonly results: readonly bigint[] } | { readonly trap: string }

/** Options of a session. */
export type SessionOptions = {
  readonly edition?: Edition
  /** Units of 16 bytes of the call stack; default 2^20. */
  readonly limit?: number
  readonly vm?: Vm
  readonly executor?: ExecutorFactory
}

export class Session {
  readonly store: Store = emptyStore({ shared: true })
  /** Modules that can be imported from. */
  readonly modules = new Map<string, Exports>()
  readonly vm: Vm
  readonly #edition: Edition
  readonly #executor: Executor
  #state: State

  constructor({ edition = 2, limit, vm = wasmVm, executor = wasmExecutor }: SessionOptions = {}) {
    this.#edition = edition
    this.vm = vm
    this.#executor = executor(vm.machine)
    this.#state = startState(vm.machine, this.store, limit === undefined ? {} : { limit })
  }

  /** The state before the next call. */
  get state(): State {
    return this.#state
  }

  /**
   * Decodes, validates and instantiates a module, and runs its start function.
   * @throws WasmError if the module is refused; WasmTrap if instantiation traps
   */
  instantiate(file: Uint8Array): Instance {
    const valid = validate(decode(file, this.#edition))
    readBack(this.store, this.#state)
    const instance = instantiate(this.store, valid, this.modules)
    this.lay()
    if (instance.trap !== undefined) throw new WasmTrap(instance.trap)
    if (instance.start) {
      const outcome = this.call(instance.start, [])
      if ('trap' in outcome) throw new WasmTrap(outcome.trap)
    }
    return instance
  }

  /** Lays what was added to the store. */
  lay(): void {
    this.#state = layPending(this.store, this.#state)
  }

  valueOf(global: StoreGlobal): bigint {
    readBack(this.store, this.#state)
    return global.value
  }

  setGlobal(global: StoreGlobal, value: bigint): void {
    setGlobal(this.store, global, value)
    this.lay()
  }

  /** Writes bytes into the first memory, as a host does between calls. */
  write(address: number, bytes: Uint8Array): void {
    const { memories } = this.#state
    this.#state = {
      ...this.#state,
      memories: { ...memories, mem: written(memories.mem, [[address, bytes]]) },
    }
  }

  /** The state in which a call begins. */
  entered({ entry, type }: Func, args: readonly bigint[]): State {
    const { registers, memories } = this.#state
    if (args.length !== type.params.length)
      throw new RangeError(`"args" expected ${type.params.length} values, got ${args.length}`)
    const r = [...(registers.r as readonly bigint[])]
    let { store } = memories
    for (const [i, value] of args.entries()) {
      const home = passed(i)
      if ('register' in home) r[home.register] = value
      else store = written(store, [[STORE.frames + 8 * home.word, fromBigintLE(value, 8)]])
    }
    return {
      ...this.#state,
      status: RUNNING,
      registers: { ...registers, r, pc: BigInt(entry.pc), fp: 0n, micro: 0n },
      memories: { ...memories, store },
    }
  }

  call(func: Func, args: readonly bigint[]): Outcome {
    const start = this.entered(func, args)
    const executor = this.#executor
    executor.restore(start)
    executor.run(MOST_STEPS)
    const dirty = executor.takeDirty()
    const { status, registers } = unpackHeader(this.vm.machine, executor.header())
    const memories = { ...start.memories }
    for (const [i, { name }] of this.vm.machine.memories.entries()) {
      if (dirty[i].size > 0) memories[name] = new Map([...memories[name], ...dirty[i]])
    }
    this.#state = { ...start, status: RUNNING, registers, memories }
    if (status.kind === 'trapped') return { trap: status.reason }
    if (status.kind === 'running') return { trap: `more than ${MOST_STEPS} steps` }
    return { results: resultsOf(this.#state, func) }
  }
}

/** What a function returned, in the state in which it stopped. */
export function resultsOf({ registers, memories }: State, { type }: Func): bigint[] {
  return type.results.map((_, i) => {
    const home = passed(i)
    if ('register' in home) return (registers.r as readonly bigint[])[home.register]
    return toBigintLE(readBytes(memories.store, BigInt(STORE.frames + 8 * home.word), 8))
  })
}

/** @throws WasmError if an instance has no such export */
export function exportedFunction(exports: Exports, name: string): Func {
  const found = exports.get(name)
  if (found?.kind === 'func') return found.func
  const names = [...exports].flatMap(([key, { kind }]) => (kind === 'func' ? [key] : []))
  throw new WasmError(
    'unlinkable',
    `no exported function "${name}"`,
    undefined,
    names.length === 0 ? 'it exports none' : `use one of ${names.slice(0, 20).join(', ')}`,
  )
}

/** Instantiation trapped. */
export class WasmTrap extends OnestepError {
  override name = 'WasmTrap'
  readonly reason: string

  constructor(reason: string) {
    super(`The module traps when it is instantiated: ${reason}.`)
    this.reason = reason
  }
}
