/**
 * States of a program: what instantiation put into the store, laid into the memories of the machine.
 * @module
 */
import { toBigintLE } from '../../../bytes/bytes.ts'
import type { Machine } from '../../../ir/machine.ts'
import { PAGE_SIZE, type Pages, readBytes, type State, zeroState } from '../../../state/state.ts'
import { STORE } from '../machine/isa.ts'
import { encodeWords, WORD_BYTES } from '../translate/code.ts'
import type { Store, Write } from './store.ts'

/** Units of frames: with 16 bytes each, 16 MiB of stack. */
const DEFAULT_LIMIT = 2 ** 20

/**
 * The state of a program that has not begun.
 * @param limit - units of the stack
 * @param fuel - of a machine with fuel
 */
export function startState(
  machine: Machine,
  store: Store,
  { limit = DEFAULT_LIMIT, fuel = 2n ** 64n - 1n } = {},
): State {
  const zero = zeroState(machine)
  const withFuel = zero.registers.fuel === undefined ? {} : { fuel }
  return layPending(store, {
    ...zero,
    registers: { ...zero.registers, limit: BigInt(limit), ...withFuel },
  })
}

/** A state with what the store has and it lacks. */
export function layPending({ pending, code }: Store, state: State): State {
  const { registers, memories } = state
  const words = encodeWords(code.slice(pending.code))
  const laid = {
    ...state,
    registers: {
      ...registers,
      r: replaced(registers.r as readonly bigint[], pending.r),
      pages: replaced(registers.pages as readonly bigint[], pending.pages),
    },
    memories: {
      ...memories,
      code: written(memories.code, [[WORD_BYTES * pending.code, words]]),
      mem: written(memories.mem, pending.mem),
      store: written(memories.store, pending.store),
    },
  }
  for (const list of [pending.r, pending.pages, pending.mem, pending.store]) list.length = 0
  pending.code = code.length
  return laid
}

/** Notes in a store what a state has changed: sizes of tables and memories, and globals. */
export function readBack(store: Store, { registers, memories }: State): void {
  const wordAt = (address: number) => toBigintLE(readBytes(memories.store, BigInt(address), 8))
  for (const table of store.tables) table.size = Number(wordAt(STORE.sizes + 8 * table.place.index))
  for (const memory of store.memories)
    memory.pages = Number((registers.pages as readonly bigint[])[memory.index])
  for (const global of store.globals) {
    const { place } = global
    if (place.kind === 'register') global.value = (registers.r as readonly bigint[])[place.register]
    if (place.kind === 'stored') global.value = wordAt(STORE.globals + 8 * place.index)
  }
}

function replaced(values: readonly bigint[], changes: readonly (readonly [number, bigint])[]): bigint[] {
  const all = [...values]
  for (const [index, value] of changes) all[index] = value
  return all
}

/** Pages with some bytes written over. Pages of zeros are left out. */
export function written(pages: Pages, writes: readonly Write[]): Pages {
  const all = new Map(pages)
  const fresh = new Set<bigint>()
  for (const [address, bytes] of writes) {
    for (let done = 0; done < bytes.length; ) {
      const at = address + done
      const page = BigInt(Math.floor(at / PAGE_SIZE))
      const inPage = at % PAGE_SIZE
      const size = Math.min(PAGE_SIZE - inPage, bytes.length - done)
      if (!fresh.has(page)) {
        fresh.add(page)
        const copy = new Uint8Array(PAGE_SIZE)
        copy.set(all.get(page) ?? [])
        all.set(page, copy)
      }
      all.get(page)?.set(bytes.subarray(done, done + size), inPage)
      done += size
    }
  }
  for (const page of fresh) if (all.get(page)?.every((byte) => byte === 0)) all.delete(page)
  return all
}
