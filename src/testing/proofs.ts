/**
 * Proves and replays every kind of step: the log's root has to be the executors' root.
 * @module
 */
import fc from 'fast-check'
import { equal, toHex } from '../bytes/bytes.ts'
import { fastKeccak256 } from '../hash/fast.ts'
import type { Hash } from '../hash/types.ts'
import { machineBound } from '../ir/bounds.ts'
import { mapsOf } from '../ir/machine.ts'
import type { PreimageSource } from '../preimage/store.ts'
import { proveState, verify } from '../proof/index.ts'
import { recordStep } from '../proof/log.ts'
import { evaluatorExecutor } from '../run/evaluator.ts'
import type { Executor } from '../run/executor.ts'
import { LiveState } from '../state/access.ts'
import { createCommitment } from '../state/commitment.ts'
import { packHeader } from '../state/layout.ts'
import { entriesOf, type State, type Status } from '../state/state.ts'
import type { Vm } from '../vm/index.ts'
import { type StepKind, stepCase, stepKinds } from './cases.ts'
import { CheckFailure, type CheckOptions, type Coverage, check, count, counters } from './check.ts'
import { contentsOf, Difference, memoriesOf, snapshot } from './difference.ts'
import { supplied } from './executors.ts'
import { hasPreimages, testPreimages } from './preimages.ts'

/** One step, as seen by everyone who can make it. */
export type ProvedStep = {
  readonly before: Uint8Array
  readonly proof: Uint8Array
  readonly after: Uint8Array
  readonly status: Status
}

/**
 * Proves the step from a state, and computes the root after it with the evaluator.
 * @param options.preimages - those that it may ask for; default `testPreimages`
 * @throws NeedsPreimage if it asks for another
 */
export function proveStepFrom(
  vm: Vm,
  state: State,
  hash: Hash,
  options: { preimages?: PreimageSource } = {},
): ProvedStep {
  const { preimages = testPreimages } = options
  const { machine } = vm
  const commitment = createCommitment(machine, hash)
  commitment.moveTo(memoriesOf(machine, state), entriesOf(machine, state))
  const header = packHeader(machine, state)
  const before = commitment.root(header)
  const proof = proveState(vm, state, header, commitment, { preimages })
  const live = new LiveState(machine, state, { preimages })
  live.step()
  const after = live.snapshot()
  commitment.moveTo(memoriesOf(machine, after), entriesOf(machine, after))
  return { before, proof, after: commitment.root(live.header()), status: live.status }
}

/**
 * Proves random steps of every instruction, routine and trap, and of stopped machines; replays the proofs;
 * compares the root with that of every executor; and compares the number of leaves with `machineBound`.
 * @returns what occurred: a test may require every instruction and trap
 * @throws CheckFailure; also if an instruction could never be placed in memory
 */
export async function checkProofs(vm: Vm, options: CheckOptions = {}): Promise<Coverage> {
  const { machine } = vm
  const hash = options.hash ?? (await fastKeccak256())
  const { preimages = testPreimages } = options
  const coverage = counters()
  const bound = machineBound(machine)
  const executors = Object.entries({ evaluator: evaluatorExecutor, ...options.executors }).map(
    ([name, make]) => [name, supplied(make(machine), preimages)] as const,
  )
  const one = (state: State) => {
    if (state.status.kind === 'running') {
      let recorded: ReturnType<typeof recordStep> | undefined
      const record = () => {
        recorded = recordStep(new LiveState(machine, state, { preimages }))
      }
      // Whether all executors wait for it alike, checkExecutors says.
      if (!hasPreimages(record)) return
      const { step, touched, keys } = recorded!
      if (step.outcome.kind === 'trap') count(coverage.traps, step.outcome.reason)
      else if (step.name !== undefined) count(coverage.done, step.name)
      for (const [i, { name }] of machine.memories.entries()) {
        const most = bound.leaves.get(name) ?? 0
        if (touched[i].size > most) {
          throw new Difference(
            `a step touches more of ${name} than machineBound says`,
            `leaves: expected at most ${most}, got ${touched[i].size}`,
            'the bound in bounds.ts is too small',
          )
        }
      }
      for (const [i, { name }] of mapsOf(machine).entries()) {
        const most = bound.keys.get(name) ?? 0
        if (keys[i].size > most) {
          throw new Difference(
            `a step touches more of ${name} than machineBound says`,
            `keys: expected at most ${most}, got ${keys[i].size}`,
            'bounds.ts claims too little',
          )
        }
      }
    }
    const proved = proveStepFrom(vm, state, hash, { preimages })
    replay(vm, hash, proved, preimages)
    for (const [name, executor] of executors) agree(vm, name, executor, state, hash, proved)
  }

  for (const [i, state] of (options.states ?? []).entries()) {
    const given = fc.constant(state)
    await check(vm, `proofs of state ${i} of those given`, given, (same) => same, one, {
      ...options,
      runs: 1,
    })
  }
  for (const kind of stepKinds(vm)) {
    const name = 'name' in kind ? kind.name : kind.kind
    let placed = 0
    await check(
      vm,
      `proofs of ${name}`,
      stepCase(vm, kind),
      (state) => state,
      (state) => {
        if (!state) return
        placed++
        one(state)
        for (const status of stopped(vm)) one({ ...state, status })
      },
      options,
    )
    if (placed === 0 && !coverage.done.has(name)) throw unplaced(vm, kind, name)
  }
  return coverage
}

const unplaced = (vm: Vm, { kind }: StepKind, name: string) =>
  new CheckFailure(
    `${vm.name}: found no state whose next step is ${kind === 'instruction' ? `the instruction ${name}` : name}`,
    [
      'Hint: fetch must load the instruction word from memory, and some bytes must yield this word',
      'Fix: pass your own state: { states: [program.state] }',
    ],
    undefined,
  )

const stopped = ({ machine }: Vm): Status[] => [
  { kind: 'halted', code: 0n },
  { kind: 'halted', code: (1n << 64n) - 1n },
  { kind: 'trapped', reason: machine.traps.at(-1)! },
]

function replay(
  vm: Vm,
  hash: Hash,
  { before, proof, after, status }: ProvedStep,
  preimages: PreimageSource,
): void {
  const verdict = verify(vm, before, proof, { hash, preimages })
  if ('reason' in verdict) {
    throw new Difference(
      'an honest proof is refused',
      `${verdict.reason}: ${verdict.detail}`,
      'compare recordStep with replayStep',
    )
  }
  if (!equal(verdict.root, after)) {
    throw new Difference(
      'replay leads to another root',
      `root: expected ${toHex(after)}, got ${toHex(verdict.root)}`,
      'compare LiveState.apply with replayStep',
    )
  }
  if (verdict.status.kind !== status.kind) {
    throw new Difference(
      'replay leads to another status',
      `status: expected ${status.kind}, got ${verdict.status.kind}`,
      'compare LiveState.apply with replayStep',
    )
  }
  const fixed = verdict.step === undefined
  if (fixed !== equal(before, after) && fixed) {
    throw new Difference(
      'a stopped machine moved',
      `root: expected ${toHex(before)}, got ${toHex(after)}`,
      'halted and trapped states are fixed points',
    )
  }
}

function agree(
  vm: Vm,
  name: string,
  executor: Executor,
  state: State,
  hash: Hash,
  { after }: ProvedStep,
): void {
  const { machine } = vm
  executor.restore(state)
  const made = executor.run(1n)
  const expected = state.status.kind === 'running' ? 1n : 0n
  if (made !== expected) {
    throw new Difference(
      `${name} made another number of steps`,
      `steps: expected ${expected}, got ${made}`,
      'a stopped machine makes none',
    )
  }
  const { header, memories, maps } = snapshot(executor, contentsOf(machine, state))
  const commitment = createCommitment(machine, hash)
  commitment.moveTo(memories, maps)
  const root = commitment.root(header)
  if (!equal(root, after)) {
    throw new Difference(
      `${name} reaches another root`,
      `root: expected ${toHex(after)}, got ${toHex(root)}`,
      'checkExecutors says which register or leaf',
    )
  }
}
