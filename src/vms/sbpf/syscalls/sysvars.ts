/**
 * Sysvars, what the runtime tells every program of the cluster: their values, and how they lie in `mem`.
 * @module
 */
import { concatAll, fromBigintLE } from '../../../bytes/bytes.ts'
import { SYSVAR } from '../machine/isa.ts'
import { addressOf } from './base58.ts'

/** The clock sysvar. */
export type SbpfClock = {
  readonly slot: bigint
  readonly epochStartTimestamp: bigint
  readonly epoch: bigint
  readonly leaderScheduleEpoch: bigint
  readonly unixTimestamp: bigint
}
/** The rent sysvar. */
export type Rent = {
  readonly lamportsPerByte: bigint
  readonly exemptionThreshold: number
  readonly burnPercent: number
}
/** The epoch schedule sysvar. */
export type EpochSchedule = {
  readonly slotsPerEpoch: bigint
  readonly leaderScheduleSlotOffset: bigint
  readonly warmup: boolean
  readonly firstNormalEpoch: bigint
  readonly firstNormalSlot: bigint
}
/** The epoch rewards sysvar. */
export type EpochRewards = {
  readonly distributionStartingBlockHeight: bigint
  readonly numPartitions: bigint
  /** 32 bytes. */
  readonly parentBlockhash: Uint8Array
  readonly totalPoints: bigint
  readonly totalRewards: bigint
  readonly distributedRewards: bigint
  readonly active: boolean
}
/** The cluster's state that programs can read. */
export type Sysvars = {
  readonly clock: SbpfClock
  readonly rent: Rent
  readonly epochSchedule: EpochSchedule
  readonly epochRewards: EpochRewards
  readonly lastRestartSlot: bigint
  /** Data of the account, at most 20,488 bytes; none if the runtime has no such sysvar. */
  readonly slotHashes: Uint8Array
  /** Data of the account, at most 16,392 bytes; none if the runtime has no such sysvar. */
  readonly stakeHistory: Uint8Array
}

const MAX_SIZE = { slotHashes: 20_488, stakeHistory: 16_392 } as const

/** What a cluster begins with; since SIMD-0194 rent has a threshold of one year. */
export const DEFAULT_SYSVARS: Sysvars = {
  clock: { slot: 0n, epochStartTimestamp: 0n, epoch: 0n, leaderScheduleEpoch: 0n, unixTimestamp: 0n },
  rent: { lamportsPerByte: 6960n, exemptionThreshold: 1, burnPercent: 50 },
  epochSchedule: {
    slotsPerEpoch: 432_000n,
    leaderScheduleSlotOffset: 432_000n,
    warmup: false,
    firstNormalEpoch: 0n,
    firstNormalSlot: 0n,
  },
  epochRewards: {
    distributionStartingBlockHeight: 0n,
    numPartitions: 0n,
    parentBlockhash: new Uint8Array(32),
    totalPoints: 0n,
    totalRewards: 0n,
    distributedRewards: 0n,
    active: false,
  },
  lastRestartSlot: 0n,
  slotHashes: new Uint8Array(MAX_SIZE.slotHashes),
  stakeHistory: new Uint8Array(MAX_SIZE.stakeHistory),
}

const u64 = (value: bigint) => fromBigintLE(BigInt.asUintN(64, value), 8)
const bool = (value: boolean) => Uint8Array.of(Number(value))

function rentBytes({ lamportsPerByte, exemptionThreshold, burnPercent }: Rent): Uint8Array {
  const threshold = new DataView(new ArrayBuffer(8))
  threshold.setFloat64(0, exemptionThreshold, true)
  return concatAll([u64(lamportsPerByte), new Uint8Array(threshold.buffer), Uint8Array.of(burnPercent)])
}

/** @param gap - bytes behind the flag: a struct in memory has them, an account has not */
function scheduleBytes(schedule: EpochSchedule, gap: number): Uint8Array {
  return concatAll([
    u64(schedule.slotsPerEpoch),
    u64(schedule.leaderScheduleSlotOffset),
    bool(schedule.warmup),
    new Uint8Array(gap),
    u64(schedule.firstNormalEpoch),
    u64(schedule.firstNormalSlot),
  ])
}

const rewardsBytes = (rewards: EpochRewards) =>
  concatAll([
    u64(rewards.distributionStartingBlockHeight),
    u64(rewards.numPartitions),
    rewards.parentBlockhash,
    fromBigintLE(BigInt.asUintN(128, rewards.totalPoints), 16),
    u64(rewards.totalRewards),
    u64(rewards.distributedRewards),
    bool(rewards.active),
  ])

const clockBytes = (clock: SbpfClock) =>
  concatAll([
    u64(clock.slot),
    u64(clock.epochStartTimestamp),
    u64(clock.epoch),
    u64(clock.leaderScheduleEpoch),
    u64(clock.unixTimestamp),
  ])

/** The sysvars that `sol_get_sysvar` knows, with the data of their accounts. */
export const SYSVARS: readonly {
  readonly address: string
  readonly place: number
  data(sysvars: Sysvars): Uint8Array
}[] = [
  {
    address: 'SysvarC1ock11111111111111111111111111111111',
    place: SYSVAR.clock,
    data: ({ clock }) => clockBytes(clock),
  },
  {
    address: 'SysvarRent111111111111111111111111111111111',
    place: SYSVAR.rent,
    data: ({ rent }) => rentBytes(rent),
  },
  {
    address: 'SysvarEpochSchedu1e111111111111111111111111',
    place: SYSVAR.scheduleData,
    data: ({ epochSchedule }) => scheduleBytes(epochSchedule, 0),
  },
  {
    address: 'SysvarEpochRewards1111111111111111111111111',
    place: SYSVAR.rewards,
    data: ({ epochRewards }) => rewardsBytes(epochRewards),
  },
  {
    address: 'SysvarLastRestartS1ot1111111111111111111111',
    place: SYSVAR.lastRestartSlot,
    data: ({ lastRestartSlot }) => u64(lastRestartSlot),
  },
  {
    address: 'SysvarS1otHashes111111111111111111111111111',
    place: SYSVAR.slotHashes,
    data: ({ slotHashes }) => slotHashes,
  },
  {
    address: 'SysvarStakeHistory1111111111111111111111111',
    place: SYSVAR.stakeHistory,
    data: ({ stakeHistory }) => stakeHistory,
  },
]

/**
 * The region of `mem` with the sysvars.
 * @throws RangeError if a sysvar has more bytes than its account
 */
export function sysvarBytes(sysvars: Sysvars): Uint8Array {
  const sizes = { ...MAX_SIZE, 'epochRewards.parentBlockhash': 32 }
  for (const [title, bytes] of [
    ['slotHashes', sysvars.slotHashes],
    ['stakeHistory', sysvars.stakeHistory],
    ['epochRewards.parentBlockhash', sysvars.epochRewards.parentBlockhash],
  ] as const) {
    const exact = title === 'epochRewards.parentBlockhash'
    if (bytes.length > sizes[title] || (exact && bytes.length < sizes[title]))
      throw new RangeError(
        `"sysvars.${title}" expected ${exact ? '' : 'at most '}${sizes[title]} bytes, got ${bytes.length}`,
      )
  }
  const region = new Uint8Array(SYSVAR.stakeHistory + MAX_SIZE.stakeHistory)
  region.set(scheduleBytes(sysvars.epochSchedule, 7), SYSVAR.schedule)
  for (const [i, { address, place, data }] of SYSVARS.entries()) {
    const bytes = data(sysvars)
    region.set(addressOf(address), SYSVAR.ids + 32 * i)
    region.set([place & 255, place >> 8, bytes.length & 255, bytes.length >> 8], SYSVAR.table + 4 * i)
    region.set(bytes, place)
  }
  return region
}
