import { describe, expect, test } from 'vitest'
import { checkVm } from '../../src/testing/index.ts'
import { tiny } from '../vms/tiny.ts'

describe.each([tiny])('$name', (vm) => {
  test('every check holds, and every instruction and trap comes up', async () => {
    const { done, traps } = await checkVm(vm, { runs: 40, seed: 7 })
    const names = [...vm.machine.instructions, ...vm.machine.microcode].map(({ name }) => name)
    expect([...done.keys()].sort()).toEqual(names.sort())
    expect([...traps.keys()].sort()).toEqual(vm.machine.traps.toSorted())
  })
})
