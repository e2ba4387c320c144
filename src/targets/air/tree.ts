/**
 * The tables of leaves and nodes: they open what a segment touches against the memory roots before and after at once.
 *
 * A leaf puts its cells on the bus of cells at time 0, with what they hold before, and takes them off with what they hold
 * after. It sends both digests to its parent. A node takes those of its touched children, and sends its own. A child that
 * is not touched has one digest, before and after. The header takes the memories' roots, each once.
 *
 * Each leaf is opened at most once: an id (memory, level, index) but a root's is taken only by its parent, which is there
 * at most once if its own id is; a root's is taken once. An index has as many bits as the levels above it, less than 31,
 * so that indices of one level differ in the field.
 *
 * In wide shapes (`address.ts`) an index is two elements. From the root down, a level adds its bit to the upper element as
 * long as children are 11 levels above leaves or more, and then to the lower one, which is zero until then. So an id's
 * elements have at most 30 and 11 bits, and indices of one level differ in one of them. Which of the two elements grows is
 * no choice: the level of the children less 11, or 10 less that level, is a number of 6 bits, and no element has both.
 * @module
 */
import { leafTag, nodeTag } from '../../hash/tags.ts'
import { indexElements } from './address.ts'
import { busOf } from './buses.ts'
import { rowsOf } from './rows.ts'
import { type AirShape, LIMB, LOW_INDEX_BITS } from './shape.ts'
import { type Expr, type TableBuilder, tableBuilder } from './table.ts'

/** Limbs of a leaf of 32 bytes. */
export const LEAF_LIMBS = 256 / LIMB
const LEAF_BYTES = 2 * LEAF_LIMBS
/** Levels differ from `LOW_INDEX_BITS` by less than 2^6. */
const LEVEL_BITS = 6
const DIGEST = 8

const many = (t: TableBuilder, name: string, count: number) =>
  Array.from({ length: count }, (_, i) => t.column(`${name}${i}`))

/** The columns of an index. */
const indexColumns = (t: TableBuilder, shape: AirShape): Expr[] =>
  (shape.wide ? ['index', 'index_high'] : ['index']).map((name) => t.column(name))

/** Asks that `digest` is `H(tag; input)`. */
export function askHash(
  t: TableBuilder,
  name: string,
  on: Expr,
  tag: number,
  input: readonly Expr[],
  digest: readonly Expr[],
): void {
  const untagged = digest.map((element, i) => (i === 0 ? t.sub(element, t.constant(tag)) : element))
  t.interact(name, 'receive', busOf('compress'), on, [...input, ...untagged])
}

export type LeafRow = {
  readonly memory: number
  readonly index: number
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** When each cell was accessed last; zero if it was not. */
  readonly times: readonly number[]
  readonly digestBefore: readonly number[]
  readonly digestAfter: readonly number[]
}

export function leafTable(shape: AirShape, modulus: number) {
  const t = tableBuilder('leaf', { modulus })
  const { cellLimbs } = shape
  const cells = LEAF_LIMBS / cellLimbs
  const [on, memory] = [t.column('on'), t.column('memory')]
  const index = indexColumns(t, shape)
  const [before, after] = [many(t, 'before', LEAF_LIMBS), many(t, 'after', LEAF_LIMBS)]
  const times = many(t, 'time', cells)
  const [digestBefore, digestAfter] = [many(t, 'digest_before', DIGEST), many(t, 'digest_after', DIGEST)]
  t.assertBit('on is a bit', on)
  for (let i = 0; i < cells; i++) {
    const cell = (limbs: readonly Expr[]) => limbs.slice(i * cellLimbs, (i + 1) * cellLimbs)
    const number = shape.wide
      ? [t.add(t.scale(LEAF_BYTES, index[0]!), t.constant(2 * cellLimbs * i)), index[1]!]
      : [t.add(t.scale(cells, index[0]!), t.constant(i))]
    t.interact(`cell ${i} before`, 'send', busOf('cells'), on, [
      memory,
      ...number,
      ...cell(before),
      t.constant(0),
    ])
    t.interact(`cell ${i} after`, 'receive', busOf('cells'), on, [
      memory,
      ...number,
      ...cell(after),
      times[i]!,
    ])
  }
  askHash(t, 'the leaf before', on, leafTag, before, digestBefore)
  askHash(t, 'the leaf after', on, leafTag, after, digestAfter)
  t.interact('the leaf for its parent', 'send', busOf('nodes'), on, [
    memory,
    t.constant(0),
    ...index,
    ...digestBefore,
    ...digestAfter,
  ])
  return {
    table: t.table(),
    trace(leaves: Iterable<LeafRow>) {
      const rows = rowsOf(t)
      for (const leaf of leaves) {
        const row = rows.add()
        rows.setAll(row, [on, memory], [1, leaf.memory])
        rows.setAll(row, index, indexElements(shape, 0, leaf.index))
        rows.setAll(row, before, leaf.before)
        rows.setAll(row, after, leaf.after)
        rows.setAll(row, times, leaf.times)
        rows.setAll(row, digestBefore, leaf.digestBefore)
        rows.setAll(row, digestAfter, leaf.digestAfter)
      }
      return rows.trace()
    },
  }
}

export type NodeRow = {
  readonly memory: number
  /** Of its children; 0 for leaves. */
  readonly level: number
  readonly index: number
  readonly touched: readonly [boolean, boolean]
  /** Digests of both children. */
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly digestBefore: readonly number[]
  readonly digestAfter: readonly number[]
}

export function nodeTable(shape: AirShape, modulus: number) {
  const t = tableBuilder('node', { modulus })
  const { mul, sub, add, scale, complement, constant } = t
  const [on, memory, level] = ['on', 'memory', 'level'].map((name) => t.column(name)) as [Expr, Expr, Expr]
  const index = indexColumns(t, shape)
  const touched = many(t, 'touched', 2)
  const [before, after] = [many(t, 'before', 2 * DIGEST), many(t, 'after', 2 * DIGEST)]
  const [digestBefore, digestAfter] = [many(t, 'digest_before', DIGEST), many(t, 'digest_after', DIGEST)]
  t.assertBit('on is a bit', on)
  const growing = shape.wide ? growingIndex(t, on, level, index) : undefined
  const childIndex = (side: number) => growing?.child(side) ?? [add(scale(2, index[0]!), constant(side))]
  for (const [side, bit] of touched.entries()) {
    t.assertBit('touched is a bit', bit)
    t.assertZero('touched: only on rows that are on', mul(complement(on), bit))
    const child = (digests: readonly Expr[]) => digests.slice(side * DIGEST, (side + 1) * DIGEST)
    for (const [i, element] of child(before).entries()) {
      t.assertZero('a child that is not touched stays', mul(complement(bit), sub(child(after)[i]!, element)))
    }
    t.interact(`child ${side}`, 'receive', busOf('nodes'), bit, [
      memory,
      level,
      ...childIndex(side),
      ...child(before),
      ...child(after),
    ])
  }
  askHash(t, 'the node before', on, nodeTag, before, digestBefore)
  askHash(t, 'the node after', on, nodeTag, after, digestAfter)
  t.interact('the node for its parent', 'send', busOf('nodes'), on, [
    memory,
    add(level, constant(1)),
    ...index,
    ...digestBefore,
    ...digestAfter,
  ])
  return {
    table: t.table(),
    trace(nodes: Iterable<NodeRow>) {
      const rows = rowsOf(t)
      for (const node of nodes) {
        const row = rows.add()
        rows.setAll(row, [on, memory, level], [1, node.memory, node.level])
        const elements = indexElements(shape, node.level + 1, node.index)
        rows.setAll(row, index, elements)
        growing?.fill(rows, row, node.level, elements)
        rows.setAll(row, touched, node.touched.map(Number))
        rows.setAll(row, before, node.before)
        rows.setAll(row, after, node.after)
        rows.setAll(row, digestBefore, node.digestBefore)
        rows.setAll(row, digestAfter, node.digestAfter)
      }
      return rows.trace()
    },
  }
}

/** Which of the two elements of an index its children's bit is added to. */
function growingIndex(t: TableBuilder, on: Expr, level: Expr, [low, high]: readonly Expr[]) {
  const { mul, sub, add, scale, complement, constant } = t
  const [below, levels, lowTwice, highTwice] = ['below', 'levels', 'low_twice', 'high_twice'].map((name) =>
    t.column(name),
  ) as [Expr, Expr, Expr, Expr]
  t.assertBit('below is a bit', below)
  const above = complement(below)
  const distance = add(
    mul(below, sub(constant(LOW_INDEX_BITS - 1), level)),
    mul(above, sub(level, constant(LOW_INDEX_BITS))),
  )
  t.assertZero('levels up to where the other element grows', mul(on, sub(levels, distance)))
  t.interact('levels', 'receive', busOf('range'), on, [constant(LEVEL_BITS), levels])
  t.assertEqual('the lower element grows below', lowTwice, mul(below, low!))
  t.assertEqual('the upper element grows above', highTwice, mul(above, high!))
  return {
    child: (side: number): Expr[] => [
      add(add(low!, lowTwice), scale(side, below)),
      add(add(high!, highTwice), scale(side, above)),
    ],
    fill(
      rows: ReturnType<typeof rowsOf>,
      row: number,
      children: number,
      [lowValue, highValue]: readonly number[],
    ): void {
      const isBelow = children < LOW_INDEX_BITS
      rows.setAll(
        row,
        [below, levels, lowTwice, highTwice],
        isBelow
          ? [1, LOW_INDEX_BITS - 1 - children, lowValue!, 0]
          : [0, children - LOW_INDEX_BITS, 0, highValue!],
      )
    },
  }
}
