/**
 * A batch circuit under test: proves the first steps of a state, and compares with the evaluator.
 */
import { toBigint } from '../../src/bytes/bytes.ts'
import { poseidon } from '../../src/hash/poseidon.ts'
import { LiveState } from '../../src/state/access.ts'
import { createCommitment, rootOf } from '../../src/state/commitment.ts'
import type { State } from '../../src/state/state.ts'
import { type BatchShape, circomBatch } from '../../src/targets/circom/index.ts'
import type { Vm } from '../../src/vm/index.ts'
import { batchInputs, runBatch } from '../../src/zk/batch/inputs.ts'
import { batchSource } from '../../src/zk/batch/proof.ts'
import { witnessTester } from '../../src/zk/circuit/tester.ts'
import { publicInputsOf, type Statement } from '../../src/zk/groth16/statement.ts'

/** The public inputs of a claim about a batch. */
function claim(of: Pick<Statement, 'before' | 'after' | 'steps'>) {
  const [rootBefore, rootAfter, stepCount] = publicInputsOf('batch', of) as [bigint, bigint, bigint]
  return { rootBefore, rootAfter, stepCount }
}

export type BatchTester = Awaited<ReturnType<typeof batchTester>>

/** @param edit - breaks the circuit, to see that a test would notice */
export async function batchTester(
  vm: Vm,
  shape: BatchShape,
  edit: (source: string) => string = (source) => source,
) {
  const circuit = circomBatch(vm)
  const tester = await witnessTester({ source: edit(batchSource(circuit, shape)) })
  const hash = await poseidon()
  const inputsOf = (state: State, limit?: bigint) => {
    const commitment = createCommitment(vm.machine, hash)
    commitment.moveTo(vm.machine.memories.map(({ name }) => state.memories[name]!))
    const run = runBatch(circuit, shape, vm, state, limit)
    return { run, ...batchInputs(circuit, shape, vm, run, commitment) }
  }
  return {
    ...tester,
    vm,
    shape,
    template: circuit,
    hash,
    inputsOf,
    claim,
    /** The first steps of this state satisfy the circuit, and lead where the evaluator says. */
    expectBatch(state: State, limit?: bigint) {
      const made = inputsOf(state, limit)
      const live = new LiveState(vm.machine, state)
      for (let i = 0n; i < made.run.steps; i++) live.step()
      const [before, after] = [rootOf(vm.machine, hash, state), rootOf(vm.machine, hash, live.snapshot())]
      if (toBigint(made.statement.after) !== toBigint(after)) throw new Error('the builder has another root')
      const expected = claim({ before, after, steps: made.run.steps })
      const witness = tester.expectPass({ ...made.inputs, ...expected })
      return { ...made, witness, status: live.status }
    },
  }
}
