import { expect, test } from 'vitest'
import { CircuitError, circom } from '../../../src/targets/circom/index.ts'
import { sbpf, sbpfv0 } from '../../../src/vms/sbpf/spec.ts'

// Its fetch computes the address that instructions load from, and checks it: what computes that must come before the
// leaf at the address, or units wait for each other.
test.each([0, 3] as const)('sBPF %i without program addresses has a step circuit', (version) => {
  const [file] = [...circom(sbpf({ version, addresses: false })).files]
  expect(file?.[1].length).toBeGreaterThan(100_000)
})

test('with them there is no gadget for the field', () => {
  expect(() => circom(sbpfv0)).toThrow(CircuitError)
})
