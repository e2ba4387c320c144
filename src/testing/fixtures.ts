/**
 * Proofs as fixtures: small JSON files that any implementation can read.
 *
 * `accept/*.json` holds `{ vm, id, hash, before, proof, after }`, `reject/<reason>/*.json` holds
 * `{ vm, id, hash, before, proof, tampered, reason }`: the VM's name, its id, the name of the hash; all
 * bytes are hex.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'
import type { Reason } from '../proof/reasons.ts'
import { verify } from '../proof/verify.ts'
import type { State } from '../state/state.ts'
import type { Vm } from '../vm/index.ts'
import { testPreimages } from './preimages.ts'
import { proveStepFrom } from './proofs.ts'
import { tampers } from './tamper.ts'
import type { Tampered } from './tampered.ts'

/** Bytes as hex. */
type Hex = `0x${string}`
/** The fields that all fixtures have. */
type Common = {
  readonly vm: string
  readonly id: Hex
  readonly hash: string
  readonly before: Hex
  readonly proof: Hex
}
/** A proof that a verifier has to accept. */
export type AcceptFixture = Common & { readonly after: Hex }
/** A proof that a verifier has to refuse, and the reason. */
export type RejectFixture = Common & { readonly tampered: string; readonly reason: Reason }

const common = (vm: Vm, hash: Hash, before: Uint8Array, proof: Uint8Array): Common => ({
  vm: vm.name,
  id: toHex(vm.id),
  hash: hash.name,
  before: toHex(before),
  proof: toHex(proof),
})

/** The fixture of an honest step. */
export function acceptFixture(vm: Vm, state: State, hash: Hash): AcceptFixture {
  const { before, proof, after } = proveStepFrom(vm, state, hash)
  return { ...common(vm, hash, before, proof), after: toHex(after) }
}

/**
 * Fixtures of tampered proofs of a step.
 * @param options.perReason - the most fixtures for each reason; default 2
 * @throws RangeError if a forgery is accepted
 */
export function rejectFixtures(
  vm: Vm,
  state: State,
  hash: Hash,
  options: { perReason?: number } = {},
): RejectFixture[] {
  const { before } = proveStepFrom(vm, state, hash)
  const found: RejectFixture[] = []
  for (const { kind, proof } of tampers(vm, state, hash) as Iterable<Tampered>) {
    const verdict = verify(vm, before, proof, { hash, preimages: testPreimages })
    if (!('reason' in verdict))
      throw new RangeError(`"state" expected proofs that are refused, got one accepted: ${kind}`)
    const { reason } = verdict
    if (found.filter((one) => one.reason === reason).length >= (options.perReason ?? 2)) continue
    found.push({ ...common(vm, hash, before, proof), tampered: kind, reason })
  }
  return found
}
