import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { parse } from '../../src/ir/parse.ts'
import { print } from '../../src/ir/print.ts'
import { governor } from '../../src/run/governor.ts'
import { jitExecutor } from '../../src/run/jit.ts'
import type { Clock } from '../../src/run/thread-clock.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { traces } from '../targets/wasm/agree.ts'
import { mos } from '../vms/mos.ts'
import { dispatching, selfModifying } from '../vms/mos-programs.ts'

const scratch = mkdtempSync(join(tmpdir(), 'onestep-governor-'))
afterEach(() => void vi.restoreAllMocks())
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/**
 * A clock that compiled code and the interpreter drive, at so many microseconds a step: the modules of executors that are
 * made from now on move it as they run. Steps that the interpreter makes for compiled code count as its own.
 */
function driven(compiled: number, interpreter: number) {
  const made = { compiled: 0, interpreter: 0 }
  let now = 0
  let inside = false
  const { Instance } = WebAssembly
  function instantiate(module: WebAssembly.Module, imports?: WebAssembly.Imports): WebAssembly.Instance {
    const instance = new Instance(module, imports)
    const { run } = instance.exports as { run?: (steps: number) => number }
    if (!run) return instance
    const dispatches = (steps: number) => {
      inside = true
      const left = run(steps)
      inside = false
      made.compiled += steps - left
      now += (steps - left) * compiled
      return left
    }
    const interprets = (steps: number) => {
      const done = run(steps)
      if (inside) return done
      made.interpreter += done
      now += done * interpreter
      return done
    }
    const isDispatcher = imports !== undefined && 'regions' in imports.env
    return { exports: { ...instance.exports, run: isDispatcher ? dispatches : interprets } }
  }
  vi.spyOn(WebAssembly, 'Instance').mockImplementation(instantiate)
  return { made, clock: () => now }
}

/** What another process makes of the machine: nothing in memory is shared. */
const another = () => parse(print(mos.machine))

describe('an executor', () => {
  const { state } = dispatching(200_000, 0x1000)
  const [expected] = traces([wasmExecutor(mos.machine)], state, [100_000_000n])

  test('drops compiled code where it is slower, and comes to the same state', () => {
    const { made, clock } = driven(1 / 100, 1 / 300)
    const [mine] = traces([jitExecutor(another(), { clock, cache: undefined })], state, [100_000_000n])
    expect(mine).toEqual(expected)
    expect(made.compiled).toBeGreaterThan(100_000)
    expect(made.compiled).toBeLessThan(0.35 * made.interpreter)
  })

  test('runs compiled code where it is faster', () => {
    const { made, clock } = driven(1 / 3000, 1 / 300)
    const [mine] = traces([jitExecutor(another(), { clock, cache: undefined })], state, [100_000_000n])
    expect(mine).toEqual(expected)
    expect(made.compiled).toBeGreaterThan(8 * made.interpreter)
  })

  test('of a later process begins without code that lost, and does not compile again', () => {
    const cache = join(scratch, 'lost')
    const first = driven(1 / 100, 1 / 300)
    const before = vi.spyOn(WebAssembly, 'Module')
    traces([jitExecutor(another(), { clock: first.clock, cache })], state, [100_000_000n])
    const made = before.mock.calls.length
    vi.restoreAllMocks()
    const later = driven(1 / 100, 1 / 300)
    const modules = vi.spyOn(WebAssembly, 'Module')
    const [mine] = traces([jitExecutor(another(), { clock: later.clock, cache })], state, [100_000_000n])
    expect(mine).toEqual(expected)
    expect(later.made.compiled).toBe(0)
    // What the first process made is read back, and nothing is made beside it.
    expect(modules.mock.calls.length).toBeLessThanOrEqual(made)
  })

  test('of a later process begins with compiled code that won', () => {
    const cache = join(scratch, 'won')
    const first = driven(1 / 3000, 1 / 300)
    traces([jitExecutor(another(), { clock: first.clock, cache })], state, [100_000_000n])
    vi.restoreAllMocks()
    const later = driven(1 / 3000, 1 / 300)
    traces([jitExecutor(another(), { clock: later.clock, cache })], state, [100_000_000n])
    expect(later.made.compiled).toBeGreaterThan(first.made.compiled)
  })
})

describe('code whose page keeps changing', () => {
  const programs = {
    'shares its page with data': dispatching(100_000),
    'rewrites itself': selfModifying(80_000),
  }

  test.each(Object.entries(programs))('%s: is not compiled before it has run for long', (_, { state }) => {
    const { made } = driven(1 / 3000, 1 / 300)
    const [expected] = traces([wasmExecutor(mos.machine)], state, [100_000_000n])
    made.interpreter = 0
    const [mine] = traces([jitExecutor(another(), { clock: undefined, cache: undefined })], state, [
      100_000_000n,
    ])
    expect(mine).toEqual(expected)
    expect(made.interpreter).toBeGreaterThan(10_000_000)
    expect(made.compiled).toBe(0)
  })

  test('is compiled once it does so no longer', () => {
    const { made } = driven(1 / 3000, 1 / 300)
    const executor = jitExecutor(another(), { clock: undefined, cache: undefined })
    executor.restore(programs['rewrites itself'].state)
    executor.run(4_000_000n)
    expect(made.compiled).toBe(0)
    executor.restore(dispatching(200_000, 0x1000).state)
    executor.run(100_000_000n)
    expect(made.compiled).toBeGreaterThan(10_000_000)
  })
})

describe('what the clock says', () => {
  const programs = [
    dispatching(2000),
    dispatching(2000, 0x1000),
    selfModifying(400),
    selfModifying(400, 0x200),
  ]
  const runs = [300_000n, 1n, 5000n, 17n, 100_000n, 1_000_000n]
  const expected = programs.map(({ state }) => traces([wasmExecutor(mos.machine)], state, runs)[0])

  test('changes nothing of what a program does', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.nat(programs.length - 1), fc.infiniteStream(fc.nat(40_000)), (which, times) => {
        let now = 0
        const clock = () => (now += times.next().value)
        const [mine] = traces(
          [jitExecutor(mos.machine, { clock, cache: undefined })],
          programs[which].state,
          runs,
        )
        expect(mine).toEqual(expected[which])
      }),
      { numRuns: 40 },
    )
  })
})

describe('turns', () => {
  const at = (times: readonly number[]): Clock => {
    const left = [...times]
    return () => left.shift() ?? expect.fail('one look at the clock too many')
  }

  test('what passes between two runs, and what is done aside, is no part of a turn', () => {
    const mine = governor(at([0, 600, 9000, 9100, 9900, 10_300]))
    const { left } = mine
    mine.begin(10_000n)
    mine.made(left / 2)
    mine.end() // 600
    mine.begin(10_000n) // 9000
    mine.aside(() => undefined) // 9100 to 9900
    mine.made(left / 2) // 10,300: 600 + 100 + 400
    // 1,100 µs for the turn; the next one is to take 10,000, as nothing is compared yet.
    expect(mine.left).toBe(Math.round((left / 1100) * 10_000))
  })

  test('a turn that has become slow ends before its steps are made', () => {
    let day = 0
    const mine = governor(at([0, 20_002]), undefined, () => day)
    mine.begin(1_000_000n)
    day = 20_000
    mine.made(1) // twice the 10,000 µs that it should take, and no more
    expect(mine.mode).toBe('compiled')
    day = 20_001
    mine.made(1) // 20,002: the time for which nothing is compared is over
    expect(mine.mode).toBe('interpreter')
  })

  test('short runs are not measured: they take no longer than the clock does', () => {
    const mine = governor(at([]))
    const { left } = mine
    for (let i = 0; i < 1000; i++) {
      mine.begin(1n)
      mine.made(1)
      mine.end()
    }
    expect(mine.left).toBe(left)
  })
})
