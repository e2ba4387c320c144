/**
 * Cells of which a change is not refused, because nothing depends on them.
 */
import { preprocessedData, preprocessedNames } from '../../../src/targets/air/program.ts'
import type { Mutator } from './mutate.ts'

/**
 * Columns that may hold anything where they are not used: of flow rows by their operation, of leaf and node rows that are
 * off, and in tables of facts what a fact does not depend on. A row that is off puts nothing on a bus.
 */
const FREE: readonly RegExp[] = [
  /^flow: off: (clock|step|place|target|place_[abc]|p|imm|c|r|d|carry|alive|status|code|hot|after|old|since|gap_low|gap_high)$/,
  /^flow: (?!off|jump).*: target$/,
  // Results that no row takes.
  /^flow: (start|end|trap|halt|jump|set\d+): r$/,
  // Carries as bits, inverses of limbs that are equal.
  /^flow: (?!off|add|sub|ult).*: (d|carry)$/,
  /^flow: (?!off|load|store).*: (old|since|gap_low|gap_high)$/,
  // Of a load or store whose condition is false, or behind a trap.
  /^flow: (load|store) idle: (old|since|gap_low|gap_high)$/,
  /^(leaf|node): off: (?!on|touched|low_twice|high_twice)/,
  // Bits that no pattern looks at, in rows that nobody asks for; inverses that no pattern needs, or of zero.
  /^decode: (unasked: bit|(un)?asked: inverse)$/,
  /^(shift: (un)?asked|divide|divide: by zero|ends: on): inverse$/,
  // Whether a shift of zero that nobody asks for is arithmetic.
  /^shift: unasked: arithmetic$/,
  // A divisor of zero leaves no gap above the remainder.
  /^divide: by zero: (gap|up)$/,
  /^(ends|registers|roots|blocks): off: /,
  // Whether both factors of a product are zero: only inverses depend on it.
  /^field: multiplies: zero$/,
  // Rows of plain steps: ports and units that the instruction does not take, and inverses where what they show is equal.
  /^plain: off: (?!on|flag|sum|carry|equal|product|number|after)/,
  /^plain: idle: ((read|write)\d+_\d+_(old|since|gap_low|gap_high)|unit\d+_r)$/,
  /^plain: on: inverse\d*_(of\d+_)?$/,
  /^plain words: .*inverse/,
  // Bits that the instruction does not look at, in a row that nobody asks for.
  /^plain words: unasked: bit$/,
]

/** What a cell is, for the list above. */
export function kindOf(m: Mutator, table: number, row: number, column: number): string {
  const { columns, preprocessed, name: full } = m.program.tables[table]!
  // Tables of shorter words are alike.
  const name = full.replace(/^short /, '')
  const title = columns[column]!.replace(/\d+$/, '')
  const get = (other: string) => m.get(table, row, columns.indexOf(other))
  if (name === 'flow') {
    const at = columns.findIndex((one, i) => one.startsWith('is_') && m.get(table, row, i) === 1)
    const operation = at < 0 ? 'off' : columns[at]!.slice(3)
    const idle = /^(load|store)$/.test(operation) && get('access') === 0
    return `flow: ${operation}${idle ? ' idle' : ''}: ${title}`
  }
  if (name === 'plain') {
    const resource = /^((?:read|write)\d+_\d+|unit\d+)_/.exec(columns[column]!)?.[1]
    const idle = resource !== undefined && get(`${resource}_used`) === 0
    return `plain: ${get('on') === 0 ? 'off' : idle ? 'idle' : 'on'}: ${title}`
  }
  if (name === 'decode' || name === 'plain words' || name === 'shift')
    return `${name}: ${get('count') === 0 ? 'unasked' : 'asked'}: ${title}`
  if (name.startsWith('field')) return `field: ${get('inverts') === 1 ? 'inverts' : 'multiplies'}: ${title}`
  if (name === 'divide' && get('zero') === 1) return `divide: by zero: ${title}`
  if (name === 'leaf' || name === 'node') return `${name}: ${get('on') === 1 ? 'on' : 'off'}: ${title}`
  if (preprocessed.kind === 'range' && (row === 0 || row === 2 ** preprocessed.bits - 1))
    return `${name}: no bits: ${title}`
  const on = preprocessedNames(preprocessed).indexOf('on')
  if (on >= 0) {
    const width = preprocessedNames(preprocessed).length
    const isOn = preprocessedData(preprocessed)[row * width + on] === 1
    if (!isOn || name === 'ends') return `${name}: ${isOn ? 'on' : 'off'}: ${title}`
  }
  return `${name}: ${title}`
}

/** Whether a cell of this kind may hold anything. */
export const isFree = (kind: string): boolean => FREE.some((free) => free.test(kind))

/**
 * Cells that may change together: a limb and its carry in a row of plain steps that is off, which asks for no range; and
 * how often the two rows of ranges are asked for that say that 0 has no bits.
 */
const TOGETHER = /^plain: off: (sum|carry)\d+_(of\d+_)?$|^range: no bits: count$/

/** Whether cells of these kinds may change together. */
export const areFree = (kinds: readonly string[]): boolean =>
  kinds.every(isFree) || (kinds.length > 1 && kinds.every((kind) => TOGETHER.test(kind) || isFree(kind)))
