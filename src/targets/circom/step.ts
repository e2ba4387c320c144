/**
 * The step circuit of a machine: state before, what runs, state after.
 * @module
 */
import { toBigint } from '../../bytes/bytes.ts'
import { INVALID_MICRO, type Machine, MICRO, mapsOf, WORD } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import { bitWidth } from '../../ir/types.ts'
import type { Context, UnitResult } from './context.ts'
import { type Decoded, decode } from './decode.ts'
import { openLeaf } from './leaf.ts'
import { add, keyOf, type Linear, number, ONE, opposite, scale, signal, subtract, ZERO } from './linear.ts'
import { closeMap, type MapInput, mapDeclarations, openMap } from './map-port.ts'
import { nodeValue } from './nodes.ts'
import type { CircuitOptions } from './options.ts'
import { pack, pieceWidths } from './pack.ts'
import type { Plan } from './plan.ts'
import type { BlockPlan, Unit } from './plan-types.ts'
import { closePreimages, openPreimage, type PreimageInput, preimageDeclarations } from './preimage-port.ts'
import { makeUnit } from './shared-units.ts'
import { bitsOf, fromParts, linearOf, type Part, type Value } from './value.ts'
import { closeLeaf, type LeafInput, setRegister, writeFile } from './write-back.ts'
import { type Choice, type Origin, Writer } from './writer.ts'

export type StepBody = {
  readonly writer: Writer
  /** Input declarations. */
  readonly inputs: readonly string[]
  /** Elements of `registers`: the pieces of each register, lower first. */
  readonly pieces: number
  readonly leaves: readonly LeafInput[]
  readonly maps: readonly MapInput[]
  readonly preimages: readonly PreimageInput[]
}

export type Registers = ReadonlyMap<string, readonly Value[]>

/** A step but for its memories: what runs, and what it leaves behind. */
export type StepCore = {
  readonly context: Context
  readonly statusAfter: Linear
  readonly after: Registers
  /** 0 if the step traps, and nothing is written. */
  readonly gate: Linear
}

export type StepOptions = {
  readonly registers: Registers
  /** 1 if the machine steps, unless it has stopped. */
  readonly active: Linear
  /** For plain steps only (plain-steps.ts): the machine runs, and anything that would be a trap is not a step. */
  readonly plain?: boolean
}

/** The registers of a machine as elements of an array of signals, in the pieces of `pieceWidths`. */
export function registerInputs(
  machine: Machine,
  make: (piece: Linear, width: number) => Part,
  array = 'registers',
): { registers: Registers; widths: readonly number[] } {
  const widths: number[] = []
  const registers = new Map<string, Value[]>()
  for (const { name, type, count = 1 } of machine.registers) {
    const elements = Array.from({ length: count }, () =>
      fromParts(
        pieceWidths(bitWidth(type)).map((width) =>
          make(signal(`${array}[${widths.push(width) - 1}]`), width),
        ),
      ),
    )
    registers.set(name, elements)
  }
  return { registers, widths }
}

/**
 * @param openPort - opens what a port of the memories reads and writes
 */
export function stepCore(
  machine: Machine,
  plan: Plan,
  writer: Writer,
  { registers, active, plain = false }: StepOptions,
  openPort: (context: Context, unit: Unit) => UnitResult,
): StepCore {
  const status = signal('status')
  writer.comment('which block runs')
  const running = plain ? active : writer.product(active, writer.isZero(status))
  const micro = registers.get(MICRO)?.[0]
  const early = new Map<BlockPlan, Linear>()
  if (machine.microcode.length === 0) early.set(plan.fetch, running)
  else {
    const number_ = linearOf(micro!)
    early.set(plan.fetch, writer.product(running, writer.isZero(number_)))
    for (const [i, routine] of plan.routines.entries()) {
      early.set(routine, writer.product(running, writer.isZero(subtract(number_, number(BigInt(i + 1))))))
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
    const word = bitsOf(writer, context.input(WORD))
    const fetched = trapChain(plan.fetch, early.get(plan.fetch)!)
    writer.comment('which instruction')
    decoded = decode(writer, machine, plan.instructions, fetched, word)
    return decoded
  }
  /** Notes the first trap of a block that fires; the result is 1 if the block runs and none does. */
  const trapChain = (block: BlockPlan, runs: Linear): Linear => {
    let left = runs
    for (const effect of block.block.effects) {
      if (effect.kind !== 'trap') continue
      const fires = writer.and(left, linearOf(context.value(block, effect.guard)))
      traps.push({ when: fires, reason: effect.reason })
      left = subtract(left, fires)
    }
    return left
  }
  const context: Context = {
    machine,
    plan,
    writer,
    selector: (block) => early.get(block) ?? decoding().selectors.get(block)!,
    value: (block, node) =>
      once(
        once(values, block, () => new Map<Node, Value>()),
        node,
        () => writer.within([{ block, node }], () => nodeValue(context, block, node)),
      ),
    register: (name) => registers.get(name)!,
    get(block, name) {
      const set = block.kind === 'instruction' ? fetchEffect('set', name) : undefined
      return set ? context.value(plan.fetch, set) : registers.get(name)![0]!
    },
    input: (name) => context.value(plan.fetch, fetchEffect('out', name)!),
    unit: (unit) =>
      once(units, unit, () =>
        writer.within(originsOf(unit), () =>
          unit.kind === 'leaf'
            ? openPort(context, unit)
            : unit.kind === 'map'
              ? openMap(context, unit)
              : unit.kind === 'preimage'
                ? openPreimage(context, unit)
                : makeUnit(context, unit),
        ),
      ),
  }

  const { none } = decoding()
  traps.push({ when: none, reason: machine.otherwise })
  if (machine.microcode.length > 0) traps.push({ when: invalidMicro, reason: INVALID_MICRO })

  writer.comment('traps')
  const blocks = [...plan.routines, ...plan.instructions]
  let trapped: Linear = ZERO
  for (const { members, runs } of trapGroups(context, blocks)) {
    trapped = add(trapped, subtract(runs, trapChain(members[0]!, runs)))
  }
  if (plain) {
    const all = traps.reduce((sum, { when }) => add(sum, when), ZERO)
    writer.lines.push(`${writer.text(all)} === 0;`)
  }
  const gate = plain ? ONE : opposite(trapped)

  writer.comment('status after the step')
  const halts = blocks.flatMap((block) => haltChoices(context, block))
  const halted = writer.product(gate, writer.select(halts, ZERO))
  const trapCodes = traps.map(({ when, reason }) =>
    scale(when, (2n << 64n) + BigInt(machine.traps.indexOf(reason))),
  )
  const statusAfter = plain ? status : add(status, halted, ...trapCodes)

  writer.comment('registers after the step')
  const after = new Map(registers)
  for (const { name, count } of machine.registers) {
    if (count === undefined) after.set(name, [setRegister(context, name, gate)])
  }
  for (const port of plan.writePorts)
    after.set(port.file, writeFile(context, after.get(port.file)!, port, gate))

  return { context, statusAfter, after, gate }
}

/** @param options - see circom */
export function stepBody(
  machine: Machine,
  plan: Plan,
  vmId: Uint8Array,
  { mapLevels, poseidonKeys }: Required<CircuitOptions>,
): StepBody {
  const writer = new Writer()
  const status = signal('status')

  writer.comment('registers before the step')
  const { registers, widths } = registerInputs(machine, (linear, width) => ({
    width,
    linear,
    bits: writer.toBits(linear, width),
  }))
  const { context, statusAfter, after, gate } = stepCore(
    machine,
    plan,
    writer,
    { registers, active: ONE },
    openLeaf,
  )

  writer.comment('memories')
  const roots = [...machine.memories, ...mapsOf(machine)].map((_, i) => signal(`roots[${i}]`))
  const rootsAfter = [...roots]
  const leaves = plan.leaves
    .filter((unit) => unit.uses.length > 0)
    .map((unit) => closeLeaf(context, unit, rootsAfter, gate))
  const mapRoots = rootsAfter.splice(machine.memories.length)
  const maps = plan.maps
    .filter((unit) => unit.uses.length > 0)
    .map((unit) => closeMap(context, unit, { roots: mapRoots, levels: mapLevels, gate }))
  rootsAfter.push(...mapRoots)
  const preimages = closePreimages(context, poseidonKeys)

  writer.comment('roots')
  assertRoots(writer, machine, vmId, {
    rootBefore: { status, registers, roots },
    rootAfter: { status: statusAfter, registers: after, roots: rootsAfter },
  })

  const inputs = [
    'signal input rootBefore;',
    'signal input rootAfter;',
    ...preimageDeclarations(preimages, poseidonKeys),
    'signal input status;',
    `signal input registers[${widths.length}];`,
    ...(roots.length > 0 ? [`signal input roots[${roots.length}];`] : []),
    ...leaves.flatMap(({ name, depth }) => [
      `signal input ${name}Leaf[2];`,
      `signal input ${name}Children[${depth}][4];`,
    ]),
    ...maps.flatMap((input) => mapDeclarations(input, mapLevels)),
  ]
  return { writer, inputs, pieces: widths.length, leaves, maps, preimages }
}

type StateParts = {
  readonly status: Linear
  readonly registers: Registers
  readonly roots: readonly Linear[]
}

/** Checks that the public inputs `rootBefore` and `rootAfter` are the roots of these two states of this VM. */
export function assertRoots(
  writer: Writer,
  machine: Machine,
  vmId: Uint8Array,
  states: { readonly [root in 'rootBefore' | 'rootAfter']: StateParts },
): void {
  const id = [vmId.subarray(0, 16), vmId.subarray(16)].map((half) => number(toBigint(half)))
  for (const root of ['rootBefore', 'rootAfter'] as const) {
    const { status, registers, roots } = states[root]
    const elements = [...id, status, ...pack(machine, registers), ...roots]
    const digest = writer.instance('state_digest.circom', 'StateDigest', [elements.length], { elements })(
      'out',
    )
    writer.lines.push(`${root} === ${writer.text(digest)};`)
  }
}

const originsOf = ({ uses }: Unit): Origin[] =>
  uses.map(({ block, node, access, entry, asked }) => ({
    block,
    node: (node ?? access?.node ?? entry?.node ?? asked?.nodes[0])!,
  }))

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
    const when = context.writer.and(left, linearOf(context.value(block, effect.guard)))
    choices.push({ when, value: add(number(1n << 64n), linearOf(context.value(block, effect.code))) })
    left = subtract(left, when)
  }
  return choices
}
