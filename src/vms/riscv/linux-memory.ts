/**
 * brk, mmap and munmap. The heap grows upwards from the program's end, mappings downwards from `heapLimit`, each below
 * the one before. What a program gets was never used or is cleared, so it is zero.
 *
 * There is no protection. `munmap` gives back the lowest mapping, which is the latest, and otherwise does nothing: those
 * addresses are not used again.
 * @module
 */
import { concat, enter, leave, select, u256, uint, type Word, when } from '../../vm/index.ts'
import type { Builder, Isa, State } from './isa.ts'
import { EINVAL, ENOMEM } from './linux-table.ts'

const [A0, A1, A3] = [10, 11, 13]

/** Where the memory of a program ends: half of what addresses can say, as Linux has it, less a page. */
export const stackTop = ({ xlen, addressBits }: Pick<Isa, 'xlen' | 'addressBits'>): bigint =>
  2n ** BigInt(Math.min(addressBits, xlen - 1)) - 4096n

/** Heap and mappings lie below this, an eighth of the memory before the stack's end. */
export const heapLimit = (isa: Pick<Isa, 'xlen' | 'addressBits'>): bigint =>
  ((stackTop(isa) + 4096n) / 8n) * 7n

/** `munmap` clears 32 bytes a step: mappings from 2^24 bytes, half a million steps, are not used again. */
const CLEARED_BITS = 24

/** Bits of mmap's flags. */
const [MAP_FIXED, MAP_ANONYMOUS] = [4, 5]

export const pageUp = (address: Word) => concat(address.add(4095).high(address.width - 12), uint(12)(0))

/**
 * What the heap or a mapping gives up is zero when it comes back: microcode clears a leaf a step.
 * @param mapping - mmap: `fresh`, or `pages` of `linux-pages.ts`
 */
export const memoryRoutines =
  (isa: Isa, mapping: (vm: Builder) => Builder) =>
  (vm: Builder): Builder => {
    const word = uint<number>(isa.xlen)
    const lowest = (s: State) => word(heapLimit(isa)).sub(s.mapped)
    const leafOf = (address: Word) => concat(address.high(isa.xlen - 5), uint(5)(0))
    return (
      vm
        // A break that cannot be had changes nothing; the result is the break in any case.
        .microcode('brk', (s) => {
          const wanted = s.x[A0]
          leave()
          when(
            wanted.ge(s.heap).and(wanted.le(lowest(s))),
            () =>
              when(
                wanted.ge(s.brk),
                () => {
                  s.brk = wanted
                },
                () => {
                  s.brk = pageUp(s.brk)
                  enter('shrink')
                },
              ),
            () => {
              s.x[A0] = s.brk
            },
          )
        })
        .microcode('shrink', (s) => {
          when(
            s.brk.gt(pageUp(s.x[A0])),
            () => {
              const leaf = leafOf(s.brk.sub(32))
              s.mem.store(leaf, u256(0))
              s.brk = leaf
            },
            () => {
              s.brk = s.x[A0]
              leave()
            },
          )
        })
        .with(mapping)
        .microcode('unmap', (s) => {
          const size = pageUp(s.x[A1])
          const valid = s.x[A0].low(12).eq(0).and(size.ne(0))
          s.cursor = s.x[A0]
          s.value = size
          s.x[A0] = select(valid, word(0), EINVAL)
          when(
            valid.and(size.high(isa.xlen - CLEARED_BITS).eq(0)),
            () => enter('clear'),
            () => leave(),
          )
        })
        .microcode('clear', (s) => {
          when(
            s.cursor.eq(lowest(s)).and(s.mapped.ne(0)).and(s.value.ne(0)),
            () => {
              s.mem.store(leafOf(s.cursor), u256(0))
              s.cursor = s.cursor.add(32)
              s.value = s.value.sub(32)
              s.mapped = s.mapped.sub(32)
            },
            () => leave(),
          )
        })
    )
  }

/** mmap of pages that were never used: each mapping lies below the one before it. */
export const fresh =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    const word = uint<number>(isa.xlen)
    return vm.microcode('map', (s) => {
      const size = pageUp(s.x[A1])
      const low = word(heapLimit(isa)).sub(s.mapped)
      const down = low.sub(size)
      const flags = s.x[A3]
      const asked = flags.bit(MAP_ANONYMOUS).and(flags.bit(MAP_FIXED).not()).and(size.ne(0))
      const fits = size.le(low).and(down.ge(pageUp(s.brk)))
      when(asked.and(fits), () => {
        s.mapped = s.mapped.add(size)
      })
      s.x[A0] = select(asked, select(fits, down, ENOMEM), EINVAL)
      leave()
    })
  }
