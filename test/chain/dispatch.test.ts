/**
 * How the head of a divided verifier finds the part that holds an instruction: by a log that nobody has checked yet. No
 * forged log may lead to another answer than that of the TypeScript verifier, and no part may answer for another one.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { concat } from '../../src/bytes/bytes.ts'
import { encodeProof, REASONS, type StepProof } from '../../src/proof/index.ts'
import { LiveState } from '../../src/state/access.ts'
import { layoutOf } from '../../src/state/layout.ts'
import type { Multiproof } from '../../src/state/multiproof.ts'
import { pagesOf, type State, zeroState } from '../../src/state/state.ts'
import { solidity } from '../../src/targets/solidity/index.ts'
import { partsOf, proveStepFrom, stepCase, stepKinds, tampers } from '../../src/testing/index.ts'
import { enter, halt, leave, memory, registers, u8, u32, type Vm, vm, when } from '../../src/vm/index.ts'
import { artifactsOf, callOf, expected, type Question, rpc, selector } from '../targets/solidity/chain.ts'
import { onNode } from '../targets/solidity/on-node.ts'

const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))

/**
 * Words of `one` and `two` are words of `any` and `most` too, which other contracts hold: the one that fixes more bits
 * takes them. Memory `box` is a single leaf.
 */
const divided = vm('divided')
  .state({
    pc: u32,
    x: registers(u32, 4),
    code: memory(u32, 2 ** 12),
    data: memory(u32, 2 ** 12),
    box: memory(u8, 32),
  })
  .fetch((s) => {
    const word = s.code[s.pc.low(12)]!
    s.pc = s.pc.add(1)
    return word
  })
  .op(
    'one',
    '00000001 11111111 ................',
    (s) => {
      s.x[0] = u32(1)
    },
    { over: ['any'] },
  )
  .op('most i', '00000010 iiiiiiiiiiiiiiiiiiiiiiii', (s, { i }) => {
    s.x[0] = i.unsigned(32).add(7)
  })
  .op('load d, a', '00000011 ...... dd ...... aa ........', (s, { d, a }) => {
    s.x[d] = s.data[s.x[a]!.low(12)]!
  })
  .op('store d, a', '00000100 ...... dd ...... aa ........', (s, { d, a }) => {
    s.data[s.x[a]!.low(12)] = s.x[d]!
  })
  .op('twice a', '00000101 ...... aa ................', (s, { a }) => {
    s.data[s.x[a]!.low(12)] = s.code[s.x[a]!.add(1).low(12)]!
    s.box[s.x[a]!.low(5)] = s.x[a]!.low(8)
  })
  .op('boxed a', '00000110 ...... aa ................', (s, { a }) => {
    s.x[a] = s.box[s.x[a]!.low(5)]!.unsigned(32)
  })
  .op('any i', '00000001 iiiiiiiiiiiiiiiiiiiiiiii', (s, { i }) => {
    s.x[1] = i.unsigned(32)
  })
  .op(
    'two',
    '00000010 11111111 ................',
    (s) => {
      s.x[1] = u32(2)
    },
    { over: ['most'] },
  )
  .op('halt', '00000000 ........................', () => halt(0))
  .otherwise('illegal instruction')

/** Instructions and the first routines are the head's, and the others its part's. */
const routines = vm('routines')
  .state({ pc: u32, left: u32, code: memory(u32, 2 ** 12), data: memory(u8, 2 ** 12) })
  .fetch((s) => {
    const word = s.code[s.pc.low(12)]!
    s.pc = s.pc.add(1)
    return word
  })
  .op('clear n', '00000001 nnnnnnnn ................', (s, { n }) => {
    s.left = n.unsigned(32)
    enter('clearing')
  })
  .microcode('clearing', (s) => {
    s.data[s.left.low(12)] = u8(0)
    s.left = s.left.sub(1)
    when(s.left.eq(0), () => leave())
  })
  .microcode('filling', (s) => {
    s.data[s.left.low(12)] = u8(255)
    s.left = s.left.sub(1)
    when(s.left.eq(0), () => leave())
  })
  .microcode('doubling', (s) => {
    s.data[s.left.low(12)] = s.data[s.left.low(12)]!.add(s.data[s.left.low(12)]!)
    s.left = s.left.sub(1)
    when(s.left.eq(0), () => leave())
  })
  .microcode('shifting', (s) => {
    s.data[s.left.low(12)] = s.data[s.left.low(12)]!.shr(1)
    s.left = s.left.sub(1)
    when(s.left.eq(0), () => leave())
  })
  .microcode('turning', (s) => {
    s.data[s.left.low(12)] = s.data[s.left.low(12)]!.not()
    s.left = s.left.sub(1)
    when(s.left.eq(0), () => leave())
  })
  .microcode('counting', (s) => {
    s.data[s.left.low(12)] = s.left.low(8)
    s.left = s.left.sub(1)
    when(s.left.eq(0), () => leave())
  })
  .op('halt', '00000000 ........................', () => halt(0))
  .otherwise('illegal instruction')

const VMS = [
  [divided, 1],
  [divided, 2],
  [routines, 1],
] as const
const on = onNode()

const stateOf = (word: number, x: readonly number[] = [], more: Partial<State> = {}): State => {
  const zero = zeroState(divided.machine)
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, word, true)
  return {
    ...zero,
    registers: { ...zero.registers, x: Array.from({ length: 4 }, (_, i) => BigInt(x[i] ?? 0)) },
    memories: { code: pagesOf([[0n, bytes]]), data: pagesOf([]), box: pagesOf([]) },
    ...more,
  }
}

/** A word of each instruction, `one` and `two` among them, and one of none. */
const WORDS = [0x01ff_0000, 0x02ab_cdef, 0x0301_0200, 0x0401_0200, 0x0500_0000, 0x0600_0000]
const OTHERS = [0x01ab_cdef, 0x02ff_0000, 0, 0xff00_0000]
const ALL = [...WORDS, ...OTHERS]

const agree = async (questions: readonly Question[]) =>
  expect(await on.verifiers.differences(questions, on.hash), `seed ${seed}`).toEqual([])

describe.each(VMS)('$0.name in a head and %i parts', (vm, parts) => {
  beforeAll(async () => {
    await on.verifiers.add(vm, parts)
  }, 600_000)

  test('every kind of step leads to the same root, and tampered proofs to the same reason', async () => {
    const questions: Question[] = []
    for (const kind of stepKinds(vm)) {
      for (const [i, state] of fc.sample(stepCase(vm, kind), { numRuns: 4, seed }).entries()) {
        if (!state) continue
        const { before, proof } = proveStepFrom(vm, state, on.hash)
        questions.push({ vm, before, proof, note: JSON.stringify(kind) })
        if (i > 0) continue
        for (const [k, { kind: note, proof: forged }] of [...tampers(vm, state, on.hash)].entries()) {
          // One in five; a log of another root each other time: that comes before what the step would find.
          if ((k + seed) % 5 === 0)
            questions.push({ vm, before: before.map((byte) => byte ^ (k & 1)), proof: forged, note })
        }
      }
    }
    await agree(questions)
  }, 600_000)

  test('a part asked directly answers for what it holds, as the verifier does, and refuses the rest', async () => {
    const artifacts = artifactsOf(vm, parts).slice(1)
    const addresses = artifacts.map((_, i) => `0x${(0x30000 + i).toString(16).padStart(40, '0')}` as const)
    for (const [i, { deployedBytecode }] of artifacts.entries())
      await on.node.test.setCode({ address: addresses[i]!, bytecode: deployedBytecode })
    const sources = solidity(vm, { parts }).files.map(({ source }) => source)
    const holds = (part: number, name: string) =>
      new RegExp(`function _(micro_)?${name}\\(`).test(sources[part]!)
    let refused = 0
    for (const kind of stepKinds(vm)) {
      if (kind.kind !== 'instruction' && kind.kind !== 'routine') continue
      for (const state of fc.sample(stepCase(vm, kind), { numRuns: 3, seed })) {
        if (!state) continue
        const question = { vm, ...proveStepFrom(vm, state, on.hash) }
        const data = `${selector('stepPart(bytes32,bytes)')}${callOf(question).slice(10)}`
        const answers = await rpc(
          on.node.url,
          'eth_call',
          addresses.map((to) => [{ to, data }, 'latest']),
        )
        for (const [i, { result, error }] of answers.entries()) {
          if (holds(i + 1, kind.name)) expect(result).toBe(expected(question, on.hash))
          else {
            expect(error?.data, `${kind.name}, part ${i + 1}`).toBe(selector('OtherPart()'))
            refused++
          }
        }
      }
    }
    expect(refused).toBeGreaterThan(3)
  })
})

test('words that two contracts would take are held by two', () => {
  const [head, part] = solidity(divided, { parts: 1 }).files.map(({ source }) => source)
  for (const name of ['one', 'most']) expect(head).toContain(`function _${name}(`)
  for (const name of ['any', 'two']) expect(part).toContain(`function _${name}(`)
  const [own, other] = solidity(routines, { parts: 1 }).files.map(({ source }) => source)
  expect(own).toContain('function _micro_clearing(')
  expect(other).toContain('function _micro_counting(')
})

describe('logs that lead elsewhere', () => {
  /** Proofs of a step with the first memory's multiproof replaced. */
  const forged = (
    vm: Vm,
    state: State,
    change: (one: Multiproof, parts: StepProof) => Multiproof | StepProof,
  ) => {
    const { before, proof } = proveStepFrom(vm, state, on.hash)
    const own = partsOf(vm, proof, on.hash)
    const changed = change(own.memories[0]!, own)
    const parts = 'vmId' in changed ? changed : { ...own, memories: [changed, ...own.memories.slice(1)] }
    return { vm, before, proof: encodeProof(vm, parts) }
  }
  const leafOf = (word: number) => {
    const leaf = new Uint8Array(32)
    new DataView(leaf.buffer).setUint32(0, word, true)
    return leaf
  }
  const add = async (questions: readonly Question[], reasons: readonly string[]) => {
    for (const parts of [1, 2]) {
      await on.verifiers.add(divided, parts)
      await agree(questions)
      expect([...new Set(await on.verifiers.ask(questions))].sort()).toEqual([...reasons].sort())
    }
  }

  test('the words are those of different instructions', () => {
    const names = ALL.map((word) => new LiveState(divided.machine, stateOf(word)).step()?.name)
    expect(names.slice(0, 9)).toEqual([
      ...['one', 'most', 'load', 'store', 'twice', 'boxed', 'any', 'two', 'halt'],
    ])
  })

  test('a leaf with the word of another instruction opens another root', async () => {
    const questions = ALL.flatMap((word) =>
      ALL.filter((other) => other !== word).map((other) => ({
        ...forged(divided, stateOf(word), (one) => ({
          ...one,
          leaves: [leafOf(other), ...one.leaves.slice(1)],
        })),
        note: `${word.toString(16)} as ${other.toString(16)}`,
      })),
    )
    await add(questions, ['pre-root'])
  })

  test('two leaves of one index, in both orders, and leaves out of order', async () => {
    const questions = ALL.flatMap((word) =>
      OTHERS.flatMap((other) => [
        forged(divided, stateOf(word), (one) => ({
          ...one,
          indices: [one.indices[0]!, one.indices[0]!],
          leaves: [leafOf(other), one.leaves[0]!],
        })),
        forged(divided, stateOf(word), (one) => ({
          ...one,
          indices: [one.indices[0]!, one.indices[0]!],
          leaves: [one.leaves[0]!, leafOf(other)],
        })),
        forged(divided, stateOf(word), (one) => ({
          ...one,
          indices: [3n, one.indices[0]!],
          leaves: [leafOf(other), one.leaves[0]!],
        })),
        forged(divided, stateOf(word), (one) => ({
          ...one,
          indices: [one.indices[0]!, 2n ** 9n],
          leaves: [one.leaves[0]!, leafOf(other)],
        })),
      ]),
    )
    await add(questions, ['index-duplicate', 'index-unsorted', 'index-out-of-range'])
  })

  test('a leaf more than the step touches, and more than any does', async () => {
    // Of two leaves at 0 and 1, of memory that is zero but for the first, no sibling but zeros is needed.
    const padded = (many: number) =>
      ALL.map((word) =>
        forged(divided, stateOf(word), (one) => ({
          indices: Array.from({ length: many }, (_, i) => BigInt(i)),
          leaves: [one.leaves[0]!, ...Array.from({ length: many - 1 }, () => new Uint8Array(32))],
          zeros: Uint8Array.of(many === 4 ? 0x7f : 0xff),
          siblings: [],
        })),
      )
    const two = padded(2)
    await agree([...two, ...padded(3), ...padded(4)])
    const answers = await on.verifiers.ask(two)
    expect(answers.filter((answer) => answer === 'leaf-unused').length).toBeGreaterThan(5)
  })

  test('a log without the leaf of the instruction, and one that is cut there', async () => {
    const missing = ALL.flatMap((word) => {
      const empty = forged(divided, stateOf(word), () => ({
        indices: [],
        leaves: [],
        zeros: Uint8Array.of(0),
        siblings: [on.hash.node(new Uint8Array(64))],
      }))
      // Everything behind the header left out, or but the number of leaves.
      const start = 33 + layoutOf(divided.machine).size
      const cut = [0, 1, 4, 5, 6, 30].map((size) => ({
        ...empty,
        proof: empty.proof.subarray(0, start + size),
      }))
      return [
        empty,
        ...cut,
        ...[empty, ...cut].map((one) => ({ ...one, before: one.before.map((b) => b ^ 1) })),
      ]
    })
    await add(missing, ['pre-root', 'truncated'])
    // The right root with no leaf opened at all: what is missing is found in what is opened, not before.
    const right = ALL.map((word) => {
      const root = rootOf(stateOf(word))
      return forged(divided, stateOf(word), () => ({
        indices: [],
        leaves: [],
        zeros: Uint8Array.of(0),
        siblings: [root],
      }))
    })
    // Of memory that is all zeros, the right root had to be left out.
    await add(right, ['leaf-missing', 'sibling-zero'])
  })

  test('a header that is none', async () => {
    const questions = ALL.map((word) => {
      const { before, proof } = proveStepFrom(divided, stateOf(word), on.hash)
      return { vm: divided, before, proof: proof.map((byte, i) => (i === 33 ? 9 : byte)) }
    })
    await add(questions, ['header'])
  })

  test('counts that no log can hold cost no more than their bytes', async () => {
    const { before, proof } = proveStepFrom(divided, stateOf(OTHERS[0]!), on.hash)
    const at = 33 + layoutOf(divided.machine).size
    for (const parts of [1, 2]) {
      await on.verifiers.add(divided, parts)
      const calls = [2, 3, 255, 65_535, 2 ** 24, 2 ** 32 - 1].map((count) => {
        const forged = proof.slice()
        new DataView(forged.buffer).setUint32(at, count)
        return { vm: divided, before, proof: forged }
      })
      const answers = await on.verifiers.raw(divided, calls.map(callOf), { gas: '0x186a0' })
      expect(answers).toEqual(calls.map((call) => expected(call, on.hash)))
    }
  })

  /** The root of the code memory that holds one word at 0: all siblings are zeros. */
  const rootOf = (state: State) => {
    const page = [...state.memories.code!.values()][0]!
    let digest = on.hash.leaf(page.subarray(0, 32))
    for (let level = 0; level < 9; level++) digest = on.hash.node(concat(digest, on.hash.zero(level)))
    return digest
  }
})

describe('siblings that had to be left out, and bits that mean nothing', () => {
  const state = () => stateOf(0x0500_0000, [40])
  const variants = (own: StepProof): StepProof[] =>
    own.memories.flatMap((one, memory) => {
      const count = one.zeros.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
      const make = (changed: Multiproof): StepProof => ({
        ...own,
        memories: own.memories.with(memory, changed),
      })
      const levels = [0, 1, 5, 9].filter((level) => level <= [9, 9, 0][memory]!)
      const last = one.zeros.length * 8 - 1
      const bits = [...new Set([0, 1, last - 1, last])].filter((bit) => bit >= 0 && bit <= last)
      return bits.flatMap((bit) => {
        const flipped = one.zeros.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
        // As many siblings as before, one of zeros of each level more, and one fewer.
        return [
          make({ ...one, zeros: flipped }),
          ...levels.map((level) =>
            make({ ...one, zeros: flipped, siblings: [...one.siblings, on.hash.zero(level)] }),
          ),
          make({ ...one, zeros: flipped, siblings: one.siblings.slice(1) }),
          ...(count > 0 ? [] : [make({ ...one, zeros: new Uint8Array(one.zeros.length) })]),
        ]
      })
    })

  test('of memories with no leaf, with one, and with two', async () => {
    const found = new Set<string>()
    const { proof: both } = proveStepFrom(divided, state(), on.hash)
    expect(partsOf(divided, both, on.hash).memories[0]!.indices).toEqual([0n, 5n])
    for (const one of [state(), stateOf(0x01ff_0000), stateOf(0x0301_0200, [0, 9]), stateOf(0x0600_0000)]) {
      const { before, proof } = proveStepFrom(divided, one, on.hash)
      const forged = variants(partsOf(divided, proof, on.hash)).map((parts) => encodeProof(divided, parts))
      for (const parts of [0, 1]) {
        await on.verifiers.add(divided, parts)
        const questions = forged.map((bytes, i) => ({ vm: divided, before, proof: bytes, note: `${i}` }))
        await agree(questions)
        for (const answer of await on.verifiers.ask(questions)) found.add(answer)
      }
    }
    for (const reason of ['sibling-zero', 'bitmap-padding', 'truncated', 'pre-root'] as const) {
      expect(REASONS).toContain(reason)
      expect([...found]).toContain(reason)
    }
  }, 600_000)
})
