/**
 * Runs a machine's micro-operations and writes the rows of the flow.
 * @module
 */
import { decoder } from '../../ir/decode.ts'
import { cellNumber } from './address.ts'
import { operationsOf } from './buses.ts'
import { cellStore, MOST_GAP, type SegmentStart, type TouchedLeaf } from './cells.ts'
import type { MachineAir } from './machine.ts'
import { BY_MICRO, type MicroOp, type MicroProgram, microStates } from './micro.ts'
import { numberOf } from './multiply.ts'
import { plainRunner } from './plain-run.ts'
import { AirError, type AirTrace } from './program.ts'
import { rowsOf } from './rows.ts'
import { LIMB } from './shape.ts'
import { type Units, unitCounts } from './units.ts'

const RADIX = 2 ** LIMB

export type Flow = {
  readonly trace: AirTrace
  /** The tables of plain steps. */
  readonly plain: { readonly [table: string]: AirTrace }
  /** How often each place, word and value of `micro` was asked for. */
  readonly places: readonly number[]
  readonly words: ReadonlyMap<bigint, number>
  readonly micros: readonly number[]
  readonly units: Units
  /** Those of plain steps, where they are of shorter words. */
  readonly plainUnits: Units | undefined
  /** Steps made, which are fewer than asked for if the machine stopped or a table was full, and the clock after them. */
  readonly steps: number
  readonly full: boolean
  readonly clock: number
  /** Elements of the header after the steps, but for the memory roots, which are still those before. */
  readonly elements: readonly number[]
  /** Of each register cell: when it was accessed last. */
  readonly registerTimes: readonly number[]
  /** Leaves that were touched, by memory: content before and after, and when its cells were accessed last. */
  readonly leaves: readonly ReadonlyMap<number, TouchedLeaf>[]
  /** How often plain steps ask for each row of the table of ranges. */
  readonly ranges: Uint32Array | undefined
}

/** Rows at which a segment ends. */
export type FlowLimits = {
  readonly plain: number
  readonly flow: number
  /** Of each table of unit operations. */
  readonly units: number
  readonly leaves: number
}

/** Rows of the flow that a step may have: a table with fewer left is full. */
function longestStep({ code, parts }: MicroProgram): number {
  const sizes = parts.map(({ at }, i) => (parts[i + 1]?.at ?? code.length) - at)
  const size = (name: string) => sizes[parts.findIndex((part) => part.name === name)]!
  return size('start') + size('fetch') + Math.max(...sizes)
}

/**
 * @param steps - how many steps to make at most
 * @throws AirError if a segment needs more time than clocks have
 */
export function runFlow(
  { shape, micro, fillers }: MachineAir,
  start: SegmentStart,
  steps: number,
  limits?: FlowLimits,
): Flow {
  const { limbs, cellLimbs } = shape
  const c = fillers.flow.fields
  const rows = rowsOf(fillers.flow)
  const operations = operationsOf(shape)
  const elements = [...start.elements]
  const zeros: readonly number[] = Array<number>(limbs).fill(0)
  const cells = cellStore(shape, start)
  const units = unitCounts(limbs, shape.fields)
  const plainUnits = fillers.shortUnits ? unitCounts(shape.short) : units
  const longest = longestStep(micro)
  const places = Array<number>(micro.code.length).fill(0)
  const words = new Map<bigint, number>()
  const micros = Array<number>(microStates(micro.routines)).fill(0)
  const values: (readonly number[])[] = []
  const rowAt: number[] = []
  const taken: number[] = []

  const hot = Int32Array.from(
    shape.hot.flatMap(({ register, limbs: size }) => {
      const [slot] = shape.headerSlots.get(register.name)!
      return elements.slice(slot!, slot! + size)
    }),
  )
  let [status, code, clock, step] = [elements[16]!, elements.slice(17, 21), 1, 0]
  const plain =
    fillers.plain && plainRunner(fillers.plain, cells, cellLimbs, decoder(shape.vm.machine), plainUnits, hot)
  const isFull = (): boolean =>
    limits !== undefined &&
    ((plain?.rows() ?? 0) >= limits.plain ||
      rows.count > limits.flow - longest ||
      cells.leafCount() >= limits.leaves ||
      Math.max(units.longest(), plainUnits.longest()) >= limits.units)
  let full = false
  while (status === 0 && step < steps && !(full = step > 0 && isFull())) {
    if (plain?.step(clock, step)) {
      clock += plain.duration
      step++
      continue
    }
    let place = 0
    let alive = 1
    const after = [...hot]
    for (let ended = false; !ended; ) {
      const op = micro.code[place]!
      const row = rows.add()
      places[place]!++
      rowAt[place] = row
      taken[place] = 0
      const take = (from: number | undefined): readonly number[] => {
        if (from === undefined) return zeros
        taken[from]!++
        return values[from]!
      }
      const [a, b] = [take(op.a), take(op.b)]
      const condition = op.c === undefined ? 1 : take(op.c)[0]!
      const gate = alive & condition
      rows.setAll(row, [c.on, c.clock, c.step, c.place, c.p], [1, clock, step, place, op.p ?? 0])
      rows.set(row, c.operations[operations.indexOf(op.op)]!, 1)
      rows.setAll(row, c.placeOf, [op.a ?? 0, op.b ?? 0, op.c ?? 0])
      rows.setAll(
        row,
        c.uses,
        [op.a, op.b, op.c].map((one) => (one === undefined ? 0 : 1)),
      )
      rows.setAll(
        row,
        c.imm,
        Array.from({ length: limbs }, (_, i) => op.imm?.[i] ?? 0),
      )
      rows.setAll(row, c.a, a)
      rows.setAll(row, c.b, b)
      rows.setAll(row, [c.c, c.alive, c.gate, c.status], [condition, alive, gate, status])
      rows.setAll(row, c.code, code)
      rows.setAll(row, c.hot, hot)
      rows.setAll(row, c.after, after)
      let result: readonly number[] = zeros
      let next = place + 1
      if (op.op.startsWith('get')) {
        const { at, limbs: size } = shape.hot[Number(op.op.slice(3))]!
        result = zeros.map((_, i) => (i < size ? hot[at + i]! : 0))
      } else if (op.op.startsWith('set')) {
        const index = Number(op.op.slice(3))
        const { at, limbs: size } = shape.hot[index]!
        rows.set(row, c.sets[index]!, gate)
        if (gate === 1) for (let i = 0; i < size; i++) after[at + i] = b[i]!
      }
      switch (op.op) {
        case 'const':
          result = zeros.map((_, i) => op.imm![i] ?? 0)
          break
        case 'add':
        case 'sub':
        case 'ult': {
          const { sum, carry } = added(op, a, b)
          rows.setAll(row, c.d, sum)
          rows.setAll(row, c.carry, carry)
          result = op.op === 'ult' ? [1 - carry.at(-1)!, ...zeros.slice(1)] : sum
          break
        }
        case 'eq': {
          const at = a.findIndex((limb, i) => limb !== b[i])
          result = [at < 0 ? 1 : 0, ...zeros.slice(1)]
          if (at >= 0) rows.set(row, c.d[at]!, inverseOf(a[at]! - b[at]!))
          break
        }
        case 'ite':
          result = condition === 1 ? a : b
          break
        case 'unit': {
          units.a.set(a)
          units.b.set(b)
          units.compute(op.p!)
          units.count(op.p!)
          result = [...units.r]
          break
        }
        case 'load':
        case 'store': {
          const base = (op.imm?.[0] ?? 0) + RADIX * (op.imm?.[1] ?? 0)
          const number = shape.wide
            ? cellNumber(shape, op.p!, a[0]! + base, a[1]! + RADIX * a[2]!)
            : a[0]! + RADIX * a[1]! + base
          if (op.op === 'store') result = zeros.map((_, i) => (i < cellLimbs ? b[i]! : 0))
          if (gate === 0) break
          const cell = cells.find(op.p!, number)
          const old = cells.limbs.subarray(cell * cellLimbs, (cell + 1) * cellLimbs)
          const since = cells.times[cell]!
          const gap = clock - since - 1
          if (gap >= MOST_GAP) throw new AirError('This segment has too many rows.')
          rows.setAll(row, c.old, old)
          rows.setAll(
            row,
            [c.access, c.since, c.gapLow, c.gapHigh],
            [1, since, gap % RADIX, Math.floor(gap / RADIX)],
          )
          if (op.op === 'load') result = zeros.map((_, i) => old[i] ?? 0)
          else old.set(result.slice(0, cellLimbs))
          cells.times[cell] = clock
          break
        }
        case 'trap':
          if (gate === 1) {
            rows.set(row, c.traps, 1)
            ;[status, alive] = [2, 0]
            code = [op.imm![0]!, 0, 0, 0]
          }
          break
        case 'halt':
          if (gate === 1 && status === 0) {
            rows.set(row, c.halts, 1)
            status = 1
            code = code.map((_, i) => b[i]!)
          }
          break
        case 'jump': {
          next =
            op.p === BY_MICRO
              ? micro.routines[Math.min(a[0]!, micro.routines.length - 1)]!
              : fillers.decode.placeOf(numberOf(a))
          if (op.p === BY_MICRO) micros[a[0]!]!++
          else words.set(numberOf(a), (words.get(numberOf(a)) ?? 0) + 1)
          rows.set(row, c.target, next)
          break
        }
        case 'end':
          ended = true
          break
      }
      rows.setAll(row, c.r, result)
      values[place] = result
      clock++
      if (!ended) {
        place = next
        continue
      }
      hot.set(after)
      step++
    }
    for (const [at, count] of taken.entries()) {
      if (count > 0) rows.set(rowAt[at]!, c.taken, count)
      taken[at] = 0
    }
  }
  elements[16] = status
  for (const [i, limb] of code.entries()) elements[17 + i] = limb
  for (const { register, at, limbs: size } of shape.hot) {
    const [slot] = shape.headerSlots.get(register.name)!
    for (let i = 0; i < size; i++) elements[slot! + i] = hot[at + i]!
  }
  cells.write(elements)
  return {
    trace: rows.trace(),
    plain: plain?.traces() ?? {},
    places,
    words,
    micros,
    units,
    plainUnits: plainUnits === units ? undefined : plainUnits,
    steps: step,
    full,
    clock,
    elements,
    registerTimes: cells.registerTimes(),
    leaves: cells.leaves(),
    ranges: plain?.ranges,
  }

  function inverseOf(difference: number): number {
    return fillers.field.inverse(fillers.field.of(difference))
  }
}

/** Limbs of a + b or a - b, where the ones of imm are, and their carries. */
function added({ op, imm }: MicroOp, a: readonly number[], b: readonly number[]) {
  const sum: number[] = []
  const carry: number[] = []
  let carried = op === 'add' ? 0 : 1
  for (let i = 0; i < a.length; i++) {
    const used = imm![i] ?? 0
    const total = a[i]! + (op === 'add' ? b[i]! : (RADIX - 1) * used - b[i]!) + used * carried
    sum.push(total % RADIX)
    carried = Math.floor(total / RADIX)
    carry.push(carried)
  }
  return { sum, carry }
}
