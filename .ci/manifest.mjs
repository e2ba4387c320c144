/**
 * The package.json that is published, without `prepare`: a clone builds `dist` when its packages are installed, and a
 * tarball has `dist`. npm warns whoever installs a package with that script. `npm pack` takes it out before it
 * packs, and puts it back with `--restore`.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

const MANIFEST = new URL('../package.json', import.meta.url)
const CACHE = new URL('../node_modules/.cache/', import.meta.url)
const KEPT = new URL('onestep-package.json', CACHE)

if (process.argv.includes('--restore')) {
  if (existsSync(KEPT)) renameSync(KEPT, MANIFEST)
} else {
  const text = readFileSync(MANIFEST, 'utf8')
  const manifest = JSON.parse(text)
  if (manifest.scripts.prepare !== undefined) {
    mkdirSync(CACHE, { recursive: true })
    writeFileSync(KEPT, text)
    delete manifest.scripts.prepare
    writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`)
  }
}
