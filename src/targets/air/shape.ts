/**
 * What the tables of a machine are sized by: words as limbs of 16 bits, cells of memory and registers, and the registers
 * that pass from step to step on their own.
 * @module
 */
import { poseidon2Layout } from '../../hash/poseidon2.ts'
import { type Block, inOrder, MICRO, mapsOf, nodesOf, type Register, sizeBits } from '../../ir/machine.ts'
import { definitionOf, type Node } from '../../ir/node.ts'
import { bitWidth } from '../../ir/types.ts'
import { type AirVm, refuse } from './error.ts'
import { UNITS } from './micro.ts'

/** Bits of a limb. */
export const LIMB = 16
/** The space of the cells of registers; memory i has space i + 1. */
export const REGISTERS = 0
/** A field element holds the number of a cell. */
const MOST_CELL_BITS = 30
/** Where it does not, one holds the lowest limb of a byte's address, and another the rest. */
const MOST_WIDE_BITS = LIMB + 30
/** Bits of the index of a leaf that belong to the lowest limb of an address. */
export const LOW_INDEX_BITS = LIMB - 5

export type HotRegister = {
  readonly register: Register
  /** Its first column among those of all hot registers. */
  readonly at: number
  readonly limbs: number
}

export type CellRegister = {
  readonly register: Register
  /** Number of the first cell. */
  readonly base: number
  /** Cells of one element. */
  readonly cells: number
}

export type AirShape = {
  readonly vm: AirVm
  /** Limbs of the widest word: 2, 4, 8 or 16. */
  readonly limbs: number
  /** Limbs of the words that plain steps give to units: fewer where only microcode has wider ones. */
  readonly short: number
  /** Primes of the fields in which the machine multiplies or inverts. */
  readonly fields: readonly bigint[]
  /** Limbs of a cell, 2 or 4. */
  readonly cellLimbs: number
  /** Whether some memory has more cells than a field element counts: `address.ts`. */
  readonly wide: boolean
  /** Registers that pass from step to step: those that fetching uses. */
  readonly hot: readonly HotRegister[]
  readonly hotLimbs: number
  /** All other registers: each element has cells of its own. */
  readonly registers: ReadonlyMap<string, CellRegister>
  readonly memories: readonly { readonly name: string; readonly space: number; readonly depth: number }[]
  /** Where the first element of each register stands in the header, by the register's name. */
  readonly headerSlots: ReadonlyMap<string, readonly number[]>
  /** Elements of the header, VM id and status included; the memory roots follow. */
  readonly headerEnd: number
}

/** Limbs of a word. */
export const limbsOf = (width: number): number => Math.ceil(width / LIMB)

/** Every block with the name by which errors call it. */
export function blocksOf({ machine }: AirVm): { name: string; block: Block }[] {
  return [
    { name: 'fetch', block: machine.fetch },
    ...machine.instructions.map(({ name, block }) => ({ name, block })),
    ...machine.microcode.map(({ name, block }) => ({ name, block })),
  ]
}

/** @throws AirTargetError if the machine has maps, or memories of more than 2^46 bytes */
export function shapeOf(vm: AirVm): AirShape {
  const { machine } = vm
  let widest = 0
  const fields = new Set<bigint>()
  for (const { block } of blocksOf(vm)) {
    for (const node of allNodes(block)) {
      if (node.type.kind === 'felt' && (node.op === 'fmul' || node.op === 'finv'))
        fields.add(node.type.modulus)
      // Other nodes are as wide as the constants among their arguments; a constant that is stored goes cell by cell.
      if (node.op !== 'const') widest = Math.max(widest, bitWidth(node.type))
    }
  }
  for (const { type } of machine.registers) widest = Math.max(widest, bitWidth(type))
  const [map] = mapsOf(machine)
  if (map) refuse(vm, `map ${map.name}`, 'has no table yet', 'use registers and memories')
  const limbsFor = (width: number) => Math.max(4, 2 ** Math.ceil(Math.log2(limbsOf(width))))
  const limbs = limbsFor(widest)

  const hotNames = hotRegisters(machine.fetch)
  if (machine.microcode.length > 0) hotNames.add(MICRO)
  const files = machine.registers.filter(({ count }) => count !== undefined)
  const central = [...files, ...machine.registers.filter(({ name }) => hotNames.has(name))]
  const cellLimbs = central.some(({ type }) => bitWidth(type) > 32) ? 4 : 2

  const hot: HotRegister[] = []
  const registers = new Map<string, CellRegister>()
  let at = 0
  let base = 0
  for (const register of machine.registers) {
    const size = limbsOf(bitWidth(register.type))
    if (hotNames.has(register.name)) {
      hot.push({ register, at, limbs: size })
      at += size
    } else {
      const cells = 2 ** Math.ceil(Math.log2(Math.ceil(size / cellLimbs)))
      registers.set(register.name, { register, base, cells })
      base += cells * (register.count ?? 1)
    }
  }
  for (const memory of machine.memories) {
    if (sizeBits(memory) > MOST_WIDE_BITS) {
      refuse(
        vm,
        `memory ${memory.name}`,
        `has 2^${sizeBits(memory)} bytes, and at most 2^${MOST_WIDE_BITS} are possible`,
        'declare a smaller memory',
      )
    }
  }
  const wide = machine.memories.some((memory) => sizeBits(memory) - Math.log2(2 * cellLimbs) > MOST_CELL_BITS)
  if (wide && base > 2 ** LIMB)
    refuse(vm, 'the state', `has registers of ${base} cells beside a large memory`, 'declare fewer registers')
  const elements = machine.registers.flatMap(({ name, type, count }) =>
    Array.from({ length: count ?? 1 }, () => ({ name, bits: bitWidth(type) })),
  )
  const { slots, end } = poseidon2Layout(elements.map(({ bits }) => bits))
  const headerSlots = new Map<string, number[]>()
  for (const [i, { name }] of elements.entries()) {
    headerSlots.set(name, [...(headerSlots.get(name) ?? []), slots[i]!.at])
  }
  return {
    vm,
    limbs,
    short: limbsFor(widestUnit(vm)),
    fields: [...fields],
    cellLimbs,
    wide,
    hot,
    hotLimbs: at,
    registers,
    memories: machine.memories.map((memory, i) => ({
      name: memory.name,
      space: i + 1,
      depth: Math.max(0, sizeBits(memory) - 5),
    })),
    headerSlots,
    headerEnd: end,
  }
}

/** The nodes of a block and of the functions that it calls. */
function allNodes(block: Block): Set<Node> {
  const all = new Set<Node>(nodesOf(block))
  // A set is visited in the order of insertion, those added on the way included.
  for (const node of all) if (node.op === 'call') inOrder([definitionOf(node).body], all, () => {})
  return all
}

const UNIT_OPS: ReadonlySet<string> = new Set([...UNITS, 'sdiv', 'srem'])

/** Bits of the widest word that an instruction, or fetching one, gives to a unit. */
function widestUnit({ machine }: AirVm): number {
  let widest = 1
  for (const block of [machine.fetch, ...machine.instructions.map((one) => one.block)]) {
    for (const node of allNodes(block))
      if (UNIT_OPS.has(node.op)) for (const { type } of node.args) widest = Math.max(widest, bitWidth(type))
  }
  return widest
}

/** Fixed registers that fetching reads or sets. */
function hotRegisters(fetch: Block): Set<string> {
  const names = new Set<string>()
  for (const node of nodesOf(fetch)) if (node.op === 'get') names.add(node.attribute as string)
  for (const effect of fetch.effects) if (effect.kind === 'set') names.add(effect.register)
  return names
}
