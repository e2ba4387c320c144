/**
 * The explorer's page in a real browser, on a dispute over a RISC-V program, an EVM transaction, and a hostile report.
 */
import { writeFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageWith } from '../../src/explore/html.ts'
import { makeReport } from '../../src/explore/report.ts'
import { type Served, serve } from '../../src/explore/server.ts'
import type { Report, Source } from '../../src/explore/types.ts'
import { scratch } from '../cli/cli.ts'
import { browserPath, launch, seriousFindings } from './browser.ts'
import { AFTER, dispute, pageHtml, transaction } from './incident.ts'

/** A loaded machine takes longer than the usual second. */
const PATIENCE = { timeout: 20_000 }
const folder = scratch()

describe.skipIf(browserPath === undefined)('the page', () => {
  const html = pageHtml()
  let browser: Browser
  let source: Source
  let report: Report
  let served: Served
  const problems: string[] = []

  const open = async (url: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    // While a part appears, its colours are no measure.
    const reducedMotion = 'reduce'
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion, ...options })
    page.on('pageerror', (error) => problems.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    page.on('dialog', (dialog) => problems.push(`dialog: ${dialog.message()}`))
    await page.goto(url)
    await page.getByRole('tab', { name: 'Run' }).waitFor()
    return page
  }
  const stepOf = async (page: Page) =>
    Number((await page.getByRole('textbox', { name: 'Step' }).inputValue()).replaceAll(',', ''))
  const at = (page: Page, step: number) =>
    page
      .locator('tr[aria-current=step]', { hasText: step.toLocaleString('en') })
      .filter({ hasNotText: '…' })
      .waitFor()

  beforeAll(async () => {
    source = await dispute()
    report = await makeReport(source, { madeBy: 'a test' })
    served = await serve({ page: html, source })
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  test('shows every view, and moves by keys alone', async () => {
    const page = await open(served.url)
    await at(page, AFTER)
    await page.keyboard.press('ArrowRight')
    await at(page, AFTER + 1)
    await page.keyboard.press('Shift+ArrowRight')
    await at(page, AFTER + 101)
    await page.keyboard.press('k')
    await at(page, AFTER + 100)
    await page.keyboard.press('Home')
    await at(page, 0)
    await page.keyboard.press('d')
    await at(page, AFTER)
    // What the registers say is what the run says.
    const { registers } = await source.window(0, AFTER, 1)
    const shown = await page.locator('.registers dd').allTextContents()
    const held = Object.values(registers)
      .flat()
      .map((value) => BigInt(value))
    expect(shown.map((digits) => BigInt(`0x${digits}`))).toEqual(held)

    // Run to an address. The search has the keys at once, from any view: whoever types fast would else press commands.
    for (const view of ['3', '1']) {
      await page.keyboard.press(view)
      const focused = await page.evaluate(() => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
        return document.activeElement?.getAttribute('type')
      })
      expect(focused).toBe('search')
      await page.keyboard.press('Escape')
    }
    const { rows } = await source.window(0, AFTER + 5, 1)
    await page.keyboard.press('/')
    await page.keyboard.type(rows[0]!.address!)
    await page.keyboard.press('Enter')
    await expect.poll(() => stepOf(page), PATIENCE).toBeGreaterThan(AFTER)
    const found = await source.find(0, AFTER + 1, { kind: 'address', address: rows[0]!.address! })
    expect(await stepOf(page)).toBe(found.step)
    await page.keyboard.press('Escape')

    await page.keyboard.press('d')
    await page.keyboard.press('2')
    await page.getByRole('heading', { name: 'Honest run wins' }).waitFor()
    await page.keyboard.press('3')
    await page.getByRole('rowheader', { name: 'mem[0x70003]' }).waitFor()
    await page.keyboard.press('4')
    await page.getByRole('heading', { name: `Proof of step ${AFTER.toLocaleString('en')}` }).waitFor()
    await page.locator('.levels li').first().waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count(), PATIENCE).toBe(0)
    await page.close()
    expect(problems).toEqual([])
  })

  test('plays the dispute back move by move', async () => {
    const page = await open(`${served.url}#tab=dispute`)
    const played = (await source.dispute())!
    const moves = page.getByRole('slider', { name: 'Moves that are shown' })
    await moves.waitFor()
    await moves.focus()
    await page.keyboard.press('Home')
    await expect.poll(() => page.locator('.rounds li').count(), PATIENCE).toBe(0)
    for (const rounds of [1, 1, 2, 2]) {
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => page.locator('.rounds li').count(), PATIENCE).toBe(rounds)
    }
    await page.keyboard.press('End')
    await expect.poll(() => page.locator('.rounds svg').count(), PATIENCE).toBe(played.rounds.length)
    await page.getByRole('button', { name: `Step ${AFTER.toLocaleString('en')}` }).click()
    await at(page, AFTER)
    // The other run, which says that it changed another byte.
    await page.getByRole('radio', { name: 'corrupted run' }).check()
    await page.locator('tr[aria-current=step] .claimed').waitFor()
    await page.close()
    expect(problems).toEqual([])
  })

  test.each(['dark', 'light'] as const)('has no serious findings of axe-core, %s', async (colorScheme) => {
    const page = await open(served.url, { colorScheme })
    await at(page, AFTER)
    await page.locator('.names button').first().waitFor()
    for (const tab of ['Run', 'Dispute', 'Difference', 'Proof']) {
      await page.getByRole('tab', { name: tab }).click()
      await page.locator('#view .panel').first().waitFor()
      expect(await seriousFindings(page), tab).toEqual([])
    }
    await page.close()
  })

  test('fits at 200 % zoom, and does not move its parts while steps load', async () => {
    const page = await open(served.url, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 })
    await at(page, AFTER)
    for (const tab of ['Run', 'Dispute', 'Difference', 'Proof']) {
      await page.getByRole('tab', { name: tab }).click()
      await page.locator('#view .panel').first().waitFor()
      const [needed, has] = (await page.evaluate(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      )) as [number, number]
      expect(needed, tab).toBeLessThanOrEqual(has)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('tab', { name: 'Run' }).click()
    await at(page, AFTER)
    await page.locator('.names button').first().waitFor()
    const places = () =>
      page.evaluate(`[...document.querySelectorAll('.code, .registers, .memory')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        return [x, y, width, height].map(Math.round).join(' ')
      })`)
    const before = await places()
    await page.getByRole('tab', { name: 'Run' }).blur()
    for (const key of ['Home', 'PageDown', 'PageDown', 'ArrowRight']) {
      await page.keyboard.press(key)
      expect(await places()).toEqual(before)
    }
    await page.close()
  })

  test('a report is a page of its own, which asks nobody', async () => {
    const file = folder.path('report.html')
    writeFileSync(file, pageWith(html, report))
    const asked: string[] = []
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`file://${file}`)
    await at(page, AFTER)
    await page.getByRole('tab', { name: 'Dispute' }).click()
    await page.getByRole('heading', { name: 'Honest run wins' }).waitFor()
    await page.getByRole('tab', { name: 'Proof' }).click()
    await page.locator('.levels li').first().waitFor()
    await page.getByRole('tab', { name: 'Run' }).click()
    await page.getByRole('textbox', { name: 'Step' }).fill('700')
    await page.getByRole('textbox', { name: 'Step' }).press('Enter')
    await page.getByText('not in this report').first().waitFor()
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])

    // Another report is opened in its place; one that is none is refused where it is.
    const other = folder.path('other.onestep')
    writeFileSync(
      other,
      JSON.stringify({ ...report, summary: { ...report.summary, program: 'another.elf' } }),
    )
    await page.locator('input[type=file]').setInputFiles(other)
    await page.getByRole('heading', { name: 'another.elf' }).waitFor()
    writeFileSync(other, '{}')
    await page.locator('input[type=file]').setInputFiles(other)
    await page.getByText('The report cannot be read').waitFor()
    await page.close()
  })

  test('a hostile report is shown as text', async () => {
    const bad = `"><img src=x onerror=alert(1)><script>alert(2)</script>`
    const hostile = JSON.parse(
      JSON.stringify(report, (key, value) =>
        ['text', 'label', 'status', 'program', 'madeBy', 'place', 'what'].includes(key) &&
        typeof value === 'string'
          ? bad
          : value,
      ),
    )
    const file = folder.path('hostile.html')
    writeFileSync(file, pageWith(html, hostile))
    const page = await open(`file://${file}`)
    for (const tab of ['Dispute', 'Difference', 'Proof', 'Run']) {
      await page.getByRole('tab', { name: tab }).click()
      await page.locator('#view .panel').first().waitFor()
      expect(await page.locator('img, iframe, object, #app script').count()).toBe(0)
    }
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toBe(bad)
    await page.close()
    expect(problems).toEqual([])
  })

  test('shows the stack of the EVM', async () => {
    const { source: evm, trace } = await transaction()
    const local = await serve({ page: html, source: evm })
    const step = Math.floor(Number(trace.steps) / 2)
    const page = await open(`${local.url}#step=${step}`)
    await at(page, step)
    const stack = (await evm.state(0, step)).views.find(({ name }) => name === 'stack')!
    const shown = page.locator('details', { hasText: 'stack' }).locator('dd')
    await expect.poll(() => shown.allTextContents(), PATIENCE).toEqual(stack.rows.map(({ value }) => value))
    expect(stack.rows.length).toBeGreaterThan(0)
    await page.close()
    await local.close()
  })
})
