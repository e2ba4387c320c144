/**
 * Steps a second of every VM of the list, on the compiler and on the interpreter that it starts from. No VM has a line
 * of its own in either.
 * @module
 */
import { readFileSync } from 'node:fs'
import type { Executor } from '../src/run/executor.ts'
import { jitExecutor } from '../src/run/jit.ts'
import type { Program } from '../src/run/program.ts'
import { wasmExecutor } from '../src/run/wasm.ts'
import { loadCairo } from '../src/vms/cairo/index.ts'
import { loaders } from '../src/vms/index.ts'
import { loadRiscv } from '../src/vms/riscv/index.ts'
import { encodeSlot } from '../src/vms/sbpf/elf/text.ts'
import { prepare } from '../src/vms/sbpf/load.ts'
import { cpuSeconds, median, type Row, spreadOf, withOwnCache } from './measure.ts'

const ROUNDS = 5
/** At most; a program may end before. */
const STEPS = 200_000_000n
const INTERPRETED = 20_000_000n

/** What others make, in million steps a second, where nothing can be installed to compare with. */
const QUOTED: { readonly [vm: string]: readonly [string, number] } = {
  cairo: ['the best Cairo VM in JavaScript (0.1 M, quoted)', 0.1],
}

/** A minute. */
export const vms = (): Promise<Row[]> => withOwnCache(measure)

async function measure(): Promise<Row[]> {
  const rows: Row[] = []
  for (const loader of loaders) {
    for (const name of loader.names) {
      const make = PROGRAMS[name]
      if (!make) {
        rows.push({ name, value: 0, unit: 'M steps/s', note: 'no program here that runs long: not measured' })
        continue
      }
      const { program, what } = make()
      const rate = async (executor: Executor, steps: bigint) => {
        executor.restore(program.state)
        let made = 0n
        const seconds = await cpuSeconds(() => void (made = executor.run(steps)))
        return { made, rate: Number(made) / 1e6 / seconds }
      }
      const { machine } = program.vm
      const compiled = jitExecutor(machine)
      const interpreter = wasmExecutor(machine)
      const [mine, base]: [number[], number[]] = [[], []]
      let made = 0n
      for (let round = 0; round <= ROUNDS; round++) {
        const ours = await rate(compiled, STEPS)
        const theirs = await rate(interpreter, ours.made < INTERPRETED ? ours.made : INTERPRETED)
        if (round === 0) continue
        made = ours.made
        mine.push(ours.rate)
        base.push(theirs.rate)
      }
      const row: Row = {
        name: `${name}: ${what}`,
        value: median(mine),
        unit: 'M steps/s',
        baseline: 'the interpreter',
        ratio: median(mine) / median(base),
        spread: spreadOf(mine),
        note: `${(Number(made) / 1e6).toFixed(1)} million steps`,
      }
      rows.push(row)
      const quoted = QUOTED[name]
      if (quoted) {
        const [baseline, million] = quoted
        rows.push({ ...row, baseline, ratio: median(mine) / million })
      }
    }
  }
  return rows
}

export type Made = { readonly program: Program; readonly what: string }

export const PROGRAMS: { readonly [vm: string]: () => Made } = {
  rv32im: () => spin('rv32im'),
  rv32imac: () => spin('rv32imac'),
  rv64im: () => spin('rv64imac'),
  rv64imac: () => spin('rv64imac'),
  sbpfv0: () => counting(0),
  sbpfv3: () => counting(3),
  cairo: fibonacci,
}

function spin(arch: string): Made {
  const file = readFileSync(`fixtures/programs/elf/spin.${arch}.O2.elf`)
  return { program: loadRiscv(new Uint8Array(file), { args: ['spin', '4000000000'] }), what: 'spin' }
}

/** Sums squares and stores each sum: 7 instructions a round. */
function counting(version: 0 | 3): Made {
  const slot = (opcode: number, dst: number, src = 0, off = 0, imm = 0) =>
    encodeSlot({ opcode, dst, src, off, imm })
  const slots = [
    slot(0xb7, 1, 0, 0, 0x7fffffff), // mov64 r1, 2^31 - 1
    slot(0xbf, 3, 1), //                mov64 r3, r1
    slot(0x2f, 3, 1), //                mul64 r3, r1
    slot(0x0f, 0, 3), //                add64 r0, r3
    slot(0x7b, 10, 0, -8), //           stxdw [r10-8], r0
    slot(0x79, 4, 10, -8), //           ldxdw r4, [r10-8]
    slot(0x07, 1, 0, 0, -1), //         add64 r1, -1
    slot(0x55, 1, 0, -7, 0), //         jne r1, 0, -7
    slot(0x95, 0), //                   exit
  ]
  const executable = {
    version,
    entry: 0,
    slots,
    rodata: new Uint8Array(0),
    textAddress: 1n << 32n,
    functions: new Map<number, number>(),
  }
  return { program: prepare(executable, { computeUnits: 1n << 40n }), what: 'a loop of products and stores' }
}

function fibonacci(): Made {
  const json = readFileSync('fixtures/cairo/fibonacci.json', 'utf8').replace('"0x3e8"', '"0xf4240"')
  return { program: loadCairo(new TextEncoder().encode(json)), what: 'the 1,000,000th Fibonacci number' }
}
