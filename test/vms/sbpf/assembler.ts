/**
 * An assembler for test and demo programs: sBPF's usual assembly text to an ELF file of version 0 or 3.
 *
 *     entrypoint:
 *       lddw r1, message          an address of read-only data, or of a label
 *       mov64 r2, 5
 *       call sol_log_             a syscall, if no label has the name
 *       exit
 *     .string message "hello"     also: .bytes name 01ff
 */
import { concatAll, fromHex, utf8 } from '../../../src/bytes/bytes.ts'
import { symbolHash } from '../../../src/vms/sbpf/elf/murmur.ts'
import { encodeSlot, type Slot } from '../../../src/vms/sbpf/elf/text.ts'
import { elfFile } from './elf-writer.ts'

const ALU: Readonly<Record<string, number>> = {
  add: 0x00,
  sub: 0x10,
  mul: 0x20,
  div: 0x30,
  or: 0x40,
  and: 0x50,
  lsh: 0x60,
  rsh: 0x70,
  mod: 0x90,
  xor: 0xa0,
  mov: 0xb0,
  arsh: 0xc0,
}
const JUMP: Readonly<Record<string, number>> = {
  jeq: 0x10,
  jgt: 0x20,
  jge: 0x30,
  jset: 0x40,
  jne: 0x50,
  jsgt: 0x60,
  jsge: 0x70,
  jlt: 0xa0,
  jle: 0xb0,
  jslt: 0xc0,
  jsle: 0xd0,
}
const SIZES: Readonly<Record<string, number>> = { w: 0x61, h: 0x69, b: 0x71, dw: 0x79 }

const NOTHING: Slot = { opcode: 0, dst: 0, src: 0, off: 0, imm: 0 }
type Line = { readonly mnemonic: string; readonly operands: string[]; readonly at: number }

/** A syscall that the text calls, and where. */
export type SyscallAt = { readonly slot: number; readonly name: string }
export type Assembled = { slots: bigint[]; rodata: Uint8Array; syscalls: SyscallAt[] }

const register = (text: string): number => {
  const match = /^r(\d+)$/.exec(text)
  if (!match) throw new Error(`Expected a register, got ${text}`)
  return Number(match[1])
}
const isRegister = (text: string) => /^r\d+$/.test(text)

/**
 * @param rodataAt - address of the read-only data, given how many slots the text has
 */
export function assembleText(source: string, version: 0 | 3, rodataAt: (slots: number) => bigint): Assembled {
  const labels = new Map<string, number>()
  const data = new Map<string, number>()
  const parts: Uint8Array[] = []
  const lines: Line[] = []
  let at = 0
  let size = 0
  for (const raw of source.split('\n')) {
    const text = raw.replace(/(^|\s)#.*/, '').trim()
    if (text === '') continue
    const datum = /^\.(string|bytes)\s+(\w+)\s+(?:"(.*)"|([0-9a-f]*))$/.exec(text)
    if (datum) {
      const part = datum[1] === 'string' ? utf8(datum[3]) : fromHex(`0x${datum[4]}`)
      data.set(datum[2], size)
      const padded = new Uint8Array((part.length + 7) & ~7)
      padded.set(part)
      parts.push(padded)
      size += padded.length
      continue
    }
    const label = /^(\w+):$/.exec(text)
    if (label) {
      labels.set(label[1], at)
      continue
    }
    const [mnemonic, ...rest] = text.split(/\s+/)
    lines.push({
      mnemonic,
      operands: rest
        .join('')
        .split(',')
        .filter((one) => one !== ''),
      at,
    })
    at += mnemonic === 'lddw' ? 2 : 1
  }
  const rodata = concatAll(parts)
  const start = rodataAt(at)
  const syscalls: SyscallAt[] = []
  const slots = lines.flatMap((line) => encodeLine(line, version, { labels, data, start, syscalls }))
  return { slots, rodata, syscalls }
}

type Scope = {
  readonly labels: ReadonlyMap<string, number>
  readonly data: ReadonlyMap<string, number>
  readonly start: bigint
  readonly syscalls: SyscallAt[]
}

function encodeLine(
  { mnemonic, operands, at }: Line,
  version: 0 | 3,
  { labels, data, start, syscalls }: Scope,
): bigint[] {
  const value = (text: string): bigint => {
    if (data.has(text)) return start + BigInt(data.get(text)!)
    if (labels.has(text)) return (1n << 32n) + BigInt((version === 0 ? 64 : 0) + 8 * labels.get(text)!)
    return text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text)
  }
  const imm = (text: string) => Number(BigInt.asIntN(32, value(text)))
  const jumpTo = (text: string) => (labels.has(text) ? labels.get(text)! - at - 1 : Number(text))
  const slot = (fields: Partial<Slot>) => [encodeSlot({ ...NOTHING, ...fields })]
  const place = (text: string): { base: number; off: number } => {
    const match = /^\[(r\d+)([+-]\w+)?\]$/.exec(text)
    if (!match) throw new Error(`Expected [rN+off], got ${text}`)
    return { base: register(match[1]), off: Number(match[2] ?? 0) }
  }
  const operand = (text: string) => (isRegister(text) ? { src: register(text) } : { imm: imm(text) })
  const mode = (text: string) => (isRegister(text) ? 0x08 : 0)
  const [a, b, c] = operands

  const alu = /^([a-z]+)(64|32)$/.exec(mnemonic)
  if (alu && alu[1] in ALU) {
    const opcode = ALU[alu[1]] | (alu[2] === '64' ? 0x07 : 0x04) | mode(b)
    return slot({ opcode, dst: register(a), ...operand(b) })
  }
  if (alu && alu[1] === 'neg') return slot({ opcode: alu[2] === '64' ? 0x87 : 0x84, dst: register(a) })
  const swap = /^(le|be)(16|32|64)$/.exec(mnemonic)
  if (swap) return slot({ opcode: swap[1] === 'le' ? 0xd4 : 0xdc, dst: register(a), imm: Number(swap[2]) })
  const jump = /^(j[a-z]+?)(32)?$/.exec(mnemonic)
  if (jump && jump[1] in JUMP) {
    const opcode = JUMP[jump[1]] | (jump[2] ? 0x06 : 0x05) | mode(b)
    return slot({ opcode, dst: register(a), ...operand(b), off: jumpTo(c) })
  }
  const access = /^(ldx|stx|st)(b|h|w|dw)$/.exec(mnemonic)
  if (access) {
    const opcode = SIZES[access[2]] + { ldx: 0, st: 1, stx: 2 }[access[1] as 'ldx' | 'st' | 'stx']
    const { base, off } = place(access[1] === 'ldx' ? b : a)
    if (access[1] === 'ldx') return slot({ opcode, dst: register(a), src: base, off })
    return slot({ opcode, dst: base, off, ...operand(b) })
  }
  switch (mnemonic) {
    case 'lddw': {
      const wide = BigInt.asUintN(64, value(b))
      return [
        ...slot({ opcode: 0x18, dst: register(a), imm: Number(BigInt.asIntN(32, wide)) }),
        ...slot({ imm: Number(BigInt.asIntN(32, wide >> 32n)) }),
      ]
    }
    case 'ja':
      return slot({ opcode: 0x05, off: jumpTo(a) })
    case 'exit':
      return slot({ opcode: 0x95 })
    case 'callx':
      return slot({ opcode: 0x8d, ...(version === 0 ? { imm: register(a) } : { dst: register(a) }) })
    case 'call':
      if (labels.has(a)) return slot({ opcode: 0x85, src: 1, imm: jumpTo(a) })
      syscalls.push({ slot: at, name: a })
      return slot({ opcode: 0x85, ...(version === 0 ? { src: 1, imm: -1 } : { imm: symbolHash(a) | 0 }) })
    case '.slot': // Raw bits, for what the syntax cannot say.
      return [BigInt(a)]
    default:
      throw new Error(`Unknown mnemonic ${mnemonic}`)
  }
}

/** The ELF file of a program. */
export function assemble(source: string, version: 0 | 3 = 0): Uint8Array {
  return elfFile(version, (rodataAt) => assembleText(source, version, rodataAt))
}
