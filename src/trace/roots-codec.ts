/**
 * Stretches of leaves as tasks for workers.
 * @module
 */
import { utf8 } from '../bytes/bytes.ts'
import { type HashName, isHashName } from '../hash/named.ts'
import type { Machine } from '../ir/machine.ts'
import { print } from '../ir/print.ts'
import { decodePacket, encodePacket, numberBytes, numberOf, PacketError } from '../queue/packet.ts'
import { decodeState, encodeState } from '../queue/state.ts'
import type { State } from '../state/state.ts'

/** What all stretches of a run share: the machine, the hash, and the preimages that the run used. */
export const encodeRun = (
  machine: Machine,
  hash: HashName,
  preimages: readonly (readonly [key: Uint8Array, data: Uint8Array])[],
): Uint8Array => encodePacket([utf8(print(machine)), utf8(hash), ...preimages.flat()])

/** @throws PacketError if it is not what the stretches of a run share */
export function decodeRun(bytes: Uint8Array): {
  readonly machine: string
  readonly hash: HashName
  readonly preimages: readonly (readonly [key: Uint8Array, data: Uint8Array])[]
} {
  const decoder = new TextDecoder()
  const [machine, name, ...rest] = decodePacket(bytes)
  const hash = decoder.decode(name)
  if (!isHashName(hash) || rest.length % 2 !== 0) throw new PacketError('it names no machine and hash')
  const preimages = Array.from({ length: rest.length / 2 }, (_, i) => [rest[2 * i], rest[2 * i + 1]] as const)
  return { machine: decoder.decode(machine), hash, preimages }
}

/** A stretch of leaves, the first of which is the state after `first` steps, starting from an earlier checkpoint. */
export type Stretch = {
  /** Steps before the state of the checkpoint. */
  readonly base: bigint
  readonly state: State
  readonly first: bigint
  readonly stride: bigint
  readonly count: number
  /** Steps of the run; later states are the same as the one there. */
  readonly end: bigint
}

export const encodeStretch = (
  machine: Machine,
  { base, state, first, stride, count, end }: Stretch,
): Uint8Array =>
  encodePacket([...[base, first, stride, count, end].map(numberBytes), ...encodeState(machine, state)])

/** @throws PacketError or HeaderError if it is none of the machine */
export function decodeStretch(machine: Machine, bytes: Uint8Array): Stretch {
  const [base, first, stride, count, end, ...state] = decodePacket(bytes)
  return {
    ...{ base: numberOf(base), first: numberOf(first), stride: numberOf(stride) },
    ...{ count: Number(numberOf(count)), end: numberOf(end), state: decodeState(machine, state) },
  }
}
