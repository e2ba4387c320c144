/**
 * Preimages of 1 KB, 100 KB and 1 MB: how fast a program reads them, the proof of a step that reads one, and what a step
 * and its publication cost on chain.
 * @module
 */

import { toBigint, toHex } from '../src/bytes/bytes.ts'
import { deployPreimageOracle, deployVerifier, publishPart } from '../src/chain/index.ts'
import { fastKeccak256 } from '../src/hash/index.ts'
import { keccakKey } from '../src/preimage/index.ts'
import { jitExecutor } from '../src/run/jit.ts'
import { zeroState } from '../src/state/index.ts'
import { proveStepFrom } from '../src/testing/index.ts'
import { enter, halt, leave, preimage, u64, u256, vm, when } from '../src/vm/index.ts'
import { type Node, startAnvil } from '../test/chain/anvil.ts'
import { artifactsOf, callOf } from '../test/targets/solidity/chain.ts'
import { cpuSeconds, median, type Row } from './measure.ts'

/** Sums a preimage, 32 bytes a step. */
const summing = vm('summing')
  .state({ code: u64, key: u256, at: u64, left: u64, sum: u256 })
  .fetch((s) => s.code.low(1))
  .op('sum', '0', (s) => {
    s.left = preimage(s.key, 0).word.bits(255, 192)
    s.at = u64(8)
    s.code = u64(1)
    enter('summing')
  })
  .op('halt', '1', (s) => halt(s.sum.low(64)))
  .microcode('summing', (s) => {
    const { word, size } = preimage(s.key, s.at)
    s.sum = s.sum.add(word)
    s.at = s.at.add(size.unsigned(64))
    const left = s.left.sub(size.unsigned(64))
    s.left = left
    when(left.eq(0), leave)
  })
  .otherwise('none')

const SIZES = { '1 KB': 1_000, '100 KB': 100_000, '1 MB': 1_000_000 } as const

/** A minute or two. */
export async function preimages(): Promise<Row[]> {
  const rows: Row[] = []
  const node = await startAnvil({ args: ['--hardfork', 'cancun'] })
  const hash = await fastKeccak256()
  try {
    const publisher = { wallet: node.wallet, client: node.client, account: node.account(0) }
    const oracle = await deployPreimageOracle(publisher, { leastSize: 136n, period: 60n, bond: 1n })
    const verifier = await deployVerifier(publisher, artifactsOf(summing)[0]!, [], { oracle })
    for (const [size, length] of Object.entries(SIZES)) {
      const data = Uint8Array.from({ length }, (_, i) => (i * 31) & 0xff)
      const key = keccakKey(data)
      const source = (asked: Uint8Array) => (toHex(asked) === toHex(key) ? data : undefined)
      const zero = zeroState(summing.machine)
      const start = { ...zero, registers: { ...zero.registers, key: toBigint(key) } }

      const executor = jitExecutor(summing.machine, { cache: undefined })
      executor.supply?.(source)
      const rounds = Math.max(1, Math.round(2e6 / length))
      const rates: number[] = []
      for (let i = 0; i < 4; i++) {
        const seconds = await cpuSeconds(() => {
          for (let round = 0; round < rounds; round++) {
            executor.restore(start)
            executor.run(1n << 40n)
          }
        })
        if (i > 0) rates.push((rounds * length) / seconds / 1e6)
      }
      rows.push({ name: `preimages: ${size} read in words of 32 bytes`, value: median(rates), unit: 'MB/s' })

      // In the middle of it: a step of the routine.
      const at = BigInt(length >> 1) & ~31n
      const registers = { ...start.registers, micro: 1n, at: at + 8n, left: BigInt(length) - at }
      const { before, proof, after } = proveStepFrom(summing, { ...start, registers }, hash, {
        preimages: source,
      })
      const carried = proof.length > length
      rows.push({
        name: `preimages: a step that reads of ${size}, its proof`,
        value: proof.length,
        unit: 'bytes',
        note: carried ? 'the preimage among them' : 'the oracle has the preimage',
      })
      const spent = await gasOf(node, async () => {
        const offset = at + 8n
        for (;;) {
          const answer = await publishPart(publisher, oracle, { key, offset, data })
          if (answer.known) break
          await node.test.increaseTime({ seconds: 61 })
          await node.test.mine({ blocks: 1 })
        }
      })
      const call = { to: verifier, data: callOf({ before, proof }), account: node.account(0) }
      const { data: root } = await node.client.call(call)
      if (root !== toHex(after)) throw new Error(`the contract answers ${root}, and not ${toHex(after)}`)
      rows.push(
        {
          name: `preimages: a step that reads of ${size}, in a transaction`,
          value: Number(await node.client.estimateGas(call)),
          unit: 'gas',
        },
        {
          name: `preimages: a part of ${size} published`,
          value: Number(spent.gas),
          unit: 'gas',
          note: `${spent.transactions} ${spent.transactions === 1 ? 'transaction' : 'transactions'}`,
        },
      )
    }
    return rows
  } finally {
    await node.stop()
  }
}

/** Gas of all transactions that something sends. */
async function gasOf({ client }: Node, body: () => Promise<void>) {
  const first = await client.getBlockNumber()
  await body()
  const last = await client.getBlockNumber()
  let gas = 0n
  let transactions = 0
  for (let blockNumber = first + 1n; blockNumber <= last; blockNumber++) {
    const block = await client.getBlock({ blockNumber })
    gas += block.gasUsed
    transactions += block.transactions.length
  }
  return { gas, transactions }
}
