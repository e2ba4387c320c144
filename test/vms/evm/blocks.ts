/**
 * Blocks for tests: accounts that can pay, contracts, and those that a block calls itself.
 */
import type { BlockProgram, EthereumAccount } from '../../../src/vms/evm/host/types.ts'
import type { Fork } from '../../../src/vms/evm/machine/forks.ts'
import { account, code, programOf } from './assembler.ts'
import { HELPERS } from './random.ts'
import { KEYS } from './signing.ts'
import { SYSTEM_CONTRACTS } from './system-contracts.ts'

/** Counts in slot 1, and logs the count and who calls. */
export const COUNTER = code(1, 'sload', 1, 'add dup1', 1, 'sstore caller', 0, 'mstore', 32, 0, 'log1')

/**
 * A block without transactions, unless `parts` has some.
 * @param run - code of `TARGET`
 * @param accounts - more accounts, or other ones
 */
export function blockOf(
  fork: Fork,
  parts: Partial<BlockProgram>,
  run: Uint8Array = COUNTER,
  accounts: readonly (readonly [bigint, EthereumAccount])[] = [],
): BlockProgram {
  const { transaction, ...before } = programOf({
    fork,
    run,
    block: {
      gasLimit: 30_000_000n,
      blockHashes: new Map([[299n, 0x1234_5678_9abc_def0n << 190n]]),
    },
    accounts: [
      ...KEYS.map(({ address }) => [address, account({ balance: 10n ** 20n })] as const),
      ...HELPERS,
      ...SYSTEM_CONTRACTS,
      ...accounts,
    ],
  })
  return {
    ...before,
    ...{ transactions: [], withdrawals: [], beaconRoot: 0xbeac0n, systemCalls: fork !== 'shanghai' },
    ...parts,
  }
}
