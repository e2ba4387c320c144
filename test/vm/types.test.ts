/**
 * What TypeScript refuses. The directives fail `tsc` where nothing is wrong; at run time most of
 * these throw as well, which is tested beside them.
 */
import { expect, test } from 'vitest'
import { run } from '../../src/trace/trace.ts'
import { bytes, field, memory, registers, u8, u16, u32, u64, uint, vm, when } from '../../src/vm/index.ts'

const p = field(97n)
const start = vm('types')
  .state({ pc: u32, x: registers(u32, 8), mem: bytes(64), cells: memory(p, 32), f: p })
  .fetch((s) => s.mem.load(s.pc, 2))

test('mistakes are errors of the compiler', () => {
  const wrong: (() => unknown)[] = [
    // @ts-expect-error unknown state
    () => start.op('a', '0001 ............', (s) => (s.acc = s.pc)).otherwise('x'),
    // @ts-expect-error unknown field
    () => start.op('a', '0001 dddd ........', (s, { e }) => (s.x[e] = s.pc)).otherwise('x'),
    // @ts-expect-error a + b
    () => start.op('a', '0001 ............', (s) => (s.pc = s.pc + s.x[0])).otherwise('x'),
    // @ts-expect-error a < b
    () => start.op('a', '0001 ............', (s) => when(s.pc < 3, () => {})).otherwise('x'),
    // @ts-expect-error -a
    () => start.op('a', '0001 ............', (s) => (s.pc = -s.pc)).otherwise('x'),
    // @ts-expect-error words of two widths
    () => start.op('a', '0001 dddd ........', (s, { d }) => (s.pc = s.pc.add(d))).otherwise('x'),
    // @ts-expect-error a field of 4 bits in a register of 32
    () => start.op('a', '0001 dddd ........', (s, { d }) => (s.pc = d)).otherwise('x'),
    // @ts-expect-error a field named with its size
    () => start.op('a', '0001 rd:4 ........', (s, { rd }) => (s.pc = rd)).otherwise('x'),
    // @ts-expect-error a constant of 8 bits
    () => start.op('a', '0001 ............', (s) => (s.pc = u8(1))).otherwise('x'),
    // @ts-expect-error a byte of memory
    () => start.op('a', '0001 ............', (s) => (s.pc = s.mem.load(s.pc, 1))).otherwise('x'),
    // @ts-expect-error a word is no condition unless it has one bit
    () => start.op('a', '0001 ............', (s) => when(s.pc, () => {})).otherwise('x'),
    // @ts-expect-error a felt is no word
    () => start.op('a', '0001 ............', (s) => (s.pc = s.f)).otherwise('x'),
    // @ts-expect-error a word is no felt
    () => start.op('a', '0001 ............', (s) => (s.cells[0] = s.pc)).otherwise('x'),
    // @ts-expect-error an extra that fetch does not hand on
    () => start.op('a', '0001 ............', (s, _, { length }) => (s.pc = length)).otherwise('x'),
  ]
  for (const body of wrong) expect(body).toThrow()
})

test('a builder is no VM', async () => {
  // @ts-expect-error no default yet
  await expect(run({ vm: start, state: {} as never })).rejects.toThrow('not finished')
  const stated = vm('v').state({ pc: u32 })
  // @ts-expect-error instructions need a fetch
  expect(() => stated.op('a', '0', () => {})).toThrow()
  // @ts-expect-error and a state
  expect(() => vm('v').fetch(() => u32(0))).toThrow()
})

test('what is right compiles', () => {
  vm('right')
    .state({ pc: u32, x: registers(u32, 8), mem: bytes(64), f: p })
    .fetch((s) => ({ word: s.mem.load(s.pc, 2), length: u32(2) }))
    .op('a d, i', '0001 ddd iiiiiiiii', (s, { d, i }, { length }) => {
      s.x[d] = s.x[d].add(i.signed(32)).add(1).sub(length)
      s.f = s.f.add(1).mul(s.x[d].felt(p))
      when(s.f.eq(0), () => {
        s.pc = s.f.word(32)
      })
    })
    .otherwise('x')
})

test('fields have the widths that the encoding says, in any number of runs', () => {
  const long = '0 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
  const state = () => vm('fields').state({ pc: u16, x: registers(u16, 16), w: u64, q: uint(63) })
  const short = () => state().fetch((s) => s.pc)
  const { machine } = short()
    // Two runs of one field are 4 bits: as an index, and as a word that is widened by 2.
    .op('a d', 'dd 00 dd 0000000000', (s, { d }) => {
      s.x[d] = d.add(uint(4)(1)).unsigned(16)
    })
    .op('b rd', 'rd:3 1 rd:1 00 ........ 1', (s, { rd }) => {
      s.x[rd] = rd.add(uint(4)(1)).unsigned(16)
    })
    .op('c i', '.. 01 i[5|3:0] iiii[0] ..... 0', (s, { i, iiii }) => {
      s.x[iiii] = i.unsigned(16)
    })
    .otherwise('x')
  expect(machine.instructions[0]!.pattern.mask).toBe(0b0011001111111111n)

  state()
    .fetch((s) => s.w)
    .op('a a', long, (s, { a }) => {
      s.q = a
    })
    .otherwise('x')

  const wrong: (() => unknown)[] = [
    // @ts-expect-error 4 bits, and not 2
    () => short().op('a d', 'dd 00 dd 0000000000', (s, { d }) => (s.pc = d.add(uint(2)(1)).unsigned(16))),
    () =>
      state()
        .fetch((s) => s.w)
        // @ts-expect-error 63 bits, and not 64
        .op('a a', long, (s, { a }) => (s.w = a)),
  ]
  expect(wrong).toHaveLength(2)
})

test('where the text is not known, fields are words of any width', () => {
  let builder = vm('table')
    .state({ pc: u8, x: registers(u8, 4) })
    .fetch((s) => s.pc)
  for (const [name, code] of [
    ['inc', '0000'],
    ['dec', '0001'],
  ] as const) {
    builder = builder.op(`${name} d`, `${code as string} dd ..`, (s, { d }) => {
      s.x[d] = name === 'inc' ? s.x[d].add(1) : s.x[d].sub(1)
    })
  }
  const either = '10 dd ....' as '10 dd ....' | '10 dddd ..'
  builder = builder.op('either d', either, (s, { d }) => {
    s.x[d.low(2)] = d.unsigned(8)
  })
  const { machine } = builder.otherwise('x')
  expect(machine.instructions.map(({ name }) => name)).toEqual(['inc', 'dec', 'either'])
})
