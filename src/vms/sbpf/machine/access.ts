/**
 * Loads and stores. An aligned access is one step and touches one leaf; any other is done byte by byte
 * in microcode, so that no step ever touches more.
 * @module
 */
import { concat, enter, leave, u64, when } from '../../../vm/index.ts'
import { type Builder, encode, type Fetched, type Fields, type State, TEXT_BITS } from './isa.ts'

type Size = 1 | 2 | 4 | 8

const load =
  (size: Size) =>
  (s: State, { dst }: Fields, { at }: Fetched) => {
    const put = () => {
      s.r[dst] = s.mem.load(at, size).unsigned(64)
    }
    if (size === 1) return put()
    when(at.low(Math.log2(size)).eq(0), put, () => {
      // From the last byte down: the first ones that are read end up on top.
      s.source = at.add(size - 1)
      s.value = u64(0)
      s.count = u64(size)
      s.target = dst
      enter('load.bytes')
    })
  }

const store =
  (size: Size) =>
  (s: State, _: Fields, { at, b }: Fetched) => {
    const put = () => s.mem.store(at, b.low(8 * size))
    if (size === 1) return put()
    when(at.low(Math.log2(size)).eq(0), put, () => {
      s.destination = at
      s.value = b
      s.count = u64(size)
      enter('store.bytes')
    })
  }

const sizes = [
  { name: 'w', code: 0x61, size: 4 },
  { name: 'h', code: 0x69, size: 2 },
  { name: 'b', code: 0x71, size: 1 },
  { name: 'dw', code: 0x79, size: 8 },
] as const

export function access(vm: Builder): Builder {
  for (const { name, code, size } of sizes) {
    vm = vm
      .op(
        `ldx${name} dst, [place]`,
        encode(code, '................................ place:20 dst:4'),
        load(size),
      )
      .op(`st${name} [place], imm`, encode(code + 1, 'imm:32 place[19:4] .... place[3:0]'), store(size))
      .op(
        `stx${name} [place], src`,
        encode(code + 2, '................................ place[19:4] src:4 place[3:0]'),
        store(size),
      )
  }
  return vm
    .op('lddw dst, imm', encode(0x18), (s, { dst, imm }) => {
      s.r[dst] = concat(s.text[s.pc.low(TEXT_BITS)].high(32), imm)
      s.pc = s.pc.add(1)
    })
    .microcode('load.bytes', (s) => {
      const value = concat(s.value.low(56), s.mem[s.source])
      s.value = value
      s.source = s.source.sub(1)
      s.count = s.count.sub(1)
      when(s.count.eq(0), () => {
        s.r[s.target] = value
        leave()
      })
    })
    .microcode('store.bytes', (s) => {
      s.mem[s.destination] = s.value.low(8)
      s.value = s.value.shr(8)
      s.destination = s.destination.add(1)
      s.count = s.count.sub(1)
      when(s.count.eq(0), () => leave())
    })
}
