import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fromHex } from '../../../src/bytes/bytes.ts'
import type { Program } from '../../../src/run/program.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { pagesOf } from '../../../src/state/state.ts'
import { encodeSlot, LDDW } from '../../../src/vms/sbpf/elf/text.ts'
import { SbpfVerifierError, verify } from '../../../src/vms/sbpf/elf/verify.ts'
import { prepare } from '../../../src/vms/sbpf/load.ts'
import { hasSuite, runToEnd, SUITE, textOnly } from './machine.ts'

type Vector = {
  readonly line: number
  readonly text: string
  readonly fields: ReadonlyMap<string, bigint>
  readonly registers: ReadonlyMap<number, bigint>
  readonly kind: 'ok' | 'err' | 'vfy'
  readonly after: ReadonlyMap<number, bigint>
  readonly input: Uint8Array
  /** Whether the input consists of several regions, which no access may cross. */
  readonly parts: boolean
}

const EXIT = encodeSlot({ opcode: 0x95, dst: 0, src: 0, off: 0, imm: 0 })

/** `key=value` pairs in hex; blanks may stand behind the sign. */
const pairs = (text: string): [string, string][] =>
  [...text.matchAll(/(\w+)\s*=\s*([0-9a-f]*)/g)].map(([, key, value]) => [key, value])

function parse(file: string): Vector[] {
  const vectors: Vector[] = []
  const shared = new Map<string, bigint>()
  let input = new Uint8Array(0)
  let parts = false
  for (const [i, line] of readFileSync(join(SUITE, 'instr/v0', file), 'utf8')
    .split('\n')
    .entries()) {
    const text = line.replace(/#.*/, '').trim()
    if (text === '') continue
    const [before, result] = text.replace(/^\$/, '').split(':')
    const all = pairs(before)
    for (const [key, value] of all.filter(() => !text.startsWith('$'))) {
      if (key === 'input') input = Uint8Array.from(fromHex(`0x${value}`))
      else if (key === 'region_boundary') parts = true
      else shared.set(key, BigInt(`0x${value}`))
    }
    if (!text.startsWith('$')) continue
    const [kind, ...after] = result.trim().split(/\s+(?=r)/)
    const registerPairs = (list: [string, string][]) =>
      new Map(
        list.flatMap(([key, value]) =>
          /^r\d+$/.test(key) ? [[Number(key.slice(1)), BigInt(`0x${value}`)] as const] : [],
        ),
      )
    vectors.push({
      line: i + 1,
      text,
      fields: new Map([...shared, ...all.map(([key, value]) => [key, BigInt(`0x${value}`)] as const)]),
      registers: registerPairs(all),
      kind: kind.trim() as Vector['kind'],
      after: registerPairs(pairs(after.join(' '))),
      input,
      parts,
    })
  }
  return vectors
}

/** The instruction, then an exit; the first slot decides what the vector is about. */
function slotsOf({ fields }: Vector): bigint[] {
  const field = (name: string) => fields.get(name) ?? 0n
  const opcode = Number(field('op'))
  const first = encodeSlot({
    opcode,
    dst: Number(field('dst')),
    src: Number(field('src')),
    off: Number(field('off')),
    imm: Number(BigInt.asIntN(32, field('imm'))),
  })
  return opcode === LDDW ? [first, (field('imm') >> 32n) << 32n, EXIT] : [first, EXIT]
}

function programOf(vector: Vector): Program {
  const program = prepare(textOnly(slotsOf(vector)))
  const { state } = program
  const r = (state.registers.r as readonly bigint[]).map((_, i) => vector.registers.get(i) ?? 0n)
  return {
    ...program,
    state: {
      ...state,
      registers: { ...state.registers, r, inputSize: BigInt(vector.input.length) },
      memories: { ...state.memories, mem: pagesOf([[4n << 32n, vector.input]]) },
    },
  }
}

// Nobody here wrote these: agreement between our own targets would not find a misread manual (C34).
describe.skipIf(!hasSuite).each(['bitwise.instr', 'load.instr', 'opcode.instr'])('C34: %s', (file) => {
  const vectors = hasSuite ? parse(file) : []

  test('has vectors of each kind', () => {
    expect(new Set(vectors.map(({ kind }) => kind)).size).toBeGreaterThan(1)
  })

  test('eight vectors are about inputs of several regions', () => {
    const skipped = vectors.filter(({ parts, kind }) => parts && kind === 'err')
    if (skipped.length > 0)
      console.log(`${file}: ${skipped.length} vectors of inputs of several regions left out`)
    expect(skipped.length).toBe(file === 'load.instr' ? 8 : 0)
  })

  test('registers and refusals are those of the vectors', () => {
    const wrong: string[] = []
    for (const vector of vectors) {
      // Here the input is one region, as it is without `virtual_address_space_adjustments`: docs/vms/sbpf.md.
      if (vector.parts && vector.kind === 'err') continue
      const note = `${file}:${vector.line} ${vector.text}`
      try {
        verify(0, slotsOf(vector))
      } catch (error) {
        if (!(error instanceof SbpfVerifierError)) throw error
        if (vector.kind !== 'vfy') wrong.push(`${note}: ${error.reason}`)
        continue
      }
      if (vector.kind === 'vfy') {
        wrong.push(`${note}: verified`)
        continue
      }
      // What is asked of opcodes is only whether the verifier knows them.
      if (file === 'opcode.instr') continue
      const { status, r } = runToEnd(programOf(vector), wasmExecutor)
      if (vector.kind === 'err') {
        if (status.kind !== 'trapped' || !status.reason.startsWith('Access violation'))
          wrong.push(`${note}: ran`)
        continue
      }
      const expected = r.map((_, i) => vector.after.get(i) ?? vector.registers.get(i) ?? 0n)
      if (status.kind !== 'halted' || r.some((value, i) => value !== expected[i]))
        wrong.push(`${note}: ${status.kind} ${r.map((value) => value.toString(16))}`)
    }
    expect(wrong).toEqual([])
  })
})
