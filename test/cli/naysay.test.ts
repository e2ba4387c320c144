/** What `onestep naysay` says of mistakes before it looks at a chain; `test/chain/optimistic*.test.ts` have what it does there. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { elf, onestep } from './cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'onestep-naysay-'))
afterAll(() => rmSync(folder, { recursive: true }))
const key = join(folder, 'key')
writeFileSync(key, '11'.repeat(32))

const base = ['naysay', '--contract', `0x${'22'.repeat(20)}`, '--key-file', key, '--dir', folder]

test.for([
  [['--rpc', 'http://127.0.0.1:1'], 'No node answers at 127.0.0.1:1.'],
  [['--rpc', 'nowhere'], 'The URL of the node is not a URL.'],
  [['--rpc', 'http://127.0.0.1:1', '--vm', 'pdp11'], '"pdp11" is not a known VM.'],
  [['--rpc', 'http://127.0.0.1:1', '--post', elf('spin.rv32im.O2')], 'does not begin with OSRF'],
  [['--rpc', 'http://127.0.0.1:1', '--key-file', elf('spin.rv32im.O2')], 'is not a private key.'],
] as const)('%j', async ([more, message]) => {
  const { code, out, err } = await onestep([...base, '--vm', 'rv32im', ...more])
  expect(err).toContain(message)
  expect(code).toBe(2)
  expect(out.toString()).toBe('')
})
