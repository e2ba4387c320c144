/**
 * Rows as a table of Markdown, and the file of all of them.
 * @module
 */
import type { Row } from './measure.ts'

export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    `${figure(row.value)} ${row.unit}`,
    against(row),
    row.spread === undefined ? '' : `${(100 * row.spread).toFixed(0)} %`,
    row.note ?? '',
  ])
  const lines = [
    ['what', 'figure', 'against', 'spread', 'note'],
    ['---', '---:', '---', '---:', '---'],
    ...cells,
  ]
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function against({ ratio, baseline }: Row): string {
  if (ratio === undefined) return ''
  return ratio < 0.5 ? `1/${figure(1 / ratio)} of ${baseline}` : `${figure(ratio)} × ${baseline}`
}

export function figure(value: number): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0
  return value.toLocaleString('en-US', { maximumFractionDigits: digits })
}

/** The parts of a file of results, by bench. */
export function partsOf(text: string): Map<string, string> {
  return new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => {
        const [bench, ...lines] = part.split('\n')
        return [bench!, `${lines.join('\n').trim()}\n`] as const
      }),
  )
}
