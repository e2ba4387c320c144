/**
 * The same transactions on an independent client: @ethereumjs/vm.
 */
import { createBlock } from '@ethereumjs/block'
import { Common, Mainnet } from '@ethereumjs/common'
import { createTx } from '@ethereumjs/tx'
import { Address, setLengthLeft, Account as TheirAccount } from '@ethereumjs/util'
import { createVM, runTx } from '@ethereumjs/vm'
import { fromBigint, toBigint } from '../../../src/bytes/bytes.ts'
import type { TransactionProgram } from '../../../src/vms/evm/host/types.ts'

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

/** Runs a transaction of type 0, 1 or 2. */
export async function runTheirs({
  fork,
  block,
  accounts,
  transaction,
}: TransactionProgram): Promise<TheirResult> {
  const common = new Common({ chain: { ...Mainnet, chainId: Number(block.chainId) }, hardfork: fork })
  const vm = await createVM({ common })
  for (const [address, { nonce, balance, code, storage }] of accounts) {
    const at = addressOf(address)
    await vm.stateManager.putAccount(at, new TheirAccount(nonce, balance))
    if (code.length > 0) await vm.stateManager.putCode(at, code)
    for (const [slot, value] of storage) await vm.stateManager.putStorage(at, word(slot), trimmed(value))
  }
  const header = createBlock(
    {
      header: {
        coinbase: addressOf(block.coinbase),
        timestamp: block.timestamp,
        number: block.number,
        mixHash: fromBigint(block.prevrandao, 32),
        gasLimit: block.gasLimit,
        ...(fork === 'berlin' ? {} : { baseFeePerGas: block.baseFee }),
        difficulty: fork === 'berlin' || fork === 'london' ? block.prevrandao : 0n,
      },
    },
    { common, skipConsensusFormatValidation: true },
  )
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
  Object.assign(tx, { getSenderAddress: () => addressOf(transaction.sender), isSigned: () => true })
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
  const result = await runTx(vm, {
    tx,
    block: header,
    skipBlockGasLimitValidation: true,
    skipHardForkValidation: true,
  })
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
