/**
 * Builds `dist`: bundles `src` into few files, because Node takes most of a short command's time to load many, and lets
 * TypeScript write the declarations. Files keep their paths where they are addressed by path: the package's entries, the
 * command line, and workers. Code of VMs stays below `dist/vms`, by which errors tell it from the toolkit's own.
 *
 * Snapshots of all VMs come last: see src/vms/snapshot.ts.
 *
 * usage: node .ci/build.mjs [--out DIR] [--no-types] [--entry FILE]…
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, posix, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { rolldown } from 'rolldown'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SRC = join(ROOT, 'src')
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(ROOT, 'dist') },
    'no-types': { type: 'boolean', default: false },
    entry: { type: 'string', multiple: true, default: [] },
  },
})
/** Moved into place at the end: a build that fails leaves the former one. */
const out = `${resolve(values.out)}.new`

rmSync(out, { recursive: true, force: true })
if (!values['no-types']) {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  const options = ['-p', SRC, '--emitDeclarationOnly', '--sourceMap', 'false', '--outDir', out]
  execFileSync(process.execPath, [tsc, ...options], { stdio: 'inherit' })
}

const { exports, bin, scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const named = [...Object.values(exports).map((entry) => entry.default ?? ''), bin.onestep, ...Object.values(scripts)]
const files = named.flatMap((text) => /\bdist\/([\w/*-]+)\.js$/.exec(text)?.[1] ?? [])
const entries = [...files, 'vms/write-snapshots', ...values.entry].flatMap((file) =>
  file.includes('*')
    ? readdirSync(join(SRC, dirname(dirname(file))))
        .map((name) => file.replace('*', name))
        .filter((each) => existsSync(join(SRC, `${each}.ts`)))
    : file,
)

const pathOf = (id) => relative(SRC, id).replaceAll('\\', '/').replace(/\.ts$/, '.js')

/** Keeps what files know of their own place, whichever chunk they are in, and finds the workers that they start. */
const places = {
  name: 'places',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null
    for (const [, name] of code.matchAll(/new URL\('\.\/([\w-]+)\.js', import\.meta\.url\)/g)) {
      const worker = join(dirname(id), `${name}.ts`)
      this.emitFile({ type: 'chunk', id: worker, fileName: pathOf(worker) })
    }
    return { code: code.replaceAll('import.meta.url', `PLACE_OF("${pathOf(id)}")`), map: null }
  },
  renderChunk(code, { fileName }) {
    const place = (_, path) => {
      const from = posix.relative(posix.dirname(fileName), path)
      return `new URL("${from.startsWith('.') ? from : `./${from}`}", import.meta.url).href`
    }
    const placed = code.replaceAll(/\bPLACE_OF\("([^"]+)"\)/g, place)
    return placed === code ? null : { code: placed, map: null }
  },
}

const sources = createHash('sha256')
for (const name of readdirSync(SRC, { recursive: true, encoding: 'utf8' }).sort()) {
  if (name.endsWith('.ts')) sources.update(`${name}\0`).update(readFileSync(join(SRC, name))).update('\0')
}

const options = {
  platform: 'node',
  // Packages stay outside, except those that every command loads: as parts of the bundle they take fewer files.
  external: (id) => /^(node:|@?[a-z])/.test(id) && !/^(commander$|@noble\/hashes\/)/.test(id),
  transform: { define: { ONESTEP_SOURCES: JSON.stringify(sources.digest('hex')) } },
}

/** What `import 'onestep'` loads: one file. */
const core = new Set()
{
  const bundle = await rolldown({ ...options, input: join(SRC, 'index.ts') })
  const { output } = await bundle.generate({ format: 'esm' })
  const reach = (name) => {
    const chunk = output.find(({ fileName }) => fileName === name)
    for (const id of chunk?.moduleIds ?? []) core.add(id)
    for (const imported of chunk?.imports ?? []) reach(imported)
  }
  reach(output.find(({ isEntry }) => isEntry).fileName)
  await bundle.close()
}

const bundle = await rolldown({
  ...options,
  input: Object.fromEntries(entries.map((entry) => [entry, join(SRC, `${entry}.ts`)])),
  plugins: [places],
})
await bundle.write({
  dir: out,
  format: 'esm',
  sourcemap: true,
  comments: false,
  codeSplitting: {
    groups: [
      // The command line needs these even if it only prints its help.
      {
        name: 'bytes',
        test: (id) => id.startsWith(join(SRC, 'bytes/')) || id === join(SRC, 'run/cache-directory.ts'),
        priority: 1,
      },
      { name: 'core', test: (id) => core.has(id) },
    ],
  },
  entryFileNames: '[name].js',
  chunkFileNames: ({ moduleIds }) =>
    moduleIds.length > 0 && moduleIds.every((id) => id.startsWith(join(SRC, 'vms/')))
      ? 'vms/chunks/[name]-[hash].js'
      : 'chunks/[name]-[hash].js',
})
await bundle.close()
// With source maps, so that messages name places of VMs by their sources.
const writer = pathToFileURL(join(out, 'vms/write-snapshots.js')).href
const write = `import { writeSnapshots } from ${JSON.stringify(writer)}
writeSnapshots(${JSON.stringify(join(out, 'vms/snapshots'))})`
execFileSync(process.execPath, ['--enable-source-maps', '--input-type=module', '-e', write], { stdio: 'inherit' })

// The page of the explorer: one file, whose place the code that serves it knows.
await build({
  configFile: join(SRC, 'explore/page/vite.config.ts'),
  build: { outDir: join(out, 'explore') },
})
rmSync(resolve(values.out), { recursive: true, force: true })
renameSync(out, resolve(values.out))
