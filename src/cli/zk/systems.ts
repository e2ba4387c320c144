/**
 * What the zk verbs share: the VM, its circuit and its keys, each with an estimate before and progress during
 * the work.
 * @module
 */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { mapsOf } from '../../ir/machine.ts'
import {
  type BatchOptions,
  type BatchShape,
  batchWarnings,
  circom,
  circomBatch,
} from '../../targets/circom/index.ts'
import type { Vm } from '../../vm/index.ts'
import { loaders, loadProgram } from '../../vms/index.ts'
import {
  batchCompileEstimate,
  batchShape,
  batchSource,
  circuitOfKeys,
  compileEstimate,
  developmentKeysPath,
  type Estimate,
  findKeys,
  isCompiled,
  keysEstimate,
  showEstimate,
  stepSource,
} from '../../zk/circuits.ts'
import {
  type BatchSystem,
  batchSystem,
  type DevelopmentKeysOptions,
  developmentKeys,
  type KeyPair,
  KeysError,
  loadKeys,
  type StepSystem,
  stepSystem,
} from '../../zk/index.ts'
import { CliError, readInput } from '../files.ts'
import { count, note } from '../print.ts'
import { stage } from '../stage.ts'
import type { VmOption } from '../vm-module.ts'

/** The VM of `--vm`, or the VM of a program file. */
export function chosenVm(file: string | undefined, name: VmOption | undefined): Vm {
  if (file !== undefined) {
    return loadProgram(readInput(file, 'program file'), {
      name: file,
      ...(name === undefined ? {} : { vm: name }),
    }).vm
  }
  const known = `VMs: ${loaders.flatMap(({ names }) => names).join(', ')}`
  if (name === undefined)
    throw new CliError('No VM is given.', ['Expected: a program file, or --vm NAME', known])
  if (typeof name === 'object') {
    const [only, ...others] = name.names
    if (others.length === 0) return name.vm(only!)
    throw new CliError('The module has several VMs.', [
      'Expected: a program file',
      `VMs: ${name.names.join(', ')}`,
    ])
  }
  const loader = loaders.find(({ names }) => names.includes(name))
  if (!loader) throw new CliError(`"${name}" is not a known VM.`, [known])
  return loader.vm(name)
}

/** The compiled step circuit of a VM. */
export async function compiled(
  vm: Vm,
  signal: AbortSignal,
  choice: { readonly mapLevels?: number } = {},
): Promise<StepSystem> {
  const levels = chosenLevels(vm, choice)
  const source = stepSource(circom(vm, levels))
  const label = `compiling the step circuit of ${vm.name}`
  if (isCompiled({ source })) return stepSystem(vm, { ...levels, signal })
  const estimate = compileEstimate(source)
  note(`${vm.name}: circuit of ${count(source.length)} characters; compiling takes ${showEstimate(estimate)}`)
  const system = await stage(label, estimate.seconds, () => stepSystem(vm, { ...levels, signal }))
  note(`${vm.name}: ${count(system.circuit.constraints)} constraints, ${count(system.circuit.wires)} wires`)
  return system
}

/** The compiled batch circuit of a VM, in the shape that a proof names or the usual one. */
export async function compiledBatch(
  vm: Vm,
  shape: BatchShape | undefined,
  signal: AbortSignal,
  options: BatchOptions = {},
): Promise<BatchSystem> {
  const of = shape ?? batchShape(vm)
  const template = circomBatch(vm, options)
  for (const warning of batchWarnings(vm, template, of.anyEvery)) note(warning)
  const source = batchSource(template, of)
  if (isCompiled({ source })) return batchSystem(vm, { shape: of, signal })
  const estimate = batchCompileEstimate(of.steps)
  note(`${vm.name}: batches of ${of.steps} steps; compiling takes ${showEstimate(estimate)}`)
  const label = `compiling the batch circuit of ${vm.name}`
  const system = await stage(label, estimate.seconds, () => batchSystem(vm, { shape: of, signal }))
  note(`${vm.name}: ${count(system.circuit.constraints)} constraints, ${count(system.circuit.wires)} wires`)
  return system
}

/**
 * The levels that a step circuit is to open in the trees of maps, if some are chosen.
 * @throws CliError for a VM without maps
 */
export function chosenLevels(
  { name, machine }: Vm,
  { mapLevels }: { readonly mapLevels?: number | undefined },
): { readonly mapLevels?: number } {
  if (mapLevels === undefined) return {}
  if (mapsOf(machine).length > 0) return { mapLevels }
  throw new CliError(`--map-levels is for VMs with maps, and ${name} has none.`, ['Fix: omit it'])
}

/** @throws CliError for an option of batch circuits without --batch, or one of step circuits with it */
export function expectBatch({
  batch,
  maxExcluded,
  mapLevels,
}: {
  batch?: boolean
  maxExcluded?: number
  mapLevels?: number
}): void {
  if (batch && mapLevels !== undefined)
    throw new CliError('--map-levels applies only to step circuits: batches open no maps.', ['Fix: omit it'])
  if (maxExcluded === undefined || batch) return
  throw new CliError('--max-excluded applies only to batch circuits.', ['Fix: add --batch, or omit it'])
}

/**
 * Refuses a folder without keys before a circuit is compiled for them.
 * @throws KeysError
 */
export function expectKeys(directories: readonly string[] = []): void {
  const missing = directories.find((directory) => !existsSync(join(directory, 'verification.json')))
  if (missing !== undefined) throw new KeysError(missing, 'do not exist')
}

/** `--keys` and `--insecure`. */
export type KeysOptions = { keys?: readonly string[]; insecure?: boolean }

/**
 * The keys from `--keys` that belong to a circuit. INSECURE keys are used only if no keys are given, or on
 * request.
 * @throws CliError if none belongs to it
 */
export async function chosenKeys(
  system: System,
  options: KeysOptions,
  signal: AbortSignal,
): Promise<KeyPair> {
  const { keys, insecure } = options
  const found = keys && findKeys(keys, system.circuit)
  if (found) return found
  if (keys === undefined || insecure) return insecureKeys(system, signal)
  const kind = 'shape' in system ? 'batch' : 'step'
  throw new CliError(`There are no keys for the ${kind} circuit of ${system.vm.name}.`, [
    `Expected: keys for circuit ${system.circuit.hash}`,
    ...keys.map((directory) => `Got: ${circuitOfKeys(directory)}, in ${directory}`),
    `Fix: add --keys FOLDER, made by \`onestep setup ${kind === 'batch' ? '--batch ' : ''}--ptau\`; or --insecure`,
  ])
}

type System = StepSystem | BatchSystem

/** INSECURE keys, from the cache or new. */
export function insecureKeys(system: System, signal: AbortSignal): Promise<KeyPair> {
  const { vm, circuit } = system
  const constraints = `${count(circuit.constraints)} constraints`
  return cachedKeys(signal, {
    name: `INSECURE development keys for ${vm.name}`,
    setup: `onestep setup --vm ${vm.name}${'shape' in system ? ' --batch' : ''}`,
    directory: developmentKeysPath(circuit),
    load: (directory) => loadKeys(directory, circuit),
    make: (options) => developmentKeys(circuit, options),
    announcement: `INSECURE development keys for ${constraints} take`,
    estimate: keysEstimate(circuit.constraints),
  })
}

/** Keys of either system, from the cache if they are complete, else new, with an estimate first. */
export async function cachedKeys<Keys>(
  signal: AbortSignal,
  keys: {
    name: string
    /** The command that makes them. */
    setup: string
    directory: string
    load: (directory: string) => Keys
    make: (options: DevelopmentKeysOptions) => Promise<Keys>
    announcement: string
    estimate: Estimate
  },
): Promise<Keys> {
  const { name, directory, estimate } = keys
  const make = (report: (done: number) => void) =>
    keys.make({
      warn: note,
      onProgress(done) {
        signal.throwIfAborted()
        report(done)
      },
    })
  if (!existsSync(directory)) {
    note(`${keys.announcement} ${showEstimate(estimate)}`)
    return stage(name, estimate.seconds, make)
  }
  try {
    keys.load(directory)
  } catch (error) {
    if (!(error instanceof KeysError)) throw error
    throw new CliError(`The ${name} are damaged.`, [error.short, `Fix: \`${keys.setup}\` makes them again`])
  }
  return make(() => {})
}

/** Removes damaged development keys of a circuit, so that they are made again. */
export function dropDamagedKeys(directory: string, load: (directory: string) => unknown): void {
  if (!existsSync(directory)) return
  try {
    load(directory)
  } catch (error) {
    if (!(error instanceof KeysError)) throw error
    note(`${error.short} They are INSECURE development keys and will be made again.`)
    rmSync(directory, { recursive: true })
  }
}
