/**
 * The page as one file, with a report in it or without.
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { OnestepError } from '../bytes/errors.ts'
import type { Report } from './types.ts'

/** Where the built page says that a report may stand. */
const PLACE = '<!--report-->'
const FROM_SERVER = "connect-src 'self'"

/**
 * The built page: one file of HTML that contains its code and style.
 * @throws PageError if this copy of onestep has none
 */
export function builtPage(): string {
  const path = fileURLToPath(new URL('./page.html', import.meta.url))
  if (!existsSync(path)) {
    throw new PageError('The page of the explorer is not built.', [
      `Expected: ${path}`,
      'Fix: run `npm run build` in the repository of onestep',
    ])
  }
  return readFileSync(path, 'utf8')
}

/** A page with a report in it, which needs no server and may not talk to one. */
export function pageWith(page: string, report: Report): string {
  if (!page.includes(PLACE) || !page.includes(FROM_SERVER))
    throw new PageError('The page of the explorer has no place for a report.', ['Fix: build it again'])
  const data = `<script type="application/json" id="report">${inScript(report)}</script>`
  return page.replace(FROM_SERVER, "connect-src 'none'").replace(PLACE, () => data)
}

/** The page for a game on chain. */
export function gamePage(page: string): string {
  const before = 'id="app"'
  if (!page.includes(before))
    throw new PageError('The page of the explorer has no place for a game.', ['Fix: build it again'])
  return page.replace(before, `${before} data-shows="game"`)
}

/** JSON in which nothing ends a script or begins a comment. */
const inScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A page that cannot be read. */
export class PageError extends OnestepError {
  override name = 'PageError'

  constructor(message: string, lines: readonly string[]) {
    super(message, { lines })
  }
}
