/**
 * The parts of the zk verbs for PLONK: compiling the circuit, and keys.
 * @module
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheDirectory } from '../../run/cache-directory.ts'
import { circom } from '../../targets/circom/index.ts'
import type { Vm } from '../../vm/index.ts'
import {
  compileEstimate,
  isCompiled,
  parseR1cs,
  plonkDevelopmentKeysPath,
  plonkGates,
  plonkKeyHash,
  plonkKeysEstimate,
  plonkStepOptions,
  showEstimate,
} from '../../zk/circuits.ts'
import {
  isInsecure,
  loadPlonkKeys,
  type PlonkKeyPair,
  plonkDevelopmentKeys,
  plonkKeys,
  plonkStepSystem,
  type StepSystem,
} from '../../zk/index.ts'
import { count, json, line, note } from '../print.ts'
import { stage } from '../stage.ts'
import type { VmOption } from '../vm-module.ts'
import { cachedKeys, chosenLevels, dropDamagedKeys } from './systems.ts'

export type SetupVerbOptions = {
  vm?: VmOption
  batch?: boolean
  maxExcluded?: number
  mapLevels?: number
  plonk?: boolean
  ptau?: string
  beacon?: string
  contribution?: string[]
  output?: string
  json?: boolean
}

/** The step circuit of a VM, compiled for PLONK, and its number of gates. */
export async function compiledForPlonk(
  vm: Vm,
  signal: AbortSignal,
  choice: { readonly mapLevels?: number } = {},
): Promise<StepSystem & { gates: number }> {
  const levels = chosenLevels(vm, choice)
  const options = plonkStepOptions(circom(vm, levels))
  const compile = () => plonkStepSystem(vm, { ...levels, signal })
  let system: StepSystem
  if (isCompiled(options)) system = await compile()
  else {
    const estimate = compileEstimate(options.source)
    note(`${vm.name}: the step circuit for PLONK; compiling takes ${showEstimate(estimate)}`)
    system = await stage(`compiling the step circuit of ${vm.name} for PLONK`, estimate.seconds, compile)
  }
  return { ...system, gates: plonkGates(parseR1cs(readFileSync(system.circuit.r1cs))) }
}

/** INSECURE keys, from the cache or new. */
export function insecurePlonkKeys(
  { vm, circuit, gates }: StepSystem & { gates: number },
  signal: AbortSignal,
): Promise<PlonkKeyPair> {
  return cachedKeys(signal, {
    name: `INSECURE PLONK development keys for ${vm.name}`,
    setup: `onestep setup --plonk --vm ${vm.name}`,
    directory: plonkDevelopmentKeysPath(circuit),
    load: (directory) => loadPlonkKeys(directory, circuit),
    make: (options) => plonkDevelopmentKeys(circuit, options),
    announcement: `INSECURE PLONK development keys for ${count(gates)} gates take`,
    estimate: plonkKeysEstimate(gates),
  })
}

/** `onestep setup --plonk`: keys from a published phase 1, or INSECURE ones. */
export async function setUpPlonk(vm: Vm, options: SetupVerbOptions, signal: AbortSignal): Promise<void> {
  const { ptau, output } = options
  const system = await compiledForPlonk(vm, signal, options)
  const { circuit, gates } = system
  const ceremony = async () => {
    const directory = output ?? join(cacheDirectory(), 'plonk', circuit.hash)
    const estimate = plonkKeysEstimate(gates)
    note(`PLONK keys for ${count(gates)} gates take ${showEstimate(estimate)}`)
    return stage(`PLONK keys for ${vm.name}`, estimate.seconds, (report) =>
      plonkKeys({ circuit, ptau: ptau!, directory, onProgress: (_, done) => report(done) }),
    )
  }
  if (ptau === undefined) {
    dropDamagedKeys(plonkDevelopmentKeysPath(circuit), (directory) => loadPlonkKeys(directory, circuit))
  }
  const keys = await (ptau === undefined ? insecurePlonkKeys(system, signal) : ceremony())
  const insecure = isInsecure(keys.verificationKey)
  const key = plonkKeyHash(keys.verificationKey)
  const fields = { vm: vm.name, gates, insecure, key, keys: dirname(keys.zkey) }
  if (options.json) return json(fields)
  line(`${insecure ? 'INSECURE PLONK development keys' : 'PLONK keys'} for ${vm.name}: ${fields.keys}`)
  line(`verification key ${key}${insecure ? ', INSECURE' : ''}`)
}
