/**
 * Linear combinations of signals: what a rank-1 constraint multiplies, and what costs nothing.
 * @module
 */

/** `constant` plus coefficients times signals. Coefficients are integers and never zero. */
export type Linear = { readonly constant: bigint; readonly terms: ReadonlyMap<string, bigint> }

export const number = (constant: bigint): Linear => ({ constant, terms: new Map() })
export const signal = (name: string): Linear => ({ constant: 0n, terms: new Map([[name, 1n]]) })

export const ZERO: Linear = number(0n)
export const ONE: Linear = number(1n)

/** The value of a combination without signals, else undefined. */
export const constantOf = (a: Linear): bigint | undefined => (a.terms.size === 0 ? a.constant : undefined)

export const scale = (a: Linear, factor: bigint): Linear => (factor === 1n ? a : combine([[a, factor]]))

export const add = (...all: readonly Linear[]): Linear => combine(all.map((a) => [a, 1n]))

export const subtract = (a: Linear, b: Linear): Linear =>
  combine([
    [a, 1n],
    [b, -1n],
  ])

/** 1 - a: the opposite of a bit. */
export const opposite = (a: Linear): Linear => subtract(ONE, a)

/** The sum of combinations times factors. */
export function combine(all: readonly (readonly [Linear, bigint])[]): Linear {
  let constant = 0n
  const terms = new Map<string, bigint>()
  for (const [a, factor] of all) {
    if (factor === 0n) continue
    constant += a.constant * factor
    for (const [name, coefficient] of a.terms) {
      const sum = (terms.get(name) ?? 0n) + coefficient * factor
      if (sum === 0n) terms.delete(name)
      else terms.set(name, sum)
    }
  }
  return { constant, terms }
}

/** The number that bits make, lowest first. */
export const fromBits = (bits: readonly Linear[]): Linear =>
  combine(bits.map((bit, i) => [bit, 1n << BigInt(i)]))

const keys = new WeakMap<Linear, string>()

/** Equal for equal combinations, and for no others. */
export function keyOf(a: Linear): string {
  let key = keys.get(a)
  if (key === undefined) {
    const terms = [...a.terms]
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([name, factor]) => `${factor}*${name}`)
    keys.set(a, (key = [a.constant, ...terms].join('+')))
  }
  return key
}

/** As circom reads it. */
export function textOf(a: Linear): string {
  const words: string[] = []
  const push = (sign: boolean, text: string) => {
    if (words.length === 0) words.push(sign ? `-${text}` : text)
    else words.push(sign ? '-' : '+', text)
  }
  for (const [name, factor] of a.terms) {
    const size = factor < 0n ? -factor : factor
    push(factor < 0n, size === 1n ? name : `${literal(size)} * ${name}`)
  }
  if (a.constant !== 0n || words.length === 0)
    push(a.constant < 0n, literal(a.constant < 0n ? -a.constant : a.constant))
  return words.join(' ')
}

/** A power of two as a shift: `(1 << 32)`. */
function literal(value: bigint): string {
  const digits = value.toString(2)
  return digits.length > 10 && digits.lastIndexOf('1') === 0
    ? `(1 << ${digits.length - 1})`
    : value.toString()
}
