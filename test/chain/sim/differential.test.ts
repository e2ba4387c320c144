import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Node, startAnvil } from '../anvil.ts'
import { createArena } from '../arena.ts'
import { playDifferential } from './differential.ts'
import { randomFrom } from './spec.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const only = process.env.ONESTEP_SEED
/** Another few each day, so that CI has seen many after a while. */
const day = Math.floor(Date.now() / 86_400_000)
const count = only !== undefined ? 1 : slow ? 10_000 : 8
const first = only !== undefined ? Number(only) : slow ? 1 : 100_000 + 8 * (day % 10_000)
if (!slow)
  console.log(`random games against the contract: ${count} from seed ${first}; 10,000 with ONESTEP_SLOW=1`)

let node: Node
beforeAll(async () => {
  node = await startAnvil({ accounts: 12 })
})
afterAll(() => node.stop())

const SHAPES: { heights: number[]; groups: number[] }[] = [
  { heights: [2], groups: [2] },
  { heights: [3], groups: [3] },
  { heights: [2], groups: [8] },
  { heights: [1, 2], groups: [2, 2] },
  { heights: [2, 1], groups: [3, 4] },
  { heights: [1, 1, 1], groups: [2, 3, 2] },
]

test('contract and rules do the same in random games: each clock, each payment, each claim that is left', async () => {
  const arenas = []
  for (const shape of SHAPES) {
    arenas.push(await createArena(node, { ...shape, halt: 5n, allowance: 1_000n, grace: 10n }))
  }
  const kinds = new Map<string, number>()
  for (let seed = first; seed < first + count; seed++) {
    const random = randomFrom(seed)
    await playDifferential(random.pick(arenas), random, `seed ${seed}`, kinds)
  }
  console.log([...kinds].map(([kind, number]) => `${kind} ${number}`).join(', '))
  // A few games need not have had each.
  const every = [
    'advance',
    'seal',
    'resolve',
    'resolveInner',
    'timeout',
    'decide',
    'shut',
    'collect',
    'batch',
    'settle',
  ]
  for (const kind of slow && only === undefined ? every : ['open', 'join']) {
    expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(0)
  }
}, 14_400_000)
