/**
 * What unit operations compute, on limbs; and how often each was asked for, for the tables of facts.
 * @module
 */
import type { BitwiseFact } from './bitwise.ts'
import { limbsIn } from './emitter.ts'
import { type FieldFact, fieldResult } from './field.ts'
import { fieldUnitOf, UNITS, type UnitOp } from './micro.ts'
import { type DivideFact, type MultiplyFact, numberOf } from './multiply.ts'
import { LIMB } from './shape.ts'
import type { ShiftFact } from './shift.ts'

const RADIX = 2 ** LIMB

/** Operations of one table have their counts side by side. */
const KINDS = [
  ['and', 'or', 'xor'],
  ['shl', 'lshr', 'ashr'],
  ['mul'],
  ['udiv', 'urem'],
] as const satisfies readonly (readonly UnitOp[])[]

export type Units = ReturnType<typeof unitCounts>

/**
 * Computes unit operations on words of `limbs` limbs, and counts them by their operands.
 * @param fields - primes modulo which there are some too
 */
export function unitCounts(limbs: number, fields: readonly bigint[] = []) {
  const [a, b, r] = [0, 1, 2].map(() => new Int32Array(limbs)) as [Int32Array, Int32Array, Int32Array]
  const tables = KINDS.map((ops) => operandTable(limbs, ops.length))
  const fieldTables = fields.map(() => operandTable(limbs, 2))
  const kindOf = UNITS.map((op) => KINDS.findIndex((ops) => (ops as readonly UnitOp[]).includes(op)))
  const columnOf = UNITS.map((op, i) => (KINDS[kindOf[i]!]! as readonly UnitOp[]).indexOf(op))
  const factsOf = (kind: number) => tables[kind]!.entries()
  return {
    /** Operands, which the caller writes, and the result. */
    a,
    b,
    r,
    /** Computes `r` from `a` and `b`; the operation is its number in `UNITS`. */
    compute(op: number): void {
      if (op < UNITS.length) {
        computeInto(UNITS[op]!, a, b, r)
        return
      }
      const one = fieldUnitOf(op)
      r.set(limbsIn(fieldResult(one.op, numberOf([...a]), numberOf([...b]), fields[one.index]!), limbs))
    },
    /** Counts what `compute` last computed. */
    count(op: number): void {
      if (op < UNITS.length) {
        tables[kindOf[op]!]!.add(a, b, columnOf[op]!)
        return
      }
      const one = fieldUnitOf(op)
      fieldTables[one.index]!.add(a, b, one.op === 'fmul' ? 0 : 1)
    },
    /** Rows of the longest table. */
    longest(): number {
      let most = 0
      for (const table of [...tables, ...fieldTables]) most = Math.max(most, table.size())
      return most
    },
    bitwise: (): BitwiseFact[] =>
      factsOf(0).map(({ a: x, b: y, counts }) => ({
        a: x,
        b: y,
        counts: new Map(KINDS[0].map((op, i) => [op, counts[i]!])),
      })),
    shifts: (): ShiftFact[] =>
      factsOf(1).flatMap(({ a: x, b: y, counts }) =>
        KINDS[1].flatMap((op, i) => (counts[i] === 0 ? [] : [{ op, a: x, b: y, count: counts[i]! }])),
      ),
    products: (): MultiplyFact[] =>
      factsOf(2).map(({ a: x, b: y, counts }) => ({ a: x, b: y, count: counts[0]! })),
    field: (index: number): FieldFact[] =>
      fieldTables[index]!.entries().flatMap(({ a: x, b: y, counts }) =>
        (['fmul', 'finv'] as const).flatMap((op, i) =>
          counts[i] === 0 ? [] : [{ op, a: x, b: y, count: counts[i]! }],
        ),
      ),
    quotients: (): DivideFact[] =>
      factsOf(3).map(({ a: x, b: y, counts }) => ({
        a: x,
        b: y,
        quotients: counts[0]!,
        remainders: counts[1]!,
      })),
  }
}

/** Pairs of words and how often each of some operations has them, in an open hash table. */
function operandTable(limbs: number, operations: number) {
  const stride = 2 * limbs + operations
  let entries = new Uint32Array(64 * stride)
  let slots = new Int32Array(256).fill(-1)
  let used = 0
  const hashOf = (
    words: Uint32Array | Int32Array,
    other: Uint32Array | Int32Array,
    at: number,
    to: number,
  ) => {
    let hash = 0x811c9dc5
    for (let i = 0; i < limbs; i++) {
      hash = Math.imul(hash ^ words[at + i]! ^ (other[to + i]! << LIMB), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    return hash
  }
  const grow = () => {
    const larger = new Uint32Array(2 * entries.length)
    larger.set(entries)
    entries = larger
    slots = new Int32Array(2 * slots.length).fill(-1)
    const mask = slots.length - 1
    for (let entry = 0; entry < used; entry++) {
      let slot = hashOf(entries, entries, entry * stride, entry * stride + limbs) & mask
      while (slots[slot]! >= 0) slot = (slot + 1) & mask
      slots[slot] = entry
    }
  }
  return {
    add(a: Int32Array, b: Int32Array, operation: number): void {
      const mask = slots.length - 1
      let slot = hashOf(a, b, 0, 0) & mask
      for (;;) {
        const entry = slots[slot]!
        if (entry < 0) break
        const at = entry * stride
        let same = true
        for (let i = 0; i < limbs && same; i++)
          same = entries[at + i] === a[i] && entries[at + limbs + i] === b[i]
        if (same) {
          entries[at + 2 * limbs + operation]!++
          return
        }
        slot = (slot + 1) & mask
      }
      const at = used * stride
      for (let i = 0; i < limbs; i++) {
        entries[at + i] = a[i]!
        entries[at + limbs + i] = b[i]!
      }
      entries[at + 2 * limbs + operation] = 1
      slots[slot] = used++
      if ((used + 1) * stride > entries.length || 2 * used > slots.length) grow()
    },
    size: () => used,
    entries: () =>
      Array.from({ length: used }, (_, entry) => {
        const at = entry * stride
        return {
          a: [...entries.subarray(at, at + limbs)],
          b: [...entries.subarray(at + limbs, at + 2 * limbs)],
          counts: [...entries.subarray(at + 2 * limbs, at + stride)],
        }
      }),
  }
}

function computeInto(op: UnitOp, a: Int32Array, b: Int32Array, r: Int32Array): void {
  const n = a.length
  switch (op) {
    case 'and':
      for (let i = 0; i < n; i++) r[i] = a[i]! & b[i]!
      return
    case 'or':
      for (let i = 0; i < n; i++) r[i] = a[i]! | b[i]!
      return
    case 'xor':
      for (let i = 0; i < n; i++) r[i] = a[i]! ^ b[i]!
      return
    case 'shl':
    case 'lshr':
    case 'ashr': {
      // An amount of two limbs or more is as far as one of LIMB * n.
      let amount = b[0]!
      for (let i = 1; i < n; i++) if (b[i] !== 0) amount = LIMB * n
      const [whole, bits] = [Math.floor(amount / LIMB), amount % LIMB]
      if (op === 'shl') {
        for (let i = n - 1; i >= 0; i--) {
          const from = i - whole
          const [high, low] = [from >= 0 ? a[from]! : 0, from >= 1 ? a[from - 1]! : 0]
          r[i] = ((high << bits) | (low >> (LIMB - bits))) & (RADIX - 1)
        }
        return
      }
      const fill = op === 'ashr' && a[n - 1]! >> (LIMB - 1) === 1 ? RADIX - 1 : 0
      for (let i = 0; i < n; i++) {
        const from = i + whole
        const [low, high] = [from < n ? a[from]! : fill, from + 1 < n ? a[from + 1]! : fill]
        r[i] = ((low >> bits) | (high << (LIMB - bits))) & (RADIX - 1)
      }
      return
    }
    case 'mul': {
      let carried = 0
      for (let i = 0; i < n; i++) {
        let total = carried
        for (let k = 0; k <= i; k++) total += a[k]! * b[i - k]!
        r[i] = total % RADIX
        carried = Math.floor(total / RADIX)
      }
      return
    }
    case 'udiv':
    case 'urem':
      divideInto(op, a, b, r)
  }
}

/** SMT-LIB's division, where that by zero gives all ones, and the word as the remainder. */
function divideInto(op: 'udiv' | 'urem', a: Int32Array, b: Int32Array, r: Int32Array): void {
  const n = a.length
  let small = true
  for (let i = 2; i < n; i++) small &&= a[i] === 0 && b[i] === 0
  const divisor = b[0]! + RADIX * b[1]!
  if (small && divisor !== 0) {
    const word = a[0]! + RADIX * a[1]!
    const rest = word % divisor
    const result = op === 'urem' ? rest : (word - rest) / divisor
    r.fill(0)
    r[0] = result % RADIX
    r[1] = Math.floor(result / RADIX)
    return
  }
  const [x, y] = [numberOf([...a]), numberOf([...b])]
  const result = op === 'udiv' ? (y === 0n ? (1n << BigInt(LIMB * n)) - 1n : x / y) : y === 0n ? x : x % y
  r.set(limbsIn(result, n))
}
