/**
 * Registers as a state's preimage has them under Poseidon (src/hash/poseidon.ts), and as a circuit takes them.
 * @module
 */
import type { Machine } from '../../ir/machine.ts'
import { bitWidth } from '../../ir/types.ts'
import { add, type Linear, scale, ZERO } from './linear.ts'
import { fromParts, LIMB, linearOf, NARROW, type Value } from './value.ts'

/** Bits of one packed element of a state's preimage: src/hash/poseidon.ts. */
const PACKED = 248
/** A register of more bits is two pieces: its lower 128, and the rest. */
const LOWER = 128

/** Widths of the pieces in which a register comes, the lower first. */
export function pieceWidths(bits: number): number[] {
  if (bits <= NARROW) return [bits]
  return Array.from({ length: Math.ceil(bits / LIMB) }, (_, i) => Math.min(LIMB, bits - i * LIMB))
}

/** Registers in elements of a state's preimage: see src/hash/poseidon.ts. */
export function pack(machine: Machine, registers: ReadonlyMap<string, readonly Value[]>): Linear[] {
  const elements: Linear[] = []
  let used = PACKED
  for (const { name, type } of machine.registers) {
    for (const element of registers.get(name)!) {
      const bits = bitWidth(type)
      const whole = { width: bits, value: element }
      const limbs = LOWER / LIMB
      const pieces =
        bits <= PACKED
          ? [whole]
          : [
              { width: bits - LOWER, value: fromParts(element.parts.slice(limbs)) },
              { width: LOWER, value: fromParts(element.parts.slice(0, limbs)) },
            ]
      for (const { width, value } of pieces) {
        if (used + width > PACKED) {
          elements.push(ZERO)
          used = 0
        }
        elements[elements.length - 1] = add(scale(elements.at(-1)!, 1n << BigInt(width)), linearOf(value))
        used += width
      }
    }
  }
  return elements
}
