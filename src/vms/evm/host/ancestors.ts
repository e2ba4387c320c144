/**
 * Headers before a block of which only the context is known, as tests have them: a chain on which the block's header is
 * valid.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { fromBigint, toBigint, toHex } from '../../../bytes/bytes.ts'
import { encodeHeader, type HeaderFields } from '../../../ethereum/header.ts'
import { encodeRlp } from '../../../ethereum/rlp.ts'
import { EMPTY_ROOT } from '../../../ethereum/trie.ts'
import { EvmLoadError } from './fields.ts'
import { blobBaseFee } from './state-test.ts'
import type { BlockProgram } from './types.ts'

const GAS_PER_BLOB = 131_072n
/** What gas of execution a blob is to cost at least (EIP-7918). */
const BLOB_BASE_COST = 8192n
/** Blobs that a block of each fork has room for without the excess growing. */
const TARGET_BLOBS: Readonly<Record<string, bigint>> = { cancun: 3n, prague: 6n, osaka: 6n }
/** More than any excess by which a blob's gas still has a price below 2^64. */
const MOST_EXCESS = 1n << 32n
/** Instructions and EIP-2935 see the hashes of so many blocks. */
const SEEN = 256n

export const hex = (value: bigint): string => `0x${value.toString(16)}`
export const wordHex = (value: bigint): string => toHex(fromBigint(value, 32))
export const NO_OMMERS = toHex(keccak_256(encodeRlp([])))
const ZERO_BLOOM = toHex(new Uint8Array(256))
export const ZERO_NONCE = toHex(new Uint8Array(8))

/** The excess of blob gas at which a blob's gas costs what the block says. */
export function excessOf({ fork, block }: BlockProgram): bigint {
  let [low, high] = [0n, MOST_EXCESS]
  while (low < high) {
    const middle = (low + high) / 2n
    if (blobBaseFee(middle, fork) < block.blobBaseFee) low = middle + 1n
    else high = middle
  }
  if (blobBaseFee(low, fork) === block.blobBaseFee) return low
  throw new EvmLoadError(`At no excess of blob gas does a blob's gas cost ${block.blobBaseFee} wei.`)
}

/** The excess of blob gas of blocks without blobs after which a block's is as it says (EIP-4844, EIP-7918). */
function excessBefore(source: BlockProgram, target: bigint): bigint {
  const { fork, block } = source
  const next = (excess: bigint): bigint => {
    if (excess < target) return 0n
    const isDear = BLOB_BASE_COST * block.baseFee > GAS_PER_BLOB * blobBaseFee(excess, fork)
    return fork === 'osaka' && isDear ? excess : excess - target
  }
  const wanted = excessOf(source)
  const found = [wanted + target, wanted].find((excess) => next(excess) === wanted)
  if (found !== undefined) return found
  throw new EvmLoadError(`Blocks without blobs do not lead to an excess of blob gas of ${wanted}.`)
}

/**
 * The 256 headers before a block, its parent's first, of blocks that are empty but for their gas.
 * @param stateRoot - of the state before the block
 * @throws EvmLoadError if no chain leads to such a block
 */
export function ancestorsOf(source: BlockProgram, stateRoot: Uint8Array): Uint8Array[] {
  const { fork, block } = source
  const target = TARGET_BLOBS[fork]
  if (target === undefined)
    throw new EvmLoadError(`Expected a block of Cancun or a later fork, got ${fork}.`, [
      'Headers before a block are made for these forks',
    ])
  const count = block.number < SEEN ? block.number : SEEN
  if (count === 0n || block.timestamp < count)
    throw new EvmLoadError('No chain leads to a block with such a number and time.', [
      `Got: number ${block.number}, time ${block.timestamp}`,
    ])
  const excess = excessBefore(source, target * GAS_PER_BLOB)
  const headers: Uint8Array[] = []
  let parentHash = new Uint8Array(32)
  for (let back = count; back > 0n; back--) {
    const fields: HeaderFields = {
      ...{ parentHash: toHex(parentHash), sha3Uncles: NO_OMMERS, miner: toHex(new Uint8Array(20)) },
      ...{
        stateRoot: toHex(stateRoot),
        transactionsRoot: toHex(EMPTY_ROOT),
        receiptsRoot: toHex(EMPTY_ROOT),
      },
      ...{ logsBloom: ZERO_BLOOM, difficulty: '0x0', number: hex(block.number - back) },
      // Half of the limit: the base fee stays.
      ...{ gasLimit: hex(block.gasLimit), gasUsed: hex(block.gasLimit / 2n) },
      ...{ timestamp: hex(block.timestamp - back), extraData: '0x', mixHash: wordHex(0n), nonce: ZERO_NONCE },
      ...{ baseFeePerGas: hex(block.baseFee), withdrawalsRoot: toHex(EMPTY_ROOT), blobGasUsed: '0x0' },
      ...{ excessBlobGas: hex(excess), parentBeaconBlockRoot: wordHex(0n) },
      ...(fork === 'cancun' ? {} : { requestsHash: wordHex(0n) }),
    }
    const header = encodeHeader(fields) as Uint8Array
    parentHash = keccak_256(header)
    headers.unshift(header)
  }
  return headers
}

/** Hashes of the blocks before, by number. */
export const hashesOf = (number: bigint, headers: readonly Uint8Array[]): Map<bigint, bigint> =>
  new Map(headers.map((header, i) => [number - 1n - BigInt(i), toBigint(keccak_256(header))]))
