/** The committed modules are what their sources build. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const PROVER = fileURLToPath(new URL('../../prover', import.meta.url))

test('no source of the prover was changed since the modules were built', () => {
  const sums = readFileSync(join(PROVER, 'generated/SHA256SUMS'), 'utf8')
  const recorded = sums
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  ') as [string, string])
  for (const [sum, path] of recorded) {
    const now = createHash('sha256')
      .update(readFileSync(join(PROVER, path)))
      .digest('hex')
    expect(now, `${path}: run prover/build.sh`).toBe(sum)
  }
  const sources = ['core', 'wasm', 'guest', 'cli'].flatMap((crate) =>
    readdirSync(join(PROVER, crate, 'src')).map((name) => `${crate}/src/${name}`),
  )
  const names = recorded.map(([, path]) => path)
  expect(names).toEqual(
    expect.arrayContaining([...sources, 'Cargo.lock', 'generated/prover.wasm', 'generated/guest.wasm']),
  )
})

test('the modules are built anew, to the byte', { timeout: 3_600_000 }, () => {
  if (process.env.ONESTEP_SLOW !== '1') return console.log('Not rebuilt: ONESTEP_SLOW=1 rebuilds with cargo.')
  const { status, stdout, stderr } = spawnSync('bash', [join(PROVER, 'build.sh'), '--check'], {
    encoding: 'utf8',
  })
  // 3: rustc or its target is missing here.
  if (status === 3) return console.log(`Not rebuilt: ${stderr.trim()}`)
  expect(status, stderr).toBe(0)
  expect(stdout).toContain('are what their sources build')
})
