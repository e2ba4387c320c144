/**
 * Repeats stretches of runs and returns their roots, in a thread.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import { HASHES } from '../hash/named.ts'
import { parse } from '../ir/index.ts'
import { keeping } from '../queue/threads.ts'
import type { WorkCall } from '../queue/types.ts'
import { jitExecutor } from '../run/jit.ts'
import { createCommitment } from '../state/commitment.ts'
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
  const roots = new Uint8Array(32 * stretch.count)
  let position = stretch.base
  for (let leaf = 0; leaf < stretch.count; leaf++) {
    const wanted = stretch.first + BigInt(leaf) * stretch.stride
    const step = wanted < stretch.end ? wanted : stretch.end
    if (step > position) executor.run(step - position)
    if (executor.needs) throw lacking(executor.needs)
    position = step
    commitment.update(executor.takeDirty(), executor.takeChanges())
    roots.set(commitment.root(executor.header()), 32 * leaf)
  }
  return roots
}
