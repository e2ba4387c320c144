/**
 * Prime fields and their extensions of degree 2, as field programs: elements are cells, and operations emit instructions.
 * @module
 */
import type { Cell, Emitter } from './assembler.ts'

export type Element = readonly Cell[]

/** A field whose elements take so many cells. Results are in cells of their own. */
export type Field = {
  readonly asm: Emitter
  readonly size: number
  readonly zero: Element
  readonly one: Element
  add(a: Element, b: Element): Element
  sub(a: Element, b: Element): Element
  mul(a: Element, b: Element): Element
  square(a: Element): Element
  /** Runs `then` if the elements are equal. */
  ifEqual(a: Element, b: Element, then: () => void, otherwise?: () => void): void
}

/** The field of the present modulus. */
export function primeField(asm: Emitter): Field {
  return {
    asm,
    size: 1,
    zero: [asm.constant(0n)],
    one: [asm.constant(1n)],
    add: ([a], [b]) => [asm.add(a, b)],
    sub: ([a], [b]) => [asm.sub(a, b)],
    mul: ([a], [b]) => [asm.mul(a, b)],
    square: ([a]) => [asm.mul(a, a)],
    ifEqual([a], [b], then, otherwise) {
      asm.emit('equal', 0, a, b)
      asm.whenTrue(then, otherwise)
    },
  }
}

export type Field2 = Field & {
  conjugate(a: Element): Element
  neg(a: Element): Element
  /** Times an element of the prime field. */
  scale(a: Element, by: Cell): Element
  constant(a: bigint, b: bigint): Element
}

/** The extension by a root of -1: `a[0] + a[1] i`. */
export function quadraticField(asm: Emitter): Field2 {
  const { add, sub, mul } = asm
  const zero = asm.constant(0n)
  return {
    asm,
    size: 2,
    zero: [zero, zero],
    one: [asm.constant(1n), zero],
    add: (a, b) => [add(a[0], b[0]), add(a[1], b[1])],
    sub: (a, b) => [sub(a[0], b[0]), sub(a[1], b[1])],
    mul(a, b) {
      const [low, high] = [mul(a[0], b[0]), mul(a[1], b[1])]
      const sums = mul(add(a[0], a[1]), add(b[0], b[1]))
      return [sub(low, high), sub(sub(sums, low), high)]
    },
    square(a) {
      const cross = mul(a[0], a[1])
      return [mul(add(a[0], a[1]), sub(a[0], a[1])), add(cross, cross)]
    },
    ifEqual(a, b, then, otherwise) {
      // The condition of the second test, unless the first one failed.
      const [both, one] = [asm.cell(), asm.constant(1n)]
      asm.move(both, zero)
      asm.emit('equal', 0, a[0], b[0])
      asm.whenTrue(() => {
        asm.emit('equal', 0, a[1], b[1])
        asm.whenTrue(() => asm.move(both, one))
      })
      asm.emit('equal', 0, both, one)
      asm.whenTrue(then, otherwise)
    },
    conjugate: (a) => [a[0], sub(zero, a[1])],
    neg: (a) => [sub(zero, a[0]), sub(zero, a[1])],
    scale: (a, by) => [mul(a[0], by), mul(a[1], by)],
    constant: (a, b) => [asm.constant(a), asm.constant(b)],
  }
}

/** An element in cells that can be written. */
export const variable = (field: Field): Cell[] => field.asm.cells(field.size)

/** A power of an element, in a cell of its own. @param exponent - a number that is known */
export function powerOf(asm: Emitter, of: Cell, exponent: bigint): Cell {
  const [base, left, result] = asm.cells(3)
  asm.move(base, of)
  asm.move(left, asm.number(exponent))
  asm.move(result, asm.constant(1n))
  asm.repeat(exponent.toString(2).length, () => {
    asm.emit('half', left, left)
    asm.whenTrue(() => asm.emit('mul', result, result, base))
    asm.emit('mul', base, base, base)
  })
  return result
}

/**
 * A function `NAME`: `is` = 1 / `of`, and zero for zero, by Fermat's little theorem.
 * @param modulus - the present one
 */
export function inverseFunction(asm: Emitter, name: string, modulus: bigint): { of: Cell; is: Cell } {
  const [of, is, base, exponent] = asm.cells(4)
  asm.entry(name)
  asm.move(base, of)
  asm.move(exponent, asm.number(modulus - 2n))
  asm.move(is, asm.constant(1n))
  asm.repeat(modulus.toString(2).length, () => {
    asm.emit('half', exponent, exponent)
    asm.whenTrue(() => asm.emit('mul', is, is, base))
    asm.emit('mul', base, base, base)
  })
  asm.emit('return')
  return { of, is }
}
