/**
 * The step circuit of a machine: state before, what runs, state after.
 * @module
 */
import { INVALID_MICRO, type Machine, MICRO, WORD } from '../../ir/machine.ts'
import { bitWidth, type Node } from '../../ir/types.ts'
import type { Context, UnitResult } from './context.ts'
import { type Decoded, decode } from './decode.ts'
import { depthOf, type LeafUnit, leafName, storeLeaf, touches } from './leaf.ts'
import { add, keyOf, type Linear, number, ONE, opposite, scale, signal, subtract, ZERO } from './linear.ts'
import { nodeValue } from './nodes.ts'
import type { BlockPlan, Plan, Unit } from './plan.ts'
import { type Choice, Sheet } from './sheet.ts'
import { makeUnit } from './units.ts'
import { bitsOf, fromParts, LIMB, linearOf, NARROW, regroup, ungroup, type Value } from './value.ts'

/** Bits of one packed element of a state's preimage: src/hash/poseidon.ts. */
const PACKED = 248
/** A register of more bits is two pieces: its lower 128, and the rest. */
const LOWER = 128

/** Domain tag of the hash that is the public input. */
export const STATEMENT_TAG = 9

export type LeafInput = {
  readonly unit: Unit
  readonly name: string
  readonly depth: number
}

export type StepBody = {
  readonly sheet: Sheet
  /** Input declarations. */
  readonly inputs: readonly string[]
  /** Elements of `registers`: the pieces of each register, lower first. */
  readonly pieces: number
  readonly leaves: readonly LeafInput[]
}

/** Widths of the pieces in which a register comes, the lower first. */
export function pieceWidths(bits: number): number[] {
  if (bits <= NARROW) return [bits]
  return Array.from({ length: Math.ceil(bits / LIMB) }, (_, i) => Math.min(LIMB, bits - i * LIMB))
}

export function stepBody(machine: Machine, plan: Plan, vmId: Uint8Array): StepBody {
  const sheet = new Sheet()
  const status = signal('status')

  sheet.comment('registers before the step')
  const registers = new Map<string, Value[]>()
  let pieces = 0
  for (const { name, type, count = 1 } of machine.registers) {
    const elements = Array.from({ length: count }, () =>
      fromParts(
        pieceWidths(bitWidth(type)).map((width) => {
          const linear = signal(`registers[${pieces++}]`)
          return { width, linear, bits: sheet.toBits(linear, width) }
        }),
      ),
    )
    registers.set(name, elements)
  }

  sheet.comment('which block runs')
  const running = sheet.isZero(status)
  const micro = registers.get(MICRO)?.[0]
  const early = new Map<BlockPlan, Linear>()
  if (machine.microcode.length === 0) early.set(plan.fetch, running)
  else {
    const number_ = linearOf(micro!)
    early.set(plan.fetch, sheet.product(running, sheet.isZero(number_)))
    for (const [i, routine] of plan.routines.entries()) {
      early.set(routine, sheet.product(running, sheet.isZero(subtract(number_, number(BigInt(i + 1))))))
    }
  }
  const invalidMicro = [...early.values()].reduce(subtract, running)

  const values = new Map<BlockPlan, Map<Node, Value>>()
  const units = new Map<Unit, UnitResult>()
  const once = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
    let known = map.get(key)
    if (known === undefined) map.set(key, (known = make()))
    return known
  }
  const fetchEffect = (kind: 'out' | 'set', name: string): Node | undefined => {
    for (const effect of plan.fetch.block.effects) {
      if (effect.kind === 'out' && kind === 'out' && effect.name === name) return effect.value
      if (effect.kind === 'set' && kind === 'set' && effect.register === name) return effect.value
    }
    return undefined
  }
  const traps: { when: Linear; reason: string }[] = []
  let decoded: Decoded | undefined
  /** Fetching, its traps, decoding: when the first instruction asks. */
  const decoding = (): Decoded => {
    if (decoded) return decoded
    const word = bitsOf(sheet, context.input(WORD))
    const fetched = trapChain(plan.fetch, early.get(plan.fetch)!)
    sheet.comment('which instruction')
    decoded = decode(sheet, machine, plan.instructions, fetched, word)
    return decoded
  }
  /** Notes the first trap of a block that fires; the result is 1 if the block runs and none does. */
  const trapChain = (block: BlockPlan, runs: Linear): Linear => {
    let left = runs
    for (const effect of block.block.effects) {
      if (effect.kind !== 'trap') continue
      const fires = sheet.and(left, linearOf(context.value(block, effect.guard)))
      traps.push({ when: fires, reason: effect.reason })
      left = subtract(left, fires)
    }
    return left
  }
  const context: Context = {
    machine,
    plan,
    sheet,
    selector: (block) => early.get(block) ?? decoding().selectors.get(block)!,
    value: (block, node) =>
      once(
        once(values, block, () => new Map<Node, Value>()),
        node,
        () => nodeValue(context, block, node),
      ),
    register: (name) => registers.get(name)!,
    get(block, name) {
      const set = block.kind === 'instruction' ? fetchEffect('set', name) : undefined
      return set ? context.value(plan.fetch, set) : registers.get(name)![0]!
    },
    input: (name) => context.value(plan.fetch, fetchEffect('out', name)!),
    unit: (unit) => once(units, unit, () => makeUnit(context, unit)),
  }

  const { none } = decoding()
  traps.push({ when: none, reason: machine.otherwise })
  if (machine.microcode.length > 0) traps.push({ when: invalidMicro, reason: INVALID_MICRO })

  sheet.comment('traps')
  const blocks = [...plan.routines, ...plan.instructions]
  let trapped: Linear = ZERO
  for (const { members, runs } of trapGroups(context, blocks)) {
    trapped = add(trapped, subtract(runs, trapChain(members[0]!, runs)))
  }
  const gate = opposite(trapped)

  sheet.comment('status after the step')
  const halts = blocks.flatMap((block) => haltChoices(context, block))
  const halted = sheet.product(gate, sheet.select(halts, ZERO))
  const trapCodes = traps.map(({ when, reason }) =>
    scale(when, (2n << 64n) + BigInt(machine.traps.indexOf(reason))),
  )
  const statusAfter = add(status, halted, ...trapCodes)

  sheet.comment('registers after the step')
  const after = new Map(registers)
  for (const { name, count } of machine.registers) {
    if (count === undefined) after.set(name, [setRegister(context, name, gate)])
  }
  for (const port of plan.writePorts)
    after.set(port.file, writeFile(context, after.get(port.file)!, port, gate))

  sheet.comment('memories')
  const roots = machine.memories.map((_, i) => signal(`roots[${i}]`))
  const rootsAfter = [...roots]
  const leaves = plan.leaves
    .filter((unit) => unit.uses.length > 0)
    .map((unit) => closeLeaf(context, unit, rootsAfter, gate))

  sheet.comment('roots')
  const id = [vmId.subarray(0, 16), vmId.subarray(16)].map((half) =>
    number(BigInt(`0x${Array.from(half, (byte) => byte.toString(16).padStart(2, '0')).join('')}`)),
  )
  const digest = (
    code: Linear,
    elements: ReadonlyMap<string, readonly Value[]>,
    memories: readonly Linear[],
  ) => {
    const all = [...id, code, ...pack(machine, elements), ...memories]
    return sheet.instance('state_digest.circom', 'StateDigest', [all.length], { elements: all })('out')
  }
  const [rootBefore, rootAfter] = [digest(status, registers, roots), digest(statusAfter, after, rootsAfter)]
  const statement = sheet.instance('poseidon_chain.circom', 'PoseidonChain', [5, STATEMENT_TAG], {
    elements: [...id, rootBefore, rootAfter, ONE],
  })('out')
  sheet.lines.push(`statement === ${sheet.text(statement)};`)

  const inputs = [
    'signal input statement;',
    'signal input status;',
    `signal input registers[${pieces}];`,
    ...(roots.length > 0 ? [`signal input roots[${roots.length}];`] : []),
    ...leaves.flatMap(({ name, depth }) => [
      `signal input ${name}Leaf[2];`,
      `signal input ${name}Children[${depth}][4];`,
    ]),
  ]
  return { sheet, inputs, pieces, leaves }
}

/** Blocks whose traps have the same guards and reasons: one chain does for all. */
function trapGroups(
  context: Context,
  blocks: readonly BlockPlan[],
): { members: BlockPlan[]; runs: Linear }[] {
  const groups = new Map<string, { members: BlockPlan[]; runs: Linear }>()
  for (const block of blocks) {
    const list = block.block.effects.flatMap((effect) =>
      effect.kind === 'trap'
        ? [`${keyOf(linearOf(context.value(block, effect.guard)))} ${effect.reason}`]
        : [],
    )
    if (list.length === 0) continue
    const key = list.join('\n')
    const group = groups.get(key) ?? { members: [], runs: ZERO }
    group.members.push(block)
    group.runs = add(group.runs, context.selector(block))
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The first halt of a block whose guard is true. */
function haltChoices(context: Context, block: BlockPlan): Choice[] {
  const choices: Choice[] = []
  let left = context.selector(block)
  for (const effect of block.block.effects) {
    if (effect.kind !== 'halt') continue
    const when = context.sheet.and(left, linearOf(context.value(block, effect.guard)))
    choices.push({ when, value: add(number(1n << 64n), linearOf(context.value(block, effect.code))) })
    left = subtract(left, when)
  }
  return choices
}

/** A fixed register after the step: what the running block or fetch sets, unless the step traps. */
function setRegister(context: Context, name: string, gate: Linear): Value {
  const { plan, sheet } = context
  const [before] = context.register(name)
  const setOf = (block: BlockPlan) =>
    block.block.effects.flatMap((effect) =>
      effect.kind === 'set' && effect.register === name ? [context.value(block, effect.value)] : [],
    )[0]
  const fetched = setOf(plan.fetch)
  const choices = [...plan.routines, ...plan.instructions].flatMap((block) => {
    const value = setOf(block) ?? (block.kind === 'instruction' ? fetched : undefined)
    return value ? [{ when: context.selector(block), value: regroup(sheet, value) }] : []
  })
  const linears = regroup(sheet, before!).map((old, i) => {
    const next = sheet.select(
      choices.map(({ when, value }) => ({ when, value: value[i]! })),
      old,
    )
    return add(old, sheet.product(gate, subtract(next, old)))
  })
  return ungroup(linears, before!.width)
}

/** A register file after one port's write. */
function writeFile(
  context: Context,
  before: readonly Value[],
  port: Plan['writePorts'][number],
  gate: Linear,
): Value[] {
  const { sheet } = context
  const levels = Math.log2(before.length)
  const writes = port.uses.map(({ block, write }) => {
    const alone = port.uses.filter((use) => use.block === block).length === 1
    const guard = linearOf(context.value(block, write.guard))
    const runs = context.selector(block)
    return {
      runs,
      guard,
      // Whatever is chosen while nothing is written does not matter.
      when: alone ? runs : sheet.product(runs, guard),
      index: context.value(block, write.index),
      value: regroup(sheet, context.value(block, write.value)),
    }
  })
  const index = sheet.selectAny(writes.map(({ when, index: one }) => ({ when, value: linearOf(one) })))
  const same = writes.find((write) => keyOf(linearOf(write.index)) === keyOf(index))
  const bits = same ? bitsOf(sheet, same.index) : sheet.toBits(index, levels)
  const active = sheet.select(
    writes.map(({ runs, guard }) => ({ when: runs, value: guard })),
    ZERO,
  )
  const out = sheet.instance('one_hot.circom', 'OneHot', [levels], {
    active: sheet.product(gate, active),
    index: bits,
  })
  const written = writes[0]!.value.map((_, part) =>
    sheet.named(sheet.selectAny(writes.map(({ when, value }) => ({ when, value: value[part]! })))),
  )
  return before.map((element, i) => {
    const old = regroup(sheet, element)
    return ungroup(
      old.map((one, part) => sheet.ite(out(`out[${i}]`), written[part]!, one)),
      element.width,
    )
  })
}

/** Checks that a leaf is in the tree whose memory is touched, if one is, and moves the memories' roots. */
function closeLeaf(context: Context, unit: Unit, roots: Linear[], gate: Linear): LeafInput {
  const { sheet } = context
  const leaf = context.unit(unit) as LeafUnit
  const name = leafName(unit)
  const touched = touches(context, unit)
  const memories = [...touched.keys()]
  const depth = Math.max(...memories.map((memory) => depthOf(context, memory)))
  const path = Array.from({ length: 2 * depth }, (_, i) => leaf.address[5 + i] ?? ZERO)
  const children = `${name}Children`
  const hash = ({ low, high }: { low: Linear; high: Linear }) =>
    sheet.instance('merkle_leaf.circom', 'MerkleLeaf', [], { low, high })('out')

  const active = add(...memories.map((memory) => touched.get(memory)!.touched))
  const choose = (of: (memory: number) => Linear) =>
    sheet.selectAny(memories.map((memory) => ({ when: touched.get(memory)!.touched, value: of(memory) })))
  const check = (digest: (level: number) => Linear) => {
    const opened = choose((memory) => digest(depthOf(context, memory)))
    const expected = choose((memory) => roots[memory]!)
    sheet.assertProduct(active, subtract(opened, expected), ZERO)
  }
  if (!unit.update) {
    const out = sheet.instance('merkle_path.circom', 'MerklePath', [depth], {
      leaf: hash(leaf),
      path,
      children,
    })
    check((level) => out(`digest[${level}]`))
    return { unit, name, depth }
  }
  const stored = storeLeaf(context, unit, leaf, gate)
  const out = sheet.instance('merkle_rewrite.circom', 'MerkleRewrite', [depth], {
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
    roots[memory] = add(roots[memory]!, memories.length === 1 ? moved : sheet.product(written, moved))
  }
  return { unit, name, depth }
}

/** Registers in elements of a state's preimage: see src/hash/poseidon.ts. */
function pack(machine: Machine, registers: ReadonlyMap<string, readonly Value[]>): Linear[] {
  const elements: Linear[] = []
  let used = PACKED
  for (const { name, type } of machine.registers) {
    for (const element of registers.get(name)!) {
      const bits = bitWidth(type)
      const whole = { width: bits, value: element }
      const limbs = LOWER / LIMB
      const pieces =
        bits <= PACKED
          ? [whole]
          : [
              { width: bits - LOWER, value: fromParts(element.parts.slice(limbs)) },
              { width: LOWER, value: fromParts(element.parts.slice(0, limbs)) },
            ]
      for (const { width, value } of pieces) {
        if (used + width > PACKED) {
          elements.push(ZERO)
          used = 0
        }
        elements[elements.length - 1] = add(scale(elements.at(-1)!, 1n << BigInt(width)), linearOf(value))
        used += width
      }
    }
  }
  return elements
}
