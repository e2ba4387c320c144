/**
 * Maps in generated code: the interpreter and the compiler against the evaluator, on keys that meet and tables that grow.
 */
import { describe, expect, test } from 'vitest'
import { evaluatorExecutor } from '../../../src/run/evaluator.ts'
import { jitExecutor } from '../../../src/run/jit.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { pagesOf, type State, zeroState } from '../../../src/state/state.ts'
import { MAP_SEEDS, mapModule, TABLES, tableLayout } from '../../../src/targets/wasm/map-module.ts'
import { checkExecutors } from '../../../src/testing/index.ts'
import { halt, map, memory, registers, u8, u32, u256, vm, when } from '../../../src/vm/index.ts'
import { ledger } from '../../vms/ledger.ts'

const eager = { warmUp: 0, watched: 200, compiling: 1 }

test('the evaluator, the interpreter and compiled code agree', async () => {
  await checkExecutors(ledger, {
    runs: 40,
    seed: 11,
    executors: { wasm: wasmExecutor, jit: (machine) => jitExecutor(machine, eager) },
  })
})

/** Counts in a map, at keys that a generator of pseudo-random numbers makes; deletes every eighth. */
const counter = vm('counter')
  .state({
    pc: u8,
    seed: u256,
    n: u32,
    x: registers(u256, 4),
    code: memory(u32, 256),
    counts: map(u256, u256),
  })
  .fetch((s) => s.code[s.pc])
  .op('next', '00000001 ........................', (s) => {
    s.seed = s.seed.mul(6364136223846793005n).add(1442695040888963407n)
    s.pc = s.pc.add(1)
  })
  .op('count', '00000010 ........................', (s) => {
    const key = s.seed.shr(200)
    s.counts[key] = s.counts[key].add(s.seed.low(250).unsigned(256).or(1))
    s.pc = s.pc.add(1)
  })
  .op('drop', '00000011 ........................', (s) => {
    const key = s.seed.shr(200).xor(1)
    s.x[0] = s.counts[key]
    when(s.seed.bits(202, 200).eq(0), () => {
      s.counts.set(key, 0)
    })
    s.pc = s.pc.add(1)
  })
  .op('loop', '00000100 ........................', (s) => {
    s.n = s.n.sub(1)
    s.pc = s.pc.add(1)
    when(s.n.ne(1), () => (s.pc = u8(0)))
  })
  .op('maybe', '00000101 ........................', (s) => {
    const key = s.seed.shr(200).xor(s.seed.shr(230))
    when(s.seed.bits(202, 202).eq(0), () => {
      s.x[1] = s.counts[key]
    })
    // The key is used where nothing is looked up, too.
    s.x[2] = s.x[2].xor(key)
    s.pc = s.pc.add(1)
  })
  .op('halt', '00000000 000000000000000000000000', () => halt(0))

const counting = counter.otherwise('illegal instruction')

describe.each([
  ['interpreter', wasmExecutor],
  ['compiled', (machine: Parameters<typeof jitExecutor>[0]) => jitExecutor(machine, eager)],
] as const)('%s', (_, make) => {
  const start = (n: number): State => {
    const zero = zeroState(counting.machine)
    const words = new Uint8Array(
      Uint32Array.of(0x01000000, 0x02000000, 0x05000000, 0x03000000, 0x04000000).buffer,
    )
    return {
      ...zero,
      registers: { ...zero.registers, n: BigInt(n), seed: 12345n },
      memories: { code: pagesOf([[0n, words]]) },
      maps: { counts: new Map([[7n, 5n]]) },
    }
  }

  test('thousands of entries, with changes taken in between', () => {
    const [executor, reference] = [make(counting.machine), evaluatorExecutor(counting.machine)]
    for (const one of [executor, reference]) one.restore(start(3000))
    for (const steps of [1n, 2n, 97n, 4000n, 5000n, 10n ** 6n]) {
      expect(executor.run(steps)).toBe(reference.run(steps))
      expect(executor.takeChanges()).toEqual(reference.takeChanges())
      expect(executor.header()).toEqual(reference.header())
    }
    expect(new Map(executor.entries(0))).toEqual(new Map(reference.entries(0)))
    expect(executor.entries(0).size).toBeGreaterThan(2000)
    expect(executor.takeChanges()).toEqual([new Map()])
    executor.restore(start(3000))
    expect(executor.entries(0)).toEqual(new Map([[7n, 5n]]))
    expect(executor.entry(0, 7n)).toBe(5n)
    expect(executor.entry(0, 8n)).toBe(0n)
    expect(executor.takeChanges()).toEqual([new Map()])
  })
})

/** A module of tables and its memory, with one map of many slots. */
function tableOf(capacity: number) {
  const memory = new WebAssembly.Memory({
    initial: Math.ceil((TABLES + tableLayout(capacity).bytes) / 2 ** 16),
  })
  const seeds = [...crypto.getRandomValues(new BigUint64Array(MAP_SEEDS))]
  const grow = () => {
    throw new Error('there is room')
  }
  const module = new WebAssembly.Module(mapModule(seeds))
  const { put } = new WebAssembly.Instance(module, { env: { memory, grow } }).exports as {
    put(map: number, ...limbs: bigint[]): void
  }
  new Uint32Array(memory.buffer).set([TABLES, capacity - 1])
  const states = new Uint8Array(memory.buffer, TABLES + tableLayout(capacity).states, capacity)
  return { put, states }
}

/** The longest row of slots in use, which a search for another key may have to pass. */
function longestRow(states: Uint8Array): number {
  let [row, longest] = [0, 0]
  for (const state of states) {
    row = state === 0 ? 0 : row + 1
    longest = Math.max(longest, row)
  }
  return longest
}

describe('keys that are chosen to meet do not', () => {
  const COUNT = 2 ** 12
  const bit = (i: number, at: number) => BigInt((i >> at) & 1)
  /** Differences that vanish or cancel in a sum of limbs times odd numbers, or in a xor of limbs. */
  test.each<[string, (i: number) => bigint[]]>([
    [
      'the highest bits of words of 32',
      (i) =>
        [0, 1, 2, 3].map(
          (k) => (bit(i, 3 * k) << 63n) | (bit(i, 3 * k + 1) << 31n) | (bit(i, 3 * k + 2) << 62n),
        ),
    ],
    ['equal limbs', (i) => [BigInt(i), BigInt(i), 0n, 0n]],
    ['multiples of a power of two', (i) => [BigInt(i) << 52n, 0n, 0n, 0n]],
    ['consecutive numbers', (i) => [BigInt(i), 0n, 0n, 0n]],
  ])('%s', (_, key) => {
    const { put, states } = tableOf(4 * COUNT)
    for (let i = 0; i < COUNT; i++) put(0, ...key(i), 1n, 0n, 0n, 0n)
    expect(states.filter((state) => state === 3)).toHaveLength(COUNT)
    // A quarter of the slots is in use: rows of random places are shorter than 50, with odds of 10^9 to one.
    expect(longestRow(states)).toBeLessThan(200)
  })
})
