/**
 * Routines with parameters, and machines of more than 255 routines.
 */
import { describe, expect, test } from 'vitest'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { LiveState } from '../../src/state/access.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { checkVm } from '../../src/testing/index.ts'
import { call, enter, halt, ret, u8, u16, u32, u64, type Vm, when } from '../../src/vm/index.ts'
import { base, gcd3, many } from './frames.ts'

const runOf = ({ machine }: Vm, registers: Record<string, bigint>, code: readonly number[]) => {
  const zero = zeroState(machine)
  const memories = { ...zero.memories, data: pagesOf([[0n, Uint8Array.from(code)]]) }
  const live = new LiveState(machine, { ...zero, registers: { ...zero.registers, ...registers }, memories })
  for (let steps = 0; live.status.kind === 'running'; steps++) {
    if (steps > 10_000) throw new Error('it does not end')
    live.step()
  }
  return live.snapshot()
}

test('routines call others, and find what these leave', () => {
  for (const [a, b, c, expected] of [
    [12n, 18n, 9, 3n],
    [35n, 21n, 14, 7n],
    [8n, 12n, 5, 1n],
  ] as const) {
    const { registers, status } = runOf(gcd3, { a, b }, [0x10 | c, 0])
    expect([registers.result, registers.micro, status]).toEqual([expected, 0n, { kind: 'halted', code: 0n }])
  }
})

test('the kit passes', { timeout: 300_000 }, async () => {
  const { done } = await checkVm(gcd3, { executors: { wasm: wasmExecutor }, seed: 7 })
  expect([...done.keys()]).toContain('gcd3.second')
})

test('parameters are registers of the header, micro has a byte', () => {
  const names = gcd3.machine.registers.map(({ name, type }) => `${name}:${(type as { width: number }).width}`)
  expect(names).toEqual([
    ...['pc:8', 'a:32', 'b:32', 'result:32'],
    ...['gcd.x:32', 'gcd.y:32', 'gcd.then:8', 'gcd3.z:32', 'gcd3.then:8', 'micro:8'],
  ])
})

test.each([255, 256, 300])('%i routines', (count) => {
  const machine = many(count)
  const width = machine.machine.registers.find(({ name }) => name === 'micro')!.type
  expect(width).toEqual({ kind: 'bits', width: count > 255 ? 16 : 8 })
  const { status } = runOf(machine, {}, [1, 0])
  const sum = BigInt((count * (count + 1)) / 2)
  expect(status).toEqual({ kind: 'halted', code: sum })
  const executor = wasmExecutor(machine.machine)
  const zero = zeroState(machine.machine)
  executor.restore({ ...zero, memories: { ...zero.memories, data: pagesOf([[0n, Uint8Array.of(1, 0)]]) } })
  expect(executor.run(10_000n)).toBe(BigInt(count + 2))
})

describe('mistakes', () => {
  const wrong: readonly (readonly [string, () => unknown, string])[] = [
    [
      'a routine that calls itself before it returns',
      () =>
        base()
          .microcode('f', { n: u8 }, (_, f) => call('f', { n: f.n.sub(1) }))
          .op('go', '........', () => call('f', { n: 3 }))
          .otherwise('no'),
      'f calls f while the frame of f is in use: f -> f.',
    ],
    [
      'a recursion over another routine',
      () =>
        base()
          .microcode('f', { n: u8 }, (_, f) => call('g', { n: f.n }, 'after'))
          .microcode('g', { n: u8 }, () => enter('h'))
          .microcode('h', 'g', (s) => call('f', { n: s.g.n }))
          .microcode('after', 'f', () => ret())
          .op('go', '........', () => call('f', { n: 3 }))
          .otherwise('no'),
      'h calls f while the frame of f is in use: f -> g -> h -> f.',
    ],
    [
      'a parameter that is missing',
      () =>
        base()
          .microcode('f', { n: u8, m: u8 }, () => ret())
          .op('go', '........', () => call('f', { n: 3 }))
          .otherwise('no'),
      'call of f lacks m.',
    ],
    [
      'a parameter that is none',
      () =>
        base()
          .microcode('f', { n: u8 }, () => ret())
          .op('go', '........', () => call('f', { n: 3, m: 4 }))
          .otherwise('no'),
      'call of f has no parameter m.',
    ],
    [
      'a parameter of another width',
      () =>
        base()
          .microcode('f', { n: u64 }, () => ret())
          .op('go', '........', (s) => call('f', { n: s.a }))
          .otherwise('no'),
      'Expected a word of 64 bits, got one of 32.',
    ],
    [
      'enter in place of call',
      () =>
        base()
          .microcode('f', { n: u8 }, () => ret())
          .op('go', '........', () => enter('f'))
          .otherwise('no'),
      'f has parameters: enter(…) would leave them as they are.',
    ],
    [
      'a return from no call',
      () =>
        base()
          .microcode('f', () => ret())
          .op('go', '........', () => enter('f'))
          .otherwise('no'),
      'This body has no frame to return from.',
    ],
    [
      'a frame that is not there',
      () =>
        base()
          .microcode('f', 'pc', () => ret())
          .op('go', '........', () => halt(0))
          .otherwise('no'),
      'Expected the frame of f to be that of a routine before it, got "pc".',
    ],
    [
      'a name that the state has',
      () =>
        base()
          .microcode('data', { n: u16 }, () => ret())
          .op('go', '........', () => halt(0))
          .otherwise('no'),
      '"data" cannot be the name of a routine with parameters: a part of the state has this name.',
    ],
  ]
  test.each(wrong)('%s', (_, make, message) => {
    expect(make).toThrow(message)
  })

  test('a routine may be called again once it has returned, also in a loop', () => {
    const loop = base()
      .microcode('f', { n: u32 }, (s, f) => {
        s.a = s.a.add(f.n)
        ret()
      })
      .microcode('loop', { times: u8 }, (_, f) => {
        when(f.times.eq(0), ret, () => {
          f.times = f.times.sub(1)
          call('f', { n: 5 }, 'loop')
        })
      })
      .op('go', '0000 0001', (s) => {
        call('loop', { times: 4 })
        s.pc = s.pc.add(1)
      })
      .op('halt', '0000 0000', (s) => halt(s.a))
      .otherwise('no')
    expect(runOf(loop, {}, [1, 0]).status).toEqual({ kind: 'halted', code: 20n })
  })
})
