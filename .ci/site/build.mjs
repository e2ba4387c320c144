/**
 * Builds the site into site/ or DIR: all pages with search, the API reference and the playground. Static files, which
 * need no network. The declarations that the playground's editor knows come from dist.
 * The tools are installed at the first build, which does need it. A link that leads nowhere is an error.
 *
 * usage: node .ci/site/build.mjs [DIR]
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import { build as buildPlayground } from 'vite'
import { checkLinks } from './links.mjs'
import { pages, placeOf, ROOT, staged } from './pages.mjs'

const here = import.meta.dirname
const out = resolve(process.argv[2] ?? join(ROOT, 'site'))
const work = join(here, 'work')

const madeAt = (path) => (existsSync(join(here, path)) ? statSync(join(here, path)).mtimeMs : 0)
if (madeAt('node_modules/.package-lock.json') < madeAt('package-lock.json'))
  execFileSync('npm', ['ci', '--include=dev', '--silent', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: here, stdio: 'inherit' })

rmSync(work, { recursive: true, force: true })
const put = (path, text) => {
  mkdirSync(dirname(join(work, path)), { recursive: true })
  writeFileSync(join(work, path), text)
}
const extensions = new Set()
for (const page of pages) {
  const { text, files } = staged(page)
  put(placeOf(page), text)
  for (const file of files) {
    extensions.add(extname(file).slice(1))
    cpSync(join(ROOT, file), join(work, file))
    cpSync(join(ROOT, file), join(work, 'public', file))
  }
}
await buildPlayground({
  configFile: join(ROOT, 'src/playground/vite.config.ts'),
  build: { outDir: join(work, 'public/playground') },
})
put('.vitepress/config.mjs', "export { default } from '../../config.mjs'\n")
execFileSync('bash', [join(here, '../api/build'), join(work, 'public/api')], { stdio: 'inherit' })

// Links to other files would get the ending .html.
process.env.VITE_EXTRA_EXTENSIONS = [...extensions].join(',')
const { build } = await import('vitepress')
await build(work, { outDir: out })
rmSync(work, { recursive: true })

const broken = checkLinks(out)
for (const line of broken) console.error(line)
if (broken.length > 0) {
  console.error(`${broken.length} links of ${out} lead nowhere`)
  process.exit(1)
}
console.log(`${pages.length} pages, the API reference and the playground in ${out}; serve it with any file server`)
