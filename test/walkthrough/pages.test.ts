/**
 * The quick half of the walk-throughs: their edits still find their places, and touch the files that the pages list.
 */
import { describe, expect, test } from 'vitest'
import { WALKTHROUGHS } from './all.ts'
import { apply, edited, filesOfEdits, filesOfPage, ROOT } from './change.ts'

describe.each(Object.entries(WALKTHROUGHS))('an added %s', (_, walkthrough) => {
  test('every edit finds its place', () => {
    expect([...apply(ROOT, walkthrough.edits).keys()].sort()).toEqual(filesOfEdits(walkthrough))
  })

  test('its files are those of the table of the page, and 10 at most', () => {
    expect(filesOfEdits(walkthrough)).toEqual(filesOfPage(walkthrough))
    expect(filesOfPage(walkthrough).length).toBeLessThanOrEqual(10)
  })
})

test('an edit whose place is missing or not unique is refused', () => {
  const edit = { file: 'a.ts', before: /^row/, insert: 'new\n' }
  expect(edited('row\n', edit)).toBe('new\nrow\n')
  expect(() => edited('other\n', edit)).toThrow('matches 0 places')
  expect(() => edited('row\nrow\n', edit)).toThrow('matches 2 places')
  expect(() => edited(undefined, edit)).toThrow('does not exist')
})
