/**
 * The fetch of a composed machine: that of the part that runs, and the part's number before its instruction word.
 * @module
 */
import { ACTIVE, type Block, type Effect, MICRO, WORD } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import { bits, bitWidth, type Type } from '../../ir/types.ts'
import { First, isMicro, type Part, Placer, reasonType } from './part.ts'

/** What the whole's instruction word consists of. */
export type WordPlan = {
  /** Bits of the part's number, and of the widest part's instruction word. */
  readonly number: number
  readonly width: number
  /** Whether a bit before all says that fetch trapped and the bridge takes it. */
  readonly traps: boolean
}

/** Bits of the whole's instruction word. */
export const wordWidth = ({ number, width, traps }: WordPlan): number => number + width + (traps ? 1 : 0)

/** The encoding of a part's instruction in the whole. */
export function encodingIn(plan: WordPlan, part: number, encoding: string, width: number): string {
  return [
    ...(plan.traps ? ['0'] : []),
    part.toString(2).padStart(plan.number, '0'),
    ...(width < plan.width ? ['.'.repeat(plan.width - width)] : []),
    ...(encoding === '' ? [] : [encoding]),
  ].join(' ')
}

/** The encoding of what stands for an instruction where a part's fetch trapped. */
export const trappedEncoding = (plan: WordPlan, part: number): string =>
  ['1', part.toString(2).padStart(plan.number, '0'), '.'.repeat(plan.width)].join(' ')

/** The name of the input that says why a part's fetch trapped. */
export const trappedInput = (part: string): string => `${part}.trapped`

/** The merged fetch. */
export function fetchOf(parts: readonly Part[], plan: WordPlan): Block {
  const place = new Placer()
  const { make, constant } = place.build
  const active = place.get(ACTIVE, bits(plan.number))
  const effects: Effect[] = []
  const outs = new Map<string, Node>()
  const sets = new Map<string, { type: Type; cases: { test: Node; value: Node }[] }>()
  let word = constant(0n, bits(plan.width))
  let trapped = place.off
  for (const part of parts) {
    const { machine, name } = part
    const runs = make('eq', [active, constant(BigInt(part.number), active.type)])
    const trap = new First(place, constant(0n, reasonType(machine)))
    const may = () => place.and(runs, place.not(trap.happens))
    const again = place.rewriter(part, 0, may)
    const ownSets: { register: string; value: Node }[] = []
    for (const effect of machine.fetch.effects) {
      if (effect.kind === 'load' || effect.kind === 'lookup' || effect.kind === 'preimage')
        effects.push({ kind: effect.kind, node: again(effect.node) })
      else if (effect.kind === 'trap') {
        const guard = place.and(runs, again(effect.guard))
        if (part.onTrap === undefined) effects.push({ ...effect, guard })
        else trap.add(guard, constant(BigInt(machine.traps.indexOf(effect.reason)), reasonType(machine)))
      } else if (effect.kind === 'set') {
        const value = again(effect.value)
        ownSets.push(
          isMicro(part, effect.register)
            ? { register: MICRO, value: place.routine(part, value) }
            : { register: part.rename(effect.register), value },
        )
      } else if (effect.kind === 'out') {
        const value = again(effect.value)
        if (effect.name !== WORD) outs.set(`${name}.${effect.name}`, value)
        else {
          const wide = bitWidth(value.type) < plan.width
          word = place.choose(runs, wide ? make('zext', [value], undefined, word.type) : value, word)
        }
      }
    }
    // What a trap of fetch leaves as it is.
    const test = may()
    for (const { register, value } of ownSets) {
      const known = sets.get(register) ?? { type: value.type, cases: [] }
      known.cases.push({ test, value })
      sets.set(register, known)
    }
    if (part.onTrap !== undefined) {
      outs.set(trappedInput(name), trap.says)
      trapped = place.or(trapped, trap.happens)
    }
  }
  for (const [register, { type, cases }] of sets) {
    const before = place.get(register, type)
    const value = cases.reduceRight((other, one) => place.choose(one.test, one.value, other), before)
    if (value !== before) effects.push({ kind: 'set', register, value })
  }
  const numbered = (bit: bigint, rest: Node): Node => {
    const own = make('concat', [active, rest])
    return plan.traps ? make('concat', [constant(bit, bits(1)), own]) : own
  }
  // The compiler takes the first of two words for the rare one.
  const value = place.choose(trapped, numbered(1n, constant(0n, word.type)), numbered(0n, word))
  effects.push({ kind: 'out', name: WORD, value })
  for (const [name, value] of outs) effects.push({ kind: 'out', name, value })
  return { effects }
}
