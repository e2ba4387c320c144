/**
 * Signed transactions as bytes, against @ethereumjs: which bytes are a transaction, who sent it, and what it does, with
 * the authorizations of EIP-7702.
 */
import { createTxFromRLP } from '@ethereumjs/tx'
import { secp256k1 } from '@noble/curves/secp256k1'
import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concatAll, equal, fromBigint, toBigint, toHex } from '../../../src/bytes/bytes.ts'
import type { Executor } from '../../../src/run/executor.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { readBytes } from '../../../src/state/state.ts'
import { accountsOf, ethereumStateRoot, transactionOutcome } from '../../../src/vms/evm/host/outcome.ts'
import { decodeRlp, encodeRlp, quantity, type Rlp } from '../../../src/vms/evm/host/rlp.ts'
import { endOf } from '../../../src/vms/evm/host/suite.ts'
import type { EthereumAccount, SignedProgram } from '../../../src/vms/evm/host/types.ts'
import { evmProgram } from '../../../src/vms/evm/load.ts'
import type { Fork } from '../../../src/vms/evm/machine/forks.ts'
import { ENV } from '../../../src/vms/evm/machine/state.ts'
import { account, code, contract, programOf, TARGET } from './assembler.ts'
import { commonOf, runTheirs } from './ethereumjs.ts'
import { HELPERS } from './random.ts'
import { KEYS, signedBytes, type Unsigned } from './signing.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const [ALICE, BOB, CAROL] = KEYS
const RICH = account({ balance: 10n ** 20n })

function source(
  bytes: Uint8Array,
  fork: Fork = 'prague',
  accounts: readonly (readonly [bigint, EthereumAccount])[] = [],
): SignedProgram {
  const { transaction, ...before } = programOf({
    fork,
    block: { gasLimit: 30_000_000n },
    run: code(1, 'sload', 1, 'add', 1, 'sstore caller', 0, 'mstore', 32, 0, 'log0'),
    accounts: [[ALICE.address, RICH], ...HELPERS, ...accounts],
  })
  return { ...before, bytes }
}

const executors = new Map<Fork, Executor>()
function end(program: SignedProgram) {
  const made = evmProgram(program)
  let executor = executors.get(program.fork)
  if (!executor) executors.set(program.fork, (executor = wasmExecutor(made.vm.machine)))
  const state = endOf(made, executor, 100_000_000n)
  expect(state.status.kind).toBe('halted')
  return state
}

const CODE_REASONS = /encoding of a transaction|signed for another chain|signature is not valid|type does not/

async function compare(program: SignedProgram): Promise<void> {
  const state = end(program)
  const { refusal, gasUsed, succeeded, logs } = transactionOutcome(state)
  expect(refusal).toBeUndefined()
  const theirs = await runTheirs(program)
  expect({ gasUsed, succeeded, logs, root: toHex(ethereumStateRoot(accountsOf(state))) }).toEqual({
    ...{ gasUsed: theirs.gasUsed, succeeded: theirs.succeeded, logs: theirs.logs },
    root: toHex(theirs.root),
  })
}

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
