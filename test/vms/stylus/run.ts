/**
 * Runs of the machine of the EVM and programs, on one executor.
 */
import { wasmExecutor } from '../../../src/run/index.ts'
import type { State } from '../../../src/state/state.ts'
import { run } from '../../../src/trace/trace.ts'
import type { Accounts, EvmSource } from '../../../src/vms/evm/host/types.ts'
import { accountsOf, type TransactionOutcome, transactionOutcome } from '../../../src/vms/evm/index.ts'
import { evmStateOf, stylusProgram } from '../../../src/vms/stylus/index.ts'
import { stylusVm } from '../../../src/vms/stylus/spec.ts'

let executor: ReturnType<typeof wasmExecutor> | undefined

export type Outcome = TransactionOutcome & {
  readonly steps: bigint
  readonly accounts: Accounts
  slot(address: bigint, slot: bigint): bigint
  readonly log: readonly string[]
  readonly word: bigint
}

/** @param registers - of the start state, that are to be others */
export async function outcomeOf(source: EvmSource, registers: State['registers'] = {}): Promise<Outcome> {
  const { state: start, ...rest } = stylusProgram(source)
  const program = { ...rest, state: { ...start, registers: { ...start.registers, ...registers } } }
  executor ??= wasmExecutor(stylusVm.machine)
  const trace = await run(program, { executor: () => executor as never, maxSteps: 20_000_000n })
  if (trace.status.kind !== 'halted')
    throw new Error(`the machine is ${JSON.stringify(trace.status, String)}`)
  const state = evmStateOf(trace.stateAt(trace.steps))
  const accounts = accountsOf(state)
  const outcome = transactionOutcome(state)
  const show = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  return {
    ...outcome,
    steps: trace.steps,
    accounts,
    slot: (address, slot) => accounts.get(address)?.storage.get(slot) ?? 0n,
    log: outcome.logs.map((one) => `${one.address} ${one.topics.join(' ')} ${show(one.data)}`),
    word: BigInt(`0x${show(outcome.output.subarray(0, 32)) || '0'}`),
  }
}
