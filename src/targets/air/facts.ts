/**
 * Tables of facts, each row of which is true by itself: ranges, bytes, the code, where routines begin. How often a row is
 * asked for is a column that may be anything, since a bus balances with nothing else.
 * @module
 */
import { busOf, operationsOf } from './buses.ts'
import { BY_MICRO, type MicroOp, type MicroProgram, microStates } from './micro.ts'
import type { AirTable, AirTrace } from './program.ts'
import { type AirShape, LIMB } from './shape.ts'
import { type Expr, tableBuilder } from './table.ts'

export function rangeTable(modulus: number): AirTable {
  const t = tableBuilder('range', { modulus, preprocessed: { kind: 'range', bits: LIMB } })
  const [less, whole] = [t.column('count'), t.column('count_limbs')]
  t.interact('a number is in range', 'send', busOf('range'), less, [t.prep('bits'), t.prep('value')])
  t.interact('a limb is in range', 'send', busOf('range'), whole, [t.constant(LIMB), t.prep('index')])
  return t.table()
}

/** Where a list of counts has a number of so many bits: limbs stand in its second half. */
export const rangeIndex = (bits: number, value: number): number =>
  (bits === LIMB ? 2 ** bits : 2 ** bits - 1) + value

/** Counts of all numbers, zeros. */
export const rangeCounts = (): Uint32Array<ArrayBuffer> => new Uint32Array(2 * 2 ** LIMB)

/** The rows of the range table. */
export function rangeTrace(counts: Uint32Array): AirTrace {
  const height = counts.length / 2
  const values = new Uint32Array(counts.length)
  for (let row = 0; row < height; row++) {
    values[2 * row] = counts[row]!
    values[2 * row + 1] = counts[height + row]!
  }
  return { height, values }
}

export function andTable(modulus: number): AirTable {
  const t = tableBuilder('and', { modulus, preprocessed: { kind: 'and', bits: 8 } })
  const count = t.column('count')
  t.interact('a conjunction of bytes', 'send', busOf('and'), count, [t.prep('a'), t.prep('b'), t.prep('and')])
  return t.table()
}

/** What a micro-operation is as a row of the code table, without its place. */
export function codeRow(shape: AirShape, op: MicroOp): number[] {
  const flag = (place: number | undefined) => (place === undefined ? 0 : 1)
  return [
    ...operationsOf(shape).map((name) => (name === op.op ? 1 : 0)),
    ...[op.a ?? 0, op.b ?? 0, op.c ?? 0],
    ...[flag(op.a), flag(op.b), flag(op.c)],
    op.p ?? 0,
    ...Array.from({ length: shape.limbs }, (_, i) => op.imm?.[i] ?? 0),
  ]
}

/** The micro-operations of all blocks, in order of their places; the last one again up to a power of two. */
export function codeTable(shape: AirShape, { code }: MicroProgram, modulus: number): AirTable {
  const names = [
    'place',
    ...operationsOf(shape).map((name) => `is_${name}`),
    ...['place_a', 'place_b', 'place_c', 'uses_a', 'uses_b', 'uses_c', 'p'],
    ...Array.from({ length: shape.limbs }, (_, i) => `imm${i}`),
  ]
  const height = 2 ** Math.ceil(Math.log2(code.length))
  const data = Array.from({ length: height }, (_, i) => {
    const place = Math.min(i, code.length - 1)
    return [place, ...codeRow(shape, code[place]!)]
  }).flat()
  const t = tableBuilder('code', { modulus, preprocessed: { kind: 'data', names, data } })
  const count = t.column('count')
  t.interact(
    'a micro-operation',
    'send',
    busOf('code'),
    count,
    names.map((name) => t.prep(name)),
  )
  return t.table()
}

/** Where each value of `micro` leads; a machine without microcode has no such table. */
export function routinesTable(shape: AirShape, { routines }: MicroProgram, modulus: number): AirTable {
  const data = Array.from({ length: microStates(routines) }, (_, micro) => [
    micro,
    routines[Math.min(micro, routines.length - 1)]!,
  ]).flat()
  const t = tableBuilder('routines', {
    modulus,
    preprocessed: { kind: 'data', names: ['micro', 'place'], data },
  })
  const count = t.column('count')
  const key: Expr[] = [t.prep('micro'), ...Array<Expr>(shape.limbs - 1).fill(t.constant(0))]
  t.interact('where a routine begins', 'send', busOf('places'), count, [
    t.constant(BY_MICRO),
    ...key,
    t.prep('place'),
  ])
  return t.table()
}
