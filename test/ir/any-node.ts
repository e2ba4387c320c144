/**
 * A node of any op, made from its kind: what random machines and graphs have in common.
 */

import { builder } from '../../src/ir/build.ts'
import type { Definition, Node } from '../../src/ir/node.ts'
import { OPS, opsOf } from '../../src/ir/ops.ts'
import { definitionId } from '../../src/ir/print.ts'
import type { Make } from '../../src/ir/simplify.ts'
import {
  bits,
  bitWidth,
  type Felt,
  MAX_STATE_WIDTH,
  MAX_WIDTH,
  sameType,
  type Type,
} from '../../src/ir/types.ts'

export const WORD_OPS = opsOf('unary', 'binary', 'compare', 'equal', 'choose', 'concat', 'extract', 'extend')
export const FIELD_OPS = opsOf('field-unary', 'field-binary', 'to-field', 'from-field')
export const CALL_OPS = opsOf('call')
/** All ops that compute: those that read the state need one. */
export const COMPUTING: readonly Computing[] = [...WORD_OPS, ...FIELD_OPS, ...CALL_OPS]
export type Computing = (typeof WORD_OPS | typeof FIELD_OPS | typeof CALL_OPS)[number]

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

/** A function of a few nodes, which calls another one now and then; its name says what it is. */
export function anyDefinition(source: Omit<Source, 'make' | 'as'>, calls = 2): Definition {
  const build = builder()
  const params = Array.from({ length: 1 + source.below(3) }, () => held(source.either()))
  const nodes = params.map((type, i) => build.make('in', [], String(i), type))
  const as = (type: Type): Node => {
    const fitting = nodes.filter((node) => sameType(node.type, type))
    if (fitting.length > 0) return fitting[source.below(fitting.length)]
    const word = nodes.find(({ type }) => type.kind === 'bits' && type.width <= MAX_STATE_WIDTH)
    if (type.kind === 'felt') {
      return word
        ? build.make('tofelt', [word], undefined, type)
        : build.constant(BigInt(source.below(1000)) % type.modulus, type)
    }
    if (!word) return build.constant(BigInt(source.below(1000)) & ((1n << BigInt(type.width)) - 1n), type)
    return bitWidth(word.type) < type.width
      ? build.make(source.below(2) ? 'zext' : 'sext', [word], undefined, type)
      : build.make('extract', [word], [type.width - 1, 0])
  }
  const ops = params.every(({ kind }) => kind === 'bits') ? WORD_OPS : [...WORD_OPS, ...FIELD_OPS]
  for (let i = 2 + source.below(6); i > 0; i--) {
    const nested = calls > 0 && source.below(4) === 0
    const inner: Source = { ...source, make: build.make, as }
    nodes.push(nested ? anyCall(inner, calls - 1) : anyNode(ops[source.below(ops.length)], inner))
  }
  const last = nodes[nodes.length - 1]
  const body =
    bitWidth(last.type) > MAX_STATE_WIDTH ? build.make('extract', [last], [MAX_STATE_WIDTH - 1, 0]) : last
  const definition = { name: 'f', params, result: body.type, body }
  return { ...definition, name: `f${definitionId(definition).slice(0, 12)}` }
}

/** A type that a function may take. */
const held = (type: Type): Type => (bitWidth(type) > MAX_STATE_WIDTH ? bits(MAX_STATE_WIDTH) : type)

const anyCall = (source: Source, calls: number): Node => {
  const definition = anyDefinition(source, calls)
  return source.make('call', definition.params.map(source.as), definition)
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
      const high = Math.min(w, MAX_WIDTH - 1)
      return make(op, [as(bits(high)), as(bits(1 + below(MAX_WIDTH - high)))])
    }
    case 'extract': {
      const low = below(w)
      return make(op, [as(word)], [low + below(w - low), low])
    }
    case 'extend':
      return make(op, [as(word)], undefined, bits(w + below(MAX_WIDTH + 1 - w)))
    case 'field-unary':
      return make(op, [as(felt())])
    case 'field-binary': {
      const type = felt()
      return make(op, [as(type), as(type)])
    }
    case 'to-field':
      return make(op, [as(bits(Math.min(w, MAX_STATE_WIDTH)))], undefined, felt())
    case 'call':
      return anyCall({ make, as, below, width, felt, either }, 1)
    case 'from-field':
      return make(op, [as(felt())], undefined, bits(Math.min(w, MAX_STATE_WIDTH)))
  }
}
