/**
 * Extensions of degree 6 and 12 over that of degree 2: `Fp6 = Fp2[v] / (v^3 - xi)`, `Fp12 = Fp6[w] / (w^2 - v)`.
 * @module
 */
import type { Element, Field2 } from './fields.ts'

export type Element6 = readonly [Element, Element, Element]
export type Element12 = readonly [Element6, Element6]

/** @param xi - what v^3 is, in the extension of degree 2 */
export function tower(fp2: Field2, xi: readonly [bigint, bigint]) {
  const byXi = (a: Element) => fp2.mul(a, fp2.constant(...xi))

  const fp6 = {
    add: (a: Element6, b: Element6) => a.map((x, i) => fp2.add(x, b[i])) as unknown as Element6,
    sub: (a: Element6, b: Element6) => a.map((x, i) => fp2.sub(x, b[i])) as unknown as Element6,
    neg: (a: Element6) => a.map((x) => fp2.neg(x)) as unknown as Element6,
    /** Karatsuba: six products. */
    mul([a0, a1, a2]: Element6, [b0, b1, b2]: Element6): Element6 {
      const { add, sub, mul } = fp2
      const [t0, t1, t2] = [mul(a0, b0), mul(a1, b1), mul(a2, b2)]
      const c0 = add(t0, byXi(sub(sub(mul(add(a1, a2), add(b1, b2)), t1), t2)))
      const c1 = add(sub(sub(mul(add(a0, a1), add(b0, b1)), t0), t1), byXi(t2))
      const c2 = add(sub(sub(mul(add(a0, a2), add(b0, b2)), t0), t2), t1)
      return [c0, c1, c2]
    },
    /** Times b0 + b1 v. */
    mul01([a0, a1, a2]: Element6, b0: Element, b1: Element): Element6 {
      const { add, sub, mul } = fp2
      const [t0, t1] = [mul(a0, b0), mul(a1, b1)]
      return [
        add(byXi(sub(mul(add(a1, a2), b1), t1)), t0),
        sub(sub(mul(add(b0, b1), add(a0, a1)), t0), t1),
        add(sub(mul(add(a0, a2), b0), t0), t1),
      ]
    },
    byV: ([a0, a1, a2]: Element6): Element6 => [byXi(a2), a0, a1],
    /** @param inverse - emits what inverts an element of the extension of degree 2 */
    inverse([a0, a1, a2]: Element6, inverse: (a: Element) => Element): Element6 {
      const { add, sub, mul, square } = fp2
      const t0 = sub(square(a0), byXi(mul(a1, a2)))
      const t1 = sub(byXi(square(a2)), mul(a0, a1))
      const t2 = sub(square(a1), mul(a0, a2))
      const norm = add(mul(a0, t0), byXi(add(mul(a2, t1), mul(a1, t2))))
      const by = inverse(norm)
      return [mul(t0, by), mul(t1, by), mul(t2, by)]
    },
  }

  const fp12 = {
    mul([a0, a1]: Element12, [b0, b1]: Element12): Element12 {
      const [t0, t1] = [fp6.mul(a0, b0), fp6.mul(a1, b1)]
      const cross = fp6.mul(fp6.add(a0, a1), fp6.add(b0, b1))
      return [fp6.add(t0, fp6.byV(t1)), fp6.sub(fp6.sub(cross, t0), t1)]
    },
    square([a0, a1]: Element12): Element12 {
      const cross = fp6.mul(a0, a1)
      const whole = fp6.mul(fp6.add(a0, a1), fp6.add(a0, fp6.byV(a1)))
      return [fp6.sub(fp6.sub(whole, cross), fp6.byV(cross)), fp6.add(cross, cross)]
    },
    /** Times o0 + (o3 + o4 v) w: a line. */
    mul034([a0, a1]: Element12, o0: Element, o3: Element, o4: Element): Element12 {
      const a = a0.map((x) => fp2.mul(x, o0)) as unknown as Element6
      const b = fp6.mul01(a1, o3, o4)
      const e = fp6.mul01(fp6.add(a0, a1), fp2.add(o0, o3), o4)
      return [fp6.add(fp6.byV(b), a), fp6.sub(e, fp6.add(a, b))]
    },
    /** Times o0 + o1 v + o4 v w: a line of a twist of the other kind. */
    mul014([a0, a1]: Element12, o0: Element, o1: Element, o4: Element): Element12 {
      const t0 = fp6.mul01(a0, o0, o1)
      const t1: Element6 = [byXi(fp2.mul(a1[2], o4)), fp2.mul(a1[0], o4), fp2.mul(a1[1], o4)]
      const cross = fp6.mul01(fp6.add(a0, a1), o0, fp2.add(o1, o4))
      return [fp6.add(fp6.byV(t1), t0), fp6.sub(fp6.sub(cross, t0), t1)]
    },
    conjugate: ([a0, a1]: Element12): Element12 => [a0, fp6.neg(a1)],
    inverse([a0, a1]: Element12, inverse: (a: Element) => Element): Element12 {
      const norm = fp6.sub(fp6.mul(a0, a0), fp6.byV(fp6.mul(a1, a1)))
      const by = fp6.inverse(norm, inverse)
      return [fp6.mul(a0, by), fp6.neg(fp6.mul(a1, by))]
    },
    /**
     * The power p^n.
     * @param constants - xi^((p^n - 1) k / 6) for k from 0 to 5
     * @param n - its parity says whether coefficients are conjugated
     */
    frobenius(a: Element12, constants: readonly (readonly [bigint, bigint])[], n: number): Element12 {
      return a.map((six, w) =>
        six.map((x, v) => fp2.mul(n % 2 === 1 ? fp2.conjugate(x) : x, fp2.constant(...constants[2 * v + w]))),
      ) as unknown as Element12
    },
  }
  return { fp2, fp6, fp12 }
}
