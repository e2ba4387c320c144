import { readFile } from 'node:fs/promises'
import { TimeoutError } from 'viem'
import { expect, test } from 'vitest'
import { asking } from '../../src/chain/nodes/asking.ts'

const soon = () => new Promise((done) => setTimeout(done, 10))

test('a node is asked 16 questions at once; others wait, transactions before the rest', async () => {
  const asked: { method: string; answer: (value: unknown) => void }[] = []
  const ask = asking((method) => new Promise((answer) => asked.push({ method, answer })), 'node', 10_000)
  const answers = Array.from({ length: 20 }, (_, i) => ask(`read ${i}`, []))
  answers.push(ask('eth_sendRawTransaction', []))
  await soon()
  expect(asked.map(({ method }) => method)).toEqual(answers.slice(0, 16).map((_, i) => `read ${i}`))
  asked[3]!.answer('third')
  expect(await answers[3]).toBe('third')
  await soon()
  expect(asked.slice(16).map(({ method }) => method)).toEqual(['eth_sendRawTransaction'])
  for (let i = 0; i < answers.length; i++) {
    asked[i]!.answer(i)
    await soon()
  }
  expect(await Promise.all(answers)).toHaveLength(21)
  expect(asked).toHaveLength(21)
})

test('what does not answer in time is silent, and is not asked what waited for it', async () => {
  let asked = 0
  const ask = asking(
    () => {
      asked++
      return new Promise(() => {})
    },
    'node',
    50,
  )
  const answers = Array.from({ length: 40 }, () => ask('read', []).catch((error: unknown) => error))
  for (const error of await Promise.all(answers)) expect(error).toBeInstanceOf(TimeoutError)
  expect(asked).toBe(16)
  // Whether it still is, may be asked again.
  await ask('read', []).catch(() => {})
  expect(asked).toBe(17)
})

test('time in which this process could not read the answer does not count', async () => {
  const ask = asking(() => readFile(import.meta.filename), 'node', 50)
  const answer = ask('read', [])
  const busy = performance.now() + 400
  while (performance.now() < busy);
  expect(await answer).toBeInstanceOf(Uint8Array)
})
