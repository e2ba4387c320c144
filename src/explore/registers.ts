/**
 * Registers along the steps of a window, so that a page can move in it without asking.
 * @module
 */
import type { Registers, Row } from './types.ts'

/** The registers after steps. @param registers - before the first of them */
export function registersAfter(registers: Registers, rows: readonly Row[]): Registers {
  const after = new Map<string, string | string[]>()
  for (const [name, value] of Object.entries(registers))
    after.set(name, typeof value === 'string' ? value : [...value])
  for (const { changes } of rows) {
    for (const change of changes) {
      if (change.kind !== 'register') continue
      const file = after.get(change.name)
      if (change.index === null) after.set(change.name, change.to)
      else if (Array.isArray(file)) file[change.index] = change.to
    }
  }
  return Object.fromEntries(after)
}
