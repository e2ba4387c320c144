/**
 * An entry of a map: found by the key that the running block asks for, read, and changed.
 *
 * The accesses of a step are made one after the other, each on the root that the one before leaves. But lookups see the
 * map before the step: where an earlier access changes the same key, the value is what that access found.
 * @module
 */
import { type KeyedMap, mapsOf } from '../../ir/machine.ts'
import { bitWidth } from '../../ir/types.ts'
import type { Context, UnitResult } from './context.ts'
import { covers, isPut } from './entries.ts'
import { add, keyOf, type Linear, signal, subtract, ZERO } from './linear.ts'
import type { BlockPlan, EntryAccess, Unit } from './plan-types.ts'
import { fromParts, type Halves, halvesOf, linearOf, slice, type Value } from './value.ts'
import type { Choice } from './writer.ts'

type EntryUse = { readonly block: BlockPlan; readonly entry: EntryAccess }

type MapUnit = UnitResult & {
  readonly key: Halves
  /** What the map holds when its turn comes. */
  readonly opened: Halves
  /** What it held before the step, in limbs. */
  readonly before: () => readonly Linear[]
  /** For each map, when the port touches it, and when it changes it, unless the step traps. */
  readonly touched: ReadonlyMap<number, { readonly any: Linear; readonly put: Linear }>
}

/** An access to a map that a step circuit takes as input. */
export type MapInput = {
  readonly unit: Unit
  readonly name: string
  /** Whether it can change the map: then it has other inputs (circuits/map_read.circom, map_update.circom). */
  readonly update: boolean
  /** Limbs of the value. */
  readonly limbs: number
}

const LIMB = 64

const usesOf = (unit: Unit) => unit.uses as readonly EntryUse[]
const nameOf = (unit: Unit) => `map${unit.index}`
const widthOf = (context: Context, map: number, of: (map: KeyedMap) => KeyedMap['key']): number =>
  bitWidth(of(mapsOf(context.machine)[map]!))

/** The uses of a block that are not accesses of what another one looks up. */
const firsts = (uses: readonly EntryUse[]): EntryUse[] =>
  uses.filter((use) => !uses.some((one) => one.block === use.block && covers(one.entry, use.entry)))

export function openMap(context: Context, unit: Unit): MapUnit {
  const { writer } = context
  const uses = usesOf(unit)
  const name = nameOf(unit)
  const key = chosenHalves(context, firsts(uses), ({ block, entry }) => context.value(block, entry.key))
  const limbs = limbsOf(unit).map((width, i) => {
    const linear = signal(`${name}Value[${i}]`)
    return { width, linear, bits: writer.toBits(linear, width) }
  })
  const value = fromParts(limbs)
  const touched = new Map(
    [...new Set(uses.map(({ entry }) => entry.map))].map((map) => {
      const own = uses.filter(({ entry }) => entry.map === map)
      const guarded = (chosen: readonly EntryUse[]) => writer.select(guards(context, chosen), ZERO)
      return [map, { any: guarded(firsts(own)), put: guarded(own.filter(({ entry }) => isPut(entry))) }]
    }),
  )
  writer.comment(`^ ${name}: ${[...new Set(uses.map(({ block }) => block.name))].join(', ')}`)
  let before: readonly Linear[] | undefined
  const self: MapUnit = {
    key,
    opened: halvesOf(writer, value),
    touched,
    before: () =>
      (before ??= seenThrough(
        context,
        unit,
        self,
        limbs.map(({ linear }) => linear),
      )),
    of(plan, node) {
      const use = uses.find(
        ({ block, entry }) => block === plan && entry.kind === 'lookup' && entry.node === node,
      )!
      const width = widthOf(context, use.entry.map, (map) => map.value)
      // Nothing is put before what fetching looks up.
      const seen =
        plan.kind === 'fetch'
          ? value
          : fromParts(
              self
                .before()
                .map((linear, i) =>
                  keyOf(linear) === keyOf(limbs[i]!.linear) ? limbs[i]! : { width: limbs[i]!.width, linear },
                ),
            )
      return slice(writer, seen, 0, width)
    },
  }
  return self
}

/** Widths of the limbs of a port's values. */
function limbsOf({ width }: Unit): number[] {
  const widths: number[] = []
  for (let at = 0; at < width; at += LIMB) widths.push(Math.min(LIMB, width - at))
  return widths
}

/** The limbs of what a port's key held before the step: what the first access to it found. */
function seenThrough(
  context: Context,
  unit: Unit,
  own: MapUnit,
  opened: readonly Linear[],
): readonly Linear[] {
  const { writer } = context
  let seen = opened
  for (const earlier of context.plan.maps) {
    if (earlier === unit) break
    if (!meets(earlier, unit)) continue
    const other = context.unit(earlier) as MapUnit
    const both = [...own.touched].map(([map, { any }]) => {
      const put = other.touched.get(map)?.put ?? ZERO
      return own.touched.size === 1 && other.touched.size === 1 ? put : writer.product(any, put)
    })
    const [low, high] = own.key.map((half, i) => writer.isZero(subtract(half, other.key[i]!)))
    const same = writer.product(add(...both), writer.product(low!, high!))
    const found = other.before()
    seen = seen.map((limb, i) => writer.ite(same, found[i] ?? ZERO, limb))
  }
  return seen
}

/** Whether some block changes a map by one port, and looks up something of it by another. */
const meets = (earlier: Unit, later: Unit): boolean =>
  usesOf(earlier).some((put) =>
    usesOf(later).some(
      ({ block, entry }) =>
        isPut(put.entry) && block === put.block && entry.kind === 'lookup' && entry.map === put.entry.map,
    ),
  )

/** Both halves of a word of the use that happens; if none does, of one of them or zero. */
function chosenHalves(context: Context, uses: readonly EntryUse[], of: (use: EntryUse) => Value): Halves {
  const { writer } = context
  // Operands first: they bring units with them, and the selectors may be made of those.
  const halves = uses.map((use) => halvesOf(writer, of(use)))
  const when = uses.map((use) => happens(context, uses, use))
  const choose = (half: 0 | 1) =>
    writer.named(writer.selectAny(when.map((bit, i) => ({ when: bit, value: halves[i]![half] }))))
  return [choose(0), choose(1)]
}

/** Whether a use happens: its block runs, and its guard is true if the block has others. */
function happens(context: Context, uses: readonly EntryUse[], { block, entry }: EntryUse): Linear {
  const runs = context.selector(block)
  if (uses.filter((use) => use.block === block).length === 1) return runs
  return context.writer.product(runs, linearOf(context.value(block, entry.guard)))
}

const guards = (context: Context, uses: readonly EntryUse[]): Choice[] =>
  uses.map(({ block, entry }) => ({
    when: context.selector(block),
    value: linearOf(context.value(block, entry.guard)),
  }))

/** Checks that a port's entry is in the map that is touched, if one is, and moves the maps' roots. */
export function closeMap(
  context: Context,
  unit: Unit,
  { roots, levels, gate }: { readonly roots: Linear[]; readonly levels: number; readonly gate: Linear },
): MapInput {
  const { writer } = context
  const { key, opened, touched } = context.unit(unit) as MapUnit
  const name = nameOf(unit)
  const maps = [...touched.keys()]
  const puts = usesOf(unit).filter(({ entry }) => isPut(entry))
  const active = add(...maps.map((map) => touched.get(map)!.any))
  const root = writer.selectAny(maps.map((map) => ({ when: touched.get(map)!.any, value: roots[map]! })))
  const input = { unit, name, update: puts.length > 0, limbs: limbsOf(unit).length }
  const given = (fields: readonly string[]) =>
    Object.fromEntries(
      fields.map((field) => [field, `${name}${field.replace(/^./, (first) => first.toUpperCase())}`]),
    )
  if (!input.update) {
    const out = writer.instance('map_read.circom', 'MapRead', [levels], { key, ...given(READ_INPUTS) })
    for (const [i, half] of opened.entries())
      writer.lines.push(`${writer.text(half)} === ${writer.text(out(`value[${i}]`))};`)
    writer.assertProduct(active, subtract(out('root'), root), ZERO)
    return input
  }
  const written = writer.product(gate, add(...maps.map((map) => touched.get(map)!.put)))
  const put = chosenHalves(context, puts, ({ block, entry }) => context.value(block, entry.node))
  const after = opened.map((half, i) =>
    writer.named(add(half, writer.product(written, subtract(put[i]!, half)))),
  )
  const before = opened.map((half) => writer.named(half))
  const out = writer.instance('map_update.circom', 'MapUpdate', [levels], {
    key,
    before,
    after,
    ...given(UPDATE_INPUTS),
  })
  writer.assertProduct(active, subtract(out('rootBefore'), root), ZERO)
  const moved = subtract(out('rootAfter'), out('rootBefore'))
  for (const map of maps) {
    // With one map there is nothing to choose: without a put the value, and so the root, stays.
    const { any } = touched.get(map)!
    roots[map] = add(roots[map]!, maps.length === 1 ? moved : writer.product(any, moved))
  }
  return input
}

const READ_INPUTS = ['inside', 'children', 'kinds', 'entryKey', 'entryValue', 'isEntry']
const UPDATE_INPUTS = ['inside', 'shared', 'siblings', 'kinds', 'otherKey', 'otherValue']

/** Declarations of a port's inputs. */
export function mapDeclarations({ name, update, limbs }: MapInput, levels: number): string[] {
  const fields = update
    ? [
        `Inside[${levels}]`,
        `Shared[${levels}]`,
        `Siblings[${levels}][4]`,
        `Kinds[${levels}][4]`,
        'OtherKey[2]',
        'OtherValue[2]',
      ]
    : [
        `Inside[${levels}]`,
        `Children[${levels}][4]`,
        `Kinds[${levels}][4]`,
        'EntryKey[2]',
        'EntryValue[2]',
        'IsEntry',
      ]
  return [`Value[${limbs}]`, ...fields].map((field) => `signal input ${name}${field};`)
}
