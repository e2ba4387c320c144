/** Native provers: found, used, and not believed. */
import { chmodSync, writeFileSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { proveTables, type StarkSecurity, verifyTables } from '../../src/stark/index.ts'
import { findNativeProver } from '../../src/stark/native.ts'
import { scratch } from '../cli/cli.ts'
import { fibonacci } from '../targets/air/samples.ts'

const folder = scratch()
const { program, publics, traces } = fibonacci()
afterEach(() => {
  vi.unstubAllEnvs()
})

/** A program that writes one file to that of the proof: what it was given as the program, if not told otherwise. */
function impostor(file = '$2'): string {
  const path = folder.path('onestep-prover')
  writeFileSync(path, `#!/bin/sh\ncp "${file}" "$5"\n`)
  chmodSync(path, 0o755)
  return path
}

test('ONESTEP_PROVER goes before the PATH, and an empty one means WebAssembly', async () => {
  const path = impostor()
  vi.stubEnv('PATH', `${dirname(path)}${delimiter}${process.env.PATH}`)
  vi.stubEnv('ONESTEP_PROVER', undefined)
  expect(await findNativeProver()).toBe(path)
  vi.stubEnv('ONESTEP_PROVER', '/elsewhere')
  expect(await findNativeProver()).toBe('/elsewhere')
  vi.stubEnv('ONESTEP_PROVER', '')
  expect(await findNativeProver()).toBeUndefined()
})

test('a proof that is none is refused where it is made', async () => {
  await expect(proveTables(program, traces, publics, { native: impostor() })).rejects.toThrow(
    /onestep-prover made a proof that is refused: \w+\.\n.*build it from the sources of this version/,
  )
})

test('a proof of another statement, or of less security, is refused where it is made', async () => {
  const kept = async (of: ReturnType<typeof fibonacci>) => {
    const path = folder.path(`${of.traces[0]!.height}.proof`)
    writeFileSync(path, await proveTables(of.program, of.traces, of.publics, { native: false }))
    return path
  }
  const [own, other] = [await kept(fibonacci()), await kept(fibonacci(32))]
  const claim = (file: string, security: StarkSecurity) =>
    proveTables(program, traces, publics, { native: impostor(file), security })
  expect((await claim(own, 'conjectured')).length).toBeGreaterThan(0)
  await expect(claim(other, 'conjectured')).rejects.toThrow(/a proof that is refused: public-values\./)
  await expect(claim(own, 'proven')).rejects.toThrow(/a proof that is refused: security\./)
})

test('a program that is not there is one error', async () => {
  await expect(proveTables(program, traces, publics, { native: '/nowhere' })).rejects.toThrow(
    /^\/nowhere failed\.\n.*\n.*set ONESTEP_PROVER to nothing/,
  )
})

const own = await findNativeProver()
if (!own) console.log('Not run: ONESTEP_PROVER names a native prover whose proofs are compared.')
test.runIf(own)('a proof of the native prover is one of the other', async () => {
  const proof = await proveTables(program, traces, publics)
  expect(await verifyTables(program, publics, proof)).toEqual({ valid: true, security: 'conjectured' })
  const other = await proveTables(program, traces, publics, { native: false })
  expect(proof.length).toBe(other.length)
})
