/**
 * The parts of a machine's header that compiled code keeps in locals: fixed registers, and elements
 * of register files whose index is known when code is compiled.
 * @module
 */
import { conjuncts } from '../../../ir/bounds.ts'
import { limbWidths } from '../../../ir/lower/limbs.ts'
import { type Block, type Effect, type Machine, MICRO, nodesOf, WORD } from '../../../ir/machine.ts'
import { constant, type Node } from '../../../ir/node.ts'
import { bitWidth, type Type } from '../../../ir/types.ts'
import type { Limb, Plan } from '../plan.ts'

export type Cell = {
  /** `pc`, `x[5]`. */
  readonly name: string
  readonly type: Type
  /** The register file, if it is an element of one. */
  readonly file?: string
  /** Where it lies in linear memory. */
  readonly limbs: readonly Limb[]
  /** No step ever changes it. */
  readonly isConstant: boolean
}

export type Cells = {
  /**
   * What decides which instruction comes next and where its bytes lie: compiled code is made for
   * one value of these.
   */
  readonly control: readonly Cell[]
  /** Limbs of all control cells. */
  readonly controlLimbs: readonly Limb[]
  register(name: string): Cell
  element(file: string, index: bigint): Cell
  byName(name: string): Cell
}

/** A program counter has at most this many limbs. */
const MAX_CONTROL_LIMBS = 8

/** The cells of a machine; undefined where what comes next is not a matter of a few registers. */
export function cellsOf(plan: Plan): Cells | undefined {
  const { machine } = plan
  const known = new Map<string, Cell>()
  const changed = changedBy(machine)
  const cell = (name: string, register: string, index: number, file?: string): Cell => {
    let made = known.get(name)
    if (!made) {
      const { offset, strideBits, limbs } = plan.registers.get(register)!
      const { type } = machine.registers.find((one) => one.name === register)!
      made = {
        name,
        type,
        limbs: limbs.map((limb) => ({ ...limb, offset: offset + index * 2 ** strideBits + limb.offset })),
        isConstant: !changed(register, file === undefined ? undefined : BigInt(index)),
        ...(file === undefined ? {} : { file }),
      }
      known.set(name, made)
    }
    return made
  }
  const register = (name: string) => cell(name, name, 0)
  const element = (file: string, index: bigint) => cell(`${file}[${index}]`, file, Number(index), file)
  const byName = (name: string): Cell => {
    const [, file, index] = /^(.*)\[(\d+)\]$/.exec(name) ?? []
    return known.get(name) ?? (file === undefined ? register(name) : element(file, BigInt(index)))
  }

  const reads = controlReads(machine)
  if (!reads) return undefined
  const control = new Set(
    reads.map((node) =>
      node.op === 'get'
        ? register(node.attribute as string)
        : element(node.attribute as string, constant(node.args[0]) as bigint),
    ),
  )
  if (machine.microcode.length > 0) control.add(register(MICRO))
  const controlLimbs = [...control].flatMap(({ limbs }) => limbs)
  if (controlLimbs.length === 0 || controlLimbs.length > MAX_CONTROL_LIMBS) return undefined
  return { control: [...control], controlLimbs, register, element, byName }
}

/** Registers and elements that fetch needs to find the word; undefined if some element is not known. */
function controlReads(machine: Machine): Node[] | undefined {
  const { effects } = machine.fetch
  // Not its traps: where those hang on more, compiled code leaves the step to the interpreter.
  const deciding = effects.filter(
    (effect) => effect.kind === 'load' || (effect.kind === 'out' && effect.name === WORD),
  )
  // A load that only feeds a register that fetch sets is still one of the step's accesses.
  const nodes = nodesOf({ effects: deciding })
  if (nodes.some(({ op, args }) => op === 'read' && constant(args[0]) === undefined)) return undefined
  return nodes.filter(({ op }) => op === 'get' || op === 'read')
}

/** Says whether any step changes a register, or an element of a file. */
function changedBy(machine: Machine): (register: string, index: bigint | undefined) => boolean {
  const blocks: Block[] = [
    machine.fetch,
    ...machine.instructions.map(({ block }) => block),
    ...machine.microcode.map(({ block }) => block),
  ]
  const effects = blocks.flatMap(({ effects }) => effects)
  const set = new Set(effects.flatMap((effect) => (effect.kind === 'set' ? [effect.register] : [])))
  const writes = effects.filter((effect) => effect.kind === 'write')
  return (register, index) =>
    index === undefined
      ? set.has(register)
      : writes.some((write) => write.register === register && mayWrite(write, index))
}

/** False only where the index is another constant, or the guard says `index != this one`. */
function mayWrite({ index, guard }: Effect & { kind: 'write' }, element: bigint): boolean {
  const value = constant(index)
  if (value !== undefined) return value === element
  return !conjuncts(guard).some((fact) => {
    if (fact.op !== 'not' || fact.args[0].op !== 'eq') return false
    const [a, b] = fact.args[0].args
    return a === index && constant(b) === element
  })
}

/** The value of a cell in linear memory. */
export function valueOfCell(view: DataView, { limbs }: Cell): bigint {
  return limbs.reduce((sum, { type, offset }, i) => {
    const limb = type === 'i32' ? BigInt(view.getUint32(offset, true)) : view.getBigUint64(offset, true)
    return sum | (limb << BigInt(64 * i))
  }, 0n)
}

/** Limbs of a value. */
export function limbsOfValue(type: Type, value: bigint): bigint[] {
  return limbWidths(bitWidth(type)).map((width, i) => BigInt.asUintN(width, value >> BigInt(64 * i)))
}
