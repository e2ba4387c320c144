/** Native provers: found, used, and not believed. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { proveTables, type StarkSecurity, verifyTables } from '../../src/stark/index.ts'
import { findNativeProver, nativeProver } from '../../src/stark/native.ts'
import { scratch } from '../cli/cli.ts'
import { fibonacci } from '../targets/air/samples.ts'

const folder = scratch()
const starts = folder.path('starts')
const { program, publics, traces } = fibonacci()
afterEach(() => {
  vi.unstubAllEnvs()
})

/** A program that answers whatever it is asked with the bytes of a file, and notes each of its starts. */
function impostor(file?: string): string {
  const path = folder.path('onestep-prover')
  const bytes = file === undefined ? 'Buffer.alloc(300, 7)' : `fs.readFileSync(${JSON.stringify(file)})`
  writeFileSync(
    path,
    `#!${process.execPath}
const fs = require('node:fs')
fs.appendFileSync(${JSON.stringify(starts)}, 'x')
const proof = ${bytes}
let [have, parts] = [Buffer.alloc(0), 0]
process.stdin.on('data', (chunk) => {
  have = Buffer.concat([have, chunk])
  while (have.length >= 8 && have.length >= 8 + Number(have.readBigUInt64LE())) {
    have = have.subarray(8 + Number(have.readBigUInt64LE()))
    // The program, then pairs of traces and public values.
    parts++
    if (parts === 1 || parts % 2 === 0) continue
    const head = Buffer.alloc(12)
    head.writeBigUInt64LE(BigInt(proof.length), 4)
    process.stdout.write(Buffer.concat([head, proof]))
  }
})
`,
  )
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
    /native prover made a proof that is refused: malformed\.\n.*build it from the sources of this version/,
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

test('a process proves again and again, until it is closed', async () => {
  writeFileSync(starts, '')
  const prover = nativeProver(impostor(), program, 'conjectured')
  for (let i = 0; i < 3; i++) expect(await prover.prove(traces, publics)).toEqual(new Uint8Array(300).fill(7))
  expect(readFileSync(starts, 'utf8')).toBe('x')
  prover.close()
  await prover.prove(traces, publics)
  prover.close()
  expect(readFileSync(starts, 'utf8')).toBe('xx')
})

test('what a process says before it ends without an answer is the error', async () => {
  const path = folder.path('talker')
  writeFileSync(path, '#!/bin/sh\nread -r line\necho "not today" >&2\nexit 3\n')
  chmodSync(path, 0o755)
  await expect(proveTables(program, traces, publics, { native: path })).rejects.toThrow(
    /talker failed\.\n.*not today\n.*set ONESTEP_PROVER to nothing/,
  )
  writeFileSync(path, '#!/bin/sh\nexit 3\n')
  await expect(proveTables(program, traces, publics, { native: path })).rejects.toThrow(
    /talker failed\.\n.*it ended with 3 before it answered/,
  )
})

test('a program that is not there is one error', async () => {
  await expect(proveTables(program, traces, publics, { native: '/nowhere' })).rejects.toThrow(
    /^\/nowhere failed\.\n.*\n.*set ONESTEP_PROVER to nothing/,
  )
})

const own = await findNativeProver()
if (!own) console.log('Not run: ONESTEP_PROVER names a native prover whose proofs are compared.')
test.runIf(own)('proofs of the native prover are accepted, and wrong rows have none', async () => {
  const prover = nativeProver(own!, program, 'conjectured')
  for (let i = 0; i < 2; i++) {
    const proof = await prover.prove(traces, publics)
    expect(await verifyTables(program, publics, proof)).toEqual({ valid: true, security: 'conjectured' })
  }
  const wrong = traces.map(({ height, values }) => ({ height, values: values.map((one) => (one + 1) % 100) }))
  await expect(prover.prove(wrong, publics)).rejects.toThrow(/do not satisfy the constraints/)
  expect((await verifyTables(program, publics, await prover.prove(traces, publics))).valid).toBe(true)
  prover.close()
})
