/**
 * The transactions in `fixtures/evm`: the files are those that the contracts' text gives, and do what they say.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toHex } from '../../../src/bytes/bytes.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { transactionOutcome } from '../../../src/vms/evm/host/outcome.ts'
import { endOf } from '../../../src/vms/evm/host/suite.ts'
import { loadEvm } from '../../../src/vms/evm/load.ts'
import { itsOutputs } from '../../generate/check.ts'
import { evmFixtures } from './fixtures.ts'

itsOutputs('evm')

/** Logs, and the first words that are returned: of loops the primes below 240 and the twelfth Fibonacci number. */
const RESULTS: Record<string, readonly [logs: number, output: RegExp]> = {
  deployment: [1, /^0x$/],
  'token-transfer': [1, /^0x0{63}1$/],
  swap: [3, /^0x0{47}223fb981578631bf2$/],
  multisig: [1, /^0x$/],
  airdrop: [1, /^0x$/],
  loops: [0, /^0x0{62}c4$/],
  factory: [1, /^0x0{24}[0-9a-f]{40}$/],
}

test.each([...evmFixtures().keys()])('%s', (name) => {
  const program = loadEvm(readFileSync(`fixtures/evm/${name}.json`))
  const { succeeded, logs, output } = transactionOutcome(endOf(program, wasmExecutor(program.vm.machine)))
  const [count, pattern] = RESULTS[name]
  expect([succeeded, logs.length]).toEqual([true, count])
  expect(toHex(output)).toMatch(pattern)
})
