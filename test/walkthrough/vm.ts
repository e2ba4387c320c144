import type { Walkthrough } from './change.ts'

/** A VM that adds up bytes. */
export const vm: Walkthrough = {
  page: 'docs/adding-a-vm.md',
  name: 'tally',
  edits: [
    {
      file: 'src/vms/tally/spec.ts',
      insert: `/**
 * A VM that adds up bytes: \`1 n\` adds n, \`2 0\` halts with the sum.
 * @module
 */
import { halt, memory, u8, u16, type Vm, vm } from '../../vm/index.ts'
import { later } from '../later.ts'

export const tally: Vm = later('tally', () =>
  vm('tally')
    .state({ pc: u8, sum: u8, code: memory(u16, 512) })
    .fetch((s) => {
      const word = s.code[s.pc]
      s.pc = s.pc.add(1)
      return word
    })
    .op('add i', '00000001 iiiiiiii', (s, { i }) => {
      s.sum = s.sum.add(i)
    })
    .op('halt', '00000010 00000000', (s) => halt(s.sum.unsigned(32)))
    .otherwise('illegal instruction'),
)
`,
    },
    {
      file: 'src/vms/tally/loader.ts',
      insert: `/**
 * tally in the list of VMs.
 * @module
 */
import { pagesOf, zeroState } from '../../state/state.ts'
import type { Loader } from '../loader.ts'
import { tally } from './spec.ts'

const MAGIC = [0x74, 0x61, 0x6c, 0x79]

export const tallyLoader: Loader = {
  names: ['tally'],
  files: 'tally programs',
  vm: () => tally,
  recognises: (file) => MAGIC.every((byte, i) => file[i] === byte),
  load(file) {
    const state = zeroState(tally.machine)
    const code = pagesOf([[0n, file.slice(MAGIC.length)]])
    return { vm: tally, state: { ...state, memories: { ...state.memories, code } } }
  },
}
`,
    },
    { file: 'src/vms/tally/index.ts', insert: "export { tally } from './spec.ts'\n" },
    {
      file: 'src/vms/index.ts',
      before: /^export \{ CairoError/,
      insert: "import { tallyLoader } from './tally/loader.ts'\n\n",
    },
    { file: 'src/vms/index.ts', before: /(?<=^ {2}wasmLoader,\n)\]$/, insert: '  tallyLoader,\n' },
    {
      file: 'test/vms/tally/spec.test.ts',
      insert: `import { expect, test } from 'vitest'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { checkVm } from '../../../src/testing/index.ts'
import { run } from '../../../src/trace/index.ts'
import { loadProgram } from '../../../src/vms/index.ts'
import { tally } from '../../../src/vms/tally/index.ts'

test('a file is recognised, loaded and run', async () => {
  const file = Uint8Array.of(0x74, 0x61, 0x6c, 0x79, 40, 1, 2, 1, 0, 2)
  expect((await run(loadProgram(file))).status).toEqual({ kind: 'halted', code: 42n })
})

test('everything derived from the spec agrees', { timeout: 300_000 }, async () => {
  const { done } = await checkVm(tally, { executors: { wasm: wasmExecutor }, seed: 7 })
  expect([...done.keys()].sort()).toEqual(['add', 'halt'])
})
`,
    },
    { file: 'docs/vms/tally.md', insert: '# tally\n\n`1 n` adds n, and `2 0` halts with the sum.\n' },
    {
      file: 'docs/README.md',
      before: /^- \[vms\/cairo\.md\]/,
      insert: '- [vms/tally.md](vms/tally.md): bytes to add up.\n',
    },
  ],
  generated: ['docs/surface.txt'],
  check({ run, test }) {
    run('npm', ['run', 'typecheck'])
    run('npm', ['run', 'generate', '--', '--only', 'surface'])
    const files = ['test/vms/tally/spec.test.ts', 'test/vms/index.test.ts', 'test/surface.test.ts']
    test('core', [...files, 'test/layers.test.ts'])
  },
}
