/**
 * From a file with a transaction to a program that is ready to run.
 * @module
 */
import type { Program } from '../../run/program.ts'
import type { Vm } from '../../vm/index.ts'
import { readTransactionFile } from './host/file.ts'
import { startState } from './host/start.ts'
import type { TransactionProgram } from './host/types.ts'
import { FORKS, type Fork } from './machine/forks.ts'
import { evms } from './spec.ts'

/** A program that runs one transaction. */
export type EvmProgram = Program & { readonly transaction: TransactionProgram }

/**
 * Loads a transaction with the state before it.
 *
 * @param file - JSON: `env`, `pre`, `transaction`, and `fork`; see docs/vms/evm.md
 * @param options - `fork`: the fork to run at, whatever the file says
 * @throws EvmLoadError naming the part of the file that is missing or wrong
 */
export function loadEvm(file: Uint8Array, { fork }: { readonly fork?: Fork } = {}): EvmProgram {
  return evmProgram(readTransactionFile(new TextDecoder().decode(file), fork))
}

/** The program that runs a transaction. */
export function evmProgram(transaction: TransactionProgram): EvmProgram {
  const vm = evms.get(transaction.fork) as Vm
  return { vm, state: startState(vm, transaction), transaction }
}

/** The fork of a VM's name. */
export const forkOf = (vm: string): Fork | undefined => FORKS.find((fork) => `evm-${fork}` === vm)
