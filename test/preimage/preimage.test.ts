/**
 * Keys, the door, and what a step reads: against Optimism's definitions, written out here once more.
 */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { concat, fromHex, toBigint, toHex, utf8 } from '../../src/bytes/bytes.ts'
import { poseidon } from '../../src/hash/poseidon.ts'
import {
  blobKey,
  createPreimages,
  keccakKey,
  localKey,
  PREIMAGE_TYPES,
  PreimageError,
  poseidonDigest,
  poseidonKey,
  precompileKey,
  preimageFault,
  preimagePart,
  preimageTypeOf,
  sha256Key,
} from '../../src/preimage/index.ts'

/** `readPreimage` of op-program's oracle: the prefix and the data in one buffer, copied from. */
function copied(data: Uint8Array, offset: number) {
  const buffer = Buffer.alloc(8 + data.length)
  buffer.writeBigUInt64BE(BigInt(data.length))
  Buffer.from(data).copy(buffer, 8)
  const word = Buffer.alloc(32)
  const size = offset >= buffer.length ? 0 : buffer.copy(word, 0, offset, offset + 32)
  return { word: BigInt(`0x${word.toString('hex')}`), size }
}

describe('a part', () => {
  test.each([0, 1, 7, 8, 23, 24, 25, 31, 32, 33, 300])(
    'of %i bytes is what is copied at every offset',
    (length) => {
      const data = Uint8Array.from({ length }, (_, i) => 255 - (i % 256))
      for (let offset = 0; offset < length + 50; offset++)
        expect(preimagePart(data, BigInt(offset))).toEqual(copied(data, offset))
    },
  )

  test('P01 the last byte is at length + 7, and nothing is at length + 8', () => {
    const data = utf8('optimism')
    expect(preimagePart(data, BigInt(data.length + 7))).toEqual({ word: 0x6dn << 248n, size: 1 })
    expect(preimagePart(data, BigInt(data.length + 8))).toEqual({ word: 0n, size: 0 })
    for (const offset of [1n << 32n, (1n << 64n) - 1n, (1n << 64n) - 8n])
      expect(preimagePart(data, offset)).toEqual({ word: 0n, size: 0 })
  })

  test('P02 local data of 32 bytes is read at any offset, 4 and 8 bytes at a time', () => {
    const data = Uint8Array.from({ length: 32 }, (_, i) => i + 1)
    for (const step of [4, 8]) {
      for (let offset = 8; offset < 40; offset += step) {
        const { word, size } = preimagePart(data, BigInt(offset))
        expect(size).toBe(40 - offset)
        expect(word >> BigInt(256 - 8 * step)).toBe(toBigint(data.subarray(offset - 8, offset - 8 + step)))
      }
    }
    for (let offset = 0; offset < 40; offset++)
      expect(preimagePart(data, BigInt(offset))).toEqual(copied(data, offset))
  })
})

describe('keys', () => {
  test('are those of op-preimage', () => {
    // keccak-256 of nothing, SHA-256 of nothing: from the functions' own specifications.
    expect(toHex(keccakKey(new Uint8Array(0)))).toBe(
      '0x02d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470',
    )
    expect(toHex(sha256Key(new Uint8Array(0)))).toBe(`0x04${createHash('sha256').digest('hex').slice(2)}`)
    expect(toHex(localKey(5n))).toBe(`0x01${'00'.repeat(30)}05`)
    expect(preimageTypeOf(localKey(0n))).toBe('local')
    expect(preimageTypeOf(new Uint8Array(32))).toBeUndefined()
    expect(preimageTypeOf(new Uint8Array(32).fill(3, 0, 1))).toBeUndefined()
  })

  test('of blobs and precompiles hash what the contract hashes', () => {
    const commitment = new Uint8Array(48).fill(0xc0)
    const z = new Uint8Array(32).fill(7)
    expect(blobKey(commitment, z).subarray(1)).toEqual(keccakKey(concat(commitment, z)).subarray(1))
    expect(blobKey(commitment, z)[0]).toBe(5)
    const address = fromHex(`0x${'00'.repeat(19)}08`)
    const key = precompileKey(address, 3000n, utf8('input'))
    const packed = concat(address, fromHex('0x0000000000000bb8'), utf8('input'))
    expect(key.subarray(1)).toEqual(keccakKey(packed).subarray(1))
    expect(key[0]).toBe(6)
  })

  test('say what is wrong with their parts', () => {
    expect(() => localKey(1n << 248n)).toThrow('"ident" expected a number below 2^248')
    expect(() => blobKey(new Uint8Array(47), new Uint8Array(32))).toThrow(
      '"commitment" expected 48 bytes, got 47',
    )
    expect(() => blobKey(new Uint8Array(48), new Uint8Array(31))).toThrow('"z" expected 32 bytes, got 31')
    expect(() => precompileKey(new Uint8Array(32), 0n, utf8(''))).toThrow('"address" expected 20 bytes')
    expect(() => precompileKey(new Uint8Array(20), 1n << 64n, utf8(''))).toThrow('"gas" expected')
  })
})

describe('the door', () => {
  const data = utf8('some data')
  const named = (error: unknown) => (error as PreimageError).message

  test.each([
    ['another byte', keccakKey(data), data.with(0, 0)],
    ['a byte more', keccakKey(data), concat(data, Uint8Array.of(0))],
    ['a byte less', sha256Key(data), data.subarray(1)],
    ['the other hash', sha256Key(data).with(0, 2), data],
    ['no bytes', keccakKey(data), new Uint8Array(0)],
  ])('refuses %s, and names the key', (_, key, wrong) => {
    const preimages = createPreimages()
    expect(() => preimages.add(key, wrong)).toThrow(PreimageError)
    try {
      preimages.add(key, wrong)
    } catch (error) {
      expect(named(error)).toContain(toHex(key))
      expect(named(error)).toContain('Fix: ')
    }
    expect(preimages.size).toBe(0)
  })

  test('P05 takes no more of an answer than the key stands for, whatever its length', () => {
    const preimages = createPreimages()
    const asked = utf8('sixteen bytes...')
    preimages.add(keccakKey(asked), asked)
    expect(() => preimages.add(keccakKey(asked), concat(asked, Uint8Array.of(1)))).toThrow(PreimageError)
    // Not because something is known already: more does not hash to the key.
    for (const longer of [concat(asked, Uint8Array.of(0)), concat(asked, asked)])
      expect(() => createPreimages().add(keccakKey(asked), longer)).toThrow(/not the preimage of its key/)
    expect(preimages.get(keccakKey(asked))).toEqual(asked)
    expect(preimagePart(asked, 0n).size).toBe(24)
  })

  test('P06 a key that is not known is missing and not zero, and no key is zero', () => {
    const preimages = createPreimages()
    expect(preimages.get(keccakKey(data))).toBeUndefined()
    expect(preimageFault(new Uint8Array(32), new Uint8Array(0))).toMatch('byte 0x00 begins no key')
    expect(preimageFault(keccakKey(data).with(0, 3), data)).toMatch('byte 0x03 begins no key')
    expect(preimageFault(new Uint8Array(31), data)).toMatch('a key of 31 bytes')
    // A digest of zeros is a key like any other: nothing is known to hash to it.
    expect(preimageFault(new Uint8Array(32).with(0, 2), new Uint8Array(0))).toMatch('data that hashes to')
  })

  test('holds blobs and results of precompiles to their form, and local data to what came first', () => {
    const key = (type: number) => new Uint8Array(32).fill(9).with(0, type)
    expect(preimageFault(key(PREIMAGE_TYPES.blob), new Uint8Array(31))).toMatch('31 bytes')
    expect(preimageFault(key(PREIMAGE_TYPES.blob), new Uint8Array(32))).toBeUndefined()
    expect(preimageFault(key(PREIMAGE_TYPES.precompile), new Uint8Array(0))).toMatch('no bytes')
    expect(preimageFault(key(PREIMAGE_TYPES.precompile), Uint8Array.of(2))).toMatch('a first byte of 2')
    expect(preimageFault(key(PREIMAGE_TYPES.precompile), Uint8Array.of(1, 2))).toBeUndefined()
    const preimages = createPreimages()
    preimages.add(localKey(1n), data)
    preimages.add(localKey(1n), data)
    expect(() => preimages.add(localKey(1n), data.with(0, 0))).toThrow(
      'Another preimage of this key is known.',
    )
  })

  test('keeps a copy: what a run has read does not change', () => {
    const preimages = createPreimages()
    const mine = data.slice()
    preimages.add(keccakKey(data), mine)
    mine.fill(0)
    expect(preimages.get(keccakKey(data))).toEqual(data)
  })

  test('checks Poseidon where it has it', async () => {
    const hash = await poseidon()
    const key = poseidonKey(hash, data)
    expect(() => createPreimages().add(key, data)).toThrow('Poseidon, which was not given')
    const preimages = createPreimages({ poseidon: hash })
    preimages.add(key, data)
    expect(() => createPreimages({ poseidon: hash }).add(key, data.with(0, 0))).toThrow(PreimageError)
    expect(preimages.get(key)).toEqual(data)
    // The length is part of it: zeros at the end are data too.
    expect(poseidonKey(hash, concat(data, Uint8Array.of(0)))).not.toEqual(key)
    expect(poseidonKey(hash, new Uint8Array(0))).not.toEqual(poseidonKey(hash, new Uint8Array(32)))
  })

  test('the Poseidon digest is the tree that its page describes', async () => {
    const hash = await poseidon()
    const data = Uint8Array.from({ length: 32 * 6 + 5 }, (_, i) => i)
    const padded = concat(data, new Uint8Array(27))
    let level = Array.from({ length: 7 }, (_, i) => hash.leaf(padded.subarray(32 * i, 32 * i + 32)))
    for (let height = 0; height < 9; height++) {
      while (level.length % 4 !== 0) level.push(hash.zero(height))
      level = Array.from({ length: level.length / 4 }, (_, i) =>
        hash.node(concat(...level.slice(4 * i, 4 * i + 4))),
      )
    }
    const length = new Uint8Array(32).with(31, data.length)
    const zero = hash.leaf(new Uint8Array(32))
    expect(poseidonDigest(hash, data)).toEqual(hash.node(concat(hash.leaf(length), level[0]!, zero, zero)))
  })
})
