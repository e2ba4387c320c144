/**
 * Cairo 1 programs, compiled and run by npm's wasm-cairo. It tells the memory of a run and what it returns, so the
 * machine here makes the run once more on that memory, each step checked.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { initSync, runCairoProgram } from 'wasm-cairo'
import { toBigint } from '../../../src/bytes/bytes.ts'
import { type Executor, outputOf, wasmExecutor } from '../../../src/run/index.ts'
import { unpackHeader } from '../../../src/state/layout.ts'
import { run as runToEnd } from '../../../src/trace/trace.ts'
import { cellsOf, programOf } from '../../../src/vms/cairo/files/initial.ts'
import { CairoError, loadCairo } from '../../../src/vms/cairo/index.ts'

const PROGRAMS: { readonly [name: string]: string } = {
  fibonacci: `
    fn main() -> felt252 { fib(1, 1, 100) }
    fn fib(a: felt252, b: felt252, n: felt252) -> felt252 { if n == 0 { a } else { fib(b, a + b, n - 1) } }`,
  sum: `
    fn main() -> u32 {
      let mut i: u32 = 0;
      let mut sum: u32 = 0;
      loop { if i == 50 { break; } sum += i * i; i += 1; };
      sum
    }`,
  gcd: `
    fn main() -> u64 { gcd(1071000037, 462000021) }
    fn gcd(a: u64, b: u64) -> u64 { if b == 0 { a } else { gcd(b, a % b) } }`,
  array: `
    fn main() -> u128 {
      let mut values: Array<u128> = ArrayTrait::new();
      let mut i: u128 = 0;
      loop { if i == 20 { break; } values.append(i * i * i); i += 1; };
      let mut total: u128 = 0;
      loop { match values.pop_front() { Option::Some(one) => { total += one; }, Option::None => { break; } } };
      total
    }`,
  wide: `
    fn main() -> u256 {
      let a: u256 = 0x123456789abcdef0123456789abcdef0123456789;
      let b: u256 = 0xfedcba987654321;
      (a * 12345) / b + a % b
    }`,
  bits: `
    fn main() -> u128 { (0xf0f0f0f0_u128 & 0xff00ff00) ^ (0x12345678 | 0x1) }`,
  match: `
    #[derive(Drop)]
    enum Shape { Square: felt252, Rectangle: (felt252, felt252) }
    fn area(shape: Shape) -> felt252 { match shape { Shape::Square(a) => a * a, Shape::Rectangle((a, b)) => a * b } }
    fn main() -> felt252 { area(Shape::Square(9)) + area(Shape::Rectangle((7, 8))) }`,
}

/** The functions of the class in fixtures/cairo, without what makes them a contract. */
const FUNCTIONS = readFileSync('fixtures/cairo/demo.cairo', 'utf8')
  .replace(/#\[starknet::contract\]\s*mod demo \{/, '')
  .replace(/#\[storage\][^}]*\}/, '')
  .replace(/#\[external\(v0\)\]\s*fn store[^}]*\}\s*\}\s*$/, '')
  .replaceAll('#[external(v0)]', '')
  .replaceAll('self: @ContractState, ', '')

/** Calls of them in the language, and as a class is called. */
const CALLED: readonly (readonly [string, string, readonly bigint[]])[] = [
  ['fibonacci(77)', 'fibonacci', [77n]],
  ['gcd(1071000037, 462000021)', 'gcd', [1071000037n, 462000021n]],
  [
    'wide(0x123456789abcdef0123456789abcdef0, 0xfedcba9)',
    'wide',
    [0x123456789abcdef0123456789abcdef0n, 0n, 0xfedcba9n, 0n],
  ],
  ['bits(0xf0f0f0f0, 0xff00ff00)', 'bits', [0xf0f0f0f0n, 0xff00ff00n]],
  ['distinct(array![5, 7, 5, 11, 7])', 'distinct', [5n, 5n, 7n, 5n, 11n, 7n]],
  ['hash(5, 7)', 'hash', [5n, 7n]],
  ['area(0, 11)', 'area', [0n, 11n]],
  ['area(1, 13)', 'area', [1n, 13n]],
]

/** Cells of `Full memory: [_, 1, 2, ]`, by address. */
function memoryIn(text: string): Map<number, bigint> {
  const list = /Full memory: \[([^\]]*)\]/.exec(text)?.[1].split(',') ?? []
  const cells = list.map((one, address) => [address, one.trim()] as const)
  return new Map(cells.filter(([, one]) => /^\d+$/.test(one)).map(([address, one]) => [address, BigInt(one)]))
}

/**
 * Runs from the first instruction to where main's caller is returned to. Only the memory is told: the stack begins
 * where some frame makes a run of it.
 * @returns the cells before the last ap
 */
function runOn(cells: ReadonlyMap<number, bigint>): { steps: bigint; last: bigint[] } {
  // The first call pushes fp, and an address in the few instructions that call main, where ap began a little before.
  const starts = [...cells]
    .filter(([at, fp]) => fp > at - 40 && fp <= at && (cells.get(at + 1) ?? 99n) < 40n)
    .map(([, fp]) => Number(fp))
  for (const fp of new Set(starts)) {
    const made = run(cells, fp, Number(cells.get(fp - 1) ?? 0n))
    if (made) return made
  }
  throw new Error('no start makes a run of this memory')
}

/**
 * Steps of the shortest run: a call of main, a value, two returns, and the end. A wrong start may halt before. Not more: what
 * the compiler works out itself leaves no more than that.
 */
const SHORTEST = 5n

let executor: Executor | undefined

function run(cells: ReadonlyMap<number, bigint>, fp: number, end: number) {
  try {
    const program = programOf({ pc: 1, ap: fp, fp, end, cells })
    const { machine } = program.vm
    executor ??= wasmExecutor(machine)
    executor.restore(program.state)
    const steps = executor.run(1_000_000n)
    const { status, registers } = unpackHeader(machine, executor.header())
    // Nothing was left for the machine to write: it was all told, and all checked.
    const dirty = executor.takeDirty()[0]
    const wrote = [...cellsOf(dirty)].some(([address]) => !cells.has(address))
    if (status.kind !== 'halted' || wrote || steps < SHORTEST) return undefined
    const ap = Number(registers.ap)
    return { steps, last: Array.from({ length: 4 }, (_, i) => cells.get(ap - 4 + i) ?? -1n) }
  } catch (error) {
    if (error instanceof CairoError) return undefined
    throw error
  }
}

/** It compiles the core library anew for each program, which takes some seconds. */
const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('Cairo 1 programs: only with ONESTEP_SLOW=1')

describe.runIf(slow)('Cairo 1 programs of wasm-cairo', () => {
  beforeAll(() => {
    const path = join(dirname(createRequire(import.meta.url).resolve('wasm-cairo')), 'wasm-cairo_bg.wasm')
    initSync({ module: readFileSync(path) })
  })

  test.each(Object.entries(PROGRAMS))('%s', { timeout: 600_000 }, (_, source) => {
    const text = runCairoProgram(source, 10_000_000, true, true, false, false)
    const returned = /returning \[([^\]]*)\]/.exec(text)?.[1]
    expect(returned, text.slice(0, 500)).toBeDefined()
    const values = (returned as string).split(',').map((one) => BigInt(one.trim()))
    const { last } = runOn(memoryIn(text))
    expect(last.slice(-values.length)).toEqual(values)
  })

  test('functions of a class return what they return as a program', { timeout: 600_000 }, async () => {
    const types: { [name: string]: string } = { wide: '(u256, u256)', gcd: 'u64', bits: 'u128', area: 'u32' }
    const pairs = ['distinct', 'hash']
    const typeOf = (name: string) => types[name] ?? (pairs.includes(name) ? '(felt252, felt252)' : 'felt252')
    const main = `fn main() -> (${CALLED.map(([, name]) => typeOf(name)).join(', ')}) { (${CALLED.map(([call]) => call).join(', ')}) }`
    const text = runCairoProgram(`${FUNCTIONS}\n${main}`, 10_000_000, true, false, false, false)
    const returned = /returning \[([^\]]*)\]/.exec(text)?.[1]
    expect(returned, text.slice(0, 2000)).toBeDefined()
    const felts: bigint[] = []
    for (const [, entryPoint, calldata] of CALLED) {
      const program = loadCairo(readFileSync('fixtures/cairo/demo.casm.json'), { entryPoint, calldata })
      const trace = await runToEnd(program)
      const output = outputOf(program, trace.stateAt(trace.steps))
      for (let i = 0; i < output.length; i += 32) felts.push(toBigint(output.subarray(i, i + 32)))
    }
    expect(felts).toEqual((returned as string).split(',').map((one) => BigInt(one.trim())))
  })
})
