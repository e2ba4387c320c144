import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadRiscv } from '../../../src/vms/riscv/load.ts'
import { hasSuite, Run, SUITE } from './machine.ts'

const GP = 3
const LIMIT = 50_000

/** Runs to the first ecall, as the suite's README says, and tells what gp holds there. */
function result(name: string): { gp: bigint; steps: number } {
  const { vm, state } = loadRiscv(readFileSync(join(SUITE, name)))
  const run = new Run(vm, state)
  while (run.steps < LIMIT) {
    if (run.step() === 'ecall') return { gp: run.x(GP), steps: run.steps }
    if (run.live.status.kind !== 'running') throw new Error(`${name} stopped: ${run.stopped}`)
  }
  throw new Error(`${name} made ${LIMIT} steps without an ecall`)
}

// Nobody here wrote these: agreement between our own targets would not find a misread manual (C34).
describe.skipIf(!hasSuite)('C34: riscv-tests', () => {
  const names = hasSuite ? readdirSync(SUITE).filter((name) => name.endsWith('.elf')) : []

  test('all 142 are there', () => {
    expect(names.length).toBe(142)
  })

  test.each(names)('%s', (name) => {
    expect(result(name).gp, 'gp is 1, or (failing case << 1) | 1').toBe(1n)
  })
})
