/**
 * Indices in the text format: identifiers made of the names of a module, else numbers. WebAssembly 2.0, section 6.3.5.
 * @module
 */
import type { Module, Names } from '../binary/types.ts'

type Space = Exclude<keyof Names, 'module' | 'locals'>

/** What stands for an index where it is used. */
export type Identify = (index: number) => string

/** The spaces of a module, and the locals of each function. */
export type Identifiers = Readonly<Record<Space, Identify>> & { readonly locals: (func: number) => Identify }

const NOT_IN_IDENTIFIERS = /[^0-9A-Za-z!#$%&'*+\-./:<=>?@\\^_`|~]/gu

/** `$name`, with `_` for each character that an identifier cannot have. */
export const identifier = (name: string): string => `$${name.replace(NOT_IN_IDENTIFIERS, '_')}`

/** Two indices of a space never share an identifier: the later one of two equal names ends in its number. */
function identify(names: ReadonlyMap<number, string>): Identify {
  const found = new Map<number, string>()
  const taken = new Set<string>()
  for (const [index, name] of [...names].sort(([a], [b]) => a - b)) {
    if (name === '') continue
    let own = identifier(name)
    while (taken.has(own)) own += `.${index}`
    taken.add(own)
    found.set(index, own)
  }
  return (index) => found.get(index) ?? String(index)
}

export function identifiersOf({ names }: Module): Identifiers {
  const locals = new Map<number, Identify>()
  const none = identify(new Map())
  return {
    functions: identify(names.functions),
    types: identify(names.types),
    tables: identify(names.tables),
    memories: identify(names.memories),
    globals: identify(names.globals),
    elements: identify(names.elements),
    data: identify(names.data),
    locals(func) {
      const known = names.locals.get(func)
      if (!known) return none
      const made = locals.get(func) ?? identify(known)
      locals.set(func, made)
      return made
    },
  }
}
