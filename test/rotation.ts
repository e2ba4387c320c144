/**
 * Long lists of cases: CI runs a rotating tenth, `npm run test:all` all of them.
 */

const PARTS = 10

/** `ONESTEP_PART` chooses the part; otherwise it is the day's. */
export const part = Number(process.env.ONESTEP_PART ?? Math.floor(Date.now() / 86_400_000)) % PARTS

export const all = process.env.ONESTEP_ALL === '1'

/** The cases of this run, and a printed line that says how many are left out. */
export function rotating<T>(what: string, cases: readonly T[]): T[] {
  if (all) return [...cases]
  const chosen = cases.filter((_, i) => i % PARTS === part)
  console.log(
    `${what}: part ${part} of ${PARTS}, ${chosen.length} of ${cases.length}; all of them with ONESTEP_ALL=1`,
  )
  return chosen
}

/** One of few long cases, another each day, and a printed line that says which. */
export function oneOf<T extends { readonly name: string }>(what: string, cases: readonly T[]): T[] {
  if (all) return [...cases]
  const chosen = cases[part % cases.length]!
  console.log(`${what}: ${chosen.name}, one of ${cases.length}; all of them with ONESTEP_ALL=1`)
  return [chosen]
}
