/**
 * Whether a circuit exists is a matter of the instructions, not of their order.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instruction, Machine } from '../../../src/ir/machine.ts'
import { circom } from '../../../src/targets/circom/index.ts'
import { type Plan, planOf } from '../../../src/targets/circom/plan.ts'
import type { Unit } from '../../../src/targets/circom/plan-types.ts'
import { bytes, memory, u16, type Vm, vm, type Word, when } from '../../../src/vm/index.ts'

type Act = {
  readonly kind: 'load' | 'store'
  readonly memory: number
  readonly at: number
  readonly value: number
}

/** A VM with an instruction for each list: loads that lead to each other, and stores. */
function vmOf(lists: readonly (readonly Act[])[]): Vm {
  let builder = vm('chains')
    .state({
      pc: u16,
      last: u16,
      code: memory(u16, 1024),
      m: memory(u16, 65536),
      n: memory(u16, 65536),
      b: bytes(65536),
    })
    .fetch((s) => {
      const word = s.code[s.pc.low(10)]!
      s.pc = s.pc.add(1)
      return word.low(8)
    })
  for (const [i, acts] of lists.entries()) {
    builder = builder.op(`op${i}`, i.toString(2).padStart(8, '0') as '00000000', (s) => {
      const words: Word<16>[] = [u16(0), s.pc]
      const pick = (at: number) => words[at % words.length]!
      for (const { kind, memory, at } of acts) {
        const name = (['m', 'n', 'b'] as const)[memory % 3]!
        if (kind === 'load') words.push(name === 'b' ? s.b.load(pick(at), 2) : s[name][pick(at)]!)
      }
      s.last = words.reduce((all, one) => all.xor(one))
      for (const { kind, memory, at, value } of acts) {
        if (kind === 'load') continue
        const name = (['m', 'n', 'b'] as const)[memory % 3]!
        const store = () => {
          if (name === 'b') s.b.store(pick(at), pick(value))
          else s[name][pick(at)] = pick(value)
        }
        if (value % 3 === 0) when(pick(value).bit(0), store)
        else store()
      }
    }) as never
  }
  return builder.otherwise('bad')
}

const inOrder = (machine: Machine, order: readonly number[]): Machine => ({
  ...machine,
  instructions: order.map((i): Instruction => machine.instructions[i]!),
})

/** No unit waits for itself, a block has each leaf once, and its stores come after its loads and in their order. */
function expectPlan(plan: Plan): void {
  const [open, done] = [new Set<Unit>(), new Set<Unit>()]
  const visit = (unit: Unit) => {
    if (done.has(unit)) return
    expect(open.has(unit), `${unit.kind} ${unit.index} waits for itself`).toBe(false)
    open.add(unit)
    unit.after.forEach(visit)
    done.add(unit)
  }
  plan.units.forEach(visit)
  for (const block of plan.instructions) {
    const effects = block.block.effects
    const own = plan.leaves.flatMap((leaf, port) =>
      leaf.uses.flatMap((use) => (use.block === block ? [{ port, access: use.access! }] : [])),
    )
    const stores = own.filter(({ access }) => access.kind === 'store')
    for (const { port, access } of own) {
      if (access.kind !== 'load') continue
      for (const store of stores) expect(port).toBeLessThanOrEqual(store.port)
      expect(block.unitOf.get(access.node)).toBe(plan.leaves[port])
    }
    const kept = effects.filter(({ kind }) => kind === 'store')
    expect(stores.length).toBe(kept.length)
    for (const [i, store] of stores.entries()) {
      const effect = kept[i]
      if (effect?.kind === 'store') expect(store.access.node).toBe(effect.value)
    }
    const fetched = plan.leaves.filter(({ uses }) => uses.some((use) => use.block === plan.fetch))
    for (const leaf of fetched) expect(own.every(({ port }) => plan.leaves[port] !== leaf)).toBe(true)
  }
}

const load = (memory: number, at: number): Act => ({ kind: 'load', memory, at, value: 0 })
const store = (memory: number, at: number, value: number): Act => ({ kind: 'store', memory, at, value })

describe('circuits in any order of declarations', () => {
  // Words: 0 is zero, 1 is pc, 2 what was loaded first. Pairs that had a circuit in one order only.
  const follow = [
    [load(0, 0), load(1, 2), store(0, 3, 2)],
    [load(1, 0), load(0, 2), store(1, 3, 2)],
  ]
  const pairs = [
    [load(1, 0), load(1, 1), store(0, 2, 2), store(1, 2, 2)],
    [load(1, 0), store(0, 2, 2), store(1, 2, 2)],
    [load(1, 0), store(0, 2, 1), store(1, 0, 2)],
  ]
  const cases = follow.flatMap((a, i) => pairs.map((b, j) => [i, j, a, b] as const))
  test.each(cases)('a chain of loads (%i) before and after two stores (%i)', (_, __, a, b) => {
    const { machine } = vmOf([a, b])
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const ordered = inOrder(machine, order)
      expectPlan(planOf(ordered))
      expect(circom({ machine: ordered }).inputs.leaves.length).toBeGreaterThan(2)
    }
  })

  test('of instructions that nobody wrote, in any order', () => {
    const act = fc.record({
      kind: fc.constantFrom('load' as const, 'load' as const, 'store' as const),
      memory: fc.nat(2),
      at: fc.nat(5),
      value: fc.nat(5),
    })
    const lists = fc.array(fc.array(act, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(lists, fc.infiniteStream(fc.nat(1000)), (acts, shuffle) => {
        const { machine } = vmOf(acts)
        expectPlan(planOf(machine))
        for (let i = 0; i < 3; i++) {
          const order = acts.map((_, k) => k)
          for (let k = order.length - 1; k > 0; k--) {
            const other = Number(shuffle.next().value) % (k + 1)
            ;[order[k], order[other]] = [order[other]!, order[k]!]
          }
          const ordered = inOrder(machine, order)
          expectPlan(planOf(ordered))
          if (i === 0) circom({ machine: ordered })
        }
      }),
      { numRuns: 60, seed: 11 },
    )
  }, 120_000)
})
