/**
 * The worker of `roots.ts`: repeats a stretch of a run and returns its roots.
 * @module
 */
import Tinypool from 'tinypool'
import { toHex } from '../bytes/bytes.ts'
import { HASHES, type HashName } from '../hash/named.ts'
import type { Hash } from '../hash/types.ts'
import { parse } from '../ir/index.ts'
import { jitExecutor } from '../run/jit.ts'
import { createCommitment } from '../state/commitment.ts'
import { unpackHeader } from '../state/layout.ts'
import { type Entries, mapsPart, PAGE_SIZE } from '../state/state.ts'
import { lacking } from './preimages.ts'

/** What all stretches share. */
export type Job = {
  readonly machine: string
  readonly hash: HashName
  /** Those that the run used. */
  readonly preimages: readonly (readonly [key: Uint8Array, data: Uint8Array])[]
}

/** A stretch of leaves, the first of which is the state after `first` steps, starting from an earlier checkpoint. */
export type Stretch = {
  readonly base: bigint
  readonly header: Uint8Array
  /** For each memory, the indices of its pages, and their contents consecutively. */
  readonly memories: readonly {
    readonly indices: BigUint64Array<ArrayBuffer>
    readonly contents: Uint8Array<ArrayBuffer>
  }[]
  /** The entries of each map. */
  readonly maps: readonly Entries[]
  readonly first: bigint
  readonly stride: bigint
  readonly count: number
  /** Steps of the run; later states are the same as the one there. */
  readonly end: bigint
}

let tools: Promise<{ hash: Hash; executor: ReturnType<typeof jitExecutor> }> | undefined

async function open(): Promise<{ hash: Hash; executor: ReturnType<typeof jitExecutor> }> {
  const { machine, hash, preimages } = Tinypool.workerData as Job
  const executor = jitExecutor(parse(machine))
  const known = new Map(preimages.map(([key, data]) => [toHex(key), data]))
  executor.supply?.((key) => known.get(toHex(key)))
  return { hash: await HASHES[hash].load(), executor }
}

/** @returns the roots, 32 bytes each */
export default async function rootsOfStretch(stretch: Stretch): Promise<Uint8Array> {
  tools ??= open()
  const { hash, executor } = await tools
  const { machine } = executor
  const memories = stretch.memories.map(({ indices, contents }, i) => {
    const page = (at: number) => contents.subarray(at * PAGE_SIZE, (at + 1) * PAGE_SIZE)
    return [machine.memories[i].name, new Map([...indices].map((index, at) => [index, page(at)]))] as const
  })
  const contents = Object.fromEntries(memories)
  const maps = mapsPart(machine, (map) => stretch.maps[map])
  executor.restore({ ...unpackHeader(machine, stretch.header), memories: contents, ...maps })
  const commitment = createCommitment(machine, hash)
  commitment.moveTo(
    memories.map(([, pages]) => pages),
    stretch.maps,
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
