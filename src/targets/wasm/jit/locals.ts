/**
 * Cells in the locals of a region's function.
 * @module
 */
import type { Code, Local } from '../encode.ts'
import type { MemoryOp } from '../opcodes.ts'
import type { Cell } from './cells.ts'
import type { Step } from './step.ts'

export class CellLocals {
  readonly #code: Code
  readonly #locals = new Map<Cell, readonly Local[]>()
  /** Cells that some step sets: their locals may be newer than memory. */
  readonly #dirty = new Set<Cell>()

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
      for (const cell of sets) this.#dirty.add(cell)
    }
  }

  of(cell: Cell): readonly Local[] {
    return this.#locals.get(cell) as readonly Local[]
  }

  /** The elements of some register files. */
  elements(files: ReadonlySet<string>): Cell[] {
    return [...this.#locals.keys()].filter(({ file }) => file !== undefined && files.has(file))
  }

  /** From memory. */
  load(cells: Iterable<Cell> = this.#locals.keys()): void {
    for (const cell of cells) {
      const locals = this.of(cell)
      for (const [i, { type, offset }] of cell.limbs.entries()) {
        this.#code
          .i32(0)
          .memory(`${type}.load` as MemoryOp, offset)
          .set(locals[i])
      }
    }
  }

  /** To memory, as far as they can have changed. */
  store(cells: Iterable<Cell> = this.#dirty): void {
    for (const cell of cells) {
      if (!this.#dirty.has(cell)) continue
      const locals = this.of(cell)
      for (const [i, { type, offset }] of cell.limbs.entries()) {
        this.#code
          .i32(0)
          .get(locals[i])
          .memory(`${type}.store` as MemoryOp, offset)
      }
    }
  }
}
