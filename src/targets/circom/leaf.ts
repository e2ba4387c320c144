/**
 * A leaf of a memory: opened at the place that the running block asks for, read, and written.
 * @module
 */
import { sizeBits, slotSize } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import { bitWidth } from '../../ir/types.ts'
import type { Context, UnitResult } from './context.ts'
import { reduceWord } from './field.ts'
import { add, combine, keyOf, type Linear, number, scale, signal, subtract, ZERO } from './linear.ts'
import type { Access, BlockPlan, Unit } from './plan-types.ts'
import {
  bitsOf,
  concat,
  fromBitList,
  fromLinear,
  fromNumber,
  fromParts,
  linearOf,
  pieces,
  slice,
  type Value,
  zeroExtend,
} from './value.ts'
import type { Choice, Writer } from './writer.ts'

export type AccessUse = { readonly block: BlockPlan; readonly access: Access }

/** What a memory port gives to the blocks that use it, and what its stores are made of. */
export type PortUnit = UnitResult & {
  /** Bits of the byte's address, as many of the lowest as cut words out of what is opened. */
  readonly address: readonly Linear[]
  /** The bytes at the address, lowest first, each a word of 8 bits. */
  bytes(size: number): readonly Value[]
}

export type LeafUnit = PortUnit & {
  readonly low: Linear
  readonly high: Linear
}

export const leafName = (unit: Unit): string => `${unit.update ? 'update' : 'read'}${unit.index}`

/** Bytes of half a leaf: what is cut at once. */
const HALF = 16

export function openLeaf(context: Context, unit: Unit): LeafUnit {
  const { writer } = context
  const uses = unit.uses as readonly AccessUse[]
  const name = leafName(unit)
  const address = placeOf(context, uses, unit.width)
  const [low, high] = [signal(`${name}Leaf[0]`), signal(`${name}Leaf[1]`)]

  const sizes = uses.map(({ access }) => access.size).filter((size) => size <= HALF)
  const log = sizes.length > 0 ? Math.log2(Math.max(...sizes)) : undefined
  let cut: readonly Value[] = []
  if (log !== undefined) {
    const out = writer.instance('leaf_cut.circom', 'LeafCut', [log], {
      low,
      high,
      place: address.slice(log, 5),
    })
    const bits = Array.from({ length: 8 << log }, (_, i) => out(`bits[${i}]`))
    cut = bytesOf(writer, bits)
  }
  commentUses(context, uses, name)
  const bytes = (size: number): readonly Value[] =>
    size > HALF
      ? [high, low].flatMap((one) => bytesOf(writer, writer.toBits(one, 128)))
      : narrowed(writer, cut, address, size)
  return { address, low, high, bytes, of: loadFrom(context, uses, bytes) }
}

/** The bytes of a word, lowest address first: that is the highest byte of a number that is read big-endian. */
export const bytesOf = (writer: Writer, bits: readonly Linear[]): Value[] =>
  pieces(writer, fromBitList(bits), 8).reverse()

export function commentUses({ writer }: Context, uses: readonly AccessUse[], name: string): void {
  writer.comment(`^ ${name}: ${[...new Set(uses.map(({ block }) => block.name))].join(', ')}`)
}

/** The aligned `size` bytes out of more, by the lowest bits of their address. */
export function narrowed(
  writer: Writer,
  cut: readonly Value[],
  address: readonly Linear[],
  size: number,
): readonly Value[] {
  let list = cut
  for (let level = Math.log2(cut.length) - 1; list.length > size; level--) {
    const [first, second] = [list.slice(0, list.length / 2), list.slice(list.length / 2)]
    list = first.map((byte, i) =>
      fromLinear(writer.ite(address[level]!, linearOf(second[i]!), linearOf(byte)), 8),
    )
  }
  return list
}

/** What a load of a port is worth, out of the bytes at its address. */
export function loadFrom(
  { writer, machine }: Context,
  uses: readonly AccessUse[],
  bytes: (size: number) => readonly Value[],
): UnitResult['of'] {
  return (plan, node) => {
    const { access } = uses.find(
      (use) => use.block === plan && use.access.kind === 'load' && use.access.node === node,
    )!
    const little = machine.memories[access.memory]!.endian === 'little'
    const list = bytes(access.size)
    const ordered = little ? list : [...list].reverse()
    const value = merge(writer, ordered)
    // A felt in memory may be any 32 bytes.
    return node.type.kind === 'felt'
      ? reduceWord(writer, value, node.type, { block: plan })
      : slice(writer, value, 0, bitWidth(node.type))
  }
}

/** Bytes as one word; one part, if all bits are known. */
function merge(writer: Writer, list: readonly Value[]): Value {
  const parts = list.flatMap((value) => value.parts)
  const known = parts.every(({ bits }) => bits !== undefined)
  return known && parts.length * 8 <= 128 ? fromBitList(bitsOf(writer, fromParts(parts))) : fromParts(parts)
}

/** Whether an access happens: its block runs, and its guard is true if the block has other accesses. */
function happens(context: Context, uses: readonly AccessUse[], { block, access }: AccessUse): Linear {
  const alone = uses.filter((use) => use.block === block).length === 1
  const runs = context.selector(block)
  return alone ? runs : context.writer.product(runs, linearOf(context.value(block, access.guard)))
}

/** The bits of the chosen byte address, at least the five within a leaf. */
function placeOf(context: Context, uses: readonly AccessUse[], width: number): readonly Linear[] {
  const { places, chosen } = chosenPlace(context, uses, width)
  const same = places.find((one) => keyOf(linearOf(one)) === keyOf(chosen))
  return same ? bitsOf(context.writer, same) : context.writer.toBits(chosen, width)
}

/** The byte addresses of a port's uses, and the one among them that its access is at: in range, as they are. */
export function chosenPlace(
  context: Context,
  uses: readonly AccessUse[],
  width: number,
  addressOf: (access: Access) => Node = ({ address }) => address,
) {
  const { writer, machine } = context
  const places = uses.map(({ block, access }) => {
    const slot = Math.log2(slotSize(machine.memories[access.memory]!))
    const address = context.value(block, addressOf(access))
    return zeroExtend(slot === 0 ? address : concat(address, fromNumber(0n, slot)), width)
  })
  const linears = places.map(linearOf)
  // A block with one place has it whichever access happens; else each place counts under its own guard, once. The same
  // address in memories of different elements is two places.
  const keys = linears.map(keyOf)
  const distinct = uses.filter(({ block, access }, i) => {
    const isSame = (_: AccessUse, j: number) => uses[j]!.block === block && keys[j] === keys[i]
    const one = uses.every((use, j) => use.block !== block || isSame(use, j))
    return !uses
      .slice(0, i)
      .some((other, j) => isSame(other, j) && (one || other.access.guard === access.guard))
  })
  const chosen = writer.selectAny(
    distinct.map((use) => ({ when: happens(context, distinct, use), value: linears[uses.indexOf(use)]! })),
  )
  return { places, chosen }
}

/** For each memory, when a port touches it, and when it writes. */
export function touches(context: Context, unit: Unit): Map<number, { touched: Linear; written: Linear }> {
  const uses = unit.uses as readonly AccessUse[]
  const result = new Map<number, { touched: Linear; written: Linear }>()
  for (const memory of new Set(uses.map(({ access }) => access.memory))) {
    const guarded = (chosen: readonly AccessUse[]) => context.writer.select(guards(context, chosen), ZERO)
    const own = uses.filter(({ access }) => access.memory === memory)
    // Read, then written, under one guard: once.
    const once = own.filter(
      (use, i) =>
        !own.some(
          (other, j) => j < i && other.block === use.block && other.access.guard === use.access.guard,
        ),
    )
    result.set(memory, {
      touched: guarded(once),
      written: guarded(own.filter(({ access }) => access.kind === 'store')),
    })
  }
  return result
}

const guards = (context: Context, uses: readonly AccessUse[]): Choice[] =>
  uses.map(({ block, access }) => ({
    when: context.selector(block),
    value: linearOf(context.value(block, access.guard)),
  }))

/**
 * What the stores of a port of up to `top` bytes add to the aligned `top` bytes that they are in, as a number.
 * @param gate - 0 if the step trapped, and nothing is written
 */
export function storedChange(
  context: Context,
  uses: readonly AccessUse[],
  port: PortUnit,
  gate: Linear,
  top: number,
): Linear {
  const { writer } = context
  const stores = uses.filter(({ access }) => access.kind === 'store' && access.size <= top)
  let change: Linear = ZERO
  for (const size of new Set(stores.map(({ access }) => access.size))) {
    const own = stores.filter(({ access }) => access.size === size)
    const bytes = port.bytes(size)
    const before = bigEndian(bytes)
    const difference = writer.select(
      own.map((use) => ({
        when: storeHappens(context, use),
        value: use.access.mask
          ? maskedChange(context, use, bytes)
          : subtract(storedNumbers(context, use)[0]!, before),
      })),
      ZERO,
    )
    change = add(change, writer.product(difference, weight(writer, port.address, size, top)))
  }
  return writer.product(gate, change)
}

const storeHappens = (context: Context, { block, access }: AccessUse): Linear =>
  context.writer.product(context.selector(block), linearOf(context.value(block, access.guard)))

/** What is stored, read from memory as a number: big-endian, and in halves if it is a whole leaf. */
function storedNumbers(context: Context, use: AccessUse): Linear[] {
  const { block, access } = use
  const memory = context.machine.memories[access.memory]!
  if (memory.endian === 'big' && access.size <= HALF) {
    return [linearOf(zeroExtend(context.value(block, access.node), 8 * access.size))]
  }
  return inHalves(storedBytes(context, use)).map(bigEndian)
}

/** The bytes of what is stored, lowest address first. */
function storedBytes({ writer, machine, value }: Context, { block, access }: AccessUse): Value[] {
  const list = pieces(writer, zeroExtend(value(block, access.node), 8 * access.size), 8)
  return machine.memories[access.memory]!.endian === 'little' ? list : list.reverse()
}

const inHalves = <T>(bytes: readonly T[]): (readonly T[])[] =>
  bytes.length > HALF ? [bytes.slice(0, HALF), bytes.slice(HALF)] : [bytes]

/**
 * What a store of some of its bytes adds to them, as a number.
 * @param before - as many bytes, or half of them
 * @param half - which half
 */
function maskedChange(context: Context, use: AccessUse, before: readonly Value[], half = 0): Linear {
  const { writer } = context
  const mask = bitsOf(writer, context.value(use.block, use.access.mask!))
  const bytes = storedBytes(context, use)
  const last = before.length - 1
  return combine(
    before.map((old, i) => {
      const at = half * HALF + i
      const change = writer.product(mask[at]!, subtract(linearOf(bytes[at]!), linearOf(old)))
      return [change, 1n << BigInt(8 * (last - i))]
    }),
  )
}

/** The halves of a leaf after the stores of a port. */
export function storeLeaf(
  context: Context,
  unit: Unit,
  leaf: LeafUnit,
  gate: Linear,
): { low: Linear; high: Linear } {
  const { writer } = context
  const uses = unit.uses as readonly AccessUse[]
  const change = storedChange(context, uses, leaf, gate, HALF)
  // The first half of a leaf, where bit 4 of the address is 0, is its high one.
  const inLow = writer.product(leaf.address[4]!, change)
  const whole = uses
    .filter(({ access }) => access.kind === 'store' && access.size > HALF)
    .map((use) => ({ when: storeHappens(context, use), changes: wholeChange(context, use, leaf) }))
  const [high, low] = [0, 1].map((half) =>
    writer.product(
      gate,
      writer.select(
        whole.map(({ when, changes }) => ({ when, value: changes[half]! })),
        ZERO,
      ),
    ),
  )
  return {
    low: add(leaf.low, inLow, low!),
    high: add(leaf.high, change, scale(inLow, -1n), high!),
  }
}

/** What the store of a whole leaf adds to its first half, which is the high one, and to its other. */
function wholeChange(context: Context, use: AccessUse, leaf: LeafUnit): Linear[] {
  if (use.access.mask) {
    return inHalves(leaf.bytes(2 * HALF)).map((half, i) => maskedChange(context, use, half, i))
  }
  const halves = storedNumbers(context, use)
  return [leaf.high, leaf.low].map((old, i) => subtract(halves[i]!, old))
}

const bigEndian = (bytes: readonly Value[]): Linear =>
  combine([...bytes].reverse().map((byte, i) => [linearOf(byte), 1n << BigInt(8 * i)]))

/** What the lowest bit of an aligned word counts in the aligned `top` bytes around it: 256^(top - offset - size). */
function weight(writer: Writer, address: readonly Linear[], size: number, top: number): Linear {
  let result: Linear = number(1n)
  for (let level = Math.log2(top) - 1; 2 ** level >= size; level--) {
    const step = 1n << BigInt(8 << level)
    result = writer.product(result, subtract(number(step), scale(address[level]!, step - 1n)))
  }
  return result
}

export const depthOf = (context: Context, memory: number): number =>
  Math.ceil(Math.max(0, sizeBits(context.machine.memories[memory]!) - 5) / 2)
