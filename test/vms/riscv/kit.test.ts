/**
 * The testing kit on the VMs of G: executors, proofs, roots and tampering, on random states of each instruction and routine,
 * on states with aligned operands, and on states in the middle of system calls and switches of threads.
 */
import { describe, expect, test } from 'vitest'
import { jitExecutor } from '../../../src/run/jit.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { checkVm } from '../../../src/testing/index.ts'
import { rv32gc, rv32gcPreimages, rv64gc, rv64gcPreimages } from '../../../src/vms/riscv/spec.ts'
import { all, part, rotating } from '../../rotation.ts'
import { alignedKinds, alignedSteps, callSteps } from './sampled.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const vms = [rv32gc, rv64gc, rv32gcPreimages, rv64gcPreimages]
const chosen = slow || all ? vms : [vms[part % vms.length]!]
if (chosen.length < vms.length)
  console.log(
    `riscv: the kit on ${chosen[0]!.name}; on all ${vms.length}, and 30 random states of each kind, with ONESTEP_SLOW=1`,
  )

describe.each(chosen)('$name', (vm) => {
  const executors = {
    wasm: wasmExecutor,
    jit: (machine: typeof vm.machine) => jitExecutor(machine, { warmUp: 0 }),
  }

  test('everything that holds for any VM', { timeout: 7_200_000 }, async () => {
    const per = slow ? 10 : 1
    const [kinds, inCalls] = [alignedKinds(vm), callSteps(vm, per)]
    const tried = slow ? kinds : rotating('riscv: instructions on aligned operands', kinds)
    const states = [...alignedSteps(vm, tried, per, 1).values(), ...inCalls.values()].flat()
    const { done, traps } = await checkVm(vm, { states, executors, runs: slow ? 30 : 1, seed: 1 })
    const wanted = [...inCalls.keys(), ...tried.map(({ name }) => name)]
    expect([...new Set(wanted)].filter((name) => !done.has(name) && !/^(c\.)?ebreak$/.test(name))).toEqual([])
    // One random state of each atomic instruction may be aligned; thirty are not.
    const often = slow ? ['misaligned atomic'] : []
    expect([...traps.keys()]).toEqual(
      expect.arrayContaining(['breakpoint', 'illegal instruction', 'invalid microcode state', ...often]),
    )
  })

  test('calls and switches are made by every routine but those of accesses', () => {
    const found = callSteps(vm, 1)
    const rest = vm.machine.microcode.map(({ name }) => name).filter((name) => !found.has(name))
    const table = vm.machine.registers[0]!.type
    // On RV32, gettimeofday has no doublewords to give.
    const unused = 'width' in table && table.width === 32 ? ['time-of-day'] : []
    expect(rest.sort()).toEqual(['float-load', 'float-store', 'load', 'store', ...unused].sort())
  })
})
