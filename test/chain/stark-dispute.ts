/**
 * A dispute over the real verifier of STARK proofs, from posts to verdicts: the committed guest, the VM that runs it and its
 * contracts, the game and the client.
 */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hex } from 'viem'
import { toHex } from '../../src/bytes/bytes.ts'
import {
  createNaysayer,
  deployOptimisticProofs,
  deployStepReferee,
  deployVerifier,
  gameAbi,
  type Metric,
  openStore,
  optimisticProofsAbi,
  proofPostOf,
  providerOfTrace,
  readOptimisticProofs,
} from '../../src/chain/index.ts'
import { verifierProgram } from '../../src/chain/optimistic/naysayer.ts'
import type { StarkStatement } from '../../src/stark/index.ts'
import type { State } from '../../src/state/state.ts'
import { corruptedRun } from '../../src/testing/index.ts'
import { run } from '../../src/trace/index.ts'
import type { Vm } from '../../src/vm/index.ts'
import { starkGuest } from '../../src/vms/wasm/index.ts'
import type { Node } from './anvil.ts'
import { cheat, createArena } from './arena.ts'
import { CONTRACTS } from './compile.ts'

const WINDOW = 10_800
const TERMS = {
  ...{ window: WINDOW, period: 7_200 },
  ...{ postBond: 10n ** 17n, doubtBond: 10n ** 16n, demandBond: 3n * 10n ** 16n },
}
/** 2^30 steps in all. */
const HEIGHTS = [15, 15]

const artifact = (name: string) =>
  JSON.parse(readFileSync(join(CONTRACTS, `generated/artifacts/${name}.json`), 'utf8'))

/** What a liar says of the verifier's run: that it has halted with code 0. */
const accepting = (state: State): State => ({ ...state, status: { kind: 'halted', code: 0n } })

export type StarkDispute = {
  /** Steps of the verifier's run, until it accepts the right proof, and until it refuses the wrong one. */
  readonly accepts: bigint
  readonly refuses: bigint
  readonly acceptSeconds: number
  /** Of the contract's calls, by name; of a call made often, the sum. */
  readonly gas: ReadonlyMap<string, bigint>
  readonly fates: { readonly wrong: number; readonly right: number }
  /** What the naysayer sent to the game. */
  readonly moves: readonly string[]
  /** How the matches of the game ended: 1 is by the referee. */
  readonly endings: readonly number[]
}

/**
 * Posts a right proof and one with a bit changed. A naysayer strikes the wrong one down against a liar that plays for it,
 * demands the right one, and finds nothing wrong with it.
 */
export async function disputeStark(
  node: Node,
  vm: Vm,
  said: StarkStatement,
  proof: Uint8Array,
): Promise<StarkDispute> {
  const wrong = proof.with(proof.length >> 1, proof[proof.length >> 1]! ^ 1)
  const guest = await starkGuest(vm)
  const deployer = { wallet: node.wallet, client: node.client, account: node.account(0) }
  const parts = [artifact('WasmStepPart1'), artifact('WasmStepPart2')]
  const step = await deployVerifier(deployer, artifact('WasmStep'), parts)
  const referee = await deployStepReferee(deployer, [step])
  const arena = await createArena(node, { referee, heights: HEIGHTS })
  const address = await deployOptimisticProofs(deployer, { game: arena.config.address, guest, terms: TERMS })
  const config = await readOptimisticProofs(node.client, address, guest)
  const metrics: Metric[] = []
  const party = (index: number, known: readonly Uint8Array[]) =>
    createNaysayer({
      ...{ client: node.client, account: node.account(index), config, guest },
      ...{ game: arena.config, fromBlock: 0n },
      proofs: async ({ proofRoot }) =>
        known.find((one) => proofPostOf(said, one, address).proofRoot === proofRoot),
      store: openStore(mkdtempSync(join(tmpdir(), 'onestep-'))),
      metrics: (metric) => metrics.push(metric),
    })
  // Only the naysayer lacks the right one, and demands it.
  const [alice, bob, eve] = [party(1, [proof, wrong]), party(2, [wrong]), party(3, [wrong])]
  const wrongId = await eve.post(said, wrong)
  const rightId = await alice.post(said, proof)
  const fateOf = async (id: Hex) =>
    (
      await node.client.readContract({
        ...{ address, abi: optimisticProofsAbi, functionName: 'records', args: [id] },
      })
    )[0]

  const { address: poster } = node.account(3)
  const began = performance.now()
  const accepts = await run(verifierProgram(guest, proofPostOf(said, proof, poster), proof))
  const acceptSeconds = (performance.now() - began) / 1000
  if (accepts.status.kind !== 'halted' || accepts.status.code !== 0n) throw new Error('the guest refuses')
  const program = verifierProgram(guest, proofPostOf(said, wrong, poster), wrong)
  const refuses = await run(program)
  const theirs = await corruptedRun(program, { after: refuses.steps / 2n, how: accepting })
  const topic = { vmId: toHex(program.vm.id), startRoot: toHex(refuses.rootAt(0n)) }
  const liar = cheat(arena, { topic, provider: providerOfTrace(theirs), index: 3 })

  for (let round = 0; round < 2_000; round++) {
    if ((await fateOf(wrongId)) !== 1 && (await fateOf(rightId)) !== 1) break
    // A game that the liar opened before the doubt would not count.
    const doubted = metrics.some(({ event, call }) => event === 'called' && call === 'doubt')
    const acted = [await bob.tick(), doubted && (await liar.act()), await alice.tick()].some(Boolean)
    if (!acted) await node.mineAt((await node.now()) + 600n)
  }
  const events = await node.client.getContractEvents({
    ...{ address: arena.config.address, abi: gameAbi, eventName: 'Ended', fromBlock: 0n, strict: true },
  })
  const gas = new Map<string, bigint>()
  const moves: string[] = []
  for (const { event, call, key, gas: used } of metrics) {
    if (event === 'called') gas.set(String(call), (gas.get(String(call)) ?? 0n) + (used as bigint))
    if (event === 'sent') moves.push(String(key))
  }
  return {
    ...{ accepts: accepts.steps, refuses: refuses.steps, acceptSeconds, gas, moves },
    endings: events.map(({ args }) => args.ending),
    fates: { wrong: await fateOf(wrongId), right: await fateOf(rightId) },
  }
}
