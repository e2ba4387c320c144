/**
 * The check of segment_arena, which Cairo 1's dictionaries use, and what a Cairo 1 entry point returns.
 *
 * An instance is the address of a list, how many segments it has, and how many of them are finished. An entry of the
 * list is a segment's begin, its end, and a number. A segment has to begin behind the end of the one before, with a
 * cell between them, so that none is part of another (`segment_arena.cairo` of cairo-lang).
 * @module
 */
import { enter, trap, when } from '../../../vm/index.ts'
import { assert, at, next } from './builtins.ts'
import { addressOf, type Builder, felt, knownCell } from './state.ts'

/** Cells of an instance, and of an entry of the list. */
export const ARENA = 3

export const arena = (vm: Builder): Builder =>
  vm
    .microcode('segment_arena', (s) => {
      // The program is given an instance of no segments.
      when(s.stop.sub(s.cursor).lt(ARENA), () => trap('builtin instance cut off'))
      assert(at(s, 0).eq(knownCell(s, s.stop.sub(ARENA))))
      assert(at(s, 1).eq(0).and(at(s, 2).eq(0)))
      enter('arena_last')
    })
    .microcode('arena_last', (s) => {
      const [list, made, finished] = [3, 2, 1].map((back) => knownCell(s, s.stop.sub(back)))
      assert(made.eq(finished))
      s.cursor = addressOf(list)
      s.stop = addressOf(list.add(addressOf(made).felt(felt).mul(ARENA)))
      enter('arena_segments')
    })
    .microcode('arena_segments', (s) => {
      when(s.stop.lt(s.cursor), () => trap('builtin out of its segment'))
      when(
        s.stop.sub(s.cursor).le(ARENA),
        () => next(s),
        () => {
          assert(at(s, 1).add(1).eq(at(s, ARENA)))
          s.cursor = s.cursor.add(ARENA)
        },
      )
    })
    .microcode('returned', (s) => {
      // The panic flag, then begin and end of what is returned.
      const panicked = knownCell(s, s.ap.unsigned(34).sub(3))
      assert(panicked.eq(0).or(panicked.eq(1)))
      s.exitCode = panicked.word(8)
      const [begin, end] = [2, 1].map((back) => addressOf(knownCell(s, s.ap.unsigned(34).sub(back))))
      when(end.lt(begin), () => trap('builtin out of its segment'))
      s.cursor = begin
      s.stop = end
      enter('output')
    })
