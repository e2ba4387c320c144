/**
 * What a transaction did, read off the state in which it ended.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { fromBigint, toBigint } from '../../../bytes/bytes.ts'
import { encodeRlp, quantity, type Rlp } from '../../../ethereum/rlp.ts'
import { type Keep, secureTrieRoot } from '../../../ethereum/trie.ts'
import { readBytes, type State } from '../../../state/state.ts'
import { REFUSALS } from '../machine/refusals.ts'
import { ACCOUNT, ENV, LOG_WORDS, placeIn, REGION, SLOT_BITS } from '../machine/state.ts'
import { TAG } from '../machine/world.ts'
import type { Accounts, EthereumAccount } from './types.ts'

/** A log entry: up to four topics of 32 bytes, and data. */
export type Log = { readonly address: bigint; readonly topics: readonly bigint[]; readonly data: Uint8Array }

/** The result of a transaction: gas, logs and output. */
export type TransactionOutcome = {
  /** Why the transaction was refused: nothing happened then. */
  readonly refusal: string | undefined
  readonly succeeded: boolean
  readonly gasUsed: bigint
  readonly logs: readonly Log[]
  readonly output: Uint8Array
}

export const wordAt = (state: State, memory: string, index: number): bigint =>
  toBigint(readBytes(state.memories[memory], BigInt(32 * index), 32))

/** Why what a program runs was refused. */
export function refusalOf(state: State): string | undefined {
  const refusal = wordAt(state, 'env', ENV.refusal)
  return refusal === 0n ? undefined : REFUSALS[Number(refusal) - 1]
}

/** All logs, in order. */
export const logsOf = (state: State): Log[] =>
  Array.from({ length: Number(state.registers.logTop as bigint) }, (_, i): Log => {
    const word = wordAt(state, 'logs', LOG_WORDS * i)
    const [at, size] = [(word >> 64n) & 0xffff_ffffn, (word >> 32n) & 0xffff_ffffn]
    return {
      address: word >> 96n,
      topics: Array.from({ length: Number(word & 0xffn) }, (_, j) =>
        wordAt(state, 'logs', LOG_WORDS * i + 1 + j),
      ),
      data: readBytes(state.memories.mem, placeIn(REGION.logs) + at, Number(size)),
    }
  })

/**
 * The result of a transaction.
 * @param state - the state in which its run ended: halted
 */
export function transactionOutcome(state: State): TransactionOutcome {
  const register = (name: string) => state.registers[name] as bigint
  const refusal = refusalOf(state)
  return {
    refusal,
    succeeded: wordAt(state, 'env', ENV.status) === 1n,
    gasUsed: wordAt(state, 'env', ENV.gasUsed),
    logs: refusal === undefined ? logsOf(state) : [],
    output: readBytes(state.memories.mem, register('backAt'), Number(register('backSize'))),
  }
}

/** The accounts of a state. */
export function accountsOf(state: State): Accounts {
  const world = state.maps?.world ?? new Map<bigint, bigint>()
  const slotOf = new Map([...(state.maps?.slots ?? [])].map(([slot, id]) => [id, slot]))
  const ofTag = (wanted: number) =>
    [...world].flatMap(([key, value]) => {
      if (key >> 248n !== BigInt(wanted)) return []
      return [
        {
          number: BigInt.asUintN(48, key >> 200n),
          address: BigInt.asUintN(160, key >> BigInt(SLOT_BITS)),
          slot: slotOf.get(BigInt.asUintN(SLOT_BITS, key)) ?? 0n,
          value,
        },
      ]
    })
  const words = new Map(ofTag(TAG.account).map(({ address, value }) => [address, value]))
  const balances = new Map(ofTag(TAG.balance).map(({ address, value }) => [address, value]))
  const storage = new Map<bigint, Map<bigint, bigint>>()
  for (const { address, number, slot, value } of ofTag(TAG.storage)) {
    if (part(words.get(address) ?? 0n, 'incarnation') !== number) continue
    let slots = storage.get(address)
    if (!slots) storage.set(address, (slots = new Map()))
    slots.set(slot, value)
  }
  const accounts = new Map()
  for (const address of new Set([...words.keys(), ...balances.keys()])) {
    const word = words.get(address) ?? 0n
    const balance = balances.get(address) ?? 0n
    const [nonce, size] = [part(word, 'nonce'), part(word, 'codeSize')]
    const isThere = nonce !== 0n || size !== 0n || balance !== 0n || part(word, 'empty') === 1n
    if (!isThere) continue
    const code = readBytes(state.memories.code, part(word, 'codeAt'), Number(size))
    accounts.set(address, { nonce, balance, code, storage: storage.get(address) ?? new Map() })
  }
  return accounts
}

function part(word: bigint, name: keyof typeof ACCOUNT): bigint {
  const [high, low] = ACCOUNT[name]
  return BigInt.asUintN(high - low + 1, word >> BigInt(low))
}

/** The root of Ethereum's state trie. */
export const ethereumStateRoot = (accounts: Accounts): Uint8Array => stateRootOf(accounts)

/** The same, and gives the nodes of all tries to `keep`. */
export const stateRootOf = (accounts: Accounts, keep?: Keep): Uint8Array =>
  secureTrieRoot(
    [...accounts].map(([address, account]) => [
      fromBigint(address, 20),
      encodeAccount(account, secureTrieRoot([...account.storage].map(encodeSlot), keep)),
    ]),
    keep,
  )

/** An account as the state trie has it. */
export const encodeAccount = (
  { nonce, balance, code }: Omit<EthereumAccount, 'storage'>,
  storageRoot: Uint8Array,
): Uint8Array => encodeRlp([quantity(nonce), quantity(balance), storageRoot, keccak_256(code)])

const encodeSlot = ([slot, value]: readonly [bigint, bigint]) =>
  [fromBigint(slot, 32), encodeRlp(quantity(value))] as const

/** Logs as RLP has them. */
export const logItems = (logs: readonly Log[]): Rlp =>
  logs.map(({ address, topics, data }) => [
    fromBigint(address, 20),
    topics.map((topic) => fromBigint(topic, 32)),
    data,
  ])

/** Keccak-256 of the encoding of all logs, as state tests have it. */
export const logsHash = (logs: readonly Log[]): Uint8Array => keccak_256(encodeRlp(logItems(logs)))
