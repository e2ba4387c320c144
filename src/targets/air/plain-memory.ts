/**
 * Loads and stores of plain steps: an access within one cell.
 * @module
 */
import { trailingZeros } from '../../ir/bounds.ts'
import { type Effect, type Machine, type Memory, slotSize } from '../../ir/machine.ts'
import { constant, type Node } from '../../ir/node.ts'
import { bitWidth } from '../../ir/types.ts'
import type { PlainBuilder } from './plain-table.ts'
import type { plainValues, Value } from './plain-values.ts'
import { type AirShape, LIMB } from './shape.ts'

type Context = {
  readonly shape: AirShape
  readonly builder: PlainBuilder
  readonly uncut: ReadonlyMap<Node, Node>
  readonly machine: Machine
}

/** Accesses to memories, for one instruction. */
export function plainMemory(
  { shape, builder, uncut, machine }: Context,
  values: ReturnType<typeof plainValues>,
  value: (node: Node) => Value,
) {
  const { t } = builder
  const { add, mul, scale, constant: literal } = t
  const { no, constantPieces, slice, widthOf, joined, limbs, fromLimbs, bit, extended, chosen } = values
  const zero = literal(0)
  const cellBits = shape.cellLimbs * LIMB

  /** Where an access is: its cell, and the lowest bits of its address, which are below a cell. */
  function place(memory: Memory, address: Node, guard: Node, bytes: number) {
    const [cellLog, slotLog] = [Math.log2(2 * shape.cellLimbs), Math.log2(slotSize(memory))]
    if (bytes > 2 * shape.cellLimbs) no('an access of several cells')
    const low = cellLog - slotLog
    if (low < 0) no('elements of several cells')
    const whole = uncut.get(address)
    const space = shape.memories.find(({ name }) => name === memory.name)!.space
    if (whole && bytes === 2 * shape.cellLimbs && low > 0) {
      // The address before its lowest bits were cut off: they are zero, or the quotient does not fit into so few bits.
      const [lowest, ...rest] = limbs(value(whole))
      const quotient = mul(lowest!, literal(t.field.inverse(2 ** low)))
      const upper = (by: number) =>
        rest.reduce((total, limb, i) => add(total, scale(2 ** (LIMB * i + by), limb)), zero)
      const number = shape.wide ? [lowest!, upper(0)] : [upper(LIMB - low)]
      builder.range(quotient, LIMB - low)
      return { space, number: shape.wide ? number : [add(quotient, number[0]!)], inCell: [] as Value }
    }
    if (bytes < slotSize(memory) || slotSize(memory) * 2 ** trailingZeros(address, guard) < bytes)
      no('an access that may cross cells')
    // The trap at other addresses is gone, and a wider cell has bytes at those too.
    if (whole) builder.assume(joined(slice(value(whole), 0, Math.log2(bytes) - slotLog)))
    const bits = value(address)
    const inCell = slice(bits, 0, low)
    const width = widthOf(bits)
    if (!shape.wide) return { space, number: [joined(slice(bits, low, width))], inCell }
    // The lowest limb of the address of the cell's first byte. An element may have several bytes.
    const within = LIMB - slotLog
    const number = [
      joined(slice(bits, low, Math.min(within, width)), cellLog),
      joined(slice(bits, Math.min(within, width), width)),
    ]
    return { space, number, inCell }
  }
  const accessBytes = (memory: Memory, node: Node) =>
    memory.element.kind === 'bits' && memory.element.width === 8 ? bitWidth(node.type) / 8 : slotSize(memory)
  const memoryOf = (name: string): Memory => {
    const memory = machine.memories.find((one) => one.name === name)!
    if (memory.endian !== 'little') no('a big-endian memory')
    return memory
  }
  /** The part of a cell that an access is about, and a cell with another such part. */
  function part(
    cell: Value,
    inCell: Value,
    bytes: number,
    slotLog: number,
  ): { read: () => Value; write: (to: Value) => Value } {
    const size = widthOf(cell)
    if (8 * bytes === size) return { read: () => cell, write: (to) => to }
    // The highest bit of the address tells the halves apart.
    const top = inCell.length === 0 ? zero : bit(slice(inCell, widthOf(inCell) - 1, widthOf(inCell)))
    const lower = slice(inCell, 0, Math.max(0, widthOf(inCell) - 1))
    const [low, high] = [slice(cell, 0, size / 2), slice(cell, size / 2, size)]
    const half = chosen(top, high, low)
    const inner = part(half, lower, bytes, slotLog)
    return {
      read: inner.read,
      write(to) {
        const changed = inner.write(to)
        return [...chosen(top, low, changed), ...chosen(top, changed, high)]
      },
    }
  }
  function load(node: Node): Value {
    const [address, guard] = node.args as [Node, Node]
    const memory = memoryOf(node.attribute as string)
    const bytes = accessBytes(memory, node)
    const { space, number, inCell } = place(memory, address, guard, bytes)
    const when = bit(value(guard))
    const cell = fromLimbs(builder.read(space, number, when), cellBits)
    const content = slice(part(cell, inCell, bytes, 0).read(), 0, bitWidth(node.type))
    return constant(guard) === 1n ? content : chosen(when, content, constantPieces(0n, bitWidth(node.type)))
  }
  function store({
    memory: name,
    address,
    value: content,
    guard,
  }: Extract<Effect, { kind: 'store' }>): () => void {
    const memory = memoryOf(name)
    const bytes = accessBytes(memory, content)
    const { space, number, inCell } = place(memory, address, guard, bytes)
    const [to, when] = [extended(value(content), 8 * bytes, zero), bit(value(guard))]
    return () => {
      builder.update(space, number, when, (old) =>
        limbs(part(fromLimbs(old, cellBits), inCell, bytes, 0).write(to)),
      )
    }
  }

  return { load, store }
}
