/**
 * The programs that come inside litesvm, built from Rust by others, on the real SVM and here.
 */

import { sha256 } from '@noble/hashes/sha2.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { concatAll, toBigintLE, utf8 } from '../../../src/bytes/bytes.ts'
import type { Account, SbpfInstruction } from '../../../src/vms/sbpf/parameters.ts'
import { addressOf } from '../../../src/vms/sbpf/syscalls/base58.ts'
import { comparable, here, there } from './compare.ts'
import { Svm } from './litesvm.ts'

const MEMO = addressOf('MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr')
const TOKEN = addressOf('TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA')
const ASSOCIATED = addressOf('ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL')

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
/** With no feature active, the token program is SPL's; with those of today it is p-token. */
let older: Svm
beforeAll(() => {
  svm = new Svm({ programs: true })
  older = new Svm({ programs: true, features: 'none' })
})

/** Runs on both; @returns what both told */
function both(instruction: SbpfInstruction, real = svm) {
  const answer = real.run(instruction)
  const expected = comparable(there(real, instruction))
  const got = here(real.file(instruction.programId), instruction, { sysvars: real.sysvars })
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

describe.each([
  ['SPL token, where no feature is on', () => older],
  ['p-token, which is the token program of today', () => svm],
] as const)('%s', (_, real) => {
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
      const { told, accounts: after } = both({ programId: TOKEN, accounts, data }, real())
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

test('p-token: instructions that SPL token has not, a batch of others among them', () => {
  const account = (address: Uint8Array, size: number, owner = TOKEN): Account => ({
    address,
    owner,
    lamports: 10_000_000n,
    data: new Uint8Array(size),
  })
  const ledger = new Ledger([
    account(MINT, 82),
    account(ALICE, 165),
    account(BOB, 165),
    account(OWNER, 0, SYSTEM),
  ])
  const step = (data: Uint8Array, ...uses: (readonly [Uint8Array, string])[]) => {
    const accounts = uses.map(([address, how]) => ledger.use(address, how.includes('s'), how.includes('w')))
    const { told, accounts: after } = both({ programId: TOKEN, accounts, data })
    ledger.update(after)
    return told.failed
  }
  const amount = (tag: number, value: bigint) => concatAll([Uint8Array.of(tag), u64(value)])
  const batch = (...parts: (readonly [accounts: number, data: Uint8Array])[]) =>
    concatAll([
      Uint8Array.of(255),
      ...parts.flatMap(([accounts, data]) => [Uint8Array.of(accounts, data.length), data]),
    ])
  const [BATCH, EXCESS] = [batch([3, amount(3, 5n)], [3, amount(3, 6n)]), Uint8Array.of(38)]
  step(concatAll([Uint8Array.of(20, 6), OWNER, Uint8Array.of(0)]), [MINT, 'w'])
  step(concatAll([Uint8Array.of(18), OWNER]), [ALICE, 'w'], [MINT, ''])
  step(concatAll([Uint8Array.of(18), OWNER]), [BOB, 'w'], [MINT, ''])
  expect(step(amount(7, 100n), [MINT, 'w'], [ALICE, 'w'], [OWNER, 's'])).toBeUndefined()
  const transfer = [
    [ALICE, 'w'],
    [BOB, 'w'],
    [OWNER, 's'],
  ] as const
  expect(step(BATCH, ...transfer, ...transfer)).toBeUndefined()
  expect(step(BATCH, ...transfer)).toBeDefined()
  expect(step(batch(), ...transfer)).toBeDefined()
  expect(step(batch([3, amount(3, 500n)]), ...transfer)).toBeDefined()
  expect(step(EXCESS, [ALICE, 'w'], [BOB, 'w'], [OWNER, 's'])).toBeUndefined()
})

/** Whether bytes are the y of a point of ed25519: addresses of programs are none. */
function isPoint(bytes: Uint8Array): boolean {
  const [p, d] = [2n ** 255n - 19n, 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n]
  const power = (base: bigint, exponent: bigint): bigint =>
    exponent === 0n ? 1n : (power((base * base) % p, exponent / 2n) * (exponent % 2n === 1n ? base : 1n)) % p
  const y = toBigintLE(bytes) % 2n ** 255n
  const [u, v] = [y * y - 1n + p, (d * y * y + 1n) % p]
  return power(((u % p) * power(v, p - 2n)) % p, (p - 1n) / 2n) <= 1n
}

/** The associated token account of a wallet and a mint. */
function associated(wallet: Uint8Array, mint: Uint8Array): Uint8Array {
  for (let bump = 255; ; bump--) {
    const seeds = concatAll([
      wallet,
      TOKEN,
      mint,
      Uint8Array.of(bump),
      ASSOCIATED,
      utf8('ProgramDerivedAddress'),
    ])
    const found = sha256(seeds)
    if (!isPoint(found)) return found
  }
}

// What is not here needs calls to other programs.
describe('associated token account', () => {
  const account = (address: Uint8Array, owner: Uint8Array, data: number | Uint8Array = 0): Account => ({
    address,
    owner,
    lamports: 10_000_000n,
    data: typeof data === 'number' ? new Uint8Array(data) : data,
  })
  /** Data of a token account. */
  const holding = (mint: Uint8Array, owner: Uint8Array) => {
    const data = new Uint8Array(165)
    data.set(mint)
    data.set(owner, 32)
    data[108] = 1
    return data
  }
  const create = (tag: number[], held: Account, system = svm.account(SYSTEM)!) =>
    both({
      programId: ASSOCIATED,
      accounts: [
        { ...account(OWNER, SYSTEM), signer: true, writable: true },
        { ...held, writable: true },
        account(BOB, SYSTEM),
        account(MINT, TOKEN, 82),
        system,
        svm.account(TOKEN)!,
      ],
      data: Uint8Array.from(tag),
    }).told
  const [CREATE, IDEMPOTENT, RECOVER] = [0, 1, 2]

  test('is left as it is where it is there already, and may be', () => {
    const address = associated(BOB, MINT)
    const told = create([IDEMPOTENT], account(address, TOKEN, holding(MINT, BOB)))
    expect([told.failed, told.logs]).toEqual([undefined, ['Program log: CreateIdempotent']])
  })
  test.each([
    ['of another wallet', [IDEMPOTENT], () => account(associated(BOB, MINT), TOKEN, holding(MINT, ALICE))],
    ['of another mint', [IDEMPOTENT], () => account(associated(BOB, MINT), TOKEN, holding(ALICE, BOB))],
    ['of another program', [IDEMPOTENT], () => account(associated(BOB, MINT), MEMO, 165)],
    ['that is there but must not', [CREATE], () => account(associated(BOB, MINT), TOKEN, holding(MINT, BOB))],
    [
      'that is there, as older clients ask',
      [],
      () => account(associated(BOB, MINT), TOKEN, holding(MINT, BOB)),
    ],
    ['without data', [IDEMPOTENT], () => account(associated(BOB, MINT), TOKEN, 0)],
  ])('refuses one %s', (_, tag, held) => {
    expect(create(tag, held()).failed).toBeDefined()
  })
  test('refuses an address that is not the one of wallet and mint', () => {
    const told = create([], account(ALICE, SYSTEM))
    expect(told.failed).toBe('Provided seeds do not result in a valid address')
    expect(create([IDEMPOTENT], account(ALICE, TOKEN, holding(MINT, BOB))).failed).toBe(told.failed)
  })
  test('refuses to recover from accounts that are not where they should be', () => {
    const accounts = [ALICE, MINT, BOB, AUTHORITY, key(6), OWNER].map((address) =>
      account(address, TOKEN, 165),
    )
    both({
      programId: ASSOCIATED,
      accounts: [...accounts, svm.account(TOKEN)!],
      data: Uint8Array.of(RECOVER),
    })
  })
  test('refuses data that it does not know, and accounts too few', () => {
    both({ programId: ASSOCIATED, accounts: [], data: Uint8Array.of(200) })
    both({ programId: ASSOCIATED, accounts: [], data: new Uint8Array(0) })
  })
})
