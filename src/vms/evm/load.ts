/**
 * From a file with a transaction or a block to a program that is ready to run.
 * @module
 */
import type { Program } from '../../run/program.ts'
import type { Vm } from '../../vm/index.ts'
import { readEvmFile } from './host/file.ts'
import { startState } from './host/start.ts'
import type { EvmSource } from './host/types.ts'
import { FORKS, type Fork } from './machine/forks.ts'
import { evms } from './spec.ts'

/** A program that runs a transaction or a block. */
export type EvmProgram = Program & { readonly source: EvmSource }

/**
 * Loads a transaction, or a block, with the state before it.
 *
 * @param file - JSON: `env`, `pre`, `transaction` or `transactions`, and `fork`; see docs/vms/evm.md
 * @param options - `fork`: the fork to run at, whatever the file says
 * @throws EvmLoadError naming the part of the file that is missing or wrong
 */
export function loadEvm(file: Uint8Array, { fork }: { readonly fork?: Fork } = {}): EvmProgram {
  return evmProgram(readEvmFile(new TextDecoder().decode(file), fork))
}

/** The program that runs a transaction or a block. */
export function evmProgram(source: EvmSource): EvmProgram {
  const vm = evms.get(source.fork) as Vm
  return { vm, state: startState(vm, source), source }
}

/** The fork of a VM's name. */
export const forkOf = (vm: string): Fork | undefined => FORKS.find((fork) => `evm-${fork}` === vm)
