/**
 * The body of a template in the making: statements in an order in which a witness can be computed, each value once.
 * @module
 */
import type { Node } from '../../ir/node.ts'
import {
  add,
  combine,
  constantOf,
  keyOf,
  type Linear,
  number,
  ONE,
  opposite,
  scale,
  signal,
  subtract,
  textOf,
  ZERO,
} from './linear.ts'
import type { BlockPlan } from './plan-types.ts'

/** A value that counts while a bit is set. */
export type Choice = { readonly when: Linear; readonly value: Linear }

/** What a signal is for: a node of a block, or several that share a unit. */
export type Origin = { readonly block: BlockPlan; readonly node: Node }

/** A component's output, by name. */
export type Instance = (output: string) => Linear

/** Longer sums are written once and named. */
const LONG = 4
/** And still longer ones are sums of sums: circom2 walks a sum by recursion, and 458 terms are too deep for its stack. */
const LONGEST = 200

export class Writer {
  readonly lines: string[] = []
  /** Files of circuits/ that the statements use. */
  readonly includes: Set<string>
  /** Templates of functions, by the id of the definition, in the order in which they are to stand. */
  readonly templates: Map<string, { readonly name: string; readonly lines: readonly string[] }>
  /** For each signal and component, what it is made for. */
  readonly origins = new Map<string, readonly Origin[]>()
  #origin: readonly Origin[] = []
  readonly #known = new Map<string, unknown>()
  readonly #counts = new Map<string, number>()

  /** @param outer - of a template in the same file */
  constructor(outer?: Pick<Writer, 'includes' | 'templates'>) {
    this.includes = outer?.includes ?? new Set()
    this.templates = outer?.templates ?? new Map()
  }

  comment(text: string): void {
    this.lines.push(`// ${text}`)
  }

  /** A name that is not taken yet. */
  name(prefix: string): string {
    const count = this.#counts.get(prefix) ?? 0
    this.#counts.set(prefix, count + 1)
    const name = `${prefix}${count}`
    if (this.#origin.length > 0) this.origins.set(name, this.#origin)
    return name
  }

  /** Makes something for what it is needed for. */
  within<T>(origin: readonly Origin[], make: () => T): T {
    const outer = this.#origin
    this.#origin = origin
    try {
      return make()
    } finally {
      this.#origin = outer
    }
  }

  #once<T>(key: string, make: () => T): T {
    if (!this.#known.has(key)) this.#known.set(key, make())
    return this.#known.get(key) as T
  }

  /** A combination as text; long ones through a signal, which the compiler's simplification takes away again. */
  text(a: Linear): string {
    return a.terms.size <= LONG ? textOf(a) : this.#sum(a)
  }

  #sum(a: Linear): string {
    return this.#once(`text ${keyOf(a)}`, () => {
      const name = this.name('sum')
      this.lines.push(`signal ${name} <== ${textOf(this.#shortened(a))};`)
      return name
    })
  }

  #shortened(a: Linear): Linear {
    if (a.terms.size <= LONGEST) return a
    const terms = [...a.terms]
    const parts: Linear[] = []
    for (let at = 0; at < terms.length; at += LONGEST) {
      const part = { constant: 0n, terms: new Map(terms.slice(at, at + LONGEST)) }
      parts.push(signal(this.#sum(part)))
    }
    return add(number(a.constant), ...parts)
  }

  /** A combination as one signal, if many others use it. */
  named(a: Linear): Linear {
    return a.terms.size <= 1
      ? a
      : this.#once(`named ${keyOf(a)}`, () => {
          const name = this.name('value')
          this.lines.push(`signal ${name} <== ${this.text(a)};`)
          return signal(name)
        })
  }

  /** a * b: a constraint, unless one of them is a constant. */
  product(a: Linear, b: Linear): Linear {
    const [x, y] = [constantOf(a), constantOf(b)]
    if (x !== undefined) return scale(b, x)
    if (y !== undefined) return scale(a, y)
    const [first, second] = keyOf(a) < keyOf(b) ? [a, b] : [b, a]
    return this.#once(`${keyOf(first)} times ${keyOf(second)}`, () => {
      const [left, right] = [this.text(first), this.text(second)]
      const name = this.name('p')
      this.lines.push(`signal ${name} <== (${left}) * (${right});`)
      return signal(name)
    })
  }

  and = (a: Linear, b: Linear): Linear => (keyOf(a) === keyOf(b) ? a : this.product(a, b))

  /** `a` if the bit is set, else `b`. */
  ite(bit: Linear, a: Linear, b: Linear): Linear {
    return add(b, this.product(bit, subtract(a, b)))
  }

  /** 1 if `a` is zero in the field, else 0. */
  isZero(a: Linear): Linear {
    const value = constantOf(a)
    if (value !== undefined) return value === 0n ? ONE : ZERO
    // a and -a are zero together.
    const leading = [...a.terms].sort(([x], [y]) => (x < y ? -1 : 1))[0]![1]
    const positive = leading < 0n ? scale(a, -1n) : a
    return this.#once(`zero ${keyOf(positive)}`, () => {
      return this.instance('is_zero.circom', 'IsZero', [], { in: positive })('out')
    })
  }

  /** Checks that `a` is below `2 ** width`, and returns its bits. */
  toBits(a: Linear, width: number): Linear[] {
    const value = constantOf(a)
    if (value !== undefined && value >= 0n && value >> BigInt(width) === 0n) {
      return Array.from({ length: width }, (_, i) => number((value >> BigInt(i)) & 1n))
    }
    if (width === 1) this.#once(`bit ${keyOf(a)}`, () => this.assertProduct(a, opposite(a), ZERO))
    if (width === 1) return [a]
    return this.#once(`bits ${width} ${keyOf(a)}`, () => {
      const out = this.instance('to_bits.circom', 'ToBits', [width], { in: a })
      return Array.from({ length: width }, (_, i) => out(`out[${i}]`))
    })
  }

  /** a * b = c. */
  assertProduct(a: Linear, b: Linear, c: Linear): void {
    const [left, right, result] = [this.text(a), this.text(b), this.text(c)]
    this.lines.push(`(${left}) * (${right}) === ${result};`)
  }

  /** A component with all of its inputs; arrays are given element by element. */
  instance(
    file: string,
    template: string,
    params: readonly (number | bigint | readonly bigint[])[],
    inputs: { readonly [input: string]: Linear | readonly Linear[] | string },
  ): Instance {
    this.includes.add(file)
    return this.component(template, inputs, params)
  }

  /** A component of a template in the same file, or in an included one. */
  component(
    template: string,
    inputs: { readonly [input: string]: Linear | readonly Linear[] | string },
    params: readonly (number | bigint | readonly bigint[])[] = [],
  ): Instance {
    const name = this.name(template[0]!.toLowerCase() + template.slice(1))
    const texts = Object.entries(inputs).flatMap(([input, value]) => {
      // A whole array of signals, by its name.
      if (typeof value === 'string') return [[input, value]]
      if (!Array.isArray(value)) return [[input, this.text(value as Linear)]]
      return value.map((one: Linear, i) => [`${input}[${i}]`, this.text(one)])
    })
    this.lines.push(`component ${name} = ${template}(${params.map(parameter).join(', ')});`)
    for (const [input, text] of texts) this.lines.push(`${name}.${input} <== ${text};`)
    return (output) => signal(`${name}.${output}`)
  }

  /** The value whose bit is set, or `otherwise` if none is. At most one bit may be. */
  select(choices: readonly Choice[], otherwise: Linear): Linear {
    const parts = factor(choices, otherwise).map(([bits, value]) => this.product(bits, value))
    return add(otherwise, ...parts)
  }

  /** The value whose bit is set; if none is, one of them or zero: nobody may care. */
  selectAny(choices: readonly Choice[]): Linear {
    const candidates = new Map(
      [ZERO, ...choices.map(({ value }) => value)].map((value) => [keyOf(value), value]),
    )
    let best: { cost: number; base: Linear } | undefined
    for (const base of candidates.values()) {
      const cost = factor(choices, base).filter(
        ([a, b]) => constantOf(a) === undefined && constantOf(b) === undefined,
      ).length
      if (!best || cost < best.cost) best = { cost, base }
    }
    return this.select(choices, best!.base)
  }
}

const parameter = (value: number | bigint | readonly bigint[]): string =>
  Array.isArray(value) ? `[${value.join(', ')}]` : String(value)

/**
 * The sum of bit * (value - base) with as few products as the signals of the values allow: signals whose coefficients
 * go in proportion through all choices share one.
 */
function factor(choices: readonly Choice[], base: Linear): (readonly [Linear, Linear])[] {
  const weights = new Map<string, (readonly [Linear, bigint])[]>()
  for (const { when, value } of choices) {
    const { constant, terms } = subtract(value, base)
    for (const [name, coefficient] of [...terms, ['', constant] as const]) {
      if (coefficient === 0n) continue
      const list = weights.get(name)
      if (list) list.push([when, coefficient])
      else weights.set(name, [[when, coefficient]])
    }
  }
  const groups = new Map<string, { bits: Linear; value: (readonly [Linear, bigint])[] }>()
  for (const [name, list] of weights) {
    const divisor = list.map(([, coefficient]) => coefficient).reduce(gcd)
    const sign = list[0]![1] < 0n ? -1n : 1n
    const bits = combine(list.map(([when, coefficient]) => [when, (sign * coefficient) / divisor]))
    if (constantOf(bits) === 0n) continue
    const group = groups.get(keyOf(bits)) ?? { bits, value: [] }
    group.value.push([name === '' ? ONE : signal(name), sign * divisor])
    groups.set(keyOf(bits), group)
  }
  return [...groups.values()].map(({ bits, value }) => [bits, combine(value)])
}

const magnitude = (a: bigint) => (a < 0n ? -a : a)
function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)]
  while (y > 0n) [x, y] = [y, x % y]
  return x
}
