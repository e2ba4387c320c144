/**
 * States of real runs, by the kind of step that is next: random states seldom hold an address that may be accessed.
 */
import { toHex, utf8 } from '../../../src/bytes/bytes.ts'
import { evaluateStep } from '../../../src/ir/step.ts'
import { LiveState } from '../../../src/state/access.ts'
import type { State } from '../../../src/state/state.ts'
import { loadSbpf } from '../../../src/vms/sbpf/load.ts'
import { addressOf } from '../../../src/vms/sbpf/syscalls/base58.ts'
import { ABSENT } from '../../../src/vms/sbpf/syscalls/names.ts'
import { assemble } from './assembler.ts'
import { generate } from './generate.ts'
import { programs } from './programs.ts'

const LIMIT = 6000
const RENT = `.bytes id ${toHex(addressOf('SysvarRent111111111111111111111111111111111')).slice(2)}`

type Run = { readonly source: string; readonly data: Uint8Array; readonly units?: bigint }

function runs(version: 0 | 3): Run[] {
  const data = utf8('grüße, 世界 and more')
  const generated = Array.from({ length: 60 }, (_, i) => ({
    source: generate(i, version),
    data: new Uint8Array(64).fill(i),
  }))
  const panics = Array.from({ length: 16 }, (_, i) => ({
    source: programs.get('panic')!,
    data: Uint8Array.of(i),
  }))
  const absent = ABSENT.map((name) => ({ source: `entrypoint:\n  call ${name}\n  exit`, data }))
  const short = [0n, 1n, 50n, 400n].map((units) => ({ source: programs.get('hello')!, data, units }))
  const others = [
    'call sol_remaining_compute_units',
    'call no_such_syscall',
    'lddw r0, 0x3ffff\n  lsh64 r0, 32\n  mov64 r1, 0\n  mov64 r2, r0\n  call sol_log_data',
    'mov64 r2, 20001\n  mov64 r3, r10\n  call sol_sha256',
    'mov64 r2, 17\n  call sol_create_program_address',
    'lddw r1, 0x300000000\n  mov64 r2, 17\n  call sol_create_program_address',
    'lddw r1, 0x400000000\n  call sol_get_rent_sysvar',
    ...['sol_get_epoch_schedule_sysvar', 'sol_get_epoch_rewards_sysvar', 'sol_get_last_restart_slot'].map(
      (name) => `mov64 r1, r10\n  add64 r1, -96\n  call ${name}`,
    ),
    `lddw r1, id\n  mov64 r2, r10\n  add64 r2, -64\n  mov64 r3, 1\n  mov64 r4, 9\n  call sol_get_sysvar\n${RENT}`,
    `lddw r1, id\n  mov64 r2, r10\n  add64 r2, -64\n  mov64 r3, 9\n  mov64 r4, 9\n  call sol_get_sysvar\n${RENT}`,
    'lddw r1, 0x300000000\n  mov64 r2, r1\n  mov64 r4, 8\n  call sol_get_sysvar',
    'lddw r1, 0x300000000\n  mov64 r2, r1\n  mov64 r3, -1\n  mov64 r4, 8\n  call sol_get_sysvar',
    'mov64 r1, r10\n  add64 r1, -16\n  lddw r2, 0x8000000000000000\n  stxdw [r1+8], r2\n  mov64 r2, 1\n' +
      '  mov64 r3, r10\n  add64 r3, -64\n  call sol_sha256',
    'mov64 r1, r10\n  add64 r1, -9\n  mov64 r2, 1\n  call sol_log_data',
    'mov64 r2, 1025\n  call sol_set_return_data',
    'lddw r2, 0x800000000000000\n  call sol_log_data',
    'mov64 r2, 1\n  mov64 r3, r10\n  add64 r3, -32\n  call sol_sha256',
  ].map((line) => ({ source: `entrypoint:\n  ${line}\n  mov64 r0, 0\n  exit`, data }))
  const overrun = { source: 'entrypoint:\n  mov64 r0, 0', data }
  return [
    overrun,
    ...[...programs.values()].map((source) => ({ source, data })),
    ...others,
    ...panics,
    ...absent,
    ...short,
    ...generated,
  ]
}

/**
 * @param per - states at most of each kind
 * @returns instructions, routines, `trap: …` and `halted`, each with states whose next step is that
 */
export function sampledSteps(version: 0 | 3, per: number): Map<string, State[]> {
  const samples = new Map<string, State[]>()
  for (const { source, data, units = 20_000n } of runs(version)) {
    const { vm, state } = loadSbpf(assemble(source, version), { instruction: { data }, computeUnits: units })
    const live = new LiveState(vm.machine, state)
    for (let i = 0; i < LIMIT && live.status.kind === 'running'; i++) {
      const { name = 'fetch', outcome } = evaluateStep(vm.machine, live)
      const note = outcome.kind === 'trap' ? `trap: ${outcome.reason}` : name
      const known = samples.get(note) ?? []
      if (known.length < per) samples.set(note, [...known, live.snapshot()])
      live.step()
    }
  }
  return samples
}
