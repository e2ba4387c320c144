/**
 * The parts of a machine's header that compiled code keeps in locals: fixed registers, and elements
 * of register files whose index is known when code is compiled.
 * @module
 */
import { conjuncts } from '../../../ir/bounds.ts'
import { limbWidths } from '../../../ir/lower/limbs.ts'
import { type Block, type Effect, type Machine, MICRO } from '../../../ir/machine.ts'
import { constant } from '../../../ir/node.ts'
import { bitWidth, type Type } from '../../../ir/types.ts'
import type { Limb, Plan } from '../plan.ts'
import { decidingSoon, modesOf } from './modes.ts'

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
  /** The place of a control cell on whose value it depends which of them decide; -1: all do. */
  readonly selector: number
  /** Whether the control cell in a place decides at a key. In keys, what does not is zero. */
  decides(key: readonly bigint[], place: number): boolean
  /** The key of values of the control cells. */
  normal(values: readonly bigint[]): readonly bigint[]
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

  const modes = modesOf(machine)
  const all = modes ? modes.deciding : [decidingSoon(machine.fetch)]
  const names = new Set(all.flatMap((one) => [...(one ?? [])]))
  if (modes === undefined && all[0] === undefined) return undefined
  const control = [...names].map(byName)
  if (machine.microcode.length > 0 && !names.has(MICRO)) control.push(register(MICRO))
  const controlLimbs = control.flatMap(({ limbs }) => limbs)
  if (controlLimbs.length === 0 || controlLimbs.length > MAX_CONTROL_LIMBS) return undefined
  const cells = { control, controlLimbs, register, element, byName }
  if (!modes) return { ...cells, selector: -1, decides: () => true, normal: (values) => values }
  const selector = control.findIndex(({ name }) => name === modes.selector)
  const decidesIn = modes.deciding.map((own) =>
    control.map(({ name }, i) => i === selector || name === MICRO || (own?.has(name) ?? false)),
  )
  const decides = (key: readonly bigint[], i: number) => decidesIn[Number(key[selector])][i]
  const normal = (values: readonly bigint[]) => values.map((value, i) => (decides(values, i) ? value : 0n))
  return { ...cells, selector, decides, normal }
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
