/**
 * Forks, and what each changes: a later one is a row.
 *
 * Text: ethereum/execution-specs, `src/ethereum/forks/*`, and the EIPs that the rows name.
 * @module
 */

/** Names of forks, in their order. `paris` is the merge. */
export const FORKS = ['berlin', 'london', 'paris', 'shanghai', 'cancun', 'prague', 'osaka'] as const
/** The name of a fork. */
export type Fork = (typeof FORKS)[number]

/** The forks whose blocks can be run on a witness, from the state root before the block to the one after it. */
export const ROOT_FORKS = ['cancun', 'prague', 'osaka'] as const satisfies readonly Fork[]

export type Rules = {
  readonly fork: Fork
  /** Whether what a witness does not show stops the machine: `shown.ts`. */
  readonly witness: boolean
  /** Whether the rules of a fork are in force. */
  readonly since: (fork: Fork) => boolean
  /** Opcodes that exist. */
  readonly has: (since: Fork | undefined) => boolean
  /** Precompiles are at the addresses from 1 to this one, and at 0x100 from Osaka on (EIP-7951). */
  readonly lastPrecompile: number
  /** Of the gas used, what may be refunded: a half, and a fifth since EIP-3529. */
  readonly refundQuotient: number
  /** EIP-3529: what clearing a slot refunds. */
  readonly clearRefund: number
}

/** @throws RangeError unless the fork is one of `FORKS` */
export function rulesOf(fork: Fork, witness = false): Rules {
  const at = FORKS.indexOf(fork)
  if (at < 0) throw new RangeError(`"fork" expected one of ${FORKS.join(', ')}, got ${String(fork)}`)
  const since = (other: Fork) => at >= FORKS.indexOf(other)
  return {
    fork,
    witness,
    since,
    has: (first) => first === undefined || since(first),
    lastPrecompile: since('prague') ? 0x11 : since('cancun') ? 0x0a : 0x09,
    refundQuotient: since('london') ? 5 : 2,
    clearRefund: since('london') ? 4800 : 15_000,
  }
}

/** Prices that instructions share (Yellow Paper, appendix G; EIP-2929). */
export const GAS = {
  base: 2,
  veryLow: 3,
  low: 5,
  mid: 8,
  high: 10,
  jumpDest: 1,
  warm: 100,
  coldAccount: 2600,
  coldSlot: 2100,
  copyWord: 3,
  keccak: 30,
  keccakWord: 6,
  exp: 10,
  expByte: 50,
  log: 375,
  logTopic: 375,
  logByte: 8,
  memoryWord: 3,
  callValue: 9000,
  newAccount: 25_000,
  stipend: 2300,
  create: 32_000,
  initCodeWord: 2,
  depositByte: 200,
  selfDestruct: 5000,
  selfDestructRefund: 24_000,
  sload: 2100,
  sset: 20_000,
  sreset: 2900,
  transaction: 21_000,
  transactionCreate: 32_000,
  dataZero: 4,
  dataNonZero: 16,
  accessAddress: 2400,
  accessSlot: 1900,
  authorization: 25_000,
  authorizationRefund: 12_500,
} as const

/** EIP-170 and EIP-3860. */
export const MAX_CODE = 24_576
export const MAX_INIT_CODE = 49_152
