/**
 * Which loader a file is for, and what the command line then knows of the program.
 *
 * This file imports no VM: to import all of them takes longer than many programs run.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import type { Program } from '../run/program.ts'
import type { Loader, LoadOptions } from './loader.ts'

/** What says which loader takes a file. */
export type ChoiceOptions = Omit<LoadOptions, 'vm'> & {
  /** A VM's name, where it is not to be told from the file; or the loader of another VM. */
  readonly vm?: string | Loader
}

/**
 * The loader of a file among others.
 * @throws LoadError if none takes the file with these options
 */
export function chosen(loaders: readonly Loader[], file: Uint8Array, options: ChoiceOptions): Loader {
  const { vm } = options
  const named = vm === undefined ? undefined : loaders.find(({ names }) => names.includes(String(vm)))
  if (vm !== undefined && !named) {
    const known = loaders.flatMap(({ names }) => names)
    throw new LoadError(`"${vm}" is not a known VM.`, [
      `VMs: ${known.join(', ')}`,
      'Fix: for your own VM, use the path of a module, such as ./my-vm.js',
    ])
  }
  const loader = named ?? loaders.find((one) => one.recognises(file))
  if (!loader) {
    throw new LoadError(`${options.name ?? 'The file'} is not for a known VM.`, [
      'Expected:',
      ...loaders.map(({ names, files }) => `  ${files} (${names.join(', ')})`),
      `Got: ${kindOf(file)}`,
      'Fix: add --vm NAME, if the file is correct',
    ])
  }
  if (!loader.importsRuns && (options.builtins ?? options.signatures)) {
    const importing = loaders.filter(({ importsRuns }) => importsRuns).flatMap(({ names }) => names)
    throw new LoadError(`${options.name ?? 'The file'} is not a run made by another tool.`, [
      'Expected: builtins and signatures only with such a run',
      `Fix: omit --builtins and --signatures; VMs that accept them: ${importing.join(', ')}`,
    ])
  }
  if (!loader.invokes && options.invoke !== undefined) {
    const able = loaders.filter(({ invokes }) => invokes).flatMap(({ names }) => names)
    throw new LoadError(`${options.name ?? 'The file'} has no functions to call by name.`, [
      `Fix: omit --invoke; VMs that accept it: ${able.join(', ')}`,
    ])
  }
  return loader
}

const ELF = [0x7f, 0x45, 0x4c, 0x46]
const WASM = [0, 0x61, 0x73, 0x6d]
const EM_RISCV = 0xf3
const ELF_LITTLE_ENDIAN = 1

/**
 * The loader of a file whose first bytes say enough, without loading others. It is the one that `loadProgram` takes.
 * @returns undefined if all loaders have to be asked
 */
export async function loaderByMagic(file: Uint8Array, options: ChoiceOptions): Promise<Loader | undefined> {
  const { vm, builtins, signatures, invoke } = options
  if (vm !== undefined || builtins !== undefined || signatures !== undefined) return undefined
  const begins = (magic: readonly number[]) => magic.every((byte, i) => file[i] === byte)
  if (begins(WASM)) return (await import('./wasm/loader.ts')).wasmLoader
  const isRiscv = begins(ELF) && file[5] === ELF_LITTLE_ENDIAN && file[18] === EM_RISCV && file[19] === 0
  return isRiscv && invoke === undefined ? (await import('./riscv/loader.ts')).riscvLoader : undefined
}

const origins = new WeakMap<Program, Loader>()

/** Loads a program, and remembers its loader. */
export function loadBy(loader: Loader, file: Uint8Array, options: ChoiceOptions): Program {
  const { vm, ...rest } = options
  const program = loader.load(file, typeof vm === 'string' ? { ...rest, vm } : rest)
  origins.set(program, loader)
  return program
}

/** The loader that a program was loaded by; undefined for one that its family's own function loaded. */
export const originOf = (program: Program): Loader | undefined => origins.get(program)

/** What a file is that nothing here takes. */
function kindOf(file: Uint8Array): string {
  if (file.length === 0) return 'an empty file'
  const hex = [...file.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
  if (hex === '7f 45 4c 46')
    return `an ELF file for processor ${file[18]! | (file[19]! << 8)} (its e_machine)`
  return `${file.length} bytes that begin with ${hex}`
}

export class LoadError extends OnestepError {
  override name = 'LoadError'

  constructor(message: string, lines: readonly string[]) {
    super(message, { lines })
  }
}
