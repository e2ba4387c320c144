/**
 * Attacks on the machine and its proofs, by their numbers in the project's list of what went wrong
 * elsewhere. C29 (unknown system calls) and C34 (all wrong alike) are tested with the VMs that have
 * system calls and official vectors; C35 cannot occur, since no block can read from the host.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, equal, fromBigint } from '../../src/bytes/bytes.ts'
import { type Hash, keccak256, poseidon } from '../../src/hash/index.ts'
import { decoder, matches } from '../../src/ir/decode.ts'
import { machineBound } from '../../src/ir/index.ts'
import { sizeBits } from '../../src/ir/machine.ts'
import { REASONS, verify } from '../../src/proof/index.ts'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import { LiveState } from '../../src/state/access.ts'
import { rootOf } from '../../src/state/commitment.ts'
import { headerFault, packHeader } from '../../src/state/layout.ts'
import { PAGE_SIZE, pagesOf, type State, zeroState } from '../../src/state/state.ts'
import { leafIndexBits } from '../../src/state/tree.ts'
import { checkTampering, partsOf, proveStepFrom, stepCase } from '../../src/testing/index.ts'
import { run } from '../../src/trace/trace.ts'
import { bool, u32, uint, vm, when } from '../../src/vm/index.ts'
import { rv64im } from '../../src/vms/riscv/index.ts'
import { felts } from '../vms/felts.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'
import { stack } from '../vms/stack.ts'
import { tiny } from '../vms/tiny.ts'

const withPoseidon = await poseidon()

const r = (op: number, d = 0, a = 0, b = 0) => (op << 24) | (d << 20) | (a << 16) | (b << 12)

/** A state of tiny with words from `pc` on. */
function tinyState(pc: number, words: readonly number[], x: readonly number[] = []): State {
  const { state } = tinyProgram(words)
  const code = new Uint8Array(4 * words.length)
  for (const [i, word] of words.entries()) new DataView(code.buffer).setUint32(4 * i, word >>> 0, true)
  return {
    ...state,
    registers: { pc: BigInt(pc), x: Array.from({ length: 16 }, (_, i) => BigInt(x[i] ?? 0)) },
    memories: { mem: pagesOf([[4n * BigInt(pc), code]]) },
  }
}

const last = 2 ** 20 - 1

describe('C28: addresses do not wrap', () => {
  test('an access beyond the memory traps and writes nothing, also one that begins inside', () => {
    for (const [op, at] of [
      [3, 2 ** 20],
      [4, 2 ** 20],
      [3, 2 ** 32 - 1],
      [4, 2 ** 32 - 1],
    ] as const) {
      const live = new LiveState(tiny.machine, tinyState(0, [r(op, 1, 2)], [0, 7, at]))
      const before = live.bytes(0, 0n, PAGE_SIZE)
      live.step()
      expect(live.status).toEqual({ kind: 'trapped', reason: 'address out of range' })
      expect(live.bytes(0, 0n, PAGE_SIZE)).toEqual(before)
    }
    const size = 2 ** 16
    for (let at = size - 40; at < size + 2; at++) {
      const state: State = {
        ...zeroState(stack.machine),
        registers: { ...zeroState(stack.machine).registers, sp: 2n },
        memories: {
          // The value below, the address on top; the stack is little-endian.
          stack: pagesOf([
            [0n, new Uint8Array(32).fill(0xee)],
            [32n, fromBigint(BigInt(at), 32).reverse()],
          ]),
          code: pagesOf([[0n, Uint8Array.of(0x52)]]),
          mem: new Map(),
        },
      }
      const live = new LiveState(stack.machine, state)
      live.step()
      const fits = at + 32 <= size
      expect(live.status.kind).toBe(fits ? 'running' : 'trapped')
      expect(live.bytes(2, 0n, 64)).toEqual(new Uint8Array(64))
      if (fits) expect(live.bytes(2, BigInt(at), 32)).toEqual(new Uint8Array(32).fill(0xee))
    }
  })

  test('the program counter does not come round to the beginning', () => {
    const live = new LiveState(tiny.machine, tinyState(last, [r(1)]))
    live.step()
    expect(live.get('pc')).toBe(2n ** 20n)
    live.step()
    expect(live.status).toEqual({ kind: 'trapped', reason: 'address out of range' })
    expect(live.get('pc')).toBe(2n ** 20n)
  })
})

test('C30: shifts by the width or more, and jumps out of the code', () => {
  for (const [shift, expected] of [
    [255, 1n << 255n],
    [256, 0n],
    [1000, 0n],
  ] as const) {
    const code = [0x60, 1, 0x61, shift & 255, shift >> 8, 0x1b, 0x80, 0x00]
    const zero = zeroState(stack.machine)
    const live = new LiveState(stack.machine, {
      ...zero,
      memories: { ...zero.memories, code: pagesOf([[0n, Uint8Array.from(code)]]) },
    })
    while (live.step());
    expect(live.load('stack', 0n, { kind: 'bits', width: 256 })).toBe(expected)
  }
  const live = new LiveState(tiny.machine, tinyState(0, [0x05000000 | 0x8000]))
  live.step()
  live.step()
  expect(live.status).toEqual({ kind: 'trapped', reason: 'address out of range' })
})

test('C31: no word is two instructions, and all others trap', () => {
  const decode = decoder(stack.machine)
  for (let word = 0n; word < 256n; word++) {
    const fitting = stack.machine.instructions.filter(({ pattern }) => matches(pattern, word))
    expect(fitting.length).toBeLessThanOrEqual(1)
    expect(decode(word)).toBe(fitting[0])
    const zero = zeroState(stack.machine)
    const live = new LiveState(stack.machine, {
      ...zero,
      memories: { ...zero.memories, code: pagesOf([[0n, Uint8Array.of(Number(word))]]) },
    })
    live.step()
    if (fitting.length === 0) expect(live.status).toEqual({ kind: 'trapped', reason: 'invalid opcode' })
  }
})

test('C32: a status or a bool that is neither is refused', () => {
  const flags = vm('flags')
    .state({ flag: bool, odd: uint(13), pc: u32 })
    .fetch((s) => s.pc.low(8))
    .op('toggle', '00000000', (s) => {
      when(s.flag, () => {
        s.odd = s.odd.add(1)
      })
      s.flag = s.flag.not()
    })
    .otherwise('none')
  const { before, proof, after } = proveStepFrom(flags, zeroState(flags.machine), keccak256)
  expect(verify(flags, before, proof)).toMatchObject({ root: after })
  for (const [offset, values] of [
    [33, [3, 4, 128, 255]],
    [33 + 9, [2, 3, 128, 254, 255]],
    [33 + 10, [32, 64, 255]],
  ] as const) {
    for (const value of values) {
      const bytes = proof.with(offset, value)
      expect(verify(flags, before, bytes)).toMatchObject({ reason: 'header' })
      expect(headerFault(flags.machine, bytes.subarray(33, 33 + 16))).toBeDefined()
    }
  }
})

test('C36: code that a program has just written is what runs next', async () => {
  // sw 1, 2 writes `halt 3` over word 1, where `add` stood.
  const state = tinyState(0, [r(4, 1, 2), r(1)], [0, r(7, 3), 1, 42])
  const trace = await run({ vm: tiny, state }, { executor: evaluatorExecutor })
  expect(trace.status).toEqual({ kind: 'halted', code: 42n })
  expect(trace.steps).toBe(2n)
})

test('C35: runs that alternate do not see each other', async () => {
  const programs = [5, 9].map((n) => tinyProgram(countdown(n)))
  const alone = await Promise.all(programs.map(async (one) => (await run(one, { interval: 3n })).rootAt(30n)))
  const traces = await Promise.all(programs.map((one) => run(one, { interval: 1n })))
  const roots = [0n, 17n, 4n, 30n].map((step) => traces.map((trace) => trace.rootAt(step)))
  expect(roots.at(-1)).toEqual(alone)
})

describe('C38: forged witnesses', () => {
  test.each([
    { one: tiny, hash: keccak256, runs: 25 },
    { one: stack, hash: keccak256, runs: 15 },
    { one: felts, hash: keccak256, runs: 15 },
    { one: tiny, hash: withPoseidon, runs: 4 },
  ])('$one.name with $hash.name: each field, for its reason', async ({ one, hash, runs }) => {
    const refused = await checkTampering(one, { hash, runs, seed: 11 })
    expect(refused.size).toBeGreaterThan(8)
    for (const reason of refused.keys()) expect(REASONS).toContain(reason)
    if (hash.name === 'poseidon') expect(refused.has('sibling-not-digest')).toBe(true)
  })

  test('bytes moved, cut out, put in, and taken from other proofs: refused, and nothing throws', () => {
    const state = fc.constantFrom(tiny, stack, felts).chain((one) =>
      fc.record({
        one: fc.constant(one),
        state: stepCase(one, { kind: 'any' }),
        other: stepCase(one, { kind: 'any' }),
        edits: fc.array(
          fc.tuple(
            fc.constantFrom('cut', 'put', 'move', 'borrow', 'set'),
            fc.nat(),
            fc.nat(),
            fc.uint8Array({ minLength: 1, maxLength: 40 }),
          ),
          { minLength: 1, maxLength: 4 },
        ),
      }),
    )
    fc.assert(
      fc.property(state, ({ one, state: s, other, edits }) => {
        const { before, proof } = proveStepFrom(one, s!, keccak256)
        const { proof: borrowed } = proveStepFrom(one, other!, keccak256)
        let bytes = proof
        for (const [kind, p, q, data] of edits) {
          const at = 33 + (p % Math.max(1, bytes.length - 33))
          const size = 1 + (q % 40)
          if (kind === 'cut') bytes = concat(bytes.subarray(0, at), bytes.subarray(at + size))
          if (kind === 'put') bytes = concat(bytes.subarray(0, at), data, bytes.subarray(at))
          if (kind === 'move')
            bytes = concat(bytes.subarray(0, at), bytes.subarray(at + size), bytes.subarray(at, at + size))
          if (kind === 'borrow') bytes = concat(bytes.subarray(0, at), borrowed.subarray(at))
          if (kind === 'set') bytes = concat(bytes.subarray(0, at), data, bytes.subarray(at + data.length))
        }
        const verdict = verify(one, before, bytes)
        // There is one encoding of the one proof of this step.
        if (!equal(bytes, proof)) expect(verdict).toHaveProperty('reason')
      }),
      { numRuns: 1500 },
    )
  })

  test('any bytes whatever', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(tiny, stack, felts),
        fc.uint8Array({ maxLength: 400 }),
        fc.boolean(),
        fc.uint8Array({ maxLength: 40 }),
        (one, bytes, headed, before) => {
          const head = concat(Uint8Array.of(1), one.id, packHeader(one.machine, zeroState(one.machine)))
          expect(verify(one, before, headed ? concat(head, bytes) : bytes)).toHaveProperty('reason')
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('a proof is of one state: not of the next, not of the same in another VM', () => {
    const twin = vm('twin')
      .state({ flag: bool, pc: u32 })
      .fetch((s) => s.pc.low(8))
      .op('nop', '00000000', () => {})
      .otherwise('none')
    const other = vm('twin2')
      .state({ flag: bool, pc: u32 })
      .fetch((s) => s.pc.low(8))
      .op('nop', '00000000', () => {})
      .otherwise('none')
    const { before, proof } = proveStepFrom(twin, zeroState(twin.machine), keccak256)
    expect(verify(other, before, proof)).toMatchObject({ reason: 'vm' })
    const renamed = concat(proof.subarray(0, 1), other.id, proof.subarray(33))
    expect(verify(other, before, renamed)).toMatchObject({ reason: 'pre-root' })
    const first = proveStepFrom(tiny, tinyState(0, [r(1, 1, 2, 2)], [0, 0, 3]), keccak256)
    expect(verify(tiny, first.after, first.proof)).toMatchObject({ reason: 'pre-root' })
  })

  test('the same witness under two hashes', () => {
    const state = tinyState(0, [r(4, 1, 2)], [0, 5, 900])
    const { before, proof } = proveStepFrom(tiny, state, keccak256)
    expect(verify(tiny, before, proof, { hash: withPoseidon })).toHaveProperty('reason')
  })

  test('a leaf given for a node, and a node for a leaf', () => {
    const state = tinyState(0, [r(4, 1, 2)], [0, 5, 900])
    const { before, proof } = proveStepFrom(tiny, state, keccak256)
    const parts = partsOf(tiny, proof, keccak256)
    const [{ leaves, siblings }] = parts.memories
    for (const [i, leaf] of leaves.entries()) {
      for (const digest of siblings) {
        const at = indexOf(proof, leaf)
        const swapped = concat(proof.subarray(0, at), digest, proof.subarray(at + 32))
        expect(verify(tiny, before, swapped), `leaf ${i}`).toMatchObject({ reason: 'pre-root' })
      }
    }
  })

  test('verify changes neither its proof nor its root, in whatever array they come', () => {
    const state = tinyState(0, [r(4, 1, 2)], [0, 5, 900])
    const { before, proof, after } = proveStepFrom(tiny, state, keccak256)
    const buffer = Buffer.from(proof)
    for (let time = 0; time < 2; time++) {
      const verdict = verify(tiny, Buffer.from(before), buffer)
      if ('reason' in verdict) throw new Error(verdict.detail)
      expect(equal(verdict.root, after)).toBe(true)
      verdict.header.fill(0)
      verdict.root.fill(0)
    }
    expect(Uint8Array.from(buffer)).toEqual(proof)
  })

  test('a proof as long as a transaction can be takes no longer than its length', () => {
    const { before, proof } = proveStepFrom(felts, zeroState(felts.machine), keccak256)
    const head = proof.subarray(0, 33 + packHeader(felts.machine, zeroState(felts.machine)).length)
    const count = 3000
    const indices = concat(...Array.from({ length: count }, (_, i) => fromBigint(BigInt(i), 2)))
    const long = concat(
      head,
      fromBigint(BigInt(count), 4),
      indices,
      new Uint8Array(32 * count),
      new Uint8Array(4000).fill(255),
    )
    const start = performance.now()
    expect(verify(felts, before, long)).toHaveProperty('reason')
    expect(performance.now() - start).toBeLessThan(5000)
    expect(machineBound(felts.machine).leaves.get('mem')).toBe(2)
  })

  test('a proof of 16 MB is refused by its count of leaves, before one of them is hashed', async () => {
    // All of it is well-formed up to the root: 470,000 leaves would be folded, which takes minutes.
    const big = rv64im.machine
    const shape = { hash: keccak256, indexBits: leafIndexBits(sizeBits(big.memories[0]!)) }
    const size = Math.ceil(shape.indexBits / 8)
    const count = Math.floor((16 * 2 ** 20) / (size + 32))
    const state = zeroState(big)
    const header = packHeader(big, state)
    const long = new Uint8Array(33 + header.length + 4 + count * (size + 32) + 1000)
    long.set(concat(Uint8Array.of(1), rv64im.id, header, fromBigint(BigInt(count), 4)))
    const view = new DataView(long.buffer)
    for (let i = 0; i < count; i++) {
      view.setUint32(33 + header.length + 4 + i * size + size - 4, i)
    }
    const most = machineBound(big).leaves.get('mem')!
    let hashed = 0
    const counting: Hash = {
      ...keccak256,
      leaves(data, to) {
        hashed += data.length
        keccak256.leaves(data, to)
      },
    }
    expect(verify(rv64im, new Uint8Array(32), long, { hash: counting })).toEqual({
      reason: 'leaf-unused',
      detail: `a step touches at most ${most} leaves of mem`,
    })
    expect(hashed).toBe(0)
  })

  test('roots of different contents differ: leaves, registers, status, code', () => {
    const base = tinyState(0, [r(1)], [1])
    const variants: State[] = [
      base,
      { ...base, status: { kind: 'halted', code: 0n } },
      { ...base, status: { kind: 'halted', code: 1n } },
      { ...base, status: { kind: 'trapped', reason: tiny.machine.traps[0] } },
      { ...base, status: { kind: 'trapped', reason: tiny.machine.traps[1] } },
      tinyState(0, [r(1)], [2]),
      tinyState(0, [r(1)], [0, 1]),
      tinyState(1, [r(1)], [1]),
      tinyState(0, [r(2)], [1]),
    ]
    const roots = variants.map((state) => String(rootOf(tiny.machine, keccak256, state)))
    expect(new Set(roots).size).toBe(variants.length)
  })
})

function indexOf(bytes: Uint8Array, part: Uint8Array): number {
  for (let at = 0; at + part.length <= bytes.length; at++)
    if (equal(bytes.subarray(at, at + part.length), part)) return at
  throw new Error('not found')
}
