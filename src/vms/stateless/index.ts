/**
 * The EVM on a witness as one machine with a program that computes Ethereum's roots: blocks from root to root.
 * @module
 */
export { EvmLoadError } from '../evm/host/fields.ts'
export { loadStateless, statelessInput, statelessProgram } from './load.ts'
export { STATELESS_FORKS, type StatelessFork, stateless } from './spec.ts'
