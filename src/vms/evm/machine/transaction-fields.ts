/**
 * The fields of transactions and of authorizations in the order of their encodings, as words of the memory `tables`.
 *
 * Text: Yellow Paper, 4.3; EIP-2930, EIP-1559, EIP-4844, EIP-7702.
 * @module
 */
import { ENV } from './state.ts'

/** What an item may be. `address`: 20 bytes. `recipient`: the same, or nothing; the word behind says whether. */
export const ITEM = { end: 0, number: 1, recipient: 2, address: 3, bytes: 4, list: 5 } as const

/** Bits of a field's word: what it is, its bytes at most, where it goes, and whether the signature begins with it. */
export const FIELD = { item: [7, 0], most: [15, 8], to: [25, 16], signature: 26 } as const

/** Words that a type takes in the table. */
export const FIELDS_BITS = 4
/** The row behind those of the types of transactions. */
export const AUTHORIZATION_ROW = 5

type Entry = readonly [item: keyof typeof ITEM, to: keyof typeof ENV, most?: number, signature?: 'signature']

const SIGNATURE: readonly Entry[] = [
  ['number', 'v', 32, 'signature'],
  ['number', 'r', 32],
  ['number', 's', 32],
]
const NONCE: Entry = ['number', 'nonce', 8]
const GAS: Entry = ['number', 'txGasLimit', 8]
const CHAIN: Entry = ['number', 'chain', 32]
const FEES: readonly Entry[] = [
  ['number', 'priorityFee', 32],
  ['number', 'maxFee', 32],
]
const PRICE: Entry = ['number', 'maxFee', 32]
const VALUE: Entry = ['number', 'txValue', 32]
const DATA: Entry = ['bytes', 'dataAt']
const LIST: Entry = ['list', 'accessAt']
const RECIPIENT: Entry = ['recipient', 'to']
const ADDRESS: Entry = ['address', 'to']

const ROWS: readonly (readonly Entry[])[] = [
  [NONCE, PRICE, GAS, RECIPIENT, VALUE, DATA, ...SIGNATURE],
  [CHAIN, NONCE, PRICE, GAS, RECIPIENT, VALUE, DATA, LIST, ...SIGNATURE],
  [CHAIN, NONCE, ...FEES, GAS, RECIPIENT, VALUE, DATA, LIST, ...SIGNATURE],
  [
    ...[CHAIN, NONCE, ...FEES, GAS, ADDRESS, VALUE, DATA, LIST],
    ['number', 'maxBlobFee', 32],
    ['list', 'blobsAt'],
    ...SIGNATURE,
  ],
  [...[CHAIN, NONCE, ...FEES, GAS, ADDRESS, VALUE, DATA, LIST], ['list', 'authorizationsAt'], ...SIGNATURE],
  [
    ['number', 'authorizedChain', 32],
    ['address', 'authorized'],
    ['number', 'authorizedNonce', 8],
    ['number', 'authorizedParity', 1, 'signature'],
    ['number', 'authorizedR', 32],
    ['number', 'authorizedS', 32],
  ],
]

/** Words of the table that are not zero, by index: the end of a row is zero. */
export const fieldWords = (): [index: number, word: bigint][] =>
  ROWS.flatMap((row, type) =>
    row.map(([item, to, most = 0, signature], i): [number, bigint] => [
      (type << FIELDS_BITS) + i,
      BigInt(ITEM[item] | (most << FIELD.most[1]) | (ENV[to] << FIELD.to[1])) |
        (signature ? 1n << BigInt(FIELD.signature) : 0n),
    ]),
  )
