/**
 * Several transactions in flight: their order, their nonces, and what becomes of them when some are lost, too cheap, made by
 * somebody else or taken back.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { regroup } from '../../src/chain/flight.ts'
import { openStore, type Planned } from '../../src/chain/index.ts'
import { budget, createNode, createParty, nameOf, noncesOf } from './mempool.ts'

test('all moves of a look are in the next block, what runs out first in front', async () => {
  const { node, look } = createParty()
  expect(await look(['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c', 'd'])
  node.mine()
  expect(node.blocks).toEqual([['a', 'b', 'c', 'd']])
})

test('no more than eight are on their way at once, and the others follow', async () => {
  const { node, look } = createParty()
  const names = Array.from({ length: 11 }, (_, i) => `m${i}`)
  expect(await look(names)).toHaveLength(8)
  node.mine()
  await look(names.slice(8))
  node.mine()
  expect(node.blocks.map((block) => block.length)).toEqual([8, 3])
})

test('what becomes due while others wait goes behind them, and nothing is signed again', async () => {
  const { node, look, events } = createParty()
  await look(['a', 'b'])
  await look(['c', 'a', 'b'])
  expect(noncesOf(node)).toEqual(['0 a', '1 b', '2 c'])
  expect(events.filter((event) => event.startsWith('signed'))).toHaveLength(3)
})

test('a nonce that the node refused is filled at the next look, and does not keep back the rest', async () => {
  const { node, look } = createParty()
  node.refuses = ({ nonce }) => (nonce === 1 ? 'txpool is full' : undefined)
  await look(['a', 'b', 'c'])
  node.mine()
  expect(node.blocks.flat()).toEqual(['a'])
  node.refuses = () => undefined
  await look(['b', 'c'])
  node.mine()
  expect(node.blocks.flat().sort()).toEqual(['a', 'b', 'c'])
})

test('a move that no node takes keeps back no other', async () => {
  const { node, look } = createParty()
  node.refuses = ({ data }) => (nameOf(data) === 'a' ? 'oversized data' : undefined)
  for (let i = 0; i < 3; i++) {
    await look(['a', 'b', 'c'].filter((name) => !node.made.has(name)))
    node.mine()
  }
  expect(node.blocks.flat()).toEqual(['b', 'c'])
})

test('one that the node lost is sent again with the same bytes, and those behind it go on', async () => {
  const { node, look } = createParty()
  await look(['a', 'b', 'c'])
  const hash = node.pool.get(0)!.hash
  node.pool.delete(0)
  node.mine()
  expect(node.blocks.flat()).toEqual([])
  await look(['a', 'b', 'c'])
  expect(node.pool.get(0)!.hash).toBe(hash)
  node.mine()
  expect(node.blocks.flat()).toEqual(['a', 'b', 'c'])
})

test('a node that forgets its pool has all of it again at the next look', async () => {
  const { node, look } = createParty()
  await look(['a', 'b', 'c'])
  const before = noncesOf(node)
  node.pool.clear()
  node.mine()
  await look(['a', 'b', 'c'])
  expect(noncesOf(node)).toEqual(before)
})

test('a process that starts again in the middle sends the same bytes', async () => {
  const { node, store, look } = createParty()
  await look(['a', 'b', 'c'])
  const before = [...node.pool.values()].map(({ hash }) => hash)
  node.pool.clear()
  const again = createParty(node, store)
  await again.look(['c', 'b', 'a'])
  expect([...node.pool.values()].map(({ hash }) => hash)).toEqual(before)
  node.mine()
  expect(node.blocks.flat()).toEqual(['a', 'b', 'c'])
})

test.each([
  ['cut in the middle', (text: string) => text.slice(0, text.length / 2)],
  ['empty', () => ''],
  ['of another form', () => '[{"key":"a"}]'],
])('a journal that is %s is put aside, and what is on its way is mined all the same', async (_, damage) => {
  const directory = mkdtempSync(join(tmpdir(), 'onestep-'))
  const { node, look } = createParty(createNode(), openStore(directory))
  await look(['a', 'b', 'c'])
  const file = join(directory, 'journal.json')
  writeFileSync(file, damage(readFileSync(file, 'utf8')))
  const kept = readFileSync(file, 'utf8')
  const again = createParty(node, openStore(directory))
  expect(again.events).toEqual(['journal-damaged undefined'])
  expect(readFileSync(join(directory, 'journal.damaged.json'), 'utf8')).toBe(kept)
  await again.look(['c', 'a', 'b'])
  for (let i = 0; i < 3; i++) {
    node.mine()
    await again.look(['c', 'a', 'b'].filter((name) => !node.made.has(name)))
  }
  expect(node.blocks.flat().sort()).toEqual(['a', 'b', 'c'])
})

test('below the base fee the first is raised once it has waited, and those behind it with it', async () => {
  const { node, look } = createParty()
  await look(['a', 'b', 'c'])
  node.base *= 10n
  let looks = 0
  for (; looks < 12 && node.blocks.flat().length < 3; looks++) {
    node.mine()
    await look(['a', 'b', 'c'].filter((name) => !node.made.has(name)))
  }
  expect(node.blocks.flat()).toEqual(['a', 'b', 'c'])
  // Three blocks of patience, and the one that it is in.
  expect(looks).toBeLessThanOrEqual(4)
  // The three were in one block.
  expect(node.blocks.filter((block) => block.length > 0)).toHaveLength(1)
})

test('while blocks leave the first out, it alone is raised', async () => {
  const { node, look, events } = createParty()
  for (let i = 0; i < 7; i++) {
    await look(['a', 'b', 'c'])
    node.number++
  }
  const signed = (name: string) => events.filter((event) => event === `signed ${name}`).length
  expect(['a', 'b', 'c'].map(signed)).toEqual([3, 1, 1])
  node.mine()
  expect(node.blocks.flat()).toEqual(['a', 'b', 'c'])
})

test('what is stuck below the base fee gives its nonce at once to what is more urgent', async () => {
  const { node, look } = createParty()
  await look(['idle'], { idle: { budget: budget('idle') } })
  node.base *= 20n
  await look(['urgent', 'idle'], { idle: { budget: { ...budget('idle'), worth: 1n } } })
  node.mine()
  expect(node.blocks.flat()).toEqual(['urgent'])
})

test('one that reverts, because a rival was first, costs its gas and nothing else', async () => {
  const { node, look } = createParty()
  await look(['a', 'b', 'c'])
  node.made.add('b')
  node.mine()
  expect(node.blocks.flat()).toEqual(['a', 'c'])
  expect(await look([])).toEqual([])
})

test('one that a rival made before it was mined leaves a nonce that the next takes', async () => {
  const { node, look } = createParty()
  node.refuses = () => 'txpool is full'
  await look(['a', 'b', 'c'])
  node.refuses = () => undefined
  node.mine()
  node.made.add('a')
  await look(['b', 'c'])
  node.mine()
  expect(node.blocks.flat()).toEqual(['b', 'c'])
})

test('a nonce whose move is no longer due, and lost, is taken by the most urgent of those behind it', async () => {
  const { node, look } = createParty()
  await look(['a', 'b', 'c'])
  node.made.add('a')
  node.pool.delete(0)
  // Too long ago to be in a pool.
  node.number += 5n
  await look(['b', 'c'])
  node.mine()
  expect(node.blocks.flat().sort()).toEqual(['b', 'c'])
})

test('a nonce whose move is no longer due is sent again while it can be mined, so that nothing waits', async () => {
  const { node, look } = createParty()
  await look(['a', 'b', 'c'])
  node.made.add('a')
  node.pool.delete(0)
  node.mine()
  await look(['b', 'c'])
  expect(noncesOf(node)).toEqual(['0 a', '1 b', '2 c'])
  node.mine()
  expect(node.blocks.flat()).toEqual(['b', 'c'])
})

test.each([true, false])(
  'after a reorg that takes back all, and leaves the pool %s, all are mined again',
  async (keeps) => {
    const { node, look } = createParty()
    await look(['a', 'b', 'c'])
    const pool = new Map(node.pool)
    node.mine()
    Object.assign(node, { nonce: 0, blocks: [], made: new Set(), pool: keeps ? pool : new Map() })
    node.receipts.clear()
    await look(['a', 'b', 'c'])
    node.mine()
    expect(node.blocks.flat()).toEqual(['a', 'b', 'c'])
  },
)

test('steps that are on their way stay in their transaction, and new ones go into another', () => {
  const step = (key: string) => ({ kind: 'decide', key, tournament: '0x' }) as const
  const batch = (...keys: string[]) =>
    ({ kind: 'batch', key: `batch ${keys}`, steps: keys.map(step) }) as const
  const plan = (action: Planned['action']): Planned[] => [{ action, pressure: 'calm' }]
  const text = (planned: readonly Planned[]) =>
    planned.map(({ action }) =>
      action.kind === 'batch' ? `${action.key}: ${action.steps.map(({ key }) => key)}` : action.key,
    )
  const pending = [{ key: 'batch a,b', steps: ['a', 'b'] }]
  expect(text(regroup(plan(batch('a', 'b', 'c')), pending))).toEqual(['batch a,b: a,b', 'c'])
  expect(text(regroup(plan(batch('a', 'b')), pending))).toEqual(['batch a,b: a,b'])
  // A rival has made one of the two.
  expect(text(regroup(plan(step('b')), pending))).toEqual(['batch a,b: b'])
  expect(text(regroup(plan(batch('c', 'd')), pending))).toEqual(['batch c,d: c,d'])
  expect(text(regroup(plan(step('a')), [{ key: 'a', steps: ['a'] }]))).toEqual(['a'])
})
