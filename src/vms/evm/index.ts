/**
 * The Ethereum Virtual Machine: transactions and blocks with the state before them as programs.
 * @module
 */
export {
  type BlockOutcome,
  blockOutcome,
  logsBloom,
  type Receipt,
  receiptsRoot,
  transactionsRoot,
} from './host/block.ts'
export { type BlockInput, type BlockInputOptions, blockInput } from './host/block-input.ts'
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
  Authorization,
  BlockContext,
  BlockProgram,
  EthereumAccount,
  EvmSource,
  SignedProgram,
  Transaction,
  TransactionProgram,
  Withdrawal,
} from './host/types.ts'
export { type EvmProgram, evmProgram, loadEvm } from './load.ts'
export { FORKS, type Fork } from './machine/forks.ts'
export { type EvmOptions, evm } from './spec.ts'
