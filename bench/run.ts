/**
 * `npm run bench`: runs the benches and prints one table. `-- --only NAME` runs one, `-- --json` prints JSON,
 * `-- --write` puts the table into `bench/RESULTS.md`.
 * @module
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gas } from './gas.ts'
import { match } from './match.ts'
import type { Row } from './measure.ts'
import { memory } from './memory.ts'
import { proofs } from './proofs.ts'
import { machine, riscv } from './riscv.ts'
import { trees } from './trees.ts'
import { zk } from './zk.ts'

const BENCHES: { readonly [name: string]: () => Promise<Row[]> } = {
  riscv,
  proofs,
  memory,
  trees,
  gas,
  match,
  zk,
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'boolean' }, write: { type: 'boolean' } },
})
const names = values.only === undefined ? Object.keys(BENCHES) : [values.only]
if (!names.every((name) => name in BENCHES)) {
  console.error(`There is no bench "${values.only}". Benches: ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}

const results: { bench: string; rows: Row[] }[] = []
for (const bench of names) {
  if (!values.json) console.error(`${bench} …`)
  results.push({ bench, rows: await BENCHES[bench]() })
}
if (values.json) console.log(JSON.stringify({ machine: machine(), results }))
else {
  const text = results.map(({ bench, rows }) => `## ${bench}\n\n${table(rows)}\n`).join('\n')
  console.log(text)
  if (values.write) writeFileSync('bench/RESULTS.md', `${head()}\n${text}`)
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ name, value, unit, baseline, ratio, note }) => [
    name,
    `${figure(value)} ${unit}`,
    ratio === undefined
      ? ''
      : ratio < 0.5
        ? `1/${figure(1 / ratio)} of ${baseline}`
        : `${figure(ratio)} × ${baseline}`,
    note ?? '',
  ])
  const lines = [['what', 'figure', 'against', 'note'], ['---', '---:', '---', '---'], ...cells]
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function figure(value: number): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0
  return value.toLocaleString('en-US', { maximumFractionDigits: digits })
}

function head(): string {
  const only = values.only === undefined ? '' : `--only ${values.only} `
  return `# Results

\`npm run bench -- ${only}--write\`, ${new Date().toISOString().slice(0, 10)}, on ${machine()}.

Rates are per second of processor time, so that other work on the machine does not count; medians of five.
`
}
