/**
 * Random programs against @ethereumjs/vm: every instruction's gas and stack, results, logs and state roots.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHex } from '../../../src/bytes/bytes.ts'
import { LiveState } from '../../../src/state/access.ts'
import { accountsOf, ethereumStateRoot, transactionOutcome } from '../../../src/vms/evm/host/outcome.ts'
import { instructionSteps } from '../../../src/vms/evm/host/steps.ts'
import type { TransactionProgram } from '../../../src/vms/evm/host/types.ts'
import { evmProgram } from '../../../src/vms/evm/load.ts'
import { account, contract, programOf, SENDER, TARGET } from './assembler.ts'
import { runTheirs } from './ethereumjs.ts'
import { HELPERS, randomCode } from './random.ts'

const RUNS = process.env.ONESTEP_SLOW === '1' ? 2000 : 40

async function compare(program: TransactionProgram): Promise<void> {
  const theirs = await runTheirs(program)
  const ours = evmProgram(program)
  let i = 0
  for (const { pc, opName, gas, memSize, stack, depth, refund } of instructionSteps(ours)) {
    const their = theirs.steps[i]
    // Behind the end of code stands a STOP, which they do not show.
    if (opName === 'STOP' && (their?.pc !== pc || their.depth !== depth)) continue
    i++
    const name = (text: string) => (text === 'DIFFICULTY' ? 'PREVRANDAO' : text)
    // Names of what is no instruction differ.
    const opNames = opName === 'INVALID' ? {} : { opName }
    expect({ pc, gas, memSize, stack, depth, refund, ...opNames }, `instruction ${i}`).toEqual({
      ...their,
      opName: undefined,
      ...(opName === 'INVALID' ? {} : { opName: name(their?.opName ?? 'none') }),
    })
  }
  expect(i).toBe(theirs.steps.length)
  const live = new LiveState(ours.vm.machine, ours.state)
  while (live.status.kind === 'running') live.step()
  const state = live.snapshot()
  const outcome = transactionOutcome(state)
  expect(outcome.refusal).toBeUndefined()
  expect({
    gasUsed: outcome.gasUsed,
    succeeded: outcome.succeeded,
    logs: outcome.logs,
    root: toHex(ethereumStateRoot(accountsOf(state))),
  }).toEqual({
    gasUsed: theirs.gasUsed,
    succeeded: theirs.succeeded,
    logs: theirs.logs,
    root: toHex(theirs.root),
  })
  if (outcome.succeeded) expect(toHex(outcome.output)).toBe(toHex(theirs.output))
}

describe('random programs', () => {
  for (const fork of ['berlin', 'london', 'shanghai', 'cancun', 'prague'] as const) {
    test(`${fork}: as @ethereumjs/vm runs them`, { timeout: 600_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(
          randomCode(fork),
          fc.uint8Array({ maxLength: 100 }),
          fc.integer({ min: 25_000, max: 400_000 }),
          async (run, data, gas) => {
            await compare(
              programOf({
                fork,
                ...(fork === 'berlin' ? { block: { baseFee: 0n } } : {}),
                tx: { data, gasLimit: BigInt(gas + 60_000) },
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
              }),
            )
          },
        ),
        { numRuns: Math.ceil(RUNS / 5) },
      )
    })
  }
})
