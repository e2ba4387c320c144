/**
 * The forms of functions that WebAssembly computes by its own instructions: each against the body that it stands for,
 * and against exact rationals.
 */
import { describe, expect, test } from 'vitest'
import { FORMATS, floats } from '../../src/float/index.ts'
import { builder } from '../../src/ir/build.ts'
import type { Definition } from '../../src/ir/node.ts'
import { type NativeForm, nativeDefinitions, nativeForm } from '../../src/targets/wasm/native/index.ts'
import { differences, slow, some, turns, vectors } from './cases.ts'
import { compiled } from './compiled.ts'
import { operationsOf } from './operations.ts'
import { Random } from './vectors.ts'

if (!slow)
  console.log('native floats: a part of the vectors, each in one mode; ONESTEP_SLOW=1 for all in all')
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))
const operations = new Map([...operationsOf('f32'), ...operationsOf('f64')])

/** Native forms of what is called inside, too: a body calls others. */
const counted = () => {
  let bodies = 0
  const form = (definition: Definition): NativeForm | undefined => {
    const native = nativeForm(definition)
    return (
      native &&
      ((code, body) =>
        native(code, () => {
          bodies++
          return body()
        }))
    )
  }
  return { form, bodies: () => bodies }
}

test('every function of WebAssembly has a form', () => {
  const names = nativeDefinitions().map(({ name }) => name)
  const without = ['fma', 'round', 'from.f16', 'from.f32', 'from.f64']
  const expected = [...operations.keys()].filter((name) => name.includes('.nearest.'))
  const missing = expected.filter((name) => !names.includes(name))
  expect(missing.filter((name) => !without.some((end) => name.endsWith(`.${end}`)))).toEqual([])
  expect(names).toContain('f32.nearest.from.f64')
  expect(names).toContain('f64.nearest.from.f32')
  console.log(`native floats: ${names.length} of ${operations.size} functions of f32 and f64`)
})

describe('a form gives what its body gives', () => {
  test.each(nativeDefinitions().map(({ name }) => name))('%s', (name) => {
    const operation = operations.get(name)!
    const { form, bodies } = counted()
    const [native, body] = [compiled(operation.definition, form), compiled(operation.definition)]
    const all = some([...vectors(operation, new Random(seed), slow ? 100_000 : 5_000)], 10_000)
    expect(differences({ ...operation, expected: asBody }, native, all, turns(seed)), `seed ${seed}`).toEqual(
      [],
    )
    function asBody(args: readonly bigint[], mode: number): bigint {
      return body(...args, ...(operation.modes ? [BigInt(mode)] : []))
    }
    // What returns flags leaves some cases to the body, and what rounds to nearest none.
    expect(bodies()).toBe(name.includes('.nearest.') ? 0 : 1)
    const few = all.filter((_, i) => i % Math.ceil(all.length / 2_000) === 0)
    expect(differences(operation, native, few, turns(seed)), `seed ${seed}`).toEqual([])
  })
})

describe('a form belongs to a body', () => {
  const { definition } = floats(FORMATS.f64).nearest.add
  const original = definition()

  test('another object with the same body has it', () => {
    expect(nativeForm({ ...original })).toBeDefined()
  })

  test('a function of the same name with another body has none', () => {
    const { make } = builder({ simplify: false })
    const body = make('in', [], '0', original.result)
    expect(nativeForm({ ...original, body })).toBeUndefined()
    expect(compiled({ ...original, body }, nativeForm)(5n, 7n)).toBe(5n)
    const [one, two] = [0x3ff0000000000000n, 0x4000000000000000n]
    expect(compiled(original, nativeForm)(one, one)).toBe(two)
  })

  test('a function of another name with the same body has none', () => {
    expect(nativeForm({ ...original, name: 'f64.nearest.sub' })).toBeUndefined()
  })
})
