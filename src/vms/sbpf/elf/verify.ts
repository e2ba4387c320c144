/**
 * The static verifier: what validators check of a program before they run it (`RequisiteVerifier` of anza-xyz/sbpf).
 * @module
 */
import { OnestepError } from '../../../bytes/errors.ts'
import { decodeSlot, LDDW, type Slot } from './text.ts'

/** What must hold of an instruction beside its registers. */
type Rule = (slot: Slot, index: number, slots: readonly bigint[]) => void

const any: Rule = () => {}

const notZero: Rule = ({ imm }, index) => {
  if (imm === 0) throw new SbpfVerifierError(`division by 0 (insn #${index})`)
}
const shiftBelow =
  (width: number): Rule =>
  ({ imm }, index) => {
    if (imm < 0 || imm >= width)
      throw new SbpfVerifierError(`Shift with overflow of ${width}-bit value by ${imm} (insn #${index})`)
  }
const swaps: Rule = ({ imm }, index) => {
  if (imm !== 16 && imm !== 32 && imm !== 64)
    throw new SbpfVerifierError(`unsupported argument for LE/BE (insn #${index})`)
}
const jumps: Rule = ({ off }, index, slots) => {
  const to = index + 1 + off
  if (to < 0 || to >= slots.length) throw new SbpfVerifierError(`jump out of code to #${to} (insn #${index})`)
  if ((slots[to] & 0xffn) === 0n)
    throw new SbpfVerifierError(`jump to middle of LD_DW at #${to} (insn #${index})`)
}
const wide: Rule = (_, index, slots) => {
  if (index + 1 >= slots.length) throw new SbpfVerifierError('LD_DW instruction cannot be last in program')
  if ((slots[index + 1] & 0xffn) !== 0n)
    throw new SbpfVerifierError(`incomplete LD_DW instruction (insn #${index})`)
}
const callsRegister =
  (registerOf: (slot: Slot) => number): Rule =>
  (slot, index) => {
    const register = registerOf(slot)
    if (register < 0 || register > 9)
      throw new SbpfVerifierError(`Invalid register specified at instruction ${index}`)
  }

const REGISTER = 0x08

/** The rule of each opcode that a version has. */
function rulesOf(version: 0 | 3): ReadonlyMap<number, Rule> {
  const rules = new Map<number, Rule>([
    [LDDW, wide],
    [0x05, jumps],
    [0x85, any],
    [0x8d, callsRegister(version === 0 ? ({ imm }) => imm : ({ dst }) => dst)],
    [0x95, any],
    [0xd4, swaps],
    [0xdc, swaps],
    [0x84, any],
    [0x87, any],
  ])
  for (const mode of [1, 2, 3]) for (const size of [0x60, 0x68, 0x70, 0x78]) rules.set(size | mode, any)
  for (const [kind, width] of [
    [0x04, 32],
    [0x07, 64],
  ] as const) {
    for (const code of [0x00, 0x10, 0x20, 0x30, 0x40, 0x50, 0x60, 0x70, 0x90, 0xa0, 0xb0, 0xc0]) {
      const divides = code === 0x30 || code === 0x90
      const shifts = code === 0x60 || code === 0x70 || code === 0xc0
      rules.set(code | kind, divides ? notZero : shifts ? shiftBelow(width) : any)
      rules.set(code | kind | REGISTER, any)
    }
  }
  for (const code of [0x10, 0x20, 0x30, 0x40, 0x50, 0x60, 0x70, 0xa0, 0xb0, 0xc0, 0xd0]) {
    for (const kind of version === 0 ? [0x05] : [0x05, 0x06]) {
      rules.set(code | kind, jumps)
      rules.set(code | kind | REGISTER, jumps)
    }
  }
  return rules
}

const RULES = { 0: rulesOf(0), 3: rulesOf(3) } as const

/** @throws SbpfVerifierError if the text ends in the middle of a slot */
export function verifyLength(text: Uint8Array): void {
  if (text.length % 8 !== 0) throw new SbpfVerifierError('program length must be a multiple of 8 octets')
}

/** @throws SbpfVerifierError if validators refuse the text */
export function verify(version: 0 | 3, slots: readonly bigint[]): void {
  if (slots.length === 0) throw new SbpfVerifierError('no program set, call prog_set() to load one')
  for (let index = 0; index < slots.length; index++) {
    const slot = decodeSlot(slots[index])
    const { opcode, dst, src } = slot
    const rule = RULES[version].get(opcode)
    if (!rule) throw new SbpfVerifierError(`unknown eBPF opcode 0x${opcode.toString(16)} (insn #${index})`)
    rule(slot, index, slots)
    const at = opcode === LDDW ? index + 1 : index
    if (src > 10) throw new SbpfVerifierError(`invalid source register (insn #${at})`)
    const stores = (opcode & 7) === 2 || (opcode & 7) === 3
    if (dst > 10) throw new SbpfVerifierError(`invalid destination register (insn #${at})`)
    if (dst === 10 && !stores) throw new SbpfVerifierError(`cannot write into register r10 (insn #${at})`)
    index = at
  }
}

/** The program is none that validators run. The message is the one that they give. */
export class SbpfVerifierError extends OnestepError {
  override name = 'SbpfVerifierError'
  /** What Solana's verifier calls it. */
  readonly reason: string

  constructor(reason: string) {
    super(`The program does not pass Solana's verifier: ${reason}.`, {
      lines: ['Fix: build it with cargo build-sbf for this version of sBPF'],
    })
    this.reason = reason
  }
}
