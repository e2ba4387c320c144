/**
 * Which steps are compiled together: those that lead from one to the next by known ways, cut into
 * basic blocks.
 * @module
 */
import { idOf, type Key, type Step } from './specialize.ts'

export type Block = {
  readonly id: string
  readonly steps: readonly Step[]
}

export type Region = {
  /** The first is where the region begins. */
  readonly blocks: readonly Block[]
  /** Numbers of the blocks that can be entered from anywhere: the first, and where calls return to. */
  readonly entries: readonly number[]
}

/** Steps of a region at most: larger ones are slow to compile and hold more that is not hot. */
const MAX_STEPS = 400
/** Steps of a block at most. All of a block is paid for when it begins. */
const MAX_BLOCK = 100

/**
 * @param stepAt - the step at a key, or undefined if the interpreter makes it
 * @param follows - whether a way from one key to another stays in one region
 */
export function discover(
  start: Key,
  stepAt: (key: Key) => Step | undefined,
  follows: (from: Key, to: Key) => boolean,
): Region | undefined {
  const steps = new Map<string, Step>()
  const leaders = new Set<string>([idOf(start)])
  const links = new Set<string>()
  // Likely code first: straight on, then targets of branches, and only then what calls return to.
  const near: Key[] = [start]
  const far: Key[] = []
  while (steps.size < MAX_STEPS) {
    const from = near.shift() ?? far.shift()
    if (!from) break
    let at: Key | undefined = from
    while (at && steps.size < MAX_STEPS) {
      const id = idOf(at)
      if (steps.has(id)) {
        leaders.add(id)
        break
      }
      const step: Step | undefined = stepAt(at)
      if (!step) break
      steps.set(id, step)
      const { next, link } = step
      if (link) {
        links.add(idOf(link))
        leaders.add(idOf(link))
        far.push(link)
      }
      at = undefined
      if (next.kind === 'goto') {
        if (follows(step.key, next.key)) at = next.key
      } else if (next.kind === 'branch') {
        for (const key of [next.yes, next.no]) {
          leaders.add(idOf(key))
          if (follows(step.key, key)) near.push(key)
        }
      }
    }
  }
  if (!steps.has(idOf(start))) return undefined
  return cut(steps, leaders, links)
}

function cut(steps: ReadonlyMap<string, Step>, leaders: Set<string>, links: ReadonlySet<string>): Region {
  const blocks: Block[] = []
  const waiting = [...leaders]
  const seen = new Set<string>()
  for (const id of waiting) {
    if (seen.has(id)) continue
    seen.add(id)
    let step = steps.get(id)
    if (!step) continue
    const own: Step[] = []
    while (step) {
      own.push(step)
      if (step.next.kind !== 'goto') break
      const next = idOf(step.next.key)
      if (own.length === MAX_BLOCK) waiting.push(next)
      if (leaders.has(next) || own.length === MAX_BLOCK) break
      step = steps.get(next)
    }
    blocks.push({ id, steps: own })
  }
  const entries = blocks.flatMap(({ id }, i) => (i === 0 || links.has(id) ? [i] : []))
  return { blocks, entries }
}
