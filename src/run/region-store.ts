/**
 * The compiled regions of a program on disk. A program is identified by its beginning: the values of the
 * control cells there, and the pages from which its first step is fetched.
 * @module
 */
import { deserialize, serialize } from 'node:v8'
import { utf8 } from '../bytes/bytes.ts'
import type { Machine } from '../ir/machine.ts'
import type { Cells, Key } from '../targets/wasm/jit/index.ts'
import { codeName, discard, readCode, writeCode } from './code-cache.ts'
import type { Compiled } from './groups.ts'
import { OPEN, type Verdict } from './policy.ts'
import type { Regions } from './regions.ts'
import { keepInterpreter } from './wasm.ts'

/** What this process knows about the files of a machine, by name: the losses, and the ids of the regions. */
const files = new WeakMap<Machine, Map<string, Known>>()
type Known = { readonly lost: number; readonly verdict: Verdict; readonly ids: ReadonlySet<string> }

export type RegionStore = {
  /** Adds the program's stored regions to the cache. @returns the steps that earlier runs lost, and their verdict */
  takeUp(): { readonly lost: number; readonly verdict: Verdict }
  /** Stores what is known now, if it is news: other regions, another verdict, or a considerably larger loss. */
  put(now: StoredRegions, news: number): void
}

/**
 * Finds the stored regions of a program.
 * @param start - where the program begins
 * @returns undefined if nothing can be stored
 */
export function regionStoreOf(
  directory: string,
  machine: Machine,
  cells: Cells,
  regions: Regions,
  start: Key,
): RegionStore | undefined {
  const name = codeName(machine, utf8(start.join(' ')), ...regions.pagesAt(start))
  if (name === undefined) return undefined
  const own = files.get(machine) ?? new Map<string, Known>()
  files.set(machine, own)
  const idsOf = (compiled: readonly Compiled[]) => new Set(compiled.map(({ id }) => id))
  return {
    takeUp() {
      if (!own.has(name)) {
        const kept = read(directory, name, cells) ?? { lost: 0, verdict: OPEN, regions: [] }
        regions.keep(kept.regions)
        own.set(name, { ...kept, ids: idsOf(kept.regions) })
      }
      return own.get(name)!
    },
    put(now, news) {
      const before = own.get(name)!
      const isNew = differ(now.verdict, before.verdict) || now.regions.some(({ id }) => !before.ids.has(id))
      if (!isNew && now.lost - before.lost < news) return
      keepInterpreter(machine, directory)
      writeCode(directory, name, encodeRegions(now))
      own.set(name, { ...now, ids: idsOf(now.regions) })
    },
  }
}

/** Less of a rest than this, a tenth of a second, is not worth writing a file. */
const REST_NEWS = 100_000
const differ = (a: Verdict, b: Verdict) => a.losses !== b.losses || Math.abs(a.rest - b.rest) > REST_NEWS

function read(directory: string, name: string, cells: Cells): StoredRegions | undefined {
  const bytes = readCode(directory, name)
  try {
    return bytes && decodeRegions(bytes, cells)
  } catch {
    discard(directory, name)
    return undefined
  }
}

/**
 * What is stored for a program: its regions, the steps lost since the last of them was compiled, and the result
 * of measuring them against the interpreter.
 */
export type StoredRegions = {
  readonly lost: number
  readonly verdict: Verdict
  readonly regions: readonly Compiled[]
}

export function encodeRegions({ lost, verdict, regions }: StoredRegions): Uint8Array {
  return serialize({
    lost,
    verdict,
    regions: regions.map(({ module: _, constants, ...rest }) => ({
      ...rest,
      constants: constants.map(({ cell, value }) => ({ name: cell.name, value })),
    })),
  })
}

/**
 * Reads regions back. They still have to be compared with the code in memory.
 * @throws Error of some kind if the bytes were not written by `encodeRegions`
 */
export function decodeRegions(bytes: Uint8Array, cells: Cells): StoredRegions {
  const { lost, verdict, regions } = deserialize(bytes) as {
    lost: number
    verdict: Verdict
    regions: (Omit<Compiled, 'module' | 'constants'> & { constants: { name: string; value: bigint }[] })[]
  }
  return {
    lost,
    verdict,
    regions: regions.map(({ constants, ...rest }) => ({
      ...rest,
      constants: constants.map(({ name, value }) => ({ cell: cells.byName(name), value })),
      module: new WebAssembly.Module(rest.bytes),
    })),
  }
}
