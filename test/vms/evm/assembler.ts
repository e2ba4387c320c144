/**
 * EVM code out of names and numbers, and transactions that run it.
 */
import { fromHex, toBigint } from '../../../src/bytes/bytes.ts'
import type { Executor } from '../../../src/run/executor.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import type { State } from '../../../src/state/state.ts'
import { accountsOf, type TransactionOutcome, transactionOutcome } from '../../../src/vms/evm/host/outcome.ts'
import { endOf } from '../../../src/vms/evm/host/suite.ts'
import type {
  Accounts,
  BlockContext,
  EthereumAccount,
  EvmSource,
  Transaction,
  TransactionProgram,
} from '../../../src/vms/evm/host/types.ts'
import { evmProgram } from '../../../src/vms/evm/load.ts'
import type { Fork } from '../../../src/vms/evm/machine/forks.ts'

const NAMES =
  '00 stop add mul sub div sdiv mod smod addmod mulmod exp signextend|10 lt gt slt sgt eq iszero and or xor not byte shl shr sar clz|' +
  '20 keccak256|30 address balance origin caller callvalue calldataload calldatasize calldatacopy codesize codecopy gasprice ' +
  'extcodesize extcodecopy returndatasize returndatacopy extcodehash|40 blockhash coinbase timestamp number prevrandao gaslimit ' +
  'chainid selfbalance basefee blobhash blobbasefee|50 pop mload mstore mstore8 sload sstore jump jumpi pc msize gas jumpdest ' +
  'tload tstore mcopy push0|80 dup1 dup2 dup3 dup4 dup5 dup6 dup7 dup8|90 swap1 swap2 swap3 swap4|a0 log0 log1 log2 log3 log4|' +
  'f0 create call callcode return delegatecall create2|fa staticcall|fd revert invalid selfdestruct'

const OPCODES = new Map(
  NAMES.split('|').flatMap((row) => {
    const [first, ...names] = row.split(' ')
    return names.map((name, i) => [name, Number.parseInt(first, 16) + i] as const)
  }),
)

/** Names are instructions, numbers are pushed with as few bytes as hold them, `0x…` and bytes stand as they are. */
export function code(...parts: readonly (string | number | bigint | Uint8Array)[]): Uint8Array {
  const bytes = parts.flatMap((part): number[] => {
    if (part instanceof Uint8Array) return [...part]
    if (typeof part !== 'string') {
      const digits = part.toString(16)
      const data = fromHex(`0x${digits.length % 2 ? '0' : ''}${digits}`)
      return [0x5f + data.length, ...data]
    }
    return part.split(' ').flatMap((word) => {
      if (word.startsWith('0x')) return [...fromHex(word)]
      if (/^\d+$/.test(word)) return [...code(BigInt(word))]
      const opcode = OPCODES.get(word)
      if (opcode === undefined) throw new RangeError(`no instruction ${word}`)
      return [opcode]
    })
  })
  return Uint8Array.from(bytes)
}

/** Code that creates a contract with this code. */
export const deploying = (runtime: Uint8Array): Uint8Array => {
  // push2 size, push1 offset, push0, codecopy; push2 size, push0, return: 12 bytes
  const size = fromHex(`0x${runtime.length.toString(16).padStart(4, '0')}`)
  return code('0x61', size, '0x600c 0x5f codecopy', '0x61', size, '0x5f return', runtime)
}

export const SENDER = 0x5e4de5n
export const COINBASE = 0xc01ba5en
/** The contract that transactions call by default. */
export const TARGET = 0xaaaan

export const account = (parts: Partial<EthereumAccount> = {}): EthereumAccount => ({
  nonce: 0n,
  balance: 0n,
  code: new Uint8Array(0),
  storage: new Map(),
  ...parts,
})

export const contract = (bytes: Uint8Array, parts: Partial<EthereumAccount> = {}): EthereumAccount =>
  account({ nonce: 1n, code: bytes, ...parts })

const BLOCK: BlockContext = {
  coinbase: COINBASE,
  timestamp: 1000n,
  number: 300n,
  prevrandao: 7n,
  gasLimit: 1_000_000_000n,
  chainId: 1n,
  baseFee: 10n,
  blobBaseFee: 1n,
  blockHashes: new Map(),
}

const TRANSACTION: Transaction = {
  type: 0,
  sender: SENDER,
  nonce: 0n,
  gasLimit: 10_000_000n,
  maxFee: 10n,
  priorityFee: 0n,
  to: TARGET,
  value: 0n,
  data: new Uint8Array(0),
  accessList: [],
  blobHashes: [],
  maxBlobFee: 0n,
}

export type Setup = {
  readonly fork?: Fork
  readonly block?: Partial<BlockContext>
  readonly tx?: Partial<Transaction>
  /** Code of `TARGET`. */
  readonly run?: Uint8Array
  readonly accounts?: Iterable<readonly [bigint, EthereumAccount]>
}

export type Result = TransactionOutcome & {
  readonly state: State
  readonly accounts: Accounts
  /** A slot of `TARGET` afterwards. */
  readonly slot: (slot: number | bigint) => bigint
  /** Gas that the frame of the call used, without what the transaction itself costs. */
  readonly gas: bigint
  readonly word: bigint
}

const executors = new Map<Fork, Executor>()

/** A transaction with the state before it. */
export function programOf({
  fork = 'cancun',
  block = {},
  tx = {},
  run,
  accounts = [],
}: Setup): TransactionProgram {
  const all = new Map<bigint, EthereumAccount>([
    [SENDER, account({ balance: 10n ** 30n })],
    ...(run ? [[TARGET, contract(run)] as const] : []),
    ...accounts,
  ])
  return { fork, block: { ...BLOCK, ...block }, accounts: all, transaction: { ...TRANSACTION, ...tx } }
}

/** The state in which a transaction or a block ends. @throws Error unless the machine halts */
export function end(source: EvmSource): State {
  const program = evmProgram(source)
  let executor = executors.get(source.fork)
  if (!executor) executors.set(source.fork, (executor = wasmExecutor(program.vm.machine)))
  const state = endOf(program, executor, 1_000_000_000n)
  if (state.status.kind !== 'halted') throw new Error(`the machine is ${JSON.stringify(state.status)}`)
  return state
}

/** Runs a transaction. */
export function transact(setup: Setup): Result {
  const state = end(programOf(setup))
  const outcome = transactionOutcome(state)
  const after = accountsOf(state)
  return {
    ...outcome,
    state,
    accounts: after,
    slot: (slot) => after.get(TARGET)?.storage.get(BigInt(slot)) ?? 0n,
    gas: outcome.gasUsed - 21_000n,
    word: toBigint(outcome.output.subarray(0, 32)),
  }
}
