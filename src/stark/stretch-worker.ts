/**
 * The work of threads and of workers for others: they prove stretches of runs.
 * @module
 */
import { keeping } from '../queue/threads.ts'
import type { WorkCall } from '../queue/types.ts'
import { machineAir } from '../targets/air/machine.ts'
import { proveStretch } from './stretch.ts'
import { decodeSetting, decodeStretchTask, encodeStretch } from './stretch-codec.ts'

const setting = keeping((shared) => {
  const { machine, security } = decodeSetting(shared)
  return { air: machineAir({ machine }), security }
})

export default async function stretchWork(call: WorkCall): Promise<Uint8Array> {
  const { air, security } = setting(call)
  const { state, steps } = decodeStretchTask(air.shape.vm.machine, call.input)
  return encodeStretch(await proveStretch(air, state, steps, { security }))
}
