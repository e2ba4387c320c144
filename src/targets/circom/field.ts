/**
 * Units on elements of another prime's field: short ones as numbers to reduce, those of 193 to 256 bits in limbs
 * (circuits/felt_*.circom). A felt is always canonical.
 * @module
 */
import { bitWidth, cardinality, type Felt } from '../../ir/types.ts'
import { CircuitError } from './error.ts'
import { add, type Linear, number, subtract } from './linear.ts'
import { argOf, type Maker, type NodeUse, operands } from './operands.ts'
import { fromLinear, linearOf, NARROW, regroup, type Value, zeroExtend } from './value.ts'
import { limbs, output } from './wide.ts'
import type { Writer } from './writer.ts'

/** Widths of primes that the gadgets in limbs take. */
const [SHORTEST, LONGEST] = [193, 256]

const limbsOf = (modulus: bigint) =>
  Array.from({ length: 4 }, (_, i) => BigInt.asUintN(64, modulus >> BigInt(64 * i)))

export const fieldUnit: Maker = (context, unit, uses) => {
  const { width } = unit
  const { modulus } = uses[0]!.node.type as Felt
  const [operation] = unit.of!.split(' ')
  if (width <= NARROW && operation === 'reduce') return reduceShort(context, unit, uses)
  expectWidth(width, uses)
  const side = (i: number) => limbs(context, uses, width, (use) => argOf(context, use, i))
  const make = (file: string, template: string, inputs: { [name: string]: readonly Linear[] }) => {
    const out = context.writer.instance(`${file}.circom`, template, [width, limbsOf(modulus)], inputs)
    const value = output(out, 'out', width)
    return { of: () => value }
  }
  switch (operation) {
    case 'add':
      return make('felt_add', 'FeltAdd', { a: side(0), b: side(1) })
    case 'subtract':
      return make('felt_sub', 'FeltSub', { a: side(0), b: side(1) })
    case 'multiply':
      return make('felt_mul', 'FeltMul', { a: side(0), b: side(1) })
    case 'invert':
      throw new CircuitError(
        `${uses[0]!.block.name}: there is no circuit for inverses yet.`,
        ['Fix: take the inverse from memory, and check the product'],
        namesOf(uses),
      )
    default:
      return make('felt_reduce', 'FeltReduce', {
        in: limbs(context, uses, 256, (use) => zeroExtend(argOf(context, use, 0), 256)),
      })
  }
}

/** A word of 256 bits in the field. */
export function reduceWord(
  writer: Writer,
  word: Value,
  { modulus }: Felt,
  user: Pick<NodeUse, 'block'>,
): Value {
  const width = (modulus - 1n).toString(2).length
  expectWidth(width, [user])
  const out = writer.instance('felt_reduce.circom', 'FeltReduce', [width, limbsOf(modulus)], {
    in: regroup(writer, word),
  })
  return output(out, 'out', width)
}

const namesOf = (uses: readonly Pick<NodeUse, 'block'>[]) => [...new Set(uses.map(({ block }) => block.name))]

function expectWidth(width: number, uses: readonly Pick<NodeUse, 'block'>[]): void {
  if (width >= SHORTEST && width <= LONGEST) return
  const names = namesOf(uses)
  throw new CircuitError(
    `${names[0]}: there is no circuit for this operation in a field of ${width} bits.`,
    [
      `Expected: a prime of ${SHORTEST} to ${LONGEST} bits, or one of up to ${NARROW} that is not loaded from a memory of felts, and no inverses`,
      'Fix: use another prime, or keep its felts in a memory of words and convert them',
    ],
    names,
  )
}

/** Sums, differences, products and words, each as one number below 2^n, modulo the prime. */
const reduceShort: Maker = (context, unit, uses) => {
  const { writer } = context
  const { modulus } = uses[0]!.node.type as Felt
  const limits: bigint[] = []
  const total = (use: NodeUse): Linear => {
    const [a, b] = use.node.args.map((_, i) => linearOf(argOf(context, use, i)))
    switch (use.node.op) {
      case 'fadd':
        return add(a!, b!)
      case 'fsub':
        return add(subtract(a!, b!), number(modulus))
      case 'fmul':
        return writer.product(a!, b!)
      default:
        return a!
    }
  }
  for (const { node, block } of uses) {
    const { op, args } = node
    const limit =
      op === 'fmul' ? modulus * modulus : op === 'tofelt' ? cardinality(args[0]!.type) : 2n * modulus
    if (op === 'tofelt' && bitWidth(args[0]!.type) > 250) {
      throw new CircuitError(
        `${block.name}: there is no circuit for a word of more than 250 bits modulo a prime of ${unit.width}.`,
        ['Fix: convert its halves, and add the one to the other times a power of two'],
        [block.name],
      )
    }
    limits.push(limit)
  }
  const most = limits.reduce((a, b) => (a > b ? a : b))
  const bits = (most - 1n).toString(2).length
  const { width } = unit
  const chosen = writer.selectAny(operands(context, uses, total))
  const out = writer.instance('modulo.circom', 'Modulo', [Math.max(bits, width), width, modulus], {
    in: chosen,
  })
  const value = fromLinear(out('out'), width)
  return { of: () => value }
}
