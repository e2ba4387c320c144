/**
 * Compute units, logs, return data and accounts against litesvm, which has the real SVM inside.
 */
import { describe, expect, test } from 'vitest'
import { utf8 } from '../../../src/bytes/bytes.ts'
import type { Account } from '../../../src/vms/sbpf/parameters.ts'
import { assemble } from './assembler.ts'
import { comparable, here, there } from './compare.ts'
import { Svm } from './litesvm.ts'
import { programs } from './programs.ts'

const ID = new Uint8Array(32).fill(7)
const CLOCK = [123n, 456n, 7n, 8n, -9n] as const
const account = (fill: number, options: Partial<Account> = {}): Account => ({
  address: new Uint8Array(32).fill(fill),
  owner: ID,
  lamports: 10_000_000n,
  data: new Uint8Array(0),
  writable: true,
  ...options,
})

type Case = { readonly data: Uint8Array; readonly accounts?: readonly Account[] }
const counter = (value: number, size = 8) => {
  const data = new Uint8Array(size)
  data[0] = value
  return data
}
const u64 = (value: number) => {
  const data = new Uint8Array(8)
  new DataView(data.buffer).setBigUint64(0, BigInt(value), true)
  return data
}

const CASES: Readonly<Record<string, readonly Case[]>> = {
  hello: [{ data: utf8('') }, { data: utf8('grüße, 世界 🦀') }, { data: utf8('x'.repeat(300)) }],
  fibonacci: [0, 1, 10, 15].map((n) => ({ data: Uint8Array.of(n) })),
  counter: [
    { data: u64(0), accounts: [account(1, { data: counter(41) })] },
    { data: u64(0), accounts: [account(1, { data: counter(255, 13) })] },
    { data: u64(0), accounts: [account(1, { data: counter(41), writable: false })] },
    {
      data: u64(0),
      accounts: [account(1, { data: counter(1) }), account(1, { data: counter(1) }), account(2)],
    },
    { data: u64(0) },
  ],
  hashes: [0, 1, 44, 45, 53, 54, 124, 125, 126, 200].map((n) => ({ data: new Uint8Array(n).fill(n) })),
  memory: [{ data: u64(0) }],
  pointers: [{ data: u64(0) }],
  sysvars: [{ data: u64(0) }],
  address: ['', 'a', 'alice', 'x'.repeat(32), 'x'.repeat(33)].map((seed) => ({ data: utf8(seed) })),
  panic: Array.from({ length: 16 }, (_, i) => ({ data: Uint8Array.of(i) })),
  sort: [{ data: Uint8Array.of(9, 3, 200, 3, 1, 0, 77, 78, 5) }, { data: new Uint8Array(0) }],
  arithmetic: [{ data: u64(0) }],
  transfer: [
    { data: u64(5_000_000), accounts: [account(1), account(2)] },
    { data: u64(50_000_000), accounts: [account(1), account(2)] },
    { data: u64(5), accounts: [account(1)] },
  ],
}

describe('programs of fixtures/sbpf', () => {
  test('there are cases for each', () =>
    expect(Object.keys(CASES).sort()).toEqual([...programs.keys()].sort()))

  describe.each([0, 3] as const)('version %i', (version) => {
    test.each([...programs])('%s', (name, source) => {
      const svm = new Svm({ clock: CLOCK })
      const [slot, epochStartTimestamp, epoch, leaderScheduleEpoch, unixTimestamp] = CLOCK
      const clock = { slot, epochStartTimestamp, epoch, leaderScheduleEpoch, unixTimestamp }
      const file = assemble(source, version)
      svm.add(ID, file)
      for (const { data, accounts = [] } of CASES[name]) {
        const instruction = { programId: ID, accounts, data }
        const expected = comparable(there(svm, instruction))
        const got = here(file, instruction, { sysvars: { clock, rent: svm.rent } })
        expect(got, `${name} ${data}`).toEqual(expected)
      }
    })
  })
})
