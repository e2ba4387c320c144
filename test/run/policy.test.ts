import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entered, learn, type Mode, type Policy, policyOf, turnOf, verdictOf } from '../../src/run/policy.ts'

/** What a turn takes, in microseconds. `spent` is the time before it. */
type World = (mode: Mode, steps: number, spent: number) => number

const constant =
  (compiled: number, interpreter: number): World =>
  (mode, steps) =>
    steps / (mode === 'compiled' ? compiled : interpreter)

/** Runs a policy for so much time, in microseconds. */
function live(world: World, until: number, start: Policy = policyOf()) {
  let policy = start
  let [spent, steps] = [0, 0]
  const by = { compiled: 0, interpreter: 0 }
  const phases: string[] = []
  while (spent < until) {
    const turn = turnOf(policy)
    const time = world(turn.mode, turn.steps, spent)
    policy = learn(policy, { steps: turn.steps, time })
    spent += time
    steps += turn.steps
    by[turn.mode] += time
    if (phases.at(-1) !== policy.phase.kind) phases.push(policy.phase.kind)
  }
  return { policy, spent, steps, by, phases }
}

/** Steps a microsecond: from a slow field machine to the fastest compiled loop. */
const rate = fc.double({ min: 1, max: 5000, noNaN: true })
const SECOND = 1_000_000

describe('turns', () => {
  const trial = (compiled: number, interpreter: number) => {
    let policy = policyOf()
    const isDue = () => policy.phase.kind === 'trial' && policy.rates.interpreter > 0
    for (let left = 60; left > 0 && !isDue(); left--) {
      const { mode, steps } = turnOf(policy)
      policy = learn(policy, { steps, time: constant(compiled, interpreter)(mode, steps, 0) })
    }
    expect(policy.phase.kind).toBe('trial')
    return turnOf(policy).steps / compiled
  }

  test('are longer while compiled code is far ahead, so that the clock is read less often', () => {
    expect(trial(900, 300)).toBeCloseTo(8000, 0)
    expect(trial(310, 300)).toBeCloseTo(2000, 0)
  })
})

describe('rates that stay as they are', () => {
  test('after ten seconds no pair of them costs more than a tenth', () => {
    fc.assert(
      fc.property(rate, rate, (compiled, interpreter) => {
        const { steps, spent } = live(constant(compiled, interpreter), 10 * SECOND)
        expect(steps / spent).toBeGreaterThan(0.9 * Math.max(compiled, interpreter))
      }),
      { numRuns: 60 },
    )
  })

  test('compiled code that is a little slower, or half or a hundredth as fast, is left', () => {
    for (const share of [0.9, 0.5, 0.2, 0.01]) {
      const { by, policy, steps, spent } = live(constant(300 * share, 300), 10 * SECOND)
      expect(steps / spent).toBeGreaterThan(0.97 * 300)
      expect(by.compiled).toBeLessThan(0.1 * 10 * SECOND)
      expect(policy.losses).toBeGreaterThan(0)
    }
  })

  test('compiled code that is faster runs, and what is known of the interpreter takes a hundredth', () => {
    for (const times of [1.05, 1.5, 3, 15]) {
      const { by, policy } = live(constant(300 * times, 300), 10 * SECOND)
      expect(by.interpreter).toBeLessThan(0.01 * 10 * SECOND)
      expect(policy.losses).toBe(0)
    }
  })

  test('equal rates cost next to nothing, whoever runs', () => {
    const { phases } = live(constant(300, 300), 10 * SECOND)
    expect(phases).not.toContain('rest')
  })
})

describe('compiled code that loses only now and then', () => {
  test('by what it takes to compile again and again, at the interpreter’s rate between', () => {
    // 15 ms of compiling after every 100 ms.
    let next = 50_000
    const churn: World = (mode, steps, spent) => {
      const time = steps / 300
      if (mode === 'interpreter' || spent < next) return time
      next = spent + 100_000
      return time + 15_000
    }
    const { steps, spent, policy } = live(churn, 20 * SECOND)
    expect(steps / spent).toBeGreaterThan(0.95 * 300)
    expect(policy.losses).toBeGreaterThan(0)
  })

  test('compiling that is paid back is not held against it', () => {
    let next = 50_000
    const churn: World = (mode, steps, spent) => {
      const time = steps / (mode === 'compiled' ? 2000 : 300)
      if (mode === 'interpreter' || spent < next) return time
      next = spent + 100_000
      return time + 15_000
    }
    const { steps, spent } = live(churn, 10 * SECOND)
    expect(steps / spent).toBeGreaterThan(0.9 * (2000 / 1.15))
  })
})

describe('phases of a program', () => {
  /** Turns of two phases, each so long; steps a microsecond of either mode in each. */
  const phased =
    (length: number, one: readonly [number, number], two: readonly [number, number]): World =>
    (mode, steps, spent) => {
      const [compiled, interpreter] = Math.floor(spent / length) % 2 === 0 ? one : two
      return steps / (mode === 'compiled' ? compiled : interpreter)
    }

  test('compiled code is left in a phase in which it loses, though it won much before', () => {
    const { phases, by } = live(phased(5 * SECOND, [3000, 300], [100, 300]), 10 * SECOND)
    expect(phases).toContain('rest')
    expect(by.compiled).toBeLessThan(5.5 * SECOND)
  })

  test('compiled code is tried again after a rest, and stays when it wins', () => {
    const world: World = (mode, steps, spent) =>
      steps / (mode === 'interpreter' ? 300 : spent < 2 * SECOND ? 100 : 3000)
    const { policy, by } = live(world, 30 * SECOND)
    expect(by.compiled).toBeGreaterThan(20 * SECOND)
    // A long stand takes the losses back.
    expect(policy.losses).toBe(0)
    expect(policy.phase.kind).toBe('trial')
  })

  test('a phase in which both are slow is no loss', () => {
    const { policy } = live(phased(SECOND, [3000, 300], [35, 30]), 10 * SECOND)
    expect(policy.losses).toBe(0)
  })

  test('one great loss, as of a look that compiles much, leads to no longer rest than a small one', () => {
    const rests = [20_000, 400_000].map((lump) => {
      let isFirst = true
      const world: World = (_, steps, spent) => {
        const time = steps / 300
        if (spent < 200_000 || !isFirst) return time
        isFirst = false
        return time + lump
      }
      return live(world, 10 * SECOND).by.interpreter
    })
    expect(rests[0]).toBeGreaterThan(SECOND / 2)
    expect(rests[1]).toBeLessThan(1.1 * rests[0])
  })

  test('rests double: whoever loses every trial is tried seldom', () => {
    const world = constant(100, 300)
    const rests: number[] = []
    let policy = policyOf()
    for (let spent = 0; spent < 100 * SECOND; ) {
      const turn = turnOf(policy)
      const time = world(turn.mode, turn.steps, spent)
      const next = learn(policy, { steps: turn.steps, time })
      if (next.phase.kind === 'rest' && policy.phase.kind !== 'rest') rests.push(next.phase.left)
      policy = next
      spent += time
    }
    expect(rests.length).toBeGreaterThan(3)
    for (const [i, left] of rests.slice(1).entries()) expect(left).toBeGreaterThan(1.5 * rests[i])
  })
})

describe('a clock is not to be trusted', () => {
  test('noise of a third, and stops of 20 ms by others, condemn no code that is twice as fast for long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 }),
        (noise) => {
          let i = 0
          const world: World = (mode, steps) => {
            const a = noise[i++ % noise.length]
            const stop = i % 501 === 0 ? 20_000 : 0
            return (steps / (mode === 'compiled' ? 600 : 300)) * (0.83 + a / 3) + stop
          }
          const { by } = live(world, 10 * SECOND)
          expect(by.compiled).toBeGreaterThan(8.5 * SECOND)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('whatever it says, turns stay whole numbers of steps, and there is no error', () => {
    const time = fc.oneof(
      fc.double({ min: -1e9, max: 1e12, noNaN: true }),
      fc.constantFrom(0, -1, 1e-300, 1e300),
    )
    fc.assert(
      fc.property(fc.array(time, { maxLength: 300 }), fc.nat(20), (times, losses) => {
        let policy = policyOf({ losses, rest: 1000 })
        for (const one of times) {
          const { steps } = turnOf(policy)
          expect(Number.isInteger(steps) && steps >= 2 ** 12 && steps <= 2 ** 24).toBe(true)
          policy = learn(policy, { steps, time: one })
          expect(Number.isInteger(policy.losses) && policy.losses >= 0 && policy.losses <= 12).toBe(true)
        }
      }),
    )
  })

  test('a turn of no steps says nothing', () => {
    const policy = policyOf()
    expect(learn(policy, { steps: 0, time: 5 })).toBe(policy)
  })

  test('a clock that stands still condemns nothing', () => {
    let policy = policyOf()
    for (let i = 0; i < 10_000; i++) policy = learn(policy, { steps: turnOf(policy).steps, time: 0 })
    expect(policy.losses).toBe(0)
    expect(turnOf(policy).mode).toBe('compiled')
  })
})

describe('code that is new', () => {
  test('is not judged while V8 optimizes it, the longer the more there is', () => {
    const graces = [0, 10_000, 100_000].map((bytes) => {
      let policy = entered(policyOf(), bytes)
      let spent = 0
      for (; policy.phase.kind === 'grace'; spent += 1000)
        policy = learn(policy, { steps: turnOf(policy).steps, time: 1000 })
      return spent
    })
    expect(graces).toEqual([20_000, 40_000, 220_000])
  })

  test('that is slow at first and then fast is not condemned, and compiled code of a later phase neither', () => {
    for (const start of [0, 2 * SECOND]) {
      let policy = policyOf()
      let isNew = true
      for (let spent = 0; spent < 5 * SECOND; ) {
        if (isNew && spent >= start) {
          policy = entered(policy, 50_000)
          isNew = false
        }
        const slow = spent >= start && spent < start + 100_000
        const { mode, steps } = turnOf(policy)
        const time = steps / (mode === 'interpreter' ? 100 : slow ? 20 : 400)
        policy = learn(policy, { steps, time })
        spent += time
      }
      expect(policy.losses).toBe(0)
    }
  })

  test('gets no more time when it is entered again after a rest', () => {
    let policy = policyOf({ losses: 1, rest: 1 })
    policy = learn(policy, { steps: 4096, time: 1 })
    expect(policy.phase.kind).toBe('grace')
    policy = {
      ...policy,
      phase: { kind: 'trial', every: 1, sampleIn: 1, suspect: { steps: 0, time: 0 }, stood: 0 },
    }
    expect(entered(policy, 1e6)).toBe(policy)
  })
})

describe('what an earlier process found', () => {
  test('the mistake is not made again: it begins with what is left of the rest', () => {
    const { policy } = live(constant(100, 300), 3 * SECOND)
    const verdict = verdictOf(policy)
    expect(verdict.rest).toBeGreaterThan(SECOND / 2)
    const again = live(constant(100, 300), SECOND / 2, policyOf(verdict))
    expect(again.by.compiled).toBe(0)
  })

  test('processes that are shorter than a rest come to its end together, and compiled code that wins by then stays', () => {
    let verdict = { losses: 1, rest: SECOND }
    let compiled = 0
    for (let process = 0; process < 20; process++) {
      const { policy, by } = live(constant(3000, 300), SECOND / 5, policyOf(verdict))
      verdict = verdictOf(policy)
      compiled += by.compiled
    }
    expect(compiled).toBeGreaterThan(2.5 * SECOND)
  })

  test('what is no verdict is none', () => {
    for (const losses of [Number.NaN, -3, 1.5, Number.POSITIVE_INFINITY, undefined as unknown as number])
      expect(policyOf({ losses, rest: 5 })).toEqual(policyOf())
    for (const rest of [Number.NaN, -3, undefined as unknown as number])
      expect(policyOf({ losses: 1, rest }).phase).toEqual(policyOf().phase)
  })
})
