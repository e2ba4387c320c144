/**
 * What the playground looks like, in light and dark, compared with the pictures in fixtures/screens.
 */
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../docs/blocks.ts'
import { browserPath, isFirefox, launch } from '../explore/browser.ts'
import { drawsAlike, schemes, unlike } from '../explore/screens.ts'
import { serveFolder } from './serve.ts'

/** A loaded machine takes long. */
const PATIENCE = 180_000

describe.skipIf(browserPath === undefined || isFirefox)('pictures of the playground', () => {
  let browser: Browser
  let served: Awaited<ReturnType<typeof serveFolder>>
  let isAlike = false
  beforeAll(async () => {
    served = await serveFolder(join(ROOT, 'site'))
    browser = await launch()
    isAlike = await drawsAlike(browser)
  }, PATIENCE)
  afterAll(async () => {
    await browser?.close()
    served?.close()
  })

  test.each(schemes('pictures of the playground'))(
    'it looks as it did, $name',
    async ({ name: colorScheme }) => {
      if (!isAlike) return
      const viewport = { width: 1100, height: 760 }
      const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' })
      page.setDefaultTimeout(PATIENCE)
      const wrong: unknown[] = []
      const compare = async (name: string) => {
        // The time that a run took.
        const problem = await unlike(page, `playground-${name}-${colorScheme}`, [
          page.locator('.playground-state'),
        ])
        if (problem !== undefined) wrong.push(problem)
      }
      await page.goto(`${served.url}playground/index.html`)
      await page.getByLabel('Example').waitFor()
      await compare('start')

      await page.getByLabel('a VM of your own').check()
      await page.locator('.tok-keyword').first().waitFor()
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      await page.getByText('stack: 23 steps').waitFor()
      await page.locator('.names > *').first().waitFor()
      await page.getByText('Validity proof of steps').click()
      await page.getByText('One-step verifier in Solidity').click()
      await page.getByRole('button', { name: 'Generate' }).click()
      await page.getByRole('textbox', { name: /\.sol$/ }).waitFor()
      await page.mouse.move(0, 0)
      for (const [name, place] of [
        ['editor', '.cm-editor'],
        ['panels', '.panels'],
        ['run', '#app'],
      ] as const) {
        await page.evaluate(`document.querySelector('${place}').scrollIntoView()`)
        await compare(name)
      }
      await page.close()
      expect(wrong).toEqual([])
    },
    PATIENCE,
  )
})
