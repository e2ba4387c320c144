/**
 * A node that knows one block, recorded from geth with all of the state before and after it (`recorded/record.mjs`).
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { fromBigint, fromHex, toHex } from '../../../src/bytes/bytes.ts'
import { PartialTrie } from '../../../src/ethereum/partial-trie.ts'
import { decodeRlp, encodeRlp, quantity } from '../../../src/ethereum/rlp.ts'
import { EMPTY_ROOT, secureTrieRoot } from '../../../src/ethereum/trie.ts'
import { encodeAccount } from '../../../src/vms/evm/host/outcome.ts'
import type { Accounts } from '../../../src/vms/evm/host/types.ts'
import type { Ask } from '../../../src/vms/loader.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of nodes
type Json = any

export type Recorded = {
  readonly chainId: string
  readonly headers: readonly Json[]
  readonly block: Json
  readonly witness: Json
  readonly before: Json
  readonly after: Json
}

export const readRecorded = (name: string): Recorded =>
  JSON.parse(gunzipSync(readFileSync(`test/vms/evm/recorded/${name}.json.gz`)).toString())

type Provable = {
  readonly accounts: Accounts
  readonly root: string
  readonly prove: (key: Uint8Array, root?: Uint8Array) => string[]
}

/** Tries of a state. */
function provable(state: Json): Provable {
  const nodes = new Map<string, Uint8Array>()
  const keep = (node: Uint8Array) => void nodes.set(toHex(keccak_256(node)), node)
  const accounts: Accounts = new Map(
    Object.entries(state as Json).map(([address, one]) => {
      const { nonce, balance, code, storage } = one as Json
      const slots = Object.entries(storage).map(
        ([slot, value]) => [BigInt(slot), BigInt(value as string)] as const,
      )
      return [
        BigInt(address),
        { nonce: BigInt(nonce), balance: BigInt(balance), code: fromHex(code), storage: new Map(slots) },
      ]
    }),
  )
  const root = secureTrieRoot(
    [...accounts].map(([address, one]) => {
      const slots = [...one.storage].map(
        ([slot, value]) => [fromBigint(slot, 32), encodeRlp(quantity(value))] as const,
      )
      return [fromBigint(address, 20), encodeAccount(one, secureTrieRoot(slots, keep))] as const
    }),
    keep,
  )
  const prove = (key: Uint8Array, from: Uint8Array = root): string[] => {
    const proof: string[] = []
    new PartialTrie(from, (hash) => {
      const node = nodes.get(toHex(hash))
      if (node) proof.push(toHex(node))
      return node
    }).get(keccak_256(key))
    return proof
  }
  return { accounts, root: toHex(root), prove }
}

/** @throws Error if the state that was recorded does not have the roots of the headers */
export function recordedNode({ chainId, headers, block, witness, before, after }: Recorded): Ask {
  const states = new Map<bigint, Provable>()
  for (const [header, state] of [
    [headers.at(-1), before],
    [block, after],
  ] as const) {
    const one = provable(state)
    if (one.root !== header.stateRoot) throw new Error(`state of block ${header.number}: ${one.root}`)
    states.set(BigInt(header.number), one)
  }
  const at = (number: string): Provable => {
    const state = states.get(BigInt(number))
    if (!state) throw new Error('missing trie node')
    return state
  }
  const methods: Record<string, (...params: Json[]) => Json> = {
    eth_chainId: () => chainId,
    eth_getBlockByNumber: (number) =>
      [...headers, block].find((one) => BigInt(one.number) === BigInt(number)) ?? null,
    eth_getCode: (address, number) =>
      toHex(at(number).accounts.get(BigInt(address))?.code ?? new Uint8Array(0)),
    eth_getProof(address, slots, number) {
      const { accounts, prove } = at(number)
      const found = accounts.get(BigInt(address))
      const accountProof = prove(fromHex(address))
      const storageRoot = found
        ? (
            decodeRlp(
              new PartialTrie(fromHex(at(number).root), nodesIn(accountProof)).get(
                keccak_256(fromHex(address)),
              )!,
            ) as Uint8Array[]
          )[2]!
        : EMPTY_ROOT
      return {
        ...{ address, accountProof, nonce: `0x${(found?.nonce ?? 0n).toString(16)}` },
        balance: `0x${(found?.balance ?? 0n).toString(16)}`,
        storageProof: slots.map((key: `0x${string}`) => ({
          key,
          value: `0x${(found?.storage.get(BigInt(key)) ?? 0n).toString(16)}`,
          proof: prove(fromHex(key), storageRoot),
        })),
      }
    },
    debug_executionWitness: () => witness,
  }
  return async (method, ...params) => {
    const answer = methods[method]
    if (!answer) throw new Error(`the method ${method} does not exist`)
    return structuredClone(answer(...params))
  }
}

const nodesIn = (proof: readonly string[]) => {
  const nodes = new Map(
    proof.map((one) => [toHex(keccak_256(fromHex(one as `0x${string}`))), fromHex(one as `0x${string}`)]),
  )
  return (hash: Uint8Array) => nodes.get(toHex(hash))
}
