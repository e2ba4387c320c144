/**
 * Numbers mapped to points of BLS12-381: a curve that is isogenous to it, by the simplified map of Shallue, van de
 * Woestijne and Ulas; the isogeny; and a product that leads into the group.
 *
 * Text: RFC 9380, 6.6.2, 6.6.3, 8.8 and G.3.
 * @module
 */
import type { Cell } from './assembler.ts'
import type { Bls } from './bls.ts'
import { G1_MAP, G2_MAP, type MappedCurve } from './bls-isogenies.ts'
import type { Point } from './curve.ts'
import { type Element, type Field, powerOf, variable } from './fields.ts'
import { BLS_X } from './kzg.ts'
import { WIDE_P as P } from './wide.ts'

type Names = {
  readonly read: (cells: readonly Cell[]) => void
  readonly toG1: string
  readonly toG2: string
}

/** What the map needs of a field. */
type Mapped = {
  readonly field: Field
  readonly constant: (value: never) => Element
  /** Emits a square root: the condition is that there is one, to be used at once. */
  readonly root: (of: Element) => Element
  /** Emits a parity, as a narrow cell that is 0 or 1: RFC 9380, 4.1. */
  readonly sign: (of: Element) => Cell
  readonly invert: (of: Element) => Element
}

export function blsMaps(context: Bls, { read, toG1, toG2 }: Names): void {
  const { narrow, asm, fp, fp2, curve, twist, inverse, psi, zero } = context
  const [no, yes] = [narrow.constant(0n), narrow.constant(1n)]
  const modulo = (value: bigint) => ((value % P) + P) % P

  const invert = (of: Cell): Cell => {
    asm.move(inverse.of, of)
    asm.call(inverse.name)
    return asm.copy(inverse.is)
  }
  // root.is = the root of root.of, if it has one; legendre by its square.
  const root = { of: asm.cell(), is: asm.cell() }
  asm.entry('bls.root')
  asm.move(root.is, powerOf(asm, root.of, (P + 1n) / 4n))
  asm.emit('equal', 0, asm.mul(root.is, root.is), root.of)
  asm.emit('return')
  const rootOf = (of: Cell): Cell => {
    asm.move(root.of, of)
    asm.call('bls.root')
    return root.is
  }
  const parity = (of: Cell): Cell => {
    const [plain, result] = [asm.mul(of, asm.number(1n)), narrow.cell()]
    asm.emit('half', plain, plain)
    asm.whenTrue(
      () => narrow.move(result, yes),
      () => narrow.move(result, no),
    )
    return result
  }

  const prime: Mapped = {
    field: fp,
    constant: ((value: bigint) => [asm.constant(modulo(value))]) as Mapped['constant'],
    root: ([of]) => [rootOf(of)],
    sign: ([of]) => parity(of),
    invert: ([of]) => [invert(of)],
  }

  // root2.is = the root of root2.of: by a root of the norm, n, one of (a + n) / 2 and (a - n) / 2 has a root.
  const root2 = { of: variable(fp2), is: variable(fp2) }
  asm.entry('bls.root2')
  {
    const [a, b] = root2.of
    const [norm, half, real] = asm.cells(3)
    asm.move(norm, rootOf(asm.add(asm.mul(a, a), asm.mul(b, b))))
    asm.move(half, asm.number(toHalf()))
    asm.move(real, rootOf(asm.mul(asm.add(a, norm), half)))
    asm.emit('equal', 0, asm.mul(real, real), asm.mul(asm.add(a, norm), half))
    asm.whenTrue(
      () => {},
      () => asm.move(real, rootOf(asm.mul(asm.sub(a, norm), half))),
    )
    const double = asm.add(real, real)
    asm.moveAll(root2.is, [real, asm.mul(b, invert(double))])
    // Of a number without imaginary part whose root has no real part.
    asm.emit('equal', 0, real, zero)
    asm.whenTrue(() => asm.moveAll(root2.is, [zero, rootOf(asm.sub(zero, a))]))
    const same = narrow.cell()
    narrow.move(same, no)
    fp2.ifEqual(fp2.square(root2.is), root2.of, () => narrow.move(same, yes))
    narrow.emit('equal', 0, same, yes)
    asm.emit('return')
  }
  /** 1 / 2 in Montgomery's form. */
  function toHalf(): bigint {
    return (((P + 1n) / 2n) << 384n) % P
  }

  const extension: Mapped = {
    field: fp2,
    constant: (([a, b]: readonly [bigint, bigint]) =>
      fp2.constant(modulo(a), modulo(b))) as unknown as Mapped['constant'],
    root: (of) => {
      asm.moveAll(root2.of, of)
      asm.call('bls.root2')
      return root2.is
    },
    sign: ([a, b]) => {
      const result = narrow.cell()
      narrow.move(result, parity(a))
      const imaginary = parity(b)
      asm.emit('equal', 0, a, zero)
      asm.whenTrue(() => narrow.move(result, imaginary))
      return result
    },
    invert: (of) => {
      const by = invert(asm.add(asm.mul(of[0], of[0]), asm.mul(of[1], of[1])))
      return fp2.scale(fp2.conjugate(of), by)
    },
  }

  /** Emits the map of `u` to a point of the curve, affine, into `to`. */
  function mapped<T>({ field, constant, ...of }: Mapped, map: MappedCurve<T>, u: Element, to: Point): void {
    const { add, sub, mul, square } = field
    const c = (value: T) => constant(value as never)
    const [a, b, z] = [c(map.a), c(map.b), c(map.z)]
    const zu2 = mul(z, square(u))
    const [x, y] = [variable(field), variable(field)]
    // x = (-b / a) (1 + 1 / (z^2 u^4 + z u^2)), and b / (z a) where that is none.
    const divisor = add(square(zu2), zu2)
    const minusB = sub(field.zero, b)
    const first = mul(mul(minusB, of.invert(a)), add(field.one, of.invert(divisor)))
    asm.moveAll(x, first)
    const exceptional = mul(b, of.invert(mul(z, a)))
    field.ifEqual(divisor, field.zero, () => asm.moveAll(x, exceptional))
    const onCurve = (at: Element) => add(mul(add(square(at), a), at), b)
    asm.moveAll(y, of.root(onCurve(x)))
    const found = narrow.cell()
    narrow.move(found, no)
    field.ifEqual(square(y), onCurve(x), () => narrow.move(found, yes))
    narrow.emit('equal', 0, found, yes)
    asm.whenTrue(
      () => {},
      () => {
        asm.moveAll(x, mul(zu2, x))
        asm.moveAll(y, of.root(onCurve(x)))
      },
    )
    narrow.emit('equal', 0, of.sign(u), of.sign(y))
    asm.whenTrue(
      () => {},
      () => asm.moveAll(y, sub(field.zero, y)),
    )
    const polynomial = (coefficients: readonly T[]): Element =>
      coefficients
        .slice(0, -1)
        .toReversed()
        .reduce<Element>((sum, next) => add(mul(sum, x), c(next)), c(coefficients.at(-1) as T))
    const { xNumerator, xDenominator, yNumerator, yDenominator } = map.isogeny
    const [xd, yd] = [polynomial(xDenominator), polynomial(yDenominator)]
    asm.moveAll(to[0], mul(polynomial(xNumerator), of.invert(xd)))
    asm.moveAll(to[1], mul(y, mul(polynomial(yNumerator), of.invert(yd))))
    asm.moveAll(to[2], field.one)
    // What a pole leads to is the point at infinity.
    for (const denominator of [xd, yd])
      field.ifEqual(denominator, field.zero, () => asm.moveAll(to[2], field.zero))
  }

  asm.entry(toG1)
  {
    const u = variable(fp)
    read(u)
    mapped(prime, G1_MAP, u, curve.q)
    asm.move(curve.scalar, asm.number(BLS_X + 1n))
    asm.call('bls.multiply')
    asm.call('bls.write-g1')
  }

  asm.entry(toG2)
  {
    const u = variable(fp2)
    read(u)
    const p = context.point2()
    mapped(extension, G2_MAP, u, p)
    const { set } = twist
    const kept = (from: Point): Point => {
      const to = context.point2()
      set(to, from)
      return to
    }
    const negative = ([x, y, w]: Point): readonly [Element, Element, Element] => [x, fp2.neg(y), w]
    /** -|x| times a point. */
    const timesX = (of: Point): Point => {
      set(twist.q, of)
      asm.move(twist.scalar, asm.number(BLS_X))
      asm.call('bls.twist.multiply')
      set(twist.p, negative(twist.p))
      return kept(twist.p)
    }
    const sum = (to: Point, by: readonly [Element, Element, Element]): Point => {
      set(twist.p, to)
      set(twist.q, by)
      asm.call('bls.twist.add')
      return kept(twist.p)
    }
    const t1 = timesX(p)
    const t2 = kept([...psi(p)] as unknown as Point)
    const doubled = sum(p, p)
    const once = kept([...psi(doubled)] as unknown as Point)
    const twice = kept([...psi(once)] as unknown as Point)
    const t3 = sum(twice, negative(t2))
    const t4 = timesX(sum(t1, [t2[0], t2[1], t2[2]]))
    const t5 = sum(sum(t3, t4), negative(t1))
    sum(t5, negative(p))
    asm.call('bls.write-g2')
  }
}
