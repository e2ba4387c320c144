import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decoder } from '../../../src/ir/decode.ts'
import { evaluate } from '../../../src/ir/evaluate.ts'
import { WORD } from '../../../src/ir/machine.ts'
import { disassemble, type Vm } from '../../../src/vm/index.ts'
import { riscv, rv32, rv32gc, rv32im, rv64, rv64gc, rv64im } from '../../../src/vms/riscv/spec.ts'
import { ROOT } from './machine.ts'
import {
  byTheManual,
  HALVES,
  hasObjdump,
  objdump,
  objdumpFile,
  objdumpGeneral,
  wholes,
  type Xlen,
} from './objdump.ts'

/** The mnemonic of a word, `-` if it is illegal: no pattern matches, or its block says so. */
function legal(vm: Vm, word: number): string {
  const instruction = decoder(vm.machine)(BigInt(word))
  if (!instruction) return '-'
  const outcome = evaluate(instruction.block, {
    input: (name) => (name === WORD ? BigInt(word) : 0n),
    get: () => 0n,
    read: () => 0n,
    load: () => 0n,
  })
  return outcome.kind === 'trap' && outcome.reason === 'illegal instruction' ? '-' : instruction.name
}

/** `- c.jr c.jr` as `-*1 c.jr*2`. */
function runs(names: readonly string[]): string {
  const out: [string, number][] = []
  for (const name of names) {
    if (out.at(-1)?.[0] === name) out.at(-1)![1]++
    else out.push([name, 1])
  }
  return out.map(([name, count]) => `${name}*${count}`).join(' ')
}

/** What a list of mnemonics boils down to: how many of each, and a digest of the list. */
function summary(names: readonly string[]) {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  const sorted = Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { counts: sorted, sha256: createHash('sha256').update(names.join('\n')).digest('hex') }
}

const FIXTURE = join(import.meta.dirname, 'decode.json')
const WHOLES = wholes()
const GENERAL = wholes(true).slice(0, 60_000)
const GENERAL_VMS = { 32: rv32gc, 64: rv64gc } as const
const VMS = { 32: rv32, 64: rv64 } as const
const XLENS: Xlen[] = [32, 64]

type Decoded = { halves: string; wholes: ReturnType<typeof summary> }
type Fixture = { [xlen: string]: Decoded & { general: Decoded } }

if (process.env.ONESTEP_UPDATE && hasObjdump) {
  const names = (words: readonly number[], size: 2 | 4, xlen: Xlen) =>
    objdump(words, size, xlen).map((line) => byTheManual(line, xlen))
  const fixture: Fixture = Object.fromEntries(
    XLENS.map((xlen) => [
      xlen,
      {
        halves: runs(names(HALVES, 2, xlen)),
        wholes: summary(names(WHOLES, 4, xlen)),
        general: {
          halves: runs(objdump(HALVES, 2, xlen).map((line) => byTheManual(line, xlen, true))),
          wholes: summary(objdumpGeneral(GENERAL, xlen).map((line) => byTheManual(line, xlen, true))),
        },
      },
    ]),
  )
  writeFileSync(FIXTURE, `${JSON.stringify(fixture, null, 2)}\n`)
}

describe.each(XLENS)('C31: RV%i decodes what binutils does, and nothing else', (xlen) => {
  const fixture = (JSON.parse(readFileSync(FIXTURE, 'utf8')) as Fixture)[xlen]
  const vm = VMS[xlen]

  test('all 16-bit words', () => {
    expect(runs(HALVES.map((word) => legal(vm, word)))).toBe(fixture.halves)
  })

  test('200,000 32-bit words', () => {
    const ours = summary(WHOLES.map((word) => legal(vm, word)))
    expect(ours.counts).toEqual(fixture.wholes.counts)
    expect(ours.sha256).toBe(fixture.wholes.sha256)
    // A word that was never legal in the sample would not be tested.
    for (const { name, pattern } of vm.machine.instructions) {
      if (pattern.width === 32 && !['ecall', 'ebreak', 'mret'].includes(name))
        expect(ours.counts[name], name).toBeGreaterThan(0)
    }
  })

  test.skipIf(!hasObjdump)('the same words, by objdump itself', () => {
    const differing = (
      [
        [HALVES, 2],
        [WHOLES, 4],
      ] as const
    ).flatMap(([words, size]) =>
      objdump(words, size, xlen)
        .filter((line) => legal(vm, line.word) !== byTheManual(line, xlen))
        .map(
          (line) =>
            `${line.word.toString(16)}: ${legal(vm, line.word)}, objdump ${line.name} ${line.operands}`,
        ),
    )
    expect(differing).toEqual([])
  })
})

describe.each(XLENS)('C31: RV%iGC decodes what binutils does, and nothing else', (xlen) => {
  const fixture = (JSON.parse(readFileSync(FIXTURE, 'utf8')) as Fixture)[xlen]!.general
  const vm = GENERAL_VMS[xlen]

  test('all 16-bit words', () => {
    expect(runs(HALVES.map((word) => legal(vm, word)))).toBe(fixture.halves)
  })

  test('60,000 32-bit words', () => {
    const ours = summary(GENERAL.map((word) => legal(vm, word)))
    expect(ours.counts).toEqual(fixture.wholes.counts)
    expect(ours.sha256).toBe(fixture.wholes.sha256)
  })

  test.skipIf(!hasObjdump)('the same words, by objdump itself', () => {
    const lines = [...objdump(HALVES, 2, xlen), ...objdumpGeneral(GENERAL, xlen)]
    const differing = lines
      .filter((line) => legal(vm, line.word) !== byTheManual(line, xlen, true))
      .map(
        (line) => `${line.word.toString(16)}: ${legal(vm, line.word)}, objdump ${line.name} ${line.operands}`,
      )
    expect(differing).toEqual([])
  })
})

describe('C31: words near legal ones', () => {
  // Each row: what it would be if decoding were lax.
  test.each([
    ['slli with shamt[5] on RV32', rv32, 0x02051513],
    ['srai with shamt[5] on RV32', rv32, 0x42055513],
    ['slliw with shamt[5]', rv64, 0x0205151b],
    ['sraiw with shamt[5]', rv64, 0x4205551b],
    ['addw on RV32', rv32, 0x00b5053b],
    ['ld on RV32', rv32, 0x00053503],
    ['amoadd.d on RV32', rv32, 0x00b5352f],
    ['add with funct7 0100001', rv32, 0x42b50533],
    ['jalr with funct3 001', rv32, 0x000510e7],
    ['lr.w with rs2', rv32, 0x1015252f],
    ['ecall with rd', rv32, 0x000000f3],
    ['ecall with rs1', rv32, 0x00008073],
    ['ebreak with rd', rv32, 0x001000f3],
    ['mret with rs1', rv32, 0x30208073],
    ['sret', rv32, 0x10200073],
    ['wfi', rv32, 0x10500073],
    ['csrrw to a read-only CSR', rv32, 0xc0051073],
    ['csrrs of bits in a read-only CSR', rv32, 0xc000a073],
    ['all ones', rv32, 0xffffffff],
    ['all zeros', rv32, 0],
    ['c.addi4spn of 0', rv32, 0x0004],
    ['c.addi16sp of 0', rv32, 0x6101],
    ['c.lui of 0', rv32, 0x6501],
    ['c.lwsp to x0', rv32, 0x4002],
    ['c.ldsp to x0', rv64, 0x6002],
    ['c.addiw of x0', rv64, 0x2005],
    ['c.jr x0', rv32, 0x8002],
    ['c.srli with shamt[5] on RV32', rv32, 0x9005],
    ['c.slli with shamt[5] on RV32', rv32, 0x1506],
    ['c.subw on RV32', rv32, 0x9c09],
    ['mul without M', riscv({ xlen: 32, extensions: 'i' }), 0x02b50533],
    ['amoadd.w without A', rv32im, 0x00b5252f],
    ['a word that ends like a compressed one, without C', rv64im, 0x00000001],
  ] as const)('%s is illegal', (_, vm, word) => {
    expect(legal(vm, word)).toBe('-')
  })

  test.each([
    ['csrrs with x0 of a read-only CSR', 0xf1402573, 'csrrs'],
    ['csrrsi with 0 of a read-only CSR', 0xc0006573, 'csrrsi'],
    ['fence with reserved fields', 0xfff50f8f, 'fence'],
    ['pause', 0x0100000f, 'fence'],
    ['fence.tso', 0x8330000f, 'fence'],
    ['c.li to x0, a hint', 0x4001, 'c.li'],
    ['c.mv to x0, a hint', 0x802a, 'c.mv'],
    ['c.slli of 0, a hint', 0x0502, 'c.slli'],
    ['c.lui to x0, a hint', 0x6005, 'c.lui'],
  ] as const)('%s is legal', (_, word, name) => {
    expect(legal(rv32, word)).toBe(name)
    expect(legal(rv64, word)).toBe(name)
  })
})

describe('disassembly', () => {
  test.each([
    [0x02a58513, 'addi a0, a1, 42'],
    [0xfff00293, 'addi t0, zero, -1'],
    [0xfec42783, 'lw a5, -20(s0)'],
    [0xfef42623, 'sw a5, -20(s0)'],
    [0x12345537, 'lui a0, 0x12345'],
    [0xfffff517, 'auipc a0, 0xfffff'],
    [0xfe0508e3, 'beq a0, zero, 0xff0'],
    [0x008000ef, 'jal ra, 0x1008'],
    [0x00008067, 'jalr zero, 0(ra)'],
    [0x00551513, 'slli a0, a0, 0x5'],
    [0x0ff0000f, 'fence iorw, iorw'],
    [0x30529073, 'csrrw zero, 0x305, t0'],
    [0x100525af, 'lr.w a1, (a0)'],
    [0x00c5252f, 'amoadd.w a0, a2, (a0)'],
    [0x00000073, 'ecall'],
    [0x1141, 'c.addi sp, -16'],
    [0xc606, 'c.swsp ra, 12(sp)'],
    [0x0800, 'c.addi4spn s0, sp, 16'],
    [0x4188, 'c.lw a0, 0(a1)'],
    [0x757d, 'c.lui a0, 0xfffff'],
    [0x7139, 'c.addi16sp sp, -64'],
    [0xbfcd, 'c.j 0xff2'],
    [0xdd7d, 'c.beqz a0, 0xffe'],
    [0x8d0d, 'c.sub a0, a1'],
    [0x8082, 'c.jr ra'],
  ])('%i', (word, text) => {
    expect(disassemble(rv32, BigInt(word), 0x1000n)).toBe(text)
  })

  test('targets without an address are distances, and no instruction is a word', () => {
    expect(disassemble(rv32, 0xfe0508e3n)).toBe('beq a0, zero, -16')
    expect(disassemble(rv32, 0x008000efn)).toBe('jal ra, +8')
    expect(disassemble(rv32, 0xffffffffn)).toBe('.word 0xffffffff')
  })

  test.skipIf(!hasObjdump).each([
    ['forth.rv32imac.O2.elf', rv32],
    ['sort.rv32im.O0.elf', rv32im],
    ['tree.rv64imac.O2.elf', rv64],
    ['selfmod.rv64imac.asm.elf', rv64],
  ] as const)('all of %s as objdump has it', (file, vm) => {
    const lines = objdumpFile(join(ROOT, 'fixtures/programs/elf', file)).filter(
      ({ name }) => !name.startsWith('.'),
    )
    expect(lines.length).toBeGreaterThan(100)
    for (const { at, word, name, operands } of lines) {
      const theirs = `${name.replace(/\.(aq|rl|aqrl)$/, '')} ${operands}`.trim()
      // Targets are bare hex there.
      const ours = disassemble(vm, BigInt(word), at).replaceAll(', ', ',')
      if (name === 'c.nop') continue
      expect(/^(c\.)?(b|j)/.test(name) ? ours.replace(/0x(?=[0-9a-f]+$)/, '') : ours).toBe(theirs)
    }
  })
})
