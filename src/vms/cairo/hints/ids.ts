/**
 * `ids` of a hint: variables, structs, constants and labels of the program, by their types.
 *
 * A felt or a pointer to felts is a number. A struct, or a pointer to one, is an object with the struct's members; its
 * `address_` is where they are.
 * @module
 */

import type { CairoProgram, Hint, Identifier } from '../files/program.ts'
import { PRIME } from '../machine/state.ts'
import { type Machine, resolve, type Variable, variable } from './references.ts'
import { HintFailure, isThing, modulo, number, type Thing, type Value } from './values.ts'

/** What `ids` reads and writes. */
export type Cells = Machine & { write(address: bigint, value: bigint): void }

type Struct = Extract<Identifier, { type: 'struct' }>

/** A struct in memory. */
export type Reference = Thing & { readonly address: bigint }

export const isReference = (value: Value): value is Reference => isThing(value) && 'address' in value

/** The address that a value represents: a number, or the place of a struct. */
export const addressOf = (value: Value): bigint => (isReference(value) ? value.address : number(value))

const isNumeric = (type: string) => type === 'felt' || type === 'felt*' || type.endsWith('**')

export function idsOf(program: CairoProgram, hint: Hint, machine: Cells): Thing {
  return {
    kind: 'thing',
    name: 'ids',
    get: (name) => {
      const found = variable(program, hint, name, machine)
      return found ? settled(program, machine, found) : scopeMember(program, hint.scopes, name)
    },
    set: (name, value) => {
      const found = variable(program, hint, name, machine)
      if (!found) throw new HintFailure(`ids.${name} is not known here`)
      if (!('address' in found))
        throw new HintFailure(`ids.${name} has no address that a value could be written to`)
      machine.write(found.address, cellValue(value))
    },
  }
}

/** A value as a cell holds it. */
export const cellValue = (value: Value): bigint => modulo(number(value), PRIME)

function settled(program: CairoProgram, machine: Cells, found: Variable): Value {
  const { type } = found
  if (isNumeric(type)) return 'value' in found ? found.value : machine.read(found.address)
  if (type.endsWith('*')) {
    return reference(
      program,
      machine,
      type.slice(0, -1),
      'value' in found ? found.value : machine.read(found.address),
    )
  }
  if (!('address' in found)) throw new HintFailure(`a ${type} that is not in memory`)
  return reference(program, machine, type, found.address)
}

function structOf(program: CairoProgram, type: string): Struct {
  const found = resolve(program, type)
  if (found?.type === 'struct') return found
  throw new HintFailure(`the type ${type} is not a struct`)
}

function reference(program: CairoProgram, machine: Cells, type: string, address: bigint): Reference {
  const struct = structOf(program, type)
  const placeOf = (name: string) => {
    const member = struct.members.get(name)
    if (!member) throw new HintFailure(`${type} has no ${name}`)
    return { type: member.type, address: address + BigInt(member.offset) }
  }
  return {
    kind: 'thing',
    name: `a ${type}`,
    address,
    get: (name) => {
      if (name === 'address_') return address
      return name === 'type_' ? structType(type, struct) : settled(program, machine, placeOf(name))
    },
    set: (name, value) => machine.write(placeOf(name).address, cellValue(value)),
    item: (at) => reference(program, machine, type, address + number(at) * BigInt(struct.size)),
  }
}

/** A struct itself: how many cells it takes, and where in it its members are. */
const structType = (type: string, { size, members }: Struct): Thing => ({
  kind: 'thing',
  name: type,
  get: (name) => {
    if (name === 'SIZE') return BigInt(size)
    const member = members.get(name)
    return member && BigInt(member.offset)
  },
})

/** A constant, a struct or a scope, the innermost of a name. */
function scopeMember(program: CairoProgram, scopes: readonly string[], name: string): Value | undefined {
  for (const scope of scopes.toReversed()) {
    const path = `${scope}.${name}`
    const found = resolve(program, path)
    if (found?.type === 'const') return found.value
    if (found?.type === 'struct') return structType(path, found)
    const pc = found?.type === 'label' ? BigInt(found.pc) : undefined
    if (pc === undefined && !program.scopes.has(path)) continue
    return {
      kind: 'thing',
      name: path,
      get: (inner: string) => (inner === 'instruction_offset_' ? pc : scopeMember(program, [path], inner)),
    }
  }
  return undefined
}
