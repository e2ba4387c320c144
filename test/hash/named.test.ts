import { expect, test } from 'vitest'
import { digestSize, HASHES, hashNameOf, hashNames, isHashName } from '../../src/hash/index.ts'

test('the numbers in proof files never change', () => {
  expect(Object.fromEntries(hashNames.map((name) => [name, HASHES[name].id]))).toMatchObject({
    keccak256: 0,
    sha256: 1,
    poseidon: 2,
    poseidon2: 3,
  })
  expect(new Set(hashNames.map((name) => HASHES[name].id)).size).toBe(hashNames.length)
})

test.each(hashNames)('%s is found by its name and its number, and says that name itself', async (name) => {
  const hash = await HASHES[name].load()
  expect(hash.name).toBe(name)
  expect(hashNameOf(HASHES[name].id)).toBe(name)
  expect(hash.leaf(new Uint8Array(digestSize))).toHaveLength(digestSize)
})

test('no other name is taken, inherited ones neither', () => {
  for (const name of ['', 'toString', '__proto__', 'KECCAK256', 'blake3'])
    expect(isHashName(name)).toBe(false)
  expect(hashNameOf(255)).toBeUndefined()
})
