import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBigint } from '../../../src/bytes/bytes.ts'
import { wasmExecutor } from '../../../src/run/index.ts'
import { readStatus } from '../../../src/state/layout.ts'
import { addPoints, doublePoint, multiplyAdd, onCurve, type Point } from '../../../src/vms/cairo/curve.ts'
import { PRIME } from '../../../src/vms/cairo/machine.ts'
import { POINTS, pedersen, SHIFT } from '../../../src/vms/cairo/pedersen.ts'
import { hades } from '../../../src/vms/cairo/poseidon.ts'
import { builtinProgram } from './builtin-programs.ts'

const felt = fc.oneof(
  fc.bigInt({ min: 0n, max: PRIME - 1n }),
  fc.constantFrom(0n, 1n, 2n ** 251n, PRIME - 1n),
)

/** Runs on the generated WebAssembly: how the run ends, and its output. */
function end(...args: Parameters<typeof builtinProgram>) {
  const { vm, state } = builtinProgram(...args)
  const executor = wasmExecutor(vm.machine)
  executor.restore(state)
  executor.run(100_000n)
  const status = readStatus(vm.machine, executor.header())
  const outcome = status.kind === 'trapped' ? status.reason : status.kind
  const output = executor.read(
    vm.machine.memories.findIndex((one) => one.name === 'output'),
    0n,
    32 * cellsIn(args),
  )
  return { outcome, output }
}
const cellsIn = ([, cells]: Parameters<typeof builtinProgram>) => cells.length

const outcome = (...args: Parameters<typeof builtinProgram>) => end(...args).outcome
const FAILED = 'builtin check failed'

test('output: felts as 32 bytes each', () => {
  const values = [1n, PRIME - 1n, 0n, 2n ** 200n]
  const { outcome, output } = end('output', values)
  expect(outcome).toBe('halted')
  expect(values.map((_, i) => toBigint(output.subarray(32 * i, 32 * i + 32)))).toEqual(values)
})

test.each([
  ['range_check', 128n],
  ['range_check96', 96n],
])('%s', (name, bits) => {
  expect(outcome(name, [0n, 1n, 2n ** bits - 1n])).toBe('halted')
  expect(outcome(name, [0n, 2n ** bits])).toBe(FAILED)
  expect(outcome(name, [PRIME - 1n])).toBe(FAILED)
  expect(outcome(name, [0n, undefined, 0n])).toBe('unknown memory cell')
  // Behind the end that the program returned, nothing is used.
  expect(outcome(name, [0n, PRIME - 1n], 1)).toBe('halted')
})

/** An instance holds, and with any one cell changed it does not. */
function exact(name: string, cells: readonly bigint[], free: readonly number[] = []): void {
  expect(outcome(name, cells), 'as it is').toBe('halted')
  for (const [i, value] of cells.entries()) {
    if (free.includes(i)) continue
    const changed = cells.with(i, (value + 1n) % PRIME)
    expect(outcome(name, changed), `cell ${i}`).not.toBe('halted')
    expect(outcome(name, [...cells.slice(0, i), undefined as never, ...cells.slice(i + 1)])).toBe(
      'unknown memory cell',
    )
  }
  expect(outcome(name, cells, cells.length - 1)).toBe('builtin instance cut off')
}

test('bitwise', () => {
  const word = fc.bigInt({ min: 0n, max: 2n ** 251n - 1n })
  const instance = (x: bigint, y: bigint) => [x, y, x & y, x ^ y, x | y]
  exact('bitwise', instance(12n, 10n))
  fc.assert(
    fc.property(word, word, (x, y) => void expect(outcome('bitwise', instance(x, y))).toBe('halted')),
    { numRuns: 20 },
  )
  expect(outcome('bitwise', [...instance(1n, 2n), ...instance(3n, 4n)])).toBe('halted')
  // 2^251 is a felt, and no word of 251 bits.
  expect(outcome('bitwise', instance(2n ** 251n, 0n))).toBe(FAILED)
  expect(outcome('bitwise', instance(0n, 2n ** 251n))).toBe(FAILED)
})

describe('pedersen', () => {
  // Published with StarkEx: github.com/starkware-libs/starkex-resources, signature_test_data.json.
  test('of published inputs', () => {
    const a = 0x3d937c035c878245caf64531a5756109c53068da139362728feb561405371cbn
    const b = 0x208a0a10250e382e1e4bbe2880906c2791bf6275695e02fbbc6aeff9cd8b31an
    expect(pedersen(a, b)).toBe(0x30e480bed5fe53fa909cc0f8c4d99b8f9f2c016be4c41e13a4848797979c662n)
  })

  test('its points are on the curve', () => {
    for (const point of [SHIFT, ...POINTS.flat()]) expect(onCurve(point)).toBe(true)
  })

  test('checked', () => {
    exact('pedersen', [5n, 7n, pedersen(5n, 7n)])
    fc.assert(
      fc.property(
        felt,
        felt,
        (a, b) => void expect(outcome('pedersen', [a, b, pedersen(a, b)])).toBe('halted'),
      ),
      { numRuns: 10 },
    )
  })
})

describe('poseidon', () => {
  // The permutation of zeros, as Starknet's implementations publish it.
  test('of zeros', () => {
    expect(hades([0n, 0n, 0n])).toEqual([
      0x79e8d1e78258000a28fc9d49e233bc6852357968577b1e386550ed6a9086133n,
      0x3840d003d0f3f96dbb796ff6aa6a63be5b5404b91ccaabca256154cbb6fb984n,
      0x1eb39da3f7d3b04142d0ac83d9da00c9325a61fb2ef326e50b70eaa8a3c7cc7n,
    ])
  })

  test('checked', () => {
    exact('poseidon', [1n, 2n, 3n, ...hades([1n, 2n, 3n])])
    fc.assert(
      fc.property(
        felt,
        felt,
        felt,
        (a, b, c) => void expect(outcome('poseidon', [a, b, c, ...hades([a, b, c])])).toBe('halted'),
      ),
      { numRuns: 10 },
    )
  })
})

describe('ec_op', () => {
  const [P, Q] = [SHIFT, POINTS[0][0]]
  const instance = (p: Point, q: Point, m: bigint, r = multiplyAdd(p, m, q) as Point) => [
    p.x,
    p.y,
    q.x,
    q.y,
    m,
    r.x,
    r.y,
  ]

  test('checked', () => {
    exact('ec_op', instance(P, Q, 34n))
    for (const m of [0n, 1n, 2n, 3n]) expect(outcome('ec_op', instance(P, Q, m)), `m = ${m}`).toBe('halted')
    fc.assert(
      fc.property(felt, (m) => void expect(outcome('ec_op', instance(P, Q, m))).toBe('halted')),
      { numRuns: 10 },
    )
  })

  test('3 q is q + 2 q', () => {
    const three = addPoints(doublePoint(Q), Q) as Point
    expect(multiplyAdd(P, 3n, Q)).toEqual(addPoints(P, three))
  })

  test('points that are on no such curve are refused', () => {
    const off = { x: 1n, y: 1n }
    expect(onCurve(off)).toBe(false)
    expect(outcome('ec_op', instance(off, Q, 0n, off))).toBe(FAILED)
    expect(outcome('ec_op', instance(P, off, 0n, P))).toBe(FAILED)
  })

  test('a sum of points of one x has no meaning', () => {
    expect(outcome('ec_op', instance(Q, Q, 1n, Q))).toBe('builtin sum of points of one x')
    expect(outcome('ec_op', instance({ x: Q.x, y: PRIME - Q.y }, Q, 1n, Q))).toBe(
      'builtin sum of points of one x',
    )
  })
})

test('ends that are no ends', () => {
  expect(outcome('output', [1n], -1)).toBe('builtin out of its segment')
  const { vm, state } = builtinProgram('output', [1n])
  const executor = wasmExecutor(vm.machine)
  const list = (...bytes: number[]) => ({
    ...state,
    memories: {
      ...state.memories,
      builtins: new Map([[0n, Uint8Array.from({ length: 4096 }, (_, i) => bytes[i % bytes.length])]]),
    },
  })
  // A list out of a claim that nobody here made: an unknown kind; one that has no end.
  for (const [bytes, reason] of [
    [[99, 1, 0, 0, 0, 0, 0, 0], 'no such builtin'],
    [[1, 1, 0, 0, 0xe9, 3, 0, 0], 'address out of range'],
  ] as const) {
    executor.restore(list(...bytes))
    executor.run(1000n)
    expect(readStatus(vm.machine, executor.header())).toEqual({ kind: 'trapped', reason })
  }
})
