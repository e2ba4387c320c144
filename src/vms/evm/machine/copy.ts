/**
 * Copying, clearing, and taking items off the stack: short routines that go on at `after`.
 * @module
 */
import { bool, enter, select, u8, u32, u256, type Word, when } from '../../../vm/index.ts'
import { GAS, type Rules } from './forks.ts'
import { call, drop, expand, expansion, fail, instruction, item, placeOf, resume, wordsOf } from './op.ts'
import { first } from './stack.ts'
import type { Builder, State } from './state.ts'

/** Words that are cleared in a step. */
const CLEARED = 4
const ONES = (1n << 256n) - 1n

/** Copies `left` bytes from `from` to `to`, in `mem`; from `code` if `fromCode`. Behind `fromLeft` bytes come zeros. */
export function copyThen(
  s: State,
  { from, fromLeft, to, left, fromCode = false }: Copied,
  then: string | undefined,
): void {
  s.from = from
  s.fromLeft = fromLeft
  s.to = to
  s.left = left
  s.backward = bool(0)
  s.fromCode = bool(fromCode ? 1 : 0)
  if (then === undefined) {
    s.after = u8(0)
    enter('copy')
  } else call(s, 'copy', then)
}

type Copied = {
  readonly from: Word<43>
  readonly fromLeft: Word<32>
  readonly to: Word<43>
  readonly left: Word<32>
  readonly fromCode?: boolean
}

/** What of a source there is from an offset on. */
export function tail(
  at: Word<43>,
  size: Word<32>,
  offset: Word<256>,
): { from: Word<43>; fromLeft: Word<32> } {
  const beyond = offset.high(224).ne(0).or(offset.low(32).ge(size))
  return {
    from: select(beyond, at, at.add(offset.low(32).unsigned(43))),
    fromLeft: select(beyond, u32(0), size.sub(offset.low(32))),
  }
}

/** Takes items off the stack into `args[first]` and those behind, one a step: `count` is the index after the last. */
export function takeThen(s: State, firstIndex: number, count: number, then: string): void {
  s.index = u32(firstIndex)
  s.count = u32(count)
  call(s, 'take', then)
}

export const copying =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    const copies = (
      name: string,
      opcode: number,
      source: (s: State, offset: Word<256>) => Omit<Copied, 'to' | 'left'>,
    ) => {
      vm = instruction(rules, vm, name, opcode, { pops: 3, pushes: 0, gas: GAS.veryLow }, (s) => {
        const [to, offset, size] = [s.top, item(s, 1), item(s, 2)]
        const more = wordsOf(size.low(33)).mul(GAS.copyWord)
        expand(s, expansion(s, to, size), more, () => {
          drop(s, 3)
          copyThen(s, { ...source(s, offset), to: placeOf(s, to), left: size.low(32) }, undefined)
        })
      })
    }
    copies('calldatacopy', 0x37, (s, offset) => tail(s.dataAt, s.dataSize, offset))
    copies('codecopy', 0x39, (s, offset) => ({
      ...tail(s.codeAt.unsigned(43), s.codeSize, offset),
      fromCode: true,
    }))
    vm = instruction(rules, vm, 'returndatacopy', 0x3e, { pops: 3, pushes: 0, gas: GAS.veryLow }, (s) => {
      const [to, offset, size] = [s.top, item(s, 1), item(s, 2)]
      const end = offset.low(64).unsigned(65).add(size.low(64).unsigned(65))
      const outside = offset
        .high(192)
        .ne(0)
        .or(size.high(192).ne(0))
        .or(end.gt(s.backSize.unsigned(65)))
      when(outside, fail, () => {
        const more = wordsOf(size.low(33)).mul(GAS.copyWord)
        expand(s, expansion(s, to, size), more, () => {
          drop(s, 3)
          const from = { from: s.backAt.add(offset.low(32).unsigned(43)), fromLeft: size.low(32) }
          copyThen(s, { ...from, to: placeOf(s, to), left: size.low(32) }, undefined)
        })
      })
    })
    vm = instruction(
      rules,
      vm,
      'mcopy',
      0x5e,
      { pops: 3, pushes: 0, gas: GAS.veryLow, since: 'cancun' },
      (s) => {
        const [to, from, size] = [s.top, item(s, 1), item(s, 2)]
        const more = wordsOf(size.low(33)).mul(GAS.copyWord)
        expand(s, expansion(s, select(to.gt(from), to, from), size), more, () => {
          drop(s, 3)
          const bytes = size.low(32)
          copyThen(s, { from: placeOf(s, from), fromLeft: bytes, to: placeOf(s, to), left: bytes }, undefined)
          s.backward = to.gt(from)
        })
      },
    )
    return vm.microcode('copy', copy).microcode('clear', clear).microcode('take', take)
  }

/** Copies 32 bytes a step, or what is left. */
function copy(s: State): void {
  when(
    s.left.eq(0),
    () => resume(s),
    () => {
      const isLast = s.left.le(32)
      const bytes = select(isLast, s.left, u32(32))
      const skipped = select(s.backward, s.left.sub(bytes), u32(0)).unsigned(43)
      const [from, to] = [s.from.add(skipped), s.to.add(skipped)]
      let word: Word<256> = u256(0)
      when(s.fromLeft.ne(0), () =>
        when(
          s.fromCode,
          () => {
            word = s.code.load(from.low(32), 32)
          },
          () => {
            word = word.or(s.mem.load(from, 32))
          },
        ),
      )
      word = select(s.backward, word, first(word, s.fromLeft))
      const kept = u256(ONES).shr(bytes.unsigned(256).shl(3))
      let old: Word<256> = u256(0)
      when(bytes.ne(32), () => {
        old = s.mem.load(to, 32)
      })
      s.mem.store(to, word.and(kept.not()).or(old.and(kept)))
      s.left = s.left.sub(bytes)
      when(s.backward.not(), () => {
        s.from = s.from.add(32)
        s.to = s.to.add(32)
        s.fromLeft = select(s.fromLeft.gt(32), s.fromLeft.sub(32), u32(0))
      })
      when(
        isLast,
        () => resume(s),
        () => enter('copy'),
      )
    },
  )
}

/** Makes `count` words from `to` on zero. The words behind them are zero already. */
function clear(s: State): void {
  when(
    s.count.eq(0),
    () => resume(s),
    () => {
      for (let i = 0; i < CLEARED; i++) s.mem.store(s.to.add(32 * i), u256(0))
      s.to = s.to.add(32 * CLEARED)
      s.count = select(s.count.gt(CLEARED), s.count.sub(CLEARED), u32(0))
      enter('clear')
    },
  )
}

function take(s: State): void {
  s.args[s.index.low(3)] = s.top
  const next = s.index.add(1)
  s.index = next
  drop(s, 1)
  when(
    next.eq(s.count),
    () => resume(s),
    () => enter('take'),
  )
}
