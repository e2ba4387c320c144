/**
 * Proves with z3 that simplification changes no meaning, and that the evaluator means what SMT-LIB
 * says. Run by `npm run prove`.
 */
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { trailingZeros } from '../../src/ir/bounds.ts'
import { builder } from '../../src/ir/build.ts'
import { MEANING } from '../../src/ir/evaluate.ts'
import type { Node } from '../../src/ir/node.ts'
import { OPS, opsOf } from '../../src/ir/ops.ts'
import { type Make, RULES } from '../../src/ir/simplify.ts'
import { bits, MAX_WIDTH } from '../../src/ir/types.ts'
import { WORD_OPS } from './any-node.ts'
import { cook, recipe, ZEROS } from './dags.ts'
import { prover } from './smt.ts'

const z3 = await prover()
afterAll(() => z3.end())

const WIDTHS = [1, 2, 7, 8, 32, 64, 256, 512]

/** A rule's sample at a width, or just below where the sample adds bits above the widest word. */
function sampleAt(rule: (typeof RULES)[number], make: Make, width: number): Node {
  for (let w = width; ; w--) {
    try {
      return rule.sample(make, (name, own = w) => make('get', [], name, bits(own)), w)
    } catch (error) {
      if (w <= MAX_WIDTH - 9) throw error
    }
  }
}

describe.each(RULES.map((rule) => ({ rule, name: `${rule.op}: ${rule.name}` })))('$name', ({ rule }) => {
  test.each(WIDTHS)('at width %i', async (width) => {
    const { make } = builder({ simplify: false })
    const node = sampleAt(rule, make, width)
    expect(node.op).toBe(rule.op)
    const simpler = rule.rewrite(node, make)
    expect(simpler).toBeDefined()
    expect(simpler).not.toBe(node)
    expect(await z3.equal(z3.term(node), z3.term(simpler!))).toBe('proved')
  })
})

test('a wrong rule is refuted', async () => {
  const { make } = builder({ simplify: false })
  const x = make('get', [], 'x', bits(8))
  expect(await z3.equal(z3.term(make('sdiv', [x, x])), z3.term(make('const', [], 1n, bits(8))))).toBe(
    'refuted',
  )
})

describe('every branch of every rule, on all graphs of two levels', () => {
  test.each([1, 2, 7])('at width %i', async (width) => {
    const { make } = builder({ simplify: false })
    const x = make('get', [], 'x', bits(width))
    const y = make('get', [], 'y', bits(width))
    const b = make('get', [], 'b', bits(1))
    const c = make('get', [], 'c', bits(1))
    const constants = [0n, 1n, (1n << BigInt(width)) - 1n].map((value) =>
      make('const', [], value, bits(width)),
    )
    const bools = [b, c, make('const', [], 0n, bits(1)), make('const', [], 1n, bits(1))]
    const leaves = [...new Set([x, y, ...constants, ...bools])]
    const fits = (build: () => Node): Node[] => {
      try {
        return [build()]
      } catch {
        return []
      }
    }
    const above = (below: readonly Node[], conditions: readonly Node[]): Node[] => [
      ...new Set(
        below.flatMap((a) => [
          make('not', [a]),
          make('neg', [a]),
          ...[0, 1, 3].flatMap((more) => [
            make('zext', [a], undefined, bits(widthOf(a) + more)),
            make('sext', [a], undefined, bits(widthOf(a) + more)),
          ]),
          ...Array.from({ length: widthOf(a) }, (_, low) => low).flatMap((low) =>
            [low, widthOf(a) - 1].map((high) => make('extract', [a], [high, low])),
          ),
          ...below.flatMap((d) => [
            ...opsOf('binary', 'compare', 'equal', 'concat').flatMap((op) => fits(() => make(op, [a, d]))),
            ...conditions.flatMap((condition) => fits(() => make('ite', [condition, a, d]))),
          ]),
        ]),
      ),
    ]
    const once = above(leaves, bools)
    const fired = new Set<string>()
    const seen = new Map<string, number>()
    const claims: { rule: string; node: Node; simpler: Node }[] = []
    // Second level: one argument from the first level, or two related ones, drawn evenly.
    const some = once.filter((_, i) => i % Math.max(1, Math.ceil(once.length / 90)) === 0)
    for (const node of [...once, ...above([...leaves, ...some], bools)]) {
      for (const rule of RULES) {
        if (rule.op !== node.op) continue
        const simpler = rule.rewrite(node, make)
        if (!simpler) continue
        fired.add(rule.name)
        // A few instances for each shape.
        const shape = `${rule.name} ${node.args.map((arg) => arg.op)} ${simpler.op} ${node.args.indexOf(simpler)}`
        const before = seen.get(shape) ?? 0
        seen.set(shape, before + 1)
        if (before >= 6) continue
        claims.push({ rule: rule.name, node, simpler })
      }
    }
    expect(fired.size).toBeGreaterThan(RULES.length / 2)
    for (const { rule, node, simpler } of claims) {
      const answer = await z3.equal(z3.term(node), z3.term(simpler))
      if (answer !== 'proved')
        throw new Error(`${rule}: ${z3.term(node).sexpr()} is not ${z3.term(simpler).sexpr()} (${answer})`)
    }
    console.log(`width ${width}: ${claims.length} instances of ${fired.size} rules proved`)
  })
})

test.each([1, 2, 5, 8])('random graphs of width %i: simplified as raw', async (width) => {
  await fc.assert(
    fc.asyncProperty(recipe({ maxLength: 10 }), async (lines) => {
      const raw = cook(lines, builder({ simplify: false }).make, width)
      const simple = cook(lines, builder().make, width)
      expect(simple.length).toBe(raw.length)
      expect(await z3.equal(z3.term(raw.at(-1)!), z3.term(simple.at(-1)!))).toBe('proved')
    }),
    { numRuns: 250 },
  )
})

test.each([3, 8])('zero bits that trailingZeros claims, width %i', async (width) => {
  let claims = 0
  await fc.assert(
    fc.asyncProperty(recipe({ maxLength: 20, shapes: ZEROS }), async (lines) => {
      const { make } = builder({ simplify: false })
      for (const node of cook(lines, make, width)) {
        const zeros = trailingZeros(node)
        if (zeros === 0 || node.op === 'const') continue
        claims++
        const low = make('extract', [node], [zeros - 1, 0])
        expect(await z3.equal(z3.term(low), z3.term(make('const', [], 0n, low.type)))).toBe('proved')
      }
    }),
    { numRuns: 4000 },
  )
  expect(claims).toBeGreaterThan(2000)
})

const widthOf = (node: Node) => (node.type as { width: number }).width

/** Ops whose meaning SMT-LIB defines. */
test.each(WORD_OPS)('%s means what z3 says', async (op) => {
  const { make } = builder({ simplify: false })
  let compared = 0
  for (const width of [1, 2, 3, 8, 13, 32, 64, 65, 128, 256, 300, 512]) {
    const top = (1n << BigInt(width)) - 1n
    const edges = [
      ...new Set([
        0n,
        1n,
        2n,
        3n,
        top,
        top - 1n,
        top >> 1n,
        (top >> 1n) + 1n,
        BigInt(width),
        BigInt(width - 1),
      ]),
    ].filter((v) => v <= top)
    const value = fc.oneof(fc.constantFrom(...edges), fc.bigInt({ min: 0n, max: top }))
    const pairs = [
      ...edges.flatMap((a) => edges.map((b) => [a, b] as const)),
      ...fc.sample(fc.tuple(value, value), { numRuns: 40, seed: width }),
    ]
    const literal = (v: bigint, w = width) => make('const', [], v, bits(w))
    const nodes = pairs.flatMap(([a, b]): Node[] => {
      switch (OPS[op].kind) {
        case 'unary':
          return [make(op, [literal(a)])]
        case 'extend':
          return [0, 1, 19]
            .filter((more) => width + more <= MAX_WIDTH)
            .map((more) => make(op, [literal(a)], undefined, bits(width + more)))
        case 'extract': {
          const low = Number(b % BigInt(width))
          return [
            make(op, [literal(a)], [width - 1, low]),
            make(op, [literal(a)], [low, 0]),
            make(op, [literal(a)], [low, low]),
          ]
        }
        case 'concat':
          return width <= MAX_WIDTH / 2
            ? [make(op, [literal(a), literal(b)]), make(op, [literal(a & 1n, 1), literal(b)])]
            : []
        case 'choose':
          return [
            make(op, [literal(0n, 1), literal(a), literal(b)]),
            make(op, [literal(1n, 1), literal(a), literal(b)]),
          ]
        default:
          return [make(op, [literal(a), literal(b)])]
      }
    })
    for (const node of new Set(nodes)) {
      const own = MEANING[op](
        node.args.map((arg) => arg.attribute as bigint),
        node.type,
        node,
      )
      const theirs = await z3.value(z3.term(node))
      if (own !== theirs)
        throw new Error(
          `${z3.term(node).sexpr()}: evaluator 0x${own.toString(16)}, z3 0x${theirs.toString(16)}`,
        )
      compared++
    }
  }
  expect(compared).toBeGreaterThan(100)
})
