/**
 * Jumps, calls and returns.
 * @module
 */
import { type Bool, concat, enter, halt, leave, trap, u32, type Word, when } from '../../../vm/index.ts'
import {
  type Builder,
  encode,
  encodeOperand,
  type Fetched,
  type Fields,
  FRAME_SIZE,
  type Isa,
  MAX_DEPTH,
  type State,
  UNSUPPORTED,
} from './isa.ts'

type Test = (a: Word, b: Word) => Bool

// biome-ignore format: a line for a condition
const conditions: readonly (readonly [string, number, Test])[] = [
  ['jeq', 0x10, (a, b) => a.eq(b)],
  ['jgt', 0x20, (a, b) => a.gt(b)],
  ['jge', 0x30, (a, b) => a.ge(b)],
  ['jset', 0x40, (a, b) => a.and(b).ne(0)],
  ['jne', 0x50, (a, b) => a.ne(b)],
  ['jsgt', 0x60, (a, b) => a.sgt(b)],
  ['jsge', 0x70, (a, b) => a.sge(b)],
  ['jlt', 0xa0, (a, b) => a.lt(b)],
  ['jle', 0xb0, (a, b) => a.le(b)],
  ['jslt', 0xc0, (a, b) => a.slt(b)],
  ['jsle', 0xd0, (a, b) => a.sle(b)],
]

const [JMP64, JMP32] = [0x05, 0x06]

const jump = (s: State, off: Word) => {
  s.pc = s.pc.add(off.signed(32))
}

const tooDeep = (s: State) =>
  when(s.depth.eq(MAX_DEPTH - 1), () => trap('exceeded max BPF to BPF call depth'))

/** Saves what the callee may change and must not be lost, and takes the next stack frame. */
function call({ gaps }: Isa, s: State, to: Word): void {
  const frame = s.depth.low(6)
  s.frames[concat(frame, u32(0).low(1))] = concat(s.r[9], s.r[8], s.r[7], s.r[6])
  s.frames[concat(frame, u32(1).low(1))] = s.pc.unsigned(256)
  s.depth = s.depth.add(1)
  s.r[10] = s.r[10].add(gaps ? 2 * FRAME_SIZE : FRAME_SIZE)
  s.pc = to
}

/** Calls the address in a register, with the next step; the low bits of one that is not aligned are ignored. */
function callAddress(s: State, address: Word): void {
  const to = address.sub(s.textAddress).shr(3)
  tooDeep(s)
  when(to.ge(s.textSize.unsigned(64)), () => trap('callx attempted to call outside of the text segment'))
  s.value = to
  enter('call.to')
}

export const jumps =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    for (const [name, code, test] of conditions) {
      const form =
        (width: 32 | 64) =>
        (s: State, { off }: Fields, { a, b }: Fetched) =>
          when(test(a.low(width), b.low(width)), () => jump(s, off))
      vm = vm.op(`${name} dst, operand, off`, encodeOperand(JMP64 | code, 'off:16'), form(64))
      if (isa.version === 3)
        vm = vm.op(`${name}32 dst, operand, off`, encodeOperand(JMP32 | code, 'off:16'), form(32))
    }
    return vm
      .op('ja off', encode(0x05), (s, { off }) => jump(s, off))
      .op('call offset', encode(0x85, 'offset:32 ................ 0001 ....'), (s, { offset }) => {
        const to = s.pc.add(offset)
        tooDeep(s)
        when(to.ge(s.textSize), () => trap(UNSUPPORTED))
        call(isa, s, to)
      })
      .op(
        'callx reg',
        encode(
          0x8d,
          isa.version === 0
            ? '............................ reg:4 ................ .... ....'
            : '................................ ................ .... reg:4',
        ),
        (s, { reg }) => callAddress(s, s.r[reg]),
      )
      .op('exit', encode(0x95), (s) =>
        when(
          s.depth.eq(0),
          () => halt(s.r[0]),
          () => {
            const frame = s.depth.sub(1).low(6)
            const saved = s.frames[concat(frame, u32(0).low(1))]
            s.pc = s.frames[concat(frame, u32(1).low(1))].low(32)
            s.depth = s.depth.sub(1)
            s.r[10] = s.r[10].sub(isa.gaps ? 2 * FRAME_SIZE : FRAME_SIZE)
            for (const i of [0, 1, 2, 3]) s.r[6 + i] = saved.bits(64 * i + 63, 64 * i)
          },
        ),
      )
      .microcode('call.to', (s) => {
        call(isa, s, s.value.low(32))
        leave()
      })
  }
