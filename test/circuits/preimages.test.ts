/** The gadgets that open preimages with Poseidon keys: what they read, what it costs, and lies that they refuse. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toBigint } from '../../src/bytes/bytes.ts'
import { poseidon } from '../../src/hash/poseidon.ts'
import { compileCircom, mainSource } from '../../src/zk/circuit/compile.ts'
import { parseR1cs } from '../../src/zk/circuit/r1cs.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { type WitnessTester, witnessTester } from '../../src/zk/circuit/tester.ts'
import { WitnessError } from '../../src/zk/circuit/witness.ts'
import { part } from '../rotation.ts'
import { slow } from './gadget.ts'
import { inputsOf, lies, sample, truth, withheld } from './preimage-case.ts'

/** It takes seven seconds to compile. */
const runs = slow || part % 3 === 0
if (!runs)
  console.log(
    'the gadget of Poseidon keys is tested on four days of ten, and not today; ONESTEP_SLOW=1 or ONESTEP_PART=0',
  )

const NAMES = ['offset', 'length', 'leaves', 'children']
const textOf = (file: string) => readFileSync(new URL(`../../circuits/${file}`, import.meta.url), 'utf8')

let made: Promise<WitnessTester> | undefined
const gadget = () =>
  (made ??= witnessTester({ source: mainSource('preimage_read.circom', 'PreimageRead', [], NAMES) }))

test.runIf(runs)(
  'PreimageRead: 10,999 constraints',
  async () => {
    ;(await gadget()).expectConstraintCount(10_999)
  },
  600_000,
)

test.runIf(slow).each([
  ['preimage_end.circom', 'PreimageEnd', ['length', 'leaf', 'children'], 3_392],
  ['preimage_window.circom', 'PreimageWindow', ['halves', 'place'], 698],
] as const)(
  '%s: %s(%o) has %i constraints',
  async (file, template, names, count) => {
    const circuit = await compileCircom({ source: mainSource(file, template, [], names) })
    expect(parseR1cs(readFileSync(circuit.r1cs)).constraints).toBe(count)
  },
  600_000,
)

test('zeroDigest: the digests of trees of zeros', async () => {
  const hash = await poseidon()
  const told = [...textOf('zero_digest.circom').matchAll(/\d{60,}/g)].map(([digits]) => BigInt(digits))
  expect(told).toEqual(Array.from({ length: 10 }, (_, level) => toBigint(hash.zero(level))))
})

const LENGTHS = slow ? [0, 1, 7, 8, 24, 31, 32, 33, 63, 64, 65, 128, 129, 1000] : [0, 33, 129]
const offsetsOf = (length: number) =>
  (slow
    ? [0, 1, 7, 8, 9, 23, 24, 31, 32, 39, 40, 41, length - 1, length, length + 7, length + 8, length + 9]
    : [0, 5, 30, 40, length + 7]
  )
    .filter((at) => at >= 0)
    .map(BigInt)
    .concat(1n << 24n, (1n << 64n) - 1n)

test.runIf(runs).each(LENGTHS)(
  'a preimage of %i bytes is read as preimagePart reads it',
  async (length) => {
    const { expectPass } = await gadget()
    const data = sample(length)
    for (const offset of offsetsOf(length)) expectPass(inputsOf(data, offset), truth(data, offset))
  },
  600_000,
)

/** Names of the lies about a read that are believed: their key is that of other data, or of none. */
function believed(tester: WitnessTester, data: Uint8Array, offset: bigint): string[] {
  const { key, words, size } = truth(data, offset)
  const names: string[] = []
  for (const { name, inputs, isNone } of lies(data, offset)) {
    try {
      tester.expectComputes(inputs)
    } catch (error) {
      if (error instanceof WitnessError) continue
      throw error
    }
    const witness = tester.compute(inputs)
    const read = (signal: string) => tester.read(witness, signal)
    const same = (signal: string, wanted: readonly bigint[]) =>
      wanted.every((one, i) => read(`${signal}[${i}]`) === one)
    const isOwn = same('key', key) && same('words', words) && read('size') === size
    if (isNone || (same('key', key) && !isOwn)) names.push(name)
  }
  return names
}

/** Length and offset: in the length, in the middle, at the end, behind it; of nothing, of full leaves. */
const READS = [
  [100, 45],
  [100, 2],
  [40, 30],
  [0, 0],
  [5, 8],
  [128, 120],
  [300, 1000],
] as const

test.runIf(runs).each(slow ? READS : READS.slice(0, 3))(
  'D43 no lie about a read of %i bytes at %i is believed',
  async (length, at) => {
    expect([...lies(sample(length), BigInt(at))].length).toBeGreaterThan(20)
    expect(believed(await gadget(), sample(length), BigInt(at))).toEqual([])
  },
  600_000,
)

test.runIf(runs)(
  'D43 a read near the end is proven without the data before it, but not the data that is missing',
  async () => {
    const { expectPass, expectFail } = await gadget()
    const { inputs, outputs } = withheld(280n)
    expect(outputs.key).not.toEqual(truth(sample(300), 280n).key)
    expectPass(inputs, outputs)
    const before = inputsOf(sample(300), 8n)
    const with2 = (of: 'leaves' | 'children') => [before[of][0]!, before[of][1]!, inputs[of][2]!]
    expectFail({ ...before, leaves: with2('leaves'), children: with2('children') })
  },
  600_000,
)

/** A line, what to put in its place, a read, and a lie about it that is believed then. */
const NEEDED = [
  ['(1 - isFirst) * (path[0].digest[9] - end.root) === 0;', 100, 45, 'leaf 0, its low half'],
  ['(1 - isLast) * (path[1].digest[9] - end.root) === 0;', 100, 60, 'leaf 1, its high half'],
  ['isFirst * (leaves[0][0] - length) === 0;', 100, 2, 'leaf 0, its low half'],
  ['Range(128)(high);', 100, 9, 'a high half of more than 128 bits'],
  ['part === quotient * behind[3];', 100, 9, 'a byte behind the end, in the high half'],
  ['(1 - last.out[4]) * low === 0;', 100, 9, 'a byte behind the end, in the low half'],
  ['isEmpty * high === 0;', 0, 0, 'a first byte of no data'],
  [
    '(1 - bit1 - bit2 + both[i]) * (children[i][1] - zeroDigest(i)) === 0;',
    100,
    45,
    'a subtree behind the end, 1 of level 1',
  ],
  ['(1 - bit2) * (children[i][2] - zeroDigest(i)) === 0;', 100, 45, 'a subtree behind the end, 2 of level 2'],
  [
    '(1 - both[i]) * (children[i][3] - zeroDigest(i)) === 0;',
    100,
    45,
    'a subtree behind the end, 3 of level 3',
  ],
] as const

/** The gadget and the one that it is made of, in one file, without a line. */
function without(line: string): string {
  const lines = ['preimage_read.circom', 'preimage_end.circom'].flatMap((file) => textOf(file).split('\n'))
  const isHead = (one: string) => /^(pragma|include)/.test(one)
  const head = lines.filter((one) => isHead(one) && !one.includes('preimage_end'))
  const left = lines.filter((one) => !isHead(one) && one.trim() !== line)
  const count = lines.filter((one) => one.trim() === line).length
  if (count !== 1) throw new Error(`expected the line once, not ${count} times: ${line}`)
  const main = `component main {public [${NAMES.join(', ')}]} = PreimageRead();`
  return [...new Set(head), ...left, main, ''].join('\n')
}

test.runIf(slow).each(NEEDED)(
  'D43 without %s a lie is believed',
  async (line, length, at, lie) => {
    const tester = await witnessTester({ source: without(line) })
    expect(believed(tester, sample(length), BigInt(at))).toContain(lie)
  },
  600_000,
)

test.runIf(slow)(
  'the longest preimage is read to its end, and behind its last leaf there is nothing',
  async () => {
    const tester = await gadget()
    const data = sample(2 ** 23)
    for (const offset of [2 ** 23 - 3, 2 ** 23 + 8].map(BigInt)) {
      const honest = inputsOf(data, offset)
      tester.expectPass(honest, truth(data, offset))
      if (offset > 2n ** 23n) continue
      for (const half of [0, 1]) {
        const leaf = [0n, 0n].with(half, 1n)
        tester.expectFail({ ...honest, leaves: honest.leaves.with(1, leaf) })
      }
    }
  },
  3_600_000,
)

test.runIf(slow)(
  'D43 no wire of a read is free',
  async () => {
    const { r1cs, symbols, compute } = await gadget()
    for (const [length, at] of READS)
      expect(checkSoundness(r1cs, symbols, compute(inputsOf(sample(length), BigInt(at)))).free).toEqual([])
  },
  1_800_000,
)
