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

/** Sets out to move bytes. */
export function move(s: State, to: Word, from: Word, count: Word, routine: string): void {
  s.r[TO] = to.unsigned(64)
  s.r[FROM] = from.unsigned(64)
  s.r[COUNT] = count.unsigned(64)
  when(count.ne(0), () => enter(routine))
}

/** The routine's next step: after `size` bytes, upward. */
function advance(s: State, size: number, sources: boolean): void {
  s.r[TO] = s.r[TO].add(size)
  if (sources) s.r[FROM] = s.r[FROM].add(size)
  const left = s.r[COUNT].sub(size)
  s.r[COUNT] = left
  when(left.eq(0), () => leave())
}

type Bytes = 'mem' | 'store'

/** A routine that copies upward: in chunks, then byte by byte. */
const up = (from: Bytes, to: Bytes) => (s: State) =>
  when(
    s.r[COUNT].ge(CHUNK),
    () => {
      s[to].store(at(s.r[TO]), s[from].load(at(s.r[FROM]), CHUNK))
      advance(s, CHUNK, true)
    },
    () => {
      s[to].store(at(s.r[TO]), s[from].load(at(s.r[FROM]), 1))
      advance(s, 1, true)
    },
  )

/** A routine that copies downward, from the end, for places that overlap. */
const down = (memory: Bytes) => (s: State) => {
  const move = (size: 1 | 16) => {
    const left = s.r[COUNT].sub(size)
    s[memory].store(at(s.r[TO].add(left)), s[memory].load(at(s.r[FROM].add(left)), size))
    s.r[COUNT] = left
    when(left.eq(0), () => leave())
  }
  when(
    s.r[COUNT].ge(CHUNK),
    () => move(CHUNK),
    () => move(1),
  )
}

/** Copies within a memory, in the direction in which overlapping places do not matter. */
export function copyWithin(s: State, memory: Bytes, to: Word, from: Word, count: Word): void {
  s.r[TO] = to.unsigned(64)
  s.r[FROM] = from.unsigned(64)
  s.r[COUNT] = count.unsigned(64)
  when(count.ne(0), () => {
    when(
      to.le(from),
      () => enter(`${memory}.up`),
      () => enter(`${memory}.down`),
    )
  })
}

/** Appends bytes to what the program has written. */
function write(s: State, m: Word, from: Word, count: Word, stream: 'outputSize' | 'errorSize'): void {
  const base = stream === 'outputSize' ? STORE.output : STORE.errors
  const size = stream === 'outputSize' ? OUTPUT_SIZE : ERRORS_SIZE
  const end = s[stream].unsigned(34).add(wide(count))
  when(end.gt(size), () => trap('output full'))
  s.r[TO] = u32(base).add(s[stream]).unsigned(64)
  s.r[FROM] = placeOf(m, from).unsigned(64)
  s.r[COUNT] = count.unsigned(64)
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
      copyWithin(s, 'mem', placeOf(m, to), placeOf(m, a), count)
    })
    .op('memory_fill d, a, b, m', encoding(codeOf('memory_fill'), 'dabm'), (s, { d, m }, { a, b }) => {
      const [to, count] = [s.r[d], b.low(32)]
      inBounds(s, m, wide(to), wide(count))
      s.r[VALUE] = concat(...Array.from({ length: 8 }, () => a.low(8)))
      move(s, placeOf(m, to), u64(0), count, 'mem.fill')
    })
    .op(
      'memory_init d, a, b, c, m',
      encoding(codeOf('memory_init'), 'dabim'),
      (s, { d, m, imm }, { a, b }) => {
        const [to, count] = [s.r[d], b.low(32)]
        const { base, length } = segment(s, imm)
        when(wide(a).add(wide(count)).gt(wide(length)), () => trap('out of bounds memory access'))
        inBounds(s, m, wide(to), wide(count))
        move(s, placeOf(m, to), base.add(a.low(32)), count, 'store.mem')
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
      when(count.ne(0), () => enter('mem.store'))
    })
    .microcode('mem.up', up('mem', 'mem'))
    .microcode('mem.down', down('mem'))
    .microcode('store.up', up('store', 'store'))
    .microcode('store.down', down('store'))
    .microcode('store.mem', up('store', 'mem'))
    .microcode('mem.store', up('mem', 'store'))
    .microcode('mem.fill', (s) => {
      when(
        s.r[COUNT].ge(CHUNK),
        () => {
          s.mem.store(at(s.r[TO]), concat(s.r[VALUE], s.r[VALUE]))
          advance(s, CHUNK, false)
        },
        () => {
          s.mem.store(at(s.r[TO]), s.r[VALUE].low(8))
          advance(s, 1, false)
        },
      )
    })
}
