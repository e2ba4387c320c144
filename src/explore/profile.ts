/**
 * Where a run spends its steps: samples at steps that are spread over the run, at distances that vary, so that loops of any
 * length are met fairly.
 * @module
 */
import { evaluateStep } from '../ir/step.ts'
import type { Executor } from '../run/executor.ts'
import { jitExecutor } from '../run/jit.ts'
import { decodeValue, preimageReader, spansOf } from '../state/access.ts'
import { layoutOf, readElement, readStatus } from '../state/layout.ts'
import type { Trace } from '../trace/trace.ts'
import { disassemble } from '../vm/index.ts'
import { hex, type Locate } from './rows.ts'
import type { HotCode, Timeline } from './types.ts'

export const MAX_SAMPLES = 4096
export const MAX_BUCKETS = 160
const MAX_HOT = 16
/** Bytes of code that count as one piece where a file names no functions. */
const PIECE = 64n

type Piece = {
  name: string
  at: Map<string, { count: number; text: string }>
  total: number
  buckets: number[]
}

/**
 * Samples a run from its start to its end.
 * @param options.pause - called now and then, so that other work gets a turn
 */
export async function timelineOf(
  trace: Trace,
  options: { locate?: Locate; pause?: () => Promise<void>; samples?: number } = {},
): Promise<Timeline> {
  const { program, steps } = trace
  const { vm } = program
  const total = Number(steps)
  const samples = Math.min(total, options.samples ?? MAX_SAMPLES)
  const buckets = Math.max(1, Math.min(total, MAX_BUCKETS))
  const executor = jitExecutor(vm.machine)
  if (trace.preimages) executor.supply?.(trace.preimages.get)
  executor.restore(program.state)
  const pieces = new Map<string, Piece>()
  const output: number[] = new Array(buckets).fill(0)
  const random = generator(total)
  let at = 0
  let filled = 0
  const outputSize = () => (program.output ? Number(sizeIn(executor, program.output.size)) : 0)
  for (let sample = 0; sample < samples; sample++) {
    // One sample in each of as many equal parts, somewhere in it.
    const first = Math.floor((sample * total) / samples)
    const room = Math.floor(((sample + 1) * total) / samples) - first
    const goal = first + Math.floor(random() * Math.max(1, room))
    at += Number(executor.run(BigInt(goal - at)))
    const bucket = Math.min(buckets - 1, Math.floor((at * buckets) / Math.max(1, total)))
    for (; filled < bucket; filled++) output[filled] = outputSize()
    const where = placeNow(trace, executor, options.locate)
    if (!where) break
    let piece = pieces.get(where.piece)
    if (!piece) {
      piece = { name: where.piece, at: new Map(), total: 0, buckets: new Array(buckets).fill(0) }
      pieces.set(where.piece, piece)
    }
    piece.total++
    piece.buckets[bucket]++
    const spot = piece.at.get(where.address ?? '') ?? { count: 0, text: where.text }
    piece.at.set(where.address ?? '', { ...spot, count: spot.count + 1 })
    if (sample % 64 === 63) await options.pause?.()
  }
  executor.run(steps - BigInt(at))
  for (; filled < buckets; filled++) output[filled] = outputSize()
  const ranked = [...pieces.values()].sort((a, b) => b.total - a.total)
  const others: number[] = new Array(buckets).fill(0)
  for (const { buckets: counts } of ranked.slice(MAX_HOT))
    for (const [i, count] of counts.entries()) others[i] += count
  return { samples, buckets, hot: ranked.slice(0, MAX_HOT).map(hotOf), others, output }
}

function hotOf({ name, at, total, buckets }: Piece): HotCode {
  const [[address, { text }]] = [...at].sort(([, a], [, b]) => b.count - a.count)
  return { name, address: address === '' ? null : address, text, samples: total, buckets }
}

/** The code that the next step runs, or undefined on a stopped machine. */
function placeNow({ program: { vm }, preimages }: Trace, executor: Executor, locate: Locate | undefined) {
  const { machine } = vm
  const header = executor.header()
  if (readStatus(machine, header).kind !== 'running') return undefined
  const { slotOf } = layoutOf(machine)
  let first: bigint | undefined
  const reader = preimageReader(preimages?.get)
  const { word, name } = evaluateStep(machine, {
    get: (register) => readElement(header, slotOf.get(register)!),
    read: (register, index) => readElement(header, slotOf.get(register)!, Number(index)),
    load(memory, address, type) {
      first ??= address
      const index = machine.memories.findIndex((one) => one.name === memory)
      const spans = spansOf(machine.memories[index]!, address, type)
      const bytes = spans.flatMap((span) => [...executor.read(index, span.address, span.size)])
      return decodeValue(machine.memories[index]!, type, Uint8Array.from(bytes))
    },
    lookup: (map, key) =>
      executor.entry(
        machine.maps!.findIndex((one) => one.name === map),
        key,
      ),
    preimage: reader,
  })
  if (word === undefined || first === undefined) {
    const routine = name ?? 'fetch'
    return { piece: routine, address: undefined, text: routine }
  }
  const place = locate?.(first)?.replace(/\+(0x[0-9a-f]+|\d+)$/, '')
  const begin = first - (first % PIECE)
  return {
    piece: place ?? `${hex(begin)}…${hex(begin + PIECE - 1n)}`,
    address: hex(first),
    text: disassemble(vm, word, first),
  }
}

function sizeIn(executor: Executor, register: string): bigint {
  return readElement(executor.header(), layoutOf(executor.machine).slotOf.get(register)!)
}

/** Numbers from 0 to 1, the same for the same seed: Mulberry32. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
