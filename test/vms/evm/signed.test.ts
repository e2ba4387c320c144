/**
 * Signed transactions as bytes, against @ethereumjs: which bytes are a transaction, who sent it, and what it does.
 */
import { createTxFromRLP } from '@ethereumjs/tx'
import { secp256k1 } from '@noble/curves/secp256k1'
import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concatAll, equal, toBigint, toHex } from '../../../src/bytes/bytes.ts'
import { decodeRlp, encodeRlp, quantity, type Rlp } from '../../../src/ethereum/rlp.ts'
import { readBytes } from '../../../src/state/state.ts'
import { transactionOutcome } from '../../../src/vms/evm/host/outcome.ts'
import { ENV } from '../../../src/vms/evm/machine/state.ts'
import { code, end, TARGET } from './assembler.ts'
import { commonOf } from './ethereumjs.ts'
import { ALICE, BOB, compare, source } from './signed.ts'
import { signedBytes, type Unsigned } from './signing.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const CODE_REASONS = /encoding of a transaction|signed for another chain|signature is not valid|type does not/

const LIST = [
  { address: TARGET, slots: [1n, 2n ** 255n] },
  { address: 0x1001n, slots: [] },
  { address: 5n, slots: [0n] },
]
const KINDS: readonly (readonly [name: string, tx: Unsigned])[] = [
  ['legacy, for a chain', { to: TARGET, value: 5n, data: new Uint8Array(70).fill(3) }],
  ['legacy, a creation', { data: code(0, 0, 'return') }],
  ['access list', { type: 1, to: TARGET, accessList: LIST }],
  ['access list, empty', { type: 1, to: TARGET }],
  ['dynamic fees', { type: 2, to: TARGET, accessList: LIST, priorityFee: 3n, maxFee: 40n }],
  ['dynamic fees, much data', { type: 2, to: TARGET, data: new Uint8Array(3000).fill(1), value: 256n }],
  ['blobs', { type: 3, to: TARGET, blobHashes: [(1n << 248n) | 7n, 1n << 248n], accessList: LIST }],
  ['set code', { type: 4, to: TARGET, authorized: [{ key: BOB, address: TARGET, nonce: 0n }] }],
]

test.each(KINDS)('%s: sender and result as @ethereumjs has them', async (_, tx) => {
  const program = source(signedBytes(tx))
  // They check a block's blobs against its header, which has none here.
  if (tx.type !== 3) await compare(program)
  const state = end(program)
  expect(transactionOutcome(state).refusal).toBeUndefined()
  const sender = createTxFromRLP(program.bytes, { common: commonOf(program) }).getSenderAddress()
  const word = readBytes(state.memories.env, BigInt(32 * ENV.sender), 32)
  expect(toHex(word.subarray(12))).toBe(sender.toString())
})

test('a signature without a chain, and for another one', () => {
  const fields = (decodeRlp(signedBytes({ to: TARGET })) as Uint8Array[]).slice(0, 6)
  const signature = secp256k1.sign(keccak_256(encodeRlp(fields)), ALICE.secret)
  const [r, s] = [signature.r, signature.s]
  const refusal = (bytes: Uint8Array) => transactionOutcome(end(source(bytes))).refusal
  const old = (v: number) => encodeRlp([...fields, ...[BigInt(v), r, s].map((one) => quantity(one))])
  expect(refusal(old(27 + signature.recovery))).toBeUndefined()
  // Another key, which has no money.
  expect(refusal(old(28 - signature.recovery))).toBe('the sender cannot pay for it')
  expect(refusal(signedBytes({ to: TARGET, chainId: 5n }))).toBe('it is signed for another chain')
  expect(refusal(signedBytes({ to: TARGET, chainId: 5n, type: 2 }))).toBe('it is signed for another chain')
  for (const v of [0, 1, 26, 29, 34]) expect(refusal(old(v))).toBe('its signature is not valid')
  // No point of the curve has this x; and numbers that are none of a signature.
  for (const [wrongR, wrongS] of [
    [5n, 7n],
    [0n, s],
    [r, 0n],
    [2n ** 256n - 1n, s],
  ])
    expect(refusal(encodeRlp([...fields, quantity(27), quantity(wrongR), quantity(wrongS)]))).toBe(
      'its signature is not valid',
    )
})

test('the other signature of the same key is refused (EIP-2)', () => {
  const order = 2n ** 256n - 432420386565659656852420866394968145599n
  const items = decodeRlp(signedBytes({ type: 1, to: TARGET }).subarray(1)) as Uint8Array[]
  const [parity, s] = [toBigint(items[8]), toBigint(items[10])]
  const other = [...items.slice(0, 8), quantity(1n - parity), items[9], quantity(order - s)]
  const bytes = concatAll([Uint8Array.of(1), encodeRlp(other)])
  expect(transactionOutcome(end(source(bytes))).refusal).toBe('its signature is not valid')
})

describe('bytes that somebody changed', () => {
  /** What they make of bytes: the sender, or undefined if they are no transaction in its one encoding. */
  const theirs = (bytes: Uint8Array): string | undefined => {
    try {
      const tx = createTxFromRLP(bytes, { common: commonOf(source(bytes)) })
      return equal(tx.serialize(), bytes) ? tx.getSenderAddress().toString() : undefined
    } catch {
      return undefined
    }
  }
  const check = (bytes: Uint8Array) => {
    const program = source(bytes)
    const state = end(program)
    const { refusal } = transactionOutcome(state)
    const isOurs = refusal === undefined || !CODE_REASONS.test(refusal)
    const sender = toHex(readBytes(state.memories.env, BigInt(32 * ENV.sender), 32).subarray(12))
    const their = theirs(bytes)
    if (isOurs) expect([their, toHex(bytes)]).toEqual([sender, toHex(bytes)])
    return [isOurs, their !== undefined]
  }

  test('flipped, cut and doubled: what is accepted has one encoding and the sender that they recover', () => {
    const runs = slow ? 4000 : 60
    const change = fc.tuple(fc.constantFrom(...KINDS), fc.nat(), fc.nat(255), fc.constantFrom(0, 0, 0, 1, 2))
    let accepted = 0
    fc.assert(
      fc.property(change, ([[, tx], at, by, how]) => {
        const bytes = signedBytes(tx).slice()
        // Most encoding is at the begin, where the lists and fields are.
        const place = how === 0 ? at % Math.min(bytes.length, 300) : at % bytes.length
        if (how === 0) bytes[place] ^= by
        const changed =
          how === 1
            ? bytes.subarray(0, place)
            : how === 2
              ? concatAll([bytes.subarray(0, place), bytes.subarray(place, place + 1), bytes.subarray(place)])
              : bytes
        if (check(changed)[0]) accepted++
      }),
      { numRuns: runs },
    )
    expect(accepted).toBeGreaterThan(0)
  })

  test('items in longer encodings, and of other sizes', () => {
    const items = decodeRlp(signedBytes({ type: 2, to: TARGET, accessList: LIST }).subarray(1)) as Rlp[]
    const encoded = items.map(encodeRlp)
    const list = (parts: readonly Uint8Array[]) => {
      const held = concatAll(parts)
      return concatAll([Uint8Array.of(2, 0xf9, held.length >> 8, held.length & 255), held])
    }
    const withItem = (i: number, bytes: Uint8Array) => list(encoded.with(i, bytes))
    expect(check(list(encoded))).toEqual([true, true])
    const wrong = [
      withItem(1, Uint8Array.of(0)), // a zero that is not empty
      withItem(1, Uint8Array.of(0x81, 5)), // a byte with a header
      withItem(1, Uint8Array.of(0x82, 0, 5)), // a leading zero
      withItem(1, concatAll([Uint8Array.of(0x89), new Uint8Array(9).fill(1)])), // a nonce of nine bytes
      withItem(1, Uint8Array.of(0xb8, 1, 5)), // a long header for little
      withItem(1, Uint8Array.of(0xc0)), // a list
      withItem(5, concatAll([Uint8Array.of(0x93), new Uint8Array(19)])), // an address of 19 bytes
      withItem(7, Uint8Array.of(0xc0)), // data that is a list
      withItem(8, Uint8Array.of(0x80)), // an access list that is none
      withItem(8, Uint8Array.of(0xc1, 0xc0)), // an entry without address
      list(encoded.slice(0, -1)),
      list([...encoded, Uint8Array.of(0x80)]),
      concatAll([list(encoded), Uint8Array.of(0)]),
      Uint8Array.of(0x80),
      Uint8Array.of(0xc0),
      new Uint8Array(0),
    ]
    for (const bytes of wrong) expect([toHex(bytes), check(bytes)[0]]).toEqual([toHex(bytes), false])
  })
})
