/**
 * Checks that no bytes except the honest proof open a step.
 * @module
 */
import fc from 'fast-check'
import { equal, toHex } from '../bytes/bytes.ts'
import { fastKeccak256 } from '../hash/fast.ts'
import type { Hash } from '../hash/types.ts'
import type { PreimageSource } from '../preimage/store.ts'
import { REASONS, type Reason, verify } from '../proof/index.ts'
import type { State } from '../state/state.ts'
import type { Vm } from '../vm/index.ts'
import { stepCase, stepKinds } from './cases.ts'
import { type CheckOptions, check, count, withStates } from './check.ts'
import { Difference } from './difference.ts'
import { hasPreimages, testPreimages } from './preimages.ts'
import { type ProvedStep, proveStepFrom } from './proofs.ts'
import { flippedBytes, tampers } from './tamper.ts'
import type { Tampered } from './tampered.ts'

/**
 * Tampers with proofs of random steps in every way that `tampers` knows, flips bits of bytes, and inserts parts
 * of other proofs. Each proof has one encoding, so all of them must be refused, each for its reason.
 * @param options.flips - bytes flipped in each proof; default 40
 * @returns how often each reason refused a proof
 * @throws CheckFailure
 */
export async function checkTampering(
  vm: Vm,
  options: CheckOptions & { flips?: number } = {},
): Promise<ReadonlyMap<Reason, number>> {
  const hash = options.hash ?? (await fastKeccak256())
  const refused = new Map<Reason, number>()
  const kinds = stepKinds(vm)
  const cases = fc.constantFrom(...kinds).chain((kind) =>
    fc.record({
      state: withStates(stepCase(vm, kind), options),
      other: stepCase(vm, kind),
      stop: fc.constantFrom(
        undefined,
        undefined,
        { kind: 'halted' as const, code: 7n },
        { kind: 'trapped' as const, reason: vm.machine.traps[0] },
      ),
      flips: fc.array(fc.nat(), { minLength: options.flips ?? 40, maxLength: options.flips ?? 40 }),
    }),
  )
  type Case = {
    state: State | undefined
    other: State | undefined
    stop: State['status'] | undefined
    flips: number[]
  }
  const stateOf = ({ state, stop }: Case) => state && { ...state, status: stop ?? state.status }
  const property = (one: Case) => {
    const state = stateOf(one)
    if (!state) return
    const { preimages = testPreimages } = options
    let proved: ProvedStep | undefined
    const prove = () => {
      proved = proveStepFrom(vm, state, hash, { preimages })
    }
    if (!hasPreimages(prove)) return
    const { before, proof } = proved!
    const refuse = (tampered: Tampered) => {
      const reason = refusal(vm, hash, before, proof, tampered, preimages)
      if (reason) count(refused as Map<string, number>, reason)
    }
    for (const tampered of tampers(vm, state, hash, { preimages })) refuse(tampered)
    const flipped = [...flippedBytes(proof)]
    for (const pick of one.flips) refuse(flipped[pick % flipped.length])
    const { other } = one
    if (other) {
      hasPreimages(() => {
        const { proof: reused } = proveStepFrom(vm, other, hash, { preimages })
        refuse({ kind: 'the proof of another state', proof: reused, reasons: ['pre-root'] })
      })
    }
  }
  await check(vm, 'tampering', cases, stateOf, property, options)
  return refused
}

function refusal(
  vm: Vm,
  hash: Hash,
  before: Uint8Array,
  honest: Uint8Array,
  { kind, proof, reasons }: Tampered,
  preimages: PreimageSource,
): Reason | undefined {
  if (equal(proof, honest)) return undefined
  const verdict = verify(vm, before, proof, { hash, preimages })
  if (!('reason' in verdict)) {
    throw new Difference(
      `a forged proof is accepted (${kind})`,
      `proof: ${toHex(proof)}, root ${toHex(verdict.root)}`,
      'each proof has one encoding: find the field that is not checked',
    )
  }
  if (!REASONS.includes(verdict.reason) || (reasons && !reasons.includes(verdict.reason))) {
    throw new Difference(
      `a forged proof is refused for another reason (${kind})`,
      `reason: expected ${reasons?.join(' or ')}, got ${verdict.reason}: ${verdict.detail}`,
      'reasons are part of the protocol: the contract returns the same',
    )
  }
  return verdict.reason
}
