/**
 * Numbers and bytes as the page writes them.
 * @module
 */
import type { Change } from '../types.ts'

/** `81,204` */
export const count = (value: number): string => value.toLocaleString('en')

/** `0x3a1f…9c2d` of long hex. */
export const short = (hex: string): string => (hex.length > 20 ? `${hex.slice(0, 8)}…${hex.slice(-4)}` : hex)

/** `x[10]`, `mem[0x80]` */
export function placeOf(change: Change): string {
  if (change.kind === 'register')
    return change.index === null ? change.name : `${change.name}[${change.index}]`
  return `${change.name}[${change.kind === 'memory' ? change.address : short(change.key)}]`
}

/**
 * `x[10] = 0x1f, mem[0x80] = 1f00`
 * @param counters - registers that nearly every step changes: they are named only if nothing else changes
 */
export function changesText(changes: readonly Change[], counters: readonly string[]): string {
  const others = changes.filter(({ kind, name }) => kind !== 'register' || !counters.includes(name))
  const named = others.length > 0 ? others : changes
  return named.map((change) => `${placeOf(change)} = ${change.to}`).join(', ')
}

/** `0x00001f`: hex with as many digits as a width has. */
export function padded(hex: string, bits: number): string {
  return hex.slice(2).padStart(Math.ceil(bits / 4), '0')
}

/** Bytes as ASCII, with dots for the others. */
export const ascii = (bytes: readonly string[]): string =>
  bytes
    .map((byte) => {
      const code = Number.parseInt(byte, 16)
      return code >= 32 && code < 127 ? String.fromCharCode(code) : '·'
    })
    .join('')

/** `12.3 %` */
export const percent = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : ((100 * part) / whole).toFixed(part / whole < 0.1 ? 1 : 0)} %`
