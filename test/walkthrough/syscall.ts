import type { Walkthrough } from './change.ts'

/** prctl, of which every option is invalid. */
export const syscall: Walkthrough = {
  page: 'docs/adding-a-syscall.md',
  name: 'prctl',
  edits: [
    {
      file: 'src/vms/riscv/linux-table.ts',
      before: /^ {4}\[169, /,
      insert: '    [167, constant(EINVAL)], // prctl\n',
    },
    { file: 'docs/vms/riscv.md', before: /^\| 169 \| gettimeofday/, insert: '| 167 | prctl | `-EINVAL` |\n' },
    {
      file: 'test/vms/riscv/linux.test.ts',
      before: /^ {2}test\('close', /,
      insert: `  test('prctl is EINVAL', () => {
    expect(call(167n, [1n]).x(A0)).toBe(error(22))
  })

`,
    },
  ],
  check({ run, test }) {
    run('npm', ['run', 'typecheck'])
    test('core', ['test/vms/riscv/linux.test.ts', 'test/vms/riscv/calls.test.ts'])
  },
}
