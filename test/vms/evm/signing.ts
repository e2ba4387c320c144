/**
 * Signed transactions: encoded and signed by @ethereumjs/tx.
 */
import { Common, Mainnet } from '@ethereumjs/common'
import { createTx } from '@ethereumjs/tx'
import { Address, eoaCode7702SignAuthorization, privateToAddress } from '@ethereumjs/util'
import { fromBigint, toBigint, toHex } from '../../../src/bytes/bytes.ts'
import type { Transaction } from '../../../src/vms/evm/host/types.ts'

/** They want it for transactions with blobs, though none is computed. */
export const NO_KZG = { customCrypto: { kzg: {} as never } }

export type Key = { readonly secret: Uint8Array; readonly address: bigint }

/** Keys that anybody knows. */
export const KEYS: readonly Key[] = [1, 2, 3, 4].map((i) => {
  const secret = new Uint8Array(32).fill(i)
  return { secret, address: toBigint(privateToAddress(secret)) }
})

const addressOf = (address: bigint) => new Address(fromBigint(address, 20))
const hex = (value: bigint): `0x${string}` => `0x${value.toString(16)}`

export type Unsigned = Partial<Omit<Transaction, 'sender' | 'authorizations'>> & {
  readonly chainId?: bigint
  /** Who signs an authorization, and for what. */
  readonly authorized?: readonly {
    key: Key
    address: bigint
    nonce: bigint
    chainId?: bigint
  }[]
}

/** The bytes of a transaction that a key signs, for the chain 1 unless it says another. */
export function signedBytes(tx: Unsigned, { secret }: Key = KEYS[0]): Uint8Array {
  const chainId = tx.chainId ?? 1n
  const common = new Common({
    chain: { ...Mainnet, chainId: Number(chainId) },
    hardfork: 'prague',
    ...NO_KZG,
  })
  const type = tx.type ?? 0
  const fees =
    type >= 2
      ? { maxFeePerGas: tx.maxFee ?? 20n, maxPriorityFeePerGas: tx.priorityFee ?? 0n }
      : { gasPrice: tx.maxFee ?? 20n }
  const made = createTx(
    {
      type,
      nonce: tx.nonce ?? 0n,
      gasLimit: tx.gasLimit ?? 1_000_000n,
      ...fees,
      ...(tx.to === undefined ? {} : { to: addressOf(tx.to) }),
      value: tx.value ?? 0n,
      data: tx.data ?? new Uint8Array(0),
      ...(type >= 1
        ? {
            chainId,
            accessList: (tx.accessList ?? []).map(({ address, slots }) => ({
              address: toHex(fromBigint(address, 20)),
              storageKeys: slots.map((slot) => toHex(fromBigint(slot, 32))),
            })),
          }
        : {}),
      ...(type === 3
        ? {
            blobVersionedHashes: (tx.blobHashes ?? []).map((hash) => toHex(fromBigint(hash, 32))),
            maxFeePerBlobGas: tx.maxBlobFee ?? 5n,
          }
        : {}),
      ...(type === 4
        ? {
            authorizationList: (tx.authorized ?? []).map(({ key, address, nonce, chainId: chain }) =>
              eoaCode7702SignAuthorization(
                {
                  chainId: hex(chain ?? chainId),
                  address: toHex(fromBigint(address, 20)),
                  nonce: hex(nonce),
                },
                key.secret,
              ),
            ),
          }
        : {}),
    },
    { common, allowUnlimitedInitCodeSize: true },
  )
  return made.sign(secret).serialize()
}
