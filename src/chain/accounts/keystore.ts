/**
 * Keys that are stored under a password: Web3 Secret Storage, version 3, which Geth, Besu, Clef and Foundry write.
 * @module
 */
import { createDecipheriv, pbkdf2Sync, scryptSync } from 'node:crypto'
import { scrypt } from '@noble/hashes/scrypt.js'
import { keccak256, type LocalAccount } from 'viem'
import { concat, equal, fromHex } from '../../bytes/bytes.ts'
import { OnestepError } from '../../bytes/errors.ts'
import { accountOf } from '../connect.ts'

/** The fields of a keystore that are used. */
type Keystore = {
  readonly version: number
  readonly crypto: {
    readonly cipher: string
    readonly ciphertext: string
    readonly cipherparams: { readonly iv: string }
    readonly kdf: string
    readonly kdfparams: Readonly<Record<string, unknown>>
    readonly mac: string
  }
}

/** Memory that scrypt may take: four times what Geth's parameters need. */
const MEMORY = 2 ** 30

/**
 * The account of a keystore. With Geth's parameters this takes about half a second.
 * @param text - the JSON of the file
 * @param origin - where it was read, for the error, which never shows its content or the password
 * @throws KeystoreError if it is not a keystore of version 3, or the password is another one
 */
export function openKeystore(text: string, password: string, origin: string): LocalAccount {
  const refuse = (expected: string, fix = 'check the file'): never => {
    throw new KeystoreError(origin, expected, fix)
  }
  let store: Keystore
  try {
    const { crypto, Crypto, version } = JSON.parse(text)
    store = { crypto: crypto ?? Crypto, version }
    if (Number(version) !== 3 || typeof store.crypto !== 'object' || store.crypto === null) throw new Error()
  } catch {
    return refuse('JSON with "version": 3 and "crypto"')
  }
  const { cipher, ciphertext, cipherparams, mac } = store.crypto
  if (cipher !== 'aes-128-ctr') return refuse('the cipher aes-128-ctr')
  const [sealed, seal, iv] = [ciphertext, mac, cipherparams?.iv].map(bytesOf)
  if (sealed?.length !== 32 || seal?.length !== 32 || iv?.length !== 16)
    return refuse('ciphertext and mac of 32 bytes, and an iv of 16, in hex')
  const derived = derive(store, password)
  if (derived === undefined)
    return refuse('the key derivation scrypt, or pbkdf2 with hmac-sha256, with 32 bytes')
  if (!equal(fromHex(keccak256(concat(derived.subarray(16, 32), sealed))), seal))
    return refuse('the password with which it was written', 'check the password and its file')
  const decipher = createDecipheriv('aes-128-ctr', derived.subarray(0, 16), iv)
  const key = Buffer.concat([decipher.update(sealed), decipher.final()])
  return accountOf(key.toString('hex'), `The key in ${origin}`)
}

const bytesOf = (hex: unknown): Uint8Array | undefined =>
  typeof hex === 'string' && /^(0x)?([0-9a-f]{2})*$/i.test(hex)
    ? fromHex(hex.replace(/^(?!0x)/, '0x'))
    : undefined

function derive({ crypto: { kdf, kdfparams } }: Keystore, password: string): Uint8Array | undefined {
  const salt = bytesOf(kdfparams?.salt)
  const { c, dklen, n, p, prf, r } = kdfparams ?? {}
  if (salt === undefined || dklen !== 32) return undefined
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0
  try {
    if (kdf === 'scrypt' && isCount(n) && isCount(p) && isCount(r))
      return scryptOf(password.normalize('NFKC'), salt, { N: n, p, r })
    if (kdf === 'pbkdf2' && isCount(c) && prf === 'hmac-sha256')
      return pbkdf2Sync(password.normalize('NFKC'), salt, c, 32, 'sha256')
  } catch {
    // Parameters that the function refuses.
  }
  return undefined
}

/** OpenSSL refuses a low r with a high N, as RFC 7914 does; the definition of keystores has such an example. */
function scryptOf(
  password: string,
  salt: Uint8Array,
  counts: { N: number; p: number; r: number },
): Uint8Array {
  const { N, p, r } = counts
  if (128 * N * r > MEMORY / 2) throw new RangeError('too much memory')
  return N < 2 ** (16 * r)
    ? scryptSync(password, salt, 32, { ...counts, maxmem: MEMORY })
    : scrypt(password, salt, { N, p, r, dkLen: 32 })
}

/** A keystore that cannot be opened. */
export class KeystoreError extends OnestepError {
  override name = 'KeystoreError'

  constructor(origin: string, expected: string, fix: string) {
    super(`The keystore ${origin} cannot be opened.`, { lines: [`Expected: ${expected}`, `Fix: ${fix}`] })
  }
}
