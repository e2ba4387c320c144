/**
 * Batches of real programs on RISC-V: large, so behind ONESTEP_SLOW=1. ONESTEP_RUNS: stretches of each program, 20 by
 * default, and a thousand edits for each. ONESTEP_VM: one VM alone.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/trace/index.ts'
import { loadProgram } from '../../src/vms/index.ts'
import { rv32im, rv64im } from '../../src/vms/riscv/index.ts'
import { fixture } from '../cli/cli.ts'
import { Random } from '../targets/wasm/random-machine.ts'
import { type BatchTester, batchTester } from './batching.ts'
import { editor } from './edits.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const runs = Number(process.env.ONESTEP_RUNS ?? 20)
const only = process.env.ONESTEP_VM

const programs = {
  rv32im: ['sha256.rv32im.O2', 'life.rv32im.Os', 'sort.rv32im.O0', 'args.rv32im.Os'],
  // Of rv64im there are none; these meet no compressed or atomic instruction at first, or trap on it.
  rv64im: ['sha256.rv64imac.O2', 'lz.rv64imac.Os'],
}

for (const vm of [rv32im, rv64im]) {
  describe.runIf(slow && (only === undefined || only === vm.name))(`batches of ${vm.name}`, () => {
    const shape = { steps: 8, anyEvery: 4, readLeaves: 4, writeLeaves: 2, readNodes: 18, writeNodes: 34 }
    let tester: BatchTester
    let edits: ReturnType<typeof editor>
    beforeAll(async () => {
      tester = await batchTester(vm, shape)
      edits = editor(tester.r1cs, tester.symbols)
      console.log(`batch of ${vm.name}: ${tester.r1cs.constraints} constraints for ${shape.steps} steps`)
    }, 1_200_000)

    test.each(programs[vm.name as keyof typeof programs])(
      '%s: stretches of it, and no edit of one',
      async (name) => {
        const file = readFileSync(fixture(`elf/${name}.elf`))
        const program = loadProgram(new Uint8Array(file), { name, vm: vm.name, args: [name] })
        const trace = await run(program, { maxSteps: 200_000n })
        const random = new Random(runs)
        let made = 0n
        for (let i = 0; i < runs; i++) {
          const from = i === 0 ? 0n : BigInt(random.below(Number(trace.steps)))
          const { run: batch, witness } = tester.expectBatch(trace.stateAt(from))
          made += batch.steps
          expect(edits.tryEdits(witness, 1000, (limit) => random.below(limit))).toEqual([])
        }
        console.log(`${name}: ${made} steps in ${runs} batches`)
      },
      3_600_000,
    )
  })
}
