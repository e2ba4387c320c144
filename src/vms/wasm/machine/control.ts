/**
 * Branches, calls, frames, and moves between registers and what lies in memory.
 * @module
 */
import { concat, halt, select, trap, u32, u64, type Word, when } from '../../../vm/index.ts'
import { TESTS } from './alu.ts'
import { codeOf } from './codes.ts'
import { type Builder, encoding, FRAME_BITS, GLOBAL_BITS, STORE, type State } from './isa.ts'

/** A word of `width` bits of a region of `store`, whose address ends in zeros. */
const region = (base: number, bits: number) => {
  const top = BigInt(base) >> BigInt(bits)
  return u32(Number(top)).low(32 - bits)
}

/** The address of a unit of frames. */
const unit = (s: State, offset: Word): Word<32> =>
  concat(
    region(STORE.frames, FRAME_BITS + 4),
    s.fp.add(offset.low(32)).low(FRAME_BITS),
    u32(0).low(4),
  ) as Word<32>

/** The address of a word in the function's frame: an offset in words of 8 bytes. */
const word = (s: State, offset: Word): Word<32> =>
  concat(
    region(STORE.frames, FRAME_BITS + 4),
    s.fp.add(offset.bits(32, 1)).low(FRAME_BITS),
    offset.low(1),
    u32(0).low(3),
  ) as Word<32>

const globalAt = (index: Word): Word<32> =>
  concat(region(STORE.globals, GLOBAL_BITS + 3), index.low(GLOBAL_BITS), u32(0).low(3)) as Word<32>

const pair = (p: Word, odd: 0 | 1): Word => concat(p.low(5), u32(odd).low(1))

/** Goes on in a function, in a frame that begins `size` units above the caller's. */
function enterFrame(s: State, to: Word, size: Word): void {
  const base = s.fp.add(size.low(32))
  when(base.gt(s.limit), () => trap('call stack exhausted'))
  s.store.store(unit(s, size), concat(size.low(32), s.pc))
  s.fp = base
  s.pc = to.unsigned(32)
}

/** A reference to a function is where its code begins, and the number of its type above. */
function checkReference(reference: Word, t: Word): void {
  when(reference.eq(0), () => trap('uninitialized element'))
  when(reference.high(32).ne(t.unsigned(32)), () => trap('indirect call type mismatch'))
}

export function control(vm: Builder): Builder {
  for (const type of ['i32', 'i64'] as const) {
    for (const [test, of] of Object.entries(TESTS)) {
      const name = `br_${type}_${test}`
      vm = vm.op(`${name} a, b, t`, encoding(codeOf(name), 'abt'), (s, fields, { a, b }) => {
        const width = type === 'i32' ? 32 : 64
        when(of(a.low(width), b.low(width)), () => {
          s.pc = fields.t.unsigned(32)
        })
      })
    }
  }
  return vm
    .op('trap', encoding(codeOf('trap'), ''), () => trap('unreachable'))
    .op('halt b', encoding(codeOf('halt'), 'b'), (_, __, { b }) => halt(b.low(32).unsigned(64)))
    .op('br t', encoding(codeOf('br'), 't'), (s, { t }) => {
      s.pc = t.unsigned(32)
    })
    .op('br_if a, t', encoding(codeOf('br_if'), 'at'), (s, { t }, { a }) => {
      when(a.low(32).ne(0), () => {
        s.pc = t.unsigned(32)
      })
    })
    .op('br_unless a, t', encoding(codeOf('br_unless'), 'at'), (s, { t }, { a }) => {
      when(a.low(32).eq(0), () => {
        s.pc = t.unsigned(32)
      })
    })
    .op('br_table a, imm', encoding(codeOf('br_table'), 'ai'), (s, { imm }, { a }) => {
      const last = imm.low(32)
      const index = a.low(32)
      s.pc = s.pc.add(select(index.lt(last), index, last))
    })
    .op('call t, imm', encoding(codeOf('call'), 'ti'), (s, { t, imm }) => enterFrame(s, t, imm))
    .op('call_ref a, t, imm', encoding(codeOf('call_ref'), 'ati'), (s, { t, imm }, { a }) => {
      checkReference(a, t)
      enterFrame(s, a.low(32), imm)
    })
    .op('tail_ref a, t', encoding(codeOf('tail_ref'), 'at'), (s, { t }, { a }) => {
      checkReference(a, t)
      s.pc = a.low(32)
    })
    .op('return', encoding(codeOf('return'), ''), (s) => {
      const link = s.store.load(unit(s, u32(0)), 8)
      s.pc = link.low(32)
      s.fp = s.fp.sub(link.high(32))
    })
    .op('move d, b', encoding(codeOf('move'), 'db'), (s, { d }, { b }) => {
      s.r[d] = b
    })
    .op('const d, imm', encoding(codeOf('const'), 'di'), (s, { d, imm }) => {
      s.r[d] = imm
    })
    .op('select d, a, b, c', encoding(codeOf('select'), 'dabc'), (s, { d, c }, { a, b }) => {
      s.r[d] = select(s.r[c].low(32).ne(0), a, b)
    })
    .op('save p, imm', encoding(codeOf('save'), 'pi'), (s, { p, imm }) => {
      s.store.store(unit(s, imm), concat(s.r[pair(p, 1)], s.r[pair(p, 0)]))
    })
    .op('restore p, imm', encoding(codeOf('restore'), 'pi'), (s, { p, imm }) => {
      const both = s.store.load(unit(s, imm), 16)
      s.r[pair(p, 0)] = both.low(64)
      s.r[pair(p, 1)] = both.high(64)
    })
    .op('zero p', encoding(codeOf('zero'), 'p'), (s, { p }) => {
      s.r[pair(p, 0)] = u64(0)
      s.r[pair(p, 1)] = u64(0)
    })
    .op('frame_get d, imm', encoding(codeOf('frame_get'), 'di'), (s, { d, imm }) => {
      s.r[d] = s.store.load(word(s, imm), 8)
    })
    .op('frame_set a, imm', encoding(codeOf('frame_set'), 'ai'), (s, { imm }, { a }) => {
      s.store.store(word(s, imm), a)
    })
    .op('global_get d, imm', encoding(codeOf('global_get'), 'di'), (s, { d, imm }) => {
      s.r[d] = s.store.load(globalAt(imm), 8)
    })
    .op('global_set a, imm', encoding(codeOf('global_set'), 'ai'), (s, { imm }, { a }) => {
      s.store.store(globalAt(imm), a)
    })
}
