/**
 * A VM that is read from a snapshot is the one that was traced.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { run } from '../../src/index.ts'
import { machineId, print } from '../../src/ir/print.ts'
import { generate } from '../../src/targets/wasm/module.ts'
import { loaders } from '../../src/vms/index.ts'
import { loadRiscv } from '../../src/vms/riscv/index.ts'
import { decodeSnapshot, encodeSnapshot, type SnapshotFiles, snapshotOf } from '../../src/vms/snapshot.ts'
import { rotating } from '../rotation.ts'

const vms = loaders.flatMap((loader) => loader.names.map((name) => ({ name, load: () => loader.vm(name) })))

test.each(rotating('snapshots', vms))('$name', ({ load }) => {
  const vm = load()
  const files = encodeSnapshot(vm)
  const stored = decodeSnapshot((file) => files[file])!
  expect(stored.machine === vm.machine).toBe(false)
  expect(print(stored.machine)).toBe(print(vm.machine))
  expect(machineId(stored.machine)).toEqual(vm.id)
  expect(stored.fields).toEqual(vm.fields)
  expect(stored.sources).toEqual(vm.sources)
  const { bytes } = generate(stored.machine)
  expect(Buffer.compare(bytes, generate(vm.machine).bytes)).toBe(0)
  expect(Buffer.compare(bytes, gunzipSync(files.interpreter))).toBe(0)
})

const program = loadRiscv(readFileSync('fixtures/programs/elf/args.rv32im.Os.elf'))

test.each<[string, (files: SnapshotFiles) => (file: keyof SnapshotFiles) => Uint8Array]>([
  ['whole', (files) => (file) => files[file]],
  [
    'without its interpreter',
    (files) => (file) => {
      if (file === 'interpreter') throw new Error('ENOENT')
      return files.vm
    },
  ],
])('a program runs on a snapshot %s as on the VM', async (_, read) => {
  const { vm } = program
  const { machine, id, fields, sources } = decodeSnapshot(read(encodeSnapshot(vm)))!
  const stored = { ...vm, machine, id, fields, sources, formats: vm.formats, displays: vm.displays }
  const [here, there] = [await run(program), await run({ ...program, vm: stored })]
  expect(there.steps).toBe(here.steps)
  expect(there.rootAt(there.steps)).toEqual(here.rootAt(here.steps))
})

test('files that cannot be used are as none', () => {
  const { vm } = encodeSnapshot(program.vm)
  expect(decodeSnapshot(() => vm.subarray(0, vm.length - 100))).toBeUndefined()
  expect(decodeSnapshot(() => new Uint8Array(40))).toBeUndefined()
  expect(snapshotOf('no such VM')).toBeUndefined()
})
