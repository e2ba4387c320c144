/**
 * A small machine for circuits that reads preimages in every way that a statement has to list: one or none, by a key that
 * another preimage says, one of two, behind a trap, and by microcode. Its code lies in its first register.
 */
import { enter, halt, leave, preimage, trap, u64, u256, vm, when } from '../../src/vm/index.ts'

export const reader = vm('reader')
  .state({ code: u64, key: u256, other: u256, at: u64, sum: u64, word: u256 })
  .fetch((s) => {
    const word = s.code.low(8)
    s.code = s.code.shr(8)
    return word
  })
  .op('ask', '00000001', (s) => {
    const { word, size } = preimage(s.key, s.at)
    s.word = word
    s.sum = s.sum.add(size.unsigned(64))
  })
  .op('either', '00000010', (s) => {
    when(
      s.sum.bit(0),
      () => {
        s.word = preimage(s.key, s.at).word
      },
      () => {
        s.sum = preimage(s.other, s.at).size.unsigned(64)
      },
    )
  })
  .op('chase', '00000011', (s) => {
    const { word, size } = preimage(s.key, s.at)
    when(size.eq(32), () => {
      s.sum = preimage(word, 0).word.bits(255, 192)
    })
  })
  .op('two', '00000100', (s) => {
    when(s.sum.eq(0), () => trap('nothing to ask for'))
    const first = preimage(s.key, 0)
    when(first.size.lt(9), () => trap('empty'))
    const second = preimage(s.other, s.at)
    s.word = first.word.xor(second.word)
  })
  .op('sum', '00000101', () => enter('summing'))
  .op('add', '00000110', (s) => {
    s.sum = s.sum.add(s.at)
  })
  .op('halt', '00000000', (s) => halt(s.sum))
  .microcode('summing', (s) => {
    const { word, size } = preimage(s.key, s.at)
    when(size.eq(0), leave, () => {
      s.sum = s.sum.add(word.bits(255, 248).unsigned(64))
      s.at = s.at.add(1)
    })
  })
  .otherwise('illegal instruction')

/** The code of instructions, the first one lowest. */
export const codeOf = (...ops: readonly number[]): bigint =>
  ops.reduceRight((code, op) => (code << 8n) | BigInt(op), 0n)

/** A state that runs this code. */
export const readerState = (registers: { readonly [name: string]: bigint }) => ({
  status: { kind: 'running' } as const,
  registers: { code: 0n, key: 0n, other: 0n, at: 0n, sum: 0n, word: 0n, micro: 0n, ...registers },
  memories: {},
})
