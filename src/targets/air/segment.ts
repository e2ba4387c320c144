/**
 * All tables of a segment of a run.
 * @module
 */
import { poseidon2Compress } from '../../hash/poseidon2.ts'
import { KOALA_BEAR } from '../../hash/small-field.ts'
import { leafTag, nodeTag, stateTag } from '../../hash/tags.ts'
import type { SegmentStart } from './cells.ts'
import { rowEvaluator } from './checker.ts'
import { rangeCounts, rangeIndex, rangeTrace } from './facts.ts'
import type { MachineAir, UnitTables } from './machine.ts'
import { type AirProgram, type AirTrace, fixedHeight } from './program.ts'
import { type Flow, type FlowLimits, runFlow } from './run.ts'
import type { LeafRow, NodeRow } from './tree.ts'
import type { Units } from './units.ts'

/** A segment's start, with the trees of its memories. */
export type SegmentSource = SegmentStart & {
  /** The digest of a node before the segment; level 0 are leaves. */
  digest(memory: number, level: number, index: number): readonly number[]
}

export type Segment = {
  readonly publics: readonly number[]
  readonly traces: readonly AirTrace[]
  /** Steps made; fewer than claimed if the machine stopped. */
  readonly steps: number
  /** Steps claimed; fewer than asked for if tables were full. */
  readonly claimed: number
  /** The memories' roots after it. */
  readonly roots: readonly (readonly number[])[]
}

/** `H(tag; …)` of 16 elements. */
export type Compress = (tag: number, input: readonly number[]) => number[]

export type SegmentOptions = {
  /** Ends the segment before tables have more rows. Default: no limits. */
  readonly limits?: FlowLimits
  /** Default: in JavaScript. */
  readonly compress?: Compress
}

/**
 * Fills the tables of a segment.
 * @param steps - steps claimed: as many are made, unless the machine stops before, or a table is full
 * @throws AirError if the segment is too long for one
 */
export function airSegment(
  air: MachineAir,
  source: SegmentSource,
  steps: number,
  { limits, compress = poseidon2Compress }: SegmentOptions = {},
): Segment {
  const { fillers, shape, program } = air
  const flow = runFlow(air, source, steps, limits)
  const claimed = flow.full ? flow.steps : steps
  const hashes = hashCounts(compress)
  const { leaves, nodes, roots } = openTrees(air, source, flow, hashes.of)
  const { headerEnd } = shape
  const after = [...flow.elements]
  for (const [i, root] of roots.entries())
    for (const [k, one] of root.entries()) after[headerEnd + 8 * i + k] = one
  const both = [source.elements, after] as const
  const blocks = fillers.blocks.trace(both, (input) => hashes.of(stateTag, input))
  const lastDigest = (elements: readonly number[]) => {
    let chain = elements.slice(0, 8)
    for (let at = 8; at < elements.length; at += 8) {
      chain = compress(stateTag, [...chain, ...elements.slice(at, at + 8)])
    }
    return chain
  }
  const publics = [...air.id, ...lastDigest(source.elements), ...lastDigest(after), claimed]
  const counts = (height: number, of: readonly number[]): AirTrace => {
    const values = new Uint32Array(height)
    values.set(of.slice(0, height))
    return { height, values }
  }
  const heightOf = (name: string) =>
    fixedHeight(program.tables.find((table) => table.name === name)!.preprocessed)!
  const traces: Record<string, AirTrace> = {
    flow: flow.trace,
    ...flow.plain,
    code: counts(heightOf('code'), flow.places),
    ...(air.micro.routines.length > 1 ? { routines: counts(flow.micros.length, flow.micros) } : {}),
    decode: fillers.decode.trace(flow.words),
    ...unitTraces(fillers.units, flow.units),
    ...(fillers.shortUnits ? unitTraces(fillers.shortUnits, flow.plainUnits!) : {}),
    ...Object.fromEntries(fillers.fields.map((one, i) => [one.table.name, one.trace(flow.units.field(i))])),
    compress: fillers.compress.trace(hashes.facts()),
    leaf: fillers.leaf.trace(leaves),
    node: fillers.node.trace(nodes),
    ends: fillers.ends.trace({
      elementsBefore: source.elements,
      elementsAfter: after,
      clock: flow.clock,
      steps: flow.steps,
      claimed,
    }),
    registers: fillers.registers.trace(source.elements, after, flow.registerTimes),
    roots: fillers.roots.trace(
      source.elements,
      after,
      flow.leaves.map((touched) => touched.size > 0),
    ),
    fixed: fillers.fixed.trace(),
    blocks,
  }
  const list = program.tables.map(({ name }) => traces[name])
  const filled = countLookups(program, publics, list, flow.ranges)
  return { publics, traces: filled, steps: flow.steps, claimed, roots }
}

const unitTraces = (tables: UnitTables, units: Units): Record<string, AirTrace> => ({
  [tables.bitwise.table.name]: tables.bitwise.trace(units.bitwise()),
  [tables.shift.table.name]: tables.shift.trace(units.shifts()),
  [tables.multiply.table.name]: tables.multiply.trace(units.products()),
  [tables.divide.table.name]: tables.divide.trace(units.quotients()),
})

/** Hashes, and how often each is asked for. */
function hashCounts(compress: Compress) {
  const asked = new Map<string, { input: readonly number[]; count: number; digest: readonly number[] }>()
  return {
    of(tag: number, input: readonly number[]): number[] {
      const key = input.join()
      let one = asked.get(key)
      if (!one) asked.set(key, (one = { input, count: 0, digest: compress(0, input) }))
      one.count++
      return one.digest.map((element, i) => (i === 0 ? (element + tag) % KOALA_BEAR : element))
    },
    facts: () => asked.values(),
  }
}

/** Rows of leaves and nodes from the touched leaves up to the roots. */
function openTrees(
  { shape }: MachineAir,
  source: SegmentSource,
  flow: Flow,
  hash: (tag: number, input: readonly number[]) => number[],
) {
  const leaves: LeafRow[] = []
  const nodes: NodeRow[] = []
  const roots = shape.memories.map(({ space, depth }, memory) => {
    let level = new Map<number, readonly [before: readonly number[], after: readonly number[]]>()
    for (const [index, leaf] of [...flow.leaves[memory]!].sort(([a], [b]) => a - b)) {
      const [digestBefore, digestAfter] = [hash(leafTag, leaf.before), hash(leafTag, leaf.after)]
      leaves.push({ memory: space, index, ...leaf, digestBefore, digestAfter })
      level.set(index, [digestBefore, digestAfter])
    }
    if (level.size === 0) return source.digest(memory, depth, 0)
    for (let height = 0; height < depth; height++) {
      const above: typeof level = new Map()
      for (const parent of new Set([...level.keys()].map((index) => Math.floor(index / 2)))) {
        const touched = [level.has(2 * parent), level.has(2 * parent + 1)] as const
        const children = [0, 1].map((side) => {
          const sibling = () => source.digest(memory, height, 2 * parent + side)
          return level.get(2 * parent + side) ?? ([sibling(), sibling()] as const)
        })
        const before = children.flatMap(([digest]) => digest)
        const after = children.flatMap(([, digest]) => digest)
        const [digestBefore, digestAfter] = [hash(nodeTag, before), hash(nodeTag, after)]
        nodes.push({
          memory: space,
          level: height,
          index: parent,
          touched,
          before,
          after,
          digestBefore,
          digestAfter,
        })
        above.set(parent, [digestBefore, digestAfter])
      }
      level = above
    }
    return level.get(0)![1]
  })
  return { leaves, nodes, roots }
}

/** Fills the tables of ranges and conjunctions, which the others ask: all that is missing are how often. */
function countLookups(
  program: AirProgram,
  publics: readonly number[],
  traces: readonly (AirTrace | undefined)[],
  plain: Uint32Array | undefined,
): AirTrace[] {
  const range = plain ?? rangeCounts()
  const and = new Uint32Array(fixedHeight({ kind: 'and', bits: 8 })!)
  const buses = program.buses.map(({ name }) => name)
  for (const [i, table] of program.tables.entries()) {
    const trace = traces[i]
    const asks = table.interactions.filter(
      ({ bus, direction }) => direction === 'receive' && ['range', 'and'].includes(buses[bus]!),
    )
    // Plain steps count as they go.
    if (!trace || asks.length === 0 || table.name === 'plain') continue
    const rows = rowEvaluator(program, table, publics, trace)
    for (let start = 0; start < trace.height; start += rows.block) {
      const count = Math.min(rows.block, trace.height - start)
      const values = rows.evaluate(start, count)
      for (const { bus, multiplicity, tuple } of asks) {
        const [x, y] = [values[tuple[0]!]!, values[tuple[1]!]!]
        for (let row = 0; row < count; row++) {
          if (values[multiplicity]![row] === 0) continue
          if (buses[bus] === 'range') range[rangeIndex(x[row]!, y[row]!)]!++
          else and[256 * x[row]! + y[row]!]!++
        }
      }
    }
  }
  return program.tables.map(({ name }, i) => {
    if (name === 'range') return rangeTrace(range)
    return name === 'and' ? { height: and.length, values: and } : traces[i]!
  })
}
