/**
 * The state of the machine, and where things lie in it.
 *
 * A frame's registers are in the header; those of the frames that wait are in `frames`. Chain state is in maps. What a
 * reverting frame has to undo is in `journal`.
 * @module
 */
import {
  bool,
  bytes,
  map,
  memory,
  registers,
  type StateOf,
  u8,
  u16,
  u32,
  u64,
  u256,
  uint,
  type VmBuilder,
} from '../../../vm/index.ts'

export const ADDRESS_BITS = 160
export const u160 = uint(ADDRESS_BITS)
/** Frames that can be open at once: depths 0 to 1024. */
export const MAX_DEPTH = 1024
/** Items that a frame's stack holds at most. */
export const STACK_LIMIT = 1024
/**
 * `mem` is divided in regions of 2^32 bytes. Region 0 holds the transaction's data; a frame of depth d works in region
 * d + 1, and what its last call returned lies in the region behind. Regions at the end are the loader's and microcode's.
 */
export const OFFSET_BITS = 32
export const REGION_BITS = 11
/** A region and an offset. */
export const PLACE_BITS = 43
export const place = uint(PLACE_BITS)
export const REGION = {
  /** What system calls return: 2^20 bytes each. */
  requests: 2041,
  /** A word each: address, and the amount in gwei above it. */
  withdrawals: 2042,
  /** A word for each transaction of a block: `RECEIPT`. */
  receipts: 2043,
  /** Transactions as bytes: the size of each in a word before it. */
  transactions: 2044,
  accessList: 2045,
  logs: 2046,
  scratch: 2047,
} as const
export const placeIn = (region: number, offset = 0): bigint =>
  (BigInt(region) << BigInt(OFFSET_BITS)) | BigInt(offset)

/** A receipt, from the lowest bit: gas of the block so far, logs of the block so far, type, and whether it ended well. */
export const RECEIPT = { gas: [63, 0], logs: [95, 64], type: [103, 96], status: [104, 104] } as const

/** Words of an entry of `logs`: address, size, place and number of topics; then four topics. */
export const LOG_WORDS = 8

/** Where things lie in `env`. */
export const ENV = {
  // the block
  coinbase: 0,
  timestamp: 1,
  number: 2,
  prevrandao: 3,
  gasLimit: 4,
  chainId: 5,
  baseFee: 6,
  blobBaseFee: 7,
  // the transaction: what its bytes say, or the loader
  type: 16,
  sender: 17,
  nonce: 18,
  txGasLimit: 19,
  /** Gas price, or the most that is paid for gas. */
  maxFee: 20,
  priorityFee: 21,
  to: 22,
  /** Whether the transaction creates a contract. */
  creates: 23,
  txValue: 24,
  /** Place and size of its data in `mem`. */
  dataAt: 25,
  dataSize: 26,
  /** Place and size of what the list's encoding holds, of signed transactions; and how many pairs are in its region. */
  accessAt: 27,
  accessSize: 28,
  accessCount: 29,
  blobsAt: 30,
  blobsSize: 31,
  blobCount: 32,
  maxBlobFee: 33,
  authorizationsAt: 34,
  authorizationsSize: 35,
  authorizationCount: 36,
  /** Its signature, and the chain that it is for. */
  chain: 40,
  v: 41,
  r: 42,
  s: 43,
  /** The authorization that is at hand (EIP-7702). */
  authorizedChain: 44,
  authorized: 45,
  authorizedNonce: 46,
  authorizedParity: 47,
  authorizedR: 48,
  authorizedS: 49,
  // computed when a transaction begins
  gasPrice: 52,
  /** Gas that the transaction's data costs at least (EIP-7623). */
  floorGas: 53,
  /** Gas that authorizations refund, however the transaction ends. */
  authorizationRefund: 54,
  // results
  gasUsed: 56,
  /** 1 if the transaction's frame ended well. */
  status: 57,
  /** Why the transaction, or the block, was refused: `REFUSALS`, from 1 on. */
  refusal: 58,
  // a whole block
  /** Whether the program is a block. */
  isBlock: 64,
  /** Whether it calls the contracts of EIP-4788, EIP-2935, EIP-7002 and EIP-7251. */
  systemCalls: 65,
  beaconRoot: 66,
  withdrawalCount: 67,
  maxBlobs: 68,
  /** What comes next: `block.ts`. */
  stage: 69,
  /** Where in its region the next transaction lies. */
  nextAt: 70,
  blockGas: 71,
  blobsUsed: 72,
  transactionCount: 73,
  /** Sizes of the requests of EIP-7002 and EIP-7251. */
  requestSizes: 74,
  /** 256 hashes of earlier blocks, by number modulo 256. */
  blockHashes: 256,
  blobHashes: 512,
} as const
export const ENV_BITS = 10

/** Bits of an account's word in `accounts`, from the lowest. */
export const ACCOUNT = {
  nonce: [63, 0],
  /** Where its code lies in `code`. */
  codeAt: [95, 64],
  codeSize: [127, 96],
  /** Number of the transaction that created it, or zero. */
  created: [175, 128],
  /** How often it was destroyed: its storage begins anew with each. */
  incarnation: [207, 176],
  /** It exists although it is empty, as it did before EIP-161. */
  empty: [208, 208],
  /** It has storage, of a time before its code. */
  storage: [209, 209],
  /** Number of the transaction that destroys it, modulo 2^46: kept where the first destruction refunds gas. */
  doomed: [255, 210],
} as const

/** Slots of storage that are ever touched have numbers: `world.ts`. */
export const SLOT_BITS = 40

export const declarations = {
  /** Place of the next instruction in `code`. */
  pc: u32,
  micro: u8,
  /** Items on the stack. */
  sp: uint(11),
  /** The topmost item; the others are in `stack`. */
  top: u256,
  gas: u64,
  /** Gas to refund, modulo 2^64: within a frame it can be below zero. */
  refund: u64,
  depth: uint(REGION_BITS),
  /** Words of memory in use. */
  words: u32,
  isStatic: bool,
  /** The frame runs the code that creates its account. */
  creates: bool,
  codeAt: u32,
  codeSize: u32,
  address: u160,
  caller: u160,
  value: u256,
  /** The input of the frame. */
  dataAt: place,
  dataSize: u32,
  /** What the last call returned, and how many words of memory the called frame had used. */
  backAt: place,
  backSize: u32,
  backWords: u32,
  incarnation: u32,
  /** Number of the transaction: marks of another one are void. */
  serial: uint(48),
  /** The next entry of the journal, and that of the frame's begin. */
  journalTop: u32,
  mark: u32,
  codeTop: u32,
  /** Slots that have a number. */
  slotTop: u64,
  logTop: u32,
  logBytes: u32,
  destroyed: u32,

  // Registers of microcode.
  /** Items taken from the stack, or other values: each routine says which. */
  args: registers(u256, 8),
  /** Where `take`, `copy` and other short routines go on. */
  after: u8,
  /** Where `keccak`, `deposit` and other routines that use those go on. */
  next: u8,
  /** Where the outermost frame goes on when it ends. */
  outer: u8,
  count: u32,
  index: u32,
  who: u160,
  from: place,
  /** Bytes that there are to copy, before zeros. */
  fromLeft: u32,
  to: place,
  left: u32,
  backward: bool,
  fromCode: bool,
  digest: u256,
  /** Keccak's 25 lanes. */
  lanes: registers(u64, 32),
  round: u8,
  kind: u8,
  childGas: u64,
  flag: bool,
  step: u16,

  code: bytes(2 ** 32, { endian: 'big' }),
  /** 1 at the place of each valid jump destination in `code`. */
  targets: bytes(2 ** 32, { endian: 'big' }),
  stack: memory(u256, 2 ** (REGION_BITS + 10), { endian: 'big' }),
  mem: bytes(2 ** PLACE_BITS, { endian: 'big' }),
  frames: memory(u256, 2 ** (REGION_BITS + 3), { endian: 'big' }),
  journal: memory(u256, 2 ** 28, { endian: 'big' }),
  env: memory(u256, 2 ** ENV_BITS, { endian: 'big' }),
  logs: memory(u256, 2 ** 24, { endian: 'big' }),
  /** Addresses of accounts that the transaction destroys. */
  doomed: memory(u256, 2 ** 20, { endian: 'big' }),
  /** Code and cells of the field processor: `precompiles/field`. */
  fieldCode: memory(u64, 2 ** 14, { endian: 'big' }),
  cells: memory(u256, 2 ** 15, { endian: 'big' }),
  /** Round constants and other tables: `tables.ts`. */
  tables: memory(u256, 2 ** 10, { endian: 'big' }),

  /** Accounts, storage, and what a transaction marks, by keys of `world.ts`. One map, so that a step proof has one tree of it. */
  world: map(u256, u256),
  /** Numbers of slots, from 1 on. */
  slots: map(u256, u64),
}

export type State = StateOf<typeof declarations>
// biome-ignore lint/complexity/noBannedTypes: fetch hands on nothing but the word
export type Builder = VmBuilder<typeof declarations, {}>
