/**
 * Verifies proofs of runs.
 * @module
 */
import { equal } from '../bytes/bytes.ts'
import { isPoseidon2Digest, poseidon2 } from '../hash/poseidon2.ts'
import { stateRoot } from '../state/commitment.ts'
import { headerFault, readStatus } from '../state/layout.ts'
import type { Status } from '../state/state.ts'
import type { Vm } from '../vm/index.ts'
import { airOf, MOST_STEPS } from './machines.ts'
import type { StarkSecurity } from './module.ts'
import type { StarkRun } from './proof.ts'
import { statementPublics } from './segment.ts'
import { type StarkReason, verifyTables } from './verify.ts'

/** Why a proof of a run is refused. */
export type RunReason =
  | StarkReason
  /** Of another VM. */
  | 'wrong-vm'
  /** It contains no segment, its segments are longer than any, or their steps are not those of the run. */
  | 'wrong-steps'
  /** A root is not a digest, or the segments do not lead from the first root to the last. */
  | 'broken-chain'
  /** The header and memory roots at the end do not hash to the final root. */
  | 'wrong-end'

/** What `verifyRun` says; `status` is how the machine ended. */
export type RunVerdict =
  | { readonly valid: true; readonly status: Status; readonly security: StarkSecurity }
  | { readonly valid: false; readonly reason: RunReason; readonly detail: string }

/**
 * Verifies a proof of a run. The caller has to check whether `before` is the root of a program's state, and whether the
 * status at the end is what it asks for.
 * @param run - from anywhere
 * @returns how the machine ended, or why the proof is refused
 * @throws AirTargetError if the VM has something that no constraint program is made for
 */
export async function verifyRun(
  vm: Pick<Vm, 'id' | 'name' | 'machine'>,
  run: StarkRun,
  options: { readonly security?: StarkSecurity } = {},
): Promise<RunVerdict> {
  const no = (reason: RunReason, detail: string): RunVerdict => ({ valid: false, reason, detail })
  const { machine } = vm
  if (!equal(run.vmId, vm.id)) return no('wrong-vm', `it is not a proof for ${vm.name}`)
  if (run.segments.length === 0) return no('wrong-steps', 'it has no segments')
  const nth = (i: number) => `segment ${i + 1} of ${run.segments.length}`
  let steps = 0n
  for (const [i, segment] of run.segments.entries()) {
    if (segment.steps < 1n || segment.steps >= MOST_STEPS)
      return no('wrong-steps', `${nth(i)} has ${segment.steps} steps`)
    steps += segment.steps
  }
  if (steps !== run.steps)
    return no('wrong-steps', `its segments have ${steps} steps, but it states ${run.steps}`)
  // A root that is not a digest could be read as another one.
  if (![run.before, ...run.segments.map(({ after }) => after)].every(isPoseidon2Digest))
    return no('broken-chain', 'a root is not a digest of poseidon2')
  if (!equal(run.segments.at(-1)!.after, run.after))
    return no('broken-chain', 'its last segment does not end at its final root')
  const { header, roots } = run.end
  const fault = headerFault(machine, header)
  if (fault !== undefined) return no('wrong-end', `its last header is not valid: ${fault}`)
  const whole = roots.length === machine.memories.length && roots.every(isPoseidon2Digest)
  if (!whole || !equal(stateRoot(machine, poseidon2(), header, roots), run.after))
    return no('wrong-end', 'its header and memory roots do not hash to its final root')
  const { program } = airOf(vm)
  let before = run.before
  let security: StarkSecurity = 'proven'
  for (const [i, segment] of run.segments.entries()) {
    const publics = statementPublics(vm.id, { before, end: segment.after, steps: segment.steps })
    const verdict = await verifyTables(program, publics, segment.proof, options)
    if (!verdict.valid) return no(verdict.reason, `${nth(i)}: ${verdict.message}`)
    if (verdict.security === 'conjectured') security = 'conjectured'
    before = segment.after
  }
  return { valid: true, status: readStatus(machine, header), security }
}
