import { describe, expect, test } from 'vitest'
import { checkVm } from '../../src/testing/index.ts'
import { felts } from '../vms/felts.ts'
import { stack } from '../vms/stack.ts'
import { tiny } from '../vms/tiny.ts'

describe.each([tiny, stack, felts])('$name', (vm) => {
  test('every check holds, and every instruction and trap comes up', async () => {
    const { done, traps } = await checkVm(vm, { runs: 25, seed: 7 })
    const names = [...vm.machine.instructions, ...vm.machine.microcode].map(({ name }) => name)
    expect([...done.keys()].sort()).toEqual(names.sort())
    expect([...traps.keys()].sort()).toEqual(vm.machine.traps.toSorted())
  })
})
