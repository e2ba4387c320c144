/**
 * The executor that runs the WebAssembly generated from a machine.
 * @module
 */

import { existsSync } from 'node:fs'
import type { Machine } from '../ir/machine.ts'
import { packHeader } from '../state/layout.ts'
import { zeroState } from '../state/state.ts'
import { generate } from '../targets/wasm/module.ts'
import { type Plan, planOf, STATUS } from '../targets/wasm/plan.ts'
import { codeName, readCode, writeCode } from './code-cache.ts'
import type { Executor } from './executor.ts'
import { ExecutorError, Frames, readHeader, writeHeader } from './frames.ts'
import { MapTables } from './map-tables.ts'
import { preimageExchange } from './preimages.ts'
import type { WasmModule } from './webassembly.ts'

export { ExecutorError } from './frames.ts'

/** The most steps of one call. V8 switches to optimized code only between calls, so no call may be long. */
const SLICE = 1 << 20

/** A machine's interpreter, with its bytes if they are not on disk yet. */
type Compiled = {
  readonly plan: Plan
  readonly module: WasmModule
  readonly bytes?: Uint8Array
}

const compiled = new WeakMap<Machine, Compiled>()

/**
 * The interpreter of a machine, generated and compiled at the first call.
 * @param cache - a directory that may contain what another process generated
 */
export function compile(machine: Machine, cache?: string): Compiled {
  let known = compiled.get(machine)
  if (!known) {
    known = providedOf(machine) ?? keptOf(machine, cache) ?? generated(machine)
    compiled.set(machine, known)
  }
  return known
}

const provided = new WeakMap<Machine, () => Uint8Array | undefined>()

/**
 * Gives a machine the interpreter that was generated from it earlier.
 * @param read - its bytes, or undefined if they cannot be read after all
 */
export function provideInterpreter(machine: Machine, read: () => Uint8Array | undefined): void {
  provided.set(machine, read)
}

function providedOf(machine: Machine): Compiled | undefined {
  const bytes = provided.get(machine)?.()
  return bytes && { plan: planOf(machine), module: new WebAssembly.Module(Uint8Array.from(bytes)) }
}

/** Stores the interpreter of a machine for later processes. */
export function keepInterpreter(machine: Machine, cache: string): void {
  const name = codeName(machine)
  const bytes = compiled.get(machine)?.bytes
  if (name && bytes) writeCode(cache, name, bytes)
}

function generated(machine: Machine): Compiled {
  const { plan, bytes } = generate(machine)
  return { plan, module: new WebAssembly.Module(bytes), bytes }
}

function keptOf(machine: Machine, cache: string | undefined): Compiled | undefined {
  // If nothing was ever stored, computing the name is not worth its cost.
  if (cache === undefined || !existsSync(cache)) return undefined
  const name = codeName(machine)
  const bytes = name && readCode(cache, name)
  return bytes ? { plan: planOf(machine), module: new WebAssembly.Module(Uint8Array.from(bytes)) } : undefined
}

/**
 * An executor on WebAssembly. The first one of a machine generates and compiles its module.
 * @returns an executor in the state of all zeros
 * @throws ExecutorError from `run` and `restore` when the pages in use exceed 4 GiB
 */
export function wasmExecutor(machine: Machine): Executor {
  const { plan, module } = compile(machine)
  const frames = new Frames(plan)
  const preimages = preimageExchange(plan, frames)
  const tables = new MapTables(machine)
  const { exports } = new WebAssembly.Instance(module, {
    env: {
      ...{ memory: frames.memory, frameToRead: frames.toRead, frameToWrite: frames.toWrite },
      ...{ preimage: preimages.preimage, ...tables.imports },
    },
  })
  const step = exports.run as (steps: number) => number
  let broken = false

  const restore: Executor['restore'] = (state) => {
    const header = packHeader(machine, state)
    broken = true
    preimages.resume()
    frames.clear()
    writeHeader(plan, frames.bytes(), header)
    for (const [index, { name }] of machine.memories.entries()) {
      for (const [page, data] of state.memories[name] ?? []) frames.put(index, Number(page), data)
    }
    tables.restore(state)
    broken = false
  }
  const ready = () => {
    if (!broken) return
    throw new ExecutorError(`The executor of ${machine.name} stopped in the middle of a step.`, {
      lines: ['Fix: restore a state first'],
    })
  }
  restore(zeroState(machine))

  return {
    machine,
    restore,
    supply: preimages.supply,
    get needs() {
      return preimages.needs
    },
    run(steps) {
      ready()
      preimages.resume()
      let made = 0n
      while (made < steps && frames.bytes()[STATUS] === 0) {
        const left = steps - made
        // A step that throws leaves registers in locals, which are then lost.
        broken = true
        made += BigInt(step(left < SLICE ? Number(left) : SLICE))
        broken = false
      }
      preimages.settle()
      return made
    },
    header() {
      ready()
      return readHeader(plan, frames.bytes())
    },
    takeDirty() {
      ready()
      return frames.takeDirty()
    },
    read(memory, address, size) {
      ready()
      return frames.read(memory, address, size)
    },
    takeChanges() {
      ready()
      return tables.takeChanges()
    },
    entry(map, key) {
      ready()
      return tables.entry(map, key)
    },
    entries(map) {
      ready()
      return tables.entries(map)
    },
  }
}
