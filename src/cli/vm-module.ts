/**
 * `--vm ./my-vm.js`: the caller's own VM, from a module.
 * @module
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Command } from 'commander'
import type { Vm } from '../vm/index.ts'
import type { Loader } from '../vms/index.ts'
import { vmLoader } from '../vms/own.ts'
import { CliError } from './files.ts'

/** The value of `--vm`: a name, or the loader of a module. */
export type VmOption = string | Loader

/** The help text of `--vm`. */
export const VM_HELP = 'name of a VM, or path of a module whose default export is a Vm or a Loader'

/** Names of VMs contain neither a slash nor a file extension. */
const isPath = (text: string) => /[\\/]|\.[cm]?[jt]s$/.test(text)

/** Runs before a verb: replaces the path in `--vm` by the loader that the module exports. */
export async function loadVmModule(command: Command): Promise<void> {
  const given: unknown = command.getOptionValue('vm')
  if (typeof given === 'string') command.setOptionValue('vm', await vmNamed(given))
}

/** A VM by the name or path that a person gave. @throws CliError if it is the path of no such module */
export async function vmNamed(given: string): Promise<VmOption> {
  return isPath(given) ? vmModule(given) : given
}

/**
 * @param path - of an ECMAScript module
 * @throws CliError if it cannot be loaded, or exports neither a Vm nor a Loader
 */
export async function vmModule(path: string): Promise<Loader> {
  let found: unknown
  try {
    found = (await import(pathToFileURL(resolve(path)).href)).default
    if (isLoader(found)) return found
    if (isVm(found)) return vmLoader(found)
  } catch (error) {
    throw new CliError(`The VM module ${path} cannot be loaded.`, causeOf(error))
  }
  throw new CliError(`The VM module ${path} does not export a VM.`, [
    `Expected: a default export that is a Vm or a Loader, got ${found === undefined ? 'none' : typeof found}`,
    "Fix: export default vm('mine').state(…)….otherwise('illegal instruction')",
  ])
}

function causeOf(error: unknown): string[] {
  const { code, message } = error as { code?: string; message?: string }
  const lines = String(message ?? error).split('\n')
  return [
    ...lines.map((line) => line.trim()),
    ...(code === 'ERR_UNKNOWN_FILE_EXTENSION'
      ? ['Fix: compile it to JavaScript, or use Node 22.18 or newer']
      : []),
  ]
}

const isVm = (value: unknown): value is Vm => {
  const { machine, id } = Object(value) as Partial<Vm>
  return typeof machine === 'object' && id instanceof Uint8Array
}

const isLoader = (value: unknown): value is Loader => {
  const { names, vm, load } = Object(value) as Partial<Loader>
  return Array.isArray(names) && names.length > 0 && typeof vm === 'function' && typeof load === 'function'
}
