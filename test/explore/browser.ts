/**
 * A real browser for tests: the system's Chromium, or the Firefox that `ONESTEP_FIREFOX` names, driven by playwright-core.
 */
import { existsSync } from 'node:fs'
import AxeBuilder from 'axe-core'
import { type Browser, chromium, firefox, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const firefoxPath = process.env.ONESTEP_FIREFOX

export const isFirefox = firefoxPath !== undefined && firefoxPath !== ''
/** The browser's path, or undefined; then a line says that tests are skipped. */
export const browserPath: string | undefined = isFirefox
  ? firefoxPath
  : PLACES.find((path) => existsSync(path))
if (browserPath === undefined)
  console.log(`skipped: tests of pages need Chromium, which is none of ${PLACES.join(', ')}`)
if (isFirefox) console.log(`pages are tested with the Firefox at ${browserPath}`)

export const launch = (): Promise<Browser> =>
  isFirefox
    ? firefox.launch({ executablePath: browserPath!, channel: 'moz-firefox' })
    : chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox', '--disable-gpu'] })

/** What axe-core finds serious or critical, in Chromium; Firefox's remote control does not survive it. */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (isFirefox) return []
  // The page's policy lets no other script run in it; a debugger's may.
  const { violations } = (await page.evaluate(
    `${AxeBuilder.source}; axe.run(document, { resultTypes: ['violations'] })`,
  )) as { violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)} ${nodes[0]!.failureSummary}`)
}
