/**
 * The state of a composed machine: which part runs, the bridge's own, what parts share, and what is each part's.
 * @module
 */
import {
  ACTIVE,
  type KeyedMap,
  type Machine,
  type Memory,
  MICRO,
  mapsOf,
  microWidth,
  type Register,
} from '../../ir/machine.ts'
import { bits, showType } from '../../ir/types.ts'
import { TraceError } from '../error.ts'
import type { WordPlan } from './fetch.ts'
import { codeOf, isMicro, type Part, reasonOf, reasonType } from './part.ts'

type State = Pick<Machine, 'registers' | 'memories' | 'maps'>

/**
 * The declarations of the whole.
 * @param own - the bridge's
 * @param routines - how many routines there are
 * @throws TraceError if two parts declare something that they share in different ways
 */
export function stateOf(
  parts: readonly Part[],
  own: State,
  plan: WordPlan,
  routines: number,
  at: string | undefined,
): State {
  const registers: Register[] = [
    { name: ACTIVE, type: bits(plan.number) },
    ...(routines > 0 ? [{ name: MICRO, type: bits(microWidth(routines)) }] : []),
    ...own.registers,
  ]
  const memories: Memory[] = [...own.memories]
  const maps: KeyedMap[] = [...mapsOf(own)]
  const owners = new Map<string, { text: string; part: string }>()
  const add = <T extends { readonly name: string }>(
    list: T[],
    part: Part,
    one: T,
    text: (one: T) => string,
  ) => {
    const moved = { ...one, name: part.rename(one.name) }
    const before = owners.get(moved.name)
    if (before === undefined) {
      owners.set(moved.name, { text: text(one), part: part.name })
      list.push(moved)
    } else if (before.text !== text(one)) {
      throw new TraceError(
        `${moved.name} is shared, and its declarations differ.`,
        [
          `${before.part}: ${before.text}`,
          `${part.name}: ${text(one)}`,
          'Fix: declare it in the same way, or leave it out of shared and copy in the bridge',
        ],
        at,
      )
    }
  }
  for (const part of parts) {
    const { machine, name } = part
    for (const one of machine.registers) {
      if (isMicro(part, one.name)) continue
      add(registers, part, one, ({ type, count }) =>
        count === undefined ? `a register of ${showType(type)}` : `${count} registers of ${showType(type)}`,
      )
    }
    for (const one of machine.memories)
      add(
        memories,
        part,
        one,
        ({ element, addressBits, endian }) =>
          `a memory of 2^${addressBits} ${showType(element)}, ${endian}-endian`,
      )
    for (const one of mapsOf(machine))
      add(maps, part, one, ({ key, value }) => `a map from ${showType(key)} to ${showType(value)}`)
    if (part.onHalt !== undefined) registers.push({ name: codeOf(name), type: bits(64) })
    if (part.onTrap !== undefined) registers.push({ name: reasonOf(name), type: reasonType(machine) })
  }
  return { registers, memories, ...(maps.length > 0 ? { maps } : {}) }
}
