/**
 * `npm run bench`: runs the benches and prints one table. `-- --only NAME` runs one, `-- --short` a few that take a minute or
 * two, `-- --json` prints JSON, `-- --write` puts the table into `bench/RESULTS.md`, with `--only` that part of it.
 * `-- --compare FILE` compares with an earlier run's JSON, and exits with 1 if a ratio lost a tenth; `-- --history` adds the
 * run to `bench/history.jsonl` and draws `bench/history.svg`.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { choice, guests } from './choice.ts'
import { claim } from './claim.ts'
import { compare, type Run } from './compare.ts'
import { compose } from './compose.ts'
import { evmRows } from './evm.ts'
import { floatRows } from './floats.ts'
import { gas } from './gas.ts'
import { gasWorst } from './gas-worst.ts'
import { chart, entriesOf, entryOf, linesOf } from './history.ts'
import { honest } from './honest.ts'
import { maps } from './maps.ts'
import { match } from './match.ts'
import { type Row, usedSeconds } from './measure.ts'
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
import { partsOf, table } from './table.ts'
import { traces } from './traces.ts'
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
  stark,
}

/** A minute or two, for every change. */
const SHORT = ['start', 'vms', 'words']

/** Too long to be part of every run, or only where other compilers are. */
const BY_NAME: typeof BENCHES = {
  ...{ zk, optimistic, claim, native, wide, 'word-ops': wordOps, floats: floatRows },
  'gas-worst': gasWorst,
  ...{ traces, choice, guests },
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    short: { type: 'boolean' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    compare: { type: 'string' },
    history: { type: 'boolean' },
  },
})
const names = values.only !== undefined ? [values.only] : values.short ? SHORT : Object.keys(BENCHES)
const all = { ...BENCHES, ...BY_NAME }
// Read before hours of work may end in a file that is not there.
const before =
  values.compare === undefined ? undefined : (JSON.parse(readFileSync(values.compare, 'utf8')) as Run)
if (!names.every((name) => name in all)) {
  console.error(`There is no bench "${values.only}". Benches: ${Object.keys(all).join(', ')}`)
  process.exit(2)
}

// The library finds its circuits and its prover beside its compiled sources, and tests their fixtures; a bench has a place
// of its own.
for (const name of ['circuits', 'prover', 'fixtures']) {
  const place = fileURLToPath(new URL(`../${name}`, import.meta.url))
  if (!existsSync(place)) symlinkSync(resolve(name), place, 'junction')
}

const RESULTS = 'bench/RESULTS.md'
const HISTORY = 'bench/history.jsonl'
const CHART = 'bench/history.svg'
const HEAD = `# Results

\`npm run bench -- --write\`; a part of it, \`npm run bench -- --only NAME --write\`.

Rates are per second of processor time, so that other work on the machine does not count; medians of several runs. "Spread" is
how far those lie apart, (highest - lowest) / median, where a row has several.
`

const date = new Date().toISOString()
const results: { bench: string; seconds: number; rows: Row[] }[] = []
for (const bench of names) {
  if (!values.json) console.error(`${bench} …`)
  const since = usedSeconds()
  const rows = await all[bench](values.write ?? false)
  results.push({ bench, seconds: usedSeconds() - since, rows })
}
const made: Run = { machine: machine(), date, results }
if (values.json) console.log(JSON.stringify(made))
else {
  const parts = results.map(({ bench, seconds, rows }) => [bench, `${table(rows)}\n`, seconds] as const)
  for (const [bench, text] of parts) console.log(`## ${bench}\n\n${text}`)
  if (values.write) {
    const written = partsOf(readFileSync(RESULTS, 'utf8'))
    // What no bench writes stays, behind all that benches write.
    const notes = [...written.keys()].filter((part) => !(part in all))
    const isWhole = values.only === undefined && !values.short
    // A whole run replaces all but what is only run by its name.
    const kept = isWhole ? new Map([...written].filter(([part]) => !(part in BENCHES))) : written
    for (const [bench, text, seconds] of parts)
      kept.set(bench, `${date.slice(0, 10)}, on ${made.machine}, in ${seconds.toFixed(0)} s.\n\n${text}`)
    const text = [...Object.keys(all), ...notes].flatMap((bench) =>
      kept.has(bench) ? [`## ${bench}\n\n${kept.get(bench)}`] : [],
    )
    writeFileSync(RESULTS, `${HEAD}\n${text.join('\n')}`)
  }
}
if (values.history) {
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim()
  const entries = existsSync(HISTORY) ? entriesOf(readFileSync(HISTORY, 'utf8')) : []
  entries.push(entryOf(made, commit))
  writeFileSync(HISTORY, linesOf(entries))
  writeFileSync(CHART, chart(entries))
}
if (before) {
  const { losses, missing, compared } = compare(before, made)
  for (const line of missing) console.error(`not measured this time: ${line}`)
  for (const line of losses) console.error(`lost more than a tenth: ${line}`)
  console.error(
    `${compared} ratios compared with the run of ${before.date}, ${losses.length} lost more than a tenth`,
  )
  // A comparison of nothing must not pass for one without losses.
  process.exitCode = losses.length > 0 || compared === 0 ? 1 : 0
}
