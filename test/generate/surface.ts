/**
 * The package's public names, read from the sources of its entries: `export … from` is followed to the file that
 * declares the name. TypeScript 7 has no API for this in JavaScript; Biome keeps the sources in the few forms that
 * these expressions know, and a form that they do not know is an error.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

export type Binding = {
  /** File that declares it, from the project's root. */
  readonly file: string
  /** Its name in that file. */
  readonly local: string
  readonly kind: 'value' | 'class' | 'type'
}

export type Entry = {
  /** As it is imported: `onestep`, `onestep/zk`. */
  readonly name: string
  readonly file: string
  readonly names: ReadonlyMap<string, Binding>
}

const DECLARATION =
  /^export (?:declare )?(?:abstract )?(async function\*?|function\*?|const|class|type|interface) (\w+)/gm
const PARTS = /^export const \[([^\]]*)\] =/gm
const LIST = /^export (type )?\{([^}]*)\}(?: from '([^']+)')?$/gm
const STAR = /^export (?:type )?\* from '([^']+)'$/gm
const IMPORT = /^import (type )?\{([^}]*)\} from '([^']+)'$/gm

const texts = new Map<string, string>()

export function sourceOf(file: string): string {
  const known = texts.get(file) ?? readFileSync(file, 'utf8')
  texts.set(file, known)
  return known
}

/** Without comments, whose examples have exports of their own. */
const codeOf = (file: string) => sourceOf(file).replaceAll(/^\s*\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const specifiers = (list: string, allTypes: boolean) =>
  list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const match = /^(type )?(\w+)(?: as (\w+))?$/.exec(item)
      if (!match) throw new Error(`Expected a name in a list of exports, got "${item}"`)
      const [, type, from, to = from!] = match
      return { from: from!, to, isType: allTypes || type !== undefined }
    })

const beside = (file: string, specifier: string) => posix.join(posix.dirname(file), specifier)
const asType = (binding: Binding): Binding => ({ ...binding, kind: 'type' })

function kindOf(keyword: string): Binding['kind'] {
  if (keyword === 'class') return 'class'
  return keyword === 'type' || keyword === 'interface' ? 'type' : 'value'
}

const tables = new Map<string, Map<string, Binding>>()

/** What a file exports, by the name that it exports it under. */
export function exportsOf(file: string): ReadonlyMap<string, Binding> {
  const known = tables.get(file)
  if (known) return known
  const table = new Map<string, Binding>()
  tables.set(file, table)
  const code = codeOf(file)
  let forms = 0
  for (const [, specifier] of code.matchAll(STAR)) {
    forms++
    for (const [name, binding] of exportsOf(beside(file, specifier!))) table.set(name, binding)
  }
  for (const [, type, list, specifier] of code.matchAll(LIST)) {
    forms++
    for (const { from, to, isType } of specifiers(list!, type !== undefined)) {
      const binding = specifier ? exportsOf(beside(file, specifier)).get(from) : bindingIn(file, from)
      if (!binding) throw new Error(`${file}: cannot find what "${from}" is`)
      table.set(to, isType ? asType(binding) : binding)
    }
  }
  for (const [, keyword, local] of code.matchAll(DECLARATION)) {
    forms++
    table.set(local!, { file, local: local!, kind: kindOf(keyword!) })
  }
  for (const [, list] of code.matchAll(PARTS)) {
    forms++
    for (const { to } of specifiers(list!, false)) table.set(to, { file, local: to, kind: 'value' })
  }
  const all = code.match(/^export (?!default )/gm)?.length ?? 0
  if (forms !== all)
    throw new Error(`${file}: ${all - forms} exports have a form that this reader does not know`)
  return table
}

/** What a name is inside a file: declared there, or imported from another file of the project. */
export function bindingIn(file: string, name: string): Binding | undefined {
  const code = codeOf(file)
  const declared = new RegExp(
    `^(?:export )?(?:async )?(function\\*?|const|class|type|interface) ${name}\\b`,
    'm',
  ).exec(code)
  if (declared) return { file, local: name, kind: kindOf(declared[1]!) }
  for (const [, type, list, specifier] of code.matchAll(IMPORT)) {
    if (!specifier!.startsWith('.')) continue
    const found = specifiers(list!, type !== undefined).find(({ to }) => to === name)
    if (found) return exportsOf(beside(file, specifier!)).get(found.from)
  }
  return undefined
}

type Manifest = { readonly exports: Readonly<Record<string, string | { readonly default: string }>> }

const toSource = (target: string) => target.replace('./dist/', 'src/').replace(/\.js$/, '.ts')

/** The entries of package.json, in its order; a pattern yields one for each folder that it matches. */
export function entries(): Entry[] {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
  return Object.entries(exports).flatMap(([path, target]) => {
    if (typeof target === 'string') return []
    const [before, after] = toSource(target.default).split('*')
    const stars = after === undefined ? [''] : foldersOf(before!, after)
    return stars.map((star): Entry => {
      const file = toSource(target.default).replace('*', star)
      return { name: `onestep${path.slice(1).replace('*', star)}`, file, names: exportsOf(file) }
    })
  })
}

const foldersOf = (before: string, after: string) =>
  readdirSync(before)
    .filter((name) => existsSync(join(before, name + after)))
    .sort()

export const sameBinding = (a: Binding, b: Binding) => a.file === b.file && a.local === b.local

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)

/** One paragraph for each entry, one line for each name. */
export function printSurface(all: readonly Entry[]): string {
  const lines = all.flatMap(({ name, names }) => [
    '',
    `${name}: ${names.size} names`,
    ...[...names].sort(byName).map(([key, { kind }]) => `  ${kind === 'value' ? '' : `${kind} `}${key}`),
  ])
  const distinct = new Set(all.flatMap(({ names }) => [...names.keys()])).size
  return [
    'Public names of onestep, by the entry that exports them: values, classes, types.',
    'Generated by npm run generate; a change of this file is a change of the API.',
    '',
    `${all.length} entries, ${distinct} names`,
    ...lines,
    '',
  ].join('\n')
}
