/**
 * Reads a report that may come from anyone. What passes is of the right shape, of bounded size, and fits together, so that
 * a page can show it without looking again. Whether it is true is another matter: it is what its sender says.
 * @module
 */
import { containedIn, MAX_REPORT, ReportError } from './report.ts'
import {
  byKind,
  type Check,
  digest,
  hexBytes,
  hexNumber,
  list,
  MAX_BITS,
  name,
  natural,
  object,
  oneOf,
  orNull,
  record,
  ShapeError,
  text,
  truth,
  tuple,
  upTo,
} from './shape.ts'
import type { Report } from './types.ts'

const output = object({ text: text(20_000), size: natural })
const run = oneOf(0, 1)
/** The most registers of a file. */
const MAX_FILE = 4096
const registers = record(
  (value, at): string | string[] =>
    Array.isArray(value) ? list(hexNumber, MAX_FILE)(value, at) : hexNumber(value, at),
  500,
)

const summary = object({
  vm: object({
    name,
    id: digest,
    registers: list(object({ name, bits: upTo(MAX_BITS), count: orNull(upTo(MAX_FILE)) }), 500),
    memories: list(
      object({ name, sizeBits: upTo(MAX_BITS), used: list(tuple(hexNumber, natural), 200) }),
      64,
    ),
    maps: list(name, 64),
    counters: list(name, 500),
  }),
  program: text(),
  hash: name,
  runs: list(
    object({
      label: text(100),
      steps: natural,
      status: text(),
      ended: oneOf('running', 'halted', 'trapped'),
      startRoot: digest,
      finalRoot: digest,
      output,
    }),
    2,
  ),
  divergence: orNull(natural),
  contains: list(list(tuple(natural, natural), 64), 2),
})

const timeline = object({
  samples: natural,
  buckets: natural,
  hot: list(
    object({
      name: text(1100),
      address: orNull(hexNumber),
      text: text(),
      samples: natural,
      buckets: list(natural, 1000),
    }),
    64,
  ),
  others: list(natural, 1000),
  output: list(natural, 1000),
})

const change = byKind({
  register: object({
    kind: oneOf('register'),
    name,
    index: orNull(natural),
    from: hexNumber,
    to: hexNumber,
  }),
  memory: object({ kind: oneOf('memory'), name, address: hexNumber, from: hexBytes(32), to: hexBytes(32) }),
  entry: object({ kind: oneOf('entry'), name, key: hexNumber, from: hexNumber, to: hexNumber }),
})

const row = object({
  step: natural,
  address: orNull(hexNumber),
  word: orNull(hexNumber),
  text: text(),
  place: orNull(text(1100)),
  source: orNull(text()),
  changes: list(change, 400),
  reads: list(object({ memory: name, address: hexNumber, size: natural }), 400),
  stops: orNull(text()),
  claimed: truth,
})

const window = object({ run, from: natural, status: text(), registers, rows: list(row, 4096) })
const lines = object({ name, address: hexNumber, bytes: hexBytes(4096) })
const view = object({ name: text(100), rows: list(object({ label: text(), value: text(2000) }), 2048) })
const state = object({
  run,
  step: natural,
  root: digest,
  output,
  views: list(view, 32),
  maps: list(object({ name, size: natural, entries: list(tuple(hexNumber, hexNumber), 256) }), 64),
})

const dispute = object({
  parties: tuple(text(100), text(100)),
  steps: natural,
  arity: natural,
  rounds: list(
    object({ points: list(natural, 257), theirs: list(digest, 257), ours: list(digest, 257), pick: natural }),
    64,
  ),
  step: natural,
  before: digest,
  after: tuple(digest, digest),
  proofBytes: natural,
  obtained: orNull(digest),
  winner: oneOf('ours', 'theirs', 'nobody'),
  by: text(),
})

const difference = object({
  step: natural,
  rows: list(object({ what: text(), before: text(), ours: text(), theirs: text() }), 300),
  left: natural,
})

const node = object({
  index: text(),
  kind: oneOf('leaf', 'computed', 'sibling', 'zero'),
  digest,
  after: orNull(digest),
  content: orNull(object({ what: text(), before: text(), after: text() })),
})
const proof = object({
  step: natural,
  bytes: natural,
  header: natural,
  before: digest,
  after: digest,
  verdict: text(),
  accepted: truth,
  parts: list(
    object({
      name,
      kind: oneOf('memory', 'map'),
      root: digest,
      rootAfter: digest,
      levels: list(list(node, 4096), 260),
    }),
    64,
  ),
})

const report: Check<Report> = object({
  kind: oneOf('onestep report'),
  version: oneOf(1),
  madeBy: text(100),
  summary,
  timeline,
  dispute: orNull(dispute),
  windows: list(window, 64),
  memories: list(list(lines, 2048), 64),
  states: list(state, 256),
  differences: list(difference, 64),
  proofs: list(proof, 64),
})

/**
 * Reads a report.
 * @throws ReportError, with one reason, if the text is not a report of this version
 */
export function readReport(json: string): Report {
  if (json.length > MAX_REPORT)
    throw new ReportError(`Expected at most ${MAX_REPORT / 2 ** 20} MiB, got more`)
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new ReportError('Expected JSON')
  }
  const { kind, version } = Object(value) as { kind?: unknown; version?: unknown }
  if (kind !== 'onestep report') throw new ReportError('Expected the JSON of a report of onestep')
  if (version !== 1)
    throw new ReportError(`Expected version 1, got ${typeof version === 'number' ? version : 'no number'}`)
  try {
    const checked = report(value, '')
    consistent(checked)
    return checked
  } catch (error) {
    if (error instanceof ShapeError) throw new ReportError(error.message)
    throw error
  }
}

/** @throws ShapeError if parts of a report contradict one another */
function consistent({
  summary,
  timeline,
  dispute,
  windows,
  memories,
  states,
  differences,
  proofs,
}: Report): void {
  const expect = (holds: boolean, at: string, expected: string) => {
    if (!holds) throw new ShapeError(at, expected, 'something else')
  }
  const { vm, runs, contains, divergence } = summary
  expect(runs.length > 0, 'summary.runs', 'a run')
  const within = (step: number, of: number) => of < runs.length && step <= runs[of]!.steps
  expect(
    divergence === null || (runs.length === 2 && divergence < longest(runs)),
    'summary.divergence',
    'a step',
  )
  const contained = containedIn(summary, windows)
  expect(
    JSON.stringify(contains) === JSON.stringify(contained),
    'summary.contains',
    'the steps of the windows',
  )
  expect(dispute === null || runs.length === 2, 'dispute', 'null where there is one run')
  const isRegister = (registerName: string, index: number | null) => {
    const found = vm.registers.find((one) => one.name === registerName)
    return (
      found !== undefined && (found.count === null ? index === null : index !== null && index < found.count)
    )
  }
  const memoryNames = new Set(vm.memories.map((one) => one.name))
  expect(timeline.output.length === timeline.buckets, 'timeline.output', 'a number for each bucket')
  expect(timeline.others.length === timeline.buckets, 'timeline.others', 'a number for each bucket')
  for (const { buckets } of timeline.hot)
    expect(buckets.length === timeline.buckets, 'timeline.hot', 'a number for each bucket')
  expect(memories.length === windows.length, 'memories', 'as many as there are windows')
  for (const [i, { run: of, from, registers: held, rows }] of windows.entries()) {
    const at = `windows[${i}]`
    expect(within(from + rows.length, of), at, 'steps of the run')
    const isWhole = vm.registers.every(({ name: registerName, count }) => {
      const value = Object.hasOwn(held, registerName) ? held[registerName] : undefined
      return count === null ? typeof value === 'string' : Array.isArray(value) && value.length === count
    })
    const areAll = isWhole && Object.keys(held).length === vm.registers.length
    expect(areAll, `${at}.registers`, "the VM's registers")
    for (const [j, { step, changes, reads }] of rows.entries()) {
      expect(step === from + j, `${at}.rows[${j}].step`, 'the steps in order')
      for (const one of changes) {
        if (one.kind === 'register') expect(isRegister(one.name, one.index), `${at}.rows[${j}]`, 'a register')
        if (one.kind !== 'memory') continue
        expect(memoryNames.has(one.name), `${at}.rows[${j}]`, 'a memory')
        expect(one.from.length === one.to.length, `${at}.rows[${j}]`, 'as many bytes as before')
      }
      for (const one of reads) expect(memoryNames.has(one.memory), `${at}.rows[${j}]`, 'a memory')
    }
  }
  for (const { run: of, step } of states) expect(within(step, of), 'states', 'steps of the run')
  for (const { step } of [...differences, ...proofs])
    expect(step <= longest(runs), 'proofs', 'steps of the run')
  for (const { points, theirs, ours, pick } of dispute?.rounds ?? []) {
    expect(points.length >= 2 && pick + 1 < points.length, 'dispute.rounds', 'a part of the segment')
    expect(theirs.length === points.length && ours.length === points.length, 'dispute.rounds', 'roots')
    expect(
      points.every((point, i) => i === 0 || point > points[i - 1]!),
      'dispute.rounds',
      'ascending steps',
    )
  }
}

const longest = (runs: readonly { readonly steps: number }[]) => Math.max(...runs.map(({ steps }) => steps))
