/**
 * What Solana's features change for a program: single accesses on litesvm with no feature, with those that it has by itself,
 * and with all of them. The first two are what this VM is; the third is `virtual_address_space_adjustments` and what comes with it.
 */
import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/vms/sbpf/parameters.ts'
import { assemble } from './assembler.ts'
import { comparable, here, there } from './compare.ts'
import { Svm } from './litesvm.ts'

const ID = new Uint8Array(32).fill(7)
const [VIOLATION, SAME] = ['Access violation', undefined]
const [READ_ONLY, REALLOCATE] = [
  'instruction modified data of a read-only account',
  'Failed to reallocate account data',
]

type Probe = {
  readonly what: string
  readonly code: string
  readonly writable?: false
  /** What fails here and with litesvm's own features; undefined if nothing does. */
  readonly fails?: string
  /** What the runtime finds afterwards, which is no part of the VM. */
  readonly afterwards?: string
  /** What fails with all features, where that is something else: with its units. */
  readonly withAll?: readonly [failure: string | undefined, units: bigint]
}

/** r1 is where the input begins: the data of the one account, 12 bytes, are at 96. r2 is at the instruction's data. */
const PROBES: readonly Probe[] = [
  { what: 'a write to data', code: 'stxb [r1+96], r1' },
  { what: 'a write behind data, where it may grow', code: 'stxb [r1+108], r1' },
  { what: "a write to the account's address", code: 'stxb [r1+16], r1' },
  { what: "a write to the instruction's data", code: 'stxb [r2+0], r1' },
  { what: 'a length set', code: 'mov64 r2, 20; stxb [r1+88], r2' },
  { what: 'the null pointer', code: 'mov64 r3, 0; ldxb r0, [r3+0]', fails: VIOLATION },
  {
    what: 'a write to data of a read-only account',
    code: 'stxb [r1+96], r1',
    writable: false,
    afterwards: READ_ONLY,
    withAll: [READ_ONLY, 1n],
  },
  {
    what: 'a write of what is there already to such data',
    code: 'mov64 r2, 5; stxb [r1+96], r2',
    writable: false,
    withAll: [READ_ONLY, 2n],
  },
  {
    what: "a write to such an account's lamports",
    code: 'stxb [r1+80], r1',
    writable: false,
    afterwards: 'instruction changed the balance of a read-only account',
  },
  { what: 'a read behind data', code: 'ldxb r0, [r1+110]', withAll: [REALLOCATE, 1n] },
  { what: 'a read over the end of data', code: 'ldxdw r0, [r1+104]', withAll: [REALLOCATE, 1n] },
  {
    what: 'a read over the end of data of a read-only account',
    code: 'ldxdw r0, [r1+104]',
    writable: false,
    withAll: ['account data too small for instruction', 1n],
  },
  { what: 'a read over the begin of data', code: 'ldxdw r0, [r1+92]', withAll: [VIOLATION, 1n] },
  { what: 'a read behind the input', code: 'ldxb r0, [r2+35]', fails: VIOLATION, withAll: [SAME, 3n] },
  {
    what: 'a copy over the end of data',
    code: 'mov64 r2, r1; add64 r2, 100; mov64 r1, r10; add64 r1, -64; mov64 r3, 20; call sol_memcpy_',
    withAll: [REALLOCATE, 16n],
  },
]
const GAP: Probe = { what: 'a gap', code: 'ldxb r0, [r10+0]', fails: VIOLATION, withAll: [SAME, 3n] }

const svms = (['none', 'default', 'all'] as const).map(
  (features) => [features, new Svm({ features })] as const,
)
const plain = (failed: string | undefined) =>
  comparable({ failed, units: 0n, logs: [], returnData: '', accounts: [] }).failed

describe.each([0, 3] as const)('version %i', (version) => {
  // Version 3 has no gaps with any features.
  test.each([...PROBES, version === 0 ? GAP : { what: 'no gap', code: GAP.code }])('$what', (probe) => {
    const account: Account = {
      address: new Uint8Array(32).fill(1),
      owner: ID,
      lamports: 10_000_000n,
      data: new Uint8Array(12).fill(5),
      writable: probe.writable ?? true,
    }
    const instruction = { programId: ID, accounts: [account], data: Uint8Array.of(1, 2, 3) }
    const lines = [...probe.code.split('; '), 'mov64 r0, 0', 'exit'].map((line) => `  ${line}\n`)
    const file = assemble(`entrypoint:\n${lines.join('')}`, version)
    const got = here(file, instruction)
    expect(plain(got.failed)).toBe(probe.fails)
    for (const [features, svm] of svms) {
      svm.add(ID, file)
      const told = there(svm, instruction)
      const [failure, units] =
        features === 'all' && probe.withAll ? probe.withAll : [probe.fails ?? probe.afterwards, got.units]
      expect([plain(told.failed), told.units], features).toEqual([failure, units])
    }
  })
})
