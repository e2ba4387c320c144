/**
 * Text and encoding of the instructions of F, D, B and Zicond beside LLVM's assembler: an opinion that nobody here wrote.
 * `assembly.json` keeps it for machines without; `ONESTEP_UPDATE=1` with
 * ziglang of PyPI writes it anew.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decoder } from '../../../src/ir/decode.ts'
import { disassemble } from '../../../src/vm/index.ts'
import { parseElf } from '../../../src/vms/riscv/elf.ts'
import { rv32, rv32gc, rv64, rv64gc } from '../../../src/vms/riscv/spec.ts'

const FIXTURE = join(import.meta.dirname, 'assembly.json')
const VMS = [
  { vm: rv32gc, xlen: 32, smaller: rv32 },
  { vm: rv64gc, xlen: 64, smaller: rv64 },
] as const
const WORDS = 6

/** Instructions that the smaller VM lacks. */
const added = ({ vm, smaller }: (typeof VMS)[number]) => {
  const old = new Set(smaller.machine.instructions.map(({ name }) => name))
  return vm.machine.instructions.filter(({ name }) => !old.has(name))
}

/** Some words of each, with any operands but reserved rounding modes. */
function words(of: (typeof VMS)[number]): bigint[] {
  let seed = 0x2545f491
  const random = () => {
    seed ^= seed << 13
    seed ^= seed >>> 17
    seed ^= seed << 5
    return BigInt(seed >>> 0)
  }
  const decode = decoder(of.vm.machine)
  return added(of).flatMap(({ name, pattern }) => {
    const found: bigint[] = []
    while (found.length < WORDS) {
      const free = ~pattern.mask & ((1n << BigInt(pattern.width)) - 1n)
      const word = pattern.match | (random() & free)
      const mode = of.vm.fields.get(name)?.some((field) => field.name === 'rm') ? (word >> 12n) & 7n : 0n
      if (mode !== 5n && mode !== 6n && decode(word)?.name === name) found.push(word)
    }
    return found
  })
}

/** The words that an assembler makes of text, a line each. */
function assemble(lines: readonly string[], xlen: 32 | 64): bigint[] {
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'))
  try {
    const [source, program] = [join(folder, 'words.s'), join(folder, 'words.elf')]
    const text = lines.flatMap((line, i) => [`label${i}:`, line])
    writeFileSync(source, ['.globl _start', '_start:', ...text, ''].join('\n'))
    const cpu = `generic_rv${xlen}+m+a+f+d+c+zba+zbb+zbs+zbkb+zicond`
    const target = ['-target', `riscv${xlen}-linux-musl`, `-mcpu=${cpu}`]
    execFileSync('python3', ['-m', 'ziglang', 'cc', ...target, '-nostdlib', '-static', source, '-o', program])
    const elf = parseElf(readFileSync(program))
    return lines.map((_, i) => {
      const { address } = elf.symbols.find(({ name }) => name === `label${i}`)!
      const segment = elf.segments.find(
        (one) => address >= one.address && address < one.address + one.memorySize,
      )!
      const at = Number(address - segment.address)
      const low = segment.data[at]! | (segment.data[at + 1]! << 8)
      const high = (low & 3) === 3 ? segment.data[at + 2]! | (segment.data[at + 3]! << 8) : 0
      return BigInt(low) | (BigInt(high) << 16n)
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type Fixture = { readonly [vm: string]: { readonly [text: string]: string } }

if (process.env.ONESTEP_UPDATE && spawnSync('python3', ['-m', 'ziglang', 'version']).status === 0) {
  const fixture = Object.fromEntries(
    VMS.map((of) => {
      const lines = words(of).map((word) => disassemble(of.vm, word))
      const made = assemble(lines, of.xlen)
      return [of.vm.name, Object.fromEntries(lines.map((line, i) => [line, made[i]!.toString(16)]))]
    }),
  )
  writeFileSync(FIXTURE, `${JSON.stringify(fixture, null, 1)}\n`)
}

describe.each(VMS)('$vm.name beside an assembler', (of) => {
  const fixture = (JSON.parse(readFileSync(FIXTURE, 'utf8')) as Fixture)[of.vm.name]!

  test('what it makes of the text is the word', () => {
    const texts = Object.entries(fixture)
    const ours = texts.map(([, word]) => disassemble(of.vm, BigInt(`0x${word}`)))
    expect(ours).toEqual(texts.map(([text]) => text))
  })

  test('every instruction is among them', () => {
    const decode = decoder(of.vm.machine)
    const names = new Set(Object.values(fixture).map((word) => decode(BigInt(`0x${word}`))?.name))
    expect(added(of).filter(({ name }) => !names.has(name))).toEqual([])
    expect(added(of).length).toBeGreaterThan(80)
  })
})
