/**
 * Every op of the IR, on one screen. Bit-vector ops have their meaning in SMT-LIB's QF_BV
 * (https://smt-lib.org/logics-all.shtml#QF_BV): x udiv 0 is all ones, x urem 0 is x, and shifts by the width or
 * more give zeros (`ashr`: copies of the sign). QF_BV lacks the counts of bits; they are those of WebAssembly, at
 * any width. `evaluate.ts` is the definition.
 * @module
 */
import { bits, MAX_STATE_WIDTH, MAX_WIDTH, sameType, showType, type Type } from './types.ts'

/** What a call needs to know of a function: its body is in `node.ts`. */
export type Callee = {
  readonly name: string
  readonly params: readonly Type[]
  readonly result: Type
}

/**
 * What a node has besides its arguments: the value of a `const`, the bounds of an `extract`, the name that `in`,
 * `get`, `read`, `load` and `lookup` refer to, or the function of a `call`.
 */
export type Attribute = bigint | string | readonly [high: number, low: number] | Callee

export const isCallee = (attribute: Attribute | undefined): attribute is Callee =>
  typeof attribute === 'object' && !Array.isArray(attribute)

/** What a type rule sees of an argument. */
type Typed = { readonly type: Type }

/**
 * The arguments and results of a kind of ops. Tests and tools make nodes of any op from its kind, so no list of
 * ops is kept beside this table.
 */
export type Kind =
  /** A constant; the attribute is its value. */
  | 'constant'
  /** Reads the state or an input of the block. */
  | 'state'
  /** Words of one width: one or two arguments, one result. */
  | 'unary'
  | 'binary'
  /** Two words of one width give a bool. */
  | 'compare'
  /** Two values of one type give a bool. */
  | 'equal'
  /** A bool and two values of one type give one of the two values. */
  | 'choose'
  /** The result has another width. */
  | 'concat'
  | 'extract'
  | 'extend'
  /** Felts of one field. */
  | 'field-unary'
  | 'field-binary'
  /** A word gives a felt, or a felt gives a word. */
  | 'to-field'
  | 'from-field'
  /** What a function takes and gives. */
  | 'call'

/** The kind, arity and type rule of an op. */
type Signature<K extends Kind = Kind> = {
  readonly kind: K
  /** Number of arguments; of a call, that of the function's parameters. */
  readonly arity: number | 'any'
  /** The result's type, or what is wrong as text. */
  readonly type: (
    args: readonly Typed[],
    attribute: Attribute | undefined,
    asked: Type | undefined,
  ) => Type | string
  /** Whether the arguments may be swapped. */
  readonly commutes?: boolean
}

const bool = bits(1)

const op = <K extends Kind>(kind: K, arity: Signature['arity'], type: Signature['type']): Signature<K> => ({
  kind,
  arity,
  type,
})
const commutes = <K extends Kind>(signature: Signature<K>): Signature<K> => ({ ...signature, commutes: true })

const describe = (args: readonly Typed[]) => args.map((arg) => showType(arg.type)).join(' and ')
const widthOf = (node: Typed) => (node.type.kind === 'bits' ? node.type.width : 0)
const allBits = (args: readonly Typed[]) => args.every((arg) => arg.type.kind === 'bits')
const same = (args: readonly Typed[]) => args.every((arg) => sameType(arg.type, args[0]!.type))

const bitsOnly = (args: readonly Typed[]) =>
  allBits(args) && same(args) ? args[0]!.type : `expected words of one width, got ${describe(args)}`
const feltsOnly = (args: readonly Typed[]) =>
  args[0]!.type.kind === 'felt' && same(args)
    ? args[0]!.type
    : `expected felts of one field, got ${describe(args)}`
const compares = (args: readonly Typed[]) =>
  allBits(args) && same(args) ? bool : `expected words of one width, got ${describe(args)}`
const equals = (args: readonly Typed[]) =>
  same(args) ? bool : `expected two values of one type, got ${describe(args)}`
const chooses = ([c, a, b]: readonly Typed[]) =>
  c!.type.kind === 'bits' && c!.type.width === 1 && sameType(a!.type, b!.type)
    ? a!.type
    : `expected a bool and two values of one type, got ${describe([c!, a!, b!])}`
const named = (_args: readonly Typed[], attribute: Attribute | undefined, type: Type | undefined) =>
  type === undefined ? 'expected a type' : typeof attribute === 'string' ? type : 'expected a name'
const loads = (args: readonly Typed[], attribute: Attribute | undefined, type: Type | undefined) =>
  sameType(args[1]!.type, bool)
    ? named(args, attribute, type)
    : `expected a guard of one bit, got ${showType(args[1]!.type)}`
/** What a node gives of a preimage: the bytes, left-aligned, or how many there are. */
export const PREIMAGE_RESULTS = { word: bits(256), size: bits(6) } as const
const asks = (args: readonly Typed[], attribute: Attribute | undefined) => {
  const widths = args.map((arg) => (arg.type.kind === 'bits' ? arg.type.width : 0))
  if (widths.join() !== '256,64,1')
    return `expected a key of 256 bits, an offset of 64 and a guard, got ${describe(args)}`
  return typeof attribute === 'string' && Object.hasOwn(PREIMAGE_RESULTS, attribute)
    ? PREIMAGE_RESULTS[attribute as keyof typeof PREIMAGE_RESULTS]
    : 'expected word or size'
}
const reduces = ([a]: readonly Typed[], _: Attribute | undefined, type: Type | undefined) =>
  a!.type.kind === 'bits' && a!.type.width <= MAX_STATE_WIDTH && type?.kind === 'felt'
    ? type
    : `expected a word of at most ${MAX_STATE_WIDTH} bits and a field, got ${describe([a!])}`
const represents = ([a]: readonly Typed[], _: Attribute | undefined, type: Type | undefined) =>
  a!.type.kind === 'felt' && type?.kind === 'bits' && type.width <= MAX_STATE_WIDTH
    ? type
    : `expected a felt and a width of at most ${MAX_STATE_WIDTH} bits, got ${describe([a!])}`
const literal = (_args: readonly Typed[], attribute: Attribute | undefined, type: Type | undefined) =>
  type === undefined ? 'expected a type' : typeof attribute === 'bigint' ? type : 'expected a value'
const extends_ = (args: readonly Typed[], _: Attribute | undefined, type: Type | undefined) =>
  allBits(args) && type?.kind === 'bits' && type.width >= widthOf(args[0]!)
    ? type
    : `expected a word no wider than the result, got ${describe(args)}`
const joins = (args: readonly Typed[]) =>
  allBits(args) && widthOf(args[0]!) + widthOf(args[1]!) <= MAX_WIDTH
    ? bits(widthOf(args[0]!) + widthOf(args[1]!))
    : `expected two words of at most ${MAX_WIDTH} bits together, got ${describe(args)}`
const slices = (args: readonly Typed[], attribute: Attribute | undefined) => {
  const [high, low] = Array.isArray(attribute) ? (attribute as readonly [number, number]) : [-1, 0]
  return allBits(args) &&
    Number.isInteger(high) &&
    Number.isInteger(low) &&
    low >= 0 &&
    low <= high &&
    high < widthOf(args[0]!)
    ? bits(high - low + 1)
    : `expected bits ${high}..${low} to lie in the word, got ${describe(args)}`
}
const calls = (args: readonly Typed[], attribute: Attribute | undefined) => {
  if (!isCallee(attribute)) return 'expected a function'
  const { name, params, result } = attribute
  return args.length === params.length && args.every((arg, i) => sameType(arg.type, params[i]!))
    ? result
    : `${name} takes ${params.map(showType).join(' and ') || 'nothing'}, got ${describe(args) || 'nothing'}`
}

/** Every op. */
export const OPS = {
  // leaves
  const: op('constant', 0, literal), // the attribute, below the type's cardinality
  in: op('state', 0, named), // an input of the block: `word`, or a value that fetch passes on
  get: op('state', 0, named), // a fixed register before the instruction (after fetch)
  read: op('state', 1, named), // element [a] of a register file before the step
  load: op('state', 2, loads), // memory at [a] before the step if b, else zero
  lookup: op('state', 2, loads), // map at key [a] before the step if b, else zero
  preimage: op('state', 3, asks), // word or size of the preimage of key [a] at offset [b] if c, else zero
  // words: SMT-LIB QF_BV
  not: op('unary', 1, bitsOnly), // bvnot
  neg: op('unary', 1, bitsOnly), // bvneg
  and: commutes(op('binary', 2, bitsOnly)), // bvand
  or: commutes(op('binary', 2, bitsOnly)), // bvor
  xor: commutes(op('binary', 2, bitsOnly)), // bvxor
  add: commutes(op('binary', 2, bitsOnly)), // bvadd
  sub: op('binary', 2, bitsOnly), // bvsub
  mul: commutes(op('binary', 2, bitsOnly)), // bvmul
  udiv: op('binary', 2, bitsOnly), // bvudiv
  urem: op('binary', 2, bitsOnly), // bvurem
  sdiv: op('binary', 2, bitsOnly), // bvsdiv
  srem: op('binary', 2, bitsOnly), // bvsrem
  shl: op('binary', 2, bitsOnly), // bvshl
  lshr: op('binary', 2, bitsOnly), // bvlshr
  ashr: op('binary', 2, bitsOnly), // bvashr
  clz: op('unary', 1, bitsOnly), // zeros above the highest one; the width for zero
  ctz: op('unary', 1, bitsOnly), // zeros below the lowest one; the width for zero
  popcount: op('unary', 1, bitsOnly), // ones
  ult: op('compare', 2, compares), // bvult
  slt: op('compare', 2, compares), // bvslt
  concat: op('concat', 2, joins), // concat: a is the high part
  extract: op('extract', 1, slices), // (_ extract high low)
  zext: op('extend', 1, extends_), // zero_extend, to the asked width
  sext: op('extend', 1, extends_), // sign_extend, to the asked width
  // both kinds
  eq: commutes(op('equal', 2, equals)), // =
  ite: op('choose', 3, chooses), // ite
  // felts, modulo a prime
  fadd: commutes(op('field-binary', 2, feltsOnly)), // a + b
  fsub: op('field-binary', 2, feltsOnly), // a - b
  fmul: commutes(op('field-binary', 2, feltsOnly)), // a * b
  finv: op('field-unary', 1, feltsOnly), // 1 / a; zero for zero
  tofelt: op('to-field', 1, reduces), // a word, modulo the prime
  fromfelt: op('from-field', 1, represents), // the canonical representative, modulo 2^width
  // functions
  call: op('call', 'any', calls), // the attribute's body, with the arguments as its inputs
} as const satisfies Record<string, Signature>

/** The name of an op. */
export type Op = keyof typeof OPS

const NAMES = Object.keys(OPS) as Op[]

/** The ops of the given kinds, in the order of the table. */
export function opsOf<K extends Kind>(...kinds: readonly K[]): OpOf<K>[] {
  return NAMES.filter((name) => (kinds as readonly Kind[]).includes(OPS[name].kind)) as OpOf<K>[]
}

export type OpOf<K extends Kind> = { [O in Op]: (typeof OPS)[O]['kind'] extends K ? O : never }[Op]

/** Ops that may swap their arguments. */
export const COMMUTATIVE: ReadonlySet<Op> = new Set(
  NAMES.filter((name) => (OPS[name] as Signature).commutes === true),
)

/** Ops that read the state or a preimage; all others are pure functions of their arguments. */
export const READS: ReadonlySet<Op> = new Set(opsOf('state'))
