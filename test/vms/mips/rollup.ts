/**
 * What `fixtures/linux/fault-proof` runs on: a block of the first layer, whose receipts announce batches of transfers, the
 * accounts before, and the root behind them by another implementation; and the host that has all that.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concat, fromBigint, fromHex, toHex, utf8 } from '../../../src/bytes/bytes.ts'
import { encodeRlp, quantity, type Rlp } from '../../../src/ethereum/rlp.ts'
import { EMPTY_ROOT, trieRoot } from '../../../src/ethereum/trie.ts'
import { blobKey, keccakKey, localKey, sha256Key } from '../../../src/preimage/index.ts'
import { ROOT } from './machine.ts'

type Transfer = { from: number; to: number; nonce: number; amount: bigint; memo?: Uint8Array }

const NONE = new Uint8Array(0)
const INBOX = fromHex('0xff00000000000000000000000000000000000017')
const OTHER = fromHex('0xff00000000000000000000000000000000000018')
const addressOf = (i: number) => keccak_256(Uint8Array.of(i)).subarray(12)
const topic = (event: string) => keccak_256(utf8(event))
const word = (value: bigint | Uint8Array) =>
  typeof value === 'bigint' ? fromBigint(value, 32) : concat(new Uint8Array(32 - value.length), value)

/** Made by `fixtures/linux/fault-proof/blob` from the batch of blob transfers. */
export const BLOB = JSON.parse(readFileSync(join(ROOT, 'fixtures/linux/fault-proof/blob.json'), 'utf8')) as {
  Data: string
  Commitment: string
  Elements: { Z: string; Y: string; Proof: string }[]
}

/** Accounts from 50 on send nothing but these. */
const BLOB_TRANSFERS: readonly Transfer[] = Array.from({ length: 6 }, (_, i) => {
  return { from: 50 + i, to: 3 * i, nonce: 0, amount: 1_000_003n * BigInt(i + 1) }
})
export const BLOB_BATCH = batchOf(BLOB_TRANSFERS)

function batchOf(transfers: readonly Transfer[]): Uint8Array {
  return encodeRlp(
    transfers.map(({ from, to, nonce, amount, memo = NONE }): Rlp => {
      return [addressOf(from), addressOf(to), quantity(nonce), quantity(amount), memo]
    }),
  )
}

function transfersOf(count: number, memo: number): Transfer[] {
  const nonces = new Map<number, number>()
  return Array.from({ length: count }, (_, i) => {
    const from = (i * 7 + 3) % 40
    // Every eighth has a nonce that is too high, and every fifth takes more than there is.
    const nonce = nonces.get(from) ?? 0
    const amount = i % 5 === 4 ? 10n ** 30n : BigInt(i * 977 + 1)
    if (i % 8 !== 7 && i % 5 !== 4) nonces.set(from, nonce + 1)
    const filled = Uint8Array.from({ length: memo }, (_, k) => (k * 31 + i) & 0xff)
    return { from, to: (i * 31) % 60, nonce: i % 8 === 7 ? nonce + 5 : nonce, amount, memo: filled }
  })
}

/** @param memo - bytes of each transfer of the second batch that do nothing */
export function rollup({ transfers = 12, memo = 0 } = {}) {
  const preimages = new Map<string, Uint8Array>()
  const put = (data: Uint8Array): Uint8Array => {
    preimages.set(toHex(keccakKey(data)), data)
    return keccak_256(data)
  }
  const accounts = Array.from({ length: 60 }, (_, i) => ({ nonce: 0, balance: 10n ** 9n * BigInt(i + 1) }))
  const stateRoot = (keep?: (node: Uint8Array) => void) =>
    trieRoot(
      accounts.map(({ nonce, balance }, i) => {
        const fields = [quantity(nonce), quantity(balance), EMPTY_ROOT, keccak_256(NONE)]
        return [keccak_256(addressOf(i)), encodeRlp(fields)]
      }),
      keep,
    )
  const agreed = stateRoot((node) => void put(node))

  // Its first half as one batch, whose nonces the second one goes on from.
  const all = transfersOf(transfers, memo)
  const small = all.slice(0, transfers / 2).map(({ memo: _, ...rest }) => rest)
  const large = all.slice(transfers / 2)
  const [first, second, never] = [batchOf(small), batchOf(large), batchOf([all[0]!, all[0]!])]
  const blobHash = createHash('sha256').update(fromHex(BLOB.Commitment)).digest()
  blobHash[0] = 1
  preimages.set(toHex(sha256Key(fromHex(BLOB.Commitment))), fromHex(BLOB.Commitment))
  const blobs = new Map<string, { commitment: Uint8Array; z: Uint8Array; proof: Uint8Array }>()
  const commitment = fromHex(BLOB.Commitment)
  for (const { Z, Y, Proof } of BLOB.Elements) {
    const key = toHex(blobKey(commitment, fromHex(Z)))
    preimages.set(key, fromHex(Y))
    blobs.set(key, { commitment, z: fromHex(Z), proof: fromHex(Proof) })
  }

  const deposit = 123_456_789n
  const event = (topics: Uint8Array[], data: Uint8Array = NONE, address = INBOX): Rlp => [
    address,
    topics,
    data,
  ]
  const batchEvent = (data: Uint8Array, address = INBOX) =>
    event([topic('Batch(bytes32)'), put(data)], NONE, address)
  const logs: (readonly [status: 0 | 1, logs: Rlp[]])[] = [
    [1, [event([topic('Deposit(address,uint256)'), word(addressOf(7))], word(deposit))]],
    [1, [event([topic('Other()')]), batchEvent(first)]],
    [0, [batchEvent(never)]],
    [1, [batchEvent(never, OTHER)]],
    [1, [batchEvent(second), batchEvent(utf8('no list'))]],
    ...Array.from({ length: 20 }, (_, i) => [1, [event([topic(`Filler${i}()`)], word(BigInt(i)))]] as const),
    [1, [event([topic('Blob(bytes32,uint256)'), blobHash], word(BigInt(BLOB_BATCH.length)))]],
  ].map(([status, list]) => [status as 0 | 1, list as Rlp[]])
  const receipts = logs.map(([status, list], i) => {
    const body = encodeRlp([quantity(status), quantity(21_000 * (i + 1)), new Uint8Array(256), list])
    return [encodeRlp(quantity(i)), i % 2 === 0 ? body : concat(Uint8Array.of(2), body)] as const
  })
  const receiptsRoot = trieRoot(receipts, (node) => void put(node))
  const header = encodeRlp([
    ...[word(1n), word(2n), addressOf(1), word(3n), word(4n), receiptsRoot, new Uint8Array(256)],
    ...[NONE, quantity(20_000_000), quantity(30_000_000), quantity(546_000), quantity(1_700_000_000)],
    ...[utf8('extra'), word(5n), new Uint8Array(8), quantity(7)],
  ])
  const head = put(header)

  accounts[7]!.balance += deposit
  for (const { from, to, nonce, amount } of [...small, ...large, ...BLOB_TRANSFERS]) {
    const account = accounts[from]!
    if (account.nonce !== nonce || account.balance < amount) continue
    account.nonce++
    account.balance -= amount
    accounts[to]!.balance += amount
  }
  const root = stateRoot()
  const local = new Map([
    [1n, head],
    [2n, agreed],
    [3n, root],
  ])
  for (const [ident, data] of local) preimages.set(toHex(localKey(ident)), data)
  return { preimages, local, blobs, root, first, second }
}
