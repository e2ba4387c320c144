/**
 * Code for keys: where a region's function has the values of the control cells.
 * @module
 */
import type { Code, Label, Local } from '../encode.ts'
import type { MemoryOp } from '../opcodes.ts'
import { type Cells, limbsOfValue } from './cells.ts'
import { functionAt, pushEntry, pushMatch } from './lookup.ts'
import type { Key } from './step.ts'

export class KeyCode {
  readonly #code: Code
  readonly #cells: Cells
  /** Limbs of the control cells that are the same wherever the region is: memory holds them already. */
  readonly #fixed: readonly (bigint | undefined)[]
  /** The others of the key at which the region is left. */
  readonly #leftAt: readonly (Local | undefined)[]

  /** @param keys - those of the region's steps */
  constructor(code: Code, cells: Cells, keys: readonly Key[]) {
    this.#code = code
    this.#cells = cells
    const [first, ...others] = keys.map((key) => this.limbsOf(key))
    this.#fixed = first.map((limb, i) => (others.every((key) => key[i] === limb) ? limb : undefined))
    this.#leftAt = cells.controlLimbs.map(({ type }, i) =>
      this.#fixed[i] === undefined ? code.local(type) : undefined,
    )
  }

  limbsOf(key: Key): bigint[] {
    return this.#cells.control.flatMap(({ type }, i) => limbsOfValue(type, key[i]))
  }

  /** Stores a key. */
  store(key: Key): void {
    const limbs = this.limbsOf(key)
    for (const [i, { type, offset }] of this.#cells.controlLimbs.entries()) {
      if (limbs[i] === this.#fixed[i]) continue
      this.#code
        .i32(0)
        .const(type, limbs[i])
        .memory(`${type}.store` as MemoryOp, offset)
    }
  }

  /** Sets locals to the key at which the region is left. */
  leaveAt(key: Key): void {
    const limbs = this.limbsOf(key)
    for (const [i, local] of this.#leftAt.entries())
      if (local) this.#code.const(local.type, limbs[i]).set(local)
  }

  /** Stores what `leaveAt` set. */
  storeLeft(): void {
    for (const [i, { type, offset }] of this.#cells.controlLimbs.entries()) {
      const local = this.#leftAt[i]
      if (local)
        this.#code
          .i32(0)
          .get(local)
          .memory(`${type}.store` as MemoryOp, offset)
    }
  }

  /** Stores the key that is in locals, after a step. What does not decide there is zero in the key, and an ordinary cell. */
  storeLocals(locals: readonly Local[], from: Key): void {
    const { control, controlLimbs, decides } = this.#cells
    const stored = control.flatMap(({ limbs }, i) => limbs.map(() => decides(from, i)))
    for (const [i, { type, offset }] of controlLimbs.entries()) {
      if (!stored[i]) continue
      this.#code
        .i32(0)
        .get(locals[i])
        .memory(`${type}.store` as MemoryOp, offset)
    }
  }

  /** Pushes whether locals hold a key. */
  pushIs(locals: readonly Local[], key: Key): void {
    const limbs = this.limbsOf(key)
    for (const [i, local] of locals.entries()) {
      this.#code.get(local).const(local.type, limbs[i]).op(`${local.type}.eq`)
      if (i > 0) this.#code.op('i32.and')
    }
  }

  /**
   * Finds the block at the key that is in locals.
   * @param table - where the lookup table lies
   * @param self - the function's own number
   * @param block - the local for the block's number
   * @param elsewhere - where to go if this function has none there
   */
  find(locals: readonly Local[], table: number, self: Local, block: Local, elsewhere: Label): void {
    const code = this.#code
    const entry = code.local('i32')
    const number = functionAt(locals.length)
    pushEntry(code, table, locals)
    code.tee(entry).memory('i32.load', number).get(self).op('i32.eq')
    pushMatch(code, entry, locals)
    code.op('i32.and').op('i32.eqz').brIf(elsewhere)
    code
      .get(entry)
      .memory('i32.load', number + 4)
      .set(block)
    code.release(entry)
  }
}
