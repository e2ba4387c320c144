/**
 * The input region: accounts and instruction data as the runtime lays them out for a program (ABI v1, `serialization.rs`
 * of agave), and the accounts as a program leaves them.
 * @module
 */
import { concatAll, equal, fromBigintLE, toBigintLE } from '../../bytes/bytes.ts'
import { OnestepError } from '../../bytes/errors.ts'

/** An account that is passed to a program. */
export type Account = {
  /** 32 bytes. */
  readonly address: Uint8Array
  /** The program that may change it, 32 bytes. */
  readonly owner: Uint8Array
  readonly lamports: bigint
  readonly data: Uint8Array
  readonly executable?: boolean
  readonly signer?: boolean
  readonly writable?: boolean
}

/** The instruction with which a program is invoked. */
export type SbpfInstruction = {
  readonly programId: Uint8Array
  readonly accounts: readonly Account[]
  readonly data: Uint8Array
}

/** The serialized input of a program. */
export type Parameters = {
  /** The input region from its start. */
  readonly bytes: Uint8Array
  /** Offset of the instruction data, which the runtime hands over in r2. */
  readonly dataAt: number
  /** Where each account begins that is no duplicate. */
  readonly accountsAt: readonly number[]
}

/** Bytes that an account's data may grow by. */
const GROWTH = 10_240
const MAX_ACCOUNTS = 255
const padding = (size: number) => (8 - (size % 8)) % 8

/**
 * Lays out what a program reads.
 * @throws RangeError if an address has not 32 bytes, or there are more than 255 accounts
 */
export function serializeParameters({ programId, accounts, data }: SbpfInstruction): Parameters {
  if (accounts.length > MAX_ACCOUNTS)
    throw new RangeError(`"accounts" expected at most ${MAX_ACCOUNTS}, got ${accounts.length}`)
  for (const [title, bytes] of [
    ['programId', programId],
    ...accounts.flatMap(({ address, owner }, i) => [
      [`accounts[${i}].address`, address] as const,
      [`accounts[${i}].owner`, owner] as const,
    ]),
  ] as const) {
    if (bytes.length !== 32) throw new RangeError(`"${title}" expected 32 bytes, got ${bytes.length}`)
  }
  const parts: Uint8Array[] = [fromBigintLE(BigInt(accounts.length), 8)]
  const accountsAt: number[] = []
  let size = 8
  const add = (part: Uint8Array) => {
    parts.push(part)
    size += part.length
  }
  for (const [i, account] of accounts.entries()) {
    const first = accounts.findIndex(({ address }) => equal(address, account.address))
    if (first < i) {
      add(Uint8Array.of(first, 0, 0, 0, 0, 0, 0, 0))
      continue
    }
    accountsAt.push(size)
    const { signer = false, writable = false, executable = false } = account
    add(Uint8Array.of(0xff, Number(signer), Number(writable), Number(executable), 0, 0, 0, 0))
    add(account.address)
    add(account.owner)
    add(fromBigintLE(account.lamports, 8))
    add(fromBigintLE(BigInt(account.data.length), 8))
    add(account.data)
    add(new Uint8Array(GROWTH + padding(account.data.length)))
    add(new Uint8Array(8).fill(0xff)) // the rent epoch, which means nothing any more
  }
  add(fromBigintLE(BigInt(data.length), 8))
  const dataAt = size
  add(data)
  add(programId)
  return { bytes: concatAll(parts), dataAt, accountsAt }
}

/**
 * The accounts as the input region holds them after a run, in the order in which they were given. Whether the
 * program had the right to change them is the runtime's to check, not the VM's.
 * @throws ParametersError if the program set a length that no account may get
 */
export function accountsAfter(instruction: SbpfInstruction, region: Uint8Array): Account[] {
  const { accountsAt } = serializeParameters(instruction)
  const { accounts } = instruction
  const places = accountsAt.values()
  const after: Account[] = []
  for (const [i, account] of accounts.entries()) {
    const first = accounts.findIndex(({ address }) => equal(address, account.address))
    if (first < i) {
      after.push({ ...after[first] })
      continue
    }
    const at = places.next().value!
    const length = toBigintLE(region.subarray(at + 80, at + 88))
    const longest = account.data.length + GROWTH
    if (length > BigInt(longest)) throw new ParametersError(i, longest, length)
    after.push({
      ...account,
      owner: region.slice(at + 40, at + 72),
      lamports: toBigintLE(region.subarray(at + 72, at + 80)),
      data: region.slice(at + 88, at + 88 + Number(length)),
    })
  }
  return after
}

/** The program left an account that the runtime refuses. */
export class ParametersError extends OnestepError {
  override name = 'ParametersError'

  constructor(account: number, longest: number, got: bigint) {
    super(`The program set the length of account ${account} out of range.`, {
      lines: [`Expected: at most ${longest} bytes, ${GROWTH} more than it had`, `Got: ${got}`],
    })
  }
}
