/**
 * The history of the benches: a line of JSON for each run, and a chart of them.
 * @module
 */
import { goodness, nameOf, type Run } from './compare.ts'
import { median } from './measure.ts'

/** What is kept of a run: its ratios. Higher is better for each. */
export type Entry = {
  readonly date: string
  readonly commit: string
  readonly machine: string
  readonly ratios: { readonly [bench: string]: { readonly [row: string]: number } }
}

export function entryOf({ date, machine, results }: Run, commit: string): Entry {
  const ratios = results.flatMap(({ bench, rows }) => {
    const own = rows.filter(({ ratio }) => ratio !== undefined)
    if (own.length === 0) return []
    return [[bench, Object.fromEntries(own.map((row) => [nameOf(row), rounded(goodness(row))]))] as const]
  })
  return { date, commit, machine, ratios: Object.fromEntries(ratios) }
}

const rounded = (value: number) => Number(value.toPrecision(4))

export const linesOf = (entries: readonly Entry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')

/** @throws SyntaxError if a line is not JSON */
export const entriesOf = (text: string): Entry[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Entry]))

const HEADING = 'Median of the ratios of each bench, by run: more is better'
const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [960, 480, 60, 40, 190, 60]
const COLORS = [
  '#4269d0',
  '#efb118',
  '#ff725c',
  '#6cc5b0',
  '#3ca951',
  '#ff8ab7',
  '#a463f2',
  '#97bbf5',
  '#9c6b4e',
  '#9498a0',
]

/**
 * A chart as SVG: for each bench, the median of its ratios in each run. A run has a place of its own, in order; the scale of
 * ratios is logarithmic.
 */
export function chart(entries: readonly Entry[]): string {
  const benches = [...new Set(entries.flatMap(({ ratios }) => Object.keys(ratios)))]
  const series = benches.map((bench) =>
    entries.flatMap(({ ratios }, at) => {
      const own = ratios[bench]
      const value = own && median(Object.values(own))
      return value !== undefined && value > 0 && Number.isFinite(value) ? [{ at, value }] : []
    }),
  )
  const values = series.flat().map(({ value }) => Math.log2(value))
  const low = Math.floor(Math.min(0, ...values))
  const high = Math.max(low + 1, Math.ceil(Math.max(0, ...values)))
  const x = (at: number) => LEFT + ((WIDTH - LEFT - RIGHT) * (at + 0.5)) / Math.max(1, entries.length)
  const y = (log: number) => TOP + ((HEIGHT - TOP - BOTTOM) * (high - log)) / (high - low)
  const px = (value: number) => value.toFixed(1)

  const grid = Array.from({ length: high - low + 1 }, (_, i) => low + i).flatMap((log) => [
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${px(y(log))}" y2="${px(y(log))}" stroke="${log === 0 ? '#666' : '#ddd'}"/>`,
    `<text x="${LEFT - 8}" y="${px(y(log) + 4)}" text-anchor="end">${log < 0 ? `1/${2 ** -log}` : 2 ** log}</text>`,
  ])
  const dates = entries.map(
    ({ date, commit }, at) =>
      `<text x="${px(x(at))}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${escaped(date.slice(0, 10))}` +
      `<title>${escaped(commit)}</title></text>`,
  )
  const ends = spaced(
    series.flatMap((points, i) => {
      const last = points.at(-1)
      return last ? [{ i, y: y(Math.log2(last.value)) }] : []
    }),
  )
  const lines = series.flatMap((points, i) => {
    const color = COLORS[i % COLORS.length]
    const places = points.map(({ at, value }) => `${px(x(at))},${px(y(Math.log2(value)))}`)
    return [
      `<polyline fill="none" stroke="${color}" stroke-width="2" points="${places.join(' ')}"/>`,
      ...points.map(
        ({ value }, at) =>
          `<circle cx="${places[at]!.split(',')[0]}" cy="${places[at]!.split(',')[1]}" r="3" fill="${color}">` +
          `<title>${escaped(benches[i]!)}: ${value.toPrecision(3)}</title></circle>`,
      ),
    ]
  })
  const names = ends.map(
    ({ i, y: at }) =>
      `<text x="${WIDTH - RIGHT + 10}" y="${px(at + 4)}" fill="${COLORS[i % COLORS.length]}">${escaped(benches[i]!)}</text>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<title>${HEADING}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="22" font-size="14">${HEADING}</text>`,
    ...[...grid, ...dates, ...lines, ...names].map((line) => `  ${line}`),
    '</svg>',
    '',
  ].join('\n')
}

/** Places of names at the right: from top to bottom, none on another. */
function spaced(ends: readonly { readonly i: number; readonly y: number }[]): { i: number; y: number }[] {
  let before = Number.NEGATIVE_INFINITY
  return ends.toSorted((a, b) => a.y - b.y).map(({ i, y }) => ({ i, y: (before = Math.max(y, before + 14)) }))
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
