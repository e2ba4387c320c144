/**
 * The state that a run starts in: registers, the cells that are known, the list of builtins.
 * @module
 */
import { OnestepError } from '../../../bytes/errors.ts'
import type { Program } from '../../../run/program.ts'
import { PAGE_SIZE, pagesOf, zeroState } from '../../../state/state.ts'
import { KINDS, type Kind } from '../machine/builtins.ts'
import { ADDRESS_BITS, KNOWN, MAX_BUILTINS, PRIME } from '../machine/state.ts'
import { feltPages, tablePages } from '../machine/tables.ts'
import { cairo } from '../spec.ts'

/** A builtin of a program, by the name that `%builtins` gives it, and where its segment begins. */
export type Builtin = {
  readonly name: string
  readonly begin: number
  /** How far below the last ap the program leaves its segment's end; by default as if nothing came behind builtins. */
  readonly depth?: number
}

export type Start = {
  readonly pc: number
  readonly ap: number
  readonly fp: number
  /** Where the run ends, if it does not end in a loop of one step. */
  readonly end?: number
  /** Known cells: address and felt. */
  readonly cells: Iterable<readonly [address: number, value: bigint]>
  /** The program's builtins in its order: it leaves the ends of their segments in the last cells before ap. */
  readonly builtins?: readonly Builtin[]
  /** What the builtins' checks are given: `advice.ts`. */
  readonly advice?: readonly bigint[]
}

const CELL_SIZE = 32
const CELLS = PAGE_SIZE / CELL_SIZE

/**
 * A program out of cells. A builtin that has no check here has to stay unused.
 * @throws CairoError if an address or a value does not fit
 */
export function programOf({ pc, ap, fp, end = 0, cells, builtins = [], advice = [] }: Start): Program {
  if (builtins.length >= MAX_BUILTINS) {
    throw new CairoError(`The program has ${builtins.length} builtins.`, [
      `Expected: at most ${MAX_BUILTINS - 1}`,
    ])
  }
  const zero = zeroState(cairo.machine)
  const registers = { pc, ap, fp, end }
  for (const [name, value] of Object.entries(registers)) checkAddress(name, value)
  return {
    vm: cairo,
    state: {
      ...zero,
      registers: {
        ...zero.registers,
        ...Object.fromEntries(Object.entries(registers).map(([name, value]) => [name, BigInt(value)])),
      },
      memories: {
        mem: memoryOf(cells),
        builtins: pagesOf([[0n, listOf(builtins)]]),
        tables: tablePages(),
        advice: feltPages(advice),
        lanes: new Map(),
        output: new Map(),
      },
    },
    output: { memory: 'output', size: 'outputSize' },
  }
}

/** The cells of a memory's pages that are known, by address. */
export function* cellsOf(
  pages: ReadonlyMap<bigint, Uint8Array>,
): Generator<[address: number, value: bigint]> {
  const indices = [...pages.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  for (const index of indices) {
    const page = pages.get(index) as Uint8Array
    const view = new DataView(page.buffer, page.byteOffset)
    for (let i = 0; i < CELLS; i++) {
      if (page[CELL_SIZE * i + 31] >= 0x80)
        yield [Number(index) * CELLS + i, readFelt(view, CELL_SIZE * i) % KNOWN]
    }
  }
}

/** 32 bytes, little-endian. */
export function readFelt(view: DataView, at: number): bigint {
  let value = 0n
  for (let i = 24; i >= 0; i -= 8) value = (value << 64n) | view.getBigUint64(at + i, true)
  return value
}

function memoryOf(cells: Start['cells']): Map<bigint, Uint8Array> {
  const pages = new Map<bigint, Uint8Array>()
  for (const [address, value] of cells) {
    checkAddress('memory', address)
    if (value < 0n || value >= PRIME) {
      throw new CairoError(`Memory at ${address} is not a felt.`, [
        `Expected: 0 to ${PRIME - 1n}`,
        `Got: ${value}`,
      ])
    }
    const index = BigInt(Math.floor(address / CELLS))
    let page = pages.get(index)
    if (!page) pages.set(index, (page = new Uint8Array(PAGE_SIZE)))
    const view = new DataView(page.buffer)
    const at = (address % CELLS) * CELL_SIZE
    if (page[at + 31] !== 0)
      throw new CairoError(`Memory at ${address} is given twice.`, ['Expected: each cell once'])
    for (let i = 0; i < 4; i++) {
      view.setBigUint64(at + 8 * i, BigInt.asUintN(64, (value | KNOWN) >> BigInt(64 * i)), true)
    }
  }
  return pages
}

function listOf(builtins: readonly Builtin[]): Uint8Array {
  const bytes = new Uint8Array(8 * builtins.length)
  const view = new DataView(bytes.buffer)
  for (const [i, { name, begin, depth = builtins.length - i }] of builtins.entries()) {
    checkAddress(name, begin)
    const kind = Math.max(0, KINDS.indexOf(name as Kind)) + 1
    view.setUint32(8 * i, kind | (depth << 8), true)
    view.setUint32(8 * i + 4, begin, true)
  }
  return bytes
}

function checkAddress(what: string, address: number): void {
  if (Number.isInteger(address) && address >= 0 && address < 2 ** ADDRESS_BITS) return
  throw new CairoError(`${what} is not at an address of the memory.`, [
    `Expected: 0 to 2^${ADDRESS_BITS} - 1`,
    `Got: ${address}`,
  ])
}

/** A Cairo program or run that cannot be loaded. */
export class CairoError extends OnestepError {
  override name = 'CairoError'

  constructor(message: string, lines: readonly string[]) {
    super(message, { lines })
  }
}
