/**
 * Consensus bugs of real clients that show in blocks of several transactions and in code that accounts set: by their
 * numbers, as `known-bugs.test.ts`. What is right follows from the EIPs that each names.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { describe, expect, test } from 'vitest'
import { concatAll, fromBigint, toBigint, toHex } from '../../../src/bytes/bytes.ts'
import { blockOutcome } from '../../../src/vms/evm/host/block.ts'
import { accountsOf, transactionOutcome } from '../../../src/vms/evm/host/outcome.ts'
import type { EthereumAccount } from '../../../src/vms/evm/host/types.ts'
import { account, code, contract, deploying, end, TARGET, transact } from './assembler.ts'
import { blockOf, COUNTER } from './blocks.ts'
import { ALICE, source } from './signed.ts'
import { signedBytes, type Unsigned } from './signing.ts'

const DESTROYED = 0x6666n

/** A Shanghai block of Alice's transactions, all of which succeed, and the accounts after it. */
function afterBlock(
  transactions: readonly Unsigned[],
  accounts: readonly (readonly [bigint, EthereumAccount])[],
) {
  const signed = transactions.map((tx, i) => signedBytes({ ...tx, nonce: BigInt(i) }))
  const state = end(blockOf('shanghai', { transactions: signed }, COUNTER, accounts))
  const { refusal, receipts } = blockOutcome(state)
  expect([refusal, receipts.map(({ succeeded }) => succeeded)]).toEqual([
    undefined,
    transactions.map(() => true),
  ])
  return accountsOf(state)
}

test('E03: an account that was destroyed and is paid in the next transaction has what it was paid (EIP-161)', () => {
  const accounts = afterBlock(
    [{ to: DESTROYED }, { to: DESTROYED, value: 5n }],
    [[DESTROYED, contract(code(1, 'selfdestruct'), { balance: 77n, storage: new Map([[1n, 2n]]) })]],
  )
  expect(accounts.get(DESTROYED)).toEqual(account({ balance: 5n }))
})

describe('E22: what was destroyed in a block is created again in it, on empty storage (EIP-684, EIP-1014)', () => {
  const runtime = code(1, 'sload', 2, 'sstore 0 selfdestruct')
  const init = deploying(runtime)
  const hash = keccak_256(
    concatAll([Uint8Array.of(0xff), fromBigint(TARGET, 20), fromBigint(9n, 32), keccak_256(init)]),
  )
  const at = toBigint(hash.subarray(12))
  // Its data is the code that it creates a contract with.
  const factory = code('calldatasize 0 0 calldatacopy', 9, 'calldatasize 0 0 create2', 1, 'sstore')
  const held: readonly (readonly [bigint, EthereumAccount])[] = [
    [TARGET, contract(factory)],
    [at, contract(runtime, { storage: new Map([[1n, 5n]]) })],
  ]
  test.each([
    ['without a transfer between', [] as Unsigned[], 0n],
    ['with a transfer between', [{ to: at, value: 3n }], 3n],
  ])('%s', (_, between, balance) => {
    const accounts = afterBlock([{ to: at }, ...between, { to: TARGET, data: init }], held)
    expect(toHex(fromBigint(accounts.get(TARGET)!.storage.get(1n) ?? 0n, 20))).toBe(toHex(fromBigint(at, 20)))
    expect(accounts.get(at)).toEqual(contract(runtime, { balance }))
  })
})

const delegated = (to: bigint) =>
  account({ code: Uint8Array.from([0xef, 1, 0, ...fromBigint(to, 20)]), balance: 1n })

describe('set code (EIP-7702)', () => {
  const prague = (run: Uint8Array, accounts: readonly (readonly [bigint, EthereumAccount])[]) =>
    transact({ fork: 'prague', run, accounts })

  test('E18: who is delegated to is accessed, whether or not it has code', () => {
    // What a call costs: two costs of access, of the account and of what it is delegated to.
    const cost = (delegate: bigint, warmed: boolean) => {
      const warm = warmed ? code(delegate, 'balance pop') : new Uint8Array(0)
      const run = concatAll([
        warm,
        code('gas', 0, 0, 0, 0, 0, 0x7001n, 'gas call pop gas', 'swap1 sub 0 mstore 32 0 return'),
      ])
      return prague(run, [[0x7001n, delegated(delegate)]]).word
    }
    expect(cost(0x7002n, false) - cost(0x7002n, true)).toBe(2500n)
    // Seven pushes and two reads of the gas, and 2,600 twice.
    expect(cost(0x7002n, false) - 5200n).toBeLessThan(40n)
  })

  test('E19: a precompile that is delegated to does not run', () => {
    const run = code(
      7,
      0,
      'mstore',
      32,
      32,
      32,
      0,
      0,
      0x7001n,
      'gas call',
      1,
      'sstore returndatasize',
      2,
      'sstore',
      32,
      'mload',
      3,
      'sstore',
    )
    const { slot } = prague(run, [[0x7001n, delegated(4n)]])
    expect([slot(1), slot(2), slot(3)]).toEqual([1n, 0n, 0n])
  })

  test('E20: others see the 23 bytes that name the account', () => {
    const held = delegated(0x7002n)
    const run = code(
      ...[0x7001n, 'extcodesize', 1, 'sstore', 0x7001n, 'extcodehash', 2, 'sstore'],
      ...[32, 0, 0, 0x7001n, 'extcodecopy', 0, 'mload', 3, 'sstore'],
    )
    const { slot } = prague(run, [
      [0x7001n, held],
      [0x7002n, contract(code(1, 2, 3))],
    ])
    expect(slot(1)).toBe(23n)
    expect(slot(2)).toBe(toBigint(keccak_256(held.code)))
    expect(slot(3)).toBe(toBigint(held.code) << 72n)
  })

  test('E21: the sender has the next nonce when its own authorization is looked at', () => {
    const nonce = 7n
    const own = (authorized: bigint) => {
      const tx = { key: ALICE, address: 0x7002n, nonce: authorized }
      const bytes = signedBytes({ type: 4, to: 0x7003n, nonce, authorized: [tx] })
      const state = end(source(bytes, 'prague', [[ALICE.address, account({ balance: 10n ** 20n, nonce })]]))
      expect(transactionOutcome(state).succeeded).toBe(true)
      const { nonce: after, code: set } = accountsOf(state).get(ALICE.address) as EthereumAccount
      return [after, set.length]
    }
    expect(own(nonce)).toEqual([nonce + 1n, 0])
    expect(own(nonce + 1n)).toEqual([nonce + 2n, 23])
  })
})
