/**
 * The name section: WebAssembly 2.0, appendix A.7.4, and names of the other spaces as later versions have them.
 * @module
 */
import { WasmError } from './error.ts'
import type { Reader } from './reader.ts'
import type { Names } from './types.ts'

/** Subsections that name what an index of a space stands for. */
const SPACES: ReadonlyMap<number, Exclude<keyof Names, 'module' | 'locals'>> = new Map([
  [1, 'functions'],
  [4, 'types'],
  [5, 'tables'],
  [6, 'memories'],
  [7, 'globals'],
  [8, 'elements'],
  [9, 'data'],
])

export const noNames = (): Names => ({
  module: undefined,
  locals: new Map(),
  ...{ functions: new Map(), types: new Map(), tables: new Map(), memories: new Map() },
  ...{ globals: new Map(), elements: new Map(), data: new Map() },
})

/** Reads names up to the section's end. It is only for people: what is malformed in it is left out. */
export function readNames(reader: Reader): Names {
  const names = noNames() as { -readonly [K in keyof Names]: Names[K] }
  const { end } = reader
  const lenient = (what: () => void) => {
    try {
      what()
    } catch (error) {
      if (!(error instanceof WasmError)) throw error
    }
  }
  const list = () => {
    const found = new Map<number, string>()
    reader.vector(() => found.set(reader.u32(), reader.name()))
    return found
  }
  lenient(() => {
    while (reader.at < end) {
      const id = reader.byte()
      const size = reader.u32()
      const next = reader.at + size
      if (next > end) return
      reader.end = next
      const space = SPACES.get(id)
      lenient(() => {
        if (id === 0) names.module = reader.name()
        else if (space) names[space] = list()
        else if (id === 2) {
          const locals = new Map<number, ReadonlyMap<number, string>>()
          reader.vector(() => locals.set(reader.u32(), list()))
          names.locals = locals
        }
      })
      reader.end = end
      reader.at = next
    }
  })
  return names
}
