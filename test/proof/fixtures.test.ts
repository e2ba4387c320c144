import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fromHex, toHex } from '../../src/bytes/bytes.ts'
import { keccak256, poseidon } from '../../src/hash/index.ts'
import { REASONS, verify } from '../../src/proof/index.ts'
import type { AcceptFixture, RejectFixture } from '../../src/testing/index.ts'
import { asker } from '../vms/asker.ts'
import { ledger } from '../vms/ledger.ts'
import { tiny } from '../vms/tiny.ts'
import { IMPOSSIBLE, proofFixtures } from './fixtures.ts'

const root = join(import.meta.dirname, '../../fixtures/proofs')
const built = await proofFixtures()

const paths = (readdirSync(root, { recursive: true }) as string[])
  .filter((path) => path.endsWith('.json'))
  .sort()
const read = <T>(path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as T
const hashes = { keccak256, poseidon: await poseidon() }
const vms = { tiny, asker, ledger }
const verdictOf = ({ vm, hash, before, proof }: Pick<AcceptFixture, 'vm' | 'hash' | 'before' | 'proof'>) =>
  verify(vms[vm as keyof typeof vms], fromHex(before), fromHex(proof), {
    hash: hashes[hash as keyof typeof hashes],
  })

test('the files are what the code makes', () => {
  expect(paths).toEqual([...built.keys()].sort())
  for (const path of paths) expect(read(path)).toEqual(built.get(path))
})

describe('accept', () => {
  test.each(paths.filter((path) => path.startsWith('accept/')))('%s', (path) => {
    const fixture = read<AcceptFixture>(path)
    const verdict = verdictOf(fixture)
    expect('reason' in verdict ? verdict.reason : toHex(verdict.root)).toBe(fixture.after)
  })
})

describe('reject', () => {
  test.each(paths.filter((path) => path.startsWith('reject/')))('%s', (path) => {
    const fixture = read<RejectFixture>(path)
    expect(path.split('/')[1]).toBe(fixture.reason)
    expect(verdictOf(fixture)).toMatchObject({ reason: fixture.reason })
  })

  test('every reason that can occur has a fixture', () => {
    const found = new Set(
      paths.filter((path) => path.startsWith('reject/')).map((path) => path.split('/')[1]),
    )
    expect([...found].sort()).toEqual(REASONS.filter((reason) => !IMPOSSIBLE.includes(reason)).sort())
  })
})
