/**
 * Stretches of runs as tasks and results: what a worker is sent, and what it sends back.
 * @module
 */
import { concat, concatAll, utf8 } from '../bytes/bytes.ts'
import { parse } from '../ir/index.ts'
import type { Machine } from '../ir/machine.ts'
import { print } from '../ir/print.ts'
import { decodePacket, encodePacket, numberBytes, numberOf, PacketError } from '../queue/packet.ts'
import { decodeState, encodeState } from '../queue/state.ts'
import type { State } from '../state/state.ts'
import type { StarkSecurity } from './module.ts'
import type { Stretch } from './stretch.ts'

/** What all stretches of a run share: the setting, and the machine's text. */
export const encodeSetting = (machine: Machine, security: StarkSecurity): Uint8Array =>
  encodePacket([utf8(security), utf8(print(machine))])

/** @throws PacketError, or what `parse` throws, if it is no setting */
export function decodeSetting(bytes: Uint8Array): { machine: Machine; security: StarkSecurity } {
  const [setting, text, ...rest] = decodePacket(bytes)
  const security = new TextDecoder().decode(setting)
  if (text === undefined || rest.length > 0 || (security !== 'conjectured' && security !== 'proven'))
    throw new PacketError('it names no setting and machine')
  return { security, machine: parse(new TextDecoder().decode(text)) }
}

/** A state, and how many steps are to be proven from it. */
export const encodeStretchTask = (machine: Machine, state: State, steps: number): Uint8Array =>
  encodePacket([numberBytes(steps), ...encodeState(machine, state)])

/** @throws PacketError or HeaderError if it is none of the machine */
export function decodeStretchTask(machine: Machine, bytes: Uint8Array): { state: State; steps: number } {
  const [steps, ...state] = decodePacket(bytes)
  return { steps: Number(numberOf(steps)), state: decodeState(machine, state) }
}

/** The root before, the roots of the memories at the end, and for each segment its steps, the root after it, and its proof. */
export const encodeStretch = ({ before, roots, segments }: Stretch): Uint8Array =>
  encodePacket([
    before,
    concatAll(roots),
    ...segments.map(({ steps, after, proof }) => concat(numberBytes(steps), after, proof)),
  ])

/**
 * @param bytes - from anywhere; only the shape is checked
 * @throws PacketError if it is no stretch
 */
export function decodeStretch(bytes: Uint8Array): Stretch {
  const [before, roots, ...segments] = decodePacket(bytes)
  if (before?.length !== 32 || roots === undefined || roots.length % 32 !== 0)
    throw new PacketError('a root has not 32 bytes')
  if (segments.length === 0) throw new PacketError('it has no segments')
  return {
    before,
    roots: Array.from({ length: roots.length / 32 }, (_, i) => roots.subarray(32 * i, 32 * i + 32)),
    segments: segments.map((one) => {
      if (one.length < 40) throw new PacketError('a segment is cut off')
      return { steps: numberOf(one.subarray(0, 8)), after: one.slice(8, 40), proof: one.slice(40) }
    }),
  }
}
