/**
 * Reads, evaluates and names rank-1 constraint systems.
 *
 * Each constraint states A(w) * B(w) = C(w), where A, B, C are linear in the witness w. Wire 0 is the constant
 * 1, followed by outputs, public inputs, private inputs, and intermediate values.
 * @module
 */
import { toBigintLE } from '../../bytes/bytes.ts'
import { scalarModulus } from './field.ts'
import { BinaryFileError, readSections, section } from './sections.ts'

/** The rows of one of the three matrices: row i consists of entries `offsets[i]` up to `offsets[i + 1]`. */
export type Matrix = { offsets: Uint32Array; wires: Uint32Array; coefficients: readonly bigint[] }

/** The size of a constraint system. */
export type R1csHeader = {
  wires: number
  outputs: number
  publicInputs: number
  privateInputs: number
  constraints: number
}

/** A rank-1 constraint system. */
export type R1cs = R1csHeader & {
  a: Matrix
  b: Matrix
  c: Matrix
  /** For each wire its label, which is the key into the symbols. */
  labels: Uint32Array
}

/**
 * Reads the size of a system from an .r1cs file.
 * @throws BinaryFileError if it is malformed, or its field is not that of BN254
 */
export function parseR1csHeader(file: Uint8Array): R1csHeader {
  return headerOf(readSections(file, 'r1cs'))
}

function headerOf(sections: ReadonlyMap<number, Uint8Array>): R1csHeader {
  const header = section(sections, 'r1cs', 1)
  if (header.length !== 64) throw new BinaryFileError('r1cs', `its header has ${header.length} bytes, not 64`)
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  if (view.getUint32(0, true) !== 32 || toBigintLE(header.subarray(4, 36)) !== scalarModulus) {
    throw new BinaryFileError('r1cs', 'its field is not the scalar field of BN254')
  }
  const word = (index: number) => view.getUint32(36 + 4 * index, true)
  return {
    wires: word(0),
    outputs: word(1),
    publicInputs: word(2),
    privateInputs: word(3),
    constraints: word(6),
  }
}

/**
 * Reads an .r1cs file.
 * @throws BinaryFileError if it is malformed, or its field is not that of BN254
 */
export function parseR1cs(file: Uint8Array): R1cs {
  const sections = readSections(file, 'r1cs')
  const header = headerOf(sections)
  const { wires, constraints } = header
  const [a, b, c] = parseConstraints(section(sections, 'r1cs', 2), constraints)
  const map = section(sections, 'r1cs', 3)
  const mapView = new DataView(map.buffer, map.byteOffset, map.byteLength)
  const labels = Uint32Array.from({ length: wires }, (_, i) => Number(mapView.getBigUint64(8 * i, true)))
  return { ...header, a: a!, b: b!, c: c!, labels }
}

function parseConstraints(bytes: Uint8Array, constraints: number): Matrix[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rows = [0, 1, 2].map(() => ({
    offsets: new Uint32Array(constraints + 1),
    wires: [] as number[],
    coefficients: [] as bigint[],
  }))
  // Large circuits repeat a few coefficients millions of times.
  const known = new Map<string, bigint>()
  const latin1 = new TextDecoder('latin1')
  let at = 0
  for (let i = 0; i < constraints; i++) {
    for (const row of rows) {
      const count = view.getUint32(at, true)
      at += 4
      for (let k = 0; k < count; k++) {
        const raw = bytes.subarray(at + 4, at + 36)
        const key = latin1.decode(raw)
        let value = known.get(key)
        if (value === undefined) known.set(key, (value = toBigintLE(raw)))
        row.wires.push(view.getUint32(at, true))
        row.coefficients.push(value)
        at += 36
      }
      row.offsets[i + 1] = row.wires.length
    }
  }
  return rows.map((row) => ({ ...row, wires: Uint32Array.from(row.wires) }))
}

/**
 * The number of constraints with a product. The others connect public signals and vanish, with --O2, when a
 * template is part of a larger circuit, so this is the cost of a gadget.
 */
export function countProducts(r1cs: R1cs): number {
  const varies = ({ offsets, wires }: Matrix, i: number) => {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (wires[k] !== 0) return true
    return false
  }
  let count = 0
  for (let i = 0; i < r1cs.constraints; i++) if (varies(r1cs.a, i) && varies(r1cs.b, i)) count++
  return count
}

/** Row `i` of a matrix applied to a witness, reduced. */
export function evaluateRow(matrix: Matrix, i: number, witness: readonly bigint[]): bigint {
  let sum = 0n
  for (let k = matrix.offsets[i]!; k < matrix.offsets[i + 1]!; k++) {
    sum += matrix.coefficients[k]! * witness[matrix.wires[k]!]!
  }
  return sum % scalarModulus
}

/** Whether constraint `i` holds. */
export function holds(r1cs: R1cs, i: number, witness: readonly bigint[]): boolean {
  const product = evaluateRow(r1cs.a, i, witness) * evaluateRow(r1cs.b, i, witness)
  return (product - evaluateRow(r1cs.c, i, witness)) % scalarModulus === 0n
}

/** The first constraint that a witness violates, or undefined if it satisfies all of them. */
export function firstViolation(r1cs: R1cs, witness: readonly bigint[]): number | undefined {
  for (let i = 0; i < r1cs.constraints; i++) if (!holds(r1cs, i, witness)) return i
  return undefined
}

/** Names of signals from a .sym file: for each wire, all of its names. */
export type Symbols = { wireOf: ReadonlyMap<string, number>; namesOf: ReadonlyMap<number, readonly string[]> }

/** Reads a .sym file: lines of `label,wire,component,name`, with wire -1 if the signal was simplified away. */
export function parseSymbols(text: string): Symbols {
  const wireOf = new Map<string, number>()
  const namesOf = new Map<number, string[]>()
  for (const line of text.split('\n')) {
    const [, wire, , name] = line.split(',')
    if (name === undefined) continue
    const index = Number(wire)
    wireOf.set(name, index)
    if (index < 0) continue
    const names = namesOf.get(index)
    if (names) names.push(name)
    else namesOf.set(index, [name])
  }
  return { wireOf, namesOf }
}

/** The name of a wire for a message. */
export function wireName(symbols: Symbols, wire: number): string {
  return symbols.namesOf.get(wire)?.[0] ?? `wire ${wire}`
}

/** The names of a constraint's wires, for messages. */
export function constraintWires(r1cs: R1cs, symbols: Symbols, i: number): string[] {
  const wires = new Set<number>()
  for (const { offsets, wires: all } of [r1cs.a, r1cs.b, r1cs.c]) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (all[k] !== 0) wires.add(all[k]!)
  }
  return [...wires].map((wire) => wireName(symbols, wire))
}
