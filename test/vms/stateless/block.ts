/**
 * A block that accesses accounts and slots in many ways.
 */
import type { BlockProgram } from '../../../src/vms/evm/host/types.ts'
import { account, code, contract } from '../evm/assembler.ts'
import { blockOf } from '../evm/blocks.ts'
import { KEYS, signedBytes } from '../evm/signing.ts'

export const [SENDER] = KEYS
export const EMPTY = 0xeeeen
export const CALLED = 0xcccdn
export const HEIR = 0xabcdn

/**
 * A contract that touches accounts and slots in many ways: it reads balances, calls, creates, clears a slot whose branch
 * collapses, and destroys itself where it was just created.
 */
const busy = contract(
  code(
    ...[0, 1, 'sstore', 3, 'sload pop', EMPTY, 'balance pop', EMPTY + 1n, 'extcodehash pop'],
    // A creation whose code destroys itself in favour of HEIR.
    ...[(0x61n << 24n) | (HEIR << 8n) | 0xffn, 0, 'mstore', 4, 28, 1, 'create pop'],
    ...[0, 0, 0, 0, 0, CALLED, 50_000, 'call pop'],
    'stop',
  ),
  {
    balance: 10n,
    storage: new Map([
      [1n, 1n],
      [2n, 5n],
    ]),
  },
)
/** It reads a balance and a slot, and reverts. */
const reverting = contract(code(EMPTY + 2n, 'balance pop', 9, 'sload pop', 0, 0, 'revert'))

/** One transaction that calls `busy`, and a withdrawal. */
export const block: BlockProgram = {
  ...blockOf('cancun', {
    transactions: [signedBytes({ to: 0xccccn, gasLimit: 400_000n })],
    withdrawals: [{ address: 0xddddn, amount: 1n }],
  }),
  accounts: new Map([
    [SENDER!.address, account({ balance: 10n ** 20n })],
    [0xccccn, busy],
    [CALLED, reverting],
  ]),
}

/** Prague: an account sets its code to that of `CALLED` and is called, and the contracts of the beacon chain are asked. */
export const pragueBlock: BlockProgram = blockOf(
  'prague',
  {
    transactions: [
      signedBytes({
        type: 4,
        to: KEYS[1]!.address,
        gasLimit: 300_000n,
        authorized: [{ key: KEYS[1]!, address: CALLED, nonce: 0n }],
      }),
    ],
  },
  undefined,
  [[CALLED, reverting]],
)
