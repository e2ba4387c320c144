import { expect, test } from 'vitest'
import { drawDispute } from './spec.ts'
import { type Outcome, playDispute } from './world.ts'

const slow = process.env.ONESTEP_SLOW === '1'
/** With ONESTEP_SEED, that dispute alone. */
const only = process.env.ONESTEP_SEED
const count = only !== undefined ? 1 : slow ? 10_000 : 150
const first = only !== undefined ? Number(only) : 1
if (!slow) console.log('simulated disputes: 150; 10,000 with ONESTEP_SLOW=1; one with ONESTEP_SEED=n')

test('the challenger wins every simulated dispute with the funds that it is said to need, and loses no bond', async () => {
  const lost: string[] = []
  const calls = new Map<string, number>()
  let moves = 0
  for (let seed = first; seed < first + count; seed++) {
    const trace =
      only === undefined ? undefined : (metric: object) => console.log(JSON.stringify(metric, text))
    const outcome = await playDispute(drawDispute(seed), trace).catch((error: unknown) => String(error))
    if (typeof outcome !== 'string') {
      moves += outcome.moves
      for (const [name, count] of outcome.calls) calls.set(name, (calls.get(name) ?? 0) + count)
    }
    if (typeof outcome === 'string' || !isWon(outcome)) lost.push(`seed ${seed}: ${describe(outcome)}`)
  }
  console.log(`${count} disputes, ${moves} transactions, ${lost.length} lost`)
  console.log([...calls].map(([name, number]) => `${name} ${number}`).join(', '))
  expect(lost).toEqual([])
  // Disputes in which a rule never comes up say nothing about it.
  if (only === undefined) expect([...calls.keys()].sort()).toEqual(RULES)
}, 7_200_000)

const RULES = [
  ...['advance', 'batch', 'collect', 'join', 'open', 'resolve', 'resolveInner', 'seal', 'settle', 'shut'],
  ...['timeout', 'withdraw'],
]
const isWon = ({ standing, truth, missing }: Outcome) => standing === 'won' && truth && missing === 0n
const text = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
const describe = (outcome: Outcome | string) =>
  typeof outcome === 'string' ? outcome : JSON.stringify(outcome, text)
