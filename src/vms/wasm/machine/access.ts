/**
 * Loads and stores of linear memory: WebAssembly 2.0, section 4.4.7.
 * @module
 */
import { concat, trap, u32, type Word, when } from '../../../vm/index.ts'
import { codeOf } from './codes.ts'
import { type Builder, encoding, type Fields, MEMORY_BITS, SHARED_BITS, type State } from './isa.ts'

type Size = 1 | 2 | 4 | 8

/** Traps unless `size` bytes from an address on lie in a memory. Sums of 34 bits do not wrap (W15). */
export function inBounds(s: State, m: Word, address: Word, size: Word): void {
  const end = concat(s.pages[m].low(18), u32(0).low(16))
  when(address.add(size).gt(end), () => trap('out of bounds memory access'))
}

/** Where a memory's address lies in `mem`. */
export const placeOf = (m: Word, address: Word): Word<32> =>
  address.low(32).add(concat(m.low(MEMORY_BITS), u32(0).low(SHARED_BITS))) as Word<32>

function locate(s: State, { m, imm }: Fields, a: Word, size: Size): Word<32> {
  const address = a.low(32).unsigned(34).add(imm.low(32).unsigned(34))
  inBounds(s, m, address, u32(size).unsigned(34))
  return placeOf(m, address)
}

const LOADS: readonly (readonly [string, Size, (value: Word) => Word])[] = [
  ['load8_u', 1, (value) => value.unsigned(64)],
  ['load16_u', 2, (value) => value.unsigned(64)],
  ['load32_u', 4, (value) => value.unsigned(64)],
  ['load64', 8, (value) => value],
  ['i32_load8_s', 1, (value) => value.signed(32).unsigned(64)],
  ['i32_load16_s', 2, (value) => value.signed(32).unsigned(64)],
  ['i64_load8_s', 1, (value) => value.signed(64)],
  ['i64_load16_s', 2, (value) => value.signed(64)],
  ['i64_load32_s', 4, (value) => value.signed(64)],
]

export function access(vm: Builder): Builder {
  for (const [name, size, extend] of LOADS) {
    vm = vm.op(`${name} d, a, imm, m`, encoding(codeOf(name), 'daim'), (s, fields, { a }) => {
      s.r[fields.d] = extend(s.mem.load(locate(s, fields, a, size), size))
    })
  }
  for (const size of [1, 2, 4, 8] as const) {
    const name = `store${8 * size}`
    vm = vm.op(`${name} a, b, imm, m`, encoding(codeOf(name), 'abim'), (s, fields, { a, b }) => {
      s.mem.store(locate(s, fields, a, size), b.low(8 * size))
    })
  }
  return vm
}
