/**
 * A port of the memories in a step of a batch: one access to a cell, an aligned word of some bytes, of which the memory
 * argument of the batch says that it holds what was written there last (circuits/batch_memory.circom).
 *
 * Where a step has no access for a port, the port reads the cell of address 0, which is in no memory and holds 0.
 * @module
 */
import { slotSize } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import type { Context } from './context.ts'
import { CircuitError } from './error.ts'
import {
  type AccessUse,
  bytesOf,
  chosenPlace,
  commentUses,
  leafName,
  loadFrom,
  narrowed,
  type PortUnit,
  storedChange,
  touches,
} from './leaf.ts'
import { add, fromBits, type Linear, scale, signal, subtract, ZERO } from './linear.ts'
import { firstByteId } from './node-ids.ts'
import type { Unit } from './plan-types.ts'

export type CellUnit = PortUnit & {
  /** The byte's address in its memory. */
  readonly place: Linear
  /** What the cell holds before the access. */
  readonly cell: Linear
}

/**
 * @param port - its number
 * @param log - log2 of a cell's bytes
 */
export function openCell(
  context: Context,
  unit: Unit,
  port: number,
  log: number,
  uncut: ReadonlyMap<Node, Node>,
): CellUnit {
  const { writer, machine } = context
  const uses = unit.uses as readonly AccessUse[]
  // Only cells at aligned addresses exist: so these can only be the lowest bits of the address.
  const slot = Math.min(
    ...uses.map(({ access }) => Math.log2(Math.max(access.size, slotSize(machine.memories[access.memory]!)))),
  )
  const { chosen } = chosenPlace(context, uses, unit.width, ({ address, size }) => {
    const whole = uncut.get(address)
    if (whole && 2 ** slot !== size)
      throw new CircuitError('Fetching shares its port with narrower accesses.')
    return whole ?? address
  })
  const address = Array.from({ length: log }, (_, level) =>
    level < slot ? ZERO : writer.toBits(signal(`low[${port}][${level}]`), 1)[0]!,
  )
  const cell = signal(`cell[${port}]`)
  const cut = bytesOf(writer, writer.toBits(cell, 8 << log))
  commentUses(context, uses, leafName(unit))
  // What is wider than a cell is not in the plan of a batch.
  const bytes = (size: number) => narrowed(writer, cut, address, size)
  return { place: chosen, cell, address, bytes, of: loadFrom(context, uses, bytes) }
}

export type CellAccess = {
  /** The place over all memories (see node-ids.ts); 0 if there is no access. */
  readonly id: Linear
  /** Everything that the id consists of, side by side: below 2^placeBits. */
  readonly packed: Linear
  /** What the cell holds after the access. */
  readonly after: Linear
}

/** Where a port's access is, and what it leaves behind. */
export function closeCell(context: Context, unit: Unit, gate: Linear, log: number): CellAccess {
  const { writer, machine } = context
  const port = context.unit(unit) as CellUnit
  const touched = touches(context, unit)
  const any = add(...[...touched.values()].map((one) => one.touched))
  const index = writer.product(any, subtract(port.place, fromBits(port.address)))
  const bases = [...touched].map(([memory, one]) => scale(one.touched, firstByteId(machine, memory)))
  let packed = add(port.place, scale(fromBits(port.address), 1n << BigInt(unit.width)))
  for (const [i, one] of [...touched.values()].entries()) {
    packed = add(packed, scale(one.touched, 1n << BigInt(unit.width + log + i)))
  }
  const change = storedChange(context, unit.uses as readonly AccessUse[], port, gate, 1 << log)
  return { id: add(index, ...bases), packed, after: add(port.cell, change) }
}

/** Bits of `packed`. */
export const placeBits = (unit: Unit, log: number): number =>
  unit.width + log + new Set((unit.uses as readonly AccessUse[]).map(({ access }) => access.memory)).size
