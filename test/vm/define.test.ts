/**
 * Functions with a definition: what the language says of them, and what the IR holds.
 */
import { describe, expect, test } from 'vitest'
import { builder, IrError } from '../../src/ir/build.ts'
import { CheckError, check } from '../../src/ir/check.ts'
import { apply } from '../../src/ir/evaluate.ts'
import { nodesOf } from '../../src/ir/machine.ts'
import type { Definition, Node } from '../../src/ir/node.ts'
import { parse } from '../../src/ir/parse.ts'
import { definitionId, functionsOf, machineId, print } from '../../src/ir/print.ts'
import { bits } from '../../src/ir/types.ts'
import { jitExecutor } from '../../src/run/jit.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { circom } from '../../src/targets/circom/index.ts'
import { solidity } from '../../src/targets/solidity/index.ts'
import { checkVm } from '../../src/testing/index.ts'
import {
  concat,
  define,
  field,
  halt,
  memory,
  registers,
  select,
  TraceError,
  trap,
  u8,
  u16,
  u32,
  u64,
  u256,
  uint,
  vm,
  when,
} from '../../src/vm/index.ts'

const rotate = define('rotate', [u64, uint(6)], u64, (x, n) => x.shl(n).or(x.shr(n.neg())))
const wide = define('wide.product', [u64, u64], { high: u64, low: u64 }, (a, b) => {
  const product = a.unsigned(128).mul(b.unsigned(128))
  return { high: product.high(64), low: product.low(64) }
})
const mix = define('mix', [u64, u64], u64, (a, b) => {
  const { high, low } = wide(a, b)
  return rotate(high.xor(low), 13)
})
const prime = field(2n ** 61n - 1n)
const power = define('power', [prime], prime, (x) => x.mul(x).mul(x))

const spec = () =>
  vm('calls')
    .state({ pc: u16, r: registers(u64, 4), e: prime, code: memory(u16, 64) })
    .fetch((s) => {
      const word = s.code[s.pc.low(6)]!
      s.pc = s.pc.add(1)
      return word
    })
    .op('mix d, a, b', '0001 .. dd aaaa bbbb', (s, { d, a, b }) => {
      s.r[d] = mix(s.r[a]!, s.r[b]!)
    })
    .op('wide a, b', '0010 .... aaaa bbbb', (s, { a, b }) => {
      const { high, low } = wide(s.r[a]!, s.r[b]!)
      when(high.ne(0), () => {
        s.r[1] = low
      })
    })
    .op('twice d, a', '0011 .. dd aaaa ....', (s, { d, a }) => {
      s.r[d] = rotate(rotate(s.r[a]!, 5), s.r[a]!.low(6))
    })
    .op('cube', '0100 ............', (s) => {
      s.e = power(s.e)
    })
    .op('halt', '0101 ............', (s) => halt(s.r[0]!))
    .otherwise('illegal instruction')

const text = (error: () => unknown): string => {
  try {
    error()
  } catch (caught) {
    if (caught instanceof Error) return caught.message
  }
  throw new Error('nothing was thrown')
}

/** A machine whose instruction does something with a word. */
const one = (body: (x: never) => unknown) =>
  vm('one')
    .state({ pc: u16, x: u64 })
    .fetch((s) => s.pc)
    .op('do', '................', (s) => {
      s.x = body(s.x as never) as never
    })
    .otherwise('bad')

describe('in a machine', () => {
  const { machine } = spec()

  test('each function stands once, before those that call it', () => {
    expect(functionsOf(machine).map(({ name }) => name)).toEqual(['wide.product', 'rotate', 'mix', 'power'])
    const lines = print(machine).split('\n')
    expect(lines.filter((line) => line.startsWith('function '))).toEqual([
      'function wide.product u128 u64 u64',
      'function rotate u64 u64 u6',
      'function mix u64 u64 u64',
      'function power felt:0x1fffffffffffffff felt:0x1fffffffffffffff',
    ])
    expect(lines.filter((line) => line.includes('= call ')).length).toBe(7)
  })

  test('the text reads back to the same machine', () => {
    const back = parse(print(machine))
    expect(print(back)).toBe(print(machine))
    expect(machineId(back)).toEqual(machineId(machine))
    check(back)
    expect(functionsOf(back).map(definitionId)).toEqual(functionsOf(machine).map(definitionId))
  })

  test('a function that nothing calls, one that is missing, or a second one of a name is refused', () => {
    const lines = print(machine).split('\n')
    const start = lines.indexOf('function rotate u64 u64 u6')
    const end = lines.findIndex((line, i) => i > start && line.startsWith('  return'))
    const body = lines.slice(start, end + 1)
    const unused = [
      ...lines.slice(0, end + 1),
      ...body.with(0, 'function other u64 u64 u6'),
      ...lines.slice(end + 1),
    ]
    expect(text(() => parse(unused.join('\n')))).toContain('expected "function mix')
    expect(text(() => parse(lines.filter((_, i) => i < start || i > end).join('\n')))).toContain(
      'unknown function rotate',
    )
    expect(
      text(() => parse([...lines.slice(0, end + 1), ...body, ...lines.slice(end + 1)].join('\n'))),
    ).toContain('a second function rotate')
    expect(text(() => parse(lines.toSpliced(end, 0, '  set pc %0').join('\n')))).toContain('unknown effect')
  })

  test('the id follows the body', () => {
    const add = (by: number) => define('f', [u64], u64, (x) => x.add(by))
    const [a, b] = [1, 2].map((by) => machineId(one((x) => add(by)(x)).machine))
    expect(a).not.toEqual(b)
    expect(machineId(one((x) => add(1)(x)).machine)).toEqual(a)
    expect(definitionId(add(1).definition())).not.toBe(definitionId(add(2).definition()))
    // Also where only a function that it calls is another.
    const outer = (by: number) => define('g', [u64], u64, (x) => add(by)(x))
    expect(definitionId(outer(1).definition())).not.toBe(definitionId(outer(2).definition()))
  })

  test('calls of known words are folded', () => {
    const { machine: folded } = one(() => rotate(u64(3), 1))
    const ops = nodesOf(folded.instructions[0]!.block).map(({ op }) => op)
    expect(ops).toEqual(['const'])
    expect(print(folded)).not.toContain('function')
  })

  test('contracts and circuits hold each function once', () => {
    const [file] = solidity(spec()).files
    expect(file!.source.match(/function _mix\(/g)).toHaveLength(1)
    expect(file!.source.match(/function _rotate\(/g)).toHaveLength(1)
    const [, { files }] = [machine, circom({ machine: spec().machine })]
    const [circuit] = [...files.values()]
    expect(circuit!.match(/^template Function/gm)).toHaveLength(4)
  })
})

test('everything that holds for any VM holds for one that calls functions', {
  timeout: 300_000,
}, async () => {
  const { done } = await checkVm(spec(), { executors: { wasm: wasmExecutor, jit: jitExecutor }, seed: 7 })
  expect([...done.keys()].sort()).toEqual(['cube', 'halt', 'mix', 'twice', 'wide'])
})

test('values', () => {
  const word = 0x8000000000000001n
  expect(apply(rotate.definition(), [word, 1n])).toBe(3n)
  expect(apply(wide.definition(), [2n ** 63n, 6n])).toBe((3n << 64n) | 0n)
  expect(apply(power.definition(), [2n ** 60n])).toBe(2n ** 180n % (2n ** 61n - 1n))
})

describe('mistakes', () => {
  const cases: readonly (readonly [string, () => unknown, readonly string[]])[] = [
    ['a name with a space', () => define('a b', [u8], u8, (x) => x), ['"name" expected letters']],
    ['no body', () => define('f', [u8], u8, 1 as never), ['"body" of f expected a function', 'got 1']],
    ['no parameters', () => define('f', [] as never, u8, () => u8(0)), ['"params" of f expected']],
    [
      'a parameter that is no type',
      () => define('f', [8 as never], u8, (x) => x),
      ['"params" of f expected'],
    ],
    ['a result that is no type', () => define('f', [u8], 8 as never, (x) => x as never), ['"result" of f']],
    [
      'results of more than 256 bits',
      () => define('f', [u8], { a: u256, b: u8 }, (x) => ({ a: u256(0), b: x })),
      ['at most 256 bits together, got 264'],
    ],
    [
      'a parameter of more than 256 bits',
      () => define('f', [uint(257)] as never, u8, () => u8(0)),
      ['"params" of f expected at most 256 bits', 'got 257'],
    ],
    [
      'too few arguments',
      () => one((x) => (rotate as never as (x: never) => unknown)(x)),
      ['rotate expects 2 arguments, got 1', 'Parameters: u64, u6'],
    ],
    ['an argument too wide', () => one((x) => rotate(x, x)), ['Expected a word of 6 bits, got one of 64']],
    [
      'an effect',
      () =>
        one((x) =>
          define('f', [u64], u64, (y) => {
            trap('no')
            return y
          })(x),
        ),
      ['A function is pure', 'Function: f', 'Fix: return'],
    ],
    [
      'a body that returns nothing',
      () => one((x) => define('f', [u64], u64, (() => undefined) as never)(x)),
      ['The function f returned undefined, not u64'],
    ],
    [
      'a result that is missing',
      () => one((x) => define('f', [u64], { a: u64, b: u64 }, ((y: never) => ({ a: y })) as never)(x).a),
      ['The function f returned no b', '{ a, b }'],
    ],
    [
      'a result of another width',
      () => one((x) => define('f', [u64], u32, ((y: never) => y) as never)(x)),
      ['Expected a word of 32 bits, got one of 64'],
    ],
    [
      'a function that calls itself',
      () => {
        const loop: (x: never) => never = define('loop', [u64], u64, ((y: never) =>
          loop(y)) as never) as never
        return one((x) => loop(x))
      },
      ['The function loop calls itself'],
    ],
    [
      'a word of the instruction in the body',
      () => one((x) => define('f', [u64], u64, (y) => y.add(x as never))(x)),
      ['A word of one instruction was used in another'],
    ],
    [
      'a comparison that nothing uses',
      () =>
        one((x) =>
          define('f', [u64], u64, (y) => {
            if (y.eq(1)) return y
            return y.add(1)
          })(x),
        ),
      ['Comparison is never used', 'Function: f'],
    ],
    [
      'a result that nothing uses',
      () =>
        one((x) => {
          rotate(x, 1)
          return x
        }),
      ['Result of rotate(…) is never used'],
    ],
    [
      'two functions of one name',
      () =>
        one((x) => {
          const [f, g] = [1, 2].map((by) => define('f', [u64], u64, (y) => y.add(by)))
          return f!(g!(x) as never)
        }),
      ['two functions of this name differ'],
    ],
  ]
  test.each(cases)('%s', (_, make, parts) => {
    const message = text(make)
    for (const part of parts) expect(message).toContain(part)
  })

  test('a call outside of an instruction', () => {
    expect(() => rotate(1n as never, 2n)).toThrow(TraceError)
  })
})

describe('the checker and the builder', () => {
  const { make, constant } = builder({ simplify: false })
  const word = bits(64)
  const { machine } = one((x) => rotate(x, 1))
  const calling = (definition: Definition, args: readonly Node[] = [make('get', [], 'x', word)]) => ({
    ...machine,
    instructions: [
      {
        ...machine.instructions[0]!,
        block: {
          effects: [
            {
              kind: 'set',
              register: 'x',
              value: make('zext', [make('call', args, definition)], undefined, word),
            } as const,
          ],
        },
      },
    ],
  })
  const body = builder({ simplify: false })
  const x = body.make('in', [], '0', word)
  const bad: readonly (readonly [string, Definition, string])[] = [
    ['a name', { name: 'a b', params: [word], result: word, body: x }, 'is not a name'],
    [
      'reads the state',
      { name: 'f', params: [word], result: word, body: body.make('get', [], 'x', word) },
      'has a get',
    ],
    [
      'an input that it lacks',
      { name: 'f', params: [word], result: word, body: body.make('in', [], '1', word) },
      'no parameter 1',
    ],
    [
      'an input by another name',
      { name: 'f', params: [word], result: word, body: body.make('in', [], 'word', word) },
      'no parameter word',
    ],
    [
      'an input of another type',
      { name: 'f', params: [word], result: bits(8), body: body.make('in', [], '0', bits(8)) },
      'no parameter 0',
    ],
    [
      'a parameter of more than 256 bits',
      { name: 'f', params: [bits(300)], result: word, body: body.constant(1n, word) },
      'at most 256 bits in a value',
    ],
    ['another result', { name: 'f', params: [word], result: bits(8), body: x }, 'returns u64, not u8'],
  ]
  test.each(bad)('refuses a body with %s', (_, definition, message) => {
    const args = definition.params.map((type) => make('zext', [make('get', [], 'x', word)], undefined, type))
    expect(() => check(calling(definition, args))).toThrow(CheckError)
    expect(text(() => check(calling(definition, args)))).toContain(message)
  })

  test('refuses a tower of calls whose work grows without bound', () => {
    let tower: Definition = { name: 'f0', params: [word], result: word, body: body.make('not', [x]) }
    for (let i = 1; i < 20; i++) {
      const inner: Node = body.make('call', [body.make('call', [x], tower)], tower)
      tower = { name: `f${i}`, params: [word], result: word, body: inner }
    }
    expect(text(() => check(calling(tower)))).toMatch(/operations in all functions that it calls, got \d{7}/)
  })

  test('refuses functions that call each other too deep in a row', () => {
    let tower: Definition = { name: 'f0', params: [word], result: word, body: body.make('not', [x]) }
    for (let i = 1; i < 70; i++)
      tower = { name: `f${i}`, params: [word], result: word, body: body.make('call', [x], tower) }
    expect(text(() => check(calling(tower)))).toContain('at most 64 functions')
  })

  test('a call whose arguments do not fit is none', () => {
    const definition = rotate.definition()
    expect(() => make('call', [constant(1n, word)], definition)).toThrow(IrError)
    expect(() => make('call', [constant(1n, word), constant(1n, word)], definition)).toThrow(
      'rotate takes u64 and u6, got u64 and u64',
    )
    expect(() => make('call', [], 'rotate')).toThrow('expected a function')
  })
})

test('select and concat of results', () => {
  const { machine } = one((x) => {
    const { high, low } = wide(x, x)
    return select(high.eq(0), low, concat(high.low(32), low.low(32)) as never)
  })
  // Two results of one call are one call.
  expect(nodesOf(machine.instructions[0]!.block).filter(({ op }) => op === 'call')).toHaveLength(1)
})
