import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentSource } from '../../../src/stark/source.ts'
import type { State } from '../../../src/state/state.ts'
import { checkAir } from '../../../src/targets/air/checker.ts'
import { decodeAir, encodeAir } from '../../../src/targets/air/codec.ts'
import { PUBLIC_STEPS } from '../../../src/targets/air/header.ts'
import { machineAir } from '../../../src/targets/air/machine.ts'
import { airSegment } from '../../../src/targets/air/segment.ts'
import { state, stepCase, stepKinds } from '../../../src/testing/index.ts'
import { map, u64, vm } from '../../../src/vm/index.ts'
import { loadRiscv, rv32im, rv64 } from '../../../src/vms/riscv/index.ts'
import { machine as machines } from '../../ir/machines.ts'
import { rotating } from '../../rotation.ts'
import { countdown, tinyProgram } from '../../vms/programs.ts'
import { reader } from '../../vms/reader.ts'
import { tiny } from '../../vms/tiny.ts'
import { proven, stateAfter } from './prove.ts'

const tinyAir = machineAir(tiny)
const riscvAir = machineAir(rv32im)
/** Without the table of plain steps, every step is made of micro-operations. */
const riscvFlow = machineAir(rv32im, { plain: false })
const run = tinyProgram(countdown(3))

describe('segments of a small machine', () => {
  test('a whole run, a part of it, and no step at all', () => {
    expect(proven(tinyAir, run.state, 30).steps).toBe(16)
    expect(proven(tinyAir, stateAfter(tinyAir, run.state, 5), 4).steps).toBe(4)
    expect(proven(tinyAir, run.state, 0).steps).toBe(0)
  })

  test('a stopped machine stays as it is for any number of steps', () => {
    expect(proven(tinyAir, stateAfter(tinyAir, run.state, 20), 100_000).steps).toBe(0)
  })

  test.each([
    ['a division by zero', [0x02100030, 0x06012000]],
    ['a word that is no instruction', [0x02100030, 0xff000000]],
    ['a load outside of the memory', [0x021ffff0, 0x03210000]],
    ['a jump outside of the memory', [0x0500fffe]],
  ])('%s traps', (_, words) => {
    const program = tinyProgram(words)
    const segment = proven(tinyAir, program.state, 5)
    expect(segment.steps).toBeLessThan(3)
    expect(stateAfter(tinyAir, program.state, 5).status.kind).toBe('trapped')
  })

  test('the program survives its encoding and names instructions', () => {
    expect(decodeAir(encodeAir(tinyAir.program))).toEqual(tinyAir.program)
    const decode = tinyAir.program.tables.find(({ name }) => name === 'decode')!
    expect(decode.constraints.map(({ name }) => name)).toContain('beq: its pattern')
  })

  test('nearly all steps of a program are one row', () => {
    const { traces } = airSegment(tinyAir, segmentSource(tiny.machine, run.state), 30)
    const table = tinyAir.program.tables.findIndex(({ name }) => name === 'plain')
    const width = tinyAir.program.tables[table]!.columns.length
    const rows = Array.from({ length: traces[table]!.height }, (_, i) => traces[table]!.values[i * width])
    // All but the halt.
    expect(rows.filter((on) => on === 1)).toHaveLength(15)
  })

  test('the program does not depend on the order of tests', () => {
    expect(encodeAir(machineAir(tiny).program)).toEqual(encodeAir(tinyAir.program))
  })
})

describe('statement', () => {
  const { publics, traces } = airSegment(tinyAir, segmentSource(tiny.machine, run.state), 10)
  const messages = (changed: readonly number[]) =>
    checkAir(tinyAir.program, changed, traces).map(({ message }) => message)

  test('any other public value is refused', () => {
    for (const [i, value] of publics.entries()) {
      expect(messages(publics.with(i, value ^ 1)), tinyAir.program.publics[i]).not.toEqual([])
    }
  })

  test('a machine that runs makes all steps that are claimed', () => {
    expect(messages(publics.with(PUBLIC_STEPS, 11))).toContain(
      'Table ends, row 0: "steps made and idle ones" does not hold.',
    )
  })
})

describe('steps of rv32im', () => {
  const kinds = stepKinds(rv32im).map((kind) => ['name' in kind ? kind.name : kind.kind, kind] as const)

  test.each(rotating('kinds of steps of rv32im', kinds))('%s', (_, kind) => {
    const states = fc.sample(stepCase(rv32im, kind), { numRuns: 3, seed: 7 })
    let done = 0
    for (const one of states) {
      if (!one) continue
      proven(riscvAir, one as State, 1)
      proven(riscvFlow, one as State, 1)
      done++
    }
    expect(done).toBeGreaterThan(0)
  })

  test('the start and the end of a C program', () => {
    const program = loadRiscv(
      readFileSync(new URL('../../../fixtures/programs/elf/args.rv32im.Os.elf', import.meta.url)),
    )
    proven(riscvAir, program.state, 1_000)
    proven(riscvFlow, program.state, 50)
    const late = stateAfter(riscvAir, program.state, 6_600)
    expect(proven(riscvAir, late, 100).steps).toBe(65)
  })
})

describe('steps of rv64imac, whose memory has more cells than a field element counts', () => {
  const wideAir = machineAir(rv64)
  const kinds = stepKinds(rv64).map((kind) => ['name' in kind ? kind.name : kind.kind, kind] as const)

  test.each(
    rotating('kinds of steps of rv64imac', kinds).slice(0, process.env.ONESTEP_ALL === '1' ? undefined : 4),
  )('%s', (_, kind) => {
    const states = fc.sample(stepCase(rv64, kind), { numRuns: 2, seed: 3 })
    for (const one of states) if (one) proven(wideAir, one as State, 1)
    expect(states.some((one) => one !== undefined)).toBe(true)
  })
})

describe('machines that nobody would write', () => {
  test('agree with the evaluator', () => {
    let [proved, refused] = [0, 0]
    const cases = machines.chain((machine) =>
      fc.tuple(fc.constant(machine), state(machine), fc.nat(4095), fc.nat(2)),
    )
    const property = fc.property(cases, ([machine, start, low, micro]) => {
      let air: ReturnType<typeof machineAir>
      try {
        air = machineAir({ machine })
      } catch (error) {
        expect((error as Error).message).toMatch(/has 2\^\d+ bytes|map|preimage/)
        refused++
        fc.pre(false)
        return
      }
      // The word and `micro` choose one of the instructions and routines, or none of them.
      const op = low % (machine.instructions.length + 1)
      const registers = { ...start.registers, iw: BigInt((op << 12) | low), micro: BigInt(micro) }
      proven(air, { ...start, registers }, 2)
      proved++
    })
    const numRuns = Number(process.env.ONESTEP_RUNS ?? 3)
    fc.assert(property, { numRuns, seed: Number(process.env.ONESTEP_SEED ?? 11), maxSkipsPerRun: 1000 })
    console.log(`random machines: ${proved} proven, ${refused} refused`)
    expect(proved).toBe(numRuns)
  })
})

describe('what cannot be proven', () => {
  test('is an error that names the instruction, the op and the line', () => {
    const keyed = vm('keyed')
      .state({ pc: u64, kept: map(u64, u64) })
      .fetch((s) => s.pc)
      .op('keep', '........ ........ ........ ........ ........ ........ ........ ........', (s) => {
        s.kept[s.pc] = s.kept[s.pc].add(1)
      })
      .otherwise('illegal')
    expect(() => machineAir(keyed)).toThrow(/There is no constraint program of keyed: map kept has no table/)
    expect(() => machineAir(reader)).toThrow(
      'There is no constraint program of reader: ask reads a preimage.',
    )
    expect(() => machineAir(reader)).toThrow(/reader\.ts:\d+/)
  })
})
