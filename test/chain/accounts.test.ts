import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type Hex,
  hexToBigInt,
  keccak256,
  numberToHex,
  parseTransaction,
  recoverTransactionAddress,
  type TransactionSerializableEIP1559,
  type TransactionSerializedEIP1559,
} from 'viem'
import { privateKeyToAccount, sign } from 'viem/accounts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { KeystoreError, openKeystore, remoteAccounts, SignerError } from '../../src/chain/index.ts'

/** The test vectors of the definition of Web3 Secret Storage. */
const PASSWORD = 'testpassword'
const SECRET: Hex = '0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d'
const pbkdf2 = {
  crypto: {
    cipher: 'aes-128-ctr',
    cipherparams: { iv: '6087dab2f9fdbbfaddc31a909735c1e6' },
    ciphertext: '5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46',
    kdf: 'pbkdf2',
    kdfparams: {
      c: 262_144,
      dklen: 32,
      prf: 'hmac-sha256',
      salt: 'ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd',
    },
    mac: '517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2',
  },
  id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
  version: 3,
}
const scrypt = {
  crypto: {
    cipher: 'aes-128-ctr',
    cipherparams: { iv: '83dbcc02d8ccb40e466191a123791e0e' },
    ciphertext: 'd172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c',
    kdf: 'scrypt',
    kdfparams: {
      dklen: 32,
      n: 262_144,
      p: 8,
      r: 1,
      salt: 'ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19',
    },
    mac: '2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097',
  },
  id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
  version: 3,
}

/** A test file of go-ethereum's, with an empty password: accounts/keystore/testdata/very-light-scrypt.json. */
const geth = {
  address: '45dea0fb0bba44f4fcf290bba71fd57d7117cbb8',
  crypto: {
    cipher: 'aes-128-ctr',
    ciphertext: 'b87781948a1befd247bff51ef4063f716cf6c2d3481163e9a8f42e1f9bb74145',
    cipherparams: { iv: 'dc4926b48a105133d2f16b96833abf1e' },
    kdf: 'scrypt',
    kdfparams: {
      ...{ dklen: 32, n: 2, p: 1, r: 8 },
      salt: '004244bbdc51cadda545b1cfa43cff9ed2ae88e08c61f1479dbb45410722f8f0',
    },
    mac: '39990c1684557447940d4c69e06b1b82b2aceacb43f284df65c956daf3046b85',
  },
  version: 3,
}

describe('keystores', () => {
  const slow = process.env.ONESTEP_SLOW === '1'
  if (!slow) console.log('the vector of scrypt takes some seconds: only with ONESTEP_SLOW=1')
  test.each([['pbkdf2', pbkdf2], ...(slow ? [['scrypt', scrypt] as const] : [])] as const)(
    'the vector of %s opens to its key',
    (_, store) => {
      const account = openKeystore(JSON.stringify(store), PASSWORD, 'a file')
      expect(account.address).toBe(privateKeyToAccount(SECRET).address)
    },
  )

  test("a keystore of Geth's opens to its address", () => {
    expect(openKeystore(JSON.stringify(geth), '', 'a file').address.toLowerCase()).toBe(`0x${geth.address}`)
  })

  const with_ = (changes: object) => JSON.stringify({ ...pbkdf2, crypto: { ...pbkdf2.crypto, ...changes } })
  test.each([
    ['another password', JSON.stringify(pbkdf2), 'guess', /the password with which it was written/],
    ['another mac', with_({ mac: '00'.repeat(32) }), PASSWORD, /the password with which it was written/],
    ['no JSON', '{', PASSWORD, /JSON with "version": 3/],
    ['version 1', JSON.stringify({ ...pbkdf2, version: 1 }), PASSWORD, /JSON with "version": 3/],
    ['another cipher', with_({ cipher: 'aes-256-cbc' }), PASSWORD, /the cipher aes-128-ctr/],
    ['another derivation', with_({ kdf: 'argon2' }), PASSWORD, /the key derivation scrypt, or pbkdf2/],
    [
      'more memory than there is',
      with_({ kdf: 'scrypt', kdfparams: { ...scrypt.crypto.kdfparams, n: 2 ** 30 } }),
      PASSWORD,
      /the key derivation scrypt/,
    ],
    ['a short ciphertext', with_({ ciphertext: '00' }), PASSWORD, /ciphertext and mac of 32 bytes/],
  ])('%s is refused, and neither shown', (_, text, password, expected) => {
    let error: unknown
    try {
      openKeystore(text, password, 'a file')
    } catch (caught) {
      error = caught
    }
    expect(error).toBeInstanceOf(KeystoreError)
    expect(String(error)).toMatch(expected)
    expect(String(error)).not.toContain(password === PASSWORD ? pbkdf2.crypto.ciphertext : password)
  })
})

describe('a remote signer', () => {
  const ours = privateKeyToAccount(SECRET)
  const other: Hex = `0x${'11'.repeat(32)}`
  let server: Server
  let url: string
  /** What it signs with, and what becomes of the signature. */
  let manner: { key: Hex; change: (signature: Hex) => string; status: number; token?: string }
  let asked: { path: string; data: Hex | undefined }[] = []

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const body = await textOf(request)
      const data = body === '' ? undefined : (JSON.parse(body).data as Hex)
      asked.push({ path: request.url!, data })
      const authorized =
        manner.token === undefined || request.headers.authorization === `Bearer ${manner.token}`
      response.statusCode = authorized ? manner.status : 401
      if (data === undefined)
        response.end(JSON.stringify([ours.publicKey, privateKeyToAccount(other).publicKey].map(bare)))
      else {
        const { r, s, v } = await sign({ hash: keccak256(data), privateKey: manner.key })
        response.end(manner.change(`0x${r.slice(2)}${s.slice(2)}${v!.toString(16).padStart(2, '0')}`))
      }
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())
  beforeEach(() => {
    manner = { key: SECRET, change: (signature) => signature, status: 200 }
    asked = []
  })
  /** As Web3Signer lists them: without the 04 in front. */
  const bare = (key: Hex) => `0x${key.slice(4)}`
  const textOf = async (request: IncomingMessage) => {
    let text = ''
    for await (const chunk of request) text += chunk
    return text
  }

  const transaction: TransactionSerializableEIP1559 = {
    ...{ type: 'eip1559', chainId: 1, to: `0x${'aa'.repeat(20)}`, data: '0x1234', nonce: 3, gas: 50_000n },
    ...{ value: 7n, maxFeePerGas: 100n, maxPriorityFeePerGas: 2n },
  }
  const account = async (options = {}) =>
    (await remoteAccounts(url, { addresses: [ours.address], ...options }))[0]!

  test('signs as the key itself would', async () => {
    const raw = await (await account()).signTransaction(transaction)
    expect(raw).toBe(await ours.signTransaction(transaction))
    expect(asked.at(-1)!.path).toBe(`/api/v1/eth1/sign/${bare(ours.publicKey)}`)
    expect(await remoteAccounts(url)).toHaveLength(2)
  })

  test('is asked once for one transaction, so that its hash stays', async () => {
    const its = await account()
    const raws = [await its.signTransaction(transaction), await its.signTransaction(transaction)]
    expect(raws[0]).toBe(raws[1])
    expect(asked.filter(({ data }) => data !== undefined)).toHaveLength(1)
    await its.signTransaction({ ...transaction, nonce: 4 })
    expect(asked.filter(({ data }) => data !== undefined)).toHaveLength(2)
  })

  test('may give a signature with a high s, or v as 0 and 1: what goes out is valid', async () => {
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
    manner.change = (signature) => {
      const s = numberToHex(order - hexToBigInt(`0x${signature.slice(66, 130)}`), { size: 32 })
      const v = signature.endsWith('1b') ? '01' : '00'
      return `"${signature.slice(0, 66)}${s.slice(2)}${v}"`
    }
    const raw = await (await account()).signTransaction(transaction)
    expect(raw).toBe(await ours.signTransaction(transaction))
    const serializedTransaction = raw as TransactionSerializedEIP1559
    expect(await recoverTransactionAddress({ serializedTransaction })).toBe(ours.address)
    expect(parseTransaction(serializedTransaction)).toMatchObject({ nonce: 3, value: 7n })
  })

  test.each<[string, Partial<typeof manner>, RegExp]>([
    ['with another key', { key: other }, /a signature by 0x/],
    ['nonsense', { change: () => 'no' }, /a signature of 65 bytes/],
    ['zeros', { change: () => `0x${'00'.repeat(65)}` }, /a signature by 0x/],
    ['with an error', { status: 500 }, /an answer with status 200, not 500/],
  ])('that answers %s is not believed', async (_, change, expected) => {
    const its = await account()
    Object.assign(manner, change)
    const failure = await its.signTransaction(transaction).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(SignerError)
    expect(String(failure)).toMatch(expected)
    // Once it is right again, it is asked again.
    Object.assign(manner, { key: SECRET, change: (signature: Hex) => signature, status: 200 })
    expect(await its.signTransaction(transaction)).toBe(await ours.signTransaction(transaction))
  })

  test('lacks a key, is not there, or wants a token', async () => {
    const lacking = remoteAccounts(url, { addresses: [`0x${'22'.repeat(20)}`] })
    await expect(lacking).rejects.toThrow(/the key of 0x2222/)
    await expect(remoteAccounts('http://127.0.0.1:1/secret', { timeout: 500 })).rejects.toThrow(
      /^The signer at 127\.0\.0\.1:1 does not sign\.(?!.*secret)/s,
    )
    manner.token = 'key of the door'
    await expect(remoteAccounts(url)).rejects.toThrow(/check the token/)
    expect(await remoteAccounts(url, { token: 'key of the door' })).toHaveLength(2)
  })

  test('signs no messages', async () => {
    await expect((await account()).signMessage({ message: 'x' })).rejects.toThrow(SignerError)
  })
})
