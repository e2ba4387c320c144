/**
 * Proves with z3 that words cut into limbs mean what they meant whole: every op, in limbs of 4 bits, which leaves the
 * solver small products and divisions, and all others in the limbs that targets use.
 */
import { afterAll, describe, expect, test } from 'vitest'
import { builder } from '../../../src/ir/build.ts'
import { legalizer, type Source } from '../../../src/ir/lower/legalize.ts'
import { type Block, inOrder } from '../../../src/ir/machine.ts'
import type { Node } from '../../../src/ir/node.ts'
import { OPS, type Op } from '../../../src/ir/ops.ts'
import { bits, bitWidth } from '../../../src/ir/types.ts'
import { WORD_OPS } from '../any-node.ts'
import { prover } from '../smt.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow)
  console.log(
    'words in limbs: widths up to 8 bits in limbs of 4, and all but shifts of 65 bits in limbs of 64; more with ONESTEP_SLOW=1',
  )
const WIDTHS = slow ? [5, 7, 8, 9, 12] : [5, 8]
const z3 = await prover()
afterAll(() => z3.end())

const { make, constant } = builder({ simplify: false })
const zext = (node: Node, width: number) =>
  bitWidth(node.type) === width ? node : make('zext', [node], undefined, bits(width))

/** A node over nodes of the legalizer's builder, which another builder does not take. */
const over = (op: Op, args: readonly Node[], width: number, attribute?: readonly [number, number]): Node => ({
  ...{ op, args, type: bits(width) },
  ...(attribute ? { attribute } : {}),
})
const cut = (node: Node, low: number, width: number) => over('extract', [node], width, [low + width - 1, low])
const widened = (node: Node, width: number) =>
  bitWidth(node.type) === width ? node : over('zext', [node], width)
const whole = (limbs: readonly Node[]) =>
  limbs.reduce((low, high) => over('concat', [high, low], bitWidth(high.type) + bitWidth(low.type)))

/** What a source computes, as the table in `legalize.ts` says. */
function sourceNode({ kind, node, args, parts }: Source, limbBits: number): Node {
  if (kind === 'get') return node
  const size = limbBits * Math.max(parts.length, ...args.map((arg) => arg.length))
  const full = kind === 'mulhi' ? 2 * limbBits : size
  const words = args.map((arg) => widened(whole(arg), full))
  const [a, b, c] = words as [Node, Node, Node]
  switch (kind) {
    case 'mulhi':
      return cut(over('mul', [a, b], full), limbBits, limbBits)
    case 'mul':
    case 'udiv':
    case 'urem':
      return over(kind, [a, b], full)
    case 'mulmod':
      return over('urem', [over('mul', [a, b], full), c], full)
    default:
      throw new RangeError(`"source" expected one of words, got ${kind}`)
  }
}

/** Whether a node and its limbs are equal for all values. */
function compare(node: Node, limbBits: number) {
  const block: Block = { effects: [{ kind: 'out', name: 'word', value: node }] }
  const { limbs, partOf } = legalizer(block, limbBits as 64)
  const defined = new Set<Node>()
  const define = (roots: readonly Node[]): void => {
    const seen = new Set<Node>()
    inOrder(roots, seen, () => {})
    for (const one of seen) {
      const found = partOf(one)
      if (!found || defined.has(one)) continue
      const { source } = found
      define(source.args.flat())
      const value = sourceNode(source, limbBits)
      let low = 0
      for (const part of source.parts) {
        const width = bitWidth(part.type)
        z3.define(part, z3.term(cut(value, low, width)))
        defined.add(part)
        low += width
      }
    }
  }
  const lowered = limbs(node)
  define(lowered)
  expect(lowered.map(({ type }) => bitWidth(type)).every((width) => width <= limbBits)).toBe(true)
  return z3.equal(z3.term(node), z3.term(whole(lowered)))
}

const variable = (name: string, width: number) => make('get', [], name, bits(width))

/** Nodes of an op over variables, and over constants where the lowering looks at them. */
function nodesOf(op: (typeof WORD_OPS)[number], width: number, limbBits: number): Node[] {
  const [x, y] = [variable('x', width), variable('y', width)]
  const narrow = zext(variable('n', Math.min(width, limbBits)), width)
  switch (OPS[op].kind) {
    case 'unary':
      return [make(op, [x])]
    case 'extend':
      return [1, limbBits, limbBits + 1].flatMap((more) =>
        width + more <= 512 ? [make(op, [x], undefined, bits(width + more))] : [],
      )
    case 'extract':
      return [
        [width - 1, 1],
        [limbBits, limbBits - 1],
        [limbBits, 0],
        [width - 1, limbBits],
      ].flatMap(([high, low]) => (high! < width ? [make(op, [x], [high!, low!])] : []))
    case 'concat':
      return width <= 256 ? [make(op, [x, y]), make(op, [variable('b', 1), x])] : []
    case 'choose':
      return [make(op, [variable('b', 1), x, y])]
    default: {
      const amounts = [1n, BigInt(limbBits - 1), BigInt(limbBits), BigInt(limbBits + 1), BigInt(width)]
      const constants = /sh[lr]/.test(op) ? amounts.map((by) => constant(by, bits(width))) : []
      return [y, narrow, ...constants].map((second) => make(op, [x, second]))
    }
  }
}

describe('in limbs of 4 bits', () => {
  test.each(WORD_OPS)('%s', async (op) => {
    let proved = 0
    for (const width of WIDTHS)
      for (const node of nodesOf(op, width, 4)) {
        expect(await compare(node, 4), z3.term(node).sexpr()).toBe('proved')
        proved++
      }
    expect(proved).toBeGreaterThan(1)
  })
})

/** Products and divisions of so many bits keep the solver for hours; the rules above are the same. */
const LINEAR = WORD_OPS.filter((op) => !/mul|div|rem|popcount/.test(op))

const LARGE: readonly (readonly [number, readonly number[]])[] = slow
  ? [
      [64, [65, 100, 128]],
      [256, [257, 300]],
    ]
  : [[64, [65]]]
describe.each(LARGE)('in limbs of %i bits', (limbBits, widths) => {
  // A shift by a word of 65 bits takes the solver half a minute.
  test.each(LINEAR.filter((op) => slow || !/sh[lr]/.test(op)))('%s', async (op) => {
    for (const width of widths)
      for (const node of nodesOf(op, width, limbBits))
        expect(await compare(node, limbBits), z3.term(node).sexpr()).toBe('proved')
  })
})

test('a wrong carry is refuted', async () => {
  const [x, y] = [variable('x', 8), variable('y', 8)]
  const halves = [0, 4].map((low) => {
    const half = (node: Node) => make('extract', [node], [low + 3, low])
    return make('add', [half(x), half(y)])
  })
  expect(await z3.equal(z3.term(make('add', [x, y])), z3.term(whole(halves)))).toBe('refuted')
})
