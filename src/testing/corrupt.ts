/**
 * Dishonest runs: honest up to a step, then continued from a state to which that step does not lead.
 * @module
 */
import { mapsOf, sizeBits } from '../ir/machine.ts'
import { readsPreimages } from '../ir/preimages.ts'
import { bitWidth, cardinality } from '../ir/types.ts'
import type { Preimages } from '../preimage/store.ts'
import type { Program } from '../run/program.ts'
import { LiveState } from '../state/access.ts'
import { changed, PAGE_BITS, PAGE_SIZE, type State } from '../state/state.ts'
import { type RunOptions, run, type Trace } from '../trace/trace.ts'

/** What a dishonest party changes in a state. */
export type Corruption = (state: State, program: Program) => State

/** Options of `corruptedRun`. */
export type CorruptedRunOptions = RunOptions & {
  /** The last honest step: the root after `after` steps is correct, the next one is not. */
  readonly after: bigint
  /** The change after that step. Default: a byte that no program uses is changed. */
  readonly how?: Corruption
}

/**
 * Runs a program as a dishonest party would. The result answers like any trace, consistently.
 *
 * `after` may be beyond the program's end: then the stopped state is changed.
 *
 * @example
 * ```ts
 * const rival = await corruptedRun(program, { after: 3n, maxSteps: trace.steps })
 * const { step } = await bisect(trace, (i) => rival.rootAt(i))
 * console.log(step) // 3n
 * ```
 */
export async function corruptedRun(program: Program, options: CorruptedRunOptions): Promise<Trace> {
  const { after, how = corruptMemory, maxSteps, ...rest } = options
  const honest = await run(program, { ...rest, maxSteps: after })
  // A program that stops earlier leaves padding, about which a party can lie too.
  const reads = readsPreimages(program.vm.machine)
  // Also what the step after the last honest one asks for.
  const witness = reads ? await run(program, { ...rest, maxSteps: after + 1n }) : honest
  const live = new LiveState(
    program.vm.machine,
    honest.stateAt(after),
    witness.preimages ? { preimages: witness.preimages.get } : {},
  )
  live.step()
  const state = how(live.snapshot(), program)
  const made = after + 1n
  const left = maxSteps === undefined ? {} : { maxSteps: maxSteps > made ? maxSteps - made : 0n }
  const tail = await run({ ...program, state }, { ...rest, hash: honest.hash, ...left })
  return {
    program,
    hash: honest.hash,
    steps: made + tail.steps,
    status: tail.status,
    ...(witness.preimages && tail.preimages ? { preimages: joined(witness.preimages, tail.preimages) } : {}),
    rootAt: (step) => (step <= after ? honest.rootAt(step) : tail.rootAt(step - made)),
    stateAt: (step) => (step <= after ? honest.stateAt(step) : tail.stateAt(step - made)),
    openAt: (step) => (step <= after ? honest.openAt(step) : tail.openAt(step - made)),
  }
}

/** The preimages of both parts of a run. */
const joined = (first: Preimages, second: Preimages): Preimages => ({
  get size() {
    return this.entries().length
  },
  get: (key) => first.get(key) ?? second.get(key),
  add: (key, data) => second.add(key, data),
  entries: () => [...first.entries(), ...second.entries().filter(([key]) => !first.get(key))],
})

/** Changes the last byte of the last memory, which programs do not touch, so the corruption lasts to the end. */
export const corruptMemory: Corruption = (state, program) => {
  const memory = program.vm.machine.memories.at(-1)
  if (!memory) return corruptRegister()(state, program)
  return corruptByte(memory.name, (1n << BigInt(sizeBits(memory))) - 1n)(state, program)
}

/** Flips bits of a byte of a memory. */
export const corruptByte =
  (memory: string, address: bigint, bits = 1): Corruption =>
  (state) => {
    const pages = new Map(state.memories[memory])
    const index = address >> BigInt(PAGE_BITS)
    const page = pages.get(index)?.slice() ?? new Uint8Array(PAGE_SIZE)
    page[Number(address & BigInt(PAGE_SIZE - 1))] ^= bits
    pages.set(index, page)
    return { ...state, memories: { ...state.memories, [memory]: pages } }
  }

/** Adds to the value of a key of a map. */
export const corruptEntry =
  (map: string, key: bigint, more = 1n): Corruption =>
  (state, program) => {
    const declared = mapsOf(program.vm.machine).find(({ name }) => name === map)
    if (!declared) throw new RangeError(`"map" expected a map of ${program.vm.name}, got ${map}`)
    const entries = state.maps?.[map] ?? new Map<bigint, bigint>()
    const value = ((entries.get(key) ?? 0n) + more) % cardinality(declared.value)
    return { ...state, maps: { ...state.maps, [map]: changed(entries, [[key, value]]) } }
  }

/** Flips a bit of a register. Default: the lowest bit of the last register. */
export const corruptRegister =
  (name?: string, index = 0, bit = 0): Corruption =>
  (state, program) => {
    const register =
      program.vm.machine.registers.find((r) => r.name === name) ?? program.vm.machine.registers.at(-1)!
    if (bit >= bitWidth(register.type))
      throw new RangeError(`"bit" expected less than ${bitWidth(register.type)}, got ${bit}`)
    const size = cardinality(register.type)
    // A felt with a bit flipped may not be a felt, and may be unchanged once reduced.
    const flip = (value: bigint) => {
      const flipped = (value ^ (1n << BigInt(bit))) % size
      return flipped === value ? (value + 1n) % size : flipped
    }
    const value = state.registers[register.name]
    const changed = typeof value === 'bigint' ? flip(value) : value.with(index, flip(value[index]))
    return { ...state, registers: { ...state.registers, [register.name]: changed } }
  }
