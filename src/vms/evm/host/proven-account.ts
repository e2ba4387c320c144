/**
 * Accounts of a node, their proofs checked against a block's state root (EIP-1186).
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { equal, fromBigint, fromHex, toHex } from '../../../bytes/bytes.ts'
import { decodeRlp, encodeRlp, quantity } from '../../../ethereum/rlp.ts'
import type { Keep } from '../../../ethereum/trie.ts'
import { provenValue } from '../../../ethereum/trie-proof.ts'
import type { Ask } from '../../loader.ts'
import { EvmLoadError } from './fields.ts'
import type { Json } from './node.ts'
import type { EthereumAccount } from './types.ts'

const addressHex = (address: bigint) => toHex(fromBigint(address, 20))
const wordHex = (word: bigint) => toHex(fromBigint(word, 32))

/**
 * An account as it was after a block, or undefined where none was, its proof checked against the block's state root.
 * @param keep - is given the nodes of the proof, when all of it is right
 */
export async function provenAccount(
  ask: Ask,
  block: Json,
  address: bigint,
  slots: readonly bigint[],
  keep?: Keep,
): Promise<[bigint, EthereumAccount] | undefined> {
  const at = addressHex(address)
  const [proof, codeHex] = await Promise.all([
    ask('eth_getProof', at, slots.map(wordHex), block.number),
    ask('eth_getCode', at, block.number),
  ]).catch((error: unknown) => {
    throw new EvmLoadError(`The node does not prove account ${at} after block ${BigInt(block.number)}.`, [
      ...(slots.length === 0
        ? []
        : [`Missing: ${slots.length === 1 ? 'slot' : 'slots'} ${slots.map(wordHex).join(', ')}`]),
      'Expected: a node with eth_getProof and eth_getCode that keeps the state of that block',
      `Got: ${(error as Error).message.split('\n')[0]}`,
    ])
  })
  const wrong = (what: string) =>
    new EvmLoadError(`The node's proof of ${what} is wrong.`, [
      `Checked against the state root of block ${BigInt(block.number)}`,
    ])
  const code = fromHex(codeHex)
  const [nonce, balance] = [BigInt(proof.nonce), BigInt(proof.balance)]
  const account = provenValue(
    fromHex(block.stateRoot),
    fromBigint(address, 20),
    proof.accountProof.map(fromHex),
  )
  if (account === 'wrong') throw wrong(`account ${at}`)
  const storageRoot = account && (decodeRlp(account) as Uint8Array[])[2]
  const claimed = encodeRlp([
    quantity(nonce),
    quantity(balance),
    storageRoot ?? new Uint8Array(0),
    keccak_256(code),
  ])
  const isAbsent = nonce === 0n && balance === 0n && code.length === 0
  if (account ? !equal(account, claimed) : !isAbsent) throw wrong(`account ${at}`)
  const storage = new Map<bigint, bigint>()
  for (const { key, value, proof: nodes } of proof.storageProof) {
    const slot = BigInt(key)
    const held = storageRoot && provenValue(storageRoot, fromBigint(slot, 32), nodes.map(fromHex))
    // Nodes for tests keep slots that are zero.
    const same =
      held === undefined
        ? BigInt(value) === 0n
        : held !== 'wrong' && equal(held, encodeRlp(quantity(BigInt(value))))
    if (!same) throw wrong(`slot ${key} of account ${at}`)
    if (BigInt(value) !== 0n) storage.set(slot, BigInt(value))
  }
  const missing = slots.find((slot) => !proof.storageProof.some(({ key }: Json) => BigInt(key) === slot))
  if (missing !== undefined) throw wrong(`slot ${wordHex(missing)} of account ${at}`)
  if (keep)
    for (const nodes of [proof.accountProof, ...proof.storageProof.map((one: Json) => one.proof)])
      for (const node of nodes) keep(fromHex(node))
  return account && [address, { nonce, balance, code, storage }]
}
