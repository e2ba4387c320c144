/**
 * What circuits are refused for, and what a batch leaves out: with the lines of the VM and a way out.
 */
import { describe, expect, test } from 'vitest'
import { batchWarnings, CircuitError, circom, circomBatch } from '../../../src/targets/circom/index.ts'
import { bytes, field, memory, u16, u32, u256, vm } from '../../../src/vm/index.ts'

const base = () =>
  vm('wide')
    .state({ pc: u16, x: u256, code: memory(u32, 1024), mem: bytes(1024) })
    .fetch((s) => {
      const word = s.code[s.pc.low(10)]!
      s.pc = s.pc.add(1)
      return word
    })

const wide = base()
  .op('take a', '00000001 aaaaaaaaaa ..............', (s, { a }) => {
    s.x = s.mem.load(a, 32)
  })
  .op('put a', '00000010 aaaaaaaaaa ..............', (s, { a }) => s.mem.store(a, s.x))
  .op('clear', '00000011 ........................', (s) => {
    s.x = u256(0)
  })
  .otherwise('bad')

function errorOf(body: () => unknown): CircuitError {
  try {
    body()
  } catch (error) {
    if (error instanceof CircuitError) return error
    throw error
  }
  throw new Error('expected a CircuitError')
}

describe('a batch circuit that excludes most instructions', () => {
  test('lists them, and fails if it is told to', () => {
    const circuit = circomBatch(wide)
    expect([...circuit.any.excluded]).toEqual(['take', 'put'])
    expect(batchWarnings(wide, circuit, 16)).toEqual([
      'wide: batches exclude 2 of 3 instructions and routines, which move more than 16 bytes in an access: take, put',
      'wide: each of their steps is proven alone, by the step circuit',
    ])
    expect(() => circomBatch(wide, { maxExcluded: 2 })).not.toThrow()
    const { message } = errorOf(() => circomBatch(wide, { maxExcluded: 1 }))
    expect(message).toMatch(/excludes 2 of 3 instructions and routines/)
    expect(message).toMatch(/Excluded: take \(errors\.test\.ts:\d+\), put \(errors\.test\.ts:\d+\)/)
    expect(message).toMatch(/Fix: /)
  })

  test('no warning where it takes most', () => {
    const narrow = base()
      .op('take a', '00000001 aaaaaaaaaa ..............', (s, { a }) => {
        s.x = s.mem.load(a, 32)
      })
      .op('byte a', '00000010 aaaaaaaaaa ..............', (s, { a }) => {
        s.x = s.mem[a]!.unsigned(256)
      })
      .op('clear', '00000011 ........................', (s) => {
        s.x = u256(0)
      })
      .otherwise('bad')
    expect(batchWarnings(narrow, circomBatch(narrow), 16)).toEqual([])
  })

  test('a warning where most instructions are never plain', () => {
    const dividing = base()
      .op('divide', '00000001 ........................', (s) => {
        s.x = s.x.div(u256(3))
      })
      .otherwise('bad')
    expect(batchWarnings(dividing, circomBatch(dividing), 16)).toEqual([
      'wide: only one slot in 16 takes 1 of 1 instructions: divide',
    ])
  })
})

describe('errors of circuits have the lines of the VM, and a fix', () => {
  const goldilocks = field(2n ** 64n - 2n ** 32n + 1n)
  const prime = field(2n ** 255n - 19n)

  test('an inverse', () => {
    const inverting = vm('inverting')
      .state({ pc: u16, f: prime, code: memory(u32, 1024) })
      .fetch((s) => {
        const word = s.code[s.pc.low(10)]!
        s.pc = s.pc.add(1)
        return word
      })
      .op('invert', '00000001 ........................', (s) => {
        s.f = s.f.inverse()
      })
      .otherwise('bad')
    const { message } = errorOf(() => circom(inverting))
    expect(message).toMatch(/^invert: there is no circuit for inverses yet\./)
    expect(message).toMatch(/At: invert \(errors\.test\.ts:\d+\)/)
    expect(message).toMatch(/Fix: /)
    expect(errorOf(() => circom({ machine: inverting.machine })).message).not.toMatch(/At: /)
  })

  test('felts of a short prime in memory', () => {
    const loading = vm('loading')
      .state({ pc: u16, f: goldilocks, code: memory(u32, 1024), felts: memory(goldilocks, 1024) })
      .fetch((s) => {
        const word = s.code[s.pc.low(10)]!
        s.pc = s.pc.add(1)
        return word
      })
      .op('take a', '00000001 aaaaaaaaaa ..............', (s, { a }) => {
        s.f = s.felts[a]!
      })
      .otherwise('bad')
    const { message } = errorOf(() => circom(loading))
    expect(message).toMatch(/^take: .*a field of 64 bits/)
    expect(message).toMatch(/At: take \(errors\.test\.ts:\d+\)/)
    expect(message).toMatch(/Fix: /)
  })

  test('instructions of more than 16 bytes have no batch', () => {
    const long = vm('long')
      .state({ pc: u16, code: bytes(1024) })
      .fetch((s) => s.code.load(s.pc.low(10), 32))
      .op('nothing', `${'0'.repeat(8)} ${'.'.repeat(248)}` as '00000000', () => {})
      .otherwise('bad')
    const { message } = errorOf(() => circomBatch(long))
    expect(message).toMatch(/fetching loads more than the 16 bytes/)
    expect(message).toMatch(/At: fetch \(errors\.test\.ts:\d+\)/)
  })
})

describe('an expression that is too deep for a circuit', () => {
  const deep = (depth: number) =>
    base()
      .op('deep', '00000001 ........................', (s) => {
        let value = s.x
        for (let i = 0; i < depth; i++) value = value.add(s.x).xor(i)
        s.x = value
      })
      .otherwise('bad')

  test('is an error that names its line, not an overflow of the stack', () => {
    const error = errorOf(() => circom(deep(240)))
    expect(error.message).toMatch(/deep: its longest expression is \d+ operations deep\./)
    expect(error.message).toMatch(/At: deep \(.*errors\.test\.ts:\d+\)/)
    expect(error.message).toMatch(/Fix: divide the work into microcode/)
  })

  test('is none at the limit', () => {
    expect(() => circom(deep(120))).not.toThrow()
  })
})
