/** A dispute over a RISC-V program, a report of it, and an EVM transaction: what tests of the page show. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { explorerOf } from '../../src/explore/explorer.ts'
import type { Source } from '../../src/explore/types.ts'
import { corruptByte, corruptedRun } from '../../src/testing/corrupt.ts'
import { run, type Trace } from '../../src/trace/trace.ts'
import { loadProgram } from '../../src/vms/index.ts'
import { placeOf, viewsOf } from '../../src/vms/places.ts'
import { builtPackage } from '../cli/built.ts'

/** The step after which the second run is corrupted. */
export const AFTER = 2345

export const pageHtml = (): string => readFileSync(join(builtPackage(), 'dist/explore/page.html'), 'utf8')

export async function dispute(): Promise<Source> {
  const file = new Uint8Array(readFileSync('fixtures/programs/elf/sha256.rv32im.O2.elf'))
  const program = loadProgram(file, { args: ['sha256'] })
  const ours = await run(program)
  const how = corruptByte('mem', 0x7_0003n)
  const theirs = await corruptedRun(program, { after: BigInt(AFTER), how, maxSteps: ours.steps })
  return explorerOf(ours, {
    title: 'sha256.elf',
    label: 'honest run',
    locate: placeOf,
    against: { trace: theirs, label: 'corrupted run', seam: AFTER },
  })
}

export async function transaction(): Promise<{ source: Source; trace: Trace }> {
  const file = new Uint8Array(readFileSync('fixtures/evm/token-transfer.json'))
  const trace = await run(loadProgram(file, {}))
  return { source: await explorerOf(trace, { title: 'token-transfer.json', views: viewsOf }), trace }
}
