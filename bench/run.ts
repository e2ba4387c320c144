/**
 * `npm run bench`: runs the benches and prints one table. `-- --only NAME` runs one, `-- --json` prints JSON,
 * `-- --write` puts the table into `bench/RESULTS.md`, with `--only` that part of it.
 * @module
 */
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { choice } from './choice.ts'
import { claim } from './claim.ts'
import { compose } from './compose.ts'
import { evmRows } from './evm.ts'
import { floatRows } from './floats.ts'
import { gas } from './gas.ts'
import { honest } from './honest.ts'
import { maps } from './maps.ts'
import { match } from './match.ts'
import type { Row } from './measure.ts'
import { memory } from './memory.ts'
import { native } from './native.ts'
import { optimistic } from './optimistic.ts'
import { preimages } from './preimages.ts'
import { proofs } from './proofs.ts'
import { machine, riscv } from './riscv.ts'
import { riscvLong } from './riscv-long.ts'
import { sbpf } from './sbpf.ts'
import { stark } from './stark.ts'
import { start } from './start.ts'
import { trees } from './trees.ts'
import { vms } from './vms.ts'
import { wasmRows } from './wasm.ts'
import { wide } from './wide.ts'
import { wordOps } from './word-ops.ts'
import { words } from './words.ts'
import { zk } from './zk.ts'

const BENCHES: { readonly [name: string]: (write: boolean) => Promise<Row[]> } = {
  'riscv-long': riscvLong,
  start,
  riscv,
  vms,
  sbpf,
  wasm: wasmRows,
  evm: evmRows,
  choice,
  proofs,
  honest,
  memory,
  trees,
  words,
  gas,
  maps,
  preimages,
  compose,
  match,
  zk,
  stark,
}

/** Too long to be part of every run, or only where other compilers are. */
const BY_NAME: typeof BENCHES = { optimistic, claim, native, wide, 'word-ops': wordOps, floats: floatRows }

const { values } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'boolean' }, write: { type: 'boolean' } },
})
const names = values.only === undefined ? Object.keys(BENCHES) : [values.only]
const all = { ...BENCHES, ...BY_NAME }
if (!names.every((name) => name in all)) {
  console.error(`There is no bench "${values.only}". Benches: ${Object.keys(all).join(', ')}`)
  process.exit(2)
}

// The library finds its circuits and its prover beside its compiled sources, which a bench has in a place of its own.
for (const name of ['circuits', 'prover']) {
  const place = fileURLToPath(new URL(`../${name}`, import.meta.url))
  if (!existsSync(place)) symlinkSync(resolve(name), place, 'junction')
}

const RESULTS = 'bench/RESULTS.md'
const HEAD = `# Results

\`npm run bench -- --write\`; a part of it, \`npm run bench -- --only NAME --write\`.

Rates are per second of processor time, so that other work on the machine does not count; medians of several runs.
`

const results: { bench: string; rows: Row[] }[] = []
for (const bench of names) {
  if (!values.json) console.error(`${bench} …`)
  results.push({ bench, rows: await all[bench](values.write ?? false) })
}
if (values.json) console.log(JSON.stringify({ machine: machine(), results }))
else {
  const parts = results.map(({ bench, rows }) => [bench, `${table(rows)}\n`] as const)
  for (const [bench, text] of parts) console.log(`## ${bench}\n\n${text}`)
  if (values.write) {
    const kept =
      values.only === undefined ? new Map<string, string>() : partsOf(readFileSync(RESULTS, 'utf8'))
    for (const [bench, text] of parts) kept.set(bench, `${taken()}\n\n${text}`)
    const text = Object.keys(all).flatMap((bench) =>
      kept.has(bench) ? [`## ${bench}\n\n${kept.get(bench)}`] : [],
    )
    writeFileSync(RESULTS, `${HEAD}\n${text.join('\n')}`)
  }
}

/** The parts of a file of results, by bench. */
function partsOf(text: string): Map<string, string> {
  return new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => {
        const [bench, ...lines] = part.split('\n')
        return [bench, `${lines.join('\n').trim()}\n`] as const
      }),
  )
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

function taken(): string {
  return `${new Date().toISOString().slice(0, 10)}, on ${machine()}.`
}
