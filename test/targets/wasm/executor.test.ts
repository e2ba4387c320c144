import { describe, expect, test } from 'vitest'
import type { Machine } from '../../../src/ir/machine.ts'
import { ExecutorError, wasmExecutor } from '../../../src/run/wasm.ts'
import { packHeader } from '../../../src/state/layout.ts'
import { pagesOf, type State, zeroState } from '../../../src/state/state.ts'
import {
  bytes,
  enter,
  halt,
  leave,
  memory,
  registers,
  trap,
  u8,
  u16,
  u32,
  u64,
  uint,
  vm,
  when,
} from '../../../src/vm/index.ts'
import { tiny } from '../../vms/tiny.ts'
import { look, pairOf, traces } from './agree.ts'
import { Random } from './random-machine.ts'

const li = (d: number, i: number) => (0x02 << 24) | (d << 20) | ((i & 0xffff) << 4)
const add = (d: number, a: number, b: number) => (0x01 << 24) | (d << 20) | (a << 16) | (b << 12)
const lw = (d: number, a: number) => (0x03 << 24) | (d << 20) | (a << 16)
const sw = (d: number, a: number) => (0x04 << 24) | (d << 20) | (a << 16)
const beq = (a: number, b: number, i: number) => (0x05 << 24) | (a << 20) | (b << 16) | (i & 0xffff)
const div = (d: number, a: number, b: number) => (0x06 << 24) | (d << 20) | (a << 16) | (b << 12)
const stop = (a: number) => (0x07 << 24) | (a << 20)

/** Counts down, writing as it goes; ends as `last` says. */
const countdown = (from: number, last: number) => [
  li(1, from),
  li(2, -1),
  li(3, 500),
  li(4, 0),
  add(3, 3, 1), // loop
  sw(1, 3),
  lw(5, 3),
  add(6, 6, 5),
  add(1, 1, 2),
  beq(1, 4, 1),
  beq(4, 4, -7),
  last,
]

const programOf = (machine: Machine, words: readonly number[]): State => ({
  ...zeroState(machine),
  memories: { mem: pagesOf([[0n, new Uint8Array(Uint32Array.from(words).buffer)]]) },
})

const running = programOf(tiny.machine, countdown(20, stop(6)))

describe('a run stops exactly', () => {
  test('after n steps for every n, as the evaluator does', () => {
    const [mine, reference] = pairOf(tiny.machine)
    for (let steps = 0n; steps < 160n; steps++) {
      const [a, b] = traces([mine, reference], running, [steps])
      expect(a).toEqual(b)
    }
  })

  test('in parts of any size as in one piece', () => {
    const whole = wasmExecutor(tiny.machine)
    whole.restore(running)
    whole.run(100n)
    const random = new Random(7)
    const parts = wasmExecutor(tiny.machine)
    parts.restore(running)
    for (let left = 100n; left > 0n; ) {
      const part = BigInt(random.below(9))
      const count = part < left ? part : left
      expect(parts.run(count)).toBe(count)
      left -= count
    }
    expect(look(parts)).toEqual(look(whole))
  })

  test('where it halts; a halted machine makes no step', () => {
    const executor = wasmExecutor(tiny.machine)
    executor.restore(running)
    const made = executor.run(10_000n)
    expect(made).toBeLessThan(200n)
    expect(executor.header()[0]).toBe(1)
    const header = executor.header()
    expect(executor.run(5n)).toBe(0n)
    expect(executor.header()).toEqual(header)
  })

  test('C37: a limit near 2^63 or 2^64, or beyond, does not wrap', () => {
    for (const limit of [
      2n ** 31n,
      2n ** 32n,
      2n ** 32n + 1n,
      2n ** 63n - 1n,
      2n ** 63n,
      2n ** 64n,
      2n ** 64n + 1n,
      2n ** 100n,
    ]) {
      const executor = wasmExecutor(tiny.machine)
      executor.restore(running)
      expect(executor.run(limit)).toBe(144n)
    }
    const executor = wasmExecutor(tiny.machine)
    executor.restore(running)
    expect([executor.run(0n), executor.run(-1n)]).toEqual([0n, 0n])
  })

  test('C37: more steps than one call of the module makes', () => {
    const executor = wasmExecutor(tiny.machine)
    executor.restore(programOf(tiny.machine, [beq(0, 0, -1)]))
    expect(executor.run(3_000_001n)).toBe(3_000_001n)
    executor.restore(programOf(tiny.machine, [li(1, 1), li(2, 0), add(2, 2, 1), beq(0, 0, -2)]))
    expect(executor.run(2n + 2n * 2_000_003n)).toBe(4_000_008n)
    expect(executor.header()).toEqual(
      packHeader(tiny.machine, {
        status: { kind: 'running' },
        registers: { pc: 2n, x: [0n, 1n, 2_000_003n, ...new Array<bigint>(13).fill(0n)] },
      }),
    )
  })
})

describe('a trap discards its whole step', () => {
  test('fetch included, and the step counts', () => {
    const executor = wasmExecutor(tiny.machine)
    executor.restore(programOf(tiny.machine, [li(1, 7), div(1, 1, 2)]))
    expect(executor.run(10n)).toBe(2n)
    const x = new Array<bigint>(16).fill(0n).with(1, 7n)
    const status = { kind: 'trapped', reason: 'division by zero' } as const
    expect(executor.header()).toEqual(packHeader(tiny.machine, { status, registers: { pc: 1n, x } }))
    expect(executor.run(10n)).toBe(0n)
  })

  test('a word that is no instruction', () => {
    const [mine, reference] = traces(pairOf(tiny.machine), programOf(tiny.machine, [li(1, 7), 0]), [10n, 1n])
    expect(mine).toEqual(reference)
    expect(mine).toMatchObject([{ made: 2n }, { made: 0n }])
  })
})

/** A machine with microcode: copies bytes, one a step; numbers that no routine has can be set. */
const copier = vm('copier')
  .state({
    pc: u8,
    from: u16,
    to: u16,
    left: u8,
    micro: u8,
    code: bytes(256),
    mem: bytes(65_536, { endian: 'big' }),
  })
  .fetch((s) => {
    const word = s.code.load(s.pc, 2)
    s.pc = s.pc.add(2)
    return word
  })
  .op('copy n', '0001 .... nnnnnnnn', (s, { n }) => {
    s.left = n
    when(n.ne(0), () => enter('move'))
  })
  .op('from a', '0010 aaaaaaaaaaaa', (s, { a }) => {
    s.from = a.unsigned(16)
  })
  .op('to a', '0011 aaaaaaaaaaaa', (s, { a }) => {
    s.to = a.unsigned(16)
  })
  .op('micro n', '0100 .... nnnnnnnn', (s, { n }) => {
    s.micro = n
  })
  .op('swap', '0101............', (s) => {
    const [a, b] = [s.from, s.to]
    s.from = b
    s.to = a
  })
  .op('halt', '0110 ............', () => halt(3))
  .microcode('move', (s) => {
    when(s.from.eq(0xffff), () => trap('end of memory'))
    s.mem[s.to] = s.mem[s.from]
    s.to = s.to.add(1)
    s.from = s.from.add(1)
    s.left = s.left.sub(1)
    when(s.left.eq(1), () => leave())
  })
  .microcode('die', () => halt(9))
  .otherwise('illegal')

describe('microcode', () => {
  const state = (words: readonly number[]): State => ({
    ...zeroState(copier.machine),
    memories: {
      code: pagesOf([[0n, Uint8Array.from(words.flatMap((word) => [word & 255, word >> 8]))]]),
      mem: pagesOf([[4090n, Uint8Array.from({ length: 20 }, (_, i) => i + 1)]]),
    },
  })
  test.each([
    ['copies across a page', [0x2ffa, 0x3200, 0x100c, 0x5000, 0x1003, 0x6000]],
    ['traps in the middle', [0x2fff, 0x3000, 0x5000, 0x10ff, 0x6000]],
    ['another routine', [0x4002]],
    ['a number that no routine has', [0x4003]],
    ['the largest number', [0x40ff]],
  ])('%s', (_, words) => {
    const [mine, reference] = traces(pairOf(copier.machine), state(words), new Array<bigint>(40).fill(1n))
    expect(mine).toEqual(reference)
    const [whole, wholeReference] = traces(pairOf(copier.machine), state(words), [1000n])
    expect(whole).toEqual(wholeReference)
  })
})

test('microcode that fetch enters', () => {
  const alternating = vm('alternating')
    .state({ word: u8, steps: u8, micro: u8 })
    .fetch((s) => {
      enter('between')
      return s.word
    })
    .op('go', '........', (s) => {
      s.steps = s.steps.add(1)
    })
    .microcode('between', (s) => {
      s.steps = s.steps.add(16)
      leave()
    })
    .otherwise('illegal')
  const [mine, reference] = traces(pairOf(alternating.machine), zeroState(alternating.machine), [
    1n,
    1n,
    1n,
    5n,
  ])
  expect(mine).toEqual(reference)
})

describe('words of any width decode as the evaluator decodes them', () => {
  test.each([8, 16, 20, 32, 33, 48, 64, 65, 100, 128, 200])('%i bits', (width) => {
    const random = new Random(width)
    const dots = (n: number) => '.'.repeat(n)
    // Nested patterns, patterns with bits far apart, and one that needs the very top.
    const top = vm('decoder')
      .state({ word: uint<number>(width), seen: u8 })
      .fetch((s) => s.word)
      .op('a', `00 ${dots(width - 5)} 101`, (s) => void (s.seen = u8(1)))
      .op('b', `01 ${dots(width - 4)} 01`, (s) => void (s.seen = u8(2)))
      .op('c', `01 ${dots(width - 6)} 1101`, (s) => void (s.seen = u8(3)), { over: ['b'] })
      .op('d', `1${dots(width - 1)}`, (s) => void (s.seen = u8(4)))
      .op('e', `1111 ${dots(width - 8)} 0000`, (s) => void (s.seen = u8(5)), { over: ['d'] })
      .op('f', `00 ${dots(width - 5)} 111`, (s) => void (s.seen = s.word.low(8)))
      .otherwise('illegal')
    const pair = pairOf(top.machine)
    for (let i = 0; i < 300; i++) {
      const word = random.value({ kind: 'bits', width })
      const [mine, reference] = traces(pair, { ...zeroState(top.machine), registers: { word, seen: 0n } }, [
        1n,
      ])
      expect(mine, word.toString(2)).toEqual(reference)
    }
  })
})

describe('dirty pages and restore', () => {
  const loop = programOf(tiny.machine, countdown(400, stop(6)))
  test('pages of each epoch, whatever its length', () => {
    const random = new Random(3)
    const [mine, reference] = pairOf(tiny.machine)
    mine.restore(loop)
    reference.restore(loop)
    for (let i = 0; i < 200; i++) {
      const steps = BigInt(random.below(40))
      mine.run(steps)
      reference.run(steps)
      expect(look(mine)).toEqual(look(reference))
    }
  })

  test('C37: a page written again after takeDirty is dirty again', () => {
    const executor = wasmExecutor(tiny.machine)
    executor.restore(programOf(tiny.machine, [sw(1, 2), sw(1, 2), sw(1, 2), stop(0)]))
    for (let i = 0; i < 3; i++) {
      executor.run(1n)
      expect([...executor.takeDirty()[0].keys()]).toEqual([0n])
      expect([...executor.takeDirty()[0].keys()]).toEqual([])
    }
  })

  test('a restored state is a fresh one: nothing of the run before shows', () => {
    const used = wasmExecutor(tiny.machine)
    used.restore(loop)
    used.run(900n)
    const fresh = wasmExecutor(tiny.machine)
    for (const executor of [used, fresh]) {
      executor.restore(programOf(tiny.machine, [lw(2, 1), li(3, 502), lw(4, 3), sw(4, 1), stop(4)]))
      executor.run(100n)
    }
    expect(look(used)).toEqual(look(fresh))
    expect(used.read(0, 0n, 8192)).toEqual(fresh.read(0, 0n, 8192))
  })

  test('running does not change the pages of the state', () => {
    const page = loop.memories.mem.get(0n)!.slice()
    const executor = wasmExecutor(tiny.machine)
    executor.restore(loop)
    executor.run(10_000n)
    expect(loop.memories.mem.get(0n)).toEqual(page)
  })

  test('a state that is none of the machine is refused', () => {
    const executor = wasmExecutor(tiny.machine)
    expect(() => executor.restore({ ...loop, registers: { pc: 2n ** 32n, x: loop.registers.x } })).toThrow(
      RangeError,
    )
  })
})

test('registers that conditions exchange', () => {
  const type = uint(8)
  const exchange = vm('exchange')
    .state({ a: type, b: type, c: type, word: u8 })
    .fetch((s) => s.word)
    .op('go', '........', (s) => {
      const [a, b, c] = [s.a, s.b, s.c]
      when(a.lt(100), () => void (s.a = b))
      when(b.lt(100), () => void (s.b = c))
      when(c.lt(a), () => void (s.c = a))
    })
    .otherwise('illegal')
  const pair = pairOf(exchange.machine)
  for (const a of [7n, 150n]) {
    for (const b of [5n, 151n]) {
      for (const c of [6n, 152n]) {
        const [mine, reference] = traces(
          pair,
          { ...zeroState(exchange.machine), registers: { a, b, c, word: 0n } },
          [1n, 1n, 1n],
        )
        expect(mine).toEqual(reference)
      }
    }
  }
})

/** Writes a byte to every page, faster than a real program. */
const hog = vm('hog')
  .state({ at: u64, mem: bytes(2n ** 64n), word: u8, x: registers(u8, 2), n: memory(u32, 8) })
  .fetch((s) => s.word)
  .op('go', '........', (s) => {
    s.mem[s.at] = u8(1)
    s.at = s.at.add(4096)
  })
  .otherwise('illegal')

describe('memory', () => {
  test('pages far apart, more of them than the page cache has entries, stay apart', () => {
    const executor = wasmExecutor(hog.machine)
    executor.restore({
      ...zeroState(hog.machine),
      registers: { ...zeroState(hog.machine).registers, at: 2n ** 64n - 1500n * 4096n },
    })
    expect(executor.run(3000n)).toBe(3000n)
    const [pages] = executor.takeDirty()
    expect(pages.size).toBe(3000)
    for (const [page, data] of pages) {
      expect(page < 1500n || page >= 2n ** 52n - 1500n).toBe(true)
      expect([data[0], data[1]]).toEqual([1, 0])
    }
    executor.run(1n)
    expect([...executor.takeDirty()[0].keys()]).toEqual([1500n])
  })

  test('an executor that cannot get more memory says so, and goes on after a restore', () => {
    const executor = wasmExecutor(hog.machine)
    const grow = WebAssembly.Memory.prototype.grow
    WebAssembly.Memory.prototype.grow = () => {
      throw new RangeError('no')
    }
    try {
      expect(() => executor.run(100_000n)).toThrow(ExecutorError)
      expect(() => executor.header()).toThrow(ExecutorError)
      executor.restore(zeroState(hog.machine))
      expect(executor.run(1n)).toBe(1n)
    } finally {
      WebAssembly.Memory.prototype.grow = grow
    }
  })
})
