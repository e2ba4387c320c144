/**
 * Syscalls that hash slices: how the slices are walked, and where the digest goes. `sha256.ts` and `keccak.ts` are
 * the hashes themselves, `address.ts` another user of the first.
 *
 * While hashing, `source` and `count` are what is left of a slice, `destination` is the place in the table of slices,
 * `index` counts those to come, `fill` the bytes in the block; `target` says for whom, `phase` what is fed.
 * @module
 */
import { concat, enter, trap, u8, u64, uint, type Word, when } from '../../vm/index.ts'
import { translate } from './access.ts'
import { type Builder, type Isa, SCRATCH, type State } from './isa.ts'
import type { Syscall } from './names.ts'
import { COST, charge, finish, max, sliceAt, slices } from './syscall.ts'

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
export function start(isa: Isa, s: State, hash: 'sha256' | 'keccak'): void {
  when(s.r[2].ne(0), () => {
    s.destination = slices(isa, s, s.r[1], s.r[2])
  })
  s.index = s.r[2].low(32)
  s.total = u64(0)
  s.fill = u8(0)
  s.phase = u8(PHASE.slices)
  enter(hash)
}

export const digest =
  (isa: Isa) =>
  (vm: Builder): Builder =>
    vm
      .microcode('sol_sha256' satisfies Syscall, (s) => begin(s, FOR.sha256))
      .microcode('sol_keccak256' satisfies Syscall, (s) => begin(s, FOR.keccak))
      .microcode('hash', (s) => {
        translate(isa, s, s.r[3], 32, 'store')
        when(
          s.target.eq(FOR.keccak),
          () => start(isa, s, 'keccak'),
          () => start(isa, s, 'sha256'),
        )
      })
      .microcode('next.slice', (s) => {
        when(
          s.index.eq(0),
          () => {
            when(
              isAddress(s),
              () => enter('behind.seeds'),
              () => {
                s.phase = u8(PHASE.one)
                s.count = u64(1)
                when(
                  s.target.eq(FOR.keccak),
                  () => enter('keccak.pad'),
                  () => enter('sha256.feed'),
                )
              },
            )
          },
          () => {
            const { address, length } = sliceAt(s, s.destination)
            when(isAddress(s).and(length.gt(MAX_SEED)), () => trap(BAD_SEEDS))
            when(length.ne(0), () => {
              s.source = translate(isa, s, address, length, 'load')
            })
            s.count = length
            s.destination = s.destination.add(16)
            s.index = s.index.sub(1)
            const feed = () =>
              when(length.ne(0), () =>
                when(
                  s.target.eq(FOR.keccak),
                  () => enter('keccak.feed'),
                  () => enter('sha256.feed'),
                ),
              )
            when(isAddress(s), feed, () => charge(s, max(length.shr(1), COST.memory), feed))
          },
        )
      })
      .microcode('digest', (s) => {
        s.destination = translate(isa, s, s.r[3], 32, 'store')
        s.count = u64(0)
        enter('digest.bytes')
      })
      .microcode('digest.bytes', (s) => {
        s.mem[s.destination] = s.scratch[s.count.low(5).unsigned(9).add(SCRATCH.lanes)]
        s.destination = s.destination.add(1)
        s.count = s.count.add(1)
        when(s.count.eq(32), () => finish(s, 0))
      })

function begin(s: State, target: number): void {
  when(s.r[2].gt(MAX_SLICES), () => trap('Hashing too many sequences'))
  charge(s, COST.hash, () => {
    s.target = uint(4)(target)
    enter('hash')
  })
}

export const BAD_SEEDS = 'Could not create program address with signer seeds'
/** More seeds than an address may have. */
export const tooMany = (count: Word) => count.gt(MAX_SEEDS)
/** So many that there is no room for a bump. */
export const noRoom = (count: Word) => count.eq(MAX_SEEDS)
