/**
 * The layers of docs/ARCHITECTURE.md hold in the source: this test reads the page's two tables, so the page cannot
 * say one thing and the imports another.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = readFileSync(join(root, 'docs/ARCHITECTURE.md'), 'utf8')

/** The rows of the table under a heading, as cells without their backquotes. */
function tableUnder(heading: string): string[][] {
  const section = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  )
}

const LAYERS = tableUnder('Folders, in the order in which data flows').map(([folder]) => folder)
const CONFINED = tableUnder('Packages that few may import').map(([names, folders]) => ({
  packages: names.split(', '),
  places: folders.split(', '),
}))

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => join('src', path))
  .sort()

/** Without comments, whose examples import the package by its name. */
const code = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

/** What a file imports, types and dynamic imports included. */
function importsOf(path: string): string[] {
  const text = code(readFileSync(join(root, path), 'utf8'))
  const found = text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)
  return [...found].map(([, name]) => name)
}

const graph = new Map(
  files.map((path) => {
    const names = importsOf(path)
    const local = names.filter((name) => name.startsWith('.')).map((name) => join(dirname(path), name))
    const packages = names.filter((name) => !/^[.]|^node:/.test(name))
    return [path, { local, packages }] as const
  }),
)

const within = (path: string, place: string) => path === place || path.startsWith(`${place}/`)
const layerOf = (path: string) => LAYERS.findIndex((folder) => within(path, folder))

/** Groups of files that import each other, directly or through others: Tarjan's strongly connected components. */
function circles(): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  const visit = (path: string): void => {
    order.set(path, order.size)
    lowest.set(path, order.get(path)!)
    stack.push(path)
    for (const next of graph.get(path)?.local ?? []) {
      if (!graph.has(next)) continue
      if (!order.has(next)) visit(next)
      if (stack.includes(next)) lowest.set(path, Math.min(lowest.get(path)!, lowest.get(next)!))
    }
    if (lowest.get(path) !== order.get(path)) return
    const circle = stack.splice(stack.indexOf(path))
    if (circle.length > 1) found.push(circle.sort())
  }
  for (const path of graph.keys()) if (!order.has(path)) visit(path)
  return found
}

test('the tables of docs/ARCHITECTURE.md are found, and name every folder of src', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}`)
  expect([...LAYERS].sort()).toEqual(folders.sort())
  expect(CONFINED.length).toBeGreaterThan(1)
  expect([...graph.values()].flatMap(({ local }) => local).length).toBeGreaterThan(500)
})

test('each folder imports only from itself and from the folders above it', () => {
  const upward = [...graph].flatMap(([path, { local }]) =>
    // src/index.ts is the door of the package: it is in no folder, and may open any.
    layerOf(path) < 0
      ? []
      : local.filter((to) => layerOf(to) > layerOf(path)).map((to) => `${path} -> ${to}`),
  )
  expect(upward).toEqual([])
})

test('every import of a file names a file', () => {
  const missing = [...graph].flatMap(([path, { local }]) =>
    local.filter((to) => !graph.has(to) && !/\.(json|d\.ts)$/.test(to)).map((to) => `${path} -> ${to}`),
  )
  expect(missing).toEqual([])
})

/** VMs that are composed of others, and these. */
const PARTS: { readonly [vm: string]: readonly string[] } = {
  stateless: ['evm', 'wasm'],
  stylus: ['evm', 'wasm'],
}

test('no VM imports another, but its parts', () => {
  const vmOf = (path: string) => /^src\/vms\/([^/]+)\//.exec(path)?.[1]
  const across = [...graph].flatMap(([path, { local }]) =>
    local
      .filter((to) => vmOf(path) !== undefined && vmOf(to) !== undefined && vmOf(to) !== vmOf(path))
      .filter((to) => !PARTS[vmOf(path) as string]?.includes(vmOf(to) as string))
      .map((to) => `${path} -> ${to}`),
  )
  expect(across).toEqual([])
})

test('nothing outside src/vms knows a VM by name, but demos and examples', () => {
  const folders = readdirSync(join(root, 'src/vms'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  // WebAssembly is a VM and a target: of the VM, the path and the names of its machines.
  const targets = readdirSync(join(root, 'src/targets'))
  const own = folders.map((name) => (targets.includes(name) ? `vms/${name}|${name}(?:Fuel)?Vm\\b` : name))
  const names = new RegExp(`\\b(${[...own, 'rv32', 'rv64'].join('|')})`, 'i')
  const knows = files.filter((path) => {
    if (within(path, 'src/vms') || /\/generated\/|^src\/cli\/demo|^src\/playground\/examples/.test(path))
      return false
    return names.test(code(readFileSync(join(root, path), 'utf8')))
  })
  expect(folders.length).toBeGreaterThan(2)
  expect(knows).toEqual([])
})

test('no file imports itself through others', () => {
  expect(circles()).toEqual([])
})

test.each(CONFINED)('$packages: only in $places', ({ packages, places }) => {
  const outside = [...graph].flatMap(([path, { packages: used }]) =>
    used
      .filter((name) => packages.some((one) => name === one || name.startsWith(`${one}/`)))
      .filter(() => !places.some((place) => within(path, place)))
      .map((name) => `${relative('.', path)} imports ${name}`),
  )
  expect(outside).toEqual([])
})
