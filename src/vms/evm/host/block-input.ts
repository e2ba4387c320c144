/**
 * A block with its witness, as the stateless executor in `fixtures/wasm/block` reads it: docs/vms/wasm.md has the encoding.
 * @module
 */

import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatAll, fromBigint, toHex, utf8 } from '../../../bytes/bytes.ts'
import { encodeHeader } from '../../../ethereum/header.ts'
import { decodeRlp, encodeRlp, quantity, type Rlp } from '../../../ethereum/rlp.ts'
import { trieRoot } from '../../../ethereum/trie.ts'
import { evmProgram } from '../load.ts'
import { FORKS } from '../machine/forks.ts'
import { CALLED } from '../machine/system-calls.ts'
import { accessedBy } from './accessed.ts'
import { completeAccesses } from './accesses.ts'
import { ancestorsOf, excessOf, hashesOf, hex, NO_OMMERS, wordHex, ZERO_NONCE } from './ancestors.ts'
import { type BlockOutcome, blockOutcome, logsBloom, receiptsRoot, transactionsRoot } from './block.ts'
import { EvmLoadError } from './fields.ts'
import { accountsOf, stateRootOf } from './outcome.ts'
import { touch } from './proven-state.ts'
import { endOnShared } from './suite.ts'
import type { Accounts, BlockProgram } from './types.ts'
import { witnessOf } from './witness.ts'

/** A block for the stateless executor, and what it is to find. */
export type BlockInput = {
  /** What the executor reads from its standard input. */
  readonly input: Uint8Array
  /** The block on the headers that `input` has: hashes of the blocks before are those of these headers. */
  readonly source: BlockProgram
  /** Roots of the state before and after, and of receipts, as 0x and 64 hex digits. */
  readonly before: string
  readonly after: string
  readonly receipts: string
  readonly gasUsed: bigint
  /** Addresses that the block accesses, or the executor looks up, each with the slots of it. */
  readonly accessed: ReadonlyMap<bigint, ReadonlySet<bigint>>
}

const GAS_PER_BLOB = 131_072n
/** Precompiles, which an executor may look up as it calls them. */
export const PRECOMPILES = [...Array.from({ length: 17 }, (_, i) => BigInt(i + 1)), 0x100n]

/** Options of `blockInput`. */
export type BlockInputOptions = {
  /**
   * `whole` (default): all nodes of all tries, and all code. `accessed`: what the run accesses, which is less.
   */
  readonly witness?: 'whole' | 'accessed'
}

/**
 * Runs a block and encodes it with a witness of its state for another executor. The headers before it are made, as are the
 * numbers of withdrawals and validators.
 * @param source - a block of Cancun or a later fork, with all accounts of the chain
 * @throws EvmLoadError if the block is not valid, or of another fork
 */
export function blockInput(source: BlockProgram, { witness = 'whole' }: BlockInputOptions = {}): BlockInput {
  const known = new Map<string, Uint8Array>()
  const rootBefore = stateRootOf(source.accounts, (node) => known.set(toHex(keccak_256(node)), node))
  const headers = ancestorsOf(source, rootBefore)
  const { number } = source.block
  const block = { ...source.block, blockHashes: hashesOf(number, headers) }
  const onChain: BlockProgram = { ...source, block }
  const end = endOnShared(evmProgram(onChain))
  const outcome = blockOutcome(end)
  if (outcome.refusal !== undefined) throw new EvmLoadError(`The block is not valid: ${outcome.refusal}.`)
  const touched = accessedBy(end)
  for (const address of [...alwaysRead(onChain), ...PRECOMPILES]) touch(touched, address)
  const ancestors = completeAccesses(onChain, touched)
  const read = (hash: Uint8Array) => known.get(toHex(hash))
  const { nodes, rootAfter } = witnessOf(rootBefore, read, touched, source.accounts, accountsOf(end))
  const header = headerOf(onChain, headers[0], outcome, rootAfter, blobsOf(onChain))
  const codes = codesOf(source.accounts, witness === 'whole' ? source.accounts.keys() : touched.keys())
  return {
    input: encodeRlp(
      inputOf(source, {
        header,
        withdrawals: withdrawalsOf(source),
        headers: headers.slice(0, Number(ancestors)),
        codes,
        nodes: witness === 'whole' ? [...known.values()] : nodes,
      }),
    ),
    source: onChain,
    before: toHex(rootBefore),
    after: toHex(rootAfter),
    receipts: toHex(receiptsRoot(outcome.receipts)),
    gasUsed: outcome.gasUsed,
    accessed: new Map(
      [...touched].sort(byNumber).map(([address, slots]) => [address, new Set([...slots].sort(compare))]),
    ),
  }
}

/** What shows a block and the state before it, beside the block's transactions. */
export type Shown = {
  /** Encoded, as are those before it, the parent's first. */
  readonly header: Uint8Array
  readonly headers: readonly Uint8Array[]
  readonly withdrawals: readonly Rlp[]
  readonly codes: readonly Uint8Array[]
  readonly nodes: readonly Uint8Array[]
}

/** A block with its witness. */
export const inputOf = ({ fork, block, transactions }: BlockProgram, shown: Shown): Rlp => [
  quantity(block.chainId),
  utf8(fork),
  [decodeRlp(shown.header) as Rlp, transactions.map(inBlock), [], shown.withdrawals],
  shown.headers.map((one) => decodeRlp(one) as Rlp),
  sorted(shown.codes),
  sorted(shown.nodes),
]

/** A block with its witness, and the list of what it accesses, as the machine from root to root reads them. */
export const withList = (input: Rlp, accessed: BlockInput['accessed']): Uint8Array =>
  encodeRlp([
    input,
    [...accessed].map(([address, slots]) => [fromBigint(address, 20), [...slots].map(quantity)]),
  ])

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
const byNumber = ([a]: readonly [bigint, unknown], [b]: readonly [bigint, unknown]) => compare(a, b)

/** In an order that does not depend on that of the run. */
const sorted = (all: readonly Uint8Array[]): Uint8Array[] =>
  all
    .map((bytes) => [toHex(bytes), bytes] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, bytes]) => bytes)

/** Legacy transactions are lists in a block, the others bytes. */
const inBlock = (bytes: Uint8Array): Rlp => (bytes[0] >= 0xc0 ? (decodeRlp(bytes) as Rlp) : bytes)

const withdrawalsOf = ({ withdrawals }: BlockProgram): Rlp[] =>
  withdrawals.map(({ address, amount }, i) => [
    quantity(i),
    quantity(0),
    fromBigint(address, 20),
    quantity(amount),
  ])

/** What a block looks up, whatever the transactions are. */
export function* alwaysRead({ fork, block, withdrawals }: BlockProgram): Iterable<bigint> {
  yield block.coinbase
  for (const { address } of withdrawals) yield address
  for (const [, address, since] of CALLED) if (FORKS.indexOf(fork) >= FORKS.indexOf(since)) yield address
}

/** Each code once. */
export function codesOf(accounts: Accounts, addresses: Iterable<bigint>): Uint8Array[] {
  const codes = new Map<string, Uint8Array>()
  for (const address of addresses) {
    const code = accounts.get(address)?.code
    if (code && code.length > 0) codes.set(toHex(keccak_256(code)), code)
  }
  return [...codes.values()]
}

/** Blobs of all transactions: those of type 3 have a list of their hashes. */
const blobsOf = ({ transactions }: BlockProgram): bigint =>
  transactions.reduce((sum, bytes) => {
    if (bytes[0] !== 3) return sum
    const fields = decodeRlp(bytes.subarray(1)) as readonly Rlp[]
    return sum + BigInt(fields[10].length)
  }, 0n)

function headerOf(
  source: BlockProgram,
  parent: Uint8Array,
  { receipts, gasUsed, requests }: BlockOutcome,
  stateRoot: Uint8Array,
  blobs: bigint,
): Uint8Array {
  const { fork, block, transactions, beaconRoot } = source
  const withdrawals = withdrawalsOf(source).map((one, i) => [encodeRlp(quantity(i)), encodeRlp(one)] as const)
  return encodeHeader({
    ...{ parentHash: toHex(keccak_256(parent)), sha3Uncles: NO_OMMERS },
    ...{ miner: toHex(fromBigint(block.coinbase, 20)), stateRoot: toHex(stateRoot) },
    transactionsRoot: toHex(transactionsRoot(transactions)),
    receiptsRoot: toHex(receiptsRoot(receipts)),
    logsBloom: toHex(logsBloom(receipts.flatMap(({ logs }) => logs))),
    ...{ difficulty: '0x0', number: hex(block.number), gasLimit: hex(block.gasLimit), gasUsed: hex(gasUsed) },
    ...{ timestamp: hex(block.timestamp), extraData: '0x', mixHash: wordHex(block.prevrandao) },
    ...{
      nonce: ZERO_NONCE,
      baseFeePerGas: hex(block.baseFee),
      withdrawalsRoot: toHex(trieRoot(withdrawals)),
    },
    ...{ blobGasUsed: hex(blobs * GAS_PER_BLOB), excessBlobGas: hex(excessOf(source)) },
    parentBeaconBlockRoot: wordHex(beaconRoot),
    ...(fork === 'cancun' ? {} : { requestsHash: toHex(requestsHash(requests)) }),
  }) as Uint8Array
}

/** Of requests other than deposits (EIP-7685). */
function requestsHash({ withdrawals, consolidations }: BlockOutcome['requests']): Uint8Array {
  const kinds = [
    [1, withdrawals],
    [2, consolidations],
  ] as const
  const present = kinds.filter(([, data]) => data.length > 0)
  return sha256(concatAll(present.map(([kind, data]) => sha256(concatAll([Uint8Array.of(kind), data])))))
}
