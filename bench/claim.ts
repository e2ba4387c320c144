/**
 * A claim about 2^40 steps, disputed end to end: the run is made in full, nothing of it is a stopped machine's fixed
 * point. The claim is a history in three levels; a rival's history is right up to a step in the middle and wrong
 * from there on. The game opens nodes of both, level by level, and ends in a one-step proof.
 *
 * In a process of its own. `node bench/claim.js child 30` takes 2^30 steps.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { equal } from '../src/bytes/bytes.ts'
import { fastKeccak256 } from '../src/hash/index.ts'
import { prove } from '../src/proof/prove.ts'
import { verify } from '../src/proof/verify.ts'
import { commitHistory, type History } from '../src/trace/history.ts'
import { refine, verifyRefinement } from '../src/trace/history-levels.ts'
import { verifyChildren } from '../src/trace/history-verify.ts'
import { run, type Trace } from '../src/trace/trace.ts'
import { loadRiscv } from '../src/vms/riscv/index.ts'
import type { Row } from './measure.ts'

const PROGRAM = 'fixtures/programs/elf/spin.rv64imac.O2.elf'
/** Levels of the histories below the uppermost. */
const LOWER = 14
/** Rounds that the program is told to make: far more than it gets to. */
const ROUNDS = '1000000000000'

/** About a quarter of an hour. */
export async function claim(): Promise<Row[]> {
  const out = execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'child', '40'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(out)
}

async function child(bits: number): Promise<void> {
  const cpu = () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  }
  const hash = await fastKeccak256()
  const program = loadRiscv(new Uint8Array(readFileSync(PROGRAM)), { args: ['spin', ROUNDS] })
  const steps = 2n ** BigInt(bits)
  const stride = steps >> BigInt(bits - 2 * LOWER)
  const begun = performance.now()
  const trace = await run(program, {
    hash,
    maxSteps: steps,
    // So that each leaf of the uppermost history is a checkpoint.
    interval: stride,
    onProgress(made) {
      if (made % (stride << 6n) !== 0n) return
      const seconds = (performance.now() - begun) / 1000
      const left = (seconds * Number(steps - made)) / Number(made)
      console.error(
        `${made} of ${steps} steps, ${(Number(made) / seconds / 1e6).toFixed(0)} M/s, ${left.toFixed(0)} s left`,
      )
    },
  })
  if (trace.steps !== steps || trace.status.kind !== 'running') throw new Error('the program stopped')
  const ran = cpu()

  const upper = historyOf(trace, 0n, stride, bits - 2 * LOWER)
  const committed = cpu()
  // Any step in the middle; what it does must show in the root, which a program counter sees to.
  const wrong = (steps / 7n) * 3n + 12345n
  const { step, opened, before, after } = dispute(trace, upper, wrong)
  if (step !== wrong) throw new Error(`the dispute ended at step ${step}, not at ${wrong}`)
  const proof = prove(trace, { step })
  const verdict = verify(program.vm, before, proof, { hash })
  if ('reason' in verdict) throw new Error(verdict.reason)
  if (!equal(verdict.root, trace.rootAt(step + 1n)) || equal(verdict.root, after))
    throw new Error('the proof is for the wrong party')
  const end = cpu()

  const name = `claim of 2^${bits} steps, spin.rv64imac.O2`
  const rows: Row[] = [
    {
      name: `${name}: run`,
      value: ran,
      unit: 's',
      note: `${(Number(steps) / ran / 1e6).toFixed(0)} M steps/s`,
    },
    { name: `${name}: history of 2^${bits - 2 * LOWER} roots`, value: committed - ran, unit: 's' },
    {
      name: `${name}: dispute to a one-step verdict`,
      value: end - committed,
      unit: 's',
      note: `three levels, ${opened} nodes opened, two more histories of 2^${LOWER} roots each; the rival's are not counted`,
    },
    {
      name: `${name}: peak memory`,
      value: (process.resourceUsage().maxRSS * 1024) / 2 ** 20,
      unit: 'MiB',
    },
  ]
  console.log(JSON.stringify(rows))
}

function historyOf(trace: Trace, start: bigint, stride: bigint, height: number): History {
  const roots = Array.from({ length: 2 ** height }, (_, i) => trace.rootAt(start + BigInt(i + 1) * stride))
  return commitHistory({ roots, start, stride, height })
}

/** What a rival commits to whose run goes wrong at a step: our roots, twisted from there on. */
function twisted(ours: History, wrong: bigint): History {
  const { start, stride } = ours.span
  const roots = Array.from({ length: 2 ** ours.height }, (_, i) => {
    const root = ours.leaf(BigInt(i))
    if (start + BigInt(i + 1) * stride > wrong) root[0] ^= 1
    return root
  })
  return commitHistory({ roots, ...ours.span })
}

/** Both parties open their histories until one step is left, and what they open is checked. */
function dispute(trace: Trace, uppermost: History, wrong: bigint) {
  const startRoot = trace.rootAt(0n)
  let mine = uppermost
  let theirs = twisted(mine, wrong)
  let opened = 0
  for (;;) {
    let index = 0n
    for (let level = mine.height; level > 0; level--) {
      const [a, b] = [mine.children(index, level), theirs.children(index, level)]
      opened += 2
      for (const [history, { left, right }] of [
        [mine, a],
        [theirs, b],
      ] as const) {
        if (!verifyChildren(history.node(index, level), left, right).valid) throw new Error('a false opening')
      }
      index = 2n * index + (equal(a.left, b.left) ? 1n : 0n)
    }
    const { start, stride } = mine.span
    const before = index === 0n ? trace.rootAt(start) : mine.leaf(index - 1n)
    if (stride === 1n) return { step: start + index, opened, before, after: theirs.leaf(index) }
    const span = refine(mine.span, index, LOWER)
    const lower = historyOf(trace, span.start, span.stride, span.height)
    const theirLower = twisted(lower, wrong)
    for (const [above, below] of [
      [mine, lower],
      [theirs, theirLower],
    ] as const) {
      const checked = verifyRefinement({
        startRoot: start === 0n ? startRoot : trace.rootAt(start),
        upper: above,
        index,
        leaf: above.leaf(index),
        siblings: above.prove(index),
        before,
        beforeSiblings: index === 0n ? [] : above.prove(index - 1n),
        lower: below,
        lastSiblings: below.prove(2n ** BigInt(LOWER) - 1n),
      })
      if (!checked.valid) throw new Error(checked.reason)
    }
    mine = lower
    theirs = theirLower
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2] === 'child')
  await child(Number(process.argv[3]))
