/**
 * What the checks of ecdsa, add_mod and mul_mod are told, in the order in which they ask: values of which it is enough
 * that there are some. Where there are none, zeros stand, on which the check fails.
 * @module
 */

import type { Builtin } from '../files/initial.ts'
import { DIGIT_BITS, DIGITS } from '../machine/modular.ts'
import { addPoints, B, GENERATOR, inverse, mod, multiple, ORDER, type Point, squareRoot } from './curve.ts'

/** A signature of ECDSA over Stark's curve. */
export type Signature = { readonly r: bigint; readonly s: bigint }

/** A builtin whose segment the program has filled up to `stop`. */
export type Filled = Builtin & { readonly stop: number }

type Cells = ReadonlyMap<number, bigint>

/**
 * @param signatures - by the address of the instance of ecdsa that they are for
 */
export function adviceOf(
  builtins: readonly Filled[],
  cells: Cells,
  signatures: ReadonlyMap<number, Signature>,
): bigint[] {
  const advice: bigint[] = []
  for (const { name, begin, stop } of builtins) {
    const made = Object.hasOwn(MAKERS, name) ? MAKERS[name] : undefined
    if (!made) continue
    // A pointer that leads anywhere does not make this run for long.
    for (let at = begin; at < stop && at - begin <= cells.size; at += made.size) {
      advice.push(...made.of(cells, at, signatures.get(at)))
    }
  }
  return advice
}

const MAKERS: {
  readonly [builtin: string]: {
    readonly size: number
    of(cells: Cells, at: number, signature?: Signature): readonly bigint[]
  }
} = {
  ecdsa: {
    size: 2,
    of: (cells, at, signature) =>
      (signature && ecdsa(cells.get(at) ?? 0n, cells.get(at + 1) ?? 0n, signature)) ?? zeros(7),
  },
  add_mod: {
    size: 7,
    of: (cells, at) =>
      digits(
        quotient(cells, at, (a, b) => a + b),
        1,
      ),
  },
  mul_mod: {
    size: 7,
    of: (cells, at) =>
      digits(
        quotient(cells, at, (a, b) => a * b),
        DIGITS,
      ),
  },
}

const zeros = (count: number): bigint[] => new Array<bigint>(count).fill(0n)

/** r, w, y of the key, z * G, and z * G + r * Q: see `multiples.ts`. */
function ecdsa(x: bigint, z: bigint, { r, s }: Signature): bigint[] | undefined {
  const w = inverse(s, ORDER)
  const y = squareRoot(mod(x * x * x + x + B))
  const message = multiple(z, GENERATOR)
  if (y === undefined) return undefined
  for (const sign of [y, mod(-y)]) {
    const key = multiple(r, { x, y: sign })
    const sum = key && (message ? addPoints(message, key) : key)
    if (!sum || multiple(w, sum)?.x !== r) continue
    const { x: mx, y: my }: Point = message ?? { x: 0n, y: 0n }
    return [r, w, sign, mx, my, sum.x, sum.y]
  }
  return undefined
}

/** k for which a b = c + k p, or a + b = c + k p; zero if there is none. */
function quotient(cells: Cells, at: number, operation: (a: bigint, b: bigint) => bigint): bigint {
  const cell = (address: bigint | number) => cells.get(Number(address)) ?? 0n
  const number = (address: bigint) =>
    [3n, 2n, 1n, 0n].reduce((sum, i) => (sum << BigInt(DIGIT_BITS)) | cell(address + i), 0n)
  const p = number(BigInt(at))
  const [values, offsets] = [cell(at + 4), cell(at + 5)]
  const [a, b, c] = [0n, 1n, 2n].map((i) => number(values + cell(offsets + i)))
  const rest = operation(a, b) - c
  return p === 0n || rest < 0n ? 0n : rest / p
}

/** The low digits of a number. */
const digits = (value: bigint, count: number): bigint[] =>
  Array.from({ length: count }, (_, i) => BigInt.asUintN(DIGIT_BITS, value >> BigInt(DIGIT_BITS * i)))
