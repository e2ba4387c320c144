import { describe, expect, test } from 'vitest'
import { builder } from '../../../src/ir/build.ts'
import type { Effect, Machine, Register } from '../../../src/ir/machine.ts'
import type { Node } from '../../../src/ir/node.ts'
import { opsOf } from '../../../src/ir/ops.ts'
import { bits, bitWidth, cardinality, felt, type Type } from '../../../src/ir/types.ts'
import { zeroState } from '../../../src/state/state.ts'
import { pairOf, traces } from './agree.ts'
import { FIELDS, Random } from './random-machine.ts'

/** A machine that computes each node of `results` of the registers a and b, into a register of its own. */
function calculator(
  type: Type,
  second: Type,
  results: (a: Node, b: Node, make: ReturnType<typeof builder>['make']) => Node[],
): Machine {
  const { make } = builder({ simplify: false })
  const word = make('const', [], 0n, bits(8))
  const nodes = results(make('get', [], 'a', type), make('get', [], 'b', second), make)
  const effects = nodes.map((value, i): Effect => ({ kind: 'set', register: `r${i}`, value }))
  const registers: Register[] = [
    { name: 'a', type },
    { name: 'b', type: second },
    ...nodes.map((node, i) => ({ name: `r${i}`, type: node.type })),
  ]
  return {
    name: 'calculator',
    registers,
    memories: [],
    traps: ['no'],
    fetch: { effects: [{ kind: 'out', name: 'word', value: word }] },
    wordWidth: 8,
    instructions: [
      {
        name: 'all',
        assembly: 'all',
        encoding: '........',
        pattern: { width: 8, mask: 0n, match: 0n },
        over: [],
        block: { effects },
      },
    ],
    otherwise: 'no',
    microcode: [],
  }
}

/** Values at the edges of a type, and amounts near its width. */
function edges(type: Type, random: Random): bigint[] {
  const size = cardinality(type)
  const width = BigInt(bitWidth(type))
  const all = [
    0n,
    1n,
    2n,
    3n,
    size - 1n,
    size - 2n,
    size / 2n,
    size / 2n - 1n,
    size / 2n + 1n,
    width,
    width - 1n,
    width + 1n,
    63n,
    64n,
    65n,
  ]
  all.push(random.big(), random.big() >> 128n, random.big() >> 200n)
  return [...new Set(all.map((value) => value % size))]
}

function agree(machine: Machine, random: Random): void {
  const pair = pairOf(machine)
  const [a, b] = machine.registers
  for (const x of edges(a.type, random)) {
    for (const y of edges(b.type, random)) {
      const zero = zeroState(machine)
      const [mine, reference] = traces(pair, { ...zero, registers: { ...zero.registers, a: x, b: y } }, [1n])
      expect(mine, `${x}, ${y}`).toEqual(reference)
    }
  }
}

describe('every op at the edges of its operands', () => {
  const random = new Random(1)
  const widths = [
    1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 48, 63, 64, 65, 96, 127, 128, 129, 160, 192, 193, 255, 256,
  ]
  test.each(widths)('words of %i bits', (width) => {
    const type = bits(width)
    const machine = calculator(type, type, (a, b, make) => {
      const two = opsOf('binary', 'compare', 'equal').map((op) => make(op, [a, b]))
      const constant = [1n, 5n, BigInt(width - 1), cardinality(type) - 1n].map((value) =>
        make('const', [], value % cardinality(type), type),
      )
      const byConstant = constant.flatMap((c) => opsOf('binary').map((op) => make(op, [a, c])))
      const extracts = [
        [width - 1, 0],
        [width - 1, width >> 1],
        [width >> 1, 0],
        [(3 * width) >> 2, width >> 2],
        [0, 0],
        [width - 1, width - 1],
      ].map((range) => make('extract', [a], range as unknown as readonly [number, number]))
      const wider = [width, width + 1, 32, 33, 64, 65, 128, 200, 256].filter((w) => w >= width && w <= 256)
      const extended = wider.flatMap((w) => opsOf('extend').map((op) => make(op, [a], undefined, bits(w))))
      const joined =
        width <= 128
          ? [make('concat', [a, b]), make('sext', [make('concat', [a, b])], undefined, bits(256))]
          : []
      const low = make('extract', [b], [0, 0])
      return [
        ...two,
        ...byConstant,
        ...extracts,
        ...extended,
        ...joined,
        ...opsOf('unary').map((op) => make(op, [a])),
        ...opsOf('choose').map((op) => make(op, [low, a, b])),
        // Divisions where the divisor is known to be zero, and where it is known not to be; of values
        // that nothing else divides, so that they are computed there.
        make('ite', [
          make('eq', [b, make('const', [], 0n, type)]),
          make('udiv', [make('not', [a]), b]),
          make('urem', [make('not', [a]), b]),
        ]),
        make('ite', [low, make('udiv', [a, b]), make('srem', [b, a])]),
        ...extracts.map((node) => make('sext', [node], undefined, bits(256))),
      ]
    })
    agree(machine, random)
  })

  test.each(FIELDS.map((type) => [type.modulus.toString(16), type] as const))(
    'felts modulo 0x%s',
    (_, type) => {
      const machine = calculator(type, type, (a, b, make) => [
        ...opsOf('field-binary', 'equal').map((op) => make(op, [a, b])),
        ...opsOf('field-unary').map((op) => make('fmul', [a, make(op, [b])])),
        ...[1, 8, 31, 64, 128, 252, 256].map((width) => make('fromfelt', [a], undefined, bits(width))),
        make('ite', [make('eq', [a, b]), a, make('fadd', [a, a])]),
      ])
      agree(machine, random)
    },
  )

  test.each([1, 8, 31, 32, 64, 65, 128, 250, 252, 256])('words of %i bits as felts', (width) => {
    const machine = calculator(bits(width), bits(1), (a, _, make) =>
      FIELDS.map((type) => make('tofelt', [a], undefined, type)),
    )
    agree(machine, random)
  })

  test.each([257, 300, 320, 384, 448, 500, 511, 512])('intermediate values of %i bits', (width) => {
    const type = bits(256)
    const machine = calculator(type, type, (a, b, make) => {
      const wide = bits(width)
      const cut = (node: Node) => make('extract', [node], [width - 1, 0])
      const some = [
        cut(make('concat', [a, b])),
        cut(make('concat', [make('not', [b]), a])),
        make('zext', [b], undefined, wide),
        make('sext', [a], undefined, wide),
        make('zext', [make('extract', [b], [100, 0])], undefined, wide),
        make('zext', [make('extract', [b], [30, 0])], undefined, wide),
        make('shl', [make('zext', [b], undefined, wide), make('const', [], BigInt(width >> 1), wide)]),
      ]
      const results = some.flatMap((x, i) => {
        const y = some[(i + 2) % some.length]
        const z = some[(i + 3) % some.length]
        return [
          ...opsOf('unary').map((op) => make(op, [x])),
          ...opsOf('binary', 'compare', 'equal').flatMap((op) => [make(op, [x, y]), make(op, [x, z])]),
          make('ite', [make('ult', [a, b]), x, y]),
          make('sext', [make('extract', [x], [width - 3, 5])], undefined, bits(512)),
          make('urem', [make('mul', [some[2], make('zext', [a], undefined, wide)]), y]),
        ]
      })
      return results.flatMap((node) => {
        const bits = bitWidth(node.type)
        if (bits <= 256) return [node]
        return [make('extract', [node], [255, 0]), make('extract', [node], [bits - 1, 256])]
      })
    })
    agree(machine, random)
  })

  test('a product that keeps only its high half', () => {
    for (const width of [32, 64, 128]) {
      const machine = calculator(bits(width), bits(width), (a, b, make) => {
        const pairs = [
          ['zext', 'zext'],
          ['sext', 'sext'],
          ['sext', 'zext'],
        ] as const
        return pairs.map(([x, y]) => {
          const wide = bits(2 * width)
          const product = make('mul', [make(x, [a], undefined, wide), make(y, [b], undefined, wide)])
          return make('extract', [product], [2 * width - 1, width])
        })
      })
      agree(machine, random)
    }
  })

  test('a modulus that is even is refused: it is no prime above 2', () => {
    expect(() => felt(2n ** 80n)).toThrow(RangeError)
    const even = { kind: 'felt', modulus: 2n ** 80n } as const
    const machine = calculator(even, even, (a, b, make) => [make('fmul', [a, b])])
    expect(() => pairOf(machine)).toThrow(RangeError)
  })
})
