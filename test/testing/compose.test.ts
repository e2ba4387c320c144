/** The whole kit on a machine made of two. */
import { expect, test } from 'vitest'
import { INVALID_PART, type Machine } from '../../src/ir/machine.ts'
import { jitExecutor } from '../../src/run/jit.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { checkVm } from '../../src/testing/index.ts'
import { calling, hybrid } from '../vms/hybrid.ts'

const jit = (machine: Machine) => jitExecutor(machine, { warmUp: 0 })

test('every check holds on a composed machine, and every instruction, routine and trap comes up', async () => {
  const states = (['wide', 'narrow'] as const).flatMap((part) => [1n, 3n].map((n) => calling(part, n)))
  const { done, traps } = await checkVm(hybrid, {
    runs: 8,
    seed: 7,
    states,
    executors: { wasm: wasmExecutor, jit },
  })
  const names = [...hybrid.machine.instructions, ...hybrid.machine.microcode].map(({ name }) => name)
  // The bridge takes every trap of the parts, so what stands for those is a step like others.
  expect([...done.keys()].sort()).toEqual(names.sort())
  // Of two parts, each number is one's.
  expect([...traps.keys()]).toEqual(hybrid.machine.traps.filter((reason) => reason !== INVALID_PART))
}, 120_000)
