/**
 * `ecall`: the system calls of Linux that a program without files needs. The number is in a7,
 * arguments are in a0 to a2, and the result, or a negative error, comes in a0.
 *
 * | number | call | here |
 * |---|---|---|
 * | 57 | close | does nothing for 0, 1, 2 |
 * | 63 | read | from `input` for 0 |
 * | 64 | write | to `output` for 1 and 2 |
 * | 93, 94 | exit, exit_group | halts with the low 8 bits, as a shell sees them |
 * | 169 | gettimeofday | the time is always zero |
 * | 214 | brk | moves the end of the heap |
 *
 * Any other number is -ENOSYS, a closed or unknown file -EBADF. A pointer out of the memory traps,
 * where Linux would give -EFAULT.
 * @module
 */
import { concat, enter, halt, leave, select, trap, u8, u256, uint, type Word, when } from '../../vm/index.ts'
import type { Builder, Isa, State } from './isa.ts'

const [A0, A1, A2, A7] = [10, 11, 12, 17]
const EBADF = 9
const ENOSYS = 38

/** A file's number is an int to Linux. */
const file = (s: State) => s.x[A0].low(32)

/** Where the memory of a program ends: half of what addresses can say, as Linux has it, less a page. */
export const stackTop = ({ xlen, addressBits }: Pick<Isa, 'xlen' | 'addressBits'>): bigint =>
  2n ** BigInt(Math.min(addressBits, xlen - 1)) - 4096n

/** The heap ends below this, an eighth of the memory before the stack's end. */
const heapLimit = (isa: Isa) => ((stackTop(isa) + 4096n) / 8n) * 7n

const pageUp = (address: Word) => concat(address.add(4095).high(address.width - 12), uint(12)(0))

export const linux =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    const word = uint<number>(isa.xlen)
    const calls: readonly (readonly [number, (s: State) => void])[] = [
      [57, (s) => result(s, select(file(s).lt(3), word(0), -EBADF))],
      [63, (s) => copy(s, file(s).eq(0), 'read')],
      [64, (s) => copy(s, file(s).sub(1).lt(2), 'write')],
      [93, (s) => halt(s.x[A0].low(8))],
      [94, (s) => halt(s.x[A0].low(8))],
      [169, getTimeOfDay],
      [214, brk],
    ]
    const unknown = (s: State) => result(s, word(-ENOSYS))

    function result(s: State, value: Word): void {
      s.x[A0] = value
    }

    /** `value` counts the bytes that are done. */
    function copy(s: State, open: Word<1>, routine: string): void {
      when(
        open,
        () => {
          s.value = word(0)
          enter(routine)
        },
        () => result(s, word(-EBADF)),
      )
    }

    /** Writes seconds and microseconds, both zero, with the microcode of a misaligned store. */
    function getTimeOfDay(s: State): void {
      when(s.x[A0].ne(0), () => {
        s.cursor = s.x[A0]
        s.value = word(0)
        s.count = u8((2 * isa.xlen) / 8)
        enter('store')
      })
      result(s, word(0))
    }

    /** A break that cannot be had changes nothing; the result is the break in any case. */
    function brk(s: State): void {
      const wanted = s.x[A0]
      when(
        wanted.ge(s.heap).and(wanted.le(heapLimit(isa))),
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
        () => result(s, s.brk),
      )
    }

    return (
      vm
        .op('ecall', '000000000000 00000 000 00000 1110011', (s) => {
          const dispatch = calls.reduceRight<(s: State) => void>(
            (otherwise, [number, call]) =>
              () =>
                when(
                  s.x[A7].eq(number),
                  () => call(s),
                  () => otherwise(s),
                ),
            unknown,
          )
          dispatch(s)
        })
        .microcode('read', (s) => {
          const done = s.value
          when(
            done.eq(s.x[A2]).or(s.inputAt.ge(s.inputSize)),
            () => {
              result(s, done)
              leave()
            },
            () => {
              s.mem[s.x[A1].add(done)] = s.input[s.inputAt]
              s.inputAt = s.inputAt.add(1)
              s.value = done.add(1)
            },
          )
        })
        .microcode('write', (s) => {
          const done = s.value
          when(
            done.eq(s.x[A2]),
            () => {
              result(s, done)
              leave()
            },
            () => {
              when(s.outputSize.eq(-1), () => trap('output full'))
              s.output[s.outputSize] = s.mem[s.x[A1].add(done)]
              s.outputSize = s.outputSize.add(1)
              s.value = done.add(1)
            },
          )
        })
        // Pages that the heap gives up are zero when it gets them back: Linux unmaps them. A leaf a step.
        .microcode('shrink', (s) => {
          const wanted = s.x[A0]
          when(
            s.brk.gt(pageUp(wanted)),
            () => {
              const leaf = concat(s.brk.sub(32).high(isa.xlen - 5), uint(5)(0))
              s.mem.store(leaf, u256(0))
              s.brk = leaf
            },
            () => {
              s.brk = wanted
              leave()
            },
          )
        })
    )
  }
