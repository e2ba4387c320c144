/**
 * Code in the documents that makes circuits and proofs runs, and prints what its comments say.
 */
import { describe, expect, test } from 'vitest'
import { blocksOf, fileOf, needsCircuits, pages, runAndCompare, workshop } from '../docs/blocks.ts'

const withCircuits = pages().filter((page) => blocksOf(page).some(needsCircuits))

test('there is such a page', () => expect(withCircuits).toContain('docs/adding-a-vm.md'))

describe.each(withCircuits)('%s', (page) => {
  const write = workshop()
  const files = blocksOf(page)
    .filter(({ language }) => language === 'ts')
    .map((block) => ({ ...block, path: write(fileOf(block), block.text) }))
  test.each(files.filter(needsCircuits))('the code at line $line runs', { timeout: 300_000 }, ({ path }) =>
    runAndCompare(path),
  )
})
