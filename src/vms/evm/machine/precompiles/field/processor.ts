/**
 * A processor for arithmetic modulo a prime, in microcode: precompiles are its programs. An instruction takes two
 * steps: its operands are read, then it is done.
 *
 * `args`: 0 and 1 the operands, 2 the modulus, 3 addresses to return to, the last one lowest, 4 the instruction. `index`: the next
 * instruction; `flag`: the condition; `count`: bytes of input that were read; `left`: bytes of output.
 * @module
 */
import { bool, concat, enter, select, u32, u256, uint, type Word, when } from '../../../../../vm/index.ts'
import type { Rules } from '../../forks.ts'
import { ENDED, endWith } from '../../frame.ts'
import { keccakThen } from '../../keccak.ts'
import { placeOf } from '../../op.ts'
import { first } from '../../stack.ts'
import type { Builder, State } from '../../state.ts'
import { CELLS_BITS, EARLIER_OPS, type FieldOp, OPS } from './assembler.ts'
import { LIMB, LIMB_MASK, WIDE_INVERSE, WIDE_P } from './wide.ts'

/** Begins the program at an address. */
export function startField(s: State, address: number): void {
  s.index = u32(address)
  s.count = u32(0)
  s.left = u32(0)
  s.flag = bool(0)
  s.args[3] = u256(0)
  enter('field')
}

const cell = (word: Word): Word => word.low(CELLS_BITS)
const target = (s: State): Word => s.step

const BODIES: { readonly [op in FieldOp]: (s: State, a: Word<256>, b: Word<256>) => void } = {
  add: (s, a, b) => {
    s.cells[cell(target(s))] = a.unsigned(512).add(b.unsigned(512)).rem(s.args[2].unsigned(512)).low(256)
  },
  sub: (s, a, b) => {
    const m = s.args[2]
    s.cells[cell(target(s))] = select(a.lt(b), a.sub(b).add(m), a.sub(b))
  },
  mul: (s, a, b) => {
    s.cells[cell(target(s))] = a.unsigned(512).mul(b.unsigned(512)).rem(s.args[2].unsigned(512)).low(256)
  },
  copy: (s, a) => {
    s.cells[cell(target(s))] = a
  },
  modulus: (s, a) => {
    s.args[2] = a
  },
  half: (s, a) => {
    s.cells[cell(target(s))] = a.shr(1)
    s.flag = a.bit(0)
  },
  less: (s, a, b) => {
    s.flag = a.lt(b)
  },
  equal: (s, a, b) => {
    s.flag = a.eq(b)
  },
  unless: (s) => {
    when(s.flag.not(), () => {
      s.index = target(s).unsigned(32)
    })
  },
  jump: (s) => {
    s.index = target(s).unsigned(32)
  },
  call: (s) => {
    s.args[3] = concat(s.args[3].low(240), s.index.low(16))
    s.index = target(s).unsigned(32)
  },
  return: (s) => {
    s.index = s.args[3].low(16).unsigned(32)
    s.args[3] = s.args[3].shr(16)
  },
  input: (s) => {
    s.cells[cell(target(s))] = inputWord(s, s.count)
    s.count = s.count.add(32)
  },
  output: (s, a) => {
    s.mem.store(placeOf(s, s.left.unsigned(256)), a)
    s.left = s.left.add(32)
  },
  size: (s) => {
    s.cells[cell(target(s))] = s.dataSize.unsigned(256)
  },
  done: (s) => {
    s.words = s.left.high(27).unsigned(32)
    endWith(s, ENDED.well, placeOf(s, u256(0)), s.left)
  },
  address: (s) => keccakThen(s, placeOf(s, u256(0)), s.left, 'field.address.end'),
  refuse: () => enter('fail'),
  times: (s) => {
    const at = cell(target(s))
    const left = s.cells[at].sub(1)
    s.cells[at] = left
    s.flag = left.eq(0)
  },
  'wide-add': (s) => {
    const [a, b] = [wideA(s), wideB(s)]
    setWide(s, reduced(a.add(b)))
  },
  'wide-sub': (s) => {
    const [a, b] = [wideA(s), wideB(s)]
    setWide(s, select(a.lt(b), a.add(WIDE_P).sub(b), a.sub(b)))
  },
  'wide-mul': (s) => {
    const [a, b] = [wideA(s), wideB(s)]
    setWide(s, wideProduct(a, b))
  },
  'wide-copy': (s) => setWide(s, wideA(s)),
  'wide-half': (s) => {
    const a = wideA(s)
    setWide(s, a.shr(1))
    s.flag = a.bit(0)
  },
  'wide-less': (s) => {
    const [a, b] = [wideA(s), wideB(s)]
    s.flag = a.lt(b)
  },
  'wide-equal': (s) => {
    const [a, b] = [wideA(s), wideB(s)]
    s.flag = a.eq(b)
  },
  'wide-split': (s, a) => setWide(s, a.unsigned(448)),
  'wide-read': (s) => {
    const [high, low] = [inputWord(s, s.count), inputWord(s, s.count.add(32))]
    const value = concat(high.low(128), low).unsigned(448) as Word<448>
    setWide(s, value)
    s.flag = high.high(128).eq(0).and(value.lt(WIDE_P))
    s.count = s.count.add(64)
  },
  'wide-output': (s) => {
    const a = wideA(s)
    s.mem.store(placeOf(s, s.left.unsigned(256)), a.bits(383, 256).unsigned(256))
    s.mem.store(placeOf(s, s.left.add(32).unsigned(256)), a.low(256))
    s.left = s.left.add(64)
  },
  'wide-input': (s, a) => {
    const bytes = wideInput(s, a)
    setWide(s, bytes.low(381).unsigned(448))
    s.cells[cell(target(s)).add(2)] = bytes.high(3).unsigned(256)
  },
}

/** An operand that is a pair of cells. */
const wideOperand = (s: State, low: number, at: readonly [number, number]): Word<448> =>
  s.args[low].unsigned(448).or(s.cells[cell(s.args[4].bits(...at)).add(1)].unsigned(448).shl(Number(LIMB)))
const wideA = (s: State) => wideOperand(s, 0, [31, 16])
const wideB = (s: State) => wideOperand(s, 1, [15, 0])

function setWide(s: State, value: Word<448>): void {
  const at = cell(target(s))
  s.cells[at] = value.low(192).unsigned(256)
  s.cells[at.add(1)] = value.bits(383, 192).unsigned(256)
}

const reduced = (value: Word<448>): Word<448> => select(value.ge(WIDE_P), value.sub(WIDE_P), value)

/** Montgomery's product, a limb of `b` after the other. */
function wideProduct(a: Word<448>, b: Word<448>): Word<448> {
  const limb = (value: Word, i: number) => value.bits(192 * i + 191, 192 * i).unsigned(448) as Word<448>
  const up = (value: Word<448>) => value.shr(Number(LIMB))
  const [p0, p1] = [WIDE_P & LIMB_MASK, WIDE_P >> LIMB]
  let [low, high]: Word<448>[] = [uint(448)(0), uint(448)(0)]
  for (let i = 0; i < 2; i++) {
    const by = limb(b, i)
    const t0 = limb(a, 0).mul(by).add(low)
    const t1 = limb(a, 1).mul(by).add(high).add(up(t0))
    const m = limb(limb(t0, 0).low(192).mul(WIDE_INVERSE).unsigned(448), 0)
    const carry = up(m.mul(p0).add(limb(t0, 0)))
    const sum = m.mul(p1).add(limb(t1, 0)).add(carry)
    low = limb(sum, 0)
    high = up(t1).add(up(sum))
  }
  return reduced(low.or(high.shl(Number(LIMB))))
}

/** 32 bytes of input, with zeros behind its end. */
function inputWord(s: State, from: Word<32>): Word<256> {
  let word: Word<256> = u256(0)
  when(from.lt(s.dataSize), () => {
    word = first(s.mem.load(s.dataAt.add(from.unsigned(43)), 32), s.dataSize.sub(from))
  })
  return word
}

/** 48 bytes of input. */
function wideInput(s: State, at: Word<256>): Word<384> {
  const part = (offset: number): Word => inputWord(s, at.low(32).add(offset)).high(192)
  return concat(part(0), part(24)) as Word<384>
}

export const fieldProcessor =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    vm = vm.microcode('field', (s) => {
      const instruction = s.fieldCode[s.index.low(14)]
      s.args[0] = s.cells[cell(instruction.bits(31, 16))]
      s.args[1] = s.cells[cell(instruction.bits(15, 0))]
      s.step = instruction.bits(47, 32)
      s.args[4] = instruction.unsigned(256)
      s.index = s.index.add(1)
      // The routines of the instructions follow each other.
      enter(`field.${OPS[0]}`)
      s.micro = s.micro.add(instruction.bits(55, 48))
    })
    for (const op of rules.since('prague') ? OPS : OPS.slice(0, EARLIER_OPS)) {
      vm = vm.microcode(`field.${op}`, (s) => {
        const [a, b] = [s.args[0], s.args[1]]
        enter('field')
        BODIES[op](s, a, b)
      })
    }
    return vm.microcode('field.address.end', (s) => {
      s.digest = s.digest.low(160).unsigned(256)
      enter('output.word')
    })
  }
