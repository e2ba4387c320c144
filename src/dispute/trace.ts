/**
 * Connects the game to real runs: a trace answers for a party, and the one-step verifier is the referee.
 * @module
 */
import { equal } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'
import { prove } from '../proof/prove.ts'
import { verify } from '../proof/verify.ts'
import type { Trace } from '../trace/trace.ts'
import type { Vm } from '../vm/index.ts'
import type { Referee, TraceProvider } from './types.ts'

/** A party that answers from its own run. */
export const providerOf = (trace: Trace): TraceProvider => ({
  steps: trace.steps,
  rootAt: (step) => trace.rootAt(step),
  prove: (step) => prove(trace, { step }),
})

/** The referee of games that end at one step. @param options.hash - the hash of the claims' roots */
export const refereeOf =
  (vm: Vm, options: { hash?: Hash } = {}): Referee =>
  ({ vmId, before, proof, steps }) => {
    if (!equal(vmId, vm.id)) return { reason: `expected a claim about ${vm.name}, got one about another VM` }
    if (steps !== 1n) return { reason: `expected one step, got ${steps}` }
    return verify(vm, before, proof, options)
  }
