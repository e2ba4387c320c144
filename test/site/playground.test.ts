/**
 * The playground in a real browser: every example, a dispute, a proof, a VM from the editor, and what goes wrong.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../src/playground/examples.ts'
import { ROOT } from '../docs/blocks.ts'
import { browserPath, isFirefox, launch, seriousFindings } from '../explore/browser.ts'
import { expectResponsive, shownFrames, watchFrames, watchMemory } from '../explore/load.ts'
import { serveFolder } from './serve.ts'

const SITE = join(ROOT, 'site')
const PLAYGROUND = join(SITE, 'playground')
/** The best quality, 11, takes five times as long and saves an eighth. */
const slow = process.env.ONESTEP_SLOW === '1'
/** A loaded machine takes long. */
const PATIENCE = 90_000

if (!existsSync(PLAYGROUND)) throw new Error('There is no site. Fix: npm run site')

test(
  'its files take at most 1.9 MB compressed, examples aside',
  () => {
    const assets = readdirSync(join(PLAYGROUND, 'assets')).map((name) =>
      readFileSync(join(PLAYGROUND, 'assets', name)),
    )
    const size = assets.reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0)
    console.log(`playground: ${size} bytes with brotli`)
    expect(size).toBeGreaterThan(500_000)
    expect(size).toBeLessThan(1_900_000)
  },
  PATIENCE,
)

describe.skipIf(browserPath === undefined)('the playground', () => {
  let browser: Browser
  let page: Page
  let served: { url: string; close: () => void }
  let problems: string[]
  let elsewhere: string[]

  const open = async (options: Parameters<Browser['newPage']>[0] = {}) => {
    page = await browser.newPage({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    })
    page.setDefaultTimeout(PATIENCE)
    page.on('pageerror', (error) => problems.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(served.url) && !/^(data|blob):/.test(url)) elsewhere.push(url)
    })
    await page.goto(`${served.url}playground/index.html`)
  }
  const run = () => page.getByRole('button', { name: 'Run', exact: true }).click()
  const choose = async (title: string) => {
    await page.getByLabel('Example').selectOption({ label: title })
    const { file } = EXAMPLES.find((one) => one.title === title)!
    await page.locator('b', { hasText: file.slice(file.lastIndexOf('/') + 1) }).waitFor()
  }
  const state = () => page.locator('.playground-state')
  const problem = () => page.locator('.playground-problem')

  beforeAll(async () => {
    served = await serveFolder(SITE)
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    served?.close()
  })
  beforeEach(async () => {
    problems = []
    elsewhere = []
    await open()
  })
  afterEach(async () => {
    await page.close()
    expect(problems).toEqual([])
    expect(elsewhere).toEqual([])
  })

  test.each(EXAMPLES.map(({ title }) => title))('runs the example %s', async (title) => {
    await choose(title)
    await run()
    await page.getByRole('tab', { name: 'Run' }).waitFor()
    expect(await state().textContent()).toMatch(/^[\w-]+: [\d,]+ steps in /)
    expect(await problem().count()).toBe(0)
  })

  test('plays a dispute against a corrupted run, proves steps, and shows the verifier', async () => {
    await choose('RISC-V: SHA-256, in C')
    await page.getByLabel('Corrupt a second run after step').fill('1000')
    await run()
    await page.getByRole('tab', { name: 'Dispute' }).click()
    await page.getByText('Honest run wins').waitFor()
    await page.getByText('Validity proof of steps').click()
    await page.getByLabel('Steps', { exact: true }).fill('100')
    await page.getByRole('button', { name: 'Prove and verify' }).click()
    await page.getByText('The verifier accepts the proof').waitFor()
    await page.getByText('One-step verifier in Solidity').click()
    await page.getByRole('button', { name: 'Generate' }).click()
    const contract = page.getByRole('textbox', { name: 'Rv32imacStep.sol' })
    await contract.waitFor()
    const committed = readFileSync(join(ROOT, 'contracts/generated/Rv32imacStep.sol'), 'utf8')
    const shown = await contract.inputValue()
    expect(shown.slice(shown.indexOf('contract '))).toBe(committed.slice(committed.indexOf('contract ')))
    expect(await seriousFindings(page)).toEqual([])
  })

  test('runs a VM from the editor, and says what is wrong with it where it is', async () => {
    await page.getByLabel('a VM of your own').check()
    await page.locator('.tok-keyword').first().waitFor()
    await run()
    await page.getByText('stack: 23 steps').waitFor()
    await page.getByText('321').first().waitFor()

    // A word cannot be added by `+`.
    await page.getByText('s.pc.add(1)').first().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' + s.pc')
    await page.locator('.cm-lintRange-error').first().waitFor()
    await page.keyboard.press('Control+z')
    await page.locator('.cm-lintRange-error').first().waitFor({ state: 'detached' })

    // What TypeScript cannot know: two instructions with the same encoding.
    await page.getByText("'0011 000000000000'").click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await page.keyboard.insertText(".op('add', '0010 000000000000', (s) => {")
    await run()
    await problem().waitFor()
    expect(await problem().textContent()).toMatch(/dup.*add|add.*dup/s)
  })

  test('says in one line what is wrong with a file, a step, or no file', async () => {
    await run()
    expect(await problem().textContent()).toMatch(/^Choose a file first/)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'x.bin', mimeType: '', buffer: Buffer.from('nothing') })
    await run()
    await problem().filter({ hasText: 'x.bin is not for a known VM' }).waitFor()
    await choose('RISC-V: SHA-256, in C')
    await page.getByLabel('Corrupt a second run after step').fill('99999999')
    await run()
    await problem().filter({ hasText: 'cannot be corrupted after step 99999999' }).waitFor()
  })

  test('is used by keyboard alone', async () => {
    await page.getByLabel('Example').focus()
    await page.keyboard.press('ArrowDown')
    await page.locator('b', { hasText: 'demo' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.locator('b', { hasText: 'sha256' }).waitFor()
    const submit = page.getByRole('button', { name: 'Run', exact: true })
    for (let i = 0; i < 12 && !(await submit.evaluate((it) => it === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'Run' }).waitFor()
  })

  test('stops a run, and runs again', async () => {
    await choose('RISC-V: a rollup with 2,048 accounts, in C')
    await page.getByLabel('Corrupt a second run after step').fill('7000000')
    await run()
    await page.getByRole('button', { name: 'Stop' }).click()
    await problem().filter({ hasText: 'Stopped.' }).waitFor()
    await page.getByLabel('Corrupt a second run after step').fill('')
    await choose('WebAssembly: queens, in C under WASI')
    await run()
    await page.getByRole('tab', { name: 'Run' }).waitFor()
  })

  test.each(['light', 'dark'] as const)('is readable in %s, and at twice the size', async (colorScheme) => {
    await page.close()
    await open({ colorScheme, viewport: { width: 640, height: 450 } })
    await page.getByLabel('a VM of your own').check()
    await page.locator('.tok-keyword').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    expect(overflow).toBeLessThanOrEqual(0)
  })

  if (!slow) console.log('not run: 10^8 steps and the frames meanwhile; ONESTEP_SLOW=1 runs them')
  test.runIf(slow && !isFirefox)(
    'stays responsive for 10^8 steps, in less than 500 MB',
    { timeout: 600_000 },
    async () => {
      const file = readFileSync(join(ROOT, 'fixtures/programs/elf/mix.rv32im.O2.elf'))
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'mix.elf', mimeType: '', buffer: file })
      await page.getByLabel('Arguments').fill('2100')
      const frames = await watchFrames(browser, page)
      const memory = watchMemory(browser)
      await run()
      await page.getByRole('tab', { name: 'Run' }).waitFor({ timeout: 500_000 })
      const steps = Number(/([\d,]+) steps/.exec((await state().textContent())!)![1]!.replaceAll(',', ''))
      // As many as on the command line: the name is argument 0 in both.
      expect(steps).toBe(103_248_333)
      const [longest, most] = [await frames(), memory()]
      console.log(`${steps} steps; ${shownFrames(longest)}; the tab had ${(most / 1e6).toFixed(0)} MB`)
      expectResponsive(longest)
      expect(most).toBeGreaterThan(10e6)
      expect(most).toBeLessThan(500e6)
    },
  )
})
