/**
 * The buses of a machine's constraint program and their tuples.
 * @module
 */
import type { AirBus } from './program.ts'
import type { AirShape } from './shape.ts'

export const BUS_NAMES = [
  /** (bits, value): value < 2^bits */
  'range',
  /** (a, b, a & b) of bytes */
  'and',
  /** A micro-operation: its place and all that it says. */
  'code',
  /** (limbs of a word, flags, slots): what a plain step takes of its instruction word */
  'plain',
  /** (table, limbs of a key, place) */
  'places',
  /** (step, place, limbs): what a micro-operation of a step gave */
  'values',
  /** (operation, limbs of a, limbs of b, limbs of the result) */
  'unit',
  /** (space, number, limbs, time): what a cell holds from that time on; its number is as in `address.ts` */
  'cells',
  /** (time, step, status, limbs of the code, hot registers): the state between two steps */
  'steps',
  /** (memory, level, index, digest before, digest after) */
  'nodes',
  /** (16 elements, 8 elements): `H(0; …)` */
  'compress',
  /** (number, element before, element after) of the header */
  'header',
  /** The same as `unit`, of shorter words: what plain steps ask for where microcode has wider words than instructions. */
  'short unit',
] as const
export type BusName = (typeof BUS_NAMES)[number]

/** Limbs of an exit code. */
export const CODE_LIMBS = 4

/** @param plain - elements of a tuple of plain words */
export function busesOf(shape: AirShape, plain: number): AirBus[] {
  const { limbs, cellLimbs, hotLimbs } = shape
  const numberElements = shape.wide ? 2 : 1
  const arities: Record<BusName, number> = {
    range: 2,
    and: 3,
    // place, operations, a, b, c, used a, b, c, p, imm
    code: 1 + operationsOf(shape).length + 7 + limbs,
    plain,
    places: 2 + limbs,
    values: 2 + limbs,
    unit: 1 + 3 * limbs,
    cells: 2 + numberElements + cellLimbs,
    steps: 3 + CODE_LIMBS + hotLimbs,
    nodes: 2 + numberElements + 16,
    compress: 24,
    header: 3,
    'short unit': 1 + 3 * shape.short,
  }
  return BUS_NAMES.filter((name) => name !== 'short unit' || shape.short < limbs).map((name) => ({
    name,
    arity: arities[name],
  }))
}

/** Words of a size that have tables of unit operations. */
export type UnitSize = {
  readonly limbs: number
  readonly bus: 'unit' | 'short unit'
  readonly prefix: string
}

/** The words of the flow and, if those are shorter, of plain steps. */
export function unitSizes({ limbs, short }: AirShape): { flow: UnitSize; plain: UnitSize } {
  const flow: UnitSize = { limbs, bus: 'unit', prefix: '' }
  return { flow, plain: short < limbs ? { limbs: short, bus: 'short unit', prefix: 'short ' } : flow }
}

export const busOf = (name: BusName): number => BUS_NAMES.indexOf(name)

/** Names of the selectors of a row of the flow, in order. */
export function operationsOf(shape: AirShape): string[] {
  return [
    ...[
      'start',
      'end',
      'const',
      'add',
      'sub',
      'ult',
      'eq',
      'ite',
      'unit',
      'load',
      'store',
      'trap',
      'halt',
      'jump',
    ],
    ...shape.hot.flatMap((_, i) => [`get${i}`, `set${i}`]),
  ]
}
