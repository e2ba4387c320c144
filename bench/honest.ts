/**
 * What being honest costs over running: dirty tracking and checkpoints; after 2^32 steps the root of any step, and
 * a whole dispute. Each part in a process of its own, so that its memory is its own too.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { prove } from '../src/proof/prove.ts'
import { jitExecutor } from '../src/run/jit.ts'
import { bisect } from '../src/trace/bisect.ts'
import { commit } from '../src/trace/commit.ts'
import { run } from '../src/trace/trace.ts'
import { loadRiscv } from '../src/vms/riscv/index.ts'
import { cpuSeconds, median, type Row, withOwnCache } from './measure.ts'

const ROUNDS = 24
/** Rounds in which code is compiled; what is rare in a program may take some. */
const WARM_UP = 6
/** Of some hundred million steps each; the last one spreads over 2 MiB of heap. */
const TRACKED = [
  ['spin.rv32imac.O2', '30000000'],
  ['mix.rv32im.O2', '10000'],
  ['tree.rv32imac.O0', '150000'],
] as const
/** More rounds than 2^32 steps have. */
const LONG = ['spin.rv32imac.O2', '4000000000'] as const

/** About three minutes. */
export const honest = (): Promise<Row[]> => withOwnCache(measure)

async function measure(): Promise<Row[]> {
  return ['tracking', 'long'].flatMap((part) =>
    JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), 'child', part], {
        encoding: 'utf8',
      }),
    ),
  )
}

const load = ([name, argument]: readonly [string, string]) =>
  loadRiscv(new Uint8Array(readFileSync(`fixtures/programs/elf/${name}.elf`)), { args: [name, argument] })

/** The same runs with and without checkpoints, in turn, and each comes first as often: a machine's speed drifts. */
async function tracking(): Promise<Row[]> {
  const rows: Row[] = []
  for (const program of TRACKED) {
    const [plain, kept]: [number[], number[]] = [[], []]
    const bare = () => {
      const { vm, state } = load(program)
      const executor = jitExecutor(vm.machine)
      executor.restore(state)
      executor.run(1n << 63n)
    }
    for (let round = 0; round < ROUNDS + WARM_UP; round++) {
      for (const withKept of [round % 2 === 1, round % 2 === 0]) {
        // What one run leaves to be collected is not to fall to the next.
        globalThis.gc?.()
        const seconds = await cpuSeconds(() => (withKept ? run(load(program)) : bare()))
        if (round >= WARM_UP) (withKept ? kept : plain).push(seconds)
      }
    }
    const ratio = median(kept) / median(plain)
    rows.push({
      name: `checkpoints, ${program.join(' ')}`,
      value: 100 * (ratio - 1),
      unit: '% more than a plain run',
      note: `${median(kept).toFixed(2)} s against ${median(plain).toFixed(2)} s, medians of ${ROUNDS}; 10 is what we allow`,
    })
  }
  return rows
}

async function long(): Promise<Row[]> {
  const steps = 2n ** 32n
  const program = load(LONG)
  const plain = await cpuSeconds(() => {
    const executor = jitExecutor(program.vm.machine)
    executor.restore(program.state)
    executor.run(steps)
  })
  let trace!: Awaited<ReturnType<typeof run>>
  const running = await cpuSeconds(async () => {
    trace = await run(program, { maxSteps: steps })
  })
  const seconds: number[] = []
  for (let i = 1n; i <= 32n; i++) {
    const step = (steps * i * 0x9e3779b97f4a7c15n) % steps
    seconds.push(await cpuSeconds(() => trace.rootAt((step + i * 104729n * 40503n) % steps)))
  }
  const wrong = steps / 3n
  const disputing = await cpuSeconds(async () => {
    commit(trace)
    // A rival that needs no run: it repeats our root and, behind the step where it goes wrong, spoils it.
    let last: Uint8Array = new Uint8Array(32)
    const ours = { steps, rootAt: (step: bigint) => (last = trace.rootAt(step)) }
    const { step } = await bisect(ours, (at) => (at > wrong ? last.map((byte) => byte ^ 1) : last))
    if (step !== wrong) throw new Error(`the dispute ended at step ${step}`)
    prove(trace, { step })
  })
  const name = `${LONG[0]}, 2^32 steps`
  return [
    { name: `${name}: plain run`, value: plain, unit: 's' },
    {
      name: `${name}: root of a random step, worst of 32`,
      value: Math.max(...seconds),
      unit: 's',
      note: '2 is what we allow',
    },
    {
      name: `${name}: run, claim, bisection, proof`,
      value: running + disputing,
      unit: 's',
      ratio: (running + disputing) / plain,
      less: true,
      baseline: 'the plain run; 1.5 is what we allow',
      note: `run ${running.toFixed(2)} s, dispute ${disputing.toFixed(2)} s`,
    },
    {
      name: `${name}: peak memory`,
      value: process.resourceUsage().maxRSS / 1024,
      unit: 'MiB',
      note: 'checkpoints may take 256',
    },
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2] === 'child')
  console.log(JSON.stringify(await (process.argv[3] === 'long' ? long() : tracking())))
