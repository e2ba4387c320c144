/**
 * Which files are pages of the site, and what leads to them. Nothing is listed by hand: pages are all Markdown files of
 * the folders below, and the navigation is docs/README.md, whose headings and links it takes over.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const FOLDERS = ['docs', 'examples', 'fixtures', 'bench', 'circuits']
const NOT_FOR_READERS = ['AGENTS.md']

const below = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true }).map((path) => posix.join(folder, path.replaceAll('\\', '/')))

/** The pages, by their paths in the repository. */
export const pages = [...readdirSync(ROOT), ...FOLDERS.flatMap(below)].filter(
  (path) => path.endsWith('.md') && !path.includes('node_modules/') && !NOT_FOR_READERS.includes(path),
)

/** A page's path on the site: a folder's README is its index. */
export const placeOf = (path) => path.replace(/(^|\/)README\.md$/, '$1index.md')

const LINK = /(\]\()([^)\s]+)(\))/g

/** The text of a page as the site has it, and the files beside the pages that it leads to. */
export function staged(page) {
  const files = new Set()
  const text = readFileSync(join(ROOT, page), 'utf8').replace(LINK, (whole, before, target, after) => {
    if (/^(https?:|#)/.test(target)) return whole
    const [path, anchor] = target.split('#')
    const file = posix.join(dirname(page), path)
    const isFolder = statSync(join(ROOT, file)).isDirectory()
    if (isFolder && !existsSync(join(ROOT, file, 'README.md'))) throw new Error(`${page}: ${target} is a folder without a page`)
    if (!isFolder && !file.endsWith('.md')) files.add(file)
    const place = isFolder ? `${path.replace(/\/$/, '')}/index.md` : placeOf(path)
    return `${before}${place}${anchor === undefined ? '' : `#${anchor}`}${after}`
  })
  return { text, files }
}

/** The sidebar: the sections of docs/README.md with the pages that they name. */
export function sidebar() {
  const sections = readFileSync(join(ROOT, 'docs/README.md'), 'utf8').split(/^## /m).slice(1)
  return sections.map((section) => ({
    text: section.split('\n')[0],
    items: [...section.matchAll(/^- \[([^\]]+)\]\(([^)]+)\)/gm)]
      .filter(([, , target]) => /\.md(#|$)/.test(target))
      .map(([, name, target]) => {
        const [path, anchor] = target.split('#')
        const page = posix.join('docs', path)
        const text = name.includes(', ') ? name.split(', ')[1] : titleOf(page)
        return { text, link: `/${placeOf(page).replace(/(index)?\.md$/, '')}${anchor === undefined ? '' : `#${anchor}`}` }
      }),
  }))
}

const titleOf = (page) => /^# (.*)$/m.exec(readFileSync(join(ROOT, page), 'utf8'))[1].replaceAll('`', '')
