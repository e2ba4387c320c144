/**
 * The routines of a composed machine, in the order of their numbers: those of the parts, those that take halts and traps,
 * and the bridge's own.
 * @module
 */
import { INVALID_MICRO, type Machine } from '../../ir/machine.ts'
import type { Declarations } from '../declarations.ts'
import type { Vm } from '../spec.ts'
import type { Tracer } from '../tracer.ts'
import { type Bridge, haltCode, type Parts, trapReason } from './bridge.ts'
import type { Part } from './part.ts'

/** What the body of a slot may need besides the state. */
type Context = {
  readonly state: Pick<Machine, 'registers'>
  readonly tracer: Tracer
  readonly part: Part | undefined
}

/** A routine of the whole: one of a part, moved, if it has no body; else one of the bridge. */
export type Slot = {
  readonly name: string
  /** The part that it belongs to, and as what. */
  readonly part?: string
  readonly role?: 'routine' | 'halted' | 'trapped'
  /** The place among a part's routines. */
  readonly index: number
  readonly body?: (s: object, context: Context) => unknown
}

/** All routines. */
export function slotsOf(
  parts: readonly (readonly [string, Vm])[],
  bridge: Bridge<Parts, Declarations>,
): Slot[] {
  const slots = parts.flatMap(([part, { machine }]) => {
    const [halted, trapped] = [bridge.halted?.[part], bridge.trapped?.[part]]
    const own = machine.microcode.map(({ name }, index): Slot => {
      const body = bridge.instead?.[part]?.[name]
      const slot = { name: `${part}.${name}`, part, role: 'routine', index } as const
      return body ? { ...slot, body: (s) => body(s as never) } : slot
    })
    const handler = (role: 'halted' | 'trapped', body: NonNullable<Slot['body']>): Slot => ({
      ...{ name: `${part}.when.${role}`, part, role, index: 0, body },
    })
    return [
      ...own,
      ...(halted
        ? [handler('halted', (s, c) => halted(s as never, haltCode(c.state, c.tracer, c.part!) as never))]
        : []),
      ...(trapped
        ? [handler('trapped', (s, c) => trapped(s as never, trapReason(c.state, c.tracer, c.part!)))]
        : []),
    ]
  })
  const own = Object.entries(bridge.routines ?? {}).map(
    ([name, body]): Slot => ({ name, index: 0, body: (s) => body(s as never) }),
  )
  const all = [...slots, ...own]
  // Some number must be no routine's, for registers of parts that hold such a number.
  const filler: Slot = {
    name: 'no.routine',
    index: 0,
    body: (_, { tracer }) => tracer.trap(INVALID_MICRO),
  }
  return all.length === 255 ? [...all, filler] : all
}
