/**
 * A field machine of the tests, in the manner of Cairo: one memory of felts for code and data, and
 * a cell that holds something is never written again.
 */
import {
  type FeltWord,
  field,
  halt,
  memory,
  type StateOf,
  trap,
  uint,
  vm,
  type Word,
  when,
} from '../../src/vm/index.ts'

export const PRIME = 2n ** 251n + 17n * 2n ** 192n + 1n
const felt = field(PRIME)

const declarations = { pc: uint(12), ap: felt, acc: felt, mem: memory(felt, 4096) }
type Machine = StateOf<typeof declarations>

/** A felt as an address. */
function cell(at: FeltWord): Word {
  const word = at.word(252)
  when(word.high(240).ne(0), () => trap('no such cell'))
  return word.low(12)
}

function write(s: Machine, at: Word, value: FeltWord) {
  const old = s.mem[at as Word<12>]
  when(
    old.ne(0),
    () => {
      when(old.ne(value), () => trap('memory is written once'))
    },
    () => {
      s.mem[at as Word<12>] = value
    },
  )
}

export const felts = vm('felts')
  .state(declarations)
  .fetch((s) => {
    const word = s.mem[s.pc].word(64)
    s.pc = s.pc.add(1)
    return word
  })
  .op('set i', '0000 0001 iiiiiiiiiiiiiiiiiiiiiiii ................................', (s, { i }) => {
    s.acc = i.felt(felt).sub(2 ** 23)
  })
  .op('add a', '0000 0010 aaaaaaaaaaaa ............ ................................', (s, { a }) => {
    s.acc = s.acc.add(s.mem[a])
  })
  .op('mul a', '0000 0011 aaaaaaaaaaaa ............ ................................', (s, { a }) => {
    s.acc = s.acc.mul(s.mem[a])
  })
  .op('inv', '0000 0100 ........................ ................................', (s) => {
    s.acc = s.acc.inverse()
  })
  .op('ap', '0000 0101 ........................ ................................', (s) => {
    s.ap = s.acc
  })
  .op('push', '0000 0110 ........................ ................................', (s) => {
    write(s, cell(s.ap), s.acc)
    s.ap = s.ap.add(1)
  })
  .op('deref', '0000 0111 ........................ ................................', (s) => {
    s.acc = s.mem[cell(s.acc) as Word<12>]
  })
  .op('assert a', '0000 1000 aaaaaaaaaaaa ............ ................................', (s, { a }) => {
    when(s.mem[a].ne(s.acc), () => trap('assertion failed'))
  })
  .op('jnz i', '0000 1001 iiiiiiiiiiii ............ ................................', (s, { i }) => {
    when(s.acc.ne(0), () => {
      s.pc = s.pc.add(i)
    })
  })
  .op('halt', '0000 1111 ........................ ................................', (s) =>
    halt(s.acc.word(64)),
  )
  .otherwise('no such instruction')
