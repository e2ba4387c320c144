/**
 * Compares executors with the evaluator: the same header, pages and count after every number of steps.
 * @module
 */
import fc from 'fast-check'
import { toHex } from '../bytes/bytes.ts'
import { mapsOf } from '../ir/machine.ts'
import { NeedsPreimage } from '../ir/preimages.ts'
import type { PreimageSource } from '../preimage/store.ts'
import { evaluatorExecutor } from '../run/evaluator.ts'
import type { Executor } from '../run/executor.ts'
import { LiveState } from '../state/access.ts'
import { unpackHeader } from '../state/layout.ts'
import { mapsPart, PAGE_BITS, PAGE_SIZE, type State } from '../state/state.ts'
import type { Vm } from '../vm/index.ts'
import { program } from './cases.ts'
import { type CheckOptions, type Coverage, check, count, counters, withStates } from './check.ts'
import {
  contentsOf,
  Difference,
  headerDifference,
  mapDifference,
  memoryDifference,
  type Snapshot,
  snapshot,
} from './difference.ts'
import { testPreimages } from './preimages.ts'

/**
 * Runs random programs on all executors, divided into runs of random lengths.
 *
 * Each executor must make as many steps as the evaluator, reach the same header, report every page that it
 * wrote, read the same bytes, reach the same state in one run or in several, continue in the same way from a
 * stored state, and do all of this again with the same results.
 * @throws CheckFailure
 */
export async function checkExecutors(vm: Vm, options: CheckOptions = {}): Promise<Coverage> {
  const { machine } = vm
  const { preimages = testPreimages } = options
  const coverage = counters()
  const executors = Object.entries({ evaluator: evaluatorExecutor, ...options.executors }).map(
    ([name, make]) => [name, supplied(make(machine), preimages)] as const,
  )
  const cases = fc.record({
    start: withStates(program(vm), options),
    runs: fc.array(fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 12,
    }),
  })
  await check(
    vm,
    'executors',
    cases,
    ({ start }) => start,
    ({ start, runs }) => {
      const expected = reference(vm, start, runs, coverage, preimages)
      for (const [name, executor] of executors) {
        follow(vm, name, executor, start, runs, expected)
        // Again: nothing of the last run may remain.
        follow(vm, name, executor, start, runs, expected)
        resume(vm, name, executor, start, runs, expected)
      }
    },
    options,
  )
  return coverage
}

type Expected = {
  readonly made: bigint
  readonly needs: Uint8Array | undefined
  readonly state: State
  readonly snapshot: Snapshot
}

/** The evaluator's states after each run. */
function reference(
  vm: Vm,
  start: State,
  runs: readonly number[],
  coverage: ReturnType<typeof counters>,
  preimages: PreimageSource,
): Expected[] {
  const live = new LiveState(vm.machine, start, { preimages })
  return runs.map((steps) => {
    let made = 0n
    let needs: Uint8Array | undefined
    while (made < BigInt(steps)) {
      let step: ReturnType<LiveState['step']>
      try {
        step = live.step()
      } catch (error) {
        if (!(error instanceof NeedsPreimage)) throw error
        needs = error.key
      }
      if (!step) break
      made++
      if (step.outcome.kind === 'trap') count(coverage.traps, step.outcome.reason)
      else if (step.name !== undefined) count(coverage.done, step.name)
    }
    const state = live.snapshot()
    return { made, needs, state, snapshot: { header: live.header(), ...contentsOf(vm.machine, state) } }
  })
}

const NONE = new Uint8Array(0)

/** An executor that knows preimages. */
export function supplied(executor: Executor, preimages: PreimageSource): Executor {
  executor.supply?.(preimages)
  return executor
}

function follow(
  vm: Vm,
  name: string,
  executor: Executor,
  start: State,
  runs: readonly number[],
  expected: readonly Expected[],
): void {
  executor.restore(start)
  let contents = contentsOf(vm.machine, start)
  let steps = 0n
  for (const [i, run] of runs.entries()) {
    const made = executor.run(BigInt(run))
    const want = expected[i]
    const where = `${name} after ${steps} + ${run} steps`
    if (made !== want.made) {
      throw new Difference(
        `${where} made another number of steps`,
        `steps: expected ${want.made}, got ${made}`,
        'run(n) makes n steps, or fewer if the machine stops; the step that halts or traps counts',
      )
    }
    if (toHex(executor.needs ?? NONE) !== toHex(want.needs ?? NONE)) {
      throw new Difference(
        `${where} needs another preimage`,
        `key: expected ${toHex(want.needs ?? NONE)}, got ${toHex(executor.needs ?? NONE)}`,
        'a run stops before a step that needs a preimage which the source has not',
      )
    }
    steps += made
    const got = snapshot(executor, contents)
    compare(vm, where, executor, want, got)
    contents = got
  }
}

function compare(vm: Vm, where: string, executor: Executor, want: Expected, got: Snapshot): void {
  const { machine } = vm
  const header = headerDifference(machine, want.snapshot.header, got.header)
  if (header)
    throw new Difference(
      `${where} disagrees with the evaluator`,
      header,
      'evaluate the last step listed by hand',
    )
  for (const [i, pages] of want.snapshot.memories.entries()) {
    const read = new Map(
      [...pages.keys()].map((index) => [
        index,
        executor.read(i, index << BigInt(PAGE_BITS), pageSize(vm, i)),
      ]),
    )
    const padded = new Map([...read].map(([index, bytes]) => [index, pad(bytes)]))
    const wrong = memoryDifference({ ...machine, memories: [machine.memories[i]] }, [pages], [padded])
    if (wrong)
      throw new Difference(
        `${where} disagrees with the evaluator`,
        wrong,
        'evaluate the last step listed by hand',
      )
  }
  for (const [i, { name }] of mapsOf(machine).entries()) {
    const wanted = want.snapshot.maps[i]
    const read = new Map([...wanted.keys()].map((key) => [key, executor.entry(i, key)]))
    const one = { ...machine, maps: [mapsOf(machine)[i]] }
    const wrong =
      mapDifference(one, [wanted], [read]) ??
      mapDifference(one, [wanted], [executor.entries(i)]) ??
      mapDifference(one, [wanted], [got.maps[i]])
    if (wrong)
      throw new Difference(
        `${where} disagrees with the evaluator about ${name}`,
        wrong,
        'entry, entries and takeChanges tell the same',
      )
  }
  const memory = memoryDifference(machine, want.snapshot.memories, got.memories)
  if (memory) {
    throw new Difference(
      `${where} did not report a page that it wrote`,
      memory,
      'takeDirty returns every page written since the last call',
    )
  }
}

const pageSize = (vm: Vm, memory: number): number => {
  const { addressBits, element } = vm.machine.memories[memory]
  const slot = element.kind === 'felt' ? 32 : 2 ** Math.ceil(Math.log2(Math.ceil(element.width / 8)))
  return Math.min(PAGE_SIZE, 2 ** addressBits * slot)
}

const pad = (bytes: Uint8Array): Uint8Array => {
  const page = new Uint8Array(PAGE_SIZE)
  page.set(bytes)
  return page
}

/** One run instead of several, and a run that starts from the stored state in the middle. */
function resume(
  vm: Vm,
  name: string,
  executor: Executor,
  start: State,
  runs: readonly number[],
  expected: readonly Expected[],
): void {
  const { machine } = vm
  const last = expected.at(-1)!
  const whole = runs.reduce((sum, run) => sum + BigInt(run), 0n)
  executor.restore(start)
  executor.run(whole)
  const once = snapshot(executor, contentsOf(machine, start))
  compare(vm, `${name} by one run of ${whole} steps, not ${runs.join(' + ')},`, executor, last, once)

  const middle = Math.floor(runs.length / 2)
  const { snapshot: stored } = expected[middle]
  const memories = machine.memories.map(
    ({ name: memory }, i) => [memory, new Map([...stored.memories[i]].reverse())] as const,
  )
  const maps = mapsPart(machine, (map) => new Map([...stored.maps[map]].reverse()))
  executor.restore({
    ...unpackHeader(machine, stored.header),
    memories: Object.fromEntries(memories),
    ...maps,
  })
  executor.run(runs.slice(middle + 1).reduce((sum, run) => sum + BigInt(run), 0n))
  const later = snapshot(executor, stored)
  compare(vm, `${name}, continuing from a stored state,`, executor, last, later)
}
