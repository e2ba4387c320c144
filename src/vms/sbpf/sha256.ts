/**
 * SHA-256 (FIPS 180-4, 6.2): a byte a step into a shift register of 512 bits, then a round a step.
 * @module
 */
import { concat, enter, select, u8, u64, u256, uint, type Word, when } from '../../vm/index.ts'
import { PHASE } from './digest.ts'
import { type Builder, CONTEXT, SCRATCH } from './isa.ts'

const INITIAL = 0x6a09e667_bb67ae85_3c6ef372_a54ff53a_510e527f_9b05688c_1f83d9ab_5be0cd19n

const rotate = (word: Word, by: number) => concat(word.low(by), word.high(32 - by))
/** Word `i` of eight, the first on top. */
const part = (words: Word, i: number) => words.bits(255 - 32 * i, 224 - 32 * i)
const parts = (words: Word) => Array.from({ length: 8 }, (_, i) => part(words, i))
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
        marker = s.context[s.source.low(10)]
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
      const [a, b, c, d, e, f, g, h] = parts(s.scratch.load(word(SCRATCH.working), 32))
      const [w0, w1, w9, w14] = [part(high, 0), part(high, 1), part(low, 1), part(low, 6)]
      const k = s.context.load(concat(s.fill.low(6), uint(2)(0)).unsigned(10).add(CONTEXT.sha256), 4)
      const sigma = (x: Word, i: number, j: number, by: number) =>
        rotate(x, i).xor(rotate(x, j)).xor(x.shr(by))
      const sum = (x: Word, i: number, j: number, l: number) =>
        rotate(x, i).xor(rotate(x, j)).xor(rotate(x, l))
      const choose = e.and(f).xor(e.not().and(g))
      const majority = a.and(b).xor(a.and(c)).xor(b.and(c))
      const t1 = h
        .add(sum(e, 6, 11, 25))
        .add(choose)
        .add(k)
        .add(w0)
      const t2 = sum(a, 2, 13, 22).add(majority)
      const next = w0
        .add(sigma(w1, 7, 18, 3))
        .add(w9)
        .add(sigma(w14, 17, 19, 10))
      s.scratch.store(word(SCRATCH.schedule), concat(high.low(224), low.high(32)))
      s.scratch.store(word(SCRATCH.schedule + 32), concat(low.low(224), next))
      s.scratch.store(word(SCRATCH.working), concat(t1.add(t2), a, b, c, d.add(t1), e, f, g))
      s.fill = s.fill.add(1)
      when(s.fill.eq(64), () => enter('sha256.add'))
    })
    .microcode('sha256.add', (s) => {
      const working = parts(s.scratch.load(word(SCRATCH.working), 32))
      const state = parts(s.scratch.load(word(SCRATCH.hash), 32)).map((x, i) => x.add(working[i]))
      const result = concat(...state)
      s.scratch.store(word(SCRATCH.hash), result)
      // The digest, its first byte first; it counts once the last block is done.
      const bytes = Array.from({ length: 32 }, (_, i) => result.bits(8 * i + 7, 8 * i))
      s.scratch.store(word(SCRATCH.lanes), concat(...bytes))
      s.fill = u8(0)
      when(
        s.count.eq(0),
        () => enter('sha256.next'),
        () => enter('sha256.feed'),
      )
    })
    .microcode('sha256.next', (s) => {
      const feed = (phase: number, count: Word | number) => () => {
        s.phase = u8(phase)
        s.count = typeof count === 'number' ? u64(count) : count
        enter('sha256.feed')
      }
      const before = s.phase
      const is = (phase: number, then: () => void) => when(before.eq(phase), then)
      // 56 bytes and the length fill a block.
      const zeros = u8(56).sub(s.fill).low(6).unsigned(64)
      is(PHASE.slices, () => enter('next.slice'))
      // `place` still is where the program's address lies.
      is(PHASE.bump, () => {
        s.source = s.place
        feed(PHASE.program, 32)()
      })
      is(PHASE.program, () => {
        s.source = uint(35)(CONTEXT.marker)
        feed(PHASE.marker, 'ProgramDerivedAddress'.length)()
      })
      is(PHASE.marker, feed(PHASE.one, 1))
      is(PHASE.one, () => when(zeros.eq(0), feed(PHASE.length, 8), feed(PHASE.zeros, zeros)))
      is(PHASE.zeros, feed(PHASE.length, 8))
      is(PHASE.length, () => enter('sha256.done'))
    })
