import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chosen, LoadError, loadBy, loaderByMagic, originOf } from '../../src/vms/choose.ts'
import { loaders } from '../../src/vms/index.ts'
import { ROOT } from './riscv/machine.ts'

const FOLDERS = ['programs/elf', 'wasm', 'sbpf', 'cairo', 'evm', 'mips', 'linux']
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, 'fixtures', folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(folder, entry.name)] : [],
  ),
)
const read = (file: string) => new Uint8Array(readFileSync(join(ROOT, 'fixtures', file)))

/** What all loaders say. */
function amongAll(file: Uint8Array, options = {}) {
  try {
    return chosen(loaders, file, options)
  } catch (error) {
    if (error instanceof LoadError) return undefined
    throw error
  }
}

describe('a loader that is told by first bytes', () => {
  test('is the one that is chosen among all, for every file here and for headers of any processor', async () => {
    let told = 0
    const elf = read('programs/elf/spin.rv32im.O2.elf').subarray(0, 64)
    const changed = Array.from({ length: 512 }, (_, i) => {
      const header = elf.slice()
      ;[header[5], header[18], header[19]] = [1 + (i & 1), i >> 1, i % 3 === 0 ? 1 : 0]
      return header
    })
    for (const content of [...files.map(read), ...changed, Uint8Array.of(), elf.subarray(0, 10)]) {
      const loader = await loaderByMagic(content, {})
      if (loader) expect(loader).toBe(amongAll(content))
      if (loader) told++
    }
    expect(told).toBeGreaterThan(20)
  })

  test('is left to the choice among all where an option says which', async () => {
    const elf = read('programs/elf/spin.rv32im.O2.elf')
    expect(await loaderByMagic(elf, { vm: 'rv32im' })).toBeUndefined()
    expect(await loaderByMagic(elf, { builtins: ['output'] })).toBeUndefined()
    expect(await loaderByMagic(elf, { invoke: 'main' })).toBeUndefined()
    const wasm = read('wasm/cat.wasm')
    expect(await loaderByMagic(wasm, { invoke: 'main' })).toBe(amongAll(wasm, { invoke: 'main' }))
  })
})

test('a program knows the loader that it came from', async () => {
  const elf = read('programs/elf/spin.rv32im.O2.elf')
  const loader = (await loaderByMagic(elf, {}))!
  const program = loadBy(loader, elf, {})
  expect(originOf(program)).toBe(loader)
  expect(loader.names).toContain(program.vm.name)
  expect(loadBy(loader, elf, { vm: 'rv32im' }).vm.name).toBe('rv32im')
})
