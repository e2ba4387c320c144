/**
 * Microcode that fills memory, one byte a step: structs, and what stands for random bytes.
 * @module
 */
import { enter, leave, select, u8, type Word, when } from '../../vm/index.ts'
import type { Builder, Isa, State } from './isa.ts'
import { INFINITE, LOW, SIZE_BITS, structBytes } from './linux-table.ts'

const [A0, A1] = [10, 11]

const next = (s: State, byte: Word<8>) => {
  s.mem[s.cursor] = byte
  s.cursor = s.cursor.add(1)
  s.value = s.value.sub(1)
}

/** `value` is a struct's key. */
export const structRoutine =
  ({ xlen }: Isa) =>
  (vm: Builder): Builder =>
    vm.microcode('struct', (s) => {
      const key = s.value.low(LOW)
      const byte = structBytes(xlen).reduce(
        (rest, one) => select(key.eq(one.key), u8(one.byte), rest),
        select(key.high(LOW - SIZE_BITS).eq(INFINITE), u8(0xff), u8(0)),
      )
      next(s, byte)
      when(key.low(SIZE_BITS).eq(0), () => leave())
    })

/** getrandom: the high bytes of xorshift64 (Marsaglia, "Xorshift RNGs", 2003; shifts 13, 7, 17). */
export const randomRoutine =
  (_: Isa) =>
  (vm: Builder): Builder =>
    vm
      .microcode('random', (s) => {
        s.cursor = s.x[A0]
        s.value = s.x[A1]
        s.x[A0] = s.value
        enter('random-bytes')
      })
      .microcode('random-bytes', (s) => {
        when(
          s.value.eq(0),
          () => leave(),
          () => {
            const once = s.random.xor(s.random.shl(13))
            const twice = once.xor(once.shr(7))
            const value = twice.xor(twice.shl(17))
            s.random = value
            next(s, value.high(8))
          },
        )
      })
