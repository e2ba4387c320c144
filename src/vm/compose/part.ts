/**
 * The blocks of one part of a composed machine: its state under other names, its routines under other numbers, and its
 * halts and traps, where the bridge takes them, as ways into the bridge.
 * @module
 */
import { type Builder, builder } from '../../ir/build.ts'
import { type Block, type Effect, type Machine, MICRO, WORD } from '../../ir/machine.ts'
import { constant, type Node } from '../../ir/node.ts'
import { rewriter } from '../../ir/rewrite.ts'
import { bits, bitWidth, type Type } from '../../ir/types.ts'

/** A part and its place in the whole. */
export type Part = {
  readonly name: string
  /** What the register `active` holds while it runs. */
  readonly number: number
  readonly machine: Machine
  /** What the whole calls a register, memory or map of the part. */
  rename(name: string): string
  /** The type of the whole's `micro`; the number there of the part's first routine. */
  readonly micro: Type
  readonly firstRoutine: number
  /** Numbers of the bridge's routines that its halts and traps lead to; absent: they are the whole's. */
  readonly onHalt: number | undefined
  readonly onTrap: number | undefined
}

/** The register that holds the exit code of a part that halted. */
export const codeOf = (part: string): string => `${part}.halt.code`
/** The register that holds which of a part's reasons it trapped for. */
export const reasonOf = (part: string): string => `${part}.trap.reason`
/** The type of that register. */
export const reasonType = ({ traps }: Machine): Type => bits(traps.length > 256 ? 16 : 8)

const BOOL = bits(1)

/** Makes nodes of a part again, as those of the whole. */
export class Placer {
  readonly build: Builder = builder()
  readonly on: Node
  readonly off: Node

  constructor() {
    this.on = this.build.constant(1n, BOOL)
    this.off = this.build.constant(0n, BOOL)
  }

  and(a: Node, b: Node): Node {
    return this.build.make('and', [a, b])
  }

  or(a: Node, b: Node): Node {
    return this.build.make('or', [a, b])
  }

  not(a: Node): Node {
    return this.build.make('not', [a])
  }

  choose(test: Node, yes: Node, no: Node): Node {
    return this.build.make('ite', [test, yes, no])
  }

  get(name: string, type: Type): Node {
    return this.build.make('get', [], name, type)
  }

  /**
   * @param running - the number that the part has for what runs: a routine's, or 0
   * @param may - whether an access may be made, as things stand when it is first met
   */
  rewriter(part: Part, running: number, may: () => Node): (node: Node) => Node {
    const { make, constant: value } = this.build
    return rewriter(this.build, ({ op, type, attribute }, args) => {
      const name = attribute as string
      switch (op) {
        case 'in':
          return name === WORD
            ? make('extract', [make('in', [], WORD, this.word)], [bitWidth(type) - 1, 0])
            : make('in', [], `${part.name}.${name}`, type)
        case 'get':
          return isMicro(part, name) ? value(BigInt(running), type) : this.get(part.rename(name), type)
        case 'read':
          return make('read', [...args], part.rename(name), type)
        case 'load':
        case 'lookup':
          return make(op, [args[0]!, this.and(args[1]!, may())], part.rename(name), type)
        case 'preimage':
          return make(op, [args[0]!, args[1]!, this.and(args[2]!, may())], name)
        default:
          return undefined
      }
    })
  }

  /** The type of the whole's instruction word; set before blocks of instructions are made. */
  word: Type = bits(1)

  /** A part's number of a routine as the whole's. */
  routine(part: Part, node: Node): Node {
    const { make } = this.build
    const { micro, firstRoutine, machine } = part
    const count = BigInt(machine.microcode.length)
    const number = (value: bigint) => this.build.constant(value, micro)
    const invalid = (1n << BigInt(bitWidth(micro))) - 1n
    const known = constant(node)
    if (known !== undefined)
      return number(known === 0n ? 0n : known <= count ? known - 1n + BigInt(firstRoutine) : invalid)
    if (node.op === 'ite') {
      const [test, yes, no] = node.args as [Node, Node, Node]
      return this.choose(test, this.routine(part, yes), this.routine(part, no))
    }
    const own = node.type
    const wide = bitWidth(own) < bitWidth(micro) ? make('zext', [node], undefined, micro) : node
    const moved = make('add', [wide, number(BigInt(firstRoutine - 1))])
    const beyond = make('ult', [this.build.constant(count, own), node])
    const none = make('eq', [node, this.build.constant(0n, own)])
    return this.choose(none, number(0n), this.choose(beyond, number(invalid), moved))
  }
}

export const isMicro = ({ machine }: Part, name: string): boolean =>
  name === MICRO && machine.microcode.length > 0

/** The first of several events that happens, and something that it says. */
export class First {
  happens: Node
  says: Node
  readonly #place: Placer

  constructor(place: Placer, none: Node) {
    this.#place = place
    this.happens = place.off
    this.says = none
  }

  add(guard: Node, says: Node): void {
    const place = this.#place
    this.says = place.choose(place.and(guard, place.not(this.happens)), says, this.says)
    this.happens = place.or(this.happens, guard)
  }
}

/**
 * A block of a part's instruction or routine in the whole.
 * @param running - the number that the part has for what runs: a routine's, or 0
 * @param word - the type of the whole's instruction word
 */
export function placeBlock(part: Part, block: Block, running: number, word: Type): Block {
  const place = new Placer()
  place.word = word
  const { name, machine, micro, onHalt, onTrap } = part
  const number = (value: number) => place.build.constant(BigInt(value), micro)
  const code = place.get(codeOf(name), bits(64))
  const reason = place.get(reasonOf(name), reasonType(machine))
  const [halt, trap] = [new First(place, code), new First(place, reason)]
  const again = place.rewriter(part, running, () => place.not(trap.happens))

  const effects: Effect[] = []
  // Where a trap only leads to the bridge, all traps have to be known before anything is written.
  const later: (() => void)[] = []
  const write = (make: () => Effect) => {
    if (onTrap === undefined) effects.push(make())
    else later.push(() => effects.push(make()))
  }
  const guarded = (guard: Node) => place.and(again(guard), place.not(trap.happens))
  const sets = new Map<string, { before: Node; value: Node }>()
  let next: Node | undefined
  for (const effect of block.effects) {
    switch (effect.kind) {
      case 'load':
      case 'lookup':
      case 'preimage':
        effects.push({ kind: effect.kind, node: again(effect.node) })
        break
      case 'trap': {
        const guard = again(effect.guard)
        if (onTrap === undefined) effects.push({ ...effect, guard })
        else trap.add(guard, place.build.constant(BigInt(machine.traps.indexOf(effect.reason)), reason.type))
        break
      }
      case 'halt':
        if (onHalt === undefined)
          write(() => ({ ...effect, guard: guarded(effect.guard), code: again(effect.code) }))
        else halt.add(again(effect.guard), again(effect.code))
        break
      case 'set': {
        const value = again(effect.value)
        if (isMicro(part, effect.register)) next = place.routine(part, value)
        else {
          const register = part.rename(effect.register)
          sets.set(register, { before: place.get(register, value.type), value })
        }
        break
      }
      case 'write':
        write(() => ({
          ...effect,
          register: part.rename(effect.register),
          index: again(effect.index),
          value: again(effect.value),
          guard: guarded(effect.guard),
        }))
        break
      case 'store':
        write(() => ({
          ...effect,
          memory: part.rename(effect.memory),
          address: again(effect.address),
          value: again(effect.value),
          guard: guarded(effect.guard),
        }))
        break
      case 'put':
        write(() => ({
          ...effect,
          map: part.rename(effect.map),
          key: again(effect.key),
          value: again(effect.value),
          guard: guarded(effect.guard),
        }))
        break
      case 'out':
        throw new RangeError(
          `"block" expected one of an instruction or routine, got an out of ${effect.name}`,
        )
    }
  }
  for (const one of later) one()
  const here = number(running === 0 ? 0 : part.firstRoutine + running - 1)
  if (onHalt !== undefined) {
    sets.set(codeOf(name), { before: code, value: halt.says })
    next = place.choose(halt.happens, number(onHalt), next ?? here)
  }
  if (onTrap !== undefined) next = place.choose(trap.happens, number(onTrap), next ?? here)
  for (const [register, { before, value }] of sets) {
    const kept = place.choose(trap.happens, before, value)
    if (kept !== before) effects.push({ kind: 'set', register, value: kept })
  }
  if (onTrap !== undefined && trap.says !== reason)
    effects.push({ kind: 'set', register: reasonOf(name), value: trap.says })
  if (next !== undefined && next !== here) effects.push({ kind: 'set', register: MICRO, value: next })
  return { effects }
}
