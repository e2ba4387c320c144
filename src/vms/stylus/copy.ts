/**
 * Copies between the memories of programs and those of the EVM's frames, 32 bytes a step.
 * @module
 */
import { enter, resume, select, u32, u256, type Word, when } from '../../vm/index.ts'
import { reversed, type S } from './state.ts'

const ONES = (1n << 256n) - 1n

/**
 * Copies, then goes on with a routine.
 * @param way - from the program's memory, or to it
 * @param then - undefined: with the program
 */
export function copyThen(
  s: S,
  way: 'out' | 'in',
  { inner, outer, left }: { readonly inner: Word; readonly outer: Word; readonly left: Word },
  then: string | undefined,
): void {
  s.inner = inner as never
  s.outer = outer as never
  s.left = left.low(32) as Word<32>
  if (then === undefined) s.next = 0 as never
  else {
    enter(then)
    s.next = s.micro.unsigned(16) as Word<16>
  }
  enter(`copy.${way}`)
}

function finish(s: S): void {
  when(
    s.next.eq(0),
    () => resume('wasm'),
    () => {
      s.micro = s.next.low(s.micro.width)
    },
  )
}

/** One step. The bytes behind the last one stay as they are. */
const step = (way: 'out' | 'in') => (s: S) => {
  when(
    s.left.eq(0),
    () => finish(s),
    () => {
      const isLast = s.left.le(32)
      const bytes = select(isLast, s.left, u32(32))
      const rest = u256(ONES).shr(bytes.unsigned(256).shl(3))
      const [from, to] = way === 'out' ? [s.wasm.mem, s.evm.mem] : [s.evm.mem, s.wasm.mem]
      const [source, target] = way === 'out' ? [s.inner, s.outer] : [s.outer, s.inner]
      const turned = (word: Word) => reversed(word) as Word<256>
      const word = from.load(source as never, 32) as Word<256>
      const old = to.load(target as never, 32) as Word<256>
      // As the EVM has them, the first byte is the highest.
      const [front, back] = way === 'out' ? [turned(word), old] : [word, turned(old)]
      const merged = front.and(rest.not()).or(back.and(rest))
      to.store(target as never, way === 'out' ? merged : turned(merged))
      s.left = s.left.sub(bytes)
      s.inner = s.inner.add(32)
      s.outer = s.outer.add(32)
      when(isLast, () => finish(s))
    },
  )
}

export const copies = { 'copy.out': step('out'), 'copy.in': step('in') }
