/**
 * The regions that a program sees, and how microcode finds its way in them.
 * @module
 */
import { type Bool, bool, concat, enter, select, trap, uint, type Word, when } from '../../../vm/index.ts'
import { type Builder, FRAME_SIZE, type Isa, REGION, rodataRegion, STACK_SIZE, type State } from './isa.ts'

const FRAME_BITS = Math.log2(FRAME_SIZE)

/**
 * Where `length` bytes at an address lie in `mem`. If `guard` holds, an address that may not be accessed traps.
 *
 * Frames lie in `mem` one behind the other. An access that begins in a frame and reaches over its end goes on in the
 * next one, as it does in Solana's VM; only one that begins in a gap is a violation.
 */
export function translate(
  isa: Isa,
  s: State,
  address: Word,
  length: Word,
  writes: Bool,
  guard: Bool,
): Word<35> {
  const region = address.bits(34, 32)
  const offset = address.low(32)
  const isStack = region.eq(REGION.stack)
  const rodata = region.eq(rodataRegion(isa))
  const withoutGaps = concat(offset.high(31 - FRAME_BITS), offset.low(FRAME_BITS)).unsigned(32)
  const place = isa.gaps ? select(isStack, withoutGaps, offset) : offset
  let size: Word = uint(32)(0)
  for (const [is, value] of [
    [rodata, s.rodataSize],
    [isStack, uint(32)(STACK_SIZE)],
    [region.eq(REGION.heap), s.heapSize],
    [region.eq(REGION.input), s.inputSize],
  ] as const) {
    size = select(is, value, size)
  }
  const end = place.unsigned(64).add(length)
  let bad = address
    .high(29)
    .ne(0)
    .or(length.bit(63))
    .or(end.gt(size.unsigned(64)))
    .or(writes.and(rodata))
  if (isa.gaps) bad = bad.or(isStack.and(offset.bit(FRAME_BITS)))
  when(guard.and(bad), () => trap('Access violation'))
  return concat(region, place) as Word<35>
}

/** Goes on with the routine `then` once `place` is where the bytes lie; no bytes lie anywhere. */
export function locate(s: State, address: Word, length: Word, access: 'load' | 'store', then: string): void {
  s.address = address
  s.length = length
  s.writes = bool(access === 'store' ? 1 : 0)
  enter(then)
  s.after = s.micro
  enter('locate')
}

export const addressSpace =
  (isa: Isa) =>
  (vm: Builder): Builder =>
    vm.microcode('locate', (s) => {
      s.place = translate(isa, s, s.address, s.length, s.writes, s.length.ne(0))
      s.micro = s.after
    })
