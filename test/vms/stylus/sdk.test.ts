/**
 * Contracts made with stylus-sdk do what their twins in Solidity do on the VM evm-cancun: storage, logs and output.
 */

import { readFileSync } from 'node:fs'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { expect, test } from 'vitest'
import { concatAll, fromHex, utf8 } from '../../../src/bytes/bytes.ts'
import type { accountsOf } from '../../../src/vms/evm/index.ts'
import { stylusCode } from '../../../src/vms/stylus/index.ts'
import { SENDER, transact } from '../evm/assembler.ts'
import { CONTRACT, PROGRAM, sourceOf, word } from './programs.ts'
import { outcomeOf } from './run.ts'

const FOLDER = 'fixtures/stylus'
const twins = JSON.parse(readFileSync(`${FOLDER}/twins.json`, 'utf8')) as Record<string, `0x${string}`>
const twin = (name: string) => fromHex(twins[name] as `0x${string}`)
const program = (name: string) => stylusCode(new Uint8Array(readFileSync(`${FOLDER}/${name}.wasm`)))

const call = (signature: string, ...words: readonly bigint[]) =>
  concatAll([keccak_256(utf8(signature)).subarray(0, 4), ...words.map(word)])

type Storage = ReadonlyMap<bigint, bigint>

/** The same transaction with a program and with its twin. @returns both outcomes, and the storage after it */
async function both(
  name: string,
  data: Uint8Array,
  { to = PROGRAM, storage = new Map() }: { to?: bigint; storage?: Storage } = {},
) {
  const tx = { to, data, gasLimit: 3_000_000n }
  const source = (code: Uint8Array) =>
    sourceOf(
      new Map([
        [PROGRAM, code],
        [CONTRACT, twin('Asker')],
      ]),
      tx,
      storage,
    )
  const ours = await outcomeOf(source(program(name.toLowerCase())))
  const theirs = transact({ tx, accounts: source(twin(name)).accounts })
  const after = (accounts: ReturnType<typeof accountsOf>) =>
    [PROGRAM, CONTRACT].map((address) => [...(accounts.get(address)?.storage ?? [])].sort())
  const shown = { succeeded: theirs.succeeded, output: theirs.output, logs: theirs.logs }
  expect({ succeeded: ours.succeeded, output: ours.output, logs: ours.logs }).toEqual(shown)
  expect(after(ours.accounts)).toEqual(after(theirs.accounts))
  return { ours, storage: ours.accounts.get(PROGRAM)!.storage }
}

test('an ERC-20', { timeout: 300_000 }, async () => {
  const other = 0xabcdn
  let storage: Storage = new Map()
  for (const [data, succeeds] of [
    [call('mint(uint256)', 1000n), true],
    [call('transfer(address,uint256)', other, 300n), true],
    [call('approve(address,uint256)', SENDER, 50n), true],
    [call('transferFrom(address,address,uint256)', SENDER, other, 20n), true],
    [call('transferFrom(address,address,uint256)', SENDER, other, 31n), false],
    [call('transfer(address,uint256)', other, 701n), false],
    [call('balanceOf(address)', other), true],
    [call('totalSupply()'), true],
  ] as const) {
    const { ours, storage: next } = await both('Token', data, { storage })
    expect(ours.succeeded).toBe(succeeds)
    storage = next
  }
})

test('a counter that calls the contract back which called it', { timeout: 300_000 }, async () => {
  const { ours } = await both('Counter', call('ask(address,uint256,uint256)', PROGRAM, 5n, 3n), {
    to: CONTRACT,
  })
  expect(ours.succeeded).toBe(true)
  expect(ours.logs.length).toBe(4)
})
