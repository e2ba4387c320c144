/**
 * Keccak-256, as before FIPS 202 gave SHA-3 another padding: a byte a step into the state, then a column, a lane or a
 * row a step. `bump` counts those, and `total` rounds.
 * @module
 */
import { concat, enter, select, u8, u64, u256, uint, type Word, when } from '../../../vm/index.ts'
import { type Builder, CONTEXT, CONTEXT_BITS, SCRATCH, type State } from '../machine/isa.ts'
import { lane, PHASE } from './digest.ts'

const RATE = 136
const PARITY = (SCRATCH.parity - SCRATCH.lanes) / 8

/** `x + by` modulo 5. */
const turn = (x: Word, by: number) => select(x.ge(5 - by), x.add(by - 5), x.add(by))
const rotate = (word: Word, by: Word) => word.shl(by).or(word.shr(u8(64).sub(by)))

/** The five steps 0 to 4 of a routine, then another. */
function five(s: State, then: () => void): void {
  const done = s.bump.eq(4)
  s.bump = select(done, u8(0), s.bump.add(1))
  when(done, then)
}

const byteAt = (fill: Word) => fill.unsigned(9).add(SCRATCH.lanes)

export const keccak = (vm: Builder): Builder =>
  vm
    .microcode('keccak', (s) => {
      for (let i = 0; i < 28; i += 4) s.scratch.store(lane(i), u256(0))
      s.bump = u8(0)
      enter('next.slice')
    })
    .microcode('keccak.feed', (s) => {
      const at = byteAt(s.fill)
      s.scratch[at] = s.scratch[at].xor(s.mem[s.source])
      s.source = s.source.add(1)
      s.count = s.count.sub(1)
      s.fill = s.fill.add(1)
      when(
        s.fill.eq(RATE),
        () => enter('keccak.theta'),
        () => when(s.count.eq(0), () => enter('next.slice')),
      )
    })
    .microcode('keccak.pad', (s) => {
      const at = byteAt(s.fill)
      const last = byteAt(u8(RATE - 1))
      const [here, end] = [s.scratch[at].xor(0x01), s.scratch[last]]
      s.scratch[at] = here
      s.scratch[last] = select(at.eq(last), here, end).xor(0x80)
      enter('keccak.theta')
    })
    .microcode('keccak.theta', (s) => {
      const column = [0, 1, 2, 3, 4].map((y) => s.scratch.load(lane(s.bump.add(5 * y)), 8))
      s.scratch.store(
        lane(s.bump.add(PARITY)),
        column.reduce((sum, value) => sum.xor(value)),
      )
      s.fill = u8(0)
      five(s, () => enter('keccak.columns'))
    })
    .microcode('keccak.columns', (s) => {
      // The lanes of a column, `fill` counts them, then the next column.
      const parity = (by: number) => s.scratch.load(lane(turn(s.bump, by).add(PARITY)), 8)
      const at = lane(s.bump.add(s.fill))
      s.scratch.store(
        at,
        s.scratch
          .load(at, 8)
          .xor(parity(4))
          .xor(rotate(parity(1), u8(1))),
      )
      const last = s.fill.eq(20)
      s.fill = select(last, u8(0), s.fill.add(5))
      when(last, () => five(s, () => enter('keccak.first')))
    })
    .microcode('keccak.first', (s) => {
      s.value = s.scratch.load(lane(1), 8)
      enter('keccak.lanes')
    })
    .microcode('keccak.lanes', (s) => {
      // rho and pi: each lane takes the place of the next one on the way.
      const entry = concat(s.bump.low(5), uint(1)(0)).unsigned(10).add(CONTEXT.rotation)
      const pair = s.context.load(entry, 2)
      const at = lane(pair.low(8))
      const next = s.scratch.load(at, 8)
      s.scratch.store(at, rotate(s.value, pair.high(8)))
      s.value = next
      s.bump = s.bump.add(1)
      when(s.bump.eq(24), () => {
        s.bump = u8(0)
        enter('keccak.rows')
      })
    })
    .microcode('keccak.rows', (s) => {
      const row = s.bump.add(s.bump.shl(2))
      const places = [0, 1, 2, 3, 4].map((x) => lane(row.add(x)))
      const b = places.map((at) => s.scratch.load(at, 8))
      const constant = s.context.load(
        concat(s.total.low(5), uint(3)(0)).unsigned(CONTEXT_BITS).add(CONTEXT.keccak),
        8,
      )
      for (const [x, at] of places.entries()) {
        const value = b[x].xor(b[(x + 1) % 5].not().and(b[(x + 2) % 5]))
        s.scratch.store(at, x === 0 ? value.xor(select(s.bump.eq(0), constant, u64(0))) : value)
      }
      five(s, () => {
        s.total = s.total.add(1)
        when(
          s.total.eq(24),
          () => {
            s.total = u64(0)
            s.fill = u8(0)
            when(
              s.phase.eq(PHASE.one),
              () => enter('digest'),
              () =>
                when(
                  s.count.eq(0),
                  () => enter('next.slice'),
                  () => enter('keccak.feed'),
                ),
            )
          },
          () => enter('keccak.theta'),
        )
      })
    })
