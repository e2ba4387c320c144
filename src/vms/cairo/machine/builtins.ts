/**
 * Builtins: what a run's segments for them must hold is checked when the CPU has come to its end, cell by cell. As in the
 * proof system, nothing says when a cell was written.
 *
 * An entry of the list `builtins` is a word of 64 bits:
 *
 * | bits | what |
 * |---|---|
 * | 63..32 | where the builtin's segment begins |
 * | 15..8 | how far below the last ap the program left the segment's end |
 * | 7..0 | kind: 1 and up, in the order of `KINDS`; zero ends the list |
 *
 * The end is the pointer that the program itself returned, so nobody can have less checked than was used.
 * @module
 */
import { concat, enter, type FeltWord, halt, trap, uint, type Word, when } from '../../../vm/index.ts'
import { addressOf, type Builder, felt, knownCell, type State } from './state.ts'

/**
 * What an entry's kind can be. The segment of one that is `unused` has to be empty. `returned` is no builtin: what a
 * Cairo 1 entry point returns is its segment.
 */
export const KINDS = [
  'unused',
  'output',
  'range_check',
  'range_check96',
  'bitwise',
  'pedersen',
  'poseidon',
  'ec_op',
  'ecdsa',
  'keccak',
  'add_mod',
  'mul_mod',
  'segment_arena',
  'returned',
] as const

export type Kind = (typeof KINDS)[number]

/** The routine that continues when a shared one is done. */
export const TASK = { ecOp: 0, ecdsaMessage: 1, ecdsaKey: 2, ecdsaSum: 3, add: 4, multiply: 5 } as const

/** A cell of the instance at the cursor. */
export const at = (s: State, index: number) => knownCell(s, s.cursor.unsigned(33).add(index))

/** A cell of the instance that ends at the cursor. */
export const cellOf = (s: State, size: number, index: number): FeltWord =>
  knownCell(s, s.cursor.sub(size - index))

export const assert = (condition: Word<1>) => when(condition.not(), () => trap('builtin check failed'))

export function next(s: State): void {
  s.builtin = s.builtin.add(1)
  enter('builtins')
}

/** Steps over a segment, `size` cells at a time. A check that takes more steps enters them. */
export const each =
  (name: Kind, size: number, check: (s: State) => void) =>
  (vm: Builder): Builder =>
    vm.microcode(name, (s) => {
      when(
        s.cursor.eq(s.stop),
        () => next(s),
        () => {
          when(s.stop.sub(s.cursor).lt(size), () => trap('builtin instance cut off'))
          check(s)
          s.cursor = s.cursor.add(size)
        },
      )
    })

const below = (bits: number) => (s: State) =>
  assert(
    at(s, 0)
      .word(252)
      .high(252 - bits)
      .eq(0),
  )

/** x, y, then x & y, x ^ y, x | y; of 251 bits. */
function bitwise(s: State): void {
  const [x, y] = [at(s, 0).word(252), at(s, 1).word(252)]
  assert(x.bit(251).or(y.bit(251)).not())
  assert(at(s, 2).eq(x.and(y).felt(felt)))
  assert(at(s, 3).eq(x.xor(y).felt(felt)))
  assert(at(s, 4).eq(x.or(y).felt(felt)))
}

function output(s: State): void {
  when(s.outputSize.gt(2 ** 32 - 64), () => trap('output full'))
  // Its low bits are zero always; said like this, one leaf is known to be enough.
  s.output.store(concat(s.outputSize.high(27), uint(5)(0)), at(s, 0).word(256))
  s.outputSize = s.outputSize.add(32)
}

/** Begins the check of the next builtin, or ends the run. */
function begin(s: State): void {
  const entry = s.builtins[s.builtin]
  const [kind, depth, start] = [entry.low(8), entry.bits(15, 8), entry.high(32)]
  when(
    kind.eq(0),
    () => halt(s.exitCode.unsigned(32)),
    () => {
      const stop = addressOf(knownCell(s, s.ap.unsigned(34).sub(depth.unsigned(34))))
      when(stop.lt(start), () => trap('builtin out of its segment'))
      when(kind.gt(KINDS.length), () => trap('no such builtin'))
      s.cursor = start
      s.stop = stop
      for (const [i, name] of KINDS.entries()) when(kind.eq(i + 1), () => enter(name))
    },
  )
}

export const builtins = (vm: Builder): Builder =>
  vm
    .microcode('builtins', begin)
    .microcode('unused', (s) => {
      assert(s.cursor.eq(s.stop))
      next(s)
    })
    .with(each('output', 1, output))
    .with(each('range_check', 1, below(128)))
    .with(each('range_check96', 1, below(96)))
    .with(each('bitwise', 5, bitwise))
