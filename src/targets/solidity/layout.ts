/**
 * What a contract declares of its machine: where registers lie in the header, how deep memories are, its traps.
 * @module
 */
import { machineBound } from '../../ir/bounds.ts'
import { type Machine, mapsOf, sizeBits } from '../../ir/machine.ts'
import { readsPreimages } from '../../ir/preimages.ts'
import { definitionId, functionsOf } from '../../ir/print.ts'
import { bitWidth, byteSize, showType } from '../../ir/types.ts'
import { constantCase, type Names, names as newNames } from './names.ts'
import type { Places } from './places.ts'

export type Layout = ReturnType<typeof declare>

export const levelsOf = (memory: Machine['memories'][number]) => Math.max(0, sizeBits(memory) - 5)

/** The names of a machine's registers, memories and traps, and where the registers lie. */
export function declare(machine: Machine, names: Names) {
  const registers = new Map<string, { constant: string; size: number }>()
  const constants: string[] = []
  let offset = 9
  for (const { name, type, count = 1 } of machine.registers) {
    const size = byteSize(type)
    const constant = names.make(constantCase(name))
    const kind = type.kind === 'bits' ? showType(type) : `felt of ${bitWidth(type)} bits`
    registers.set(name, { constant, size })
    constants.push(
      `uint256 private constant ${constant} = ${offset}; // ${count === 1 ? '' : `${count} times `}${kind}, ${size} bytes`,
    )
    offset += size * count
  }
  const members = newNames()
  members.make('header')
  if (readsPreimages(machine)) members.make('preimages')
  const memories = new Map(machine.memories.map(({ name }) => [name, members.make(name)]))
  const maps = new Map(mapsOf(machine).map(({ name }) => [name, members.make(name)]))
  const levelNames = machine.memories.map(({ name }) => names.make(`${constantCase(name)}_LEVELS`))
  const leafNames = machine.memories.map(({ name }) => names.make(`${constantCase(name)}_LEAVES`))
  const { leaves, keys } = machineBound(machine)
  const mostNames = mapsOf(machine).map(({ name }) => names.make(`${constantCase(name)}_KEYS`))
  const levels = machine.memories.flatMap((memory, i) => [
    `/// ${memory.name} has 2^${sizeBits(memory)} bytes: 2^${levelsOf(memory)} leaves of 32.`,
    `uint256 private constant ${levelNames[i]} = ${levelsOf(memory)};`,
    `uint256 private constant ${leafNames[i]} = ${leaves.get(memory.name) ?? 0}; // the most that any step touches`,
  ])
  levels.push(
    ...mapsOf(machine).map(
      ({ name }, i) =>
        `uint256 private constant ${mostNames[i]} = ${keys.get(name) ?? 0}; // of ${name}, the most that any step touches`,
    ),
  )
  if (levels.length > 0) levels.push('')
  const traps = new Map(machine.traps.map((reason) => [reason, names.make(`TRAP_${constantCase(reason)}`)]))
  const functions = new Map(
    functionsOf(machine).map((one) => [definitionId(one), names.make(`_${one.name}`)]),
  )
  const places: Places = { machine, registers, memories, maps, traps, functions }
  return { places, constants, levels, levelNames, leafNames, mostNames, size: offset }
}
