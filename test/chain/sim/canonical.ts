/** Addresses as lower-case text, numbers as bigints, in the order of their names. */
export function canonical(value: unknown): unknown {
  if (typeof value === 'string') return value.toLowerCase()
  if (typeof value === 'number') return BigInt(value)
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, part]) => [name, canonical(part)] as const)
  return Object.fromEntries(
    entries.filter(([, part]) => part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
