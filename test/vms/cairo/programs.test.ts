import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { equal, toBigint, utf8 } from '../../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../../src/hash/index.ts'
import { prove, verify } from '../../../src/proof/index.ts'
import { outputOf, type Program, wasmExecutor } from '../../../src/run/index.ts'
import { corruptedRun } from '../../../src/testing/index.ts'
import { bisect, commit } from '../../../src/trace/index.ts'
import { run, type Trace } from '../../../src/trace/trace.ts'
import { cellsOf } from '../../../src/vms/cairo/files/initial.ts'
import { writeMemory, writeTrace } from '../../../src/vms/cairo/files/run-files.ts'
import { importCairo, loadCairo } from '../../../src/vms/cairo/index.ts'
import { PRIME } from '../../../src/vms/cairo/machine/state.ts'
import { type LoadOptions, loadProgram } from '../../../src/vms/index.ts'
import { all } from '../../rotation.ts'
import { proveFile } from './suites.ts'

if (!all) console.log('cairo: an imported run is disputed at one step; at three with ONESTEP_ALL=1')

const FOLDER = 'fixtures/cairo'
/** Without `memory` where cairo-run leaves out cells that a builtin implies. */
type Reference = { steps: number; output: string[]; trace: string; memory?: string }
const references: { [name: string]: Reference } = JSON.parse(readFileSync(`${FOLDER}/reference.json`, 'utf8'))
const file = (name: string) => readFileSync(`${FOLDER}/${name}.json`)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const made = new Map<string, { trace: Uint8Array; memory: Uint8Array }>()

/** A run as its reference files hold it. */
function filesOf(name: string) {
  let files = made.get(name)
  if (!files) {
    const { trace, cells } = proveFile(file(name))
    files = { trace: writeTrace(trace), memory: writeMemory([...cells].sort(([a], [b]) => a - b)) }
    made.set(name, files)
  }
  return { trace: files.trace, memory: files.memory.slice() }
}

function felts(program: Program, trace: Trace): string[] {
  const output = outputOf(program, trace.stateAt(trace.steps))
  return Array.from({ length: output.length / 32 }, (_, i) =>
    String(toBigint(output.subarray(32 * i, 32 * i + 32))),
  )
}

// cairo-run of cairo-lang made these, with hints and builtins (C34).
describe.each(Object.entries(references))('C34: %s', (name, reference) => {
  test('the prover makes the run of cairo-run', () => {
    const { trace, memory } = filesOf(name)
    expect(trace.length).toBe(24 * reference.steps)
    expect(sha256(trace)).toBe(reference.trace)
    if (reference.memory !== undefined) expect(sha256(memory)).toBe(reference.memory)
  })

  test('the machine halts with the output of cairo-run', async () => {
    const program = loadProgram(file(name))
    const trace = await run(program)
    expect(trace.status).toEqual({ kind: 'halted', code: 0n })
    expect(felts(program, trace)).toEqual(reference.output)
  })
})

test('each step of a program that starts from itself alone is proved', async () => {
  const hash = await fastKeccak256()
  const program = loadCairo(file('fibonacci'))
  const trace = await run(program, { hash, executor: wasmExecutor })
  // All kinds of steps are in the first few hundred and in the last.
  for (let step = 0n; step < trace.steps; step += step < 300n || step > trace.steps - 30n ? 1n : 397n) {
    const verdict = verify(program.vm, trace.rootAt(step), prove(trace, { step }), { hash })
    if ('reason' in verdict) throw new Error(`step ${step}: ${verdict.reason}`)
    expect(equal(verdict.root, trace.rootAt(step + 1n)), `step ${step}`).toBe(true)
  }
})

describe('an imported run of 250,012 steps', () => {
  const imported = importCairo({ ...filesOf('root'), builtins: ['output', 'range_check'] })

  test('is committed to, disputed, and proved at the step of the dispute', async () => {
    const trace = await run(imported)
    expect(trace.status).toEqual({ kind: 'halted', code: 0n })
    // The CPU's steps, one to begin and one to end each builtin's check and one for each cell, and the halt.
    expect(trace.steps).toBe(250_012n + 1n + (2n + 1n) + (2n + 30_000n))
    expect(felts(imported, trace)).toEqual(references.root.output)
    const claim = commit(trace)
    expect(claim.steps).toBe(trace.steps)
    for (const after of all ? [0n, 123_456n, trace.steps - 2n] : [123_456n]) {
      const rival = await corruptedRun(imported, { after, maxSteps: trace.steps })
      const { step } = await bisect(trace, (i) => rival.rootAt(i))
      const verdict = verify(imported.vm, trace.rootAt(step), prove(trace, { step }))
      if ('reason' in verdict) throw new Error(verdict.reason)
      expect(equal(verdict.root, trace.rootAt(step + 1n))).toBe(true)
      expect(equal(verdict.root, rival.rootAt(step + 1n))).toBe(false)
    }
  })

  test('a memory in which a hint lied is found out', async () => {
    const { trace, memory } = filesOf('root')
    // The first root, and all that follows from it, would have to be others.
    const view = new DataView(memory.buffer)
    const range = [...Array(memory.length / 40).keys()].find(
      (i) => view.getBigUint64(40 * i, true) === 220_062n,
    ) as number
    view.setBigUint64(40 * range + 8, 98n, true)
    const { status } = await run(importCairo({ trace, memory, builtins: ['output', 'range_check'] }))
    expect(status).toEqual({ kind: 'trapped', reason: 'assertion failed' })
  })
})

test('an imported run with a signature: the memory alone does not show that there is one', async () => {
  const builtins = ['output', 'pedersen', 'range_check', 'ecdsa', 'bitwise', 'ec_op', 'keccak', 'poseidon']
  const signature = {
    r: 0x173fd03d8b008ee7432977ac27d1e9d1a1f6c98b1a2f05fa84a21c84c44e882n,
    s: 0x4b6d75385aed025aa222f28a0adc6d58db78ff17e51c3f59e259b131cd5a1ccn,
  }
  const end = async (...signatures: (typeof signature)[]) =>
    (await run(importCairo({ ...filesOf('builtins'), builtins, signatures }))).status
  expect(await end(signature)).toEqual({ kind: 'halted', code: 0n })
  const failed = { kind: 'trapped', reason: 'builtin check failed' }
  expect(await end()).toEqual(failed)
  expect(await end({ ...signature, s: signature.s + 1n })).toEqual(failed)
})

describe('a program without hints', () => {
  const compiled = (...data: readonly string[]) =>
    JSON.stringify({
      prime: `0x${PRIME.toString(16)}`,
      data,
      builtins: [],
      identifiers: { '__main__.main': { type: 'function', pc: 0 } },
      hints: {},
    })

  test('whose operand takes a division to find ends as in cairo-lang: the prover runs it', async () => {
    // [ap] = 4, ap++; [ap - 1] = [ap] * 2, ap++; ret
    const file = compiled('0x480680017fff8000', '0x4', '0x4844800180007fff', '0x2', '0x208b7fff7fff7ffe')
    expect((await run(loadCairo(file))).status).toEqual({ kind: 'halted', code: 0n })
  })

  test('with a product to check starts from itself alone', async () => {
    // [ap] = 4, ap++; [ap] = [ap - 1] * 2, ap++; ret
    const program = loadCairo(
      compiled('0x480680017fff8000', '0x4', '0x484480017fff8000', '0x2', '0x208b7fff7fff7ffe'),
    )
    // The five words and where to return to.
    expect([...cellsOf(program.state.memories.mem)].length).toBe(7)
    expect((await run(program)).status).toEqual({ kind: 'halted', code: 0n })
  })
})

describe('the command line', () => {
  test('takes a trace with its memory as input, and says what else a file lacks', () => {
    const { trace, memory } = filesOf('fibonacci')
    expect(loadProgram(trace, { vm: 'cairo', input: memory }).vm.name).toBe('cairo')
    expect(() => loadProgram(trace, { vm: 'cairo' })).toThrow('memory file as input')
    expect(() => loadProgram(file('fibonacci'), { input: memory })).toThrow('reads no input')
  })

  test('takes builtins and signatures of a run made elsewhere', async () => {
    const files = filesOf('builtins')
    const builtins = ['output', 'pedersen', 'range_check', 'ecdsa', 'bitwise', 'ec_op', 'keccak', 'poseidon']
    const signatures = utf8(
      '0x173fd03d8b008ee7432977ac27d1e9d1a1f6c98b1a2f05fa84a21c84c44e882\n0x4b6d75385aed025aa222f28a0adc6d58db78ff17e51c3f59e259b131cd5a1cc\n',
    )
    const load = (options: LoadOptions) =>
      loadProgram(files.trace, { vm: 'cairo', input: files.memory, ...options })
    expect((await run(load({ builtins, signatures }))).status).toEqual({ kind: 'halted', code: 0n })
    expect((await run(load({ builtins }))).status).toEqual({
      kind: 'trapped',
      reason: 'builtin check failed',
    })
    expect(() => load({ builtins: ['output', 'rangecheck'] })).toThrow('"rangecheck" is not a builtin')
    expect(() => load({ builtins: ['output', 'output'] })).toThrow('given twice')
    expect(() => load({ builtins: ['returned'] })).toThrow('is not a builtin')
    expect(() => load({ builtins, signatures: utf8('1 2 3') })).toThrow('contains something else')
    expect(() => load({ builtins, signatures: utf8('1 x') })).toThrow('contains something else')
    expect(() => loadProgram(file('fibonacci'), { builtins })).toThrow('names its own builtins')
    const elf = readFileSync('fixtures/programs/elf/sha256.rv32im.O2.elf')
    expect(() => loadProgram(elf, { signatures })).toThrow('is not a run made by another tool')
  })

  test('damaged runs are refused with a reason', () => {
    const { trace, memory } = filesOf('fibonacci')
    expect(() => importCairo({ trace: trace.subarray(1), memory })).toThrow('trace file is truncated')
    expect(() => importCairo({ trace, memory: memory.subarray(1) })).toThrow('memory file is truncated')
    expect(() => importCairo({ trace: trace.subarray(0, 0), memory })).toThrow('trace is empty')
    expect(() => importCairo({ trace: trace.subarray(0, 24 * 100), memory })).toThrow(
      'ends before the run does',
    )
    expect(() =>
      importCairo({ trace, memory: new Uint8Array([...memory, ...memory.subarray(0, 40)]) }),
    ).toThrow('twice')
    expect(() => importCairo({ trace: memory, memory: trace })).toThrow()
    expect(() => importCairo({ trace: [] as never, memory })).toThrow(TypeError)
  })
})
