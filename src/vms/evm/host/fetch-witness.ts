/**
 * A block of a node with a witness of the state before it, for executors that go from root to root: docs/vms/stateless.md.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { equal, fromHex, toHex } from '../../../bytes/bytes.ts'
import { encodeHeader } from '../../../ethereum/header.ts'
import { TrieNodeError } from '../../../ethereum/partial-trie.ts'
import { quantity, type Rlp } from '../../../ethereum/rlp.ts'
import type { State } from '../../../state/state.ts'
import type { Ask, FetchedWitness, FetchOptions } from '../../loader.ts'
import { evmProgram } from '../load.ts'
import { ROOT_FORKS } from '../machine/forks.ts'
import { runShown } from './accesses.ts'
import { alwaysRead, codesOf, inputOf, PRECOMPILES, withList } from './block-input.ts'
import { contextOf } from './fetch.ts'
import { checkBlock, otherThanHeader, transactionsOf } from './fetch-block.ts'
import { EvmLoadError } from './fields.ts'
import { readEvmFile } from './file.ts'
import { type KnownState, knownState } from './known-state.ts'
import type { Json } from './node.ts'
import { accountsOf } from './outcome.ts'
import { lacking, onProvenState, type Touched, touch } from './proven-state.ts'
import { findSibling } from './siblings.ts'
import { endOnShared } from './suite.ts'
import type { BlockProgram, EthereumAccount } from './types.ts'
import { type StateWitness, witnessOf } from './witness.ts'

/**
 * Gets a block with a witness: by `debug_executionWitness` where the node has it, and otherwise, and for what that leaves
 * out, by `eth_getProof`. The block is run on what is proven until it needs nothing more.
 * @throws EvmLoadError naming accounts and slots that the node does not prove, or proves wrongly, and if the block does not
 *   run as its header says
 */
export async function fetchWitness(
  ask: Ask,
  number: bigint,
  options: FetchOptions = {},
): Promise<FetchedWitness> {
  const { block, fork, env, before } = await contextOf(ask, number, options)
  if (!ROOT_FORKS.includes(fork as (typeof ROOT_FORKS)[number]))
    throw new EvmLoadError(`Block ${number} is of ${fork}.`, [
      `Expected: a block of ${ROOT_FORKS.join(', ')}`,
      'Fix: give --fork, if the fork is another',
    ])
  const headers = chainBefore(block, before)
  const transactions = transactionsOf(block)
  const withdrawals: Json[] = block.withdrawals ?? []
  const file = {
    ...{ fork, env, pre: {}, transactions: transactions.map(toHex) },
    withdrawals: withdrawals.map(({ address, amount }) => ({ address, amount })),
  }
  const empty = readEvmFile(JSON.stringify(file)) as BlockProgram
  const parent = before.at(-1)
  const known = await knownState(ask, number, parent)
  const touched: Touched = new Map()
  touchNamed(touched, empty, block, known)
  const ran = await runComplete(empty, known, touched)
  checkBlock(ran.source, ran.end, block)
  const { nodes, rootAfter } = await complete(ask, block, parent, known, touched, ran)
  if (!equal(rootAfter, fromHex(block.stateRoot)))
    throw otherThanHeader(block, 'root of the state', block.stateRoot, toHex(rootAfter))
  const input = inputOf(ran.source, {
    header: headers[0],
    headers: headers.slice(1, 1 + Number(ran.ancestors)),
    withdrawals: withdrawals.map(withdrawal),
    codes: codesOf(ran.source.accounts, touched.keys()),
    nodes,
  })
  return { bytes: withList(input, inOrder(touched)), by: known.isWitness ? 'witness' : 'proofs' }
}

/** By address and slot, so that the file is the same in whatever order a node answers. */
const inOrder = (touched: Touched): Touched =>
  new Map(
    [...touched].sort(compared).map(([address, slots]) => [address, new Set([...slots].sort(ascending))]),
  )

const ascending = (a: bigint, b: bigint) => (a < b ? -1 : 1)
const compared = ([a]: readonly [bigint, unknown], [b]: readonly [bigint, unknown]) => ascending(a, b)

const withdrawal = ({ index, validatorIndex, address, amount }: Json): Rlp => [
  ...[index, validatorIndex].map((one) => quantity(BigInt(one))),
  fromHex(address),
  quantity(BigInt(amount)),
]

/** The headers of a block and of those before it, its own first, as far as each is the parent of the next. */
function chainBefore(block: Json, before: readonly Json[]): Uint8Array[] {
  const headers: Uint8Array[] = []
  let expected = block.hash
  for (const one of [block, ...[...before].reverse()]) {
    const header = encodeHeader(one)
    if (!header || toHex(keccak_256(header)) !== expected) break
    headers.push(header)
    expected = one.parentHash
  }
  if (headers.length > 1) return headers
  const what = headers.length === 0 ? `${BigInt(block.number)}` : `${BigInt(block.number) - 1n}`
  throw new EvmLoadError(`The node gives no header of block ${what} that has its hash.`, [
    `Expected: fields whose hash is ${expected}`,
    'Headers are known up to those of Osaka',
  ])
}

/** What a block names, so that few runs are needed. */
function touchNamed(touched: Touched, source: BlockProgram, block: Json, known: KnownState): void {
  for (const address of alwaysRead(source)) touch(touched, address)
  // Other executors look precompiles up. A node that gives a witness may prove nothing else of a block that is old.
  for (const address of PRECOMPILES) if (!known.isWitness || known.shows(address)) touch(touched, address)
  for (const { from, to, accessList, authorizationList } of block.transactions as Json[]) {
    touch(touched, BigInt(from))
    if (to != null) touch(touched, BigInt(to))
    for (const { address, storageKeys } of accessList ?? [])
      touch(touched, BigInt(address), storageKeys.map(BigInt))
    for (const { address } of authorizationList ?? []) touch(touched, BigInt(address))
  }
}

type Ran = { readonly source: BlockProgram; readonly end: State; readonly ancestors: bigint }

/** Runs a block until all that it accesses is known, frames that revert included. */
async function runComplete(empty: BlockProgram, { prove }: KnownState, touched: Touched): Promise<Ran> {
  const { accounts } = await onProvenState(prove, touched, (accounts, known) => {
    const missing = lacking(endOnShared(evmProgram({ ...empty, accounts })), known)
    for (const [address, slots] of missing) touch(touched, address, slots)
    return { accounts, missing }
  })
  const all = new Map<bigint, EthereumAccount>(accounts)
  let ancestors = 1n
  for (;;) {
    const source = { ...empty, accounts: all }
    const { end, need } = runShown(source, touched, ancestors)
    if (!need) return { source, end, ancestors }
    if (need.hashOf !== undefined) {
      ancestors = empty.block.number - need.hashOf
      continue
    }
    touch(touched, need.address, need.slot === undefined ? [] : [need.slot])
    const found = await prove(need.address, [...(touched.get(need.address) as Set<bigint>)])
    if (found) all.set(...found)
  }
}

/** The nodes that a block needs, those beside removed keys included. */
async function complete(
  ask: Ask,
  block: Json,
  parent: Json,
  known: KnownState,
  touched: Touched,
  { source, end }: Ran,
): Promise<StateWitness> {
  for (;;) {
    let owner: bigint | undefined
    const read = (hash: Uint8Array, of: bigint | undefined) => {
      owner = of
      return known.read(hash)
    }
    try {
      return witnessOf(fromHex(parent.stateRoot), read, touched, source.accounts, accountsOf(end))
    } catch (error) {
      if (!(error instanceof TrieNodeError) || !error.beside) throw error
      const missing = { owner, hash: fromHex(error.hash), path: error.beside }
      await findSibling(ask, block, known, touched, missing)
    }
  }
}
