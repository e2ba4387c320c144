/**
 * What the tables of plain steps refuse: changed cells, missing constraints, and instructions that are others.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { segmentSource } from '../../../src/stark/source.ts'
import { machineAir } from '../../../src/targets/air/machine.ts'
import { airSegment } from '../../../src/targets/air/segment.ts'
import { loadRiscv, rv32im, rv64 } from '../../../src/vms/riscv/index.ts'
import { all, oneOf, rotating } from '../../rotation.ts'
import { forge, truths } from './forge.ts'
import { isFree, kindOf } from './free.ts'
import { mutator, otherValues, randomFrom } from './mutate.ts'

const EDITS = process.env.ONESTEP_SLOW === '1' ? 10_000 : 1_500

/**
 * Constraints that others imply: a row that is there twice has no word, and sums of selectors are one. Some comparisons
 * ask whether an address is aligned, or within the memory; all of the run are, so no row has a difference to hide.
 */
const NOT_ALONE = /^(on|a selector) is a bit$|used is a bit$/

/** Constraints that a quick run tries to do without. */
const MOST = 14

const machines = [
  { name: 'rv32im', vm: rv32im, elf: 'sha256.rv32im.O2.elf', assumed: /^equality 1: equal$/ },
  { name: 'rv64imac', vm: rv64, elf: 'sha256.rv64imac.O2.elf', assumed: /^equality [02345]: equal$/ },
]

describe.each(oneOf('plain steps', machines))('$name', ({ vm, elf, assumed }) => {
  const file = readFileSync(new URL(`../../../fixtures/programs/elf/${elf}`, import.meta.url))
  const air = machineAir(vm)
  const { program } = air
  const segment = airSegment(air, segmentSource(vm.machine, loadRiscv(file, { vm }).state), 800)
  const m = mutator(program, segment.publics, segment.traces)
  const plain = m.tableOf('plain')
  const words = m.tableOf('plain words')
  const height = segment.traces[plain]!.height
  const rowsOf = (table: number) => Array.from({ length: segment.traces[table]!.height }, (_, row) => row)
  const column = (name: string) => m.columnOf(plain, name)
  const onRows = rowsOf(plain).filter((row) => m.get(plain, row, column('on')) === 1)
  const refused = (row: number, edits: { readonly [name: string]: number }) => [
    ...m.failures(
      Object.entries(edits).map(([name, value]) => ({ table: plain, row, column: column(name), value })),
    ),
  ]

  test('most steps of the program are plain', () => {
    expect(onRows.length).toBeGreaterThan(700)
    expect(height).toBe(1024)
  })

  describe('changed cells', () => {
    test.each([
      ['plain', plain],
      ['plain words', words],
    ])('%s', (_, table) => {
      const random = randomFrom(table)
      const { columns } = program.tables[table]!
      const passed = new Set<string>()
      for (let i = 0; i < EDITS; i++) {
        const row = Math.floor(random() * segment.traces[table]!.height)
        const at = Math.floor(random() * columns.length)
        const choices = otherValues(m.get(table, row, at), program.modulus, random)
        const value = choices[Math.floor(random() * choices.length)]!
        if (m.failures([{ table, row, column: at, value }]).size > 0) continue
        passed.add(kindOf(m, table, row, at))
      }
      expect([...passed].filter((kind) => !isFree(kind))).toEqual([])
    })

    test('a port that an instruction takes cannot be left out, and another cannot be taken', () => {
      const ports = program.tables[plain]!.columns.filter((name) => name.endsWith('_used'))
      for (const row of onRows.slice(0, 200)) {
        for (const name of ports)
          expect(refused(row, { [name]: 1 - m.get(plain, row, column(name)) })).not.toEqual([])
      }
    })

    test('S04: a row that is off has no flags', () => {
      const off = rowsOf(plain).find((row) => m.get(plain, row, column('on')) === 0)!
      for (const name of program.tables[plain]!.columns.filter((one) => one.startsWith('flag'))) {
        expect(refused(off, { [name]: 1 })).toContain('plain: flag: only on rows that are on')
      }
    })

    test('S11: limbs of a sum that are none but add up, and S20: a comparison that is another', () => {
      for (const row of onRows.slice(0, 50)) {
        const [low, carry] = [m.get(plain, row, column('sum0_0')), m.get(plain, row, column('carry0_0'))]
        const edits = {
          sum0_0: (low + (carry === 1 ? 65536 : program.modulus - 65536)) % program.modulus,
          carry0_0: 1 - carry,
        }
        expect(refused(row, edits)).toContain('bus range')
        const equal = m.get(plain, row, column('equal0'))
        expect(refused(row, { equal0: 1 - equal })).not.toEqual([])
      }
    })
  })

  test('without a constraint, some row can be forged: a rotating part of all that instructions of the run have', () => {
    const isSet = (name: string) => {
      const selector = m.columnOf(words, `is_${name.split(':')[0]}`)
      return selector < 0 || rowsOf(words).some((row) => m.get(words, row, selector) === 1)
    }
    const cases = [plain, words].flatMap((table) =>
      [...new Set(program.tables[table]!.constraints.map(({ name }) => name))]
        .filter((name) => !NOT_ALONE.test(name) && !assumed.test(name) && isSet(name))
        .map((name) => ({ table, name })),
    )
    const some = rotating('constraints of plain steps', cases).slice(0, all ? undefined : MOST)
    const stuck = some.flatMap(({ table, name }, i) => {
      const found = forge(m, table, name, rowsOf(table), randomFrom(i + 3), truths(program), 3_000)
      return found ? [] : [name]
    })
    expect(stuck).toEqual([])
  }, 900_000)
})
