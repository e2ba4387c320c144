/**
 * Pairings of curves with a twist of degree 6, as field programs: the steps of Miller's loop in projective coordinates
 * of the twist (Costello, Lange and Naehrig, 2010), and what final exponentiations are made of.
 * @module
 */
import type { Cell } from './assembler.ts'
import { type Element, type Field2, variable } from './fields.ts'
import { type Element12, tower } from './tower.ts'

type Pair = readonly [bigint, bigint]

export type PairingOptions = {
  /** Begins the names of its functions. */
  readonly name: string
  readonly modulus: bigint
  /** What v^3 is. */
  readonly xi: Pair
  /** The twist is y^2 = x^3 + b. */
  readonly b: Element
  /** Whether x and y of the twist are multiplied or divided by powers of w: which coefficients a line has. */
  readonly twist: 'divided' | 'multiplied'
  /** The exponent of `NAME.power`. */
  readonly exponent: bigint
  /** The point of the curve itself: affine coordinates. */
  readonly p: readonly [x: Cell, y: Cell]
  /** A function that inverts an element of the prime field. */
  readonly inverse: { readonly name: string; readonly of: Cell; readonly is: Cell }
}

/** Functions on fixed cells: f = f^2, f = f g, f = f^exponent, and the steps of the loop over `f`, `r`, `qx` and `qy`. */
export function pairing(fp2: Field2, options: PairingOptions) {
  const { name, modulus, b, p, inverse } = options
  const { asm, add, sub, mul, square, neg, scale } = fp2
  const { fp12 } = tower(fp2, options.xi)
  const [px, py] = p
  const variable12 = (): Element12 => [
    [variable(fp2), variable(fp2), variable(fp2)],
    [variable(fp2), variable(fp2), variable(fp2)],
  ]
  const cells = (a: Element12) => a.flat(2)
  const set = (to: Element12, from: Element12) => asm.moveAll(cells(to), cells(from))
  const one: Element12 = [
    [fp2.one, fp2.zero, fp2.zero],
    [fp2.zero, fp2.zero, fp2.zero],
  ]
  const [f, g] = [variable12(), variable12()]
  asm.entry(`${name}.square`)
  set(f, fp12.square(f))
  asm.emit('return')
  asm.entry(`${name}.mul`)
  set(f, fp12.mul(f, g))
  asm.emit('return')

  /** The point that runs through the loop, and the one that is added. */
  const r = [variable(fp2), variable(fp2), variable(fp2)] as const
  const [qx, qy] = [variable(fp2), variable(fp2)]
  const setR = (x: Element, y: Element, z: Element) => {
    for (const [i, from] of [x, y, z].entries()) asm.moveAll(r[i], from)
  }
  const half = fp2.constant((modulus + 1n) / 2n, 0n)
  const triple = (a: Element) => add(add(a, a), a)
  const line = (c0: Element, c1: Element, c2: Element) => {
    const [atX, atY] = [scale(c1, px), scale(c2, py)]
    set(f, options.twist === 'divided' ? fp12.mul034(f, atY, atX, c0) : fp12.mul014(f, c0, atX, atY))
  }
  asm.entry(`${name}.double-step`)
  {
    const [x, y, z] = r
    const [t0, t1] = [square(y), square(z)]
    const t2 = mul(triple(t1), b)
    const t3 = triple(t2)
    const t4 = sub(sub(square(add(y, z)), t1), t0)
    line(sub(t2, t0), triple(square(x)), neg(t4))
    const x3 = mul(mul(mul(sub(t0, t3), x), y), half)
    const y3 = sub(square(mul(add(t0, t3), half)), triple(square(t2)))
    setR(x3, y3, mul(t0, t4))
    asm.emit('return')
  }
  asm.entry(`${name}.add-step`)
  {
    const [x, y, z] = r
    const [t0, t1] = [sub(y, mul(qy, z)), sub(x, mul(qx, z))]
    line(sub(mul(t0, qx), mul(t1, qy)), neg(t0), t1)
    const t2 = square(t1)
    const t3 = mul(t2, t1)
    const t4 = mul(t2, x)
    const t5 = add(sub(t3, add(t4, t4)), mul(square(t0), z))
    setR(mul(t1, t5), sub(mul(sub(t4, t5), t0), mul(t3, y)), mul(z, t3))
    asm.emit('return')
  }

  const [base, left] = [variable12(), asm.cell()]
  asm.entry(`${name}.power`)
  {
    const result = variable12()
    set(result, one)
    set(base, f)
    asm.move(left, asm.number(options.exponent))
    asm.repeat(options.exponent.toString(2).length, () => {
      asm.emit('half', left, left)
      asm.whenTrue(() => {
        set(f, result)
        set(g, base)
        asm.call(`${name}.mul`)
        set(result, f)
      })
      set(f, base)
      asm.call(`${name}.square`)
      set(base, f)
    })
    set(f, result)
    asm.emit('return')
  }

  const kept = (): Element12 => {
    const result = variable12()
    set(result, f)
    return result
  }
  const invert = (a: Element): Element => {
    asm.move(inverse.of, asm.add(asm.mul(a[0], a[0]), asm.mul(a[1], a[1])))
    asm.call(inverse.name)
    return [asm.mul(a[0], inverse.is), asm.sub(fp2.zero[0], asm.mul(a[1], inverse.is))]
  }
  return {
    variable12,
    cells,
    set,
    one,
    f,
    g,
    qx,
    qy,
    /** f = 1, and r = q. */
    begin() {
      set(f, one)
      setR(qx, qy, fp2.one)
    },
    /** The steps for the bits of a number below its highest. */
    loop(number: bigint) {
      const bits = asm.cell()
      const below = number.toString(2).slice(1)
      asm.move(bits, asm.number(BigInt(`0b${[...below].reverse().join('')}`)))
      asm.repeat(below.length, () => {
        asm.call(`${name}.square`)
        asm.call(`${name}.double-step`)
        asm.emit('half', bits, bits)
        asm.whenTrue(() => asm.call(`${name}.add-step`))
      })
    },
    kept,
    product(...factors: readonly Element12[]): Element12 {
      set(f, factors[0])
      for (const factor of factors.slice(1)) {
        set(g, factor)
        asm.call(`${name}.mul`)
      }
      return kept()
    },
    squared(a: Element12): Element12 {
      set(f, a)
      asm.call(`${name}.square`)
      return kept()
    },
    /** Of an element whose inverse is its conjugate: to the power of minus the exponent. */
    powerMinus(a: Element12): Element12 {
      set(f, a)
      asm.call(`${name}.power`)
      return fp12.conjugate(kept())
    },
    conjugate: fp12.conjugate,
    inverse: (a: Element12): Element12 => fp12.inverse(a, invert),
    frobenius: (a: Element12, n: number): Element12 =>
      fp12.frobenius(a, frobeniusConstants(modulus, options.xi, n), n),
  }
}

const modulo = (a: bigint, p: bigint) => ((a % p) + p) % p

/** A product in the extension of degree 2, by a root of -1. */
const product2 = ([a, b]: Pair, [c, d]: Pair, p: bigint): Pair => [
  modulo(a * c - b * d, p),
  modulo(a * d + b * c, p),
]

/** A power in the extension of degree 2. */
function power2(base: Pair, exponent: bigint, p: bigint): Pair {
  let [result, square]: Pair[] = [[1n, 0n], base]
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = product2(result, square, p)
    square = product2(square, square, p)
  }
  return result
}

/** An inverse in the extension of degree 2: the conjugate by the norm. */
export function inverse2([a, b]: Pair, p: bigint): Pair {
  const [inverse] = power2([modulo(a * a + b * b, p), 0n], p - 2n, p)
  return [modulo(a * inverse, p), modulo(-b * inverse, p)]
}

const roots = new Map<string, Pair>()

/** xi^((p - 1) / 6): one long power, from which all constants follow. */
function rootOf(p: bigint, xi: Pair): Pair {
  const key = `${p} ${xi}`
  let root = roots.get(key)
  if (!root) roots.set(key, (root = power2(xi, (p - 1n) / 6n, p)))
  return root
}

/**
 * xi^((p^n - 1) k / 6) for k from 0 to 5. p^n - 1 is p - 1 times the sum of the powers of p below n, and to the power of p
 * is to conjugate.
 */
export function frobeniusConstants(p: bigint, xi: Pair, n: number): Pair[] {
  const root = rootOf(p, xi)
  const conjugate: Pair = [root[0], modulo(-root[1], p)]
  let step: Pair = [1n, 0n]
  for (let i = 0; i < n; i++) step = product2(step, i % 2 === 0 ? root : conjugate, p)
  const constants: Pair[] = [[1n, 0n]]
  while (constants.length < 6) constants.push(product2(constants.at(-1)!, step, p))
  return constants
}
