/**
 * A machine that reads preimages in every way that the language allows: of a key in a register, under a condition, two in
 * one step, by a key that another preimage says, and a whole one into memory by microcode.
 */
import {
  bytes,
  enter,
  halt,
  leave,
  preimage,
  registers,
  select,
  trap,
  u16,
  u64,
  u256,
  vm,
  when,
} from '../../src/vm/index.ts'

export const asker = vm('asker')
  .state({
    pc: u16,
    key: u256,
    other: u256,
    at: u64,
    left: u64,
    word: u256,
    sum: u64,
    x: registers(u64, 4),
    mem: bytes(65_536, { endian: 'big' }),
  })
  .fetch((s) => {
    const word = s.mem.load(s.pc, 2)
    s.pc = s.pc.add(2)
    return word
  })
  .op('ask', '00000001 ........', (s) => {
    const { word, size } = preimage(s.key, s.at)
    s.word = word
    s.sum = s.sum.add(size.unsigned(64))
  })
  .op('byte d', '00000010 ...... dd', (s, { d }) => {
    // Only the word, and a narrower offset.
    const { word } = preimage(s.key, s.x[d].low(9))
    s.x[d] = word.bits(255, 248).unsigned(64)
  })
  .op('size d', '00000011 ...... dd', (s, { d }) => {
    const { size } = preimage(s.key, s.at)
    when(size.eq(0), () => trap('behind the end'))
    s.x[d] = size.unsigned(64)
  })
  .op('askif d', '00000100 ...... dd', (s, { d }) => {
    when(
      s.x[d].bit(0),
      () => {
        const { word, size } = preimage(s.key, s.at)
        s.word = word
        s.x[d] = size.unsigned(64)
      },
      () => {
        const { size } = preimage(s.other, s.at)
        s.x[d] = s.x[d].add(size.unsigned(64))
      },
    )
  })
  .op('two', '00000101 ........', (s) => {
    const first = preimage(s.key, 0)
    const second = preimage(s.other, s.at)
    s.word = first.word.xor(second.word)
    s.sum = first.size.unsigned(64).add(second.size.unsigned(64))
  })
  .op('chase', '00000110 ........', (s) => {
    // A key of 32 bytes that stand in a preimage, if they are whole.
    const { word, size } = preimage(s.key, s.at)
    when(size.eq(32), () => {
      s.key = select(word.bits(255, 248).lt(7), word, s.key)
      s.sum = preimage(word, 0).size.unsigned(64)
    })
  })
  .op('trapfirst d', '00000111 ...... dd', (s, { d }) => {
    when(s.x[d].ne(0), () => trap('no preimage is asked for'))
    s.word = preimage(s.key, s.at).word
    s.mem.store(s.x[d].low(16), s.word)
  })
  .op('copy', '00001000 ........', (s) => {
    s.left = preimage(s.key, 0).word.bits(255, 192)
    s.at = s.at.and(0)
    enter('copying')
  })
  .op('li d, i', '00001001 dd iiiiii', (s, { d, i }) => {
    s.x[d] = i.unsigned(64)
  })
  .op('jump', '00001010 ........', (s) => {
    s.pc = s.x[0].low(16)
  })
  .op('swap', '00001011 ........', (s) => {
    const key = s.key
    s.key = s.other
    s.other = key
  })
  .op('halt', '00001111 ........', (s) => {
    halt(s.sum)
  })
  .microcode('copying', (s) => {
    when(
      s.left.eq(0),
      () => leave(),
      () => {
        const { word, size } = preimage(s.key, s.at.add(8))
        s.word = word
        s.mem.store(s.at.low(16).or(0x8000), word)
        s.at = s.at.add(size.unsigned(64))
        s.left = s.left.sub(size.unsigned(64))
      },
    )
  })
  .otherwise('illegal instruction')
