/**
 * Addresses of programs: a SHA-256 of seeds that is no point of the curve ed25519, so that nobody has its key.
 *
 * The 32 bytes are a point's y, its top bit aside, if (y² - 1) / (d y² + 1) is a square modulo 2^255 - 19 (RFC 8032,
 * 5.1.3). That is so if the product of the two is 0 or has 1 as its power to (p - 1) / 2, which takes a step a bit.
 * @module
 */
import { enter, field, select, u8, u64, uint, when } from '../../../vm/index.ts'
import { locate } from '../machine/address-space.ts'
import { type Builder, SCRATCH } from '../machine/isa.ts'
import { FOR, noRoom, PHASE, start } from './digest.ts'
import type { Syscall } from './names.ts'
import { apart, COST, charge, type Entry, finish } from './syscall.ts'

const P = 2n ** 255n - 19n
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n
const felt = field(P)
/** (p - 1) / 2 is 2^254 - 10, whose bits from the top are 250 ones and 0110. */
const BITS = 254

const word = (place: number) => uint(9)(place)

const begin =
  (target: number): Entry =>
  (s) => {
    s.target = uint(4)(target)
    s.bump = u8(255)
    charge(s, COST.address, 'seeds')
  }

export const addressEntries = {
  sol_create_program_address: begin(FOR.create),
  sol_try_find_program_address: begin(FOR.find),
} satisfies Partial<Record<Syscall, Entry>>

/** Whether the digest is a point: a product, and its power, a bit a step. */
const curve = (vm: Builder): Builder =>
  vm
    .microcode('curve', (s) => {
      const y = s.scratch.load(word(SCRATCH.lanes), 32).low(255).felt(felt)
      const square = y.mul(y)
      const product = square.sub(1).mul(square.mul(D).add(1)).word(256)
      s.scratch.store(word(SCRATCH.base), product)
      s.scratch.store(word(SCRATCH.power), product)
      s.count = u64(BITS - 1)
      enter('power')
    })
    .microcode('power', (s) => {
      const base = s.scratch.load(word(SCRATCH.base), 32).felt(felt)
      const power = s.scratch.load(word(SCRATCH.power), 32).felt(felt)
      const bit = s.count.sub(1)
      const one = bit.ge(4).or(bit.eq(1)).or(bit.eq(2))
      const squared = power.mul(power)
      s.scratch.store(word(SCRATCH.power), select(one, squared.mul(base), squared).word(256))
      s.count = bit
      when(bit.eq(0), () => enter('address'))
    })

export const address = (vm: Builder): Builder =>
  vm
    .microcode('seeds', (s) => {
      // Bumps go from 255 down to 1; 0 is not tried.
      s.value = u64(1)
      when(
        s.bump.eq(0),
        () => enter('result'),
        () => start(s),
      )
    })
    .microcode('behind.seeds', (s) => {
      s.source = s.place
      const hasBump = s.target.eq(FOR.find)
      s.phase = select(hasBump, u8(PHASE.bump), u8(PHASE.program))
      s.count = select(hasBump, u64(1), u64(32))
      enter('sha256.feed')
    })
    .with(curve)
    .microcode('address', (s) => {
      const offCurve = s.scratch.load(word(SCRATCH.power), 32).eq(P - 1n)
      const isFind = s.target.eq(FOR.find)
      s.count = u64(0)
      when(
        offCurve.and(isFind.and(noRoom(s.r[2])).not()),
        () =>
          when(
            isFind,
            () => locate(s, s.r[5], u64(1), 'store', 'bump'),
            () => locate(s, s.r[4], u64(32), 'store', 'digest.bytes'),
          ),
        () =>
          when(
            isFind,
            () => {
              s.bump = s.bump.sub(1)
              charge(s, COST.address, 'seeds')
            },
            () => finish(s, 1),
          ),
      )
    })
    .microcode('bump', (s) => {
      s.destination = s.place
      locate(s, s.r[4], u64(32), 'store', 'found')
    })
    .microcode('found', (s) => {
      apart(s.destination, uint(35)(1), s.place, uint(35)(32))
      s.mem[s.destination] = s.bump
      enter('digest.bytes')
    })
