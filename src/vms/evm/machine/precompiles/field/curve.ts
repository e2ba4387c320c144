/**
 * Points of curves y^2 = x^3 + a x + b in Jacobian coordinates, as field programs.
 * @module
 */
import type { Cell } from './assembler.ts'
import { type Element, type Field, variable } from './fields.ts'

/** x, y, z: the affine point x/z^2, y/z^3; z = 0 for the point at infinity. */
export type Point = readonly [x: Cell[], y: Cell[], z: Cell[]]

export type Curve = {
  readonly name: string
  readonly field: Field
  readonly p: Point
  readonly q: Point
  readonly scalar: Cell
  set(to: Point, from: readonly [Element, Element, Element]): void
}

/**
 * Functions `NAME.double`: p = 2p; `NAME.add`: p = p + q; `NAME.multiply`: p = scalar * q.
 * @param a - absent: zero
 */
export function curveFunctions(field: Field, name: string, scalarBits = 256, a?: Element): Curve {
  const { asm, add, sub, mul, square, zero, one } = field
  const point = (): Point => [variable(field), variable(field), variable(field)]
  const [p, q, scalar] = [point(), point(), asm.cell()]
  const double = (a: Element) => add(a, a)
  const set: Curve['set'] = (to, from) => {
    for (const [i, cells] of to.entries()) asm.moveAll(cells, from[i])
  }

  // "dbl-2009-l" of the Explicit-Formulas Database; with a, what "dbl-2007-bl" adds
  asm.entry(`${name}.double`)
  {
    const [x, y, z] = p
    const [xx, b] = [square(x), square(y)]
    const c = square(b)
    const d = double(sub(sub(square(add(x, b)), xx), c))
    const plain = add(double(xx), xx)
    const e = a ? add(plain, mul(a, square(square(z)))) : plain
    const x3 = sub(square(e), double(d))
    const y3 = sub(mul(e, sub(d, x3)), double(double(double(c))))
    const z3 = double(mul(y, z))
    set(p, [x3, y3, z3])
    asm.emit('return')
  }

  // "add-2007-bl", and what it does not cover
  asm.entry(`${name}.add`)
  {
    field.ifEqual(q[2], zero, () => asm.emit('return'))
    field.ifEqual(p[2], zero, () => {
      set(p, q)
      asm.emit('return')
    })
    const [z1, z2] = [square(p[2]), square(q[2])]
    const [u1, u2] = [mul(p[0], z2), mul(q[0], z1)]
    const [s1, s2] = [mul(mul(p[1], q[2]), z2), mul(mul(q[1], p[2]), z1)]
    field.ifEqual(u1, u2, () => {
      field.ifEqual(
        s1,
        s2,
        () => asm.call(`${name}.double`),
        () => set(p, [one, one, zero]),
      )
      asm.emit('return')
    })
    const h = sub(u2, u1)
    const i = square(double(h))
    const j = mul(h, i)
    const r = double(sub(s2, s1))
    const v = mul(u1, i)
    const x3 = sub(sub(square(r), j), double(v))
    const y3 = sub(mul(r, sub(v, x3)), double(mul(s1, j)))
    const z3 = mul(sub(sub(square(add(p[2], q[2])), z1), z2), h)
    set(p, [x3, y3, z3])
    asm.emit('return')
  }

  // Adds the doublings of q, from the lowest bit on.
  asm.entry(`${name}.multiply`)
  {
    const [sum, power] = [point(), point()]
    set(sum, [one, one, zero])
    set(power, q)
    asm.repeat(scalarBits, () => {
      asm.emit('half', scalar, scalar)
      asm.whenTrue(() => {
        set(p, sum)
        set(q, power)
        asm.call(`${name}.add`)
        set(sum, p)
      })
      set(p, power)
      asm.call(`${name}.double`)
      set(power, p)
    })
    set(p, sum)
    asm.emit('return')
  }
  return { name, field, p, q, scalar, set }
}

/**
 * A function `NAME.affine`: p with z = 1; the point at infinity becomes 0, 0. Over a prime field.
 * @param inverse - cells of a function that inverts: `inverseFunction`
 */
export function affineFunction(
  { name, field, p }: Curve,
  inverse: { name: string; of: Cell; is: Cell },
): void {
  const { asm } = field
  asm.entry(`${name}.affine`)
  asm.move(inverse.of, p[2][0])
  asm.call(inverse.name)
  const square = asm.mul(inverse.is, inverse.is)
  asm.emit('mul', p[0][0], p[0][0], square)
  asm.emit('mul', p[1][0], p[1][0], asm.mul(square, inverse.is))
  asm.emit('return')
}
