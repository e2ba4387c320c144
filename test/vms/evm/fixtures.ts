/**
 * Builds `fixtures/evm`: compiles the contracts there with solc, deploys them on our VM, and makes a file of the last
 * transaction of each story. `npm run generate -- --only evm` writes them.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { secp256k1 } from '@noble/curves/secp256k1'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { type Abi, encodeDeployData, encodeFunctionData, encodePacked, type Hex } from 'viem'
import { concatAll, fromBigint, fromHex, toBigint, toHex } from '../../../src/bytes/bytes.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { accountsOf, transactionOutcome } from '../../../src/vms/evm/host/outcome.ts'
import { endOf } from '../../../src/vms/evm/host/suite.ts'
import type { Accounts, BlockContext, TransactionProgram } from '../../../src/vms/evm/host/types.ts'
import { evmProgram } from '../../../src/vms/evm/load.ts'
import { account, SENDER } from './assembler.ts'

const FOLDER = join(process.cwd(), 'fixtures/evm/contracts')
const NAMES = ['Token', 'Swap', 'MultiSig', 'Airdrop', 'Loops', 'Factory']
const ETHER = 10n ** 18n

type Contract = { readonly abi: Abi; readonly bytecode: Hex }

let contracts: Record<string, Contract> | undefined

function compiled(): Record<string, Contract> {
  if (contracts) return contracts
  const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string }
  const sources = Object.fromEntries(
    NAMES.map((name) => [`${name}.sol`, { content: readFileSync(join(FOLDER, `${name}.sol`), 'utf8') }]),
  )
  const settings = {
    ...{ evmVersion: 'cancun', optimizer: { enabled: true, runs: 200 } },
    metadata: { bytecodeHash: 'none', appendCBOR: false },
    outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
  }
  const output = JSON.parse(solc.compile(JSON.stringify({ language: 'Solidity', sources, settings })))
  if (output.errors) throw new Error(output.errors[0].formattedMessage)
  const all = Object.values(output.contracts as Record<string, object>).flatMap(Object.entries)
  contracts = Object.fromEntries(
    all.map(([name, { abi, evm }]) => [name, { abi, bytecode: `0x${evm.bytecode.object}` as Hex }]),
  )
  return contracts
}

const BLOCK: BlockContext = {
  ...{
    coinbase: 0xc01ba5en,
    timestamp: 1_710_338_135n,
    number: 19_426_587n,
    prevrandao: 7n,
    gasLimit: 30_000_000n,
  },
  ...{ chainId: 31_337n, baseFee: 10n ** 9n, blobBaseFee: 1n, blockHashes: new Map() },
}

const hex = (value: bigint) => `0x${value.toString(16)}`
export const addressOf = (address: bigint): Hex => toHex(fromBigint(address, 20))
const wordOf = (word: bigint) => toHex(fromBigint(word, 32))

/** A chain on which transactions run one after the other. */
class Chain {
  readonly #contracts = compiled()
  readonly #executor
  #accounts: Accounts

  constructor(senders: readonly bigint[]) {
    this.#accounts = new Map(senders.map((sender) => [sender, account({ balance: 1000n * ETHER })]))
    this.#executor = wasmExecutor(
      evmProgram(this.#program(senders[0], undefined, new Uint8Array(0), 0n)).vm.machine,
    )
  }

  #program(sender: bigint, to: bigint | undefined, data: Uint8Array, value: bigint): TransactionProgram {
    const nonce = this.#accounts.get(sender)?.nonce ?? 0n
    const fees = { type: 2, maxFee: 3n * 10n ** 9n, priorityFee: 10n ** 9n }
    const lists = { accessList: [], blobHashes: [], maxBlobFee: 0n }
    const transaction = { ...fees, ...lists, sender, nonce, gasLimit: 5_000_000n, to, value, data }
    return { fork: 'cancun', block: BLOCK, accounts: this.#accounts, transaction }
  }

  /** @throws Error if it fails */
  send(
    sender: bigint,
    to: bigint | undefined,
    data: Hex,
    value = 0n,
  ): TransactionProgram & { readonly output: Uint8Array } {
    const program = this.#program(sender, to, fromHex(data), value)
    const state = endOf(evmProgram(program), this.#executor)
    const { succeeded, refusal, output } = transactionOutcome(state)
    if (!succeeded) throw new Error(`a transaction of the fixtures fails: ${refusal ?? toHex(output)}`)
    this.#accounts = accountsOf(state)
    return { ...program, output }
  }

  /** @returns the address, and the transaction that creates it */
  deploy(
    sender: bigint,
    name: string,
    args: readonly unknown[] = [],
    value = 0n,
  ): [bigint, TransactionProgram] {
    const before = this.#accounts
    const program = this.send(sender, undefined, encodeDeployData({ ...this.#contracts[name], args }), value)
    const created = [...this.#accounts].find(
      ([address, { code }]) => code.length > 0 && !before.has(address),
    )!
    return [created[0], program]
  }

  call(sender: bigint, to: bigint, name: string, functionName: string, args: readonly unknown[], value = 0n) {
    return this.send(
      sender,
      to,
      encodeFunctionData({ abi: this.#contracts[name].abi, functionName, args }),
      value,
    )
  }
}

const keccak = (hexBytes: Hex) => keccak_256(fromHex(hexBytes))

/** A tree whose nodes hash their children in order of size. */
function treeOf(leaves: readonly Uint8Array[]): {
  root: Uint8Array
  proofOf: (place: number) => Uint8Array[]
} {
  const levels = [[...leaves]]
  while (levels.at(-1)!.length > 1) {
    const level = levels.at(-1)!
    levels.push(
      level
        .filter((_, i) => i % 2 === 0)
        .map((left, i) => keccak_256(concatAll([left, level[2 * i + 1]].sort(Buffer.compare)))),
    )
  }
  const proofOf = (place: number) => levels.slice(0, -1).map((level, depth) => level[(place >> depth) ^ 1])
  return { root: levels.at(-1)![0], proofOf }
}

const OTHER = 0x0123456789abcdef0123456789abcdef01234567n
const SUPPLY = 1_000_000n * ETHER

const tokenOn = (chain: Chain) => chain.deploy(SENDER, 'Token', ['Token', SUPPLY])

function transfer(chain: Chain): TransactionProgram {
  const [token] = tokenOn(chain)
  return chain.call(SENDER, token, 'Token', 'transfer', [addressOf(OTHER), 5n * ETHER])
}

function swap(chain: Chain): TransactionProgram {
  const [first] = tokenOn(chain)
  const [second] = tokenOn(chain)
  const [market] = chain.deploy(SENDER, 'Swap', [addressOf(first), addressOf(second)])
  for (const one of [first, second])
    chain.call(SENDER, one, 'Token', 'approve', [addressOf(market), 2n ** 255n])
  chain.call(SENDER, market, 'Swap', 'add', [1000n * ETHER, 4000n * ETHER])
  return chain.call(SENDER, market, 'Swap', 'swap', [10n * ETHER, 39n * ETHER])
}

/** Two of three owners send an ether. */
function multisig(chain: Chain): TransactionProgram {
  const owners = [1, 2, 3]
    .map((i) => keccak_256(Uint8Array.of(i)))
    .map((key) => {
      const point = secp256k1.getPublicKey(key, false).subarray(1)
      return { key, address: toBigint(keccak_256(point).subarray(12)) }
    })
    .sort((a, b) => (a.address < b.address ? -1 : 1))
  const [wallet] = chain.deploy(
    SENDER,
    'MultiSig',
    [owners.map(({ address }) => addressOf(address)), 2n],
    3n * ETHER,
  )
  const signed = [BLOCK.chainId, wallet, 0n, OTHER, ETHER, toBigint(keccak('0x'))]
  const digest = keccak_256(concatAll(signed.map((word) => fromBigint(word, 32))))
  const signatures = owners.slice(0, 2).map(({ key }) => {
    const { r, s, recovery } = secp256k1.sign(digest, key)
    return concatAll([fromBigint(r, 32), fromBigint(s, 32), Uint8Array.of(27 + recovery)])
  })
  const args = [addressOf(OTHER), ETHER, '0x', toHex(concatAll(signatures))]
  return chain.call(SENDER, wallet, 'MultiSig', 'execute', args)
}

function airdrop(chain: Chain): TransactionProgram {
  const [token] = tokenOn(chain)
  const parts = Array.from(
    { length: 16 },
    (_, i) => [BigInt(i), addressOf(BigInt(i + 0xa000)), BigInt(i + 1) * ETHER] as const,
  )
  const leaves = parts.map((part) => keccak(encodePacked(['uint256', 'address', 'uint256'], part)))
  const { root, proofOf } = treeOf(leaves)
  const [drop] = chain.deploy(SENDER, 'Airdrop', [addressOf(token), toHex(root)])
  chain.call(SENDER, token, 'Token', 'transfer', [addressOf(drop), 200n * ETHER])
  return chain.call(OTHER, drop, 'Airdrop', 'claim', [...parts[5], proofOf(5).map(toHex)])
}

function loops(chain: Chain): TransactionProgram {
  const [contract] = chain.deploy(SENDER, 'Loops')
  return chain.call(SENDER, contract, 'Loops', 'run', [24n])
}

function factory(chain: Chain): TransactionProgram {
  const [contract] = chain.deploy(SENDER, 'Factory')
  return chain.call(SENDER, contract, 'Factory', 'create', [wordOf(99n), 7n], 5n)
}

/** The transactions by the names of their files, each the last one on a chain of its own. */
export function evmFixtures(): Map<string, TransactionProgram> {
  const deployment = (chain: Chain) => tokenOn(chain)[1]
  const stories = { deployment, 'token-transfer': transfer, swap, multisig, airdrop, loops, factory }
  return new Map(Object.entries(stories).map(([name, story]) => [name, story(new Chain([SENDER, OTHER]))]))
}

const inOrder = <T>(entries: ReadonlyMap<bigint, T>): [bigint, T][] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1))

/** The file of a transaction: docs/vms/evm.md. */
export function fileOf({
  fork,
  block,
  accounts,
  transaction: tx,
}: TransactionProgram): Record<string, unknown> {
  return {
    fork,
    env: {
      currentCoinbase: addressOf(block.coinbase),
      currentGasLimit: hex(block.gasLimit),
      currentNumber: hex(block.number),
      currentTimestamp: hex(block.timestamp),
      currentRandom: wordOf(block.prevrandao),
      currentBaseFee: hex(block.baseFee),
      chainId: hex(block.chainId),
    },
    pre: Object.fromEntries(
      inOrder(accounts).map(([address, { nonce, balance, code, storage }]) => [
        addressOf(address),
        {
          ...{ nonce: hex(nonce), balance: hex(balance), code: toHex(code) },
          storage: Object.fromEntries(inOrder(storage).map(([slot, value]) => [wordOf(slot), wordOf(value)])),
        },
      ]),
    ),
    transaction: {
      ...{
        type: hex(BigInt(tx.type)),
        sender: addressOf(tx.sender),
        nonce: hex(tx.nonce),
        gasLimit: hex(tx.gasLimit),
      },
      ...(tx.to === undefined ? {} : { to: addressOf(tx.to) }),
      ...{ value: hex(tx.value), data: toHex(tx.data) },
      ...(tx.type < 2
        ? { gasPrice: hex(tx.maxFee) }
        : { maxFeePerGas: hex(tx.maxFee), maxPriorityFeePerGas: hex(tx.priorityFee) }),
    },
  }
}
