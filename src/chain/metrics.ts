/**
 * Reports what a challenger does, as JSON lines.
 * @module
 */

/** An event of a challenger, by name, with its values. */
export type Metric = { readonly event: string } & Readonly<Record<string, unknown>>
/** Receives the events of a challenger. */
export type Metrics = (metric: Metric) => void

/**
 * Writes one JSON object per line, with the time in milliseconds since 1970. Bigints become decimal strings.
 * @example
 * const metrics = jsonLines((line) => process.stdout.write(line))
 */
export function jsonLines(write: (line: string) => void): Metrics {
  return (metric) => {
    const text = JSON.stringify({ time: Date.now(), ...metric }, (_, value) =>
      typeof value === 'bigint' ? value.toString() : value,
    )
    write(`${text}\n`)
  }
}
