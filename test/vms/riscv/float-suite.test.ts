import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type ExecutorFactory, evaluatorExecutor, wasmExecutor } from '../../../src/run/index.ts'
import { jitExecutor } from '../../../src/run/jit.ts'
import { run } from '../../../src/trace/trace.ts'
import { loadRiscv } from '../../../src/vms/riscv/load.ts'
import { rv32gc, rv64gc } from '../../../src/vms/riscv/spec.ts'
import { rotating } from '../../rotation.ts'
import { hasSuite, Run, SUITE } from './machine.ts'
import { proveEveryStep } from './proved.ts'

const GP = 3
const LIMIT = 50_000

const archive = join(SUITE, '../riscv-fd/riscv-tests-uf-ud.tar.xz')

/** A folder with the programs for F and D, or undefined where they cannot be unpacked. */
function unpack(): string | undefined {
  if (!existsSync(archive)) {
    console.log(`riscv: no suite at ${archive}; its tests are skipped`)
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'onestep-riscv-fd-'))
  try {
    execFileSync('tar', ['xJf', archive, '-C', folder, '--strip-components=1'], { stdio: 'pipe' })
  } catch {
    console.log('riscv: tar or xz is missing; the programs for F and D are left out')
    return undefined
  }
  return folder
}

const folder = unpack()
afterAll(() => folder && rmSync(folder, { recursive: true }))
const programs = (from: string) => readdirSync(from).filter((name) => name.endsWith('.elf'))
const load = (path: string) => {
  const file = readFileSync(path)
  return loadRiscv(file, { vm: file[4] === 2 ? rv64gc : rv32gc })
}

/** Runs to the first ecall, as the suite's README says: gp there, and the steps up to and with it. */
function result(path: string): { gp: bigint; steps: bigint } {
  const { vm, state } = load(path)
  const machine = new Run(vm, state)
  while (machine.steps < LIMIT) {
    if (machine.step() === 'ecall') return { gp: machine.x(GP), steps: BigInt(machine.steps) }
    if (machine.stopped !== 'running') throw new Error(`${path} stopped: ${machine.stopped}`)
  }
  throw new Error(`${path} made ${LIMIT} steps without an ecall`)
}

// Nobody here wrote these: they know what F and D are by the manual.
describe.skipIf(!folder)('riscv-tests for F and D', () => {
  const names = folder ? programs(folder) : []

  test('all 39 are there', () => {
    expect(names.length).toBe(39)
  })

  test.each(names)('%s passes on all executors', async (name) => {
    const path = join(folder!, name)
    const { gp, steps } = result(path)
    expect(gp, 'gp is 1, or (failing case << 1) | 1').toBe(1n)
    const executors: ExecutorFactory[] = [evaluatorExecutor, wasmExecutor, jitExecutor]
    const ends = await Promise.all(
      executors.map(async (executor) => {
        const trace = await run(load(path), { maxSteps: steps, executor })
        return trace.stateAt(trace.steps).registers
      }),
    )
    for (const end of ends) expect(end).toEqual(ends[0])
    expect((ends[0]!.x as bigint[])[GP]).toBe(1n)
  })

  test.each(folder ? rotating('riscv-tests for F and D: proofs of every step', names) : [])(
    '%s, each step proved',
    { timeout: 300_000 },
    async (name) => {
      const path = join(folder!, name)
      await proveEveryStep(load(path), result(path).steps)
    },
  )
})

describe.skipIf(!hasSuite)('riscv-tests for I, M, A and C on the VMs of G', () => {
  test.each(hasSuite ? programs(SUITE) : [])('%s', (name) => {
    expect(result(join(SUITE, name)).gp).toBe(1n)
  })
})
