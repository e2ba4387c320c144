/**
 * The toolkit in a worker: it runs what the page gives it and answers the explorer's questions.
 * @module
 */
import { explorerOf } from '../explore/explorer.ts'
import type { Source } from '../explore/types.ts'
import * as float from '../float/index.ts'
import { poseidon2 } from '../hash/index.ts'
import * as onestep from '../index.ts'
import { jitExecutor } from '../run/jit.ts'
import type { Program } from '../run/program.ts'
import { encodeStarkRun, proveRun, verifyRun } from '../stark/index.ts'
import { solidity } from '../targets/solidity/index.ts'
import { corruptedRun } from '../testing/corrupt.ts'
import { type RunOptions, run, type Trace } from '../trace/trace.ts'
import { loadProgram, showOutput } from '../vms/index.ts'
import { placeOf, viewsOf } from '../vms/places.ts'
import { installGlobals } from './node/globals.ts'
import { answer, type ProvenRun, type Ran, type RunRequest, type Subject, type Toolkit } from './protocol.ts'

/** Checkpoints close together: any step is near one. Far fewer bytes than a tab may have. */
const RUN: RunOptions = {
  interval: 1n << 18n,
  budget: 64 * 2 ** 20,
  executor: (machine) => jitExecutor(machine, { cache: undefined }),
}

let source: Source | undefined
let trace: Trace | undefined

const toolkit: Toolkit = {
  async run({ subject, corruptAfter, maxSteps }: RunRequest): Promise<Ran> {
    source = undefined
    trace = undefined
    const program = programOf(subject)
    const start = performance.now()
    const ours = await run(program, { ...RUN, maxSteps: BigInt(maxSteps), onProgress: shown })
    const seconds = (performance.now() - start) / 1000
    if (corruptAfter !== undefined && BigInt(corruptAfter) >= ours.steps)
      throw new Error(`The run has ${ours.steps} steps: it cannot be corrupted after step ${corruptAfter}.`)
    const theirs =
      corruptAfter === undefined
        ? undefined
        : await corruptedRun(program, { ...RUN, after: BigInt(corruptAfter), maxSteps: ours.steps })
    trace = ours
    source = await explorerOf(ours, {
      title: subject.kind === 'file' ? subject.name : program.vm.name,
      locate: (program, address) => placeOf(program, address),
      views: (program, state) => viewsOf(program, state),
      show: (program, output) => showOutput(program, output),
      ...(theirs
        ? {
            label: 'honest run',
            against: { trace: theirs, label: 'corrupted run', seam: Number(corruptAfter) },
          }
        : {}),
    })
    return { vm: program.vm.name, steps: Number(ours.steps), seconds }
  },
  async ask(method, args) {
    if (!source) throw new Error('Nothing has run yet.')
    return (source[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args)
  },
  async solidity() {
    const { files } = solidity(current().program.vm)
    return files.map(({ name, source }) => ({ name, text: source }))
  },
  async proveRun(from, steps): Promise<ProvenRun> {
    const { program, steps: all } = current()
    progress('computing roots under Poseidon2')
    const hashed = await run(program, { ...RUN, hash: poseidon2(), maxSteps: all })
    const start = performance.now()
    const proof = await proveRun(hashed, {
      from: BigInt(from),
      steps: BigInt(steps),
      onProgress: (done, of) => progress(`proving: ${done} of ${of} steps`),
    })
    const proven = performance.now()
    const verdict = await verifyRun(program.vm, proof)
    const verified = performance.now()
    const file = encodeStarkRun(proof)
    return {
      ...{ bytes: file.length, file },
      proveSeconds: (proven - start) / 1000,
      verifySeconds: (verified - proven) / 1000,
      refused: verdict.valid ? null : verdict.reason,
    }
  },
}

installGlobals(globalThis)
const progress = answer(toolkit)
const shown = (steps: bigint) => progress(`running: ${steps} steps`)

function current(): Trace {
  if (!trace) throw new Error('Nothing has run yet.')
  return trace
}

function programOf(subject: Subject): Program {
  if (subject.kind === 'file') {
    const { name, bytes, args, input } = subject
    // As on the command line, a program's name is its argument 0, and so part of the start state.
    return loadProgram(bytes, { name, args: [name, ...args], ...(input ? { input } : {}) })
  }
  const modules: Readonly<Record<string, object>> = { onestep, 'onestep/float': float }
  const required = (name: string) => {
    const found = modules[name]
    if (!found)
      throw new Error(`"${name}" cannot be imported here. Expected: ${Object.keys(modules).join(', ')}`)
    return found
  }
  const made: { program?: Program } = {}
  new Function('require', 'exports', subject.code)(required, made)
  if (typeof made.program?.vm !== 'object' || typeof made.program.state !== 'object')
    throw new Error(
      'The module does not export a program. Expected: export const program: Program = { vm, state, … }',
    )
  return made.program
}
