/**
 * The flow table: a row for each micro-operation of each step, in order. Which operation it is comes from the table of
 * the code by the row's place; its operands come by the bus of values from earlier rows of the same step, and its own
 * value goes there.
 *
 * From a step's first row (`start`) to its last (`end`), rows follow each other: the same step, a place more or the place
 * that a jump found, the clock one more. Clocks, and so the times of accesses, rise from step to step by the bus of steps.
 * A place is reached once in a step, so a value has one source, and may be sent any number of times.
 * @module
 */
import { busOf, CODE_LIMBS, operationsOf } from './buses.ts'
import { GAP_HIGH_BITS } from './cells.ts'
import { type AirShape, LIMB } from './shape.ts'
import { type Expr, tableBuilder } from './table.ts'

const RADIX = 2 ** LIMB

export function flowTable(shape: AirShape, modulus: number) {
  const t = tableBuilder('flow', { modulus })
  const { limbs, cellLimbs, hotLimbs } = shape
  const one = (name: string) => t.column(name)
  const many = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => t.column(`${name}${i}`))
  const operations = operationsOf(shape)
  const c = {
    on: one('on'),
    clock: one('clock'),
    step: one('step'),
    place: one('place'),
    /** Where a jump goes. */
    target: one('target'),
    operations: operations.map((name) => one(`is_${name}`)),
    placeOf: ['a', 'b', 'c'].map((name) => one(`place_${name}`)),
    uses: ['a', 'b', 'c'].map((name) => one(`uses_${name}`)),
    p: one('p'),
    imm: many('imm', limbs),
    a: many('a', limbs),
    b: many('b', limbs),
    /** The condition. */
    c: one('c'),
    /** The result, and how often later rows take it. */
    r: many('r', limbs),
    taken: one('taken'),
    /** Sums and differences; for `eq` what shows that words differ. */
    d: many('d', limbs),
    carry: many('carry', limbs),
    /** No trap has fired in this step. */
    alive: one('alive'),
    /** alive and c */
    gate: one('gate'),
    traps: one('traps'),
    halts: one('halts'),
    status: one('status'),
    code: many('code', CODE_LIMBS),
    hot: many('hot', hotLimbs),
    after: many('after', hotLimbs),
    sets: shape.hot.map((_, i) => one(`sets${i}`)),
    /** Whether a cell is accessed, what it held, since when, and how long ago less one. */
    access: one('access'),
    old: many('old', cellLimbs),
    since: one('since'),
    gapLow: one('gap_low'),
    gapHigh: one('gap_high'),
  }
  const is = (name: string): Expr => c.operations[operations.indexOf(name)]!
  const { add, sub, mul, sum, scale, complement, constant, next } = t
  const zero = constant(0)

  // Which rows are there, and in which order.
  t.assertBit('on is a bit', c.on)
  for (const [i, name] of operations.entries()) {
    t.assertZero(`${name}: only on rows that are on`, mul(complement(c.on), c.operations[i]!))
  }
  for (const [i, name] of ['a', 'b', 'c'].entries()) {
    t.assertZero(`uses ${name}: only on rows that are on`, mul(complement(c.on), c.uses[i]!))
  }
  t.assertZero('taken: only on rows that are on', mul(complement(c.on), c.taken))
  // These follow from the code. But they say how often a row takes something from a bus, and a verifier bounds that by
  // constraints alone.
  for (const [i, name] of ['a', 'b', 'c'].entries()) t.assertBit(`uses ${name} is a bit`, c.uses[i]!)
  for (const name of ['start', 'end', 'add', 'sub', 'ult', 'unit', 'jump'])
    t.assertBit(`${name} is a bit`, is(name))
  t.assertBit('access is a bit', c.access)
  const goesOn = sub(c.on, is('end'))
  const within = (name: string, difference: Expr) =>
    t.assertZero(`within a step: ${name}`, mul(goesOn, difference))
  within('the next row is on', complement(next(c.on)))
  within('the next row starts no step', next(is('start')))
  within('the step stays', sub(next(c.step), c.step))
  within('the clock rises by one', sub(next(c.clock), add(c.clock, constant(1))))
  t.assertZero(
    'the place rises by one',
    mul(sub(goesOn, is('jump')), sub(next(c.place), add(c.place, constant(1)))),
  )
  t.assertZero('jump: the next place is the target', mul(is('jump'), sub(next(c.place), c.target)))
  t.assertZero('a step begins with its start', mul(complement(goesOn), sub(next(c.on), next(is('start')))))

  // What stays, and what changes, from row to row.
  for (let i = 0; i < hotLimbs; i++) within('registers before the step stay', sub(next(c.hot[i]!), c.hot[i]!))
  within('alive until a trap', sub(next(c.alive), sub(c.alive, c.traps)))
  within('status', sub(next(c.status), add(c.status, add(scale(2, c.traps), c.halts))))
  for (let i = 0; i < CODE_LIMBS; i++) {
    const reason = i === 0 ? mul(c.traps, c.imm[0]!) : zero
    const exit = i < limbs ? mul(c.halts, c.b[i]!) : zero
    within('the code', sub(next(c.code[i]!), add(c.code[i]!, add(reason, exit))))
  }
  for (const [i, { at, limbs: size, register }] of shape.hot.entries()) {
    for (let k = 0; k < size; k++) {
      const after = c.after[at + k]!
      within(
        `${register.name} after the step`,
        sub(next(after), add(after, mul(c.sets[i]!, sub(c.b[k]!, after)))),
      )
    }
    t.assertEqual(`set ${register.name}: only where nothing trapped`, c.sets[i]!, mul(is(`set${i}`), c.gate))
  }
  t.assertZero('start: alive', mul(is('start'), complement(c.alive)))
  t.assertZero('start: running', mul(is('start'), c.status))
  for (const limb of c.code) t.assertZero('start: no code', mul(is('start'), limb))
  for (let i = 0; i < hotLimbs; i++) {
    t.assertZero('start: registers are as before', mul(is('start'), sub(c.after[i]!, c.hot[i]!)))
  }

  // Operands that an operation does not have are zero, a condition that it does not have is true.
  const [usesA, usesB, usesC] = c.uses as [Expr, Expr, Expr]
  for (let i = 0; i < limbs; i++) {
    t.assertZero('a: zero where there is none', mul(complement(usesA), c.a[i]!))
    t.assertZero('b: zero where there is none', mul(complement(usesB), c.b[i]!))
  }
  t.assertZero('c: true where there is none', mul(sub(c.on, usesC), complement(c.c)))
  t.assertEqual('gate', c.gate, mul(c.alive, c.c))
  t.assertEqual('trap', c.traps, mul(is('trap'), c.gate))
  t.assertEqual('halt: only the first', c.halts, mul(is('halt'), mul(c.gate, complement(c.status))))

  // Results.
  const borrows = add(is('sub'), is('ult'))
  for (let i = 0; i < limbs; i++) {
    const carried = mul(c.imm[i]!, i === 0 ? zero : c.carry[i - 1]!)
    const out = add(c.d[i]!, scale(RADIX, c.carry[i]!))
    t.assertZero(`add: limb ${i}`, mul(is('add'), sub(add(add(c.a[i]!, c.b[i]!), carried), out)))
    const borrowed = i === 0 ? c.imm[0]! : carried
    const inverted = sub(scale(RADIX - 1, c.imm[i]!), c.b[i]!)
    t.assertZero(`sub, ult: limb ${i}`, mul(borrows, sub(add(add(c.a[i]!, inverted), borrowed), out)))
    t.assertBit(`add, sub, ult: carry ${i}`, c.carry[i]!)
    t.assertZero(`add, sub: result ${i}`, mul(add(is('add'), is('sub')), sub(c.r[i]!, c.d[i]!)))
    t.assertZero(`const: result ${i}`, mul(is('const'), sub(c.r[i]!, c.imm[i]!)))
    t.assertZero(
      `ite: result ${i}`,
      mul(is('ite'), sub(c.r[i]!, add(c.b[i]!, mul(c.c, sub(c.a[i]!, c.b[i]!))))),
    )
    t.assertZero(`eq: limb ${i} is equal`, mul(is('eq'), mul(c.r[0]!, sub(c.a[i]!, c.b[i]!))))
    if (i > 0) t.assertZero(`eq, ult: result ${i}`, mul(add(is('eq'), is('ult')), c.r[i]!))
  }
  t.assertZero('ult: result', mul(is('ult'), sub(c.r[0]!, complement(c.carry.at(-1)!))))
  const differs = sum(c.d.map((inverse, i) => mul(inverse, sub(c.a[i]!, c.b[i]!))))
  t.assertZero('eq: some limb differs', mul(is('eq'), sub(complement(c.r[0]!), differs)))
  for (const [i, { at, limbs: size, register }] of shape.hot.entries()) {
    for (let k = 0; k < limbs; k++) {
      const content = k < size ? c.hot[at + k]! : zero
      t.assertZero(`get ${register.name}: result ${k}`, mul(is(`get${i}`), sub(c.r[k]!, content)))
    }
  }

  // Cells.
  t.assertEqual('access', c.access, mul(add(is('load'), is('store')), c.gate))
  for (let i = 0; i < limbs; i++) {
    const content = i < cellLimbs ? mul(c.gate, c.old[i]!) : zero
    t.assertZero(`load: result ${i}`, mul(is('load'), sub(c.r[i]!, content)))
    t.assertZero(`store: result ${i}`, mul(is('store'), sub(c.r[i]!, i < cellLimbs ? c.b[i]! : zero)))
  }
  const gap = add(c.gapLow, scale(RADIX, c.gapHigh))
  t.assertZero(
    'the access before was earlier',
    mul(c.access, sub(sub(c.clock, c.since), add(gap, constant(1)))),
  )

  // Buses.
  t.interact('what the operation is', 'receive', busOf('code'), c.on, [
    c.place,
    ...c.operations,
    ...c.placeOf,
    ...c.uses,
    c.p,
    ...c.imm,
  ])
  t.interact('a', 'receive', busOf('values'), usesA, [c.step, c.placeOf[0]!, ...c.a])
  t.interact('b', 'receive', busOf('values'), usesB, [c.step, c.placeOf[1]!, ...c.b])
  const condition = [c.c, ...Array<Expr>(limbs - 1).fill(zero)]
  t.interact('c', 'receive', busOf('values'), usesC, [c.step, c.placeOf[2]!, ...condition])
  t.interact('the result', 'send', busOf('values'), c.taken, [c.step, c.place, ...c.r])
  const sums = add(is('add'), borrows)
  for (const limb of c.d)
    t.interact('a limb of a sum', 'receive', busOf('range'), sums, [constant(LIMB), limb])
  t.interact('unit', 'receive', busOf('unit'), is('unit'), [c.p, ...c.a, ...c.b, ...c.r])
  t.interact('jump', 'receive', busOf('places'), is('jump'), [c.p, ...c.a, c.target])
  // Registers of wide shapes have fewer cells than a limb counts.
  const number = shape.wide
    ? [sum([c.a[0]!, c.imm[0]!, scale(RADIX, c.imm[1]!)]), add(c.a[1]!, scale(RADIX, c.a[2]!))]
    : [sum([c.a[0]!, scale(RADIX, c.a[1]!), c.imm[0]!, scale(RADIX, c.imm[1]!)])]
  t.interact('the cell before', 'receive', busOf('cells'), c.access, [c.p, ...number, ...c.old, c.since])
  t.interact('the cell after', 'send', busOf('cells'), c.access, [
    c.p,
    ...number,
    ...c.r.slice(0, cellLimbs),
    c.clock,
  ])
  t.interact('the gap, low', 'receive', busOf('range'), c.access, [constant(LIMB), c.gapLow])
  t.interact('the gap, high', 'receive', busOf('range'), c.access, [constant(GAP_HIGH_BITS), c.gapHigh])
  const running = [zero, ...Array<Expr>(CODE_LIMBS).fill(zero)]
  t.interact('the state before the step', 'receive', busOf('steps'), is('start'), [
    c.clock,
    c.step,
    ...running,
    ...c.hot,
  ])
  t.interact('the state after the step', 'send', busOf('steps'), is('end'), [
    add(c.clock, constant(1)),
    add(c.step, constant(1)),
    c.status,
    ...c.code,
    ...c.after,
  ])
  return { table: t.table(), fields: c, columns: t.columns, columnOf: t.columnOf }
}
