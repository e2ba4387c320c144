/**
 * Where compiled code keeps cells in locals from block to block: in all of a small region, and in loops of a large one.
 *
 * Elsewhere a block loads the cells that it reads and stores those that it sets. To keep all of them in locals everywhere
 * costs more in a region of many blocks: V8 keeps most of them on its stack anyway, moves those that differ wherever ways
 * meet, and all of them are loaded when the region is entered and stored when it is left.
 * @module
 */
import type { Cell } from './cells.ts'
import type { Block } from './discover.ts'
import type { Flow } from './flow.ts'

/** Blocks that share locals. */
export type Scope = {
  /** Whether they are all blocks of the region, so that only who leaves the region leaves them. */
  readonly isWhole: boolean
  readonly blocks: ReadonlySet<number>
  /** Cells that they read or set. */
  readonly cells: ReadonlySet<Cell>
  /** Cells that they set. */
  readonly sets: ReadonlySet<Cell>
}

/** The most steps of a scope, unless one asks for another number. */
export const IN_LOCALS = 300

/**
 * The scopes of a region, by their first blocks. All of a small region is one, under the number of blocks, as the dispatcher
 * is; of a large one, loops are.
 * @param successors - of each block
 * @param most - steps of a scope
 */
export function scopesOf(
  blocks: readonly Block[],
  successors: readonly (readonly number[])[],
  { loops, order, dispatched }: Flow,
  most: number,
): ReadonlyMap<number, Scope> {
  const all = [...blocks.keys()]
  if (sizeOf(blocks, all) <= most) return new Map([[blocks.length, scopeOf(blocks, all)]])
  const predecessors = blocks.map((): number[] => [])
  for (const [from, targets] of successors.entries())
    for (const to of targets) if (!dispatched(from, to)) predecessors[to].push(from)
  const scopes = new Map<number, Scope>()
  for (const first of loops) {
    // The natural loop: what leads back to its first block without passing it.
    const body = new Set([first])
    const waiting = predecessors[first].filter((from) => order[from] >= order[first])
    for (const block of waiting) {
      if (body.has(block)) continue
      body.add(block)
      waiting.push(...predecessors[block])
    }
    if (sizeOf(blocks, body) <= most) scopes.set(first, scopeOf(blocks, body))
  }
  return scopes
}

function sizeOf(blocks: readonly Block[], of: Iterable<number>): number {
  let size = 0
  for (const block of of) size += blocks[block].steps.length
  return size
}

function scopeOf(blocks: readonly Block[], of: Iterable<number>): Scope {
  const own = new Set(of)
  const steps = [...own].flatMap((block) => blocks[block].steps)
  const sets = new Set(steps.flatMap((step) => [...step.sets]))
  const isWhole = own.size === blocks.length
  return {
    isWhole,
    blocks: own,
    cells: new Set([...steps.flatMap((step) => [...step.reads]), ...sets]),
    sets,
  }
}
