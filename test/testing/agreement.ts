/**
 * Whether all that executes and proves a step agrees with the evaluator, on machines that nobody would write.
 */
import { expect } from 'vitest'
import { equal } from '../../src/bytes/bytes.ts'
import { keccak256 } from '../../src/hash/index.ts'
import { machineBound, parse, print } from '../../src/ir/index.ts'
import type { PreimageSource } from '../../src/preimage/index.ts'
import { verify } from '../../src/proof/index.ts'
import { recordStep } from '../../src/proof/log.ts'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import type { Executor } from '../../src/run/executor.ts'
import { jitExecutor } from '../../src/run/jit.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { LiveState } from '../../src/state/access.ts'
import type { State } from '../../src/state/state.ts'
import { contentsOf, difference, snapshot } from '../../src/testing/difference.ts'
import { proveStepFrom, tampers } from '../../src/testing/index.ts'
import { hasPreimages } from '../../src/testing/preimages.ts'
import type { Vm } from '../../src/vm/index.ts'

/** What became of a step, and whether it read a preimage. */
export type Outcome = { readonly kind: State['status']['kind'] | 'waiting'; readonly asked: boolean }

/** All executors of a machine, that of the text of its IR among them. */
export function executorsOf({ machine }: Vm, source: PreimageSource): Executor[] {
  const executors = [
    evaluatorExecutor(parse(print(machine))),
    wasmExecutor(machine),
    jitExecutor(machine, { warmUp: 0 }),
  ]
  for (const executor of executors) executor.supply?.(source)
  return executors
}

/** The step of a state, and the four after it, on all executors; its proof, and that it opens no more than the bound. */
export function expectAgreement(
  vm: Vm,
  executors: readonly Executor[],
  start: State,
  preimages: PreimageSource,
): Outcome {
  const { machine } = vm
  const options = { preimages }
  const live = new LiveState(machine, start, options)
  let recorded: ReturnType<typeof recordStep> | undefined
  const record = () => {
    recorded = recordStep(live)
  }
  if (!hasPreimages(record)) {
    for (const executor of executors) {
      executor.restore(start)
      expect(executor.run(1n)).toBe(0n)
      expect(executor.header()).toEqual(live.header())
    }
    return { kind: 'waiting', asked: true }
  }
  const { touched, asked } = recorded!
  const bound = machineBound(machine)
  for (const [i, { name }] of machine.memories.entries())
    expect(touched[i].size).toBeLessThanOrEqual(bound.leaves.get(name) ?? 0)
  const { before, proof, after, status } = proveStepFrom(vm, start, keccak256, options)
  const verdict = verify(vm, before, proof, options)
  if ('reason' in verdict) throw new Error(`${verdict.reason}: ${verdict.detail}`)
  expect(equal(verdict.root, after)).toBe(true)
  for (const steps of [1n, 5n]) {
    const reference = new LiveState(machine, start, options)
    hasPreimages(() => {
      for (let i = 0n; i < steps; i++) reference.step()
    })
    const contents = contentsOf(machine, start)
    const expected = { header: reference.header(), ...contentsOf(machine, reference.snapshot()) }
    for (const executor of executors) {
      executor.restore(start)
      executor.run(steps)
      expect(difference(machine, expected, snapshot(executor, contents))).toBe(undefined)
    }
  }
  return { kind: status.kind, asked: asked.length > 0 }
}

/** Every tampering of a step's proof is refused, with its reason where it has one; the reasons that there were. */
export function expectRefusals(vm: Vm, start: State, preimages: PreimageSource): Set<string> {
  const reasons = new Set<string>()
  const { before, proof } = proveStepFrom(vm, start, keccak256, { preimages })
  for (const tampered of tampers(vm, start, keccak256, { preimages })) {
    if (equal(tampered.proof, proof)) continue
    const verdict = verify(vm, before, tampered.proof, { hash: keccak256, preimages })
    if (!('reason' in verdict)) throw new Error(`${tampered.kind} is accepted`)
    if (tampered.reasons) expect(tampered.reasons, tampered.kind).toContain(verdict.reason)
    reasons.add(verdict.reason)
  }
  return reasons
}
