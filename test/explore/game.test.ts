/**
 * The page of a game on chain in a real browser, on a game as its events say it is.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deadlineOf } from '../../src/chain/index.ts'
import { gamePage } from '../../src/explore/html.ts'
import { liveGame } from '../../src/explore/live.ts'
import type { LiveGame } from '../../src/explore/live-types.ts'
import { type Served, serve } from '../../src/explore/server.ts'
import { browserPath, launch, seriousFindings } from './browser.ts'
import { ALICE, BOB, config, ETHER, head, INNER, NOW, ONE, ROOT, TWO, viewAt } from './example-game.ts'
import { pageHtml } from './incident.ts'

test('a game is shown as its events say: turns, deadlines, sides, bonds at stake', () => {
  const { view, id } = viewAt(false)
  const game = liveGame(view, head)
  const match = view.tournaments.get(ROOT)!.matches.get(id)!
  expect(game.tournaments[0]!.matches).toEqual([
    {
      ...{ id, one: ONE, two: TWO, turn: 1, height: 3, inner: null, budgets: [3_500, 3_500] },
      deadline: Number(deadlineOf(config, match)),
    },
  ])
  expect(game.tournaments[0]!.closes).toEqual([Number(NOW) - 100 + 3_600])
  expect(game.accounts).toEqual([
    { address: ALICE, bonds: String(ETHER / 4n), owed: '0', earned: '0' },
    { address: BOB, bonds: String(ETHER / 4n), owed: String(ETHER / 2n), earned: '0' },
  ])
  const sealed = liveGame(viewAt(true).view, head)
  expect(sealed.tournaments[0]!.matches[0]).toMatchObject({ turn: null, deadline: null, inner: INNER })
  expect(sealed.tournaments[1]).toMatchObject({ parent: { tournament: ROOT, match: id }, startStep: '16' })
  expect(sealed.tournaments[1]!.closes).toEqual([Number(NOW) + 3_600, Number(NOW) + 2_600])
  // It is sent as JSON.
  expect(JSON.parse(JSON.stringify(sealed))).toEqual(sealed)
})

describe.skipIf(browserPath === undefined)('the page of a game', () => {
  let browser: Browser
  let served: Served
  let game: LiveGame | undefined
  beforeAll(async () => {
    const page = gamePage(pageHtml())
    const look = async () => {
      if (game === undefined) throw new Error('the node does not answer')
      return game
    }
    served = await serve({ page, game: look })
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  test('shows claims, matches, clocks that run, money; what changes; and that a node is away', async () => {
    game = liveGame(viewAt(false).view, head)
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(String(error)))
    await page.goto(served.url)
    await page.getByRole('heading', { name: 'Game 0x9a9a9a…9a9a' }).waitFor()
    await page.getByRole('row', { name: /0x111111…1111 .* 0xa1a1a1…a1a1 58 min 20 s in group 1/ }).waitFor()
    await page.getByRole('row', { name: /0xb0.* 0\.25 0\.5 0$/ }).waitFor()
    const left = page.getByRole('row', { name: /and 0x222222…2222 3 levels/ }).locator('time')
    const before = await left.textContent()
    expect(before).toMatch(/^58 min \d+ s$/)
    await expect.poll(() => left.textContent(), { timeout: 20_000 }).not.toBe(before)
    expect(await seriousFindings(page)).toEqual([])

    game = liveGame(viewAt(true).view, { ...head, number: 1_235n })
    await page.getByRole('region', { name: 'Level 1 0xbbbbbb…bbbb' }).waitFor()
    await page.getByRole('link', { name: '0xbbbbbb…bbbb decides' }).waitFor()
    await page.getByText('block 1,235').waitFor()
    game = undefined
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toMatch(/Not up to date: the node does not answer/)
    // What was seen stays.
    expect(await page.getByRole('region').count()).toBe(3)
    expect(problems).toEqual([])
    await page.close()
  }, 120_000)
})
