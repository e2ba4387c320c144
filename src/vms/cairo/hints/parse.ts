/**
 * The hints of a program, understood before it runs.
 * @module
 */

import type { CairoProgram, Hint } from '../files/program.ts'
import { hasModule, hasName } from '../library/modules.ts'
import { parsePython } from '../python/statements.ts'
import { type Expression, type Parameter, PythonError, type Statement } from '../python/syntax.ts'
import { hasStaticMember, STATIC_NAMES } from './world.ts'

export type ParsedHint = Hint & { readonly statements: readonly Statement[] }

/** A hint, or a part of it, is not understood. */
export class UnknownHint extends SyntaxError {
  override name = 'UnknownHint'
  /** The offset of the instruction that follows it. */
  readonly offset: number
  /** Which of its lines, from 1, and its text. */
  readonly line: number
  readonly code: string

  constructor(what: string, offset: number, line: number, code: string) {
    super(what)
    this.offset = offset
    this.line = line
    this.code = code
  }
}

/**
 * The hints of a program, understood.
 * @throws UnknownHint for one that is not
 */
export function parseHints({ hints }: CairoProgram): ReadonlyMap<number, readonly ParsedHint[]> {
  const parsed = new Map<number, ParsedHint[]>()
  for (const [offset, list] of hints) {
    parsed.set(
      offset,
      list.map((hint) => ({ ...hint, statements: parse(hint.code, offset) })),
    )
  }
  // A name that one hint defines, another one may use.
  const defined = new Set(
    [...parsed.values()].flat().flatMap(({ statements }) => statements.flatMap(definedNames)),
  )
  for (const [offset, list] of parsed) {
    for (const { code, statements } of list) {
      for (const one of statements) {
        const unknown = firstUnknown(one, defined)
        if (unknown) throw new UnknownHint(unknown.what, offset, unknown.line, code)
      }
    }
  }
  return parsed
}

function parse(code: string, offset: number): Statement[] {
  try {
    return parsePython(code)
  } catch (error) {
    if (error instanceof PythonError) throw new UnknownHint(error.message, offset, error.line, code)
    throw error
  }
}

type Unknown = { readonly what: string; readonly line: number }

/**
 * The first module, function or member of a statement that there is none of. A variable without a value is left to the
 * run: the library has hints that a program holds and never comes to.
 */
function firstUnknown(statement: Statement, defined: ReadonlySet<string>): Unknown | undefined {
  const { line } = statement
  if (statement.kind === 'import' && !hasModule(statement.module))
    return { what: `the module ${statement.module}`, line }
  if (statement.kind === 'from' && !hasName(statement.module, statement.name))
    return { what: `${statement.name} of ${statement.module}`, line }
  for (const expression of expressionsOf(statement)) {
    const what = unknownIn(expression, defined)
    if (what !== undefined) return { what, line }
  }
  for (const inner of blocksOf(statement)) {
    const unknown = firstUnknown(inner, defined)
    if (unknown) return unknown
  }
  return undefined
}

function unknownIn(one: Expression, defined: ReadonlySet<string>): string | undefined {
  if (one.kind === 'call' && one.of.kind === 'name') {
    const { name } = one.of
    if (!STATIC_NAMES.has(name) && !defined.has(name)) return name
  }
  if (one.kind === 'member' && one.of.kind === 'name' && !defined.has(one.of.name)) {
    if (!hasStaticMember(one.of.name, one.name)) return `${one.of.name}.${one.name}`
  }
  // The contents of a message are not a reason to refuse the hint.
  if (one.kind === 'template') return undefined
  for (const child of childrenOf(one)) {
    const unknown = unknownIn(child, defined)
    if (unknown !== undefined) return unknown
  }
  return undefined
}

const given = (...all: readonly (Expression | undefined)[]) => all.filter((one) => one !== undefined)

function childrenOf(one: Expression): readonly Expression[] {
  switch (one.kind) {
    case 'number':
    case 'text':
    case 'bytes':
    case 'name':
      return []
    case 'template':
      return one.parts.filter((part) => typeof part !== 'string')
    case 'member':
    case 'unary':
    case 'star':
      return [one.of]
    case 'index':
      return [one.of, one.at]
    case 'slice':
      return given(one.of, one.from, one.to, one.by)
    case 'call':
      return [one.of, ...one.args.map(({ value }) => value)]
    case 'binary':
      return [one.left, one.right]
    case 'compare':
      return [one.first, ...one.rest.map(([, right]) => right)]
    case 'choice':
      return [one.test, one.then, one.otherwise]
    case 'list':
      return one.items
    case 'dictionary':
      return one.entries.flat()
    case 'comprehension':
      return given(one.key, one.item, ...one.loops.flatMap(({ target, of, tests }) => [target, of, ...tests]))
    case 'lambda':
      return given(...one.parameters.map(({ value }) => value), one.result)
  }
}

function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case 'assign':
      return [...statement.targets, statement.value]
    case 'update':
      return [statement.target, statement.value]
    case 'assert':
      return [statement.test]
    case 'raise':
    case 'expression':
      return [statement.value]
    case 'return':
      return given(statement.value)
    case 'delete':
      return statement.targets
    case 'if':
    case 'while':
      return [statement.test]
    case 'for':
      return [statement.target, statement.of]
    case 'function':
      return given(...statement.parameters.map(({ value }) => value))
    default:
      return []
  }
}

function blocksOf(statement: Statement): readonly Statement[] {
  switch (statement.kind) {
    case 'if':
      return [...statement.then, ...statement.otherwise]
    case 'while':
    case 'for':
      return [...statement.body, ...statement.otherwise]
    case 'function':
      return statement.body
    default:
      return []
  }
}

const parameterNames = (parameters: readonly Parameter[]) => parameters.map(({ name }) => name)

/** Names that a statement gives a meaning to, also within its blocks. */
function definedNames(statement: Statement): string[] {
  const targets =
    statement.kind === 'assign' ? statement.targets : statement.kind === 'for' ? [statement.target] : []
  return [
    ...targets.flatMap(assigned),
    ...(statement.kind === 'import' || statement.kind === 'from' ? [statement.as] : []),
    ...(statement.kind === 'function' ? [statement.name, ...parameterNames(statement.parameters)] : []),
    ...expressionsOf(statement).flatMap(definedIn),
    ...blocksOf(statement).flatMap(definedNames),
  ]
}

function assigned(target: Expression): string[] {
  if (target.kind === 'name') return [target.name]
  return target.kind === 'list' ? target.items.flatMap(assigned) : []
}

function definedIn(one: Expression): string[] {
  const own =
    one.kind === 'comprehension'
      ? one.loops.flatMap(({ target }) => assigned(target))
      : one.kind === 'lambda'
        ? parameterNames(one.parameters)
        : one.kind === 'call'
          ? one.args.flatMap(({ name }) => name ?? [])
          : // The key of a new scope, or a name that is looked for in `globals()`.
            one.kind === 'text'
            ? [one.value]
            : []
  return [...own, ...childrenOf(one).flatMap(definedIn)]
}
