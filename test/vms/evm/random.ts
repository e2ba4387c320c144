/**
 * Random EVM code that mostly has what it needs on the stack, and contracts for it to call.
 */
import fc from 'fast-check'
import type { EthereumAccount } from '../../../src/vms/evm/host/types.ts'
import type { Fork } from '../../../src/vms/evm/machine/forks.ts'
import { account, code, contract } from './assembler.ts'

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

/** A piece of code that leaves the stack no lower. */
function piece(fork: Fork): fc.Arbitrary<Uint8Array> {
  const since = (other: Fork) =>
    ['berlin', 'london', 'paris', 'shanghai', 'cancun', 'prague', 'osaka'].indexOf(fork) >=
    ['berlin', 'london', 'paris', 'shanghai', 'cancun', 'prague', 'osaka'].indexOf(other)
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
      .tuple(small, fc.constantFrom(0, 1))
      .map(([size, value]) => code('0x67600160005260206000f3', 0, 'mstore', size, 20, value, 'create')),
    fc
      .tuple(slot, fc.constantFrom(0, 1))
      .map(([salt, value]) =>
        code('0x6a6001600155600160005360016000f3', 0, 'mstore', salt, 11, 21, value, 'create2'),
      ),
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
