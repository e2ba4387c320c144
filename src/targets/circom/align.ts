/**
 * A block whose accesses are all aligned to their size, as leaves and cells are opened. One that may not be becomes two:
 * to the aligned word that holds its first byte, and to the word after that, if it reaches so far. The bytes of a load
 * are shifted into place; those of a store are rotated, and each of its two words takes only its own.
 *
 * A store cannot be a load, a change and a store: other stores of the step may write to the same word.
 * @module
 */
import { type Access, accessesOf, trailingZeros } from '../../ir/bounds.ts'
import { builder } from '../../ir/build.ts'
import { type Block, type Effect, type Machine, sizeBits } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import { bits, bitWidth } from '../../ir/types.ts'
import type { BlockPlan } from './plan-types.ts'

type Aligned = Pick<BlockPlan, 'block' | 'masks' | 'halves'>

/** The same block object, if its accesses are aligned already. */
export function alignAccesses(machine: Machine, block: Block): Aligned {
  const accesses = accessesOf(machine, block)
  if (accesses.every(({ leaves }) => leaves === 1)) return { block, masks: new Map(), halves: new Set() }
  const build = builder()
  const masks = new Map<Effect, Node>()
  const halves = new Set<Node>()
  const accessing = block.effects.filter(({ kind }) => kind === 'load' || kind === 'store')
  const crooked = new Map(
    accesses.flatMap((access, i) => (access.leaves === 2 ? [[accessing[i]!, access] as const] : [])),
  )
  const loadOf = new Map(
    [...crooked].flatMap(([effect, access]) =>
      effect.kind === 'load' ? [[effect.node, access] as const] : [],
    ),
  )
  const around = ({ memory: name, address, guard, size }: Access) => {
    const memory = machine.memories.find((one) => one.name === name)!
    const order = <T>(list: readonly T[]) => (memory.endian === 'little' ? list : [...list].reverse())
    const zeros = trailingZeros(address, guard)
    const width = sizeBits(memory)
    return { order, ...wordsAround(build, visit(address), visit(guard), { size, zeros, width }) }
  }
  const loadsOf = new Map<Node, readonly Node[]>()
  const loaded = (node: Node, access: Access): Node => {
    const { order, places, offset } = around(access)
    const loads = places.map((place) =>
      build.make('load', [place.address, place.guard], access.memory, node.type),
    )
    loadsOf.set(node, loads)
    for (const load of loads) halves.add(load)
    const bytes = loads.flatMap((load) => order(bytesOf(build, load)))
    return joined(build, order(shifted(build, bytes, offset, access.size)))
  }
  const done = new Map<Node, Node>()
  const visit = (node: Node): Node => {
    let result = done.get(node)
    if (!result) {
      // A trap may look at a word before it is loaded: plain.ts puts all traps first.
      const access = loadOf.get(node)
      result = access
        ? loaded(node, access)
        : build.make(node.op, node.args.map(visit), node.attribute, node.type)
      done.set(node, result)
    }
    return result
  }
  const effects = block.effects.flatMap((effect): Effect[] => {
    const access = crooked.get(effect)
    if (!access) return [rebuilt(effect, visit)]
    if (effect.kind === 'load') {
      visit(effect.node)
      return loadsOf.get(effect.node)!.map((node) => ({ kind: 'load', node }))
    }
    const { order, places, offset } = around(access)
    const bytes = order(bytesOf(build, visit((effect as Store).value)))
    const value = joined(build, order(rotated(build, bytes, offset)))
    const after = below(build, offset, access.size)
    const stores = places.map((place): Store => ({ kind: 'store', memory: access.memory, ...place, value }))
    const before = after.map((bit) => build.make('not', [bit]))
    masks.set(stores[0]!, joined(build, before))
    masks.set(stores[1]!, joined(build, after))
    return stores
  })
  return { block: { effects }, masks, halves }
}

type Store = Extract<Effect, { kind: 'store' }>

type Build = ReturnType<typeof builder>

/** A bit of an address, by what it counts. */
type Bit = { readonly step: number; readonly bit: Node }

/**
 * The two aligned words that an access of `size` bytes can touch, the second one at address 0 if the first is the last of
 * the memory; and the address's bits that say how far the access reaches into the second, highest first.
 * @param zeros - so many of the lowest bits are zero if the guard is true
 * @param width - of addresses
 */
function wordsAround(
  { make, constant }: Build,
  address: Node,
  guard: Node,
  { size, zeros, width }: { size: number; zeros: number; width: number },
) {
  const log = Math.log2(size)
  const zero = (count: number) => constant(0n, bits(count))
  const place = (word: Node | undefined) => (word ? make('concat', [word, zero(log)]) : zero(width))
  // A memory of one word is its own neighbour.
  const word = width > log ? make('extract', [address], [width - 1, log]) : undefined
  const following = word && make('add', [word, constant(1n, word.type)])
  const low = make('extract', [address], [log - 1, zeros])
  const reaches = make('not', [make('eq', [low, zero(log - zeros)])])
  const list: Bit[] = []
  for (let i = log - 1; i >= zeros; i--) list.push({ step: 2 ** i, bit: make('extract', [address], [i, i]) })
  return {
    offset: list,
    places: [
      { address: place(word), guard },
      { address: place(following), guard: make('and', [guard, reaches]) },
    ],
  }
}

/** The bytes of a word, lowest first. */
const bytesOf = ({ make }: Build, word: Node): Node[] =>
  Array.from({ length: bitWidth(word.type) / 8 }, (_, i) => make('extract', [word], [8 * i + 7, 8 * i]))

/** Lowest first. */
const joined = ({ make }: Build, parts: readonly Node[]): Node =>
  parts.reduce((low, high) => make('concat', [high, low]))

/** `size` bytes out of a list, beginning where the bits say. */
function shifted({ make }: Build, bytes: readonly Node[], offset: readonly Bit[], size: number): Node[] {
  let list = bytes
  let rest = offset.reduce((sum, { step }) => sum + step, 0)
  for (const { step, bit } of offset) {
    rest -= step
    list = list.slice(0, size + rest).map((byte, i) => make('ite', [bit, list[i + step]!, byte]))
  }
  return [...list]
}

/** Each byte as many places further as the bits say, the last ones to the beginning. */
function rotated({ make }: Build, bytes: readonly Node[], offset: readonly Bit[]): Node[] {
  let list = [...bytes]
  for (const { step, bit } of offset)
    list = list.map((byte, i) => make('ite', [bit, list.at(i - step)!, byte]))
  return list
}

/** For each byte of a word, whether its place is below the offset. */
function below({ make, constant }: Build, offset: readonly Bit[], size: number): Node[] {
  const isBelow = (place: number, [first, ...others]: readonly Bit[]): Node => {
    if (!first) return constant(0n, bits(1))
    const inner = isBelow(place % first.step, others)
    return make(place < first.step ? 'or' : 'and', [first.bit, inner])
  }
  return Array.from({ length: size }, (_, place) => isBelow(place, offset))
}

function rebuilt(effect: Effect, visit: (node: Node) => Node): Effect {
  switch (effect.kind) {
    case 'load':
    case 'lookup':
    case 'preimage':
      return { ...effect, node: visit(effect.node) }
    case 'trap':
      return { ...effect, guard: visit(effect.guard) }
    case 'halt':
      return { ...effect, guard: visit(effect.guard), code: visit(effect.code) }
    case 'set':
    case 'out':
      return { ...effect, value: visit(effect.value) }
    case 'write':
      return {
        ...effect,
        guard: visit(effect.guard),
        index: visit(effect.index),
        value: visit(effect.value),
      }
    case 'put':
      return {
        ...effect,
        guard: visit(effect.guard),
        key: visit(effect.key),
        value: visit(effect.value),
      }
    case 'store':
      return {
        ...effect,
        guard: visit(effect.guard),
        address: visit(effect.address),
        value: visit(effect.value),
      }
  }
}
