/**
 * Arguments for the functions of the library, and what a function gives otherwise than it should.
 */
import type { Operation } from './operations.ts'
import type { Format } from './reference.ts'
import { type Random, specials } from './vectors.ts'

const isFormat = (one: Operation['takes'][number]): one is Format => 'exponent' in one
const integers = (bits: number) => {
  const top = 1n << BigInt(bits - 1)
  return Array.from({ length: bits }, (_, i) => 1n << BigInt(i)).flatMap((one) =>
    [one, one - 1n, one + 1n, -one, -one - 1n, 3n * one, (one << 1n) - 1n - (one >> 24n), top + one].map(
      (each) => BigInt.asUintN(bits, each),
    ),
  )
}

/** Arguments without the mode. */
export function* vectors(operation: Operation, random: Random, count: number): Generator<bigint[]> {
  const { takes } = operation
  const all = takes.map((one) => (isFormat(one) ? specials(one) : integers(one.integer)))
  // Three numbers of all classes are too many: of them, a few of each.
  const some =
    takes.length === 3 ? all.map((list) => list.filter((_, i) => i % 11 === random.below(11) || i < 2)) : all
  let lists: bigint[][] = [[]]
  for (const list of some) lists = lists.flatMap((head) => list.map((one) => [...head, one]))
  yield* lists
  for (let i = 0; i < count; i++) {
    const args: bigint[] = []
    for (const one of takes) {
      if (!isFormat(one)) args.push(random.bits(one.integer) >> BigInt(random.below(one.integer)))
      else if (args.length === 0 || random.below(4) === 0) args.push(random.number(one))
      else if (args.length === 2 && random.below(2) === 0)
        args.push(random.cancelling(one, args[0]!, args[1]!))
      else args.push(random.near(one, args[0]!))
    }
    yield args
  }
}

const show = (args: readonly bigint[]) => args.map((arg) => `0x${arg.toString(16)}`).join(', ')

export const slow = process.env.ONESTEP_SLOW === '1'
const MODES = [0, 1, 2, 3, 4]
/** All modes, or one in turn. */
export const turns = (seed: number) => (index: number) => (slow ? MODES : [(seed + index) % 5])
/** All of a list, or every few. */
export const some = <T>(list: readonly T[], most: number): T[] =>
  slow ? [...list] : list.filter((_, i) => i % Math.ceil(list.length / most) === 0)

/** The first vectors that differ, of `compute`. */
export function differences(
  operation: Operation,
  compute: (...args: readonly bigint[]) => bigint,
  all: Iterable<readonly bigint[]>,
  modesOf: (index: number) => readonly number[],
): string[] {
  const found: string[] = []
  let index = 0
  for (const args of all) {
    for (const mode of operation.modes ? modesOf(index++) : [0]) {
      const given = operation.modes ? [...args, BigInt(mode)] : args
      const [got, expected] = [compute(...given), operation.expected(args, mode)]
      if (got === expected) continue
      found.push(
        `${operation.definition.name}(${show(args)}) mode ${mode}: ${show([got])}, not ${show([expected])}`,
      )
      if (found.length > 5) return found
    }
  }
  return found
}
