import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat } from '../../src/bytes/bytes.ts'
import { HASHES, poseidon2, poseidon2StateElements } from '../../src/hash/index.ts'
import { digestBytes, poseidon2Elements, poseidon2Layout } from '../../src/hash/poseidon2.ts'
import { permute, roundConstants } from '../../src/hash/poseidon2-permutation.ts'
import { KOALA_BEAR } from '../../src/hash/small-field.ts'

/** Made by p3-koala-bear 0.8.0, `default_koalabear_poseidon2_16`. */
const vectors: [string, number[], number[]][] = [
  [
    'zeros',
    new Array(16).fill(0),
    [
      1467453764, 68262570, 2085334433, 1711169726, 869537427, 698494029, 1998923102, 727938840, 1236421175,
      857433239, 1995651691, 1526804549, 968729910, 15322618, 1511105384, 1900792116,
    ],
  ],
  [
    'counting',
    Array.from({ length: 16 }, (_, i) => i),
    [
      1259554834, 663463928, 1989430097, 476523442, 836740795, 1803459961, 1229318262, 2023956904, 2054405130,
      1556655036, 1455339712, 1471465890, 423337459, 353979748, 1203410294, 1592576868,
    ],
  ],
  [
    'p - 1',
    new Array(16).fill(KOALA_BEAR - 1),
    [
      2099104886, 1135614414, 2072416469, 1694003856, 938430089, 977761515, 890195797, 1576442388, 1081657563,
      1229705866, 850266868, 1739002224, 1460530344, 1003261640, 2107563608, 1028339170,
    ],
  ],
  [
    'random',
    [
      894848333, 1437655012, 1200606629, 1690012884, 71131202, 1749206695, 1717947831, 120589055, 19776022,
      42382981, 1831865506, 724844064, 171220207, 1299207443, 227047920, 1783754913,
    ],
    [
      1934285469, 604889435, 133449501, 1026180808, 1830659359, 176667110, 1391183747, 351743874, 1238264085,
      1292768839, 2023573270, 1201586780, 1360691759, 1230682461, 748270449, 651545025,
    ],
  ],
]

const hash = await HASHES.poseidon2.load()
const bytes = (seed: number, size = 32) =>
  Uint8Array.from({ length: size }, (_, i) => (seed * 31 + i * 7) & 0xff)
const elementsToDigest = (value: number) => digestBytes(new Array(8).fill(value))
/** H(tag; input), written once more from the definition. */
const reference = (tag: number, input: readonly number[]) => {
  const output = permute(input)
  const sum = (i: number) =>
    (BigInt(input[i]!) + BigInt(output[i]!) + (i === 0 ? BigInt(tag) : 0n)) % BigInt(KOALA_BEAR)
  return digestBytes(Array.from({ length: 8 }, (_, i) => Number(sum(i))))
}
const words = (data: Uint8Array) => Array.from(new Uint16Array(data.slice().buffer))

describe('permutation', () => {
  test('the generated constants begin and end as Plonky3 lists them', () => {
    const { initial, partial, final } = roundConstants()
    expect(initial[0]!.slice(0, 3)).toEqual([0x7ee56a48, 0x11367045, 0x12e41941])
    expect(initial[3]!.at(-1)).toBe(0x760e7fdf)
    expect([partial[0], partial.at(-1)]).toEqual([0x54dfeb5d, 0x1e66cec2])
    expect([final[0]![0], final[3]![15]]).toEqual([0x43e7dc24, 0x3466c7ca])
  })
  test.each(vectors)('vector: %s', (_, input, output) => {
    expect(permute(input)).toEqual(output)
  })
})

describe('hash', () => {
  test('a leaf is hashed as 16 words of 16 bits, the lower byte first', () => {
    const data = bytes(5)
    expect(hash.leaf(data)).toEqual(reference(0, words(data)))
    for (let i = 0; i < 32; i++) expect(hash.leaf(data.with(i, data[i]! ^ 1))).not.toEqual(hash.leaf(data))
  })

  test('a node is hashed as two digests, the lower address first', () => {
    const [a, b] = [hash.leaf(bytes(1)), hash.leaf(bytes(2))]
    const input = [...poseidon2Elements(a), ...poseidon2Elements(b)]
    expect(hash.node(concat(a, b))).toEqual(reference(1, input))
    expect(hash.node(concat(b, a))).not.toEqual(hash.node(concat(a, b)))
  })

  test('equal elements hash apart under each tag', () => {
    const input = words(bytes(9))
    expect(hash.leaf(bytes(9))).not.toEqual(
      hash.node(concat(digestBytes(input.slice(0, 8)), digestBytes(input.slice(8)))),
    )
  })

  test('a state is a chain over its elements', () => {
    const [vmId, root] = [bytes(3), hash.leaf(bytes(4))]
    const header = Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 1, 2, 0xaa, 0xbb, 0xcc, 0xdd, 5, 1, 2, 3, 4, 5, 6, 7, 8)
    const registers = [
      { bits: 32, offset: 9 },
      { bits: 5, offset: 13 },
      { bits: 64, offset: 14 },
    ]
    const elements = poseidon2StateElements({ vmId, header, registers, memoryRoots: [root] })
    expect(elements).toEqual([
      ...words(vmId),
      ...[1, 0x102, 0, 0, 0, 0, 0, 0],
      ...[0xccdd, 0xaabb, 5, 0, 0x708, 0x506, 0x304, 0x102],
      ...poseidon2Elements(root),
    ])
    let digest = reference(2, elements.slice(0, 16))
    for (let at = 16; at < elements.length; at += 8) {
      digest = reference(2, [...poseidon2Elements(digest), ...elements.slice(at, at + 8)])
    }
    expect(hash.state({ vmId, header, registers, memoryRoots: [root] })).toEqual(digest)
  })

  test('registers stand at multiples of their sizes and do not meet', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 256 }), { maxLength: 40 })
    fc.assert(
      fc.property(widths, (bits) => {
        const { slots, end } = poseidon2Layout(bits)
        let last = 24
        for (const [i, { at, size }] of slots.entries()) {
          expect(at % size).toBe(0)
          expect(at).toBeGreaterThanOrEqual(last)
          expect(16 * size).toBeGreaterThanOrEqual(bits[i]!)
          last = at + size
        }
        expect(end % 8).toBe(0)
        expect(end).toBeGreaterThanOrEqual(last)
      }),
    )
  })

  test('batches are the hash of each, also in place', () => {
    const [count, data] = [21, bytes(8, 21 * 32)]
    const leaves = Array.from({ length: count }, (_, i) => hash.leaf(data.subarray(32 * i, 32 * i + 32)))
    const out = data.slice()
    hash.leaves(out, out)
    expect(out).toEqual(concat(...leaves))
    const nodes = Array.from({ length: 10 }, (_, i) => hash.node(concat(leaves[2 * i]!, leaves[2 * i + 1]!)))
    const folded = out.slice(0, 640)
    hash.nodes(folded, folded)
    expect(folded.subarray(0, 320)).toEqual(concat(...nodes))
  })

  test('only canonical digests are digests', () => {
    expect(hash.isDigest(elementsToDigest(KOALA_BEAR - 1))).toBe(true)
    expect(hash.isDigest(elementsToDigest(0))).toBe(true)
    expect(hash.isDigest(new Uint8Array(31))).toBe(false)
    for (let i = 0; i < 8; i++) {
      for (const value of [KOALA_BEAR, 2 ** 32 - 1]) {
        const digest = digestBytes(new Array(8).fill(1).with(i, value))
        expect(hash.isDigest(digest)).toBe(false)
        expect(() => hash.node(concat(digest, digest))).toThrow('"children" expected digests')
        expect(() => hash.nodes(concat(elementsToDigest(0), digest), new Uint8Array(32))).toThrow(
          'expected digests',
        )
      }
    }
    const registers = [{ bits: 5, offset: 9 }]
    const header = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 31)
    const state = { vmId: bytes(1), header, registers, memoryRoots: [] }
    expect(() => hash.state({ ...state, header: header.with(9, 32) })).toThrow('a register of 5 bits')
    expect(() => hash.state({ ...state, memoryRoots: [elementsToDigest(KOALA_BEAR)] })).toThrow(
      '"memoryRoots"',
    )
  })

  test('zero subtrees and lengths', () => {
    let digest = hash.leaf(new Uint8Array(32))
    for (let level = 0; level < 60; level++) {
      expect(hash.zero(level)).toEqual(digest)
      digest = hash.node(concat(digest, digest))
    }
    expect(poseidon2().name).toBe('poseidon2')
    expect(() => hash.leaf(new Uint8Array(31))).toThrow('"data" expected 32 bytes, got 31')
    expect(() => hash.node(new Uint8Array(32))).toThrow('"children" expected 64 bytes, got 32')
    expect(() => hash.leaves(new Uint8Array(33), new Uint8Array(64))).toThrow(
      'expected a multiple of 32 bytes',
    )
  })
})
