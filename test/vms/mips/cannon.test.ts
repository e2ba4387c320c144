/**
 * Cannon's own emulator beside `mips64`, after each of its steps: registers of the thread that runs, all threads that wait
 * at every switch, reservation, preimage key, heap and counters; at the end memory, output and exit code. The programs are
 * built here, where there is a Go toolchain that may fetch Cannon.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorsOf, outputOf } from '../../../src/run/program.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { run } from '../../../src/trace/trace.ts'
import { loadMips } from '../../../src/vms/mips/load.ts'
import { Digests, pagesDigest } from './cannon.ts'
import { ROOT } from './machine.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const hasGo = slow && spawnSync('go', ['version']).status === 0
if (!slow) console.log('mips: programs in Go are compared with Cannon, step by step, with ONESTEP_SLOW=1')
else if (!hasGo) console.log('mips: no go; the comparison with Cannon is left out')

const SOURCES = join(ROOT, 'fixtures/mips/src')
/** Steps of Cannon's to the end. */
const LIMIT = 20_000_000

describe.skipIf(!hasGo)('Cannon', () => {
  let folder = ''
  const path = (name: string) => join(folder, name)
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'onestep-mips-'))
    const cwd = join(ROOT, 'bench/peers/cannon')
    execFileSync('go', ['build', '-o', path('steps'), './steps'], {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }, 1_800_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(['hello', 'channels', 'library'])('%s', { timeout: 1_800_000 }, async (name) => {
    const env = { ...process.env, GOOS: 'linux', GOARCH: 'mips64', GOMIPS64: 'softfloat', CGO_ENABLED: '0' }
    execFileSync('go', ['build', '-ldflags', '-s -w', '-o', path(name), join(SOURCES, `${name}.go`)], { env })
    const { stdout, stderr } = spawnSync(path('steps'), [path(name), String(LIMIT)], {
      maxBuffer: 8 * LIMIT + 1e6,
    })
    const end = JSON.parse(stderr.toString())
    expect(end.exited).toBe(true)
    const theirs = new Uint32Array(stdout.buffer, stdout.byteOffset, stdout.length / 4)

    const program = loadMips(readFileSync(path(name)))
    const executor = wasmExecutor(program.vm.machine)
    executor.restore(program.state)
    const ours = new Digests(executor)
    let differs: number | undefined
    for (let i = 0; differs === undefined && ours.step(); i += 2)
      if (theirs[i] !== ours.words[0] || theirs[i + 1] !== ours.words[1]) differs = ours.steps
    expect({ differs, steps: ours.steps }).toEqual({ differs: undefined, steps: end.steps })

    const trace = await run(program)
    const state = trace.stateAt(trace.steps)
    expect({
      code: trace.status,
      memory: pagesDigest(state),
      output: Buffer.from(outputOf(program, state)).toString(),
      errors: Buffer.from(errorsOf(program, state)).toString(),
    }).toEqual({
      code: { kind: 'halted', code: BigInt(end.code) },
      memory: end.memory,
      output: end.output,
      errors: end.errors,
    })
  })
})
