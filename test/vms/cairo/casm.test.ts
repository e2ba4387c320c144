/**
 * Cairo 1 classes: fixtures/cairo/demo.casm.json, compiled by starknet-sierra-compile.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { equal, fromHex, toBigint } from '../../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../../src/hash/index.ts'
import { prove, verify } from '../../../src/proof/index.ts'
import { outputOf } from '../../../src/run/index.ts'
import { run } from '../../../src/trace/trace.ts'
import { selectorOf } from '../../../src/vms/cairo/files/casm.ts'
import { cellsOf, programOf } from '../../../src/vms/cairo/files/initial.ts'
import { CairoError, loadCairo } from '../../../src/vms/cairo/index.ts'
import { PRIME } from '../../../src/vms/cairo/machine/state.ts'
import { pedersen } from '../../../src/vms/cairo/prover/pedersen.ts'
import { hades } from '../../../src/vms/cairo/prover/poseidon.ts'
import { loadProgram } from '../../../src/vms/index.ts'
import { sign } from './builtin-programs.ts'

const file = readFileSync('fixtures/cairo/demo.casm.json')
const HALF = 2n ** 128n
const words = (value: bigint) => [value % HALF, value / HALF]

async function call(entryPoint: string, ...given: (bigint | { gas: bigint })[]) {
  const calldata = given.filter((one) => typeof one === 'bigint')
  const options = given.find((one) => typeof one !== 'bigint') ?? {}
  const program = loadCairo(file, { entryPoint, calldata, ...options })
  const trace = await run(program)
  const output = outputOf(program, trace.stateAt(trace.steps))
  const felts = Array.from({ length: output.length / 32 }, (_, i) =>
    toBigint(output.subarray(32 * i, 32 * i + 32)),
  )
  return { status: trace.status, felts }
}

const OK = { kind: 'halted', code: 0n }
const PANICKED = { kind: 'halted', code: 1n }
const short = (felt: bigint) => new TextDecoder().decode(fromHex(`0x${felt.toString(16)}`))

function fibonacci(n: bigint): bigint {
  let [a, b] = [1n, 1n]
  for (let i = 0n; i < n; i++) [a, b] = [b, (a + b) % PRIME]
  return a
}
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/** Poseidon of two felts: both are taken in, then a one that ends them. */
function poseidon(a: bigint, b: bigint): bigint {
  const [x, y, z] = hades([a, b, 0n])
  return hades([x + 1n, y, z])[0]
}

describe('functions of a class', () => {
  const [A, B] = [0x123456789abcdef0123456789abcdef0123456789n, 0xfedcba987654321n]
  const [C, D] = [1071000037n * 6n, 462000021n * 4n]
  const { key, signature } = sign(1234n, 567n, 89n)

  test.each<[string, bigint[], bigint[]]>([
    ['fibonacci', [500n], [fibonacci(500n)]],
    ['gcd', [C, D], [gcd(C, D)]],
    ['wide', [...words(A), ...words(B)], [...words((A * 12345n) / B), ...words(A % B)]],
    ['bits', [A % HALF, B], [((A % HALF) & B) ^ ((A % HALF) | 1n)]],
    ['distinct', [6n, 5n, 7n, 5n, PRIME - 1n, 7n, 5n], [3n, 28n]],
    ['distinct', [0n], [0n, 0n]],
    ['hash', [5n, 7n], [pedersen(5n, 7n), poseidon(5n, 7n)]],
    ['area', [0n, 5n], [75n]],
    ['area', [1n, 7n], [49n]],
    ['area', [2n, 7n], [0n]],
    ['signed', [1234n, key, signature.r, signature.s], [1n]],
    ['signed', [1235n, key, signature.r, signature.s], [0n]],
  ])('%s(%s)', async (name, calldata, expected) => {
    const { status, felts } = await call(name, ...calldata)
    expect(status).toEqual(OK)
    expect(felts).toEqual(expected)
  })

  test('what panics halts with exit code 1, and says why', async () => {
    const divided = await call('wide', 1n, 0n, 0n, 0n)
    expect([divided.status, divided.felts.map(short)]).toEqual([PANICKED, ['u256 is 0']])
    const lacking = await call('gcd', 1n)
    expect([lacking.status, lacking.felts.map(short)]).toEqual([PANICKED, ['Failed to deserialize param #2']])
    const costly = await call('fibonacci', 10n ** 9n, { gas: 100_000n })
    expect([costly.status, costly.felts.map(short)]).toEqual([PANICKED, ['Out of gas']])
  })

  test('each step of a call is proved', async () => {
    const hash = await fastKeccak256()
    const program = loadCairo(file, { entryPoint: 'area', calldata: [1n, 7n] })
    const trace = await run(program, { hash })
    for (let step = 0n; step < trace.steps; step += step < 20n || step > trace.steps - 20n ? 1n : 29n) {
      const verdict = verify(program.vm, trace.rootAt(step), prove(trace, { step }), { hash })
      if ('reason' in verdict) throw new Error(`step ${step}: ${verdict.reason}`)
      expect(equal(verdict.root, trace.rootAt(step + 1n)), `step ${step}`).toBe(true)
    }
  })

  test('a memory in which a hint lied is found out', async () => {
    const program = loadCairo(file, { entryPoint: 'distinct', calldata: [3n, 5n, 7n, 5n] })
    const cells = [...cellsOf(program.state.memories.mem)]
    // The accesses of the dictionary: key, before, after. That 5 was not there before is not true the second time.
    const second = cells.findIndex(
      ([, value], i) => value === 5n && cells[i + 1][1] === 1n && cells[i + 2][1] === 1n,
    )
    const [at] = cells[second + 1]
    const withMemory = (changed: typeof cells) => {
      const { mem } = programOf({ pc: 0, ap: 0, fp: 0, cells: changed }).state.memories
      const memories = { ...program.state.memories, mem }
      return run({ ...program, state: { ...program.state, memories } })
    }
    expect((await withMemory(cells)).status).toEqual(OK)
    const { status } = await withMemory(
      cells.map(([address, value]) => [address, address === at ? 0n : value]),
    )
    expect(status.kind).toBe('trapped')
  })
})

describe('what is no call', () => {
  const json = JSON.parse(file.toString())
  const load = (change: (copy: typeof json) => void, options = {}) => {
    const copy = structuredClone(json)
    change(copy)
    return () => loadCairo(JSON.stringify(copy), { entryPoint: 'area', calldata: [1n, 7n], ...options })
  }

  test('hints that are not known are named, and system calls refused', () => {
    expect(load((copy) => (copy.hints[0][1][0] = { Cheatcode: { selector: '0x1' } }))).toThrow(CairoError)
    try {
      load((copy) => (copy.hints[0][1][0] = { Cheatcode: { selector: '0x1' } }))()
    } catch (error) {
      expect((error as CairoError).lines.join()).toContain('Cheatcode')
    }
    try {
      loadCairo(file, { entryPoint: 'store', calldata: [5n] })
      throw new Error('taken')
    } catch (error) {
      expect((error as CairoError).lines?.join()).toContain('a system call')
    }
  })

  test('entry points that are not there, and arguments that are no felts', () => {
    expect(load(() => {}, { entryPoint: 'nothing' })).toThrow('does not have this entry point')
    expect(load(() => {}, { entryPoint: undefined })).toThrow('does not have exactly one entry point')
    expect(load(() => {}, { entryPoint: selectorOf('area') })).not.toThrow()
    expect(load(() => {}, { calldata: [PRIME] })).toThrow('calldata[0] is not a felt')
    expect(load(() => {}, { gas: -1n })).toThrow('gas is not a felt')
  })

  test.each<[string, (copy: typeof json) => void]>([
    ['bytecode', (copy) => (copy.bytecode = [])],
    ['bytecode[0]', (copy) => (copy.bytecode[0] = '0xg')],
    ['bytecode_segment_lengths', (copy) => (copy.bytecode_segment_lengths = [1, [2, 3]])],
    ['hints[0][0]', (copy) => (copy.hints[0][0] = copy.bytecode.length)],
    ['hints[1][0]', (copy) => (copy.hints[1][0] = copy.hints[0][0])],
    ['hints[0][1][0].TestLessThanOrEqual.dst.register', (copy) => (first(copy).dst.register = 'PC')],
    ['hints[0][1][0].TestLessThanOrEqual.dst.offset', (copy) => (first(copy).dst.offset = 2 ** 40)],
    ['hints[0][1][0].TestLessThanOrEqual.lhs', (copy) => (first(copy).lhs = {})],
    ['hints[0][1][0].TestLessThanOrEqual.rhs', (copy) => delete first(copy).rhs],
    ['entry_points_by_type', (copy) => delete copy.entry_points_by_type],
    [
      'entry_points_by_type.EXTERNAL[0].offset',
      (copy) => (copy.entry_points_by_type.EXTERNAL[0].offset = -1),
    ],
    [
      'entry_points_by_type.EXTERNAL[0].builtins',
      (copy) => (copy.entry_points_by_type.EXTERNAL[0].builtins = ['a', 'a']),
    ],
  ])('%s is refused where it is wrong', (path, change) => {
    expect(load(change)).toThrow(`: ${path}.`)
  })
  const first = (copy: typeof json) => copy.hints[0][1][0].TestLessThanOrEqual

  test('lengths of segments in lists within lists', () => {
    const words = json.bytecode.length
    expect(load((copy) => (copy.bytecode_segment_lengths = [1, [2, [3]], words - 6]))).not.toThrow()
  })
})

test('on the command line the input is the function and its arguments', async () => {
  const input = (text: string) => new TextEncoder().encode(text)
  const program = loadProgram(file, { input: input('gcd 48\n0x24\n') })
  const trace = await run(program)
  expect(outputOf(program, trace.stateAt(trace.steps))[31]).toBe(12)
  expect(() => loadProgram(file, { input: input('gcd 48 x') })).toThrow(CairoError)
  expect(() => loadProgram(file, {})).toThrow('does not have exactly one entry point')
})
