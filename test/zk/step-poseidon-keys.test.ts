/** Steps that read preimages by Poseidon keys: proven in the step circuit, so that the statement does not list them. */
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBigint, toBigint, toHex } from '../../src/bytes/bytes.ts'
import { poseidon } from '../../src/hash/poseidon.ts'
import type { Hash } from '../../src/hash/types.ts'
import {
  createPreimages,
  keccakKey,
  type PreimageSource,
  type Preimages,
  poseidonKey,
  preimagePart,
  preimageTypeOf,
} from '../../src/preimage/index.ts'
import { recordStep } from '../../src/proof/log.ts'
import { LiveState } from '../../src/state/access.ts'
import type { State } from '../../src/state/state.ts'
import { circom } from '../../src/targets/circom/index.ts'
import { preimageTree } from '../../src/zk/circuit/preimage-tree.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import type { CircuitInputs } from '../../src/zk/circuit/witness.ts'
import { preimageInputs } from '../../src/zk/groth16/preimages.ts'
import { codeOf, reader, readerState } from '../vms/reader.ts'
import { tiny } from '../vms/tiny.ts'
import { type StepTester, stepTester } from './stepping.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow)
  console.log(
    'steps by Poseidon keys in a circuit are left out: it has 26,000 constraints; the gadget is tested; ONESTEP_SLOW=1',
  )

const [ASK, EITHER, CHASE, TWO] = [1, 2, 3, 4] as const
const sample = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 0xff)

let on: StepTester
let hash: Hash
let known: Preimages
const keyOf = (length: number) => toBigint(poseidonKey(hash, sample(length)))

beforeAll(async () => {
  if (!slow) return
  hash = await poseidon()
  known = createPreimages({ poseidon: hash })
  for (const length of [0, 5, 32, 100, 1000]) {
    known.add(poseidonKey(hash, sample(length)), sample(length))
    known.add(keccakKey(sample(length)), sample(length))
  }
  // A preimage that says the key of another one.
  const key = poseidonKey(hash, sample(100))
  known.add(poseidonKey(hash, key), key)
  on = await stepTester(reader, undefined, { poseidonKeys: true })
}, 600_000)

const stateOf = (op: number, registers: { readonly [name: string]: bigint } = {}): State =>
  readerState({ code: codeOf(op), key: keyOf(100), other: keyOf(5), at: 8n, ...registers })

/** By name: a state, and how many readings its statement lists. */
const cases = (): { readonly [name: string]: readonly [State, number] } => ({
  'a word': [stateOf(ASK, { at: 21n }), 0],
  'the length and what is behind it': [stateOf(ASK, { at: 0n }), 0],
  'the last byte': [stateOf(ASK, { at: 107n }), 0],
  'nothing, behind the end': [stateOf(ASK, { at: 108n }), 0],
  'nothing, far behind the end': [stateOf(ASK, { at: (1n << 64n) - 1n }), 0],
  'of a long one': [stateOf(ASK, { key: keyOf(1000), at: 777n }), 0],
  'of no data': [stateOf(ASK, { key: keyOf(0), at: 0n }), 0],
  'one of two, the second': [stateOf(EITHER), 0],
  'two at once': [stateOf(TWO, { sum: 1n }), 0],
  'two at once, one of them listed': [stateOf(TWO, { sum: 1n, other: toBigint(keccakKey(sample(5))) }), 1],
  'two at once, the other listed': [stateOf(TWO, { sum: 1n, key: toBigint(keccakKey(sample(32))) }), 1],
  'one by a key that another one says': [
    stateOf(CHASE, { key: toBigint(poseidonKey(hash, poseidonKey(hash, sample(100)))) }),
    0,
  ],
  'by a key of keccak-256': [stateOf(ASK, { key: toBigint(keccakKey(sample(32))) }), 1],
  'none, behind a trap': [stateOf(TWO), 0],
  'by microcode': [readerState({ key: keyOf(100), at: 40n, micro: 1n }), 0],
})

/** What the evaluator's step asks for by keys that the statement has to list. */
function askedBy(state: State): string[] {
  if (state.status.kind !== 'running') return []
  const { asked } = recordStep(new LiveState(reader.machine, state, { preimages: known.get }))
  const listed = asked.filter(({ key }) => preimageTypeOf(key) !== 'poseidon')
  return [...new Set(listed.map(({ key, offset }) => `${toHex(key)} ${offset}`))].sort()
}

/** Honest inputs, changed. */
const changed = (inputs: CircuitInputs, more: CircuitInputs): CircuitInputs => ({ ...inputs, ...more })

describe.runIf(slow)('a circuit that opens Poseidon keys', () => {
  test('steps as the evaluator steps, and lists nothing but what other keys name', () => {
    for (const [name, [state, count]] of Object.entries(cases())) {
      const { statement, inputs } = on.expectStep(state, known.get)
      const list = statement.preimages!
      expect(list, name).toHaveLength(count)
      expect(list.map(({ key, offset }) => `${toHex(key)} ${offset}`).sort(), name).toEqual(askedBy(state))
      if (count === 0) expect(inputs.preimages, name).toEqual(new Array(6).fill(0n))
    }
  })

  test('proves no step that reads other bytes, whatever it is given', () => {
    for (const name of ['a word', 'the length and what is behind it', 'two at once', 'of a long one']) {
      const [state] = cases()[name]!
      const lies: PreimageSource[] = [
        (key) => known.get(key)!.map((byte) => byte ^ 1),
        (key) => Uint8Array.of(...known.get(key)!, 0),
        (key) => known.get(key)!.slice(1),
        () => new Uint8Array(),
      ]
      for (const lie of lies) on.expectFail(on.inputsOf(state, lie).inputs)
      // The true tree, and other bytes with the root that they lead to; other sizes alike.
      const { inputs } = on.inputsOf(state, known.get)
      const lied = on.inputsOf(state, lies[0]!).inputs
      const tree = Object.fromEntries(
        Object.entries(inputs).filter(([field]) => /Length|Leaves|Children/.test(field)),
      )
      on.expectFail(changed(lied, tree))
      for (let limb = 0; limb < 4; limb++) {
        const word = (inputs.preimage0Word as bigint[]).with(
          limb,
          1n ^ (inputs.preimage0Word as bigint[])[limb]!,
        )
        on.expectFail(changed(inputs, { preimage0Word: word }))
      }
      on.expectFail(changed(inputs, { preimage0Size: (inputs.preimage0Size as bigint) ^ 1n }))
    }
  })

  test('takes no list of what it proves, and needs one of what it does not', () => {
    const packed = (state: State) => {
      const { word, size } = preimagePart(known.get(fromBigint(state.registers.key as bigint, 32))!, 21n)
      const bytes = fromBigint(word, 32).subarray(0, size)
      const key = fromBigint(state.registers.key as bigint, 32)
      return preimageInputs([{ port: 0, key, offset: 21n, bytes }], 2)
    }
    const proven = stateOf(ASK, { at: 21n })
    const listed = stateOf(ASK, { at: 21n, key: toBigint(keccakKey(sample(100))) })
    const one = on.inputsOf(proven, known.get).inputs
    on.expectPass(one)
    on.expectFail(changed(one, { preimages: packed(proven) }))
    const two = on.inputsOf(listed, known.get).inputs
    on.expectPass(two)
    expect(two.preimages).toEqual(packed(listed))
    on.expectFail(changed(two, { preimages: new Array(6).fill(0n) }))
    // With the tree of the same data, whose Poseidon key has another type.
    const tree = preimageTree(hash, sample(100), 21n)
    const given = {
      preimage0Length: tree.length,
      preimage0Leaves: tree.leaves,
      preimage0Children: tree.children,
    }
    on.expectFail(changed(two, { preimages: new Array(6).fill(0n), ...given }))
  })

  test('has no free wire', { timeout: 1_800_000 }, () => {
    for (const name of ['a word', 'two at once, one of them listed', 'none, behind a trap']) {
      const { witness } = on.expectStep(cases()[name]![0], known.get)
      expect(checkSoundness(on.r1cs, on.symbols, witness).free, name).toEqual([])
    }
  })
})

test('without the option the circuit is as before, and with it has no other public inputs', () => {
  const plain = circom(reader)
  expect(circom(reader, { poseidonKeys: false }).files).toEqual(plain.files)
  expect(plain.poseidonKeys).toBeUndefined()
  const opening = circom(reader, { poseidonKeys: true })
  expect(opening.files).not.toEqual(plain.files)
  expect(opening.poseidonKeys).toBe(true)
  expect(opening.publicInputs).toEqual(plain.publicInputs)
  expect(opening.preimages).toBe(plain.preimages)
  // A machine that reads no preimages has one circuit.
  expect(circom(tiny, { poseidonKeys: true }).files).toEqual(circom(tiny).files)
})
