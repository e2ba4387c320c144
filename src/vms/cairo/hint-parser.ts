/**
 * The hints of a program, understood before it runs.
 * @module
 */
import { FUNCTIONS } from './hint-functions.ts'
import type { CairoProgram, Hint } from './program.ts'
import { type Expression, parsePython, type Statement } from './python.ts'

export type ParsedHint = Hint & { readonly statements: readonly Statement[] }

const KNOWN_NAMES = [
  'isinstance',
  'RelocatableValue',
  'ids',
  'memory',
  'segments',
  'range_check_builtin',
  'ecdsa_builtin',
  'ap',
  'fp',
  'PRIME',
  'vm_enter_scope',
  'vm_exit_scope',
]

/**
 * The hints of a program, understood.
 * @throws SyntaxError with the hint's text for one that is not
 */
export function parseHints({ hints }: CairoProgram): ReadonlyMap<number, readonly ParsedHint[]> {
  const parsed = new Map<number, ParsedHint[]>()
  for (const [pc, list] of hints) {
    parsed.set(
      pc,
      list.map((hint) => ({ ...hint, statements: parse(hint.code) })),
    )
  }
  const all = [...parsed.values()].flat()
  const assigned = new Set(all.flatMap(({ statements }) => statements.flatMap(assignedNames)))
  for (const { code, statements } of all) {
    const unknown = statements
      .flatMap(usedNames)
      .find((name) => !(Object.hasOwn(FUNCTIONS, name) || KNOWN_NAMES.includes(name) || assigned.has(name)))
    if (unknown !== undefined) throw notUnderstood(code, unknown)
  }
  return parsed
}

function parse(code: string): Statement[] {
  try {
    return parsePython(code)
  } catch (error) {
    if (error instanceof SyntaxError) throw notUnderstood(code, error.message)
    throw error
  }
}

const notUnderstood = (code: string, what: string) => new SyntaxError(`${what}\n${code}`)

const childrenOf = (one: Expression): readonly Expression[] => {
  switch (one.kind) {
    case 'number':
    case 'name':
      return []
    case 'member':
      return [one.of]
    case 'index':
      return [one.of, one.at]
    case 'call':
      return [one.of, ...one.args]
    case 'unary':
      return [one.of]
    case 'binary':
      return [one.left, one.right]
    case 'compare':
      return [one.first, ...one.rest.map(([, right]) => right)]
    case 'choice':
      return [one.test, one.then, one.otherwise]
    case 'tuple':
      return one.items
    case 'dictionary':
      return one.entries.map(([, value]) => value)
  }
}

const expressionsOf = (statement: Statement): readonly Expression[] => {
  if (statement.kind === 'assign') return [...statement.targets, statement.value]
  if (statement.kind === 'update') return [statement.target, statement.value]
  return [statement.kind === 'assert' ? statement.test : statement.value]
}

const namesIn = (one: Expression): string[] =>
  one.kind === 'name' ? [one.name] : childrenOf(one).flatMap(namesIn)
const usedNames = (statement: Statement) => expressionsOf(statement).flatMap(namesIn)
const keysIn = (one: Expression): string[] =>
  one.kind === 'dictionary' ? one.entries.map(([key]) => key) : childrenOf(one).flatMap(keysIn)

function assignedNames(statement: Statement): string[] {
  const targets = statement.kind === 'assign' ? statement.targets : []
  const names = targets.flatMap((target) => (target.kind === 'tuple' ? target.items : [target]))
  return [
    ...names.flatMap((target) => (target.kind === 'name' ? [target.name] : [])),
    ...expressionsOf(statement).flatMap(keysIn),
  ]
}
