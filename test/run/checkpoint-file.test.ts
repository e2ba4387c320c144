import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { concatAll, toHex } from '../../src/bytes/bytes.ts'
import {
  CheckpointError,
  decodeCheckpoints,
  encodeCheckpoints,
  loadCheckpoints,
  saveCheckpoints,
} from '../../src/run/checkpoint-file.ts'
import { createCheckpoints } from '../../src/run/checkpoints.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { packHeader } from '../../src/state/layout.ts'
import { PAGE_SIZE } from '../../src/state/state.ts'
import { run, type Trace } from '../../src/trace/trace.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'

const folder = mkdtempSync(join(tmpdir(), 'onestep-checkpoints-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const program = tinyProgram(countdown(40))
const whole = await run(program, { interval: 7n })
const short = await run(program, { interval: 60n })
const bytesOf = (trace: Trace) => concatAll(encodeCheckpoints(program, trace.checkpoints!))
const roots = (trace: Trace) =>
  Array.from({ length: Number(whole.steps) + 2 }, (_, step) => toHex(trace.rootAt(BigInt(step))))

type Change = { header: Uint8Array; dirty: Map<bigint, Uint8Array>[] }

describe('a run that is resumed', () => {
  test.each([0n, 1n, 6n, 7n, 50n, whole.steps - 1n, whole.steps])(
    'from step %i has the roots of one that was not interrupted',
    async (maxSteps) => {
      const begun = await run(program, { maxSteps, interval: 7n })
      const resume = decodeCheckpoints(program, bytesOf(begun))
      expect(resume.last).toBe(maxSteps)
      const trace = await run(program, { resume, interval: 7n })
      expect([trace.steps, trace.status]).toEqual([whole.steps, whole.status])
      expect(roots(trace)).toEqual(roots(whole))
    },
  )

  test('again and again, through a budget that thins its checkpoints out', async () => {
    let resume = createCheckpoints(
      program.vm.machine,
      packHeader(program.vm.machine, program.state),
      program.state,
    )
    let trace = whole
    for (let maxSteps = 10n; maxSteps < whole.steps + 10n; maxSteps += 10n) {
      trace = await run(program, { resume, maxSteps, interval: 1n, budget: 12 * PAGE_SIZE })
      resume = decodeCheckpoints(program, bytesOf(trace))
    }
    expect(trace.checkpoints!.bytes).toBeLessThan(24 * PAGE_SIZE)
    expect(roots(trace)).toEqual(roots(whole))
  })

  test.each([
    ['a register', (last: Change) => void (last.header[last.header.length - 1]! ^= 1)],
    ['a page', (last: Change) => void (last.dirty[0]!.values().next().value![5] ^= 1)],
    [
      'a page that was not written',
      (last: Change) => void last.dirty[0]!.set(77n, new Uint8Array(PAGE_SIZE).fill(1)),
    ],
  ])('is refused where %s of the last checkpoint does not follow from the one before', async (_, forge) => {
    const trace = await run(program, { maxSteps: 50n, interval: 20n })
    const changes = trace.checkpoints!.changes().map(({ step, header, dirty, changes: entries }) => ({
      ...{ step, header: header.slice(), changes: entries },
      dirty: dirty.map((pages) => new Map([...pages].map(([index, page]) => [index, page.slice()]))),
    }))
    const forged = () =>
      decodeCheckpoints(
        program,
        concatAll(encodeCheckpoints(program, { ...trace.checkpoints!, changes: () => changes })),
      )
    expect((await run(program, { resume: forged() })).steps).toBe(whole.steps)
    forge(changes.at(-1)!)
    await expect(run(program, { resume: forged() })).rejects.toThrow(
      /^The checkpoints do not follow from one another\./,
    )
  })

  // The last interval is made again, and may be half of a long run.
  test('can be stopped before it is where it was, and stays there', async () => {
    // li x2, 1; add x1, x1, x2; sw x1, x3; beq x0, x0, -3: the state is another after each step.
    const endless = tinyProgram([0x02200010, 0x01112000, 0x04130000, 0x0500fffd])
    const steps = 5n * 2n ** 24n
    const begun = await run(endless, { maxSteps: steps, interval: steps })
    const bytes = concatAll(encodeCheckpoints(endless, begun.checkpoints!))
    let made = 0n
    const executor: typeof wasmExecutor = (machine) => {
      const inner = wasmExecutor(machine)
      const count = (steps: bigint) => {
        made += steps
        return steps
      }
      return { ...inner, run: (steps) => count(inner.run(steps)) }
    }
    const stop = new AbortController()
    setImmediate(() => stop.abort())
    const resume = decodeCheckpoints(endless, bytes)
    const trace = await run(endless, { resume, signal: stop.signal, executor })
    expect(trace.steps).toBe(steps)
    expect(made).toBeLessThan(steps)
    expect(toHex(concatAll(encodeCheckpoints(endless, trace.checkpoints!)))).toBe(toHex(bytes))
    expect(toHex(trace.rootAt(steps))).toBe(toHex(begun.rootAt(steps)))
    expect(trace.status).toEqual(begun.status)
  })

  test('cannot end before it begins', async () => {
    const resume = decodeCheckpoints(program, bytesOf(whole))
    await expect(run(program, { resume, maxSteps: 3n })).rejects.toThrow(
      `"maxSteps" expected at least ${whole.steps}, where the run is resumed, got 3`,
    )
  })
})

test('a signal stops an endless run where it is', async () => {
  const endless = tinyProgram([(0x05 << 24) | 0xffff])
  const stop = new AbortController()
  const trace = await run(endless, { signal: stop.signal, interval: 1000n, onProgress: () => stop.abort() })
  expect(trace.status).toEqual({ kind: 'running' })
  expect(trace.checkpoints?.last).toBe(trace.steps)
})

describe('a file', () => {
  const bytes = bytesOf(short)

  test('has the same bytes for the same run, and when it is written again', async () => {
    expect(toHex(bytesOf(await run(program, { interval: 60n })))).toBe(toHex(bytes))
    expect(toHex(concatAll(encodeCheckpoints(program, decodeCheckpoints(program, bytes))))).toBe(toHex(bytes))
  })

  test('of another program, input or VM is refused', () => {
    expect(() => decodeCheckpoints(tinyProgram(countdown(41)), bytes)).toThrow(
      /^The checkpoints are of another start\.\n {2}Expected: the same program, input/,
    )
    const vm = { ...program.vm, id: new Uint8Array(32) }
    expect(() => decodeCheckpoints({ ...program, vm }, bytes)).toThrow(/^The checkpoints are of another VM\./)
  })

  test('that is none, or of another version, says so', () => {
    for (const other of [new Uint8Array(0), new Uint8Array(500), bytes.subarray(1)])
      expect(() => decodeCheckpoints(program, other)).toThrow(
        /^The checkpoints cannot be read: this is not a checkpoint file\./,
      )
    const later = bytes.slice()
    later[15] = 2
    expect(() => decodeCheckpoints(program, later)).toThrow(/version 1 of the format, got 2/)
  })

  test('with any byte changed, or cut off anywhere, is refused', () => {
    for (let i = 0; i < bytes.length; i += i < 400 ? 1 : 97) {
      const changed = bytes.slice()
      changed[i] ^= 1 << (i % 8)
      expect(() => decodeCheckpoints(program, changed)).toThrow(CheckpointError)
      expect(() => decodeCheckpoints(program, bytes.subarray(0, i))).toThrow(CheckpointError)
    }
  })

  // Whoever writes a file can write its digest too: then what is in it still has to be checkpoints.
  test('with a digest over nonsense is refused or read, and never anything else', () => {
    for (let i = 16; i < bytes.length - 32; i += i < 400 ? 1 : 997) {
      for (const value of [0, 1, 0x80, 0xff]) {
        const changed = bytes.slice()
        changed[i] = value
        const end = changed.length - 32
        changed.set(createHash('sha256').update(changed.subarray(0, end)).digest(), end)
        try {
          decodeCheckpoints(program, changed)
        } catch (error) {
          expect(error).toBeInstanceOf(CheckpointError)
        }
      }
    }
  })

  test('is written whole or not at all', () => {
    const path = join(folder, 'run.checkpoint')
    saveCheckpoints(path, program, whole.checkpoints!)
    expect(loadCheckpoints(path, program).last).toBe(whole.steps)
    writeFileSync(path, 'old')
    const failing = {
      ...whole.checkpoints!,
      changes: () => [{ step: 1n, header: new Uint8Array(1), dirty: null!, changes: [] }],
    }
    expect(() => saveCheckpoints(path, program, failing)).toThrow()
    expect(() => saveCheckpoints(join(folder, 'none', 'x'), program, whole.checkpoints!)).toThrow('ENOENT')
    expect(readdirSync(folder)).toEqual(['run.checkpoint'])
  })

  test('takes the place of what a link leads to', () => {
    const [path, link] = [join(folder, 'linked.checkpoint'), join(folder, 'link.checkpoint')]
    writeFileSync(path, 'old')
    symlinkSync(path, link)
    saveCheckpoints(link, program, whole.checkpoints!)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(loadCheckpoints(path, program).last).toBe(whole.steps)
  })

  // Root can rename a file over a device: `--checkpoint /dev/null` must not end the device.
  test('goes through a pipe, which stays one', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('sh', ['-c', 'mkfifo "$0"', pipe])
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'ignore'] })
    const received: Uint8Array[] = []
    reader.stdout.on('data', (chunk) => received.push(chunk))
    saveCheckpoints(pipe, program, whole.checkpoints!)
    await new Promise((done) => reader.on('close', done))
    expect(lstatSync(pipe).isFIFO()).toBe(true)
    expect(toHex(concatAll(received))).toBe(toHex(bytesOf(whole)))
    const path = join(folder, 'from-pipe.checkpoint')
    writeFileSync(path, concatAll(received))
    spawn('cp', [path, pipe], { stdio: 'ignore' })
    expect(loadCheckpoints(pipe, program).last).toBe(whole.steps)
  })

  test('that has no end, and is none, is not read to its end', () => {
    expect(() => loadCheckpoints('/dev/zero', program)).toThrow(
      /^The checkpoints cannot be read: this is not a checkpoint file\./,
    )
  })
})
