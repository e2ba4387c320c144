/**
 * Machines with parameters of routines, and with more routines than a byte can number.
 */
import { bytes, call, enter, halt, leave, ret, u8, u32, vm, when } from '../../src/vm/index.ts'

export const base = () =>
  vm('frames')
    .state({ pc: u8, a: u32, b: u32, result: u32, data: bytes(1024) })
    .fetch((s) => s.data.load(s.pc, 1))

/** Greatest common divisors by subtraction, called by a routine that calls it twice. */
export const gcd3 = base()
  .microcode('gcd', { x: u32, y: u32 }, (_, f) => {
    when(f.x.eq(f.y).or(f.y.eq(0)), () => ret())
    when(f.x.lt(f.y), () => {
      const x = f.x
      f.x = f.y
      f.y = x
    })
    when(f.y.ne(0).and(f.x.gt(f.y)), () => (f.x = f.x.sub(f.y)))
  })
  .microcode('gcd3', { z: u32 }, (s) => call('gcd', { x: s.a, y: s.b }, 'gcd3.second'))
  .microcode('gcd3.second', 'gcd3', (s, f) => call('gcd', { x: s.gcd.x, y: f.z }, 'gcd3.last'))
  .microcode('gcd3.last', 'gcd3', (s) => {
    s.result = s.gcd.x
    ret()
  })
  .op('three n', '0001 nnnn', (s, { n }) => {
    call('gcd3', { z: n.unsigned(32) })
    s.pc = s.pc.add(1)
  })
  .op('halt', '0000 0000', () => halt(0))
  .otherwise('illegal instruction')

/** Routine i adds i and goes on with the next one. */
export const many = (count: number) => {
  let spec = base() as ReturnType<typeof base>
  for (let i = 1; i <= count; i++) {
    spec = spec.microcode(`r${i}`, (s) => {
      s.a = s.a.add(i)
      if (i < count) enter(`r${i + 1}`)
      else leave()
    })
  }
  return spec
    .op('sum', '0000 0001', (s) => {
      enter('r1')
      s.pc = s.pc.add(1)
    })
    .op('halt', '0000 0000', (s) => halt(s.a))
    .otherwise('illegal instruction')
}
