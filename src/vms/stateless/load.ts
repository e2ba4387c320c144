/**
 * From a block with the state before it, or with a witness of it, to a program that is ready to run.
 * @module
 */
import { decodeRlp, type Rlp } from '../../ethereum/rlp.ts'
import type { Program } from '../../run/program.ts'
import { composedState } from '../../state/index.ts'
import { zeroState } from '../../state/state.ts'
import type { Vm } from '../../vm/index.ts'
import { blockInput, withList } from '../evm/host/block-input.ts'
import { EvmLoadError } from '../evm/host/fields.ts'
import { readEvmFile } from '../evm/host/file.ts'
import { constantMemories } from '../evm/host/start.ts'
import type { BlockProgram } from '../evm/host/types.ts'
import { evm } from '../evm/spec.ts'
import { STORE } from '../wasm/machine/isa.ts'
import { guestState } from './guest.ts'
import { STATELESS_FORKS, type StatelessFork, statelessVms } from './spec.ts'

/**
 * Loads a block: the JSON that the EVM takes, with the whole state before it, or a witness, as `statelessInput` makes it.
 *
 * @param fork - the fork to run at, whatever JSON says; a witness has its own
 * @throws EvmLoadError naming what is missing or wrong
 */
export function loadStateless(file: Uint8Array, fork?: StatelessFork): Program {
  if (file[0] !== 0x7b) return statelessProgram(file)
  const source = readEvmFile(new TextDecoder().decode(file), fork)
  if (!('transactions' in source))
    throw new EvmLoadError('Expected a block, got one transaction.', [
      'Fix: "transactions" in place of "transaction"',
    ])
  return statelessProgram(statelessInput(source))
}

/**
 * A block with a witness of its state, as this machine reads it: the nodes of tries, code and headers that it needs, and a
 * list of the accounts and slots that it accesses.
 *
 * @param source - a block, with all accounts of the chain
 * @throws EvmLoadError if the block is not valid, or of a fork that has no such machine
 */
export function statelessInput(source: BlockProgram): Uint8Array {
  const { input, accessed } = blockInput(source, { witness: 'accessed' })
  return withList(decodeRlp(input) as Rlp, accessed)
}

/**
 * The program that runs a block on a witness. It prints chain, fork, hash of the block, the roots before and after, the root of
 * receipts, and gas, or ends with exit code 1 if the block is not valid, and with 2 if the witness does not show enough.
 *
 * @param input - as `statelessInput` makes it: docs/vms/stateless.md has the encoding
 * @throws EvmLoadError unless the input names a fork that has such a machine
 */
export function statelessProgram(input: Uint8Array): Program {
  const fork = forkOf(input)
  const vm = statelessVms.get(`stateless-${fork}`) as Vm
  const zero = zeroState(evm({ fork, witness: true }).machine)
  const state = composedState(vm, {
    guest: guestState(input),
    evm: { ...zero, memories: { ...zero.memories, ...constantMemories() } },
  })
  return {
    vm,
    state,
    output: { memory: 'guest.store', size: 'guest.outputSize', at: BigInt(STORE.output) },
    errors: { memory: 'guest.store', size: 'guest.errorSize', at: BigInt(STORE.errors) },
  }
}

function forkOf(input: Uint8Array): StatelessFork {
  let text: string | undefined
  try {
    const [[, name]] = decodeRlp(input) as readonly [readonly Rlp[]]
    text = new TextDecoder().decode(name as Uint8Array)
  } catch {
    // Whatever it is, it names no fork.
  }
  const fork = STATELESS_FORKS.find((one) => one === text)
  if (fork) return fork
  throw new EvmLoadError(
    text === undefined
      ? 'The file is not a block with a witness.'
      : `There is no such machine of the fork "${text}".`,
    [`Forks: ${STATELESS_FORKS.join(', ')}`, 'Fix: a block as JSON, or what statelessInput returns'],
  )
}
