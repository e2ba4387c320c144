/**
 * What each view of the explorer looks like, in light and dark, compared with the pictures in fixtures/screens.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gamePage } from '../../src/explore/html.ts'
import { liveGame } from '../../src/explore/live.ts'
import { type Served, serve } from '../../src/explore/server.ts'
import { browserPath, isFirefox, launch } from './browser.ts'
import { head, NOW, viewAt } from './example-game.ts'
import { AFTER, dispute, pageHtml, transaction } from './incident.ts'
import { drawsAlike, schemes, unlike } from './screens.ts'

/** A loaded machine takes long. */
const PATIENCE = 240_000
const SIZE = { width: 1100, height: 760 }

describe.skipIf(browserPath === undefined || isFirefox)('pictures of the explorer', () => {
  // Built before the tests, as it takes its time.
  const html = pageHtml()
  let browser: Browser
  let isAlike = false
  const served: Served[] = []
  const serving = async (options: Parameters<typeof serve>[0]) => {
    const one = await serve(options)
    served.push(one)
    return one.url
  }
  let urls: { run: string; evm: string; game: string; sealed: string }

  beforeAll(async () => {
    browser = await launch()
    isAlike = await drawsAlike(browser)
    if (!isAlike) return
    const game = (sealed: boolean) =>
      serving({ page: gamePage(html), game: async () => liveGame(viewAt(sealed).view, head) })
    urls = {
      run: await serving({ page: html, source: await dispute() }),
      evm: await serving({ page: html, source: (await transaction()).source }),
      game: await game(false),
      sealed: await game(true),
    }
  }, PATIENCE)
  afterAll(async () => {
    await browser?.close()
    for (const one of served) await one.close()
  })

  type Shot = { url: string; seen(page: Page): Promise<unknown>; zoom?: boolean }
  const heading = (name: RegExp) => (page: Page) => page.getByRole('heading', { name }).first().waitFor()
  const steps = async (page: Page) => {
    await page.locator('tr[aria-current=step]').filter({ hasNotText: '…' }).waitFor()
    await page.locator('.names button').first().waitFor()
    await page.locator('.memory, details dd').first().waitFor()
  }
  const shots = (): Record<string, Shot> => ({
    run: { url: `${urls.run}#step=${AFTER}`, seen: steps },
    zoom: { url: `${urls.run}#step=${AFTER}`, seen: steps, zoom: true },
    dispute: { url: `${urls.run}#tab=dispute`, seen: heading(/Honest run wins/) },
    difference: {
      url: `${urls.run}#tab=difference`,
      seen: (page) => page.getByRole('rowheader', { name: 'mem[0x70003]' }).waitFor(),
    },
    proof: {
      url: `${urls.run}#tab=proof&step=${AFTER}`,
      seen: (page) => page.locator('.levels li').first().waitFor(),
    },
    help: {
      url: `${urls.run}#step=${AFTER}`,
      async seen(page) {
        await steps(page)
        await page.keyboard.press('?')
        await page.getByRole('dialog').waitFor()
      },
    },
    evm: { url: `${urls.evm}#step=120`, seen: steps },
    game: { url: urls.game, seen: heading(/^Game/) },
    sealed: { url: urls.sealed, seen: heading(/^Game/) },
  })

  test.each(schemes('pictures of the explorer'))(
    'each view looks as it did, $name',
    async ({ name: colorScheme }) => {
      if (!isAlike) return
      const wrong: unknown[] = []
      for (const [name, { url, seen, zoom }] of Object.entries(shots())) {
        // At 200 % zoom a page has half as many pixels of its own.
        const viewport = zoom ? { width: SIZE.width / 2, height: SIZE.height / 2 } : SIZE
        const page = await browser.newPage({
          ...{ viewport, colorScheme, reducedMotion: 'reduce', deviceScaleFactor: zoom ? 2 : 1 },
        })
        // Of a game the clocks are shown.
        await page.clock.setFixedTime(Number(NOW + 10n) * 1_000)
        await page.goto(url)
        await seen(page)
        await page.waitForLoadState('networkidle')
        const problem = await unlike(page, `${name}-${colorScheme}`)
        if (problem !== undefined) wrong.push(problem)
        await page.close()
      }
      expect(wrong).toEqual([])
    },
    PATIENCE,
  )
})
