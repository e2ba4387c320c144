import type { Abi, Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import {
  gameAbi,
  OtherVerifierError,
  optimisticProofsAbi,
  type ProofPost,
  proofParts,
  proofPostOf,
  proofTemplate,
  providerOfTrace,
  readOptimisticProofs,
} from '../../src/chain/index.ts'
import { endOf, verifierProgram } from '../../src/chain/optimistic/naysayer.ts'
import { guestProgram, proofRootOf } from '../../src/stark/index.ts'
import { corruptedRun, corruptRegister } from '../../src/testing/index.ts'
import { run } from '../../src/trace/index.ts'
import { cheat, honest, playOut, settledRoot } from './arena.ts'
import { MINI_STEPS } from './mini-verifier.ts'

import {
  ACCEPTED,
  acting,
  arena,
  call,
  config,
  expectBalanced,
  fateOf,
  guest,
  isAccepted,
  later,
  node,
  owed,
  PERIOD,
  party,
  posted,
  right,
  STRUCK,
  setUp,
  statement,
  terms,
  untilOver,
  WINDOW,
  wrong,
} from './optimistic-arena.ts'

const ALL = process.env.ONESTEP_SLOW === '1'
const LIARS = ALL ? 50 : 4

beforeAll(() => setUp(LIARS + 10), 600_000)
afterAll(() => node.stop())

/** How matches have ended. */
async function endings(fromBlock: bigint): Promise<number[]> {
  const { address } = arena.config
  const events = await node.client.getContractEvents({
    ...{ address, abi: gameAbi, eventName: 'Ended', fromBlock, strict: true },
  })
  return events.map(({ args }) => args.ending)
}
const BY_ONE_STEP = 1

test('the start root is that of the state, whatever the statement and the proof', async () => {
  for (const proof of [new Uint8Array(0), right(statement()), new Uint8Array(2 ** 21).fill(7)]) {
    const its = statement()
    const post = proofPostOf(its, proof, node.account(1).address)
    const onChain = await node.client.readContract({
      ...{ address: config.address, abi: optimisticProofsAbi, functionName: 'startRootOf', args: [post] },
    })
    const trace = await run(guestProgram(guest, its, proof), { maxSteps: 1n })
    expect(onChain).toBe(toHex(trace.rootAt(0n)))
  }
})

test('a right proof that nobody doubts is accepted after the window, and not before', async () => {
  const its = statement()
  const post = await posted(its, right(its))
  expect(await call('post', [post], { value: terms.postBond })).toBe('AlreadyPosted')
  expect(await call('accept', [post])).toBe('TooEarly')
  expect(await isAccepted(post)).toBe(false)
  const before = await owed(1)
  await later(WINDOW)
  expect(await call('doubt', [post], { value: terms.doubtBond })).toBe('TooLate')
  expect(await call('demand', [post], { value: terms.demandBond })).toBe('TooLate')
  expect(await call('accept', [post], { index: 2 })).toBeTypeOf('bigint')
  expect(await isAccepted(post)).toBe(true)
  expect(await owed(1)).toBe(before + terms.postBond)
  expect(await call('accept', [post])).toBe('NotOpen')
  expect(await call('withdraw', [node.account(1).address])).toBeTypeOf('bigint')
})

test('what a post says cannot be exchanged afterwards', async () => {
  const its = statement()
  const post = await posted(its, right(its))
  await later(WINDOW)
  const others: Partial<ProofPost>[] = [
    { before: post.end },
    { end: post.before },
    { steps: 999n },
    { length: post.length + 1n },
    { proofRoot: toHex(proofRootOf(wrong(its))) },
    { poster: node.account(2).address },
  ]
  for (const other of others) expect(await call('accept', [{ ...post, ...other }])).toBe('NotOpen')
  expect(await call('post', [post], { index: 2, value: terms.postBond })).toBe('NotThePoster')
  expect(await call('post', [{ ...post, steps: 0n }], { value: terms.postBond })).toBe('StepsOutOfRange')
  expect(await call('post', [{ ...post, steps: 2n ** 28n }], { value: terms.postBond })).toBe(
    'StepsOutOfRange',
  )
  expect(await call('post', [{ ...post, length: 2n ** 21n + 1n }], { value: terms.postBond })).toBe(
    'LengthOutOfRange',
  )
  expect(await call('accept', [post])).toBeTypeOf('bigint')
})

test('a contract about another program, VM or game is told apart or cannot be', async () => {
  const deployer = { wallet: node.wallet, client: node.client, account: node.account(0) }
  const { state } = guest.program
  const mem = new Map(state.memories.mem)
  mem.set(16n, mem.get(16n)!.with(4, 1))
  const changed = {
    ...guest,
    program: { ...guest.program, state: { ...state, memories: { ...state.memories, mem } } },
  }
  await expect(readOptimisticProofs(node.client, config.address, changed)).rejects.toThrow(OtherVerifierError)
  const moved = { ...guest, address: 0x80_0000n }
  await expect(readOptimisticProofs(node.client, config.address, moved)).rejects.toThrow(OtherVerifierError)
  const { vmId, ...template } = proofTemplate(guest)
  const args = (id: Hex) => ({
    ...{ abi: optimisticProofsAbi as Abi, account: deployer.account },
    args: [arena.config.address, id, template, terms],
  })
  const { optimisticProofsBytecode: bytecode } = await import('../../src/chain/index.ts')
  const other = `0x${'11'.repeat(32)}` as Hex
  const { encodeDeployData } = await import('viem')
  const attempt = (id: Hex) =>
    node.client.call({ account: deployer.account, data: encodeDeployData({ bytecode, ...args(id) }) })
  await expect(attempt(other)).rejects.toThrow()
  await attempt(vmId)
})

test('a wrong proof is struck down at one step of the verifier, whoever doubts it first', async () => {
  const its = statement()
  const bytes = wrong(its)
  const began = await node.client.getBlockNumber()
  const { party: bob, metrics } = await party(2, { proofs: async () => bytes })
  const post = await posted(its, bytes, 1)
  const theirs = await corruptedRun(verifierProgram(guest, post, bytes), {
    ...{ after: 5n, how: corruptRegister('x', 10, 0) },
  })
  expect(theirs.status).toEqual({ kind: 'halted', code: 0n })
  const topic = { vmId: toHex(guest.program.vm.id), startRoot: toHex(theirs.rootAt(0n)) }
  // It doubts itself, so that the game it wants begins at once.
  expect(await call('doubt', [post], { index: 1, value: terms.doubtBond })).toBeTypeOf('bigint')
  const eve = cheat(arena, { topic, provider: providerOfTrace(theirs), index: 1 })
  expect(await untilOver(post, [eve, acting(bob)])).toBe(STRUCK)
  expect(await isAccepted(post)).toBe(false)
  expect(metrics).toContainEqual(expect.objectContaining({ event: 'called', call: 'decide' }))
  expect(await endings(began)).toContain(BY_ONE_STEP)
}, 600_000)

test(`an honest proof survives ${LIARS} liars`, async () => {
  const its = statement()
  const bytes = right(its)
  const { party: alice } = await party(1, { proofs: async () => bytes })
  await alice.post(its, bytes)
  const post = proofPostOf(its, bytes, node.account(1).address)
  expect(await call('doubt', [post], { index: 2, value: terms.doubtBond })).toBeTypeOf('bigint')
  const program = verifierProgram(guest, post, bytes)
  const truth = await run(program)
  const topic = { vmId: toHex(guest.program.vm.id), startRoot: toHex(truth.rootAt(0n)) }
  const liars = await Promise.all(
    Array.from({ length: LIARS }, async (_, i) => {
      const after = BigInt(i) % (MINI_STEPS + 2n)
      const theirs = await corruptedRun(program, {
        ...{ after, maxSteps: 32n, how: corruptRegister('x', 20 + (i >> 5), i & 31) },
      })
      return cheat(arena, { topic, provider: providerOfTrace(theirs), index: 3 + i })
    }),
  )
  const [started, began, block] = [Date.now(), await node.now(), await node.client.getBlockNumber()]
  expect(await untilOver(post, [...liars, acting(alice)])).toBe(ACCEPTED)
  expect(await isAccepted(post)).toBe(true)
  const { own, others } = await gasSince(block, node.account(1).address)
  console.log(
    `optimistic: survived ${LIARS} liars in ${Date.now() - started} ms; ONESTEP_SLOW=1 takes 50;`,
    `${(await node.now()) - began} s of the chain; gas of the poster ${own}, of the liars ${others}`,
  )
}, 3_600_000)

/** Gas that a sender used since a block, and that others used. */
async function gasSince(block: bigint, sender: Hex): Promise<{ own: bigint; others: bigint }> {
  let [own, others] = [0n, 0n]
  const last = await node.client.getBlockNumber()
  for (let blockNumber = block + 1n; blockNumber <= last; blockNumber++) {
    const { transactions } = await node.client.getBlock({ blockNumber })
    for (const hash of transactions) {
      const { from, gasUsed } = await node.client.getTransactionReceipt({ hash })
      if (from.toLowerCase() === sender.toLowerCase()) own += gasUsed
      else others += gasUsed
    }
  }
  return { own, others }
}

test('a proof that is withheld is demanded; unpublished, the post falls', async () => {
  const its = statement()
  const { party: bob } = await party(2)
  const post = await posted(its, wrong(its))
  // Its game may go on: nothing is decided before the proof is there.
  expect(await call('doubt', [post], { index: 1, value: terms.doubtBond })).toBeTypeOf('bigint')
  const before = await owed(2)
  expect(await bob.tick()).toBe(true)
  expect(await call('strike', [post])).toBe('TooEarly')
  expect(await call('accept', [post])).toBe('AlreadyDoubted')
  await later(WINDOW)
  expect(await call('decide', [post, '0x', []])).toBe('ProofDemanded')
  expect(await call('warn', [post])).toBe('ProofDemanded')
  expect(await call('strike', [post], { index: 3 })).toBeTypeOf('bigint')
  expect(await fateOf(post)).toBe(STRUCK)
  expect(await owed(2)).toBe(before + terms.demandBond + terms.postBond / 2n)
})

test('parts of another proof, at other places, or cut are not taken', async () => {
  const its = statement()
  const bytes = new Uint8Array(70_000).map((_, i) => i)
  bytes.set(right(its))
  const post = await posted(its, bytes)
  const parts = proofParts(bytes)
  expect(parts.map(({ levels }) => Number(levels))).toEqual([11, 11, 12, 13, 14, 15])
  const [one, two] = parts as [(typeof parts)[0], (typeof parts)[0]]
  const args = (part: typeof one) => [post, part.levels, part.index, part.data, part.siblings]
  const cases: [typeof one, string][] = [
    [{ ...one, data: two.data }, 'WrongPart'],
    [{ ...one, index: 1n }, 'WrongPart'],
    [{ ...one, data: one.data.slice(0, -2) as Hex }, 'WrongPart'],
    [{ ...one, data: `${one.data}00` }, 'PartOutOfRange'],
    [{ ...one, index: 32n }, 'PartOutOfRange'],
    [{ ...one, siblings: one.siblings.slice(1) }, 'PartOutOfRange'],
    [{ ...one, levels: 9n }, 'PartOutOfRange'],
    [{ ...one, levels: 17n, siblings: [] }, 'PartOutOfRange'],
    // Calldata behind the data is not part of it: the last part ends within a leaf.
    [{ ...two, data: `${two.data}01` }, 'WrongPart'],
  ]
  for (const [part, reason] of cases) expect(await call('publish', args(part)), reason).toBe(reason)
  for (const part of [...parts, parts[0]!].slice(0, -1)) await call('publish', args(part))
  expect(await call('publish', args(one))).toBe('AlreadyPublished')
  expect(await call('demand', [post], { value: terms.demandBond })).toBe('AlreadyPublished')
  await later(WINDOW)
  expect(await call('accept', [post])).toBeTypeOf('bigint')
})

test('a doubt for which nobody opens a game ends against the poster; an open game stops the clock', async () => {
  const its = statement()
  const post = await posted(its, right(its))
  const before = await owed(2)
  expect(await call('doubt', [post], { index: 2, value: terms.doubtBond })).toBeTypeOf('bigint')
  expect(await call('doubt', [post], { index: 3, value: terms.doubtBond })).toBe('AlreadyDoubted')
  expect(await call('strike', [post])).toBe('TooEarly')
  expect(await call('warn', [post])).toBe('GameGoesOn')
  await later(PERIOD)
  expect(await call('strike', [post])).toBeTypeOf('bigint')
  expect(await owed(2)).toBe(before + terms.doubtBond + terms.postBond / 2n)

  const its2 = statement()
  const post2 = await posted(its2, right(its2))
  expect(await call('doubt', [post2], { index: 2, value: terms.doubtBond })).toBeTypeOf('bigint')
  const truth = await run(verifierProgram(guest, post2, right(its2)))
  const topic = { vmId: toHex(guest.program.vm.id), startRoot: toHex(truth.rootAt(0n)) }
  const bob = honest(arena, { topic, provider: providerOfTrace(truth), index: 4 })
  await bob.act()
  await later(PERIOD)
  expect(await call('strike', [post2])).toBe('GameGoesOn')
  expect(await call('decide', [post2, '0x', []])).toBe('TooEarly')
  const view = await playOut(arena, [bob], { topic })
  expect(settledRoot(view, topic)).toBe(toHex(truth.rootAt(truth.steps)))
  expect(await call('warn', [post2])).toBe('GameGoesOn')
  await later(WINDOW)
  const { header, roots } = endOf(truth)
  const tampered = `0x02${header.slice(4)}`
  expect(await call('decide', [post2, tampered, roots])).toBe('WrongEnd')
  expect(await call('decide', [post2, `${header}00`, roots])).toBe('WrongEnd')
  expect(await call('decide', [post2, header, roots.slice(1)])).toBe('WrongEnd')
  expect(await call('decide', [post2, header, roots])).toBeTypeOf('bigint')
  expect(await isAccepted(post2)).toBe(true)
}, 600_000)

test('a game that was settled before the doubt decides nothing', async () => {
  const its = statement()
  const post = proofPostOf(its, right(its), node.account(1).address)
  const program = verifierProgram(guest, post, right(its))
  // Nobody looks at a game about a post that is not there, so a lie is settled.
  const theirs = await corruptedRun(program, { after: 5n, how: corruptRegister('x', 10, 0) })
  const topic = { vmId: toHex(guest.program.vm.id), startRoot: toHex(theirs.rootAt(0n)) }
  const eve = honest(arena, { topic, provider: providerOfTrace(theirs), index: 5 })
  const view = await playOut(arena, [eve], { topic })
  expect(settledRoot(view, topic)).toBe(toHex(theirs.rootAt(theirs.steps)))
  await posted(its, right(its))
  await later(60)
  expect(await call('doubt', [post], { index: 5, value: terms.doubtBond })).toBeTypeOf('bigint')
  const { header, roots } = endOf(theirs)
  await later(WINDOW)
  expect(await call('decide', [post, header, roots])).toBe('NotSettled')
  const { party: alice } = await party(1, { proofs: async () => right(its), fromBlock: 0n })
  expect(await untilOver(post, [acting(alice)])).toBe(ACCEPTED)
}, 600_000)

test('the contract holds what it owes, and half of what was lost is burnt', expectBalanced)
