/**
 * A constraint program as text for auditors: columns and buses by their names, each constraint and interaction a line.
 * @module
 */
import { type AirProgram, type AirTable, preprocessedNames } from './program.ts'

/** A longer expression that is used more than once gets a name of its own. */
const LONGEST = 60

/** The program's text. Equal programs have equal texts. */
export function printAir(program: AirProgram): string {
  const lines = [
    'onestep-air 1',
    `program ${JSON.stringify(program.name)}`,
    `modulus ${program.modulus}`,
    ...program.publics.map((name, i) => `public ${i} ${name}`),
    ...program.buses.map(({ name, arity }) => `bus ${name} ${arity}`),
  ]
  for (const table of program.tables) lines.push('', ...printTable(program, table))
  return `${lines.join('\n')}\n`
}

function printTable(program: AirProgram, table: AirTable): string[] {
  const prepared = preprocessedNames(table.preprocessed)
  const uses = new Array<number>(table.nodes.length).fill(0)
  for (const node of table.nodes) {
    if ('a' in node) uses[node.a]!++
    if ('b' in node) uses[node.b]!++
  }
  for (const { node } of table.constraints) uses[node]!++
  for (const { multiplicity, tuple } of table.interactions)
    for (const node of [multiplicity, ...tuple]) uses[node]!++

  const lets: string[] = []
  /** Text, and how tightly it binds: 0 sum, 1 product, 2 atom. */
  const texts: { text: string; binds: 0 | 1 | 2 }[] = []
  const atom = (text: string) => ({ text, binds: 2 as const })
  const next = (name: string, row: number) => atom(row === 0 ? name : `${name}'`)
  for (const [at, node] of table.nodes.entries()) {
    const wrapped = (index: number, binds: number) => {
      const one = texts[index]!
      return one.binds < binds ? `(${one.text})` : one.text
    }
    const made = (() => {
      switch (node.kind) {
        case 'const':
          return atom(node.value > program.modulus / 2 ? `-${program.modulus - node.value}` : `${node.value}`)
        case 'main':
          return next(table.columns[node.column]!, node.row)
        case 'prep':
          return next(`@${prepared[node.column]!}`, node.row)
        case 'public':
          return atom(`public.${program.publics[node.index]!}`)
        case 'add':
          return { text: `${wrapped(node.a, 0)} + ${wrapped(node.b, 0)}`, binds: 0 as const }
        case 'sub':
          return { text: `${wrapped(node.a, 0)} - ${wrapped(node.b, 1)}`, binds: 0 as const }
        case 'mul':
          return { text: `${wrapped(node.a, 1)} * ${wrapped(node.b, 1)}`, binds: 1 as const }
        case 'neg':
          return { text: `-${wrapped(node.a, 2)}`, binds: 0 as const }
        default:
          return atom(`[${node.kind}]`)
      }
    })()
    if (uses[at]! > 1 && made.text.length > LONGEST) {
      lets.push(`  let $${at} = ${made.text}`)
      texts.push(atom(`$${at}`))
    } else texts.push(made)
  }
  const { preprocessed } = table
  return [
    `table ${table.name}`,
    ...(preprocessed.kind === 'range' || preprocessed.kind === 'and'
      ? [`  preprocessed ${preprocessed.kind} ${preprocessed.bits}`]
      : []),
    ...(preprocessed.kind === 'data'
      ? [
          `  preprocessed ${preprocessed.names.join(' ')}`,
          ...rowsOf(preprocessed.data, preprocessed.names.length).map((row) => `    ${row.join(' ')}`),
        ]
      : []),
    ...table.columns.map((name) => `  column ${name}`),
    ...lets,
    ...table.constraints.map(({ name, node }) => `  zero ${JSON.stringify(name)}: ${texts[node]!.text}`),
    ...table.interactions.map(({ name, bus, direction, multiplicity, tuple }) => {
      const values = tuple.map((node) => texts[node]!.text).join(', ')
      return `  ${direction} ${JSON.stringify(name)}: ${program.buses[bus]!.name}(${values}) * (${texts[multiplicity]!.text})`
    }),
  ]
}

function rowsOf(data: readonly number[], width: number): number[][] {
  return Array.from({ length: data.length / width }, (_, i) => data.slice(i * width, (i + 1) * width))
}
