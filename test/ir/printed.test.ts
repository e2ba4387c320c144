import { expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { parse, print } from '../../src/ir/index.ts'
import { itsOutputs } from '../generate/check.ts'
import { COMMITTED } from '../generate/vms.ts'

// Reviewers read the IR of a VM, and its hash stands in every claim: a change to either shows in a diff.
itsOutputs('ir')

test.each(COMMITTED.map(({ vm }) => vm))('the printed IR of $name parses back', (vm) => {
  const text = print(vm.machine)
  expect(print(parse(text))).toBe(text)
  expect(toHex(vm.id)).toMatch(/^0x[0-9a-f]{64}$/)
})
