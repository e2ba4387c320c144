/**
 * What the running block leaves behind, unless it traps: registers, files, the roots of memories.
 * @module
 */
import type { Context } from './context.ts'
import { depthOf, type LeafUnit, leafName, storeLeaf, touches } from './leaf.ts'
import { add, keyOf, type Linear, subtract, ZERO } from './linear.ts'
import type { Plan } from './plan.ts'
import type { BlockPlan, Unit } from './plan-types.ts'
import { bitsOf, linearOf, regroup, ungroup, type Value } from './value.ts'

/** A leaf that a step circuit takes as input. */
export type LeafInput = {
  readonly unit: Unit
  readonly name: string
  readonly depth: number
}

/** A fixed register after the step: what the running block or fetch sets, unless the step traps. */
export function setRegister(context: Context, name: string, gate: Linear): Value {
  const { plan, writer } = context
  const [before] = context.register(name)
  const setOf = (block: BlockPlan) =>
    block.block.effects.flatMap((effect) =>
      effect.kind === 'set' && effect.register === name ? [context.value(block, effect.value)] : [],
    )[0]
  const fetched = setOf(plan.fetch)
  const choices = [...plan.routines, ...plan.instructions].flatMap((block) => {
    const value = setOf(block) ?? (block.kind === 'instruction' ? fetched : undefined)
    return value ? [{ when: context.selector(block), value: regroup(writer, value) }] : []
  })
  const linears = regroup(writer, before!).map((old, i) => {
    const next = writer.select(
      choices.map(({ when, value }) => ({ when, value: value[i]! })),
      old,
    )
    return add(old, writer.product(gate, subtract(next, old)))
  })
  return ungroup(linears, before!.width)
}

/** A register file after one port's write. */
export function writeFile(
  context: Context,
  before: readonly Value[],
  port: Plan['writePorts'][number],
  gate: Linear,
): Value[] {
  const { writer } = context
  const levels = Math.log2(before.length)
  const writes = port.uses.map(({ block, write }) => {
    const alone = port.uses.filter((use) => use.block === block).length === 1
    const guard = linearOf(context.value(block, write.guard))
    const runs = context.selector(block)
    return {
      runs,
      guard,
      // Whatever is chosen while nothing is written does not matter.
      when: alone ? runs : writer.product(runs, guard),
      index: context.value(block, write.index),
      value: regroup(writer, context.value(block, write.value)),
    }
  })
  const index = writer.selectAny(writes.map(({ when, index: one }) => ({ when, value: linearOf(one) })))
  const same = writes.find((write) => keyOf(linearOf(write.index)) === keyOf(index))
  const bits = same ? bitsOf(writer, same.index) : writer.toBits(index, levels)
  const active = writer.select(
    writes.map(({ runs, guard }) => ({ when: runs, value: guard })),
    ZERO,
  )
  const out = writer.instance('one_hot.circom', 'OneHot', [levels], {
    active: writer.product(gate, active),
    index: bits,
  })
  const written = writes[0]!.value.map((_, part) =>
    writer.named(writer.selectAny(writes.map(({ when, value }) => ({ when, value: value[part]! })))),
  )
  return before.map((element, i) => {
    const old = regroup(writer, element)
    return ungroup(
      old.map((one, part) => writer.ite(out(`out[${i}]`), written[part]!, one)),
      element.width,
    )
  })
}

/** Checks that a leaf is in the tree whose memory is touched, if one is, and moves the memories' roots. */
export function closeLeaf(context: Context, unit: Unit, roots: Linear[], gate: Linear): LeafInput {
  const { writer } = context
  const leaf = context.unit(unit) as LeafUnit
  const name = leafName(unit)
  const touched = touches(context, unit)
  const memories = [...touched.keys()]
  const depth = Math.max(...memories.map((memory) => depthOf(context, memory)))
  const path = Array.from({ length: 2 * depth }, (_, i) => leaf.address[5 + i] ?? ZERO)
  const children = `${name}Children`
  const hash = ({ low, high }: { low: Linear; high: Linear }) =>
    writer.instance('merkle_leaf.circom', 'MerkleLeaf', [], { low, high })('out')

  const active = add(...memories.map((memory) => touched.get(memory)!.touched))
  const choose = (of: (memory: number) => Linear) =>
    writer.selectAny(memories.map((memory) => ({ when: touched.get(memory)!.touched, value: of(memory) })))
  const check = (digest: (level: number) => Linear) => {
    const opened = choose((memory) => digest(depthOf(context, memory)))
    const expected = choose((memory) => roots[memory]!)
    writer.assertProduct(active, subtract(opened, expected), ZERO)
  }
  if (!unit.update) {
    const out = writer.instance('merkle_path.circom', 'MerklePath', [depth], {
      leaf: hash(leaf),
      path,
      children,
    })
    check((level) => out(`digest[${level}]`))
    return { unit, name, depth }
  }
  const stored = storeLeaf(context, unit, leaf, gate)
  const out = writer.instance('merkle_rewrite.circom', 'MerkleRewrite', [depth], {
    leafBefore: hash(leaf),
    leafAfter: hash(stored),
    path,
    children,
  })
  check((level) => out(`before[${level}]`))
  for (const memory of memories) {
    const { written } = touched.get(memory)!
    const level = depthOf(context, memory)
    const moved = subtract(out(`after[${level}]`), out(`before[${level}]`))
    // With one memory there is nothing to choose: without a store the leaf, and so the root, stays.
    roots[memory] = add(roots[memory]!, memories.length === 1 ? moved : writer.product(written, moved))
  }
  return { unit, name, depth }
}
