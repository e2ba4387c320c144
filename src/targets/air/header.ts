/**
 * The tables of the header: where the state before comes from and the state after goes to, and both roots.
 *
 * - `ends`: one row that sends the state before the first step and takes the one after the last. If the machine still
 *   runs, the steps made are the steps claimed; a stopped one makes no more, and any number more may be claimed.
 * - `registers`: a row for each cell of the other registers.
 * - `roots`: a row for each memory.
 * - `fixed`: elements of the header that are always the same.
 * - `blocks`: a row for each 8 elements, which hashes those of the state before and of the state after.
 *
 * Assumed: the root before is that of a state, so its registers and bytes are in range, and its status is one.
 * @module
 */
import { stateTag } from '../../hash/tags.ts'
import { bitWidth } from '../../ir/types.ts'
import { busOf, CODE_LIMBS } from './buses.ts'
import { rowsOf } from './rows.ts'
import { type AirShape, LIMB, limbsOf, REGISTERS } from './shape.ts'
import { type Expr, tableBuilder } from './table.ts'
import { askHash } from './tree.ts'

const DIGEST = 8
/** Elements of the VM id; the status follows. */
const ID = 16
const STATUS = ID
const CODE = STATUS + 1

/** Public values, in order. */
export const PUBLICS = [
  ...Array.from({ length: ID }, (_, i) => `vm${i}`),
  ...Array.from({ length: DIGEST }, (_, i) => `before${i}`),
  ...Array.from({ length: DIGEST }, (_, i) => `after${i}`),
  'steps',
]
export const PUBLIC_BEFORE = ID
export const PUBLIC_AFTER = ID + DIGEST
export const PUBLIC_STEPS = ID + 2 * DIGEST
/** Steps that are claimed but not made are fewer than 2^28. */
const IDLE_HIGH_BITS = 12

/** The 16 elements of a VM id. */
export const idElements = (vmId: Uint8Array): number[] =>
  Array.from({ length: ID }, (_, i) => vmId[2 * i]! | (vmId[2 * i + 1]! << 8))

/** What a state has of the header, as elements of it. */
export type HeaderElements = readonly number[]

export type Ends = {
  readonly elementsBefore: HeaderElements
  readonly elementsAfter: HeaderElements
  readonly clock: number
  /** Steps made. */
  readonly steps: number
  /** Steps claimed. */
  readonly claimed: number
}

export function endsTable(shape: AirShape, modulus: number) {
  const t = tableBuilder('ends', { modulus, preprocessed: { kind: 'data', names: ['on'], data: [1, 0] } })
  const { mul, sub, add, scale, complement, constant } = t
  const on = t.prep('on')
  const many = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => t.column(`${name}${i}`))
  const sides = ['before', 'after'].map((side) => ({
    status: t.column(`status_${side}`),
    code: many(`code_${side}`, CODE_LIMBS),
    hot: many(`hot_${side}`, shape.hotLimbs),
  }))
  const [before, after] = sides as unknown as [Side, Side]
  const [clock, steps, idleLow, idleHigh, stopped, inverse] = [
    'clock',
    'steps',
    'idle_low',
    'idle_high',
    'stopped',
    'inverse',
  ].map((name) => t.column(name)) as [Expr, Expr, Expr, Expr, Expr, Expr]
  const state = (time: Expr, step: Expr, side: Side) => [time, step, side.status, ...side.code, ...side.hot]
  t.interact('the first state', 'send', busOf('steps'), on, state(constant(1), constant(0), before))
  t.interact('the last state', 'receive', busOf('steps'), on, state(clock, steps, after))
  const idle = add(idleLow, scale(2 ** LIMB, idleHigh))
  t.assertZero('steps made and idle ones', mul(on, sub(t.publicValue(PUBLIC_STEPS), add(steps, idle))))
  t.interact('idle steps, low', 'receive', busOf('range'), on, [constant(LIMB), idleLow])
  t.interact('idle steps, high', 'receive', busOf('range'), on, [constant(IDLE_HIGH_BITS), idleHigh])
  t.assertBit('stopped is a bit', stopped)
  t.assertZero('stopped: with a status', mul(after.status, complement(stopped)))
  t.assertZero('stopped: only with a status', sub(stopped, mul(after.status, inverse)))
  t.assertZero('only a stopped machine idles', mul(complement(stopped), idle))
  const elements: [number, (side: Side) => Expr][] = [[STATUS, (side) => side.status]]
  for (let i = 0; i < CODE_LIMBS; i++) elements.push([CODE + i, (side) => side.code[i]!])
  for (const { register, at, limbs } of shape.hot) {
    const [slot] = shape.headerSlots.get(register.name)!
    for (let i = 0; i < limbs; i++) elements.push([slot! + i, (side) => side.hot[at + i]!])
  }
  for (const [number, of] of elements) {
    t.interact(`element ${number}`, 'send', busOf('header'), on, [constant(number), of(before), of(after)])
  }
  return {
    table: t.table(),
    elements: elements.map(([number]) => number),
    trace(ends: Ends) {
      const rows = rowsOf(t)
      const row = rows.add()
      for (const [number, of] of elements) {
        rows.set(row, of(before), ends.elementsBefore[number]!)
        rows.set(row, of(after), ends.elementsAfter[number]!)
      }
      const rest = ends.claimed - ends.steps
      const status = ends.elementsAfter[STATUS]!
      rows.setAll(
        row,
        [clock, steps, idleLow, idleHigh, stopped, inverse],
        [
          ends.clock,
          ends.steps,
          rest % 2 ** LIMB,
          Math.floor(rest / 2 ** LIMB),
          status === 0 ? 0 : 1,
          t.field.inverse(status),
        ],
      )
      return rows.trace()
    },
  }
}

type Side = { readonly status: Expr; readonly code: readonly Expr[]; readonly hot: readonly Expr[] }

/** The cells of registers in order of their numbers: which elements of the header they hold; undefined: always zero. */
export function registerCells(shape: AirShape): (number | undefined)[][] {
  const cells: (number | undefined)[][] = []
  for (const { register, cells: each } of shape.registers.values()) {
    const limbs = limbsOf(bitWidth(register.type))
    for (const slot of shape.headerSlots.get(register.name)!) {
      for (let cell = 0; cell < each; cell++) {
        cells.push(
          Array.from({ length: shape.cellLimbs }, (_, i) => {
            const limb = cell * shape.cellLimbs + i
            return limb < limbs ? slot + limb : undefined
          }),
        )
      }
    }
  }
  return cells
}

export function registersTable(shape: AirShape, modulus: number) {
  const cells = registerCells(shape)
  const { cellLimbs } = shape
  const height = Math.max(2, 2 ** Math.ceil(Math.log2(cells.length)))
  const each = Array.from({ length: cellLimbs }, (_, i) => i)
  const names = ['on', 'number', ...each.map((i) => `has${i}`), ...each.map((i) => `element${i}`)]
  const data = Array.from({ length: height }, (_, row) => {
    const cell = cells[row]
    if (!cell) return names.map(() => 0)
    return [
      1,
      row,
      ...cell.map((element) => (element === undefined ? 0 : 1)),
      ...cell.map((element) => element ?? 0),
    ]
  }).flat()
  const t = tableBuilder('registers', { modulus, preprocessed: { kind: 'data', names, data } })
  const many = (name: string) => each.map((i) => t.column(`${name}${i}`))
  const [before, after, time] = [many('before'), many('after'), t.column('time')]
  const [on, number] = [t.prep('on'), t.prep('number')]
  const cell = [t.constant(REGISTERS), number, ...(shape.wide ? [t.constant(0)] : [])]
  t.interact('the cell before', 'send', busOf('cells'), on, [...cell, ...before, t.constant(0)])
  t.interact('the cell after', 'receive', busOf('cells'), on, [...cell, ...after, time])
  for (const i of each) {
    const has = t.prep(`has${i}`)
    // A limb that the header does not have is zero in every state.
    t.assertZero('a limb of no register, before', t.mul(t.complement(has), before[i]!))
    t.assertZero('a limb of no register, after', t.mul(t.complement(has), after[i]!))
    t.interact(`limb ${i}`, 'send', busOf('header'), has, [t.prep(`element${i}`), before[i]!, after[i]!])
  }
  return {
    table: t.table(),
    elements: cells.flat().filter((element) => element !== undefined),
    /** @param times - when each cell was accessed last; zero if it was not */
    trace(elementsBefore: HeaderElements, elementsAfter: HeaderElements, times: readonly number[]) {
      const rows = rowsOf(t)
      for (const [i, cell] of cells.entries()) {
        const row = rows.add()
        const of = (elements: HeaderElements) =>
          cell.map((element) => (element === undefined ? 0 : elements[element]!))
        rows.setAll(row, before, of(elementsBefore))
        rows.setAll(row, after, of(elementsAfter))
        rows.set(row, time, times[i] ?? 0)
      }
      return rows.trace()
    },
  }
}

export function rootsTable(shape: AirShape, modulus: number) {
  const { memories, headerEnd } = shape
  const names = ['on', 'space', 'depth', 'element']
  const height = Math.max(2, 2 ** Math.ceil(Math.log2(memories.length)))
  const data = Array.from({ length: height }, (_, row) => {
    const memory = memories[row]
    return memory ? [1, memory.space, memory.depth, headerEnd + DIGEST * row] : [0, 0, 0, 0]
  }).flat()
  const t = tableBuilder('roots', { modulus, preprocessed: { kind: 'data', names, data } })
  const many = (name: string) => Array.from({ length: DIGEST }, (_, i) => t.column(`${name}${i}`))
  const [touched, before, after] = [t.column('touched'), many('before'), many('after')]
  const [on, element] = [t.prep('on'), t.prep('element')]
  t.assertBit('touched is a bit', touched)
  t.assertZero('touched: only where a memory is', t.mul(t.complement(on), touched))
  t.interact('the root', 'receive', busOf('nodes'), touched, [
    t.prep('space'),
    t.prep('depth'),
    ...(shape.wide ? [t.constant(0)] : []),
    t.constant(0),
    ...before,
    ...after,
  ])
  for (let i = 0; i < DIGEST; i++) {
    t.assertZero(
      'the root of a memory that is not touched stays',
      t.mul(t.complement(touched), t.sub(after[i]!, before[i]!)),
    )
    t.interact(`element ${i}`, 'send', busOf('header'), on, [
      t.add(element, t.constant(i)),
      before[i]!,
      after[i]!,
    ])
  }
  return {
    table: t.table(),
    elements: memories.flatMap((_, row) =>
      Array.from({ length: DIGEST }, (_, i) => headerEnd + DIGEST * row + i),
    ),
    trace(elementsBefore: HeaderElements, elementsAfter: HeaderElements, isTouched: readonly boolean[]) {
      const rows = rowsOf(t)
      for (const [i] of memories.entries()) {
        const row = rows.add()
        const from = headerEnd + DIGEST * i
        rows.setAll(row, before, elementsBefore.slice(from, from + DIGEST))
        rows.setAll(row, after, elementsAfter.slice(from, from + DIGEST))
        rows.set(row, touched, isTouched[i] ? 1 : 0)
      }
      return rows.trace()
    },
  }
}

/** Elements of the second half of the VM id, and zeros between registers. */
export function fixedTable(elements: readonly (readonly [number: number, value: number])[], modulus: number) {
  const height = Math.max(2, 2 ** Math.ceil(Math.log2(elements.length)))
  const data = Array.from({ length: height }, (_, i) =>
    elements[i] ? [1, ...elements[i]!] : [0, 0, 0],
  ).flat()
  const t = tableBuilder('fixed', {
    modulus,
    preprocessed: { kind: 'data', names: ['on', 'number', 'value'], data },
  })
  const unused = t.column('unused')
  t.assertZero('nothing', unused)
  t.interact('an element', 'send', busOf('header'), t.prep('on'), [
    t.prep('number'),
    t.prep('value'),
    t.prep('value'),
  ])
  return { table: t.table(), trace: () => ({ height, values: new Uint32Array(height) }) }
}

export function blocksTable(elementCount: number, id: readonly number[], modulus: number) {
  const count = elementCount / DIGEST - 1
  const height = Math.max(2, 2 ** Math.ceil(Math.log2(count)))
  const names = ['on', 'first', 'last', 'link', 'element']
  const data = Array.from({ length: height }, (_, i) =>
    i >= count
      ? [0, 0, 0, 0, 0]
      : [1, i === 0 ? 1 : 0, i === count - 1 ? 1 : 0, i < count - 1 ? 1 : 0, DIGEST * (i + 1)],
  ).flat()
  const t = tableBuilder('blocks', { modulus, preprocessed: { kind: 'data', names, data } })
  const { mul, sub, add, constant } = t
  const [on, first, last, link, element] = names.map((name) => t.prep(name)) as [Expr, Expr, Expr, Expr, Expr]
  const many = (name: string) => Array.from({ length: DIGEST }, (_, i) => t.column(`${name}${i}`))
  const sides = [
    { name: 'before', at: PUBLIC_BEFORE },
    { name: 'after', at: PUBLIC_AFTER },
  ].map(({ name, at }) => ({
    name,
    at,
    taken: many(`taken_${name}`),
    block: many(`block_${name}`),
    digest: many(`digest_${name}`),
  }))
  for (const { name, at, taken, block, digest } of sides) {
    for (let i = 0; i < DIGEST; i++) {
      t.assertZero(`the chain ${name} begins with the VM id`, mul(first, sub(taken[i]!, constant(id[i]!))))
      t.assertZero(`the chain ${name} goes on`, mul(link, sub(t.next(taken[i]!), digest[i]!)))
      t.assertZero(`the root ${name}`, mul(last, sub(digest[i]!, t.publicValue(at + i))))
    }
    askHash(t, `a block ${name}`, on, stateTag, [...taken, ...block], digest)
  }
  for (const [i, value] of id.entries()) {
    t.assertZero('the VM id', mul(first, sub(t.publicValue(i), constant(value))))
  }
  for (let i = 0; i < DIGEST; i++) {
    t.interact(`element ${i}`, 'receive', busOf('header'), on, [
      add(element, constant(i)),
      sides[0]!.block[i]!,
      sides[1]!.block[i]!,
    ])
  }
  return {
    table: t.table(),
    /** @param hash - `H(2; …)`, which is told of each input */
    trace(elements: readonly [HeaderElements, HeaderElements], hash: (input: readonly number[]) => number[]) {
      const rows = rowsOf(t)
      for (let i = 0; i < count; i++) rows.add()
      for (const [s, { taken, block, digest }] of sides.entries()) {
        let chain = elements[s]!.slice(0, DIGEST)
        for (let i = 0; i < count; i++) {
          const next = elements[s]!.slice(DIGEST * (i + 1), DIGEST * (i + 2))
          rows.setAll(i, taken, chain)
          rows.setAll(i, block, next)
          chain = hash([...chain, ...next])
          rows.setAll(i, digest, chain)
        }
      }
      return rows.trace()
    },
  }
}
