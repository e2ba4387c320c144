import { expect, test } from 'vitest'
import { PAGE_SIZE, pagesOf, readBytes } from '../../src/state/index.ts'

test('bytes lie where they were put, also over the end of a page; later ones win', () => {
  const at = BigInt(PAGE_SIZE) - 2n
  const pages = pagesOf([
    [at, Uint8Array.of(1, 2, 3, 4)],
    [at + 1n, Uint8Array.of(9)],
  ])
  expect([...pages.keys()]).toEqual([0n, 1n])
  expect([...readBytes(pages, at - 1n, 6)]).toEqual([0, 1, 9, 3, 4, 0])
})

test('an address that is a number of JavaScript is refused by its name', () => {
  expect(() => pagesOf([[0 as never, Uint8Array.of(1)]])).toThrow(/^"address" expected a bigint, got number$/)
})
