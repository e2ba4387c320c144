/**
 * SHA-256 (FIPS 180-4, 6.2): a byte a step into a shift register of 512 bits, then a round a step.
 * @module
 */
import { concat, enter, select, u8, u64, u256, uint, type Word, when } from '../../../vm/index.ts'
import { sha256Round } from '../../sha256-round.ts'
import { type Builder, CONTEXT, CONTEXT_BITS, SCRATCH } from '../machine/isa.ts'
import { FOR, PHASE } from './digest.ts'

const INITIAL = 0x6a09e667_bb67ae85_3c6ef372_a54ff53a_510e527f_9b05688c_1f83d9ab_5be0cd19n

const word = (place: number) => uint(9)(place)

export const sha256 = (vm: Builder): Builder =>
  vm
    .microcode('sha256', (s) => {
      s.scratch.store(word(SCRATCH.hash), u256(INITIAL))
      enter('next.slice')
    })
    .microcode('sha256.feed', (s) => {
      const fromMemory = s.phase.eq(PHASE.slices).or(s.phase.eq(PHASE.program))
      let byte: Word = u8(0)
      // Where a load is not made its value is zero.
      when(fromMemory, () => {
        byte = s.mem[s.source]
      })
      let marker: Word = u8(0)
      when(s.phase.eq(PHASE.marker), () => {
        marker = s.context[s.source.low(CONTEXT_BITS)]
      })
      const length = s.total.shl(3).shr(s.count.sub(1).low(3).unsigned(6).shl(3)).low(8)
      byte = byte.or(marker)
      byte = select(s.phase.eq(PHASE.bump), s.bump, byte)
      byte = select(s.phase.eq(PHASE.one), u8(0x80), byte)
      byte = select(s.phase.eq(PHASE.length), length, byte)
      const [high, low] = [
        s.scratch.load(word(SCRATCH.schedule), 32),
        s.scratch.load(word(SCRATCH.schedule + 32), 32),
      ]
      s.scratch.store(word(SCRATCH.schedule), concat(high.low(248), low.high(8)))
      s.scratch.store(word(SCRATCH.schedule + 32), concat(low.low(248), byte))
      s.source = s.source.add(1)
      s.count = s.count.sub(1)
      s.fill = s.fill.add(1)
      when(s.phase.lt(PHASE.one), () => {
        s.total = s.total.add(1)
      })
      when(
        s.fill.eq(64),
        () => enter('sha256.block'),
        () => when(s.count.eq(0), () => enter('sha256.next')),
      )
    })
    .microcode('sha256.block', (s) => {
      s.scratch.store(word(SCRATCH.working), s.scratch.load(word(SCRATCH.hash), 32))
      s.fill = u8(0)
      enter('sha256.round')
    })
    .microcode('sha256.round', (s) => {
      const [high, low] = [
        s.scratch.load(word(SCRATCH.schedule), 32),
        s.scratch.load(word(SCRATCH.schedule + 32), 32),
      ]
      const working = s.scratch.load(word(SCRATCH.working), 32)
      const k = s.context.load(
        concat(s.fill.low(6), uint(2)(0)).unsigned(CONTEXT_BITS).add(CONTEXT.sha256),
        4,
      )
      const next = sha256Round(working, high, low, k)
      s.scratch.store(word(SCRATCH.schedule), next.high)
      s.scratch.store(word(SCRATCH.schedule + 32), next.low)
      s.scratch.store(word(SCRATCH.working), next.working)
      s.fill = s.fill.add(1)
      when(s.fill.eq(64), () => {
        s.fill = u8(0)
        enter('sha256.add')
      })
    })
    .microcode('sha256.add', (s) => {
      // One of the eight words a step.
      const place = (from: number) => concat(s.fill.low(3), uint(2)(0)).unsigned(9).add(from)
      const sum = s.scratch.load(place(SCRATCH.hash), 4).add(s.scratch.load(place(SCRATCH.working), 4))
      s.scratch.store(place(SCRATCH.hash), sum)
      s.fill = s.fill.add(1)
      when(s.fill.eq(8), () => {
        s.fill = u8(0)
        when(
          s.count.eq(0),
          () => enter('sha256.next'),
          () => enter('sha256.feed'),
        )
      })
    })
    .microcode('sha256.next', (s) => {
      // 56 bytes and the length fill a block.
      const zeros = u8(56).sub(s.fill).low(6).unsigned(64)
      const full = s.phase.eq(PHASE.one).and(zeros.eq(0))
      const next = select(full, u8(PHASE.length), s.phase.add(1))
      const counts = [
        [PHASE.program, u64(32)],
        [PHASE.marker, u64('ProgramDerivedAddress'.length)],
        [PHASE.zeros, zeros],
        [PHASE.length, u64(8)],
      ] as const
      s.source = select(next.eq(PHASE.program), s.place, uint(35)(CONTEXT.marker))
      s.count = counts.reduce<Word>((count, [is, value]) => select(next.eq(is), value, count), u64(1))
      when(
        s.phase.eq(PHASE.slices),
        () => enter('next.slice'),
        () => {
          s.phase = next
          when(
            next.gt(PHASE.length),
            () => enter('sha256.digest'),
            () => enter('sha256.feed'),
          )
        },
      )
    })
    .microcode('sha256.digest', (s) => {
      // The first byte of the digest is the highest of the state.
      const at = s.fill.low(5)
      s.scratch[at.unsigned(9).add(SCRATCH.lanes)] = s.scratch[at.not().unsigned(9).add(SCRATCH.hash)]
      s.fill = s.fill.add(1)
      when(s.fill.eq(32), () =>
        when(
          s.target.eq(FOR.sha256),
          () => enter('digest'),
          () => enter('curve'),
        ),
      )
    })
