/**
 * A source that answers from a report.
 * @module
 */
import { registersAfter } from './registers.ts'
import type { Access, Found, Query, Report, Row, RunIndex, Source, Window } from './types.ts'

/** What a report does not contain. */
export class NotInReport extends Error {
  override name = 'NotInReport'
}

/** @param report - checked */
export function reportSource(report: Report): Source {
  const { windows, summary } = report
  const indexAt = (run: RunIndex, step: number): number => {
    const index = windows.findIndex(
      (window) => window.run === run && step >= window.from && step <= window.from + window.rows.length,
    )
    if (index < 0) throw new NotInReport(`This report does not contain step ${step.toLocaleString('en')}.`)
    return index
  }
  return {
    summary: async () => summary,
    timeline: async () => report.timeline,
    dispute: async () => report.dispute,
    async window(run, from, count): Promise<Window> {
      const window = windows[indexAt(run, from)]!
      const skipped = from - window.from
      return {
        ...window,
        from,
        registers: registersAfter(window.registers, window.rows.slice(0, skipped)),
        rows: window.rows.slice(skipped, skipped + count),
      }
    },
    async state(run, step) {
      const found = report.states.find((state) => state.run === run && state.step === step)
      if (!found) throw new NotInReport('This report does not contain the root and output at this step.')
      return found
    },
    async memory(run, step, name, address, size) {
      const index = indexAt(run, step)
      const first = BigInt(address)
      const bytes: string[] = new Array(size).fill('..')
      const put = (at: bigint, hex: string) => {
        for (let i = 0; i < hex.length / 2; i++) {
          const to = Number(at - first) + i
          if (to >= 0 && to < size) bytes[to] = hex.slice(2 * i, 2 * i + 2)
        }
      }
      const { from, rows } = windows[index]!
      for (const line of report.memories[index]!)
        if (line.name === name) put(BigInt(line.address), line.bytes)
      for (const { changes } of rows.slice(0, step - from))
        for (const change of changes)
          if (change.kind === 'memory' && change.name === name) put(BigInt(change.address), change.to)
      return { address, bytes: bytes.join('') }
    },
    find: async (run, from, query) => findIn(report, run, from, query),
    async difference(step) {
      const found = report.differences.find((one) => one.step === step)
      if (!found) throw new NotInReport('This report contains the differences after the disputed step only.')
      return found
    },
    async proof(_, step) {
      const found = report.proofs.find((one) => one.step === step)
      if (!found) throw new NotInReport('This report does not contain a proof of this step.')
      return found
    },
  }
}

function findIn({ windows, summary }: Report, run: RunIndex, from: number, query: Query): Found {
  const { divergence } = summary
  const none = { step: null, looked: summary.runs[run]?.steps ?? from, more: false }
  if (query.kind === 'difference') {
    if (divergence === null) return { ...none, problem: 'This report is of one run' }
    return from <= divergence ? { ...none, step: divergence } : none
  }
  for (const window of windows) {
    if (window.run !== run) continue
    const found = window.rows.find((row) => row.step >= from && matches(row, query))
    if (found) return { ...none, step: found.step }
  }
  return { ...none, problem: 'It is not among the steps that this report contains' }
}

function matches(row: Row, query: Exclude<Query, { kind: 'difference' }>): boolean {
  if (query.kind === 'address') return row.address !== null && sameNumber(row.address, query.address)
  if (query.kind === 'text') {
    const [first] = row.text.toLowerCase().split(/\s/)
    return first === query.text.trim().toLowerCase()
  }
  return row.changes.some((change) => {
    if (change.name !== query.name) return false
    if (change.kind === 'register')
      return query.at === null ? change.index === null : sameNumber(String(change.index), query.at)
    if (change.kind !== 'memory' || query.at === null) return false
    return covers({ ...change, memory: change.name, size: change.to.length / 2 }, query.at)
  })
}

function covers({ address, size }: Access, at: string): boolean {
  const behind = numberIn(at) - BigInt(address)
  return behind >= 0n && behind < BigInt(size)
}

const sameNumber = (a: string, b: string) => numberIn(a) === numberIn(b)

/** A number as people write it, or -1. */
function numberIn(text: string): bigint {
  return /^(0x[0-9a-f]{1,64}|\d{1,78})$/i.test(text.trim()) ? BigInt(text.trim()) : -1n
}
