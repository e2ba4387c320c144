/**
 * What a frame changes is noted with what was there before; a frame that fails or reverts undoes it, the last first.
 *
 * An entry is a key of `world` and what it had; or a kind above the tags of keys, and what registers had.
 * @module
 */
import { concat, enter, u256, uint, type Word, when } from '../../../vm/index.ts'
import { call, resume } from './op.ts'
import type { Builder, State } from './state.ts'
import { TAG } from './world.ts'

/** Kinds of entries beside the tags of `world`: registers. */
export const KIND = { logs: 16, destroyed: 17 } as const

/** Notes what a key of `world` had. */
export const note = (s: State, key: Word<256>, old: Word<256>): void => {
  s.journal[concat(s.journalTop.low(27), uint(1)(0))] = key
  s.journal[concat(s.journalTop.low(27), uint(1)(1))] = old
  s.journalTop = s.journalTop.add(1)
}

/** Notes what registers had. */
export const noteRegisters = (s: State, kind: number, old: Word): void =>
  note(s, u256(BigInt(kind) << 248n), old.unsigned(256))

/** Writes a value of `world`, and notes the old one. */
export function write(s: State, key: Word<256>, value: Word<256>, old: Word<256>): void {
  note(s, key, old)
  s.world[key] = value
}

/** Undoes what the frame did, then goes on. */
export const undoThen = (s: State, then: string): void => call(s, 'undo', then)

export const journal = (vm: Builder): Builder =>
  vm.microcode('undo', (s) => {
    when(
      s.journalTop.eq(s.mark),
      () => resume(s),
      () => {
        const top = s.journalTop.sub(1)
        const key = s.journal[concat(top.low(27), uint(1)(0))]
        const old = s.journal[concat(top.low(27), uint(1)(1))]
        const kind = key.high(8)
        when(kind.le(TAG.original), () => {
          s.world[key] = old
        })
        when(kind.eq(KIND.logs), () => {
          s.logTop = old.low(32)
          s.logBytes = old.bits(63, 32)
        })
        when(kind.eq(KIND.destroyed), () => {
          s.destroyed = old.low(32)
        })
        s.journalTop = top
        enter('undo')
      },
    )
  })
