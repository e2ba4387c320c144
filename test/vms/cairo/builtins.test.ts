import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBigint } from '../../../src/bytes/bytes.ts'
import { wasmExecutor } from '../../../src/run/index.ts'
import type { Program } from '../../../src/run/program.ts'
import { readStatus } from '../../../src/state/layout.ts'
import { PRIME } from '../../../src/vms/cairo/machine/state.ts'
import {
  addPoints,
  doublePoint,
  multiplyAdd,
  ORDER,
  onCurve,
  type Point,
} from '../../../src/vms/cairo/prover/curve.ts'
import { keccakF } from '../../../src/vms/cairo/prover/keccak-f.ts'
import { POINTS, pedersen, SHIFT } from '../../../src/vms/cairo/prover/pedersen.ts'
import { hades } from '../../../src/vms/cairo/prover/poseidon.ts'
import { type Beside, builtinProgram, modularInstance, returnedProgram, sign } from './builtin-programs.ts'

const felt = fc.oneof(
  fc.bigInt({ min: 0n, max: PRIME - 1n }),
  fc.constantFrom(0n, 1n, 2n ** 251n, PRIME - 1n),
)

/** Runs on the generated WebAssembly: how the run ends, and its output. */
const end = (...args: Parameters<typeof builtinProgram>) => ended(builtinProgram(...args), cellsIn(args))

function ended({ vm, state }: Program, cells: number) {
  const executor = wasmExecutor(vm.machine)
  executor.restore(state)
  executor.run(100_000n)
  const status = readStatus(vm.machine, executor.header())
  const outcome = status.kind === 'trapped' ? status.reason : status.kind
  const code = status.kind === 'halted' ? status.code : undefined
  const output = executor.read(
    vm.machine.memories.findIndex((one) => one.name === 'output'),
    0n,
    32 * cells,
  )
  return { outcome, output, code }
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
function exact(name: string, cells: readonly bigint[], beside: Beside = {}): void {
  expect(outcome(name, cells, cells.length, beside), 'as it is').toBe('halted')
  for (const [i, value] of cells.entries()) {
    const changed = cells.with(i, (value + 1n) % PRIME)
    expect(outcome(name, changed, cells.length, beside), `cell ${i}`).not.toBe('halted')
    const lacking = [...cells.slice(0, i), undefined, ...cells.slice(i + 1)]
    expect(outcome(name, lacking, cells.length, beside), `cell ${i}`).toBe('unknown memory cell')
  }
  expect(outcome(name, cells, cells.length - 1, beside)).toBe('builtin instance cut off')
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

describe('ecdsa', () => {
  const { key, signature } = sign(1234n, 567n, 89n)

  test('checked', () => {
    exact('ecdsa', [key, 1234n], { signature })
    // A key that is the generator, and its negative; no message; the greatest one.
    for (const [secret, message] of [
      [1n, 5n],
      [ORDER - 1n, 5n],
      [567n, 0n],
      [2n, 2n ** 251n - 1n],
    ]) {
      const signed = sign(message, secret, 12345n)
      expect(outcome('ecdsa', [signed.key, message], 2, signed)).toBe('halted')
    }
    expect(outcome('ecdsa', [key, 2n ** 251n], 2, sign(2n ** 251n, 567n, 89n))).toBe(FAILED)
  })

  // Published with StarkEx: github.com/starkware-libs/starkex-resources, signature_test_data.json.
  test('a published signature', () => {
    const published = {
      r: 0x173fd03d8b008ee7432977ac27d1e9d1a1f6c98b1a2f05fa84a21c84c44e882n,
      s: 0x4b6d75385aed025aa222f28a0adc6d58db78ff17e51c3f59e259b131cd5a1ccn,
    }
    const [x, z] = [
      0x77a3b314db07c45076d11f62b6f9e748a39790441823307743cf00d6597ea43n,
      0x397e76d1667c4454bfb83514e120583af836f8e32a516765497823eabe16a3fn,
    ]
    expect(outcome('ecdsa', [x, z], 2, { signature: published })).toBe('halted')
    expect(outcome('ecdsa', [x, z + 1n], 2, { signature: published })).toBe(FAILED)
  })

  test('no value of the advice can be another', () => {
    const { state } = builtinProgram('ecdsa', [key, 1234n], 2, { signature })
    const page = state.memories.advice.get(0n) as Uint8Array
    const advice = Array.from({ length: 7 }, (_, i) => toBigint(page.slice(32 * i, 32 * i + 32).reverse()))
    expect(outcome('ecdsa', [key, 1234n], 2, { advice })).toBe('halted')
    for (const [i, value] of advice.entries()) {
      for (const other of [0n, value + 1n, PRIME - value]) {
        expect(outcome('ecdsa', [key, 1234n], 2, { advice: advice.with(i, other) }), `${i}`).not.toBe(
          'halted',
        )
      }
    }
    // Numbers that stand for the same multiples, but are no short ones.
    expect(outcome('ecdsa', [key, 1234n], 2, { advice: advice.with(1, advice[1] + ORDER) })).toBe(FAILED)
  })
})

describe('keccak', () => {
  const felts = fc.array(fc.bigInt({ min: 0n, max: 2n ** 200n - 1n }), { minLength: 8, maxLength: 8 })
  const instance = (given: readonly bigint[]) => [...given, ...(keccakF(given) as bigint[])]

  test('SHA-3 of nothing, by the permutation', () => {
    const block = Uint8Array.from({ length: 200 }, (_, i) => (i === 0 ? 6 : i === 135 ? 0x80 : 0))
    const given = Array.from({ length: 8 }, (_, i) => toBigint(block.slice(25 * i, 25 * i + 25).reverse()))
    const [first, second] = keccakF(given) as bigint[]
    const digest = BigInt.asUintN(256, first | (second << 200n))
    const sha3 = Uint8Array.from(createHash('sha3-256').digest())
    expect(digest).toBe(toBigint(sha3.reverse()))
  })

  test('checked', { timeout: 120_000 }, () => {
    exact('keccak', instance([1n, 2n ** 200n - 1n, 3n, 4n, 5n, 6n, 7n, 8n]))
    fc.assert(
      fc.property(felts, (given) => void expect(outcome('keccak', instance(given))).toBe('halted')),
      { numRuns: 10 },
    )
    expect(outcome('keccak', instance([0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n]).with(3, 2n ** 200n))).toBe(FAILED)
    // Two instances, one behind the other.
    expect(
      outcome('keccak', [
        ...instance([1n, 0n, 0n, 0n, 0n, 0n, 0n, 0n]),
        ...instance([9n, 0n, 0n, 0n, 0n, 0n, 0n, 7n]),
      ]),
    ).toBe('halted')
  })
})

describe('add_mod and mul_mod', () => {
  const number = fc.bigInt({ min: 0n, max: 2n ** 384n - 1n })
  const run = (name: string, p: bigint, a: bigint, b: bigint, c: bigint) => {
    const { instance, cells } = modularInstance(p, a, b, c)
    return outcome(name, instance, 7, { cells })
  }

  test('any numbers', () => {
    fc.assert(
      fc.property(number, number, number, (modulus, a, b) => {
        // Modulo 1, any result is right.
        const p = modulus < 2n ? modulus + 2n : modulus
        expect(run('mul_mod', p, a, b, (a * b) % p)).toBe((a * b) / p < 2n ** 384n ? 'halted' : FAILED)
        expect(run('mul_mod', p, a, b, ((a * b) % p) ^ 1n)).toBe(FAILED)
        const [x, y] = [a % p, b % p]
        expect(run('add_mod', p, x, y, (x + y) % p)).toBe('halted')
        expect(run('add_mod', p, x, y, ((x + y) % p) ^ 1n)).toBe(FAILED)
      }),
      { numRuns: 10 },
    )
  })

  test('results need not be less than the modulus, but k has its bound', () => {
    expect(run('mul_mod', 7n, 5n, 6n, 30n)).toBe('halted')
    expect(run('mul_mod', 7n, 5n, 6n, 9n)).toBe('halted')
    expect(run('mul_mod', 7n, 5n, 6n, 37n)).toBe(FAILED)
    expect(run('mul_mod', 0n, 5n, 6n, 30n)).toBe('halted')
    expect(run('mul_mod', 0n, 5n, 6n, 0n)).toBe(FAILED)
    expect(run('add_mod', 7n, 5n, 6n, 11n)).toBe('halted')
    expect(run('add_mod', 7n, 15n, 6n, 7n)).toBe(FAILED)
    expect(run('mul_mod', 1n, 2n ** 384n - 1n, 2n ** 384n - 1n, 0n)).toBe(FAILED)
  })

  test('digits of more than 96 bits are none', () => {
    for (const name of ['add_mod', 'mul_mod']) {
      const [a, b, p] = [2n ** 96n, 1n, 2n ** 300n]
      const { instance, cells } = modularInstance(p, a, b, name === 'add_mod' ? a + b : a * b)
      expect(outcome(name, instance, 7, { cells })).toBe('halted')
      // The same number, with a digit more in the place of one in the next.
      const carried = cells.map(
        ([at, value]) => [at, at === 3000 ? value + 2n ** 96n : at === 3001 ? value - 1n : value] as const,
      )
      expect(outcome(name, instance, 7, { cells: carried })).toBe(FAILED)
    }
  })

  test('several operations are one instance behind another', () => {
    const { instance, cells } = modularInstance(97n, 50n, 60n, 13n)
    const offsets = [0n, 4n, 8n].map((offset, i) => [4003 + i, offset] as const)
    const both = [...instance.slice(0, 6), 2n, ...instance.slice(0, 5), 4003n, 1n]
    const beside = { cells: [...cells, ...offsets] }
    exactly('add_mod', both, beside)
    // The second operation is not left out.
    expect(outcome('add_mod', both, 7, beside)).toBe('builtin instance cut off')
    expect(outcome('add_mod', instance.with(6, 0n), 7, beside)).toBe('builtin instance cut off')
  })

  /** With any cell changed it does not hold. */
  function exactly(name: string, cells: readonly bigint[], beside: Beside): void {
    expect(outcome(name, cells, cells.length, beside)).toBe('halted')
    for (const [i, value] of cells.entries())
      expect(outcome(name, cells.with(i, value + 1n), cells.length, beside), `cell ${i}`).not.toBe('halted')
  }

  test('the advice: k of a sum is a bit, digits of k are digits', () => {
    const sum = modularInstance(10n, 15n, 16n, 11n)
    expect(outcome('add_mod', sum.instance, 7, { ...sum, advice: [2n] })).toBe(FAILED)
    const product = modularInstance(2n ** 96n, 2n ** 96n, 2n ** 96n, 0n)
    expect(outcome('mul_mod', product.instance, 7, { ...product, advice: [0n, 1n, 0n, 0n] })).toBe('halted')
    expect(outcome('mul_mod', product.instance, 7, { ...product, advice: [2n ** 96n, 0n, 0n, 0n] })).toBe(
      FAILED,
    )
  })
})

describe('segment_arena', () => {
  const list = (entries: readonly (readonly [begin: bigint, end: bigint])[]): Beside => ({
    cells: entries.flatMap((entry, i) =>
      [...entry, 0n].map((value, j) => [1500 + 3 * i + j, value] as const),
    ),
  })
  const arena = (count: bigint, finished = count) => [1500n, 0n, 0n, 1500n, count, finished]
  const of = (cells: readonly bigint[], entries: readonly (readonly [bigint, bigint])[]) =>
    outcome('segment_arena', cells, cells.length, list(entries))

  test('each segment begins behind the one before', () => {
    const entries = [
      [2000n, 2003n],
      [2004n, 2004n],
      [2005n, 2011n],
    ] as readonly (readonly [bigint, bigint])[]
    expect(of(arena(3n), entries)).toBe('halted')
    expect(of(arena(1n), entries)).toBe('halted')
    expect(of(arena(0n), [])).toBe('halted')
    expect(of([1500n, 0n, 0n], [])).toBe('halted')
    expect(of(arena(3n, 2n), entries)).toBe(FAILED)
    expect(of(arena(4n), entries)).toBe('unknown memory cell')
    expect(of(arena(3n), entries.with(1, [2003n, 2004n]))).toBe(FAILED)
    expect(of(arena(3n), entries.with(1, [2000n, 2004n]))).toBe(FAILED)
  })

  test('the first instance has no segments, and the list stays where it is', () => {
    expect(of(arena(1n).with(1, 1n), [[2000n, 2000n]])).toBe(FAILED)
    expect(of(arena(1n).with(2, 1n), [[2000n, 2000n]])).toBe(FAILED)
    expect(of(arena(1n).with(0, 1501n), [[2000n, 2000n]])).toBe(FAILED)
    expect(of([], [])).toBe('builtin instance cut off')
    expect(of(arena(2n ** 40n), [[2000n, 2000n]])).toBe('address out of range')
    expect(of(arena(PRIME - 1n), [[2000n, 2000n]])).toBe('address out of range')
  })
})

describe('what a Cairo 1 entry point returns', () => {
  const end = (...returned: bigint[]) => ended(returnedProgram(returned), 2)

  test('is the output, and the panic flag the exit code', () => {
    for (const flag of [0n, 1n]) {
      const { outcome, output, code } = end(flag, 1500n, 1502n)
      expect([outcome, code]).toEqual(['halted', flag])
      expect([output[31], output[63]]).toEqual([7, 8])
    }
    expect(end(0n, 1500n, 1500n).output[31]).toBe(0)
  })

  test('has its end behind its begin, and known cells', () => {
    expect(end(2n, 1500n, 1502n).outcome).toBe(FAILED)
    expect(end(0n, 1502n, 1500n).outcome).toBe('builtin out of its segment')
    expect(end(0n, 1500n, 1503n).outcome).toBe('unknown memory cell')
    expect(end(0n, 1500n, 2n ** 32n).outcome).toBe('address out of range')
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
