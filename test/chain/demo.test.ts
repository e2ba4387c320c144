import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { AnvilMissingError, startAnvil } from '../../src/chain/index.ts'
import { builtPackage } from '../cli/built.ts'

test('the demo plays a game to its end and shows each transaction', async () => {
  const demo = join(builtPackage(), 'dist/cli/demo-chain.js')
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [demo], {
    timeout: 100_000,
    // Where CI is set, colours are on without a terminal.
    env: { ...process.env, NO_COLOR: '1' },
  })
  expect(stderr).toBe('')
  const moves = stdout.split('\n').flatMap((text) => {
    const [, who, kind] = /^ +\d+ {2}(\w+) +(\w+) +[\d,]+ /.exec(text) ?? []
    return who === 'Alice' ? [kind!] : []
  })
  // She joins above and below each of two matches, and moves in both at once.
  expect(moves.filter((kind) => kind === 'join')).toHaveLength(3)
  expect(moves.filter((kind) => kind === 'batch').length).toBeGreaterThan(3)
  expect(stdout).toContain('Alice proves it')
  expect(moves.at(-1)).toBe('withdraw')
  expect(stdout).toMatch(/Alice +\+ +1\.99/)
  expect(stdout).toMatch(/Mallory +- +1\.49/)
  expect(stdout).toMatch(/Trudy +- +2\.99/)
  expect(stdout).toMatch(/game +0\.0000 ETH left/)
}, 120_000)

const { platform } = process
afterEach(() => Object.defineProperty(process, 'platform', { value: platform }))

test('without the binary it says what to install', async () => {
  Object.defineProperty(process, 'platform', { value: 'plan9' })
  await expect(startAnvil()).rejects.toThrow(AnvilMissingError)
  await expect(startAnvil()).rejects.toThrow(/@foundry-rs\/anvil-plan9-/)
})
