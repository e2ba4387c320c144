import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jitExecutor } from '../../../src/run/jit.ts'
import type { Program } from '../../../src/run/program.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { checkVm } from '../../../src/testing/index.ts'
import { loadCairo } from '../../../src/vms/cairo/index.ts'
import { rv32, rv64 } from '../../../src/vms/riscv/index.ts'
import { loadSbpf } from '../../../src/vms/sbpf/index.ts'
import { oneOf } from '../../rotation.ts'
import { felts } from '../../vms/felts.ts'
import { calling, hybrid } from '../../vms/hybrid.ts'
import { mos } from '../../vms/mos.ts'
import { dispatching, selfModifying } from '../../vms/mos-programs.ts'
import { assemble } from '../../vms/sbpf/assembler.ts'
import { programs } from '../../vms/sbpf/programs.ts'
import { stack } from '../../vms/stack.ts'
import { tiny } from '../../vms/tiny.ts'
import { look } from '../wasm/agree.ts'

const executors = { jit: (machine: Parameters<typeof jitExecutor>[0]) => jitExecutor(machine, { warmUp: 0 }) }

test.each([tiny, stack, felts, mos, ...oneOf('RISC-V, compiled at every step', [rv32, rv64])])(
  '$name, compiled at every step',
  { timeout: 600_000 },
  async (vm) => {
    const { done } = await checkVm(vm, { executors, runs: 12 })
    expect(done.size).toBeGreaterThan(0)
  },
)

/** Both to the end, compared on the way. @returns steps */
function compare({ vm, state }: Program): bigint {
  const [mine, reference] = [jitExecutor(vm.machine, { warmUp: 0, watched: 100 }), wasmExecutor(vm.machine)]
  for (const executor of [mine, reference]) executor.restore(state)
  let total = 0n
  for (const steps of [1n, 7n, 150n, 500n, 501n, 1n << 20n]) {
    const made = mine.run(steps)
    expect(made).toBe(reference.run(steps))
    expect(look(mine)).toEqual(look(reference))
    total += made
  }
  return total
}

// Every fetch of sBPF counts down compute units, and traps when there are none left.
test.each([...programs])(
  '%s of fixtures/sbpf, compiled at every step, runs as on the interpreter',
  (_, source) => {
    for (const version of [0, 3] as const) {
      const file = assemble(source, version)
      const data = Uint8Array.from({ length: 40 }, (_, i) => (i === 0 ? 12 : (i * 77) % 251))
      const steps = compare(loadSbpf(file, { instruction: { data } }))
      expect(steps).toBeGreaterThan(1n)
      // The units run out on the way, in the middle of what is compiled.
      for (const computeUnits of [steps / 2n, 40n])
        compare(loadSbpf(file, { instruction: { data }, computeUnits }))
    }
  },
)

// The outermost call, and gas that runs out in the middle of what is compiled, on either side.
test.each([10_000n, 60n, 37n, 20n])(
  'two VMs that call each other with %s units of gas, compiled at every step, run as on the interpreter',
  (gas) => {
    for (const part of ['wide', 'narrow'] as const)
      expect(compare({ vm: hybrid, state: calling(part, 8n, { gas }) })).toBeGreaterThan(40n)
  },
)

test('a Cairo program, compiled at every step, runs as on the interpreter', () => {
  const file = readFileSync(join(import.meta.dirname, '../../../fixtures/cairo/fibonacci.json'))
  expect(compare(loadCairo(file))).toBeGreaterThan(6000n)
})

test.each([
  ['a bytecode interpreter on a page of its own', () => dispatching(30, 0x1000)],
  ['a bytecode interpreter that shares its page with its data', () => dispatching(30)],
  ['code that rewrites itself', () => selfModifying(30)],
] as const)('%s, compiled at every step, runs as on the interpreter', (_, make) => {
  expect(compare(make())).toBeGreaterThan(6000n)
})
