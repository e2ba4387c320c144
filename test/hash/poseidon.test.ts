import { buildPoseidon, buildPoseidonReference } from 'circomlibjs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, fromBigint, fromHex, toBigint } from '../../src/bytes/bytes.ts'
import { poseidon, poseidonModulus, poseidonStateElements } from '../../src/hash/index.ts'

const hash = await poseidon()
const reference = await buildPoseidonReference()

/** The module's definition, on circomlibjs' slow reference, which sums the plain round matrices. */
function plain(tag: bigint, ...inputs: bigint[]): bigint {
  // The reference takes zero for "no initial state", which is the same.
  const outputs = reference(inputs, tag === 0n ? 0 : tag, 1)
  return toBigint(reference.F.fromMontgomery(outputs).slice().reverse())
}

const element = (value: bigint) => fromBigint(value, 32)
const lo = (bytes: Uint8Array) => toBigint(bytes.subarray(16))
const hi = (bytes: Uint8Array) => toBigint(bytes.subarray(0, 16))
const word = fc.uint8Array({ minLength: 32, maxLength: 32 })
const digest = fc.bigInt({ min: 0n, max: poseidonModulus - 1n })

describe('poseidon', () => {
  test('vectors published in circomlib test/poseidoncircuit.js', async () => {
    const engine = await buildPoseidon()
    const value = (inputs: bigint[]) =>
      toBigint(
        engine.F.fromMontgomery(engine(inputs, 0, 1))
          .slice()
          .reverse(),
      )
    expect(value([1n, 2n])).toBe(
      7853200120776062878684798364095072458815029376092732009249414926327459813530n,
    )
    expect(value([3n, 4n])).toBe(
      14763215145315200506921711489642608356394854266165572616578112107564877678998n,
    )
    expect(value([1n, 2n, 0n, 0n, 0n])).toBe(
      1018317224307729531995786483840663576608797660851238720571059489595066344487n,
    )
    expect(value([3n, 4n, 5n, 10n, 23n])).toBe(
      13034429309846638789535561449942021891039729847501137143363028890275222221409n,
    )
  })

  test('a leaf is the published vector of its halves', () => {
    const leaf = concat(fromBigint(2n, 16), fromBigint(1n, 16))
    expect(toBigint(hash.leaf(leaf))).toBe(
      7853200120776062878684798364095072458815029376092732009249414926327459813530n,
    )
  })

  test('leaves and nodes, one by one and in batches', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 3 }),
        fc.array(digest, { minLength: 4, maxLength: 4 }),
        (leaves, children) => {
          const expected = leaves.map((leaf) => element(plain(0n, lo(leaf), hi(leaf))))
          const bytes = concat(...leaves)
          hash.leaves(bytes, bytes)
          expect(bytes).toEqual(concat(...expected))
          const node = element(plain(1n, ...children))
          const flat = concat(...children.map(element))
          expect(hash.node(flat)).toEqual(node)
          const buffer = Buffer.from(flat)
          expect(hash.node(buffer)).toEqual(node)
          expect(buffer.equals(flat)).toBe(true)
          const two = concat(flat, flat)
          hash.nodes(two, two)
          expect(two.subarray(0, 64)).toEqual(concat(node, node))
        },
      ),
      { numRuns: 20 },
    )
  })

  test('state: the elements of the docstring, written out', () => {
    const vmId = Uint8Array.from({ length: 32 }, (_, i) => i + 1)
    const widths = [200, 48, 1, 248, 249, 256, 5]
    const values = [7n, (1n << 48n) - 1n, 1n, (1n << 248n) - 1n, (1n << 249n) - 2n, (1n << 256n) - 3n, 17n]
    let offset = 9
    const registers = widths.map((bits) => {
      const slot = { bits, offset }
      offset += Math.ceil(bits / 8)
      return slot
    })
    const header = concat(
      fromHex('01000000000000002a'),
      ...values.map((value, i) => fromBigint(value, Math.ceil(widths[i]! / 8))),
    )
    const mask = (1n << 128n) - 1n
    expect(poseidonStateElements({ vmId, header, registers, memoryRoots: [element(99n)] })).toEqual([
      hi(vmId),
      lo(vmId),
      (1n << 64n) + 42n,
      (7n << 48n) | ((1n << 48n) - 1n),
      1n,
      (1n << 248n) - 1n,
      // 121 bits, then no room for 128
      ((1n << 249n) - 2n) >> 128n,
      ((1n << 249n) - 2n) & mask,
      ((1n << 256n) - 3n) >> 128n,
      ((((1n << 256n) - 3n) & mask) << 5n) | 17n,
      99n,
    ])
  })

  test('state: chained in blocks of 16, then of 15', () => {
    const vmId = new Uint8Array(32).fill(200)
    for (const roots of [0, 1, 13, 14, 28, 29, 40]) {
      const header = fromHex('00000000000000000005')
      const preimage = {
        vmId,
        header,
        registers: [{ bits: 4, offset: 9 }],
        memoryRoots: Array.from({ length: roots }, (_, i) => element(BigInt(i) << 200n)),
      }
      const elements = poseidonStateElements(preimage)
      expect(elements.length).toBe(4 + roots)
      let rest = elements.slice(16)
      let digest = plain(2n, ...elements.slice(0, 16))
      while (rest.length > 0) {
        digest = plain(2n, digest, ...rest.slice(0, 15))
        rest = rest.slice(15)
      }
      expect(toBigint(hash.state(preimage))).toBe(digest)
    }
  })

  test('zero subtrees have four zero children', () => {
    let digest = plain(0n, 0n, 0n)
    for (let level = 0; level < 3; level++) {
      expect(toBigint(hash.zero(level))).toBe(digest)
      digest = plain(1n, digest, digest, digest, digest)
    }
  })

  test('D44: a digest is below the modulus, and nothing else is hashed', () => {
    expect(hash.isDigest(element(poseidonModulus - 1n))).toBe(true)
    expect(hash.isDigest(element(poseidonModulus))).toBe(false)
    expect(hash.isDigest(element(poseidonModulus + 1n))).toBe(false)
    expect(hash.isDigest(new Uint8Array(32).fill(255))).toBe(false)
    expect(hash.isDigest(new Uint8Array(31))).toBe(false)
    const alias = concat(element(1n + poseidonModulus), element(0n), element(0n), element(0n))
    expect(() => hash.node(alias)).toThrow(RangeError)
    const preimage = { vmId: new Uint8Array(32), header: new Uint8Array(9), registers: [] }
    expect(() => hash.state({ ...preimage, memoryRoots: [element(poseidonModulus)] })).toThrow(RangeError)
  })

  test('a register that overflows its width is refused', () => {
    const header = concat(new Uint8Array(9), Uint8Array.of(16))
    const preimage = { vmId: new Uint8Array(32), header, memoryRoots: [] }
    expect(() => hash.state({ ...preimage, registers: [{ bits: 4, offset: 9 }] })).toThrow(
      '"header" expected a register of 4 bits at byte 9, got 16',
    )
  })
})
