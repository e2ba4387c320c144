/**
 * Limbs of a value from bytes and to bytes, in either order. WebAssembly has no instruction that reverses bytes: a
 * permutation of the bytes of 128-bit words is what engines have one for. A word of 256 bits is loaded and stored in
 * 4 ns; by shifts and masks it took 15 (measured).
 * @module
 */
import { LIMB, limbWidths } from '../../ir/lower/limbs.ts'
import { bitWidth, type Felt, type Type } from '../../ir/types.ts'
import { type AccessFunctions, accessSize } from './access.ts'
import { type Code, type Local, typeOfWidth, type ValueType } from './encode.ts'
import { convert, mask } from './narrow.ts'
import type { MemoryOp, PlainOp } from './opcodes.ts'
import type { MemoryPlan } from './plan.ts'

/** The bytes of a vector in reverse. */
const REVERSED = Array.from({ length: 16 }, (_, i) => 15 - i)

/** Loads the limbs of a value; the pointer is in a local, the limbs are left on the stack. */
export function loadLimbs(
  code: Code,
  plan: MemoryPlan,
  type: Type,
  at: Local,
  functions: AccessFunctions,
): void {
  const size = accessSize(plan, type)
  const swap = plan.memory.endian === 'big'
  if (type.kind === 'felt') {
    loadLongs(code, at, ['i64', 'i64', 'i64', 'i64'], size, swap)
    reduceLimbs(code, type, functions)
    return
  }
  if (size <= 8) {
    loadWord(code, typeOfWidth(type.width), size, at, 0, swap)
    if (type.width < 8 * size) mask(code, type.width)
    return
  }
  const widths = limbWidths(type.width)
  loadLongs(code, at, widths.map(typeOfWidth), size, swap)
  const last = widths.at(-1) as number
  if (last < LIMB) mask(code, last)
}

/** Loads words of 64 bits, the lowest first; each becomes of its type. */
function loadLongs(code: Code, at: Local, types: readonly ValueType[], size: number, swap: boolean): void {
  for (let i = 0; i < types.length; i++) {
    if (swap && i + 1 < types.length) {
      code.get(at).vectorMemory('v128.load', size - 16 - 8 * i)
      code.vectorConst(REVERSED).vectorOp('i8x16.swizzle').tee(code.vector).lane('extract', 0)
      convert(code, 'i64', types[i++])
      code.get(code.vector).lane('extract', 1)
    } else loadWord(code, 'i64', 8, at, swap ? size - 8 - 8 * i : 8 * i, swap)
    convert(code, 'i64', types[i])
  }
}

/** Four limbs on the stack become those of the felt. */
function reduceLimbs(code: Code, type: Felt, functions: AccessFunctions): void {
  code.call(functions.reduce(type.modulus))
  const widths = limbWidths(bitWidth(type))
  const top = widths.at(-1) as number
  convert(code, 'i64', typeOfWidth(top))
}

const LOADS: Record<ValueType, Record<number, MemoryOp>> = {
  i32: { 1: 'i32.load8_u', 2: 'i32.load16_u', 4: 'i32.load' },
  i64: { 1: 'i64.load8_u', 2: 'i64.load16_u', 4: 'i64.load32_u', 8: 'i64.load' },
}
const STORES: Record<ValueType, Record<number, MemoryOp>> = {
  i32: { 1: 'i32.store8', 2: 'i32.store16', 4: 'i32.store' },
  i64: { 1: 'i64.store8', 2: 'i64.store16', 4: 'i64.store32', 8: 'i64.store' },
}

function loadWord(code: Code, type: ValueType, size: number, at: Local, offset: number, swap: boolean): void {
  const op = LOADS[type][size]
  code.get(at).memory(op, offset)
  if (swap) swapBytes(code, type, size)
}

/**
 * Stores limbs that stand in locals.
 * @param pushPointer - pushes the address of the first byte
 */
export function storeLimbs(
  code: Code,
  plan: MemoryPlan,
  type: Type,
  limbs: readonly Local[],
  pushPointer: () => void,
): void {
  const size = accessSize(plan, type)
  const swap = plan.memory.endian === 'big'
  if (size <= 8 && type.kind === 'bits') {
    pushPointer()
    code.get(limbs[0])
    if (swap) swapBytes(code, limbs[0].type, size)
    code.memory(STORES[limbs[0].type][size], 0)
    return
  }
  const push = (limb: Local | undefined) => {
    if (!limb) code.i64(0n)
    else {
      code.get(limb)
      convert(code, limb.type, 'i64')
    }
  }
  for (let i = 0; 8 * i < size; i++) {
    pushPointer()
    push(limbs[i])
    if (swap && 8 * (i + 2) <= size) {
      code.vectorOp('i64x2.splat')
      push(limbs[++i])
      code.lane('replace', 1).vectorConst(REVERSED).vectorOp('i8x16.swizzle')
      code.vectorMemory('v128.store', size - 8 - 8 * i)
      continue
    }
    if (swap) swapBytes(code, 'i64', 8)
    code.memory('i64.store', swap ? size - 8 - 8 * i : 8 * i)
  }
}

/** Reverses the low `size` bytes of the word on the stack; those above are zero. */
function swapBytes(code: Code, type: ValueType, size: number): void {
  if (size === 1) return
  if (size === 8) {
    code.vectorOp('i64x2.splat').vectorConst(REVERSED).vectorOp('i8x16.swizzle').lane('extract', 0)
    return
  }
  const op = (name: string) => `${type}.${name}` as PlainOp
  const value = code.local(type)
  const exchange = (bits: number, low: bigint) => {
    code.set(value)
    code.get(value).const(type, BigInt(bits)).op(op('shr_u')).const(type, low).op(op('and'))
    code.get(value).const(type, low).op(op('and')).const(type, BigInt(bits)).op(op('shl')).op(op('or'))
  }
  exchange(8, type === 'i32' ? 0x00ff00ffn : 0x00ff00ff00ff00ffn)
  if (size >= 4) exchange(16, type === 'i32' ? 0x0000ffffn : 0x0000ffff0000ffffn)
  code.release(value)
}
