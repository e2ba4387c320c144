/**
 * The float library against exact rationals, in all modes and with all flags: all classes of numbers with all, random
 * numbers of long runs of ones, sums that cancel; f16 whole where a function takes one number.
 */
import { describe, expect, test } from 'vitest'
import { apply } from '../../src/ir/evaluate.ts'
import { compiled } from './compiled.ts'
import { type Operation, operationsOf } from './operations.ts'
import { F16, type Format } from './reference.ts'
import { Random, specials } from './vectors.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow)
  console.log('floats: a tenth of the random vectors, and f16 whole in two modes; ONESTEP_SLOW=1 for all')
const RANDOM = slow ? 20_000 : 2_000
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))

const isFormat = (one: Operation['takes'][number]): one is Format => 'exponent' in one
const integers = (bits: number) => {
  const top = 1n << BigInt(bits - 1)
  return Array.from({ length: bits }, (_, i) => 1n << BigInt(i)).flatMap((one) =>
    [one, one - 1n, one + 1n, -one, -one - 1n, 3n * one, (one << 1n) - 1n - (one >> 24n), top + one].map(
      (each) => BigInt.asUintN(bits, each),
    ),
  )
}

/** Arguments without the mode. */
function* vectors(operation: Operation, random: Random): Generator<bigint[]> {
  const { takes } = operation
  const all = takes.map((one) => (isFormat(one) ? specials(one) : integers(one.integer)))
  // Three numbers of all classes are too many: of them, a few of each.
  const some =
    takes.length === 3 ? all.map((list) => list.filter((_, i) => i % 11 === random.below(11) || i < 2)) : all
  let lists: bigint[][] = [[]]
  for (const list of some) lists = lists.flatMap((head) => list.map((one) => [...head, one]))
  yield* lists
  for (let i = 0; i < RANDOM; i++) {
    const args: bigint[] = []
    for (const one of takes) {
      if (!isFormat(one)) args.push(random.bits(one.integer) >> BigInt(random.below(one.integer)))
      else if (args.length === 0 || random.below(4) === 0) args.push(random.number(one))
      else if (args.length === 2 && random.below(2) === 0)
        args.push(random.cancelling(one, args[0]!, args[1]!))
      else args.push(random.near(one, args[0]!))
    }
    yield args
  }
}

const show = (args: readonly bigint[]) => args.map((arg) => `0x${arg.toString(16)}`).join(', ')

/** The first vectors that differ, of `compute`. */
function differences(
  operation: Operation,
  compute: (...args: readonly bigint[]) => bigint,
  all: Iterable<readonly bigint[]>,
  modes: readonly number[],
): string[] {
  const found: string[] = []
  for (const args of all) {
    for (const mode of operation.modes ? modes : [0]) {
      const given = operation.modes ? [...args, BigInt(mode)] : args
      const [got, expected] = [compute(...given), operation.expected(args, mode)]
      if (got === expected) continue
      found.push(
        `${operation.definition.name}(${show(args)}) mode ${mode}: ${show([got])}, not ${show([expected])}`,
      )
      if (found.length > 5) return found
    }
  }
  return found
}

const MODES = [0, 1, 2, 3, 4]

describe.each(['f16', 'f32', 'f64'] as const)('%s', (name) => {
  test.each([...operationsOf(name)])('%s', (_, operation) => {
    const random = new Random(seed)
    const all = [...vectors(operation, random)]
    // Both the meaning and what the wasm target makes of it: the meaning is slow.
    const few = all.filter((_, i) => i % Math.ceil(all.length / 150) === 0)
    expect(differences(operation, compiled(operation.definition), all, MODES), `seed ${seed}`).toEqual([])
    expect(differences(operation, (...args) => apply(operation.definition, args), few, MODES)).toEqual([])
  })
})

test('modes that do not exist round as the first does', () => {
  const operation = operationsOf('f16').get('f16.add')!
  const random = new Random(seed)
  const all = [...vectors(operation, random)].slice(-300)
  const add = compiled(operation.definition)
  for (const args of all) for (const mode of [5n, 6n, 7n]) expect(add(...args, mode)).toBe(add(...args, 0n))
})

describe('f16 whole', () => {
  const unary = [...operationsOf('f16')].filter(([, { takes }]) => takes.length === 1 && takes[0] === F16)
  test.each(unary)('%s', (_, operation) => {
    const all = function* () {
      for (let a = 0; a < 65536; a++) yield [BigInt(a)]
    }
    const modes = slow ? MODES : [seed % 5, (seed + 2) % 5]
    expect(differences(operation, compiled(operation.definition), all(), modes)).toEqual([])
  })
})
