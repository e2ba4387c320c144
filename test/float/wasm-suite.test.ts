/**
 * The WebAssembly core suite's float assertions (WebAssembly/spec, converted by wast2json) against the functions that
 * round to nearest: both what the bodies say and what the wasm target makes of them. A module of the suite is asked by an
 * exported function, whose body is one operator on its parameters; others are left out and counted.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FORMATS, floats } from '../../src/float/index.ts'
import { apply } from '../../src/ir/evaluate.ts'
import type { Definition } from '../../src/ir/node.ts'
import { nativeForm } from '../../src/targets/wasm/native/index.ts'
import { compiled } from './compiled.ts'

const suites = process.env.ONESTEP_SUITES ?? new URL('../../../shared/suites', import.meta.url).pathname
const archive = join(suites, 'wasm', 'wg-2.0-wast2json.tar.xz')
const missing = !existsSync(archive)
if (missing) console.log(`floats: no WebAssembly suite at ${archive}; its float assertions are left out`)

type Value = { readonly type: string; readonly value?: string }
type Assertion = {
  readonly type: string
  readonly filename?: string
  readonly line: number
  readonly action?: {
    readonly type: string
    readonly field: string
    readonly module?: string
    readonly args: readonly Value[]
  }
  readonly expected?: readonly Value[]
}

/** What an operator of WebAssembly is here: word in, word out; undefined: it traps. */
type Operator = { readonly definition: Definition; readonly result: (word: bigint) => bigint | undefined }

/** Opcodes of the core specification, 5.4.8, with the functions that they are. */
function operators(): Map<string, Operator> {
  const found = new Map<string, Operator>()
  for (const [type, first, compare] of [
    ['f32', 0x8b, 0x5b],
    ['f64', 0x99, 0x61],
  ] as const) {
    const { nearest } = floats(FORMATS[type])
    const put = (
      opcode: number | string,
      made: { definition(): Definition },
      result: Operator['result'] = (word) => word,
    ) => found.set(String(opcode), { definition: made.definition(), result })
    const arithmetic = [
      'ceil',
      'floor',
      'trunc',
      'rint',
      'sqrt',
      'add',
      'sub',
      'mul',
      'div',
      'minimum',
      'maximum',
    ] as const
    for (const [i, name] of arithmetic.entries()) put(first + 2 + i, nearest[name])
    put(compare, nearest.eq)
    put(compare + 1, nearest.eq, (word) => word ^ 1n)
    put(compare + 2, nearest.lt)
    put(compare + 4, nearest.le)
    const unsigned = type === 'f32' ? [0xa8, 0xae] : [0xaa, 0xb0]
    const saturating = type === 'f32' ? [0, 4] : [2, 6]
    for (const [i, width] of [32, 64].entries()) {
      const made = [nearest[`toI${width as 32}`], nearest[`toU${width as 32}`]] as const
      for (const [j, one] of made.entries()) {
        put(unsigned[i]! + j, one, (word) => ((word & 1n) === 1n ? undefined : word >> 1n))
        put(`fc ${saturating[i]! + j}`, one, (word) => word >> 1n)
      }
    }
    const from = type === 'f32' ? 0xb2 : 0xb7
    for (const [i, kind] of (['I32', 'U32', 'I64', 'U64'] as const).entries())
      put(from + i, nearest[`from${kind}`])
    if (type === 'f32') put(0xb6, nearest.fromF64)
    else put(0xbb, nearest.fromF32)
  }
  return found
}

/** gt and ge, which are lt and le of swapped arguments. */
const SWAPPED: { readonly [opcode: number]: number } = { 94: 0x5d, 96: 0x5f, 100: 0x63, 102: 0x65 }

type Exported = { readonly operator: Operator; readonly swap: boolean }

/** The exported functions of a module whose body is one operator on all parameters in order. */
function exportsOf(bytes: Uint8Array, known: ReadonlyMap<string, Operator>): Map<string, Exported> {
  let at = 8
  const leb = (): number => {
    let result = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!
      result += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return result
    }
  }
  const names = new Map<number, string[]>()
  const bodies: Uint8Array[] = []
  let imported = 0
  while (at < bytes.length) {
    const id = bytes[at++]!
    const size = leb()
    const end = at + size
    if (id === 2) imported = leb()
    if (id === 7) {
      for (let i = leb(); i > 0; i--) {
        const length = leb()
        const name = new TextDecoder().decode(bytes.subarray(at, at + length))
        at += length
        const kind = bytes[at++]!
        const index = leb()
        if (kind === 0) names.set(index, [...(names.get(index) ?? []), name])
      }
    }
    if (id === 10) {
      for (let i = leb(); i > 0; i--) {
        const length = leb()
        bodies.push(bytes.subarray(at, at + length))
        at += length
      }
    }
    at = end
  }
  const result = new Map<string, Exported>()
  if (imported > 0) return result
  for (const [index, body] of bodies.entries()) {
    const gets = [0x20, 0x00, 0x20, 0x01]
    // No locals; the parameters; the operator; end.
    for (const count of [1, 2]) {
      const head = [0, ...gets.slice(0, 2 * count)]
      if (!head.every((byte, i) => body[i] === byte) || body.at(-1) !== 0x0b) continue
      const rest = [...body.subarray(head.length, -1)]
      const opcode =
        rest.length === 1 ? rest[0]! : rest.length === 2 && rest[0] === 0xfc ? `fc ${rest[1]}` : undefined
      if (opcode === undefined) continue
      const swap = typeof opcode === 'number' && opcode in SWAPPED
      const operator = known.get(String(swap ? SWAPPED[opcode as number] : opcode))
      if (operator?.definition.params.length !== count) continue
      for (const name of names.get(index) ?? []) result.set(name, { operator, swap })
    }
  }
  return result
}

const isNaNWord = (type: string, word: bigint) => {
  const [exponent, fraction] =
    type === 'f32' ? [0xffn << 23n, (1n << 23n) - 1n] : [0x7ffn << 52n, (1n << 52n) - 1n]
  return (word & exponent) === exponent && (word & fraction) !== 0n
}

test.skipIf(missing)('the core suite, version 2.0', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onestep-float-suite-'))
  try {
    execFileSync('tar', ['xf', archive, '-C', folder])
    const root = join(folder, readdirSync(folder)[0]!)
    const known = operators()
    const ways = new Map<Definition, readonly ((...args: bigint[]) => bigint)[]>()
    for (const { definition } of known.values())
      ways.set(definition, [
        (...args) => apply(definition, args),
        compiled(definition),
        compiled(definition, nativeForm),
      ])
    const wrong: string[] = []
    const used = new Set<Definition>()
    let [checked, others] = [0, 0]
    for (const suite of readdirSync(root)) {
      const json = join(root, suite, `${suite}.json`)
      if (!existsSync(json)) continue
      const { commands } = JSON.parse(readFileSync(json, 'utf8')) as { commands: Assertion[] }
      let current = new Map<string, Exported>()
      for (const { type, filename, action, expected, line } of commands) {
        if (type === 'module') current = exportsOf(readFileSync(join(root, suite, filename!)), known)
        if (!/^assert_(return|trap)/.test(type) || action?.type !== 'invoke' || action.module !== undefined)
          continue
        const found = current.get(action.field)
        if (!found) {
          if (action.args.some((arg) => arg.type.startsWith('f'))) others++
          continue
        }
        const { operator, swap } = found
        used.add(operator.definition)
        const args = action.args.map(({ value }) => BigInt(value!))
        if (swap) args.reverse()
        for (const way of ways.get(operator.definition)!) {
          const got = operator.result(way(...args))
          const [want] = type === 'assert_trap' ? [undefined] : expected!
          const right =
            want === undefined || got === undefined
              ? want === undefined && got === undefined
              : want.value!.startsWith('nan')
                ? isNaNWord(want.type, got)
                : got === BigInt(want.value!)
          if (!right) wrong.push(`${suite}:${line} ${action.field}(${args}) gives ${got}`)
        }
        checked++
      }
    }
    console.log(
      `${archive.split('/').at(-1)}: ${checked} float assertions of ${used.size} functions, ${others} others on floats left out: modules with more than one operator`,
    )
    expect(wrong.slice(0, 10)).toEqual([])
    expect(checked).toBeGreaterThan(10_000)
    expect(used.size).toBe(new Set([...known.values()].map(({ definition }) => definition)).size)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
