/**
 * Instruction words, generated from the encodings alone.
 * @module
 */
import fc from 'fast-check'
import { decoder } from '../ir/decode.ts'
import type { Instruction } from '../ir/machine.ts'
import { bits } from '../ir/types.ts'
import type { Vm } from '../vm/index.ts'
import { value } from './values.ts'

/** An instruction word to place in memory; only its low `width` bits matter. */
export type PlacedWord = { readonly word: bigint; readonly width: number }

/**
 * Words of one instruction: fields with edge values, free bits at random.
 * @param instruction - default: any of the VM's instructions
 */
export function word(vm: Vm, instruction?: Instruction): fc.Arbitrary<PlacedWord> {
  if (!instruction) return fc.constantFrom(...vm.machine.instructions).chain((one) => word(vm, one))
  const { width, mask, match } = instruction.pattern
  const fields = vm.fields.get(instruction.name) ?? []
  const decode = decoder(vm.machine)
  return fc
    .tuple(
      fc.bigInt({ min: 0n, max: (1n << BigInt(width)) - 1n }),
      ...fields.map((field) => value(bits(field.width))),
    )
    .map(([free, ...values]) => {
      let made = free
      for (const [i, field] of fields.entries()) {
        for (const { high, low, at } of field.pieces) {
          const ones = (1n << BigInt(high - low + 1)) - 1n
          made = (made & ~(ones << BigInt(low))) | (((values[i] >> BigInt(at)) & ones) << BigInt(low))
        }
      }
      return { word: (made & ~mask) | match, width }
    })
    .filter((one) => decode(one.word)?.name === instruction.name)
}

/** Words that are not an instruction. Undefined if every word is one. */
export function invalidWord(vm: Vm): fc.Arbitrary<PlacedWord> | undefined {
  const width = vm.machine.wordWidth
  const decode = decoder(vm.machine)
  const any = fc.oneof(value(bits(width)), fc.bigInt({ min: 0n, max: (1n << BigInt(width)) - 1n }))
  const found = fc.sample(any, { numRuns: 500, seed: 1 }).some((one) => !decode(one))
  return found ? any.filter((one) => !decode(one)).map((one) => ({ word: one, width })) : undefined
}
