/**
 * Plain steps: an instruction runs, and neither traps, nor halts, nor enters microcode. Each is one row. What the table
 * has no columns for is not plain, and the flow makes that step.
 * @module
 */
import { type Block, type Machine, MICRO, WORD } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import { bitWidth } from '../../ir/types.ts'
import { plainMachine } from '../circom/plain-steps.ts'
import { busOf } from './buses.ts'
import { flagBasis } from './flags.ts'
import { fetchOf, usesWord, wordOf } from './plain-fetch.ts'
import { plainMemory } from './plain-memory.ts'
import { type Slot, slotColumnsOf, takeSlot } from './plain-slots.ts'
import { NotPlain, type Piece, type PlainBuilder, plainBuilder } from './plain-table.ts'
import { plainOperations, plainValues, type Value } from './plain-values.ts'
import { plainWords } from './plain-words.ts'
import { type AirShape, LIMB, limbsOf, REGISTERS } from './shape.ts'
import type { Expr } from './table.ts'

type Words = ReturnType<typeof plainWords>

export type PlainAir = ReturnType<typeof plainTables>

/** The tables of plain steps; undefined if no instruction is plain. */
export function plainTables(shape: AirShape, modulus: number) {
  const { machine } = shape.vm
  const { machine: plain, rare, uncut } = plainMachine(machine, () => false, new Set())
  const builder = plainBuilder(shape, modulus)
  const words = plainWords(shape, modulus, busOf('plain'))
  const slots: Slot[] = []
  const refused = new Map<string, string>()
  const looksInside = usesWord(plain.fetch)
  for (const { name, block, pattern } of plain.instructions) {
    if (rare.has(name)) continue
    const variant = builder.begin()
    words.begin(name)
    const before = slots.map(({ contents }) => new Map(contents))
    try {
      const own = looksInside ? fetchOf(plain.fetch, pattern, uncut) : { fetch: plain.fetch, uncut }
      const context = { shape, builder, words, slots, variant, uncut: own.uncut, machine: plain }
      lowerStep(context, own.fetch, block)
    } catch (error) {
      if (!(error instanceof NotPlain)) throw error
      refused.set(name, error.message)
      builder.abandon()
      words.abandon()
      slots.length = before.length
      for (const [i, contents] of before.entries()) slots[i]!.contents = contents
    }
  }
  if (builder.fills.length === 0) return undefined
  const { t, on } = builder
  const slotColumns = slotColumnsOf(builder)
  let basis: ReturnType<typeof flagBasis> | undefined
  const flagColumns: Expr[] = []
  builder.finish((sets) => {
    basis = flagBasis(sets, builder.fills.length, t.field)
    for (const [i] of basis.sets.entries()) {
      const flag = t.column(`flag${i}`)
      t.assertZero('flag: only on rows that are on', t.mul(t.complement(on), flag))
      flagColumns.push(flag)
    }
    return (set) =>
      set.size === builder.fills.length
        ? on
        : t.sum(basis!.combine(set).map((factor, i) => t.scale(factor, flagColumns[i]!)))
  })
  const filler = words.finish(
    basis!.sets,
    slots.map(({ contents }) => contents),
  )
  t.interact('the word', 'receive', busOf('plain'), on, [
    ...builder.word.slice(0, limbsOf(machine.wordWidth)),
    ...flagColumns,
    ...slots.map((_, i) => slotColumns(i)),
  ])
  return {
    table: t.table(),
    words: filler,
    builder,
    refused,
    /** Elements of a tuple of the bus of plain words. */
    arity: limbsOf(machine.wordWidth) + flagColumns.length + slots.length,
    flags: (variant: number): number[] => basis!.sets.map((set) => (set.has(variant) ? 1 : 0)),
    flagColumns: flagColumns as readonly Expr[],
    slotColumns: slots.map((_, i) => slotColumns(i)),
  }
}

type Context = {
  readonly shape: AirShape
  readonly builder: PlainBuilder
  readonly words: Words
  readonly slots: Slot[]
  readonly variant: number
  readonly uncut: ReadonlyMap<Node, Node>
  readonly machine: Machine
}

function lowerStep(context: Context, fetch: Block, block: Block): void {
  const { shape, builder } = context
  const { t } = builder
  for (const { register, at } of shape.hot) if (register.name === MICRO) builder.assume(builder.hot[at]!)
  const word = usesWord(fetch) ? wordOf(fetch) : undefined
  const first = lowerer(context, undefined, word)
  const takeWord = (limbs: readonly Expr[]) => {
    for (const [i, column] of builder.word.entries()) {
      const limb = limbs[i] ?? t.constant(0)
      builder.fill({ kind: 'set', column, expr: limb, bits: LIMB })
      builder.assume(t.sub(column, limb))
    }
    builder.fetched()
  }
  // What looks into the word comes after it is known.
  if (word) takeWord(first.word(word))
  const fetched = first.reads(fetch)
  if (!word) takeWord(first.limbs(fetched.outs.get(WORD)!()))
  const second = lowerer(context, fetched)
  const { sets, writes } = second.reads(block)
  for (const write of [...fetched.writes, ...writes]) write()
  for (const { register, at, limbs } of shape.hot) {
    const value = sets.get(register.name)
    const contents = value && second.limbs(value)
    for (let i = 0; i < limbs; i++) builder.setHot(at + i, contents?.[i] ?? builder.hot[at + i]!)
  }
  for (const [name, value] of sets) {
    if (shape.hot.some(({ register }) => register.name === name)) continue
    second.writeRegister(name, undefined, value, t.constant(1))
  }
}

type Reads = {
  /** Computed when they are first asked for. */
  readonly outs: ReadonlyMap<string, () => Value>
  readonly sets: ReadonlyMap<string, Value>
  readonly writes: readonly (() => void)[]
}

const WORD_OPS = new Set(['extract', 'concat', 'zext', 'sext', 'not', 'eq', 'const'])

/** Lowers the nodes of one block; `before` is what fetching gave, `word` the word that fetching finds and looks into. */
function lowerer(
  { shape, builder, words, slots, variant, uncut, machine }: Context,
  before: Reads | undefined,
  word?: Node,
) {
  const { t } = builder
  const { add, sub, constant: literal } = t
  const slotOf = slotColumnsOf(builder)
  const values = plainValues(shape, builder)
  const lowered = new Map<Node, Value>()
  const wordPieces = new Map<Node, Piece[]>(word ? [[word, words.bits()]] : [])
  const registers = new Map<string, Value>()
  const zero = literal(0)
  const _cellBits = shape.cellLimbs * LIMB

  const { no, constantPieces, slice, widthOf, joined, limbs, fromLimbs, bit, fromBit, ...others } = values
  const { inverted, extended, signOf, sum, less, chosen, unit } = others
  const { bitwise, shifted, signedQuotient } = plainOperations(shape, builder, values, value)
  const { load, store } = plainMemory({ shape, builder, uncut, machine }, values, value)

  const onlyWord = (node: Node): boolean =>
    node === word
      ? true
      : node.op === 'in'
        ? node.attribute === WORD && before !== undefined
        : WORD_OPS.has(node.op) && node.args.every(onlyWord)
  /** Values that depend on the word alone come in slots. */
  const fromWord = (node: Node): Value => {
    const width = bitWidth(node.type)
    const exprs = words.limbs(node, wordPieces)
    const signature = `${exprs.length} ${width > 8 ? 'wide' : node.op === 'eq' || node.op === 'not' ? 'bit' : 'narrow'}`
    const slotted = exprs.map((expr, limb) => slotOf(takeSlot(slots, variant, `${signature} ${limb}`, expr)))
    return fromLimbs(slotted, width)
  }

  function value(node: Node): Value {
    const known = lowered.get(node)
    if (known) return known
    const result = node.op !== 'const' && onlyWord(node) ? fromWord(node) : make(node)
    if (widthOf(result) !== bitWidth(node.type))
      throw new RangeError(`"width" expected ${bitWidth(node.type)}, got ${widthOf(result)} of ${node.op}`)
    lowered.set(node, result)
    return result
  }
  function make(node: Node): Value {
    const width = bitWidth(node.type)
    const [a, b, c] = node.args
    switch (node.op) {
      case 'const':
        return constantPieces(node.attribute as bigint, width)
      case 'in':
        return before!.outs.get(node.attribute as string)!()
      case 'get':
        return before?.sets.get(node.attribute as string) ?? readRegister(node.attribute as string)
      case 'read':
        return readRegister(node.attribute as string, a!)
      case 'load':
        return load(node)
      case 'not':
        return inverted(value(a!))
      case 'neg':
        return sum(constantPieces(0n, width), inverted(value(a!)), 1).value
      case 'and':
      case 'or':
      case 'xor':
        return bitwise(node.op, a!, b!, width)
      case 'add':
        return sum(value(a!), value(b!), 0).value
      case 'sub':
        return sum(value(a!), inverted(value(b!)), 1).value
      case 'mul':
        return unit('mul', value(a!), value(b!), width)
      case 'udiv':
      case 'urem':
        return width % LIMB === 0 ? unit(node.op, value(a!), value(b!), width) : no(node.op)
      case 'sdiv':
      case 'srem':
        return width % LIMB === 0 && width > LIMB ? signedQuotient(node.op, a!, b!, width) : no(node.op)
      case 'shl':
      case 'lshr':
      case 'ashr':
        return shifted(node.op, a!, b!, width)
      case 'ult':
        return fromBit(less(value(a!), value(b!)))
      case 'slt': {
        const flipped = (word: Value): Value => {
          const size = widthOf(word)
          return [...slice(word, 0, size - 1), { expr: t.complement(signOf(word)), width: 1 }]
        }
        return fromBit(less(flipped(value(a!)), flipped(value(b!))))
      }
      case 'concat':
        return [...value(b!), ...value(a!)]
      case 'extract': {
        const [high, low] = node.attribute as readonly [number, number]
        return slice(value(a!), low, high + 1)
      }
      case 'zext':
        return extended(value(a!), width, zero)
      case 'sext':
        return width === bitWidth(a!.type) ? value(a!) : extended(value(a!), width, signOf(value(a!)))
      case 'eq': {
        const [x, y] = [limbs(value(a!)), limbs(value(b!))]
        return fromBit(builder.equal(x.map((limb, i) => sub(limb, y[i]!))))
      }
      case 'ite':
        return chosen(bit(value(a!)), value(b!), value(c!))
      default:
        return no(node.op)
    }
  }

  function registerCell(name: string, index?: Node): { number: readonly [Expr]; width: number } {
    const { base, cells, register } = shape.registers.get(name) ?? no(`register ${name}`)
    if (cells !== 1) no('a register of several cells')
    return {
      number: [add(literal(base), index ? joined(value(index)) : zero)],
      width: bitWidth(register.type),
    }
  }
  function readRegister(name: string, index?: Node): Value {
    const own = shape.hot.find(({ register }) => register.name === name)
    if (own) return fromLimbs(builder.hot.slice(own.at, own.at + own.limbs), bitWidth(own.register.type))
    const { number, width } = registerCell(name, index)
    const key = `${number[0]}`
    let known = registers.get(key)
    if (!known) registers.set(key, (known = fromLimbs(builder.read(REGISTERS, number, literal(1)), width)))
    return known
  }
  function writeRegister(name: string, index: Node | undefined, content: Value, guard: Expr): void {
    const { number } = registerCell(name, index)
    const exprs = limbs(content)
    builder.update(REGISTERS, number, guard, (old) => old.map((_, i) => exprs[i] ?? zero))
  }

  /** Assumes that a bit is 0 or 1. */
  function assume(node: Node, expected: 0 | 1): void {
    if (node.op === 'not') assume(node.args[0]!, expected === 1 ? 0 : 1)
    else if (node.op === 'and' && expected === 1) for (const arg of node.args) assume(arg, 1)
    else if (node.op === 'or' && expected === 0) for (const arg of node.args) assume(arg, 0)
    else if (node.op === 'eq' && expected === 1) {
      const [x, y] = node.args.map((arg) => limbs(value(arg))) as [Expr[], Expr[]]
      for (const [i, limb] of x.entries()) builder.assume(sub(limb, y[i]!))
    } else if (node.op === 'ult' && bitWidth(node.args[0]!.type) <= LIMB) {
      // a < b if b - a - 1 is not negative, and otherwise a - b is not.
      const width = bitWidth(node.args[0]!.type)
      const [x, y] = node.args.map((arg) => joined(value(arg))) as [Expr, Expr]
      builder.range(expected === 1 ? sub(sub(y, x), literal(1)) : sub(x, y), width)
    } else builder.assume(sub(bit(value(node)), literal(expected)))
  }

  return {
    limbs,
    /** The limbs of the word that fetching finds. */
    word(node: Node): Expr[] {
      const found = make(node)
      lowered.set(node, found)
      return limbs(found)
    },
    writeRegister,
    reads(block: Block): Reads {
      const outs = new Map<string, () => Value>()
      const sets = new Map(before?.sets)
      const writes: (() => void)[] = []
      for (const effect of block.effects) {
        switch (effect.kind) {
          case 'load':
            value(effect.node)
            break
          case 'trap':
            assume(effect.guard, 0)
            break
          case 'out':
            outs.set(effect.name, () => value(effect.value))
            break
          case 'set':
            sets.set(effect.register, value(effect.value))
            break
          case 'write': {
            const [content, guard] = [value(effect.value), bit(value(effect.guard))]
            registerCell(effect.register, effect.index)
            writes.push(() => writeRegister(effect.register, effect.index, content, guard))
            break
          }
          case 'store':
            writes.push(store(effect))
            break
          default:
            no(effect.kind)
        }
      }
      return { outs, sets, writes }
    },
  }
}
