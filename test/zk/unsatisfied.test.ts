/**
 * What users see of a circuit with a fault: a chain's workers do not know the VM, and its author wants a line of it.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { mainSource } from '../../src/zk/circuit/compile.ts'
import { witnessTester } from '../../src/zk/circuit/tester.ts'
import {
  decodeWitness,
  encodeWitness,
  withoutChecks,
  witnessFile,
  witnessProgram,
} from '../../src/zk/circuit/witness.ts'
import { developmentKeys } from '../../src/zk/groth16/keys.ts'
import { UnsatisfiedError } from '../../src/zk/groth16/prove.ts'
import { CircuitFilesError, openSession } from '../../src/zk/groth16/session.ts'
import { builtPackage } from '../cli/built.ts'

test('a chain’s worker, here or in a process, says which node and line a witness fails at', async () => {
  const script = join(import.meta.dirname, 'prove-broken.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [script, builtPackage()])
  const said = JSON.parse(stdout) as { name: string; message: string }[]
  expect(said).toHaveLength(2)
  for (const { name, message } of said) {
    expect(name).toBe('UnsatisfiedError')
    const vm = join(import.meta.dirname, 'pair.mjs')
    const line =
      readFileSync(vm, 'utf8')
        .split('\n')
        .findIndex((one) => one.includes(".op('add'")) + 1
    expect(message).toMatch(/In: batch from step 0: slot 1: %\d+ = add u32 %\d+ %\d+, of add \(/)
    expect(message).toContain(`pair.mjs:${line})`)
    expect(message).toContain('Signals: main.plain[1].toBits')
  }
}, 300_000)

test('a damaged circuit is told with its folder', async () => {
  const { circuit } = await witnessTester({
    source: mainSource('udivrem.circom', 'UDivRem', [32], ['x', 'y']),
  })
  const keys = { zkey: '/nowhere', verificationKey: { onestep: { setup: 'ceremony' } } as never }
  const vm = { name: 'any' }
  for (const file of ['wasm', 'r1cs'] as const) {
    const opening = openSession({ vm, circuit: { ...circuit, [file]: circuit.sym }, keys })
    await expect(opening).rejects.toThrow(CircuitFilesError)
    await expect(opening).rejects.toThrow(new RegExp(`is damaged.*\\n.*no[t a]* valid \\.${file} file`))
  }
})

test('a witness that its program does not object to, but that does not satisfy, is told after the proof was tried', async () => {
  const source = mainSource('udivrem.circom', 'UDivRem', [32], ['x', 'y'])
  const { circuit } = await witnessTester({ source })
  const keys = await developmentKeys(circuit, { warn: () => {} })
  const scratch = mkdtempSync(join(tmpdir(), 'onestep-unchecked-'))
  try {
    const wasm = join(scratch, 'circuit.wasm')
    writeFileSync(wasm, withoutChecks(readFileSync(circuit.wasm)))
    const prove = await openSession({ vm: { name: 'any' }, circuit: { ...circuit, wasm }, keys })
    const root = new Uint8Array(32)
    const statement = { vmId: root, before: root, after: root, steps: 1n }
    expect((await prove({ inputs: { x: 1000n, y: 7n }, statement })).points).toBeDefined()
    // No word of 32 bits.
    const wrong = prove({ inputs: { x: 1n << 40n, y: 7n }, statement })
    await expect(wrong).rejects.toThrow(UnsatisfiedError)
    await expect(wrong).rejects.toThrow(/Signals: main\./)
  } finally {
    rmSync(scratch, { recursive: true })
  }
}, 120_000)

test('a program hands out its witness as bytes, the same as in numbers', async () => {
  const { circuit, compute } = await witnessTester({
    source: mainSource('udivrem.circom', 'UDivRem', [32], ['x', 'y']),
  })
  const program = await witnessProgram(readFileSync(circuit.wasm))
  program.run({ x: 1000n, y: 7n })
  const file = witnessFile(program.values())
  expect(file).toEqual(encodeWitness(compute({ x: 1000n, y: 7n })))
  expect(decodeWitness(file)).toEqual(compute({ x: 1000n, y: 7n }))
  expect(decodeWitness(file, 3)).toEqual(compute({ x: 1000n, y: 7n }).slice(0, 3))
})

test('a program without its checks computes the same witness, and goes on where one does not hold', async () => {
  const { circuit, r1cs, compute } = await witnessTester({
    source: mainSource('udivrem.circom', 'UDivRem', [32], ['x', 'y']),
  })
  const wasm = readFileSync(circuit.wasm)
  const unchecked = await witnessProgram(withoutChecks(wasm))
  unchecked.run({ x: 1000n, y: 7n })
  expect(unchecked.witness()).toEqual(compute({ x: 1000n, y: 7n }))
  // No words of 32 bits.
  const wide = { x: 1n << 40n, y: 7n }
  expect(() => compute(wide)).toThrow(/fails/)
  unchecked.run(wide)
  expect(unchecked.witness()).toHaveLength(r1cs.wires)
  // Of a file that has none, nothing changes.
  const plain = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 11, 4, 0x41, 4, 0x0f, 0x0b)
  expect(withoutChecks(plain)).toEqual(plain)
})
