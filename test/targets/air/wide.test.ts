/**
 * Memories of more cells than a field element counts: names of cells and leaves as two elements.
 */
import { describe, expect, test } from 'vitest'
import { KOALA_BEAR } from '../../../src/hash/small-field.ts'
import { segmentSource } from '../../../src/stark/source.ts'
import { pagesOf, type State, zeroState } from '../../../src/state/state.ts'
import { checkAir } from '../../../src/targets/air/checker.ts'
import { machineAir } from '../../../src/targets/air/machine.ts'
import { airSegment } from '../../../src/targets/air/segment.ts'
import { bytes, memory, registers, u32, u64, vm } from '../../../src/vm/index.ts'
import { forge, truths } from './forge.ts'
import { isFree, kindOf } from './free.ts'
import { mutator, otherValues, randomFrom } from './mutate.ts'
import { proven } from './prove.ts'

/** Loads and stores of 8 bytes at any address, and of cells and bytes, which are plain. */
const far = (bits: number) =>
  vm('far')
    .state({ pc: u32, x: registers(u64, 8), mem: memory(u32, 2 ** 10), data: bytes(2n ** BigInt(bits)) })
    .fetch((s) => {
      const word = s.mem[s.pc]
      s.pc = s.pc.add(1)
      return word
    })
    .op('load', '00000001 aaa bbb ..................', (s, { a, b }) => {
      s.x[a] = s.data.load(s.x[b].low(bits), 8)
    })
    .op('store', '00000010 aaa bbb ..................', (s, { a, b }) => {
      s.data.store(s.x[b].low(bits), s.x[a])
    })
    .op('loadcell', '00000011 aaa bbb ..................', (s, { a, b }) => {
      s.x[a] = s.data.load(s.x[b].low(bits).and(2n ** BigInt(bits) - 8n), 8)
    })
    .op('storebyte', '00000100 aaa bbb ..................', (s, { a, b }) => {
      s.data.store(s.x[b].low(bits), s.x[a].low(8))
    })
    .otherwise('illegal')

const OPS = { load: 1, store: 2, loadcell: 3, storebyte: 4 }

function start(
  bits: number,
  addresses: readonly bigint[],
  ...code: [keyof typeof OPS, number, number][]
): State {
  const words = new Uint8Array(4 * code.length)
  const view = new DataView(words.buffer)
  for (const [i, [op, a, b]] of code.entries())
    view.setUint32(4 * i, OPS[op] * 2 ** 24 + a * 2 ** 21 + b * 2 ** 18, true)
  const { machine } = far(bits)
  const zero = zeroState(machine)
  const x = Array.from({ length: 8 }, (_, i) => addresses[i] ?? 0n)
  const data = new Uint8Array(64).fill(0xa5)
  return {
    ...zero,
    registers: { ...zero.registers, x },
    memories: { mem: pagesOf([[0n, words]]), data: pagesOf([[0xffe0n, data]]) },
  }
}

const P = BigInt(KOALA_BEAR)
/**
 * An access to two leaves whose indices differ in both elements; two of the end of the memory; and addresses that one
 * element could not tell apart: their cells' numbers, or their own, differ by p.
 */
const edges = (bits: number) => [0xfffcn, 2n ** BigInt(bits) - 8n, 0x10000n, 0x10000n + 8n * P, 0x10000n + P]

describe.each([38, 46])('2^%i bytes', (bits) => {
  const air = machineAir(far(bits))
  test('names are wide, and accesses at their edges agree with the evaluator', () => {
    expect(air.shape.wide).toBe(true)
    const state = start(
      bits,
      edges(bits),
      ...([0, 1, 3, 4].map((b) => ['store', b, b]) as ['store', number, number][]),
      ...([0, 1, 2, 3, 4].map((b) => ['load', 5, b]) as ['load', number, number][]),
      ['storebyte', 3, 3],
      ['loadcell', 6, 2],
      ['loadcell', 7, 3],
      ['loadcell', 7, 1],
    )
    expect(proven(air, state, 13).steps).toBe(13)
  })
})

test('a larger memory is refused', () => {
  expect(() => machineAir(far(47))).toThrow(/memory data has 2\^47 bytes, and at most 2\^46 are possible/)
})

describe('what is refused', () => {
  const air = machineAir(far(38))
  const { program } = air
  const state = start(
    38,
    edges(38),
    ['store', 3, 0],
    ['load', 5, 1],
    ['loadcell', 6, 3],
    ['storebyte', 3, 2],
    ['loadcell', 7, 4],
  )
  const segment = airSegment(air, segmentSource(air.shape.vm.machine, state), 5)
  const m = mutator(program, segment.publics, segment.traces)
  const [leaf, node] = [m.tableOf('leaf'), m.tableOf('node')]
  const rowsOf = (table: number) => Array.from({ length: segment.traces[table]!.height }, (_, row) => row)
  const get = (table: number, row: number, name: string) => m.get(table, row, m.columnOf(table, name))
  const failures = (table: number, row: number, edits: { readonly [name: string]: number }) => [
    ...m.failures(
      Object.entries(edits).map(([name, value]) => ({
        table,
        row,
        column: m.columnOf(table, name),
        value: ((value % KOALA_BEAR) + KOALA_BEAR) % KOALA_BEAR,
      })),
    ),
  ]

  test('the honest run stands, with plain steps', () => {
    expect(checkAir(program, segment.publics, segment.traces)).toEqual([])
    const plain = m.tableOf('plain')
    expect(rowsOf(plain).filter((row) => get(plain, row, 'on') === 1)).toHaveLength(3)
  })

  test('a leaf by another name of the same address', () => {
    const rows = rowsOf(leaf).filter((row) => get(leaf, row, 'on') === 1 && get(leaf, row, 'index_high') > 0)
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) {
      const [index, high] = [get(leaf, row, 'index'), get(leaf, row, 'index_high')]
      for (const by of [1, -1, 2 ** 19, KOALA_BEAR - 2 ** 11]) {
        const edits = { index: index + by * 2 ** 11, index_high: high - by }
        expect(failures(leaf, row, edits)).toEqual(expect.arrayContaining(['bus cells', 'bus nodes']))
      }
    }
  })

  test('which element of an index grows is no choice, at the level where it changes and elsewhere', () => {
    const rows = rowsOf(node).filter((row) => get(node, row, 'on') === 1)
    const levels = new Set(rows.map((row) => get(node, row, 'level')))
    for (const level of [0, 9, 10, 11, 12, 32]) expect(levels).toContain(level)
    for (const row of rows) {
      const below = get(node, row, 'below')
      expect(below).toBe(get(node, row, 'level') < 11 ? 1 : 0)
      const [level, low, high] = ['level', 'index', 'index_high'].map((name) => get(node, row, name)) as [
        number,
        number,
        number,
      ]
      const edits =
        below === 1
          ? { below: 0, levels: level - 11, low_twice: 0, high_twice: high }
          : { below: 1, levels: 10 - level, low_twice: low, high_twice: 0 }
      expect(failures(node, row, edits)).toContain('bus range')
      // Both elements, neither, or half of each.
      for (const half of [2, -1, (KOALA_BEAR + 1) / 2])
        expect(failures(node, row, { below: half })).toContain('node: below is a bit')
    }
  })

  test('an access to a cell by another name', () => {
    const [plain, flow] = [m.tableOf('plain'), m.tableOf('flow')]
    const row = rowsOf(plain).find((one) => get(plain, one, 'read2_0_high') > 0)!
    const [low, high] = [get(plain, row, 'read2_0_number'), get(plain, row, 'read2_0_high')]
    for (const by of [1, -1])
      expect(failures(plain, row, { read2_0_number: low + by * 65536, read2_0_high: high - by })).toContain(
        'bus cells',
      )
    const load = rowsOf(flow).find((one) => get(flow, one, 'is_load') === 1 && get(flow, one, 'a1') > 0)!
    expect(
      failures(flow, load, { a0: get(flow, load, 'a0') + 65536, a1: get(flow, load, 'a1') - 1 }),
    ).toEqual(expect.arrayContaining(['bus cells', 'bus values']))
  })

  const EDITS = process.env.ONESTEP_SLOW === '1' ? 10_000 : 150
  test('changed cells of any table', () => {
    for (const [table, { columns }] of program.tables.entries()) {
      const random = randomFrom(table + 1)
      const passed = new Set<string>()
      for (let i = 0; i < EDITS; i++) {
        const row = Math.floor(random() * segment.traces[table]!.height)
        const column = Math.floor(random() * columns.length)
        const choices = otherValues(m.get(table, row, column), program.modulus, random)
        const value = choices[Math.floor(random() * choices.length)]!
        if (m.failures([{ table, row, column, value }]).size === 0) passed.add(kindOf(m, table, row, column))
      }
      expect([...passed].filter((kind) => !isFree(kind))).toEqual([])
    }
  }, 3_600_000)

  test('without a constraint of nodes, some row can be forged', () => {
    const names = new Set(program.tables[node]!.constraints.map(({ name }) => name))
    // Bits that multiplicities with digests fix as well.
    for (const name of ['touched is a bit', 'on is a bit']) names.delete(name)
    expect(names.size).toBe(6)
    const stuck = [...names].filter(
      (name, i) => !forge(m, node, name, rowsOf(node), randomFrom(i + 5), truths(program), 2_000)?.length,
    )
    expect(stuck).toEqual([])
  }, 600_000)
})
