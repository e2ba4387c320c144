/** `onestep prove --stark` after SIGKILL, and `npm run demo:zk`: a minute each, with `ONESTEP_SLOW=1`. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { builtPackage, ROOT } from '../cli/built.ts'
import { scratch } from '../cli/cli.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('Not run: ONESTEP_SLOW=1 kills a prover and runs demo:zk.')
const cli = (name: string) => join(builtPackage(), `dist/cli/${name}.js`)
const program = join(ROOT, 'fixtures/programs/elf/sort.rv32im.O0.elf')

test.runIf(slow)('a proof goes on after SIGKILL', { timeout: 600_000 }, async () => {
  const folder = scratch()
  const output = folder.path('run.proof')
  const args = [cli('main'), 'prove', program, '--vm', 'rv32im', '--stark', '--steps', '98304', '-o', output]
  const killed = spawn(process.execPath, [...args, '--jobs', '1'], { stdio: 'ignore' })
  const parts = `${output}.parts`
  while (!existsSync(parts) || !readdirSync(parts).some((name) => name.endsWith('.proof'))) {
    expect(killed.exitCode).toBeNull()
    await sleep(200)
  }
  killed.kill('SIGKILL')
  expect(existsSync(output)).toBe(false)
  execFileSync(process.execPath, args, { stdio: 'ignore' })
  expect(existsSync(parts)).toBe(false)
  const verdict = execFileSync(process.execPath, [cli('main'), 'verify', output], { encoding: 'utf8' })
  expect(verdict).toMatch(/^valid: 98,304 steps of rv32im, in 3 segments/)
})

test.runIf(slow)('demo:zk proves, verifies and refuses', { timeout: 600_000 }, () => {
  const out = execFileSync(process.execPath, [cli('demo-zk')], { encoding: 'utf8' })
  expect(out).toMatch(/proven in .* s, [\d,]+ bytes/)
  expect(out).toContain('valid in')
  expect(out).toMatch(/refused: public-values: segment 1 of 1/)
})
