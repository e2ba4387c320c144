/**
 * Real transactions from the main chain and from chains for tests, as geth traced them: their calls, what they access, and
 * what they change. Those before Berlin are left out.
 */
import { describe, expect, test } from 'vitest'
import { fromBigint, toHex } from '../../../src/bytes/bytes.ts'
import { run } from '../../../src/trace/trace.ts'
import { accessedBy } from '../../../src/vms/evm/host/accessed.ts'
import { accountsOf, transactionOutcome } from '../../../src/vms/evm/host/outcome.ts'
import type { Accounts } from '../../../src/vms/evm/host/types.ts'
import { evmProgram } from '../../../src/vms/evm/load.ts'
import { rotating } from '../../rotation.ts'
import { type Call, callTree } from './call-tree.ts'
import { type RealTransaction, readReal } from './real.ts'
import { filesOf, nameOf, unpack } from './suites.ts'

// biome-ignore lint/suspicious/noExplicitAny: JSON of others
type Json = any

const ARCHIVE = 'geth-tracetest-97.tar.xz'
const folder = unpack(ARCHIVE)
const all = (folder === undefined ? [] : filesOf(folder)).map((file) => ({
  name: nameOf(folder as string, file),
  ...readReal(file),
}))
const cases = all.filter((one) => one.program !== undefined)
if (folder !== undefined)
  console.log(`evm: ${cases.length} of ${all.length} real transactions are of Berlin or later`)

/** Their tracer looks at whom the called account delegates to before the transaction sets it. */
const UNSEEN: Readonly<Record<string, readonly string[]>> = {
  'prestate_tracer/setcode_tx.json': ['0x000000000000000000000000000000000000aaaa'],
}

const addressHex = (address: bigint) => toHex(fromBigint(address, 20))
const wordHex = (word: bigint) => toHex(fromBigint(word, 32))
const hex = (value: bigint) => `0x${value.toString(16)}`

async function ended({ program }: RealTransaction) {
  const trace = await run(evmProgram(program!))
  const state = trace.stateAt(trace.steps)
  const outcome = transactionOutcome(state)
  expect(outcome.refusal).toBeUndefined()
  return { trace, state, outcome, before: program!.accounts, after: accountsOf(state) }
}

/** A tracer's calls with the fields that ours have. */
const theirs = ({ calls = [], error, output = '0x', value = '0x0', ...call }: Json): Call => ({
  ...{ type: call.type, from: call.from, to: call.to, gas: call.gas, gasUsed: call.gasUsed },
  ...{ input: call.input, output, value, fails: error !== undefined, calls: calls.map(theirs) },
})

/** Where a creation fails, they name no address. */
const known = (ours: Call, of: Call): Call => ({
  ...ours,
  ...(of.to === undefined ? { to: of.to as never } : {}),
  calls: ours.calls.map((call, i) => (of.calls[i] ? known(call, of.calls[i]) : call)),
})

/** What an account has that it had not before: as geth's `prestateTracer` shows it in `diffMode`. */
function changes(before: Accounts, after: Accounts): Json {
  const found: Json = {}
  for (const [address, account] of after) {
    const old = before.get(address) ?? { nonce: 0n, balance: 0n, code: new Uint8Array(0), storage: new Map() }
    const slots = new Set([...account.storage.keys(), ...old.storage.keys()])
    const storage = [...slots].flatMap((slot) => {
      const value = account.storage.get(slot) ?? 0n
      return value === (old.storage.get(slot) ?? 0n) || value === 0n ? [] : [[wordHex(slot), wordHex(value)]]
    })
    const change = {
      ...(account.balance === old.balance ? {} : { balance: hex(account.balance) }),
      ...(account.nonce === old.nonce ? {} : { nonce: Number(account.nonce) }),
      ...(toHex(account.code) === toHex(old.code) ? {} : { code: toHex(account.code) }),
      ...(storage.length === 0 ? {} : { storage: Object.fromEntries(storage) }),
    }
    if (Object.keys(change).length > 0) found[addressHex(address)] = change
  }
  return found
}

describe.skipIf(folder === undefined)(ARCHIVE, () => {
  if (folder !== undefined)
    test('has all the transactions that it is said to have', () => {
      expect([all.length, cases.length]).toEqual([97, 14])
    })

  for (const one of rotating(ARCHIVE, cases)) {
    const { name, program, result, tracerConfig } = one
    test(`${name}, ${program!.fork}`, async () => {
      const { trace, outcome, before, after, state } = await ended(one)
      if (name.startsWith('call_tracer/') || name.startsWith('erc7562')) {
        const call = theirs(result)
        const ours = callTree(trace, { limit: BigInt(call.gas), used: outcome.gasUsed })
        expect(known(ours, call)).toEqual(call)
      } else if (tracerConfig.diffMode) {
        const post = Object.entries(result.post as Json).map(([address, { codeHash, ...change }]: Json) => [
          address,
          change,
        ])
        expect(changes(before, after)).toEqual(Object.fromEntries(post))
      } else {
        // Recorded are the accounts that were there and that the transaction looked at, whoever is paid, and slots of them.
        const recorded = new Map(
          Object.entries(result as Json).map(([address, { storage = {} }]: Json) => [
            address,
            Object.keys(storage).sort(),
          ]),
        )
        const accessed = new Map(
          [...accessedBy(state)]
            .filter(([address]) => before.has(address) && address !== program!.block.coinbase)
            .map(([address, slots]) => [addressHex(address), [...slots].map(wordHex).sort()]),
        )
        recorded.delete(addressHex(program!.block.coinbase))
        for (const address of UNSEEN[name] ?? []) recorded.set(address, [])
        expect(accessed).toEqual(recorded)
      }
    }, 60_000)
  }
})
