/**
 * What a row of steps asks of numbers before the first of them: many tests of one number become two.
 * @module
 */
import type { Builder } from '../../../ir/build.ts'
import { constant, type Node } from '../../../ir/node.ts'
import { bits, bitWidth } from '../../../ir/types.ts'
import { linear } from './places.ts'

type Range = { readonly low: bigint; readonly high: bigint }

/** Ranges that nodes must lie in, and other tests that must fail. */
export class Limits {
  readonly #ranges = new Map<Node, Range>()
  readonly #tests = new Set<Node>()

  constructor(before?: Limits) {
    if (!before) return
    this.#ranges = new Map(before.#ranges)
    this.#tests = new Set(before.#tests)
  }

  /** Asks that a test does not hold. @returns false if what was asked before has it hold always */
  refuse(test: Node): boolean {
    if (constant(test) !== undefined) return constant(test) === 0n
    if (test.op === 'or') return test.args.every((arg) => this.refuse(arg))
    if (test.op !== 'ult') {
      this.#tests.add(test)
      return true
    }
    const [a, b] = test.args
    const [most, least] = [constant(a), constant(b)]
    const number = most === undefined ? a : b
    if (most === undefined && least === undefined) {
      this.#tests.add(test)
      return true
    }
    const [base, offset] = linear(number)
    const all = 1n << BigInt(bitWidth(base.type))
    const { low, high } = this.#ranges.get(base) ?? { low: 0n, high: all - 1n }
    // The number does not wrap on the range, or else its test says nothing about one.
    const added = [offset, offset - all].find((by) => low + by >= 0n && high + by < all)
    if (added === undefined) {
      this.#tests.add(test)
      return true
    }
    const range =
      most === undefined
        ? { low: max(low, (least as bigint) - added), high }
        : { low, high: min(high, most - added) }
    this.#ranges.set(base, range)
    return range.low <= range.high
  }

  /** The tests of all of it. */
  tests(build: Builder): Node[] {
    const ranges = [...this.#ranges].flatMap(([base, { low, high }]) => {
      const number = (value: bigint) => build.constant(value, base.type)
      const all = 1n << BigInt(bitWidth(base.type))
      return [
        ...(low > 0n ? [build.make('ult', [base, number(low)], undefined, bits(1))] : []),
        ...(high < all - 1n ? [build.make('ult', [number(high), base], undefined, bits(1))] : []),
      ]
    })
    return [...ranges, ...this.#tests]
  }
}

const max = (a: bigint, b: bigint) => (a > b ? a : b)
const min = (a: bigint, b: bigint) => (a < b ? a : b)
