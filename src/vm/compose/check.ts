/**
 * Checks of what `compose` is given, before anything is traced.
 * @module
 */
import { ACTIVE, type Machine, MICRO, mapsOf } from '../../ir/machine.ts'
import { type Declarations, declare } from '../declarations.ts'
import { TraceError } from '../error.ts'
import { describe } from '../mistakes.ts'
import type { Vm } from '../spec.ts'
import type { Bridge, Parts } from './bridge.ts'

/** Parts at most: four bits of the instruction word. */
const MAX_PARTS = 16

/**
 * @returns the declarations of the bridge's own state
 * @throws TraceError with what is wrong
 */
export function checkParts(
  name: string,
  parts: Parts,
  bridge: Bridge<Parts, Declarations>,
  at: string | undefined,
): Pick<Machine, 'registers' | 'memories' | 'maps'> {
  const fail = (message: string, ...lines: string[]): never => {
    throw new TraceError(message, lines, at)
  }
  if (typeof name !== 'string' || !/^[a-zA-Z_][\w.-]*$/.test(name))
    fail(`"${String(name)}" is not a valid VM name.`, 'Expected: letters, digits, _ . and -, a letter first')
  if (typeof bridge !== 'object' || bridge === null)
    fail(`Expected the bridge of ${name} as an object, got ${describe(bridge)}.`)
  const entries = Object.entries(parts)
  if (entries.length < 2 || entries.length > MAX_PARTS)
    fail(`Expected 2 to ${MAX_PARTS} parts, got ${entries.length}.`, 'Fix: compose(name, { a, b }, bridge)')
  const own = declare(bridge.state ?? {}, at)
  const taken = [...own.registers, ...own.memories, ...mapsOf(own)].map((one) => one.name)
  for (const title of [ACTIVE, MICRO])
    if (taken.includes(title))
      fail(`The bridge declares ${title}, which every composed machine has.`, 'Fix: another name')
  for (const [part, vm] of entries) {
    if (!/^[a-zA-Z_]\w*$/.test(part) || part === '__proto__')
      fail(`"${part}" cannot be the name of a part.`, 'Fix: letters, digits and _, a letter first')
    if (taken.includes(part))
      fail(`${part} is a part, and the bridge's state has that name.`, 'Fix: another name')
    checkPart(part, vm, fail)
  }
  for (const key of ['instead', 'halted', 'trapped'] as const)
    for (const part of Object.keys(bridge[key] ?? {}))
      if (!(part in parts))
        fail(`There is no part "${part}".`, `Parts: ${entries.map(([one]) => one).join(', ')}`, `In: ${key}`)
  for (const [part, bodies] of Object.entries(bridge.instead ?? {})) {
    const names = parts[part]!.machine.microcode.map((routine) => routine.name)
    for (const routine of Object.keys(bodies ?? {}))
      if (!names.includes(routine)) {
        fail(
          `The part ${part} has no routine "${routine}" to run something instead of.`,
          `Routines: ${names.join(', ') || 'none'}`,
          `Fix: declare it in ${part}, with what it does alone: .microcode('${routine}', () => trap('…'))`,
        )
      }
  }
  for (const title of bridge.shared ?? []) {
    const owners = entries.filter(([, { machine }]) =>
      [...machine.registers, ...machine.memories, ...mapsOf(machine)].some((one) => one.name === title),
    )
    if (title === MICRO || owners.length < 2)
      fail(
        title === MICRO
          ? `${MICRO} cannot be shared.`
          : `Expected two parts or more to declare ${title}, which is shared.`,
        `Found in: ${owners.map(([part]) => part).join(', ') || 'none'}`,
      )
    if (title in parts || taken.includes(title) || title === ACTIVE)
      fail(`${title} is shared, and something else has that name.`, 'Fix: another name for the other')
  }
  return own
}

function checkPart(part: string, vm: Vm, fail: (message: string, ...lines: string[]) => never): void {
  if (!vm?.machine) fail(`Expected a VM as the part ${part}, got ${describe(vm)}.`)
  if (vm.parts) fail(`The part ${part} is composed itself.`, 'Fix: compose all its parts in one machine')
}
