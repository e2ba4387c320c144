/**
 * Syscalls that hash slices: how the slices are walked, and where the digest goes. `sha256.ts` and `keccak.ts` are
 * the hashes themselves, `address.ts` another user of the first.
 *
 * While hashing, `source` and `count` are what is left of a slice, `destination` is the place in the table of slices,
 * `index` counts those to come, `fill` the bytes in the block; `target` says for whom, `phase` what is fed.
 * @module
 */
import { concat, enter, select, trap, u8, u64, uint, type Word, when } from '../../../vm/index.ts'
import { locate } from '../machine/address-space.ts'
import { type Builder, SCRATCH, type State } from '../machine/isa.ts'
import type { Syscall } from './names.ts'
import { aligned, COST, charge, type Entry, finish, max, sliceAt, slices } from './syscall.ts'

/** Who hashes. */
export const FOR = { sha256: 0, keccak: 1, create: 2, find: 3 } as const
/** What is fed to SHA-256: slices, what an address has behind its seeds, the padding. */
export const PHASE = { slices: 0, bump: 1, program: 2, marker: 3, one: 4, zeros: 5, length: 6 } as const

const MAX_SLICES = 20_000
const MAX_SEEDS = 16
const MAX_SEED = 32

export const isAddress = (s: State) => s.target.ge(FOR.create)

/** A word of the scratch memory. */
export const lane = (index: Word | number) =>
  typeof index === 'number'
    ? uint(9)(SCRATCH.lanes + 8 * index)
    : concat(index.low(6).add(SCRATCH.lanes / 8), uint(3)(0))

/** Goes through the slices from the first. */
export function start(s: State): void {
  s.index = s.r[2].low(32)
  s.total = u64(0)
  s.fill = u8(0)
  s.phase = u8(PHASE.slices)
  slices(s, s.r[1], s.r[2], 'hash.slices')
}

const isKeccak = (s: State) => s.target.eq(FOR.keccak)

const begin =
  (target: number): Entry =>
  (s) => {
    s.target = uint(4)(target)
    enter('hash')
  }

export const digestEntries = {
  sol_sha256: begin(FOR.sha256),
  sol_keccak256: begin(FOR.keccak),
} satisfies Partial<Record<Syscall, Entry>>

export const digest = (vm: Builder): Builder =>
  vm
    .microcode('hash', (s) => {
      when(s.r[2].gt(MAX_SLICES), () => trap('Hashing too many sequences'))
      charge(s, COST.hash, 'hash.result')
    })
    .microcode('hash.result', (s) => locate(s, s.r[3], u64(32), 'store', 'hash.start'))
    .microcode('hash.start', (s) => start(s))
    .microcode('hash.slices', (s) => {
      aligned(s, 3)
      // The table of seeds is translated before they are counted.
      when(isAddress(s).and(tooMany(s.r[2])), () => trap(BAD_SEEDS))
      s.destination = s.place
      when(
        isKeccak(s),
        () => enter('keccak'),
        () => enter('sha256'),
      )
    })
    .microcode('next.slice', (s) => {
      when(
        s.index.eq(0),
        () =>
          when(
            isAddress(s),
            () => locate(s, s.r[3], u64(32), 'load', 'behind.seeds'),
            () => {
              s.phase = u8(PHASE.one)
              s.count = u64(1)
              when(
                isKeccak(s),
                () => enter('keccak.pad'),
                () => enter('sha256.feed'),
              )
            },
          ),
        () => {
          const { address, length } = sliceAt(s, s.destination)
          when(isAddress(s).and(length.gt(MAX_SEED)), () => trap(BAD_SEEDS))
          when(length.bit(63), () => trap('InvalidLength'))
          s.count = length
          s.destination = s.destination.add(16)
          s.index = s.index.sub(1)
          locate(s, address, length, 'load', 'slice')
        },
      )
    })
    .microcode('slice', (s) => {
      s.source = s.place
      // Seeds cost nothing: an address is paid for as a whole.
      const cost = select(isAddress(s), u64(0), max(s.count.shr(1), COST.memory))
      charge(s, cost, 'feed')
    })
    .microcode('feed', (s) =>
      when(
        s.count.eq(0),
        () => enter('next.slice'),
        () =>
          when(
            isKeccak(s),
            () => enter('keccak.feed'),
            () => enter('sha256.feed'),
          ),
      ),
    )
    .microcode('digest', (s) => {
      s.count = u64(0)
      locate(s, s.r[3], u64(32), 'store', 'digest.bytes')
    })
    .microcode('digest.bytes', (s) => {
      s.mem[s.place] = s.scratch[s.count.low(5).unsigned(9).add(SCRATCH.lanes)]
      s.place = s.place.add(1)
      s.count = s.count.add(1)
      when(s.count.eq(32), () => finish(s, 0))
    })

export const BAD_SEEDS = 'Could not create program address with signer seeds'
/** More seeds than an address may have. */
const tooMany = (count: Word) => count.gt(MAX_SEEDS)
/** So many that there is no room for a bump. */
export const noRoom = (count: Word) => count.eq(MAX_SEEDS)
