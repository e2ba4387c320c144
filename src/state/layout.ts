/**
 * The packed header: status and all registers in one canonical byte string.
 *
 * | bytes | contents |
 * |---|---|
 * | 1 | status: 0 running, 1 halted, 2 trapped |
 * | 8 | exit code, or index of the trap reason; zero while running |
 * | rest | registers in order of declaration, files element by element, each `ceil(bits / 8)` bytes |
 *
 * All numbers are big-endian. An encoding with an unknown status, a code that does not fit the
 * status, or a register value outside of its type is not canonical and is refused (attacks A32, C31).
 * @module
 */
import { fromBigint, toBigint } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import type { Machine, Register } from '../ir/machine.ts'
import { bitWidth, byteSize, cardinality } from '../ir/types.ts'
import type { State, Status } from './state.ts'

/** One register in the header. */
export type Slot = {
  readonly register: Register
  /** Byte offset of the first element. */
  readonly offset: number
  /** Bytes of one element. */
  readonly size: number
  readonly count: number
}

/** Where registers lie in the packed header. */
export type Layout = {
  readonly slots: readonly Slot[]
  readonly slotOf: ReadonlyMap<string, Slot>
  /** Bytes of the whole header. */
  readonly size: number
  /** Every element of every register, for hashes that pack by values. */
  readonly elements: readonly { readonly bits: number; readonly offset: number }[]
}

export const STATUS_SIZE = 9

const layouts = new WeakMap<Machine, Layout>()

/** The position of each register in the header. */
export function layoutOf(machine: Machine): Layout {
  const known = layouts.get(machine)
  if (known) return known
  let offset = STATUS_SIZE
  const slots = machine.registers.map((register): Slot => {
    const size = byteSize(register.type)
    const slot = { register, offset, size, count: register.count ?? 1 }
    offset += size * slot.count
    return slot
  })
  const layout = {
    slots,
    slotOf: new Map(slots.map((slot) => [slot.register.name, slot])),
    size: offset,
    elements: slots.flatMap(({ register, offset: at, size, count }) =>
      Array.from({ length: count }, (_, i) => ({ bits: bitWidth(register.type), offset: at + i * size })),
    ),
  }
  layouts.set(machine, layout)
  return layout
}

/** The canonical header of a state. @throws RangeError if a register's value does not fit */
export function packHeader(machine: Machine, state: Pick<State, 'status' | 'registers'>): Uint8Array {
  const layout = layoutOf(machine)
  const header = new Uint8Array(layout.size)
  writeStatus(machine, header, state.status)
  for (const { register, offset, size, count } of layout.slots) {
    const value = state.registers[register.name]
    const elements = typeof value === 'bigint' ? [value] : (value ?? [])
    if (elements.length !== count) {
      throw new RangeError(`"${register.name}" expected ${count} values, got ${elements.length}`)
    }
    for (const [i, element] of elements.entries()) {
      if (element < 0n || element >= cardinality(register.type)) {
        throw new RangeError(`"${register.name}" expected a value of its type, got ${element}`)
      }
      header.set(fromBigint(element, size), offset + i * size)
    }
  }
  return header
}

export function writeStatus(machine: Machine, header: Uint8Array, status: Status): void {
  const code =
    status.kind === 'halted'
      ? status.code
      : status.kind === 'trapped'
        ? BigInt(machine.traps.indexOf(status.reason))
        : 0n
  if (code < 0n)
    throw new RangeError(`"reason" expected a trap of ${machine.name}, got ${JSON.stringify(status)}`)
  header[0] = ['running', 'halted', 'trapped'].indexOf(status.kind)
  header.set(fromBigint(code, 8), 1)
}

/** The status of a canonical header. */
export function readStatus(machine: Machine, header: Uint8Array): Status {
  const code = toBigint(header.subarray(1, STATUS_SIZE))
  if (header[0] === 0) return { kind: 'running' }
  return header[0] === 1 ? { kind: 'halted', code } : { kind: 'trapped', reason: machine.traps[Number(code)] }
}

/** Why a header is not canonical, or undefined if it is. */
export function headerFault(machine: Machine, header: Uint8Array): string | undefined {
  const layout = layoutOf(machine)
  if (header.length !== layout.size) return `expected ${layout.size} bytes, got ${header.length}`
  const code = toBigint(header.subarray(1, STATUS_SIZE))
  if (header[0] > 2) return `unknown status byte ${header[0]}`
  if (header[0] === 0 && code !== 0n) return `code ${code} of a running machine`
  if (header[0] === 2 && code >= BigInt(machine.traps.length))
    return `trap ${code}, but there are only ${machine.traps.length}`
  for (const { register, offset, size, count } of layout.slots) {
    const limit = cardinality(register.type)
    if (limit === 1n << BigInt(8 * size)) continue
    for (let i = 0; i < count; i++) {
      const value = toBigint(header.subarray(offset + i * size, offset + (i + 1) * size))
      if (value >= limit) return `${register.name} holds ${value}, which is not a value of its type`
    }
  }
  return undefined
}

/** One element of a register in a header. */
export function readElement(header: Uint8Array, slot: Slot, index = 0): bigint {
  const at = slot.offset + index * slot.size
  return toBigint(header.subarray(at, at + slot.size))
}

export function writeElement(header: Uint8Array, slot: Slot, index: number, value: bigint): void {
  header.set(fromBigint(value, slot.size), slot.offset + index * slot.size)
}

/** Status and registers of a header. @throws HeaderError if it is not canonical */
export function unpackHeader(machine: Machine, header: Uint8Array): Pick<State, 'status' | 'registers'> {
  const fault = headerFault(machine, header)
  if (fault) throw new HeaderError(`The header of a ${machine.name} state is not canonical: ${fault}.`)
  const registers = layoutOf(machine).slots.map((slot) => {
    const values = Array.from({ length: slot.count }, (_, i) => readElement(header, slot, i))
    return [slot.register.name, slot.register.count === undefined ? values[0] : values] as const
  })
  return { status: readStatus(machine, header), registers: Object.fromEntries(registers) }
}

/** A packed header that is not canonical. */
export class HeaderError extends OnestepError {
  override name = 'HeaderError'
}
