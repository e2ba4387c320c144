/**
 * The Ethereum Virtual Machine: transactions with their prestate as programs.
 * @module
 */
export { EvmLoadError } from './host/fields.ts'
export {
  accountsOf,
  ethereumStateRoot,
  type Log,
  logsHash,
  type TransactionOutcome,
  transactionOutcome,
} from './host/outcome.ts'
export type {
  AccessEntry,
  Accounts,
  BlockContext,
  EthereumAccount,
  Transaction,
  TransactionProgram,
} from './host/types.ts'
export { type EvmProgram, evmProgram, loadEvm } from './load.ts'
export { FORKS, type Fork } from './machine/forks.ts'
export { type EvmOptions, evm } from './spec.ts'
