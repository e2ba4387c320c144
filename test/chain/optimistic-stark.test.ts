/**
 * A wrong STARK proof, posted on a node, is struck down at one step of the real verifier. It takes minutes: ONESTEP_SLOW=1
 * plays it.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { poseidon2 } from '../../src/hash/index.ts'
import { proveRun } from '../../src/stark/index.ts'
import { run } from '../../src/trace/index.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'
import { tiny } from '../vms/tiny.ts'
import { type Node, startAnvil } from './anvil.ts'
import { disputeStark } from './stark-dispute.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const [ACCEPTED, STRUCK] = [2, 3]

let node: Node
beforeAll(async () => {
  if (slow) node = await startAnvil()
}, 60_000)
afterAll(() => node?.stop())

test('a wrong STARK proof is struck down at one step of the verifier; a right one is accepted', async () => {
  if (!slow) return console.log('Not played: ONESTEP_SLOW=1 disputes a STARK proof over the real verifier.')
  const trace = await run(tinyProgram(countdown(3)), { hash: poseidon2() })
  const { before, segments } = await proveRun(trace, { native: false })
  const [{ after: end, steps, proof }] = segments as [(typeof segments)[0]]
  const played = await disputeStark(node, tiny, { before, end, steps }, proof)
  expect(played.fates).toEqual({ wrong: STRUCK, right: ACCEPTED })
  // The match of the first level by that of the second, and that by one step.
  expect(played.endings).toContain(1)
  console.log(`guest: accepts in ${played.accepts} steps, refuses in ${played.refuses}`, played.gas)
}, 1_800_000)
