/**
 * Proves with z3 that a circuit's accesses to a map, made one after the other on what the one before leaves, are a step's:
 * lookups see the map before the step, and of several puts to one key the last counts.
 */
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type BitVec, type Bool, init } from 'z3-solver'
import { builder } from '../../../src/ir/build.ts'
import type { Block, Effect, Machine } from '../../../src/ir/machine.ts'
import type { Node } from '../../../src/ir/node.ts'
import { bits } from '../../../src/ir/types.ts'
import { groupEntries, isPut } from '../../../src/targets/circom/entries.ts'

const { Context, em } = await init()
const z3 = Context('main')
afterAll(() => em.PThread.terminateAllThreads())

const WORD = bits(8)
const BOOL = bits(1)
const machine = { maps: [{ name: 'm', key: WORD, value: WORD }] } as unknown as Machine

/** A block of lookups and puts: keys and guards out of registers, of guards' conjunctions and opposites, and of lookups. */
function blockOf(picks: readonly (readonly number[])[]): Block {
  const { make, constant } = builder()
  const words = ['a', 'b', 'c'].map((name) => make('get', [], name, WORD))
  const flags = ['p', 'q'].map((name) => make('get', [], name, BOOL))
  const opposite = (node: Node) => make('not', [node])
  const guards = [
    constant(1n, BOOL),
    ...flags,
    ...flags.map(opposite),
    make('and', flags),
    make('and', [flags[0]!, opposite(flags[1]!)]),
  ]
  const effects: Effect[] = []
  const found: Node[] = []
  for (const [kind, a, b, c] of picks as [number, number, number, number][]) {
    const of = <T>(list: readonly T[], pick: number): T => list[pick % list.length]!
    const key = of(c % 3 === 0 ? [...words, ...found] : words, a)
    const guard = of(guards, b)
    if (kind % 2 === 0) {
      const node = make('lookup', [key, guard], 'm', WORD)
      if (effects.some((effect) => effect.kind === 'lookup' && effect.node === node)) continue
      effects.push({ kind: 'lookup', node })
      found.push(node)
    } else effects.push({ kind: 'put', map: 'm', key, guard, value: of([...words, ...found], c) })
  }
  return { effects }
}

type Term = BitVec<number, 'main'>
type Condition = Bool<'main'>

const picks = fc.array(fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 6 })

/** What a circuit makes of a block, whether or not an access sees through those before it, and what the block means. */
function claims(block: Block, seesThrough = true) {
  const word = z3.BitVec.sort(8 as number)
  const before = z3.Array.const('m', word, word)
  const terms = new Map<Node, Term>()
  const value = (node: Node): Term => {
    let known = terms.get(node)
    if (known) return known
    const [a, b] = node.args
    switch (node.op) {
      case 'const':
        known = z3.BitVec.val(node.attribute as bigint, 1)
        break
      case 'get':
        known = z3.BitVec.const(node.attribute as string, node.type.kind === 'bits' ? node.type.width : 0)
        break
      case 'not':
        known = value(a!).not()
        break
      case 'and':
        known = value(a!).and(value(b!))
        break
      case 'lookup':
        known = z3.If(holds(b!), before.select(value(a!)) as Term, z3.BitVec.val(0, 8)) as Term
        break
      default:
        throw new RangeError(`"op" expected one of this test, got ${node.op}`)
    }
    terms.set(node, known)
    return known
  }
  const holds = (node: Node): Condition => value(node).eq(z3.BitVec.val(1, 1)) as Condition

  let after = before
  for (const effect of block.effects)
    if (effect.kind === 'put')
      after = z3.If(holds(effect.guard), after.store(value(effect.key), value(effect.value)), after) as never

  type Access = { key: Term; any: Condition; put: Condition; seen: Term }
  const made: Access[] = []
  const wrong: Condition[] = []
  let now = before
  for (const group of groupEntries(machine, block)) {
    const any = z3.Or(z3.Bool.val(false), ...group.map(({ guard }) => holds(guard))) as Condition
    const key = group.reduce<Term>(
      (rest, use) => z3.If(holds(use.guard), value(use.key), rest) as Term,
      z3.BitVec.val(0, 8),
    )
    const opened = now.select(key) as Term
    const puts = group.filter(isPut)
    const put = z3.Or(z3.Bool.val(false), ...puts.map(({ guard }) => holds(guard))) as Condition
    let seen = opened
    if (seesThrough)
      for (const earlier of made)
        seen = z3.If(z3.And(any, earlier.put, key.eq(earlier.key)), earlier.seen, seen) as Term
    // What a group's uses ask for is one key.
    for (const use of group) wrong.push(z3.And(holds(use.guard), value(use.key).neq(key)) as Condition)
    for (const use of group)
      if (!isPut(use)) wrong.push(z3.And(holds(use.guard), seen.neq(before.select(key))) as Condition)
    const stored = puts.reduce<Term>(
      (rest, use) => z3.If(holds(use.guard), value(use.node), rest) as Term,
      opened,
    )
    now = z3.If(put, now.store(key, stored), now) as never
    made.push({ key, any, put, seen })
  }
  wrong.push(now.neq(after) as Condition)
  return z3.Or(...wrong)
}

const solver = new z3.Solver()
solver.set('timeout', 60_000)
async function refuted(condition: Parameters<typeof solver.add>[0]): Promise<boolean> {
  solver.push()
  solver.add(condition)
  const answer = await solver.check()
  solver.pop()
  if (answer === 'unknown') throw new Error('z3 does not say')
  return answer === 'sat'
}

test('for random blocks, whatever keys, guards and contents are', async () => {
  let shared = 0
  await fc.assert(
    fc.asyncProperty(picks, async (of) => {
      const block = blockOf(of)
      const groups = groupEntries(machine, block)
      if (groups.length < block.effects.length) shared++
      expect(await refuted(claims(block))).toBe(false)
    }),
    { numRuns: 300 },
  )
  expect(shared).toBeGreaterThan(50)
})

test('an access that does not see through those before it is refuted', async () => {
  const two = blockOf([
    [0, 0, 0, 1],
    [0, 1, 0, 1],
    [1, 0, 0, 1],
    [1, 1, 0, 2],
  ])
  expect(await refuted(claims(two))).toBe(false)
  expect(await refuted(claims(two, false))).toBe(true)
})
