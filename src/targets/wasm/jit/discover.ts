/**
 * Which steps are compiled together: those that a program was seen to make, cut into basic blocks.
 * @module
 */
import { constant } from '../../../ir/node.ts'
import { type Id, idOf, type Key, type Step } from './step.ts'

/** A key that a program came by, and the ids of those that followed it. */
export type Visit = { readonly key: Key; readonly followers: ReadonlySet<Id> }
/** By id. */
export type Trail = ReadonlyMap<Id, Visit>

export type Block = {
  readonly id: Id
  readonly steps: readonly Step[]
}

export type Region = {
  readonly blocks: readonly Block[]
  /** Numbers of the blocks that can be entered from anywhere. */
  readonly entries: readonly number[]
}

/** Steps of a block at most. All of a block is paid for when it begins. */
const MAX_BLOCK = 100

/**
 * Steps beside a trail that are compiled with it, for each of its own, and how far from it: ways that
 * were not taken yet. To meet them later is to compile all of it again.
 */
const ASIDE = 0.3
const ASIDE_LENGTH = 12

/** Places that a jump is taken to lead to, at most. */
const MAX_GUESSES = 2

/**
 * A trail with what stands beside it: where its branches did not go so far.
 * @param limit - steps in all
 */
export function widen(
  trail: Trail,
  stepAt: (key: Key) => Step | undefined,
  follows: (from: Key, to: Key) => boolean,
  limit: number,
): Trail {
  const wide = new Map(trail)
  const most = Math.min(limit, Math.ceil(trail.size * (1 + ASIDE)))
  const waiting = [...trail.values()].flatMap(({ key, followers }) =>
    followers.size > 0 ? [{ key, distance: 0 }] : [],
  )
  for (const { key, distance } of waiting) {
    if (wide.size >= most) break
    const step = distance < ASIDE_LENGTH ? stepAt(key) : undefined
    if (!step) continue
    for (const to of targetsOf(step)) {
      const id = idOf(to)
      if (wide.has(id) || !follows(key, to) || wide.size >= most || !stepAt(to)) continue
      wide.set(id, { key: to, followers: new Set() })
      waiting.push({ key: to, distance: distance + 1 })
    }
  }
  return wide
}

/**
 * @param starts - where the region is entered, beside the places that were seen to be entered in ways
 * that its own control flow does not have: targets of jumps, what follows a step of the interpreter's
 * @param stepAt - the step at a key, or undefined if the interpreter makes it
 * @param follows - whether a way from one key to another stays in one region
 * @returns undefined if there is nothing to compile
 */
export function discover(
  trail: Trail,
  starts: readonly Id[],
  stepAt: (key: Key) => Step | undefined,
  follows: (from: Key, to: Key) => boolean,
): Region | undefined {
  const steps = new Map<Id, Step>()
  for (const [id, { key, followers }] of trail) {
    const step = stepAt(key)
    if (step) steps.set(id, guessing(step, followers, trail, follows))
  }
  const waysTo = new Map<Id, number>()
  const branched = new Set<Id>()
  const entered = new Set(starts.filter((id) => steps.has(id)))
  for (const [id, { followers }] of trail) {
    const step = steps.get(id)
    const targets = step ? targetsOf(step).filter((to) => follows(step.key, to)) : []
    const ids = targets.map(idOf)
    for (const to of ids) {
      waysTo.set(to, (waysTo.get(to) ?? 0) + 1)
      if (ids.length > 1) branched.add(to)
    }
    for (const to of followers) if (steps.has(to) && !ids.includes(to)) entered.add(to)
    for (const to of step ? returnsOf(step).map(idOf) : []) if (steps.has(to)) entered.add(to)
  }
  if (entered.size === 0) return undefined
  const leads = (id: Id) => entered.has(id) || branched.has(id) || (waysTo.get(id) ?? 0) > 1

  const numbers = new Map<Id, number>()
  const blocks: Block[] = []
  const waiting = [...entered]
  for (const id of waiting) {
    if (numbers.has(id)) continue
    const own: Step[] = []
    let next = id
    for (let step = steps.get(id); step; step = steps.get(next)) {
      own.push(step)
      const ids = targetsOf(step).flatMap((to) => (follows(step!.key, to) ? [idOf(to)] : []))
      if (ids.length === 1 && step.next.kind === 'goto' && !leads(ids[0]) && own.length < MAX_BLOCK) {
        next = ids[0]
        continue
      }
      waiting.push(...ids.filter((to) => steps.has(to)))
      break
    }
    numbers.set(id, blocks.length)
    blocks.push({ id, steps: own })
  }
  return { blocks, entries: [...entered].map((id) => numbers.get(id) as number) }
}

/** A step with the places to which it was seen to jump, if those are so few that each is worth a test. */
function guessing(
  step: Step,
  followers: ReadonlySet<Id>,
  trail: Trail,
  follows: (from: Key, to: Key) => boolean,
): Step {
  if (step.next.kind !== 'jump' || followers.size === 0 || followers.size > MAX_GUESSES) return step
  const guesses = [...followers].flatMap((id) => trail.get(id) ?? []).map(({ key }) => key)
  if (guesses.length < followers.size || !guesses.every((to) => follows(step.key, to))) return step
  return { ...step, next: { ...step.next, guesses } }
}

/** Where a step leads by itself. */
export function targetsOf({ next }: Step): readonly Key[] {
  if (next.kind === 'jump') return next.guesses
  return next.kind === 'goto' ? [next.key] : [next.yes, next.no]
}

/**
 * Where a step may mean the program to come back to: it notes a value that a control cell could have. Most are
 * return addresses of calls; for what is none, it is enough that the region has no step there.
 */
function returnsOf({ key, place, next, block }: Step): Key[] {
  if (next.kind === 'branch') return []
  return block.effects.flatMap((effect) => {
    const value = effect.kind === 'set' ? constant(effect.value) : undefined
    return value === undefined ? [] : [key.with(place, value)]
  })
}
