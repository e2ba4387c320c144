/**
 * Slots: columns of plain steps for what depends on the instruction word alone. The table of words fills them, and
 * instructions share them.
 * @module
 */
import type { PlainBuilder } from './plain-table.ts'
import type { Expr } from './table.ts'

/** What a slot holds for each instruction that has it; only columns of the same signature are shared. */
export type Slot = { readonly signature: string; contents: Map<number, Expr> }

const slotColumns = new WeakMap<PlainBuilder, Expr[]>()

/** The columns of slots, made when they are first asked for. */
export function slotColumnsOf(builder: PlainBuilder): (index: number) => Expr {
  let columns = slotColumns.get(builder)
  if (!columns) slotColumns.set(builder, (columns = []))
  return (index) => {
    while (columns.length <= index) columns.push(builder.t.column(`slot${columns.length}`))
    return columns[index]!
  }
}

/**
 * Gives an expression of the word a slot: the instruction's own that has it, one that has it for another instruction, any
 * that is free, or a new one.
 * @param variant - the instruction
 * @returns the slot's index
 */
export function takeSlot(slots: Slot[], variant: number, signature: string, expr: Expr): number {
  const among = (fits: (contents: ReadonlyMap<number, Expr>) => boolean) =>
    slots.findIndex((slot) => slot.signature === signature && fits(slot.contents))
  let index = among((contents) => contents.get(variant) === expr)
  if (index < 0) index = among((contents) => !contents.has(variant) && [...contents.values()].includes(expr))
  if (index < 0) index = among((contents) => !contents.has(variant))
  if (index < 0) index = slots.push({ signature, contents: new Map() }) - 1
  slots[index]!.contents.set(variant, expr)
  return index
}
