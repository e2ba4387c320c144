/**
 * Repeats stretches of runs and returns their roots, in a thread.
 * @module
 */
import { concatAll, toHex } from '../bytes/bytes.ts'
import { HASHES } from '../hash/named.ts'
import { parse } from '../ir/index.ts'
import { keeping } from '../queue/threads.ts'
import type { WorkCall } from '../queue/types.ts'
import { jitExecutor } from '../run/jit.ts'
import { createCommitment, MANY_PAGES, MOST_TOGETHER, type Reached } from '../state/commitment.ts'
import { entriesOf } from '../state/state.ts'
import { lacking } from './preimages.ts'
import { decodeRun, decodeStretch } from './roots-codec.ts'

const tools = keeping(async (shared) => {
  const { machine, hash, preimages } = decodeRun(shared)
  const executor = jitExecutor(parse(machine))
  const known = new Map(preimages.map(([key, data]) => [toHex(key), data]))
  executor.supply?.((key) => known.get(toHex(key)))
  return { hash: await HASHES[hash].load(), executor }
})

/** @returns the roots, 32 bytes each */
export default async function rootsOfStretch(call: WorkCall): Promise<Uint8Array> {
  const { hash, executor } = await tools(call)
  const { machine } = executor
  const stretch = decodeStretch(machine, call.input)
  const { state } = stretch
  executor.restore(state)
  const commitment = createCommitment(machine, hash)
  commitment.moveTo(
    machine.memories.map(({ name }) => state.memories[name]),
    entriesOf(machine, state),
  )
  const roots: Uint8Array[] = []
  let reached: Reached[] = []
  let [position, pages] = [stretch.base, 0]
  for (let leaf = 0; leaf < stretch.count; leaf++) {
    const wanted = stretch.first + BigInt(leaf) * stretch.stride
    const step = wanted < stretch.end ? wanted : stretch.end
    if (step > position) executor.run(step - position)
    if (executor.needs) throw lacking(executor.needs)
    position = step
    const dirty = executor.takeDirty()
    reached.push({ header: executor.header(), dirty, changes: executor.takeChanges() })
    for (const { size } of dirty) pages += size
    if (reached.length < MOST_TOGETHER && pages < MANY_PAGES && leaf < stretch.count - 1) continue
    roots.push(commitment.roots(reached))
    reached = []
    pages = 0
  }
  return concatAll(roots)
}
