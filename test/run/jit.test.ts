import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { parse } from '../../src/ir/parse.ts'
import { print } from '../../src/ir/print.ts'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import type { Executor } from '../../src/run/executor.ts'
import { jitExecutor } from '../../src/run/jit.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { unpackHeader } from '../../src/state/layout.ts'
import type { State } from '../../src/state/state.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { type ByteMemory, bytes, memory, registers, u32, u64, u256, vm, when } from '../../src/vm/index.ts'
import { loadRiscv } from '../../src/vms/riscv/index.ts'
import { rv32, rv32im, rv64 } from '../../src/vms/riscv/spec.ts'
import { look, traces } from '../targets/wasm/agree.ts'
import { Random } from '../targets/wasm/random-machine.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'
import { hasSuite, ROOT, SUITE } from '../vms/riscv/machine.ts'
import { tiny } from '../vms/tiny.ts'

const eager = (machine: Parameters<typeof jitExecutor>[0]) => jitExecutor(machine, { warmUp: 0 })

/** Cells in memory between blocks, in locals within small loops, in locals in most regions: by turns. */
const inLocalsOf = (i: number) => [0, 25, 300][i % 3]

const PROGRAMS = join(ROOT, 'fixtures/programs')
const VMS = { rv32im, rv32imac: rv32, rv64imac: rv64 }
type Case = {
  name: string
  file: string
  arch: keyof typeof VMS
  args: string[]
  env: string[]
  stdin: { text: string } | { file: string }
  exitCode: number
  steps: number
}
const cases = JSON.parse(readFileSync(join(PROGRAMS, 'expected.json'), 'utf8')) as Case[]
const title = (c: Case) =>
  [c.file.slice(4), ...c.args, 'text' in c.stdin ? c.stdin.text : c.stdin.file].join(' ').slice(0, 60)

function load(c: Case) {
  const input =
    'text' in c.stdin
      ? new TextEncoder().encode(c.stdin.text)
      : new Uint8Array(readFileSync(join(PROGRAMS, c.stdin.file)))
  return loadRiscv(readFileSync(join(PROGRAMS, c.file)), {
    vm: VMS[c.arch],
    args: [c.name, ...c.args],
    env: c.env,
    input,
  })
}

describe('programs end as on the interpreter', () => {
  // Its own answers are checked against qemu's in test/vms/riscv/programs.test.ts.
  test.each(cases.map((c, i) => [title(c), c, i] as const))('%s', { timeout: 300_000 }, (_, c, i) => {
    const { vm, state } = load(c)
    const [mine, reference] = [
      jitExecutor(vm.machine, { warmUp: 2000, watched: 1000, compiling: 1, inLocals: inLocalsOf(i) }),
      wasmExecutor(vm.machine),
    ]
    for (const executor of [mine, reference]) executor.restore(state)
    const limit = 2n * BigInt(c.steps) + 100_000n
    expect(mine.run(limit)).toBe(reference.run(limit))
    expect(look(mine)).toEqual(look(reference))
    expect(unpackHeader(vm.machine, mine.header()).status).toEqual({
      kind: 'halted',
      code: BigInt(c.exitCode),
    })
  })
})

describe('programs stop at any step as on the interpreter', () => {
  const chosen = cases.filter(({ steps }) => steps > 20_000).filter((_, i) => i % 4 === 0)
  test.each(chosen.map((c, i) => [title(c), c, i] as const))('%s', { timeout: 300_000 }, (_, c, place) => {
    const { vm, state } = load(c)
    const random = new Random(c.steps)
    const [mine, reference] = [
      jitExecutor(vm.machine, { warmUp: 500, watched: 1000, compiling: 1, inLocals: inLocalsOf(place) }),
      wasmExecutor(vm.machine),
    ]
    for (const executor of [mine, reference]) executor.restore(state)
    for (let i = 0; i < 400; i++) {
      const steps = BigInt(random.below(random.pick([3, 50, 1000, 20_000])))
      expect(mine.run(steps)).toBe(reference.run(steps))
      expect(mine.header()).toEqual(reference.header())
      // Now and then: a page that was taken is to be found dirty when it is written again.
      if (random.chance(3)) expect(look(mine)).toEqual(look(reference))
    }
  })
})

describe.skipIf(!hasSuite)('riscv-tests', () => {
  const names = hasSuite ? readdirSync(SUITE).filter((name) => name.endsWith('.elf')) : []
  test.each(names)('%s', { timeout: 300_000 }, (name) => {
    const { vm, state } = loadRiscv(readFileSync(join(SUITE, name)))
    const [mine, reference] = [eager(vm.machine), wasmExecutor(vm.machine)]
    for (const executor of [mine, reference]) executor.restore(state)
    // The suite's programs end with an ecall; on this machine they go on to an exit or a trap.
    for (const steps of [100n, 1n, 77n, 400n, 20_000n]) {
      expect(mine.run(steps)).toBe(reference.run(steps))
      expect(look(mine)).toEqual(look(reference))
    }
  })
})

describe('stops', () => {
  test('after n steps for every n', () => {
    const { vm, state } = tinyProgram(countdown(20))
    for (let steps = 0n; steps < 140n; steps++) {
      const [mine, reference] = traces(
        [eager(vm.machine), evaluatorExecutor(vm.machine)],
        state,
        [300n, steps, 1n, 5n].slice(steps % 2n === 0n ? 1 : 0),
      )
      expect(mine).toEqual(reference)
    }
  })

  test('after n steps for every n, where the loop was compiled before', () => {
    const { vm, state } = tinyProgram(countdown(60))
    const [mine, reference] = [eager(vm.machine), evaluatorExecutor(vm.machine)]
    mine.restore(state)
    mine.run(10_000n)
    for (let steps = 0n; steps < 300n; steps += 7n) {
      const [a, b] = traces([mine, reference], state, [steps, 1n])
      expect(a).toEqual(b)
    }
  })

  test('more steps than one call of a module makes', () => {
    const { vm, state } = tinyProgram([(0x05 << 24) | 0xffff])
    const executor = jitExecutor(vm.machine)
    executor.restore(state)
    expect(executor.run(50_000_001n)).toBe(50_000_001n)
  })
})

// Words of tiny: stores of instructions into the loop that runs, before and behind the store, on the
// loop's own page or on the next one.
const li = (d: number, i: number) => (0x02 << 24) | (d << 20) | ((i & 0xffff) << 4)
const r = (op: number, d: number, a: number, b = 0) => (op << 24) | (d << 20) | (a << 16) | (b << 12)
const beq = (a: number, b: number, i: number) => (0x05 << 24) | (a << 20) | (b << 16) | (i & 0xffff)

describe('code that changes', () => {
  const places = fc.integer({ min: -3, max: 14 })
  // x1 counts down by x2; x14 and x15 hold the words that `sw` puts where x4 and x13 point.
  const own = fc.integer({ min: 5, max: 12 })
  const plain = fc.oneof(
    fc.tuple(own, fc.integer({ min: -3, max: 3 })).map(([d, i]) => li(d, i)),
    fc.tuple(own, fc.nat(15), fc.nat(15)).map(([d, a, b]) => r(0x01, d, a, b)),
    fc.tuple(own, fc.constantFrom(4, 13)).map(([d, a]) => r(0x03, d, a)),
    fc.tuple(own, own, fc.integer({ min: 0, max: 2 })).map(([a, b, i]) => beq(a, b, i)),
  )
  const instruction = fc.oneof(
    { weight: 3, arbitrary: plain },
    { weight: 1, arbitrary: fc.constant(r(0x04, 14, 4)) },
    { weight: 1, arbitrary: fc.constant(r(0x04, 15, 13)) },
    { weight: 1, arbitrary: fc.constant(r(0x01, 4, 4, 3)) },
  )

  function program(
    body: readonly number[],
    [first, second]: readonly [number, number],
    [a, b]: readonly [number, number],
    step: number,
    base: number,
  ): State {
    const words = [...body, r(0x01, 1, 1, 2), beq(1, 0, 1), beq(0, 0, -(body.length + 3)), r(0x07, 6, 0)]
    const x = new Array<number>(16).fill(0)
    x[1] = 100
    x[2] = -1
    x[3] = step
    x[4] = base + a
    x[13] = base + b
    x[14] = first
    x[15] = second
    return {
      ...zeroState(tiny.machine),
      registers: { pc: BigInt(base), x: x.map((value) => BigInt(value >>> 0)) },
      memories: { mem: pagesOf([[4n * BigInt(base), new Uint8Array(Int32Array.from(words).buffer)]]) },
    }
  }

  const generated = fc
    .tuple(
      fc.array(instruction, { minLength: 2, maxLength: 10 }),
      fc.tuple(plain, plain),
      fc.oneof(
        fc.tuple(places, places),
        places.map((at): [number, number] => [at, at]),
      ),
      fc.integer({ min: -1, max: 1 }),
      // Across a page end, on one page, and where data lies on the same page.
      fc.constantFrom(1020, 1014, 512, 2040),
    )
    .map((parts) => program(...parts))

  test('while it runs: as on the evaluator, after any number of steps', { timeout: 300_000 }, () => {
    const reference = evaluatorExecutor(tiny.machine)
    let changed = 0
    fc.assert(
      fc.property(
        generated,
        fc.array(fc.bigInt({ min: 1n, max: 300n }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(5, 20, 60),
        (state, runs, watched) => {
          const mine = jitExecutor(tiny.machine, { warmUp: 0, watched })
          const [a, b] = traces([mine, reference], state, runs)
          expect(a).toEqual(b)
          reference.restore(state)
          reference.run(2000n)
          if ([...reference.takeDirty()[0].keys()].some((page) => state.memories.mem.has(page))) changed++
        },
      ),
      { numRuns: Number(process.env.ONESTEP_RUNS ?? 300) },
    )
    // The property would be empty if programs did not reach their own pages.
    expect(changed).toBeGreaterThan(100)
  })

  test('while it runs: as on the evaluator, with what other processes left on disk', {
    timeout: 300_000,
  }, () => {
    const cache = mkdtempSync(join(tmpdir(), 'onestep-jit-'))
    const reference = evaluatorExecutor(tiny.machine)
    fc.assert(
      fc.property(
        generated,
        fc.array(fc.bigInt({ min: 1n, max: 300n }), { minLength: 1, maxLength: 4 }),
        (state, runs) => {
          const steps = [...runs, 2000n]
          const [expected] = traces([reference], state, steps)
          for (let process = 0; process < 3; process++) {
            const machine = parse(print(tiny.machine))
            const mine = jitExecutor(machine, { warmUp: 20, watched: 20, compiling: 1, cache })
            expect(traces([mine], state, steps)).toEqual([expected])
          }
        },
      ),
      { numRuns: Number(process.env.ONESTEP_RUNS ?? 300) / 10 },
    )
    expect(readdirSync(cache).length).toBeGreaterThan(5)
    rmSync(cache, { recursive: true })
  })

  test('between runs: what `restore` brings is what runs', () => {
    const { vm, state } = tinyProgram(countdown(100))
    const { state: other } = tinyProgram(countdown(90))
    const [mine, reference] = [eager(vm.machine), evaluatorExecutor(vm.machine)]
    for (const start of [state, other, state, other]) {
      const [a, b] = traces([mine, reference], start, [50n, 100n, 5000n])
      expect(a).toEqual(b)
    }
  })
})

describe('code as large as it gets', () => {
  // A party that cannot run a program loses over it: no program may be too much for the compiler.
  test('a thousand branches, each inside of the one before, behind or in front of where they lead', () => {
    const many = 1490
    const ladders = [
      Array.from({ length: many }, (_, i) => beq(1, 0, many - i)),
      Array.from({ length: many }, (_, i) => beq(1, 0, -i - 1)),
    ]
    for (const ladder of ladders) {
      const { vm, state } = tinyProgram([li(1, 1), ...ladder, r(0x01, 1, 1, 2), beq(0, 0, -(many + 2))])
      const pair = [jitExecutor(vm.machine, { warmUp: 0, watched: 5000 }), wasmExecutor(vm.machine)]
      const [mine, reference] = traces(pair, state, [7n, 10_000n, 1n, 1n, 20_000n])
      expect(mine).toEqual(reference)
    }
  })

  test('steps of ten thousand bytes: no function is as large as V8 refuses', () => {
    const { machine } = powers
    const words = [...Array.from({ length: 99 }, (_, i) => (1 << 24) | ((i % 16) << 20) | ((i % 7) << 16)), 0]
    const state = {
      ...zeroState(machine),
      memories: { mem: pagesOf([[0n, new Uint8Array(Int32Array.from(words).buffer)]]) },
    }
    const compiled = vi.spyOn(WebAssembly, 'Module')
    const pair = [jitExecutor(machine, { warmUp: 0 }), wasmExecutor(machine)]
    const [mine, reference] = traces(pair, state, [500n, 2000n])
    const sizes = compiled.mock.calls.map(([bytes]) => (bytes as Uint8Array).length)
    vi.restoreAllMocks()
    expect(mine).toEqual(reference)
    expect(Math.max(...sizes)).toBeLessThan(2 ** 20)
    expect(Math.max(...sizes)).toBeGreaterThan(2 ** 18)
  })
})

test('a machine of many large memories, whose tables would not all fit', () => {
  const names = Array.from({ length: 9 }, (_, i) => `m${i}`)
  const memories = Object.fromEntries(names.map((name) => [name, bytes(2 ** 38)]))
  const { machine } = vm('archive')
    .state({ pc: u32, sum: u32, at: u64, mem: memory(u32, 1024), ...memories })
    .fetch((s) => {
      const word = s.mem[s.pc.low(10)]
      s.pc = s.pc.add(1)
      return word
    })
    .op('file i', '0000 iiii ........................', (s, { i }) => {
      const all = s as unknown as { [name: string]: ByteMemory }
      for (const [n, name] of names.entries())
        when(i.eq(n), () => {
          const address = s.at.low(38)
          s.sum = s.sum.add(all[name].load(address.sub(2 ** 34 + 8 * n), 4))
          all[name].store(address, s.sum)
        })
      s.at = s.at.add(2 ** 33 + 4)
      s.sum = s.sum.shl(1).add(1)
    })
    .otherwise('illegal instruction')
  const words = Int32Array.from({ length: 1024 }, (_, i) => ((i * 7) % 9) << 24)
  const state = { ...zeroState(machine), memories: { mem: pagesOf([[0n, new Uint8Array(words.buffer)]]) } }
  const executors = [eager(machine), wasmExecutor(machine), evaluatorExecutor(machine)]
  const [mine, interpreted, expected] = traces(executors, state, [50n, 200n, 1n, 100n])
  expect(mine).toEqual(expected)
  expect(interpreted).toEqual(expected)
})

/** A machine of one instruction that multiplies 256-bit words a hundred times, and one that begins again. */
const powers = vm('powers')
  .state({ pc: u32, x: registers(u256, 16), mem: memory(u32, 1024) })
  .fetch((s) => {
    const word = s.mem[s.pc]
    s.pc = s.pc.add(1)
    return word
  })
  .op('pow d, a', '00000001 dddd aaaa ................', (s, { d, a }) => {
    let value = s.x[a].add(3)
    for (let i = 0; i < 100; i++) value = value.mul(value).add(s.x[d])
    s.x[d] = value
  })
  .op('again', '00000000 ........................', (s) => {
    s.pc = u32(0)
  })
  .otherwise('illegal instruction')

test('executors that run one machine in turns do not disturb each other', () => {
  const { vm, state } = tinyProgram(countdown(500))
  const executors: Executor[] = [eager(vm.machine), eager(vm.machine), evaluatorExecutor(vm.machine)]
  for (const executor of executors) executor.restore(state)
  for (let i = 0; i < 60; i++) {
    const seen = executors.map((executor) => ({ made: executor.run(37n), ...look(executor) }))
    expect(seen[0]).toEqual(seen[2])
    expect(seen[1]).toEqual(seen[2])
  }
})
