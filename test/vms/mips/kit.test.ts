/**
 * The testing kit on Cannon's machine: executors, proofs, roots and tampering, on random states of each instruction and
 * routine, and on states that random ones seldom reach: branches outside of delay slots, and every system call.
 */
import { describe, expect, test } from 'vitest'
import { jitExecutor } from '../../../src/run/jit.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { checkVm } from '../../../src/testing/index.ts'
import { all, part } from '../../rotation.ts'
import { mips32, mips64 } from './machine.ts'
import { namedStates } from './states.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const chosen = slow || all || part === 3
const vms = slow || all ? [mips64, mips32] : [mips64]
if (!chosen)
  console.log(
    'mips: the kit runs on one day in ten; on mips64 and mips32, 20 random states a kind, with ONESTEP_SLOW=1',
  )

describe.skipIf(!chosen).each(vms)('$name', (vm) => {
  const executors = {
    wasm: wasmExecutor,
    jit: (machine: typeof vm.machine) => jitExecutor(machine, { warmUp: 0 }),
  }

  test('everything that holds for any VM', { timeout: 3_600_000 }, async () => {
    const states = namedStates(vm).map(([, state]) => state)
    const { done, traps } = await checkVm(vm, { states, executors, runs: slow ? 20 : 1, seed: 1 })
    const { instructions, microcode } = vm.machine
    const names = [...instructions, ...microcode].map(({ name }) => name)
    expect(names.filter((name) => !done.has(name))).toEqual([])
    expect([...traps.keys()]).toEqual(
      expect.arrayContaining([
        ...['branch in a delay slot', 'jump in a delay slot', 'unrecognized system call', 'misaligned pc'],
        ...['division by zero', 'illegal instruction', 'invalid microcode state'],
      ]),
    )
  })
})
