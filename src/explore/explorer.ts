/**
 * Answers the questions of the explorer's page about one run, or about two that are compared.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import { isRefusal } from '../dispute/index.ts'
import { type Memory, mapsOf, sizeBits } from '../ir/machine.ts'
import { outputOf, type Program } from '../run/program.ts'
import { PAGE_BITS, PAGE_SIZE, type State } from '../state/state.ts'
import { showStatus } from '../trace/describe.ts'
import type { Trace } from '../trace/trace.ts'
import { numberOf } from './breakpoint.ts'
import { threeWay } from './difference.ts'
import { divergenceOf, playback, playDispute } from './disputes.ts'
import { proofView } from './path.ts'
import { timelineOf } from './profile.ts'
import { hex, type Locate, mapViews } from './rows.ts'
import { searcher } from './search.ts'
import { MAX_BYTES, MAX_ROWS, type Session, sessionOf } from './session.ts'
import type { Found, Output, Row, RunIndex, RunSummary, Source, Summary, View } from './types.ts'

/** What an explorer is made of. */
export type ExplorerOptions = {
  /** What the page calls the program: its file's name. */
  readonly title: string
  /** What the page calls the run. Default `this run`. */
  readonly label?: string
  /** A second run, which is compared with the first. */
  readonly against?: {
    readonly trace: Trace
    readonly label: string
    /** The step after which a dishonest run's state is not what the step leads to. */
    readonly seam?: number
  }
  /** Parts into which a round of the dispute splits the steps, 2 to 256. Default 2. */
  readonly arity?: number
  /** Names the place of an address of code in a program's file. */
  readonly locate?: (program: Program, address: bigint) => string | undefined
  /** The parts of a state that the VM's users know by other names. */
  readonly views?: (program: Program, state: State) => readonly View[]
  /** A program's output as text, where its bytes are not what a person reads. */
  readonly show?: (program: Program, output: Uint8Array) => Uint8Array | string
}

/** The most characters of output that are shown. */
const MAX_OUTPUT = 20_000
/** Steps that a search for a difference compares in one part. */
const COMPARED = 2048

/** A source that answers from runs in this process. */
export async function explorerOf(trace: Trace, options: ExplorerOptions): Promise<Source> {
  const { against } = options
  const traces = against ? [trace, against.trace] : [trace]
  const divergence = against ? await divergenceOf(trace, against.trace) : null
  const { machine } = trace.program.vm
  const sessions = traces.map((one, run): Session => {
    const locate: Locate = (address) => options.locate?.(one.program, address)
    return sessionOf(one, {
      locate,
      ...(run === 1 && against?.seam !== undefined ? { seam: against.seam } : {}),
    })
  })
  const searchers = traces.map(searcher)
  const sessionAt = (run: RunIndex, step: number): Session => {
    const session = sessions[run]
    if (!session)
      throw new ExploreError(`There is no run ${run}.`, ['Expected: 0, or 1 where two runs are compared'])
    const { steps } = session.trace
    if (!Number.isInteger(step) || step < 0 || step > Number(steps))
      throw new ExploreError(`Step ${step} is out of range.`, [`Expected: 0 to ${steps}`])
    return session
  }
  const output = ({ program }: Trace, state: State): Output => {
    const bytes = outputOf(program, state)
    const shown = options.show?.(program, bytes.subarray(0, MAX_OUTPUT)) ?? bytes.subarray(0, MAX_OUTPUT)
    const text = typeof shown === 'string' ? shown : new TextDecoder().decode(shown)
    return { text: text.slice(0, MAX_OUTPUT), size: bytes.length }
  }
  const summarise = (session: Session, label: string): RunSummary => {
    const { steps, status } = session.trace
    return {
      label,
      steps: Number(steps),
      status: showStatus(status),
      ended: status.kind,
      startRoot: toHex(session.trace.rootAt(0n)),
      finalRoot: toHex(session.trace.rootAt(steps)),
      output: output(session.trace, session.stateAt(Number(steps))),
    }
  }
  let summary: Summary | undefined
  let timeline: ReturnType<Source['timeline']> | undefined
  let dispute: ReturnType<Source['dispute']> | undefined

  const find = (run: RunIndex, from: number): Found => {
    const [ours, theirs] = sessions
    const none = { step: null, looked: from, more: false }
    if (!ours || !theirs) return { ...none, problem: 'There is one run: nothing to compare it with' }
    if (divergence === null) return { ...none, problem: 'The runs are equal, or differ from the start' }
    if (from <= divergence) return { step: divergence, looked: divergence, more: false }
    const end = Math.min(Number(ours.trace.steps), Number(theirs.trace.steps))
    const last = Math.min(from + COMPARED, end)
    for (let at = from; at < last; at += MAX_ROWS) {
      const count = Math.min(MAX_ROWS, last - at)
      const [a, b] = [ours.rows(at, count), theirs.rows(at, count)]
      const different = a.findIndex((row, i) => digestOf(row) !== digestOf(b[i]!))
      if (different >= 0) return { step: at + different, looked: at + different, more: false }
    }
    if (last < end) return { step: null, looked: last, more: true }
    const mine = Number(sessions[run]!.trace.steps)
    return { step: end < mine && end >= from ? end : null, looked: end, more: false }
  }

  return {
    async summary() {
      summary ??= {
        vm: {
          name: trace.program.vm.name,
          id: toHex(trace.program.vm.id),
          registers: machine.registers.map(({ name, type, count }) => ({
            name,
            bits: type.kind === 'bits' ? type.width : type.modulus.toString(2).length,
            count: count ?? null,
          })),
          memories: machine.memories.map((memory) => ({
            name: memory.name,
            sizeBits: sizeBits(memory),
            used: usedOf(memory, [trace.program.state, sessions[0]!.stateAt(Number(trace.steps))]),
          })),
          maps: mapsOf(machine).map(({ name }) => name),
          counters: machine.fetch.effects.flatMap((effect) =>
            effect.kind === 'set' ? [effect.register] : [],
          ),
        },
        program: options.title,
        hash: trace.hash.name,
        runs: sessions.map((session, i) =>
          summarise(session, i === 0 ? (options.label ?? 'this run') : against!.label),
        ),
        divergence,
        contains: null,
      }
      return summary
    },
    timeline() {
      const locate: Locate = (address) => options.locate?.(trace.program, address)
      timeline ??= timelineOf(trace, { locate, pause: () => new Promise((resolve) => setImmediate(resolve)) })
      return timeline
    },
    async window(run, from, count) {
      return sessionAt(run, from).window(run, from, count)
    },
    async state(run, step) {
      const session = sessionAt(run, step)
      const state = session.stateAt(step)
      const { program } = session.trace
      return {
        run,
        step,
        root: toHex(session.trace.rootAt(BigInt(step))),
        output: output(session.trace, state),
        views: options.views?.(program, state) ?? [],
        maps: mapViews(machine, state),
      }
    },
    async memory(run, step, name, address, size) {
      const session = sessionAt(run, step)
      const memory = machine.memories.find((one) => one.name === name)
      const first = numberOf(address)
      if (!memory || first === undefined)
        throw new ExploreError(`${name}[${address}] is not a place in a memory of ${machine.name}.`)
      const limit = 1n << BigInt(sizeBits(memory))
      if (first >= limit) throw new ExploreError(`${address} is beyond the memory ${name}.`)
      const most = [BigInt(size), BigInt(MAX_BYTES), limit - first].reduce((a, b) => (a < b ? a : b))
      return session.memory(step, name, first, Number(most))
    },
    async find(run, from, query) {
      sessionAt(run, from)
      return query.kind === 'difference' ? find(run, from) : searchers[run]!(from, query)
    },
    dispute() {
      dispute ??= (async () => {
        if (!against) return null
        const game = await playDispute(trace, against.trace, { arity: options.arity ?? 2 })
        return isRefusal(game) ? null : playback(game, (step) => trace.rootAt(step))
      })()
      return dispute
    },
    async difference(step) {
      const [ours, theirs] = [sessionAt(0, step), sessionAt(1, step)]
      // A run that has stopped stays as it is.
      const at = (session: Session, after: number) =>
        session.stateAt(Math.min(after, Number(session.trace.steps)))
      return threeWay(machine, step, at(ours, step), at(ours, step + 1), at(theirs, step + 1))
    },
    async proof(run, step) {
      return proofView(sessionAt(run, step).trace, step)
    },
  }
}

/** What two runs have to do alike to do the same. */
const digestOf = ({ address, text, changes, stops }: Row) =>
  JSON.stringify([address, text, changes.map(({ to, ...rest }) => [to, { ...rest, from: '' }]), stops])

/** The most stretches of a memory that are listed. */
const STRETCHES = 200

/** Stretches of pages that some of the states have. */
function usedOf(memory: Memory, states: readonly State[]): [string, number][] {
  const indices = new Set<bigint>()
  for (const { memories } of states)
    for (const [index, page] of memories[memory.name]!)
      if (page.some((byte) => byte !== 0)) indices.add(index)
  const stretches: { first: bigint; pages: number }[] = []
  for (const index of [...indices].sort((a, b) => (a < b ? -1 : 1))) {
    const last = stretches.at(-1)
    if (last && last.first + BigInt(last.pages) === index) last.pages++
    else stretches.push({ first: index, pages: 1 })
  }
  return stretches
    .slice(0, STRETCHES)
    .map(({ first, pages }) => [hex(first << BigInt(PAGE_BITS)), pages * PAGE_SIZE])
}

/** A question that has no answer. */
export class ExploreError extends OnestepError {
  override name = 'ExploreError'

  constructor(message: string, lines: readonly string[] = []) {
    super(message, { lines })
  }
}
