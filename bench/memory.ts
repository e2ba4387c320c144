/**
 * Peak memory of a run of more than 10^9 steps with checkpoints, in a process of its own.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { run } from '../src/trace/trace.ts'
import { loadRiscv } from '../src/vms/riscv/index.ts'
import type { Row } from './measure.ts'

const PROGRAM = 'fixtures/programs/elf/spin.rv32imac.O2.elf'

/** About half a minute. */
export async function memory(): Promise<Row[]> {
  const out = execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'child'], { encoding: 'utf8' })
  const { steps, rss, seconds } = JSON.parse(out)
  return [
    {
      name: 'peak memory of a run with checkpoints, spin 60000000',
      value: rss / 2 ** 20,
      unit: 'MiB',
      note: `${steps} steps in ${seconds.toFixed(1)} s, then the root of the step in the middle; 512 is what we allow`,
    },
  ]
}

async function child(): Promise<void> {
  const start = performance.now()
  const trace = await run(loadRiscv(new Uint8Array(readFileSync(PROGRAM)), { args: ['spin', '60000000'] }))
  const seconds = (performance.now() - start) / 1000
  trace.rootAt(trace.steps / 2n)
  const rss = process.resourceUsage().maxRSS * 1024
  console.log(JSON.stringify({ steps: String(trace.steps), rss, seconds }))
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2] === 'child') await child()
