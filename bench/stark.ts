/**
 * STARK proofs: a table as wide as a step's, a whole run of a C program, and longer ones by two threads; in WebAssembly, and
 * one run by the native prover, if there is one.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { poseidon2 } from '../src/hash/index.ts'
import type { Program } from '../src/run/index.ts'
import { encodeStarkRun, proveRun, tableProver, verifyRun, verifyTables } from '../src/stark/index.ts'
import { findNativeProver } from '../src/stark/native.ts'
import { type AirProgram, type AirTrace, KOALA_BEAR, tableBuilder } from '../src/targets/air/index.ts'
import { run } from '../src/trace/index.ts'
import type { Vm } from '../src/vm/index.ts'
import { loadRiscv, rv32, rv32im, rv64 } from '../src/vms/riscv/index.ts'
import { loadSbpf } from '../src/vms/sbpf/index.ts'
import { cpuSeconds, median, type Row } from './measure.ts'

const ROUNDS = 2
const HEIGHT = 2 ** 15
const WIDTH = 200
const LOOKUPS = 30
/** Four segments, if the program makes so many steps. */
const LONG = 131_072n
/** Steps of machines whose segments are shorter. */
const SHORTER = 65_536n
/**
 * RISC Zero's prover on a processor, cycles a second: 131,072 cycles on all eight cores of an Apple M1 in 8.43 s, by its datasheet
 * of April 2023, https://dev.risczero.com/datasheet.pdf. It is not built here: `risc0-circuit-recursion` downloads the
 * programs of its recursion while it builds, from a place that is no registry.
 */
const RISC_ZERO = 15_500
const besideRiscZero = (rate: number) => ({
  baseline: `RISC Zero on the 8 cores of an M1 (${RISC_ZERO / 1000}k, quoted)`,
  ratio: rate / RISC_ZERO,
})

/** 200 columns, 170 constraints of degree 3, 30 lookups a row in a table of 2^16 numbers. */
function wide(): { program: AirProgram; traces: AirTrace[] } {
  const t = tableBuilder('wide', { modulus: KOALA_BEAR })
  const columns = Array.from({ length: WIDTH }, (_, i) => t.column(`c${i}`))
  for (let i = LOOKUPS; i < WIDTH; i++) {
    const [x, y, z] = [columns[i - 30]!, columns[i - 29]!, columns[i - 17]!]
    t.assertEqual(`c${i}`, columns[i]!, t.add(t.mul(t.mul(x, y), z), t.sub(y, t.scale(7, x))))
  }
  for (const one of columns.slice(0, LOOKUPS))
    t.interact('range', 'receive', 0, t.constant(1), [t.constant(16), one])
  const range = tableBuilder('range', { modulus: KOALA_BEAR, preprocessed: { kind: 'range', bits: 16 } })
  range.interact('range', 'send', 0, range.column('count'), [range.constant(16), range.prep('index')])
  const { field } = t
  const values = new Uint32Array(HEIGHT * WIDTH)
  const counts = new Uint32Array(2 ** 16)
  for (let row = 0; row < HEIGHT; row++) {
    const cells = values.subarray(row * WIDTH, (row + 1) * WIDTH)
    for (let i = 0; i < LOOKUPS; i++) counts[(cells[i] = (row * 31 + i * 7919) % 65536)]++
    for (let i = LOOKUPS; i < WIDTH; i++) {
      const [x, y, z] = [cells[i - 30]!, cells[i - 29]!, cells[i - 17]!]
      cells[i] = field.add(field.mul(field.mul(x, y), z), field.sub(y, field.mul(7, x)))
    }
  }
  const program: AirProgram = {
    name: 'wide',
    modulus: KOALA_BEAR,
    publics: [],
    buses: [{ name: 'range', arity: 2 }],
    tables: [t.table(), range.table()],
  }
  return {
    program,
    traces: [
      { height: HEIGHT, values },
      { height: counts.length, values: counts },
    ],
  }
}

/** Five minutes. */
export async function stark(): Promise<Row[]> {
  const { program, traces } = wide()
  const rows: Row[] = []
  for (const security of ['conjectured', 'proven'] as const) {
    const prover = await tableProver(program, security)
    let proof = new Uint8Array()
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const places = prover.rows(traces.map(({ height }) => height))
      for (const [i, { values }] of traces.entries()) places[i]!.set(values)
      times.push(
        await cpuSeconds(() => {
          proof = new Uint8Array(prover.prove([]))
        }),
      )
    }
    const checks: number[] = []
    for (let round = 0; round <= ROUNDS; round++) {
      checks.push(
        await cpuSeconds(async () => {
          if (!(await verifyTables(program, [], proof, { security })).valid) throw new Error('it is refused')
        }),
      )
    }
    rows.push(
      {
        name: `${WIDTH} columns, ${LOOKUPS} lookups a row, 2^15 rows, ${security}`,
        value: HEIGHT / median(times),
        unit: 'rows/s',
        note: `${median(times).toFixed(1)} s, ${(prover.memory() / 2 ** 20).toFixed(0)} MiB`,
      },
      {
        name: 'the same: the proof',
        value: proof.length / 1000,
        unit: 'KB',
        note: `verified in ${(median(checks.slice(1)) * 1000).toFixed(0)} ms`,
      },
    )
  }
  const program32 = loadRiscv(new Uint8Array(readFileSync('test/zk/programs/primes.rv32im.Os.elf')), {
    vm: rv32im,
    args: ['primes'],
  })
  const trace = await run(program32, { hash: poseidon2() })
  let made: Awaited<ReturnType<typeof proveRun>> | undefined
  const seconds = await cpuSeconds(async () => {
    made = await proveRun(trace, { native: false })
  })
  const checked = await cpuSeconds(async () => {
    if (!(await verifyRun(trace.program.vm, made!)).valid) throw new Error('it is refused')
  })
  const again = await cpuSeconds(() => verifyRun(trace.program.vm, made!))
  rows.push(
    {
      name: `primes.rv32im.Os, ${trace.steps} steps: a proof of the run`,
      value: seconds,
      unit: 's',
      note: `${made!.segments.length} segment${made!.segments.length === 1 ? '' : 's'}, ${(encodeStarkRun(made!).length / 1000).toFixed(0)} KB; tables made and filled, ${(Number(trace.steps) / seconds).toFixed(0)} steps/s`,
    },
    {
      name: 'the same: verify',
      value: checked,
      unit: 's',
      note: `${(again * 1000).toFixed(0)} ms when warm`,
    },
  )
  rows.push(...(await long('sort.rv32im.O0', riscv('sort.rv32im.O0', rv32im), LONG)))
  rows.push(...(await native('sort.rv32im.O0 1050', riscv('sort.rv32im.O0', rv32im, ['1050']), 4n * LONG)))
  rows.push(...(await long('lz.rv32imac.O2', riscv('lz.rv32imac.O2', rv32), LONG)))
  rows.push(...(await long('mix.rv64imac.O2 10', riscv('mix.rv64imac.O2', rv64, ['10']), 2n * LONG)))
  rows.push(...(await long('sort.so of sBPF, 600 bytes', sbpfSort(), SHORTER)))
  return rows
}

function riscv(name: string, vm: Vm, args: readonly string[] = []): Program {
  const file = new Uint8Array(readFileSync(`fixtures/programs/elf/${name}.elf`))
  return loadRiscv(file, { vm, args: [name, ...args] })
}

/** Sorting by insertion, of what is in falling order. */
function sbpfSort(): Program {
  const data = Uint8Array.from({ length: 600 }, (_, i) => 255 - (i >> 2))
  const instruction = { programId: new Uint8Array(32).fill(7), accounts: [], data }
  return loadSbpf(new Uint8Array(readFileSync('fixtures/sbpf/sort.so')), {
    instruction,
    computeUnits: 1_400_000n,
  })
}

/** Steps of a program, proven by two threads: what each of them proves in a second of its processor's time. */
async function long(name: string, program: Program, maxSteps: bigint): Promise<Row[]> {
  const { vm } = program
  const trace = await run(program, { hash: poseidon2(), maxSteps })
  let proof: Awaited<ReturnType<typeof proveRun>> | undefined
  const seconds = await cpuSeconds(async () => {
    proof = await proveRun(trace, { native: false, workers: 2 })
  })
  for (let i = 0; i < 10; i++) await verifyRun(vm, proof!)
  const checked = await cpuSeconds(() => verifyRun(vm, proof!))
  const { length } = proof!.segments
  return [
    {
      name: `${name}, ${trace.steps} steps, two threads`,
      value: (2 * Number(trace.steps)) / seconds,
      unit: 'steps/s',
      ...(vm.name === 'rv32im' ? besideRiscZero((2 * Number(trace.steps)) / seconds) : {}),
      note: `${seconds.toFixed(1)} s of both, which start and compile too; ${length} segments of ${(encodeStarkRun(proof!).length / length / 1000).toFixed(0)} KB, each verified in ${((1000 * checked) / length).toFixed(0)} ms`,
    },
  ]
}

/** Steps of a program, proven by two processes of the native prover, if there is one. */
async function native(name: string, program: Program, maxSteps: bigint): Promise<Row[]> {
  const binary = await findNativeProver()
  if (!binary) return []
  const trace = await run(program, { hash: poseidon2(), maxSteps })
  let processes = 0
  const onProgress = () => {
    processes = Math.max(processes, childrenSeconds())
  }
  const own = await cpuSeconds(() => proveRun(trace, { native: binary, workers: 2, onProgress }))
  const seconds = own + processes
  return [
    {
      name: `${name}, ${trace.steps} steps, native, two threads`,
      value: (2 * Number(trace.steps)) / seconds,
      unit: 'steps/s',
      ...besideRiscZero((2 * Number(trace.steps)) / seconds),
      note: `${processes.toFixed(1)} s of the provers and ${own.toFixed(1)} s of Node, which starts, compiles and fills`,
    },
  ]
}

/** Seconds of processor time of the processes that this one started and that are still there. */
function childrenSeconds(): number {
  let ticks = 0
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      // ppid, utime, stime: proc(5)
      if (Number(fields[1]) === process.pid) ticks += Number(fields[11]) + Number(fields[12])
    } catch {
      // It has ended since.
    }
  }
  return ticks / 100
}
