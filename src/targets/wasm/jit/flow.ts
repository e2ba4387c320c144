/**
 * Structure of a region's control flow: dominators, loops, and where to go through the dispatcher
 * because nothing else is structured.
 *
 * Follows N. Ramsey, "Beyond Relooper: recursive translation of unstructured control flow to
 * structured control flow" (ICFP 2022): each block stands inside the code of its immediate
 * dominator. The dispatcher, a loop around a table of entries, dominates all of them.
 * @module
 */

export type Flow = {
  /** Position in reverse postorder. */
  readonly order: readonly number[]
  /** Blocks whose code is inside a block's, in descending order; those of the dispatcher last. */
  readonly children: readonly (readonly number[])[]
  readonly loops: ReadonlySet<number>
  /** Blocks that are reached forward from several places, the dispatcher's table included. */
  readonly merges: ReadonlySet<number>
  /** Blocks that the dispatcher leads to. */
  readonly entries: readonly number[]
  /** Whether the way from one block to another goes through the dispatcher. */
  dispatched(from: number, to: number): boolean
}

/**
 * Blocks that stand one inside of the other at most. A deeper one is an entry, and stands in the dispatcher: code is
 * made by recursion, of which a level takes 800 bytes of a stack that is a megabyte (measured).
 */
const MAX_DEPTH = 200

/**
 * @param successors - of each block; the dispatcher is block `successors.length`
 * @param entries - blocks that the dispatcher must lead to
 */
export function flowOf(successors: readonly (readonly number[])[], entries: readonly number[]): Flow {
  const root = successors.length
  const entered = [...entries]
  const cut = new Set<string>()
  const edge = (from: number, to: number) => `${from} ${to}`
  for (;;) {
    const graph = successors.map((targets, from) => targets.filter((to) => !cut.has(edge(from, to))))
    graph.push(entered)
    const { order, sorted } = reversePostorder(graph, root)
    const parents = dominators(graph, order, sorted)
    const deep = tooDeep(parents, sorted)
    if (deep.length > 0) {
      entered.push(...deep)
      continue
    }
    const dominates = (a: number, b: number) => {
      let at = b
      while (order[at] > order[a]) at = parents[at]
      return at === a
    }
    let irreducible = false
    for (const from of sorted) {
      for (const to of graph[from]) {
        if (from === root || order[to] > order[from] || dominates(to, from)) continue
        cut.add(edge(from, to))
        if (!entered.includes(to)) entered.push(to)
        irreducible = true
      }
    }
    if (irreducible) continue

    const children = graph.map((): number[] => [])
    for (const block of sorted.toReversed()) if (block !== root) children[parents[block]].push(block)
    const loops = new Set<number>()
    const ways = new Array<number>(graph.length).fill(0)
    for (const from of sorted) {
      for (const to of graph[from]) {
        if (order[to] <= order[from]) loops.add(to)
        else ways[to] += from === root ? 2 : 1
      }
    }
    return {
      order,
      children,
      loops,
      merges: new Set(ways.flatMap((count, block) => (count > 1 ? [block] : []))),
      entries: entered,
      dispatched: (from, to) => cut.has(edge(from, to)),
    }
  }
}

/** The first blocks of each path that are nested too deeply, and those as far below them again. */
function tooDeep(parents: readonly number[], [root, ...others]: readonly number[]): number[] {
  const depths = new Map([[root, 0]])
  return others.filter((block) => {
    const depth = (depths.get(parents[block]) as number) + 1
    depths.set(block, depth)
    return depth > MAX_DEPTH && depth % MAX_DEPTH === 1
  })
}

function reversePostorder(
  graph: readonly (readonly number[])[],
  root: number,
): { order: number[]; sorted: number[] } {
  const seen = new Set<number>([root])
  const postorder: number[] = []
  // An own stack: regions are deep where code is long.
  const stack = [{ block: root, next: 0 }]
  while (stack.length > 0) {
    const top = stack[stack.length - 1]
    const to = graph[top.block][top.next++]
    if (to === undefined) {
      postorder.push(top.block)
      stack.pop()
    } else if (!seen.has(to)) {
      seen.add(to)
      stack.push({ block: to, next: 0 })
    }
  }
  const sorted = postorder.reverse()
  const order = new Array<number>(graph.length).fill(-1)
  for (const [position, block] of sorted.entries()) order[block] = position
  return { order, sorted }
}

/**
 * Immediate dominators: K. D. Cooper, T. J. Harvey and K. Kennedy, "A simple, fast dominance algorithm".
 */
function dominators(
  graph: readonly (readonly number[])[],
  order: readonly number[],
  sorted: readonly number[],
): number[] {
  const [root, ...others] = sorted
  const predecessors = graph.map((): number[] => [])
  for (const from of sorted) for (const to of graph[from]) predecessors[to].push(from)
  const parents = new Array<number>(graph.length).fill(-1)
  parents[root] = root
  const common = (a: number, b: number) => {
    while (a !== b) {
      while (order[a] > order[b]) a = parents[a]
      while (order[b] > order[a]) b = parents[b]
    }
    return a
  }
  for (let changed = true; changed; ) {
    changed = false
    for (const block of others) {
      const known = predecessors[block].filter((from) => parents[from] >= 0)
      const parent = known.reduce(common)
      if (parents[block] === parent) continue
      parents[block] = parent
      changed = true
    }
  }
  return parents
}
