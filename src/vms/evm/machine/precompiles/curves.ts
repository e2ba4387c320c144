/**
 * What the precompiles of BLS12-381 (EIP-2537) and secp256r1 (EIP-7951) cost, and which sizes their inputs may have.
 * @module
 */
import { select, u32, u64, type Word, when } from '../../../../vm/index.ts'
import { ENDED, endWith } from '../frame.ts'
import { charge, fail, fixed } from '../op.ts'
import type { Builder } from '../state.ts'
import { TABLES } from '../tables.ts'
import { BLS_BYTES } from './field/bls-precompiles.ts'
import { startField } from './field/processor.ts'
import { ENTRIES, fieldPrograms } from './field/programs.ts'

const { g1, g2, scalar } = BLS_BYTES

/** Inputs of one size. */
const FIXED = [
  [ENTRIES.g1Add, 2 * g1, 375],
  [ENTRIES.g2Add, 2 * g2, 600],
  [ENTRIES.mapToG1, 64, 5500],
  [ENTRIES.mapToG2, 128, 23_800],
] as const

/** Inputs of one part or more, the price of each, and where its discount is in a word of the table. */
const SUMS: readonly (readonly [name: string, size: number, price: number, bits: [number, number]])[] = [
  [ENTRIES.g1Msm, g1 + scalar, 12_000, [15, 0]],
  [ENTRIES.g2Msm, g2 + scalar, 22_500, [31, 16]],
]

/** Parts from whose number on the discount stays as it is. */
const MOST_DISCOUNTED = 128

export const bls12381 = (vm: Builder): Builder => {
  const { entries } = fieldPrograms()
  const at = (name: string) => entries.get(name) as number
  for (const [name, size, price] of FIXED) {
    vm = vm.microcode(name, (s) => {
      when(s.dataSize.ne(size), fail, () => charge(s, u64(price), () => startField(s, at(name))))
    })
  }
  for (const [name, size, price, bits] of SUMS) {
    vm = vm.microcode(name, (s) => {
      const count = s.dataSize.div(size)
      const index = select(count.gt(MOST_DISCOUNTED), u32(MOST_DISCOUNTED), count).low(10)
      const discount = s.tables[index.add(TABLES.discounts)].bits(...bits).unsigned(64)
      const cost = count.unsigned(64).mul(price).mul(discount).div(1000) as Word<64>
      when(count.eq(0).or(count.mul(size).ne(s.dataSize)), fail, () =>
        charge(s, cost, () => startField(s, at(name))),
      )
    })
  }
  return vm.microcode(ENTRIES.pairing12381, (s) => {
    const count = s.dataSize.div(g1 + g2)
    const cost = count.unsigned(64).mul(32_600).add(37_700) as Word<64>
    when(count.eq(0).or(count.mul(g1 + g2).ne(s.dataSize)), fail, () =>
      charge(s, cost, () => startField(s, at(ENTRIES.pairing12381))),
    )
  })
}

export const p256 = (vm: Builder): Builder =>
  vm.microcode(ENTRIES.verify, (s) => {
    charge(s, u64(6900), () => {
      startField(s, fieldPrograms().entries.get(ENTRIES.verify) as number)
      when(s.dataSize.ne(160), () => endWith(s, ENDED.well, fixed(0), u32(0)))
    })
  })
