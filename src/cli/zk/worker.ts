/**
 * `onestep worker --zk`: the circuits and keys of a worker.
 * @module
 */
import { circom } from '../../targets/circom/index.ts'
import { circuitHash, circuitOfKeys, stepSource } from '../../zk/circuits.ts'
import { type Groth16Work, groth16Work, type JobCircuit } from '../../zk/index.ts'
import { interruptible } from '../interrupt.ts'
import { note } from '../print.ts'
import { vmNamed } from '../vm-module.ts'
import { chosenKeys, chosenVm, compiled, compiledBatch, expectKeys, type KeysOptions } from './systems.ts'

/**
 * Compiles the batch circuits of VMs, and the step circuits for which there are keys, and gets the keys.
 * @param names - of VMs, or paths of their modules
 */
export function zkWork(names: readonly string[], options: KeysOptions): Promise<Groth16Work> {
  return interruptible(async (signal) => {
    const { keys, insecure } = options
    expectKeys(keys)
    const circuits: JobCircuit[] = []
    for (const name of names) {
      const vm = chosenVm(undefined, await vmNamed(name))
      const batch = await compiledBatch(vm, undefined, signal)
      circuits.push({ vm: vm.name, circuit: batch.circuit, keys: await chosenKeys(batch, options, signal) })
      const step = circuitHash({ source: stepSource(circom(vm)) })
      if (keys && !insecure && !keys.some((folder) => circuitOfKeys(folder) === step)) {
        note(
          `no keys for the step circuit of ${vm.name}: steps that batches exclude are left to other workers`,
        )
        continue
      }
      const alone = await compiled(vm, signal)
      circuits.push({ vm: vm.name, circuit: alone.circuit, keys: await chosenKeys(alone, options, signal) })
    }
    return groth16Work(circuits)
  })
}
