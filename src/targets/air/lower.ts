/**
 * From a machine to micro-operations. Values have all limbs of the shape; a word of fewer bits has zeros above them.
 * Within a block all values are computed before anything is written, as the IR says.
 * @module
 */
import { trailingZeros } from '../../ir/bounds.ts'
import {
  type Block,
  type Effect,
  INVALID_MICRO,
  type Machine,
  type Memory,
  MICRO,
  slotSize,
  WORD,
} from '../../ir/machine.ts'
import { definitionOf, type Node } from '../../ir/node.ts'
import { bitWidth } from '../../ir/types.ts'
import { refuse } from './error.ts'
import {
  BY_MICRO,
  BY_WORD,
  type MicroOp,
  type MicroProgram,
  type Place,
  UNITS,
  type UnitOp,
} from './micro.ts'
import { type AirShape, LIMB, limbsOf, REGISTERS } from './shape.ts'

type Emitter = ReturnType<typeof emitter>

/** @throws AirTargetError if a block cannot be lowered */
export function lowerMachine(shape: AirShape): MicroProgram {
  const { machine } = shape.vm
  const code: MicroOp[] = []
  const parts: { name: string; at: Place }[] = []
  const part = (name: string) => {
    parts.push({ name, at: code.length })
    return code.length
  }
  part('start')
  code.push({ op: 'start' })
  const routines: Place[] = []
  const instructions = new Map<string, Place>()
  const whole = (name: string, block: Block, extra: Parameters<typeof emitBlock>[3] = {}) => {
    const at = part(name)
    const one = emitter(shape, code, name)
    emitBlock(one, machine, block, extra)
    code.push({ op: 'end' })
    return at
  }
  const trapAt = (name: string, reason: string) => {
    const at = part(name)
    code.push({ op: 'trap', imm: [machine.traps.indexOf(reason)] }, { op: 'end' })
    return at
  }

  let hasMicro = false
  if (machine.microcode.length > 0) {
    hasMicro = true
    const one = emitter(shape, code, 'start')
    code.push({ op: 'jump', a: one.hotValue(MICRO), p: BY_MICRO })
  }
  routines.push(part('fetch'))
  const one = emitter(shape, code, 'fetch')
  const fetched = emitReads(one, machine, machine.fetch)
  code.push({ op: 'jump', a: fetched.outs.get(WORD)!, p: BY_WORD })
  for (const { name, block } of machine.instructions)
    instructions.set(name, whole(name, block, { fetched, known: one }))
  const otherwise = trapAt('otherwise', machine.otherwise)
  if (hasMicro) {
    for (const { name, block } of machine.microcode) routines.push(whole(name, block))
    routines.push(trapAt('invalid micro', INVALID_MICRO))
  }
  return { code, parts, routines, instructions, otherwise }
}

/** What a block reads and decides: traps and loads are done, its writes are still to do. */
type Pending = {
  readonly outs: ReadonlyMap<string, Place>
  readonly sets: ReadonlyMap<string, Place>
  /** Told an emitter, because what fetching does is emitted at the end of each instruction. */
  readonly writes: readonly ((to: Emitter) => void)[]
}

function emitReads(one: Emitter, machine: Machine, block: Block, before?: Pending): Pending {
  const outs = new Map<string, Place>()
  const sets = new Map(before?.sets)
  const writes = [...(before?.writes ?? [])]
  const values = new Map<Node, Place>()
  const value = (node: Node): Place => {
    const known = values.get(node)
    if (known !== undefined) return known
    const place = emitNode(one, machine, node, value, before)
    values.set(node, place)
    return place
  }
  const condition = (node: Node): Place | undefined =>
    node.op === 'const' && node.attribute === 1n ? undefined : value(node)
  const effects: Effect[] = block.effects.filter(
    (effect) => !('guard' in effect) || effect.guard.attribute !== 0n || effect.guard.op !== 'const',
  )
  for (const effect of effects) {
    switch (effect.kind) {
      case 'load':
        value(effect.node)
        break
      case 'trap':
        one.push({
          op: 'trap',
          ...at('c', condition(effect.guard)),
          imm: [machine.traps.indexOf(effect.reason)],
        })
        break
      case 'halt': {
        const [guard, code] = [condition(effect.guard), value(effect.code)]
        writes.push((to) => to.push({ op: 'halt', ...at('c', guard), b: code }))
        break
      }
      case 'out':
        outs.set(effect.name, value(effect.value))
        break
      case 'set': {
        const place = value(effect.value)
        sets.set(effect.register, place)
        break
      }
      case 'write': {
        const [guard, index, content] = [condition(effect.guard), value(effect.index), value(effect.value)]
        writes.push((to) => to.writeRegister(effect.register, index, content, guard))
        break
      }
      case 'store': {
        const [guard, address] = [condition(effect.guard), value(effect.address)]
        const content = effect.value.op === 'const' ? (effect.value.attribute as bigint) : value(effect.value)
        const memory = machine.memories.find(({ name }) => name === effect.memory)!
        const aligned = trailingZeros(effect.address, effect.guard)
        const bytes = accessSize(memory, effect.value)
        writes.push((to) => emitStore(to, memory, { address, guard, aligned, bytes }, content))
        break
      }
      default:
        refuse(one.shape.vm, one.name, `uses a map (${effect.kind})`, 'use registers and memories')
    }
  }
  return { outs, sets, writes }
}

/** `{ c: place }`, or nothing where a condition is always true. */
const at = (key: 'c', place: Place | undefined): { c?: Place } =>
  place === undefined ? {} : { [key]: place }

function emitBlock(
  one: Emitter,
  machine: Machine,
  block: Block,
  { fetched, known }: { fetched?: Pending; known?: Emitter },
): void {
  if (known) one.adopt(known)
  const { sets, writes } = emitReads(one, machine, block, fetched)
  for (const write of writes) write(one)
  for (const [register, value] of sets) one.setRegister(register, value)
}

const accessSize = (memory: Memory, node: Node): number => {
  const bytes = memory.element.kind === 'bits' && memory.element.width === 8
  return bytes ? bitWidth(node.type) / 8 : slotSize(memory)
}

function emitNode(
  one: Emitter,
  machine: Machine,
  node: Node,
  value: (node: Node) => Place,
  before: Pending | undefined,
): Place {
  const width = bitWidth(node.type)
  const [a, b, c] = node.args
  switch (node.op) {
    case 'const':
      return one.constant(node.attribute as bigint)
    case 'in':
      return before!.outs.get(node.attribute as string)!
    case 'get': {
      const name = node.attribute as string
      return before?.sets.get(name) ?? one.readRegister(name)
    }
    case 'read':
      return one.readRegister(node.attribute as string, value(a!))
    case 'load': {
      if (b!.op === 'const' && b!.attribute === 0n) return one.constant(0n)
      const guard = b!.op === 'const' ? undefined : value(b!)
      const memory = machine.memories.find(({ name }) => name === node.attribute)!
      const aligned = trailingZeros(a!, b)
      return emitLoad(
        one,
        memory,
        { address: value(a!), guard, aligned, bytes: accessSize(memory, node) },
        width,
      )
    }
    case 'not':
      return one.sub(one.constant(mask(width)), value(a!), width)
    case 'neg':
      return one.sub(one.constant(0n), value(a!), width)
    case 'and':
    case 'or':
    case 'xor':
      return width === 1
        ? emitBit(one, node.op, value(a!), value(b!))
        : one.unit(node.op, value(a!), value(b!))
    case 'add':
      return one.add(value(a!), value(b!), width)
    case 'sub':
      return one.sub(value(a!), value(b!), width)
    case 'mul':
    case 'udiv':
      return one.low(one.unit(node.op, value(a!), value(b!)), width)
    case 'urem':
      return one.unit('urem', value(a!), value(b!))
    case 'sdiv':
    case 'srem':
      return emitSigned(one, node.op, value(a!), value(b!), width)
    case 'shl':
      return one.low(one.unit('shl', value(a!), value(b!)), width)
    case 'lshr':
      return one.unit('lshr', value(a!), value(b!))
    case 'ashr':
      return one.low(one.unit('ashr', one.signExtend(value(a!), width, one.bits), value(b!)), width)
    case 'popcount':
      return one.low(countOnes(one, value(a!)), width)
    case 'ctz': {
      // The zeros below the lowest one, as ones.
      const below = one.sub(value(a!), one.constant(1n), width)
      const count = countOnes(
        one,
        one.unit('and', one.sub(one.constant(mask(width)), value(a!), width), below),
      )
      return one.low(count, width)
    }
    case 'clz': {
      let filled = value(a!)
      for (let by = 1; by < width; by *= 2) filled = one.unit('or', filled, one.shiftRight(filled, by))
      const zeros = one.sub(one.constant(BigInt(width)), countOnes(one, filled), LIMB)
      return one.low(zeros, width)
    }
    case 'ult':
      return one.ult(value(a!), value(b!))
    case 'slt': {
      const operand = bitWidth(a!.type)
      const half = one.constant(1n << BigInt(operand - 1))
      return one.ult(one.add(value(a!), half, operand), one.add(value(b!), half, operand))
    }
    case 'concat':
      return one.or(one.shiftLeft(value(a!), bitWidth(b!.type)), value(b!), width)
    case 'extract': {
      const [high, low] = node.attribute as readonly [number, number]
      const shifted = one.shiftRight(value(a!), low)
      return high === bitWidth(a!.type) - 1 ? shifted : one.low(shifted, width)
    }
    case 'zext':
      return value(a!)
    case 'sext':
      return one.signExtend(value(a!), bitWidth(a!.type), width)
    case 'eq':
      return one.eq(value(a!), value(b!))
    case 'ite':
      return one.ite(value(a!), value(b!), value(c!))
    case 'call': {
      const inner = new Map<Node, Place>()
      const inside = (part: Node): Place => {
        if (part.op === 'in') return value(node.args[Number(part.attribute)]!)
        let place = inner.get(part)
        if (place === undefined) inner.set(part, (place = emitNode(one, machine, part, inside, undefined)))
        return place
      }
      return inside(definitionOf(node).body)
    }
    default:
      return refuse(one.shape.vm, one.name, `has ${node.op}`, 'use words, registers and memories')
  }
}

/** How many bits of a word are set: sums of neighbours, twice as wide each time. */
function countOnes(one: Emitter, word: Place): Place {
  let sums = word
  for (let by = 1; by < one.bits; by *= 2) {
    let ones = 0n
    for (let at = 0; at < one.bits; at += 2 * by) ones |= mask(by) << BigInt(at)
    const chosen = (from: Place) => one.unit('and', from, one.constant(ones))
    sums = one.add(chosen(sums), chosen(one.shiftRight(sums, by)), one.bits)
  }
  return sums
}

const mask = (width: number) => (1n << BigInt(width)) - 1n

/** Bits are cheaper chosen than computed. */
function emitBit(one: Emitter, op: 'and' | 'or' | 'xor', a: Place, b: Place): Place {
  const [zero, single] = [one.constant(0n), one.constant(1n)]
  if (op === 'and') return one.ite(a, b, zero)
  if (op === 'or') return one.ite(a, single, b)
  return one.ite(a, one.sub(single, b, 1), b)
}

/** SMT-LIB defines signed division by that of magnitudes. */
function emitSigned(one: Emitter, op: 'sdiv' | 'srem', a: Place, b: Place, width: number): Place {
  const zero = one.constant(0n)
  const sign = (x: Place) => one.shiftRight(x, width - 1)
  const negated = (x: Place) => one.sub(zero, x, width)
  const magnitude = (x: Place) => one.ite(sign(x), negated(x), x)
  const result = one.low(one.unit(op === 'sdiv' ? 'udiv' : 'urem', magnitude(a), magnitude(b)), width)
  const negative = op === 'sdiv' ? emitBit(one, 'xor', sign(a), sign(b)) : sign(a)
  return one.ite(negative, negated(result), result)
}

type Access = {
  readonly address: Place
  readonly guard: Place | undefined
  /** Trailing zeros of the address, where the guard holds. */
  readonly aligned: number
  readonly bytes: number
}

/**
 * The cells of an access, as numbers or, in wide shapes, as addresses of their first bytes; and by how many bits its first
 * byte is above the first cell's; undefined: zero.
 */
function emitCells(one: Emitter, memory: Memory, { address, aligned, bytes }: Access) {
  const cellBytes = one.shape.cellLimbs * 2
  const slot = slotSize(memory)
  const size = memory.addressBits + Math.log2(slot)
  const cellLog = Math.log2(cellBytes)
  const slotLog = Math.log2(slot)
  const alignment = slot * 2 ** aligned
  const { wide } = one.shape
  const inBytes = () => {
    const byte = one.shiftLeft(address, slotLog)
    return alignment >= cellBytes
      ? byte
      : one.unit('and', byte, one.constant((mask(size) >> BigInt(cellLog)) << BigInt(cellLog)))
  }
  const first = wide
    ? inBytes()
    : slotLog >= cellLog
      ? one.shiftLeft(address, slotLog - cellLog)
      : one.shiftRight(address, cellLog - slotLog)
  const count =
    alignment >= cellBytes
      ? Math.ceil(bytes / cellBytes)
      : alignment >= bytes && bytes <= cellBytes
        ? 1
        : Math.ceil(bytes / cellBytes) + 1
  const [numberBits, distance] = wide ? [size, cellBytes] : [size - cellLog, 1]
  const cells = Array.from({ length: count }, (_, i) =>
    i === 0
      ? first
      : one.low(one.add(first, one.constant(BigInt(distance * i)), Math.max(numberBits, 1)), numberBits),
  )
  if (alignment >= cellBytes) return { cells, shift: undefined }
  const inCell = one.low(address, cellLog - slotLog)
  return { cells, shift: one.shiftLeft(inCell, slotLog + 3) }
}

function emitLoad(one: Emitter, memory: Memory, access: Access, width: number): Place {
  const cellBits = one.shape.cellLimbs * LIMB
  const { cells, shift } = emitCells(one, memory, access)
  const contents = cells.map((cell) => one.load(one.spaceOf(memory.name), cell, access.guard))
  const pieces = contents.map((content, i) => {
    if (shift === undefined) return one.shiftLeft(content, i * cellBits)
    if (i === 0) return one.unit('lshr', content, shift)
    return one.unit('shl', content, one.sub(one.constant(BigInt(i * cellBits)), shift, LIMB))
  })
  const bits = 8 * access.bytes
  const joined = one.low(
    pieces.reduce((all, piece) => one.or(all, piece, one.bits)),
    bits,
  )
  return one.low(memory.endian === 'big' ? swapBytes(one, joined, access.bytes) : joined, width)
}

function emitStore(one: Emitter, memory: Memory, access: Access, content: Place | bigint): void {
  const cellBits = one.shape.cellLimbs * LIMB
  const space = one.spaceOf(memory.name)
  const { cells, shift } = emitCells(one, memory, access)
  /** The bytes in the order of memory; a constant may be wider than any other word. */
  const value =
    typeof content === 'bigint'
      ? memory.endian === 'big'
        ? swapped(content, access.bytes)
        : content
      : memory.endian === 'big'
        ? swapBytes(one, content, access.bytes)
        : content
  const piece = (i: number): Place =>
    typeof value === 'bigint'
      ? one.constant((value >> BigInt(i * cellBits)) & mask(cellBits))
      : one.low(one.shiftRight(value, i * cellBits), cellBits)
  const word = () => (typeof value === 'bigint' ? one.constant(value) : value)
  for (const [i, cell] of cells.entries()) {
    const part = (word: Place): Place => {
      if (shift === undefined) return one.low(one.shiftRight(word, i * cellBits), cellBits)
      if (i === 0) return one.low(one.unit('shl', word, shift), cellBits)
      return one.low(
        one.unit('lshr', word, one.sub(one.constant(BigInt(i * cellBits)), shift, LIMB)),
        cellBits,
      )
    }
    if (shift === undefined && 8 * access.bytes >= (i + 1) * cellBits) {
      one.push({ op: 'store', a: cell, b: piece(i), p: space, ...at('c', access.guard) })
      continue
    }
    // Not shared with loads before it: an earlier store of this step may have changed the cell.
    const old = one.push({ op: 'load', a: cell, p: space, ...at('c', access.guard) })
    const ones = one.constant(mask(8 * access.bytes))
    const kept = one.sub(old, one.unit('and', old, part(ones)), cellBits)
    const next = one.add(kept, part(word()), cellBits)
    one.push({ op: 'store', a: cell, b: next, p: space, ...at('c', access.guard) })
  }
}

function swapped(value: bigint, bytes: number): bigint {
  let result = 0n
  for (let i = 0; i < bytes; i++) result = (result << 8n) | ((value >> BigInt(8 * i)) & 0xffn)
  return result
}

function swapBytes(one: Emitter, word: Place, bytes: number): Place {
  const pieces = Array.from({ length: bytes }, (_, i) =>
    one.shiftLeft(one.low(one.shiftRight(word, 8 * i), 8), 8 * (bytes - 1 - i)),
  )
  return pieces.reduce((all, piece) => one.or(all, piece, one.bits))
}

/** Emits micro-operations of one block. Equal ones that read nothing are shared. */
function emitter(shape: AirShape, code: MicroOp[], name: string) {
  const shared = new Map<string, Place>()
  const constants = new Map<Place, bigint>()
  /** Places of which fewer bits than all can be set, and how many. */
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
