/**
 * The state in which a transaction or a block begins.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatAll, fromBigint, toBigint, toHex } from '../../../bytes/bytes.ts'
import { encodeRlp, quantity } from '../../../ethereum/rlp.ts'
import { pagesOf, type State, zeroState } from '../../../state/state.ts'
import type { Vm } from '../../../vm/index.ts'
import { FORKS, type Fork } from '../machine/forks.ts'
import { fieldPrograms } from '../machine/precompiles/field/programs.ts'
import { ACCOUNT, ENV, placeIn, REGION, SLOT_BITS } from '../machine/state.ts'
import { tableWords } from '../machine/tables.ts'
import { TAG } from '../machine/world.ts'
import type {
  Accounts,
  Authorization,
  BlockProgram,
  EthereumAccount,
  EvmSource,
  Transaction,
} from './types.ts'

/** Behind each piece of code: bytes of an immediate that it lacks, and a stop. */
const BEHIND_CODE = 64

/** A key of the map `world`. */
export const worldKey = (tag: number, address: bigint, slot = 0n): bigint =>
  (((BigInt(tag) << 208n) | address) << BigInt(SLOT_BITS)) | slot

const put = (name: keyof typeof ACCOUNT, value: bigint): bigint => value << BigInt(ACCOUNT[name][1])

/** What a source adds to the state of accounts and block: where the machine begins, words of `env`, pieces of `mem`. */
type Begin = {
  readonly routine: string
  readonly env: readonly (readonly [index: number, word: bigint])[]
  readonly mem: readonly (readonly [place: bigint, bytes: Uint8Array])[]
  readonly registers?: Readonly<Record<string, bigint>>
}

/** The state in which a transaction, or a block, begins. */
export function startState(vm: Vm, source: EvmSource): State {
  const zero = zeroState(vm.machine)
  const begin =
    'transaction' in source
      ? unsigned(source.transaction)
      : 'bytes' in source
        ? signed(source.bytes)
        : whole(source)
  const code = new CodeArea()
  const { world, slots } = worldOf(source.accounts, code)
  return {
    ...zero,
    registers: {
      ...zero.registers,
      ...begin.registers,
      micro: BigInt(1 + routine(vm, begin.routine)),
      codeTop: BigInt(code.top),
      slotTop: BigInt(slots.size),
    },
    memories: {
      ...zero.memories,
      code: code.pages(),
      targets: code.targets(),
      env: wordPages(new Map([...blockWords(source), ...begin.env])),
      ...constantMemories(),
      mem: pagesOf(begin.mem.filter(([, bytes]) => bytes.length > 0)),
    },
    maps: { world, slots },
  }
}

const atFork = (fork: Fork, since: Fork) => FORKS.indexOf(fork) >= FORKS.indexOf(since)

/** Blobs of a block when the fork began. */
const blobsOf = (fork: Fork): bigint => (atFork(fork, 'prague') ? 9n : 6n)

function blockWords({ fork, block }: EvmSource): [index: number, word: bigint][] {
  return [
    [ENV.coinbase, block.coinbase],
    [ENV.timestamp, block.timestamp],
    [ENV.number, block.number],
    [ENV.prevrandao, block.prevrandao],
    [ENV.gasLimit, block.gasLimit],
    [ENV.chainId, block.chainId],
    [ENV.baseFee, block.baseFee],
    [ENV.blobBaseFee, block.blobBaseFee],
    [ENV.maxBlobs, block.maxBlobs ?? blobsOf(fork)],
    ...[...block.blockHashes].map(([number, hash]): [number, bigint] => [
      ENV.blockHashes + Number(number & 255n),
      hash,
    ]),
  ]
}

/** A transaction whose fields are in `env`. */
function unsigned(transaction: Transaction): Begin {
  const list = transaction.accessList.flatMap(({ address, slots }) => [
    [address | (1n << 160n), 0n],
    ...slots.map((slot) => [address, slot]),
  ])
  const authorizations = concatAll((transaction.authorizations ?? []).map(encodeAuthorization))
  return {
    routine: 'tx',
    env: [
      [ENV.type, BigInt(transaction.type)],
      [ENV.sender, transaction.sender],
      [ENV.nonce, transaction.nonce],
      [ENV.txGasLimit, transaction.gasLimit],
      [ENV.maxFee, transaction.maxFee],
      [ENV.priorityFee, transaction.priorityFee],
      [ENV.to, transaction.to ?? 0n],
      [ENV.creates, transaction.to === undefined ? 1n : 0n],
      [ENV.txValue, transaction.value],
      [ENV.dataSize, BigInt(transaction.data.length)],
      [ENV.accessCount, BigInt(list.length)],
      [ENV.blobCount, BigInt(transaction.blobHashes.length)],
      [ENV.maxBlobFee, transaction.maxBlobFee],
      [ENV.authorizationsAt, placeIn(REGION.transactions)],
      [ENV.authorizationsSize, BigInt(authorizations.length)],
      [ENV.authorizationCount, BigInt(transaction.authorizations?.length ?? 0)],
      ...transaction.blobHashes.map((hash, i): [number, bigint] => [ENV.blobHashes + i, hash]),
    ],
    mem: [
      [placeIn(0), transaction.data],
      [placeIn(REGION.accessList), concatAll(list.flat().map((word) => fromBigint(word, 32)))],
      [placeIn(REGION.transactions), authorizations],
    ],
  }
}

const encodeAuthorization = ({ chainId, address, nonce, parity, r, s }: Authorization): Uint8Array =>
  encodeRlp([
    quantity(chainId),
    fromBigint(address, 20),
    ...[nonce, parity, r, s].map((one) => quantity(one)),
  ])

/** A transaction as bytes. */
const signed = (bytes: Uint8Array): Begin => ({
  routine: 'tx.bytes',
  env: [],
  mem: [[placeIn(REGION.transactions), bytes]],
  registers: { from: placeIn(REGION.transactions), left: BigInt(bytes.length) },
})

function whole({ transactions, withdrawals, beaconRoot, systemCalls }: BlockProgram): Begin {
  const words = withdrawals.map(({ address, amount }) => fromBigint((amount << 160n) | address, 32))
  return {
    routine: 'block',
    env: [
      [ENV.isBlock, 1n],
      [ENV.systemCalls, systemCalls ? 1n : 0n],
      [ENV.beaconRoot, beaconRoot],
      [ENV.withdrawalCount, BigInt(withdrawals.length)],
    ],
    mem: [
      [
        placeIn(REGION.transactions),
        concatAll(transactions.flatMap((bytes) => [fromBigint(BigInt(bytes.length), 32), bytes])),
      ],
      [placeIn(REGION.withdrawals), concatAll(words)],
    ],
  }
}

/** Accounts as entries of the maps. Their code goes to `code`. */
function worldOf(accounts: Accounts, code: CodeArea) {
  const world = new Map<bigint, bigint>()
  const slots = new Map<bigint, bigint>()
  const set = (key: bigint, value: bigint) => {
    if (value !== 0n) world.set(key, value)
  }
  for (const [address, account] of accounts) {
    set(worldKey(TAG.balance, address), account.balance)
    set(worldKey(TAG.account, address), accountWord(account, code))
    if (account.code.length > 0) set(worldKey(TAG.codeHash, address), toBigint(keccak_256(account.code)))
    for (const [slot, value] of account.storage) {
      let id = slots.get(slot)
      if (id === undefined) slots.set(slot, (id = BigInt(slots.size + 1)))
      set(worldKey(TAG.storage, address, id), value)
    }
  }
  return { world, slots }
}

/** What is the same in every start state: constants, and the programs of precompiles. */
export function constantMemories(): State['memories'] {
  if (!constants) {
    const program = fieldPrograms()
    constants = {
      tables: wordPages(tableWords()),
      fieldCode: pagesOf([[0n, concatAll(program.code.map((word) => fromBigint(word, 8)))]]),
      cells: wordPages(program.constants),
    }
  }
  return constants
}
let constants: State['memories'] | undefined

const routine = (vm: Vm, name: string) => vm.machine.microcode.findIndex((one) => one.name === name)

const wordPages = (words: Iterable<readonly [index: number, word: bigint]>) =>
  pagesOf([...words].map(([index, word]) => [BigInt(32 * index), fromBigint(word, 32)]))

function accountWord({ nonce, balance, code, storage }: EthereumAccount, area: CodeArea): bigint {
  const at = code.length > 0 ? area.put(code) : 0
  const isEmpty = nonce === 0n && balance === 0n && code.length === 0
  return (
    put('nonce', nonce) |
    put('codeAt', BigInt(at)) |
    put('codeSize', BigInt(code.length)) |
    put('empty', isEmpty ? 1n : 0n) |
    put('storage', storage.size > 0 ? 1n : 0n)
  )
}

/** Pieces of code one behind the other, as the routine `code` lays them. */
class CodeArea {
  top = 0
  readonly #chunks: [bigint, Uint8Array][] = []
  readonly #known = new Map<string, number>()

  put(code: Uint8Array): number {
    const id = toHex(code)
    const known = this.#known.get(id)
    if (known !== undefined) return known
    const at = this.top
    this.#chunks.push([BigInt(at), code])
    this.#known.set(id, at)
    this.top += Math.ceil(code.length / 32) * 32 + BEHIND_CODE
    return at
  }

  pages() {
    return pagesOf(this.#chunks)
  }

  targets() {
    return pagesOf(this.#chunks.map(([at, code]) => [at, jumpTargets(code)]))
  }
}

/** 1 at each valid jump destination. */
function jumpTargets(code: Uint8Array): Uint8Array {
  const targets = new Uint8Array(code.length)
  for (let at = 0; at < code.length; at++) {
    if (code[at] === 0x5b) targets[at] = 1
    else if (code[at] >= 0x60 && code[at] <= 0x7f) at += code[at] - 0x5f
  }
  return targets
}
