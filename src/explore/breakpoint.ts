/**
 * Breakpoints: a machine that does what another does, but traps before the steps that are looked for. An executor runs it
 * at full speed, so that a place a hundred million steps away is found in seconds.
 * @module
 */
import type { Block, Effect, Instruction, Machine, Routine } from '../ir/machine.ts'
import { slotSize } from '../ir/machine.ts'
import type { Node } from '../ir/node.ts'
import { bits, bitWidth, type Type } from '../ir/types.ts'
import { accessSize } from '../state/access.ts'
import type { Query } from './types.ts'

/** The trap of a breakpoint. No VM's traps have this name: theirs are words for people. */
export const BREAKPOINT = '\u0000breakpoint'

const BOOL = bits(1)
const node = (op: Node['op'], type: Type, args: readonly Node[], attribute?: bigint): Node =>
  attribute === undefined ? { op, type, args } : { op, type, args, attribute }
const constantOf = (value: bigint, type: Type) => node('const', type, [], value)
const TRUE = constantOf(1n, BOOL)
const equalTo = (one: Node, value: bigint) => node('eq', BOOL, [one, constantOf(value, one.type)])
const stopIf = (guard: Node): Effect => ({ kind: 'trap', guard, reason: BREAKPOINT })

/** What cannot be looked for, and why. */
export type Problem = { readonly problem: string }

/**
 * A machine that traps with `BREAKPOINT` before each step that a query describes, and otherwise does the same.
 * @param query - all kinds but differences
 */
export function breakpoint(
  machine: Machine,
  query: Exclude<Query, { kind: 'difference' }>,
  named: (instruction: Instruction) => readonly string[],
): Machine | Problem {
  const stopping = { ...machine, traps: [...machine.traps, BREAKPOINT] }
  if (query.kind === 'address') return atAddress(stopping, query.address)
  if (query.kind === 'text') return atText(stopping, query.text, named)
  return atWrite(stopping, query.name, query.at)
}

function atAddress(machine: Machine, text: string): Machine | Problem {
  const value = numberOf(text)
  if (value === undefined)
    return { problem: `"${text}" is not an address: expected digits, or hex digits after 0x` }
  const at = machine.fetch.effects.findIndex(({ kind }) => kind === 'load')
  const load = machine.fetch.effects[at]
  if (load?.kind !== 'load') return { problem: `${machine.name} fetches no instructions from a memory` }
  const address = load.node.args[0]!
  if (value >= 1n << BigInt(bitWidth(address.type)))
    return { problem: `${text} is beyond the addresses of ${machine.name}` }
  const effects = machine.fetch.effects.toSpliced(at, 0, stopIf(equalTo(address, value)))
  return { ...machine, fetch: { effects } }
}

function atText(
  machine: Machine,
  text: string,
  named: (instruction: Instruction) => readonly string[],
): Machine | Problem {
  const wanted = text.trim().toLowerCase()
  let found = 0
  const stopped = <T extends Instruction | Routine>(one: T, names: readonly string[]): T => {
    if (!names.some((name) => name.toLowerCase() === wanted)) return one
    found++
    return { ...one, block: { effects: [stopIf(TRUE)] } }
  }
  const instructions = machine.instructions.map((one) => stopped(one, named(one)))
  const microcode = machine.microcode.map((one) => stopped(one, [one.name]))
  if (found === 0) return { problem: `${machine.name} has no instruction or routine named "${text.trim()}"` }
  return { ...machine, instructions, microcode }
}

function atWrite(machine: Machine, name: string, at: string | null): Machine | Problem {
  const register = machine.registers.find((one) => one.name === name)
  const memory = machine.memories.find((one) => one.name === name)
  if (!register && !memory) {
    const known = [...machine.registers, ...machine.memories].map((one) => one.name).join(', ')
    return { problem: `${machine.name} has no register or memory named "${name}"; it has ${known}` }
  }
  const place = at === null ? undefined : numberOf(at)
  const needsPlace = memory !== undefined || register?.count !== undefined
  if (needsPlace !== (place !== undefined))
    return {
      problem: needsPlace ? `"${name}" expected a number, as in ${name}[1]` : `"${name}" is one register`,
    }
  const limit = memory ? BigInt(slotSize(memory)) << BigInt(memory.addressBits) : BigInt(register?.count ?? 1)
  if (place !== undefined && place >= limit) return { problem: `${name}[${at}] is out of range` }
  const guardOf = (effect: Effect): Node | undefined => {
    if (effect.kind === 'set' && effect.register === name) return TRUE
    if (effect.kind === 'write' && effect.register === name)
      return both(effect.guard, equalTo(effect.index, place!))
    if (effect.kind === 'store' && effect.memory === name && memory) {
      const unit = BigInt(slotSize(memory))
      const elements = BigInt(accessSize(memory, effect.value.type)) / unit
      const { address } = effect
      // How far the byte lies behind the first one that is written, around the end of the memory.
      const behind = node('sub', address.type, [constantOf(place! / unit, address.type), address])
      if (elements >= 1n << BigInt(bitWidth(address.type))) return effect.guard
      return both(effect.guard, node('ult', BOOL, [behind, constantOf(elements, address.type)]))
    }
    return undefined
  }
  const watched = ({ effects }: Block): Block => ({
    effects: [...effects, ...effects.flatMap((effect) => guardOf(effect) ?? []).map(stopIf)],
  })
  return {
    ...machine,
    fetch: watched(machine.fetch),
    instructions: machine.instructions.map((one) => ({ ...one, block: watched(one.block) })),
    microcode: machine.microcode.map((one) => ({ ...one, block: watched(one.block) })),
  }
}

const both = (a: Node, b: Node): Node => node('and', BOOL, [a, b])

/** A natural number, decimal or hex. */
export function numberOf(text: string): bigint | undefined {
  const trimmed = text.trim().replaceAll('_', '')
  return /^(0x[0-9a-f]{1,64}|\d{1,78})$/i.test(trimmed) ? BigInt(trimmed) : undefined
}
