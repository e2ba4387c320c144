/**
 * A whole block of a node as one program: what its transactions and the block itself touch, proven on the state before.
 * @module
 */
import { equal, fromHex, toHex } from '../../../bytes/bytes.ts'
import { wasmExecutor } from '../../../run/wasm.ts'
import type { State } from '../../../state/state.ts'
import type { Ask, Fetched, FetchOptions } from '../../loader.ts'
import { evmProgram } from '../load.ts'
import { FORKS, type Fork } from '../machine/forks.ts'
import { CALLED } from '../machine/system-calls.ts'
import { blockOutcome, receiptsRoot, transactionsRoot } from './block.ts'
import { contextOf, fetchBlock, preOf } from './fetch.ts'
import { EvmLoadError } from './fields.ts'
import { readEvmFile } from './file.ts'
import type { Json } from './node.ts'
import { lacking, onProvenState, proving, type Touched, touch } from './proven-state.ts'
import { endOf } from './suite.ts'
import { transactionBytes } from './transaction-bytes.ts'
import type { BlockProgram } from './types.ts'

/** Of the rings of slots that EIP-4788 and EIP-2935 keep. */
const RING = 8191n
/** A queue of requests: slots of its head and tail, and where it begins. */
const QUEUE = { head: 2n, tail: 3n, begin: 4n } as const
/** By stage: entries that a block takes, and slots of each. */
const REQUESTS: Readonly<Record<number, { most: bigint; slots: bigint }>> = {
  3: { most: 16n, slots: 3n },
  4: { most: 2n, slots: 4n },
}

/**
 * A block as one program.
 * @throws EvmLoadError as `fetchBlock`, if a transaction is not signed by its sender, and if the block does not run as its
 *   header says
 */
export async function fetchWholeBlock(
  ask: Ask,
  number: bigint,
  options: FetchOptions = {},
): Promise<Fetched> {
  const { block, fork, env } = await contextOf(ask, number, options)
  const parts = await fetchBlock(ask, number, options)
  const transactions = transactionsOf(block).map((bytes, i) => {
    if (typeof parts[i].file.transaction === 'string') return toHex(bytes)
    throw unsigned(block, i)
  })
  const parent = await ask('eth_getBlockByNumber', `0x${(number - 1n).toString(16)}`, false)
  const touched: Touched = new Map()
  for (const { file } of parts)
    for (const [address, account] of Object.entries(file.pre as Json))
      touch(touched, BigInt(address), Object.keys((account as Json).storage ?? {}).map(BigInt))
  const withdrawals: Json[] = block.withdrawals ?? []
  for (const address of [block.miner, ...withdrawals.map((one) => one.address)])
    touch(touched, BigInt(address), [])
  const systemCalls = await touchSystem(ask, touched, fork, block, parent)
  const rest = {
    withdrawals: withdrawals.map(({ address, amount }) => ({ address, amount })),
    systemCalls,
  }
  const { file, source, state } = await onProvenState(proving(ask, parent), touched, (accounts, known) => {
    const file = { fork, env, pre: preOf(accounts), transactions, ...rest }
    const source = readEvmFile(JSON.stringify(file)) as BlockProgram
    const program = evmProgram(source)
    const state = endOf(program, wasmExecutor(program.vm.machine))
    return { file, source, state, missing: lacking(state, known) }
  })
  checkBlock(source, state, block)
  return { file, by: 'proofs' }
}

/** What the block's own calls read. @returns whether it makes them: chains for tests are without the contracts */
async function touchSystem(
  ask: Ask,
  touched: Touched,
  fork: Fork,
  block: Json,
  parent: Json,
): Promise<boolean> {
  const calls = CALLED.filter(([, , since]) => FORKS.indexOf(fork) >= FORKS.indexOf(since))
  for (const [stage, address] of calls) {
    const at = `0x${address.toString(16).padStart(40, '0')}`
    if ((await ask('eth_getCode', at, parent.number)) === '0x') return false
    const slot = async (index: bigint) =>
      BigInt(await ask('eth_getStorageAt', at, `0x${index.toString(16).padStart(64, '0')}`, parent.number))
    const root = BigInt(block.timestamp) % RING
    if (stage === 0) touch(touched, address, [root, root + RING])
    else if (stage === 1) touch(touched, address, [(BigInt(block.number) - 1n) % RING])
    else {
      const [head, tail] = [await slot(QUEUE.head), await slot(QUEUE.tail)]
      const { most, slots } = REQUESTS[stage]
      const count = tail - head < most ? tail - head : most
      const entries = Array.from(
        { length: Number(count * slots) },
        (_, i) => QUEUE.begin + head * slots + BigInt(i),
      )
      touch(touched, address, [0n, 1n, QUEUE.head, QUEUE.tail, ...entries])
    }
  }
  return calls.length > 0
}

/** Compares the run of a block with its header. */
export function checkBlock(source: BlockProgram, state: State, block: Json): void {
  const { refusal, receipts, gasUsed } = blockOutcome(state)
  const wrong = (what: string, expected: string, got: string) => otherThanHeader(block, what, expected, got)
  if (refusal !== undefined) throw wrong('end', 'a valid block', `refused: ${refusal}`)
  if (gasUsed !== BigInt(block.gasUsed)) throw wrong('gas', `${BigInt(block.gasUsed)}`, `${gasUsed}`)
  for (const [what, expected, got] of [
    ['root of receipts', block.receiptsRoot, receiptsRoot(receipts)],
    ['root of transactions', block.transactionsRoot, transactionsRoot(source.transactions)],
  ] as const) {
    if (!equal(fromHex(expected), got)) throw wrong(what, expected, toHex(got))
  }
}

/** The error of a block whose run does not lead to what its header has. */
export const otherThanHeader = (block: Json, what: string, expected: string, got: string): EvmLoadError =>
  new EvmLoadError(`Block ${BigInt(block.number)} does not run as its header says: its ${what} differs.`, [
    `Expected: ${expected}`,
    `Got: ${got}`,
    'Fix: give --fork, if the fork is another',
  ])

/** The bytes of a block's transactions. @throws EvmLoadError if one is not signed */
export const transactionsOf = (block: Json): Uint8Array[] =>
  block.transactions.map((tx: Json, i: number) => {
    const bytes = transactionBytes(tx)
    if (bytes) return bytes
    throw unsigned(block, i)
  })

const unsigned = (block: Json, i: number): EvmLoadError =>
  new EvmLoadError(`Transaction ${i} of block ${BigInt(block.number)} is not signed by its sender.`, [
    'A block consists of signed transactions; nodes for tests have others, too',
  ])
