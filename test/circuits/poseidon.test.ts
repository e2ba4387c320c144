import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBigint, toBigint } from '../../src/bytes/bytes.ts'
import { poseidon, poseidonStateElements } from '../../src/hash/poseidon.ts'
import type { Hash } from '../../src/hash/types.ts'
import { mainSource } from '../../src/zk/circuit/compile.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { witnessTester } from '../../src/zk/circuit/tester.ts'
import { slow } from './gadget.ts'
import { limbs } from './smtlib.ts'

let hash: Hash
beforeAll(async () => {
  hash = await poseidon()
})

const digest = fc.bigInt(0n, (1n << 253n) - 1n)
const node = (children: readonly bigint[]) =>
  toBigint(hash.node(Uint8Array.from(children.flatMap((child) => [...fromBigint(child, 32)]))))

/** A random path: at each level four children, the one on the path being the digest below. */
function pathOf(bits: number, leaf: bigint, index: bigint, others: readonly bigint[]) {
  const children: bigint[][] = []
  let root = leaf
  for (let level = 0; level < Math.ceil(bits / 2); level++) {
    const place = Number((index >> BigInt(2 * level)) & 3n)
    const row = [0, 1, 2, 3].map((i) => (i === place ? root : others[(4 * level + i) % others.length]!))
    children.push(row)
    root = node(row)
  }
  return { children, root }
}

/** The digest that the path's lowest level holds at another index: where it equals the leaf, that index is no lie. */
const elsewhere = (children: readonly (readonly bigint[])[], index: bigint) =>
  children[0]![Number(index & 3n)]!

test('MerkleLeaf: the digest of 32 bytes, 240 constraints', async () => {
  const tester = await witnessTester({
    source: mainSource('merkle_leaf.circom', 'MerkleLeaf', [], ['low', 'high']),
  })
  tester.expectConstraintCount(240)
  const bytes = Uint8Array.from({ length: 32 }, (_, i) => 7 * i + 1)
  const inputs = { low: toBigint(bytes.subarray(16)), high: toBigint(bytes.subarray(0, 16)) }
  const witness = tester.expectPass(inputs, { out: toBigint(hash.leaf(bytes)) })
  expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
})

describe.each(slow ? [3, 4, 32] : [3])('Merkle paths of %i index bits', (bits) => {
  const depth = Math.ceil(bits / 2)
  // With an odd number of bits, the top level's upper bit is the constant 0.
  const spared = bits % 2
  const arbitrary = fc.tuple(
    digest,
    digest,
    fc.bigInt(0n, (1n << BigInt(bits)) - 1n),
    fc.array(digest, { minLength: 4 * depth, maxLength: 4 * depth }),
  )

  test(`MerkleRead(${bits}): ${300 * depth + bits - spared} constraints; finds the root, refuses another leaf or index`, async () => {
    const { r1cs, symbols, expectConstraintCount, expectPass, expectFail } = await witnessTester({
      source: mainSource('merkle_read.circom', 'MerkleRead', [bits], ['leaf', 'index', 'children']),
    })
    expectConstraintCount(300 * depth + bits - spared)
    fc.assert(
      fc.property(arbitrary, ([leaf, other, index, others]) => {
        const { children, root } = pathOf(bits, leaf, index, others)
        const witness = expectPass({ leaf, index, children }, { root })
        expect(checkSoundness(r1cs, symbols, witness).free).toEqual([])
        if (other !== leaf) expectFail({ leaf: other, index, children })
        if (elsewhere(children, index ^ 1n) !== leaf) expectFail({ leaf, index: index ^ 1n, children })
        expectFail({ leaf, index: index + (1n << BigInt(bits)), children })
      }),
      { numRuns: 5, endOnFailure: true },
    )
  })

  test(`MerkleUpdate(${bits}): ${600 * depth + bits - 3 * spared} constraints; finds both roots`, async () => {
    const names = ['before', 'after', 'index', 'children']
    const { r1cs, symbols, expectConstraintCount, expectPass, expectFail } = await witnessTester({
      source: mainSource('merkle_update.circom', 'MerkleUpdate', [bits], names),
    })
    expectConstraintCount(600 * depth + bits - 3 * spared)
    fc.assert(
      fc.property(arbitrary, ([before, after, index, others]) => {
        const old = pathOf(bits, before, index, others)
        const rootAfter = pathOf(bits, after, index, others).root
        const inputs = { before, after, index, children: old.children }
        const witness = expectPass(inputs, { rootBefore: old.root, rootAfter })
        expect(checkSoundness(r1cs, symbols, witness).free).toEqual([])
        if (before !== after) expectFail({ ...inputs, before: after })
        if (elsewhere(old.children, index ^ 2n) !== before) expectFail({ ...inputs, index: index ^ 2n })
      }),
      { numRuns: 5, endOnFailure: true },
    )
  })
})

test('PackRegisters and StateDigest: the digest that src/hash computes', async () => {
  const widths = [32, 64, 1, 256, 200, 48, 128, 249]
  const memories = 2
  const offsets: { bits: number; offset: number }[] = []
  let size = 9
  for (const bits of widths) {
    offsets.push({ bits, offset: size })
    size += Math.ceil(bits / 8)
  }
  const values = widths.map((bits) => (1n << BigInt(bits)) - 1n - BigInt(bits))
  values[2] = 1n
  const header = new Uint8Array(size)
  header.set([1, 0, 0, 0, 0, 0, 0, 1, 44])
  for (const [i, { bits, offset }] of offsets.entries()) {
    header.set(fromBigint(values[i]!, Math.ceil(bits / 8)), offset)
  }
  const vmId = Uint8Array.from({ length: 32 }, (_, i) => 255 - i)
  const memoryRoots = [5n, 6n].map((root) => fromBigint(root, 32))
  const preimage = { vmId, header, registers: offsets, memoryRoots }
  const elements = poseidonStateElements(preimage)

  const pack = await witnessTester({
    source: mainSource('pack_registers.circom', 'PackRegisters', [8, widths], ['limbs']),
  })
  const packed = elements.slice(3, -memories)
  pack.expectPass({ limbs: widths.flatMap((bits, i) => limbs(bits, values[i]!)) }, { out: packed })
  // One element more would not be a signal of the circuit.
  expect(pack.r1cs.outputs).toBe(packed.length)

  for (const count of slow ? [1, 15, 16, 17, 31, 32, 33] : [17]) {
    const list = Array.from({ length: count }, (_, i) => BigInt(i) ** 50n % (1n << 250n))
    const tester = await witnessTester({
      source: mainSource('state_digest.circom', 'StateDigest', [count], ['elements']),
    })
    tester.expectPass({ elements: list }, { out: await chain(list) })
  }
  const digestOf = await witnessTester({
    source: mainSource('state_digest.circom', 'StateDigest', [elements.length], ['elements']),
  })
  digestOf.expectPass({ elements }, { out: toBigint(hash.state(preimage)) })
})

/** The chain of src/hash/poseidon.ts over any list: as memory roots of a state it would carry six elements more. */
async function chain(elements: readonly bigint[]): Promise<bigint> {
  const { buildPoseidon } = await import('circomlibjs')
  const permute = await buildPoseidon()
  const toNumber = (bytes: Uint8Array) => toBigint(permute.F.fromMontgomery(bytes).reverse())
  let digest: bigint | undefined
  for (let at = 0; at < elements.length; ) {
    const take = digest === undefined ? 16 : 15
    const block = elements.slice(at, at + take)
    digest = toNumber(permute(digest === undefined ? block : [digest, ...block], 2, 1))
    at += take
  }
  return digest!
}
