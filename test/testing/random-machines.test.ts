/**
 * Machines that nobody would write: random blocks of all ops over odd widths, on every executor, in proofs, and through
 * the text and back. What a machine can use beside registers and a memory is used in a step for certain.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LiveState } from '../../src/state/access.ts'
import { testPreimages } from '../../src/testing/index.ts'
import { hasPreimages } from '../../src/testing/preimages.ts'
import { KINDS, machineOfKind, machine as machines, start, vmOf } from '../ir/machines.ts'
import { everyPreimage } from '../preimage/every.ts'
import { executorsOf, expectAgreement, expectRefusals } from './agreement.ts'

const casesOf = (of: typeof machines, first = false, length = 4) =>
  of.chain((machine) =>
    fc.record({
      machine: fc.constant(machine),
      starts: fc.array(start(machine, first), { minLength: length, maxLength: length }),
    }),
  )

test('executors, replay and the text agree on random machines', () => {
  const outcomes = { running: 0, halted: 0, trapped: 0, waiting: 0, asking: 0 }
  fc.assert(
    fc.property(casesOf(machines), ({ machine, starts }) => {
      const vm = vmOf(machine)
      const executors = executorsOf(vm, everyPreimage)
      for (const one of starts) {
        const { kind, asked } = expectAgreement(vm, executors, one, everyPreimage)
        outcomes[kind]++
        if (asked && kind !== 'waiting') outcomes.asking++
      }
    }),
    { numRuns: 100 },
  )
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(5)
})

test.each(KINDS)('and on machines a step of which uses a %s, whose tampered proofs are refused', (kind) => {
  let used = 0
  const reasons = new Set<string>()
  fc.assert(
    fc.property(casesOf(machineOfKind(kind), true, 2), ({ machine, starts }) => {
      const vm = vmOf(machine)
      const executors = executorsOf(vm, testPreimages)
      for (const one of starts) {
        if (expectAgreement(vm, executors, one, testPreimages).kind === 'waiting') continue
        const after = new LiveState(machine, one, { preimages: testPreimages })
        const block = after.step()
        if (block?.outcome.kind === 'done') used++
      }
      const [first] = starts
      hasPreimages(() => {
        for (const reason of expectRefusals(vm, first!, testPreimages)) reasons.add(reason)
      })
    }),
    { numRuns: 8 },
  )
  expect(used).toBeGreaterThan(4)
  expect([...reasons]).toEqual(expect.arrayContaining(['truncated', 'vm', 'header', 'pre-root']))
})
