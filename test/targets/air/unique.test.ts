/**
 * A plain step has one row: what it sends is determined by the state before it, the instruction word and what cells hold.
 * The control: without any one of the constraints, some instruction's row is not.
 */
import { describe, expect, test } from 'vitest'
import { unitSizes } from '../../../src/targets/air/buses.ts'
import { machineAir } from '../../../src/targets/air/machine.ts'
import { rv32im, rv64 } from '../../../src/vms/riscv/index.ts'
import { sbpfv0 } from '../../../src/vms/sbpf/index.ts'
import { oneOf, rotating } from '../../rotation.ts'
import { undetermined } from './unique.ts'

const machines = [
  { name: 'rv32im', vm: rv32im },
  { name: 'rv64imac', vm: rv64 },
  { name: 'sbpfv0', vm: sbpfv0 },
]

describe.each(oneOf('plain rows', machines))('$name', ({ name, vm }) => {
  const { program, fillers, shape } = machineAir(vm)
  const plain = fillers.plain!
  const { table, builder } = plain
  const columnOf = (expr: Parameters<typeof builder.t.columnOf>[0]) => builder.t.columnOf(expr)!
  const indexOf = (name: string) => table.columns.indexOf(name)

  /** What a row is given: the state before it from the bus of steps, and flags and slots with the word. */
  const given = [builder.clock, builder.step, ...builder.hot, ...plain.slotColumns].map(columnOf)
  const functions = new Map([
    // Operation and both operands; space and number.
    [unitSizes(shape).plain.bus, 1 + 2 * shape.short],
    ['cells', shape.wide ? 3 : 2],
  ])

  /** Columns that nothing takes from the row: witnesses of differences and of gaps. */
  const WITNESS = /^(inverse|.*_(gap_low|gap_high)$)/

  const asks = (variant: number, without?: string) =>
    undetermined({
      program,
      table,
      constants: new Map([
        [columnOf(builder.on), 1],
        ...plain.flags(variant).map((flag, i) => [columnOf(plain.flagColumns[i]!), flag] as const),
      ]),
      given,
      functions,
      ...(without === undefined ? {} : { without }),
    })

  const open = (variant: number, without?: string) =>
    [...asks(variant, without)].map((at) => table.columns[at]!).filter((name) => !WITNESS.test(name))

  /** Products that an assumption says are zero, as whether a trap fires: it determines them without what defines them. */
  const assumedZero = new Set(
    table.constraints.flatMap(({ name, node }) => {
      const said = table.nodes[node]!
      if (!name.startsWith('assumption') || said.kind !== 'mul') return []
      return [said.a, said.b].flatMap((one) => {
        const factor = table.nodes[one]!
        return factor.kind === 'main' ? [table.columns[factor.column]!] : []
      })
    }),
  )

  /** The columns of an expression of degree 1. */
  const mainsOf = (at: number): number[] => {
    const node = table.nodes[at]!
    if (node.kind === 'main') return [node.column]
    return 'b' in node ? [...mainsOf(node.a), ...mainsOf(node.b)] : []
  }
  /** Columns that an assumption of all instructions fixes, as that fetching does not trap. */
  const assumed = new Set(
    table.constraints.flatMap(({ name, node }) => {
      const said = table.nodes[node]!
      if (!name.startsWith('assumption') || said.kind !== 'mul') return []
      const [one, ...others] = mainsOf(said.b)
      if (!one || others.length > 0) return []
      const onAll = table.nodes[said.a]!
      return onAll.kind === 'main' && onAll.column === columnOf(builder.on) ? [table.columns[one]!] : []
    }),
  )
  /** The column that a constraint of a comparison defines. */
  const compared = (name: string) =>
    name
      .replace(/^equality (\w+): (equal|different)$/, 'equal$1')
      .replace(/^sum (\w+): carry (\d+)$/, 'carry$1_$2')

  /** Columns of resources that an instruction does not take: no tuple with a multiplicity has them. */
  const sent = (variant: number, without?: string) => {
    const free = new Set(open(variant, without))
    const unused = (name: string) => {
      const unit = /^(unit\d+)_r/.exec(name)
      const port = /^((?:read|write)\d+_\d+)_(old|since)/.exec(name)
      const used = unit ? `${unit[1]}_used` : port ? `${port[1]}_used` : undefined
      return used !== undefined && !free.has(used)
    }
    return [...free].filter((name) => !unused(name))
  }

  test('the row of each plain instruction is determined', () => {
    for (const [variant] of builder.fills.entries())
      expect(sent(variant), `instruction ${variant}`).toEqual([])
  })

  test('without any one of the constraints that define columns, some row is not', () => {
    // Assumptions and times say which rows there are, not what is in them; the bits of multiplicities follow from flags and
    // guards, and are there for the verifier's bound.
    const other = /^(flag: |on is a bit|assumption|.*: used is a bit|.*: the access before was earlier)/
    const names = [...new Set(table.constraints.map(({ name }) => name))].filter(
      (name) => !other.test(name) && !assumedZero.has(name.replace(' ', '')) && !assumed.has(compared(name)),
    )
    expect(names.length).toBeGreaterThan(60)
    // With sBPF all of them take a minute.
    const chosen = name === 'sbpfv0' ? rotating('constraints of plain rows', names) : names
    const passed = chosen.filter((name) =>
      builder.fills.every((_, variant) => sent(variant, name).length === 0),
    )
    expect(passed).toEqual([])
  }, 120_000)

  test('columns are named as this test expects', () => {
    for (const name of ['equal0', 'inverse0_0', 'sum0_0', 'unit0_used'])
      expect(indexOf(name)).toBeGreaterThan(-1)
  })
})
