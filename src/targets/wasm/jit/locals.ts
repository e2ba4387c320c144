/**
 * Cells in the locals of a region's function.
 * @module
 */
import type { Code, Local } from '../encode.ts'
import type { MemoryOp } from '../opcodes.ts'
import type { Cell } from './cells.ts'
import type { Scope } from './scopes.ts'
import type { Step } from './step.ts'

/** The most cells that are stored where a block is left in its middle. */
const MOST_UNSTORED = 6

/** What locals hold at a place in the code. */
export type Held = {
  /** The cells whose locals have their values. */
  readonly known: Set<Cell>
  /** Those of them whose locals are newer than memory; in a scope, all that it sets count as such. */
  readonly newer: Set<Cell>
  /** The scope that the code is in, if it is in one. */
  readonly scope?: Scope
}

export class CellLocals {
  readonly #code: Code
  readonly #locals = new Map<Cell, readonly Local[]>()
  #held: Held = { known: new Set(), newer: new Set() }

  constructor(code: Code, steps: Iterable<Step>) {
    this.#code = code
    for (const { reads, sets } of steps) {
      for (const cell of [...reads, ...sets]) {
        if (this.#locals.has(cell)) continue
        this.#locals.set(
          cell,
          cell.limbs.map(({ type }) => code.local(type)),
        )
      }
    }
  }

  get scope(): Scope | undefined {
    return this.#held.scope
  }

  /** What locals hold here. */
  get held(): Held {
    const { known, newer, scope } = this.#held
    return { known: new Set(known), newer: new Set(newer), ...(scope && { scope }) }
  }

  /** Says that this is what locals hold here. */
  set held(held: Held) {
    this.#held = held
  }

  /** Whether the way to a block, or to the dispatcher, leaves a scope. */
  leaves(block?: number): boolean {
    const { scope } = this.#held
    return scope !== undefined && !scope.isWhole && (block === undefined || !scope.blocks.has(block))
  }

  of(cell: Cell): readonly Local[] {
    return this.#locals.get(cell) as readonly Local[]
  }

  /** The cells of some register files that locals hold. */
  elements(files: ReadonlySet<string>): Cell[] {
    return [...this.#held.known].filter(({ file }) => file !== undefined && files.has(file))
  }

  /** Loads cells that no local has the value of. */
  load(cells: Iterable<Cell>): void {
    const { known } = this.#held
    for (const cell of cells) {
      if (known.has(cell)) continue
      known.add(cell)
      const locals = this.of(cell)
      for (const [i, { type, offset }] of cell.limbs.entries()) {
        this.#code
          .i32(0)
          .memory(`${type}.load` as MemoryOp, offset)
          .set(locals[i])
      }
    }
  }

  /** Notes that locals of cells were set. */
  set(cells: Iterable<Cell>): void {
    const { known, newer } = this.#held
    for (const cell of cells) {
      known.add(cell)
      newer.add(cell)
    }
  }

  /** Stores cells that are newer than memory; outside of scopes they are not any more. */
  store(cells: Iterable<Cell> = [...this.#held.newer]): void {
    const { newer, scope } = this.#held
    for (const cell of cells) {
      if (!newer.has(cell)) continue
      this.write(cell)
      if (!scope) newer.delete(cell)
    }
  }

  /** What is to be stored where the block is left here: few cells, for if there are more they are stored now. */
  unstored(): readonly Cell[] {
    const { newer, scope } = this.#held
    if (scope) return []
    if (newer.size > MOST_UNSTORED) this.store()
    return [...newer]
  }

  /** Forgets what locals hold of cells that changed in memory. */
  forget(cells: Iterable<Cell> = [...this.#held.known]): void {
    for (const cell of cells) this.#held.known.delete(cell)
  }

  /** To memory. */
  write(cell: Cell): void {
    const locals = this.of(cell)
    for (const [i, { type, offset }] of cell.limbs.entries()) {
      this.#code
        .i32(0)
        .get(locals[i])
        .memory(`${type}.store` as MemoryOp, offset)
    }
  }
}
