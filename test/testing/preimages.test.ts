/** The whole kit on a machine that reads preimages: executors, proofs, roots, forgeries. */
import { expect, test } from 'vitest'
import { jitExecutor } from '../../src/run/jit.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { checkVm } from '../../src/testing/index.ts'
import { asker } from '../vms/asker.ts'

test('the kit holds of a machine that reads preimages', { timeout: 120_000 }, async () => {
  const { done, traps } = await checkVm(asker, {
    executors: {
      wasm: wasmExecutor,
      jit: (machine) => jitExecutor(machine, { warmUp: 0, watched: 200, compiling: 1 }),
    },
    runs: 40,
    seed: 7,
  })
  const all = [...asker.machine.instructions, ...asker.machine.microcode].map(({ name }) => name)
  expect(all.filter((name) => !done.has(name))).toEqual([])
  expect([...traps.keys()]).toEqual(expect.arrayContaining(['behind the end', 'no preimage is asked for']))
})
