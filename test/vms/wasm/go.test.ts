/**
 * A program in Go with goroutines, maps and fmt. Its module has 2.7 MB and is not in the repository: it is built here, where
 * there is Go, with ONESTEP_SLOW=1.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { native, ours } from './wasi-programs.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const hasGo = slow && spawnSync('go', ['version']).status === 0
if (!hasGo)
  console.log(`wasm: the program in Go is left out; ${slow ? 'there is no Go' : 'ONESTEP_SLOW=1 builds it'}`)

const input = Buffer.from(
  'the quick brown fox\njumps over the lazy dog.\nThe end of the fox; the dog.\n'.repeat(20),
)

test.runIf(hasGo)('words in Go, as with node:wasi', { timeout: 1_800_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onestep-go-'))
  try {
    const path = join(folder, 'words.wasm')
    const built = spawnSync('go', ['build', '-trimpath', '-ldflags=-s -w', '-o', path, '.'], {
      cwd: 'fixtures/wasm/go/words',
      env: { ...process.env, GOOS: 'wasip1', GOARCH: 'wasm' },
    })
    if (built.status !== 0) throw new Error(built.stderr.toString())
    const given = { input, args: ['words', 'first', 'ünïcode'], env: {} }
    const result = await ours(new Uint8Array(readFileSync(path)), given)
    expect(result.output).toContain(' 100 the\n')
    expect(result).toEqual(native(path, given))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
