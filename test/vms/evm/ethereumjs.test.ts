/**
 * Random programs against @ethereumjs/vm: every instruction's gas and stack, results, logs and state roots.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHex } from '../../../src/bytes/bytes.ts'
import { accountsOf, ethereumStateRoot, transactionOutcome } from '../../../src/vms/evm/host/outcome.ts'
import { instructionSteps } from '../../../src/vms/evm/host/steps.ts'
import type { TransactionProgram } from '../../../src/vms/evm/host/types.ts'
import { evmProgram } from '../../../src/vms/evm/load.ts'
import { runTheirs, type TheirStep } from './ethereumjs.ts'
import { evmFixtures } from './fixtures.ts'
import { randomProgram } from './random.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const RUNS = slow ? 2000 : 40

const SSTORE = 0x55
const SELFDESTRUCT = 0xff

const CALLS = new Set([0xf1, 0xf2, 0xf4, 0xfa])

/** Their cost of a call is without the gas that it hands on (EIP-150), as geth's is not. */
function costOf({ op, gas, gasCost, stack }: TheirStep): bigint {
  if (!CALLS.has(op)) return gasCost
  const left = gas - gasCost
  const most = left - left / 64n
  const asked = stack.at(-1) ?? 0n
  return gasCost + (asked < most ? asked : most)
}

async function compare(program: TransactionProgram): Promise<void> {
  const theirs = await runTheirs(program)
  const ours = evmProgram(program)
  const steps = instructionSteps(ours)
  let i = 0
  let next = steps.next()
  for (; !next.done; next = steps.next()) {
    const { pc, op, opName, gas, gasCost, fails, memSize, stack, depth, refund } = next.value
    const their = theirs.steps[i]
    // Behind the end of code stands a STOP, which they do not show.
    if (opName === 'STOP' && (their?.pc !== pc || their.depth !== depth)) continue
    i++
    const name = (text: string) => (text === 'DIFFICULTY' ? 'PREVRANDAO' : text)
    const step = {
      ...{ pc, gas, memSize, stack, depth },
      // They show all that is no instruction as the opcode 0xfe.
      ...(opName === 'INVALID' ? {} : { op, opName }),
      // Of one that fails they show what it would cost, as far as they have computed that.
      ...(fails ? {} : { gasCost }),
      // They show the refund after the cost is known, which changes it: it is compared with the next instruction.
      ...(op === SSTORE || op === SELFDESTRUCT ? {} : { refund }),
    }
    const wanted = Object.keys(step).map((key) => {
      if (key === 'opName') return [key, name(String(their?.opName))]
      return [key, key === 'gasCost' && their ? costOf(their) : their?.[key as keyof typeof their]]
    })
    expect(step, `instruction ${i}`).toEqual(Object.fromEntries(wanted))
  }
  expect(i).toBe(theirs.steps.length)
  const state = next.value
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
  // Of a creation they return the code.
  if (outcome.succeeded && program.transaction.to !== undefined)
    expect(toHex(outcome.output)).toBe(toHex(theirs.output))
}

test('fixtures: as @ethereumjs/vm runs them', { timeout: 600_000 }, async () => {
  // Those with signatures and loops are a million steps of the evaluator.
  const quick = new Set(['deployment', 'token-transfer'])
  for (const [name, program] of evmFixtures()) if (slow || quick.has(name)) await compare(program)
  if (!slow) console.log('evm: two fixtures against @ethereumjs/vm; all of them with ONESTEP_SLOW=1')
})

describe('random programs', () => {
  for (const fork of ['berlin', 'london', 'shanghai', 'cancun', 'prague'] as const) {
    test(`${fork}: as @ethereumjs/vm runs them`, { timeout: 600_000 }, async () => {
      await fc.assert(fc.asyncProperty(randomProgram(fork), compare), { numRuns: Math.ceil(RUNS / 5) })
    })
  }
})
