/**
 * Points in a step: Jacobian coordinates, so that no step divides. (a, b, c) stands for x = a / c^2, y = b / c^3; c is
 * zero for the neutral element. Formulas: Cohen, Miyaji, Ono, "Efficient elliptic curve exponentiation using mixed
 * coordinates", 1998, for a curve whose coefficient of x is 1.
 * @module
 */
import { type FeltWord, select, trap, type Word, when } from '../../../vm/index.ts'
import { felt, type State } from './state.ts'

type Jacobian = Pick<State, 'a' | 'b' | 'c'>

export function twice({ a, b, c }: Jacobian): Jacobian {
  const bb = b.mul(b)
  const s = a.mul(bb).mul(4)
  const cc = c.mul(c)
  const m = a.mul(a).mul(3).add(cc.mul(cc))
  const x = m.mul(m).sub(s).sub(s)
  return { a: x, b: m.mul(s.sub(x)).sub(bb.mul(bb).mul(8)), c: b.mul(c).mul(2) }
}

/**
 * Adds (x, y). Traps where both are points of one x, of which the builtins have no sum.
 * @param wanted - whether to add; if not, the point stays
 */
export function plus({ a, b, c }: Jacobian, x: FeltWord, y: FeltWord, wanted: Word<1>): Jacobian {
  const cc = c.mul(c)
  const h = x.mul(cc).sub(a)
  const r = y.mul(cc).mul(c).sub(b)
  const neutral = c.eq(0)
  when(wanted.and(h.eq(0)).and(neutral.not()), () => trap('builtin sum of points of one x'))
  const hh = h.mul(h)
  const hhh = hh.mul(h)
  const v = a.mul(hh)
  const sum = r.mul(r).sub(hhh).sub(v).sub(v)
  const chosen = (own: FeltWord, point: FeltWord, added: FeltWord): FeltWord =>
    select(wanted, select(neutral, point, added), own)
  return {
    a: chosen(a, x, sum),
    b: chosen(b, y, r.mul(v.sub(sum)).sub(b.mul(hhh))),
    c: chosen(c, felt(1), c.mul(h)),
  }
}

/** Whether a point is (x, y). */
export function isPoint({ a, b, c }: Jacobian, x: FeltWord, y: FeltWord): Word<1> {
  const cc = c.mul(c)
  return c.ne(0).and(x.mul(cc).eq(a)).and(y.mul(cc).mul(c).eq(b))
}

export function setPoint(s: State, { a, b, c }: Jacobian): void {
  s.a = a
  s.b = b
  s.c = c
}
