/**
 * Signed transactions on the machine, and beside it on @ethereumjs.
 */
import { expect } from 'vitest'
import { toHex } from '../../../src/bytes/bytes.ts'
import { accountsOf, ethereumStateRoot, transactionOutcome } from '../../../src/vms/evm/host/outcome.ts'
import type { EthereumAccount, SignedProgram } from '../../../src/vms/evm/host/types.ts'
import type { Fork } from '../../../src/vms/evm/machine/forks.ts'
import { account, code, end, programOf } from './assembler.ts'
import { runTheirs } from './ethereumjs.ts'
import { HELPERS } from './random.ts'
import { KEYS } from './signing.ts'

export const [ALICE, BOB, CAROL] = KEYS
const RICH = account({ balance: 10n ** 20n })

/** A transaction's bytes with the state before it. */
export function source(
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

/** Expects what @ethereumjs makes of the transaction. */
export async function compare(program: SignedProgram): Promise<void> {
  const state = end(program)
  const { refusal, gasUsed, succeeded, logs } = transactionOutcome(state)
  expect(refusal).toBeUndefined()
  const theirs = await runTheirs(program)
  expect({ gasUsed, succeeded, logs, root: toHex(ethereumStateRoot(accountsOf(state))) }).toEqual({
    ...{ gasUsed: theirs.gasUsed, succeeded: theirs.succeeded, logs: theirs.logs },
    root: toHex(theirs.root),
  })
}
