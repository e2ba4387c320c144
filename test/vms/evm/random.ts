/**
 * Random EVM code that mostly has what it needs on the stack, contracts for it to call, and transactions that run it.
 */
import fc from 'fast-check'
import { fromHex } from '../../../src/bytes/bytes.ts'
import type { EthereumAccount, TransactionProgram } from '../../../src/vms/evm/host/types.ts'
import { FORKS, type Fork } from '../../../src/vms/evm/machine/forks.ts'
import { account, code, contract, programOf, SENDER, type Setup, TARGET } from './assembler.ts'

/** What calls go to: it returns, reverts, fails, calls back, has nothing. */
export const HELPERS: readonly (readonly [bigint, EthereumAccount])[] = [
  [0x1001n, contract(code(0, 'calldataload', 1, 'add', 0, 'mstore', 32, 0, 'return'))],
  [0x1002n, contract(code(7, 1, 'sstore', 5, 0, 'mstore', 32, 0, 'revert'))],
  [0x1003n, contract(code(1, 'sload', 1, 'add', 1, 'sstore invalid'))],
  [0x1004n, contract(code(9, 1, 'sstore', 32, 0, 'log0 caller', 2, 'sstore', 64, 0, 'return'))],
  [0x1005n, account({ balance: 5n })],
  [0x1006n, contract(code('caller selfdestruct'), { balance: 3n })],
]

const binary =
  'add mul sub div sdiv mod smod signextend lt gt slt sgt eq and or xor byte shl shr sar exp'.split(' ')
const none =
  'address origin caller callvalue calldatasize codesize gasprice returndatasize coinbase timestamp number prevrandao gaslimit chainid selfbalance pc msize gas'.split(
    ' ',
  )

const operand = fc.oneof(
  { weight: 3, arbitrary: fc.bigInt({ min: 0n, max: 300n }) },
  fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
  fc.constantFrom(2n ** 255n, 2n ** 256n - 1n, 2n ** 64n, 2n ** 32n, 31n, 32n, 256n),
)
const small = fc.bigInt({ min: 0n, max: 200n })
const slot = fc.bigInt({ min: 0n, max: 3n })
const target = fc.oneof(
  fc.constantFrom(...HELPERS.map(([address]) => address), 0xaaaan, 0x9999n),
  fc.constantFrom(1n, 2n, 3n, 4n, 5n, 6n, 7n, 9n),
)

/** Pushes of code that creates a contract: one of 31 zeros and a one; and one of a byte, with a slot. */
const [RETURNING, STORING] = ['600160005260206000f3', '6001600155600160005360016000f3'].map((init) => {
  const bytes = fromHex(`0x${init}`)
  return new Uint8Array([0x5f + bytes.length, ...bytes])
})

/** A piece of code that leaves the stack no lower. */
function piece(fork: Fork): fc.Arbitrary<Uint8Array> {
  const since = (other: Fork) => FORKS.indexOf(fork) >= FORKS.indexOf(other)
  const pieces: fc.Arbitrary<Uint8Array>[] = [
    fc.tuple(operand, operand, fc.constantFrom(...binary)).map(([a, b, op]) => code(b, a, op)),
    fc
      .tuple(operand, operand, operand, fc.constantFrom('addmod', 'mulmod'))
      .map(([a, b, c, op]) => code(c, b, a, op)),
    fc.constantFrom(...none).map((op) => code(op)),
    fc
      .tuple(operand, fc.constantFrom('not', 'iszero', 'calldataload', 'blockhash', 'balance', 'extcodesize'))
      .map(([a, op]) => code(a, op)),
    fc
      .tuple(small, operand, fc.constantFrom('mstore', 'mstore8'))
      .map(([at, value, op]) => code(value, at, op)),
    fc.tuple(small, fc.constantFrom('mload')).map(([at, op]) => code(at, op)),
    fc.tuple(small, small).map(([at, size]) => code(size, at, 'keccak256')),
    fc
      .tuple(small, small, small, fc.constantFrom('calldatacopy', 'codecopy'))
      .map(([to, from, size, op]) => code(size, from, to, op)),
    fc
      .tuple(small, small, small, target)
      .map(([to, from, size, whose]) => code(size, from, to, whose, 'extcodecopy')),
    fc.tuple(slot, operand).map(([at, value]) => code(value, at, 'sstore')),
    slot.map((at) => code(at, 'sload')),
    fc
      .tuple(small, small, fc.array(operand, { maxLength: 4 }))
      .map(([at, size, topics]) => code(...topics, size, at, `log${topics.length}`)),
    fc
      .tuple(
        target,
        small,
        small,
        small,
        small,
        fc.constantFrom(0, 0, 0, 1, 2000),
        fc.constantFrom('gas', 5000, 100, 2300),
      )
      .map(([to, at, size, out, outSize, value, gas]) =>
        code(outSize, out, size, at, value, to, gas, 'call'),
      ),
    fc
      .tuple(
        target,
        small,
        small,
        fc.constantFrom('delegatecall', 'staticcall'),
        fc.constantFrom('gas', 5000),
      )
      .map(([to, at, size, op, gas]) => code(32, 0, size, at, to, gas, op)),
    fc
      .tuple(target, small, fc.constantFrom(0, 1))
      .map(([to, size, value]) => code(32, 0, size, 0, value, to, 'gas', 'callcode')),
    fc
      .tuple(fc.oneof(fc.constant(10n), small), fc.constantFrom(0, 1, 2000))
      .map(([size, value]) => code(RETURNING, 0, 'mstore', size, 22, value, 'create')),
    fc
      .tuple(slot, fc.constantFrom(0, 1))
      .map(([salt, value]) => code(STORING, 0, 'mstore', salt, 15, 17, value, 'create2')),
    fc
      .tuple(fc.integer({ min: 0, max: 1 }))
      .map(([taken]) => code(taken, 'iszero', 'pc', 8, 'add', 'jumpi', 'invalid', 'jumpdest')),
    fc.tuple(fc.integer({ min: 1, max: 4 })).map(([n]) => code(1, 2, 3, 4, 5, `dup${n}`, `swap${n}`)),
  ]
  if (since('cancun')) {
    pieces.push(
      fc.tuple(small, small, small).map(([to, from, size]) => code(size, from, to, 'mcopy')),
      fc.tuple(slot, operand).map(([at, value]) => code(value, at, 'tstore', at, 'tload')),
    )
  }
  if (since('london')) pieces.push(fc.constant(code('basefee')))
  if (since('osaka')) pieces.push(operand.map((a) => code(a, 'clz')))
  return fc.oneof(...pieces)
}

const ending = fc.oneof(
  fc.tuple(small, small, fc.constantFrom('return', 'revert')).map(([at, size, op]) => code(size, at, op)),
  fc.constantFrom(
    code('stop'),
    code('invalid'),
    code('0x0c'),
    code(0x1005n, 'selfdestruct'),
    code('pop pop pop pop'),
    code(3, 'jump'),
  ),
)

export const randomCode = (fork: Fork): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.array(piece(fork), { minLength: 1, maxLength: 30 }), ending)
    .map(([parts, end]) => new Uint8Array([...parts.flatMap((part) => [...part]), ...end]))

/** A transaction that runs code which has some storage, beside the contracts that it calls. */
export const running = (fork: Fork, run: Uint8Array, { block, tx }: Pick<Setup, 'block' | 'tx'>) =>
  programOf({
    ...{ fork, ...(block && { block }), ...(tx && { tx }) },
    accounts: [
      [SENDER, account({ balance: 10n ** 30n })],
      [
        TARGET,
        contract(run, {
          balance: 1000n,
          storage: new Map([
            [1n, 5n],
            [2n, 7n],
          ]),
        }),
      ],
      ...HELPERS,
    ],
  })

/** A transaction that calls random code. */
export const randomProgram = (fork: Fork): fc.Arbitrary<TransactionProgram> =>
  fc
    .tuple(randomCode(fork), fc.uint8Array({ maxLength: 100 }), fc.integer({ min: 25_000, max: 400_000 }))
    .map(([run, data, gas]) =>
      running(fork, run, {
        ...(fork === 'berlin' ? { block: { baseFee: 0n } } : {}),
        tx: { data, gasLimit: BigInt(gas + 60_000) },
      }),
    )
