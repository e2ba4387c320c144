/**
 * Checks that roots depend on the state alone: not on the order of access, on checkpoints, or on pages that
 * were set back to zero.
 * @module
 */
import fc from 'fast-check'
import { equal, toHex } from '../bytes/bytes.ts'
import { fastKeccak256 } from '../hash/fast.ts'
import { keccak256 } from '../hash/keccak256.ts'
import { LiveState } from '../state/access.ts'
import { rootOf } from '../state/commitment.ts'
import { PAGE_SIZE, type Pages, type State } from '../state/state.ts'
import { run } from '../trace/trace.ts'
import type { Vm } from '../vm/index.ts'
import { program } from './cases.ts'
import { type CheckOptions, check, withStates } from './check.ts'
import { Difference } from './difference.ts'
import { hasPreimages, testPreimages } from './preimages.ts'

/**
 * Runs random programs with various checkpoint intervals and budgets, and asks for roots in any order:
 * `rootAt(i)` must be the root of the evaluator's state after i steps.
 * @throws CheckFailure
 */
export async function checkRoots(vm: Vm, options: CheckOptions = {}): Promise<void> {
  const hash = options.hash ?? (await fastKeccak256())
  const second = hash.name === 'keccak256' ? keccak256 : hash
  const cases = fc.record({
    start: withStates(program(vm, { length: 8 }), options),
    interval: fc.constantFrom(1n, 2n, 3n, 7n, 100n),
    budget: fc.constantFrom(0, 10_000, 1 << 28),
    asked: fc.array(fc.nat(40), { minLength: 4, maxLength: 16 }),
  })
  const property = async ({
    start,
    interval,
    budget,
    asked,
  }: {
    start: State
    interval: bigint
    budget: number
    asked: number[]
  }) => {
    const maxSteps = 30n
    const { preimages = testPreimages } = options
    const live = new LiveState(vm.machine, start, { preimages })
    const states = [live.snapshot()]
    const lacks = !hasPreimages(() => {
      while (BigInt(states.length) <= maxSteps && live.step()) states.push(live.snapshot())
    })
    const expected = (step: number) => states[Math.min(step, states.length - 1)]
    for (const [name, executor] of Object.entries({ default: undefined, ...options.executors })) {
      const trace = await run(
        { vm, state: start },
        {
          interval,
          budget,
          maxSteps: lacks ? BigInt(states.length - 1) : maxSteps,
          hash,
          preimages,
          ...(executor ? { executor } : {}),
        },
      )
      if (trace.steps !== BigInt(states.length - 1)) {
        throw new Difference(
          `the trace by ${name} has another length`,
          `steps: expected ${states.length - 1}, got ${trace.steps}`,
          'the step that stops the machine counts',
        )
      }
      for (const step of asked) {
        const want = rootOf(vm.machine, second, noisy(vm, expected(step)))
        const got = trace.rootAt(BigInt(step))
        if (!equal(want, got)) {
          throw new Difference(
            `rootAt(${step}) by ${name} is not the root of that state`,
            `root: expected ${toHex(want)}, got ${toHex(got)}`,
            `asked in the order ${asked.join(', ')} with a checkpoint every ${interval} steps`,
          )
        }
      }
    }
  }
  await check(vm, 'roots', cases, ({ start }) => start, property, options)
}

/** The same state with its pages in another order, and with additional pages of zeros. */
function noisy(vm: Vm, state: State): State {
  const memories = vm.machine.memories.map(({ name }): [string, Pages] => {
    const pages = new Map([...state.memories[name]].reverse())
    if (!pages.has(0n)) pages.set(0n, new Uint8Array(PAGE_SIZE))
    return [name, pages]
  })
  return { ...state, memories: Object.fromEntries(memories) }
}
