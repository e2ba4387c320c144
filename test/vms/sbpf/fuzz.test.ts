/**
 * Damaged files: an error with a reason or a clean stop, never a crash, a hang, or memory without bound. Where Solana's
 * loader takes such a file, so does this one, and the other way round.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { unpackHeader } from '../../../src/state/layout.ts'
import { SbpfElfError } from '../../../src/vms/sbpf/elf/file.ts'
import { SbpfVerifierError } from '../../../src/vms/sbpf/elf/verify.ts'
import { loadSbpf } from '../../../src/vms/sbpf/load.ts'
import { all } from '../../rotation.ts'
import { assemble } from './assembler.ts'
import { randomOf } from './generate.ts'
import { Svm } from './litesvm.ts'
import { hasSuite, SUITE } from './machine.ts'
import { programs } from './programs.ts'

const COUNT = all ? 10_000 : 1000
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))
if (!all) console.log(`sbpf: ${COUNT} damaged files; 10,000 with ONESTEP_ALL=1`)

const files: Uint8Array[] = [
  ...[...programs.values()].flatMap((source) => [assemble(source, 0), assemble(source, 3)]),
  ...(hasSuite
    ? readdirSync(join(SUITE, 'elfs')).map((name) => readFileSync(join(SUITE, 'elfs', name)))
    : []),
]

/** Some bytes changed, some places set to what breaks arithmetic, or the end cut off. */
function damage(file: Uint8Array, random: (below: number) => number): Uint8Array {
  const bytes = Uint8Array.from(file)
  const view = new DataView(bytes.buffer)
  const extremes = [0, 1, 7, 8, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, bytes.length, bytes.length - 1]
  for (let i = 1 + random(4); i > 0; i--) {
    // Headers decide most: half of the changes are in the first 64 bytes or the last 600.
    const at = [random(bytes.length), random(64), bytes.length - 1 - random(Math.min(600, bytes.length))][
      random(3)
    ]
    if (random(2) === 0) bytes[at] = random(256)
    else if (at + 4 <= bytes.length) view.setUint32(at & ~3, extremes[random(extremes.length)], true)
  }
  return random(8) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes
}

test('damaged files are refused with a reason where Solana refuses them, or run to a clean stop', {
  timeout: 600_000,
}, () => {
  const random = randomOf(seed)
  const reasons = new Set<string>()
  let ran = 0
  const svm = new Svm()
  const id = new Uint8Array(32).fill(7)
  const executors = new Map<string, ReturnType<typeof wasmExecutor>>()
  for (let i = 0; i < COUNT; i++) {
    const file = damage(files[random(files.length)], random)
    const note = `ONESTEP_SEED=${seed}, file ${i}`
    const solana = accepts(svm, id, file)
    try {
      const { vm, state } = loadSbpf(file, { computeUnits: 2000n })
      expect(solana, `${note}: only Solana refuses it`).toBe(true)
      const executor = executors.get(vm.name) ?? wasmExecutor(vm.machine)
      executors.set(vm.name, executor)
      executor.restore(state)
      executor.run(500_000n)
      const { status } = unpackHeader(vm.machine, executor.header())
      expect(status.kind, note).not.toBe('running')
      ran++
    } catch (error) {
      if (!(error instanceof SbpfElfError || error instanceof SbpfVerifierError)) throw error
      // Versions 1 and 2, which no cluster ever ran, are not here.
      const version = file.length < 52 ? 0 : new DataView(file.buffer, file.byteOffset).getUint32(48, true)
      if (version !== 1 && version !== 2)
        expect(solana, `${note}: only we refuse it: ${error.reason}`).toBe(false)
      reasons.add(error.reason.replace(/\d+|0x[0-9a-f]+/g, 'N').replace(/`.*`/, ''))
    }
  }
  console.log(`sbpf: ${ran} of ${COUNT} damaged files ran, ${reasons.size} kinds of refusals`)
  expect(ran).toBeGreaterThan(0)
  expect(reasons.size).toBeGreaterThan(10)
})

test('a text of any length is taken or refused as Solana does', () => {
  const svm = new Svm()
  const id = new Uint8Array(32).fill(7)
  const file = assemble([...programs.values()][0], 0)
  const view = new DataView(file.buffer, file.byteOffset)
  // The first section's header, which is that of the text.
  const size = Number(view.getBigUint64(40, true)) + 64 + 32
  const verdicts = new Set<string>()
  for (let length = Number(view.getBigUint64(size, true)); length >= 0; length--) {
    view.setBigUint64(size, BigInt(length), true)
    let reason = ''
    try {
      loadSbpf(file, { computeUnits: 2000n })
    } catch (error) {
      if (!(error instanceof SbpfElfError || error instanceof SbpfVerifierError)) throw error
      reason = error.reason
    }
    expect(accepts(svm, id, file), `${length} bytes: ${reason}`).toBe(reason === '')
    verdicts.add(reason)
  }
  expect(verdicts).toContain('')
  expect(verdicts).toContain('program length must be a multiple of 8 octets')
})

function accepts(svm: Svm, id: Uint8Array, file: Uint8Array): boolean {
  try {
    svm.add(id, file)
    return true
  } catch {
    return false
  }
}
