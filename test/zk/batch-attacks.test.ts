/**
 * Lies to the batch circuits of VMs with corners. A lie is told by a twin: a VM that differs in one instruction, whose
 * honest batch is handed to the circuit of the real one with a statement about the real one's states.
 */
import { describe, expect, test } from 'vitest'
import { toBigint } from '../../src/bytes/bytes.ts'
import { LiveState } from '../../src/state/access.ts'
import { createCommitment, rootOf } from '../../src/state/commitment.ts'
import { pagesOf, type State, zeroState } from '../../src/state/state.ts'
import { circomBatch } from '../../src/targets/circom/index.ts'
import {
  bytes,
  concat,
  enter,
  halt,
  leave,
  memory,
  registers,
  trap,
  u8,
  u16,
  u32,
  uint,
  type Vm,
  vm,
  when,
} from '../../src/vm/index.ts'
import { batchInputs, runBatch } from '../../src/zk/batch/inputs.ts'
import { type BatchTester, batchTester } from './batching.ts'
import { stepTester } from './stepping.ts'

const shape = { steps: 2, anyEvery: 2, readLeaves: 2, writeLeaves: 1, readNodes: 1, writeNodes: 1 }
const u2 = uint(2)

/** Fetches words of 4 bytes out of cells of 8, and enters microcode unless it traps. */
const wide = ({ misaligned = 'trap', copy = 'checked' } = {}) =>
  vm('wide')
    .state({ pc: uint(7), x: registers(u32, 4), left: u8, mem: bytes(2 ** 7) })
    .fetch((s) => {
      const at = s.pc
      let word = u32(0)
      if (misaligned === 'trap') {
        when(
          at.low(2).ne(0),
          () => trap('misaligned'),
          () => {
            word = s.mem.load(at, 4)
          },
        )
      } else word = s.mem.load(concat(at.high(5), u2(0)), 4)
      s.pc = at.add(4)
      return word
    })
    .op('ld8 d, a', '00000001 dd aa ....................', (s, { d, a }) => {
      const at = s.x[a].low(7)
      when(
        at.low(3).ne(0),
        () => trap('misaligned'),
        () => {
          s.x[d] = s.mem.load(at, 8).low(32)
        },
      )
    })
    .op('copy n', '00000010 nn ......................', (s, { n }) => {
      const none = s.x[n].eq(0)
      if (copy === 'checked') when(none, () => trap('nothing to copy'))
      when(
        none,
        () => {},
        () => enter('copying'),
      )
    })
    .microcode('copying', (s) => {
      s.left = s.left.add(1)
      leave()
    })
    .otherwise('illegal instruction')

/** A memory of elements, of which every address is one, aligned or not, and one of bytes. */
const elements = ({ misaligned = 'trap', rounded = true, third = 'p', twice = false } = {}) =>
  vm('elements')
    .state({ pc: uint(6), p: uint(6), q: uint(6), x: u16, mem: memory(u16, 2 ** 6), log: bytes(2 ** 6) })
    .fetch((s) => {
      const at = s.pc
      let word = u16(0)
      if (misaligned === 'trap') {
        when(
          at.low(2).ne(0),
          () => trap('misaligned'),
          () => {
            word = s.mem[at]
          },
        )
      } else word = s.mem[at]
      s.pc = at.add(4)
      return word
    })
    .op('ld', '00000001 ........', (s) => {
      s.x = s.mem[rounded ? concat(s.p.high(4), u2(0)) : s.p]
    })
    // The same place twice, and another one between.
    .op('pick', '00000010 ........', (s) => {
      const [how, p, q] = [s.x, s.p, s.q]
      const take = (at: typeof p) => () => {
        s.x = s.mem[at]
      }
      when(how.eq(1), take(p), () => when(how.eq(2), take(q), take(third === 'p' ? p : q)))
    })
    // One address in either of two memories.
    .op('either', '00000011 ........', (s) => {
      when(
        s.x.eq(0),
        () => {
          s.x = s.mem[s.p]
        },
        () => {
          s.x = s.log[twice ? s.p.add(s.p) : s.p].unsigned(16)
        },
      )
    })
    .otherwise('illegal instruction')

/** Fetches at every other word, loads at every fourth one, and ignores the lowest bits of an address. */
const lines = ({ misaligned = 'trap', rounded = true } = {}) =>
  vm('lines')
    .state({ pc: uint(7), p: uint(7), x: u32, mem: bytes(2 ** 7) })
    .fetch((s) => {
      const at = s.pc
      let word = u32(0)
      if (misaligned === 'trap') {
        when(
          at.low(3).ne(0),
          () => trap('misaligned'),
          () => {
            word = s.mem.load(at, 4)
          },
        )
      } else word = s.mem.load(concat(at.high(5), u2(0)), 4)
      s.pc = at.add(8)
      return word
    })
    .op('ld', '00000001 ........................', (s) => {
      s.x = s.mem.load(concat(s.p.high(5), u2(0)), 4)
    })
    .op('ldl', '00000010 ........................', (s) => {
      s.x = s.mem.load(rounded ? concat(s.p.high(3), uint(4)(0)) : concat(s.p.high(5), u2(0)), 4)
    })
    .otherwise('illegal instruction')

/** Every instruction is followed by microcode, unless it says otherwise. */
const ticking = ({ calm = true } = {}) =>
  vm('ticking')
    .state({ pc: uint(5), ticks: u8, mem: bytes(2 ** 5) })
    .fetch((s) => {
      const word = s.mem[s.pc]
      s.pc = s.pc.add(1)
      enter('tick')
      return word
    })
    .op('loud', '00000001', (s) => {
      s.ticks = s.ticks.add(1)
    })
    .op('calm', '00000010', () => {
      if (calm) leave()
    })
    .op('stop', '00000011', () => halt(0))
    .microcode('tick', (s) => {
      s.ticks = s.ticks.add(1)
      leave()
    })
    .otherwise('illegal instruction')

function stateOf(real: Vm, data: Uint8Array, registers: { [name: string]: bigint | bigint[] } = {}): State {
  const zero = zeroState(real.machine)
  return {
    ...zero,
    registers: { ...zero.registers, ...registers },
    memories: { mem: pagesOf([[0n, data]]) },
  }
}

/** 128 bytes that are all different, but for the instructions at the beginning. */
function code(words: readonly number[], size: number): Uint8Array {
  const data = Uint8Array.from({ length: 128 }, (_, i) => i)
  for (const [i, word] of words.entries()) {
    for (let byte = 0; byte < size; byte++) data[i * size + byte] = (word >>> (8 * byte)) & 255
  }
  return data
}

/** What a twin makes of a state in so many steps, told to the circuit of the real VM as if it were its own. */
function tell(real: BatchTester, twin: Vm, state: State, steps = 1n) {
  const { machine } = real.vm
  const commitment = createCommitment(twin.machine, real.hash)
  commitment.moveTo(twin.machine.memories.map(({ name }) => state.memories[name]!))
  const circuit = circomBatch(twin)
  const run = runBatch(circuit, real.shape, twin, state, steps)
  const { inputs } = batchInputs(circuit, real.shape, twin, run, commitment)
  const live = new LiveState(twin.machine, state)
  for (let i = 0n; i < steps; i++) live.step()
  const [before, after] = [state, live.snapshot()].map((each) => rootOf(machine, real.hash, each))
  const statement = { vmId: real.vm.id, before: before!, after: after!, steps }
  return { inputs: { ...inputs, ...real.claim(statement) }, statement }
}

/** The real VM does something else, its circuit proves that, and does not take the twin's word. */
function refuses(real: BatchTester, twin: Vm, state: State) {
  const { inputs, statement } = tell(real, twin, state)
  const live = new LiveState(real.vm.machine, state)
  live.step()
  expect(toBigint(rootOf(real.vm.machine, real.hash, live.snapshot()))).not.toBe(toBigint(statement.after))
  expect(() => real.expectFail(inputs), 'a lie').not.toThrow()
  real.expectBatch(state, 1n)
}

describe('words narrower than cells, microcode behind a trap', async () => {
  const real = await batchTester(wide(), shape)
  const state = (op: number, registers = {}) =>
    stateOf(real.vm, code([((op << 24) | (3 << 22) | (1 << 20)) >>> 0], 4), {
      x: [0n, 64n, 72n, 0n],
      ...registers,
    })

  test('a twin that does not lie is believed', () => {
    real.expectPass(tell(real, wide(), state(1)).inputs)
  })
  test.each([1n, 2n, 3n])('A38 a program counter that is not aligned: %s', (pc) =>
    refuses(real, wide({ misaligned: 'rounded down' }), state(1, { pc })),
  )
  test('A38 a trap left out where microcode would begin otherwise', () =>
    refuses(real, wide({ copy: 'unchecked' }), state(2)))
  test('microcode begins where there is no trap', () => {
    real.expectBatch(state(2, { x: [0n, 0n, 0n, 1n] }), 1n)
  })
})

/** Of `elements`: instruction, how, and where. */
const elementsState = (op: number, x = 0n, { pc = 0n, p = 20n } = {}): State => {
  const { machine } = elements()
  const mem = code(new Array(8).fill(op << 8), 2)
  const zero = zeroState(machine)
  const memories = { mem: pagesOf([[0n, mem]]), log: pagesOf([[0n, mem.subarray(64)]]) }
  return { ...zero, registers: { ...zero.registers, pc, p, q: 44n, x }, memories }
}

describe('memories of elements', async () => {
  const real = await batchTester(elements(), { ...shape, readNodes: 2 })

  test.each([1, 2, 3])('an honest step: instruction %s', (op) => {
    for (const x of [0n, 1n, 2n, 3n]) real.expectBatch(elementsState(op, x), 1n)
  })
  test.each([1n, 2n, 3n])('A38 a program counter that is not aligned: %s', (pc) =>
    refuses(real, elements({ misaligned: 'as it is' }), elementsState(1, 0n, { pc })),
  )
  test.each([41n, 42n, 43n])('A38 a load that rounds its address %s down', (p) =>
    refuses(real, elements({ rounded: false }), elementsState(1, 0n, { p })),
  )
  test('A38 the place of the last of three loads', () =>
    refuses(real, elements({ third: 'q' }), elementsState(2, 3n)))
  test('A38 the place that an address has in the other memory', () =>
    refuses(real, elements({ twice: true }), elementsState(3, 1n)))
})

describe('addresses that are rounded down', async () => {
  const real = await batchTester(lines(), shape)
  const state = (op: number, pc: bigint, p: bigint) =>
    stateOf(real.vm, code(new Array(8).fill(op << 24), 4), { pc, p })

  test.each([64n, 65n, 66n, 67n])('an honest load at %s', (p) => {
    real.expectBatch(state(1, 8n, p), 1n)
  })
  test.each([1n, 2n, 4n])('A38 a program counter that is not aligned: %s', (pc) =>
    refuses(real, lines({ misaligned: 'rounded down' }), state(1, pc, 64n)),
  )
  test.each([68n, 72n, 76n])('A38 a load from the line of %s', (p) =>
    refuses(real, lines({ rounded: false }), state(2, 0n, p)),
  )
})

describe('microcode that fetching enters', async () => {
  const real = await batchTester(ticking(), shape)
  const state = (instruction: number) => stateOf(real.vm, new Uint8Array(32).fill(instruction))

  test.each([1, 2, 3])('honest: instruction %s', (instruction) => {
    real.expectBatch(state(instruction), 1n)
  })
  test('A38 an instruction that keeps it from beginning', () =>
    refuses(real, ticking({ calm: false }), state(2)))
})

describe('the step circuit of memories of elements', async () => {
  const real = await stepTester(elements())

  test.each([1, 2, 3])('D43 leaves of instruction %s', (op) => {
    for (const x of [0n, 1n, 2n, 3n]) real.expectStep(elementsState(op, x))
  })
})
