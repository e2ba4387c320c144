/**
 * Proofs as fixtures: small JSON files that any implementation can read.
 *
 * `accept/*.json` holds `{ vm, hash, before, proof, after }`, `reject/<reason>/*.json` holds
 * `{ vm, hash, before, proof, reason }`; `vm` is the VM id, all bytes are hex.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import { keccak256 } from '../hash/keccak256.ts'
import type { Reason } from '../proof/reasons.ts'
import { verify } from '../proof/verify.ts'
import type { State } from '../state/state.ts'
import type { Vm } from '../vm/index.ts'
import { proveStep } from './proofs.ts'
import { tampers } from './tamper.ts'

type Hex = `0x${string}`
export type AcceptFixture = {
  readonly vm: Hex
  readonly hash: 'keccak256'
  readonly before: Hex
  readonly proof: Hex
  readonly after: Hex
}
export type RejectFixture = Omit<AcceptFixture, 'after'> & {
  readonly tampered: string
  readonly reason: Reason
}

/** The fixture of an honest step, with keccak-256. */
export function acceptFixture(vm: Vm, state: State): AcceptFixture {
  const { before, proof, after } = proveStep(vm, state, keccak256)
  return {
    vm: toHex(vm.id),
    hash: 'keccak256',
    before: toHex(before),
    proof: toHex(proof),
    after: toHex(after),
  }
}

/**
 * Fixtures of a step's proof tampered with.
 * @param perReason - how many for each reason at most
 * @throws RangeError if a forgery is accepted
 */
export function rejectFixtures(vm: Vm, state: State, perReason = 2): RejectFixture[] {
  const { before } = proveStep(vm, state, keccak256)
  const found: RejectFixture[] = []
  for (const { kind, proof } of tampers(vm, state, keccak256)) {
    const verdict = verify(vm, before, proof)
    if (!('reason' in verdict))
      throw new RangeError(`"state" expected proofs that are refused, got one accepted: ${kind}`)
    const { reason } = verdict
    if (found.filter((one) => one.reason === reason).length >= perReason) continue
    found.push({
      vm: toHex(vm.id),
      hash: 'keccak256',
      before: toHex(before),
      proof: toHex(proof),
      tampered: kind,
      reason,
    })
  }
  return found
}
