/**
 * Field expressions as JavaScript on exact integers: with the interval in which a value lies, most sums and products need
 * no reduction at all.
 * @module
 */
import type { AirNode } from './program.ts'

/** JavaScript for an integer that is congruent to a field element, and the interval in which it lies. */
export type Exact = { readonly code: string; readonly low: number; readonly high: number }

const SAFE = 2 ** 53

/** A known integer. */
export const exactly = (value: number): Exact => ({ code: `(${value})`, low: value, high: value })

/**
 * Generates code for expressions of one row.
 * @param columns - what is known of columns; the others are zero
 * @param declare - takes a local variable's code. @returns its name
 */
export function exactCode(
  nodes: readonly AirNode[],
  modulus: number,
  columns: ReadonlyMap<number, Exact>,
  declare: (code: string) => string,
) {
  const made = new Map<number, Exact>()
  /** The same element from 0 to modulus - 1. */
  const canonical = (value: Exact): Exact => {
    const { code, low, high } = value
    if (low >= 0 && high < modulus) return value
    if (low === high) return exactly(((low % modulus) + modulus) % modulus)
    const name = declare(
      low > -modulus && high < modulus
        ? `(${code}) < 0 ? (${code}) + ${modulus} : (${code})`
        : `reduce(${code})`,
    )
    return { code: name, low: 0, high: modulus - 1 }
  }
  const fits = (low: number, high: number) => low > -SAFE && high < SAFE
  const of = (index: number): Exact => {
    const known = made.get(index)
    if (known) return known
    const result = make(nodes[index]!)
    made.set(index, result)
    return result
  }
  const named = (code: string, low: number, high: number): Exact =>
    low === high ? exactly(low) : { code: declare(code), low, high }
  const make = (node: AirNode): Exact => {
    switch (node.kind) {
      case 'const':
        return exactly(node.value > modulus / 2 ? node.value - modulus : node.value)
      case 'main':
        return columns.get(node.column) ?? exactly(0)
      case 'neg': {
        const { code, low, high } = of(node.a)
        return named(`-(${code})`, -high + 0, -low + 0)
      }
      case 'add':
      case 'sub': {
        let [a, b] = [of(node.a), of(node.b)]
        const bounds = () =>
          (node.kind === 'add' ? [a.low + b.low, a.high + b.high] : [a.low - b.high, a.high - b.low]) as [
            number,
            number,
          ]
        if (!fits(...bounds())) [a, b] = [canonical(a), canonical(b)]
        if (b.low === 0 && b.high === 0) return a
        if (a.low === 0 && a.high === 0 && node.kind === 'add') return b
        return named(`${a.code} ${node.kind === 'add' ? '+' : '-'} ${b.code}`, ...bounds())
      }
      case 'mul': {
        const bounds = (x: Exact, y: Exact) => {
          const corners = [x.low * y.low, x.low * y.high, x.high * y.low, x.high * y.high]
          return [Math.min(...corners) + 0, Math.max(...corners) + 0] as [number, number]
        }
        const [a, b] = [of(node.a), of(node.b)]
        if (fits(...bounds(a, b))) return named(`${a.code} * ${b.code}`, ...bounds(a, b))
        const [x, y] = [canonical(a), canonical(b)]
        if (fits(...bounds(x, y))) return named(`${x.code} * ${y.code}`, ...bounds(x, y))
        return named(`multiply(${x.code}, ${y.code})`, 0, modulus - 1)
      }
      default:
        throw new RangeError(`"expr" expected an expression of one row, got ${node.kind}`)
    }
  }
  return {
    of,
    canonical: (index: number): Exact => canonical(of(index)),
    /** JavaScript that says whether an expression is zero. */
    isZero(index: number): string {
      const value = of(index)
      return value.low > -modulus && value.high < modulus
        ? `(${value.code}) === 0`
        : `(${canonical(value).code}) === 0`
    },
  }
}
