/**
 * What the instructions of the machine were translated from, as text.
 * @module
 */
import { decode } from '../binary/decode.ts'
import { OP } from '../binary/opcodes.ts'
import type { Instr, Module } from '../binary/types.ts'
import { type Identifiers, identifiersOf } from './identifiers.ts'
import { instructionText, valueTypes } from './instruction.ts'

/** Where the code of a program's own module lies, and what it is made of. */
export type Sources = {
  readonly file: Uint8Array
  /** The number of the module's first instruction, and for each the offset in the file of the one that it comes from. */
  readonly first: number
  readonly offsets: Int32Array
  /** Numbers of the first instructions of its functions, in order, those without code left out. */
  readonly entries: readonly number[]
}

type Known = { readonly module: Module; readonly identifiers: Identifiers }

const NO_WAY_ON: readonly number[] = [
  OP.br,
  OP.br_table,
  OP.return,
  OP.unreachable,
  OP.return_call,
  OP.return_call_indirect,
]

/** Decoded once for each program, and only if somebody asks. */
const known = new WeakMap<Sources, Known>()

function decoded(sources: Sources): Known {
  const found = known.get(sources)
  if (found) return found
  const module = decode(sources.file)
  const made = { module, identifiers: identifiersOf(module) }
  known.set(sources, made)
  return made
}

/**
 * The instructions of WebAssembly that one of the machine was made of: that which it does, and those before it that emit no
 * code of their own, such as `local.get`.
 * @returns undefined if it is not of the program's own module
 */
export function originText(sources: Sources, pc: number): string | undefined {
  const { first, offsets, entries } = sources
  const at = offsets[pc - first]
  if (at === undefined || at < 0) return undefined
  const own = entries.findLastIndex((entry) => entry <= pc)
  const { module, identifiers } = decoded(sources)
  const index = module.imports.filter(({ kind }) => kind === 'func').length + own
  const { code, at: start, locals } = module.bodies[own]
  // What sets locals to zero comes from their declaration.
  if (at === start) return `${identifiers.functions(index)}:${valueTypes('local', locals)}`
  const position = indexAt(code, at)
  const scope = { identifiers, locals: identifiers.locals(index) }
  const texts = code
    .slice(
      beginOf(code, position, pc === entries[own] ? start : (offsets[pc - first - 1] as number)),
      position + 1,
    )
    .map((instr) => instructionText(instr, scope))
  return `${identifiers.functions(index)}: ${texts.join(' ')}`
}

/** The place of the instruction at an offset: they lie in order. */
function indexAt(code: readonly Instr[], at: number): number {
  let [low, high] = [0, code.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (code[middle].at < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Back to the instruction before which others have made code, or from which no way leads on. @param before - its offset */
function beginOf(code: readonly Instr[], position: number, before: number): number {
  let begin = position
  while (begin > 0 && code[begin - 1].at > before && !NO_WAY_ON.includes(code[begin - 1].op)) begin--
  return begin
}
