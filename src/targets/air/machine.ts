/**
 * From a machine to its constraint program: all tables, in the order in which a prover has them.
 * @module
 */
import { KOALA_BEAR, smallField } from '../../hash/small-field.ts'
import { machineId } from '../../ir/print.ts'
import { bitwiseTable } from './bitwise.ts'
import { busesOf, type UnitSize, unitSizes } from './buses.ts'
import { compressTable } from './compress.ts'
import { decodeTable } from './decode.ts'
import type { AirVm } from './error.ts'
import { andTable, codeTable, rangeTable, routinesTable } from './facts.ts'
import { fieldTable } from './field.ts'
import { flowTable } from './flow.ts'
import {
  blocksTable,
  endsTable,
  fixedTable,
  idElements,
  PUBLICS,
  registersTable,
  rootsTable,
} from './header.ts'
import { lowerMachine } from './lower.ts'
import { divideTable, multiplyTable } from './multiply.ts'
import { plainTables } from './plain.ts'
import { type AirProgram, checkProgram } from './program.ts'
import { shapeOf } from './shape.ts'
import { shiftTable } from './shift.ts'
import { leafTable, nodeTable } from './tree.ts'

/** A machine's constraint program with what fills its tables. */
export type MachineAir = ReturnType<typeof machineAir>

/** Elements of the VM id that blocks hash as any others; the first half begins the chain. */
const HALF_ID = 8

/**
 * The constraint program of a machine's runs.
 *
 * It says: from the state with the root `before`, if there is one of this machine, `steps` steps lead to a state with the
 * root `after`. Roots are Poseidon2's; the VM id is a constant of the program and a public value.
 * @throws AirTargetError if the machine has something that no constraint program is made for, with the source line
 */
export function machineAir(vm: AirVm, options: { readonly plain?: boolean } = {}) {
  const modulus = KOALA_BEAR
  const { machine } = vm
  const shape = shapeOf(vm)
  const micro = lowerMachine(shape)
  const id = idElements(machineId(machine))
  const elementCount = shape.headerEnd + 8 * machine.memories.length
  const plain = options.plain === false ? undefined : plainTables(shape, modulus)
  const flow = flowTable(shape, modulus)
  const decode = decodeTable(shape, micro, modulus)
  const sizes = unitSizes(shape)
  const units = unitTables(sizes.flow, modulus)
  const shortUnits = sizes.plain === sizes.flow || !plain ? undefined : unitTables(sizes.plain, modulus)
  const fields = shape.fields.map((_, i) => fieldTable(shape, i, modulus))
  const compress = compressTable(modulus)
  const leaf = leafTable(shape, modulus)
  const node = nodeTable(shape, modulus)
  const ends = endsTable(shape, modulus)
  const registers = registersTable(shape, modulus)
  const roots = rootsTable(shape, modulus)
  const known = new Set([...ends.elements, ...registers.elements, ...roots.elements])
  const rest: [number, number][] = []
  for (let i = HALF_ID; i < elementCount; i++) if (!known.has(i)) rest.push([i, id[i] ?? 0])
  const fixed = fixedTable(rest, modulus)
  const blocks = blocksTable(elementCount, id, modulus)
  const hasRoutines = machine.microcode.length > 0
  const program: AirProgram = {
    name: machine.name,
    modulus,
    publics: PUBLICS,
    buses: busesOf(shape, plain?.arity ?? 1),
    tables: [
      flow.table,
      ...(plain ? [plain.table, plain.words.table] : []),
      codeTable(shape, micro, modulus),
      ...(hasRoutines ? [routinesTable(shape, micro, modulus)] : []),
      decode.table,
      ...tablesOf(units),
      ...(shortUnits ? tablesOf(shortUnits) : []),
      ...fields.map(({ table }) => table),
      compress.table,
      leaf.table,
      node.table,
      ends.table,
      registers.table,
      roots.table,
      fixed.table,
      blocks.table,
      rangeTable(modulus),
      andTable(modulus),
    ],
  }
  checkProgram(program)
  return {
    program,
    shape,
    micro,
    id,
    elementCount,
    fillers: {
      field: smallField(modulus),
      flow,
      plain,
      decode,
      units,
      shortUnits,
      fields,
      compress,
      leaf,
      node,
      ends,
      registers,
      roots,
      fixed,
      blocks,
    },
  }
}

export type UnitTables = ReturnType<typeof unitTables>

/** The tables of unit operations on words of a size. */
function unitTables(size: UnitSize, modulus: number) {
  return {
    prefix: size.prefix,
    bitwise: bitwiseTable(size, modulus),
    shift: shiftTable(size, modulus),
    multiply: multiplyTable(size, modulus),
    divide: divideTable(size, modulus),
  }
}

const tablesOf = ({ bitwise, shift, multiply, divide }: UnitTables) =>
  [bitwise, shift, multiply, divide].map(({ table }) => table)
