/**
 * Files that are neither a transaction nor a block: one clear error each, which names the part. And what a run says of a state
 * that lacks what the transaction needs.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { utf8 } from '../../../src/bytes/bytes.ts'
import { EvmLoadError } from '../../../src/vms/evm/host/fields.ts'
import { stateTestSuite } from '../../../src/vms/evm/host/suite.ts'
import { loadEvm } from '../../../src/vms/evm/load.ts'
import { expectOneError, onestep, scratch } from '../../cli/cli.ts'

// biome-ignore lint/suspicious/noExplicitAny: JSON that is changed
type Json = any

const GOOD = JSON.parse(readFileSync('fixtures/evm/transfer.json', 'utf8'))
const [SENDER, TOKEN] = Object.keys(GOOD.pre)
const BLOCK = (({ transaction, ...file }: Json) => ({ ...file, transactions: ['0x01'] }))(GOOD)

function errorOf(text: string, of: () => unknown = () => loadEvm(utf8(text))): string {
  try {
    of()
  } catch (error) {
    expect(error).toBeInstanceOf(EvmLoadError)
    return (error as EvmLoadError).message
  }
  throw new Error(`no error for ${text.slice(0, 200)}`)
}

const changed = (change: (file: Json) => void, from = GOOD): string => {
  const file = structuredClone(from)
  change(file)
  return JSON.stringify(file)
}

test.each<readonly [what: string, text: string, message: RegExp]>([
  ['no JSON', '{"pre": ', /^The file is not JSON: /],
  ['a list', '[]', /^Expected the file to be an object, got \[\]\.$/],
  [
    'no fork',
    changed((f) => delete f.fork),
    /^Expected fork to be one of berlin, .*osaka, got nothing\.\n +Fix: /,
  ],
  [
    'an unknown fork',
    changed((f) => (f.fork = 'frontier')),
    /^Expected fork to be one of .*, got "frontier"\./,
  ],
  ['no env', changed((f) => delete f.env), /^Expected env to be an object, got nothing\.$/],
  [
    'no gas limit of the block',
    changed((f) => delete f.env.currentGasLimit),
    /^Expected env\.currentGasLimit to be a number.*, got nothing\.$/,
  ],
  [
    'a number that is too large',
    changed((f) => (f.env.currentNumber = '0x10000000000000000')),
    /^Expected env\.currentNumber to be a number of at most 64 bits, got "0x1/,
  ],
  [
    'a block hash under no number',
    changed((f) => (f.env.blockHashes = { latest: '0x1' })),
    /^Expected the name of env\.blockHashes\.latest to be a number.*, got "latest"\.$/,
  ],
  ['no pre', changed((f) => (f.pre = undefined)), /^Expected pre to be an object, got nothing\.$/],
  [
    'an address that is too short',
    changed((f) => (f.pre['0x12'] = {})),
    /^Expected the address in pre to be an address of 20 bytes, got "0x12"\.$/,
  ],
  [
    'a balance that is not a number',
    changed((f) => (f.pre[SENDER].balance = 'much')),
    new RegExp(`^Expected pre\\.${SENDER}\\.balance to be a number, such as "0x1a", got "much"\\.$`),
  ],
  [
    'a balance below zero',
    changed((f) => (f.pre[SENDER].balance = -1)),
    new RegExp(`^Expected pre\\.${SENDER}\\.balance to be a number.*, got -1\\.$`),
  ],
  [
    'code with half a byte',
    changed((f) => (f.pre[TOKEN].code = '0x600')),
    new RegExp(`^Expected pre\\.${TOKEN}\\.code to be bytes, such as "0x6001", got "0x600"\\.$`),
  ],
  [
    'a slot that is not a number',
    changed((f) => (f.pre[TOKEN].storage.supply = '0x1')),
    new RegExp(`^Expected the name of pre\\.${TOKEN}\\.storage\\.supply to be a number.*, got "supply"\\.$`),
  ],
  [
    'a slot with no number in it',
    changed((f) => (f.pre[TOKEN].storage['0x7'] = null)),
    new RegExp(`^Expected pre\\.${TOKEN}\\.storage\\.0x7 to be a number.*, got null\\.$`),
  ],
  [
    'no transaction',
    changed((f) => (f.transaction = null)),
    /^Expected transaction to be an object, got null\.$/,
  ],
  [
    'both',
    changed((f) => (f.transactions = [])),
    /^Expected transaction or transactions, got both\.\n +Fix: /,
  ],
  [
    'no sender',
    changed((f) => delete f.transaction.sender),
    /^Expected transaction\.sender to be an address of 20 bytes, got nothing\.$/,
  ],
  [
    'no gas limit',
    changed((f) => delete f.transaction.gasLimit),
    /^Expected transaction\.gasLimit to be a number.*, got nothing\.$/,
  ],
  [
    'a nonce of 65 bits',
    changed((f) => (f.transaction.nonce = '0x10000000000000000')),
    /^Expected transaction\.nonce to be a number of at most 64 bits/,
  ],
  [
    'an access list without slots',
    changed((f) => (f.transaction.accessList = [{ address: SENDER }])),
    /^Expected transaction\.accessList\[0\]\.storageKeys to be a list, got nothing\.$/,
  ],
  [
    'an authorization without a signature',
    changed((f) => (f.transaction.authorizationList = [{ chainId: '0x1', address: SENDER, nonce: '0x0' }])),
    /^Expected transaction\.authorizationList\[0\]\.v to be a number.*, got nothing\.$/,
  ],
  [
    'invalid bytes',
    changed((f) => (f.transaction = '02f8')),
    /^Expected transaction to be bytes, .*got "02f8"/,
  ],
  [
    'an empty one in a block',
    changed((f) => f.transactions.push('0x'), BLOCK),
    /^Expected transactions\[1\] to have at least/,
  ],
  [
    'a withdrawal to nobody',
    changed((f) => (f.withdrawals = [{ amount: '0x1' }]), BLOCK),
    /^Expected withdrawals\[0\]\.address to be an address of 20 bytes, got nothing\.$/,
  ],
  [
    'system calls by number',
    changed((f) => (f.systemCalls = 0), BLOCK),
    /^Expected systemCalls to be true or false, got 0\.$/,
  ],
  [
    'a chain of more than 64 bits',
    changed((f) => (f.env.chainId = '0x10000000000000000'), BLOCK),
    /^Expected env\.chainId to be a number of at most 64 bits/,
  ],
])('%s', (_, text, message) => {
  expect(errorOf(text)).toMatch(message)
})

test('state tests: no JSON, no state test, a part that is missing, an unknown fork', () => {
  const cases = (text: string, options = {}) =>
    errorOf(text, () =>
      [...stateTestSuite.cases(utf8(text), options, () => new Uint8Array(0))].map((one) => one.run()),
    )
  expect(cases('{')).toMatch(/^The file is not JSON: /)
  expect(cases('{}')).toMatch(/^The file is not a state test\.\n[\s\S]*Got: no test$/)
  expect(cases('{"a": {"env": {}, "pre": {}, "post": {}}}')).toMatch(/Got: a without transaction$/)
  expect(cases('{"a": {}}', { fork: 'dao' })).toMatch(/^Expected --fork to be one of berlin, .*, got dao\.$/)
})

const folder = scratch()
const put = (name: string, text: string): string => {
  const path = folder.path(name)
  writeFileSync(path, text)
  return path
}

test('on the command line: an unknown fork; a state that lacks an account, and one that lacks a slot', async () => {
  const unknown = await onestep([
    'run',
    put(
      'fork.json',
      changed((f) => (f.fork = 'dao')),
    ),
  ])
  expectOneError(unknown, /Expected fork to be one of berlin/)
  const poor = await onestep([
    'run',
    put(
      'sender.json',
      changed((f) => delete f.pre[SENDER]),
    ),
  ])
  expect([poor.code, poor.err]).toEqual([
    2,
    expect.stringMatching(new RegExp(`refused: .*\\n.*found empty: account ${SENDER}\\n`)),
  ])
  const slot = Object.keys(GOOD.pre[TOKEN].storage)[0]
  const failed = await onestep([
    'run',
    put(
      'slot.json',
      changed((f) => delete f.pre[TOKEN].storage[slot]),
    ),
  ])
  expect(failed.code).toBe(1)
  expect(failed.err).toContain(`found empty: slot ${slot} of account ${TOKEN}`)
})
