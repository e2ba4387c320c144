/**
 * JavaScript that makes plain steps: a function for each instruction, without loops and without allocations, generated
 * from the fills of its columns.
 * @module
 */

import { busOf } from './buses.ts'
import { MOST_GAP } from './cells.ts'
import { type Exact, exactCode, exactly } from './exact.ts'
import { rangeIndex } from './facts.ts'
import { UNITS } from './micro.ts'
import type { PlainAir } from './plain.ts'
import type { Fill, FillPort } from './plain-fill.ts'
import type { AirTable } from './program.ts'
import { LIMB } from './shape.ts'
import type { Expr } from './table.ts'

/** What generated code works on; arrays may be replaced between steps. */
export type PlainContext = {
  readonly cells: {
    limbs: Int32Array
    times: Int32Array
    find(space: number, number: number): number
  }
  readonly units: {
    readonly a: Int32Array
    readonly b: Int32Array
    readonly r: Int32Array
    compute(op: number): void
    count(op: number): void
  }
  /** Hot registers, which a step changes. */
  readonly hot: Int32Array
  /** Instruction words: which instruction each is, how often each was run, and its slots side by side. */
  readonly words: {
    variants: Int32Array
    counts: Uint32Array
    slots: Int32Array
    /** @returns the word's number, or a negative one if no instruction is plain */
    find(...limbs: number[]): number
  }
  /** How often each row of the table of ranges is asked for. */
  readonly ranges: Uint32Array
  inverse(difference: number): number
  reduce(value: number): number
  multiply(a: number, b: number): number
}

/** Makes a step and writes its row from `at` on. @returns false, with nothing changed, if the step is not plain */
export type PlainStep = (rows: Uint32Array, at: number, clock: number, step: number) => boolean

const RADIX = 2 ** LIMB
const index16 = [0, RADIX - 1] as const

/** The source of a function from a context to a step. */
export function plainCode(
  plain: NonNullable<PlainAir>,
  cellLimbs: number,
): (context: PlainContext) => PlainStep {
  const { builder, flagColumns, slotColumns, table } = plain
  const { t, fills } = builder
  const column = (expr: Expr) => t.columnOf(expr)!
  const fetches = fills[0]!.slice(0, builder.fetchFills())
  const fetched = emitter(plain, cellLimbs)
  fetched.know(builder.on, exactly(1))
  fetched.know(builder.clock, { code: 'clock', low: 0, high: 2 ** 30 })
  fetched.know(builder.step, { code: 'step', low: 0, high: 2 ** 28 })
  for (const [i, hot] of builder.hot.entries())
    fetched.know(hot, { code: `hot${i}`, low: index16[0], high: index16[1] })
  for (const fill of fetches) fetched.emit(fill)
  const parameters = [...fetched.locals()]
  const functions = fills.map((own, variant) => {
    const one = emitter(plain, cellLimbs, fetched)
    for (const [i, flag] of plain.flags(variant).entries()) one.know(flagColumns[i]!, exactly(flag))
    for (const [i, slot] of slotColumns.entries())
      one.know(slot, {
        code: one.declare(`words.slots[word * ${slotColumns.length} + ${i}]`),
        low: index16[0],
        high: index16[1],
      })
    for (const fill of own.slice(fetches.length)) one.emit(fill)
    one.finish(table)
    return `function plain${variant}(${['rows', 'at', 'clock', 'step', 'word', ...parameters].join(', ')}) {
${one.body()}  return true;
}`
  })
  const word = builder.word.map((limb) => fetched.value(column(limb)).code)
  const call = (variant: number) =>
    `case ${variant}: return plain${variant}(${['rows', 'at', 'clock', 'step', 'word', ...parameters].join(', ')});`
  const source = `'use strict';
const { cells, units, hot, words, ranges, inverse, reduce, multiply } = context;
${functions.join('\n')}
return function step(rows, at, clock, step) {
${builder.hot.map((_, i) => `  const hot${i} = hot[${i}];\n`).join('')}${fetched.body()}
  const word = words.find(${word.join(', ')});
  if (word < 0) { ${fetched.undo()} return false; }
  switch (words.variants[word]) {
${functions.map((_, variant) => `    ${call(variant)}`).join('\n')}
  }
  throw new RangeError('"word" expected an instruction');
};`
  return new Function('context', source) as (context: PlainContext) => PlainStep
}

/** Generates the body of one function; `from` is what its caller did before. */
function emitter(plain: NonNullable<PlainAir>, cellLimbs: number, from?: Known) {
  const { builder } = plain
  const { t } = builder
  const lines: string[] = []
  const columns = new Map<number, Exact>(from?.columns)
  const places = new Map<FillPort, { place: string; taken: boolean; writes: boolean }>(from?.places)
  const prefix = from ? 'v' : 'f'
  const names = new Set<string>(from ? [] : builder.hot.map((_, i) => `hot${i}`))
  let count = 0
  const declare = (code: string): string => {
    const name = `${prefix}${count++}`
    names.add(name)
    lines.push(`  const ${name} = ${code};`)
    return name
  }
  const exact = exactCode(t.nodes, t.field.modulus, columns, declare)
  const columnOf = (expr: Expr) => t.columnOf(expr)!
  const know = (expr: Expr, value: Exact) => {
    columns.set(columnOf(expr), value)
  }
  const named = (code: string, low: number, high: number): Exact => ({ code: declare(code), low, high })
  const fail = (condition: string) => lines.push(`  if (${condition}) { ${undo()} return false; }`)
  /** Puts cells back as they were, the last one first. */
  const undo = (): string =>
    [...places]
      .reverse()
      .filter(([, { taken }]) => !taken)
      .map(([port, { place, writes }]) => {
        const value = (expr: Expr) => columns.get(columnOf(expr))!.code
        const limbs = writes
          ? port.old.map((old, i) => `cells.limbs[${place} * ${cellLimbs} + ${i}] = ${value(old)};`)
          : []
        return `if (${place} >= 0) { cells.times[${place}] = ${value(port.since)}; ${limbs.join(' ')} }`
      })
      .join(' ')

  const emit = (fill: Fill): void => {
    switch (fill.kind) {
      case 'set': {
        const { code, low, high } = exact.of(fill.expr)
        know(fill.column, { code, low: Math.max(0, low), high: Math.min(2 ** fill.bits - 1, high) })
        return
      }
      case 'hot': {
        const to = builder.hotAfter[fill.index]
        if (to !== undefined) know(to, exact.canonical(fill.expr))
        return
      }
      case 'sum': {
        let carried: Exact = exactly(0)
        for (const [i, expr] of fill.operands.entries()) {
          const operand = exact.canonical(expr)
          const high = operand.high + carried.high
          const total = named(`${operand.code} + ${carried.code}`, operand.low + carried.low, high)
          know(
            fill.d[i]!,
            named(high < 2 ** 31 ? `${total.code} & ${RADIX - 1}` : `${total.code} % ${RADIX}`, ...index16),
          )
          carried = named(`${total.code} >= ${RADIX} ? 1 : 0`, 0, 1)
          know(fill.carry[i]!, carried)
        }
        return
      }
      case 'split': {
        const { code, high } = exact.canonical(fill.expr)
        const size = 2 ** fill.at
        know(fill.low, named(`${code} & ${size - 1}`, 0, size - 1))
        know(fill.high, named(`${code} >>> ${fill.at}`, 0, Math.floor(high / size)))
        return
      }
      case 'equal': {
        const parts = fill.differences.map((expr) => exact.canonical(expr))
        const zero = fill.differences.map((expr) => exact.isZero(expr))
        const isZero = zero.map((code) => declare(code))
        know(fill.equal, named(`${isZero.join(' && ')} ? 1 : 0`, 0, 1))
        for (const [i, { code }] of parts.entries()) {
          const first = [...isZero.slice(0, i), `!${isZero[i]}`].join(' && ')
          know(fill.inverses[i]!, named(`${first} ? inverse(${code}) : 0`, 0, t.field.modulus - 1))
        }
        return
      }
      case 'range': {
        const value = exact.canonical(fill.expr)
        know(fill.column, value)
        fail(`${value.code} >= ${2 ** fill.bits}`)
        know(fill.column, { ...value, high: Math.min(value.high, 2 ** fill.bits - 1) })
        return
      }
      case 'assume':
        fail(`!(${exact.isZero(fill.expr)})`)
        return
      case 'unit': {
        const op = UNITS.indexOf(fill.op)
        know(fill.used, exactly(1))
        for (const [side, to, exprs] of [
          ['a', fill.a, fill.operands[0]],
          ['b', fill.b, fill.operands[1]],
        ] as const) {
          for (const [i, column] of to.entries()) {
            const value = exprs[i] === undefined ? exactly(0) : exact.canonical(exprs[i]!)
            know(column, value)
            lines.push(`  units.${side}[${i}] = ${value.code};`)
          }
        }
        lines.push(`  units.compute(${op});`)
        for (const [i, column] of fill.r.entries()) know(column, named(`units.r[${i}]`, ...index16))
        asked.push(fill)
        return
      }
      case 'take': {
        const { port } = fill
        const number = fill.number.map((expr) => exact.canonical(expr))
        const guard = exact.canonical(fill.guard)
        for (const [i, value] of number.entries()) know(port.number[i]!, value)
        know(port.used, guard)
        const always = guard.low === 1 && guard.high === 1
        if (guard.high > 1) fail(`${guard.code} > 1`)
        const when = (code: string, otherwise: string) =>
          always ? code : `${guard.code} === 1 ? ${code} : ${otherwise}`
        const cell =
          number.length === 1
            ? number[0]!.code
            : `(${number[0]!.code} + ${RADIX} * ${number[1]!.code}) / ${2 * cellLimbs}`
        const place = declare(when(`cells.find(${fill.space}, ${cell})`, '-1'))
        for (const [i, old] of port.old.entries())
          know(old, named(when(`cells.limbs[${place} * ${cellLimbs} + ${i}]`, '0'), ...index16))
        know(port.since, named(when(`cells.times[${place}]`, '0'), 0, 2 ** 30))
        const since = columns.get(columnOf(port.since))!.code
        const gap = named(when(`clock + ${port.offset()} - ${since} - 1`, '0'), 0, MOST_GAP - 1)
        fail(`${gap.code} < 0 || ${gap.code} >= ${MOST_GAP}`)
        know(port.gapLow, named(`${gap.code} & ${RADIX - 1}`, ...index16))
        know(port.gapHigh, named(`${gap.code} >>> ${LIMB}`, 0, MOST_GAP / RADIX - 1))
        places.set(port, { place, taken: true, writes: false })
        return
      }
      case 'put': {
        const { port, contents } = fill
        const { place } = places.get(port)!
        const after = contents?.map((expr) => exact.canonical(expr))
        const guard = columns.get(columnOf(port.used))!
        const limbs = after?.map((value, i) => {
          know(port.after[i]!, value)
          return `cells.limbs[${place} * ${cellLimbs} + ${i}] = ${value.code};`
        })
        const effect = `cells.times[${place}] = clock + ${port.offset()}; ${limbs?.join(' ') ?? ''}`
        lines.push(guard.low === 1 ? `  ${effect}` : `  if (${guard.code} === 1) { ${effect} }`)
        places.set(port, { place, taken: false, writes: contents !== undefined })
      }
    }
  }
  const asked: Extract<Fill, { kind: 'unit' }>[] = [...(from?.asked ?? [])]

  /** Counts and writes, now that the step is known to be plain. */
  const finish = (table: AirTable): void => {
    lines.push('  words.counts[word]++;')
    for (const [i, { op, operands }] of asked.entries()) {
      // The last one is still there.
      if (i < asked.length - 1) {
        for (const [side, exprs] of [
          ['a', operands[0]],
          ['b', operands[1]],
        ] as const)
          for (let k = 0; k < exprs.length; k++)
            lines.push(`  units.${side}[${k}] = ${exact.canonical(exprs[k]!).code};`)
      }
      lines.push(`  units.count(${UNITS.indexOf(op)});`)
    }
    const constants = new Map<number, number>()
    for (const { bus, direction, multiplicity, tuple } of table.interactions) {
      if (bus !== busOf('range') || direction !== 'receive') continue
      const [bits, value, times] = [tuple[0]!, tuple[1]!, multiplicity].map((node) =>
        exact.canonical(node),
      ) as [Exact, Exact, Exact]
      if (bits.low !== bits.high) throw new RangeError('"bits" expected a number that the instruction fixes')
      if (times.low === 0 && times.high === 0) continue
      const first = rangeIndex(bits.low, 0)
      if (times.low === 1 && value.low === value.high) {
        constants.set(first + value.low, (constants.get(first + value.low) ?? 0) + 1)
        continue
      }
      const count = `ranges[${first} + ${value.code}]++;`
      lines.push(times.low === 1 ? `  ${count}` : `  if (${times.code} === 1) ${count}`)
    }
    for (const [row, times] of constants) lines.push(`  ranges[${row}] += ${times};`)
    for (const [i, before] of builder.hot.entries()) {
      const after = builder.hotAfter[i]
      if (after !== undefined && after !== before)
        lines.push(`  hot[${i}] = ${columns.get(columnOf(after))!.code};`)
    }
    for (const [at, { code, low, high }] of columns)
      if (low !== 0 || high !== 0) lines.push(`  rows[at + ${at}] = ${code};`)
  }
  return {
    columns: columns as ReadonlyMap<number, Exact>,
    places: places as ReadonlyMap<FillPort, { place: string; taken: boolean; writes: boolean }>,
    asked: asked as readonly Extract<Fill, { kind: 'unit' }>[],
    know,
    declare,
    emit,
    finish,
    undo,
    value: (at: number): Exact => columns.get(at) ?? exactly(0),
    /** Names that a function called from here needs. */
    locals: (): ReadonlySet<string> => names,
    body: () => `${lines.join('\n')}\n`,
  }
}

type Known = {
  readonly columns: ReadonlyMap<number, Exact>
  readonly places: ReadonlyMap<FillPort, { place: string; taken: boolean; writes: boolean }>
  readonly asked: readonly Extract<Fill, { kind: 'unit' }>[]
}
