/**
 * The plain steps of a machine: an instruction runs, and neither traps, nor halts, nor enters microcode. Nearly all steps
 * of a program are plain, and a circuit of these alone is half as large. What an instruction does is simplified under
 * these assumptions, and each assumption stands at the block's beginning as a trap, which a plain step must not meet.
 * @module
 */

import { accessesOf, trailingZeros } from '../../ir/bounds.ts'
import { builder } from '../../ir/build.ts'
import { type Block, type Effect, type Machine, MICRO, nodesOf, slotSize } from '../../ir/machine.ts'
import { constant, type Node } from '../../ir/node.ts'
import { bits, bitWidth } from '../../ir/types.ts'

/** A machine whose blocks have only their most frequent effects. */
export type PlainMachine = {
  /** With the same registers, memories, patterns, and no microcode. */
  readonly machine: Machine
  /** Instructions that are never plain: they have no effects in `machine`. */
  readonly rare: ReadonlySet<string>
  /** Addresses of fetching whose lowest bits only their cells say are zero, and those addresses before they were cut. */
  readonly uncut: ReadonlyMap<Node, Node>
}

/** Divisions cost a tenth of a plain step and are rare. */
const COSTLY: ReadonlySet<string> = new Set(['udiv', 'urem', 'sdiv', 'srem'])

/**
 * @param isRare - blocks that should not count as plain, in addition to those that cannot
 * @param costly - ops that no plain step has
 */
export function plainMachine(
  machine: Machine,
  isRare: (block: Block) => boolean,
  costly: ReadonlySet<string> = COSTLY,
): PlainMachine {
  const rare = new Set<string>()
  const assumed = assumePlain(machine.fetch, machine.otherwise)
  // Where fetching may enter microcode and nothing can be assumed about it, what instructions say of that counts too.
  const enters = machine.fetch.effects.some(
    ({ kind, ...effect }) => kind === 'set' && 'register' in effect && effect.register === MICRO,
  )
  const plain = (block: Block): Block | undefined => {
    if (!assumed && enters) return undefined
    if (isRare(block) || nodesOf(block).some(({ op }) => costly.has(op))) return undefined
    return assumePlain(block, machine.otherwise)
  }
  const instructions = machine.instructions.map((one) => {
    const block = plain(one.block)
    if (!block) rare.add(one.name)
    return { ...one, block: block ?? { effects: [] } }
  })
  const { fetch, uncut } = withoutAlignment(machine, assumed ?? machine.fetch)
  return { machine: { ...machine, fetch, instructions, microcode: [] }, rare, uncut }
}

/** A block under the assumption that it does not trap, and that `micro` stays 0; undefined if it must. */
function assumePlain(block: Block, reason: string): Block | undefined {
  if (block.effects.some(({ kind }) => kind === 'halt')) return undefined
  const { make, constant: literal } = builder()
  const assumed = new Map<Node, bigint>()
  let possible = true
  const known = new Map<Node, bigint>()
  const assume = (node: Node, value: bigint) => {
    assumed.set(node, value)
    possible &&= conclude(known, node, value)
  }
  for (const effect of block.effects) {
    if (effect.kind === 'trap') assume(effect.guard, 0n)
    if (effect.kind !== 'set' || effect.register !== MICRO) continue
    const conditions = keepsZero(effect.value)
    if (!conditions) return undefined
    for (const [node, value] of conditions) assume(node, value)
  }
  /** An address that its guard, which is now gone, said to be aligned. */
  const aligned = (address: Node, zeros: number): Node => {
    const width = bitWidth(address.type)
    if (zeros === 0 || zeros >= width || trailingZeros(address) >= zeros) return address
    const high = make('extract', [address], [width - 1, zeros])
    return make('concat', [high, literal(0n, bits(zeros))])
  }
  // What neither traps nor enters microcode never happens, and two assumptions would undo each other.
  if (!possible) return undefined
  const rebuild = (facts: ReadonlyMap<Node, bigint>) => {
    const done = new Map<Node, Node>()
    const visit = (node: Node): Node => {
      const before = done.get(node)
      if (before) return before
      const result = remake(node)
      done.set(node, result)
      return result
    }
    const remake = (node: Node): Node => {
      const value = facts.get(node)
      if (value !== undefined) return literal(value, node.type)
      if (node.op === 'get' && node.attribute === MICRO) return literal(0n, node.type)
      const args = node.args.map(visit)
      if (node.op === 'load') {
        // What is not loaded is zero.
        if (constant(args[1]!) === 0n) return literal(0n, node.type)
        args[0] = aligned(args[0]!, trailingZeros(node.args[0]!, node.args[1]))
      }
      return make(node.op, args, node.attribute, node.type)
    }
    return visit
  }
  const plain = rebuild(known)
  // An assumption itself is not simplified by the others: they might be it in other words.
  const whole = rebuild(new Map())
  const checks: Effect[] = [...assumed].flatMap(([node, value]) => {
    const guard = value === 0n ? whole(node) : make('not', [whole(node)])
    return constant(guard) === 0n ? [] : [{ kind: 'trap', guard, reason } as const]
  })
  const rest = block.effects.flatMap((effect) => assumedEffect(effect, plain, aligned))
  const loads = new Set(rest.flatMap((effect) => (effect.kind === 'load' ? [effect.node] : [])))
  const result = { effects: [...checks, ...rest] }
  // An assumption about a word that is then not loaded.
  if (nodesOf(result).some((node) => node.op === 'load' && !loads.has(node))) return undefined
  return result
}

/** Notes a bit's value, and what follows from it; whether that can be, given what is known. */
function conclude(known: Map<Node, bigint>, node: Node, value: bigint): boolean {
  const before = constant(node) ?? known.get(node)
  if (before !== undefined) return before === value
  known.set(node, value)
  if (node.op === 'not') return conclude(known, node.args[0]!, 1n - value)
  if ((node.op === 'and' && value === 1n) || (node.op === 'or' && value === 0n)) {
    return node.args.every((arg) => conclude(known, arg, value))
  }
  return true
}

/** What has to be true, and what false, for a value of `micro` to be 0; undefined if this cannot be determined. */
function keepsZero(value: Node): [Node, bigint][] | undefined {
  const known = constant(value)
  if (known !== undefined) return known === 0n ? [] : undefined
  if (value.op === 'get' && value.attribute === MICRO) return []
  if (value.op !== 'ite') return undefined
  const [condition, yes, no] = value.args as [Node, Node, Node]
  const whenTrue = keepsZero(yes)
  if (whenTrue) return [[condition, 1n], ...whenTrue]
  const whenFalse = keepsZero(no)
  return whenFalse && [[condition, 0n], ...whenFalse]
}

function assumedEffect(
  effect: Effect,
  plain: (node: Node) => Node,
  aligned: (address: Node, zeros: number) => Node,
): Effect[] {
  switch (effect.kind) {
    case 'trap':
    case 'halt':
    case 'preimage':
      return []
    case 'load': {
      const node = plain(effect.node)
      return node.op === 'load' ? [{ kind: 'load', node }] : []
    }
    case 'lookup': {
      const node = plain(effect.node)
      return node.op === 'lookup' ? [{ kind: 'lookup', node }] : []
    }
    case 'set': {
      const value = plain(effect.value)
      const same = value.op === 'get' && value.attribute === effect.register
      return same || effect.register === MICRO ? [] : [{ ...effect, value }]
    }
    case 'out':
      return [{ ...effect, value: plain(effect.value) }]
    default: {
      const guard = plain(effect.guard)
      if (constant(guard) === 0n) return []
      if (effect.kind === 'store') {
        const address = aligned(plain(effect.address), trailingZeros(effect.address, effect.guard))
        return [{ ...effect, guard, address, value: plain(effect.value) }]
      }
      if (effect.kind === 'put')
        return [{ ...effect, guard, key: plain(effect.key), value: plain(effect.value) }]
      return [{ ...effect, guard, index: plain(effect.index), value: plain(effect.value) }]
    }
  }
}

/**
 * Fetching need not check what its access cannot do anyway: openCell takes its address as it is, and no cell has one that
 * is not aligned. That holds for a port that nothing narrower uses, and nothing does: while an instruction runs, fetching
 * has its port for itself (openCell makes sure).
 */
function withoutAlignment(machine: Machine, fetch: Block): { fetch: Block; uncut: ReadonlyMap<Node, Node> } {
  const uncut = new Map<Node, Node>()
  const accesses = accessesOf(machine, fetch)
  // Then align.ts makes other nodes of all addresses.
  if (accesses.some(({ leaves }) => leaves === 2)) return { fetch, uncut }
  const implied = (guard: Node) => {
    const [equal] = guard.args
    const [low, zero] = equal?.args ?? []
    if (guard.op !== 'not' || equal?.op !== 'eq' || low?.op !== 'extract' || constant(zero!) !== 0n)
      return false
    const [high, from] = low.attribute as readonly [number, number]
    const own = accesses.find(({ address, guard, memory, size }) => {
      const whole = alignedFrom(address)
      const slot = slotSize(machine.memories.find(({ name }) => name === memory)!)
      // Cells are aligned to what is accessed, and to nothing more.
      return (
        constant(guard) === 1n &&
        from === 0 &&
        whole?.node === low.args[0] &&
        whole?.zeros === high + 1 &&
        slot * 2 ** whole.zeros === size
      )
    })
    if (own) uncut.set(own.address, low.args[0]!)
    return own !== undefined
  }
  return {
    fetch: { effects: fetch.effects.filter((effect) => effect.kind !== 'trap' || !implied(effect.guard)) },
    uncut,
  }
}

/** The node whose lowest bits an address has cut off, if that is what it is. */
function alignedFrom(address: Node): { node: Node; zeros: number } | undefined {
  const [high, low] = address.args
  if (address.op !== 'concat' || high?.op !== 'extract' || constant(low!) !== 0n) return undefined
  const [top, from] = high.attribute as readonly [number, number]
  const [node] = high.args as [Node]
  return from === bitWidth(low!.type) && top === bitWidth(node.type) - 1 ? { node, zeros: from } : undefined
}
