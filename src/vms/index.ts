/**
 * Every VM of the toolkit, and which one a file is for.
 * @module
 */
import { equal } from '../bytes/bytes.ts'
import type { Program } from '../run/program.ts'
import type { StarkGuest, StarkSecurity } from '../stark/index.ts'
import type { State } from '../state/state.ts'
import type { Vm } from '../vm/index.ts'
import { cairoLoader } from './cairo/loader.ts'
import { type ChoiceOptions, chosen, LoadError, loadBy } from './choose.ts'
import { evmLoader } from './evm/loader.ts'
import type { Fetcher, Loader, Suite, TrappingStep } from './loader.ts'
import { mipsLoader } from './mips/loader.ts'
import { riscvLoader } from './riscv/loader.ts'
import { sbpfLoader } from './sbpf/loader.ts'
import { statelessLoader } from './stateless/loader.ts'
import { stylusLoader } from './stylus/loader.ts'
import { wasmLoader } from './wasm/loader.ts'

export { ElfError } from '../elf/file.ts'
export { CairoError } from './cairo/files/initial.ts'
export { LoadError } from './choose.ts'
export { EvmLoadError } from './evm/host/fields.ts'
export type { Loader, LoadOptions, Suite, SuiteCase, TrappingStep } from './loader.ts'
export { MipsLoadError } from './mips/load.ts'
export { ProgramError, vmLoader } from './own.ts'
export { RiscvLoadError } from './riscv/load.ts'
export { SbpfElfError } from './sbpf/elf/file.ts'
export { SbpfVerifierError } from './sbpf/elf/verify.ts'
export { SbpfLoadError } from './sbpf/load.ts'
export { StylusLoadError } from './stylus/modules.ts'
export { WasmError } from './wasm/binary/error.ts'
export { WasmSuiteError } from './wasm/host/suite.ts'
export { WasmLoadError } from './wasm/load.ts'
export { WasmTrap } from './wasm/session.ts'
export { WasmValueError } from './wasm/values.ts'

/** The loaders of the package's VMs, in the order in which files are offered to them. */
export const loaders: readonly Loader[] = [
  mipsLoader,
  riscvLoader,
  sbpfLoader,
  cairoLoader,
  // Before the EVM's, which takes these files too.
  stylusLoader,
  evmLoader,
  statelessLoader,
  wasmLoader,
]

/** Public suites that can be run: commands of the command line. */
export const suites: readonly Suite[] = loaders.flatMap((loader) => loader.suites ?? [])

/** How the VMs' programs come from nodes. */
export const fetchers: readonly Fetcher[] = loaders.flatMap(({ fetcher }) => fetcher ?? [])

/**
 * Loads a program for the VM that its file is for.
 * @throws LoadError if no VM takes the file
 * @throws ElfError, RiscvLoadError: see `loadRiscv`; MipsLoadError: see `loadMips`; SbpfElfError, SbpfVerifierError, SbpfLoadError: see `loadSbpf`;
 * CairoError: see `loadCairo`; StylusLoadError: see `loadStylus`; WasmError, WasmTrap, WasmLoadError, WasmValueError: see `loadWasm`
 */
export function loadProgram(file: Uint8Array, options: ChoiceOptions = {}): Program {
  const loader = typeof options.vm === 'object' ? options.vm : chosen(loaders, file, options)
  return loadBy(loader, file, options)
}

/**
 * The lines of a file in the text format of its kind: WebAssembly's for modules.
 * @throws LoadError if no VM takes the file, or its kind has no text format
 * @throws WasmError if it is a module that is malformed or invalid
 */
export function textOf(file: Uint8Array, options: ChoiceOptions = {}): Iterable<string> {
  const loader = typeof options.vm === 'object' ? options.vm : chosen(loaders, file, options)
  if (loader.text) return loader.text(file)
  const able = loaders.flatMap((one) => (one.text ? [one.files] : []))
  throw new LoadError(`${options.name ?? 'The file'} has no text format.`, [
    `Expected: ${able.join(', ')}`,
    `Got: ${loader.files}`,
  ])
}

/**
 * The VM of an id, or undefined.
 * @param own - a loader of other VMs, which are looked at too
 */
export function vmOfId(id: Uint8Array, own?: string | Loader): Vm | undefined {
  for (const loader of typeof own === 'object' ? [own, ...loaders] : loaders) {
    for (const name of loader.names) {
      const vm = loader.vm(name)
      if (equal(vm.id, id)) return vm
    }
  }
  return undefined
}

/** The VM of a name, or undefined. */
export const vmOfName = (name: string): Vm | undefined =>
  loaders.find(({ names }) => names.includes(name))?.vm(name)

/** The verifier of STARK proofs of a VM, as a program of one of these VMs. */
export const verifierGuest = async (vm: Vm, security: StarkSecurity): Promise<StarkGuest> =>
  (await import('./wasm/stark.ts')).starkGuest(vm, { security })

/** A program's output as its VM's users know it: the bytes that it wrote, or lines about them. */
export const showOutput = (
  program: Program,
  output: Uint8Array,
  own?: string | Loader,
): Uint8Array | string => loaderOf(program, own)?.show?.(output) ?? output

/** What the function returned that a program was to call, as texts. */
export const resultsOf = (program: Program, state: State, own?: string | Loader): readonly string[] =>
  loaderOf(program, own)?.results?.(program, state) ?? []

/** Lines for people: what a run that ended in a state asked for and its VM does not have. */
export const noticesOf = (program: Program, state: State, own?: string | Loader): readonly string[] =>
  loaderOf(program, own)?.notices?.(program, state) ?? []

/** The lines of EIP-3155 about a program, or undefined where it is not one of the EVM. */
export const eip3155Of = (program: Program, own?: string | Loader) =>
  loaderOf(program, own)?.eip3155?.(program)

/** Lines for people: why a step traps, as far as the program's file tells. */
export const explainTrap = (program: Program, trap: TrappingStep, own?: string | Loader): readonly string[] =>
  loaderOf(program, own)?.explain?.(program, trap) ?? []

/** @param own - the loader that the program came from, where it is none of these */
const loaderOf = ({ vm }: Program, own: string | Loader | undefined) =>
  typeof own === 'object' ? own : loaders.find(({ names }) => names.includes(vm.name))
