/**
 * `onestep FAMILY SUITE`: public tests as a command.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { expectOneError, jsonOf, onestep, scratch } from './cli.ts'

const folder = scratch()
const SENDER = '0xa94f5374fce5edbc8e2a8697c15331677e6ebf0b'

/** A transfer of one wei; the root is what the test says. */
const stateTest = (hash: string) =>
  JSON.stringify({
    transfer: {
      env: {
        currentCoinbase: '0x2adc25665018aa1fe0e6bc666dac8fc2697ff9ba',
        currentGasLimit: '0x05f5e100',
        currentNumber: '0x01',
        currentRandom: '0x00',
        currentTimestamp: '0x03e8',
        currentBaseFee: '0x00',
        currentExcessBlobGas: '0x00',
      },
      pre: { [SENDER]: { nonce: '0x00', balance: '0x0de0b6b3a7640000', code: '0x', storage: {} } },
      transaction: {
        sender: SENDER,
        nonce: '0x00',
        gasLimit: ['0x5208'],
        gasPrice: '0x00',
        to: '0x1000000000000000000000000000000000000001',
        value: ['0x01'],
        data: ['0x'],
      },
      post: { Cancun: [{ hash, indexes: { data: 0, gas: 0, value: 0 }, logs: NO_LOGS }] },
    },
  })

/** Keccak-256 of the encoding of an empty list. */
const NO_LOGS = '0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347'

describe('evm statetest', () => {
  const right = folder.path('suite/right.json')
  mkdirSync(folder.path('suite'), { recursive: true })

  test('says what fails, and exits with 1', async () => {
    writeFileSync(right, stateTest(`0x${'00'.repeat(32)}`))
    const { code, out } = await onestep(['evm', 'statetest', folder.path('suite')])
    expect(code).toBe(1)
    expect(out.toString()).toMatch(
      /^transfer\/Cancun 0: state root: expected 0x0000.*, got 0x[0-9a-f]{64}\n0 passed, 1 failed\n$/,
    )
  })

  test('passes where the root is right', async () => {
    const { out } = await onestep(['evm', 'statetest', right])
    const root = /got (0x[0-9a-f]{64})/.exec(out.toString())![1]!
    writeFileSync(right, stateTest(root))
    expect(await jsonOf(['evm', 'statetest', right, '--json', '--fork', 'cancun'])).toEqual({
      passed: 1,
      failed: 0,
      cases: [{ name: 'transfer/Cancun', index: 0, pass: true, reason: null }],
    })
  })

  test('refuses what is not a test, what is not there, and forks that do not exist', async () => {
    const bad = folder.path('bad.json')
    writeFileSync(bad, '{"a": 1}')
    for (const [args, message] of [
      [['evm', 'statetest', bad], /The file is not a state test.\n {2}Expected: .*\n {2}Got: a without env/],
      [['evm', 'statetest', folder.path('none')], /cannot be read/],
      [['evm', 'statetest', right, '--fork', 'frontier'], /Expected --fork to be one of berlin/],
    ] as const) {
      expectOneError(await onestep(args), message)
    }
  })
})
