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
import { bitWidth, type Felt } from '../../ir/types.ts'
import { at, type Emitter, emitter, mask } from './emitter.ts'
import { refuse } from './error.ts'
import { emitLoad, emitStore } from './lower-memory.ts'
import { BY_MICRO, BY_WORD, type MicroOp, type MicroProgram, type Place } from './micro.ts'
import { type AirShape, LIMB } from './shape.ts'

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
        refuse(
          one.shape.vm,
          one.name,
          effect.kind === 'preimage' ? 'reads a preimage' : `uses a map (${effect.kind})`,
          'use registers and memories',
        )
    }
  }
  return { outs, sets, writes }
}

/** `{ c: place }`, or nothing where a condition is always true. */

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
    case 'tofelt':
      return reduced(one, value(a!), bitWidth(a!.type), node)
    case 'fromfelt':
      return one.low(value(a!), width)
    case 'fadd': {
      // No sum is wider than a word: a + b, or a - (p - b) where that is not negative.
      const [x, y] = [value(a!), value(b!)]
      const missing = one.sub(one.constant(modulusOf(node)), y, one.bits)
      return one.ite(one.ult(x, missing), one.add(x, y, one.bits), one.sub(x, missing, one.bits))
    }
    case 'fsub': {
      const [x, y] = [value(a!), value(b!)]
      const missing = one.sub(one.constant(modulusOf(node)), y, one.bits)
      return one.ite(one.ult(x, y), one.add(x, missing, one.bits), one.sub(x, y, one.bits))
    }
    case 'fmul':
      return one.fieldUnit('fmul', modulusOf(node), value(a!), value(b!))
    case 'finv':
      return one.fieldUnit('finv', modulusOf(node), value(a!), one.constant(0n))
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

const modulusOf = (node: Node): bigint => (node.type as Felt).modulus

/** A word modulo a prime, where it can be larger. */
function reduced(one: Emitter, word: Place, width: number, node: Node): Place {
  const modulus = modulusOf(node)
  return 1n << BigInt(width) <= modulus ? word : one.unit('urem', word, one.constant(modulus))
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
