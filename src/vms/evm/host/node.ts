/**
 * What nodes answer about transactions and blocks, as files of this VM have it.
 * @module
 */
import { FORKS, type Fork } from '../machine/forks.ts'
import { EvmLoadError } from './fields.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of nodes
export type Json = any

/** Osaka changes nothing in a header: on Ethereum's main chain its time is known. */
const OSAKA_TIME = 1_764_798_551n

/** The fork of a block, by the fields of its header. */
export function forkOfBlock(block: Json, chainId: bigint): Fork {
  if (block.requestsHash != null)
    return chainId === 1n && BigInt(block.timestamp) >= OSAKA_TIME ? 'osaka' : 'prague'
  if (block.excessBlobGas != null) return 'cancun'
  if (block.withdrawalsRoot != null) return 'shanghai'
  if (block.baseFeePerGas == null) return 'berlin'
  return BigInt(block.difficulty ?? 0) === 0n ? 'paris' : 'london'
}

/** @throws EvmLoadError if there is no such fork */
export function forkNamed(name: string): Fork {
  const fork = FORKS.find((one) => one === name)
  if (!fork) throw new EvmLoadError(`Expected --fork to be one of ${FORKS.join(', ')}, got ${name}.`)
  return fork
}

/** The part `env` of a file. */
export function envOf(
  block: Json,
  chainId: bigint,
  blockHashes: Record<string, string>,
): Record<string, unknown> {
  const isProofOfWork = BigInt(block.difficulty ?? 0) !== 0n
  return {
    currentCoinbase: block.miner,
    currentGasLimit: block.gasLimit,
    currentNumber: block.number,
    currentTimestamp: block.timestamp,
    currentRandom: isProofOfWork ? block.difficulty : block.mixHash,
    ...(block.baseFeePerGas == null ? {} : { currentBaseFee: block.baseFeePerGas }),
    ...(block.excessBlobGas == null ? {} : { currentExcessBlobGas: block.excessBlobGas }),
    ...(block.parentBeaconBlockRoot == null ? {} : { parentBeaconBlockRoot: block.parentBeaconBlockRoot }),
    chainId: `0x${chainId.toString(16)}`,
    blockHashes,
  }
}

const TYPES = 4

/** The part `transaction` of a file, its sender as the node says. @throws EvmLoadError if the machine has no transactions of its type */
export function transactionJson(tx: Json): Record<string, unknown> {
  const type = Number(tx.type ?? 0)
  if (type > TYPES) {
    throw new EvmLoadError(`Transaction ${tx.hash} is of type ${type}.`, [
      `Expected: a type from 0 to ${TYPES}`,
    ])
  }
  return {
    ...{
      type: `0x${type.toString(16)}`,
      sender: tx.from,
      nonce: tx.nonce,
      gasLimit: tx.gas,
      value: tx.value,
    },
    ...(tx.to == null ? {} : { to: tx.to }),
    data: tx.input,
    ...(type >= 2
      ? { maxFeePerGas: tx.maxFeePerGas, maxPriorityFeePerGas: tx.maxPriorityFeePerGas }
      : { gasPrice: tx.gasPrice }),
    ...(type >= 1 ? { accessList: tx.accessList ?? [] } : {}),
    ...(type === 3
      ? { blobVersionedHashes: tx.blobVersionedHashes, maxFeePerBlobGas: tx.maxFeePerBlobGas }
      : {}),
    ...(type === 4 ? { authorizationList: tx.authorizationList } : {}),
  }
}
