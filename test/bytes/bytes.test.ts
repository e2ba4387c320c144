import { expect, test } from 'vitest'
import { concat, concatAll, toHex } from '../../src/bytes/bytes.ts'

test('parts are joined in order, empty ones too', () => {
  const parts = [[1, 2], [], [3]].map((bytes) => Uint8Array.from(bytes))
  expect(toHex(concat(...parts))).toBe('0x010203')
  expect(concatAll([])).toHaveLength(0)
})

test('as many parts as a history of 2^20 roots has', () => {
  const roots = Array.from({ length: 2 ** 20 }, (_, i) => Uint8Array.of(i, i >> 8))
  const joined = concatAll(roots)
  expect(joined).toHaveLength(2 ** 21)
  expect(joined.subarray(-2)).toEqual(Uint8Array.of(0xff, 0xff))
})
