/**
 * Builds the playground as static files. Node's modules are replaced, and what only circuits need is left out.
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { EXAMPLES } from './examples.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const ROOT = here('../..')

/** Packages that only run in Node, or only make circuits. */
const LEFT_OUT = /^(node:|snarkjs$|circomlibjs$|ffjavascript$|tinypool$)/

const withoutNode: Plugin = {
  name: 'without-node',
  enforce: 'pre',
  resolveId: (id) => (LEFT_OUT.test(id) ? here('./node/modules.ts') : null),
}

const TYPES = 'virtual:types'

/** The declarations that the editor's code is checked with: the package's and the language's, by their names. */
const declarations: Plugin = {
  name: 'declarations',
  resolveId: (id) => (id === TYPES ? `\0${TYPES}` : null),
  load(id) {
    if (id !== `\0${TYPES}`) return null
    const files: Record<string, string> = {}
    const add = (file: string, name: string) => {
      if (files[name] !== undefined) return
      const text = readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, '')
      files[name] = text
      for (const [, path] of text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g)) {
        const next = normalize(join(dirname(file), path!)).replace(/\.[jt]s$/, '.d.ts')
        if (existsSync(next)) add(next, `/node_modules/onestep/${relative(join(ROOT, 'dist'), next)}`)
      }
    }
    for (const entry of ['index', 'float/index'])
      add(join(ROOT, `dist/${entry}.d.ts`), `/node_modules/onestep/${entry}.d.ts`)
    const lib = dirname(createRequire(import.meta.url).resolve('typescript-js/lib/typescript.js'))
    for (const name of readdirSync(lib))
      if (
        /^lib\.(es5|es20(1\d|2[0-3])(\.\w+)*|decorators(\.legacy)?)\.d\.ts$/.test(name) &&
        !name.endsWith('.full.d.ts')
      )
        files[`/${name}`] = readFileSync(join(lib, name), 'utf8')
    return `export default ${JSON.stringify(files)}`
  },
}

/** Programs to try, from the fixtures. */
const examples: Plugin = {
  name: 'examples',
  generateBundle() {
    for (const { file, input } of EXAMPLES)
      for (const path of [file, ...(input ? [input] : [])])
        this.emitFile({
          type: 'asset',
          fileName: `fixtures/${path}`,
          source: readFileSync(join(ROOT, 'fixtures', path)),
        })
  },
}

/** The verifier as a program of a VM, which only games on chain need. */
const withoutGuest: Plugin = {
  name: 'without-guest',
  generateBundle(_, bundle) {
    for (const name of Object.keys(bundle)) if (/\bguest-[\w-]+\.wasm$/.test(name)) delete bundle[name]
  },
}

export default defineConfig({
  root: here('.'),
  base: './',
  logLevel: 'warn',
  plugins: [withoutNode, declarations, examples, withoutGuest],
  resolve: { alias: { 'onestep/float': here('../float/index.ts'), onestep: here('../index.ts') } },
  define: { ONESTEP_SOURCES: '"playground"' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es', plugins: () => [withoutNode, declarations, withoutGuest] },
  build: {
    outDir: here('../../node_modules/.cache/playground'),
    emptyOutDir: true,
    // What the last two versions of each browser have.
    target: ['chrome131', 'firefox133', 'safari18'],
    modulePreload: false,
    chunkSizeWarningLimit: 5000,
    reportCompressedSize: false,
  },
})
