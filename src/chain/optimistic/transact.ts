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
  type Hex,
  type LocalAccount,
  type PublicClient,
} from 'viem'
import { OnestepError } from '../../bytes/errors.ts'
import { type Fees, offer } from '../fees.ts'
import { MARGIN } from '../funds.ts'
import { optimisticProofsAbi } from '../generated/optimisticProofs.ts'
import type { Metrics } from '../metrics.ts'
import { ignoreMissing, reasonOf } from '../node-errors.ts'

type Sends = {
  readonly client: PublicClient
  readonly account: LocalAccount
  readonly metrics: Metrics
  /** Milliseconds after which a call that is not in a block makes room for other work. Default 60,000. */
  readonly patience?: number
}

/** Looks at a spent nonce without a receipt, after which somebody else's transaction counts as the one that spent it. */
const LOOKS = 4

/** Transactions with the one nonce that is not in a block yet: the data of each by its hash. */
type Flight = { readonly nonce: number; readonly offers: Map<Hex, Hex>; fees: Fees }

/**
 * A call that is too cheap for the next blocks is offered again, with the same nonce and higher fees, by the next call.
 * @returns a function that sends a call and waits until it is in a block. @throws ProofCallError from it if the call reverts,
 *   ProofPendingError if it is not in a block in time
 */
export function transact({ client, account, metrics, patience = 60_000 }: Sends, to: Address) {
  const { address } = account
  const wallet = createWalletClient({ account, transport: custom({ request: client.request }) })
  let flight: Flight | undefined

  const receiptIn = async ({ offers }: Flight) => {
    for (const hash of offers.keys()) {
      const receipt = await client.getTransactionReceipt({ hash }).catch(ignoreMissing)
      if (receipt) return receipt
    }
    return undefined
  }

  const send = async (data: Hex, value: bigint): Promise<void> => {
    // Of the latest block: in the pending one, the call may have been made.
    const gas = MARGIN * (await client.estimateGas({ account: address, to, data, value, blockTag: 'latest' }))
    const balance = await client.getBalance({ address })
    const fees = offer(await client.estimateFeesPerGas(), flight?.fees, (balance - value) / gas)
    if (fees === undefined) return
    const nonce = flight?.nonce ?? (await client.getTransactionCount({ address, blockTag: 'pending' }))
    try {
      const hash = await wallet.sendTransaction({ to, data, value, nonce, gas, ...fees, chain: null })
      flight ??= { nonce, offers: new Map(), fees }
      flight.offers.set(hash, data)
      flight.fees = fees
    } catch (error) {
      // The one before it may still be mined, or be so already.
      if (flight === undefined) throw error
      metrics({ event: 'broadcast-refused', reason: reasonOf(error) })
    }
  }

  return async (functionName: string, args: readonly unknown[], value = 0n): Promise<void> => {
    const data = encodeFunctionData({ abi: optimisticProofsAbi as Abi, functionName, args })
    const last = Date.now() + patience
    for (let [isSent, looks] = [false, 0]; ; ) {
      if (flight !== undefined) {
        // Asked first: if the nonce is spent, the receipt is there soon if it was spent by one of these.
        const isSpent = (await client.getTransactionCount({ address })) > flight.nonce
        const receipt = await receiptIn(flight)
        if (receipt && flight.offers.get(receipt.transactionHash) === data) {
          flight = undefined
          const { gasUsed: gas, status, transactionHash: hash } = receipt
          if (status === 'reverted') throw new ProofCallError(functionName, hash)
          metrics({ event: 'called', call: functionName, hash, gas })
          return
        }
        // A node counts a transaction before it has its receipt. Sent again now, the call would be made twice.
        if (isSpent && !receipt && ++looks < LOOKS) {
          await pause(client.pollingInterval)
          continue
        }
        if (receipt || isSpent) [flight, isSent] = [undefined, false]
      }
      if (!isSent) await send(data, value)
      else if (Date.now() > last) throw new ProofPendingError(functionName, patience)
      else await pause(client.pollingInterval)
      isSent = true
    }
  }
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

/** A call of the contract was mined and reverted. */
export class ProofCallError extends OnestepError {
  override name = 'ProofCallError'

  constructor(call: string, hash: string) {
    super(`The transaction ${hash} failed: ${call}.`, {
      lines: ['Fix: try again; somebody else may have been first'],
    })
  }
}

/** A call of the contract is not in a block yet. */
export class ProofPendingError extends OnestepError {
  override name = 'ProofPendingError'

  constructor(call: string, patience: number) {
    super(`The transaction of ${call} was not in a block after ${patience / 1000} seconds.`, {
      lines: [
        'Fix: try again, which offers more for it; if it still waits, see whether the account can pay the fees of today',
      ],
    })
  }
}
