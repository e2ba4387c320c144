/**
 * Compares pictures of pages with those in fixtures/screens, which `ONESTEP_UPDATE=1` writes.
 *
 * Fonts and the browser's version change every letter, so pictures are only compared where a page of letters, lines and
 * controls that has nothing to do with ours comes out as it did where they were made, pixel by pixel.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { Browser, Locator, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { ROOT } from '../cli/built.ts'
import { oneOf } from '../rotation.ts'

const FOLDER = join(ROOT, 'fixtures/screens')
/** Where pictures that differ are put. */
const DIFFERENT = join(ROOT, 'node_modules/.cache/onestep-screens')
/** How different two colours must be to count, of 1, and how many pixels may be: fewer than one changed word has. */
const [THRESHOLD, TOLERANCE] = [0.03, 60]

export const isUpdate = process.env.ONESTEP_UPDATE === '1'

const SCHEMES = [{ name: 'light' }, { name: 'dark' }] as const

/** The colour schemes of this run: one of two, the other one another day. */
export const schemes = (what: string): readonly { readonly name: 'light' | 'dark' }[] =>
  isUpdate ? SCHEMES : oneOf(what, SCHEMES)

/** @returns how many pixels differ; all where the sizes do */
export function differing(actual: Buffer, wanted: Buffer): { pixels: number; picture: Buffer } {
  const [a, b] = [PNG.sync.read(actual), PNG.sync.read(wanted)]
  if (a.width !== b.width || a.height !== b.height) return { pixels: a.width * a.height, picture: actual }
  const difference = new PNG({ width: a.width, height: a.height })
  const pixels = pixelmatch(a.data, b.data, difference.data, a.width, a.height, {
    ...{ threshold: THRESHOLD, includeAA: true },
  })
  return { pixels, picture: PNG.sync.write(difference) }
}

const LETTERS = 'The quick brown fox jumps over the lazy dog 0123456789 0xabcdef'
const CANARY = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 8px; font: 14px/1.45 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif }
  code { font: 12px ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace }
</style><p>${LETTERS}<p><b>${LETTERS}</b><p><code>${LETTERS} → ≤ …</code><p>
<select><option>${LETTERS}</select> <button>Run</button> <input type="checkbox" checked> <input type="range"> <input value="1,000">
<p><svg width="200" height="40"><path d="M0 40 L100 3 L200 33" stroke="teal" fill="none"/></svg>`

/** Whether this browser draws as that one did which made the pictures; if not, a line says so. */
export async function drawsAlike(browser: Browser): Promise<boolean> {
  const page = await browser.newPage({ viewport: { width: 560, height: 240 } })
  await page.setContent(CANARY)
  const picture = await page.screenshot()
  await page.close()
  const path = join(FOLDER, 'canary.png')
  if (isUpdate) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(path, picture)
    return true
  }
  const isAlike = PNG.sync.read(picture).data.equals(PNG.sync.read(readFileSync(path)).data)
  if (!isAlike)
    console.log(
      `skipped: comparing pictures of pages. ${browser.browserType().name()} ${browser.version()} with this machine's fonts draws other letters than the browser that made fixtures/screens`,
    )
  return isAlike
}

/**
 * @param mask - what differs from time to time
 * @returns what is wrong with the picture of a page; undefined if nothing is
 */
export async function unlike(page: Page, name: string, mask: Locator[] = []): Promise<string | undefined> {
  const path = join(FOLDER, `${name}.png`)
  await page.evaluate('document.fonts.ready')
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', mask })
  if (isUpdate) {
    writeFileSync(path, PNG.sync.write(PNG.sync.read(picture), { colorType: 2, deflateLevel: 9 }))
    return undefined
  }
  if (!existsSync(path)) return `${path} is missing. Fix: ONESTEP_UPDATE=1 writes it`
  const { pixels, picture: difference } = differing(picture, readFileSync(path))
  if (pixels <= TOLERANCE) return undefined
  mkdirSync(DIFFERENT, { recursive: true })
  writeFileSync(join(DIFFERENT, `${name}.png`), picture)
  writeFileSync(join(DIFFERENT, `${name}.difference.png`), difference)
  return `${name}: ${pixels} pixels differ from ${path}, and ${TOLERANCE} may. The picture and the difference are in ${DIFFERENT}. Fix: if it should look like this, ONESTEP_UPDATE=1 writes it`
}
