/**
 * Writes micro-operations: constants, units, registers and cells, each as the place of its result.
 * @module
 */
import { bitWidth } from '../../ir/types.ts'
import { refuse } from './error.ts'
import { type FieldOp, fieldUnit, type MicroOp, type Place, UNITS, type UnitOp } from './micro.ts'
import { type AirShape, LIMB, limbsOf, REGISTERS } from './shape.ts'

export type Emitter = ReturnType<typeof emitter>

/** The condition of an access, where it has one. */
export const at = (key: 'c', place: Place | undefined): { c?: Place } =>
  place === undefined ? {} : { [key]: place }

export const mask = (width: number) => (1n << BigInt(width)) - 1n

/** Emits micro-operations of one block. Equal ones that read nothing are shared. */
export function emitter(shape: AirShape, code: MicroOp[], name: string) {
  const shared = new Map<string, Place>()
  const constants = new Map<Place, bigint>()
  /** Places whose upper bits are always zero, and how many bits may be set. */
  const widths = new Map<Place, number>()
  const narrow = (place: Place, width: number): Place => {
    widths.set(place, Math.min(width, widths.get(place) ?? width))
    return place
  }
  const push = (op: MicroOp): Place => code.push(op) - 1
  const pure = (op: MicroOp): Place => {
    const key = JSON.stringify([op.op, op.a, op.b, op.c, op.p, op.imm])
    const known = shared.get(key)
    if (known !== undefined) return known
    const place = push(op)
    shared.set(key, place)
    return place
  }
  const bits = shape.limbs * LIMB
  const ones = (width: number) => Array.from({ length: limbsOf(width) }, () => 1)
  const constant = (value: bigint): Place => {
    if (value > mask(bits))
      refuse(shape.vm, name, `has a constant of more than ${bits} bits`, 'store it in parts')
    const place = pure({ op: 'const', imm: limbsIn(value, shape.limbs) })
    constants.set(place, value)
    return narrow(place, value.toString(2).length)
  }
  const widthOf = (place: Place) => widths.get(place) ?? bits
  const unit = (op: UnitOp, a: Place, b: Place): Place => {
    const place = pure({ op: 'unit', a, b, p: UNITS.indexOf(op) })
    if (op === 'and') return narrow(place, Math.min(widthOf(a), widthOf(b)))
    if (op === 'or' || op === 'xor') return narrow(place, Math.max(widthOf(a), widthOf(b)))
    const by = constants.get(b)
    if (op === 'lshr') return narrow(place, Math.max(1, widthOf(a) - Number(by ?? 0n)))
    if (op === 'shl' && by !== undefined) return narrow(place, Math.min(bits, widthOf(a) + Number(by)))
    return op === 'urem' ? narrow(place, widthOf(a)) : place
  }
  /** An operation of the field with that prime. */
  const fieldOperation = (op: FieldOp, modulus: bigint, a: Place, b: Place): Place =>
    narrow(
      pure({ op: 'unit', a, b, p: fieldUnit(shape.fields.indexOf(modulus), op) }),
      modulus.toString(2).length,
    )
  /** The lowest bits of a word. */
  const low = (a: Place, width: number): Place => {
    if (width >= widthOf(a)) return a
    const known = constants.get(a)
    return known === undefined ? unit('and', a, constant(mask(width))) : constant(known & mask(width))
  }
  const arithmetic = (op: 'add' | 'sub', a: Place, b: Place, width: number): Place => {
    const place = narrow(pure({ op, a, b, imm: ones(width) }), LIMB * limbsOf(width))
    return width % LIMB === 0 ? place : low(place, width)
  }
  const add = (a: Place, b: Place, width: number) => arithmetic('add', a, b, width)
  const sub = (a: Place, b: Place, width: number) => arithmetic('sub', a, b, width)
  const shiftLeft = (a: Place, by: number): Place => {
    const known = constants.get(a)
    if (known !== undefined) return constant((known << BigInt(by)) & mask(bits))
    return by === 0 ? a : unit('shl', a, constant(BigInt(by)))
  }
  const shiftRight = (a: Place, by: number): Place => {
    const known = constants.get(a)
    if (known !== undefined) return constant(known >> BigInt(by))
    return by === 0 ? a : unit('lshr', a, constant(BigInt(by)))
  }
  const hotIndex = (register: string) => shape.hot.findIndex((one) => one.register.name === register)
  /** The number of an element's first cell, less the register's base. */
  const cellOf = (register: string, index: Place | undefined): { a?: Place; base: number; cells: number } => {
    const { base, cells } = shape.registers.get(register)!
    if (index === undefined) return { base, cells }
    return { a: cells === 1 ? index : shiftLeft(index, Math.log2(cells)), base, cells }
  }
  const address = (base: number) => limbsIn(BigInt(base), 2)
  const cellBits = shape.cellLimbs * LIMB

  const self = {
    shape,
    name,
    bits,
    push,
    constant,
    unit,
    fieldUnit: fieldOperation,
    low,
    add,
    sub,
    shiftLeft,
    shiftRight,
    adopt(other: {
      readonly entries: () => readonly (readonly [string, Place])[]
      readonly known: ReadonlyMap<Place, bigint>
      readonly widths: ReadonlyMap<Place, number>
    }) {
      for (const [key, place] of other.entries()) shared.set(key, place)
      for (const [place, value] of other.known) constants.set(place, value)
      for (const [place, width] of other.widths) widths.set(place, width)
    },
    entries: () => [...shared],
    known: constants as ReadonlyMap<Place, bigint>,
    widths: widths as ReadonlyMap<Place, number>,
    ult: (a: Place, b: Place) => narrow(pure({ op: 'ult', a, b, imm: ones(bits) }), 1),
    eq: (a: Place, b: Place) => narrow(pure({ op: 'eq', a, b }), 1),
    ite: (c: Place, a: Place, b: Place) =>
      a === b ? a : narrow(pure({ op: 'ite', a, b, c }), Math.max(widthOf(a), widthOf(b))),
    /** a | b of words that share no bit. */
    or: (a: Place, b: Place, width: number) =>
      narrow(pure({ op: 'add', a, b, imm: ones(width) }), Math.max(widthOf(a), widthOf(b))),
    /** The word of `width` bits as a signed number, modulo 2^to. */
    signExtend(a: Place, width: number, to: number): Place {
      if (to === width) return a
      const half = constant(1n << BigInt(width - 1))
      return sub(add(a, half, width), half, to)
    },
    spaceOf: (memory: string) => shape.memories.find((one) => one.name === memory)!.space,
    /** Loads of one step see one state, so equal ones are shared. */
    load: (space: number, cell: Place, guard: Place | undefined) =>
      narrow(pure({ op: 'load', a: cell, p: space, ...at('c', guard) }), cellBits),
    hotValue: (register: string) =>
      narrow(
        pure({ op: `get${hotIndex(register)}` }),
        bitWidth(shape.hot[hotIndex(register)]!.register.type),
      ),
    readRegister(register: string, index?: Place): Place {
      if (hotIndex(register) >= 0) return self.hotValue(register)
      const { a, base, cells } = cellOf(register, index)
      const pieces = Array.from({ length: cells }, (_, i) => {
        const place = pure({
          op: 'load',
          ...(a === undefined ? {} : { a }),
          p: REGISTERS,
          imm: address(base + i),
        })
        const rest = bitWidth(shape.registers.get(register)!.register.type) - i * cellBits
        return shiftLeft(narrow(place, Math.max(1, Math.min(rest, cellBits))), i * cellBits)
      })
      return pieces.reduce((all, piece) => self.or(all, piece, bits))
    },
    writeRegister(register: string, index: Place | undefined, value: Place, guard?: Place): void {
      const { a, base, cells } = cellOf(register, index)
      for (let i = 0; i < cells; i++) {
        const piece = cells === 1 ? value : low(shiftRight(value, i * cellBits), cellBits)
        push({
          op: 'store',
          ...(a === undefined ? {} : { a }),
          b: piece,
          p: REGISTERS,
          imm: address(base + i),
          ...at('c', guard),
        })
      }
    },
    setRegister(register: string, value: Place): void {
      if (hotIndex(register) >= 0) push({ op: `set${hotIndex(register)}`, b: value })
      else self.writeRegister(register, undefined, value)
    },
  }
  return self
}

/** The limbs of a number, from the lowest. */
export function limbsIn(value: bigint, count: number): number[] {
  return Array.from({ length: count }, (_, i) => Number((value >> BigInt(LIMB * i)) & 0xffffn))
}
