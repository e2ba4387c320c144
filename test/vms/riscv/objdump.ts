/**
 * Which words are instructions, as binutils sees it: an opinion that nobody here wrote. `decode.json` keeps
 * it for machines without binutils; `ONESTEP_UPDATE=1` with objdump 2.40 writes it anew.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Xlen = 32 | 64
export type Line = {
  readonly at: bigint
  readonly word: number
  readonly name: string
  readonly operands: string
}

const OBJDUMP =
  ['riscv64-unknown-elf-objdump', 'riscv64-linux-gnu-objdump'].find(
    (one) => spawnSync(one, ['--version']).status === 0,
  ) ?? 'objdump'
export const hasObjdump = OBJDUMP !== 'objdump'
if (!hasObjdump)
  console.log(`riscv: no objdump for RISC-V; comparisons with it use the fixture or are skipped`)

const parse = (text: string): Line[] =>
  text.split('\n').flatMap((line) => {
    const found = /^\s*([0-9a-f]+):\t([0-9a-f]+)\s+(\S+)(?:\t(.*))?/.exec(line)
    if (!found) return []
    const [, at, word, name, operands = ''] = found
    return [
      {
        at: BigInt(`0x${at}`),
        word: Number.parseInt(word, 16),
        name,
        operands: operands.replace(/\s+[#<].*/, ''),
      },
    ]
  })

/** The code of an ELF file. */
export const objdumpFile = (path: string): Line[] =>
  parse(execFileSync(OBJDUMP, ['-d', '-M', 'no-aliases', path], { maxBuffer: 2 ** 28 }).toString())

/** Words of 2 or 4 bytes. */
export function objdump(words: readonly number[], size: 2 | 4, xlen: Xlen): Line[] {
  const data = Buffer.alloc(words.length * size)
  for (const [i, word] of words.entries()) data.writeUIntLE(word, i * size, size)
  const folder = mkdtempSync(join(tmpdir(), 'objdump-'))
  try {
    const path = join(folder, 'words')
    writeFileSync(path, data)
    const options = ['-D', '-b', 'binary', '-m', `riscv:rv${xlen}`, '-M', 'no-aliases', path]
    return parse(execFileSync(OBJDUMP, options, { maxBuffer: 2 ** 28 }).toString())
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Words of 4 bytes as instructions of G and B: in an object file, whose attributes say so. */
export function objdumpGeneral(words: readonly number[], xlen: Xlen): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'objdump-'))
  try {
    const [source, object] = [join(folder, 'words.s'), join(folder, 'words.o')]
    writeFileSync(source, `${words.map((word) => `.insn 4, ${word}`).join('\n')}\n`)
    const abi = xlen === 32 ? 'ilp32d' : 'lp64d'
    const arch = `rv${xlen}gc_zba_zbb_zbs_zbkb`
    execFileSync(OBJDUMP.replace(/objdump$/, 'as'), [`-march=${arch}`, `-mabi=${abi}`, source, '-o', object])
    return objdumpFile(object)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * The mnemonic that the manual gives a word, from objdump's: a disassembler takes what an assembler must
 * not write, and knows extensions that we lack. `-` for an illegal instruction.
 */
export function byTheManual({ word, name, operands }: Line, xlen: Xlen, general = false): string {
  const bit = (n: number) => (word >>> n) & 1
  if (!general && /^(c\.)?f/.test(name) && !name.startsWith('fence')) return '-' // F, D
  // Rounding modes 5 and 6 are reserved.
  if (/^f(?!ence)/.test(name) && operands.endsWith('unknown')) return '-'
  // binutils 2.40 knows fcvt.d.s with one rounding mode only; Zicond is younger.
  if (general && (word & 0xfff0007f) === 0x42000053)
    return [5, 6].includes((word >>> 12) & 7) ? '-' : 'fcvt.d.s'
  if (general && (word & 0xfe00707f) === 0x0e005033) return 'czero.eqz'
  if (general && (word & 0xfe00707f) === 0x0e007033) return 'czero.nez'
  if (/^([suhd]ret|[sh]fence.*|wfi)$/.test(name)) return '-' // privileged
  // Reserved fields of fences are ignored; objdump wants zeros.
  if ((word & 0x707f) === 0x000f) return 'fence'
  if ((word & 0x707f) === 0x100f) return 'fence.i'
  if (/^\.|unimp$/.test(name)) return '-'
  // Reserved on RV32: a sixth bit of a shift amount.
  if (xlen === 32 && /^(slli|srli|srai|rori|b(clr|ext|inv|set)i)$/.test(name) && bit(25)) return '-'
  if (xlen === 32 && /^c\.(slli|srli|srai)$/.test(name) && bit(12)) return '-'
  // Reserved: adding zero to sp.
  if (name === 'c.addi16sp' && (word & 0x107c) === 0) return '-'
  // Writes to read-only CSRs are illegal; csrrs and csrrc with x0 or 0 do not write.
  if (name.startsWith('csrr') && word >>> 30 === 3 && (/w/.test(name) || ((word >>> 15) & 31) !== 0))
    return '-'
  if (name === 'c.addi' && ((word >>> 7) & 31) === 0) return 'c.nop'
  return name.replace(/\.(aq|rl|aqrl)$/, '').replace(/^(c\.s...)64$/, '$1')
}

/** All 16-bit words that are not the start of a longer one, a quadrant after the other. */
export const HALVES = [0, 1, 2].flatMap((quadrant) =>
  Array.from({ length: 2 ** 14 }, (_, i) => 4 * i + quadrant),
)

/**
 * 200,000 words of 32 bits: half of them random, half random within the opcodes that we have.
 * @param general - those of F and D too
 */
export function wholes(general = false): number[] {
  let seed = 0x9e3779b9
  const random = () => {
    seed ^= seed << 13
    seed ^= seed >>> 17
    seed ^= seed << 5
    return seed >>> 0
  }
  const opcodes = [0x03, 0x0f, 0x13, 0x17, 0x1b, 0x23, 0x2f, 0x33, 0x37, 0x3b, 0x63, 0x67, 0x6f, 0x73]
  if (general) opcodes.push(0x07, 0x27, 0x43, 0x47, 0x4b, 0x4f, 0x53, 0x53, 0x53)
  // funct7 chooses the instruction: mostly with few bits set. Registers are often x0.
  const sparse = () => random() & random() & random()
  const part = (high: number, low: number) =>
    (((random() % 2 ? sparse() : random()) >>> low) << low) & (2 ** (high + 1) - 1)
  return Array.from({ length: 200_000 }, (_, i) => {
    if (i % 2 === 0) return (random() | 3) >>> 0
    const [funct7, rs2, rest] = [sparse() & 0xfe000000, part(24, 20), part(19, 7)]
    return (funct7 | rs2 | rest | opcodes[random() % opcodes.length]) >>> 0
  }).filter((word) => (word & 31) !== 31) // longer than 32 bits
}
