import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import type { Executor } from '../../src/run/executor.ts'
import { jitExecutor } from '../../src/run/jit.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { unpackHeader } from '../../src/state/layout.ts'
import type { State } from '../../src/state/state.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { loadRiscv } from '../../src/vms/riscv/index.ts'
import { rv32, rv32im, rv64 } from '../../src/vms/riscv/spec.ts'
import { look, traces } from '../targets/wasm/agree.ts'
import { Random } from '../targets/wasm/random-machine.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'
import { hasSuite, ROOT, SUITE } from '../vms/riscv/machine.ts'
import { tiny } from '../vms/tiny.ts'

const eager = (machine: Parameters<typeof jitExecutor>[0]) => jitExecutor(machine, { warmUp: 0 })

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
  test.each(cases.map((c) => [title(c), c] as const))('%s', { timeout: 300_000 }, (_, c) => {
    const { vm, state } = load(c)
    const [mine, reference] = [jitExecutor(vm.machine, { warmUp: 2000 }), wasmExecutor(vm.machine)]
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
  test.each(chosen.map((c) => [title(c), c] as const))('%s', { timeout: 300_000 }, (_, c) => {
    const { vm, state } = load(c)
    const random = new Random(c.steps)
    const [mine, reference] = [jitExecutor(vm.machine, { warmUp: 500 }), wasmExecutor(vm.machine)]
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
  const instruction = fc.oneof(
    fc.tuple(fc.integer({ min: 6, max: 15 }), fc.integer({ min: -3, max: 3 })).map(([d, i]) => li(d, i)),
    fc.tuple(fc.integer({ min: 6, max: 15 }), fc.nat(15), fc.nat(15)).map(([d, a, b]) => r(0x01, d, a, b)),
    fc.constant(r(0x04, 5, 4)), // sw: the word in x5 to where x4 points
    fc.constant(r(0x01, 4, 4, 3)), // x4 += x3
    fc.constant(r(0x03, 5, 4)), // lw
    fc.tuple(fc.integer({ min: 6, max: 15 }), fc.integer({ min: 0, max: 3 })).map(([a, i]) => beq(a, 6, i)),
  )

  function program(body: readonly number[], word: number, at: number, step: number, base: number): State {
    const words = [
      li(1, 200),
      li(2, -1),
      li(3, step),
      li(4, at),
      r(0x03, 5, 0), // x5 = the word at 0: replaced below
      ...body,
      r(0x01, 1, 1, 2),
      beq(1, 0, 1),
      beq(0, 0, -(body.length + 3)),
      r(0x07, 6, 0),
    ]
    const data = new Uint8Array(4 * words.length)
    const view = new DataView(data.buffer)
    for (const [i, one] of words.entries()) view.setUint32(4 * i, one >>> 0, true)
    const x = new Array<bigint>(16).fill(0n).with(5, BigInt(word >>> 0))
    words[4] = 0
    view.setUint32(16, r(0x01, 6, 6, 6) >>> 0, true)
    return {
      ...zeroState(tiny.machine),
      registers: { pc: BigInt(base), x },
      memories: { mem: pagesOf([[4n * BigInt(base), data]]) },
    }
  }

  const generated = fc
    .tuple(
      fc.array(instruction, { minLength: 2, maxLength: 10 }),
      instruction,
      fc.integer({ min: -3, max: 14 }),
      fc.integer({ min: -1, max: 1 }),
      // Across a page end, on one page, and where data lies on the same page.
      fc.constantFrom(1020, 1014, 512, 2040),
    )
    .map(([body, word, at, step, base]) => program(body, word, base + 5 + at, step, base))

  test('while it runs: as on the evaluator, after any number of steps', () => {
    const [mine, reference] = [eager(tiny.machine), evaluatorExecutor(tiny.machine)]
    let changed = 0
    fc.assert(
      fc.property(
        generated,
        fc.array(fc.bigInt({ min: 1n, max: 400n }), { minLength: 1, maxLength: 6 }),
        (state, runs) => {
          const [a, b] = traces([mine, reference], state, runs)
          expect(a).toEqual(b)
          reference.restore(state)
          reference.run(2000n)
          if ([...reference.takeDirty()[0].keys()].some((page) => state.memories.mem.has(page))) changed++
        },
      ),
      { numRuns: Number(process.env.JIT_FUZZ ?? 400) },
    )
    // The property would be empty if programs did not reach their own pages.
    expect(changed).toBeGreaterThan(20)
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
