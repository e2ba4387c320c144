import { describe, expect, test } from 'vitest'
import type { Executor } from '../../src/run/executor.ts'
import { jitExecutor } from '../../src/run/jit.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { zeroState } from '../../src/state/state.ts'
import { type RunOptions, run } from '../../src/trace/trace.ts'
import { look } from '../targets/wasm/agree.ts'
import { mos } from '../vms/mos.ts'
import { dispatching, selfModifying } from '../vms/mos-programs.ts'

const { machine } = mos
const eager = () => jitExecutor(machine, { warmUp: 0, compiling: 1 })
const reference = (steps: bigint, state = dispatching(50).state): Executor => {
  const executor = wasmExecutor(machine)
  executor.restore(state)
  executor.run(steps)
  return executor
}

describe('an executor whose memory was lent', () => {
  test('goes on while nobody took it', () => {
    const one = eager()
    one.restore(dispatching(50).state)
    one.run(1000n)
    const loan = one.lend?.()
    one.run(500n)
    expect(loan).toEqual({ taken: false })
    expect(look(one)).toEqual(look(reference(1500n)))
  })

  test('gives the next one a memory without a trace of its own run', () => {
    const one = eager()
    one.restore(dispatching(500, 0x1000).state)
    one.run(5000n)
    const loan = one.lend?.()
    const two = eager()
    expect(loan).toEqual({ taken: true })
    expect(look(two)).toEqual(look(wasmExecutor(machine)))
    // Other code at the same places.
    two.restore(selfModifying(500, 0x1000).state)
    for (let made = 0n; made < 10_000n; made += 777n) two.run(777n)
    expect(look(two)).toEqual(look(reference(10_101n, selfModifying(500, 0x1000).state)))
    expect(() => one.run(1n)).toThrow(/lent its memory, and another one took it/)
    expect(() => one.restore(zeroState(machine))).toThrow(/make a new executor/)
    expect(() => one.lend?.()).toThrow(/make a new executor/)
  })

  test('gives it to one other executor, not to two', () => {
    const one = eager()
    one.restore(dispatching(50).state)
    one.lend?.()
    const [two, three] = [eager(), eager()]
    two.restore(selfModifying(50).state)
    three.restore(dispatching(50).state)
    two.run(3000n)
    three.run(2000n)
    expect(look(two)).toEqual(look(reference(3000n, selfModifying(50).state)))
    expect(look(three)).toEqual(look(reference(2000n)))
  })
})

describe('traces of runs after one another answer as each alone', () => {
  const interpreted: RunOptions = { executor: wasmExecutor }
  test.each([
    ['asked after the next run', false],
    ['asked before and after it', true],
  ])('%s', async (_, isAsked) => {
    const options = { maxSteps: 12_000n, interval: 3000n }
    const programs = [dispatching(2000), selfModifying(2000), dispatching(1500)]
    const traces = []
    for (const program of programs) {
      const trace = await run(program, options)
      if (isAsked) trace.rootAt(5432n)
      traces.push(trace)
    }
    for (const [i, program] of programs.entries()) {
      const expected = await run(program, { ...options, ...interpreted })
      for (const step of [12_000n, 8001n, 3n, 8500n, 12_000n]) {
        expect(traces[i].rootAt(step)).toEqual(expected.rootAt(step))
        expect(traces[i].stateAt(step)).toEqual(expected.stateAt(step))
      }
    }
  })
})
