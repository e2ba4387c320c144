/**
 * How frames wait for others, and how they end.
 *
 * A frame that ends says where its output lies (`from`, `left`) and how it ended (`kind`). What a reverting one did is
 * undone; the memory of what it called is cleared; and its caller goes on with its output as return data, where it
 * lies. The region is cleared when the caller calls again, or ends.
 * @module
 */
import { concat, enter, select, u8, u32, u64, u256, uint, type Word, when } from '../../../vm/index.ts'
import { copyThen } from './copy.ts'
import type { Rules } from './forks.ts'
import { undoThen } from './journal.ts'
import { call, expand, expansion, fixed, instruction, item, placeInCalled, placeOf, push } from './op.ts'
import type { Builder, State } from './state.ts'

/** How a frame ended: `kind` from `end` on. */
export const ENDED = { well: 0, reverted: 1, failed: 2 } as const

/** Ends the frame. */
export function endWith(s: State, how: number, from: Word<43>, size: Word<32>): void {
  s.from = from
  s.left = size
  s.kind = u8(how)
  enter('end')
}

const nothing = () => [fixed(0), u32(0)] as const

/** Makes the memory of what the frame called zero. */
export function clearThen(s: State, then: string): void {
  s.to = placeInCalled(s, 0)
  s.count = s.backWords
  call(s, 'clear', then)
}

const slot = (depth: Word, word: number): Word => concat(depth, uint(3)(word))

/** Words 0 to 4 of a frame that waits. */
export const WAITING = { top: 0, value: 1, code: 2, caller: 3, call: 4 } as const

export const frames =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    vm = instruction(rules, vm, 'stop', 0x00, { pops: 0, pushes: 0, gas: 0 }, (s) =>
      endWith(s, ENDED.well, ...nothing()),
    )
    const returns = (name: string, opcode: number, how: number) => {
      vm = instruction(rules, vm, name, opcode, { pops: 2, pushes: 0, gas: 0 }, (s) => {
        const [offset, size] = [s.top, item(s, 1)]
        expand(s, expansion(s, offset, size), 0, () => endWith(s, how, placeOf(s, offset), size.low(32)))
      })
    }
    returns('return', 0xf3, ENDED.well)
    returns('revert', 0xfd, ENDED.reverted)
    return vm
      .microcode('fail', (s) => {
        s.gas = u64(0)
        endWith(s, ENDED.failed, ...nothing())
      })
      .microcode('end', (s) => {
        when(
          s.kind.eq(ENDED.well),
          () =>
            when(
              s.creates,
              () => enter('deposit'),
              () => enter('end.clear'),
            ),
          () => undoThen(s, 'end.clear'),
        )
      })
      .microcode('end.clear', (s) => {
        s.backAt = s.from
        s.backSize = s.left
        clearThen(s, 'end.pop')
      })
      .microcode('end.pop', (s) => {
        s.backWords = s.words
        when(
          s.depth.eq(0),
          () => {
            s.micro = s.outer
          },
          () => {
            s.depth = s.depth.sub(1)
            enter('resume.0')
          },
        )
      })
      .microcode('resume.0', (s) => {
        s.top = s.frames[slot(s.depth, WAITING.top)]
        s.value = s.frames[slot(s.depth, WAITING.value)]
        const code = s.frames[slot(s.depth, WAITING.code)]
        s.args[0] = select(s.creates, s.address.unsigned(256), u256(1))
        s.address = code.bits(255, 96)
        s.pc = code.bits(95, 64)
        s.codeAt = code.bits(63, 32)
        s.codeSize = code.bits(31, 0)
        enter('resume.1')
      })
      .microcode('resume.1', (s) => {
        const caller = s.frames[slot(s.depth, WAITING.caller)]
        s.caller = caller.bits(255, 96)
        s.gas = s.gas.add(caller.bits(95, 32))
        s.words = caller.bits(31, 0)
        const rest = s.frames[slot(s.depth, WAITING.call)]
        let at = 0
        const next = (width: number) => {
          at += width
          return rest.bits(at - 1, at - width)
        }
        s.dataAt = next(43)
        s.dataSize = next(32)
        const [outOffset, outSize] = [next(32), next(32)]
        s.sp = next(11)
        s.isStatic = next(1)
        s.incarnation = next(32)
        const createsCode = s.creates
        s.creates = next(1)
        const isWell = s.kind.eq(ENDED.well)
        s.args[1] = concat(outOffset, outSize).unsigned(256)
        s.args[2] = select(isWell, s.args[0], u256(0))
        // A creation returns data only if it reverts.
        when(createsCode.and(s.kind.ne(ENDED.reverted)), () => {
          s.backSize = u32(0)
        })
        when(createsCode, () => {
          s.args[1] = u256(0)
        })
        enter('resume.2')
      })
      .microcode('resume.2', (s) => {
        const rest = s.frames[slot(s.depth, WAITING.call + 1)]
        s.mark = rest.bits(31, 0)
        when(s.kind.ne(ENDED.well), () => {
          s.refund = rest.bits(95, 32)
        })
        push(s, s.args[2])
        const out = s.args[1]
        const size = select(out.low(32).lt(s.backSize), out.low(32), s.backSize)
        copyThen(
          s,
          {
            from: s.backAt,
            fromLeft: size,
            to: concat(s.depth.add(1), out.bits(63, 32)) as Word<43>,
            left: size,
          },
          undefined,
        )
      })
      .microcode('wait.0', (s) => {
        s.frames[slot(s.depth, WAITING.top)] = s.top
        s.frames[slot(s.depth, WAITING.value)] = s.value
        s.frames[slot(s.depth, WAITING.code)] = concat(s.address, s.pc, s.codeAt, s.codeSize)
        enter('wait.1')
      })
      .microcode('wait.1', (s) => {
        s.frames[slot(s.depth, WAITING.caller)] = concat(s.caller, s.gas, s.words)
        s.frames[slot(s.depth, WAITING.call)] = concat(
          ...[
            s.creates,
            s.incarnation,
            s.isStatic,
            s.sp,
            s.args[6].low(32),
            s.args[5].low(32),
            s.dataSize,
            s.dataAt,
          ],
        ).unsigned(256)
        s.frames[slot(s.depth, WAITING.call + 1)] = concat(s.refund, s.mark).unsigned(256)
        s.mark = s.journalTop
        s.micro = s.next
      })
  }

/** Keeps the frame's registers: `args` 5 and 6 say where the output goes. Then what is undone is marked. */
export function waitThen(s: State, then: string): void {
  enter(then)
  s.next = s.micro
  enter('wait.0')
}

/** Registers of a frame that begins one deeper, beside those that depend on who is called. */
export function begin(s: State): void {
  s.depth = s.depth.add(1)
  s.sp = uint(11)(0)
  s.top = u256(0)
  s.words = u32(0)
  s.gas = s.childGas
  s.backAt = fixed(0)
  s.backSize = u32(0)
  s.backWords = u32(0)
}
