import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { concat } from '../../src/bytes/bytes.ts'
import { parse } from '../../src/ir/parse.ts'
import { print } from '../../src/ir/print.ts'
import { codeName, discard, readCode, writeCode } from '../../src/run/code-cache.ts'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import { jitExecutor } from '../../src/run/jit.ts'
import type { State } from '../../src/state/state.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { traces } from '../targets/wasm/agree.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'
import { tiny } from '../vms/tiny.ts'

const scratch = mkdtempSync(join(tmpdir(), 'onestep-kept-'))
let cache: string
let count = 0
beforeEach(() => {
  cache = join(scratch, String(count++))
})
afterEach(() => void vi.restoreAllMocks())
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** What another process makes of the tests' machine: nothing in memory is shared. */
const another = () => parse(print(tiny.machine))
/** The interpreter alone starts; what is on disk is entered, and only then is something compiled. */
const options = () => ({ warmUp: 200, watched: 50, compiling: 20, cache })
const RUNS = [300n, 1000n, 1n, 7n, 100_000n]

/** Runs a program in `processes` in turn. @returns what each of them saw */
function processes(state: State, many: number): unknown[] {
  return Array.from({ length: many }, () => traces([jitExecutor(another(), options())], state, RUNS)[0])
}
const evaluated = (state: State) => traces([evaluatorExecutor(tiny.machine)], state, RUNS)[0]

/** The one file of regions; the other one is the interpreter, which is WebAssembly. */
function regionsFile(): string {
  const files = readdirSync(cache).filter(
    (name) => readFileSync(join(cache, name)).subarray(32, 36).toString('latin1') !== '\0asm',
  )
  expect(files).toHaveLength(1)
  return join(cache, files[0])
}
const sealed = (path: string, content: Uint8Array) =>
  concat(createHash('sha256').update(basename(path)).update(content).digest(), content)

/** Stores to a page that holds no code: a page that changes drops what was compiled from it. */
const program = () => tinyProgram(countdown(700).with(2, li(3, 3000)))

type Kept = { lost: number; regions: { bytes: Uint8Array; code: { bytes: Uint8Array }[] }[] }
function change(path: string, edit: (kept: Kept) => void): void {
  const kept = deserialize(readFileSync(path).subarray(32)) as Kept
  edit(kept)
  writeFileSync(path, sealed(path, serialize(kept)))
}

describe('what one process compiled', () => {
  test('another one runs', () => {
    const { state } = program()
    const [first] = processes(state, 1)
    expect(first).toEqual(evaluated(state))
    // Who runs it, notices.
    change(regionsFile(), ({ regions }) => {
      expect(regions.length).toBeGreaterThan(0)
      for (const region of regions) region.bytes = trapping(region.bytes)
    })
    expect(() => processes(state, 1)).toThrow(WebAssembly.RuntimeError)
  })

  test('is not written again where nothing is new', () => {
    const { state } = program()
    processes(state, 2)
    const path = regionsFile()
    utimesSync(path, 1, 1)
    processes(state, 1)
    expect(statSync(path).mtimeMs).toBe(1000)
  })

  test('is not run for other code, though the program begins the same', () => {
    // A jump to the loop on another page: the page where both begin is the same.
    const far = (words: readonly number[]): State => ({
      ...zeroState(tiny.machine),
      memories: {
        mem: pagesOf([
          [0n, words32([li(1, 0), beq(0, 0, 2000 - 2)])],
          [8000n, words32(words)],
        ]),
      },
    })
    const one = countdown(700).with(2, li(3, 3000))
    // Stores -1 and not the count.
    const other = one.with(3, r(0x04, 2, 3))
    const states = [far(one), far(other), far(one)]
    for (const state of states) expect(processes(state, 1)).toEqual([evaluated(state)])
    regionsFile()
  })
})

describe('a file that is not what it should be', () => {
  const { state } = program()
  const damages: [string, (path: string) => void][] = [
    ['empty', (path) => writeFileSync(path, '')],
    ['cut short', (path) => writeFileSync(path, readFileSync(path).subarray(0, -1))],
    [
      'changed in a byte',
      (path) =>
        writeFileSync(
          path,
          readFileSync(path).map((byte, i, all) => (i === all.length - 9 ? byte ^ 1 : byte)),
        ),
    ],
    ['of another kind', (path) => writeFileSync(path, sealed(path, Uint8Array.of(1, 2, 3)))],
    [
      'of another version',
      (path) => writeFileSync(path, sealed(path, serialize({ regions: [{ constants: [] }] }))),
    ],
  ]
  test.each(damages)('%s: is made again, with one notice', (_, damage) => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
    processes(state, 1)
    const files = readdirSync(cache)
    damage(regionsFile())
    const before = warn.mock.calls.length
    expect(processes(state, 2)).toEqual([evaluated(state), evaluated(state)])
    expect(warn.mock.calls.length - before).toBeLessThanOrEqual(1)
    expect(readdirSync(cache)).toEqual(files)
    expect(deserialize(readFileSync(regionsFile()).subarray(32))).toHaveProperty('regions')
  })

  test('the interpreter, too', () => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
    processes(state, 1)
    const names = readdirSync(cache).filter((name) => join(cache, name) !== regionsFile())
    expect(names).toHaveLength(1)
    const path = join(cache, names[0])
    const good = readFileSync(path)
    writeFileSync(path, good.subarray(0, 200))
    expect(processes(state, 1)).toEqual([evaluated(state)])
  })

  test('a directory that cannot be made: nothing is kept, and all runs', () => {
    mkdirSync(scratch, { recursive: true })
    writeFileSync(cache, 'a file')
    expect(processes(state, 2)).toEqual([evaluated(state), evaluated(state)])
    expect(readFileSync(cache, 'utf8')).toBe('a file')
  })
})

test('a directory that nobody can make below is given up', () => {
  writeCode('/proc/onestep/code', 'a', new Uint8Array(1))
  expect(readCode('/proc/onestep/code', 'a')).toBeUndefined()
})

test('cut off anywhere, changed anywhere, or under the name of another: is taken for absent', () => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  const content = Uint8Array.from({ length: 40 }, (_, i) => 7 * i)
  const write = (name: string) => {
    writeCode(cache, name, content)
    return readFileSync(join(cache, name))
  }
  const good = write('a')
  expect(readCode(cache, 'a')).toEqual(Buffer.from(content))
  for (let i = 0; i < good.length; i++) {
    for (const bad of [good.subarray(0, i), good.map((byte, at) => (at === i ? byte ^ 1 : byte))]) {
      writeFileSync(join(cache, 'a'), bad)
      expect(readCode(cache, 'a')).toBeUndefined()
      expect(readdirSync(cache)).toEqual([])
    }
  }
  writeFileSync(join(cache, 'b'), good)
  expect(readCode(cache, 'b')).toBeUndefined()
})

test('names differ by machine and by what is added, and by nothing else', () => {
  const [a, b] = [Uint8Array.of(1), Uint8Array.of(2)]
  const other = { ...another(), traps: [...tiny.machine.traps, 'one more'] }
  const names = [
    codeName(tiny.machine),
    codeName(tiny.machine, a),
    codeName(tiny.machine, b),
    codeName(other, a),
  ]
  // Where one ends and the next begins counts.
  names.push(codeName(tiny.machine, a, b), codeName(tiny.machine, concat(a, b)))
  expect(new Set(names).size).toBe(names.length)
  expect(codeName(another(), a, b)).toBe(codeName(tiny.machine, a, b))
})

test('a directory holds no more than its limit; the files written last stay', () => {
  // As if the clock was set back since: what is dated in the future is no newer than all that is to come.
  const times = [2 ** 33, 1001, 1002, 1003]
  for (const [i, name] of ['a', 'b', 'c', 'd'].entries()) {
    writeCode(cache, name, new Uint8Array(100).fill(i), 300)
    utimesSync(join(cache, name), times[i], times[i])
  }
  expect(readdirSync(cache).sort()).toEqual(['c', 'd'])
  expect(readCode(cache, 'd')).toEqual(Buffer.alloc(100, 3))
  vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  discard(cache, 'd')
  expect(readCode(cache, 'd')).toBeUndefined()
})

const li = (d: number, i: number) => (0x02 << 24) | (d << 20) | ((i & 0xffff) << 4)
const r = (op: number, d: number, a: number, b = 0) => (op << 24) | (d << 20) | (a << 16) | (b << 12)
const beq = (a: number, b: number, i: number) => (0x05 << 24) | (a << 20) | (b << 16) | (i & 0xffff)
const words32 = (words: readonly number[]) => new Uint8Array(Int32Array.from(words).buffer)

/** A module with the same imports and exports whose functions do nothing but trap. */
function trapping(bytes: Uint8Array): Uint8Array {
  const result = [...bytes.subarray(0, 8)]
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at]
    const [size, from] = leb(bytes, at + 1)
    const end = from + size
    if (id !== 10) result.push(...bytes.subarray(at, end))
    else {
      const [functions] = leb(bytes, from)
      const body = [3, 0, 0x00, 0x0b]
      result.push(10, 1 + functions * body.length, functions)
      for (let i = 0; i < functions; i++) result.push(...body)
    }
    at = end
  }
  return Uint8Array.from(result)
}

function leb(bytes: Uint8Array, at: number): [number, number] {
  let value = 0
  for (let shift = 0; ; shift += 7) {
    value |= (bytes[at] & 0x7f) << shift
    if (bytes[at++] < 0x80) return [value, at]
  }
}
