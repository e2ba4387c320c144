/**
 * Accounts whose keys another process holds, behind the HTTP interface of Web3Signer (`/api/v1/eth1`). It signs the bytes
 * of a transaction, and nothing that it answers is trusted: the signature has to be that of the account.
 * @module
 */
import {
  type Address,
  type Hex,
  hexToBigInt,
  isHex,
  keccak256,
  type LocalAccount,
  numberToHex,
  recoverAddress,
  serializeTransaction,
  size,
  slice,
  type TransactionSerializable,
} from 'viem'
import { publicKeyToAddress, toAccount } from 'viem/accounts'
import { OnestepError } from '../../bytes/errors.ts'

/** Options of `remoteAccounts`. */
export type RemoteOptions = {
  /** Which of its accounts to use. Default: all. */
  readonly addresses?: readonly string[]
  /** Sent as `Authorization: Bearer TOKEN`. */
  readonly token?: string
  /** Milliseconds for an answer. Default 5,000. */
  readonly timeout?: number
}

/** The order of secp256k1; signatures with a higher s than half of it are not valid (EIP-2). */
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
/** Signatures that are remembered: a transaction that is made again has to have the same hash, however the signer signs. */
const KNOWN = 256

/**
 * The accounts of a signer.
 * @param url - of the signer, such as http://127.0.0.1:9000
 * @throws SignerError if it does not answer, or has not all of the addresses
 */
export async function remoteAccounts(url: string, options: RemoteOptions = {}): Promise<LocalAccount[]> {
  const text = await ask(url, 'publicKeys', options)
  const keys = parsed(text)
  if (keys === undefined) throw new SignerError(url, 'a JSON list of public keys', 'check the URL')
  const accounts = keys.map((key) => accountFor(url, key, options))
  if (options.addresses === undefined) return accounts
  return options.addresses.map((address) => {
    const its = accounts.find((account) => account.address.toLowerCase() === address.toLowerCase())
    if (its !== undefined) return its
    throw new SignerError(url, `the key of ${address}`, 'load the key into the signer, and reload it')
  })
}

function parsed(text: string): Hex[] | undefined {
  try {
    const keys: unknown = JSON.parse(text)
    return Array.isArray(keys) && keys.every((key) => isHex(key) && [64, 65].includes(size(key)))
      ? keys
      : undefined
  } catch {
    return undefined
  }
}

function accountFor(url: string, publicKey: Hex, options: RemoteOptions): LocalAccount {
  const uncompressed: Hex = size(publicKey) === 65 ? publicKey : `0x04${publicKey.slice(2)}`
  const address = publicKeyToAddress(uncompressed)
  const known = new Map<Hex, Promise<Hex>>()
  const refuse = async (): Promise<never> => {
    throw new SignerError(url, 'transactions to sign', 'use another account for messages')
  }
  const account = toAccount({
    address,
    signMessage: refuse,
    signTypedData: refuse,
    async signTransaction(transaction) {
      const unsigned = serializeTransaction(transaction as TransactionSerializable)
      const before = known.get(unsigned)
      if (before !== undefined) return before
      const signing = signed(url, publicKey, address, transaction as TransactionSerializable, options)
      known.set(unsigned, signing)
      for (const key of known.keys()) if (known.size > KNOWN) known.delete(key)
      signing.catch(() => known.delete(unsigned))
      return signing
    },
  })
  return { ...account, publicKey: uncompressed, source: 'remote' } as LocalAccount
}

async function signed(
  url: string,
  publicKey: Hex,
  address: Address,
  transaction: TransactionSerializable,
  options: RemoteOptions,
): Promise<Hex> {
  const unsigned = serializeTransaction(transaction)
  const answer = (await ask(url, `sign/${publicKey}`, options, { data: unsigned })).trim()
  const signature = answer.replace(/^"(.*)"$/, '$1')
  if (!isHex(signature) || size(signature) !== 65)
    throw new SignerError(
      url,
      'a signature of 65 bytes in hex',
      'check that the signer runs in its mode eth1',
    )
  const [r, s, v] = [slice(signature, 0, 32), slice(signature, 32, 64), hexToBigInt(slice(signature, 64))]
  const isHigh = hexToBigInt(s) > ORDER / 2n
  const low = isHigh ? numberToHex(ORDER - hexToBigInt(s), { size: 32 }) : s
  const odd = (v >= 27n ? v - 27n : v) === 1n
  const parts = { r, s: low, yParity: odd !== isHigh ? 1 : 0 }
  const by = await recoverAddress({ hash: keccak256(unsigned), signature: parts }).catch(() => undefined)
  if (by !== address)
    throw new SignerError(
      url,
      `a signature by ${address} of the hash of the bytes that it was sent`,
      'check the keys of the signer',
    )
  return serializeTransaction(transaction, parts)
}

/** @returns the text of an answer with status 200 */
async function ask(url: string, path: string, options: RemoteOptions, body?: object): Promise<string> {
  const { token, timeout = 5_000 } = options
  const target = `${url.replace(/\/$/, '')}/api/v1/eth1/${path}`
  let response: Response
  try {
    response = await fetch(target, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      signal: AbortSignal.timeout(timeout),
      redirect: 'error',
    })
    if (response.ok) return await response.text()
  } catch {
    throw new SignerError(
      url,
      `an answer within ${timeout / 1000} s`,
      'check that the signer runs, and the URL',
    )
  }
  const fixes: Record<number, string> = {
    401: 'check the token',
    403: 'check the token',
    404: 'load the key',
  }
  throw new SignerError(
    url,
    `an answer with status 200, not ${response.status}`,
    fixes[response.status] ?? 'look at the log of the signer',
  )
}

/** A signer that does not sign. */
export class SignerError extends OnestepError {
  override name = 'SignerError'

  constructor(url: string, expected: string, fix: string) {
    const host = URL.canParse(url) ? new URL(url).host : 'its URL'
    super(`The signer at ${host} does not sign.`, { lines: [`Expected: ${expected}`, `Fix: ${fix}`] })
  }
}
