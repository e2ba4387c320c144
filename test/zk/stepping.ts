/**
 * A step circuit under test: proves steps of states, and compares with the evaluator.
 */
import { toBigint } from '../../src/bytes/bytes.ts'
import { poseidon } from '../../src/hash/poseidon.ts'
import { LiveState } from '../../src/state/access.ts'
import { createCommitment, rootOf } from '../../src/state/commitment.ts'
import type { State } from '../../src/state/state.ts'
import { circom } from '../../src/targets/circom/index.ts'
import type { Vm } from '../../src/vm/index.ts'
import { type Statement, statementHash } from '../../src/zk/statement.ts'
import { stepInputs } from '../../src/zk/step.ts'
import { type WitnessTester, witnessTester } from '../../src/zk/tester.ts'

export type StepTester = Awaited<ReturnType<typeof stepTester>>

/** @param edit - breaks the circuit, to see that a test would notice */
export async function stepTester(vm: Vm, edit: (source: string) => string = (source) => source) {
  const circuit = circom(vm)
  const [text] = circuit.files.values()
  const source = edit(text!)
  const main = `component main {public [${circuit.publicInputs.join(', ')}]} = ${circuit.template}();`
  const tester: WitnessTester = await witnessTester({ source: `${source}\n${main}\n` })
  const hash = await poseidon()
  const statement = await statementHash()
  const inputsOf = (state: State) => {
    const commitment = createCommitment(vm.machine, hash)
    commitment.moveTo(vm.machine.memories.map(({ name }) => state.memories[name]!))
    return stepInputs(circuit, vm, state, commitment, statement)
  }
  return {
    ...tester,
    vm,
    template: circuit,
    hash,
    inputsOf,
    statementHash: (of: Statement) => statement(of),
    /** The step of this state satisfies the circuit, and says what the evaluator says. */
    expectStep(state: State) {
      const made = inputsOf(state)
      const live = new LiveState(vm.machine, state)
      live.step()
      const [before, after] = [rootOf(vm.machine, hash, state), rootOf(vm.machine, hash, live.snapshot())]
      const expected = { vmId: vm.id, before, after, steps: 1n }
      const witness = tester.expectPass({ ...made.inputs, statement: statement(expected) })
      if (toBigint(made.statement.after) !== toBigint(after)) throw new Error('the builder has another root')
      return { ...made, witness, status: live.status }
    },
  }
}
