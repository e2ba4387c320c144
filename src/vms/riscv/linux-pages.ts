/**
 * mmap at a fixed address, mprotect and madvise, which need to know which pages a program may have written: such a page
 * is cleared when a new mapping takes its place. The upper half of `kernel` has a bit for each page of `mem`, set when a
 * mapping makes the page accessible. A step looks at the bits of 256 pages.
 * @module
 */
import { concat, enter, leave, select, u8, u256, uint, type Word, when } from '../../vm/index.ts'
import type { Builder, Isa, State } from './isa.ts'
import { heapLimit, pageUp } from './linux-memory.ts'
import { EINVAL, ENOMEM } from './linux-table.ts'

const [A0, A1, A2, A3, A7] = [10, 11, 12, 13, 17]
const [MAP_FIXED, MAP_ANONYMOUS] = [4, 5]
const MADV_DONTNEED = 4
const MMAP = 222

/** Pages of 2^12 bytes, whose bits a leaf of 256 has. */
const [PAGE, GROUP] = [12, 20]

export const pages =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    const { xlen, addressBits } = isa
    const word = uint<number>(xlen)
    const lowest = (s: State) => word(heapLimit(isa)).sub(s.mapped)
    /** Where the bits of an address's group of pages are. */
    const leafOf = (address: Word) => {
      const group = address.bits(addressBits - 1, GROUP)
      return concat(uint(1)(1), group.unsigned<number>(18), uint(5)(0))
    }
    /** Of the bits of a group, those from `cursor` on that belong to the next `value` bytes. */
    const within = (s: State) => {
      const first = s.cursor.bits(GROUP - 1, PAGE)
      const left = s.value.high(xlen - PAGE)
      const ones = u256(-1)
      const size = select(left.high(xlen - PAGE - 8).ne(0), ones, u256(1).shl(left.low(8)).sub(1))
      return { first, mask: size.shl(first) }
    }
    /** To the next group of pages, or the end. */
    const advance = (s: State, done: () => void) => {
      const to = concat(s.cursor.high(xlen - GROUP).add(1), uint(GROUP)(0))
      const distance = to.sub(s.cursor)
      when(
        distance.ge(s.value),
        () => done(),
        () => {
          s.value = s.value.sub(distance)
          s.cursor = to
        },
      )
    }
    /** Whether the range from a0 lies where mappings are. */
    const isMapped = (s: State, size: Word) => {
      const end = s.x[A0].add(size)
      return s.x[A0]
        .ge(lowest(s))
        .and(end.gt(s.x[A0]))
        .and(end.le(heapLimit(isa)))
    }
    const finish = (s: State, result: Word) => {
      s.x[A0] = result
      leave()
    }
    return (
      vm
        .microcode('mmap', (s) => {
          const size = pageUp(s.x[A1])
          const flags = s.x[A3]
          const low = lowest(s)
          const down = low.sub(size)
          const fixed = flags.bit(MAP_FIXED)
          const aligned = s.x[A0].low(PAGE).eq(0).or(fixed.not())
          const asked = flags.bit(MAP_ANONYMOUS).and(size.ne(0)).and(aligned)
          const fits = size.le(low).and(down.ge(pageUp(s.brk)))
          const accessible = s.x[A2].low(3).ne(0)
          when(
            asked.not(),
            () => finish(s, word(EINVAL)),
            () => {
              s.value = size
              when(
                fixed,
                () => {
                  s.cursor = s.x[A0]
                  when(
                    isMapped(s, size),
                    () => enter('renew'),
                    () => finish(s, word(ENOMEM)),
                  )
                },
                () =>
                  when(
                    fits,
                    () => {
                      s.mapped = s.mapped.add(size)
                      s.cursor = down
                      s.x[A0] = down
                      when(
                        accessible,
                        () => enter('mark'),
                        () => leave(),
                      )
                    },
                    () => finish(s, word(ENOMEM)),
                  ),
              )
            },
          )
        })
        // Protection itself does not exist: what matters is that pages may be written from now on.
        .microcode('mprotect', (s) => {
          const size = pageUp(s.x[A1])
          const marks = isMapped(s, size).and(s.x[A2].low(3).ne(0))
          s.cursor = concat(s.x[A0].high(xlen - PAGE), uint(PAGE)(0))
          s.value = size
          s.x[A0] = word(0)
          when(
            marks,
            () => enter('mark'),
            () => leave(),
          )
        })
        // MADV_DONTNEED clears, as Linux does for anonymous pages; all else is advice.
        .microcode('madvise', (s) => {
          const size = pageUp(s.x[A1])
          const clears = s.x[A2].low(32).eq(MADV_DONTNEED).and(isMapped(s, size))
          s.cursor = s.x[A0]
          s.value = size
          when(
            s.x[A0].low(PAGE).ne(0),
            () => finish(s, word(EINVAL)),
            () =>
              when(
                clears,
                () => enter('renew'),
                () => finish(s, word(0)),
              ),
          )
        })
        .microcode('mark', (s) => {
          const leaf = leafOf(s.cursor)
          s.kernel.store(leaf, s.kernel.load(leaf, 32).or(within(s).mask))
          advance(s, () => leave())
        })
        // Clears the pages of the range that may have been written, one after the other.
        .microcode('renew', (s) => {
          const { first, mask } = within(s)
          const written = s.kernel.load(leafOf(s.cursor), 32).and(mask)
          when(
            written.eq(0),
            () => advance(s, () => enter('renewed')),
            () => {
              const skipped = written.ctz().low(8).sub(first)
              const bytes = concat(skipped, uint(PAGE)(0)).unsigned<number>(xlen)
              s.cursor = s.cursor.add(bytes)
              s.value = s.value.sub(bytes)
              s.count = u8(2 ** (PAGE - 5))
              enter('clear-page')
            },
          )
        })
        .microcode('clear-page', (s) => {
          s.mem.store(concat(s.cursor.high(xlen - 5), uint(5)(0)), u256(0))
          s.cursor = s.cursor.add(32)
          s.value = s.value.sub(32)
          s.count = s.count.sub(1)
          when(s.count.eq(0), () =>
            when(
              s.value.eq(0),
              () => enter('renewed'),
              () => enter('renew'),
            ),
          )
        })
        // A mapping has its address in a0 and its length in a1 still; its pages may be written now.
        .microcode('renewed', (s) => {
          const maps = s.x[A7].eq(MMAP)
          when(
            maps.and(s.x[A2].low(3).ne(0)),
            () => {
              s.cursor = s.x[A0]
              s.value = pageUp(s.x[A1])
              enter('mark')
            },
            () => {
              s.x[A0] = select(maps, s.x[A0], 0)
              leave()
            },
          )
        })
    )
  }
