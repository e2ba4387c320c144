/**
 * Loads and stores: from a byte address to a pointer into a frame, and the bytes there.
 * @module
 */

import type { Definition } from '../../ir/node.ts'
import { bitWidth, type Type } from '../../ir/types.ts'
import type { Code, Label, Local } from './encode.ts'
import { convert } from './narrow.ts'
import type { NativeForm } from './native/emit.ts'
import { CACHED_PAGES, type MemoryPlan, PAGE, PAGE_BITS, type RegisterPlan, SCRATCH } from './plan.ts'

/** Functions of the module that accesses call when they leave the fast path. */
export type AccessFunctions = {
  /** (page: f64, memory: i32) -> frame of a page to read, of a memory with a cache. */
  readonly frameToRead: number
  /** (page: f64, memory: i32) -> frame of a page to write: made if absent, and dirty from now on. */
  readonly frameToWrite: number
  /** (page: f64, memory: i32) -> frame of a page to write, if it is dirty anyway; else zero. */
  readonly frameToRewrite?: number
  /** `MAP_GET` and `MAP_PUT`, of machines with maps. */
  readonly mapGet?: number
  readonly mapPut?: number
  /** (address, size): copies bytes that straddle pages, or wrap, to the scratch area. */
  gather(plan: MemoryPlan): number
  /** (address, size): copies bytes from the scratch area. */
  scatter(plan: MemoryPlan): number
  /** 4 limbs -> as many limbs as the modulus has. */
  reduce(modulus: bigint): number
}

export type PreimageAccess = {
  /** () -> whether the preimage is there: `PREIMAGE` has what is asked, and what is read. */
  readonly function: number
  readonly at: number
  /** Where a block goes whose preimage is not there, with nothing changed. */
  readonly missing: Label
}

/** What values are computed from: how a target keeps the state, and the inputs of a block. */
export type StateAccess = {
  /** The locals of a fixed register. */
  register(name: string): readonly Local[]
  /** The locals of an input. */
  input(name: string): readonly Local[]
  file(name: string): RegisterPlan
  memory(name: string): MemoryPlan
  /** The number of a map. */
  map(name: string): number
  readonly access: AccessFunctions
  /**
   * Where a block goes instead of trapping, and instead of a store that leaves the fast path, with
   * nothing changed; without it such a store calls out.
   */
  readonly leave?: Label
  /** How a block reads preimages; a block that reads none needs none. */
  readonly preimages?: PreimageAccess
  /**
   * The function of an operation on 64-bit limbs, or of a signed division.
   * @param sizes - limbs of each argument, then of the result
   */
  operation(kind: string, sizes: readonly number[], modulus?: bigint): number
  /** The function of a definition: from the limbs of its arguments to those of its result. */
  call(definition: Definition): number
  /** How a function is computed in the place of a call, if it is; without it, none is. */
  readonly inline?: (definition: Definition) => NativeForm | undefined
}

/** Pushes the pointer to the bytes at an address that do not straddle pages, to read them. */
export function readPointer(code: Code, plan: MemoryPlan, address: Local, functions: AccessFunctions): void {
  pointer(code, plan, address, plan.readTable, functions.frameToRead)
}

/**
 * Like `readPointer`, to write.
 * @param leave - where to go if the page is not dirty yet; without it, it becomes so
 */
export function writePointer(
  code: Code,
  plan: MemoryPlan,
  address: Local,
  functions: AccessFunctions,
  leave?: Label,
): void {
  const miss = leave ? (functions.frameToRewrite as number) : functions.frameToWrite
  pointer(code, plan, address, plan.writeTable, miss, leave)
}

function pointer(
  code: Code,
  plan: MemoryPlan,
  address: Local,
  table: number,
  miss: number,
  leave?: Label,
): void {
  const { addressType: type } = plan
  if (plan.kind === 'flat') {
    if (plan.bits <= PAGE_BITS) code.i32(0)
    else {
      code
        .get(address)
        .const(type, BigInt(PAGE_BITS - 2))
        .op(`${type}.shr_u`)
      convert(code, type, 'i32')
      code.i32(-4).op('i32.and')
    }
    code.memory('i32.load', table)
    if (leave) {
      const frame = code.local('i32')
      code.tee(frame).op('i32.eqz').brIf(leave).get(frame)
      code.release(frame)
    } else if (table === plan.writeTable) {
      const frame = code.local('i32')
      code.tee(frame).op('i32.eqz').if()
      pushPage(code, plan, address)
      code.i32(plan.index).call(miss).set(frame).end().get(frame)
      code.release(frame)
    }
  } else {
    const entry = code.local('i32')
    code
      .get(address)
      .i64(BigInt(PAGE_BITS - 4))
      .op('i64.shr_u')
      .op('i32.wrap_i64')
    code
      .i32((CACHED_PAGES - 1) << 4)
      .op('i32.and')
      .tee(entry)
      .memory('i64.load', table)
    code.get(address).i64(BigInt(PAGE_BITS)).op('i64.shr_u').op('i64.eq').if('i32')
    code.get(entry).memory('i32.load', table + 8)
    code.else()
    pushPage(code, plan, address)
    code.i32(plan.index).call(miss)
    if (leave) code.tee(entry).op('i32.eqz').brIf(leave).get(entry)
    code.end()
    code.release(entry)
  }
  code.get(address)
  convert(code, type, 'i32')
  code
    .i32(Math.min(PAGE, 2 ** plan.bits) - 1)
    .op('i32.and')
    .op('i32.add')
}

/** Page indices have up to 52 bits: as an f64 they reach JavaScript without a BigInt. */
function pushPage(code: Code, plan: MemoryPlan, address: Local): void {
  const { addressType: type } = plan
  code.get(address).const(type, BigInt(PAGE_BITS)).op(`${type}.shr_u`).op(`f64.convert_${type}_u`)
}

/** Pushes whether an access straddles pages or wraps. */
export function pushStraddles(code: Code, plan: MemoryPlan, address: Local, size: number): void {
  const unit = Math.min(PAGE, 2 ** plan.bits)
  code.get(address)
  convert(code, plan.addressType, 'i32')
  pushCrosses(code, unit, size)
}

/** Replaces an address on the stack, or the low bits of one, by whether `size` bytes from there cross a multiple of `unit`. */
export function pushCrosses(code: Code, unit: number, size: number): void {
  code
    .i32(unit - 1)
    .op('i32.and')
    .i32(unit - size)
    .op('i32.gt_u')
}

/** Bytes of an access. */
export const accessSize = (plan: MemoryPlan, type: Type): number => {
  const { element } = plan.memory
  return element.kind === 'bits' && element.width === 8 ? Math.ceil(bitWidth(type) / 8) : 2 ** plan.slotBits
}

/** Pushes the pointer of the scratch area. */
export const pushScratch = (code: Code): Code => code.i32(SCRATCH)
