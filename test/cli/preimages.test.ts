/**
 * `--preimages DIR`, for a VM of the user's own.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { keccakKey } from '../../src/preimage/index.ts'
import { builtPackage } from './built.ts'
import { onestep, scratch } from './cli.ts'

const folder = scratch()
const entry = JSON.stringify(pathToFileURL(join(builtPackage(), 'dist/index.js')).href)
const vm = folder.path('asking.mjs')
writeFileSync(
  vm,
  `import { halt, preimage, u8, u16, u256, vm, zeroState } from ${entry}
const asking = vm('asking')
  .state({ pc: u8, key: u256, found: u16 })
  .fetch((s) => s.pc)
  .op('length', '00000000', (s) => {
    s.found = preimage(s.key, 0).word.bits(207, 192)
    s.pc = s.pc.add(1)
  })
  .op('halt', '00000001', (s) => halt(s.found.unsigned(64)))
  .otherwise('no instruction')
export default {
  names: ['asking'],
  files: 'a key in hex',
  vm: () => asking,
  recognises: () => false,
  load(file) {
    const zero = zeroState(asking.machine)
    const key = BigInt('0x' + new TextDecoder().decode(file).trim())
    return { vm: asking, state: { ...zero, registers: { ...zero.registers, key } } }
  },
}
`,
)
const data = new Uint8Array(77).fill(5)
const hex = Buffer.from(keccakKey(data)).toString('hex')
const program = folder.path('program.txt')
writeFileSync(program, hex)
const store = folder.path('store')
mkdirSync(store)

test('a run takes what it asks for from a directory', async () => {
  const missing = await onestep(['run', '--vm', vm, program])
  expect(missing.code).toBe(1)
  expect(missing.err).toContain('The next step needs a preimage that is not known.')
  expect(missing.err).toContain(hex)
  expect(missing.err).not.toMatch(/^\s+at /m)
  writeFileSync(join(store, hex), data)
  const found = await onestep(['run', '--vm', vm, '--preimages', store, program])
  expect({ code: found.code, err: found.err }).toEqual({ code: 77, err: '' })
  const trace = await onestep(['trace', '--vm', vm, '--preimages', store, program])
  expect(trace.out.toString()).toContain('found = 0x4d')
  writeFileSync(join(store, hex), 'something else')
  const wrong = await onestep(['run', '--vm', vm, '--preimages', store, program])
  expect(wrong.code).toBe(1)
  expect(wrong.err).toContain('This is not the preimage of its key.')
  const nowhere = await onestep(['run', '--vm', vm, '--preimages', folder.path('absent'), program])
  expect(nowhere.code).toBe(1)
  expect(nowhere.err).toContain('is not a directory of preimages')
})
