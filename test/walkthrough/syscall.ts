import type { Walkthrough } from './change.ts'

/** getpriority: 20 less the nice value, which is 0. */
export const syscall: Walkthrough = {
  page: 'docs/adding-a-syscall.md',
  name: 'getpriority',
  edits: [
    {
      file: 'src/vms/riscv/linux-table.ts',
      before: /^ {4}\[153, /,
      insert: '    [141, constant(20)], // getpriority\n',
    },
    { file: 'docs/vms/riscv.md', before: /^\| 153 \| times/, insert: '| 141 | getpriority | 20 |\n' },
    {
      file: 'test/vms/riscv/linux.test.ts',
      before: /^ {2}test\('close', /,
      insert: `  test('getpriority is 20', () => {
    expect(call(141n, [0n, 0n]).x(A0)).toBe(20n)
  })

`,
    },
  ],
  check({ run, test }) {
    run('npm', ['run', 'typecheck'])
    test('core', ['test/vms/riscv/linux.test.ts', 'test/vms/riscv/calls.test.ts'])
  },
}
