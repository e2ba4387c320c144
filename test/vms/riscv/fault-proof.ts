/**
 * What `fixtures/linux/src/fault-proof.c` runs on: headers, accounts and batches of a small rollup, its answer by another
 * implementation, and the host that has them.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concat, toHex } from '../../../src/bytes/bytes.ts'

import { keccakKey, localKey } from '../../../src/preimage/index.ts'
import { ROOT } from './machine.ts'

const ACCOUNTS = 256

export const FAULT_PROOF = readFileSync(join(ROOT, 'fixtures/linux/elf/fault-proof.rv64gc.elf'))

/** A batch of so many transfers, and all that the program asks for. */
export function rollup(transfers: number) {
  const balances = Array.from({ length: ACCOUNTS }, (_, i) => 1000n * BigInt(i))
  const accounts = bytesOf(balances)
  const batch = new Uint8Array(8 * transfers)
  const view = new DataView(batch.buffer)
  for (let i = 0; i < transfers; i++) {
    const [from, to, amount] = [(i * 7 + 3) % 65_536, (i * 31) % 65_536, (i * 977) % 2000]
    view.setUint16(8 * i, from, true)
    view.setUint16(8 * i + 2, to, true)
    view.setUint32(8 * i + 4, amount, true)
    if (balances[from % ACCOUNTS]! < BigInt(amount)) continue
    balances[from % ACCOUNTS]! -= BigInt(amount)
    balances[to % ACCOUNTS]! += BigInt(amount)
  }
  const hash = (data: Uint8Array) => keccak_256(data)
  const header = concat(hash(new Uint8Array(3)), hash(batch), hash(accounts))
  const root = hash(bytesOf(balances))
  const local = new Map([
    [1n, hash(header)],
    [2n, root],
  ])
  const preimages = new Map<string, Uint8Array>([
    ...[...local].map(([ident, data]) => [toHex(localKey(ident)), data] as const),
    ...[header, accounts, batch].map((data) => [toHex(keccakKey(data)), data] as const),
  ])
  const hints = [
    ['header', header],
    ['accounts', accounts],
    ['batch', batch],
  ].map(([what, data]) => `${what} ${toHex(hash(data as Uint8Array))}`)
  return { root, local, preimages, hints, header, accounts, batch }
}

function bytesOf(balances: readonly bigint[]): Uint8Array {
  const bytes = new Uint8Array(8 * balances.length)
  const view = new DataView(bytes.buffer)
  for (const [i, balance] of balances.entries()) view.setBigUint64(8 * i, balance, true)
  return bytes
}
