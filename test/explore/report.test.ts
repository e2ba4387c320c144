/**
 * Reports: they say what the run says, they are small, and what comes from elsewhere is checked before it is shown.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { OnestepError } from '../../src/bytes/errors.ts'
import { readReport } from '../../src/explore/check.ts'
import { explorerOf } from '../../src/explore/explorer.ts'
import { pageWith } from '../../src/explore/html.ts'
import { makeReport } from '../../src/explore/report.ts'
import { reportSource } from '../../src/explore/report-source.ts'
import type { Report, Source } from '../../src/explore/types.ts'
import { corruptByte, corruptedRun } from '../../src/testing/corrupt.ts'
import { run } from '../../src/trace/trace.ts'
import { loadProgram } from '../../src/vms/index.ts'

const AFTER = 3000
let source: Source
let report: Report
let text: string

beforeAll(async () => {
  const file = new Uint8Array(readFileSync('fixtures/programs/elf/sha256.rv32im.O2.elf'))
  const program = loadProgram(file, { args: ['sha256'] })
  const ours = await run(program)
  const how = corruptByte('mem', 0x7_0003n)
  const theirs = await corruptedRun(program, { after: BigInt(AFTER), how, maxSteps: ours.steps })
  source = await explorerOf(ours, {
    title: 'sha256.elf',
    against: { trace: theirs, label: 'rival', seam: AFTER },
  })
  report = await makeReport(source, { madeBy: 'a test', steps: [1500] })
  text = JSON.stringify(report)
})

test('a report answers as the runs do, without the program', async () => {
  const read = reportSource(readReport(text))
  expect(await read.timeline()).toEqual(await source.timeline())
  expect(await read.dispute()).toEqual(await source.dispute())
  expect(await read.difference(AFTER)).toEqual(await source.difference(AFTER))
  expect(await read.proof(0, AFTER)).toEqual(await source.proof(0, AFTER))
  const { contains } = await read.summary()
  for (const one of [0, 1] as const) {
    expect(contains![one]!.length).toBe(4)
    for (const from of [17, 1490, AFTER - 7, AFTER + 1, AFTER + 60]) {
      expect(await read.window(one, from, 40)).toEqual(await source.window(one, from, 40))
      const [row] = (await source.window(one, from, 1)).rows
      for (const { memory, address, size } of row!.reads)
        expect(await read.memory(one, from, memory, address, size)).toEqual(
          await source.memory(one, from, memory, address, size),
        )
    }
    for (const step of [0, AFTER, AFTER + 1])
      expect(await read.state(one, step)).toEqual(await source.state(one, step))
  }
  expect((await read.find(0, 0, { kind: 'difference' })).step).toBe(AFTER)
  const [row] = (await source.window(0, AFTER + 5, 1)).rows
  expect((await read.find(0, AFTER + 5, { kind: 'address', address: row!.address! })).step).toBe(AFTER + 5)
})

test('what a report does not contain is not made up', async () => {
  const read = reportSource(report)
  await expect(read.window(0, 700, 10)).rejects.toThrow(/does not contain step 700/)
  await expect(read.proof(0, 5)).rejects.toThrow(/does not contain a proof/)
  expect(await read.memory(0, 17, 'mem', '0x55555550', 4)).toEqual({
    address: '0x55555550',
    bytes: '........',
  })
})

test('a report is small, whatever the length of the run', () => {
  expect(text.length).toBeLessThan(4 * 2 ** 20)
})

/** The report with a change at a path, as it would come from someone else. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const copy = JSON.parse(text)
  let at = copy
  for (const key of path.slice(0, -1)) at = at[key]
  at[path.at(-1)!] = value
  return JSON.stringify(copy)
}

/** The report with no window to compare registers with, and a change of one register. */
function withoutWindows(change: object): string {
  const { summary } = report
  const [first, ...others] = summary.vm.registers
  const vm = { ...summary.vm, registers: [{ ...first, ...change }, ...others] }
  return JSON.stringify({
    ...{ ...report, windows: [], memories: [] },
    summary: { ...summary, vm, contains: [[], []] },
  })
}

const deepVersion = (levels: number) =>
  `{"kind":"onestep report","version":${'['.repeat(levels)}${']'.repeat(levels)}}`

/** The first run of the report alone, and the game with the second one. */
function ofOneRun(): string {
  const { summary, windows, memories, states, ...rest } = report
  const isFirst = ({ run }: { run: number }) => run === 0
  return JSON.stringify({
    ...rest,
    summary: {
      ...summary,
      ...{ runs: summary.runs.slice(0, 1), contains: summary.contains!.slice(0, 1), divergence: null },
    },
    windows: windows.filter(isFirst),
    memories: memories.filter((_, i) => isFirst(windows[i]!)),
    states: states.filter(isFirst),
  })
}

describe('a hostile file is refused with one error', () => {
  const cases: readonly (readonly [string, () => string])[] = [
    ['no JSON', () => '<html>'],
    ['empty', () => ''],
    ['another JSON', () => '{"kind":"other"}'],
    ['null', () => 'null'],
    ['another version', () => changed(['version'], 2)],
    ['a version that is not a number', () => changed(['version'], { toString: 1, valueOf: 1 })],
    ['a version that is deeply nested', () => deepVersion(1_000_000)],
    ['a register wider than its values', () => changed(['summary', 'vm', 'registers', 0, 'bits'], 2 ** 40)],
    ['a register file without end', () => withoutWindows({ count: 2 ** 53 - 1 })],
    ['a memory without end', () => changed(['summary', 'vm', 'memories', 0, 'sizeBits'], 2 ** 30)],
    ['steps that it says it has', () => changed(['summary', 'contains', 0, 0, 1], 9000)],
    ['a game of one run', () => ofOneRun()],
    ['too long', () => `"${'x'.repeat(33 * 2 ** 20)}"`],
    [
      'deeply nested',
      () => `{"kind":"onestep report","version":1,"summary":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    ],
    ['a further field', () => changed(['extra'], 1)],
    ['a prototype', () => text.replace('{"kind"', '{"__proto__":{"kind":"x"},"kind"')],
    ['a missing part', () => changed(['timeline'], undefined)],
    ['a step that is no number', () => changed(['windows', 0, 'rows', 3, 'step'], '3')],
    ['steps out of order', () => changed(['windows', 0, 'rows', 3, 'step'], 9)],
    ['steps behind the run', () => changed(['windows', 0, 'from'], 2 ** 50)],
    ['a fraction', () => changed(['summary', 'runs', 0, 'steps'], 1.5)],
    ['a negative number', () => changed(['timeline', 'samples'], -1)],
    [
      'an address that is none',
      () => changed(['windows', 0, 'rows', 0, 'address'], '0x1" onclick="alert(1)'),
    ],
    ['a name that is none', () => changed(['summary', 'vm', 'registers', 0, 'name'], '<b>')],
    ['a register that the VM has not', () => changed(['windows', 0, 'registers', 'nothing'], '0x0')],
    ['a register file that is too short', () => changed(['windows', 0, 'registers', 'x'], ['0x0'])],
    ['a text that is too long', () => changed(['summary', 'program'], 'x'.repeat(500))],
    ['a list that is too long', () => changed(['states'], new Array(300).fill(null))],
    ['a digest that is too short', () => changed(['dispute', 'before'], '0x00')],
    ['a pick behind the parts', () => changed(['dispute', 'rounds', 0, 'pick'], 2)],
    ['a timeline of other lengths', () => changed(['timeline', 'hot', 0, 'buckets'], [1])],
    ['memories that are missing', () => changed(['memories'], [])],
  ]
  test.each(cases)('%s', (_, make) => {
    const given = make()
    let error: unknown
    try {
      readReport(given)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(OnestepError)
    const { message } = error as Error
    expect(message).toMatch(/^The report cannot be read\.\n/)
    expect(message.split('\n').length).toBe(3)
    expect(message.length).toBeLessThan(800)
  })

  test('every field is checked: none may be replaced by something of another type', () => {
    let refused = 0
    const visit = (value: unknown, path: readonly (string | number)[]): void => {
      if (path.length > 0) {
        const other = typeof value === 'string' ? 7 : 'nothing of the kind \u0000<script>'
        expect(() => readReport(changed(path, other)), path.join('.')).toThrow(OnestepError)
        refused++
      }
      if (typeof value !== 'object' || value === null) return
      // Of a list, one element stands for all.
      const keys = Array.isArray(value) ? (value.length > 0 ? [0] : []) : Object.keys(value)
      for (const key of keys) visit((value as Record<string | number, unknown>)[key], [...path, key])
    }
    const small: Report = { ...JSON.parse(withoutWindows({})), states: report.states.slice(0, 1) }
    expect(readReport(JSON.stringify(small))).toEqual(small)
    const before = text
    text = JSON.stringify(small)
    try {
      visit(small, [])
    } finally {
      text = before
    }
    expect(refused).toBeGreaterThan(100)
  })
})

test('a page with a report has nothing of it but JSON in which no markup is possible', () => {
  const page = `<head><meta content="connect-src 'self'"></head><body><!--report--></body>`
  const bad = `</script><img src=x onerror=alert(1)><!--`
  const hostile = readReport(changed(['summary', 'program'], bad))
  const html = pageWith(page, hostile)
  const inside = /<script type="application\/json" id="report">(.*)<\/script><\/body>/s.exec(html)![1]!
  expect(inside).not.toMatch(/[<>&]/)
  expect(JSON.parse(inside).summary.program).toBe(bad)
  expect(html).toContain("connect-src 'none'")
})
