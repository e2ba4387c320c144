/**
 * F and D: floating point of 32 and 64 bits (unprivileged ISA, "F" and "D" extensions). Each instruction is one step, a
 * call of a function of `src/float`; only loads and stores that are not aligned take more.
 *
 * Registers have 64 bits (FLEN). A value of 32 bits lies in one with ones above it, NaN-boxed; what is not boxed reads as
 * the canonical NaN.
 * @module
 */
import { type Floats, FORMATS, floats } from '../../float/index.ts'
import { concat, select, u32, type Word } from '../../vm/index.ts'
import { type Builder, type Isa, put, reserved, type State } from './isa.ts'

/** A value with the flags that its operation raised. */
type Flagged = { readonly value: Word; readonly flags: Word<5> }
type Fields = { readonly [name: string]: Word }

/** How values of a format lie in registers and encodings. */
type Precision = {
  readonly own: Floats
  /** Ends mnemonics. */
  readonly letter: 's' | 'd'
  /** The field fmt of encodings. */
  readonly code: '00' | '01'
  read(s: State, register: Word): Word
  /** @returns the register's bits */
  boxed(value: Word): Word
}

const box = (value: Word): Word => concat(u32(-1), value)

const SINGLE: Precision = {
  get own() {
    return floats(FORMATS.f32)
  },
  letter: 's',
  code: '00',
  read: (s, register) => {
    const bits = s.f[register]
    return select(bits.high(32).eq(-1), bits.low(32), 0x7fc00000)
  },
  boxed: box,
}

const DOUBLE: Precision = {
  get own() {
    return floats(FORMATS.f64)
  },
  letter: 'd',
  code: '01',
  read: (s, register) => s.f[register],
  boxed: (value) => value,
}

const negated = (value: Word): Word => value.xor(1n << BigInt(value.width - 1))

/** The rounding mode of an instruction: its field, or frm where that is 7. Modes 5 and 6 are reserved, and 7 in frm. */
function modeOf(s: State, rm: Word): Word<3> {
  const mode = select(rm.eq(7), s.frm, rm) as Word<3>
  reserved(mode.ge(5))
  return mode
}

const raise = (s: State, flags: Word<5>) => {
  s.fflags = s.fflags.or(flags)
}

/** The instructions of one precision. */
function arithmetic({ xlen }: Isa, { own, letter, code, read, boxed }: Precision, vm: Builder): Builder {
  const keep = (s: State, fd: Word, { value, flags }: Flagged) => {
    s.f[fd] = boxed(value)
    raise(s, flags)
  }
  /** With a rounding mode. */
  const two =
    (f: (a: Word, b: Word, mode: Word<3>) => Flagged) =>
    (s: State, { fd, fs1, fs2, rm }: Fields) =>
      keep(s, fd, f(read(s, fs1), read(s, fs2), modeOf(s, rm)))
  const exact =
    (f: (a: Word, b: Word) => Flagged) =>
    (s: State, { fd, fs1, fs2 }: Fields) =>
      keep(s, fd, f(read(s, fs1), read(s, fs2)))
  const sign =
    (f: (a: Word, b: Word) => Word) =>
    (s: State, { fd, fs1, fs2 }: Fields) => {
      s.f[fd] = boxed(f(read(s, fs1), read(s, fs2)))
    }
  /** The product and the addend change their signs before the one rounding, so that zeros have the right ones. */
  const fused =
    (product: (a: Word) => Word, addend: (c: Word) => Word) =>
    (s: State, { fd, fs1, fs2, fs3, rm }: Fields) =>
      keep(s, fd, own.fma(product(read(s, fs1)), read(s, fs2), addend(read(s, fs3)), modeOf(s, rm)))
  const compare =
    (f: (a: Word, b: Word) => Flagged) =>
    (s: State, { rd, fs1, fs2 }: Fields) => {
      const { value, flags } = f(read(s, fs1), read(s, fs2))
      put(s, rd, value.unsigned(xlen))
      raise(s, flags)
    }
  const same = (a: Word) => a
  // biome-ignore format: a line for an instruction
  return vm
    .op(`fmadd.${letter} fd, fs1, fs2, fs3, rm`, `fs3:5 ${code} fs2:5 fs1:5 rm:3 fd:5 1000011`, fused(same, same))
    .op(`fmsub.${letter} fd, fs1, fs2, fs3, rm`, `fs3:5 ${code} fs2:5 fs1:5 rm:3 fd:5 1000111`, fused(same, negated))
    .op(`fnmsub.${letter} fd, fs1, fs2, fs3, rm`, `fs3:5 ${code} fs2:5 fs1:5 rm:3 fd:5 1001011`, fused(negated, same))
    .op(`fnmadd.${letter} fd, fs1, fs2, fs3, rm`, `fs3:5 ${code} fs2:5 fs1:5 rm:3 fd:5 1001111`, fused(negated, negated))
    .op(`fadd.${letter} fd, fs1, fs2, rm`, `00000${code} fs2:5 fs1:5 rm:3 fd:5 1010011`, two((a, b, mode) => own.add(a, b, mode)))
    .op(`fsub.${letter} fd, fs1, fs2, rm`, `00001${code} fs2:5 fs1:5 rm:3 fd:5 1010011`, two((a, b, mode) => own.add(a, negated(b), mode)))
    .op(`fmul.${letter} fd, fs1, fs2, rm`, `00010${code} fs2:5 fs1:5 rm:3 fd:5 1010011`, two((a, b, mode) => own.mul(a, b, mode)))
    .op(`fdiv.${letter} fd, fs1, fs2, rm`, `00011${code} fs2:5 fs1:5 rm:3 fd:5 1010011`, two((a, b, mode) => own.div(a, b, mode)))
    .op(`fsqrt.${letter} fd, fs1, rm`, `01011${code} 00000 fs1:5 rm:3 fd:5 1010011`, (s, { fd, fs1, rm }) => keep(s, fd, own.sqrt(read(s, fs1), modeOf(s, rm))))
    .op(`fsgnj.${letter} fd, fs1, fs2`, `00100${code} fs2:5 fs1:5 000 fd:5 1010011`, sign((a, b) => own.copySign(a, b)))
    .op(`fsgnjn.${letter} fd, fs1, fs2`, `00100${code} fs2:5 fs1:5 001 fd:5 1010011`, sign((a, b) => own.copySign(a, negated(b))))
    .op(`fsgnjx.${letter} fd, fs1, fs2`, `00100${code} fs2:5 fs1:5 010 fd:5 1010011`, sign((a, b) => own.copySign(a, a.xor(b))))
    .op(`fmin.${letter} fd, fs1, fs2`, `00101${code} fs2:5 fs1:5 000 fd:5 1010011`, exact((a, b) => own.minimumNumber(a, b)))
    .op(`fmax.${letter} fd, fs1, fs2`, `00101${code} fs2:5 fs1:5 001 fd:5 1010011`, exact((a, b) => own.maximumNumber(a, b)))
    .op(`fle.${letter} rd, fs1, fs2`, `10100${code} fs2:5 fs1:5 000 rd:5 1010011`, compare((a, b) => own.le(a, b)))
    .op(`flt.${letter} rd, fs1, fs2`, `10100${code} fs2:5 fs1:5 001 rd:5 1010011`, compare((a, b) => own.lt(a, b)))
    .op(`feq.${letter} rd, fs1, fs2`, `10100${code} fs2:5 fs1:5 010 rd:5 1010011`, compare((a, b) => own.eq(a, b)))
    .op(`fclass.${letter} rd, fs1`, `11100${code} 00000 fs1:5 001 rd:5 1010011`, (s, { rd, fs1 }) => put(s, rd, (own.classify(read(s, fs1)) as Word).unsigned(xlen)))
}

/** Conversions from and to integers. Results of 32 bits are sign-extended, unsigned ones too. */
function integers({ xlen }: Isa, { own, letter, code, read, boxed }: Precision, vm: Builder): Builder {
  const to =
    (f: (a: Word, mode: Word<3>) => Flagged) =>
    (s: State, { rd, fs1, rm }: Fields) => {
      const { value, flags } = f(read(s, fs1), modeOf(s, rm))
      put(s, rd, value.signed(xlen))
      raise(s, flags)
    }
  const from =
    (f: (n: Word, mode: Word<3>) => Flagged) =>
    (s: State, { fd, rs1, rm }: Fields) => {
      const { value, flags } = f(s.x[rs1], modeOf(s, rm))
      s.f[fd] = boxed(value)
      raise(s, flags)
    }
  // biome-ignore format: a line for an instruction
  const narrow = vm
    .op(`fcvt.w.${letter} rd, fs1, rm`, `11000${code} 00000 fs1:5 rm:3 rd:5 1010011`, to((a, mode) => own.toI32(a, mode)))
    .op(`fcvt.wu.${letter} rd, fs1, rm`, `11000${code} 00001 fs1:5 rm:3 rd:5 1010011`, to((a, mode) => own.toU32(a, mode)))
    .op(`fcvt.${letter}.w fd, rs1, rm`, `11010${code} 00000 rs1:5 rm:3 fd:5 1010011`, from((n, mode) => own.fromI32(n.low(32), mode)))
    .op(`fcvt.${letter}.wu fd, rs1, rm`, `11010${code} 00001 rs1:5 rm:3 fd:5 1010011`, from((n, mode) => own.fromU32(n.low(32), mode)))
  if (xlen === 32) return narrow
  // biome-ignore format: a line for an instruction
  return narrow
    .op(`fcvt.l.${letter} rd, fs1, rm`, `11000${code} 00010 fs1:5 rm:3 rd:5 1010011`, to((a, mode) => own.toI64(a, mode)))
    .op(`fcvt.lu.${letter} rd, fs1, rm`, `11000${code} 00011 fs1:5 rm:3 rd:5 1010011`, to((a, mode) => own.toU64(a, mode)))
    .op(`fcvt.${letter}.l fd, rs1, rm`, `11010${code} 00010 rs1:5 rm:3 fd:5 1010011`, from((n, mode) => own.fromI64(n as Word<64>, mode)))
    .op(`fcvt.${letter}.lu fd, rs1, rm`, `11010${code} 00011 rs1:5 rm:3 fd:5 1010011`, from((n, mode) => own.fromU64(n as Word<64>, mode)))
}

/** Between the two precisions, and of bits between the register files. */
const moves =
  ({ xlen }: Isa) =>
  (vm: Builder): Builder => {
    const narrow = vm
      .op('fcvt.s.d fd, fs1, rm', '0100000 00001 fs1:5 rm:3 fd:5 1010011', (s, { fd, fs1, rm }) => {
        const { value, flags } = SINGLE.own.fromF64(DOUBLE.read(s, fs1), modeOf(s, rm))
        s.f[fd] = box(value)
        raise(s, flags)
      })
      .op('fcvt.d.s fd, fs1, rm', '0100001 00000 fs1:5 rm:3 fd:5 1010011', (s, { fd, fs1, rm }) => {
        const { value, flags } = DOUBLE.own.fromF32(SINGLE.read(s, fs1), modeOf(s, rm))
        s.f[fd] = value
        raise(s, flags)
      })
      // The low bits as they are, whether boxed or not.
      .op('fmv.x.w rd, fs1', '1110000 00000 fs1:5 000 rd:5 1010011', (s, { rd, fs1 }) =>
        put(s, rd, s.f[fs1].low(32).signed(xlen)),
      )
      .op('fmv.w.x fd, rs1', '1111000 00000 rs1:5 000 fd:5 1010011', (s, { fd, rs1 }) => {
        s.f[fd] = box(s.x[rs1].low(32))
      })
    if (xlen === 32) return narrow
    return narrow
      .op('fmv.x.d rd, fs1', '1110001 00000 fs1:5 000 rd:5 1010011', (s, { rd, fs1 }) => put(s, rd, s.f[fs1]))
      .op('fmv.d.x fd, rs1', '1111001 00000 rs1:5 000 fd:5 1010011', (s, { fd, rs1 }) => {
        s.f[fd] = s.x[rs1] as Word<64>
      })
  }

export const float =
  (isa: Isa) =>
  (vm: Builder): Builder =>
    [SINGLE, DOUBLE]
      .reduce((builder, precision) => integers(isa, precision, arithmetic(isa, precision, builder)), vm)
      .with(moves(isa))
