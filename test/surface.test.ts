/**
 * The public names of the package follow the rules of docs/ARCHITECTURE.md, and docs/surface.txt lists them.
 */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { itsOutputs } from './generate/check.ts'
import { type Binding, bindingIn, type Entry, entries, sameBinding, sourceOf } from './generate/surface.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const all = entries()
const [root, ...subpaths] = all as [Entry, ...Entry[]]

/** Every name with the places that export it. */
const places = new Map<string, { readonly entry: Entry; readonly binding: Binding }[]>()
for (const entry of all) {
  for (const [name, binding] of entry.names) {
    places.set(name, [...(places.get(name) ?? []), { entry, binding }])
  }
}
const describePlaces = (name: string) =>
  `${name}: ${places
    .get(name)!
    .map(({ entry, binding }) => `${entry.name} (${binding.file})`)
    .join(', ')}`

const isError = ({ file, local, kind }: Binding) =>
  kind === 'class' && new RegExp(`^export class ${local} extends OnestepError\\b`, 'm').test(sourceOf(file))

itsOutputs('surface')

describe('the reader of exports', () => {
  test.each(all)('finds the values that $name has when it is imported', async ({ file, names }) => {
    const module = await import(/* @vite-ignore */ join(ROOT, file))
    const values = [...names].filter(([, { kind }]) => kind !== 'type').map(([name]) => name)
    expect(values.sort()).toEqual(Object.keys(module).sort())
  })

  test('finds an entry for each VM, and no other folder that the pattern of package.json would open', () => {
    const folders = readdirSync(join(ROOT, 'src/vms'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('/index.ts'))
      .map((path) => `onestep/vms/${dirname(path)}`)
    expect(all.map(({ name }) => name).filter((name) => name.startsWith('onestep/vms/'))).toEqual(
      folders.sort(),
    )
    expect(folders.length).toBeGreaterThan(2)
    for (const { file } of all) expect(existsSync(join(ROOT, file)), file).toBe(true)
  })
})

test('a name means one thing, whichever entry it comes from', () => {
  const clashes = [...places]
    .filter(([, found]) => found.some(({ binding }) => !sameBinding(binding, found[0]!.binding)))
    .map(([name]) => describePlaces(name))
  expect(clashes).toEqual([])
})

test('a thing has one name', () => {
  const names = new Map<string, Set<string>>()
  for (const [name, found] of places) {
    for (const { binding } of found) {
      const key = `${binding.file}: ${binding.local}`
      names.set(key, (names.get(key) ?? new Set()).add(name))
    }
  }
  expect([...names].filter(([, aliases]) => aliases.size > 1)).toEqual([])
})

test('a subpath exports what its own folder declares, and no other subpath exports it; errors may be in several', () => {
  const foreign = subpaths.flatMap(({ name, file, names }) =>
    [...names]
      .filter(([, binding]) => !isError(binding) && !binding.file.startsWith(`${dirname(file)}/`))
      .map(([key, binding]) => `${name}: ${key} is declared in ${binding.file}`),
  )
  expect(foreign).toEqual([])
  const twice = [...places].filter(
    ([, found]) => !isError(found[0]!.binding) && found.filter(({ entry }) => entry !== root).length > 1,
  )
  expect(twice.map(([name]) => describePlaces(name))).toEqual([])
})

test('the root exports nothing of its own but helpers for bytes and the base of all errors', () => {
  const own = [...root.names].filter(
    ([name, { file }]) => !file.startsWith('src/bytes/') && places.get(name)!.length === 1,
  )
  expect(own).toEqual([])
})

describe('errors that instanceof finds', () => {
  const NATIVE = ['Error', 'TypeError', 'RangeError', 'SyntaxError']
  /** Never leave the functions that throw them. */
  const CAUGHT: Readonly<Record<string, string>> = {
    Difference: 'src/testing/check.ts turns it into a CheckFailure',
  }

  /** The comment above a declaration; for a type its members' comments too. */
  function docsOf({ file, local, kind }: Binding): string {
    const text = sourceOf(file)
    const at = new RegExp(
      `^(?:export )?(?:async )?(?:function\\*?|const|class|type|interface) ${local}\\b`,
      'm',
    )
    const start = at.exec(text)?.index ?? 0
    const before = text.slice(0, start)
    const above = before.endsWith('*/\n') ? before.slice(before.lastIndexOf('/**')) : ''
    if (kind !== 'type') return above
    return above + text.slice(start).split(/^\}|^(?=export )(?!export type \w+ = \{)/m, 1)[0]
  }

  const named = (docs: string) =>
    [...docs.matchAll(/@throws ([\s\S]*?)(?=\n\s*\* @|\*\/)/g)].flatMap(([, text]) =>
      [...text!.matchAll(/\b[A-Z]\w*(?:Error|Failure)\b/g)].map(([name]) => name),
    )

  const missing = (entry: Entry, file: string, name: string): boolean => {
    if (NATIVE.includes(name) || name in CAUGHT) return false
    const exported = entry.names.get(name)
    const meant = bindingIn(file, name)
    return !exported || (meant !== undefined && !sameBinding(exported, meant))
  }

  test.each(all)('$name exports every error that its functions say they throw', (entry) => {
    const lost = [...entry.names].flatMap(([key, binding]) =>
      named(docsOf(binding))
        .filter((name) => missing(entry, binding.file, name))
        .map((name) => `${key} (${binding.file}): ${name}`),
    )
    expect(lost).toEqual([])
  })

  test.each(all)('$name exports every error that the files of its functions throw', (entry) => {
    const files = [...entry.names.values()].filter(({ kind }) => kind !== 'type').map(({ file }) => file)
    const lost = [...new Set(files)].flatMap((file) =>
      [...sourceOf(file).matchAll(/throw new (\w+)\(/g)]
        .filter(([, name]) => missing(entry, file, name!))
        .map(([, name]) => `${file}: ${name}`),
    )
    expect(lost).toEqual([])
  })

  test('the tags are found', () => {
    const tags = all.flatMap(({ names }) => [...names.values()].flatMap((binding) => named(docsOf(binding))))
    expect(tags.length).toBeGreaterThan(80)
    expect(new Set(tags)).toContain('TraceError') // of a member of a type: VmBuilder
  })
})
