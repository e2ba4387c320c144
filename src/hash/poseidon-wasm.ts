/**
 * The WebAssembly module of a permutation: `poseidon-schedule.ts` as calls of sums, products and squares.
 * @module
 */
import {
  branch,
  type Code,
  call,
  constant,
  getLocal,
  i32,
  increase,
  lessThan,
  loop,
  moduleOf,
  moved,
  type Routine,
  setLocal,
} from './assemble.ts'
import type { Field } from './poseidon-field.ts'

/** The memory layout of a module for states of t elements, in bytes. */
export type Layout = { readonly input: number; readonly output: number; readonly constants: number }

/**
 * The module's bytes. It exports `memory` and `permute`, which hashes the states at `input` into `output`.
 * @param t - elements of a state
 * @param partial - rounds
 * @param vectors - computed at once, of two hashes each
 */
export function poseidonModule(
  field: Field,
  t: number,
  partial: number,
  vectors: number,
): { code: Uint8Array<ArrayBuffer>; layout: Layout } {
  const n = t - 1
  const { widest, storedLimbs, constantBytes } = field
  const sumBytes = (terms: number) => terms * constantBytes + field.addendBytes
  const elementBytes = 16 * vectors * storedLimbs
  // Zeros also before the first element.
  let free = field.freeBase + elementBytes
  const place = (elements: number) => {
    const from = free
    free += elements * elementBytes
    return from
  }
  const [input, powers, zero, output, scratch] = [place(t), place(t), place(1), place(1), place(2)]
  // y[-n], v[1-n], …, y[-1], v[0], y[0], v[1], …
  const values = place(2 * n + 2 * partial + 1)
  const constants = free
  let next = constants
  const element = (base: number, index: number) => base + index * elementBytes
  const [SQUARE, PRODUCT, SUM, POWER] = [0, 1, 2, 3]

  const raise = (to: number, from: number): Code => [constant(to), constant(from), call(POWER)]
  /**
   * The parts of a sum, each of at most `widest` terms and added to the one before; the constant follows the
   * factors.
   */
  const sum = (count: number, to: Code, a: (i: number) => Code, b: (i: number) => Code, plusAt: Code): Code =>
    Array.from({ length: Math.ceil(count / widest) }, (_, part) => {
      const from = part * widest
      return [
        [to, a(from), b(from), constant(Math.min(widest, count - from))],
        part === 0 ? [plusAt, b(count)] : [to, constant(zero)],
        call(SUM),
      ]
    })
  const sumAt = (count: number, to: number, a: number, plusAt: number): Code => {
    const from = next
    next += sumBytes(count)
    const b = (i: number) => constant(from + i * constantBytes)
    return sum(count, constant(to), (i) => constant(element(a, i)), b, constant(plusAt))
  }
  const all = (make: (i: number) => Code) => Array.from({ length: t }, (_, i) => make(i))
  const round = (): Code => [
    all((i) => raise(element(powers, i), element(input, i))),
    all((i) => sumAt(n, element(input, i), element(powers, 1), powers)),
  ]

  const before = [round(), round(), round()]
  const old = element(values, 2 * n - 2)
  const first = [
    all((i) => raise(i === 0 ? old : element(powers, i), element(input, i))),
    Array.from({ length: n }, (_, j) =>
      sumAt(n, element(values, 2 * n - 1 - 2 * j), element(powers, 1), j === 0 ? old : zero),
    ),
  ]
  const [window, factors] = [0, 1]
  const value = (i: number) => moved(window, i * elementBytes)
  const rounds: Code = [
    [constant(values), setLocal(window), constant(next), setLocal(factors)],
    loop(
      [value(2 * n), value(2 * n - 1), call(POWER)],
      sum(2 * n, value(2 * n + 1), value, (i) => moved(factors, i * constantBytes), value(2 * n)),
      [increase(window, 2 * elementBytes), increase(factors, sumBytes(2 * n))],
      [getLocal(window), constant(element(values, 2 * (partial - 1))), lessThan, branch(0)],
    ),
  ]
  next += (partial - 1) * sumBytes(2 * n)
  const end = element(values, 2 * (partial - 1))
  const last = [
    raise(element(end, 2 * n), element(end, 2 * n - 1)),
    all((i) => sumAt(2 * n, element(input, i), end, element(end, 2 * n))),
  ]
  const after = [round(), round(), round()]
  const leave = [
    all((i) => raise(element(powers, i), element(input, i))),
    [sumAt(t, output, powers, zero), sumAt(1, output, output, zero)],
  ]

  const [to, from, square, fourth] = [
    getLocal(0),
    getLocal(1),
    constant(scratch),
    constant(element(scratch, 1)),
  ]
  const power: Routine = {
    params: 2,
    locals: [],
    body: [
      [square, from, call(SQUARE), fourth, square, call(SQUARE)],
      [to, fourth, from, call(PRODUCT)],
    ],
  }
  const permute: Routine = {
    ...{ name: 'permute', params: 0, locals: [[2, i32]] },
    body: [before, first, rounds, last, after, leave],
  }
  const functions = [...field.routines(vectors), power, permute]
  return { code: moduleOf(functions, Math.ceil(next / 65536)), layout: { input, output, constants } }
}
