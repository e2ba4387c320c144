/**
 * The float library against exact rationals, in all modes and with all flags: all classes of numbers with all, random
 * numbers of long runs of ones, sums that cancel; f16 whole where a function takes one number.
 */
import { describe, expect, test } from 'vitest'
import { apply } from '../../src/ir/evaluate.ts'
import { differences, slow, some, turns, vectors } from './cases.ts'
import { compiled } from './compiled.ts'
import { operationsOf } from './operations.ts'
import { F16 } from './reference.ts'
import { Random } from './vectors.ts'

if (!slow)
  console.log(
    'floats: a part of the vectors, each in one mode, f16 whole in one mode; ONESTEP_SLOW=1 for all in all',
  )
const RANDOM = slow ? 20_000 : 2_000
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))

describe.each(['f16', 'f32', 'f64'] as const)('%s', (name) => {
  test.each([...operationsOf(name)])('%s', (_, operation) => {
    const random = new Random(seed)
    const all = some([...vectors(operation, random, RANDOM)], 6_000)
    // Both the meaning and what the wasm target makes of it: the meaning is slow.
    const few = all.filter((_, i) => i % Math.ceil(all.length / 100) === 0)
    expect(differences(operation, compiled(operation.definition), all, turns(seed)), `seed ${seed}`).toEqual(
      [],
    )
    expect(differences(operation, (...args) => apply(operation.definition, args), few, turns(seed))).toEqual(
      [],
    )
  })
})

test('modes that do not exist round as the first does', () => {
  const operation = operationsOf('f16').get('f16.add')!
  const random = new Random(seed)
  const all = [...vectors(operation, random, RANDOM)].slice(-300)
  const add = compiled(operation.definition)
  for (const args of all) for (const mode of [5n, 6n, 7n]) expect(add(...args, mode)).toBe(add(...args, 0n))
})

describe('f16 whole', () => {
  const unary = [...operationsOf('f16')].filter(([, { takes }]) => takes.length === 1 && takes[0] === F16)
  test.each(unary)('%s', (_, operation) => {
    const all = function* () {
      for (let a = 0; a < 65536; a++) yield [BigInt(a)]
    }
    expect(differences(operation, compiled(operation.definition), all(), turns(seed))).toEqual([])
  })
})

test('fma of subnormals, computed by hand: -2076.0625 * 2^-24', () => {
  const { definition } = operationsOf('f16').get('f16.fma')!
  const results = [0n, 1n, 2n, 3n, 4n].map(
    (mode) => apply(definition, [0x005dn, 0xcb28n, 0x82e9n, mode]) >> 5n,
  )
  // Nearest, toward zero, down, up, nearest with ties away: floats there are 2 * 2^-24 apart.
  expect(results).toEqual([0x880en, 0x880en, 0x880fn, 0x880en, 0x880en])
})
