/**
 * The package as it is published, built from the sources as they are now: for tests that need real files and a
 * real process. Named by what went into it and moved into place whole, so test files that run at once share it.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const CACHE = join(ROOT, 'node_modules/.cache/onestep')
const OLD = 3_600_000

/** @returns the package's folder, with `dist` in it */
export function builtPackage(): string {
  const hash = createHash('sha256')
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(tsx?|json|html|css)$/.test(name),
  )
  for (const name of sources.sort()) hash.update(`${name}\0`).update(readFileSync(join(ROOT, 'src', name)))
  for (const name of ['package.json', 'tsconfig.json', '.ci/build.mjs'])
    hash.update(readFileSync(join(ROOT, name)))
  const folder = join(CACHE, hash.digest('hex').slice(0, 16))
  if (existsSync(folder)) return folder

  const temporary = `${folder}.${process.pid}`
  mkdirSync(temporary, { recursive: true })
  // Types would only cost time here. Two modules are for tests alone.
  const inside = ['cli/interrupt', 'cli/files'].flatMap((entry) => ['--entry', entry])
  const options = ['--no-types', '--out', join(temporary, 'dist'), ...inside]
  execFileSync(process.execPath, [join(ROOT, '.ci/build.mjs'), ...options], { stdio: 'inherit' })
  copyFileSync(join(ROOT, 'package.json'), join(temporary, 'package.json'))
  for (const name of ['circuits', 'contracts', 'fixtures', 'prover', 'src'])
    symlinkSync(join(ROOT, name), join(temporary, name))
  try {
    renameSync(temporary, folder)
  } catch (error) {
    // Another test file was first, with the same result.
    if (!existsSync(folder)) throw error
    rmSync(temporary, { recursive: true })
  }
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat && Date.now() - stat.mtimeMs > OLD && path !== folder)
      rmSync(path, { recursive: true, force: true })
  }
  return folder
}
