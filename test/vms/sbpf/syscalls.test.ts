/**
 * Syscalls with arguments out of a list of awkward ones, on the real SVM and here: which check comes first, what it costs,
 * and what is written where.
 */
import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/vms/sbpf/parameters.ts'
import { addressOf } from '../../../src/vms/sbpf/syscalls/base58.ts'
import { SYSVARS } from '../../../src/vms/sbpf/syscalls/sysvars.ts'
import { assemble } from './assembler.ts'
import { comparable, here, there } from './compare.ts'
import { Svm } from './litesvm.ts'

const ID = new Uint8Array(32).fill(7)
const ACCOUNT: Account = {
  address: new Uint8Array(32).fill(1),
  owner: ID,
  lamports: 10_000_000n,
  data: new Uint8Array(64).fill(5),
  writable: true,
}
const instruction = { programId: ID, accounts: [ACCOUNT], data: Uint8Array.of(1, 2, 3) }

/** Numbers that are the same at each run (mulberry32). */
function random(seed: number): <T>(of: readonly T[]) => T {
  let state = seed
  return (of) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return of[((t ^ (t >>> 14)) >>> 0) % of.length]!
  }
}

const [STACK, HEAP, INPUT] = [0x2_0000_0000n, 0x3_0000_0000n, 0x4_0000_0000n]
const HEAP_END = HEAP + 32_768n
const GOOD = [HEAP + 512n, HEAP + 520n, HEAP + 513n, HEAP + 640n, STACK + 64n, INPUT + 96n]
const EDGES = [
  0n,
  1n,
  STACK - 1n,
  STACK + 4090n,
  STACK + 4096n,
  STACK + 0x7f000n,
  HEAP - 8n,
  HEAP + 4n,
  HEAP_END - 32n,
  HEAP_END - 31n,
  HEAP_END - 8n,
  HEAP_END,
  INPUT - 1n,
  INPUT,
  INPUT + 8n,
  1n << 35n,
  1n << 63n,
  (1n << 64n) - 8n,
]
const LENGTHS = [0n, 1n, 8n, 31n, 32n, 33n, 64n, 249n, 250n, 1024n, 1025n, 32_768n, 1n << 32n]
const HUGE = [1n << 59n, 1n << 60n, 1n << 63n, (1n << 64n) - 1n]
const COUNTS = [0n, 1n, 2n, 3n, 15n, 16n, 17n, 20_000n, 20_001n, ...HUGE]
const [TABLE, SEEDS] = [HEAP, HEAP + 256n]

type Pick = <T>(of: readonly T[]) => T
const pointer = (pick: Pick) => pick([...GOOD, ...GOOD, ...EDGES])
const length = (pick: Pick) => pick([...LENGTHS, ...LENGTHS, ...HUGE])
const table = (pick: Pick) => pick([TABLE, TABLE, TABLE, SEEDS, SEEDS, TABLE + 4n, pick(EDGES)])
const any = (pick: Pick) => pick([...EDGES, ...LENGTHS, ...HUGE])
const offset = (pick: Pick) => pick([0n, 0n, 1n, 8n, 16n, 32n, 33n, 20_000n, ...HUGE])
/** Where the program has put the address of a sysvar, for the most part. */
const sysvarAddress = (pick: Pick) => pick([HEAP + 384n, HEAP + 384n, HEAP + 384n, pick(EDGES)])

/** What each syscall takes in r1 to r5. */
const ARGUMENTS: Readonly<Record<string, readonly ((pick: Pick) => bigint)[]>> = {
  sol_panic_: [pointer, length],
  sol_log_: [pointer, length],
  sol_log_64_: [any, any, any, any, any],
  sol_log_pubkey: [pointer],
  sol_log_compute_units_: [],
  sol_log_data: [table, (pick) => pick(COUNTS)],
  sol_memcpy_: [pointer, pointer, length],
  sol_memmove_: [pointer, pointer, length],
  sol_memset_: [pointer, any, length],
  sol_memcmp_: [pointer, pointer, length, pointer],
  sol_sha256: [table, (pick) => pick(COUNTS), pointer],
  sol_keccak256: [table, (pick) => pick(COUNTS), pointer],
  sol_set_return_data: [pointer, length],
  sol_get_return_data: [pointer, length, pointer],
  sol_get_clock_sysvar: [pointer],
  sol_get_rent_sysvar: [pointer],
  sol_get_epoch_schedule_sysvar: [pointer],
  sol_get_epoch_rewards_sysvar: [pointer],
  sol_get_last_restart_slot: [pointer],
  sol_get_sysvar: [sysvarAddress, pointer, offset, length],
  sol_create_program_address: [table, (pick) => pick(COUNTS), pointer, pointer],
  sol_try_find_program_address: [table, (pick) => pick(COUNTS), pointer, pointer, pointer],
  sol_get_stack_height: [],
  abort: [],
}

/** A program that fills some memory, calls a syscall, and returns and logs what is there then. */
function program(name: string, pick: Pick): string {
  const put = (at: bigint, value: bigint) => `  lddw r1, ${at}\n  lddw r2, ${value}\n  stxdw [r1+0], r2\n`
  const sysvar = pick(SYSVARS).address
  const word = (i: number) => new DataView(addressOf(sysvar).buffer).getBigUint64(8 * i, true)
  const slices = Array.from({ length: 3 }, (_, i) => {
    const base = TABLE + 16n * BigInt(i)
    return put(base, pointer(pick)) + put(base + 8n, length(pick))
  })
  // Slices that may be seeds, and be hashed cheaply.
  const seeds = Array.from({ length: 2 }, (_, i) => {
    const base = SEEDS + 16n * BigInt(i)
    return put(base, pick([...GOOD, HEAP_END])) + put(base + 8n, pick([0n, 1n, 5n, 32n, 33n]))
  })
  const id = Array.from({ length: 4 }, (_, i) => put(HEAP + 384n + 8n * BigInt(i), word(i)))
  const text = put(HEAP + 512n, pick([0x6f_6c6c_6568_bfbb_efn, 0x6665_6463_6261n, 0xff_6261n]))
  const returned = pick([
    '',
    `  lddw r1, ${HEAP}\n  mov64 r2, ${pick([5, 32, 100])}\n  call sol_set_return_data\n`,
  ])
  const args = ARGUMENTS[name].map((make, i) => `  lddw r${i + 1}, ${make(pick)}\n`)
  return `entrypoint:
${[...slices, ...seeds, ...id, text, returned, ...args].join('')}  call ${name}
  mov64 r1, r0
  mov64 r2, r3
  mov64 r3, 0
  call sol_log_64_
  mov64 r1, r10
  add64 r1, -16
  lddw r2, ${STACK}
  stxdw [r1+0], r2
  mov64 r3, 256
  stxdw [r1+8], r3
  mov64 r2, 1
  call sol_log_data
  lddw r1, ${HEAP + 512n}
  mov64 r2, 1024
  call sol_set_return_data
  mov64 r0, 0
  exit`
}

const AFTERWARDS = /^(instruction (illegally )?(modified|changed)|sum of account balances)/
const RUNS = process.env.ONESTEP_ALL === '1' ? 400 : 12
console.log(`sbpf: ${RUNS} calls of each syscall against the real SVM; 400 with ONESTEP_ALL=1`)
const svm = new Svm()
svm.fillSysvars()
const { sysvars } = svm

describe.each([0, 3] as const)('version %i', (version) => {
  test.each(Object.keys(ARGUMENTS))(
    '%s checks, charges and writes as the SVM does',
    (name) => {
      const ends = new Map<string, number>()
      for (let i = 0; i < RUNS; i++) {
        const source = program(name, random(1000 * name.length + i))
        const file = assemble(source, version)
        svm.add(ID, file)
        const expected = comparable(there(svm, instruction))
        const got = comparable(here(file, instruction, { sysvars }))
        const later = AFTERWARDS.test(expected.failed ?? '')
        // What the runtime refuses once a program has ended is no part of the VM.
        const wanted = later ? { ...expected, failed: undefined, accounts: got.accounts } : expected
        expect(got, `${i}: ${source}`).toEqual(wanted)
        ends.set(expected.failed ?? 'success', (ends.get(expected.failed ?? 'success') ?? 0) + 1)
      }
      console.log(`sbpf ${name}: ${[...ends].map(([end, times]) => `${times} ${end}`).join(', ')}`)
    },
    120_000,
  )
})
