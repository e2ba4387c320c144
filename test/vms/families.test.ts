import { expect, test } from 'vitest'
import { families } from '../../src/vms/families.ts'
import { fetchers, suites } from '../../src/vms/index.ts'

test('the families that the command line lists are those of the VMs', () => {
  const of = (rows: readonly { family: string }[]) => new Set(rows.map(({ family }) => family))
  expect(new Set(families.map(({ name }) => name))).toEqual(new Set([...of(suites), ...of(fetchers)]))
  for (const { name, description } of families) {
    expect(description.includes('conformance tests'), name).toBe(of(suites).has(name))
    expect(description.includes('get programs'), name).toBe(of(fetchers).has(name))
  }
})
