/**
 * SYSCALL: the number in v0, arguments in a0 to a2, the result in v0, and in a3 zero or, after an error, all ones.
 *
 * What touches memory goes on in microcode: `syscall-io.ts`, `syscall-memory.ts`. That is part of the same step of
 * Cannon, which `step` has counted.
 * @module
 */
import { enter, halt, select, trap, uint, type Word, when } from '../../vm/index.ts'
import type { Builder, Isa, Part, State } from './isa.ts'
import { ioRoutines, readOf, writeOf } from './syscall-io.ts'
import { memoryRoutines } from './syscall-memory.ts'
import {
  CLONE_FLAGS,
  callTable,
  EBADF,
  EINVAL,
  FILES,
  KIND_BITS,
  KINDS,
  type Kind,
  layout,
  PANIC,
} from './syscall-table.ts'
import { clone, exitThread, threads, turn } from './threads.ts'

const [V0, A0, A1, A3] = [2, 4, 5, 7]

/** A result: a value, and whether it is an error. */
export type Result = { readonly value: Word; readonly error: Word<1> }

const [WAIT, WAKE] = [128, 129]
const NONBLOCK = 7
/** Of fcntl. */
const [F_GETFD, F_GETFL] = [1, 3]
/** Of clocks: 0 is real time, which stays at zero, and 1 that which never goes back. */
const MONOTONIC = 1

export const syscalls: Part =
  (isa) =>
  (vm: Builder): Builder =>
    vm
      .op('syscall', '000000 ..... ..... ..... ..... 001100', (s, _, { at }) => syscall(isa, s, at))
      .with(threads(isa))
      .with(ioRoutines(isa))
      .with(memoryRoutines(isa))

/** Sets the result of a call. */
export function answer({ xlen }: Isa, s: State, { value, error }: Result): void {
  s.r[V0] = value
  s.r[A3] = error.signed<number>(xlen)
}

function syscall(isa: Isa, s: State, at: Word): void {
  const word = uint<number>(isa.xlen)
  const kind = kindOf(isa, s.r[V0])
  const is = (one: Kind) => kind.eq(KINDS.indexOf(one))
  const [a0, a1] = [s.r[A0], s.r[A1]]
  const good = (value: Word | number): Result => ({
    value: typeof value === 'number' ? word(value) : value,
    error: uint(1)(0),
  })
  const bad = (value: number): Result => ({ value: word(value), error: uint(1)(1) })
  const either = (test: Word<1>, yes: Result, no: Result): Result => ({
    value: select(test, yes.value, no.value),
    error: select(test, yes.error, no.error),
  })

  when(is('unknown'), () => trap('unrecognized system call'))

  const pages = mapped(isa, s)
  when(is('mmap').and(pages.moves), () => {
    s.heap = pages.heap
  })
  const [read, write] = [readOf(isa, s), writeOf(isa, s)]
  const waits = is('futex').and(a1.eq(WAIT))
  const yields = is('yield').or(is('futex').and(a1.eq(WAKE)))
  const clones = is('clone').and(a0.eq(CLONE_FLAGS))
  const isClock = a0.le(MONOTONIC)

  const results: readonly (readonly [Kind, Result])[] = [
    ['mmap', pages.result],
    ['brk', good(word(layout(isa).programBreak))],
    ['clone', good(s.nextThread)],
    ['read', read.result],
    ['write', write.result],
    [
      'fcntl',
      either(a1.eq(F_GETFD), flags(isa, s, false), either(a1.eq(F_GETFL), flags(isa, s, true), bad(EINVAL))),
    ],
    ['gettid', good(s.thread)],
    ['futex', either(waits.or(yields), good(0), bad(EINVAL))],
    ['open', bad(EBADF)],
    ['clock_gettime', either(isClock, good(0), bad(EINVAL))],
    ['eventfd2', either(a1.bit(NONBLOCK), good(FILES.eventfd), bad(EINVAL))],
  ]
  const result = results.reduce((rest, [one, own]) => either(is(one), own, rest), good(0))

  const last = s.here.eq(0).and(s.there.eq(0))
  const ends = is('exit_group').or(is('exit').and(last)).or(is('clone').and(clones.not()))
  when(
    ends.or(is('exit')),
    () => {
      when(
        ends,
        () => {
          halt(select(is('clone'), uint(8)(PANIC), a0.low(8)))
          // Cannon does not move on.
          s.nextPC = s.pc
          s.pc = at
        },
        () => exitThread(),
      )
    },
    () => answer(isa, s, result),
  )
  when(read.asks, () => when(is('read'), () => enter('preimage-read')))
  when(is('write'), () => write.start())
  when(waits, () => enter('futex'))
  when(is('clock_gettime').and(isClock), () => enter('clock'))
  when(is('getrandom'), () => enter('random'))
  when(yields, () => turn(s))
  when(clones, () => clone(s))
}

/** Looks a number up. */
function kindOf(isa: Isa, number: Word): Word {
  const numbers = new Map<Kind, number[]>()
  for (const [one, kind] of callTable(isa)) numbers.set(kind, [...(numbers.get(kind) ?? []), one])
  return [...numbers].reduce(
    (rest, [kind, ones]) =>
      select(
        ones.map((one) => number.eq(one)).reduce((a, b) => a.or(b)),
        uint<number>(KIND_BITS)(KINDS.indexOf(kind)),
        rest,
      ),
    uint<number>(KIND_BITS)(0),
  )
}

/** mmap: an address that is asked for is given; otherwise pages from the heap, if there are so many. */
function mapped(isa: Isa, s: State): { result: Result; moves: Word<1>; heap: Word } {
  const word = uint<number>(isa.xlen)
  const asked = s.r[A0]
  const size = s.r[A1].add(4095).and(~4095)
  const heap = s.heap.add(size)
  const fits = heap.le(layout(isa).heapEnd).and(heap.ge(s.heap)).and(size.ge(s.r[A1]))
  const anywhere = asked.eq(0)
  const error = anywhere.and(fits.not())
  return {
    result: { value: select(error, word(EINVAL), select(anywhere, s.heap, asked)), error },
    moves: anywhere.and(fits),
    heap,
  }
}

/** fcntl: of a file that is open, no flags, or with `mode` whether it can be written. */
function flags(isa: Isa, s: State, mode: boolean): Result {
  const word = uint<number>(isa.xlen)
  const file = s.r[A0]
  const { stdout, stderr, hintWrite, preimageWrite } = FILES
  const writable = () =>
    [stdout, stderr, hintWrite, preimageWrite].map((one) => file.eq(one)).reduce((a, b) => a.or(b))
  const error = file.gt(preimageWrite)
  const open = mode ? writable().unsigned<number>(isa.xlen) : word(0)
  return { value: select(error, word(EBADF), open), error }
}
