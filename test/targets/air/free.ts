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
  /^(leaf|node): off: (?!on|touched|low_twice|high_twice)/,
  // Bits that no pattern looks at, in rows that nobody asks for; inverses that no pattern needs, or of zero.
  /^decode: (bit|inverse)$/,
  /^(shift|divide|ends): inverse$/,
  // A divisor of zero leaves no gap above the remainder.
  /^divide: (gap|up)$/,
  // The second row of `ends` is not on.
  /^ends: (status|code|hot)_(before|after)$|^ends: (clock|steps|idle_low|idle_high|stopped)$/,
  /^(registers|roots|blocks): off: /,
]

/** What a cell is, for the list above. */
export function kindOf(m: Mutator, table: number, row: number, column: number): string {
  const { name, columns, preprocessed } = m.program.tables[table]!
  const title = columns[column]!.replace(/\d+$/, '')
  if (name === 'flow') {
    const at = columns.findIndex((one, i) => one.startsWith('is_') && m.get(table, row, i) === 1)
    return `flow: ${at < 0 ? 'off' : columns[at]!.slice(3)}: ${title}`
  }
  if (name === 'leaf' || name === 'node')
    return `${name}: ${m.get(table, row, 0) === 1 ? 'on' : 'off'}: ${title}`
  const on = preprocessedNames(preprocessed).indexOf('on')
  if (on >= 0 && name !== 'ends') {
    const width = preprocessedNames(preprocessed).length
    if (preprocessedData(preprocessed)[row * width + on] === 0) return `${name}: off: ${title}`
  }
  return `${name}: ${title}`
}

/** Whether a cell of this kind may hold anything. */
export const isFree = (kind: string): boolean => FREE.some((free) => free.test(kind))
