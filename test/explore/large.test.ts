/**
 * The explorer on a run of more than 10^8 steps: only with `ONESTEP_SLOW=1`.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elf, start } from '../cli/cli.ts'
import { browserPath, isFirefox, launch } from './browser.ts'
import { expectResponsive, memoryOf, shownFrames, watchFrames, watchMemory } from './load.ts'

const isRun = process.env.ONESTEP_SLOW === '1' && browserPath !== undefined && !isFirefox
if (!isRun) console.log('not run: the explorer on 10^8 steps; ONESTEP_SLOW=1 runs it, in Chromium')
/** Bytes. */
const MEMORY = 500e6

let browser: Browser
beforeAll(async () => {
  if (isRun) browser = await launch()
}, 120_000)
afterAll(() => browser?.close())

test.runIf(isRun)('stays responsive on 10^8 steps, in less than 500 MB', { timeout: 600_000 }, async () => {
  const { child } = start(['explore', elf('mix.rv32im.O2'), '--', '2100'])
  try {
    const url = await new Promise<string>((resolve) =>
      child.stdout!.once('data', (data) => resolve(String(data).trim())),
    )
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
    page.setDefaultTimeout(120_000)
    const memory = watchMemory(browser)
    await page.goto(url)
    const frames = await watchFrames(browser, page)
    const field = page.getByRole('textbox', { name: 'Step' })
    const shown = () => page.locator('tr[aria-current=step]').filter({ hasNotText: '…' }).waitFor()
    await page.locator('.names button').first().waitFor()
    await page.keyboard.press('End')
    await shown()
    const last = Number((await field.inputValue()).replaceAll(',', ''))
    expect(last).toBeGreaterThan(1e8)
    for (const share of [0.9, 0.1, 0.5, 0.333, 0.77]) {
      await field.fill(String(Math.round(share * last)))
      await field.press('Enter')
      await shown()
    }
    await field.blur()
    for (const key of ['PageDown', 'PageUp', 'ArrowRight', 'Home', 'Shift+ArrowRight', 'End', 'Home']) {
      await page.keyboard.press(key)
      await shown()
    }
    // A search from the first step to the last but a few, and a proof.
    await page.keyboard.press('/')
    await page.keyboard.type('ecall')
    await page.keyboard.press('Enter')
    await expect.poll(() => field.inputValue(), { timeout: 120_000 }).not.toBe('0')
    await page.getByRole('tab', { name: 'Proof' }).click()
    await page.locator('.levels li').first().waitFor()
    const [longest, tab, server] = [await frames(), memory(), memoryOf(child.pid!)]
    const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
    console.log(
      `${last} steps; ${shownFrames(longest)}; the tab had ${megabytes(tab)}, the server ${megabytes(server)}`,
    )
    expectResponsive(longest)
    expect(tab).toBeGreaterThan(10e6)
    expect(tab).toBeLessThan(MEMORY)
    expect(server).toBeLessThan(MEMORY)
    await page.close()
  } finally {
    child.kill('SIGTERM')
  }
})
