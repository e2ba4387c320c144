/**
 * Batches of real programs: large, so behind ONESTEP_SLOW=1. ONESTEP_RUNS: stretches of each program, 20 by
 * default, and a thousand edits for each. ONESTEP_VM: one VM alone.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/trace/index.ts'
import { loadProgram } from '../../src/vms/index.ts'
import { rv32im, rv64im } from '../../src/vms/riscv/index.ts'
import { sbpfv0, sbpfv3 } from '../../src/vms/sbpf/index.ts'
import { BatchError } from '../../src/zk/batch/inputs.ts'
import { Random } from '../targets/wasm/random-machine.ts'
import { type BatchTester, batchTester } from './batching.ts'
import { editor } from './edits.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const runs = Number(process.env.ONESTEP_RUNS ?? 20)
const only = process.env.ONESTEP_VM
if (!slow) console.log('batches of real programs are left out; ONESTEP_SLOW=1 for RISC-V and sBPF')

const riscv = { steps: 8, anyEvery: 4, readLeaves: 4, writeLeaves: 2, readNodes: 18, writeNodes: 34 }
// Accounts and syscalls make more of what a step touches.
const solana = { steps: 8, anyEvery: 2, readLeaves: 8, writeLeaves: 3, readNodes: 40, writeNodes: 40 }
const elf = (name: string) => `programs/elf/${name}.elf`

const batches = [
  {
    vm: rv32im,
    shape: riscv,
    programs: ['sha256.rv32im.O2', 'life.rv32im.Os', 'sort.rv32im.O0', 'args.rv32im.Os'].map(elf),
  },
  {
    vm: rv64im,
    shape: riscv,
    // Of rv64im there are none; these meet no compressed or atomic instruction at first, or trap on it.
    programs: ['sha256.rv64imac.O2', 'lz.rv64imac.Os'].map(elf),
  },
  { vm: sbpfv0, shape: solana, programs: ['sbpf/hello.so', 'sbpf/hashes.so', 'sbpf/memory.so'] },
  { vm: sbpfv3, shape: solana, programs: ['sbpf/sort.v3.so', 'sbpf/address.v3.so'] },
]

for (const { vm, shape, programs } of batches) {
  describe.runIf(slow && (only === undefined || only === vm.name))(`batches of ${vm.name}`, () => {
    let tester: BatchTester
    let edits: ReturnType<typeof editor>
    beforeAll(async () => {
      tester = await batchTester(vm, shape)
      edits = editor(tester.r1cs, tester.symbols)
      console.log(`batch of ${vm.name}: ${tester.r1cs.constraints} constraints for ${shape.steps} steps`)
    }, 1_200_000)

    test.each(programs)(
      '%s: stretches of it, and no edit of one',
      async (name) => {
        const file = readFileSync(join(import.meta.dirname, '../../fixtures', name))
        const program = loadProgram(new Uint8Array(file), { name, vm: vm.name, args: [name] })
        const trace = await run(program, { maxSteps: 200_000n })
        const random = new Random(runs)
        let [made, batches, alone] = [0n, 0, 0]
        for (let i = 0; i < runs; i++) {
          const state = trace.stateAt(i === 0 ? 0n : BigInt(random.below(Number(trace.steps))))
          if (noPlace(() => tester.inputsOf(state))) {
            alone++
            continue
          }
          const { run: batch, witness } = tester.expectBatch(state)
          made += batch.steps
          batches++
          expect(edits.tryEdits(witness, 1000, (limit) => random.below(limit))).toEqual([])
        }
        console.log(
          `${name}: ${made} steps in ${batches} batches; ${alone} more begin with a step that no batch takes`,
        )
        expect(batches).toBeGreaterThan(0)
      },
      3_600_000,
    )
  })
}

/** A step that moves more than a batch's cell holds is proven alone. */
function noPlace(make: () => unknown): boolean {
  try {
    make()
    return false
  } catch (error) {
    if (error instanceof BatchError && error.message.includes('no place for')) return true
    throw error
  }
}
