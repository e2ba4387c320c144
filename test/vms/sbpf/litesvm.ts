/**
 * The real SVM: litesvm, with the features that it has by itself. With those, frames of the stack have gaps and the input is
 * one region (`features.test.ts`).
 */
import { createRequire } from 'node:module'
import type { Account as NativeAccount } from 'litesvm'
import { concatAll, equal } from '../../../src/bytes/bytes.ts'
import type { Account, SbpfInstruction } from '../../../src/vms/sbpf/parameters.ts'
import { addressOf, base58 } from '../../../src/vms/sbpf/syscalls/base58.ts'
import type { Sysvars } from '../../../src/vms/sbpf/syscalls/sysvars.ts'

type Meta = {
  logs(): string[]
  computeUnitsConsumed(): bigint
  returnData(): { data(): Uint8Array; programId(): Uint8Array }
}
type Features = { activate(id: Uint8Array, slot: bigint): void }
type Native = {
  setSigverify(on: boolean): void
  setBlockhashCheck(on: boolean): void
  setFeatureSet(set: unknown): void
  setBuiltins(): void
  setSysvars(): void
  setLamports(lamports: bigint): void
  setTransactionHistory(capacity: bigint): void
  setDefaultPrograms(): void
  setComputeBudget(budget: { computeUnitLimit: bigint }): void
  setLogBytesLimit(limit?: bigint): void
  setClock(clock: unknown): void
  getClock(): Sysvars['clock']
  getEpochSchedule(): Sysvars['epochSchedule']
  getEpochRewards(): Omit<Sysvars['epochRewards'], 'parentBlockhash'> & { parentBlockhash: string }
  getLastRestartSlot(): bigint
  setEpochSchedule(schedule: unknown): void
  setEpochRewards(rewards: unknown): void
  setLastRestartSlot(slot: bigint): void
  setSlotHashes(hashes: readonly { slot: bigint; hash: string }[]): void
  getRent(): { lamportsPerByteYear: bigint; exemptionThreshold: number; burnPercent: number }
  addProgram(id: Uint8Array, file: Uint8Array): void
  setAccount(address: Uint8Array, account: NativeAccount): void
  getAccount(address: Uint8Array): NativeAccount | null
  sendLegacyTransaction(bytes: Uint8Array): Meta | { err(): { toString(): string }; meta(): Meta }
}

const {
  LiteSvm,
  Account: SvmAccount,
  FeatureSet,
  ComputeBudget,
  Clock,
  EpochSchedule,
  EpochRewards,
} = createRequire(import.meta.url)('litesvm/dist/internal.js') as {
  LiteSvm: new () => Native
  Account: new (
    lamports: bigint,
    data: Uint8Array,
    owner: Uint8Array,
    executable: boolean,
    rentEpoch: bigint,
  ) => NativeAccount
  FeatureSet: { new (): Features; allEnabled(): Features }
  ComputeBudget: new () => { computeUnitLimit: bigint }
  Clock: new (...values: bigint[]) => unknown
  EpochSchedule: new (...values: (bigint | boolean)[]) => unknown
  EpochRewards: new (...values: (bigint | boolean | string)[]) => unknown
}

export type Answer = {
  /** What the runtime says is wrong, or undefined. */
  readonly error: string | undefined
  readonly units: bigint
  readonly logs: readonly string[]
  readonly returnData: Uint8Array
  readonly accounts: readonly Account[]
}

/** The feature `enable_sbpf_v3_deployment_and_execution`. */
const VERSION_3 = '5cC3foj77CWun58pC51ebHFUWavHWKarWyR5UUik7dnC'

const PAYER = new Uint8Array(32).fill(0xfe)
const compact = (n: number): Uint8Array =>
  n < 128 ? Uint8Array.of(n) : Uint8Array.of((n & 127) | 128, n >> 7)
const list = (items: readonly Uint8Array[]) => [compact(items.length), ...items]

/** A legacy transaction of one instruction; signatures are zeros, since nobody checks them. */
function transaction({ programId, accounts, data }: SbpfInstruction): Uint8Array {
  const unique = accounts.filter(
    ({ address }, i) => accounts.findIndex((other) => equal(other.address, address)) === i,
  )
  const rank = ({ signer, writable }: Account) => (signer ? 0 : 2) + (writable ? 0 : 1)
  const sorted = [0, 1, 2, 3].flatMap((wanted) => unique.filter((account) => rank(account) === wanted))
  const keys = [PAYER, ...sorted.map(({ address }) => address), programId]
  const signers = sorted.filter(({ signer }) => signer)
  const header = Uint8Array.of(
    1 + signers.length,
    signers.filter(({ writable }) => !writable).length,
    sorted.filter(({ signer, writable }) => !signer && !writable).length + 1,
  )
  const index = (key: Uint8Array) => keys.findIndex((other) => equal(other, key))
  return concatAll([
    ...list(Array.from({ length: header[0] }, () => new Uint8Array(64))),
    header,
    ...list(keys),
    new Uint8Array(32),
    Uint8Array.of(1, index(programId)),
    compact(accounts.length),
    Uint8Array.from(accounts, ({ address }) => index(address)),
    compact(data.length),
    data,
  ])
}

export type SvmOptions = {
  readonly units?: bigint
  readonly programs?: boolean
  readonly clock?: readonly bigint[]
  /**
   * The features that are active; by default those that litesvm has by itself. `none` has one all the same, which lets
   * programs of version 3 be deployed.
   */
  readonly features?: 'none' | 'default' | 'all'
  /** Bytes; none by default. Clusters have 10,000. */
  readonly logLimit?: bigint
}

/** A fresh SVM in which programs can be run. */
export class Svm {
  readonly #svm = new LiteSvm()

  constructor({
    units = 200_000n,
    programs = false,
    clock,
    features = 'default',
    logLimit,
  }: SvmOptions = {}) {
    if (features === 'none') {
      const set = new FeatureSet()
      set.activate(addressOf(VERSION_3), 0n)
      this.#svm.setFeatureSet(set)
    }
    if (features === 'all') this.#svm.setFeatureSet(FeatureSet.allEnabled())
    this.#svm.setBuiltins()
    this.#svm.setLamports(10n ** 18n)
    this.#svm.setSysvars()
    if (programs) this.#svm.setDefaultPrograms()
    this.#svm.setSigverify(false)
    this.#svm.setBlockhashCheck(false)
    this.#svm.setTransactionHistory(0n)
    this.#svm.setLogBytesLimit(logLimit)
    const budget = new ComputeBudget()
    budget.computeUnitLimit = units
    this.#svm.setComputeBudget(budget)
    if (clock) this.#svm.setClock(new Clock(...clock))
  }

  get rent() {
    const { lamportsPerByteYear, exemptionThreshold, burnPercent } = this.#svm.getRent()
    return { lamportsPerByte: lamportsPerByteYear, exemptionThreshold, burnPercent }
  }

  /** What programs on this SVM read, as `loadSbpf` takes it. */
  get sysvars(): Sysvars {
    const { slot, epochStartTimestamp, epoch, leaderScheduleEpoch, unixTimestamp } = this.#svm.getClock()
    const schedule = this.#svm.getEpochSchedule()
    const rewards = this.#svm.getEpochRewards()
    const data = (address: string) => this.account(addressOf(address))?.data ?? new Uint8Array(0)
    return {
      clock: { slot, epochStartTimestamp, epoch, leaderScheduleEpoch, unixTimestamp },
      rent: this.rent,
      epochSchedule: {
        slotsPerEpoch: schedule.slotsPerEpoch,
        leaderScheduleSlotOffset: schedule.leaderScheduleSlotOffset,
        warmup: schedule.warmup,
        firstNormalEpoch: schedule.firstNormalEpoch,
        firstNormalSlot: schedule.firstNormalSlot,
      },
      epochRewards: {
        distributionStartingBlockHeight: rewards.distributionStartingBlockHeight,
        numPartitions: rewards.numPartitions,
        parentBlockhash: addressOf(rewards.parentBlockhash),
        totalPoints: rewards.totalPoints,
        totalRewards: rewards.totalRewards,
        distributedRewards: rewards.distributedRewards,
        active: rewards.active,
      },
      lastRestartSlot: this.#svm.getLastRestartSlot(),
      slotHashes: data('SysvarS1otHashes111111111111111111111111111'),
      stakeHistory: data('SysvarStakeHistory1111111111111111111111111'),
    }
  }

  /** Gives sysvars values in which every byte differs from zero, as far as the runtime allows. */
  fillSysvars(): void {
    this.#svm.setClock(new Clock(...[1n, 2n, 3n, 4n, 5n].map((n) => n * 0x0101_0101_0101_0101n)))
    this.#svm.setEpochSchedule(
      new EpochSchedule(0x11_2233_4455n, 0x66_7788_99aan, true, 0xbb_ccdd_eeffn, 0x1357_9bdfn),
    )
    const hash = base58(Uint8Array.from({ length: 32 }, (_, i) => i + 1))
    this.#svm.setEpochRewards(new EpochRewards(7n, 9n, hash, 2n ** 90n + 5n, 2n ** 40n, 3n ** 20n, true))
    this.#svm.setLastRestartSlot(0x1234_5678_9abcn)
    this.#svm.setSlotHashes(
      Array.from({ length: 512 }, (_, i) => ({
        slot: BigInt(1000 - i),
        hash: base58(new Uint8Array(32).fill(i)),
      })),
    )
  }

  /** Makes a file a program. @throws Error if the loader or the verifier refuses it */
  add(programId: Uint8Array, file: Uint8Array): void {
    this.#svm.addProgram(programId, file)
  }

  /** The file of a program, which may be in an account of its own. */
  file(programId: Uint8Array): Uint8Array {
    const { data } = this.account(programId)!
    // The upgradeable loader: a state of 4 bytes, then an address; there, a header of 45 bytes comes first.
    return data.length === 36 ? this.account(data.subarray(4))!.data.subarray(45) : data
  }

  /** An account as it is there. */
  account(address: Uint8Array): Account | undefined {
    const account = this.#svm.getAccount(address)
    if (!account) return undefined
    return {
      address,
      data: Uint8Array.from(account.data()),
      owner: Uint8Array.from(account.owner()),
      lamports: account.lamports(),
      executable: account.executable(),
    }
  }

  run(instruction: SbpfInstruction): Answer {
    const put = (address: Uint8Array, account: Omit<Account, 'address'>) =>
      this.#svm.setAccount(
        address,
        new SvmAccount(
          account.lamports,
          account.data,
          account.owner,
          account.executable ?? false,
          2n ** 64n - 1n,
        ),
      )
    put(PAYER, { lamports: 10n ** 12n, data: new Uint8Array(0), owner: new Uint8Array(32) })
    for (const account of instruction.accounts) put(account.address, account)
    const sent = this.#svm.sendLegacyTransaction(transaction(instruction))
    const failed = 'err' in sent
    const meta = failed ? sent.meta() : sent
    return {
      error: failed ? sent.err().toString() : undefined,
      units: meta.computeUnitsConsumed(),
      logs: meta.logs(),
      returnData: Uint8Array.from(meta.returnData().data()),
      accounts: instruction.accounts.map((account) => {
        const after = this.#svm.getAccount(account.address)
        return {
          ...account,
          lamports: after?.lamports() ?? 0n,
          data: Uint8Array.from(after?.data() ?? []),
          owner: Uint8Array.from(after?.owner() ?? new Uint8Array(32)),
        }
      }),
    }
  }
}
