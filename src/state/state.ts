/**
 * A machine's state as plain data.
 * @module
 */
import type { Machine } from '../ir/machine.ts'

/** Bytes of a page: the unit in which memory is stored, copied on write, and tracked. */
export const PAGE_SIZE = 4096
export const PAGE_BITS = 12

/** The status of a machine. A running machine steps; a halted or trapped one never changes. */
export type Status =
  | { readonly kind: 'running' }
  | { readonly kind: 'halted'; readonly code: bigint }
  | { readonly kind: 'trapped'; readonly reason: string }

/** Contents of a memory: page index to 4,096 bytes. Absent pages are zero; the arrays must never be changed. */
export type Pages = ReadonlyMap<bigint, Uint8Array>

/** A machine's state: status, registers and memories. */
export type State = {
  readonly status: Status
  /** A fixed register is a value, a register file an array. */
  readonly registers: { readonly [name: string]: bigint | readonly bigint[] }
  readonly memories: { readonly [name: string]: Pages }
}

/** The status of a machine that has not stopped. */
export const RUNNING: Status = { kind: 'running' }

/** The state in which all registers and memories are zero. */
export function zeroState(machine: Machine): State {
  return {
    status: RUNNING,
    registers: Object.fromEntries(
      machine.registers.map(({ name, count }) => [
        name,
        count === undefined ? 0n : new Array<bigint>(count).fill(0n),
      ]),
    ),
    memories: Object.fromEntries(machine.memories.map(({ name }) => [name, new Map()])),
  }
}

/**
 * The contents of a memory, from byte ranges; later ranges overwrite earlier ones.
 * @param chunks - byte address and bytes
 * @throws TypeError if an address is no bigint
 */
export function pagesOf(
  chunks: Iterable<readonly [address: bigint, data: Uint8Array]>,
): Map<bigint, Uint8Array> {
  const pages = new Map<bigint, Uint8Array>()
  for (const [address, data] of chunks) {
    if (typeof address !== 'bigint') throw new TypeError(`"address" expected a bigint, got ${typeof address}`)
    let done = 0
    while (done < data.length) {
      const at = address + BigInt(done)
      const offset = Number(at & BigInt(PAGE_SIZE - 1))
      const size = Math.min(PAGE_SIZE - offset, data.length - done)
      const index = at >> BigInt(PAGE_BITS)
      let page = pages.get(index)
      if (!page) pages.set(index, (page = new Uint8Array(PAGE_SIZE)))
      page.set(data.subarray(done, done + size), offset)
      done += size
    }
  }
  return pages
}

/** Bytes of a memory; absent pages are zero. */
export function readBytes(pages: Pages, address: bigint, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let done = 0
  while (done < size) {
    const at = address + BigInt(done)
    const offset = Number(at & BigInt(PAGE_SIZE - 1))
    const part = Math.min(PAGE_SIZE - offset, size - done)
    const page = pages.get(at >> BigInt(PAGE_BITS))
    if (page) bytes.set(page.subarray(offset, offset + part), done)
    done += part
  }
  return bytes
}
