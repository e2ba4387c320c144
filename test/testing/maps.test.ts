import { expect, test } from 'vitest'
import { poseidon } from '../../src/hash/index.ts'
import { checkTampering, checkVm } from '../../src/testing/index.ts'
import { ledger } from '../vms/ledger.ts'

test('every check holds on a VM of maps, and every instruction and trap comes up', async () => {
  const { done, traps } = await checkVm(ledger, { runs: 25, seed: 7 })
  const names = [...ledger.machine.instructions, ...ledger.machine.microcode].map(({ name }) => name)
  expect([...done.keys()].sort()).toEqual(names.sort())
  expect([...traps.keys()].sort()).toEqual(ledger.machine.traps.toSorted())
})

test('forged proofs of maps are refused under Poseidon as well, for every reason that maps have', async () => {
  const refused = new Map([
    ...(await checkTampering(ledger, { runs: 60, seed: 3 })),
    ...(await checkTampering(ledger, { runs: 12, seed: 5, hash: await poseidon() })),
  ])
  const reasons = [...refused.keys()].filter((reason) => reason.startsWith('map-'))
  expect(reasons.sort()).toEqual([
    'map-code',
    'map-collapsed',
    'map-depth',
    'map-digest',
    'map-digest-zero',
    'map-key',
    'map-misplaced',
    'map-missing',
    'map-unused',
    'map-value',
  ])
})
