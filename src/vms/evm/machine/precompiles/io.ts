/**
 * What precompiles share: a price by the size of the input, and output at the begin of the frame's region.
 * @module
 */
import type { Word } from '../../../../vm/index.ts'
import { ENDED, endWith } from '../frame.ts'
import { charge, placeOf, wordsOf } from '../op.ts'
import type { State } from '../state.ts'

/** Charges a price and one for each word of input. */
export function chargeWords(s: State, base: number, perWord: number, then: () => void): void {
  charge(s, wordsOf(s.dataSize.unsigned(33)).mul(perWord).add(base), then)
}

/** Ends with output at the begin of the frame's region. */
export function output(s: State, size: Word<32>): void {
  s.words = size.add(31).high(27).unsigned(32)
  endWith(s, ENDED.well, placeOf(s, s.top), size)
}
