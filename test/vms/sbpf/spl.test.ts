/**
 * The programs that come inside litesvm, built from Rust by others, on the real SVM and here.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { concatAll, utf8 } from '../../../src/bytes/bytes.ts'
import type { Account, Instruction } from '../../../src/vms/sbpf/parameters.ts'
import { comparable, here, there } from './compare.ts'
import { Svm } from './litesvm.ts'

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
function address(text: string): Uint8Array {
  let value = [...text].reduce((sum, char) => sum * 58n + BigInt(ALPHABET.indexOf(char)), 0n)
  const bytes = new Uint8Array(32)
  for (let i = 31; i >= 0; i--, value >>= 8n) bytes[i] = Number(value & 255n)
  return bytes
}

const MEMO = address('MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr')
const TOKEN = address('TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA')
const ASSOCIATED = address('ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL')

const key = (fill: number) => new Uint8Array(32).fill(fill)
const u64 = (value: bigint) => {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, value, true)
  return bytes
}
const SYSTEM = key(0)
const [MINT, ALICE, BOB, AUTHORITY, OWNER] = [1, 2, 3, 4, 5].map(key)

/** Accounts by their address, as the last instruction left them. */
class Ledger {
  readonly #accounts = new Map<string, Account>()

  constructor(accounts: readonly Account[]) {
    this.update(accounts)
  }
  update(accounts: readonly Account[]): void {
    for (const account of accounts) this.#accounts.set(String(account.address), account)
  }
  /** An account, with how the instruction uses it. */
  use(address: Uint8Array, signer: boolean, writable: boolean): Account {
    return { ...this.#accounts.get(String(address))!, signer, writable }
  }
}

let svm: Svm
let files: Map<Uint8Array, Uint8Array>
beforeAll(() => {
  svm = new Svm({ programs: true })
  files = new Map([MEMO, TOKEN, ASSOCIATED].map((id) => [id, svm.account(id)!.data]))
})

/** Runs on both; @returns what both told */
function both(instruction: Instruction) {
  const answer = svm.run(instruction)
  const expected = comparable(there(svm, instruction))
  const got = here(files.get(instruction.programId)!, instruction, { sysvars: { rent: svm.rent } })
  expect(got).toEqual(expected)
  return { told: expected, accounts: answer.accounts }
}

describe('memo', () => {
  const signer = (fill: number, signer = true): Account => ({
    address: key(fill),
    owner: SYSTEM,
    lamports: 1_000_000_000n,
    data: new Uint8Array(0),
    signer,
  })
  test.each([
    ['text', utf8('a memo, und noch mehr: ☃'), []],
    ['nothing', utf8(''), []],
    ['two signers', utf8('signed'), [signer(8), signer(9)]],
    ['a signature that is missing', utf8('not signed'), [signer(8), signer(9, false)]],
    ['bytes that are no text', Uint8Array.of(0x61, 0xff, 0xfe), []],
    ['a cut character', Uint8Array.of(0x61, 0xe2, 0x98), []],
  ] as const)('%s', (_, data, accounts) => {
    both({ programId: MEMO, accounts, data })
  })
})

describe('token', () => {
  const fresh = (address: Uint8Array, size: number, owner = TOKEN): Account => ({
    address,
    owner,
    lamports: 10_000_000n,
    data: new Uint8Array(size),
  })
  const set = (authority: number, value?: Uint8Array) =>
    value ? concatAll([Uint8Array.of(6, authority, 1), value]) : Uint8Array.of(6, authority, 0)

  test('a mint and two accounts from their making to their end, with what must fail in between', () => {
    const ledger = new Ledger([
      fresh(MINT, 82),
      fresh(ALICE, 165),
      fresh(BOB, 165),
      fresh(AUTHORITY, 0, SYSTEM),
      fresh(OWNER, 0, SYSTEM),
    ])
    const failures: string[] = []
    /** `s` after an address: it signs; `w`: it is written. */
    const step = (data: Uint8Array, ...uses: (readonly [Uint8Array, string])[]) => {
      const accounts = uses.map(([address, how]) => ledger.use(address, how.includes('s'), how.includes('w')))
      const { told, accounts: after } = both({ programId: TOKEN, accounts, data })
      if (told.failed !== undefined) failures.push(told.failed)
      ledger.update(after)
      return told
    }
    const amount = (tag: number, value: bigint, ...more: number[]) =>
      concatAll([Uint8Array.of(tag), u64(value), Uint8Array.from(more)])
    step(concatAll([Uint8Array.of(20, 6), AUTHORITY, Uint8Array.of(1), AUTHORITY]), [MINT, 'w'])
    step(concatAll([Uint8Array.of(20, 6), AUTHORITY, Uint8Array.of(0)]), [MINT, 'w'])
    step(concatAll([Uint8Array.of(18), OWNER]), [ALICE, 'w'], [MINT, ''])
    step(concatAll([Uint8Array.of(18), AUTHORITY]), [BOB, 'w'], [MINT, ''])
    step(amount(7, 1_000_000n), [MINT, 'w'], [ALICE, 'w'], [AUTHORITY, 's'])
    step(amount(7, 1n), [MINT, 'w'], [ALICE, 'w'], [OWNER, 's'])
    step(amount(7, 2n ** 64n - 1n), [MINT, 'w'], [ALICE, 'w'], [AUTHORITY, 's'])
    step(amount(3, 250_000n), [ALICE, 'w'], [BOB, 'w'], [OWNER, 's'])
    step(amount(3, 250_000n), [ALICE, 'w'], [BOB, 'w'], [OWNER, ''])
    step(amount(3, 5_000_000n), [ALICE, 'w'], [BOB, 'w'], [OWNER, 's'])
    step(amount(3, 5n), [ALICE, 'w'], [ALICE, 'w'], [OWNER, 's'])
    step(amount(12, 7n, 6), [ALICE, 'w'], [MINT, ''], [BOB, 'w'], [OWNER, 's'])
    step(amount(12, 7n, 9), [ALICE, 'w'], [MINT, ''], [BOB, 'w'], [OWNER, 's'])
    step(amount(4, 100n), [ALICE, 'w'], [AUTHORITY, ''], [OWNER, 's'])
    step(amount(3, 60n), [ALICE, 'w'], [BOB, 'w'], [AUTHORITY, 's'])
    step(amount(3, 60n), [ALICE, 'w'], [BOB, 'w'], [AUTHORITY, 's'])
    step(Uint8Array.of(5), [ALICE, 'w'], [OWNER, 's'])
    step(amount(8, 33n), [ALICE, 'w'], [MINT, 'w'], [OWNER, 's'])
    step(Uint8Array.of(10), [ALICE, 'w'], [MINT, ''], [AUTHORITY, 's'])
    step(amount(3, 1n), [ALICE, 'w'], [BOB, 'w'], [OWNER, 's'])
    step(Uint8Array.of(11), [ALICE, 'w'], [MINT, ''], [AUTHORITY, 's'])
    step(set(2, BOB), [ALICE, 'w'], [OWNER, 's'])
    step(set(0), [MINT, 'w'], [AUTHORITY, 's'])
    step(amount(7, 1n), [MINT, 'w'], [ALICE, 'w'], [AUTHORITY, 's'])
    expect(step(Uint8Array.of(21), [MINT, '']).returnData).toBe('0xa500000000000000')
    expect(step(amount(23, 1_234_567n), [MINT, '']).returnData).toBe('0x312e323334353637')
    step(concatAll([Uint8Array.of(24), utf8('0.5')]), [MINT, ''])
    step(Uint8Array.of(9), [ALICE, 'w'], [OWNER, 'w'], [BOB, 's'])
    step(amount(3, 250_067n), [BOB, 'w'], [ALICE, 'w'], [AUTHORITY, 's'])
    step(Uint8Array.of(9), [BOB, 'w'], [OWNER, 'w'], [AUTHORITY, 's'])
    step(Uint8Array.of(99), [MINT, ''])
    step(new Uint8Array(0), [MINT, ''])
    step(amount(3, 1n), [ALICE, 'w'])
    // So that a mistake in the list above does not make it a list of failures.
    expect(failures.length).toBe(13)
  })
})

// What comes behind them needs calls to other programs.
describe('associated token account', () => {
  const account = (address: Uint8Array, owner: Uint8Array, size = 0, executable = false): Account => ({
    address,
    owner,
    lamports: 10_000_000n,
    data: new Uint8Array(size),
    executable,
  })
  test('refuses an address that is not the one of wallet and mint', () => {
    const accounts = [
      { ...account(OWNER, SYSTEM), signer: true, writable: true },
      { ...account(ALICE, SYSTEM), writable: true },
      account(BOB, SYSTEM),
      account(MINT, TOKEN, 82),
      svm.account(SYSTEM)!,
      svm.account(TOKEN)!,
    ]
    const { told } = both({ programId: ASSOCIATED, accounts, data: new Uint8Array(0) })
    expect(told.failed).toBe('Provided seeds do not result in a valid address')
  })
  test('refuses data that it does not know', () => {
    both({ programId: ASSOCIATED, accounts: [], data: Uint8Array.of(200) })
  })
})
