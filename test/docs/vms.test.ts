/** The table of README.md that says what is derived from each VM agrees with what is generated, and with the targets. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { machineAir } from '../../src/targets/air/machine.ts'
import { circomBatch } from '../../src/targets/circom/index.ts'
import { loaders } from '../../src/vms/index.ts'
import { COMMITTED } from '../generate/vms.ts'

const HERE = 'in the repository'
const lines = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8').split('\n')
const start = lines.indexOf('| VM | contract | step circuit | batch circuit | STARK tables |')
const rows = lines
  .slice(start + 2, lines.indexOf('', start))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .flatMap(([names, ...cells]) =>
    [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => [name!, cells] as const),
  )

const makes = (target: () => unknown): boolean => {
  try {
    target()
    return true
  } catch (error) {
    expect((error as Error).name).toMatch(/^(AirTargetError|CircuitError)$/)
    return false
  }
}

test('every VM with generated files but the toy has a row', () => {
  const names = rows.map(([name]) => name)
  for (const { vm } of COMMITTED) if (vm.name !== 'tiny') expect(names).toContain(vm.name)
})

describe.each(rows)('%s', (name, [contract, step, batch, stark]) => {
  const vm = loaders.find(({ names }) => names.includes(name))!.vm(name)
  const committed = COMMITTED.find((one) => one.vm.name === name)

  test('what stands in the repository', () => {
    expect(contract!.startsWith(HERE)).toBe(committed?.parts !== undefined)
    expect(step === HERE).toBe(committed?.step.text || committed?.step.key || false)
    expect(batch === HERE).toBe(committed?.batch.text || committed?.batch.key || false)
  })

  test('what cannot be made', () => {
    expect(makes(() => machineAir(vm))).toBe(!stark!.startsWith('not yet'))
    expect(makes(() => circomBatch(vm))).toBe(!batch!.startsWith('not yet'))
  })
})
