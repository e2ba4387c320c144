/**
 * `ecall`: Linux's system calls, as far as a static program without files needs them. The number is in
 * a7, arguments are in a0 to a3; the result, or a negative error, goes to a0. `linux-table.ts` lists the calls.
 *
 * Calls that take more than a step go on in microcode, whose state is in `cursor`, `value`, `count` and `target`. A
 * pointer outside the memory traps, where Linux would give -EFAULT.
 *
 * A call that is not in the table gives -ENOSYS and leaves a mark in `output`, so that whoever runs the program can
 * tell which calls it missed, also after a run of which only the end is known.
 * @module
 */
import { concat, enter, halt, select, u8, uint, type Word, when } from '../../vm/index.ts'
import { type Builder, type Isa, type State, UNKNOWN_CALLS } from './isa.ts'
import { randomRoutine, structRoutine } from './linux-fill.ts'
import { futex } from './linux-futex.ts'
import { hostRoutines } from './linux-host.ts'
import { moveRoutines, movesOf } from './linux-io.ts'
import { fresh, memoryRoutines } from './linux-memory.ts'
import { pages } from './linux-pages.ts'
import { pollCalls } from './linux-poll.ts'
import * as table from './linux-table.ts'
import { threadCalls } from './linux-threads.ts'
import { timeCalls } from './linux-time.ts'
import { threads } from './threads.ts'

const [A0, A7] = [10, 17]

/** SIGCHLD, SIGCONT, SIGURG and SIGWINCH: what they do by default. */
const IGNORED_SIGNALS = [17, 18, 23, 28]

/** Numbers that do not fit share the last mark. */
const MARK_BITS = 12

export const linux =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    const base = vm
      .op('ecall', '000000000000 00000 000 00000 1110011', (s) => ecall(isa, s))
      .with(structRoutine(isa))
      .with(moveRoutines(isa))
      .with(memoryRoutines(isa, isa.general ? pages(isa) : fresh(isa)))
      .with(randomRoutine(isa))
    if (!isa.general) return base
    const threaded = base
      .with(threads(isa))
      .with(threadCalls(isa))
      .with(futex(isa))
      .with(timeCalls(isa))
      .with(pollCalls(isa))
    return isa.preimages ? threaded.with(hostRoutines(isa)) : threaded
  }

function ecall(isa: Isa, s: State): void {
  const { xlen, general } = isa
  const files = table.filesOf(isa)
  const word = uint<number>(xlen)
  const call = wordOf(isa, s.x[A7])
  const kind = call.high(table.CLASS_BITS)
  const is = (one: number) => kind.eq(one)
  const low = call.low(table.LOW)
  const argument = s.x[concat(uint(2)(1), call.bits(table.FILE - 1, table.REGISTER))]
  // A file's number is an int to Linux.
  const closed = call.bit(table.FILE).and(s.x[A0].low(32).ge(files.open))
  const moves = movesOf(isa, s, low)

  const results: readonly (readonly [number, Word])[] = [
    [table.CONSTANT, select(closed, word(table.EBADF), low.signed(xlen))],
    // fstat points with a1; newfstatat with a2 and statx with a4, and no path of theirs leads to a file.
    [table.STRUCT, select(closed, select(call.bit(table.REGISTER + 2), word(table.ENOENT), table.EBADF), 0)],
    [table.MOVE, moves.result],
    [table.ENTER, s.x[A0]],
    [table.EXIT, word(0)],
    [table.KILL, word(0)],
  ]
  const result = results.reduce((rest, [one, value]) => select(is(one), value, rest), word(table.ENOSYS))

  when(is(table.UNKNOWN), () => {
    const number = s.x[A7]
    const mark = select(number.high(xlen - MARK_BITS).eq(0), number.low(MARK_BITS), -1)
    s.output[concat(uint(32 - MARK_BITS)(UNKNOWN_CALLS / 2 ** MARK_BITS), mark)] = u8(1)
  })
  when(is(table.STRUCT).and(closed.not()).and(argument.ne(0)), () => {
    s.cursor = argument
    s.value = low.unsigned(xlen)
    enter('struct')
  })
  when(is(table.MOVE), () => moves.start())
  if (general) {
    when(is(table.MOVE).and(s.x[A0].low(32).eq(files.event)), () =>
      when(
        low.bit(table.READS),
        () => enter('event-read'),
        () => enter('event-write'),
      ),
    )
  }
  when(is(table.ENTER), () => {
    const one = low.low(general ? 5 : 2)
    when(one.eq(table.BRK), () => enter('brk'))
    when(one.eq(table.MAP), () => enter(general ? 'mmap' : 'map'))
    when(one.eq(table.UNMAP), () => enter('unmap'))
    when(one.eq(table.RANDOM), () => enter('random'))
    if (general)
      for (const [i, routine] of table.THREAD_ROUTINES.entries()) when(one.eq(4 + i), () => enter(routine))
  })
  // kill, tkill and tgkill end this process, whatever process they name. Codes are what a shell sees.
  const signal = argument.low(7)
  const kills = general
    ? [0, ...IGNORED_SIGNALS].map((one) => signal.ne(one)).reduce((a, b) => a.and(b))
    : signal.ne(0)
  when(is(table.EXIT).or(is(table.KILL).and(kills)), () =>
    halt(select(is(table.EXIT), argument.low(8), concat(uint(1)(1), signal))),
  )
  s.x[A0] = result
}

/** Looks a number up; words that several numbers have are chosen once. */
function wordOf(isa: Isa, number: Word): Word {
  const numbers = new Map<number, number[]>()
  for (const [one, value] of table.callTable(isa)) numbers.set(value, [...(numbers.get(value) ?? []), one])
  return [...numbers].reduce(
    (rest, [value, ones]) =>
      select(
        ones.map((one) => number.eq(one)).reduce((a, b) => a.or(b)),
        uint<number>(table.WORD_BITS)(value),
        rest,
      ),
    uint<number>(table.WORD_BITS)(0),
  )
}
