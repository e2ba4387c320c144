/**
 * Steps that are specialised to where the program is: what names a place, and where a step leads.
 * @module
 */
import { type Block, effectNodes, inOrder } from '../../../ir/machine.ts'
import { constant, type Node } from '../../../ir/node.ts'
import type { Type } from '../../../ir/types.ts'
import type { Limb } from '../plan.ts'
import { type Cell, type Cells, valueOfCell } from './cells.ts'

/** Values of the control cells, in their order. */
export type Key = readonly bigint[]

/** A key as something that a map can hold; keys of one machine only. */
export type Id = number | string

const SMALL = 1n << 40n
const TINY = 1n << 13n

/** Numbers for what keys mostly are, an address and perhaps a routine: texts of big integers are slow to make. */
export function idOf(key: Key): Id {
  const [first, second = 0n] = key
  return key.length <= 2 && first < SMALL && second < TINY
    ? Number(first) * Number(TINY) + Number(second)
    : key.join(' ')
}

/** The key that is in memory. */
export const keyNow = (view: DataView, { control, normal }: Pick<Cells, 'control' | 'normal'>): Key =>
  normal(control.map((cell) => valueOfCell(view, cell)))

/** `idOf` of the key that is in memory, without big integers where its limbs are small. */
export function idNow(view: DataView, cells: Pick<Cells, 'control' | 'normal' | 'selector'>): Id {
  if (cells.selector >= 0) return idOf(keyNow(view, cells))
  const [first, second, third] = cells.control
  if (!third && first.limbs.length === 1 && (!second || second.limbs.length === 1)) {
    const [a, b] = [limbNow(view, first.limbs[0]), second ? limbNow(view, second.limbs[0]) : 0]
    if (a < Number(SMALL) && b < Number(TINY)) return a * Number(TINY) + b
  }
  return idOf(keyNow(view, cells))
}

function limbNow(view: DataView, { type, offset }: Limb): number {
  const low = view.getUint32(offset, true)
  return type === 'i32' ? low : low + view.getUint32(offset + 4, true) * 2 ** 32
}

/** What a step leads to. */
export type Next =
  | { readonly kind: 'goto'; readonly key: Key }
  | { readonly kind: 'branch'; readonly condition: Node; readonly yes: Key; readonly no: Key }
  /** New values of the control cells; and keys that they had so far, if those are few. */
  | { readonly kind: 'jump'; readonly values: readonly Node[]; readonly guesses: readonly Key[] }

/**
 * A specialised step. Its traps stand for everything that the interpreter is to do instead: traps,
 * halts, rare ways into microcode.
 */
export type Step = {
  readonly key: Key
  /** The place in the key of the cell that return addresses go to: the first that decides and does not select. */
  readonly place: number
  readonly block: Block
  readonly next: Next
  /** Register files that the step reads or writes at an index that is not known. */
  readonly files: ReadonlySet<string>
  /** Cells that it reads and sets. */
  readonly reads: ReadonlySet<Cell>
  readonly sets: ReadonlySet<Cell>
  /** Steps of the machine that it is. */
  readonly length: number
}

/** All nodes of a step. */
export function nodesOfStep(block: Block, next: Next): Node[] {
  const nodes: Node[] = []
  const ends = next.kind === 'branch' ? [next.condition] : next.kind === 'jump' ? next.values : []
  inOrder([...block.effects.flatMap(effectNodes), ...ends], new Set(), (node) => nodes.push(node))
  return nodes
}

/** The state that code is compiled for. */
export type Source = {
  /** A cell's value now; only asked of cells that no step changes. */
  cell(cell: Cell): bigint
  /** Bytes that are fetched as code. */
  load(memory: string, address: bigint, type: Type): bigint
}

/** The reason that traps of specialised steps carry. */
export const LEAVE = 'leave'

/**
 * Where a step leads.
 * @param values - new values of the control cells
 */
export function nextOf(values: readonly Node[]): Next {
  const key = keyOf(values)
  if (key) return { kind: 'goto', key }
  const condition = values.find((value) => constant(value) === undefined)!.args[0]
  const arm = (index: 1 | 2) =>
    keyOf(
      values.map((value) => (value.op === 'ite' && value.args[0] === condition ? value.args[index] : value)),
    )
  const isChoice = condition !== undefined && values.some((v) => v.op === 'ite' && v.args[0] === condition)
  const [yes, no] = isChoice ? [arm(1), arm(2)] : []
  if (!yes || !no) return { kind: 'jump', values, guesses: [] }
  return idOf(yes) === idOf(no) ? { kind: 'goto', key: yes } : { kind: 'branch', condition, yes, no }
}

function keyOf(values: readonly Node[]): Key | undefined {
  const key = values.map(constant)
  return key.every((value) => value !== undefined) ? key : undefined
}
