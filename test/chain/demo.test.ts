import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { AnvilMissingError, startAnvil } from '../../src/chain/index.ts'
import { builtPackage } from '../cli/built.ts'

test('the demo plays a game to its end and shows each transaction', async () => {
  const demo = join(builtPackage(), 'dist/cli/demo-chain.js')
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [demo], {
    timeout: 50_000,
    // Where CI is set, colours are on without a terminal.
    env: { ...process.env, NO_COLOR: '1' },
  })
  expect(stderr).toBe('')
  const moves = stdout.split('\n').flatMap((text) => /^ +\d+ {2}(\w+) +(\w+) +([\d,]+) /.exec(text) ?? [])
  // One transaction settles both levels.
  expect(moves.filter((text) => /^(open|join|seal|resolve|batch|withdraw)$/.test(text))).toEqual([
    ...['open', 'join', 'seal', 'join', 'join', 'resolve', 'batch', 'withdraw', 'withdraw'],
  ])
  expect(stdout).toMatch(/Mallory +- +1\.99/)
  expect(stdout).toMatch(/game +0\.0000 ETH left/)
}, 60_000)

const { platform } = process
afterEach(() => Object.defineProperty(process, 'platform', { value: platform }))

test('without the binary it says what to install', async () => {
  Object.defineProperty(process, 'platform', { value: 'plan9' })
  await expect(startAnvil()).rejects.toThrow(AnvilMissingError)
  await expect(startAnvil()).rejects.toThrow(/@foundry-rs\/anvil-plan9-/)
})
