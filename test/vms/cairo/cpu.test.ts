import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LiveState } from '../../../src/state/access.ts'
import { disassemble } from '../../../src/vm/index.ts'
import { programOf } from '../../../src/vms/cairo/files/initial.ts'
import { CairoError, cairo } from '../../../src/vms/cairo/index.ts'
import { PRIME } from '../../../src/vms/cairo/machine/state.ts'
import { AP, ASSERT, CALL, encode, FP, IMM, machineAt, NOP, OP0, RET, step } from './machine.ts'

const MINUS = (n: number) => PRIME - BigInt(n)

describe('words', () => {
  // Out of programs that cairo-compile wrote.
  test.each([
    [0x480680017fff8000n, { opcode: ASSERT, op1: IMM, ap: 2, op0: 1, off: [0, -1, 1] }],
    [0x208b7fff7fff7ffen, { opcode: RET, dst: 1, op0: 1, op1: FP, pc: 1, off: [-2, -1, -1] }],
    [0x1104800180018000n, { opcode: CALL, op1: IMM, pc: 2, off: [0, 1, 1] }],
    [0x20780017fff7ffdn, { dst: 1, op0: 1, op1: IMM, pc: 4, off: [-3, -1, 1] }],
    [0x10780017fff7fffn, { dst: 1, op0: 1, op1: IMM, pc: 2, off: [-1, -1, 1] }],
    [0x482a7ffc7ffb8000n, { opcode: ASSERT, op0: 1, op1: FP, res: 1, ap: 2, off: [0, -5, -4] }],
  ] as const)('%s', (word, fields) => {
    expect(encode(fields)).toBe(word)
  })

  test('as assembly', () => {
    expect(disassemble(cairo, 0x482a7ffc7ffb8000n)).toBe(
      'assert_eq [ap +0], [fp -5], [fp -4], add, next ap++',
    )
    expect(disassemble(cairo, 0x20780017fff7ffdn)).toBe('jnz [fp -3], [pc +1], ap')
    expect(disassemble(cairo, 0x1104800180018000n)).toBe('call [pc +1], op1, rel')
    expect(disassemble(cairo, 1n << 63n)).toBe('.word 0x8000000000000000')
  })
})

describe('assert_eq', () => {
  const sum = encode({ opcode: ASSERT, op1: AP, res: 1, off: [0, -1, -2] })
  const product = encode({ opcode: ASSERT, op1: AP, res: 2, off: [0, -1, -2] })
  const after = { pc: 101, ap: 200, fp: 300 }

  test.each([
    ['dst', { 199: 5n, 198: MINUS(2) }, { 200: 3n }],
    ['op0', { 200: 3n, 198: MINUS(2) }, { 199: 5n }],
    ['op1', { 199: 5n, 200: 3n }, { 198: MINUS(2) }],
    ['nothing', { 199: 5n, 198: MINUS(2), 200: 3n }, {}],
  ])('a sum finds %s', (_, cells, written) => {
    expect(step({ cells: { 100: sum, ...cells } })).toEqual({ ...after, written })
  })

  test('a product finds dst; what takes a division has to be known', () => {
    expect(step({ cells: { 100: product, 199: MINUS(2), 198: 3n } })).toEqual({
      ...after,
      written: { 200: MINUS(6) },
    })
    expect(step({ cells: { 100: product, 199: 2n, 200: 6n } })).toBe('unknown memory cell')
    expect(step({ cells: { 100: product, 198: 2n, 200: 6n } })).toBe('unknown memory cell')
  })

  test('what is known has to be right', () => {
    expect(step({ cells: { 100: sum, 199: 5n, 198: 1n, 200: 7n } })).toBe('assertion failed')
    expect(step({ cells: { 100: product, 199: 5n, 198: 1n, 200: 6n } })).toBe('assertion failed')
  })

  test('two unknown operands are too many', () => {
    expect(step({ cells: { 100: sum, 199: 5n } })).toBe('unknown memory cell')
    expect(step({ cells: { 100: sum, 200: 5n } })).toBe('unknown memory cell')
    expect(step({ cells: { 100: sum } })).toBe('unknown memory cell')
  })

  test('op1 alone is found, through op0 as well', () => {
    const deref = encode({ opcode: ASSERT, op1: OP0, off: [0, 2, 3] })
    expect(step({ cells: { 100: deref, 200: 9n, 202: 500n } })).toEqual({ ...after, written: { 503: 9n } })
    expect(step({ cells: { 100: deref, 200: 9n } })).toBe('unknown memory cell')
  })

  test('an immediate stands behind the instruction', () => {
    const word = encode({ opcode: ASSERT, op1: IMM, ap: 2, op0: 1, off: [0, -1, 1] })
    expect(step({ cells: { 100: word, 101: 7n, 299: 0n } })).toEqual({
      pc: 102,
      ap: 201,
      fp: 300,
      written: { 200: 7n },
    })
  })

  test('any operands: known cells never change, and what is written makes the assertion true', () => {
    const felt = fc.oneof(fc.bigInt({ min: 0n, max: PRIME - 1n }), fc.constantFrom(0n, 1n, PRIME - 1n))
    fc.assert(
      fc.property(
        felt,
        felt,
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(198, 199, 200),
        (a, b, res, unknown) => {
          const word = encode({ opcode: ASSERT, op1: AP, res, off: [0, -1, -2] })
          const dst = res === 0 ? b : res === 1 ? (a + b) % PRIME : (a * b) % PRIME
          const all: { [address: number]: bigint } = { 199: a, 198: b, 200: dst }
          const { [unknown]: missing, ...cells } = all
          const result = step({ cells: { 100: word, ...cells } })
          const finds = unknown === 200 || (res === 1 && unknown === 199) || (res < 2 && unknown === 198)
          expect(result).toEqual(
            finds ? { ...after, written: { [unknown]: missing } } : 'unknown memory cell',
          )
        },
      ),
    )
  })
})

describe('jumps', () => {
  const jump = (pc: number, op1: bigint, res = 0) =>
    step({
      cells: { 100: encode({ op1: IMM, pc, res, dst: 1, op0: 1, off: [-1, -1, 1] }), 101: op1, 299: 4n },
    })

  test('absolute, relative, and by a sum or a product', () => {
    expect(jump(1, 77n)).toMatchObject({ pc: 77 })
    expect(jump(2, MINUS(3))).toMatchObject({ pc: 97 })
    expect(jump(1, 77n, 1)).toMatchObject({ pc: 81 })
    expect(jump(2, 3n, 2)).toMatchObject({ pc: 112 })
  })

  test('C28: out of the memory traps', () => {
    expect(jump(1, 2n ** 32n)).toBe('address out of range')
    expect(jump(1, 2n ** 32n - 1n)).toMatchObject({ pc: 2 ** 32 - 1 })
    expect(jump(2, MINUS(101))).toBe('address out of range')
    expect(jump(2, 2n ** 64n)).toBe('address out of range')
  })

  test('jnz jumps unless dst is zero', () => {
    const word = encode({ op1: IMM, pc: 4, op0: 1, off: [0, -1, 1], ap: 2 })
    const cells = { 100: word, 101: 10n, 299: 0n }
    expect(step({ cells: { ...cells, 200: 0n } })).toMatchObject({ pc: 102, ap: 201 })
    expect(step({ cells: { ...cells, 200: 1n } })).toMatchObject({ pc: 110, ap: 201 })
    expect(step({ cells: { ...cells, 200: PRIME - 1n } })).toMatchObject({ pc: 110 })
    expect(step({ cells })).toBe('unknown memory cell')
  })

  test('ap moves by res', () => {
    const move = (by: bigint) =>
      step({
        cells: { 100: encode({ op1: IMM, ap: 1, dst: 1, op0: 1, off: [-1, -1, 1] }), 101: by, 299: 0n },
      })
    expect(move(10n)).toMatchObject({ pc: 102, ap: 210 })
    expect(move(MINUS(200))).toMatchObject({ ap: 0 })
    expect(move(MINUS(201))).toBe('address out of range')
    expect(move(2n ** 32n)).toBe('address out of range')
  })

  test('call and ret', () => {
    const call = encode({ opcode: CALL, op1: IMM, pc: 2, off: [0, 1, 1] })
    const written = { 200: 300n, 201: 102n }
    expect(step({ cells: { 100: call, 101: 50n } })).toEqual({ pc: 150, ap: 202, fp: 202, written })
    expect(step({ cells: { 100: call, 101: 50n, 200: 300n } })).toMatchObject({ written: { 201: 102n } })
    expect(step({ cells: { 100: call, 101: 50n, 200: 301n } })).toBe('assertion failed')
    expect(step({ cells: { 100: call, 101: 50n, 201: 103n } })).toBe('assertion failed')
    const ret = encode({ opcode: RET, dst: 1, op0: 1, op1: FP, pc: 1, off: [-2, -1, -1] })
    expect(step({ cells: { 100: ret, 298: 250n, 299: 60n } })).toEqual({
      pc: 60,
      ap: 200,
      fp: 250,
      written: {},
    })
    expect(step({ cells: { 100: ret, 299: 60n } })).toBe('unknown memory cell')
  })
})

describe('the end', () => {
  const status = (start: Parameters<typeof machineAt>[0]) => {
    const live = machineAt(start)
    for (let i = 0; i < 4; i++) live.step()
    return live.status
  }

  test('a step that changes nothing ends the run', () => {
    const loop = encode({ op1: IMM, pc: 2, dst: 1, op0: 1, off: [-1, -1, 1] })
    expect(status({ cells: { 100: loop, 101: 0n, 299: 0n } })).toEqual({ kind: 'halted', code: 0n })
    // This one moves ap, so it goes on for ever.
    const moves = encode({ op1: IMM, pc: 2, ap: 2, dst: 1, op0: 1, off: [-1, -1, 1] })
    expect(status({ cells: { 100: moves, 101: 0n, 299: 0n } })).toEqual({ kind: 'running' })
  })
})

describe('C31: words that are no instruction', () => {
  const valid = { opcode: ASSERT, op1: AP, off: [0, -1, -2] } as const
  const cells = { 198: 1n, 199: 1n, 200: 1n, 201: 1n, 298: 1n, 299: 1n }
  const of = (word: bigint) => step({ cells: { 100: word, ...cells } })

  test.each([
    ['opcode 3', { ...valid, opcode: 3 }],
    ['opcode 5', { ...valid, opcode: 5 }],
    ['opcode 6', { ...valid, opcode: 6 }],
    ['opcode 7', { ...valid, opcode: 7 }],
    ['op1 of two sources', { ...valid, op1: 3 }],
    ['op1 of ap and imm', { ...valid, op1: 5 }],
    ['op1 of all', { ...valid, op1: 7 }],
    ['res 3', { ...valid, res: 3 }],
    ['pc 3', { ...valid, pc: 3 }],
    ['pc 5', { ...valid, opcode: NOP, pc: 5 }],
    ['jnz that asserts', { ...valid, pc: 4 }],
    ['jnz with a res', { ...valid, opcode: NOP, pc: 4, res: 1 }],
    ['jnz that adds res to ap', { ...valid, opcode: NOP, pc: 4, ap: 1 }],
    ['ap 3', { ...valid, ap: 3 }],
    ['call that moves ap', { opcode: CALL, op1: AP, pc: 1, ap: 2, off: [0, 1, -1] }],
    ['call that pushes elsewhere', { opcode: CALL, op1: AP, pc: 1, off: [1, 2, -1] }],
    ['call relative to fp', { opcode: CALL, op1: AP, pc: 1, dst: 1, off: [0, 1, -1] }],
    ['ret to elsewhere', { opcode: RET, dst: 1, op0: 1, op1: FP, pc: 1, off: [-2, -1, -2] }],
    ['ret without a jump', { opcode: RET, dst: 1, op0: 1, op1: FP, pc: 0, off: [-2, -1, -1] }],
  ] as const)('%s', (_, fields) => {
    expect(of(encode(fields))).toBe('invalid instruction')
  })

  test('more than 63 bits', () => {
    const word = encode(valid)
    expect(of(word)).toMatchObject({ pc: 101 })
    for (const bit of [63, 64, 65, 128, 250])
      expect(of(word | (1n << BigInt(bit)))).toBe('invalid instruction')
  })

  test('nothing there', () => {
    expect(step({ cells })).toBe('invalid instruction')
  })
})

test('C28: operands out of the memory trap, and do not wrap', () => {
  const low = encode({ opcode: ASSERT, op1: AP, off: [0, -1, -1] })
  expect(step({ ap: 0, cells: { 100: low, 0: 1n } })).toBe('address out of range')
  const high = encode({ opcode: ASSERT, op1: AP, off: [0, 1, 1] })
  expect(step({ ap: 2 ** 32 - 1, cells: { 100: high, 0: 1n } })).toBe('address out of range')
  const call = encode({ opcode: CALL, op1: IMM, pc: 2, off: [0, 1, 1] })
  expect(step({ ap: 2 ** 32 - 2, cells: { 100: call, 101: 1n } })).toBe('address out of range')
  const deref = encode({ opcode: ASSERT, op1: OP0, off: [0, 1, 0] })
  expect(step({ cells: { 100: deref, 200: 1n, 201: 2n ** 32n } })).toBe('address out of range')
  const last = encode({ opcode: ASSERT, op1: AP, off: [0, 0, 0] })
  expect(step({ pc: 2 ** 32 - 1, cells: { [2 ** 32 - 1]: last, 200: 1n } })).toBe('address out of range')
})

// A state can be claimed whose leaves no loader wrote; every target has to read them alike.
test('C32: a cell is known by one bit, and its felt is reduced', () => {
  const word = encode({ opcode: ASSERT, op1: IMM, op0: 1, off: [0, -1, 1] })
  const { vm, state } = programOf({
    pc: 100,
    ap: 200,
    fp: 300,
    cells: [
      [100, word],
      [101, 5n],
      [299, 0n],
    ],
  })
  const at = (value: bigint) => {
    const page = new Uint8Array(4096)
    for (let i = 0; i < 32; i++) page[(200 % 128) * 32 + i] = Number((value >> BigInt(8 * i)) & 255n)
    const live = new LiveState(vm.machine, {
      ...state,
      memories: { ...state.memories, mem: new Map([...state.memories.mem, [1n, page]]) },
    })
    live.step()
    return live.status.kind
  }
  const known = 1n << 255n
  expect(at(known | 5n)).toBe('running')
  expect(at(known | (5n + PRIME))).toBe('running')
  expect(at(known | 6n)).toBe('trapped')
  // Not known, whatever else it holds.
  expect(at(6n)).toBe('running')
  expect(at((1n << 254n) | 6n)).toBe('running')
})

test('C29: a builtin without a check has to stay unused', () => {
  const loop = encode({ op1: IMM, pc: 2, dst: 1, op0: 1, off: [-1, -1, 1] })
  const run = (stop: bigint) => {
    const live = machineAt({
      cells: { 100: loop, 101: 0n, 199: stop, 299: 0n, 500: 1n },
      builtins: [{ name: 'system', begin: 500 }],
    })
    while (live.step());
    return live.status
  }
  expect(run(500n)).toEqual({ kind: 'halted', code: 0n })
  expect(run(501n)).toEqual({ kind: 'trapped', reason: 'builtin check failed' })
  expect(run(499n)).toEqual({ kind: 'trapped', reason: 'builtin out of its segment' })
})

test('a cell given twice, or out of the memory or the field, is refused', () => {
  const start = { pc: 1, ap: 1, fp: 1 }
  expect(() =>
    programOf({
      ...start,
      cells: [
        [1, 1n],
        [1, 1n],
      ],
    }),
  ).toThrow(CairoError)
  expect(() => programOf({ ...start, cells: [[2 ** 32, 1n]] })).toThrow(CairoError)
  expect(() => programOf({ ...start, cells: [[1, PRIME]] })).toThrow(CairoError)
  expect(() => programOf({ ...start, pc: -1, cells: [] })).toThrow(CairoError)
})
