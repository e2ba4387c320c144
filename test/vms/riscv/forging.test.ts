import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { equal } from '../../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../../src/hash/index.ts'
import { REASONS, verify } from '../../../src/proof/index.ts'
import type { State } from '../../../src/state/state.ts'
import { flippedBytes, proveStepFrom, stepCase, stepKinds, tampers } from '../../../src/testing/index.ts'
import { rv32, rv64 } from '../../../src/vms/riscv/index.ts'
import { rotating } from '../../rotation.ts'

const SEED = 38

/** A state whose next step is of this kind, the same in every run; some kinds take a few tries. */
function stateOf(vm: typeof rv32, kind: ReturnType<typeof stepKinds>[number]): State {
  const found = fc
    .sample(stepCase(vm, kind), { numRuns: 40, seed: SEED })
    .find((state) => state !== undefined)
  if (!found) throw new Error(`no state found whose next step is ${JSON.stringify(kind)}`)
  return found
}

// Each byte is changed by itself; then everything that the kit knows to do to a proof.
describe.each([rv32, rv64])('C38: forged proofs of every class of $name', (vm) => {
  let forged = 0
  afterAll(() => console.log(`${vm.name}: ${forged} forged proofs refused`))
  const kinds = stepKinds(vm).map((kind) => [Object.values(kind).join(' '), kind] as const)

  test.each(rotating(`${vm.name}: forged proofs`, kinds))('%s', async (_, kind) => {
    const hash = await fastKeccak256()
    const state = stateOf(vm, kind)
    const { before, proof } = proveStepFrom(vm, state, hash)
    const honest = verify(vm, before, proof, { hash })
    if ('reason' in honest) throw new Error(`the honest proof: ${honest.reason}`)
    for (const tampered of [...flippedBytes(proof), ...tampers(vm, state, hash)]) {
      const verdict = verify(vm, before, tampered.proof, { hash })
      if (!('reason' in verdict)) throw new Error(`accepted: ${tampered.kind}`)
      expect(REASONS).toContain(verdict.reason)
      forged++
    }
    // What is refused above was refused for itself: the proof is as it was.
    const again = verify(vm, before, proof, { hash })
    expect('root' in again && equal(again.root, honest.root)).toBe(true)
  })
})
