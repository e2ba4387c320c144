/**
 * Many games on one node at once: each block has one transaction, in which contracts/test/Driver.sol makes the calls of
 * all of them. A transaction for each call would take fifty times as long.
 * @module
 */
import {
  type Address,
  decodeEventLog,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  type Log,
  parseEther,
  toHex,
} from 'viem'
import { gameAbi } from '../../../src/chain/index.ts'
import { type Node, startAnvil } from '../anvil.ts'
import { deploy } from '../arena.ts'
import { compile } from '../compile.ts'

const artifacts = compile('test/Driver.sol')
const { abi } = artifacts.Driver!
const BLOCK_GAS = 5_000_000_000n

export type Made = { actor: Address; to: Address; value: bigint; data: Hex }
export type Seen = { ok: boolean; events: { eventName: string; args: unknown }[] }

export type Driver = {
  /** Makes the calls one after the other, in a block of this time. */
  play(calls: readonly Made[], time: bigint): Promise<Seen[]>
  /** Contracts with ether to spend, that call what they are told to. */
  actors(count: number): Promise<Address[]>
  /** What views of a game answer. */
  look(to: Address, views: readonly View[]): Promise<unknown[]>
}

export type View = { functionName: string; args: readonly unknown[] }

/** A node that forgets old states, and puts any number of calls into a block. */
export function startLongNode(): Promise<Node> {
  const args = ['--prune-history', '16', '--transaction-block-keeper', '16', '--hardfork', 'prague']
  return startAnvil({ accounts: 2, args })
}

export async function createDriver(node: Node): Promise<Driver> {
  const driver = await deploy(node, 'Driver', [], artifacts)
  const from = node.account(0).address
  const request = (method: string, params: unknown[]): Promise<unknown> =>
    node.client.request({ method, params } as never)
  const send = async (functionName: string, args: unknown[]): Promise<Log[]> => {
    const data = encodeFunctionData({ abi, functionName, args } as never)
    const gas = toHex(BLOCK_GAS)
    const fees = { maxFeePerGas: toHex(10n ** 10n), maxPriorityFeePerGas: '0x0' }
    // The node signs for its own accounts.
    const hash = await request('eth_sendTransaction', [{ from, to: driver, data, gas, ...fees }])
    const { status, logs } = await node.receiptOf(hash as Hex)
    if (status !== 'success') throw new Error(`the driver's ${functionName} failed`)
    return logs
  }
  await request('evm_setBlockGasLimit', [toHex(2n * BLOCK_GAS)])
  return {
    async play(calls, time) {
      await request('evm_setNextBlockTimestamp', [Number(time)])
      const logs = await send('play', [calls])
      const seen: Seen[] = []
      let events: Seen['events'] = []
      for (const log of logs) {
        if (log.address === driver.toLowerCase()) {
          seen.push({ ok: BigInt(log.data) === 1n, events })
          events = []
          continue
        }
        const { eventName, args } = decodeEventLog({
          abi: gameAbi,
          data: log.data,
          topics: log.topics,
        } as never)
        events.push({ eventName: eventName as string, args })
      }
      return seen
    },
    async actors(count) {
      const logs = await send('create', [BigInt(count)])
      const actors = logs.map(({ data }) => `0x${data.slice(-40)}` as Address)
      const ether = toHex(parseEther('1000000'))
      for (const actor of actors) await request('anvil_setBalance', [actor, ether])
      return actors
    },
    async look(to, views) {
      const calls = views.map((view) => encodeFunctionData({ abi: gameAbi, ...view } as never))
      const args = [to, calls]
      const { client } = node
      const answers = (await client.readContract({
        address: driver,
        abi,
        functionName: 'look',
        args,
      })) as Hex[]
      return answers.map((data, i) =>
        decodeFunctionResult({ abi: gameAbi, functionName: views[i]!.functionName, data } as never),
      )
    },
  }
}
