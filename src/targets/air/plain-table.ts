/**
 * The table of plain steps in the making: a row is a step, and instructions share columns. What differs between
 * instructions is chosen by flags, which come with the instruction word from the table of plain words.
 *
 * An instruction takes resources (adders, splits, comparisons, ports of cells, a unit) in the order of its nodes; the
 * third adder of one instruction is the third adder of all. Of each resource, operands are sums of flag times operand
 * over the instructions, so that a row whose instruction does not take it has zeros there.
 * @module
 */
import { busOf, CODE_LIMBS, unitSizes } from './buses.ts'
import { GAP_HIGH_BITS } from './cells.ts'
import { UNITS, type UnitOp } from './micro.ts'
import type { Fill, FillPort } from './plain-fill.ts'
import { type AirShape, LIMB, limbsOf, REGISTERS } from './shape.ts'
import { type Expr, tableBuilder } from './table.ts'

const RADIX = 2 ** LIMB

/** Some bits of a word: an expression of degree 1 that is known to be below `2 ** width`, at most 16 bits. */
export type Piece = { readonly expr: Expr; readonly width: number }

/** A step that the table has no columns for. */
export class NotPlain extends Error {}

/** A sum over instructions of flag times expression. */
type Mux = Map<Expr, Set<number>>

export type PlainBuilder = ReturnType<typeof plainBuilder>

export function plainBuilder(shape: AirShape, modulus: number) {
  const t = tableBuilder('plain', { modulus })
  const { add, sub, mul, sum, scale, constant } = t
  const { cellLimbs, hotLimbs } = shape
  const { plain: size } = unitSizes(shape)
  const many = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => t.column(`${name}${i}`))
  const zero = constant(0)
  const on = t.column('on')
  const clock = t.column('clock')
  const step = t.column('step')
  const hot = many('hot', hotLimbs)
  const word = many('word', Math.max(2, limbsOf(shape.vm.machine.wordWidth)))
  const fills: Fill[][] = []
  /** The instruction that is being lowered, and how many of each resource it has taken. */
  let variant = -1
  let fetches = 0
  const taken = new Map<string, number>()
  /** What is to be said once flags are there. */
  const muxes: Mux[] = []
  const deferred: (() => void)[] = []

  const newMux = (): Mux => {
    const mux: Mux = new Map()
    muxes.push(mux)
    return mux
  }
  const put = (mux: Mux, expr: Expr) => {
    if (t.constantOf(expr) === 0) return
    const set = mux.get(expr)
    if (set) set.add(variant)
    else mux.set(expr, new Set([variant]))
  }
  /** Resources of a kind, made when an instruction first takes so many. */
  const pool = <T>(kind: string, make: (index: number) => T): (() => T) => {
    const made: T[] = []
    return () => {
      const index = taken.get(kind) ?? 0
      taken.set(kind, index + 1)
      if (index === made.length) made.push(make(index))
      return made[index]!
    }
  }
  const fill = (one: Fill) => fills[variant]!.push(one)
  let flagOf: (set: ReadonlySet<number>) => Expr = () => {
    throw new RangeError('"flags" expected after all instructions')
  }
  const chosen = (mux: Mux): Expr => sum([...mux].map(([expr, set]) => mul(flagOf(set), expr)))

  const adderPool = (size: number) =>
    pool(`adder ${size}`, (index) => {
      const name = size === 2 ? `${index}` : `${index}_of${size}`
      const [d, carry] = [many(`sum${name}_`, size), many(`carry${name}_`, size)]
      const operands = d.map(newMux)
      deferred.push(() => {
        for (let i = 0; i < size; i++) {
          const total = add(chosen(operands[i]!), i === 0 ? zero : carry[i - 1]!)
          t.assertEqual(`sum ${name}: limb ${i}`, total, add(d[i]!, scale(RADIX, carry[i]!)))
          t.assertBit(`sum ${name}: carry ${i}`, carry[i]!)
          t.interact(`sum ${name}: limb ${i}`, 'receive', busOf('range'), on, [constant(LIMB), d[i]!])
        }
      })
      return { d, carry, operands }
    })
  const adders = new Map<number, ReturnType<typeof adderPool>>()
  const splits = pool('split', (index) => {
    const [low, high] = [t.column(`low${index}`), t.column(`high${index}`)]
    const [whole, used, power, lowBits, highBits] = [newMux(), newMux(), newMux(), newMux(), newMux()]
    deferred.push(() => {
      const parts = add(mul(chosen(used), low), mul(chosen(power), high))
      t.assertEqual(`split ${index}`, chosen(whole), parts)
      t.interact(`split ${index}: low`, 'receive', busOf('range'), on, [chosen(lowBits), low])
      t.interact(`split ${index}: high`, 'receive', busOf('range'), on, [chosen(highBits), high])
    })
    return { low, high, whole, used, power, lowBits, highBits }
  })
  const equalityPool = (size: number) =>
    pool(`equality ${size}`, (index) => {
      const name = size === 2 ? `${index}` : `${index}_of${size}`
      const [equal, inverses] = [t.column(`equal${name}`), many(`inverse${name}_`, size)]
      const [used, differences] = [newMux(), inverses.map(newMux)]
      deferred.push(() => {
        const parts = differences.map(chosen)
        for (const part of parts) t.assertZero(`equality ${name}: equal`, mul(equal, part))
        const shown = sum(parts.map((part, i) => mul(part, inverses[i]!)))
        t.assertZero(`equality ${name}: different`, sub(sub(chosen(used), equal), shown))
      })
      return { equal, inverses, used, differences }
    })
  const equalities = new Map<number, ReturnType<typeof equalityPool>>()
  const products = pool('product', (index) => {
    const [result, value] = [t.column(`product${index}`), newMux()]
    deferred.push(() => t.assertEqual(`product ${index}`, result, chosen(value)))
    return { result, value }
  })
  const asserts = pool('assert', (index) => {
    const value = newMux()
    deferred.push(() => t.assertZero(`assumption ${index}`, chosen(value)))
    return value
  })
  const ranges = pool('range', (index) => {
    const [column, value, bits] = [t.column(`number${index}`), newMux(), newMux()]
    deferred.push(() => {
      t.assertEqual(`number ${index}`, column, chosen(value))
      t.interact(`number ${index}`, 'receive', busOf('range'), on, [chosen(bits), column])
    })
    return { column, value, bits }
  })
  const units = pool('unit', (index) => {
    const [a, b, r] = [
      many(`unit${index}_a`, size.limbs),
      many(`unit${index}_b`, size.limbs),
      many(`unit${index}_r`, size.limbs),
    ]
    const [takes, operation, used] = [newMux(), newMux(), t.column(`unit${index}_used`)]
    const [left, right] = [a.map(newMux), b.map(newMux)]
    deferred.push(() => {
      t.assertEqual(`unit ${index}: used`, used, chosen(takes))
      t.assertBit(`unit ${index}: used is a bit`, used)
      for (const [i, mux] of left.entries()) t.assertEqual(`unit ${index}: a, limb ${i}`, a[i]!, chosen(mux))
      for (const [i, mux] of right.entries()) t.assertEqual(`unit ${index}: b, limb ${i}`, b[i]!, chosen(mux))
      t.interact(`unit ${index}`, 'receive', busOf(size.bus), used, [chosen(operation), ...a, ...b, ...r])
    })
    return { a, b, r, takes, used, operation, left, right }
  })
  let offsets = 0
  const laterPorts: (() => void)[] = []
  const portPool = (space: number, kind: 'read' | 'write') =>
    pool(`${kind} ${space}`, (index) => {
      const name = `${kind}${space}_${index}`
      const old = many(`${name}_old`, cellLimbs)
      const after = kind === 'write' ? many(`${name}_new`, cellLimbs) : old
      const isWide = shape.wide && space !== REGISTERS
      const number = (isWide ? ['number', 'high'] : ['number']).map((one) => t.column(`${name}_${one}`))
      const place = shape.wide && !isWide ? [...number, zero] : number
      const used = t.column(`${name}_used`)
      const [since, gapLow, gapHigh] = ['since', 'gap_low', 'gap_high'].map((one) =>
        t.column(`${name}_${one}`),
      ) as [Expr, Expr, Expr]
      const [numbers, uses] = [number.map(newMux), newMux()]
      const contents = after.map(newMux)
      let offset = -1
      const takeOffset = () => {
        offset = offsets++
      }
      if (kind === 'read') takeOffset()
      else laterPorts.push(takeOffset)
      deferred.push(() => {
        for (const [i, mux] of numbers.entries())
          t.assertEqual(`${name}: the cell${i === 0 ? '' : ', upper limbs'}`, number[i]!, chosen(mux))
        t.assertEqual(`${name}: used`, used, chosen(uses))
        // This follows from flags and guards. But it says how often a row takes something from a bus, and a verifier bounds
        // that by constraints alone.
        t.assertBit(`${name}: used is a bit`, used)
        if (kind === 'write') {
          for (const [i, limb] of after.entries())
            t.assertEqual(`${name}: limb ${i}`, limb, chosen(contents[i]!))
        }
        const time = add(clock, constant(offset))
        const gap = add(gapLow, scale(RADIX, gapHigh))
        t.assertZero(
          `${name}: the access before was earlier`,
          mul(used, sub(sub(time, since), add(gap, constant(1)))),
        )
        t.interact(`${name}: before`, 'receive', busOf('cells'), used, [
          constant(space),
          ...place,
          ...old,
          since,
        ])
        t.interact(`${name}: after`, 'send', busOf('cells'), used, [
          constant(space),
          ...place,
          ...after,
          time,
        ])
        t.interact(`${name}: gap, low`, 'receive', busOf('range'), used, [constant(LIMB), gapLow])
        t.interact(`${name}: gap, high`, 'receive', busOf('range'), used, [constant(GAP_HIGH_BITS), gapHigh])
      })
      return {
        old,
        after,
        number,
        used,
        since,
        gapLow,
        gapHigh,
        numbers,
        uses,
        contents,
        offset: () => offset,
      }
    })
  const ports = new Map<string, ReturnType<typeof portPool>>()
  const portOf = (space: number, kind: 'read' | 'write') => {
    const key = `${kind} ${space}`
    let found = ports.get(key)
    if (!found) ports.set(key, (found = portPool(space, kind)))
    return found()
  }
  const afters = hot.map(() => newMux())
  const hotAfter: (Expr | undefined)[] = []

  return {
    t,
    hotAfter,
    on,
    clock,
    step,
    hot,
    word,
    fills,
    /** Begins the next instruction. */
    begin(): number {
      variant++
      taken.clear()
      fills.push([])
      return variant
    },
    /** Fetching, which all instructions have alike, has been lowered. */
    fetched(): void {
      fetches = fills[variant]!.length
    },
    /** How many of the first fills are fetching's. */
    fetchFills: () => fetches,
    /** Forgets the instruction that is being lowered. */
    abandon(): void {
      for (const mux of muxes) {
        for (const [expr, set] of mux) {
          set.delete(variant)
          if (set.size === 0) mux.delete(expr)
        }
      }
      fills.pop()
      variant--
    },
    fill,
    /** The sum of limbs of degree 1 and a carry into the lowest. */
    sum(operands: readonly Expr[]): { d: readonly Expr[]; carry: Expr } {
      let make = adders.get(operands.length)
      if (!make) adders.set(operands.length, (make = adderPool(operands.length)))
      const one = make()
      for (const [i, expr] of operands.entries()) put(one.operands[i]!, expr)
      fill({ kind: 'sum', operands, d: one.d, carry: one.carry })
      return { d: one.d, carry: one.carry.at(-1)! }
    },
    /** A piece cut in two, the lower one of `at` bits. */
    split({ expr, width }: Piece, at: number): [Piece, Piece] {
      const one = splits()
      put(one.whole, expr)
      put(one.used, constant(1))
      put(one.power, constant(2 ** at))
      put(one.lowBits, constant(at))
      put(one.highBits, constant(width - at))
      fill({ kind: 'split', expr, at, low: one.low, high: one.high })
      return [
        { expr: one.low, width: at },
        { expr: one.high, width: width - at },
      ]
    },
    /** Whether all differences of limbs are zero. */
    equal(differences: readonly Expr[]): Expr {
      const size = Math.max(2, differences.length)
      let make = equalities.get(size)
      if (!make) equalities.set(size, (make = equalityPool(size)))
      const one = make()
      put(one.used, constant(1))
      for (const [i, expr] of differences.entries()) put(one.differences[i]!, expr)
      fill({ kind: 'equal', differences, equal: one.equal, inverses: one.inverses })
      return one.equal
    },
    /** An expression of degree 2 as a column; as an integer it has at most `bits` bits. */
    product(expr: Expr, bits: number): Expr {
      const one = products()
      put(one.value, expr)
      fill({ kind: 'set', column: one.result, expr, bits })
      return one.result
    },
    /** Checks that an expression of degree 1 is below 2^bits. */
    range(expr: Expr, bits: number): void {
      const one = ranges()
      put(one.value, expr)
      put(one.bits, constant(bits))
      fill({ kind: 'range', column: one.column, expr, bits })
    },
    /** Assumes that an expression is zero; a step where it is not is not plain. */
    assume(expr: Expr): void {
      if (t.constantOf(expr) === 0) return
      put(asserts(), expr)
      fill({ kind: 'assume', expr })
    },
    unit(op: UnitOp, a: readonly Expr[], b: readonly Expr[]): readonly Expr[] {
      const one = units()
      put(one.takes, constant(1))
      put(one.operation, constant(UNITS.indexOf(op)))
      for (const [i, expr] of a.entries()) put(one.left[i]!, expr)
      for (const [i, expr] of b.entries()) put(one.right[i]!, expr)
      fill({ kind: 'unit', op, operands: [a, b], used: one.used, a: one.a, b: one.b, r: one.r })
      return one.r
    },
    /** Reads a cell if the guard is 1; otherwise the columns may hold anything. */
    read(space: number, number: readonly Expr[], guard: Expr): readonly Expr[] {
      const one = portOf(space, 'read')
      access(one, space, number, guard, undefined)
      return one.old
    },
    /** Accesses a cell if the guard is 1: `make` gets what it held, and gives what it will hold. */
    update(
      space: number,
      number: readonly Expr[],
      guard: Expr,
      make: (old: readonly Expr[]) => readonly Expr[],
    ): readonly Expr[] {
      const one = portOf(space, 'write')
      access(one, space, number, guard, make)
      return one.old
    },
    /** What a limb of a hot register is after the step. */
    setHot(index: number, expr: Expr): void {
      put(afters[index]!, expr)
      fill({ kind: 'hot', index, expr })
    },
    /** Says everything, now that all instructions are lowered. */
    finish(flags: (sets: readonly ReadonlySet<number>[]) => (set: ReadonlySet<number>) => Expr) {
      for (const place of laterPorts) place()
      flagOf = flags(muxes.flatMap((mux) => [...mux.values()]))
      t.assertBit('on is a bit', on)
      for (let i = 0; i < hotLimbs; i++) {
        // A register that every instruction leaves as it is needs no second column.
        const kept = [...afters[i]!.keys()].every((expr) => expr === hot[i])
        if (!kept) hotAfter[i] = t.column(`after${i}`)
      }
      for (const say of deferred) say()
      for (let i = 0; i < hotLimbs; i++) {
        if (hotAfter[i] !== undefined)
          t.assertEqual(`register ${i} after the step`, hotAfter[i]!, chosen(afters[i]!))
      }
      const running = [zero, ...Array<Expr>(CODE_LIMBS).fill(zero)]
      t.interact('the state before the step', 'receive', busOf('steps'), on, [
        clock,
        step,
        ...running,
        ...hot,
      ])
      t.interact('the state after the step', 'send', busOf('steps'), on, [
        add(clock, constant(Math.max(1, offsets))),
        add(step, constant(1)),
        ...running,
        ...hot.map((before, i) => hotAfter[i] ?? before),
      ])
    },
    /** Clocks that a step takes. */
    duration: () => Math.max(1, offsets),
  }

  function access(
    one: FillPort & Pick<ReturnType<ReturnType<typeof portPool>>, 'numbers' | 'uses' | 'contents'>,
    space: number,
    number: readonly Expr[],
    guard: Expr,
    make: ((old: readonly Expr[]) => readonly Expr[]) | undefined,
  ): void {
    for (const [i, expr] of number.entries()) put(one.numbers[i]!, expr)
    put(one.uses, guard)
    fill({ kind: 'take', port: one, space, number, guard })
    const contents = make?.(one.old)
    if (contents) for (const [i, expr] of contents.entries()) put(one.contents[i]!, expr)
    fill({ kind: 'put', port: one, contents })
  }
}
