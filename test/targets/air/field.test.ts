/**
 * Felts: products, inverses, sums and words modulo primes of several sizes agree with the evaluator, and the tables of
 * products and inverses refuse every other result.
 */
import { describe, expect, test } from 'vitest'
import { segmentSource } from '../../../src/stark/source.ts'
import { zeroState } from '../../../src/state/state.ts'
import { fieldTable } from '../../../src/targets/air/field.ts'
import { machineAir } from '../../../src/targets/air/machine.ts'
import { airSegment } from '../../../src/targets/air/segment.ts'
import { field, registers, u32, uint, vm } from '../../../src/vm/index.ts'
import { oneOf, rotating } from '../../rotation.ts'
import { felts as feltMachine } from '../../vms/felts.ts'
import { forge, truths } from './forge.ts'
import { mutator, randomFrom } from './mutate.ts'
import { proven } from './prove.ts'

const PRIMES = [
  { name: 'of a byte', prime: 251n },
  { name: 'of 61 bits', prime: 2n ** 61n - 1n },
  { name: 'of ed25519', prime: 2n ** 255n - 19n },
  { name: 'of secp256k1, next to 2^256', prime: 2n ** 256n - 2n ** 32n - 977n },
]

/** The word, which is the step's number, chooses an operation and two of four words whose felts it is of. */
const machineOf = (prime: bigint, width = 256) => {
  const felt = field(prime)
  return vm('felt-ops')
    .state({ pc: u32, x: registers(uint<number>(width), 4), y: uint<number>(width), f: felt })
    .fetch((s) => {
      s.pc = s.pc.add(1)
      return s.pc
    })
    .op('mul', '.......................... aa bb 00', (s, { a, b }) => {
      s.y = s.x[a].felt(felt).mul(s.x[b].felt(felt)).word(width)
    })
    .op('inv', '.......................... aa bb 01', (s, { a, b }) => {
      s.f = s.x[a].felt(felt).sub(s.x[b].felt(felt)).inverse()
    })
    .op('sum', '.......................... aa bb 10', (s, { a, b }) => {
      s.f = s.x[a].felt(felt).add(s.x[b].felt(felt))
    })
    .op('less', '.......................... aa bb 11', (s, { a, b }) => {
      s.y = s.x[a].felt(felt).sub(s.x[b].felt(felt)).word(width)
    })
    .otherwise('illegal')
}

describe.each(oneOf('primes of felts', PRIMES))('a prime $name', ({ prime }) => {
  const machine = machineOf(prime)
  const air = machineAir(machine)
  const zero = zeroState(machine.machine)
  const stateOf = (...x: bigint[]) => ({ ...zero, registers: { ...zero.registers, x } })
  const most = 2n ** 256n - 1n
  const random = randomFrom(Number(prime % 1000n))

  test('agrees with the evaluator', () => {
    const word = (BigInt(Math.floor(random() * 2 ** 53)) ** 5n) & most
    proven(air, stateOf(0n, prime - 1n, most, word), 64)
  })

  describe('is refused otherwise', () => {
    const segment = airSegment(air, segmentSource(machine.machine, stateOf(0n, 1n, 12345n, most)), 4)
    const table = air.program.tables.findIndex(({ name }) => name === 'field 0')
    const { limbs } = air.shape
    const own = fieldTable(air.shape, 0, air.program.modulus)
    const limbsOf = (value: bigint) =>
      Array.from({ length: limbs }, (_, i) => Number((value >> BigInt(16 * i)) & 0xffffn))
    const bytesOf = (value: bigint) =>
      Array.from({ length: 2 * limbs }, (_, i) => Number((value >> BigInt(8 * i)) & 255n))
    const isTrue = truths(air.program)
    /** What is wrong with the row of a fact after changes of whole words. */
    const wrong = (
      fact: { op: 'fmul' | 'finv'; a: bigint; b: bigint },
      words: { readonly [name: string]: readonly number[] },
    ) => {
      const trace = own.trace([{ op: fact.op, a: limbsOf(fact.a), b: limbsOf(fact.b), count: 1 }])
      const m = mutator(air.program, segment.publics, segment.traces.with(table, trace))
      const changes = Object.entries(words).flatMap(([name, values]) =>
        values.map((value, i) => ({
          table,
          row: 0,
          column: m.columnOf(table, values.length === 1 ? name : `${name}${i}`),
          value,
        })),
      )
      return m.wrong(changes, isTrue).map((one) => one.name.replace('field 0: ', ''))
    }

    test('a result that is not reduced', () => {
      // a b = (q - 1) p + (r + p), where that is still a word.
      const [a, b] = [prime - 1n, prime - 1n]
      const rest = 1n + prime
      if (rest >> BigInt(16 * limbs) !== 0n) return
      const carries = (q: bigint, r: bigint) => {
        const sums = (x: readonly number[], y: readonly number[]) => {
          const columns = Array<number>(4 * limbs).fill(0)
          for (const [i, one] of x.entries()) for (const [j, two] of y.entries()) columns[i + j]! += one * two
          return Array.from({ length: 2 * limbs }, (_, i) => columns[2 * i]! + 256 * columns[2 * i + 1]!)
        }
        const [left, right] = [sums(bytesOf(a), bytesOf(b)), sums(bytesOf(q), bytesOf(prime))]
        let carried = 0
        return Array.from({ length: 2 * limbs - 1 }, (_, i) => {
          carried = (left[i]! + carried - right[i]! - (limbsOf(r)[i] ?? 0)) / 65536
          return carried + 2 ** 13
        })
      }
      const quotient = (a * b) / prime
      expect(wrong({ op: 'fmul', a, b }, { q: bytesOf(quotient), carry: carries(quotient, 1n) })).toEqual([])
      const names = wrong(
        { op: 'fmul', a, b },
        { q: bytesOf(quotient - 1n), r: limbsOf(rest), carry: carries(quotient - 1n, rest) },
      )
      expect(names.length).toBeGreaterThan(0)
      expect(names.every((name) => name.startsWith('the result is below p'))).toBe(true)
    })

    test('another product, a wrong inverse, an inverse of zero, and one of a row that inverts nothing', () => {
      expect(wrong({ op: 'fmul', a: 5n, b: 7n }, { r: limbsOf(36n % prime) })).not.toEqual([])
      expect(wrong({ op: 'finv', a: 5n, b: 0n }, {})).toEqual([])
      expect(wrong({ op: 'finv', a: 5n, b: 0n }, { b: bytesOf(1n) })).not.toEqual([])
      expect(wrong({ op: 'finv', a: 0n, b: 0n }, {})).toEqual([])
      expect(wrong({ op: 'finv', a: 0n, b: 0n }, { b: bytesOf(1n) })).toContain('zero: of its inverse')
      expect(wrong({ op: 'finv', a: 5n, b: 0n }, { zero: [1] })).toContain('zero: of a')
      // The product is then 0, and so no inverse.
      expect(wrong({ op: 'finv', a: 0n, b: 0n }, { zero: [0] })).toContain(
        'an inverse: the product is 1, limb 0',
      )
      const asInverse = wrong({ op: 'fmul', a: 5n, b: 2n ** 40n }, { inverts: [1] })
      expect(asInverse.some((name) => name.startsWith('an inverse: the product is 1, limb '))).toBe(true)
      expect(wrong({ op: 'fmul', a: 5n, b: 7n }, { count_inverses: [1] })).toContain(
        'inverses: only in rows that invert',
      )
    })
  })
})

test('without a constraint, some row can be forged', () => {
  const machine = machineOf(PRIMES[1]!.prime, 64)
  const air = machineAir(machine)
  const zero = zeroState(machine.machine)
  const start = { ...zero, registers: { ...zero.registers, x: [3n, 5n, 9n, 0n] } }
  const { publics, traces } = airSegment(air, segmentSource(machine.machine, start), 20)
  const m = mutator(air.program, publics, traces)
  const table = m.tableOf('field 0')
  const rows = Array.from({ length: traces[table]!.height }, (_, row) => row)
  const names = new Set(air.program.tables[table]!.constraints.map(({ name }) => name))
  const isTrue = truths(air.program)
  // Products with other columns fix the bit `zero` too; a whole product would change with the others, as above.
  for (const name of [
    'zero is a bit',
    'the result is below p',
    ...[1, 2, 3].map((i) => `an inverse: the product is 1, limb ${i}`),
  ])
    names.delete(name)
  const chosen = rotating('constraints of felts', [...names])
  const stuck = chosen.filter((name, i) => !forge(m, table, name, rows, randomFrom(i + 5), isTrue))
  expect(stuck).toEqual([])
}, 60_000)

test('a machine whose registers and memory hold felts', () => {
  const air = machineAir(feltMachine)
  const word = (op: number, rest = 0n) => (BigInt(op) << 56n) | rest
  const code = [
    word(1, 5n << 32n), // set
    word(3, 4n << 44n), // mul by what cell 4 holds
    word(4), // inv
    word(6), // push, to cell 0, which holds something: a trap
    2n ** 251n,
  ]
  const zero = zeroState(feltMachine.machine)
  const cells = new Uint8Array(4096)
  for (const [i, value] of code.entries())
    for (let k = 0; k < 32; k++) cells[32 * i + k] = Number((value >> BigInt(8 * k)) & 255n)
  const start = { ...zero, memories: { mem: new Map([[0n, cells]]) } }
  expect(proven(air, start, 4).steps).toBe(4)
})
