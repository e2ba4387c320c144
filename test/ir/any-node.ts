/**
 * A node of any op, made from its kind: what random machines and graphs have in common.
 */

import type { Node } from '../../src/ir/node.ts'
import { OPS, opsOf } from '../../src/ir/ops.ts'
import type { Make } from '../../src/ir/simplify.ts'
import { bits, type Felt, type Type } from '../../src/ir/types.ts'

export const WORD_OPS = opsOf('unary', 'binary', 'compare', 'equal', 'choose', 'concat', 'extract', 'extend')
export const FIELD_OPS = opsOf('field-unary', 'field-binary', 'to-field', 'from-field')
/** All ops that compute: those that read the state need one. */
export const COMPUTING: readonly Computing[] = [...WORD_OPS, ...FIELD_OPS]
export type Computing = (typeof WORD_OPS | typeof FIELD_OPS)[number]

/** Where arguments come from. */
export type Source = {
  make: Make
  /** Some value of the type. */
  as(type: Type): Node
  below(limit: number): number
  /** Bits of a word. */
  width(): number
  felt(): Felt
  /** A word's type, or a felt's for the ops that take both. */
  either(): Type
}

export function anyNode(op: Computing, { make, as, below, width, felt, either }: Source): Node {
  const w = width()
  const word = bits(w)
  switch (OPS[op].kind) {
    case 'unary':
      return make(op, [as(word)])
    case 'binary':
    case 'compare':
      return make(op, [as(word), as(word)])
    case 'equal': {
      const type = either()
      return make(op, [as(type), as(type)])
    }
    case 'choose': {
      const type = either()
      return make(op, [as(bits(1)), as(type), as(type)])
    }
    case 'concat': {
      const high = Math.min(w, 255)
      return make(op, [as(bits(high)), as(bits(1 + below(256 - high)))])
    }
    case 'extract': {
      const low = below(w)
      return make(op, [as(word)], [low + below(w - low), low])
    }
    case 'extend':
      return make(op, [as(word)], undefined, bits(w + below(257 - w)))
    case 'field-unary':
      return make(op, [as(felt())])
    case 'field-binary': {
      const type = felt()
      return make(op, [as(type), as(type)])
    }
    case 'to-field':
      return make(op, [as(word)], undefined, felt())
    case 'from-field':
      return make(op, [as(felt())], undefined, word)
  }
}
