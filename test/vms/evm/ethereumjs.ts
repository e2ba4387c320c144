/**
 * The same transactions on an independent client: @ethereumjs/vm.
 */
import { createBlock } from '@ethereumjs/block'
import { Common, Mainnet } from '@ethereumjs/common'
import { createTx, createTxFromRLP } from '@ethereumjs/tx'
import { Address, setLengthLeft, Account as TheirAccount } from '@ethereumjs/util'
import { createVM, runTx } from '@ethereumjs/vm'
import { fromBigint, toBigint } from '../../../src/bytes/bytes.ts'
import type { EvmSource, SignedProgram, TransactionProgram } from '../../../src/vms/evm/host/types.ts'

import { NO_KZG } from './signing.ts'

export type TheirStep = {
  readonly pc: number
  readonly op: number
  readonly opName: string
  readonly gas: bigint
  /** Before it is known whether the gas is there. */
  readonly gasCost: bigint
  readonly memSize: number
  readonly stack: readonly bigint[]
  readonly depth: number
  readonly refund: bigint
}

export type TheirResult = {
  readonly steps: readonly TheirStep[]
  readonly gasUsed: bigint
  readonly succeeded: boolean
  readonly output: Uint8Array
  readonly logs: readonly { address: bigint; topics: readonly bigint[]; data: Uint8Array }[]
  readonly root: Uint8Array
}

const addressOf = (address: bigint) => new Address(fromBigint(address, 20))
const word = (value: bigint) => setLengthLeft(fromBigint(value, 32), 32)

/** The chain at a fork, as they have it. */
export const commonOf = ({ fork, block }: Pick<EvmSource, 'fork' | 'block'>): Common =>
  new Common({ chain: { ...Mainnet, chainId: Number(block.chainId) }, hardfork: fork, ...NO_KZG })

/** Their client with the accounts before a transaction or a block. */
export async function theirVm(source: EvmSource) {
  const vm = await createVM({ common: commonOf(source) })
  for (const [address, { nonce, balance, code, storage }] of source.accounts) {
    const at = addressOf(address)
    await vm.stateManager.putAccount(at, new TheirAccount(nonce, balance))
    if (code.length > 0) await vm.stateManager.putCode(at, code)
    for (const [slot, value] of storage) await vm.stateManager.putStorage(at, word(slot), trimmed(value))
  }
  return vm
}

/** What a header says of the block's context. */
export const headerOf = ({ fork, block }: Pick<EvmSource, 'fork' | 'block'>) => ({
  coinbase: addressOf(block.coinbase),
  timestamp: block.timestamp,
  number: block.number,
  mixHash: fromBigint(block.prevrandao, 32),
  gasLimit: block.gasLimit,
  ...(fork === 'berlin' ? {} : { baseFeePerGas: block.baseFee }),
  difficulty: fork === 'berlin' || fork === 'london' ? block.prevrandao : 0n,
})

function theirTransaction(source: TransactionProgram | SignedProgram, common: Common) {
  if ('bytes' in source) return createTxFromRLP(source.bytes, { common })
  const { transaction } = source
  const fees =
    transaction.type === 2
      ? { maxFeePerGas: transaction.maxFee, maxPriorityFeePerGas: transaction.priorityFee }
      : { gasPrice: transaction.maxFee }
  const tx = createTx(
    {
      type: transaction.type,
      nonce: transaction.nonce,
      gasLimit: transaction.gasLimit,
      ...fees,
      ...(transaction.to === undefined ? {} : { to: addressOf(transaction.to) }),
      value: transaction.value,
      data: transaction.data,
    },
    { common, freeze: false },
  )
  // There is no signature: the sender is whom we say.
  return Object.assign(tx, {
    getSenderAddress: () => addressOf(transaction.sender),
    isSigned: () => true,
  })
}

/** Their client with the state before a transaction of type 0, 1 or 2, or a signed one, and what runs it, once. */
export async function prepareTheirs(source: TransactionProgram | SignedProgram) {
  const common = commonOf(source)
  const vm = await theirVm(source)
  const block = createBlock({ header: headerOf(source) }, { common, skipConsensusFormatValidation: true })
  const tx = theirTransaction(source, common)
  const options = { tx, block, skipBlockGasLimitValidation: true, skipHardForkValidation: true }
  return { vm, run: () => runTx(vm, options) }
}

/** Runs a transaction of type 0, 1 or 2, or a signed one. */
export async function runTheirs(source: TransactionProgram | SignedProgram): Promise<TheirResult> {
  const { vm, run } = await prepareTheirs(source)
  const steps: TheirStep[] = []
  vm.evm.events?.on('step', (step, next) => {
    steps.push({
      pc: step.pc,
      op: step.opcode.code,
      opName: step.opcode.name,
      gas: step.gasLeft,
      gasCost: step.opcode.dynamicFee ?? BigInt(step.opcode.fee),
      memSize: 32 * Number(step.memoryWordCount),
      stack: [...step.stack],
      depth: step.depth + 1,
      refund: step.gasRefund,
    })
    next?.()
  })
  const result = await run()
  return {
    steps,
    gasUsed: result.totalGasSpent,
    succeeded: result.execResult.exceptionError === undefined,
    output: result.execResult.returnValue,
    logs: (result.execResult.logs ?? []).map(([address, topics, data]) => ({
      address: toBigint(address),
      topics: topics.map(toBigint),
      data,
    })),
    root: await vm.stateManager.getStateRoot(),
  }
}

function trimmed(value: bigint): Uint8Array {
  return fromBigint(value, Math.ceil(value.toString(16).length / 2))
}
