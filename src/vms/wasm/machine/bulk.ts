/**
 * Memory and segments as a whole: WebAssembly 2.0, section 4.4.7. Bounds are checked before anything is written; the
 * bytes then move in steps of at most 16.
 *
 * Of the scratch registers, the routines count the bytes to go in the third one down; the first two are where bytes come
 * from and go to, and the fourth one is what is filled in.
 * @module
 */
import { concat, enter, leave, select, trap, u32, u64, type Word, when } from '../../../vm/index.ts'
import { inBounds, placeOf } from './access.ts'
import { codeOf } from './codes.ts'
import {
  type Builder,
  ERRORS_SIZE,
  encoding,
  OUTPUT_SIZE,
  REGISTER,
  SEGMENT_BITS,
  STORE,
  type State,
} from './isa.ts'

const [TO, FROM, COUNT, VALUE] = [0, 1, 2, 3].map((i) => REGISTER.scratch + i)
const CHUNK = 16

const at = (address: Word): Word<32> => address.low(32) as Word<32>
const wide = (word: Word): Word => word.low(32).unsigned(34)

/** Where it is noted where a segment lies. */
export const segmentAt = (index: Word): Word<32> =>
  u32(STORE.segments).add(concat(index.low(SEGMENT_BITS), u32(0).low(3)).unsigned(32)) as Word<32>

export function segment(s: State, index: Word): { base: Word; length: Word } {
  const entry = s.store.load(segmentAt(index), 8)
  return { base: entry.low(32), length: entry.high(32) }
}

type Bytes = 'mem' | 'store'
/** What copies or fills, upward but for `mem.down`. Each is two routines, for chunks and for bytes. */
type Copy = 'mem.up' | 'mem.down' | 'store.mem' | 'mem.store' | 'mem.fill'

/** An address of which some low bits are known to be zero, so that an access stays within a leaf. */
const aligned = (address: Word, bits: number): Word<32> =>
  concat(address.bits(31, bits), u32(0).low(bits)) as Word<32>

/**
 * Enters the routine that goes on with `left` bytes. A chunk is aligned on one side: that of `store`, and of two places
 * in linear memory the one that is written. So a step touches three leaves at most.
 */
function goOn(_s: State, copy: Copy, to: Word, from: Word, left: Word): void {
  const side = copy === 'store.mem' ? from : copy === 'mem.down' ? to.add(left) : to
  when(
    left.ge(CHUNK).and(side.low(4).eq(0)),
    () => enter(`${copy}.chunks`),
    () => enter(`${copy}.bytes`),
  )
}

/** Sets out to copy or fill. */
export function start(s: State, copy: Copy, to: Word, from: Word, count: Word): void {
  s.r[TO] = to.unsigned(64)
  s.r[FROM] = from.unsigned(64)
  s.r[COUNT] = count.unsigned(64)
  when(count.ne(0), () => goOn(s, copy, to, from, count))
}

/** Copies in the direction in which overlapping places do not matter. */
export function copyElements(s: State, to: Word, from: Word, bytes: Word): void {
  s.r[TO] = to.unsigned(64)
  s.r[FROM] = from.unsigned(64)
  s.r[COUNT] = bytes.unsigned(64)
  when(bytes.ne(0), () => {
    when(
      to.le(from),
      () => enter('elements.up'),
      () => enter('elements.down'),
    )
  })
}

/** A step of a routine that copies upward, of `size` bytes. */
const up = (copy: Copy, from: Bytes, to: Bytes, size: 1 | 16) => (s: State) => {
  const inLeaf = (address: Word) => (size === 1 ? (address.low(32) as Word<32>) : aligned(address, 4))
  const source = copy === 'store.mem' ? inLeaf(s.r[FROM]) : at(s.r[FROM])
  const target = copy === 'store.mem' ? at(s.r[TO]) : inLeaf(s.r[TO])
  const [nextTo, nextFrom, left] = [s.r[TO].add(size), s.r[FROM].add(size), s.r[COUNT].sub(size)]
  s[to].store(target, s[from].load(source, size))
  s.r[TO] = nextTo
  s.r[FROM] = nextFrom
  s.r[COUNT] = left
  when(
    left.eq(0),
    () => leave(),
    () => goOn(s, copy, nextTo, nextFrom, left),
  )
}

/** The same downward, from the end, for places that overlap. */
const down = (size: 1 | 16) => (s: State) => {
  const left = s.r[COUNT].sub(size)
  const target = s.r[TO].add(left)
  s.mem.store(size === 1 ? at(target) : aligned(target, 4), s.mem.load(at(s.r[FROM].add(left)), size))
  s.r[COUNT] = left
  when(
    left.eq(0),
    () => leave(),
    () => goOn(s, 'mem.down', s.r[TO], s.r[FROM], left),
  )
}

const fill = (size: 1 | 16) => (s: State) => {
  const [nextTo, left] = [s.r[TO].add(size), s.r[COUNT].sub(size)]
  if (size === 1) s.mem.store(at(s.r[TO]), s.r[VALUE].low(8))
  else s.mem.store(aligned(s.r[TO], 4), concat(s.r[VALUE], s.r[VALUE]))
  s.r[TO] = nextTo
  s.r[COUNT] = left
  when(
    left.eq(0),
    () => leave(),
    () => goOn(s, 'mem.fill', nextTo, nextTo, left),
  )
}

/** Elements of tables are aligned. */
const elements = (direction: 'up' | 'down') => (s: State) => {
  const left = s.r[COUNT].sub(8)
  const offset = direction === 'up' ? u64(0) : left
  s.store.store(aligned(s.r[TO].add(offset), 3), s.store.load(aligned(s.r[FROM].add(offset), 3), 8))
  if (direction === 'up') {
    s.r[TO] = s.r[TO].add(8)
    s.r[FROM] = s.r[FROM].add(8)
  }
  s.r[COUNT] = left
  when(left.eq(0), () => leave())
}

/** Appends bytes to what the program has written. */
function write(s: State, m: Word, from: Word, count: Word, stream: 'outputSize' | 'errorSize'): void {
  const base = stream === 'outputSize' ? STORE.output : STORE.errors
  const size = stream === 'outputSize' ? OUTPUT_SIZE : ERRORS_SIZE
  const end = s[stream].unsigned(34).add(wide(count))
  when(end.gt(size), () => trap('output full'))
  start(s, 'mem.store', u32(base).add(s[stream]), placeOf(m, from), count)
  s[stream] = end.low(32) as Word<32>
}

export function bulk(vm: Builder): Builder {
  return vm
    .op('memory_size d, m', encoding(codeOf('memory_size'), 'dm'), (s, { d, m }) => {
      s.r[d] = s.pages[m].unsigned(64)
    })
    .op('memory_grow d, a, m', encoding(codeOf('memory_grow'), 'dam'), (s, { d, m }, { a }) => {
      const pages = s.pages[m]
      const limit = s.store.load(u32(STORE.limits).add(concat(m, u32(0).low(3)).unsigned(32)), 8)
      const grown = wide(pages).add(wide(a))
      const fits = grown.le(limit.low(34))
      s.r[d] = select(fits, pages, u32(-1)).unsigned(64)
      when(fits, () => {
        s.pages[m] = grown.low(32)
      })
    })
    .op('memory_copy d, a, b, m', encoding(codeOf('memory_copy'), 'dabm'), (s, { d, m }, { a, b }) => {
      const [to, count] = [s.r[d], b.low(32)]
      inBounds(s, m, wide(a), wide(count))
      inBounds(s, m, wide(to), wide(count))
      const [target, source] = [placeOf(m, to), placeOf(m, a)]
      when(
        target.le(source),
        () => start(s, 'mem.up', target, source, count),
        () => start(s, 'mem.down', target, source, count),
      )
    })
    .op('memory_fill d, a, b, m', encoding(codeOf('memory_fill'), 'dabm'), (s, { d, m }, { a, b }) => {
      const [to, count] = [s.r[d], b.low(32)]
      inBounds(s, m, wide(to), wide(count))
      s.r[VALUE] = concat(...Array.from({ length: 8 }, () => a.low(8)))
      start(s, 'mem.fill', placeOf(m, to), u32(0), count)
    })
    .op(
      'memory_init d, a, b, c, m',
      encoding(codeOf('memory_init'), 'dabim'),
      (s, { d, m, imm }, { a, b }) => {
        const [to, count] = [s.r[d], b.low(32)]
        const { base, length } = segment(s, imm)
        when(wide(a).add(wide(count)).gt(wide(length)), () => trap('out of bounds memory access'))
        inBounds(s, m, wide(to), wide(count))
        start(s, 'store.mem', placeOf(m, to), base.add(a.low(32)), count)
      },
    )
    .op('segment_drop imm', encoding(codeOf('segment_drop'), 'i'), (s, { imm }) => {
      s.store.store(segmentAt(imm), u64(0))
    })
    .op('write a, b, c, m', encoding(codeOf('write'), 'abcm'), (s, { c, m }, { a, b }) => {
      const count = b.low(32)
      inBounds(s, m, wide(a), wide(count))
      when(
        c.eq(1),
        () => write(s, m, a, count, 'outputSize'),
        () => write(s, m, a, count, 'errorSize'),
      )
    })
    .microcode('mem.up.chunks', up('mem.up', 'mem', 'mem', CHUNK))
    .microcode('mem.up.bytes', up('mem.up', 'mem', 'mem', 1))
    .microcode('mem.down.chunks', down(CHUNK))
    .microcode('mem.down.bytes', down(1))
    .microcode('store.mem.chunks', up('store.mem', 'store', 'mem', CHUNK))
    .microcode('store.mem.bytes', up('store.mem', 'store', 'mem', 1))
    .microcode('mem.store.chunks', up('mem.store', 'mem', 'store', CHUNK))
    .microcode('mem.store.bytes', up('mem.store', 'mem', 'store', 1))
    .microcode('mem.fill.chunks', fill(CHUNK))
    .microcode('mem.fill.bytes', fill(1))
    .microcode('elements.up', elements('up'))
    .microcode('elements.down', elements('down'))
}
