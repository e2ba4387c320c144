/**
 * The worker of `workers.ts`: proves a stretch of a run.
 * @module
 */
import Tinypool from 'tinypool'
import { parse } from '../ir/index.ts'
import { unpackHeader } from '../state/layout.ts'
import { PAGE_SIZE } from '../state/state.ts'
import { type MachineAir, machineAir } from '../targets/air/machine.ts'
import type { StarkSecurity } from './module.ts'
import { proveStretch, type Stretch } from './stretch.ts'

/** What all stretches share. */
export type Job = { readonly machine: string; readonly security: StarkSecurity }

/** A state and how many steps are to be proven from it. */
export type StretchTask = {
  readonly header: Uint8Array
  /** For each memory, the indices of its pages, and their contents consecutively. */
  readonly memories: readonly {
    readonly indices: BigUint64Array<ArrayBuffer>
    readonly contents: Uint8Array<ArrayBuffer>
  }[]
  readonly steps: number
}

let air: MachineAir | undefined

export default function stretch({ header, memories, steps }: StretchTask): Promise<Stretch> {
  const { machine, security } = Tinypool.workerData as Job
  air ??= machineAir({ machine: parse(machine) })
  const own = air.shape.vm.machine
  const contents = memories.map(({ indices, contents }, i) => {
    const page = (at: number) => contents.subarray(at * PAGE_SIZE, (at + 1) * PAGE_SIZE)
    return [own.memories[i]!.name, new Map([...indices].map((index, at) => [index, page(at)]))] as const
  })
  const state = { ...unpackHeader(own, header), memories: Object.fromEntries(contents) }
  return proveStretch(air, state, steps, { security, native: false })
}
