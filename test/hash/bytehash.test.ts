import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, equal, fromHex, toHex, utf8 } from '../../src/bytes/bytes.ts'
import { hashWasmKeccakEngine, hashWasmSha256Engine } from '../../src/hash/fast.ts'
import { byteHash, engineOf, fastKeccak256, fastSha256, keccak256, sha256 } from '../../src/hash/index.ts'
import { keccakEngine } from '../../src/hash/keccak-engine.ts'

const ownKeccak = (await keccakEngine())!
const hashWasmKeccak = await hashWasmKeccakEngine()
const hashWasmSha = await hashWasmSha256Engine()

/** Keccak team, KeccakKAT-3 ShortMsgKAT_256 (lengths 0, 8, 16); "abc" from XKCP. */
const keccakVectors: [string, string][] = [
  ['', 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'],
  ['cc', 'eead6dbfc7340a56caedc044696a168870549a6a7f6f56961e84a54bd9970b8a'],
  ['41fb', 'a8eaceda4d47b3281a795ad9e1ea2122b407baf9aabcb9e18b5717b7873537d2'],
  ['616263', '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45'],
]

/** FIPS 180-4 examples, and SHA256ShortMsg of the NIST CAVP (Len = 264: the size of a tagged leaf). */
const shaVectors: [string, string][] = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['616263', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    toHex(utf8('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')),
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  [
    '0546f7b8682b5b95fd32385faf25854cb3f7b40cc8fa229fbd52b16934aab388a7',
    'b31ad3cd02b10db282b3576c059b746fb24ca6f09fef69402dc90ece7421cbb7',
  ],
]

const hashes = [
  {
    name: 'keccak256',
    plain: keccak_256,
    engines: [engineOf(keccak_256), hashWasmKeccak, ownKeccak],
    vectors: keccakVectors,
    fast: await fastKeccak256(),
  },
  {
    name: 'sha256',
    plain: nobleSha256,
    engines: [engineOf(nobleSha256), hashWasmSha],
    vectors: shaVectors,
    fast: await fastSha256(),
  },
]

describe.each(hashes)('$name', ({ name, plain, engines, vectors, fast }) => {
  test.each(vectors)('official vector %s', (message, digest) => {
    for (const engine of engines) expect(toHex(engine.hash(fromHex(message)))).toBe(`0x${digest}`)
  })

  test('states together are states one by one, around every block boundary', () => {
    const stateOf = (length: number, roots: number, i: number) => ({
      vmId: new Uint8Array(32).fill(i),
      header: Uint8Array.from({ length }, (_, at) => (at * 151 + i) & 0xff),
      registers: [],
      memoryRoots: Array.from({ length: roots }, (_, root) => new Uint8Array(32).fill(root + i)),
    })
    for (const hash of engines.map((engine) => byteHash(name, engine))) {
      if (!hash.states) continue
      // A header of 40,000 bytes is too long for two messages at once.
      for (const length of [...Array.from({ length: 290 }, (_, i) => i), 40_000])
        for (const count of length % 16 === 7 ? [0, 1, 2, 3, 5] : [3]) {
          const states = Array.from({ length: count }, (_, i) => stateOf(length, length % 3, i))
          expect(toHex(hash.states(states))).toBe(toHex(concat(...states.map((one) => hash.state(one)))))
        }
      expect(() => hash.states!([stateOf(9, 1, 0), stateOf(9, 2, 0)])).toThrow('"preimages" expected')
    }
    if (name === 'keccak256') expect(fast.states).toBeTypeOf('function')
  })

  test('engines agree on messages around every block boundary', () => {
    const message = Uint8Array.from({ length: 300 }, (_, i) => (i * 151) & 0xff)
    for (let size = 0; size <= message.length; size++) {
      const part = message.subarray(0, size)
      for (const engine of engines) expect(engine.hash(part)).toEqual(plain(part))
    }
  })

  test('a batch is the hash of each tagged message, also in place', () => {
    const batch = fc.record({
      tag: fc.nat(255),
      size: fc.constantFrom(32 as const, 64 as const),
      // Our engine takes 64 KiB at a time.
      count: fc.oneof(
        { weight: 8, arbitrary: fc.nat(40) },
        { weight: 1, arbitrary: fc.integer({ min: 1020, max: 2100 }) },
      ),
      shift: fc.nat(3),
      seed: fc.uint8Array({ minLength: 64, maxLength: 64 }),
    })
    fc.assert(
      fc.property(batch, ({ tag, size, count, shift, seed }) => {
        const messages = new Uint8Array(shift + size * count).subarray(shift)
        for (let i = 0; i < messages.length; i++) messages[i] = seed[i % 64]! ^ (i >> 6) ^ (i >> 14)
        const expected = new Uint8Array(32 * count)
        for (let i = 0; i < count; i++) {
          expected.set(plain(concat(Uint8Array.of(tag), messages.subarray(i * size, (i + 1) * size))), i * 32)
        }
        for (const engine of engines) {
          const out = new Uint8Array(32 * count + 1)
          engine.batch(tag, size, messages, out)
          expect(equal(out.subarray(0, -1), expected)).toBe(true)
          expect(out.at(-1)).toBe(0)
          const copy = messages.slice()
          engine.batch(tag, size, copy, copy)
          expect(equal(copy.subarray(0, 32 * count), expected)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('leaf, node and state carry their tags', () => {
    const [a, b, vmId] = [1, 2, 3].map((value) => new Uint8Array(32).fill(value)) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ]
    const header = fromHex('00000000000000002a07')
    for (const hash of [byteHash(name, engines.at(-1)!), fast]) {
      expect(hash.leaf(a)).toEqual(plain(concat(Uint8Array.of(0), a)))
      expect(hash.node(concat(a, b))).toEqual(plain(concat(Uint8Array.of(1), a, b)))
      expect(hash.state({ vmId, header, registers: [{ bits: 8, offset: 9 }], memoryRoots: [a, b] })).toEqual(
        plain(concat(Uint8Array.of(2), vmId, header, a, b)),
      )
    }
  })
})

test.each([keccak256, sha256])('$name: zero subtrees, digests, lengths', (hash) => {
  let digest = hash.leaf(new Uint8Array(32))
  for (let level = 0; level < 60; level++) {
    expect(hash.zero(level)).toEqual(digest)
    digest = hash.node(concat(digest, digest))
  }
  expect(hash.isDigest(new Uint8Array(32).fill(255))).toBe(true)
  expect(hash.isDigest(new Uint8Array(31))).toBe(false)
  expect(() => hash.leaf(new Uint8Array(31))).toThrow('"data" expected 32 bytes, got 31')
  expect(() => hash.node(new Uint8Array(32))).toThrow('"children" expected 64 bytes, got 32')
  expect(() => hash.leaves(new Uint8Array(33), new Uint8Array(64))).toThrow('expected a multiple of 32 bytes')
  expect(() => hash.nodes(new Uint8Array(128), new Uint8Array(63))).toThrow('room for 2 digests')
})
