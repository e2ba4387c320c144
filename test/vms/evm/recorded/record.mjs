/**
 * Records a block of geth with all of the state around it, for `../recorded-node.ts`:
 *
 *     go install github.com/ethereum/go-ethereum/cmd/geth@v1.16.7
 *     geth --dev --dev.period 4 --gcmode archive --http --http.api eth,debug --port 0 --ipcdisable &
 *     node test/vms/evm/recorded/record.mjs http://localhost:8545 | gzip -9n > test/vms/evm/recorded/osaka.json.gz
 *
 * The block clears slots so that branches collapse beside leaves, extensions and branches; it creates a contract, and one that
 * destroys itself; a frame in it reads what others do not and reverts; it reads hashes of blocks; it delegates (EIP-7702). One of
 * its transactions has what Osaka changes: CLZ, the precompile of P-256, and the price of MODEXP.
 */

import { Common, Mainnet } from '@ethereumjs/common'
import { createTx } from '@ethereumjs/tx'
import { eoaCode7702SignAuthorization, privateToAddress } from '@ethereumjs/util'

const url = process.argv[2]
const ask = async (method, ...params) => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const { result, error } = await (
    await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  ).json()
  if (error) throw new Error(`${method}: ${error.message}`)
  return result
}
const hex = (number) => `0x${BigInt(number).toString(16)}`
const word = (number) => BigInt(number).toString(16).padStart(64, '0')
const hexOf = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`
const KEYS = [1, 2, 3, 4].map((i) => new Uint8Array(32).fill(i))
const chainId = BigInt(await ask('eth_chainId'))
const common = new Common({ chain: { ...Mainnet, chainId: Number(chainId) }, hardfork: 'prague' })
const mined = async (hash) => {
  for (;;) {
    const receipt = await ask('eth_getTransactionReceipt', hash)
    if (receipt) return receipt
    await new Promise((done) => setTimeout(done, 200))
  }
}
const fees = { maxFeePerGas: 10n ** 10n, maxPriorityFeePerGas: 10n ** 9n, chainId }
const send = (key, tx, type = 2) =>
  ask(
    'eth_sendRawTransaction',
    hexOf(
      createTx({ type, ...fees, gasLimit: 3_000_000n, ...tx }, { common })
        .sign(key)
        .serialize(),
    ),
  )

/** Stores each pair of words of its input: a slot and a value. */
const KEEPER = '5f5b368110156018578060200135813555604001600156005b00'
const creating = (code) =>
  `61${(code.length / 2).toString(16).padStart(4, '0')}600c5f3961${(code.length / 2).toString(16).padStart(4, '0')}5ff3${code}`

const [dev] = await ask('eth_accounts')
for (const key of KEYS) {
  const to = hexOf(privateToAddress(key))
  await mined(await ask('eth_sendTransaction', { from: dev, to, value: hex(10n ** 20n) }))
}
const pairs = (entries) => `0x${entries.map(([slot, value]) => word(slot) + word(value)).join('')}`
const all = Array.from({ length: 90 }, (_, i) => [i, 1000 + i])
const { contractAddress: keeper } = await mined(
  await send(KEYS[0], { nonce: 0n, data: `0x${creating(KEEPER)}` }),
)
await mined(await send(KEYS[0], { nonce: 1n, to: keeper, data: pairs(all) }))
// It reads a balance and a slot, and reverts.
const { contractAddress: reverter } = await mined(
  await send(KEYS[0], { nonce: 2n, data: `0x${creating('61beef3150600954505f5ffd')}` }),
)
// It reads the hash of the block three before, calls the address in its input, and one that nobody has, and keeps the hash of
// the block before.
const CALLER = [
  '6003430340505f5f5f5f5f5f355af150',
  '5f5f5f5f5f73',
  'cafe'.padStart(40, '0'),
  '5af150600143034060015560205fa0',
]
const { contractAddress: caller } = await mined(
  await send(KEYS[0], { nonce: 3n, data: `0x${creating(CALLER.join(''))}` }),
)
const cleared = all.filter(([slot]) => (slot * 7919) % 5 !== 0).map(([slot]) => [slot, 0])
const hashes = [
  await send(KEYS[0], { nonce: 4n, to: keeper, data: pairs(cleared) }),
  await send(KEYS[1], { nonce: 0n, to: caller, data: `0x${reverter.slice(2).padStart(64, '0')}` }),
  // Creates a contract; and one that destroys itself.
  await send(KEYS[1], { nonce: 1n, data: `0x${creating('602a5f5260205ff3')}`, value: 5n }),
  await send(KEYS[2], { nonce: 0n, data: '0x73000000000000000000000000000000000000abcdff', value: 7n }),
  await send(KEYS[3], { nonce: 0n, data: '0x600160c81b1e5f555f5f5f5f6101005afa505f5f5f5f60055afa50' }),
  await send(
    KEYS[2],
    {
      nonce: 1n,
      to: hexOf(privateToAddress(KEYS[3])),
      data: pairs([[5, 6]]),
      authorizationList: [
        eoaCode7702SignAuthorization({ chainId: hex(chainId), address: keeper, nonce: '0x1' }, KEYS[3]),
      ],
    },
    4,
  ),
]
const receipts = await Promise.all(hashes.map(mined))
const number = Number(receipts[0].blockNumber)
if (receipts.some((one) => Number(one.blockNumber) !== number))
  throw new Error('not in one block: start again')
const stateAt = async (at) => {
  const { accounts } = await ask('debug_dumpBlock', hex(at))
  return Object.fromEntries(
    Object.entries(accounts).map(([address, { nonce, balance, code = '0x', storage = {} }]) => [
      address,
      {
        nonce: hex(nonce),
        balance: hex(balance),
        code,
        storage: Object.fromEntries(
          Object.entries(storage).map(([slot, value]) => [slot, hex(`0x${value}`)]),
        ),
      },
    ]),
  )
}
console.log(
  JSON.stringify({
    client: 'geth 1.16.7',
    chainId: hex(chainId),
    headers: await Promise.all(
      Array.from({ length: number }, (_, i) => ask('eth_getBlockByNumber', hex(i), false)),
    ),
    block: await ask('eth_getBlockByNumber', hex(number), true),
    witness: await ask('debug_executionWitness', hex(number)),
    before: await stateAt(number - 1),
    after: await stateAt(number),
  }),
)
console.error(receipts.map(({ status, gasUsed }) => [status, Number(gasUsed)]))
