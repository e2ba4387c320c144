/**
 * What the challenges of a batch bind: all that the products over tuples are made of, or the roots do.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import type { Matrix, R1cs } from '../../src/zk/circuit/r1cs.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { type CircuitInputs, type InputValue, WitnessError } from '../../src/zk/circuit/witness.ts'
import { type BatchTester, batchTester } from './batching.ts'
import { small } from './small.ts'

const shape = { steps: 2, anyEvery: 2, readLeaves: 2, writeLeaves: 1, readNodes: 2, writeNodes: 3 }
const memory = readFileSync(new URL('../../circuits/batch_memory.circom', import.meta.url), 'utf8')

/** li 1, 400; sw 2, 1: of four ports one is idle, of the slots for leaves and nodes one each. */
const state = (() => {
  const bytes = new Uint8Array(8)
  const view = new DataView(bytes.buffer)
  for (const [i, one] of [0x0240_6400, 0x0590_0000].entries()) view.setUint32(4 * i, one, true)
  const zero = zeroState(small.machine)
  const registers = { ...zero.registers, x: [0n, 0n, 77n, 0n] }
  return { ...zero, registers, memories: { ...zero.memories, mem: pagesOf([[0n, bytes]]) } }
})()

/** A system in which some wires have the values that they have, and all others but public ones are unknown. */
function fixing(r1cs: R1cs, wires: readonly number[], witness: readonly bigint[]): R1cs {
  const append = (matrix: Matrix, entries: readonly [wire: number, coefficient: bigint][]): Matrix => ({
    offsets: Uint32Array.from([...matrix.offsets, ...entries.map((_, i) => matrix.wires.length + i + 1)]),
    wires: Uint32Array.from([...matrix.wires, ...entries.map(([wire]) => wire)]),
    coefficients: [...matrix.coefficients, ...entries.map(([, coefficient]) => coefficient)],
  })
  return {
    ...r1cs,
    privateInputs: 0,
    constraints: r1cs.constraints + wires.length,
    a: append(
      r1cs.a,
      wires.map((wire) => [wire, 1n]),
    ),
    b: append(
      r1cs.b,
      wires.map(() => [0, 1n]),
    ),
    c: append(
      r1cs.c,
      wires.map((wire) => [0, witness[wire]!]),
    ),
  }
}

/** Wires that move while public inputs and all that is hashed, one way or the other, stay. */
function freeBesideHashes(tester: BatchTester): string[] {
  const { witness } = tester.expectBatch(state)
  // The square of each element that a hash takes in, in its first round: who pins it pins the element.
  const hashed = [...tester.symbols.wireOf].filter(
    ([name, wire]) => wire > 0 && /\.sigmaF\[0\]\[\d+\]\.in2$/.test(name),
  )
  expect(hashed.length).toBeGreaterThan(50)
  const system = fixing(
    tester.r1cs,
    hashed.map(([, wire]) => wire),
    witness,
  )
  return checkSoundness(system, tester.symbols, witness, { values: () => [] }).free
}

/** The circuit with nothing compared at the end, but shown: challenges, products, the roots that would be the right ones. */
const showing = (edit: (text: string) => string) => (source: string) => {
  const without = (text: string, line: string, instead = '') => {
    expect(text).toContain(line)
    return text.replace(line, instead)
  }
  let body = edit(memory).replace('pragma circom 2.1.6;', '')
  body = without(
    body,
    'taken[n + cells + 1] === put[n + cells + 1];',
    'signal output shown[6]; shown[0] <== challenge[0] * challenge[0]; shown[1] <== challenge[1] * challenge[1];' +
      'shown[2] <== taken[n + cells + 1]; shown[3] <== put[n + cells + 1];',
  )
  body = without(
    body,
    'slots[leaves + nodes] === children[4 * nodes + memories];',
    'shown[4] <== slots[leaves + nodes]; shown[5] <== children[4 * nodes + memories];',
  )
  const inlined = without(
    source,
    'include "batch_memory.circom";',
    'include "functions.circom"; include "leaf_words.circom"; include "merkle_node.circom"; include "transcript.circom";',
  )
  const at = inlined.indexOf('/**')
  // The number of steps goes into no product.
  let main = without(`${inlined.slice(0, at)}${body}\n${inlined.slice(at)}`, 'stepCount === sum;')
  main = without(
    main,
    'rootBefore === stateDigest0.out;',
    'signal output shown[6] <== memory.shown; signal output right[2]; right[0] <== stateDigest0.out * stateDigest0.out;',
  )
  return without(main, 'rootAfter === stateDigest1.out;', 'right[1] <== stateDigest1.out * stateDigest1.out;')
}

const publicInputs = ['rootBefore', 'rootAfter', 'stepCount']

/** All inputs with one element changed: to what is near, the opposite of a bit, something else. */
function* changed(inputs: CircuitInputs): Generator<[name: string, CircuitInputs]> {
  function* edits(value: InputValue): Generator<InputValue> {
    if (typeof value === 'bigint' || typeof value === 'number') {
      const old = BigInt(value)
      yield* new Set([old ^ 1n, old + 1n, old > 0n ? old - 1n : old ^ 2n])
    } else {
      for (const [i, one] of value.entries()) for (const other of edits(one)) yield value.with(i, other)
    }
  }
  for (const [name, value] of Object.entries(inputs)) {
    if (!publicInputs.includes(name))
      for (const other of edits(value)) yield [name, { ...inputs, [name]: other }]
  }
}

/** Names of inputs of which an edit changes a product, but neither a challenge nor a root. */
function unbound(
  tester: BatchTester,
  only?: readonly string[],
): { names: Set<string>; tried: Map<string, number> } {
  const { inputs } = tester.inputsOf(state)
  const shown = (of: CircuitInputs) => {
    const witness = tester.compute(of)
    const read = (name: string) => tester.read(witness, name)
    const all = [0, 1, 2, 3, 4, 5].map((i) => read(`shown[${i}]`))
    return {
      bound: `${all.slice(0, 2)} ${read('right[0]')} ${read('right[1]')}`,
      products: String(all.slice(2)),
    }
  }
  const honest = shown(inputs)
  const names = new Set<string>()
  const tried = new Map<string, number>()
  for (const [name, edited] of changed(inputs)) {
    if (only && !only.includes(name)) continue
    try {
      const other = shown(edited)
      tried.set(name, (tried.get(name) ?? 0) + 1)
      if (other.bound === honest.bound && other.products !== honest.products) names.add(name)
    } catch (error) {
      if (!(error instanceof WitnessError)) throw error
    }
  }
  return { names, tried }
}

test('D43 nothing moves while public inputs and what is hashed stay', async () => {
  expect(freeBesideHashes(await batchTester(small, shape))).toEqual([])
}, 600_000)

test('D43 no input changes a product but not the challenges', async () => {
  const { names, tried } = unbound(
    await batchTester(
      small,
      shape,
      showing((text) => text),
    ),
  )
  expect([...names]).toEqual([])
  // Nearly all have an edit that violates nothing else.
  expect([...tried.keys()].length).toBeGreaterThan(16)
}, 600_000)

/** What is left out of the challenges, and the inputs that are then free to change a product. */
const leftOut: readonly [part: string, free: string][] = [
  ['gap[i]', 'gap'],
  ['idleTime', 'idleTime'],
  ['place[i] + (1 << placeBits[i]) * before[i]', 'cell'],
  ['leafUsed[i]', 'leafUsed'],
  ['leafId[i]', 'leafId'],
  ['leafTimes[i][j]', 'leafTimes'],
  ['nodeUsed[i]', 'nodeUsed'],
  ['nodeId[i]', 'nodeId'],
  ['nodeOpened[i][c]', 'nodeOpened'],
  ['rootOpened[m]', 'rootOpened'],
  ['leafBefore[i]', 'leafWords'],
  ['leafAfter[i]', 'leafWordsAfter'],
  ['nodeBefore[i]', 'nodeChildren'],
  ['nodeAfter[i]', 'nodeChildrenAfter'],
]
const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log(`batch challenges: none of ${leftOut.length} parts left out; ONESTEP_SLOW=1: each`)

test.runIf(slow).each(leftOut)(
  'D43 challenges without %s are found out',
  async (part, free) => {
    const without = showing((text) => {
      expect(text).toContain(`parts[at] <== ${part};`)
      return text.replace(`parts[at] <== ${part};`, 'parts[at] <== 0;')
    })
    expect([...unbound(await batchTester(small, shape, without), [free]).names]).toContain(free)
  },
  600_000,
)
