/**
 * `--vm ./my-vm.js`: every verb on a VM that the command line does not know.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { builtPackage } from './built.ts'
import { jsonOf, onestep, scratch } from './cli.ts'

const folder = scratch()
const entry = JSON.stringify(pathToFileURL(join(builtPackage(), 'dist/index.js')).href)
const SPEC = `import { bytes, halt, memory, u8, u16, u32, vm } from ${entry}
export const mine = vm('mine')
  .state({
    ...{ pc: u16, acc: u8, code: memory(u16, 2 ** 16) },
    ...{ inputSize: u32, input: bytes(1024), outputSize: u32, output: bytes(1024) },
  })
  .fetch((s) => {
    const word = s.code[s.pc]
    s.pc = s.pc.add(1)
    return word
  })
  .op('read i', '0001 .... iiiiiiii', (s, { i }) => {
    s.acc = s.input.load(i.unsigned(10), 1)
  })
  .op('add i', '0010 .... iiiiiiii', (s, { i }) => {
    s.acc = s.acc.add(i)
  })
  .op('write', '0011 ............', (s) => {
    s.output[s.outputSize.low(10)] = s.acc
    s.outputSize = s.outputSize.add(1)
  })
  .op('halt', '0100 ............', (s) => halt(s.acc.unsigned(64)))
  .otherwise('illegal instruction')
`
const module_ = (name: string, text: string) => {
  const path = folder.path(name)
  writeFileSync(path, text)
  return path
}
const ofVm = module_('my-vm.mjs', `${SPEC}export default mine\n`)
const LOADER = `import { pagesOf, zeroState } from ${entry}
const zero = zeroState(mine.machine)
export default {
  names: ['mine'],
  files: 'lists of words in JSON',
  vm: () => mine,
  recognises: () => false,
  load(file) {
    const code = new Uint8Array(Uint16Array.from(JSON.parse(new TextDecoder().decode(file))).buffer)
    const state = { ...zero, memories: { ...zero.memories, code: pagesOf([[0n, code]]) } }
    return { vm: mine, state, output: { memory: 'output', size: 'outputSize' } }
  },
  show: (output) => [...output].join(' ') + '\\n',
}
`
const ofLoader = module_('my-loader.mjs', SPEC + LOADER)
const program = folder.path('program.bin')
writeFileSync(program, new Uint8Array(Uint16Array.of(0x1000, 0x2001, 0x3000, 0x4000).buffer))
const input = folder.path('input')
writeFileSync(input, 'A')

test('a program runs, reads its input, and is proven, verified and inspected', async () => {
  const own = ['--vm', ofVm]
  const ran = await onestep(['run', program, ...own, '--input', input])
  expect([ran.code, ran.out.toString()]).toEqual([66, 'B'])
  const traced = await onestep(['trace', program, ...own, '--input', input])
  expect(traced.out.toString()).toContain('add 1')

  const proof = folder.path('proof')
  await jsonOf(['prove', program, ...own, '--input', input, '--step', '1', '-o', proof])
  expect(await jsonOf(['verify', proof, ...own])).toMatchObject({ valid: true, vm: 'mine', step: 1 })
  expect(await jsonOf(['inspect', proof, ...own])).toMatchObject({ kind: 'proof', vm: 'mine' })
  const stranger = await onestep(['verify', proof])
  expect(stranger.code).toBe(1)
  expect(stranger.err).toContain('is unknown to this version of onestep')

  const claim = folder.path('claim')
  await jsonOf(['commit', program, ...own, '--input', input, '-o', claim])
  expect(await jsonOf(['inspect', claim, ...own])).toMatchObject({ kind: 'claim', vm: 'mine', steps: 4 })
  expect(await jsonOf(['inspect', program, ...own])).toMatchObject({ kind: 'program', instructions: 4 })
})

test('a loader of the module reads its own files, and shows its own output', async () => {
  const words = folder.path('words.json')
  writeFileSync(words, '[8199, 12288, 16384]')
  const { code, out } = await onestep(['run', words, '--vm', ofLoader])
  expect([code, out.toString()]).toEqual([7, '7\n'])
})

describe('what cannot be loaded is one clear error', () => {
  test.each([
    ['no file', folder.path('none.mjs'), 'cannot be loaded.\n  Cannot find module'],
    ['no default export', module_('named.mjs', SPEC), 'does not export a VM.\n  Expected: a default export'],
    ['another export', module_('five.mjs', 'export default 5'), 'got number'],
    ['an exception', module_('throws.mjs', 'throw new Error("mine")'), 'cannot be loaded.\n  mine'],
    [
      'an error of the spec',
      module_('wrong.mjs', SPEC.replace('s.acc.add(i)', 's.acc.add(s.pc)')),
      'Expected a word of 8 bits, got one of 16.\n  At: wrong.mjs:16',
    ],
  ])('%s', async (_, path, says) => {
    const { code, err } = await onestep(['run', program, '--vm', path])
    expect(code).toBe(1)
    expect(err).toContain(`The VM module ${path}`)
    expect(err).toContain(says)
    expect(err).not.toContain('    at ')
  })

  test('arguments, for which a VM has no place', async () => {
    const { code, err } = await onestep(['run', program, '--vm', ofVm, '--', 'a'])
    expect(code).toBe(1)
    expect(err).toContain('mine accepts neither arguments nor an environment')
  })

  test('a program that is larger than the memory', async () => {
    const large = folder.path('large.bin')
    writeFileSync(large, new Uint8Array(2 ** 17 + 1))
    const { code, err } = await onestep(['run', large, '--vm', ofVm])
    expect(code).toBe(1)
    expect(err).toContain('Expected: at most 131072 bytes, got 131073')
  })
})
