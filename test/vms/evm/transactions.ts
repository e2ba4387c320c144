/**
 * Transactions that between them run every opcode and every routine: those that tests of proofs and contracts step
 * through. Inputs of precompiles are from the EIPs, or computed by @noble/curves.
 */
import { bn254 } from '@noble/curves/bn254'
import { secp256k1 } from '@noble/curves/secp256k1'
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { concatAll, fromBigint, fromHex } from '../../../src/bytes/bytes.ts'
import type { EvmSource, Transaction } from '../../../src/vms/evm/host/types.ts'
import { FORKS, type Fork } from '../../../src/vms/evm/machine/forks.ts'
import { account, code, contract, deploying, programOf, SENDER, TARGET } from './assembler.ts'
import { g1, g2, verification, words } from './curve-inputs.ts'
import { HELPERS, randomCode, running } from './random.ts'
import { KEYS, signedBytes } from './signing.ts'
import { CONSOLIDATIONS, SYSTEM_CONTRACTS, WITHDRAWALS } from './system-contracts.ts'

export type Named = readonly [name: string, program: EvmSource]

const word = (value: bigint | number) => fromBigint(BigInt(value), 32)
const bytes = (size: number) => Uint8Array.from({ length: size }, (_, i) => (7 * i + 1) & 255)

/** EIP-152: rounds, state, message, offset counters, final flag. */
const blake2f = (rounds: number) =>
  concatAll([fromBigint(BigInt(rounds), 4), bytes(64), bytes(128), new Uint8Array(16), Uint8Array.of(1)])

/** Base, exponent and modulus of these sizes (EIP-198). */
function modexp(base: Uint8Array, exponent: Uint8Array, modulus: Uint8Array): Uint8Array {
  return concatAll([...[base, exponent, modulus].map((one) => word(one.length)), base, exponent, modulus])
}

function recovery(): Uint8Array {
  const [hash, key] = [sha256(bytes(9)), sha256(bytes(10))]
  const signature = secp256k1.sign(hash, key)
  return concatAll([hash, word(27 + signature.recovery), word(signature.r), word(signature.s)])
}

/** e(a P, Q) e(-P, a Q) = 1. */
function pairing(factor: bigint): Uint8Array {
  const [p, q] = [bn254.G1.ProjectivePoint.BASE, bn254.G2.ProjectivePoint.BASE]
  const g1 = (point: typeof p) => [word(point.toAffine().x), word(point.toAffine().y)]
  const g2 = (point: typeof q) => {
    const { x, y } = point.toAffine()
    return [word(x.c1), word(x.c0), word(y.c1), word(y.c0)]
  }
  return concatAll([...g1(p.multiply(factor)), ...g2(q), ...g1(p.negate()), ...g2(q.multiply(factor))])
}

/** The commitment to p(X) = X of the ceremony of EIP-4844, opened at 5: the quotient is 1. */
export function pointEvaluation(): Uint8Array {
  const secret = fromHex(
    '0xad3eb50121139aa34db1d545093ac9374ab7bca2c0f3bf28e27c8dcd8fc7cb42d25926fc0c97b336e9f0fb35e5a04c81',
  )
  const one = fromHex(
    '0x97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb',
  )
  const hash = sha256(secret)
  hash[0] = 1
  return concatAll([hash, word(5), word(5), secret, one])
}

/** Inputs of each precompile, and the fork that brought it. */
const PRECOMPILES: readonly (readonly [address: number, inputs: readonly Uint8Array[], since?: Fork])[] = [
  [1, [recovery(), bytes(128)]],
  [2, [bytes(0), bytes(55), bytes(120)]],
  [3, [bytes(0), bytes(55), bytes(120)]],
  [4, [bytes(0), bytes(33), bytes(64)]],
  [
    5,
    [
      modexp(bytes(3), bytes(2), Uint8Array.of(1, 1)),
      modexp(bytes(40), bytes(33), Uint8Array.of(255, ...bytes(38), 1)),
      modexp(bytes(33), bytes(1), Uint8Array.of(...bytes(30), 16)),
      modexp(bytes(0), bytes(0), bytes(1)),
      bytes(20),
    ],
  ],
  [6, [concatAll([word(1), word(2), word(1), word(2)]), bytes(128)]],
  [7, [concatAll([word(1), word(2), word(12_345)])]],
  [8, [pairing(3n), bytes(192), bytes(10)]],
  [9, [blake2f(3), bytes(12)]],
  [10, [pointEvaluation(), bytes(192)], 'cancun'],
  [11, [concatAll([g1(3n), g1(5n)]), bytes(256)], 'prague'],
  [12, [concatAll([g1(3n), word(9n), g1(5n), word(70_000n)])], 'prague'],
  [13, [concatAll([g2(3n), g2(5n)])], 'prague'],
  [14, [concatAll([g2(3n), word(9n)])], 'prague'],
  [15, [concatAll([g1(3n), g2(5n)]), bytes(10)], 'prague'],
  [16, [words(64, 9n)], 'prague'],
  [17, [words(64, 9n, 7n)], 'prague'],
  [0x100, [verification(), bytes(10)], 'osaka'],
]

/** Transactions to precompiles: the name has the address and the number of the input. */
export const precompileTransactions = (fork: Fork): Named[] =>
  PRECOMPILES.filter(
    ([, , since]) => since === undefined || FORKS.indexOf(fork) >= FORKS.indexOf(since),
  ).flatMap(([address, inputs]) =>
    inputs.map(
      (data, i): Named => [
        `precompile ${address}, input ${i}`,
        programOf({ fork, tx: { to: BigInt(address), data, gasLimit: 2_000_000n } }),
      ],
    ),
  )

/** Each opcode from 0 to 255 with eight small items on the stack. */
const opcodes = (fork: Fork): Named[] =>
  Array.from({ length: 256 }, (_, op): Named => {
    const many = [...Array(17).keys()].map((i) => i % 3)
    return [
      `opcode ${op.toString(16)}`,
      programOf({ fork, run: code(...many, Uint8Array.of(op), 1), tx: { gasLimit: 200_000n } }),
    ]
  })

/** One transaction for each reason for which the machine refuses one. */
function refused(fork: Fork): Named[] {
  const base = { gasLimit: 100_000n }
  const all: readonly (Partial<Transaction> & { name: string })[] = [
    { name: 'type', type: 9 },
    { name: 'block gas', gasLimit: 1n << 40n },
    { name: 'base fee', maxFee: 1n },
    { name: 'priority', type: 2, maxFee: 20n, priorityFee: 30n },
    { name: 'nonce', nonce: 5n },
    { name: 'intrinsic gas', gasLimit: 20_000n },
    { name: 'code too long', to: undefined, data: bytes(50_000), gasLimit: 5_000_000n },
    { name: 'balance', value: 10n ** 40n },
    { name: 'contract sends', sender: TARGET },
  ]
  return all.map(
    ({ name, ...tx }): Named => [
      `refused: ${name}`,
      programOf({ fork, run: code('stop'), tx: { ...base, ...tx } }),
    ],
  )
}

/** Other kinds of transactions: creations, access lists, dynamic fees, blobs. */
function kinds(fork: Fork): Named[] {
  const since = (other: Fork) => FORKS.indexOf(fork) >= FORKS.indexOf(other)
  const runtime = code(1, 'sload jumpdest', 0, 'mstore', 32, 0, 'return')
  const list = [
    { address: TARGET, slots: [1n, 2n] },
    { address: 0x1001n, slots: [] },
  ]
  const nested = code(
    ...[0, 0, 0, 0, 5, 0x1005n, 'gas call'],
    ...[32, 0, 0, 0, 0, 0x1002n, 'gas call'],
    ...[0, 0, 0, 0, 0x1003n, 9000, 'delegatecall'],
    ...[0, 0, 32, 0, 0x1001n, 'gas staticcall'],
    ...['returndatasize', 0, 40, 'returndatacopy'],
    ...[7, 3, 'sstore', 0, 3, 'sstore', 7, 3, 'sstore', 0, 1, 'sstore', 3, 1, 'sstore'],
    ...[100, 5, 3, 64, 7, 'log3'],
  )
  return [
    ['creation', programOf({ fork, tx: { to: undefined, data: deploying(runtime), value: 3n } })],
    [
      'creation that destroys itself',
      programOf({ fork, tx: { to: undefined, data: code('address selfdestruct'), value: 3n } }),
    ],
    ['empty creation', programOf({ fork, tx: { to: undefined, data: code('stop') } })],
    ['creation that fails', programOf({ fork, tx: { to: undefined, data: code('invalid') } })],
    [
      'creation in a creation',
      programOf({
        fork,
        run: code(
          0x6a6001600155600160005360016000f3n,
          ...[0, 'mstore', 11, 21, 1, 'create'],
          ...[4, 11, 21, 0, 'create2', 4, 11, 21, 0, 'create2 selfdestruct'],
        ),
        tx: { value: 10n },
      }),
    ],
    [
      'access list',
      programOf({ fork, run: nested, accounts: HELPERS, tx: { type: 1, accessList: list, value: 9n } }),
    ],
    ['calls', programOf({ fork, run: nested, accounts: HELPERS, tx: { data: bytes(70), value: 9n } })],
    ['transfer', programOf({ fork, tx: { to: 0x77n, value: 5n, gasLimit: 21_000n } })],
    [
      'copies',
      programOf({
        fork,
        run: code(
          ...[100, 3, 5, 'calldatacopy', 70, 0, 200, 'codecopy', 40, 0, 9, TARGET, 'extcodecopy'],
          ...(since('cancun') ? [90, 0, 7, 'mcopy', 90, 7, 0, 'mcopy'] : []),
          ...[500, 0, 'keccak256', TARGET, 'extcodehash', 500, 0, 'log0', 300, 1, 'revert'],
        ),
        tx: { data: bytes(90) },
      }),
    ],
    [
      'self-destruction',
      programOf({
        fork,
        accounts: [
          [
            TARGET,
            contract(code(0x1006n, 'gas', 0, 0, 0, 0, 0, 0x1006n, 'gas call', 0x1005n, 'selfdestruct'), {
              balance: 5n,
            }),
          ],
          ...HELPERS,
          [SENDER, account({ balance: 10n ** 30n })],
        ],
      }),
    ],
    ...(since('london')
      ? [
          [
            'dynamic fees',
            programOf({ fork, run: code('gasprice basefee'), tx: { type: 2, maxFee: 30n, priorityFee: 2n } }),
          ] as const,
        ]
      : []),
    ...(since('cancun')
      ? [
          [
            'blobs',
            programOf({
              fork,
              run: code(0, 'blobhash', 7, 'blobhash blobbasefee'),
              tx: { type: 3, maxFee: 30n, priorityFee: 2n, maxBlobFee: 5n, blobHashes: [(1n << 248n) | 5n] },
            }),
          ] as const,
        ]
      : []),
  ]
}

/** Signed transactions of each type, one that is refused for its bytes and one for its signature; and a block. */
export function signedRuns(fork: Fork): Named[] {
  const { transaction, ...before } = programOf({
    fork,
    block: { gasLimit: 30_000_000n, blockHashes: new Map([[299n, 1n << 200n]]) },
    run: code(1, 'sload', 1, 'add', 1, 'sstore caller', 0, 'mstore', 32, 0, 'log1'),
    accounts: [
      ...KEYS.slice(0, 2).map(({ address }) => [address, account({ balance: 10n ** 20n })] as const),
      ...SYSTEM_CONTRACTS,
    ],
  })
  const since = (other: Fork) => FORKS.indexOf(fork) >= FORKS.indexOf(other)
  const accessList = [
    { address: TARGET, slots: [1n, 2n ** 255n] },
    { address: 5n, slots: [] },
  ]
  const authorized = [
    { key: KEYS[1], address: TARGET, nonce: 0n },
    { key: KEYS[1], address: 0n, nonce: 1n },
    { key: KEYS[1], address: TARGET, nonce: 7n },
  ]
  const types = [
    { to: TARGET, data: bytes(70), value: 3n },
    { type: 1, accessList, data: code(0, 0, 'return') },
    ...(since('london') ? [{ type: 2, to: TARGET, accessList }] : []),
    ...(since('cancun') ? [{ type: 3, to: TARGET, blobHashes: [1n << 248n] }] : []),
    ...(since('prague') ? [{ type: 4, to: KEYS[1].address, authorized }] : []),
  ]
  const queued = [
    { to: WITHDRAWALS, data: bytes(56), value: 10n },
    { to: CONSOLIDATIONS, data: bytes(96), value: 10n },
  ]
  const inOrder = [...types, ...queued].map((tx, i) => signedBytes({ ...tx, nonce: BigInt(i) }))
  return [
    ...types.map((tx, type): Named => [`signed, type ${type}`, { ...before, bytes: signedBytes(tx) }]),
    ['signed: no encoding', { ...before, bytes: Uint8Array.of(0xc1, 0x00) }],
    ['signed: for another chain', { ...before, bytes: signedBytes({ to: TARGET, chainId: 7n }) }],
    [
      'block',
      {
        ...{ ...before, transactions: inOrder, beaconRoot: 5n, systemCalls: true },
        withdrawals: since('shanghai') ? [{ address: TARGET, amount: 5n }] : [],
      },
    ],
  ]
}

/** Random programs, the same for the same seed. */
export const randomTransactions = (fork: Fork, count: number, seed: number): Named[] =>
  fc
    .sample(fc.tuple(randomCode(fork), fc.uint8Array({ maxLength: 100 })), { numRuns: count, seed })
    .map(
      ([run, data], i): Named => [
        `random program ${i}`,
        running(fork, run, { tx: { data, gasLimit: 300_000n } }),
      ],
    )

export const shortTransactions = (fork: Fork): Named[] => [...kinds(fork), ...refused(fork), ...opcodes(fork)]
