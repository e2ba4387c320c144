/**
 * The state tests of ethereum/tests, Cancun: state root and logs after each transaction, or its refusal.
 */
import { describe, expect, test } from 'vitest'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { rotating } from '../../rotation.ts'
import { filesOf, nameOf, runnerOf, testsOf, unpack } from './suites.ts'

const run = runnerOf(wasmExecutor)

for (const [archive, count] of [
  ['GeneralStateTests-VMTests-64files-Cancun.tar.xz', 651],
  ['GeneralStateTests-11788-Cancun.tar.xz', 11_788],
] as const) {
  const folder = unpack(archive)
  describe.skipIf(folder === undefined)(archive, () => {
    const files = folder === undefined ? [] : filesOf(folder)
    if (folder !== undefined) {
      test('has all the cases that it is said to have', () => {
        expect(files.reduce((sum, file) => sum + testsOf(file).length, 0)).toBe(count)
      })
    }
    for (const file of rotating(archive, files)) {
      test(nameOf(folder as string, file), () => {
        const failures = testsOf(file).flatMap((one) => {
          const failure = run(one)
          return failure === undefined ? [] : [`${one.name} ${one.index}: ${failure}`]
        })
        expect(failures).toEqual([])
      })
    }
  })
}
