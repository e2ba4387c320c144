/**
 * Proofs that nobody verifies on chain unless somebody doubts them: the contract with the step verifier and the game as they
 * are shipped, the client as it is shipped, and a verifier of eight instructions in place of the one of STARK proofs, which
 * `optimistic-stark.test.ts` has.
 */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Abi, type BaseError, ContractFunctionRevertedError, encodeFunctionData, type Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import {
  createNaysayer,
  deployOptimisticProofs,
  deployStepReferee,
  deployVerifier,
  gameAbi,
  type Metric,
  type Naysayer,
  type NaysayerOptions,
  OtherVerifierError,
  openStore,
  optimisticProofsAbi,
  type ProofConfig,
  type ProofPost,
  proofParts,
  proofPostOf,
  proofTemplate,
  providerOfTrace,
  readOptimisticProofs,
} from '../../src/chain/index.ts'
import { endOf, verifierProgram } from '../../src/chain/optimistic/naysayer.ts'
import { guestProgram, proofRootOf, type StarkStatement } from '../../src/stark/index.ts'
import { corruptedRun, corruptRegister } from '../../src/testing/index.ts'
import { run } from '../../src/trace/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, cheat, createArena, honest, playOut, settledRoot } from './arena.ts'
import { CONTRACTS } from './compile.ts'
import { MINI_STEPS, miniVerifier, miniVerify } from './mini-verifier.ts'

const ALL = process.env.ONESTEP_SLOW === '1'
const LIARS = ALL ? 50 : 4
const WINDOW = 10_800
const PERIOD = 7_200
const GWEI = 10n ** 9n
const terms = {
  ...{ window: WINDOW, period: PERIOD },
  ...{ postBond: 10n ** 17n, doubtBond: 10n ** 16n, demandBond: 3n * 10n ** 16n },
}
const guest = miniVerifier()

let node: Node
let referee: Hex
let arena: Arena
let config: ProofConfig
beforeAll(async () => {
  node = await startAnvil({ accounts: LIARS + 10 })
  const deployer = { wallet: node.wallet, client: node.client, account: node.account(0) }
  const artifact = readFileSync(join(CONTRACTS, 'generated/artifacts/Rv32imacStep.json'), 'utf8')
  referee = await deployStepReferee(deployer, [await deployVerifier(deployer, JSON.parse(artifact))])
  arena = await createArena(node, { referee, heights: [3, 2], groups: [64, 2] })
  const address = await deployOptimisticProofs(deployer, { game: arena.config.address, guest, terms })
  config = await readOptimisticProofs(node.client, address, guest)
}, 600_000)
afterAll(() => node.stop())

let number = 1
/** A statement of its own for each test. */
function statement(): StarkStatement {
  const before = new Uint8Array(32).map((_, i) => (i * 7 + number) & 255)
  return { before, end: new Uint8Array(32).fill(number++), steps: 1000n }
}
const right = ({ before }: StarkStatement) => Uint8Array.of(...before.subarray(0, 4), 9, 9, 9)
const wrong = ({ before }: StarkStatement) => Uint8Array.of(...before.subarray(0, 3), before[3]! ^ 1, 9)

/** The name of the error with which a call is refused; or makes it, and returns its gas. */
async function call(
  name: string,
  args: readonly unknown[],
  { index = 1, value = 0n } = {},
): Promise<bigint | string> {
  const account = node.account(index)
  const what = { address: config.address, abi: optimisticProofsAbi as Abi, functionName: name, args }
  try {
    await node.client.simulateContract({ ...what, account, value })
  } catch (error) {
    const reverted = (error as BaseError).walk((cause) => cause instanceof ContractFunctionRevertedError)
    return (reverted as ContractFunctionRevertedError | null)?.data?.errorName ?? String(error)
  }
  const data = encodeFunctionData(what)
  const hash = await node.wallet.sendTransaction({ account, to: config.address, data, value })
  return (await node.receiptOf(hash)).gasUsed
}

const owed = (index: number) =>
  node.client.readContract({
    ...{ address: config.address, abi: optimisticProofsAbi, functionName: 'owed' },
    args: [node.account(index).address],
  })
const fateOf = async (post: ProofPost) => {
  const read = { address: config.address, abi: optimisticProofsAbi } as const
  const id = await node.client.readContract({ ...read, functionName: 'idOf', args: [post] })
  return (await node.client.readContract({ ...read, functionName: 'records', args: [id] }))[0]
}
const isAccepted = ({ before, end, steps }: ProofPost) =>
  node.client.readContract({
    ...{ address: config.address, abi: optimisticProofsAbi, functionName: 'isAccepted' },
    args: [before, end, steps],
  })
const [OPEN, ACCEPTED, STRUCK] = [1, 2, 3]

/** Posts by hand. */
async function posted(its: StarkStatement, proof: Uint8Array, index = 1): Promise<ProofPost> {
  const post = proofPostOf(its, proof, node.account(index).address)
  expect(await call('post', [post], { index, value: terms.postBond })).toBeTypeOf('bigint')
  return post
}
const later = async (seconds: number) => node.mineAt((await node.now()) + BigInt(seconds))

async function party(
  index: number,
  more: Partial<NaysayerOptions> = {},
): Promise<{ party: Naysayer; metrics: Metric[] }> {
  const metrics: Metric[] = []
  const naysayer = createNaysayer({
    ...{ client: node.client, account: node.account(index), config, guest },
    ...{ game: arena.config, verify: miniVerify, proofs: async () => undefined },
    store: openStore(mkdtempSync(join(tmpdir(), 'onestep-'))),
    metrics: (metric) => metrics.push(metric),
    fromBlock: await node.client.getBlockNumber(),
    ...more,
  })
  return { party: naysayer, metrics }
}

/** Lets parties act until none does, then time pass, until the post is over. */
async function untilOver(
  post: ProofPost,
  parties: { act(): Promise<boolean> }[],
  step = 600,
): Promise<number> {
  for (let round = 0; round < 3_000; round++) {
    let acted = false
    for (const one of parties) acted = (await one.act()) || acted
    if (!acted && (await fateOf(post)) !== OPEN) return fateOf(post)
    if (!acted) await later(step)
  }
  throw new Error('the post did not come to an end')
}
/** How matches have ended. */
async function endings(fromBlock: bigint): Promise<number[]> {
  const { address } = arena.config
  const events = await node.client.getContractEvents({
    ...{ address, abi: gameAbi, eventName: 'Ended', fromBlock, strict: true },
  })
  return events.map(({ args }) => args.ending)
}
const BY_ONE_STEP = 1

const acting = (one: Naysayer) => ({ act: () => one.tick() })

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
  const started = Date.now()
  expect(await untilOver(post, [...liars, acting(alice)])).toBe(ACCEPTED)
  expect(await isAccepted(post)).toBe(true)
  console.log(`optimistic: survived ${LIARS} liars in ${Date.now() - started} ms; ONESTEP_SLOW=1 takes 50`)
}, 600_000)

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

test('a poster publishes on demand, is paid for it, and what was published is judged', async () => {
  for (const [make, fate] of [
    [right, ACCEPTED],
    [wrong, STRUCK],
  ] as const) {
    const its = statement()
    const bytes = new Uint8Array(70_000).fill(5)
    bytes.set(make(its))
    const { party: alice } = await party(1, { verify: async () => true })
    const { party: bob, metrics } = await party(2)
    await alice.post(its, bytes)
    const post = proofPostOf(its, bytes, node.account(1).address)
    await bob.tick()
    expect(metrics).toContainEqual(expect.objectContaining({ event: 'called', call: 'demand' }))
    const before = await owed(1)
    await alice.tick()
    expect((await owed(1)) - before).toBe(terms.demandBond)
    expect(await call('demand', [post], { value: terms.demandBond })).toBe('AlreadyDemanded')
    expect(await untilOver(post, [acting(alice), acting(bob)])).toBe(fate)
  }
}, 600_000)

test('a source of proofs that fails or never answers does not keep a proof from being demanded', async () => {
  const sources = [() => Promise.reject(new Error('gone')), () => new Promise<never>(() => {})]
  for (const proofs of sources) {
    const its = statement()
    const { party: bob, metrics } = await party(2, { proofs, patience: 50 })
    const post = await posted(its, wrong(its))
    expect(await bob.tick()).toBe(false)
    expect(metrics).toContainEqual(expect.objectContaining({ event: 'failed' }))
    await later(WINDOW / 2)
    expect(await bob.tick()).toBe(true)
    expect(metrics).toContainEqual(expect.objectContaining({ event: 'called', call: 'demand' }))
    await later(PERIOD)
    expect(await untilOver(post, [acting(bob)])).toBe(STRUCK)
  }
})

test('a poster that has lost its proof does not object to its own post', async () => {
  const its = statement()
  const { party: alice, metrics } = await party(1)
  const post = await posted(its, right(its))
  expect(await untilOver(post, [acting(alice)])).toBe(ACCEPTED)
  const calls = metrics.flatMap(({ event, call: name }) => (event === 'called' ? [name] : []))
  expect(new Set(calls)).toEqual(new Set(['accept', 'withdraw']))
})

test('a call that waits is offered again for more, with its nonce, and is made once', async () => {
  const its = statement()
  const bytes = wrong(its)
  const { party: bob, metrics } = await party(2, { proofs: async () => bytes, patience: 50 })
  const post = await posted(its, bytes)
  const { address } = node.account(2)
  const before = await node.client.getTransactionCount({ address })
  const pending = async () => {
    const block = await node.client.getBlock({ blockTag: 'pending', includeTransactions: true })
    return block.transactions.filter(({ from }) => from === address.toLowerCase())
  }
  await node.test.setAutomine(false)
  try {
    expect(await bob.tick()).toBe(false)
    const [first] = await pending()
    expect(await bob.tick()).toBe(false)
    const [second, ...more] = await pending()
    expect(more).toEqual([])
    expect([second!.nonce, second!.input]).toEqual([before, first!.input])
    expect(second!.maxFeePerGas! > first!.maxFeePerGas!).toBe(true)
    // Another transaction of the account takes the nonce: the call goes out anew.
    const fees = { maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 10n ** 11n }
    const { wallet } = node
    await wallet.sendTransaction({
      account: node.account(2),
      to: address,
      nonce: before,
      gas: 21_000n,
      ...fees,
    })
    await node.test.mine({ blocks: 1 })
    expect(await bob.tick()).toBe(false)
    await node.test.mine({ blocks: 1 })
  } finally {
    await node.test.setAutomine(true)
  }
  // It learns here that the call was made, or makes its next one.
  expect(await bob.tick()).toBe(true)
  expect(await call('doubt', [post], { value: terms.doubtBond })).toBe('AlreadyDoubted')
  expect(metrics.filter(({ event }) => event === 'failed')).toHaveLength(3)
  await later(PERIOD)
  expect(await untilOver(post, [acting(bob)])).toBe(STRUCK)
}, 120_000)

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

test('the contract holds what it owes, and half of what was lost is burnt', async () => {
  const parties = Array.from({ length: 8 }, (_, i) => i)
  const sum = (await Promise.all(parties.map(owed))).reduce((a, b) => a + b, 0n)
  // All posts of the tests before are over but none that was left open.
  const balance = await node.client.getBalance({ address: config.address })
  expect(balance).toBe(sum)
  expect(GWEI).toBeGreaterThan(0n)
})
