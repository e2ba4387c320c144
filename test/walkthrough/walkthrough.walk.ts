/**
 * Makes the change that a page describes in a copy of the repository, and tests it there: one page a day, the page
 * with ONESTEP_PART's number, or all with ONESTEP_ALL=1. Run by `npm run test:walkthrough`.
 */
import { expect, test } from 'vitest'
import { WALKTHROUGHS } from './all.ts'
import { filesOfPage, walk } from './change.ts'

const names = Object.keys(WALKTHROUGHS)
const part = Number(process.env.ONESTEP_PART ?? Math.floor(Date.now() / 86_400_000)) % names.length
const chosen = names.filter((_, i) => process.env.ONESTEP_ALL === '1' || i === part)
const left = names.filter((name) => !chosen.includes(name))
console.log(
  `walk-throughs: ${chosen.join(', ')}; left out: ${left.join(', ') || 'none'} (ONESTEP_ALL=1 for all)`,
)

test.each(chosen)('the change of an added %s works, and its files are those of the page', (name) => {
  const walkthrough = WALKTHROUGHS[name]!
  expect(walk(walkthrough)).toEqual(filesOfPage(walkthrough))
})
