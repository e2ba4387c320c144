/**
 * A leaf of a memory: opened at the place that the running block asks for, read, and written.
 * @module
 */
import { sizeBits, slotSize } from '../../ir/machine.ts'
import { bitWidth } from '../../ir/types.ts'
import type { Context, UnitResult } from './context.ts'
import { reduceWord } from './field.ts'
import { add, combine, keyOf, type Linear, number, scale, signal, subtract, ZERO } from './linear.ts'
import type { Access, BlockPlan, Unit } from './plan.ts'
import type { Choice, Sheet } from './sheet.ts'
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

export type AccessUse = { readonly block: BlockPlan; readonly access: Access }

export type LeafUnit = UnitResult & {
  /** Bits of the byte's address. */
  readonly address: readonly Linear[]
  readonly low: Linear
  readonly high: Linear
  /** The bytes at the address, lowest first, each a word of 8 bits. */
  bytes(size: number): readonly Value[]
  /** The half of the leaf in which the address lies. */
  readonly half: Linear | undefined
}

export const leafName = (unit: Unit): string => `${unit.update ? 'update' : 'read'}${unit.index}`

/** Bytes of half a leaf: what is cut at once. */
const HALF = 16

export function openLeaf(context: Context, unit: Unit): LeafUnit {
  const { sheet, machine } = context
  const uses = unit.uses as readonly AccessUse[]
  const name = leafName(unit)
  const address = placeOf(context, uses, unit.width)
  const [low, high] = [signal(`${name}Leaf[0]`), signal(`${name}Leaf[1]`)]

  const sizes = uses.map(({ access }) => access.size).filter((size) => size <= HALF)
  const log = sizes.length > 0 ? Math.log2(Math.max(...sizes)) : undefined
  let cut: readonly Value[] = []
  let half: Linear | undefined
  if (log !== undefined) {
    const out = sheet.instance('leaf_cut.circom', 'LeafCut', [log], {
      low,
      high,
      place: address.slice(log, 5),
    })
    half = out('half')
    const bits = Array.from({ length: 8 << log }, (_, i) => out(`bits[${i}]`))
    // The lowest address is the highest byte of a number that is read big-endian.
    cut = pieces(sheet, fromBitList(bits), 8).reverse()
  }
  sheet.comment(`^ ${name}: ${[...new Set(uses.map(({ block }) => block.name))].join(', ')}`)

  const bytes = (size: number): readonly Value[] => {
    if (size > HALF)
      return [high, low].flatMap((one) => pieces(sheet, fromBitList(sheet.toBits(one, 128)), 8).reverse())
    let list = cut
    for (let level = log! - 1; list.length > size; level--) {
      const [first, second] = [list.slice(0, list.length / 2), list.slice(list.length / 2)]
      list = first.map((byte, i) =>
        fromLinear(sheet.ite(address[level]!, linearOf(second[i]!), linearOf(byte)), 8),
      )
    }
    return list
  }
  return {
    address,
    low,
    high,
    half,
    bytes,
    of(plan, node) {
      const { access } = uses.find(
        (use) => use.block === plan && use.access.kind === 'load' && use.access.node === node,
      )!
      const little = machine.memories[access.memory]!.endian === 'little'
      const list = bytes(access.size)
      const ordered = little ? list : [...list].reverse()
      const value = merge(sheet, ordered)
      // A felt in memory may be any 32 bytes.
      return node.type.kind === 'felt'
        ? reduceWord(sheet, value, node.type)
        : slice(sheet, value, 0, bitWidth(node.type))
    },
  }
}

/** Bytes as one word; one part, if all bits are known. */
function merge(sheet: Sheet, list: readonly Value[]): Value {
  const parts = list.flatMap((value) => value.parts)
  const known = parts.every(({ bits }) => bits !== undefined)
  return known && parts.length * 8 <= 128 ? fromBitList(bitsOf(sheet, fromParts(parts))) : fromParts(parts)
}

/** When an access is the one that happens: its block runs and, beside others of the block, its guard is true. */
function happens(context: Context, uses: readonly AccessUse[], { block, access }: AccessUse): Linear {
  const alone = uses.filter((use) => use.block === block).every((use) => use.access.guard === access.guard)
  const runs = context.selector(block)
  return alone ? runs : context.sheet.product(runs, linearOf(context.value(block, access.guard)))
}

/** The bits of the chosen byte address, at least the five within a leaf. */
function placeOf(context: Context, uses: readonly AccessUse[], width: number): readonly Linear[] {
  const { sheet, machine } = context
  const places = uses.map(({ block, access }) => {
    const slot = Math.log2(slotSize(machine.memories[access.memory]!))
    const address = context.value(block, access.address)
    return zeroExtend(slot === 0 ? address : concat(address, fromNumber(0n, slot)), width)
  })
  const linears = places.map(linearOf)
  const distinct = uses.filter(
    (use, i) =>
      !uses.some(
        (other, j) => j < i && other.block === use.block && other.access.address === use.access.address,
      ),
  )
  const chosen = sheet.selectAny(
    distinct.map((use) => ({ when: happens(context, distinct, use), value: linears[uses.indexOf(use)]! })),
  )
  const same = linears.findIndex((one) => keyOf(one) === keyOf(chosen))
  return same >= 0 ? bitsOf(sheet, places[same]!) : sheet.toBits(chosen, width)
}

/** For each memory, when a port touches it, and when it writes. */
export function touches(context: Context, unit: Unit): Map<number, { touched: Linear; written: Linear }> {
  const uses = unit.uses as readonly AccessUse[]
  const result = new Map<number, { touched: Linear; written: Linear }>()
  for (const memory of new Set(uses.map(({ access }) => access.memory))) {
    const guarded = (chosen: readonly AccessUse[]) => context.sheet.select(guards(context, chosen), ZERO)
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
 * The halves of a leaf after the stores of a port.
 * @param gate - 0 if the step trapped, and nothing is written
 */
export function storeLeaf(
  context: Context,
  unit: Unit,
  leaf: LeafUnit,
  gate: Linear,
): { low: Linear; high: Linear } {
  const { sheet, machine } = context
  const stores = (unit.uses as readonly AccessUse[]).filter(({ access }) => access.kind === 'store')
  /** What is stored, read from the leaf as a number: big-endian. */
  const stored = ({ block, access }: AccessUse): Linear[] => {
    const memory = machine.memories[access.memory]!
    const value = zeroExtend(context.value(block, access.node), 8 * access.size)
    if (memory.endian === 'big' && access.size <= HALF) return [linearOf(value)]
    const list = pieces(sheet, value, 8)
    const bytes = memory.endian === 'little' ? list : list.reverse()
    const halves = access.size > HALF ? [bytes.slice(0, HALF), bytes.slice(HALF)] : [bytes]
    return halves.map(bigEndian)
  }
  const when = (use: AccessUse) => {
    const { block, access } = use
    return sheet.product(context.selector(block), linearOf(context.value(block, access.guard)))
  }

  let change: Linear = ZERO
  const sizes = [...new Set(stores.map(({ access }) => access.size))].filter((size) => size <= HALF)
  for (const size of sizes) {
    const own = stores.filter(({ access }) => access.size === size)
    const before = bigEndian(leaf.bytes(size))
    const difference = sheet.select(
      own.map((use) => ({ when: when(use), value: subtract(stored(use)[0]!, before) })),
      ZERO,
    )
    change = add(change, sheet.product(difference, weight(sheet, leaf.address, Math.log2(size))))
  }
  change = sheet.product(gate, change)
  // The first half of a leaf, where bit 4 of the address is 0, is its high one.
  const inLow = sheet.product(leaf.address[4]!, change)
  const whole = stores
    .filter(({ access }) => access.size > HALF)
    .map((use) => ({ when: when(use), halves: stored(use) }))
  const [high, low] = [leaf.high, leaf.low].map((old, i) =>
    sheet.product(
      gate,
      sheet.select(
        whole.map((one) => ({ when: one.when, value: subtract(one.halves[i]!, old) })),
        ZERO,
      ),
    ),
  )
  return {
    low: add(leaf.low, inLow, low!),
    high: add(leaf.high, change, scale(inLow, -1n), high!),
  }
}

const bigEndian = (bytes: readonly Value[]): Linear =>
  combine([...bytes].reverse().map((byte, i) => [linearOf(byte), 1n << BigInt(8 * i)]))

/** What the lowest bit of an aligned word of 2^log bytes counts in its half: 256^(15 - offset), less the word's own. */
function weight(sheet: Sheet, address: readonly Linear[], log: number): Linear {
  let result: Linear = number(1n)
  for (let level = 3; level >= log; level--) {
    const step = 1n << BigInt(8 << level)
    result = sheet.product(result, subtract(number(step), scale(address[level]!, step - 1n)))
  }
  return result
}

export const depthOf = (context: Context, memory: number): number =>
  Math.ceil(Math.max(0, sizeBits(context.machine.memories[memory]!) - 5) / 2)
