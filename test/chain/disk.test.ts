import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { openStore, type Store } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { cheat, createArena, honest, playOut, settledRoot } from './arena.ts'
import { freshVm } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

const truth = toy({ halt: 13n })
let node: Node
beforeAll(async () => {
  node = await startAnvil()
})
afterAll(() => node.stop())

test.each([
  ['from the first file on', 0],
  ['in the middle of the game', 4],
])(
  'a full disk, %s, holds up no move; what is in memory is written once there is room',
  async (_, writes) => {
    const arena = await createArena(node, { halt: 13n })
    const topic = toyTopic(truth, freshVm())
    const disk = openStore(mkdtempSync(join(tmpdir(), 'onestep-')))
    let [left, refused] = [writes, 0]
    const store: Store = {
      ...disk,
      write(name, bytes) {
        if (left-- <= 0) {
          refused++
          throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
        }
        disk.write(name, bytes)
      },
      writeJson: (name, value) => store.write(name, new TextEncoder().encode(JSON.stringify(value))),
    }
    const bob = honest(arena, { topic, provider: truth, index: 1, store })
    const eve = cheat(arena, { topic, provider: toy({ halt: 13n, lie: { from: 7n, salt: 'x' } }), index: 2 })
    let moves = 0
    const view = await playOut(arena, [eve, bob], {
      topic,
      async between() {
        moves++
        if (moves === 6) left = Number.POSITIVE_INFINITY
        return false
      },
    })
    expect(refused).toBeGreaterThan(2)
    expect(settledRoot(view, topic)).toBe(toHex(await truth.rootAt(64n)))
    const events = bob.metrics.map(({ event }) => event)
    expect(events.filter((event) => event === 'store-unwritable')).toHaveLength(1)
    expect(events.filter((event) => event === 'store-recovered')).toHaveLength(1)
    const journal = JSON.parse(readFileSync(join(disk.directory, 'journal.json'), 'utf8')) as {
      key: string
    }[]
    // What ends a game, in a batch or alone, is sent after there was room again.
    expect(journal.map(({ key }) => key.split(':')[0])).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(batch|timeout|decide|settle|collect)$/)]),
    )
    expect(JSON.parse(readFileSync(join(disk.directory, 'identity.json'), 'utf8')).game).toBe(
      arena.config.address,
    )
  },
)
