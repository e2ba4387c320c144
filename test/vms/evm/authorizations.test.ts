/**
 * Set-code transactions (EIP-7702), against @ethereumjs: which authorizations count, and what a call of an account runs
 * that has set its code.
 */
import { secp256k1 } from '@noble/curves/secp256k1'
import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concatAll, fromBigint, toBigint } from '../../../src/bytes/bytes.ts'
import { decodeRlp, encodeRlp, quantity, type Rlp } from '../../../src/ethereum/rlp.ts'
import { accountsOf, transactionOutcome } from '../../../src/vms/evm/host/outcome.ts'
import type { EthereumAccount } from '../../../src/vms/evm/host/types.ts'
import type { Fork } from '../../../src/vms/evm/machine/forks.ts'
import { account, code, contract, end, TARGET } from './assembler.ts'
import { ALICE, BOB, CAROL, compare, source } from './signed.ts'
import { KEYS, signedBytes, type Unsigned } from './signing.ts'

const slow = process.env.ONESTEP_SLOW === '1'

describe('set-code transactions (EIP-7702)', () => {
  const own = code('address', 5, 'sstore', 7, 0, 'mstore', 32, 0, 'return')
  const WALLET: readonly [bigint, EthereumAccount] = [0x7777n, contract(own)]
  const delegated = (to: bigint) => Uint8Array.from([0xef, 1, 0, ...fromBigint(to, 20)])
  const call = (to: bigint, op = 'call') =>
    op === 'call' || op === 'callcode'
      ? code(32, 0, 0, 0, 1, to, 'gas', op, 1, 'sstore')
      : code(32, 0, 0, 0, to, 'gas', op, 1, 'sstore')
  const at = (to: bigint) => ({ key: BOB, address: to, nonce: 0n })
  type Scenario = readonly [
    name: string,
    tx: Unsigned,
    accounts?: readonly (readonly [bigint, EthereumAccount])[],
  ]
  const scenarios: readonly Scenario[] = [
    ['an account that is new, called', { to: BOB.address, authorized: [at(0x7777n)] }],
    [
      'an account that is there, which refunds',
      { to: BOB.address, authorized: [at(0x7777n)] },
      [[BOB.address, account({ balance: 1n })]],
    ],
    ['to no code', { to: BOB.address, authorized: [at(0x9999n)] }],
    ['to a precompile, which is not run', { to: BOB.address, authorized: [at(2n)], data: Uint8Array.of(1) }],
    ['to itself', { to: BOB.address, authorized: [at(BOB.address)] }],
    [
      'by the sender for itself',
      { to: ALICE.address, authorized: [{ key: ALICE, address: 0x7777n, nonce: 1n }] },
    ],
    ['with a wrong nonce', { to: BOB.address, authorized: [{ ...at(0x7777n), nonce: 1n }] }],
    ['for another chain', { to: BOB.address, authorized: [{ ...at(0x7777n), chainId: 9n }] }],
    ['for any chain', { to: BOB.address, authorized: [{ ...at(0x7777n), chainId: 0n }] }],
    [
      'twice, then cleared',
      {
        to: BOB.address,
        authorized: [at(0x7777n), { ...at(TARGET), nonce: 1n }, { ...at(0n), nonce: 2n }],
      },
    ],
    [
      'two accounts in a chain: one step is followed',
      {
        to: BOB.address,
        authorized: [at(CAROL.address), { key: CAROL, address: 0x7777n, nonce: 0n }],
      },
    ],
    [
      'of an account with other code',
      { to: BOB.address, authorized: [at(0x7777n)] },
      [[BOB.address, contract(code('stop'))]],
    ],
    [
      'of one that is delegated already',
      { to: BOB.address, authorized: [at(TARGET)] },
      [[BOB.address, account({ code: delegated(0x7777n) })]],
    ],
    [
      'kept when the frame reverts, with its refund',
      { to: 0x8888n, authorized: [at(0x7777n)] },
      [
        [0x8888n, contract(code(1, 1, 'sstore', 0, 0, 'revert'))],
        [BOB.address, account({ balance: 5n })],
      ],
    ],
    ...['call', 'callcode', 'delegatecall', 'staticcall'].map(
      (op): Scenario => [
        `${op} of an account that is delegated`,
        { to: 0x8888n, authorized: [at(0x7777n)] },
        [[0x8888n, contract(call(BOB.address, op), { balance: 9n })]],
      ],
    ),
    [
      'its code as others see it',
      { to: 0x8888n, authorized: [at(0x7777n)] },
      [
        [
          0x8888n,
          contract(
            code(
              ...[BOB.address, 'extcodesize', 1, 'sstore', BOB.address, 'extcodehash', 2, 'sstore'],
              ...[32, 0, 0, BOB.address, 'extcodecopy', 0, 'mload', 3, 'sstore'],
            ),
          ),
        ],
      ],
    ],
    ...[
      code(
        'returndatasize',
        1,
        'sstore msize',
        2,
        'sstore',
        0,
        'mload',
        3,
        'sstore',
        32,
        'mload',
        4,
        'sstore',
      ),
      code(32, 0, 0, 'returndatacopy', 1, 1, 'sstore'),
    ].map(
      (found, i): Scenario => [
        `the frame finds no return data, and clean memory: ${['asked', 'copied'][i]}`,
        { to: 0x8888n, authorized: [at(0x7777n), { ...at(TARGET), nonce: 9n }] },
        [[0x8888n, contract(found)]],
      ],
    ),
    [
      'a sender that is delegated sends',
      { type: 2, to: TARGET },
      [[ALICE.address, account({ balance: 10n ** 20n, code: delegated(0x7777n) })]],
    ],
  ]

  test.each(scenarios.map(([name, ...rest]) => [name, rest] as const))(
    '%s',
    async (_, [tx, accounts = []]) => {
      await compare(source(signedBytes({ type: 4, ...tx }), 'prague', [WALLET, ...accounts]))
    },
  )

  /** A transaction with one authorization, which is changed before the sender signs. */
  function withChanged(change: (authorization: readonly Uint8Array[]) => Rlp): Uint8Array {
    const bytes = signedBytes({ type: 4, to: BOB.address, authorized: [at(0x7777n)] })
    const items = (decodeRlp(bytes.subarray(1)) as Rlp[]).slice(0, 10)
    const [authorization] = items[9] as Uint8Array[][]
    const list = items.with(9, [change(authorization)])
    const hash = keccak_256(concatAll([Uint8Array.of(4), encodeRlp(list)]))
    const { recovery, r, s } = secp256k1.sign(hash, ALICE.secret)
    const signature = [BigInt(recovery), r, s].map((one) => quantity(one))
    return concatAll([Uint8Array.of(4), encodeRlp([...list, ...signature])])
  }
  const ORDER = secp256k1.CURVE.n

  test.each<readonly [string, (of: readonly Uint8Array[]) => Rlp]>([
    ['a parity of 2', (of) => of.with(3, quantity(2n))],
    ['a parity of 27', (of) => of.with(3, quantity(27n))],
    [
      'the other s of the same key',
      (of) => of.with(3, quantity(1n - BigInt(of[3].length))).with(5, quantity(ORDER - toBigint(of[5]))),
    ],
    ['an s of zero', (of) => of.with(5, quantity(0n))],
    ['an s that is just too large', (of) => of.with(5, quantity(ORDER / 2n + 1n))],
    ['an r of zero', (of) => of.with(4, quantity(0n))],
    ['an r of the order', (of) => of.with(4, quantity(ORDER))],
    ['the last nonce', (of) => of.with(2, quantity(2n ** 64n - 1n))],
    ['a chain whose low bits are right', (of) => of.with(0, quantity(2n ** 64n + 1n))],
  ])('an authorization with %s is passed over', async (_, change) => {
    const program = source(withChanged(change), 'prague', [WALLET])
    await compare(program)
    expect(accountsOf(end(program)).has(BOB.address)).toBe(false)
  })

  test.each<readonly [string, (of: readonly Uint8Array[]) => Rlp]>([
    ['a parity of two bytes', (of) => of.with(3, quantity(256n))],
    ['a nonce of nine bytes', (of) => of.with(2, quantity(2n ** 64n))],
    ['a chain of 33 bytes', (of) => of.with(0, quantity(2n ** 256n))],
    ['an address of 19 bytes', (of) => of.with(1, of[1].subarray(1))],
    ['no address', (of) => of.with(1, new Uint8Array(0))],
    ['seven fields', (of) => [...of, quantity(1n)]],
    ['five fields', (of) => of.slice(0, 5)],
    ['bytes in the place of the list', (of) => of[4]],
    ['a list in the place of a field', (of) => [...of.slice(0, 3), [], ...of.slice(4)]],
    ['a parity with a leading zero', (of) => of.with(3, Uint8Array.of(0))],
  ])('an authorization with %s is not a valid encoding', (_, change) => {
    const { refusal } = transactionOutcome(end(source(withChanged(change), 'prague', [WALLET])))
    expect(refusal).toBe('its bytes are not the encoding of a transaction')
  })

  test('without authorizations, and for a fork before it, they are refused', () => {
    const refusal = (bytes: Uint8Array, fork: Fork) => transactionOutcome(end(source(bytes, fork))).refusal
    const bytes = signedBytes({ type: 4, to: TARGET, authorized: [at(TARGET)] })
    expect(refusal(bytes, 'cancun')).toBe('its type does not exist at this fork')
    const items = decodeRlp(bytes.subarray(1)) as Rlp[]
    const none = concatAll([Uint8Array.of(4), encodeRlp(items.with(9, []))])
    // Their sender is another one: what they sign is another list.
    expect(refusal(none, 'prague')).toMatch(/no authorizations|cannot pay/)
  })

  test('random authorizations and calls, as @ethereumjs runs them', { timeout: 600_000 }, async () => {
    const targets = [0x7777n, TARGET, BOB.address, CAROL.address, 0n, 4n, 0x1001n, 0x1003n, 0x1005n]
    const authorization = fc.record({
      key: fc.constantFrom(...KEYS),
      address: fc.constantFrom(...targets),
      nonce: fc.constantFrom(0n, 0n, 1n, 2n),
      chainId: fc.constantFrom(1n, 1n, 1n, 0n, 2n),
    })
    const drawn = fc.record({
      authorized: fc.array(authorization, { minLength: 1, maxLength: 4 }),
      to: fc.constantFrom(...targets.slice(1, 4), 0x8888n),
      called: fc.array(
        fc.tuple(fc.constantFrom(...targets), fc.constantFrom('call', 'delegatecall', 'staticcall')),
        {
          maxLength: 4,
        },
      ),
      gasLimit: fc.constantFrom(150_000n, 400_000n, 2_000_000n),
    })
    await fc.assert(
      fc.asyncProperty(drawn, async ({ called, ...tx }) => {
        const caller = contract(concatAll(called.map(([to, op]) => call(to, op))), { balance: 9n })
        await compare(source(signedBytes({ type: 4, ...tx }), 'prague', [WALLET, [0x8888n, caller]]))
      }),
      { numRuns: slow ? 500 : 12 },
    )
  })
})
