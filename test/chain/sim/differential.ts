/**
 * Random games on the contract and on the model, many at once: they share blocks, and so the time.
 * @module
 */
import type { Node } from '../anvil.ts'
import { createArena } from '../arena.ts'
import { createDriver, type Driver, type Made } from './driver.ts'
import { createLane, type Lane } from './lane.ts'
import { randomFrom } from './spec.ts'

const SHAPES: { heights: number[]; groups: number[] }[] = [
  { heights: [2], groups: [2] },
  { heights: [3], groups: [3] },
  { heights: [2], groups: [8] },
  { heights: [1, 2], groups: [2, 2] },
  { heights: [2, 1], groups: [3, 4] },
  { heights: [1, 1, 1], groups: [2, 3, 2] },
]

/**
 * Plays a game for each seed on the contract and on the model.
 * @returns how many calls went through, by their names
 */
export async function playDifferential(node: Node, seeds: Iterator<number>): Promise<Map<string, number>> {
  const kinds = new Map<string, number>()
  const driver = await createDriver(node)
  const lanes: Lane[] = []
  for (const shape of [...SHAPES, ...SHAPES]) {
    const arena = await createArena(node, { ...shape, halt: 5n, allowance: 1_000n, grace: 10n })
    lanes.push(await createLane(arena, driver, kinds))
  }
  await play(lanes, driver, seeds, await node.now())
  return kinds
}

/** As many games at once as there are lanes. */
async function play(
  lanes: readonly Lane[],
  driver: Driver,
  seeds: Iterator<number>,
  now: bigint,
): Promise<void> {
  const clock = randomFrom(Number(now % 2n ** 32n))
  const running = new Set<Lane>()
  let time = now
  for (;;) {
    for (const lane of lanes) {
      if (running.has(lane)) continue
      const seed = seeds.next()
      if (seed.done) continue
      lane.begin(randomFrom(seed.value), `seed ${seed.value}`)
      running.add(lane)
    }
    if (running.size === 0) return
    // Time goes on a little, or to where something changes, or a second to either side of it.
    time += BigInt(1 + clock.below(12))
    if (clock.chance(0.2)) {
      const next = clock
        .pick([...running])
        .times()
        .filter((at) => at > time + 2n)
      if (next.length > 0) time = clock.pick(next) + BigInt(clock.below(3)) - 1n
    }
    const parts: [Lane, Made[]][] = []
    for (const lane of running) parts.push([lane, await lane.calls(time)])
    const seen = await driver.play(
      parts.flatMap(([, calls]) => calls),
      time,
    )
    let from = 0
    for (const [lane, calls] of parts) {
      lane.compare(seen.slice(from, from + calls.length))
      from += calls.length
      if (!lane.isOver()) continue
      await lane.end()
      running.delete(lane)
    }
  }
}
