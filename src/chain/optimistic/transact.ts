/**
 * Sends calls of a contract of optimistic proofs, one after the other.
 * @module
 */
import {
  type Abi,
  type Address,
  createWalletClient,
  custom,
  encodeFunctionData,
  type LocalAccount,
  type PublicClient,
} from 'viem'
import { OnestepError } from '../../bytes/errors.ts'
import { optimisticProofsAbi } from '../generated/optimisticProofs.ts'
import type { Metrics } from '../metrics.ts'
import { ignoreMissing } from '../node-errors.ts'

type Sends = {
  readonly client: PublicClient
  readonly account: LocalAccount
  readonly metrics: Metrics
}

/** @returns a function that sends a call and waits until it is in a block. @throws ProofCallError from it if the call reverts */
export function transact({ client, account, metrics }: Sends, address: Address) {
  const wallet = createWalletClient({ account, transport: custom({ request: client.request }) })
  return async (functionName: string, args: readonly unknown[], value = 0n): Promise<void> => {
    const data = encodeFunctionData({ abi: optimisticProofsAbi as Abi, functionName, args })
    const hash = await wallet.sendTransaction({ to: address, data, value, chain: null })
    for (;;) {
      const receipt = await client.getTransactionReceipt({ hash }).catch(ignoreMissing)
      if (receipt?.status === 'reverted') throw new ProofCallError(functionName, hash)
      if (receipt) {
        metrics({ event: 'called', call: functionName, hash, gas: receipt.gasUsed })
        return
      }
      await new Promise((done) => setTimeout(done, client.pollingInterval))
    }
  }
}

/** A call of the contract was mined and reverted. */
export class ProofCallError extends OnestepError {
  override name = 'ProofCallError'

  constructor(call: string, hash: string) {
    super(`The transaction ${hash} failed: ${call}.`, {
      lines: ['Fix: try again; somebody else may have been first'],
    })
  }
}
