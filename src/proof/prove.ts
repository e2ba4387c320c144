/**
 * Makes one-step proofs.
 * @module
 */
import { toBigint } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'
import { preimageFault } from '../preimage/check.ts'
import type { PreimageSource } from '../preimage/store.ts'
import { LiveState } from '../state/access.ts'
import type { Commitment } from '../state/commitment.ts'
import type { State } from '../state/state.ts'
import type { Trace } from '../trace/trace.ts'
import type { Vm } from '../vm/index.ts'
import { encodeProof } from './codec.ts'
import { type Asked, recordStep, untouched } from './log.ts'
import { type CarriedPreimage, isCarriedType, MAX_CARRIED_PREIMAGE } from './preimages.ts'

/**
 * Proves the step that leads from the state after `step` steps to the state after `step + 1`.
 * @param options.step - any number: a step of a stopped machine, which changes nothing, can be proved too
 * @returns the encoded proof
 * @throws TypeError if `step` is not a bigint; RangeError if the run was stopped before that step
 *
 * @example
 * ```ts
 * const proof = prove(trace, { step: 7n })
 * const verdict = verify(trace.program.vm, trace.rootAt(7n), proof)
 * ```
 */
export function prove(trace: Trace, options: { step: bigint }): Uint8Array {
  const { step } = options
  if (typeof step !== 'bigint') throw new TypeError(`"step" expected a bigint, got ${typeof step}`)
  const { state, header, commitment } = trace.openAt(step)
  const { preimages } = trace
  return proveState(
    trace.program.vm,
    state,
    header,
    commitment,
    preimages ? { preimages: preimages.get } : {},
  )
}

/**
 * Proves the next step of a state.
 *
 * The proof carries the preimages that the step asks for, as far as they fit (`preimages.ts`). Who verifies it has to know
 * the others.
 * @param commitment - of that state's memories and maps
 * @param options.preimages - those that the step may ask for
 * @throws NeedsPreimage if the step asks for another
 */
export function proveState(
  vm: Vm,
  state: State,
  header: Uint8Array,
  commitment: Commitment,
  options: { preimages?: PreimageSource } = {},
): Uint8Array {
  const isRunning = state.status.kind === 'running'
  const { touched, keys, asked } = isRunning
    ? recordStep(new LiveState(vm.machine, state), options.preimages)
    : untouched(vm.machine)
  return encodeProof(vm, {
    vmId: vm.id,
    header,
    memories: commitment.prove(touched.map((set) => [...set])),
    maps: commitment.open(keys.map((set) => [...set])),
    preimages: carriedOf(asked, options.preimages, commitment.hash),
  })
}

/**
 * The preimages that a step of a run asks for: those that its proof carries, and the parts of others, which a verifier has
 * to know from elsewhere.
 * @returns `asked` without what is carried, each key and offset once, in the order in which the step asks
 */
export function preimagesOf(
  trace: Trace,
  { step }: { step: bigint },
): { readonly carried: readonly CarriedPreimage[]; readonly asked: readonly Asked[] } {
  const { state } = trace.openAt(step)
  if (state.status.kind !== 'running') return { carried: [], asked: [] }
  const source = trace.preimages?.get
  const { asked } = recordStep(new LiveState(trace.program.vm.machine, state), source)
  const carried = carriedOf(asked, source, trace.hash)
  const keys = new Set(carried.map(({ key }) => toBigint(key)))
  const once = new Map(asked.map((one) => [`${toBigint(one.key)} ${one.offset}`, one]))
  return { carried, asked: [...once.values()].filter(({ key }) => !keys.has(toBigint(key))) }
}

/** The preimages that a proof carries, by ascending keys. */
export function carriedOf(
  asked: readonly Asked[],
  source: PreimageSource | undefined,
  hash: Hash,
): CarriedPreimage[] {
  const keys = new Map(asked.map(({ key }) => [toBigint(key), key]))
  return [...keys]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, key]) => {
      const data = source?.(key)
      const carried =
        data !== undefined &&
        data.length <= MAX_CARRIED_PREIMAGE &&
        isCarriedType(key, hash) &&
        preimageFault(key, data, hash.name === 'poseidon' ? hash : undefined) === undefined
      return carried ? [{ key, data }] : []
    })
}
