/**
 * A step circuit under test: proves steps of states, and compares with the evaluator.
 */
import { toBigint } from '../../src/bytes/bytes.ts'
import { poseidon } from '../../src/hash/poseidon.ts'
import type { PreimageSource } from '../../src/preimage/store.ts'
import { LiveState } from '../../src/state/access.ts'
import { createCommitment } from '../../src/state/commitment.ts'
import { packHeader } from '../../src/state/layout.ts'
import { entriesOf, type State } from '../../src/state/state.ts'
import { type CircuitOptions, circom } from '../../src/targets/circom/index.ts'
import { testPreimages } from '../../src/testing/index.ts'
import type { Vm } from '../../src/vm/index.ts'
import { stepInputs } from '../../src/zk/circuit/step.ts'
import { type WitnessTester, witnessTester } from '../../src/zk/circuit/tester.ts'
import type { CircuitInputs } from '../../src/zk/circuit/witness.ts'
import { publicInputsOf, type Statement } from '../../src/zk/groth16/statement.ts'

/** The public inputs of a claim about a step. */
function claim(of: Pick<Statement, 'before' | 'after'>) {
  const [rootBefore, rootAfter] = publicInputsOf('step', { ...of, steps: 1n }) as [bigint, bigint]
  return { rootBefore, rootAfter }
}

export type StepTester = Awaited<ReturnType<typeof stepTester>>

/** @param edit - breaks the circuit, to see that a test would notice */
export async function stepTester(
  vm: Vm,
  edit: (source: string) => string = (source) => source,
  options: CircuitOptions = {},
) {
  const circuit = circom(vm, options)
  const [text] = circuit.files.values()
  const source = edit(text!)
  const main = `component main {public [${circuit.publicInputs.join(', ')}]} = ${circuit.template}();`
  const tester: WitnessTester = await witnessTester({ source: `${source}\n${main}\n` })
  const hash = await poseidon()
  const inputsOf = (state: State, preimages: PreimageSource = testPreimages) => {
    const commitment = createCommitment(vm.machine, hash)
    commitment.moveTo(
      vm.machine.memories.map(({ name }) => state.memories[name]!),
      entriesOf(vm.machine, state),
    )
    return stepInputs(circuit, vm, state, commitment, preimages)
  }
  /** What the step of a state is according to the evaluator, and the circuit's inputs for just that. */
  const expected = (state: State, preimages: PreimageSource = testPreimages) => {
    const { machine } = vm
    const commitment = createCommitment(machine, hash)
    const moveTo = (to: State) =>
      commitment.moveTo(
        machine.memories.map(({ name }) => to.memories[name]!),
        entriesOf(machine, to),
      )
    moveTo(state)
    const made = stepInputs(circuit, vm, state, commitment, preimages)
    const before = commitment.root(packHeader(machine, state))
    const live = new LiveState(machine, state, { preimages })
    live.step()
    moveTo(live.snapshot())
    const after = commitment.root(live.header())
    if (toBigint(made.statement.after) !== toBigint(after)) throw new Error('the builder has another root')
    const inputs: CircuitInputs = { ...made.inputs, ...claim({ before, after }) }
    return { ...made, inputs, status: live.status }
  }
  return {
    ...tester,
    vm,
    template: circuit,
    hash,
    inputsOf,
    claim,
    /** The step of this state satisfies the circuit, and says what the evaluator says. */
    expectStep(state: State, preimages?: PreimageSource) {
      const made = expected(state, preimages)
      return { ...made, witness: tester.expectPass(made.inputs) }
    },
    /** The same, by the checks of the witness program alone: every equation of the source is one. */
    expectComputed(state: State): void {
      tester.expectComputes(expected(state).inputs)
    },
  }
}
