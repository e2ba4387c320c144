/**
 * Modules as text: wabt, which knows nothing of our printer, assembles the text to the same module, instruction by
 * instruction, and gives the same names.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBigintLE } from '../../../src/bytes/bytes.ts'
import { readBytes } from '../../../src/state/state.ts'
import { disassemble } from '../../../src/vm/index.ts'
import { decode } from '../../../src/vms/wasm/binary/decode.ts'
import { type Instr, TYPE } from '../../../src/vms/wasm/binary/types.ts'
import { loadWasm, type WasmProgram } from '../../../src/vms/wasm/load.ts'
import { identifier } from '../../../src/vms/wasm/text/identifiers.ts'
import { literal } from '../../../src/vms/wasm/text/literals.ts'
import { textOfWasm } from '../../../src/vms/wasm/text/module.ts'
import { originText } from '../../../src/vms/wasm/text/origin.ts'
import { validate } from '../../../src/vms/wasm/validate/module.ts'
import { WASI_MODULES } from '../../../src/vms/wasm/wasi/modules.ts'
import { rotating } from '../../rotation.ts'
import { generate } from './generate.ts'
import { PROGRAM } from './programs.ts'
import { unpacked } from './unpacked.ts'
import { wat } from './wat.ts'

/** A module without what a text does not say: offsets in the file, names, and what follows from the rest. */
function meaning(file: Uint8Array): string {
  const { names, dataCount, ...rest } = decode(file)
  return JSON.stringify(rest, (key, value: unknown) => {
    if (key === 'at' || key === 'dataCount') return undefined
    if (typeof value === 'bigint') return `${value}n`
    return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
  })
}

async function agrees(file: Uint8Array): Promise<void> {
  const again = await wat(textOfWasm(file), true)
  // Not by toEqual: its account of a difference between such texts takes minutes.
  if (meaning(again) !== meaning(file)) throw new Error('the text is another module')
  const [before, after] = [decode(file).names.functions, decode(again).names.functions]
  for (const [index, name] of before)
    if (identifier(name) === `$${name}` && [...before.values()].filter((one) => one === name).length === 1)
      expect(after.get(index)).toBe(name)
}

const FOLDER = 'fixtures/wasm'
const inFolder = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.wasm'))
    .map((name) => join(folder, name))
const committed = [...inFolder(FOLDER), ...inFolder(join(FOLDER, 'lib')), ...inFolder(join(FOLDER, 'block'))]

/** An instruction of the start state. */
const wordAt = ({ state }: WasmProgram, pc: number): bigint =>
  toBigintLE(readBytes(state.memories.code!, BigInt(16 * pc), 16))

describe('modules as text', () => {
  const chosen = rotating('modules as text', committed)
  test.each(chosen)('%s is the same module', { timeout: 120_000 }, async (path) => {
    await agrees(new Uint8Array(readFileSync(path)))
  })

  test('so are those of WASI, and one that uses all parts', async () => {
    for (const base64 of Object.values(WASI_MODULES))
      await agrees(new Uint8Array(Buffer.from(base64, 'base64')))
    await agrees(await wat(PROGRAM, true))
    await agrees(await wat(PROGRAM))
  })

  test('so are random ones', { timeout: 60_000 }, async () => {
    const tapes = fc.array(fc.nat(255), { minLength: 0, maxLength: 900, size: 'max' })
    await fc.assert(
      fc.asyncProperty(tapes, (tape) => agrees(generate(tape).bytes)),
      { numRuns: 60 },
    )
  })
})

describe("the specification's modules as text", () => {
  const modules = unpacked('wg-2.0-wast2json.tar.xz', '.wasm')
  test.skipIf(modules.length === 0)('are the same modules', { timeout: 60_000 }, async () => {
    let valid = 0
    for (const path of modules) {
      const file = new Uint8Array(readFileSync(path))
      try {
        validate(decode(file))
      } catch {
        continue
      }
      valid++
      await agrees(file)
    }
    console.log(`wasm: ${valid} modules of the specification's tests are the same from their text`)
    expect(valid).toBeGreaterThan(1000)
  })
})

describe('what the code was translated from', () => {
  test('stands with its names', () => {
    const program = loadWasm(readFileSync(join(FOLDER, 'lib/numbers.wasm')), {
      invoke: { name: 'fib', values: ['7'] },
    })
    const texts = [1, 2, 3, 4, 5, 6].map((pc) => originText(program.sources, pc))
    expect(texts).toEqual([
      '$fib: local.get $n i32.const 2 i32.lt_u if',
      '$fib: local.get $n return',
      '$fib: end local.get $n i32.const 1 i32.sub',
      ...[4, 5, 6].map(() => '$fib: call $fib'),
    ])
    expect(originText(program.sources, 0)).toBeUndefined()
    expect(originText(program.sources, Number(program.state.registers.pc))).toBeUndefined()
  })

  const chosen = rotating('what programs were translated from', inFolder(FOLDER))
  test.each(chosen)('%s: each instruction that computes is one that the text names', async (path) => {
    const program = loadWasm(readFileSync(path))
    const { first, offsets } = program.sources
    let found = 0
    for (const i of offsets.keys()) {
      const pc = first + i
      const text = originText(program.sources, pc)
      const shown = disassemble(program.vm, wordAt(program, pc), 0n)
      const [name] = shown.split(' ') as [string]
      if (!/^[if]\d\d\.(?!reinterpret)/.test(name)) continue
      expect(text?.split(' ').at(-1), shown).toBe(name)
      found++
    }
    expect(found).toBeGreaterThan(10)
  })
})

test('every float has a text that means its bits', async () => {
  const view = new DataView(new ArrayBuffer(8))
  const singles = fc.sample(fc.nat(0xffff_ffff), { numRuns: 3000 })
  const doubles = fc.sample(fc.bigInt(0n, 2n ** 64n - 1n), { numRuns: 1000 })
  const special = [
    0,
    -0,
    1,
    0.1,
    1e21,
    5e-324,
    1e-45,
    3.4028234663852886e38,
    Infinity,
    Number.NaN,
    2 ** 24 + 1,
  ]
  const bits = {
    f32: [...singles.map(BigInt), 0x7fa0_0001n, 0xffc0_0000n, 0x8000_0001n],
    f64: [...doubles, 0x7ff0_0000_0000_0001n, 0xfff8_0000_0000_0000n],
  }
  for (const number of special) {
    view.setFloat32(0, number)
    bits.f32.push(BigInt(view.getUint32(0)))
    view.setFloat64(0, number)
    bits.f64.push(view.getBigUint64(0))
  }
  for (const type of ['f32', 'f64'] as const) {
    const code = bits[type].map((one) => `${type}.const ${literal(one, TYPE[type])} drop`).join('\n')
    const { code: read } = decode(await wat(`(module (func ${code}))`)).bodies[0]!
    expect(read.filter(({ op }: Instr) => op !== 0x1a && op !== 0x0b).map(({ value }) => value)).toEqual(
      bits[type],
    )
  }
})

test('names that are no identifiers, and names that are equal, stay apart', async () => {
  const text = `(module (func $a) (func $b) (func $c (param $x i32) (param $y i32) (local $z i32)
    local.get $x local.get $z i32.add drop call $a call $b call $c_)
    (func $c_ (export "\\c3\\bc\\22")))`
  const file = Buffer.from(
    await wat(text.replace('call $c_)', 'call 3)').replace('func $c_', 'func $c2'), true),
  )
  // In the name section, the second function is called like the first one, and the third has a space in its name.
  const at = file.lastIndexOf(Buffer.from('\0\x01a\x01\x01b'))
  expect(at).toBeGreaterThan(0)
  file[at + 5] = 0x61
  file[at + 8] = 0x20
  const shown = textOfWasm(new Uint8Array(file))
  expect(shown).toContain('(func $a.1 (;1;)')
  expect(shown).toContain('(func $_ (;2;) (type 1) (param $x i32) (param $y i32)\n    (local $z i32)')
  expect(shown).toContain('call $a\n    call $a.1\n    call $c2')
  expect(shown).toContain('(export "\\c3\\bc\\22" (func $c2))')
  await agrees(new Uint8Array(file))
})
