/**
 * The Ethereum Virtual Machine, with transactions, as one spec with parameters.
 *
 * Text: ethereum/execution-specs, the Yellow Paper, and the EIPs that the parts name.
 * @module
 */
import { type Vm, vm } from '../../vm/index.ts'
import { later } from '../later.ts'
import { accounts } from './machine/accounts.ts'
import { arithmetic } from './machine/arithmetic.ts'
import { authorizations } from './machine/authorization.ts'
import { blocks } from './machine/block.ts'
import { calls } from './machine/call.ts'
import { copying } from './machine/copy.ts'
import { creates } from './machine/create.ts'
import { env } from './machine/env.ts'
import { FORKS, type Fork, rulesOf } from './machine/forks.ts'
import { frames } from './machine/frame.ts'
import { journal } from './machine/journal.ts'
import { keccak } from './machine/keccak.ts'
import { logs, selfDestruct } from './machine/log.ts'
import { precompiles } from './machine/precompiles/table.ts'
import { rlp } from './machine/rlp.ts'
import { signatures } from './machine/signature.ts'
import { signed } from './machine/signed.ts'
import { stack } from './machine/stack.ts'
import { declarations } from './machine/state.ts'
import { storage } from './machine/storage.ts'
import { transaction } from './machine/transaction.ts'

/** Parameters of the machine. */
export type EvmOptions = {
  readonly fork: Fork
  /**
   * Whether the machine traps where it needs what its maps do not show, instead of taking that for empty; default false.
   * Then each account, slot and block hash that a run needs is marked as shown before it begins.
   */
  readonly witness?: boolean
}

/**
 * The VM of a fork of Ethereum.
 *
 * @throws RangeError unless the fork is one of `FORKS`
 */
export function evm({ fork, witness = false }: EvmOptions): Vm {
  const rules = rulesOf(fork, witness)
  return vm(witness ? `evm-witness-${fork}` : `evm-${fork}`)
    .state(declarations)
    .fetch((s) => {
      const word = s.code.load(s.pc, 1)
      s.pc = s.pc.add(1)
      return word
    })
    .with(arithmetic(rules))
    .with(stack(rules))
    .with(env(rules))
    .with(copying(rules))
    .with(keccak(rules))
    .with(accounts(rules))
    .with(storage(rules))
    .with(journal)
    .with(frames(rules))
    .with(calls(rules))
    .with(creates(rules))
    .with(logs(rules))
    .with(selfDestruct(rules))
    .with(precompiles(rules))
    .with(rlp)
    .with(signatures)
    .with(signed(rules))
    .with(authorizations(rules))
    .with(transaction(rules))
    .with(blocks(rules))
    .otherwise('invalid opcode')
}

/** The VM of each fork, traced when it is first looked into. */
export const evms: ReadonlyMap<Fork, Vm> = new Map(
  FORKS.map((fork) => [fork, later(`evm-${fork}`, () => evm({ fork }))]),
)
