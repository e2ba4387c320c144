/**
 * Makes a claim from a run.
 * @module
 */
import { sizeBits } from '../ir/machine.ts'
import { createTree } from '../state/tree.ts'
import type { Claim } from './claim.ts'
import { MAX_STEPS, type Trace } from './trace.ts'

/**
 * The claim to post for a run.
 * @param options.steps - steps that the claim covers; default: the run's own. More is fine, because a stopped
 *   machine no longer changes, so a game need not know where the run ended
 * @throws RangeError if the claim covers fewer steps than the run, or more than 2^64 - 1
 *
 * @example
 * ```ts
 * const claim = commit(trace, { steps: 2n ** 48n })
 * ```
 */
export function commit(trace: Trace, options: { steps?: bigint } = {}): Claim {
  const steps = options.steps ?? trace.steps
  if (steps < trace.steps || steps > MAX_STEPS) {
    throw new RangeError(`"steps" expected ${trace.steps} (the run's) to 2^64 - 1, got ${steps}`)
  }
  const { vm } = trace.program
  return {
    vmId: vm.id,
    startRoot: trace.rootAt(0n),
    input: inputCommitment(trace),
    steps,
    finalRoot: trace.rootAt(trace.steps),
    status:
      trace.status.kind === 'trapped'
        ? { ...trace.status, code: BigInt(vm.machine.traps.indexOf(trace.status.reason)) }
        : trace.status,
  }
}

/** The root of the memory that contains the input; zeros for a program without input. */
function inputCommitment({ program, hash }: Trace): Uint8Array {
  const memory = program.vm.machine.memories.find(({ name }) => name === program.input)
  if (!memory) return new Uint8Array(32)
  const tree = createTree({ hash, sizeBits: sizeBits(memory) })
  tree.update(program.state.memories[memory.name])
  return tree.root()
}
