import { describe, expect, test, vi } from 'vitest'
import { loaders } from '../../src/vms/index.ts'

const names = loaders.flatMap((loader) => loader.names.map((name) => ({ name, loader })))

describe('the list of VMs', () => {
  test.each(names)('$name is the name that its machine has', ({ name, loader }) => {
    const { name: own, machine } = loader.vm(name)
    expect([own, machine.name]).toEqual([name, name])
  })

  test('traces none to know their names', async () => {
    vi.resetModules()
    vi.doMock('../../src/vm/vm.ts', async (original) => ({
      ...(await original<object>()),
      vm: () => {
        throw new Error('traced')
      },
    }))
    const { loaders: again } = await import('../../src/vms/index.ts')
    expect(again.flatMap((loader) => loader.names)).toEqual(names.map(({ name }) => name))
    const riscv = again.find(({ names: own }) => own.includes('rv32im'))!
    expect(() => riscv.vm('rv32im').machine).toThrow('traced')
  })
})
