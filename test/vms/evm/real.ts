/**
 * Real transactions as geth's tests of its tracers have them: the block's context, the state before, the signed bytes, and
 * what a tracer says of the run.
 */
import { readFileSync } from 'node:fs'
import { fromHex } from '../../../src/bytes/bytes.ts'
import { blobBaseFee } from '../../../src/vms/evm/host/state-test.ts'
import type { EthereumAccount, SignedProgram } from '../../../src/vms/evm/host/types.ts'
import { FORKS, type Fork } from '../../../src/vms/evm/machine/forks.ts'

// biome-ignore lint/suspicious/noExplicitAny: JSON of others
type Json = any

export type RealTransaction = {
  /** Undefined: one before Berlin. */
  readonly program: SignedProgram | undefined
  readonly tracerConfig: Json
  /** What the tracer says. */
  readonly result: Json
}

const number = (value: string | number | undefined): bigint => BigInt(value ?? 0)

const BLOB_GAS = 131_072n

/** The last fork that is in force at a block. */
function forkOf({ config }: Json, { number: height, timestamp, difficulty }: Json): Fork | undefined {
  const from = (key: string, at: string | number) =>
    config[key] !== undefined && number(config[key]) <= number(at)
  const began: Record<Fork, boolean> = {
    berlin: from('berlinBlock', height),
    london: from('londonBlock', height),
    paris: config.terminalTotalDifficulty !== undefined && number(difficulty) === 0n,
    shanghai: from('shanghaiTime', timestamp),
    cancun: from('cancunTime', timestamp),
    prague: from('pragueTime', timestamp),
    osaka: from('osakaTime', timestamp),
  }
  return FORKS.findLast((fork) => began[fork])
}

function accountOf({ nonce, balance, code = '0x', storage = {} }: Json): EthereumAccount {
  return {
    nonce: number(nonce),
    balance: number(balance),
    code: fromHex(code),
    storage: new Map(Object.entries(storage).map(([slot, value]) => [BigInt(slot), number(value as string)])),
  }
}

/** Blob gas in excess, as the header of the next block has it (EIP-4844, EIP-7691). */
function excessAfter({ excessBlobGas, blobGasUsed }: Json, fork: Fork): bigint {
  const target = (fork === 'cancun' ? 3n : 6n) * BLOB_GAS
  const sum = number(excessBlobGas) + number(blobGasUsed)
  return sum < target ? 0n : sum - target
}

export function readReal(path: string): RealTransaction {
  const { genesis, context, input, result, tracerConfig = {} } = JSON.parse(readFileSync(path, 'utf8'))
  const fork = forkOf(genesis, context)
  if (fork === undefined) return { program: undefined, tracerConfig, result }
  const program: SignedProgram = {
    fork,
    block: {
      coinbase: BigInt(context.miner),
      timestamp: number(context.timestamp),
      number: number(context.number),
      prevrandao: number(context.difficulty),
      gasLimit: number(context.gasLimit),
      chainId: number(genesis.config.chainId),
      baseFee: number(context.baseFeePerGas),
      blobBaseFee: blobBaseFee(excessAfter(genesis, fork), fork),
      blockHashes: new Map(),
    },
    accounts: new Map(
      Object.entries(genesis.alloc).map(([address, account]) => [BigInt(address), accountOf(account)]),
    ),
    bytes: fromHex(input),
  }
  return { program, tracerConfig, result }
}
