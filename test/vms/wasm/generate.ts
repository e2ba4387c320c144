/**
 * Random modules that are valid and end, made of a tape of bytes: a shorter tape, or smaller bytes, give a simpler module.
 *
 * NaNs are made canonical where arithmetic makes them, so that everything else is determined.
 */
export const [I32, I64, F32, F64] = [0x7f, 0x7e, 0x7d, 0x7c] as const
const TYPES: readonly number[] = [I32, I64, F32, F64]
const EMPTY = 0x40
const FUNCREF = 0x70
const END = 0x0b

type FuncType = { readonly params: readonly number[]; readonly results: readonly number[] }
export type Generated = { readonly bytes: Uint8Array; readonly types: readonly FuncType[] }

/** log2 of the bytes that most addresses are below. */
const WINDOW = 0x3ff
/** Of a call: the first global counts down. */
export const FUEL = 200

class Tape {
  readonly #bytes: readonly number[]
  #at = 0
  constructor(bytes: readonly number[]) {
    this.#bytes = bytes
  }
  get isEmpty(): boolean {
    return this.#at >= this.#bytes.length
  }
  /** Below `n`; zero where the tape has ended. */
  below(n: number): number {
    return n < 2 ? 0 : (this.#bytes[this.#at++] ?? 0) % n
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }
}

const unsigned = (value: number): number[] =>
  value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]
function signed(value: bigint): number[] {
  const low = Number(value & 127n)
  const rest = value >> 7n
  if ((rest === 0n && low < 64) || (rest === -1n && low >= 64)) return [low]
  return [low | 128, ...signed(rest)]
}
const vector = (items: readonly (readonly number[])[]): number[] => [
  ...unsigned(items.length),
  ...items.flat(),
]
const sized = (bytes: readonly number[]): number[] => [...unsigned(bytes.length), ...bytes]
const section = (id: number, bytes: readonly number[]): number[] => [id, ...sized(bytes)]
const little = (value: bigint, count: number) =>
  Array.from({ length: count }, (_, i) => Number((value >> BigInt(8 * i)) & 255n))

/** Opcodes by what they give: pairs of an opcode and what it takes. */
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
type Op = { readonly code: readonly number[]; readonly takes: readonly number[]; readonly makesNaN?: boolean }
const ops = (codes: readonly number[], takes: readonly number[], makesNaN = false): Op[] =>
  codes.map((code) => ({ code: code >= 0xfc00 ? [0xfc, code - 0xfc00] : [code], takes, makesNaN }))
const OPS: Readonly<Record<number, readonly Op[]>> = {
  [I32]: [
    ...ops(range(0x6a, 0x78), [I32, I32]),
    ...ops([0x45, 0x67, 0x68, 0x69, 0xc0, 0xc1], [I32]),
    ...ops(range(0x46, 0x4f), [I32, I32]),
    ...ops([0x50, 0xa7], [I64]),
    ...ops(range(0x51, 0x5a), [I64, I64]),
    ...ops(range(0x5b, 0x60), [F32, F32]),
    ...ops(range(0x61, 0x66), [F64, F64]),
    ...ops([0xa8, 0xa9, 0xbc, 0xfc00, 0xfc01], [F32]),
    ...ops([0xaa, 0xab, 0xfc02, 0xfc03], [F64]),
  ],
  [I64]: [
    ...ops(range(0x7c, 0x8a), [I64, I64]),
    ...ops([0x79, 0x7a, 0x7b, 0xc2, 0xc3, 0xc4], [I64]),
    ...ops([0xac, 0xad], [I32]),
    ...ops([0xae, 0xaf, 0xfc04, 0xfc05], [F32]),
    ...ops([0xb0, 0xb1, 0xbd, 0xfc06, 0xfc07], [F64]),
  ],
  [F32]: [
    ...ops(range(0x92, 0x97), [F32, F32], true),
    ...ops(range(0x8d, 0x91), [F32], true),
    ...ops([0x8b, 0x8c], [F32]),
    ...ops([0x98], [F32, F32]),
    ...ops([0xb2, 0xb3], [I32]),
    ...ops([0xb4, 0xb5], [I64]),
    ...ops([0xb6], [F64], true),
    ...ops([0xbe], [I32], true),
  ],
  [F64]: [
    ...ops(range(0xa0, 0xa5), [F64, F64], true),
    ...ops(range(0x9b, 0x9f), [F64], true),
    ...ops([0x99, 0x9a], [F64]),
    ...ops([0xa6], [F64, F64]),
    ...ops([0xb7, 0xb8], [I32]),
    ...ops([0xb9, 0xba], [I64]),
    ...ops([0xbb], [F32], true),
    ...ops([0xbf], [I64], true),
  ],
}
const LOADS: Readonly<Record<number, readonly number[]>> = {
  [I32]: [0x28, 0x2c, 0x2d, 0x2e, 0x2f],
  [I64]: [0x29, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35],
  [F32]: [0x2a],
  [F64]: [0x2b],
}
const STORES: Readonly<Record<number, readonly number[]>> = {
  [I32]: [0x36, 0x3a, 0x3b],
  [I64]: [0x37, 0x3c, 0x3d, 0x3e],
  [F32]: [0x38],
  [F64]: [0x39],
}
const INTERESTING = [
  0n,
  1n,
  -1n,
  2n,
  7n,
  31n,
  32n,
  63n,
  64n,
  255n,
  65_536n,
  0x7fff_ffffn,
  -0x8000_0000n,
  1n << 40n,
  (1n << 63n) - 1n,
  -(1n << 63n),
]
const FLOATS = [
  0,
  -0,
  1,
  -1,
  0.5,
  1.5,
  -2.5,
  3e9,
  -3e9,
  1e19,
  1e-40,
  1e308,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  2 ** 53 + 1,
]

class Body {
  readonly #tape: Tape
  readonly #types: readonly FuncType[]
  readonly #globals: readonly number[]
  readonly locals: number[]
  readonly #labels: (readonly number[])[] = []
  /** Scratch locals of each type of floats, behind the others. */
  readonly #scratch: Readonly<Record<number, number>>

  constructor(tape: Tape, types: readonly FuncType[], globals: readonly number[], type: FuncType) {
    this.#tape = tape
    this.#types = types
    this.#globals = globals
    const own = Array.from({ length: tape.below(30) === 29 ? 60 : tape.below(8) }, () => tape.of(TYPES))
    this.locals = [...type.params, ...own, F32, F64]
    this.#scratch = { [F32]: this.locals.length - 2, [F64]: this.locals.length - 1 }
    this.#labels.push(type.results)
  }

  code(type: FuncType): number[] {
    const statements = Array.from({ length: 1 + this.#tape.below(6) }, () => this.statement(4))
    return [...this.burn(), ...statements.flat(), ...type.results.flatMap((one) => this.value(one, 4)), END]
  }

  /** Takes a unit of fuel, and traps where there is none left. */
  burn(): number[] {
    return [0x23, 0, 0x41, 1, 0x6b, 0x24, 0, 0x23, 0, 0x41, 0, 0x48, 0x04, EMPTY, 0x00, END]
  }

  constant(type: number): number[] {
    const index = this.#tape.below(16)
    if (type === I32 || type === I64) {
      const value = INTERESTING[index] as bigint
      return type === I32 ? [0x41, ...signed(BigInt.asIntN(32, value))] : [0x42, ...signed(value)]
    }
    const number = FLOATS[index % FLOATS.length] as number
    if (type === F32) return [0x43, ...new Uint8Array(Float32Array.of(number).buffer)]
    return [0x44, ...new Uint8Array(Float64Array.of(number).buffer)]
  }

  local(type: number): number | undefined {
    const fitting = this.locals.flatMap((one, i) => (one === type && i < this.locals.length - 2 ? [i] : []))
    return fitting.length === 0 ? undefined : this.#tape.of(fitting)
  }

  address(depth: number): number[] {
    const value = this.value(I32, depth)
    return this.#tape.below(20) === 19 ? value : [...value, 0x41, ...signed(BigInt(WINDOW)), 0x71]
  }

  /** The canonical NaN in place of any. */
  canonical(type: number): number[] {
    const local = unsigned(this.#scratch[type] as number)
    const nan = type === F32 ? [0x43, 0, 0, 0xc0, 0x7f] : [0x44, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f]
    return [0x22, ...local, ...nan, 0x20, ...local, 0x20, ...local, type === F32 ? 0x5b : 0x61, 0x1b]
  }

  /** An expression of a type. */
  value(type: number, depth: number): number[] {
    const tape = this.#tape
    if (depth <= 0 || tape.isEmpty) return this.leaf(type)
    switch (tape.below(14)) {
      case 0:
        return this.leaf(type)
      case 1: {
        const local = this.local(type)
        return local === undefined
          ? this.constant(type)
          : [...this.value(type, depth - 1), 0x22, ...unsigned(local)]
      }
      case 2: {
        const isFloat = type === F32 || type === F64
        const load = tape.of(LOADS[type] as number[])
        return [
          ...this.address(depth - 1),
          load,
          0,
          ...unsigned(tape.below(9)),
          ...(isFloat ? this.canonical(type) : []),
        ]
      }
      case 3:
        return [
          ...this.value(type, depth - 1),
          ...this.value(type, depth - 1),
          ...this.value(I32, depth - 1),
          0x1b,
        ]
      case 4: {
        this.#labels.push([type])
        const inside = [
          ...this.statement(depth - 1),
          ...this.value(type, depth - 1),
          ...this.leaves(),
          ...this.exit(depth - 2),
        ]
        this.#labels.pop()
        return [0x02, type, ...inside, END]
      }
      case 5: {
        const condition = this.value(I32, depth - 1)
        this.#labels.push([type])
        const yes = [...this.statement(depth - 2), ...this.value(type, depth - 1)]
        const no = this.value(type, depth - 1)
        this.#labels.pop()
        return [...condition, 0x04, type, ...yes, 0x05, ...no, END]
      }
      case 6:
        return this.call(type, depth)
      case 7:
        if (type !== I32) return this.value(type, depth - 1)
        return tape.below(2) === 0 ? [0x3f, 0] : [0x41, tape.below(2), 0x40, 0]
      case 8: {
        this.#labels.push([])
        const inside = [
          ...this.burn(),
          ...this.statement(depth - 1),
          ...this.exit(depth - 2),
          ...this.value(type, depth - 1),
        ]
        this.#labels.pop()
        return [0x03, type, ...inside, END]
      }
      default: {
        const { code, takes, makesNaN } = tape.of(OPS[type] as Op[])
        const operands = takes.flatMap((one) => this.value(one, depth - 1))
        return [...operands, ...code, ...(makesNaN ? this.canonical(type) : [])]
      }
    }
  }

  leaf(type: number): number[] {
    const choice = this.#tape.below(3)
    if (choice === 1) {
      const local = this.local(type)
      if (local !== undefined) return [0x20, ...unsigned(local)]
    }
    if (choice === 2) {
      const fitting = this.#globals.flatMap((one, i) => (one === type && i > 0 ? [i] : []))
      if (fitting.length > 0) return [0x23, this.#tape.of(fitting)]
    }
    return this.constant(type)
  }

  /** Whether a value on top is left alone. */
  leaves(): number[] {
    return []
  }

  /** A branch that may leave blocks, where the stack has what the innermost one gives. */
  exit(depth: number): number[] {
    const tape = this.#tape
    if (tape.below(3) !== 0 || tape.isEmpty) return []
    const fitting = this.#labels.flatMap((types, i) =>
      String(types) === String(this.#labels.at(-1)) ? [this.#labels.length - 1 - i] : [],
    )
    // The outermost label, of the function, has its results.
    if (tape.below(4) === 0) {
      const list = Array.from({ length: tape.below(5) }, () => tape.of(fitting))
      // What follows cannot be reached.
      return [...this.value(I32, depth), 0x0e, ...vector(list.map(unsigned)), ...unsigned(tape.of(fitting))]
    }
    return [...this.value(I32, depth), 0x0d, ...unsigned(tape.of(fitting))]
  }

  call(type: number, depth: number): number[] {
    const tape = this.#tape
    const fitting = this.#types.flatMap(({ results }, i) =>
      results.length === 1 && results[0] === type ? [i] : [],
    )
    if (fitting.length === 0) return this.leaf(type)
    const index = tape.of(fitting)
    const args = (this.#types[index] as FuncType).params.flatMap((one) => this.value(one, depth - 2))
    if (tape.below(3) > 0) return [...args, 0x10, index]
    return [...args, ...this.value(I32, depth - 2), 0x41, 7, 0x71, 0x11, index, 0]
  }

  statement(depth: number): number[] {
    const tape = this.#tape
    if (depth <= 0 || tape.isEmpty) return []
    switch (tape.below(10)) {
      case 0:
      case 1: {
        const type = tape.of(TYPES)
        const local = this.local(type)
        return local === undefined ? [] : [...this.value(type, depth), 0x21, ...unsigned(local)]
      }
      case 2: {
        const index = 1 + tape.below(this.#globals.length - 1)
        return [...this.value(this.#globals[index] as number, depth), 0x24, index]
      }
      case 3:
      case 4: {
        const type = tape.of(TYPES)
        const store = tape.of(STORES[type] as number[])
        return [
          ...this.address(depth - 1),
          ...this.value(type, depth - 1),
          store,
          0,
          ...unsigned(tape.below(9)),
        ]
      }
      case 5:
        return [...this.value(tape.of(TYPES), depth - 1), 0x1a]
      case 6: {
        this.#labels.push([])
        const inside = [...this.statement(depth - 1), ...this.exit(depth - 2), ...this.statement(depth - 1)]
        this.#labels.pop()
        return [0x02, EMPTY, ...inside, END]
      }
      case 7: {
        this.#labels.push([])
        const inside = [...this.burn(), ...this.statement(depth - 1), ...this.exit(depth - 2)]
        this.#labels.pop()
        return [0x03, EMPTY, ...inside, END]
      }
      case 8: {
        const condition = this.value(I32, depth - 1)
        this.#labels.push([])
        const inside = this.statement(depth - 1)
        this.#labels.pop()
        return [...condition, 0x04, EMPTY, ...inside, END]
      }
      default: {
        const [to, from] = [this.address(depth - 1), this.address(depth - 1)]
        const count = [0x41, ...signed(BigInt(tape.below(90)))]
        return tape.below(2) === 0
          ? [...to, ...from, ...count, 0xfc, 10, 0, 0]
          : [...to, ...from, ...count, 0xfc, 11, 0]
      }
    }
  }
}

/** A module with functions `f0`, `f1`, …, globals `g0`, …, a memory and a table of its functions. */
export function generate(entropy: readonly number[]): Generated {
  const tape = new Tape(entropy)
  const listOf = (most: number) => Array.from({ length: tape.below(most + 1) }, () => tape.of(TYPES))
  const types: FuncType[] = Array.from({ length: 1 + tape.below(4) }, () => {
    const isLarge = tape.below(40) === 39
    const results = tape.below(4) === 3 ? listOf(3) : [tape.of(TYPES)]
    return { params: isLarge ? Array.from({ length: 45 }, () => tape.of(TYPES)) : listOf(4), results }
  })
  const globals = [I32, I32, I64, F32, F64, I32, I64, F64]
  const zero: Readonly<Record<number, readonly number[]>> = {
    [I32]: [0x41, 0],
    [I64]: [0x42, 0],
    [F32]: [0x43, 0, 0, 0, 0],
    [F64]: [0x44, ...little(0n, 8)],
  }
  const bodies = types.map((type) => {
    const body = new Body(tape, types, globals, type)
    const code = body.code(type)
    const locals = body.locals.slice(type.params.length).map((one) => [1, one])
    return sized([...vector(locals), ...code])
  })
  const name = (text: string) => sized([...Buffer.from(text)])
  const functions = types.map((_, i) => i)
  const exports = [
    ...functions.map((i) => [...name(`f${i}`), 0, i]),
    ...globals.map((_, i) => [...name(`g${i}`), 3, i]),
    [...name('memory'), 2, 0],
  ]
  const bytes = Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(
      1,
      vector(
        types.map(({ params, results }) => [
          0x60,
          ...vector(params.map((t) => [t])),
          ...vector(results.map((t) => [t])),
        ]),
      ),
    ),
    ...section(3, vector(functions.map((i) => [i]))),
    ...section(4, vector([[FUNCREF, 0, 6]])),
    ...section(5, vector([[1, 1, 2]])),
    ...section(
      6,
      vector(
        globals.map((type, i) => [
          type,
          1,
          ...(i === 0 ? [0x41, ...signed(BigInt(FUEL))] : (zero[type] as number[])),
          END,
        ]),
      ),
    ),
    ...section(7, vector(exports)),
    ...section(9, vector([[0, 0x41, 0, END, ...vector(functions.map((i) => [i]))]])),
    ...section(10, vector(bodies)),
  ])
  return { bytes, types }
}
