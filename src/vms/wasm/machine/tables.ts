/**
 * Tables: WebAssembly 2.0, section 4.4.6. An element has 8 bytes: of a function where its code begins and the number of
 * its type, of a reference of the host one more than its number; null is zero.
 * @module
 */
import { concat, enter, leave, select, trap, u32, u64, type Word, when } from '../../../vm/index.ts'
import { copyElements, segment } from './bulk.ts'
import { codeOf } from './codes.ts'
import { type Builder, ELEMENT_BITS, encoding, REGISTER, STORE, type State, TABLE_BITS } from './isa.ts'

const [TO, , COUNT, VALUE] = [0, 1, 2, 3].map((i) => REGISTER.scratch + i)
const wide = (word: Word): Word => word.low(32).unsigned(34)

const sizeAt = (t: Word): Word<32> =>
  concat(u32(0).low(32 - TABLE_BITS - 3), t.low(TABLE_BITS), u32(0).low(3)) as Word<32>
const sizeOf = (s: State, t: Word): Word => s.store.load(sizeAt(t), 8).low(32)

const elementAt = (t: Word, index: Word): Word<32> =>
  concat(
    u32(STORE.tables).bits(31, 30),
    t.low(TABLE_BITS),
    index.low(ELEMENT_BITS),
    u32(0).low(3),
  ) as Word<32>

function inTable(s: State, t: Word, index: Word, count: Word): void {
  when(
    wide(index)
      .add(wide(count))
      .gt(wide(sizeOf(s, t))),
    () => trap('out of bounds table access'),
  )
}

const bytesOf = (count: Word): Word => count.low(32).shl(3)

export function tables(vm: Builder): Builder {
  return vm
    .op('table_get d, a, t', encoding(codeOf('table_get'), 'dat'), (s, { d, t }, { a }) => {
      when(a.low(32).ge(sizeOf(s, t)), () => trap('out of bounds table access'))
      s.r[d] = s.store.load(elementAt(t, a), 8)
    })
    .op('table_call d, a, t', encoding(codeOf('table_call'), 'dat'), (s, { d, t }, { a }) => {
      when(a.low(32).ge(sizeOf(s, t)), () => trap('undefined element'))
      s.r[d] = s.store.load(elementAt(t, a), 8)
    })
    .op('table_set a, b, t', encoding(codeOf('table_set'), 'abt'), (s, { t }, { a, b }) => {
      when(a.low(32).ge(sizeOf(s, t)), () => trap('out of bounds table access'))
      s.store.store(elementAt(t, a), b)
    })
    .op('table_size d, t', encoding(codeOf('table_size'), 'dt'), (s, { d, t }) => {
      s.r[d] = sizeOf(s, t).unsigned(64)
    })
    .op(
      'table_grow d, a, b, t, imm',
      encoding(codeOf('table_grow'), 'dabti'),
      (s, { d, t, imm }, { a, b }) => {
        // The immediate is the limit: `a` elements with the value of `b`.
        const size = sizeOf(s, t)
        const grown = wide(size).add(wide(a))
        const fits = grown.le(imm.low(34))
        s.r[VALUE] = b
        s.r[TO] = elementAt(t, size).unsigned(64)
        s.r[COUNT] = a.low(32).unsigned(64)
        s.r[d] = select(fits, size, u32(-1)).unsigned(64)
        when(fits, () => {
          s.store.store(sizeAt(t), grown.low(32).unsigned(64))
          when(a.low(32).ne(0), () => enter('table.fill'))
        })
      },
    )
    .op('table_fill d, a, b, t', encoding(codeOf('table_fill'), 'dabt'), (s, { d, t }, { a, b }) => {
      inTable(s, t, s.r[d], b)
      s.r[VALUE] = a
      s.r[TO] = elementAt(t, s.r[d]).unsigned(64)
      s.r[COUNT] = b.low(32).unsigned(64)
      when(b.low(32).ne(0), () => enter('table.fill'))
    })
    .op(
      'table_copy d, a, b, t, imm',
      encoding(codeOf('table_copy'), 'dabti'),
      (s, { d, t, imm }, { a, b }) => {
        // To table `t`, from the table of the immediate.
        const [to, count] = [s.r[d], b]
        inTable(s, imm, a, count)
        inTable(s, t, to, count)
        copyElements(s, elementAt(t, to), elementAt(imm, a), bytesOf(count))
      },
    )
    .op(
      'table_init d, a, b, t, imm',
      encoding(codeOf('table_init'), 'dabti'),
      (s, { d, t, imm }, { a, b }) => {
        const [to, count] = [s.r[d], b]
        const { base, length } = segment(s, imm)
        when(wide(a).add(wide(count)).gt(wide(length)), () => trap('out of bounds table access'))
        inTable(s, t, to, count)
        copyElements(s, elementAt(t, to), base.add(bytesOf(a)), bytesOf(count))
      },
    )
    .microcode('table.fill', (s) => {
      s.store.store(concat(s.r[TO].bits(31, 3), u32(0).low(3)), s.r[VALUE])
      s.r[TO] = s.r[TO].add(8)
      const left = s.r[COUNT].sub(u64(1))
      s.r[COUNT] = left
      when(left.eq(0), () => leave())
    })
}
