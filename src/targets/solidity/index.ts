/**
 * The Solidity target: from a machine to the contract that verifies its steps.
 * @module
 */
export { SolidityError, type SolidityFile, type SolidityOptions, solidity } from './contract.ts'
