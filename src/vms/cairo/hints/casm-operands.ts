/**
 * Hints of Cairo 1 as they are written in a file: a name, cells that they write and operands that they read.
 * @module
 */

import { CairoError } from '../files/initial.ts'
import { array, field, type Json, object, wrong } from '../files/json.ts'
import { PRIME } from '../machine/state.ts'
import type { RunMachine } from '../prover/prover.ts'
import type { HintState } from './casm-hint.ts'
import { CASM_HINTS } from './casm-hints.ts'
import { modulo } from './values.ts'

export type CasmHint = {
  readonly name: string
  readonly cells: ReadonlyMap<string, Cell>
  readonly operands: ReadonlyMap<string, Operand>
}

type Cell = { readonly isFp: boolean; readonly offset: bigint }

type Operand =
  | { readonly kind: 'immediate'; readonly value: bigint }
  /** `[cell]` */
  | { readonly kind: 'cell'; readonly cell: Cell }
  /** `[[cell] + offset]` */
  | { readonly kind: 'double'; readonly cell: Cell; readonly offset: bigint }
  | { readonly kind: 'sum' | 'product'; readonly cell: Cell; readonly other: Operand }

/** Kept out of the table of hints, so that a file says by name what cannot be run. */
const named = (name: string, path: string) => {
  const found = Object.hasOwn(CASM_HINTS, name) ? CASM_HINTS[name] : undefined
  if (found) return found
  throw new CairoError('A hint of the program is not supported.', [
    `Not supported: ${name.slice(0, 80)}, at ${path}`,
    'Fix: run it with another tool, and import its trace and memory',
  ])
}

/** @throws CairoError if it is not a hint, or not a supported one */
export function casmHint(value: unknown, path: string): CasmHint {
  // A hint without operands may be its name alone.
  const [entry, ...others] =
    typeof value === 'string' ? [[value, {}] as const] : Object.entries(object(value, path))
  if (!entry || others.length > 0) throw wrong(path, 'an object of one hint', `${others.length + 1} keys`)
  const [name, json] = entry
  const hint = named(name, path)
  const fields = object(json, `${path}.${name}`)
  const at = (key: string) => `${path}.${name}.${key}`
  return {
    name,
    cells: new Map(hint.cells.map((key) => [key, cellOf(fields[key], at(key))])),
    operands: new Map(hint.operands.map((key) => [key, operandOf(fields[key], at(key))])),
  }
}

/** What a hint does when its instruction is reached. */
export function runCasmHint(
  { name, cells, operands }: CasmHint,
  machine: RunMachine,
  state: HintState,
): void {
  const addressOf = ({ isFp, offset }: Cell) => (isFp ? machine.fp : machine.ap) + offset
  const evaluate = (operand: Operand): bigint => {
    if (operand.kind === 'immediate') return operand.value
    const value = machine.read(addressOf(operand.cell))
    if (operand.kind === 'cell') return value
    if (operand.kind === 'double') return machine.read(modulo(value + operand.offset, PRIME))
    const other = evaluate(operand.other)
    return modulo(operand.kind === 'sum' ? value + other : value * other, PRIME)
  }
  CASM_HINTS[name].run({
    get: (key) => evaluate(operands.get(key) as Operand),
    put: (key, value) => machine.write(addressOf(cells.get(key) as Cell), modulo(value, PRIME)),
    machine,
    state,
  })
}

function cellOf(value: unknown, path: string): Cell {
  const { register, offset } = object(value, path)
  if (register !== 'AP' && register !== 'FP') throw wrong(`${path}.register`, 'AP or FP', String(register))
  return { isFp: register === 'FP', offset: small(offset, `${path}.offset`) }
}

/** An offset of an operand. */
function small(value: unknown, path: string): bigint {
  const number = field(value, path)
  if (number < -(2n ** 31n) || number >= 2n ** 31n) throw wrong(path, 'an offset of 32 bits', String(number))
  return number
}

function operandOf(value: unknown, path: string): Operand {
  const json = object(value, path)
  if (json.Deref !== undefined) return { kind: 'cell', cell: cellOf(json.Deref, `${path}.Deref`) }
  if (json.Immediate !== undefined) return immediate(json, path)
  if (json.DoubleDeref !== undefined) {
    const [cell, offset] = array(json.DoubleDeref, `${path}.DoubleDeref`)
    const inner = `${path}.DoubleDeref`
    return { kind: 'double', cell: cellOf(cell, `${inner}[0]`), offset: small(offset, `${inner}[1]`) }
  }
  if (json.BinOp === undefined) throw wrong(path, 'Deref, DoubleDeref, Immediate or BinOp', 'none of them')
  const { op, a, b } = object(json.BinOp, `${path}.BinOp`)
  if (op !== 'Add' && op !== 'Mul') throw wrong(`${path}.BinOp.op`, 'Add or Mul', String(op))
  const right = object(b, `${path}.BinOp.b`)
  return {
    kind: op === 'Add' ? 'sum' : 'product',
    cell: cellOf(a, `${path}.BinOp.a`),
    other:
      right.Deref === undefined
        ? immediate(right, `${path}.BinOp.b`)
        : { kind: 'cell', cell: cellOf(right.Deref, `${path}.BinOp.b.Deref`) },
  }
}

/** Older files have the number itself, newer ones an object around it. */
function immediate(json: Json, path: string): Operand {
  const { Immediate: value } = json
  const inner = typeof value === 'object' && value !== null ? (value as Json).value : value
  return { kind: 'immediate', value: modulo(field(inner, `${path}.Immediate`), PRIME) }
}
