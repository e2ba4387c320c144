import { describe, expect, test } from 'vitest'
import { commitHistory, type HistorySpan } from '../../src/trace/history.ts'
import { type Refinement, refine, verifyRefinement } from '../../src/trace/history-levels.ts'
import { rootOf } from './naive-history.ts'

const START = rootOf(0)
const HALT = 37

/** State after `step` steps of a run that stops at 37. */
const stateAt = (step: number) => rootOf(Math.min(step, HALT))

function historyOf(span: HistorySpan, at: (step: number) => Uint8Array = stateAt) {
  const count = 2 ** span.height
  const roots = Array.from({ length: count }, (_, j) =>
    at(Number(span.start) + (j + 1) * Number(span.stride)),
  )
  return commitHistory({ ...span, roots })
}

const upperSpan: HistorySpan = { start: 0n, stride: 8n, height: 3 }
const upper = historyOf(upperSpan)

function refinementOf(index: bigint, height = 3): Refinement {
  const lower = historyOf(refine(upperSpan, index, height))
  const last = 2n ** BigInt(height) - 1n
  return {
    startRoot: START,
    upper,
    index,
    leaf: upper.leaf(index),
    siblings: upper.prove(index),
    before: index === 0n ? START : upper.leaf(index - 1n),
    beforeSiblings: index === 0n ? [] : upper.prove(index - 1n),
    lower,
    lastSiblings: lower.prove(last),
  }
}

describe('refining', () => {
  test('B23 every leaf, before, at and after the stop, refines to a history that ends at it', () => {
    for (let index = 0n; index < 8n; index++) {
      for (const height of [0, 1, 2, 3])
        expect(verifyRefinement(refinementOf(index, height))).toEqual({ valid: true })
    }
  })

  test('B23 the lower history starts where its leaf does: its first leaf is one stride later', () => {
    const lower = historyOf(refine(upperSpan, 2n, 3))
    expect(lower.span).toEqual({ start: 16n, stride: 1n, height: 3 })
    expect(lower.leaf(0n)).toEqual(stateAt(17))
    expect(lower.leaf(7n)).toEqual(upper.leaf(2n))
  })

  test('three levels nest', () => {
    const top: HistorySpan = { start: 0n, stride: 2n ** 32n, height: 16 }
    const middle = refine(top, 3n, 16)
    const bottom = refine(middle, 5n, 16)
    expect(bottom).toEqual({ start: 3n * 2n ** 32n + 5n * 2n ** 16n, stride: 1n, height: 16 })
    expect(refine(bottom, 0n, 0)).toEqual({ ...bottom, height: 0 })
  })

  test('A06 a height that does not divide the stride, or an index outside, is an error', () => {
    expect(() => refine(upperSpan, 0n, 4)).toThrow(/divides the stride 8/)
    expect(() => refine({ ...upperSpan, stride: 12n }, 0n, 3)).toThrow(/divides the stride 12/)
    expect(() => refine(upperSpan, 8n, 3)).toThrow(/below 2\^3/)
    expect(() => refine(upperSpan, -1n, 3)).toThrow(RangeError)
    expect(() => refine(upperSpan, 0n, -1)).toThrow(RangeError)
    expect(() => refine(upperSpan, 0n, 1e9)).toThrow(RangeError)
    expect(() => refine({ ...upperSpan, stride: 0n }, 0n, 0)).toThrow(/"stride"/)
  })
})

describe('a refinement that is not one', () => {
  const good = refinementOf(2n)
  const twin = historyOf(refine(upperSpan, 2n, 3), (step) => rootOf(1_000 + step))
  test.each<[string, Record<string, unknown>, string]>([
    ['ends at another state', { lower: twin, lastSiblings: twin.prove(7n) }, 'LastLeafMismatch'],
    [
      'starts a stride early',
      { lower: { ...good.lower, span: { start: 8n, stride: 1n, height: 3 } } },
      'SpanMismatch',
    ],
    [
      'has another stride',
      { lower: { ...good.lower, span: { start: 16n, stride: 2n, height: 3 } } },
      'SpanMismatch',
    ],
    [
      'is one level short',
      { lower: { ...good.lower, span: { start: 16n, stride: 1n, height: 2 } } },
      'SpanMismatch',
    ],
    [
      'is as long in fewer leaves',
      { lower: { ...good.lower, span: { start: 16n, stride: 2n, height: 2 } } },
      'ExtraSibling',
    ],
    ['claims another state before', { before: rootOf(555) }, 'BeforeMismatch'],
    ['takes its own leaf for the state before', { before: good.leaf }, 'BeforeMismatch'],
    ['refines another leaf', { leaf: upper.leaf(3n) }, 'RootMismatch'],
    ['lies beyond the end', { index: 8n }, 'IndexOutOfRange'],
    ['has no lower history', { lower: undefined }, 'SpanMismatch'],
    [
      'has a span of numbers',
      { lower: { ...good.lower, span: { start: 16, stride: 1, height: 3 } } },
      'SpanMismatch',
    ],
    [
      'has an object for a stride',
      { lower: { ...good.lower, span: { start: 16n, stride: Object.create(null), height: 3 } } },
      'SpanMismatch',
    ],
    ['lacks a sibling', { lastSiblings: good.lastSiblings.slice(1) }, 'MissingSibling'],
  ])('%s', (_, change, reason) => {
    expect(verifyRefinement({ ...good, ...change } as Refinement)).toEqual({ valid: false, reason })
  })

  test('A12 at the first leaf the state before is the agreed start, and nothing else', () => {
    const first = refinementOf(0n)
    expect(verifyRefinement({ ...first, before: upper.leaf(0n) })).toEqual({
      valid: false,
      reason: 'BeforeMismatch',
    })
    expect(verifyRefinement({ ...first, beforeSiblings: [rootOf(1)] })).toEqual({
      valid: false,
      reason: 'ExtraSibling',
    })
    expect(verifyRefinement({ ...first, before: new Uint8Array(3) })).toEqual({
      valid: false,
      reason: 'MalformedDigest',
    })
    expect(verifyRefinement(null as unknown as Refinement).valid).toBe(false)
  })
})
