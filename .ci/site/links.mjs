/** Whether the links of a folder of HTML files lead to files and anchors that are there. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'

const ATTRIBUTE = /\s(?:href|src)="([^"]*)"/g
const decode = (text) => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"')

/** A line for each link of a file below `folder` that leads nowhere. Links to other hosts are not followed. */
export function checkLinks(folder) {
  const anchors = new Map()
  const anchorsOf = (file) => {
    if (!anchors.has(file)) {
      const text = readFileSync(join(folder, file), 'utf8')
      anchors.set(file, new Set([...text.matchAll(/\s(?:id|name)="([^"]*)"/g)].map(([, id]) => decode(id))))
    }
    return anchors.get(file)
  }
  const broken = []
  for (const file of readdirSync(folder, { recursive: true }).map((path) => path.replaceAll('\\', '/'))) {
    if (!file.endsWith('.html')) continue
    for (const [, raw] of readFileSync(join(folder, file), 'utf8').matchAll(ATTRIBUTE)) {
      const link = decode(raw)
      if (/^([a-z]+:|\/\/)/i.test(link) || link === '') continue
      const [path, anchor] = link.split('#').map(decodeURIComponent)
      const target = placeOf(folder, path.startsWith('/') ? path.slice(1) : path === '' ? file : posix.join(posix.dirname(file), path))
      if (target === undefined) broken.push(`${file}: ${link}: no such file`)
      else if (anchor && target.endsWith('.html') && !anchorsOf(target).has(anchor)) broken.push(`${file}: ${link}: no such heading`)
    }
  }
  return broken
}

function placeOf(folder, path) {
  const plain = path.split('?')[0]
  for (const candidate of [plain, `${plain}.html`, posix.join(plain, 'index.html')]) {
    const full = join(folder, candidate)
    if (existsSync(full) && statSync(full).isFile()) return candidate
  }
  return undefined
}
