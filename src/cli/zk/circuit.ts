/**
 * Implements `onestep circuit`.
 * @module
 */
import { toHex } from '../../bytes/bytes.ts'
import { batchSource, keysEstimate, proveEstimate, showEstimate, stepSource } from '../../zk/circuits.ts'
import { writeOutput } from '../files.ts'
import { interruptible } from '../interrupt.ts'
import { count, json, line } from '../print.ts'
import type { VmOption } from '../vm-module.ts'
import { chosenVm, compiled, compiledBatch, expectBatch } from './systems.ts'

export type CircuitOptions = {
  vm?: VmOption
  batch?: boolean
  maxExcluded?: number
  mapLevels?: number
  output?: string
  json?: boolean
}

export function showCircuit(file: string | undefined, options: CircuitOptions): Promise<void> {
  return interruptible(async (signal) => {
    const vm = chosenVm(file, options.vm)
    expectBatch(options)
    const system = await (options.batch
      ? compiledBatch(vm, undefined, signal, options)
      : compiled(vm, signal, options))
    const { circuit } = system
    if (options.output !== undefined) {
      const source =
        'shape' in system ? batchSource(system.template, system.shape) : stepSource(system.template)
      writeOutput(options.output, source)
    }
    const { constraints, wires, hash, r1cs, wasm } = circuit
    const fields = { vm: vm.name, vmId: toHex(vm.id), constraints, wires, circuit: hash, r1cs, wasm }
    if (options.json) return json(fields)
    const shown = {
      ...fields,
      constraints: count(constraints),
      wires: count(wires),
      keys: showEstimate(keysEstimate(constraints)),
      proof: showEstimate(proveEstimate(constraints)),
    }
    for (const [name, value] of Object.entries(shown)) line(`${name.padEnd(11)} ${value}`)
  })
}
