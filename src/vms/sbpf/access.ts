/**
 * Loads and stores. An aligned access is one step and touches one leaf; any other is done byte by byte
 * in microcode, so that no step ever touches more.
 * @module
 */
import { concat, enter, leave, select, trap, u64, uint, type Word, when } from '../../vm/index.ts'
import {
  type Builder,
  encode,
  type Fetched,
  type Fields,
  FRAME_SIZE,
  type Isa,
  MAX_DEPTH,
  REGION,
  rodataRegion,
  STACK_SIZE,
  type State,
} from './isa.ts'

export type Access = 'load' | 'store'
type Size = 1 | 2 | 4 | 8

const FRAME_BITS = Math.log2(FRAME_SIZE)
const STACK = 2n ** 32n * BigInt(REGION.stack)

/**
 * Where `size` bytes at an address lie in `mem`; an address that may not be accessed traps.
 *
 * Frames lie in `mem` one behind the other. An access that begins in a frame and reaches over its end goes on in the
 * next one, as it does in Solana's VM; only one that begins in a gap is a violation.
 */
export function translate(isa: Isa, s: State, address: Word, size: Word | number, access: Access): Word<35> {
  const region = address.bits(34, 32)
  const offset = address.low(32)
  const isStack = region.eq(REGION.stack)
  const rodata = region.eq(rodataRegion(isa))
  const place = isa.gaps
    ? select(isStack, concat(offset.high(31 - FRAME_BITS), offset.low(FRAME_BITS)).unsigned(32), offset)
    : offset
  const none = uint(32)(0)
  const limit = select(
    rodata,
    s.rodataSize,
    select(
      isStack,
      uint(32)(STACK_SIZE),
      select(region.eq(REGION.heap), s.heapSize, select(region.eq(REGION.input), s.inputSize, none)),
    ),
  )
  const length = typeof size === 'number' ? u64(size) : size
  let bad = address
    .high(29)
    .ne(0)
    .or(length.bit(63))
    .or(place.unsigned(64).add(length).gt(limit.unsigned(64)))
  if (isa.gaps) bad = bad.or(isStack.and(offset.bit(FRAME_BITS)))
  if (access === 'store') bad = bad.or(rodata)
  when(bad, () => violation(address))
  return concat(region, place) as Word<35>
}

/** Solana's VM names the stack frame, and counts those as frames too that begin up to one below and one above. */
function violation(address: Word): void {
  const below = 2 * FRAME_SIZE - 1
  when(
    address.sub(STACK - BigInt(below)).lt(BigInt(below + (MAX_DEPTH + 1) * FRAME_SIZE)),
    () => trap('Access violation in stack frame'),
    () => trap('Access violation'),
  )
}

const load =
  (isa: Isa, size: Size) =>
  (s: State, { dst, src, off }: Fields) => {
    const at = translate(isa, s, s.r[src].add(off.signed(64)), size, 'load')
    const put = () => {
      s.r[dst] = s.mem.load(at, size).unsigned(64)
    }
    if (size === 1) return put()
    when(at.low(Math.log2(size)).eq(0), put, () => {
      // From the last byte down: the first ones that are read end up on top.
      s.source = at.add(size - 1)
      s.value = u64(0)
      s.count = u64(size)
      s.target = dst
      enter('load')
    })
  }

const store =
  (isa: Isa, size: Size, operand: (s: State, fields: Fields) => Word) =>
  (s: State, fields: Fields, { a }: Fetched) => {
    const at = translate(isa, s, a.add(fields.off.signed(64)), size, 'store')
    const value = operand(s, fields)
    const put = () => s.mem.store(at, value.low(8 * size))
    if (size === 1) return put()
    when(at.low(Math.log2(size)).eq(0), put, () => {
      s.destination = at
      s.value = value
      s.count = u64(size)
      enter('store')
    })
  }

const sizes = [
  { name: 'w', code: 0x61, size: 4 },
  { name: 'h', code: 0x69, size: 2 },
  { name: 'b', code: 0x71, size: 1 },
  { name: 'dw', code: 0x79, size: 8 },
] as const

export const access =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    for (const { name, code, size } of sizes) {
      vm = vm
        .op(
          `ldx${name} dst, [src+off]`,
          encode(code, '................................ off:16 src:4 dst:4'),
          load(isa, size),
        )
        .op(
          `st${name} [dst+off], imm`,
          encode(code + 1),
          store(isa, size, (_, { imm }) => imm.signed(64)),
        )
        .op(
          `stx${name} [dst+off], src`,
          encode(code + 2),
          store(isa, size, (s, { src }) => s.r[src]),
        )
    }
    return vm
      .op('lddw dst, imm', encode(0x18), (s, { dst, imm }) => {
        s.r[dst] = concat(s.text[s.pc.low(21)].high(32), imm)
        s.pc = s.pc.add(1)
      })
      .microcode('load', (s) => {
        const value = concat(s.value.low(56), s.mem[s.source])
        s.value = value
        s.source = s.source.sub(1)
        s.count = s.count.sub(1)
        when(s.count.eq(0), () => {
          s.r[s.target] = value
          leave()
        })
      })
      .microcode('store', (s) => {
        s.mem[s.destination] = s.value.low(8)
        s.value = s.value.shr(8)
        s.destination = s.destination.add(1)
        s.count = s.count.sub(1)
        when(s.count.eq(0), () => leave())
      })
  }
