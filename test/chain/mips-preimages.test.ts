/**
 * Disputes about a fault proof program in Go on Cannon's machine, on a real node. The wrong step reads a small preimage,
 * which travels with the proof; one of 300 KB, which the oracle absorbs first; or a point of a blob, whose KZG proof the
 * oracle checks.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toBigint, toHex } from '../../src/bytes/bytes.ts'
import { evaluateStep } from '../../src/ir/step.ts'
import { keccakKey } from '../../src/preimage/index.ts'
import { preimagesOf } from '../../src/proof/index.ts'
import { corruptByte } from '../../src/testing/index.ts'
import { liveAt, run } from '../../src/trace/trace.ts'
import { loadMips } from '../../src/vms/mips/load.ts'
import { buildFaultProof, hasGo } from '../vms/mips/fault-proof-program.ts'
import { rollup } from '../vms/mips/rollup.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type DisputedRun, settle } from './preimage-dispute.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const runs = slow && hasGo()
if (!slow) console.log('disputes about a fault proof program in Go are played with ONESTEP_SLOW=1')
else if (!runs) console.log('no go; disputes about the fault proof program in Go are left out')

const A1 = 5
const [SMALL, LARGE] = [rollup(), rollup({ memo: 50_000 })]

describe.runIf(runs)('a fault proof program in Go', { timeout: 3_600_000 }, () => {
  let node: Node
  let file: Uint8Array
  beforeAll(async () => {
    file = buildFaultProof('mips64')
    node = await startAnvil()
  }, 1_800_000)
  afterAll(() => node?.stop())

  async function start({ preimages: all, local, blobs }: ReturnType<typeof rollup>): Promise<DisputedRun> {
    const preimages = (key: Uint8Array) => all.get(toHex(key))
    const program = loadMips(file)
    const ours = await run(program, { preimages })
    expect(ours.status).toEqual({ kind: 'halted', code: 0n })
    return { program, ours, preimages, own: { local, blobs }, parts: 0 }
  }

  /** The first step that reads so many bytes into a preimage, or further, and the address that they go to. */
  function readingStep({ ours }: DisputedRun, wanted: Uint8Array, offset: bigint) {
    // Keys in the order in which they were asked for.
    const order = new Map(ours.preimages!.entries().map(([key], i) => [toBigint(key), i]))
    const target = order.get(toBigint(wanted))!
    const reached = (step: bigint): boolean => {
      for (let at = step; at < ours.steps; at += 1000n) {
        const { preimageKey, preimageOffset } = ours.stateAt(at).registers
        const index = order.get(preimageKey as bigint)
        // A key that is half written is not a key yet.
        if (index === undefined) continue
        return index > target || (index === target && (preimageOffset as bigint) >= offset)
      }
      return true
    }
    let [before, after] = [0n, ours.steps]
    while (after - before > 1n) {
      const middle = (before + after) / 2n
      if (middle > 0n && reached(middle)) after = middle
      else before = middle
    }
    const live = liveAt(ours, after)
    for (let step = after; live.status.kind === 'running'; step++) {
      if (evaluateStep(live.machine, live).name === 'preimage-read') {
        expect(live.get('preimageKey')).toBe(toBigint(wanted))
        return { step, address: (live.snapshot().registers.r as bigint[])[A1]! }
      }
      live.step()
    }
    throw new Error('the run has no such step')
  }

  test('(a) the wrong step reads a small preimage: it travels with the proof', async () => {
    const game = await start(SMALL)
    const { step, address } = readingStep(game, keccakKey(SMALL.first), 40n)
    expect(preimagesOf(game.ours, { step }).asked).toEqual([])
    expect(await settle(node, game, step, corruptByte('mem', address))).toEqual({ waited: 0 })
  })

  test('(b) one of 300 KB: the honest party has it absorbed, and waits for the challenge period', async () => {
    const game = await start(LARGE)
    expect(LARGE.second.length).toBeGreaterThan(300_000)
    const { step, address } = readingStep(game, keccakKey(LARGE.second), 200_000n)
    expect(preimagesOf(game.ours, { step }).asked).toHaveLength(1)
    expect((await settle(node, game, step, corruptByte('mem', address))).waited).toBeGreaterThan(0)
  })

  test('(c) a point of a blob: the honest party publishes it with its KZG proof', async () => {
    const game = await start(SMALL)
    const third = Buffer.from([...SMALL.blobs.keys()][3]!.slice(2), 'hex')
    const { step, address } = readingStep(game, Uint8Array.from(third), 8n)
    expect(preimagesOf(game.ours, { step }).asked).toHaveLength(1)
    expect(await settle(node, game, step, corruptByte('mem', address))).toEqual({ waited: 0 })
  })
})
