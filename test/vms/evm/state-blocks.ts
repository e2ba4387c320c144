/**
 * Blocks of one transaction each, made of state tests: the transaction is signed with the key that the test has.
 */
import { readFileSync } from 'node:fs'
import { fromHex, toBigint } from '../../../src/bytes/bytes.ts'
import { type StateTest, stateTests } from '../../../src/vms/evm/host/state-test.ts'
import type { BlockProgram } from '../../../src/vms/evm/host/types.ts'
import { type Key, signedBytes } from './signing.ts'

export type StateBlock = { readonly test: StateTest; readonly block: BlockProgram }

/** Blocks of a file's tests, of those whose transaction is valid and can be signed. */
export function stateBlocksOf(file: string): StateBlock[] {
  const json = JSON.parse(readFileSync(file, 'utf8'))
  const keys = new Map<string, Key>(
    Object.entries(json).map(([name, one]) => {
      const { transaction } = one as { transaction: { secretKey: string; sender: string } }
      return [
        name,
        { secret: fromHex(transaction.secretKey), address: toBigint(fromHex(transaction.sender)) },
      ]
    }),
  )
  return stateTests(json, 'cancun').flatMap((test): StateBlock[] => {
    const { program, malformed, expected } = test
    const key = keys.get(test.name.replace(/\/[^/]*$/, ''))
    if (!key || malformed !== undefined || expected.exception !== undefined) return []
    const { transaction, ...before } = program
    const { sender: _, to, ...fields } = transaction
    const bytes = signedBytes(
      { ...fields, ...(to === undefined ? {} : { to }) } as Parameters<typeof signedBytes>[0],
      key,
    )
    const block = { ...before, transactions: [bytes], withdrawals: [], beaconRoot: 0n, systemCalls: true }
    return [{ test, block }]
  })
}
