/**
 * The executor that runs the WebAssembly generated from a machine.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import type { Machine } from '../ir/machine.ts'
import { layoutOf, packHeader, type Slot } from '../state/layout.ts'
import { PAGE_SIZE, zeroState } from '../state/state.ts'
import { generate } from '../targets/wasm/module.ts'
import {
  CACHE_ENTRY,
  CACHED_PAGES,
  EXIT_CODE,
  type MemoryPlan,
  type Plan,
  STATUS,
} from '../targets/wasm/plan.ts'
import type { DirtyPages, Executor } from './executor.ts'

/** Steps of one call. V8 moves to optimized code between calls only, so no call may be long. */
const SLICE = 1 << 20

const WASM_PAGE = 65_536
const MAX_WASM_PAGES = 65_536

type Compiled = { readonly plan: Plan; readonly module: WebAssembly.Module }

const compiled = new WeakMap<Machine, Compiled>()

function compile(machine: Machine): Compiled {
  let known = compiled.get(machine)
  if (!known) {
    const { plan, bytes } = generate(machine)
    compiled.set(machine, (known = { plan, module: new WebAssembly.Module(bytes) }))
  }
  return known
}

/**
 * An executor on WebAssembly; the first one of a machine generates and compiles its module.
 * @returns an executor in the state of all zeros
 * @throws ExecutorError from `run` and `restore` when the pages in use exceed 4 GiB
 */
export function wasmExecutor(machine: Machine): Executor {
  const { plan, module } = compile(machine)
  const frames = new Frames(plan)
  const { exports } = new WebAssembly.Instance(module, {
    env: { memory: frames.memory, frameToRead: frames.toRead, frameToWrite: frames.toWrite },
  })
  const step = exports.run as (steps: number) => number
  let broken = false

  const restore: Executor['restore'] = (state) => {
    const header = packHeader(machine, state)
    broken = true
    frames.clear()
    writeHeader(plan, frames.bytes(), header)
    for (const [index, { name }] of machine.memories.entries()) {
      for (const [page, data] of state.memories[name] ?? []) frames.put(index, Number(page), data)
    }
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
    run(steps) {
      ready()
      let made = 0n
      while (made < steps && frames.bytes()[STATUS] === 0) {
        const left = steps - made
        // A step that throws leaves registers in locals that are gone.
        broken = true
        made += BigInt(step(left < SLICE ? Number(left) : SLICE))
        broken = false
      }
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
  }
}

/** Each element of the header: its big-endian bytes, and where its little-endian bytes lie. */
function* elementsOf(plan: Plan): Generator<{ slot: Slot; at: number; offset: number }> {
  for (const slot of layoutOf(plan.machine).slots) {
    const register = plan.registers.get(slot.register.name)!
    for (let i = 0; i < slot.count; i++) {
      yield { slot, at: slot.offset + i * slot.size, offset: register.offset + i * 2 ** register.strideBits }
    }
  }
}

function readHeader(plan: Plan, bytes: Uint8Array): Uint8Array {
  const header = new Uint8Array(layoutOf(plan.machine).size)
  header[0] = bytes[STATUS]
  for (let i = 0; i < 8; i++) header[8 - i] = bytes[EXIT_CODE + i]
  for (const { slot, at, offset } of elementsOf(plan)) {
    for (let i = 0; i < slot.size; i++) header[at + slot.size - 1 - i] = bytes[offset + i]
  }
  return header
}

function writeHeader(plan: Plan, bytes: Uint8Array, header: Uint8Array): void {
  bytes[STATUS] = header[0]
  for (let i = 0; i < 8; i++) bytes[EXIT_CODE + i] = header[8 - i]
  for (const { slot, at, offset } of elementsOf(plan)) {
    for (let i = 0; i < slot.size; i++) bytes[offset + i] = header[at + slot.size - 1 - i]
  }
}

/** The pages of a machine's memories in the linear memory of its module. */
class Frames {
  readonly memory: WebAssembly.Memory
  readonly #plan: Plan
  /** Of each memory: page index to the address of its frame. */
  readonly #frames: readonly Map<number, number>[]
  readonly #dirty: readonly Set<number>[]
  /** Where the next frame goes, and up to where frames were in use before, and are not zero. */
  #next: number
  #used: number
  #bytes: Uint8Array
  #view: DataView

  constructor(plan: Plan) {
    this.#plan = plan
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(plan.frames / WASM_PAGE) + 1 })
    this.#frames = plan.memories.map(() => new Map())
    this.#dirty = plan.memories.map(() => new Set())
    this.#next = this.#used = plan.frames
    this.#bytes = new Uint8Array(this.memory.buffer)
    this.#view = new DataView(this.memory.buffer)
  }

  bytes(): Uint8Array {
    return this.#bytes
  }

  /** Import of the module: the frame of a page that its cache lacks. */
  readonly toRead = (page: number, index: number): number => {
    const frame = this.#frames[index].get(page) ?? 0
    this.#enter(this.#plan.memories[index], 'readTable', page, frame)
    return frame
  }

  /** Import of the module: the frame of a page that is about to change, perhaps for the first time. */
  readonly toWrite = (page: number, index: number): number => {
    const frame = this.#frames[index].get(page) ?? this.#add(index, page)
    this.#dirty[index].add(page)
    this.#enter(this.#plan.memories[index], 'writeTable', page, frame)
    return frame
  }

  /** Sets the content of a page. */
  put(index: number, page: number, data: Uint8Array): void {
    const frame = this.#frames[index].get(page) ?? this.#add(index, page)
    this.#bytes.set(data, frame)
  }

  /** Forgets all pages. */
  clear(): void {
    for (const [index, memory] of this.#plan.memories.entries()) {
      for (const page of this.#frames[index].keys()) this.#leave(memory, 'readTable', page)
      this.#frames[index].clear()
      if (memory.kind === 'cached') this.#empty(memory.readTable)
    }
    this.#forgetDirty()
    this.#next = this.#plan.frames
  }

  takeDirty(): DirtyPages {
    const pages = this.#dirty.map((dirty, index) => {
      const frames = this.#frames[index]
      return new Map(
        [...dirty].map((page) => {
          const frame = frames.get(page) as number
          return [BigInt(page), this.#bytes.slice(frame, frame + PAGE_SIZE)] as const
        }),
      )
    })
    this.#forgetDirty()
    return pages
  }

  read(index: number, address: bigint, size: number): Uint8Array {
    const result = new Uint8Array(size)
    let done = 0
    while (done < size) {
      const at = address + BigInt(done)
      const offset = Number(at & BigInt(PAGE_SIZE - 1))
      const part = Math.min(PAGE_SIZE - offset, size - done)
      const frame = this.#frames[index].get(Number(at / BigInt(PAGE_SIZE)))
      if (frame !== undefined) result.set(this.#bytes.subarray(frame + offset, frame + offset + part), done)
      done += part
    }
    return result
  }

  #forgetDirty(): void {
    for (const [index, memory] of this.#plan.memories.entries()) {
      for (const page of this.#dirty[index]) this.#leave(memory, 'writeTable', page)
      this.#dirty[index].clear()
      if (memory.kind === 'cached') this.#empty(memory.writeTable)
    }
  }

  /** A new page, all zero. */
  #add(index: number, page: number): number {
    const frame = this.#next
    if (frame + PAGE_SIZE > this.#bytes.length) this.#grow()
    if (frame < this.#used) this.#bytes.fill(0, frame, frame + PAGE_SIZE)
    this.#next += PAGE_SIZE
    this.#used = Math.max(this.#used, this.#next)
    this.#frames[index].set(page, frame)
    this.#enter(this.#plan.memories[index], 'readTable', page, frame)
    return frame
  }

  /** By a quarter, at least 1 MiB: growing copies nothing, but JavaScript's views have to be made anew. */
  #grow(): void {
    const now = this.#bytes.length / WASM_PAGE
    const wanted = Math.min(MAX_WASM_PAGES - now, Math.max(16, Math.ceil(now / 4)))
    for (const pages of [wanted, 1]) {
      try {
        if (pages === 0) break
        this.memory.grow(pages)
        this.#bytes = new Uint8Array(this.memory.buffer)
        this.#view = new DataView(this.memory.buffer)
        return
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
      }
    }
    const { name } = this.#plan.machine
    throw new ExecutorError(
      `The memories of ${name} need more than ${now * WASM_PAGE} bytes, and no more can be had.`,
      {
        lines: ['WebAssembly addresses 4 GiB.', 'Fix: let the program touch fewer pages'],
      },
    )
  }

  #enter(memory: MemoryPlan, table: 'readTable' | 'writeTable', page: number, frame: number): void {
    if (memory.kind === 'flat') {
      this.#view.setUint32(memory[table] + 4 * page, frame, true)
      return
    }
    const entry = memory[table] + CACHE_ENTRY * (page % CACHED_PAGES)
    this.#view.setBigUint64(entry, BigInt(page), true)
    this.#view.setUint32(entry + 8, frame, true)
  }

  #leave(memory: MemoryPlan, table: 'readTable' | 'writeTable', page: number): void {
    if (memory.kind === 'flat') this.#view.setUint32(memory[table] + 4 * page, 0, true)
  }

  /** Page -1 is none. */
  #empty(table: number): void {
    this.#bytes.fill(0xff, table, table + CACHED_PAGES * CACHE_ENTRY)
  }
}

/** An executor that cannot go on for reasons of its own, such as memory. */
export class ExecutorError extends OnestepError {
  override name = 'ExecutorError'
}
