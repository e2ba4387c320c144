import { describe, expect, test } from 'vitest'
import { compare, type Run } from '../../bench/compare.ts'
import { chart, entriesOf, entryOf, linesOf } from '../../bench/history.ts'
import { type Row, spreadOf } from '../../bench/measure.ts'
import { partsOf, table } from '../../bench/table.ts'

const row = (name: string, ratio: number, more: Partial<Row> = {}): Row => ({
  ...{ name, value: 1, unit: 's', baseline: 'theirs', ratio, ...more },
})
const runOf = (rows: Row[], bench = 'start'): Run => ({
  ...{ machine: 'a machine', date: '2026-01-02T03:04:05.000Z', results: [{ bench, seconds: 1, rows }] },
})

describe('a run compared with an earlier one', () => {
  const losses = (before: Row, now: Row) => compare(runOf([before]), runOf([now])).losses

  test('a tenth less is a loss, and a ninth more where less is better', () => {
    expect(losses(row('a', 2), row('a', 1.81))).toEqual([])
    expect(losses(row('a', 2), row('a', 1.79))).toEqual(['start: a, against theirs: 1.79, was 2'])
    expect(losses(row('a', 2), row('a', 3))).toEqual([])
    expect(losses(row('a', 2, { less: true }), row('a', 2.2, { less: true }))).toEqual([])
    expect(losses(row('a', 2, { less: true }), row('a', 2.25, { less: true }))).toHaveLength(1)
    expect(losses(row('a', 2, { less: true }), row('a', 1, { less: true }))).toEqual([])
  })

  test('a ratio that is not a number is a loss', () => {
    expect(losses(row('a', 2), row('a', Number.NaN))).toHaveLength(1)
  })

  test('a row that is gone is named, one against another rival is another row, and other benches do not count', () => {
    const before = runOf([row('a', 2), row('b', 2)])
    expect(compare(before, runOf([row('a', 2), row('b', 2, { baseline: 'others' })]))).toEqual({
      ...{ losses: [], missing: ['start: b, against theirs'], compared: 1 },
    })
    expect(compare(before, runOf([row('a', 1)], 'vms'))).toEqual({ losses: [], missing: [], compared: 0 })
  })
})

test('rounds lie apart by their range, as a share of the median', () => {
  expect(spreadOf([8, 10, 13])).toBe(0.5)
})

test('tables of results are read back by bench', () => {
  const parts = partsOf(
    `# Results\n\n## one\n\n${table([row('a', 0.25, { spread: 0.125 })])}\n\n## two\n\ntext\n`,
  )
  expect([...parts.keys()]).toEqual(['one', 'two'])
  expect(parts.get('one')).toContain('| a | 1 s | 1/4 of theirs | 13 % |  |')
})

describe('the history', () => {
  const entries = [
    entryOf(runOf([row('a', 2), row('b', 4, { less: true }), { name: 'c', value: 1, unit: 's' }]), 'abc'),
    entryOf(runOf([row('a', 4)], 'a & b'), '<def>'),
  ]

  test('has a line for each run, with ratios that are better the higher they are', () => {
    expect(entries[0]!.ratios).toEqual({ start: { 'a, against theirs': 2, 'b, against theirs': 0.25 } })
    expect(entriesOf(linesOf(entries))).toEqual(entries)
  })

  test('is drawn on a scale that holds it, with a point for each bench of a run', () => {
    const svg = chart(entries)
    expect(svg.match(/<circle/g)).toHaveLength(2)
    expect(svg).toContain('a &amp; b: 4.00')
    expect(svg).toContain('&lt;def>')
    for (const [, y] of svg.matchAll(/cy="([\d.-]+)"/g)) {
      expect(Number(y)).toBeGreaterThanOrEqual(40)
      expect(Number(y)).toBeLessThanOrEqual(420)
    }
    expect(chart([])).toContain('</svg>')
  })
})
