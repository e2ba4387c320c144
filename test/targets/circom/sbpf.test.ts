import { expect, test } from 'vitest'
import { circom } from '../../../src/targets/circom/index.ts'
import { sbpf } from '../../../src/vms/sbpf/spec.ts'

// Its fetch computes the address that instructions load from, and checks it: what computes that must come before the
// leaf at the address, or units wait for each other.
test.each([0, 3] as const)('sBPF %i has a step circuit', (version) => {
  const [file] = [...circom(sbpf({ version })).files]
  expect(file?.[1].length).toBeGreaterThan(100_000)
  // circom2 ends where a sum is too long for its stack.
  for (const line of file![1].split('\n')) expect(line.split(/ [+-] /).length).toBeLessThanOrEqual(201)
})
