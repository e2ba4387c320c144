/**
 * The field of BLS12-381, whose elements do not fit in a cell: pairs of cells with 192 bits each, in Montgomery's form
 * (an element times 2^384, so that a product needs no division).
 * @module
 */
import type { Assembler, Cell, Emitter, FieldOp } from './assembler.ts'

export const WIDE_P =
  0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaabn
export const LIMB = 192n
export const LIMB_MASK = (1n << LIMB) - 1n

/** -1 / p modulo 2^192. */
export const WIDE_INVERSE = (() => {
  let inverse = 1n
  for (let bits = 1n; bits < LIMB; bits *= 2n) inverse = (inverse * (2n - WIDE_P * inverse)) & LIMB_MASK
  return (1n << LIMB) - inverse
})()

/** The form in which elements are kept. */
export const toMontgomery = (value: bigint): bigint => (value << (2n * LIMB)) % WIDE_P

const WIDE: { readonly [op in FieldOp]?: FieldOp } = {
  add: 'wide-add',
  sub: 'wide-sub',
  mul: 'wide-mul',
  copy: 'wide-copy',
  half: 'wide-half',
  less: 'wide-less',
  equal: 'wide-equal',
}

/** An emitter whose cells are pairs. */
export function wide(asm: Assembler): Emitter {
  const numbers = new Map<bigint, Cell>()
  const emit: Emitter['emit'] = (op, d, a, b) => asm.emit(WIDE[op] ?? op, d, a, b)
  const cell = () => {
    const low = asm.cell()
    asm.cell()
    return low
  }
  /** A pair of constants that lie one behind the other. */
  const number = (value: bigint): Cell => {
    const known = numbers.get(value)
    if (known !== undefined) return known
    const low = asm.pair(value & LIMB_MASK, value >> LIMB)
    numbers.set(value, low)
    return low
  }
  const into = (op: FieldOp, a: Cell, b: Cell = 0): Cell => {
    const d = cell()
    emit(op, d, a, b)
    return d
  }
  const move = (d: Cell, a: Cell): void => emit('copy', d, a)
  return {
    emit,
    cell,
    cells: (count) => Array.from({ length: count }, cell),
    number,
    constant: (value) => number(toMontgomery(value)),
    add: (a, b) => into('add', a, b),
    sub: (a, b) => into('sub', a, b),
    mul: (a, b) => into('mul', a, b),
    copy: (a) => into('copy', a),
    move,
    moveAll(d, a) {
      for (const [i, to] of d.entries()) move(to, a[i])
    },
    whenTrue: (body, otherwise) => asm.whenTrue(body, otherwise),
    repeat: (count, body) => asm.repeat(count, body),
    entry: (name) => asm.entry(name),
    call: (name) => asm.call(name),
    here: () => asm.here(),
  }
}
