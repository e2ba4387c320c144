/** Steps that read preimages in their step circuits: what the statement lists, and that no other list passes for it. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { toBigint, toHex } from '../../src/bytes/bytes.ts'
import { poseidon } from '../../src/hash/poseidon.ts'
import { NeedsPreimage } from '../../src/ir/preimages.ts'
import { machineId } from '../../src/ir/print.ts'
import { createPreimages, keccakKey, localKey, poseidonKey, preimagePart } from '../../src/preimage/index.ts'
import { recordStep } from '../../src/proof/log.ts'
import { LiveState } from '../../src/state/access.ts'
import type { State } from '../../src/state/state.ts'
import { circom, circomBatch } from '../../src/targets/circom/index.ts'
import { stepCase, stepKinds, testPreimages } from '../../src/testing/index.ts'
import { preimage, u256, type Vm, vm, type Word } from '../../src/vm/index.ts'
import { mod } from '../../src/zk/circuit/field.ts'
import { evaluateRow, type R1cs } from '../../src/zk/circuit/r1cs.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { listFault, type PreimageRead, preimageInputs, readsFault } from '../../src/zk/groth16/preimages.ts'
import { decodeZkProof, encodeZkProof } from '../../src/zk/groth16/proof-file.ts'
import type { ZkProof } from '../../src/zk/groth16/session.ts'
import { statementFault } from '../../src/zk/groth16/verify-statement.ts'
import { Random, randomMachine, randomState } from '../targets/wasm/random-machine.ts'
import { asker } from '../vms/asker.ts'
import { codeOf, reader, readerState } from '../vms/reader.ts'
import { type StepTester, stepTester } from './stepping.ts'
import { walkInputs } from './tampering.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow)
  console.log(
    'step circuits with preimages: a state of each case of a small machine, no random machines; more with ONESTEP_SLOW=1',
  )

const sample = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 0xff)
const keyOf = (length: number) => toBigint(keccakKey(sample(length)))
const [ASK, EITHER, CHASE, TWO, SUM] = [1, 2, 3, 4, 5] as const

let on: StepTester
beforeAll(async () => {
  on = await stepTester(reader)
}, 300_000)

const stateOf = (op: number, registers: { readonly [name: string]: bigint } = {}): State =>
  readerState({ code: codeOf(op), key: keyOf(64), other: keyOf(25), at: 8n, ...registers })

/** What the evaluator's step asks for, each once. */
function askedBy(one: Vm, state: State): string[] {
  if (state.status.kind !== 'running') return []
  const { asked } = recordStep(new LiveState(one.machine, state, { preimages: testPreimages }))
  return [...new Set(asked.map(({ key, offset }) => `${toHex(key)} ${offset}`))].sort()
}

const listed = (list: readonly PreimageRead[]) =>
  [...new Set(list.map(({ key, offset }) => `${toHex(key)} ${offset}`))].sort()

/** Steps a state in the circuit, and compares what the statement lists with what the evaluator asks for. */
function expectListed(tester: StepTester, state: State) {
  const made = tester.expectStep(state)
  const list = made.statement.preimages!
  expect(listed(list)).toEqual(askedBy(tester.vm, state))
  for (const { key, offset, bytes } of list) {
    const { word, size } = preimagePart(testPreimages(key)!, offset)
    expect(toBigint(bytes) << BigInt(8 * (32 - size))).toBe(word)
  }
  expect(listFault(list, tester.template.preimages!)).toBeUndefined()
  return { ...made, list }
}

/** By name: the state, and how many preimages its step reads. */
const CASES: { readonly [name: string]: readonly [State, number] } = {
  'a word': [stateOf(ASK), 1],
  'the length and what is behind it': [stateOf(ASK, { at: 0n }), 1],
  'the last byte': [stateOf(ASK, { at: 71n }), 1],
  'nothing, behind the end': [stateOf(ASK, { at: 72n }), 1],
  'nothing, far behind the end': [stateOf(ASK, { at: (1n << 64n) - 1n }), 1],
  'local data': [stateOf(ASK, { key: toBigint(localKey(3n)) }), 1],
  'one of two, the first': [stateOf(EITHER, { sum: 1n }), 1],
  'one of two, the second': [stateOf(EITHER), 1],
  'one, and no second by a key that is not whole': [stateOf(CHASE, { key: keyOf(25) }), 1],
  'two at once': [stateOf(TWO, { sum: 1n }), 2],
  'the same twice': [stateOf(TWO, { sum: 1n, key: keyOf(64), other: keyOf(64), at: 0n }), 2],
  'none, behind a trap': [stateOf(TWO), 0],
  'one, before a trap': [stateOf(TWO, { sum: 1n, key: keyOf(0) }), 1],
  'by microcode': [readerState({ key: keyOf(64), at: 8n, micro: 1n }), 1],
  'none, by an instruction that reads none': [stateOf(SUM), 0],
  'none, of no instruction': [stateOf(0xff), 0],
  'none, of a machine that has halted': [
    { ...stateOf(ASK), status: { kind: 'halted', code: 7n } } satisfies State,
    0,
  ],
}

test.each(Object.entries(CASES))('a step reads %s', (_, [state, count]) => {
  expect(expectListed(on, state).list).toHaveLength(count)
})

test('a key out of another preimage leads to a second place of the list', () => {
  // The step of a state whose preimage is itself a key, with a source that knows both.
  const own = createPreimages()
  const data = sample(40)
  own.add(localKey(9n), keccakKey(data))
  own.add(keccakKey(data), data)
  const state = stateOf(CHASE, { key: toBigint(localKey(9n)), at: 8n })
  const { inputs, statement } = on.inputsOf(state, own.get)
  on.expectPass(inputs)
  expect(statement.preimages!.map(({ port, bytes }) => [port, bytes.length])).toEqual([
    [0, 32],
    [1, 32],
  ])
})

/** Honest inputs with another list, and what the ports are given in place of what they were. */
const withList = (inputs: object, elements: readonly bigint[], more: object = {}) =>
  ({ ...inputs, ...more, preimages: elements }) as Parameters<StepTester['expectPass']>[0]

test('no other list passes: every element, of every case, changed in every part of it', () => {
  const names = slow
    ? Object.keys(CASES)
    : ['a word', 'one of two, the second', 'two at once', 'none, behind a trap']
  for (const name of names) {
    const { inputs } = on.expectStep(CASES[name]![0])
    const honest = inputs.preimages as readonly bigint[]
    for (const [i, element] of honest.entries())
      for (const bit of [0n, 1n, 6n, 7n, 70n, 71n, 127n, 128n, 191n, 198n, 199n, 252n]) {
        const changed = honest.map((one, k) => (k === i ? element ^ (1n << bit) : one))
        expect(() => on.expectFail(withList(inputs, changed)), `${name}, ${i}, ${bit}`).not.toThrow()
      }
    // What one place has at another.
    const turned = [...honest.slice(3), ...honest.slice(0, 3)]
    if (turned.join() !== honest.join()) on.expectFail(withList(inputs, turned))
  }
})

test('other bytes lead to another root, and their list is refused by who has the preimage', async () => {
  const hash = await poseidon()
  const [state] = CASES['a word']!
  const { inputs, list } = expectListed(on, state)
  const bytes = list[0]!.bytes.slice()
  bytes[31]! ^= 1
  const lie = [{ ...list[0]!, bytes }]
  const elements = preimageInputs(lie, on.template.preimages!)
  const word = [...(inputs.preimage0Word as bigint[])]
  word[0]! ^= 1n
  const given = { preimage0Word: word }
  // The list alone, the bytes alone, both with the root that the step leads to.
  on.expectFail(withList(inputs, elements))
  on.expectFail(withList(inputs, inputs.preimages as bigint[], given))
  on.expectFail(withList(inputs, elements, given))
  // With a source that has those bytes, the circuit proves the step: it does not know the hash.
  const data = sample(64)
  data[31]! ^= 1
  const other = on.inputsOf(state, (key) => (toHex(key) === toHex(list[0]!.key) ? data : testPreimages(key)))
  on.expectPass(other.inputs)
  expect(other.inputs.preimages).toEqual(elements)
  expect(readsFault(other.statement.preimages!, testPreimages, hash)).toMatchObject({
    reason: 'preimage-word',
  })
  expect(readsFault(list, testPreimages, hash)).toBeUndefined()
})

test('who reads a list refuses it with the reason', async () => {
  const hash = await poseidon()
  const { list } = expectListed(on, CASES['two at once']![0])
  const [first, second] = list as [PreimageRead, PreimageRead]
  const shape = (of: readonly PreimageRead[], ports = 2) => listFault(of, ports)?.reason
  expect(shape(list)).toBeUndefined()
  expect(shape(list, 1)).toBe('preimage-list')
  expect(shape([second, first])).toBe('preimage-list')
  expect(shape([first, { ...second, port: 0 }])).toBe('preimage-list')
  expect(shape([{ ...first, port: -1 }])).toBe('preimage-list')
  expect(shape([{ ...first, port: 0.5 }])).toBe('preimage-list')
  expect(shape([{ ...first, key: first.key.subarray(1) }])).toBe('preimage-list')
  expect(shape([{ ...first, offset: -1n }])).toBe('preimage-list')
  expect(shape([{ ...first, offset: 1n << 64n }])).toBe('preimage-list')
  expect(shape([{ ...first, bytes: new Uint8Array(33) }])).toBe('preimage-list')

  const reason = (of: readonly PreimageRead[], source = testPreimages) => readsFault(of, source, hash)?.reason
  expect(reason(list)).toBeUndefined()
  expect(reason([])).toBeUndefined()
  expect(reason(list, () => undefined)).toBe('preimage-missing')
  expect(readsFault(list, undefined, hash)?.reason).toBe('preimage-missing')
  expect(reason([{ ...first, key: keccakKey(sample(3)) }])).toBe('preimage-missing')
  expect(reason(list, () => sample(63))).toBe('preimage-hash')
  expect(reason([{ ...first, offset: first.offset + 1n }])).toBe('preimage-word')
  expect(reason([{ ...first, bytes: first.bytes.subarray(1) }])).toBe('preimage-word')
  expect(reason([{ ...first, bytes: new Uint8Array(0) }])).toBe('preimage-word')
  // Poseidon keys are checked as well: the circuit does not open their trees.
  const data = sample(100)
  const key = poseidonKey(hash, data)
  const bytes = data.subarray(0, 32)
  expect(reason([{ port: 0, key, offset: 8n, bytes }], () => data)).toBeUndefined()
  expect(reason([{ port: 0, key, offset: 8n, bytes }], () => sample(99))).toBe('preimage-hash')
})

describe('each check is needed: without it, a list of something else passes', () => {
  const [state] = CASES['two at once']!

  test('those of the elements: each is in one constraint', () => {
    const { witness } = on.expectStep(state)
    const wires = Array.from({ length: 6 }, (_, i) => on.symbols.wireOf.get(`main.preimages[${i}]`)!)
    for (const [i, wire] of wires.entries()) {
      const edited = on.editWitness(witness, { [`preimages[${i}]`]: witness[wire]! ^ 2n })
      expect(violations(on.r1cs, edited)).toHaveLength(1)
    }
  })

  test('those of the widths of what a port is given', async () => {
    // The lowest limb one too large, the next one less: one element, two values.
    const { inputs } = on.inputsOf(CASES['a word']![0])
    const word = [...(inputs.preimage0Word as bigint[])]
    word[0] = word[0]! + (1n << 64n)
    word[1] = word[1]! - 1n
    on.expectFail({ ...inputs, preimage0Word: word })
    const size = BigInt(inputs.preimage0Size as bigint)
    const [head] = inputs.preimages as bigint[]
    const offset = 1n << 6n
    const shifted = [head! - (1n << 7n), ...(inputs.preimages as bigint[]).slice(1)]
    // An offset of one less and a size of 64 more: the same element, were sizes not below 64.
    on.expectFail(withList(inputs, shifted, { preimage0Size: size + offset }))
    on.expectFail(withList(inputs, inputs.preimages as bigint[], { preimage0Size: size + offset }))
  })

  test('and of a machine that looks at no bit of a word, which nothing else would check', () => {
    const keeper = vm('keeper')
      .state({ key: u256, word: u256 })
      .fetch((s) => s.key.low(1))
      .op('keep', '.', (s) => {
        s.word = preimage(s.key, 8).word
      })
      .otherwise('illegal')
    const [text] = circom(keeper).files.values()
    const widthOf = (input: string) => {
      const component = new RegExp(`(\\w+)\\.in <== ${input};`).exec(text!)?.[1]
      return new RegExp(`component ${component} = ToBits\\((\\d+)\\)`).exec(text!)?.[1]
    }
    for (const i of [0, 1, 2, 3]) expect(widthOf(`preimage0Word\\[${i}\\]`)).toBe('64')
    expect(widthOf('preimage0Size')).toBe('6')
  })

  test('that nothing is listed behind a trap', async () => {
    const [trapped] = CASES['none, behind a trap']!
    const { inputs } = on.inputsOf(trapped)
    const { inputs: reading } = on.inputsOf(stateOf(TWO, { sum: 1n }))
    on.expectFail(withList(inputs, reading.preimages as bigint[]))
    expect(inputs.preimages).toEqual(new Array(6).fill(0n))
  })
})

test('no other input passes, of a claim or of what its prover chooses', () => {
  for (const name of slow ? Object.keys(CASES) : ['two at once', 'one, before a trap']) {
    const { inputs } = on.expectStep(CASES[name]![0])
    const { tried, refused, forged } = walkInputs(on, inputs)
    expect(forged, name).toEqual([])
    expect(tried).toBeGreaterThan(100)
    expect(refused).toBeGreaterThan(tried / 2)
  }
})

test('and without the comparison of the last element some would: other bytes, by the same list', async () => {
  const edit = (text: string) => text.replace(/preimages\[2\] === .*/, '')
  const tester = await stepTester(reader, edit)
  const { forged } = walkInputs(tester, tester.expectStep(CASES['a word']![0]).inputs)
  expect(new Set(forged)).toEqual(new Set(['preimages of the claim', 'preimage0Word']))
}, 300_000)

test('no wire is free, whatever is read', () => {
  for (const name of ['a word', 'two at once', 'one, before a trap', 'none, behind a trap']) {
    const { witness } = on.expectStep(CASES[name]![0])
    expect(checkSoundness(on.r1cs, on.symbols, witness).free, name).toEqual([])
  }
})

describe('what circuits there are of a machine that reads preimages', () => {
  test('a step circuit with a place for what any step reads, and batches without such steps', () => {
    const template = circom(reader)
    expect(template.preimages).toBe(2)
    expect(template.publicInputs).toEqual(['rootBefore', 'rootAfter', 'preimages'])
    const { any, plain } = circomBatch(asker)
    const asking = ['ask', 'byte', 'size', 'askif', 'two', 'chase', 'trapfirst', 'copy', 'copying']
    expect([...any.excluded].sort()).toEqual(asking.sort())
    expect([...plain.excluded]).toEqual(expect.arrayContaining(asking.filter((name) => name !== 'copying')))
    expect(() => circomBatch(asker, { maxExcluded: 3 })).toThrow(/read no preimage/)
  })

  test('a key may be read at more offsets than a step has keys, up to 255', async () => {
    const fold = (words: readonly Word<256>[]): Word<256> => {
      const half = words.length >> 1
      return half === 0 ? words[0]! : fold(words.slice(0, half)).xor(fold(words.slice(half)))
    }
    const many = (count: number) =>
      vm('many')
        .state({ key: u256, word: u256 })
        .fetch((s) => s.key.low(1))
        .op('fold', '.', (s) => {
          s.word = fold(Array.from({ length: count }, (_, i) => preimage(s.key, 8 + 32 * i).word))
        })
        .otherwise('illegal')
    expect(circom(many(255)).preimages).toBe(255)
    expect(() => circom(many(256))).toThrow(/fold reads more than 255 parts of preimages/)
    const key = keccakKey(sample(9))
    const point = [1n, 2n] as const
    const proof: ZkProof = {
      ...{ vm: 'many', vmId: many(255).id, before: new Uint8Array(32), after: new Uint8Array(32), steps: 1n },
      ...{ key: toHex(key), insecure: true, points: { a: point, b: [point, point], c: point } },
      preimages: Array.from({ length: 255 }, (_, port) => ({ port, key, offset: 8n, bytes: sample(9) })),
    }
    expect(decodeZkProof(encodeZkProof(proof))).toEqual(proof)
    expect(await statementFault(many(255), proof)).toMatchObject({ reason: 'point-not-on-curve' })
  })

  test('a machine that reads none has no such input', () => {
    const machine = randomMachine(3, {})
    expect(circom({ machine }).publicInputs).toEqual(['rootBefore', 'rootAfter'])
  })
})

/** The constraints that a witness violates. */
const violations = (r1cs: R1cs, witness: readonly bigint[]): number[] =>
  Array.from({ length: r1cs.constraints }, (_, i) => i).filter((i) => {
    const [a, b, c] = [r1cs.a, r1cs.b, r1cs.c].map((matrix) => evaluateRow(matrix, i, witness))
    return mod(a! * b! - c!) !== 0n
  })

/** Runs `body`; false if it lacks a preimage. */
function knows(body: () => void): boolean {
  try {
    body()
    return true
  } catch (error) {
    if (error instanceof NeedsPreimage) return false
    throw error
  }
}

describe.runIf(slow)('with ONESTEP_SLOW=1', () => {
  test.each([reader, asker])(
    '200 states of each kind of step of a machine that reads preimages',
    async (one) => {
      const tester = await stepTester(one)
      let made = 0
      for (const kind of stepKinds(one))
        for (const state of fc.sample(stepCase(one, kind), { numRuns: 200, seed: 5 }))
          if (state && knows(() => expectListed(tester, state))) made++
      expect(made).toBeGreaterThan(1000)
    },
    1_800_000,
  )

  test('random machines that read preimages', async () => {
    const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Date.now() / 86_400_000))
    let made = 0
    for (let i = seed; made < Number(process.env.ONESTEP_RUNS ?? 8); i++) {
      const machine = randomMachine(i, { preimages: true })
      if (circom({ machine }).preimages === undefined) continue
      made++
      const tester = await stepTester({ name: machine.name, machine, id: machineId(machine) } as Vm)
      const random = new Random(i)
      for (let k = 0; k < 30; k++) {
        const state = randomState(machine, random)
        try {
          knows(() => expectListed(tester, state))
        } catch (error) {
          throw new Error(`seed ${i}, state ${k}`, { cause: error })
        }
      }
    }
  }, 3_600_000)
})
