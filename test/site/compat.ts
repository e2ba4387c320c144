/**
 * What of the web's platform code uses, and which browsers lack it by MDN's data.
 *
 * The code is minified, so what an object is cannot be known. A name of a global or of a member of one is looked up as
 * it stands; the name of any other member counts as lacking where everything of that name in the data is lacking.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseAst } from 'rolldown/parseAst'

/** Browsers by MDN's names, and a version of each. */
export type Versions = Readonly<Record<string, string>>
type Support = {
  version_added?: string | boolean | null
  version_removed?: string
  flags?: unknown
  prefix?: string
}
type Feature = { __compat?: { support: Record<string, Support | Support[]> } } & { [name: string]: Feature }
type Release = { status: string; release_date?: string }

const data = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
) as Feature & {
  browsers: Record<string, { releases: Record<string, Release> }>
  __meta: { timestamp: string }
}

/** The day of the data. */
export const day = data.__meta.timestamp.slice(0, 10)

const atLeast = (version: string, least: string): boolean => {
  const [a, b] = [version, least].map((text) => text.replace('≤', '').split('.').map(Number))
  for (let i = 0; i < Math.max(a!.length, b!.length); i++)
    if ((a![i] ?? 0) !== (b![i] ?? 0)) return (a![i] ?? 0) > (b![i] ?? 0)
  return true
}

/** The last two versions of a browser that are out. */
export function lastTwo(browser: string): string[] {
  const out = Object.entries(data.browsers[browser]!.releases).filter(
    ([, { status }]) => status === 'current' || status === 'retired',
  )
  return out
    .toSorted((a, b) => (atLeast(a[0], b[0]) ? -1 : 1))
    .slice(0, 2)
    .map(([version]) => version)
}

export const isOld = (version: string, browser: string): boolean =>
  lastTwo(browser).every((one) => atLeast(one, version))

const has = (support: Support, version: string) =>
  typeof support.version_added === 'string' &&
  support.version_added !== 'preview' &&
  support.flags === undefined &&
  support.prefix === undefined &&
  atLeast(version, support.version_added) &&
  (support.version_removed === undefined || !atLeast(version, support.version_removed))

/** The browsers among them that lack a feature, such as `safari 18`. */
export function lacking(feature: Feature, browsers: Versions): string[] {
  const support = feature.__compat?.support
  if (support === undefined) return []
  return Object.entries(browsers).flatMap(([browser, version]) => {
    const its = support[browser]
    return its === undefined || [its].flat().some((one) => has(one, version)) ? [] : [`${browser} ${version}`]
  })
}

/** The feature of a path such as `webassembly/tail-calls`. */
export function featureAt(path: string): Feature {
  const found = path.split('/').reduce<Feature | undefined>((at, name) => at?.[name], data)
  if (found?.__compat === undefined) throw new Error(`MDN's data has no ${path}`)
  return found
}

/** Shorter names are those of variables, which a minifier has chosen. */
const SHORTEST = 3
const names = (feature: Feature) => Object.keys(feature).filter((name) => name !== '__compat')
const globals = new Map<string, Feature>()
const members = new Map<string, { path: string; feature: Feature }[]>()
const { Window, DedicatedWorkerGlobalScope, WorkerGlobalScope } = data.api!
for (const group of [
  ...[data.javascript!.builtins!, data.api!],
  ...[Window!, DedicatedWorkerGlobalScope!, WorkerGlobalScope!],
])
  for (const name of names(group)) {
    if (!globals.has(name) && name.length >= SHORTEST) globals.set(name, group[name]!)
    for (const member of names(group[name]!)) {
      const its = { path: `${name}.${member}`, feature: group[name]![member]! }
      const plain = member.replace(/_static$/, '')
      members.set(plain, [...(members.get(plain) ?? []), its])
    }
  }

// biome-ignore lint/suspicious/noExplicitAny: nodes of a syntax tree
type Any = any

/** Ways to write programs that not all browsers have had for long, and how a node shows them. */
const SYNTAX: readonly (readonly [string, (node: Any) => boolean])[] = [
  ['javascript/statements/using', (n) => n.type === 'VariableDeclaration' && /using/.test(n.kind)],
  [
    'javascript/statements/import/import_attributes',
    (n) => /^(Import|Export)/.test(n.type) && n.attributes?.length > 0,
  ],
  ['javascript/classes/static/initialization_blocks', (n) => n.type === 'StaticBlock'],
  ['javascript/classes/private_class_fields', (n) => n.type === 'PrivateIdentifier'],
  ['javascript/operators/import_meta', (n) => n.type === 'MetaProperty'],
  ['javascript/builtins/RegExp/unicodeSets', (n) => n.regex?.flags.includes('v') === true],
  ['javascript/regular_expressions/modifier', (n) => /\(\?[ims-]+:/.test(n.regex?.pattern ?? '')],
  ['javascript/regular_expressions/lookbehind_assertion', (n) => /\(\?<[=!]/.test(n.regex?.pattern ?? '')],
]

/** Syntax trees of programs, and the names of members that the programs define themselves. */
export function parsed(codes: readonly string[]): { trees: Any[]; own: Set<string> } {
  const trees = codes.map((code) => parseAst(code).body)
  const own = new Set<string>()
  for (const tree of trees)
    each(tree, (node, parent) => {
      const isKey = parent.key === node && !parent.computed
      const isSet = parent.property === node && !parent.computed && parent.isTarget
      if (node.type === 'AssignmentExpression') node.left.isTarget = true
      if ((isKey || isSet) && node.name) own.add(node.name)
    })
  return { trees, own }
}

function each(node: Any, see: (node: Any, parent: Any) => void, parent: Any = {}): void {
  if (Array.isArray(node)) {
    for (const one of node) each(one, see, parent)
    return
  }
  if (typeof node?.type !== 'string') return
  see(node, parent)
  for (const key in node) if (typeof node[key] === 'object') each(node[key], see, node)
}

/**
 * What a program uses that one of the browsers lacks, and which.
 * @param own - names of members that need not be the web's
 */
export function lackingIn(tree: Any, own: ReadonlySet<string>, browsers: Versions): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const noted = new Set<string>()
  const note = (path: string, feature: Feature) => {
    if (noted.has(path)) return
    noted.add(path)
    const its = lacking(feature, browsers)
    if (its.length > 0) found.set(path, its)
  }
  const seen = new Set<string>()
  const member = ({ object, property }: Any) => {
    const of = object.type === 'Identifier' ? globals.get(object.name) : undefined
    const its = of?.[property.name] ?? of?.[`${property.name}_static`]
    if (its) return note(`${object.name}.${property.name}`, its)
    if (own.has(property.name) || seen.has(property.name)) return
    seen.add(property.name)
    const all = members.get(property.name) ?? []
    const without = all.filter(({ feature }) => lacking(feature, browsers).length > 0)
    if (all.length === 0 || without.length < all.length) return
    note(`.${property.name}`, all[0]!.feature)
  }
  each(tree, (node, parent) => {
    for (const [path, is] of SYNTAX) if (is(node)) note(path, featureAt(path))
    if (node.type === 'MemberExpression' && !node.computed) member(node)
    if (node.type !== 'Identifier' || !globals.has(node.name)) return
    const isName = (parent.property === node || parent.key === node) && !parent.computed
    if (!isName) note(node.name, globals.get(node.name)!)
  })
  return found
}

const CSS = /@([a-z-]+)|(::?)([a-z-]+)(?=[\s,{:)(.[>+~])|(?<=[{;]\s*)([a-z-]+)\s*:|\b([a-z-]+)\(/g

/** The same of a style sheet: at-rules, selectors, properties and functions. */
export function lackingInCss(css: string, browsers: Versions): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const { types, properties, selectors, 'at-rules': rules } = data.css as Record<string, Feature>
  const functions = new Map<string, Feature>()
  const collect = (feature: Feature) => {
    for (const name of names(feature)) {
      functions.set(name.replace('_function', ''), feature[name]!)
      collect(feature[name]!)
    }
  }
  collect(types!)
  const plain = css.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/"[^"]*"/g, '""')
  for (const [, rule, , selector, property, call] of plain.matchAll(CSS)) {
    const uses = [
      ['@', rule, rules![rule ?? '']],
      [':', selector, selectors![selector ?? '']],
      ['', property, properties![property ?? '']],
      ['()', call, functions.get(call ?? '')],
    ] as const
    for (const [mark, name, feature] of uses) {
      if (name === undefined || feature === undefined) continue
      const its = lacking(feature, browsers)
      if (its.length > 0) found.set(`${mark}${name}`, its)
    }
  }
  return found
}

/** Features of WebAssembly by wabt's names, and MDN's. */
export const FEATURES: Readonly<Record<string, string>> = {
  exceptions: 'exception-handling',
  sat_float_to_int: 'non-trapping-float-to-int-conversions',
  sign_extension: 'sign-extension-operations',
  simd: 'fixed-width-SIMD',
  threads: 'threads-and-atomics',
  function_references: 'typedFunctionReferences',
  multi_value: 'multi-value',
  tail_call: 'tail-calls',
  bulk_memory: 'bulk-memory-operations',
  reference_types: 'reference-types',
  gc: 'garbage-collection',
  memory64: 'memory64',
  multi_memory: 'multiMemory',
  extended_const: 'extended-constant-expressions',
  relaxed_simd: 'relaxed-SIMD',
}
