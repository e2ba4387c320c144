/**
 * What things cost in ink: prices of instructions and of hooks as Arbitrum documents them ("Gas and ink costs").
 * @module
 */

/** Ink that a unit of gas buys. */
export const INK_PRICE = 10_000

/** For a hook, for each of its pointers, and for one that asks the chain. */
const [HOSTIO, PTR, API] = [8400, 5040, 59_673]

/** Of hooks, before what they pay for bytes, and for what the EVM does. */
export const HOOK_INK = {
  read_args: HOSTIO,
  write_result: HOSTIO,
  exit_early: 0,
  storage_load_bytes32: HOSTIO + 2 * PTR,
  storage_cache_bytes32: HOSTIO + 2 * PTR,
  storage_flush_cache: HOSTIO + API,
  transient_load_bytes32: HOSTIO + 2 * PTR + API,
  transient_store_bytes32: HOSTIO + 2 * PTR + API,
  call_contract: HOSTIO + 3 * PTR + API,
  delegate_call_contract: HOSTIO + 3 * PTR + API,
  static_call_contract: HOSTIO + 3 * PTR + API,
  create1: HOSTIO + 3 * PTR + API,
  create2: HOSTIO + 4 * PTR + API,
  read_return_data: HOSTIO + API,
  return_data_size: HOSTIO,
  emit_log: HOSTIO + API,
  account_balance: HOSTIO + 2 * PTR + API,
  account_code_size: HOSTIO + API,
  account_codehash: HOSTIO + 2 * PTR + API,
  block_basefee: HOSTIO + PTR,
  block_coinbase: HOSTIO + PTR,
  block_gas_limit: HOSTIO,
  block_number: HOSTIO,
  block_timestamp: HOSTIO,
  chainid: HOSTIO,
  contract_address: HOSTIO + PTR,
  evm_gas_left: HOSTIO,
  evm_ink_left: HOSTIO,
  msg_reentrant: HOSTIO,
  msg_sender: HOSTIO + PTR,
  msg_value: HOSTIO + PTR,
  native_keccak256: 0,
  tx_gas_price: HOSTIO + PTR,
  tx_ink_price: HOSTIO,
  tx_origin: HOSTIO + PTR,
  pay_for_memory_grow: HOSTIO,
} as const

/** Bytes that a hook reads or writes: a price for the first 32, and one for each beyond. */
export const READ_INK = { first: 16_381, byte: 55 } as const
export const WRITE_INK = { first: 5040, byte: 30 } as const
/** Hashing: a price for two words, and one for each beyond. */
export const KECCAK_INK = { first: 121_800, word: 21_000 } as const
/** Gas for a page of memory. */
export const PAGE_GAS = 1000

/** What the translation adds costs nothing; what Stylus has no price for costs this. */
const UNPRICED = 1000
/** A step of an instruction that moves bytes or elements in bulk: 16 bytes at most. */
export const BULK_INK = 200

const [BRANCH, COMPARE32, COMPARE64] = [765, 170, 225]

const SINGLE: Readonly<Record<string, number>> = {
  ...{ trap: 1, halt: 1, br: BRANCH, br_if: BRANCH, br_unless: BRANCH, br_table: 2400 },
  ...{ call: 3800, call_ref: 13_610, tail_ref: 13_610, return: 1, select: 1250 },
  ...{ move: 75, const: 1, frame_get: 75, frame_set: 210, global_get: 225, global_set: 575 },
  ...{ save: 0, restore: 0, zero: 0, host: 0, table_call: 0 },
  ...{ memory_size: 3000, memory_grow: 1, memory_copy: 0, memory_fill: 0, memory_init: 0 },
  ...{ load8_u: 670, load16_u: 670, load32_u: 670, load64: 680, i32_load8_s: 670, i32_load16_s: 670 },
  ...{ i64_load8_s: 680, i64_load16_s: 680, i64_load32_s: 680 },
  ...{ store8: 825, store16: 825, store32: 825, store64: 950 },
  ...{ 'i32.popcnt': 2650, 'i64.popcnt': 6000 },
}

const ARITHMETIC: readonly (readonly [RegExp, number, number])[] = [
  [/^(eqz?|ne|[lg][te]_[su])$/, COMPARE32, COMPARE64],
  [/^c[lt]z$/, 210, 210],
  [/^(add|sub|and|or|xor|shl|shr_[su]|rot[lr])$/, 70, 100],
  [/^mul$/, 160, 160],
  [/^(div|rem)_[su]$/, 1120, 1270],
  [/^(extend|wrap)/, 100, 100],
]

/** The price of an instruction of the machine, by its name. */
export function instructionInk(name: string): number {
  const known = SINGLE[name]
  if (known !== undefined) return known
  const branch = /^br_(i32|i64)_/.exec(name)
  if (branch) return BRANCH + (branch[1] === 'i32' ? COMPARE32 : COMPARE64)
  const [type, op = ''] = name.split('.')
  const row = ARITHMETIC.find(([pattern]) => pattern.test(op))
  return row ? row[type === 'i32' ? 1 : 2] : UNPRICED
}
