/**
 * Random nodes for the tests of the IR: recipes that any builder can follow, so that the same
 * graph can be made raw and simplified.
 */
import fc from 'fast-check'
import { evaluateNode } from '../../src/ir/evaluate.ts'
import type { Node } from '../../src/ir/node.ts'
import { OPS, type Op, opsOf } from '../../src/ir/ops.ts'
import type { Make } from '../../src/ir/simplify.ts'
import { bits, bitWidth } from '../../src/ir/types.ts'

export const OPS_OF_WORDS = opsOf('binary')
/** What a line of a recipe makes: an op, or a shape that the simplifier has rules for. */
const SHAPES = [
  ...opsOf('unary', 'binary', 'compare', 'equal', 'choose', 'concat', 'extract', 'extend', 'constant'),
  'same',
  'negated',
] as const
type Shape = (typeof SHAPES)[number]

const ALIGNED = [
  'and',
  'or',
  'xor',
  'add',
  'sub',
  'mul',
  'shl',
  'ite',
  'zext',
  'sext',
  'concat',
  'extract',
  'const',
  'neg',
  'lshr',
] as const

/** Shapes that make words with known zeros, which arguments of others then have. */
export const ZEROS = [...ALIGNED, 'shl', 'shl', 'and', 'const', 'const', 'const'] as const

/** One node of a recipe: an op, and which nodes made before it are its arguments. */
export type Line = { readonly shape: Shape; readonly picks: readonly number[] }

export const recipe = (options: { maxLength?: number; shapes?: readonly Shape[] } = {}) =>
  fc.array(
    fc.record({
      shape: fc.constantFrom(...(options.shapes ?? SHAPES)),
      picks: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: options.maxLength ?? 14 },
  )

/**
 * Follows a recipe over the variables x, y (of `width`) and b (one bit).
 * @param widest - bits of the widest word that is made
 * @returns every node made, in order
 */
export function cook(lines: readonly Line[], make: Make, width: number, widest = 64): Node[] {
  const nodes: Node[] = [
    make('get', [], 'x', bits(width)),
    make('get', [], 'y', bits(width)),
    make('get', [], 'b', bits(1)),
    make('const', [], 0n, bits(width)),
    make('const', [], 1n, bits(width)),
    make('const', [], (1n << BigInt(width)) - 1n, bits(width)),
  ]
  const any = (pick: number) => nodes[pick % nodes.length]
  /** A node of the same width as another: itself, one made before, or one resized. */
  const like = (node: Node, pick: number): Node => {
    const fitting = nodes.filter((other) => bitWidth(other.type) === bitWidth(node.type))
    return fitting[pick % fitting.length]
  }
  for (const {
    shape,
    picks: [p, q, r, s],
  } of lines) {
    const a = any(p)
    const w = bitWidth(a.type)
    switch (shape === 'same' || shape === 'negated' ? shape : OPS[shape].kind) {
      case 'unary':
        nodes.push(make(shape as Op, [a]))
        break
      case 'choose': {
        const bools = nodes.filter((other) => bitWidth(other.type) === 1)
        nodes.push(make('ite', [bools[r % bools.length], a, like(a, q)]))
        break
      }
      case 'concat': {
        const b = any(q)
        if (w + bitWidth(b.type) <= widest) nodes.push(make('concat', [a, b]))
        break
      }
      case 'extract': {
        const low = q % w
        nodes.push(make('extract', [a], [low + (r % (w - low)), low]))
        break
      }
      case 'extend':
        if (w < widest)
          nodes.push(
            make(shape as Op, [a], undefined, bits(Math.min(widest, w + (q % Math.floor(widest / 7))))),
          )
        break
      case 'same':
        nodes.push(make(OPS_OF_WORDS[q % OPS_OF_WORDS.length], [a, a]))
        break
      case 'negated': {
        const not = make('not', [a])
        const inner = s % 2 === 0 ? not : make('and', [like(a, r), not])
        nodes.push(make(q % 2 === 0 ? 'and' : 'or', [a, inner]))
        break
      }
      case 'constant':
        nodes.push(make('const', [], BigInt(q) % (1n << BigInt(w)), bits(w)))
        break
      default:
        nodes.push(make(shape as Op, [a, like(a, q)]))
    }
  }
  return nodes
}

/** The value of a node, by the evaluator, given the values of what it reads. */
export function valueIn(node: Node, reads: { readonly [name: string]: bigint }): bigint {
  const known = new Map<Node, bigint>()
  const reader = {
    input: (name: string) => reads[name],
    get: (name: string) => reads[name],
    read: () => 0n,
    load: () => 0n,
  }
  const visit = (one: Node): bigint => {
    let value = known.get(one)
    if (value === undefined) known.set(one, (value = evaluateNode(one, one.args.map(visit), reader)))
    return value
  }
  return visit(node)
}
