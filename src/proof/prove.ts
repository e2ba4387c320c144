/**
 * Makes one-step proofs.
 * @module
 */
import { LiveState } from '../state/access.ts'
import type { Commitment } from '../state/commitment.ts'
import type { State } from '../state/state.ts'
import type { Trace } from '../trace/trace.ts'
import type { Vm } from '../vm/index.ts'
import { encodeProof } from './codec.ts'
import { recordStep, untouched } from './log.ts'

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
  return proveState(trace.program.vm, state, header, commitment)
}

/**
 * Proves the next step of a state.
 * @param commitment - to that state's memories and maps
 */
export function proveState(vm: Vm, state: State, header: Uint8Array, commitment: Commitment): Uint8Array {
  const isRunning = state.status.kind === 'running'
  const { touched, keys } = isRunning ? recordStep(new LiveState(vm.machine, state)) : untouched(vm.machine)
  const memories = commitment.prove(touched.map((set) => [...set]))
  const maps = commitment.open(keys.map((set) => [...set]))
  return encodeProof(vm, { vmId: vm.id, header, memories, maps })
}
