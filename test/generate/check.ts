/**
 * For tests: the committed files of a group are what is generated now.
 */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GROUPS } from './outputs.ts'

/** Declares a test for the files of a group. The keys' texts are compared where a test makes them. */
export function itsOutputs(group: keyof typeof GROUPS & string): void {
  test(`the committed files of "${group}" are current`, async () => {
    const outputs = await GROUPS[group]!()
    expect(outputs.length).toBeGreaterThan(0)
    const stale: string[] = []
    for (const { path, make, isCurrent } of outputs) {
      const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined
      const current = text !== undefined && (isCurrent ? isCurrent(text) : text === (await make()))
      if (!current) stale.push(path)
    }
    expect(stale, 'Fix: npm run generate').toEqual([])
  }, 600_000)
}
