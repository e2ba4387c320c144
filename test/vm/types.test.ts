/**
 * What TypeScript refuses. The directives fail `tsc` where nothing is wrong; at run time most of
 * these throw as well, which is tested beside them.
 */
import { expect, test } from 'vitest'
import { run } from '../../src/trace/trace.ts'
import { bytes, field, memory, registers, u8, u32, vm, when } from '../../src/vm/index.ts'

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
