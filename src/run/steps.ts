/**
 * Steps of a program, specialised to its code, as long as that is the same.
 * @module
 */
import { concat, equal } from '../bytes/bytes.ts'
import type { Type } from '../ir/types.ts'
import { decodeValue, spansOf } from '../state/access.ts'
import {
  type Cell,
  type Cells,
  type Id,
  idOf,
  type Key,
  type Source,
  type Step,
  specialize,
  valueOfCell,
} from '../targets/wasm/jit/index.ts'
import type { Plan } from '../targets/wasm/plan.ts'
import type { Frames } from './frames.ts'
import type { Code, Compiled } from './groups.ts'

/** A step, and all that it was made from. */
export type Specialized = {
  /** Undefined if the interpreter is to make it. */
  readonly step: Step | undefined
  readonly code: readonly Code[]
  readonly constants: ReadonlyMap<Cell, bigint>
}

/** The most steps that are kept for the case that their code is the same again. */
const MAX_OLD = 1 << 14

export class Steps {
  readonly #plan: Plan
  readonly #cells: Cells
  readonly #frames: Frames
  readonly #watchPage: (memory: number, address: bigint) => void
  /** Of the code in its current form. */
  readonly #now = new Map<Id, Specialized>()
  /** Of code that may have changed: it is compared before they are used. */
  readonly #old = new Map<Id, Specialized>()

  /** @param watchPage - asks to be told, by `doubt`, when the page of an address changes */
  constructor(
    plan: Plan,
    cells: Cells,
    frames: Frames,
    watchPage: (memory: number, address: bigint) => void,
  ) {
    this.#plan = plan
    this.#cells = cells
    this.#frames = frames
    this.#watchPage = watchPage
  }

  /** The step at a key. */
  at(key: Key): Specialized {
    const id = idOf(key)
    const known = this.#now.get(id)
    if (known) return known
    const made = this.#again(id) ?? this.#make(key)
    this.#now.set(id, made)
    return made
  }

  /** Has all steps compared with the code before they are used again. */
  doubt(): void {
    if (this.#old.size > MAX_OLD) this.#old.clear()
    for (const [id, made] of this.#now) this.#old.set(id, made)
    this.#now.clear()
  }

  /** Whether memory holds the code that something was made from. */
  fits({ code, constants }: Pick<Compiled, 'code' | 'constants'>): boolean {
    const view = this.#frames.view()
    return (
      constants.every(({ cell, value }) => valueOfCell(view, cell) === value) &&
      code.every(({ memory, address, bytes }) =>
        equal(this.#frames.read(memory, address, bytes.length), bytes),
      )
    )
  }

  #again(id: Id): Specialized | undefined {
    const made = this.#old.get(id)
    if (!made) return undefined
    this.#old.delete(id)
    const constants = [...made.constants].map(([cell, value]) => ({ cell, value }))
    if (!this.fits({ code: made.code, constants })) return undefined
    for (const { memory, address } of made.code) this.#watchPage(memory, address)
    return made
  }

  #make(key: Key): Specialized {
    const { machine } = this.#plan
    const code: Code[] = []
    const constants = new Map<Cell, bigint>()
    const source: Source = {
      cell: (cell) => {
        const value = valueOfCell(this.#frames.view(), cell)
        constants.set(cell, value)
        return value
      },
      load: (name: string, address: bigint, type: Type) => {
        const memory = machine.memories.findIndex((one) => one.name === name)
        const spans = spansOf(machine.memories[memory], address, type).map((span) => ({
          memory,
          address: span.address,
          bytes: this.#frames.read(memory, span.address, span.size),
        }))
        code.push(...spans)
        for (const span of spans) this.#watchPage(memory, span.address)
        return decodeValue(machine.memories[memory], type, concat(...spans.map(({ bytes }) => bytes)))
      },
    }
    return { step: specialize(machine, this.#cells, key, source), code, constants }
  }
}
