/**
 * A chain in memory: blocks, a mempool, a fee market and reorgs around the model of the game, and a node that answers
 * JSON-RPC about it. Only the party under test goes through the node; its rivals put their calls into blocks directly.
 * @module
 */
import {
  type Address,
  encodeAbiParameters,
  encodeEventTopics,
  type Hex,
  hexToString,
  keccak256,
  type LocalAccount,
  numberToHex,
  stringToHex,
} from 'viem'
import { gameAbi } from '../../../src/chain/index.ts'
import {
  cloneGame,
  emptyGame,
  execute,
  GAS_OF_REVERT,
  type GameState,
  type Message,
  type ModelEvent,
  Revert,
  type Rules,
} from './model.ts'

export type Block = {
  number: bigint
  hash: Hex
  parent: Hex
  time: bigint
  baseFee: bigint
  events: ModelEvent[]
  logs?: object[]
  receipts: Map<Hex, boolean>
  /** Of the party under test and of its rivals, in the order in which they were carried out. */
  own: Pooled[]
  calls: Message[]
  after: State
}

type State = { game: GameState; balance: bigint; nonce: number; spent: bigint }

export type Pooled = {
  hash: Hex
  nonce: number
  gas: bigint
  value: bigint
  data: Hex
  maxFeePerGas: bigint
  maxPriorityFeePerGas: bigint
}

export type Market = { base: bigint; tip: bigint }

/** An account whose signature is its transaction as JSON: nobody checks it, and signing takes most of the time. */
export function fakeAccount(address: Address): LocalAccount {
  const text = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)
  return {
    ...{ address, type: 'local', source: 'simulation' },
    signTransaction: async (tx: unknown) => stringToHex(JSON.stringify(tx, text)),
  } as unknown as LocalAccount
}

function parseRaw(raw: Hex): Pooled {
  const parsed = JSON.parse(hexToString(raw), (_, value) =>
    typeof value === 'string' && /^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value,
  )
  return { ...parsed, hash: keccak256(raw) }
}

/** An answer that is an error, as a node gives it. */
export class NodeAnswer extends Error {
  readonly code: number
  readonly data: Hex | undefined

  constructor(code: number, message: string, data?: Hex) {
    super(message)
    this.code = code
    this.data = data
  }
}

export type Chain = ReturnType<typeof createChain>

/**
 * @param market - the fees that hold at a time
 */
export function createChain(
  rules: Rules,
  party: { address: Address; balance: bigint },
  market: (time: bigint) => Market,
  start: bigint,
) {
  const first: State = { game: emptyGame(), balance: party.balance, nonce: 0, spent: 0n }
  let salt = 0
  const hashOf = (number: bigint) => keccak256(stringToHex(`${rules.address} ${number} ${salt++}`))
  const blocks: Block[] = []
  let pool = new Map<number, Pooled>()

  const seal = (time: bigint, own: Pooled[], calls: Message[], state: State, result: Done): Block => {
    const parent = blocks.at(-1)?.hash ?? numberToHex(0, { size: 32 })
    const number = BigInt(blocks.length)
    const block = {
      ...{ number, parent, time, hash: hashOf(number), baseFee: market(time).base },
      ...{ own, calls, after: state, ...result },
    }
    blocks.push(block)
    return block
  }
  type Done = { events: ModelEvent[]; receipts: Map<Hex, boolean> }
  seal(start, [], [], first, { events: [], receipts: new Map() })

  const tryCall = (state: State, message: Message, time: bigint) => {
    const game = cloneGame(state.game)
    try {
      return { game, ...execute(game, rules, message, time) }
    } catch (error) {
      if (error instanceof Revert) return undefined
      throw error
    }
  }

  const head = (): Block => blocks.at(-1)!

  /** Carries out the calls of rivals that can be, and tells which. */
  const block = (time: bigint, before: Message[], after: Message[]): Block => {
    const state: State = { ...head().after }
    const events: ModelEvent[] = []
    const receipts = new Map<Hex, boolean>()
    const calls: Message[] = []
    const own: Pooled[] = []
    const rival = (message: Message) => {
      const done = tryCall(state, message, time)
      if (!done) return
      state.game = done.game
      events.push(...done.events)
      calls.push(message)
    }
    for (const message of before) rival(message)
    const { base, tip } = market(time)
    for (;;) {
      const tx = pool.get(state.nonce)
      if (!tx) break
      const pays =
        tx.maxFeePerGas < base + tx.maxPriorityFeePerGas ? tx.maxFeePerGas - base : tx.maxPriorityFeePerGas
      if (tx.maxFeePerGas < base || pays < tip) break
      if (tx.gas * tx.maxFeePerGas + tx.value > state.balance) break
      pool.delete(state.nonce)
      state.nonce++
      own.push(tx)
      const done = tryCall(state, { from: party.address, value: tx.value, data: tx.data }, time)
      const ok = done !== undefined && done.gas <= tx.gas
      const used = done === undefined ? GAS_OF_REVERT : ok ? done.gas : tx.gas
      state.balance -= used * (base + pays)
      state.spent += used * (base + pays)
      receipts.set(tx.hash, ok)
      if (!ok) continue
      state.game = done.game
      state.balance -= tx.value
      for (const { to, amount } of done.paid) if (to === party.address) state.balance += amount
      events.push(...done.events)
    }
    for (const message of after) rival(message)
    for (const nonce of pool.keys()) if (nonce < state.nonce) pool.delete(nonce)
    return seal(time, own, calls, state, { events, receipts })
  }

  return {
    ...{ rules, party: party.address, head, block, blocks },
    tip: (time: bigint) => market(time).tip,
    pool: () => [...pool.values()],
    /** Forgets transactions that wait. */
    forget(keep: () => boolean): void {
      pool = new Map([...pool].filter(keep))
    },
    /** What a call would do on top of the chain. */
    dryRun: (message: Message, time: bigint) => tryCall(head().after, message, time),
    /**
     * Puts other blocks in the place of the last ones, with the same times. Calls of rivals come back a block later or
     * not at all; the party's transactions go back into the mempool, or are lost.
     */
    reorg(depth: number, keep: (what: 'own' | 'rival') => boolean): void {
      const gone = blocks.splice(Math.max(1, blocks.length - depth))
      for (const tx of gone.flatMap(({ own }) => own)) if (keep('own')) pool.set(tx.nonce, tx)
      let carried: Message[] = []
      for (const { time, calls } of gone) {
        block(time, carried, [])
        carried = calls.filter(() => keep('rival'))
      }
    },
    /** What a node does with a transaction, after Geth's pool. */
    accept(raw: Hex, feeCap: bigint | undefined): Hex {
      const tx = parseRaw(raw)
      const { nonce, balance } = head().after
      const refuse = (message: string): never => {
        throw new NodeAnswer(-32000, message)
      }
      const held = pool.get(tx.nonce)
      if (held?.hash === tx.hash) refuse('already known')
      if (tx.nonce < nonce) refuse(`nonce too low: next nonce ${nonce}, tx nonce ${tx.nonce}`)
      if (tx.gas > 16_777_216n) refuse('transaction gas limit too high')
      if (tx.maxPriorityFeePerGas > tx.maxFeePerGas) refuse('max priority fee per gas higher than max fee')
      const cost = tx.gas * tx.maxFeePerGas
      if (feeCap !== undefined && cost > feeCap) {
        refuse(`tx fee (${cost} wei) exceeds the configured cap (${feeCap} wei)`)
      }
      if (cost + tx.value > balance) refuse('insufficient funds for gas * price + value')
      // What can be mined with it must be covered too.
      let queued = 0n
      for (let at = nonce; ; at++) {
        const other = at === tx.nonce ? undefined : pool.get(at)
        if (at !== tx.nonce && !other) break
        if (other) queued += other.gas * other.maxFeePerGas + other.value
      }
      if (cost + tx.value + queued > balance) {
        refuse(
          `insufficient funds for gas * price + value: balance ${balance}, queued cost ${queued}, overshot`,
        )
      }
      const tenth = (fee: bigint) => (fee * 110n) / 100n
      if (
        held &&
        (tx.maxFeePerGas < tenth(held.maxFeePerGas) ||
          tx.maxPriorityFeePerGas < tenth(held.maxPriorityFeePerGas))
      ) {
        refuse('replacement transaction underpriced')
      }
      pool.set(tx.nonce, tx)
      return tx.hash
    },
  }
}

type Params = readonly never[]

/**
 * What a node answers that has seen the chain up to a block.
 * @param seen - number of its newest block
 */
export function answer(chain: Chain, method: string, params: Params, seen: bigint, feeCap?: bigint): unknown {
  const top = chain.blocks[Number(seen)]!
  const at = (tag: string | undefined): Block | undefined => {
    if (tag === undefined || tag === 'latest' || tag === 'pending') return top
    if (tag === 'earliest') return chain.blocks[0]
    // Deeper than any reorg of the simulation.
    if (tag === 'finalized' || tag === 'safe') return chain.blocks[Math.max(0, Number(seen) - 10)]
    return BigInt(tag) > seen ? undefined : chain.blocks[Number(BigInt(tag))]
  }
  const known = (tag: string | undefined): Block => {
    const block = at(tag)
    if (!block) throw new NodeAnswer(-32000, 'header not found')
    return block
  }
  switch (method) {
    case 'eth_chainId':
      return numberToHex(chain.rules.chainId)
    case 'eth_blockNumber':
      return numberToHex(seen)
    case 'eth_getBlockByNumber': {
      const block = at(params[0])
      return block ? shown(block) : null
    }
    case 'eth_getBlockByHash': {
      const block = chain.blocks.find(({ hash }) => hash === params[0])
      return block && block.number <= seen ? shown(block) : null
    }
    case 'eth_getTransactionCount':
      return numberToHex(known(params[1]).after.nonce)
    case 'eth_getBalance':
      return numberToHex(known(params[1]).after.balance)
    case 'eth_gasPrice':
      return numberToHex(top.baseFee)
    case 'eth_maxPriorityFeePerGas':
      return numberToHex(chain.tip(top.time))
    case 'eth_getLogs': {
      const filter = params[0] as { fromBlock?: string; toBlock?: string; blockHash?: Hex; topics?: never }
      const all =
        filter.blockHash === undefined
          ? range(chain, filter.fromBlock, filter.toBlock, seen)
          : chain.blocks.filter(({ hash, number }) => hash === filter.blockHash && number <= seen)
      return all.flatMap((block) => logsOf(chain, block)).filter((log) => matches(log, filter.topics))
    }
    case 'eth_getTransactionReceipt': {
      const hash = params[0] as Hex
      for (let i = Number(seen); i >= 0; i--) {
        const block = chain.blocks[i]!
        const ok = block.receipts.get(hash)
        if (ok !== undefined) return receipt(hash, block, ok)
      }
      return null
    }
    case 'eth_estimateGas': {
      const { data, value = '0x0' } = params[0] as { data: Hex; value?: Hex }
      const message = { from: chain.party, value: BigInt(value), data }
      if (message.value > top.after.balance) throw new NodeAnswer(-32000, 'insufficient funds for transfer')
      const done = chain.dryRun(message, top.time + 12n)
      if (!done) throw new NodeAnswer(3, 'execution reverted', '0x12345678')
      return numberToHex(done.gas)
    }
    case 'eth_sendRawTransaction':
      return chain.accept(params[0], feeCap)
    default:
      throw new NodeAnswer(-32601, `the method ${method} does not exist/is not available`)
  }
}

function range(chain: Chain, from: string | undefined, to: string | undefined, seen: bigint): Block[] {
  const number = (tag: string | undefined) => (tag?.startsWith('0x') ? BigInt(tag) : seen)
  // A backend that has not seen the newest blocks answers with what it has.
  const last = number(to) < seen ? number(to) : seen
  return chain.blocks.slice(Number(number(from)), Number(last) + 1)
}

function shown(block: Block) {
  return {
    ...{ number: numberToHex(block.number), hash: block.hash, parentHash: block.parent },
    ...{ timestamp: numberToHex(block.time), baseFeePerGas: numberToHex(block.baseFee) },
    ...{ transactions: [], gasLimit: '0x3938700', gasUsed: '0x0', size: '0x1', difficulty: '0x0' },
    ...{ nonce: '0x0000000000000000', logsBloom: '0x', miner: numberToHex(0, { size: 20 }) },
  }
}

function receipt(hash: Hex, block: Block, ok: boolean) {
  return {
    ...{ transactionHash: hash, blockHash: block.hash, blockNumber: numberToHex(block.number) },
    ...{ status: ok ? '0x1' : '0x0', transactionIndex: '0x0', logs: [], type: '0x2' },
    ...{ gasUsed: '0x5208', cumulativeGasUsed: '0x5208', effectiveGasPrice: numberToHex(block.baseFee) },
  }
}

type Log = { topics: Hex[] }

function matches(log: Log, topics: readonly (Hex | readonly Hex[] | null)[] | undefined): boolean {
  return (topics ?? []).every((wanted, i) => {
    if (wanted === null || wanted === undefined) return true
    return typeof wanted === 'string' ? log.topics[i] === wanted : wanted.includes(log.topics[i]!)
  })
}

function logsOf(chain: Chain, block: Block): Log[] {
  block.logs ??= block.events.map(({ eventName, args }, index) => {
    const item = gameAbi.find((it) => it.type === 'event' && it.name === eventName) as unknown as {
      inputs: readonly { name: string; type: string; indexed: boolean }[]
    }
    const plain = item.inputs.filter(({ indexed }) => !indexed)
    return {
      ...{ address: chain.rules.address, blockNumber: numberToHex(block.number), blockHash: block.hash },
      topics: encodeEventTopics({ abi: gameAbi, eventName, args } as never),
      data: encodeAbiParameters(
        plain,
        plain.map(({ name }) => args[name]),
      ),
      ...{ logIndex: numberToHex(index), transactionIndex: numberToHex(index), removed: false },
      transactionHash: keccak256(`${block.hash}${index.toString(16).padStart(2, '0')}`),
    }
  })
  return block.logs as Log[]
}
