/**
 * Runs that stop for a preimage, are given it, and go on: on every executor, and recorded.
 */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fromBigint, toBigint, toHex, utf8 } from '../../src/bytes/bytes.ts'
import { NeedsPreimage } from '../../src/ir/preimages.ts'
import { createPreimages, keccakKey, localKey, PreimageError, sha256Key } from '../../src/preimage/index.ts'
import { prove, verify } from '../../src/proof/index.ts'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import type { ExecutorFactory } from '../../src/run/executor.ts'
import { jitExecutor } from '../../src/run/jit.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { LiveState } from '../../src/state/access.ts'
import { pagesOf, type State, zeroState } from '../../src/state/state.ts'
import { corruptedRun } from '../../src/testing/index.ts'
import { bisect, run } from '../../src/trace/index.ts'
import { builtPackage } from '../cli/built.ts'
import { asker } from '../vms/asker.ts'

const { machine } = asker
const data = Uint8Array.from({ length: 700 }, (_, i) => (i * 7) & 0xff)
const key = keccakKey(data)

/** A program of words of two bytes. */
function start(words: readonly number[], registers: State['registers'] = {}): State {
  const code = words.flatMap((word) => [word >> 8, word & 0xff])
  const zero = zeroState(machine)
  return {
    ...zero,
    registers: { ...zero.registers, key: toBigint(key), ...registers },
    memories: { mem: pagesOf([[0n, Uint8Array.from(code)]]) },
  }
}
const [ASK, COPY, SWAP, HALT] = [0x0100, 0x0800, 0x0b00, 0x0f00]
const li = (d: number, i: number) => 0x0900 | (d << 6) | i
const JUMP = 0x0a00
const askif = (d: number) => 0x0400 | d

const eager = (one: typeof machine) => jitExecutor(one, { warmUp: 0, watched: 50, compiling: 1 })
const EXECUTORS: [string, ExecutorFactory][] = [
  ['evaluator', evaluatorExecutor],
  ['wasm', wasmExecutor],
  ['jit', eager],
]

describe.each(EXECUTORS)('%s', (_, make) => {
  test('stops before the step that needs a preimage, and goes on when it is given', () => {
    const executor = make(machine)
    const state = start([li(0, 1), ASK, HALT])
    executor.restore(state)
    expect(executor.run(10n)).toBe(1n)
    expect(executor.needs).toEqual(key)
    // The state before the step: as if only the first had been asked for.
    const before = executor.header()
    executor.takeDirty()
    const first = make(machine)
    first.restore(state)
    first.run(1n)
    expect(toHex(before)).toBe(toHex(first.header()))
    expect(first.needs).toBeUndefined()
    // Asked again, it needs it still.
    expect(executor.run(10n)).toBe(0n)
    expect(executor.needs).toEqual(key)
    expect(executor.header()).toEqual(before)
    executor.supply?.((asked) => (toHex(asked) === toHex(key) ? data : undefined))
    expect(executor.run(10n)).toBe(2n)
    expect(executor.needs).toBeUndefined()
    const live = new LiveState(machine, state, { preimages: () => data })
    while (live.step());
    expect(executor.header()).toEqual(live.header())
    expect(live.status).toEqual({ kind: 'halted', code: 32n })
  })

  test('does not mind a preimage that a trap or a condition spares', () => {
    const executor = make(machine)
    executor.restore(start([li(0, 1), 0x0700]))
    expect(executor.run(5n)).toBe(2n)
    expect(executor.needs).toBeUndefined()
    executor.restore(start([askif(1), HALT], { other: toBigint(localKey(3n)) }))
    expect(executor.run(5n)).toBe(0n)
    expect(executor.needs).toEqual(localKey(3n))
    executor.supply?.((asked) => (toHex(asked) === toHex(localKey(3n)) ? utf8('local') : undefined))
    expect(executor.run(5n)).toBe(2n)
    executor.supply?.(undefined)
    executor.restore(start([li(1, 1), askif(1), HALT]))
    expect(executor.run(5n)).toBe(1n)
    expect(executor.needs).toEqual(key)
  })

  test('waits in microcode as well, and forgets it when another state is restored', () => {
    const executor = make(machine)
    let known = 1
    executor.supply?.(() => (known-- > 0 ? data : undefined))
    executor.restore(start([COPY, HALT]))
    // What was read last may be kept; what is asked for by another key may not.
    const made = executor.run(100n)
    if (made < 100n && executor.needs) {
      known = 1000
      executor.run(100n)
    }
    expect(executor.needs).toBeUndefined()
    executor.supply?.(undefined)
    executor.restore(start([ASK, HALT]))
    expect(executor.run(3n)).toBe(0n)
    executor.restore(start([HALT]))
    expect(executor.needs).toBeUndefined()
    expect(executor.run(3n)).toBe(1n)
  })

  test('a long loop that waits now and then makes the same steps as one that never does', () => {
    // A loop: swap, ask, back to its start; the two keys have different data.
    const other = utf8('another preimage, of another length')
    const state = start([li(0, 2), ASK, SWAP, JUMP], { other: toBigint(sha256Key(other)) })
    const source = (asked: Uint8Array) => (asked[0] === 2 ? data : other)
    const whole = make(machine)
    whole.supply?.(source)
    whole.restore(state)
    expect(whole.run(3000n)).toBe(3000n)
    const halting = make(machine)
    let answers = 0
    let [made, waits] = [0n, 0]
    halting.supply?.((asked) => (answers++ % 7 === 3 ? undefined : source(asked)))
    halting.restore(state)
    while (made < 3000n) {
      made += halting.run(3000n - made)
      if (halting.needs) waits++
    }
    expect(waits).toBeGreaterThan(10)
    expect(halting.header()).toEqual(whole.header())
  })
})

describe('a recorded run', () => {
  const other = utf8('hello')
  const program = {
    vm: asker,
    state: start([ASK, SWAP, ASK, COPY, HALT], { other: toBigint(localKey(7n)) }),
  }
  const provider = async (asked: Uint8Array) => {
    await new Promise((resolve) => setTimeout(resolve, 1))
    return toHex(asked) === toHex(key) ? data : toHex(asked) === toHex(localKey(7n)) ? other : undefined
  }

  test.each(EXECUTORS)(
    'on %s has exactly the preimages that it used, and is replayed from them',
    async (_, executor) => {
      const trace = await run(program, { preimages: provider, executor })
      expect(trace.status).toEqual({ kind: 'halted', code: 32n + 13n })
      expect(trace.preimages?.entries().map(([one]) => toHex(one))).toEqual([toHex(key), toHex(localKey(7n))])
      const replayed = await run(program, { preimages: trace.preimages!.get, executor })
      expect(replayed.rootAt(replayed.steps)).toEqual(trace.rootAt(trace.steps))
      // Any step again, without the provider.
      for (let step = trace.steps; step >= 0n; step--)
        expect(trace.rootAt(step)).toEqual(replayed.rootAt(step))
    },
  )

  test('is refused a wrong preimage at the door, by name, and one that nobody has', async () => {
    const wrong = async () => data.with(3, 0)
    await expect(run(program, { preimages: wrong })).rejects.toThrow(PreimageError)
    await expect(run(program, { preimages: wrong })).rejects.toThrow(toHex(key))
    await expect(run(program)).rejects.toThrow('needs a preimage that is not known')
    await expect(run(program, { preimages: () => undefined })).rejects.toThrow(
      'Expected: bytes from the provider',
    )
  })

  test('proves every step; the proof carries what its hash decides, and the oracle has the rest', async () => {
    const trace = await run(program, { preimages: provider })
    const oracle = (asked: Uint8Array) => (asked[0] === 1 ? other : undefined)
    const missing: bigint[] = []
    for (let step = 0n; step < trace.steps; step++) {
      const proof = prove(trace, { step })
      const [before, after] = [trace.rootAt(step), trace.rootAt(step + 1n)]
      const verdict = verify(asker, before, proof, { preimages: oracle })
      if ('reason' in verdict) throw new Error(`${verdict.reason}: ${verdict.detail}`)
      expect(verdict.root).toEqual(after)
      const alone = verify(asker, before, proof)
      if ('reason' in alone) {
        expect(alone.reason).toBe('preimage-missing')
        expect(alone.detail).toBe(toHex(localKey(7n)))
        missing.push(step)
      } else expect(alone.root).toEqual(after)
    }
    expect(missing.length).toBeGreaterThan(1)
    // An oracle that lies about a hash is not believed.
    const large = await run(
      { ...program, state: start([ASK, HALT], { key: toBigint(keccakKey(new Uint8Array(200_000))) }) },
      { preimages: () => new Uint8Array(200_000) },
    )
    const proof = prove(large, { step: 0n })
    expect(proof.length).toBeLessThan(2000)
    const check = (known: Uint8Array) => verify(asker, large.rootAt(0n), proof, { preimages: () => known })
    expect(check(new Uint8Array(200_000))).toMatchObject({ root: large.rootAt(1n) })
    expect(check(new Uint8Array(199_999))).toMatchObject({ reason: 'preimage-missing' })
    expect(check(new Uint8Array(200_000).with(0, 1))).toMatchObject({ reason: 'preimage-missing' })
  })

  test('goes on from its checkpoints, and is made by several threads', async () => {
    const long = { ...program, state: start([li(0, 2), ASK, SWAP, JUMP], { other: toBigint(localKey(7n)) }) }
    const whole = await run(long, { preimages: provider, maxSteps: 400n })
    const half = await run(long, { preimages: provider, maxSteps: 200n, interval: 50n })
    const resumed = await run(long, { preimages: provider, maxSteps: 400n, resume: half.checkpoints! })
    expect(resumed.rootAt(400n)).toEqual(whole.rootAt(400n))
    const options = { start: 0n, stride: 7n, count: 40 }
    // A worker is a file of JavaScript.
    const { rootsOfRun }: typeof import('../../src/trace/index.ts') = await import(
      join(builtPackage(), 'dist/trace/index.js')
    )
    const here = await rootsOfRun(whole, { ...options, workers: 1 })
    expect(await rootsOfRun(whole, { ...options, workers: 2 })).toEqual(here)
  })

  test('a dishonest twin of it is found by bisection', async () => {
    const trace = await run(program, { preimages: provider })
    const twin = await corruptedRun(program, { preimages: provider, after: 3n, maxSteps: trace.steps })
    const { step } = await bisect(trace, (i) => twin.rootAt(i))
    expect(step).toBe(3n)
  })

  test('a live state says what it needs', () => {
    const live = new LiveState(machine, program.state)
    expect(() => live.step()).toThrow(NeedsPreimage)
    expect(() => live.step()).toThrow(toHex(key))
    live.preimages = createSource()
    expect(live.step()?.name).toBe('ask')
  })
  const createSource = () => {
    const preimages = createPreimages()
    preimages.add(key, data)
    return preimages.get
  }
})

test('hints reach the host before the preimage that they announce is asked for', async () => {
  const hint = utf8('l1-block-header 0x01')
  const bytes = new Uint8Array(4 + hint.length + 4)
  bytes.set(fromBigint(BigInt(hint.length), 4))
  bytes.set(hint, 4)
  const state = start([ASK, SWAP, ASK, HALT], { other: toBigint(localKey(7n)), left: BigInt(bytes.length) })
  const memories = {
    mem: pagesOf([...[[0n, Uint8Array.from([1, 0, 0x0b, 0, 1, 0, 0x0f, 0])] as const], [1000n, bytes]]),
  }
  const program = {
    vm: asker,
    state: { ...state, memories },
    hints: { memory: 'mem', size: 'left', at: 1000n },
  }
  const events: string[] = []
  await run(program, {
    onHint: (one) => void events.push(new TextDecoder().decode(one)),
    preimages: async (asked) => {
      events.push(`type ${asked[0]}`)
      return asked[0] === 1 ? utf8('local') : data
    },
  })
  // An empty hint is one as well.
  expect(events).toEqual(['l1-block-header 0x01', '', 'type 2', 'type 1'])
})
