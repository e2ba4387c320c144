/**
 * What programs broke that behave otherwise on today's clusters: each against the real SVM with litesvm's own features, and
 * with all of them.
 */
import { describe, expect, test } from 'vitest'
import { disassemble } from '../../../src/vm/index.ts'
import { logLines } from '../../../src/vms/sbpf/outcome.ts'
import { sbpfv0, sbpfv3 } from '../../../src/vms/sbpf/spec.ts'
import { ABSENT, SYSCALLS } from '../../../src/vms/sbpf/syscalls/names.ts'
import { assemble, assembleText } from './assembler.ts'
import { comparable, here, there } from './compare.ts'
import { Svm, type SvmOptions } from './litesvm.ts'

const ID = new Uint8Array(32).fill(7)
const instruction = { programId: ID, accounts: [], data: new Uint8Array(0) }
const program = (code: string, data = '') =>
  `entrypoint:\n${code
    .split('; ')
    .map((line) => `  ${line}\n`)
    .join('')}  exit\n${data}`

describe.each([0, 3] as const)('version %i', (version) => {
  describe.each(['default', 'all'] as const)('features: %s', (features) => {
    /** What both tell. */
    function both(source: string, options: SvmOptions = {}) {
      const file = assemble(source, version)
      const svm = new Svm({ features, ...options })
      svm.add(ID, file)
      const expected = comparable(there(svm, instruction))
      expect(comparable(here(file, instruction, { sysvars: svm.sysvars }))).toEqual(expected)
      return expected
    }

    test('a sysvar written into the input region is an invalid pointer, once it is paid for', () => {
      const told = both(program('lddw r1, 0x400000000; call sol_get_rent_sysvar'))
      expect([told.failed, told.units]).toEqual(['Invalid pointer', 126n])
    })
    test.each([
      'sol_get_clock_sysvar',
      'sol_get_rent_sysvar',
      'sol_get_epoch_schedule_sysvar',
      'sol_get_epoch_rewards_sysvar',
      'sol_get_last_restart_slot',
    ])('%s: no address from the input region on, whatever is there', (name) => {
      for (const address of ['0x400000001', '0x500000000', '0x8000000000000000', '0xfffffffffffffff8'])
        expect(both(program(`lddw r1, ${address}; call ${name}`)).failed).toBe('Invalid pointer')
      expect(both(program(`lddw r1, 0x3fffffff8; call ${name}`)).failed).toBe('Access violation')
    })
    test('sol_get_sysvar: the same of its destination, which is looked at before the address', () => {
      const call = (r1: string, r2: string, r3: string, r4: string) =>
        both(
          program(
            `lddw r1, ${r1}; lddw r2, ${r2}; lddw r3, ${r3}; lddw r4, ${r4}; call sol_get_sysvar; mov64 r0, 0`,
          ),
        ).failed
      expect(call('0', '0x400000000', '0', '0')).toBe('Invalid pointer')
      expect(call('0', '0x300000000', '0', '8')).toBe('Access violation')
      expect(call('0x300000000', '0', '-1', '8')).toBe('Access violation')
      expect(call('0x300000000', '0x300000000', '-1', '8')).toBe('Program arithmetic overflowed')
      expect(call('0x300000000', '0x300000000', '0', '8')).toBeUndefined()
    })

    test('the table of seeds is read before they are counted', () => {
      const seeds = (table: string, count: string, name: string) =>
        both(
          program(
            `lddw r1, ${table}; lddw r2, ${count}; lddw r3, 0x300000040; lddw r4, 0x300000080; call ${name}`,
          ),
        ).failed
      for (const name of ['sol_create_program_address', 'sol_try_find_program_address']) {
        expect(seeds('0', '17', name)).toBe('Access violation')
        expect(seeds('0x300000004', '17', name)).toBe('Unaligned pointer')
        expect(seeds('0x300000000', '17', name)).toBe('Could not create program address with signer seeds')
        expect(seeds('0', '0x800000000000000', name)).toBe('InvalidLength')
      }
    })
    test('a slice of 2^63 bytes has an invalid length before it is hashed', () => {
      const told = both(
        program(
          'lddw r1, 0x300000000; lddw r2, 0x8000000000000000; stxdw [r1+8], r2; mov64 r2, 1; ' +
            'lddw r3, 0x300000040; call sol_sha256',
        ),
      )
      expect(told.failed).toBe('InvalidLength')
    })

    test('a log keeps its U+FEFF', () => {
      const source = program(
        'lddw r1, m; mov64 r2, 8; call sol_log_; mov64 r0, 0',
        '.bytes m efbbbf68656c6c6f\n',
      )
      expect(both(source).logs).toEqual(['Program log: \ufeffhello'])
    })

    test('clusters cut logs of 10,000 bytes, here they are whole', () => {
      const source = program(
        `${'lddw r1, m; mov64 r2, 200; call sol_log_; '.repeat(60)}mov64 r0, 0`,
        `.bytes m ${'61'.repeat(200)}\n`,
      )
      expect(both(source).logs.length).toBe(60)
      const svm = new Svm({ features, logLimit: 10_000n })
      svm.add(ID, assemble(source, version))
      const { logs } = svm.run(instruction)
      expect(logs).toContain('Log truncated')
      expect(logs.filter((line) => line.startsWith('Program log: ')).length).toBe(46)
    })
  })

  test('without features a sysvar may be written into the input region', () => {
    const svm = new Svm({ features: 'none' })
    svm.add(ID, assemble(program('lddw r1, 0x400000000; call sol_get_rent_sysvar; mov64 r0, 0'), version))
    expect(there(svm, instruction).failed).toBeUndefined()
  })

  test('the syscalls that clusters have by the features that are on', () => {
    const unknown = (features: 'none' | 'default' | 'all') =>
      [...SYSCALLS, ...ABSENT].filter((name) => {
        const svm = new Svm({ features })
        svm.add(ID, assemble(program(`call ${name}`), version))
        const { failed, units } = there(svm, instruction)
        return failed === 'unsupported BPF instruction' && units === 1n
      })
    const off = ['sol_blake3', 'sol_sha512', 'sol_big_mod_exp', 'sol_remaining_compute_units']
    const all = unknown('all')
    const byDefault = unknown('default')
    expect(all).toEqual(['sol_get_fees_sysvar'])
    expect([...byDefault].sort()).toEqual(['sol_get_fees_sysvar', ...off].sort())
    expect([...unknown('none')].sort()).toEqual(
      [
        ...off,
        'sol_get_last_restart_slot',
        'sol_get_sysvar',
        'sol_get_epoch_stake',
        'sol_poseidon',
        'sol_alt_bn128_group_op',
        'sol_alt_bn128_compression',
        'sol_curve_validate_point',
        'sol_curve_group_op',
        'sol_curve_multiscalar_mul',
        'sol_curve_decompress',
        'sol_curve_pairing_map',
      ].sort(),
    )
  })

  test('sol_alloc_free_, sol_curve_decompress and sol_curve_pairing_map trap by their own names, as all do', () => {
    for (const name of ['sol_alloc_free_', 'sol_curve_decompress', 'sol_curve_pairing_map', ...ABSENT])
      expect(here(assemble(program(`call ${name}`), version), instruction).failed).toBe(
        `${name} is not supported`,
      )
  })
})

test('data of a million bytes are logged', () => {
  const record = new Uint8Array(16 + 1_000_000)
  new DataView(record.buffer).setBigUint64(0, (1n << 8n) | 5n, true)
  new DataView(record.buffer).setBigUint64(8, 1_000_000n, true)
  expect(logLines(record)).toEqual([`Program data: ${btoa('\0'.repeat(1_000_000))}`])
})

test('disassembly: loads and stores have one sign', () => {
  for (const [vm, version] of [
    [sbpfv0, 0],
    [sbpfv3, 3],
  ] as const) {
    const lines = [
      'ldxb r0, [r3+0]',
      'ldxdw r1, [r10-24]',
      'ldxw r2, [r1+32767]',
      'stb [r10-32768], 5',
      'stxdw [r10-24], r7',
      'stw [r2+4], -1',
      'stxh [r1+0], r3',
    ]
    const { slots } = assembleText(lines.join('\n'), version, () => 0n)
    expect(slots.map((slot) => disassemble(vm, slot))).toEqual(lines)
    const [jump] = assembleText('jeq r1, 5, -2', version, () => 0n).slots
    expect(disassemble(vm, jump!)).toBe('jeq r1, 5, -2')
  }
})
