import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toBigint, toHex, utf8 } from '../../src/bytes/bytes.ts'
import { keccakKey, localKey, PreimageError } from '../../src/preimage/index.ts'
import { PreimageDirectoryError, preimageDirectory, savePreimages } from '../../src/run/index.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { run } from '../../src/trace/index.ts'
import { asker } from '../vms/asker.ts'

const folder = mkdtempSync(join(tmpdir(), 'preimages-'))
const data = utf8('kept on disk')
const zero = zeroState(asker.machine)
const program = {
  vm: asker,
  state: {
    ...zero,
    registers: { ...zero.registers, key: toBigint(keccakKey(data)), other: toBigint(localKey(2n)) },
    memories: { mem: pagesOf([[0n, Uint8Array.of(1, 0, 0x0b, 0, 1, 0, 0x0f, 0)]]) },
  },
}

test('a run that was recorded into a directory is made again from it', async () => {
  const path = join(folder, 'made', 'here')
  const trace = await run(program, { preimages: (key) => (key[0] === 2 ? data : utf8('local')) })
  savePreimages(path, trace.preimages!)
  const names = [keccakKey(data), localKey(2n)].map((key) => toHex(key).slice(2))
  expect(readdirSync(path).sort()).toEqual(names.sort())
  const again = await run(program, { preimages: preimageDirectory(path).get })
  expect(again.rootAt(again.steps)).toEqual(trace.rootAt(trace.steps))
  // A second time, nothing changes; a damaged file is refused when it is asked for.
  savePreimages(path, trace.preimages!)
  writeFileSync(join(path, names.find((name) => name.startsWith('02'))!), 'kept on disk?')
  await expect(run(program, { preimages: preimageDirectory(path).get })).rejects.toThrow(PreimageError)
})

test('what is not a directory, or not a file, is said by name', () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  for (const path of [file, join(folder, 'absent')])
    expect(() => preimageDirectory(path)).toThrow(`${path} is not a directory of preimages.`)
  expect(() =>
    savePreimages(join(file, 'below'), { size: 0, get: () => undefined, add() {}, entries: () => [] }),
  ).toThrow(PreimageDirectoryError)
  mkdirSync(join(folder, 'odd', toHex(keccakKey(data)).slice(2)), { recursive: true })
  expect(() => preimageDirectory(join(folder, 'odd')).get(keccakKey(data))).toThrow('cannot be read: EISDIR')
  expect(preimageDirectory(join(folder, 'odd')).get(localKey(1n))).toBeUndefined()
})
