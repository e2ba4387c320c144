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
 * @module
 */
import { leafTag, nodeTag } from '../../hash/tags.ts'
import { busOf } from './buses.ts'
import { rowsOf } from './rows.ts'
import { type AirShape, LIMB } from './shape.ts'
import { type Expr, type TableBuilder, tableBuilder } from './table.ts'

/** Limbs of a leaf of 32 bytes. */
export const LEAF_LIMBS = 256 / LIMB
const DIGEST = 8

const many = (t: TableBuilder, name: string, count: number) =>
  Array.from({ length: count }, (_, i) => t.column(`${name}${i}`))

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
  const [on, memory, index] = [t.column('on'), t.column('memory'), t.column('index')]
  const [before, after] = [many(t, 'before', LEAF_LIMBS), many(t, 'after', LEAF_LIMBS)]
  const times = many(t, 'time', cells)
  const [digestBefore, digestAfter] = [many(t, 'digest_before', DIGEST), many(t, 'digest_after', DIGEST)]
  t.assertBit('on is a bit', on)
  for (let i = 0; i < cells; i++) {
    const cell = (limbs: readonly Expr[]) => limbs.slice(i * cellLimbs, (i + 1) * cellLimbs)
    const number = t.add(t.scale(cells, index), t.constant(i))
    t.interact(`cell ${i} before`, 'send', busOf('cells'), on, [
      memory,
      number,
      ...cell(before),
      t.constant(0),
    ])
    t.interact(`cell ${i} after`, 'receive', busOf('cells'), on, [memory, number, ...cell(after), times[i]!])
  }
  askHash(t, 'the leaf before', on, leafTag, before, digestBefore)
  askHash(t, 'the leaf after', on, leafTag, after, digestAfter)
  t.interact('the leaf for its parent', 'send', busOf('nodes'), on, [
    memory,
    t.constant(0),
    index,
    ...digestBefore,
    ...digestAfter,
  ])
  return {
    table: t.table(),
    trace(leaves: Iterable<LeafRow>) {
      const rows = rowsOf(t)
      for (const leaf of leaves) {
        const row = rows.add()
        rows.setAll(row, [on, memory, index], [1, leaf.memory, leaf.index])
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

export function nodeTable(modulus: number) {
  const t = tableBuilder('node', { modulus })
  const { mul, sub, add, scale, complement, constant } = t
  const [on, memory, level, index] = ['on', 'memory', 'level', 'index'].map((name) => t.column(name)) as [
    Expr,
    Expr,
    Expr,
    Expr,
  ]
  const touched = many(t, 'touched', 2)
  const [before, after] = [many(t, 'before', 2 * DIGEST), many(t, 'after', 2 * DIGEST)]
  const [digestBefore, digestAfter] = [many(t, 'digest_before', DIGEST), many(t, 'digest_after', DIGEST)]
  t.assertBit('on is a bit', on)
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
      add(scale(2, index), constant(side)),
      ...child(before),
      ...child(after),
    ])
  }
  askHash(t, 'the node before', on, nodeTag, before, digestBefore)
  askHash(t, 'the node after', on, nodeTag, after, digestAfter)
  t.interact('the node for its parent', 'send', busOf('nodes'), on, [
    memory,
    add(level, constant(1)),
    index,
    ...digestBefore,
    ...digestAfter,
  ])
  return {
    table: t.table(),
    trace(nodes: Iterable<NodeRow>) {
      const rows = rowsOf(t)
      for (const node of nodes) {
        const row = rows.add()
        rows.setAll(row, [on, memory, level, index], [1, node.memory, node.level, node.index])
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
