/**
 * Gas of a whole match over 2^40 steps on a local anvil: two claims about a real RV32 program, opened down through two
 * levels of 2^20 leaves to one step, which the generated verifier decides. By far the longest part is building the
 * histories of the inner level, a million roots for each party.
 * @module
 */
import { readFileSync } from 'node:fs'
import { decodeFunctionData } from 'viem'
import { toHex } from '../src/bytes/bytes.ts'
import { deployStepReferee, deployVerifier, gameAbi, providerOfTrace } from '../src/chain/index.ts'
import { corruptedRun } from '../src/testing/index.ts'
import { run } from '../src/trace/index.ts'
import { loadRiscv } from '../src/vms/riscv/index.ts'
import { startAnvil } from '../test/chain/anvil.ts'
import { type Arena, cheat, createArena, honest, playOut, settledRoot } from '../test/chain/arena.ts'
import type { Row } from './measure.ts'

const HEIGHTS = [20, 20]
const LIE_AFTER = 5_000_000n

/**
 * Gas of others, quoted: cartesi/dave Gas.sol (estimates for advance, seal and win of an inner match), and
 * optimism's .gas-snapshot (a move; a load on Cannon MIPS32). Each multiplied by the moves that 2^40 steps need there;
 * joins and, for Dave, the step itself are not in these figures.
 */
const PEERS = [
  { name: 'Dave, two levels of 2^20', gas: 38 * 65_000 + 238_000 + 103_000, of: '38 advances, seal and win' },
  { name: 'Optimism FaultDisputeGame, depth 40', gas: 40 * 152_000 + 128_000, of: '40 moves and a step' },
]

/** About two minutes. */
export async function match(): Promise<Row[]> {
  const node = await startAnvil()
  try {
    const read = (path: string) => new Uint8Array(readFileSync(path))
    const input = read('fixtures/programs/input/transfers.bin')
    const program = loadRiscv(read('fixtures/programs/elf/demo.rv32imac.O2.elf'), { input })
    const ours = await run(program)
    const theirs = await corruptedRun(program, { after: LIE_AFTER, maxSteps: ours.steps })
    const deployer = { wallet: node.wallet, client: node.client, account: node.account(0) }
    const artifact = readFileSync('contracts/generated/artifacts/Rv32imacStep.json', 'utf8')
    const referee = await deployStepReferee(deployer, [await deployVerifier(deployer, JSON.parse(artifact))])
    const arena = await createArena(node, { referee, heights: HEIGHTS })
    const topic = { vmId: toHex(program.vm.id), startRoot: toHex(ours.rootAt(0n)) }
    const bob = honest(arena, { topic, provider: providerOfTrace(ours), index: 1 })
    const eve = cheat(arena, { topic, provider: providerOfTrace(theirs), index: 2 })
    const view = await playOut(arena, [eve, bob], { topic })
    if (settledRoot(view, topic) !== toHex(ours.rootAt(ours.steps))) throw new Error('The honest party lost.')
    return rows(await gasOf(arena), bob.account.address)
  } finally {
    await node.stop()
  }
}

type Spent = { readonly from: string; readonly kind: string; readonly gas: number }

/** What each transaction to the game cost, from its first block on. */
async function gasOf({ node, config }: Arena): Promise<Spent[]> {
  const spent: Spent[] = []
  const last = await node.client.getBlockNumber()
  for (let blockNumber = config.fromBlock; blockNumber <= last; blockNumber++) {
    const { transactions } = await node.client.getBlock({ blockNumber, includeTransactions: true })
    for (const { from, to, input, hash } of transactions) {
      if (to !== config.address.toLowerCase()) continue
      const { gasUsed, status } = await node.receiptOf(hash)
      if (status !== 'success') throw new Error('A move was refused.')
      spent.push({
        from,
        kind: decodeFunctionData({ abi: gameAbi, data: input }).functionName,
        gas: Number(gasUsed),
      })
    }
  }
  return spent
}

function rows(spent: readonly Spent[], address: string): Row[] {
  const sum = (some: readonly Spent[]) => some.reduce((gas, one) => gas + one.gas, 0)
  const list = (some: readonly Spent[]) =>
    [...new Set(some.map(({ kind }) => kind))]
      .map((kind) => some.filter((one) => one.kind === kind))
      .map((same) => `${same.length} ${same[0].kind} ${sum(same).toLocaleString('en')}`)
      .join(', ')
  const honest = spent.filter(({ from }) => from === address.toLowerCase())
  const all = sum(spent)
  const moves = spent.filter(({ kind }) => ['advance', 'seal', 'resolve'].includes(kind))
  return [
    {
      name: 'match over 2^40 steps, both parties, whole transactions',
      value: all,
      unit: 'gas',
      note: list(spent),
    },
    { name: 'of that, the honest party', value: sum(honest), unit: 'gas', note: list(honest) },
    { name: 'of it, the match alone', value: sum(moves), unit: 'gas', note: list(moves) },
    ...PEERS.map(({ name, gas, of }) => ({
      ...{ name, value: gas, unit: 'gas', note: `quoted: ${of}` },
    })),
  ]
}
