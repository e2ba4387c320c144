/**
 * The compiler of regions, and what executors of the same machine share.
 * @module
 */
import type { Machine } from '../ir/machine.ts'
import { type Cells, cellsOf, dispatcher, tableSize } from '../targets/wasm/jit/index.ts'
import { PAGE, type Plan } from '../targets/wasm/plan.ts'
import type { Frames } from './frames.ts'
import type { MapTables } from './map-tables.ts'
import { Regions } from './regions.ts'
import { compile } from './wasm.ts'

type Dispatch = {
  readonly cells: Cells
  /** Created when something is compiled. */
  module?: WebAssembly.Module
  readonly tableAt: number
  readonly frames: number
}

const dispatchers = new WeakMap<Machine, Dispatch | undefined>()

/** What the regions of a machine share; undefined for a machine that only the interpreter runs. */
export function dispatchOf(machine: Machine, cache: string | undefined): Dispatch | undefined {
  if (!dispatchers.has(machine)) {
    const { plan } = compile(machine, cache)
    const cells = cellsOf(plan)
    const tableAt = plan.frames
    const size = cells ? tableSize(cells.controlLimbs.length) : 0
    dispatchers.set(
      machine,
      cells && {
        cells,
        tableAt,
        frames: tableAt + Math.ceil(size / PAGE) * PAGE,
      },
    )
  }
  return dispatchers.get(machine)
}

export function compilerOf(
  plan: Plan,
  dispatch: Dispatch,
  frames: Frames,
  interpret: (steps: number) => number,
  tables: MapTables,
  inLocals?: number,
) {
  const { cells, tableAt } = dispatch
  const regions = new Regions(plan, cells, frames, tables, tableAt, inLocals)
  dispatch.module ??= new WebAssembly.Module(dispatcher(cells, tableAt))
  const { exports } = new WebAssembly.Instance(dispatch.module, {
    env: { memory: frames.memory, step: interpret as WebAssembly.ExportValue, regions: regions.table },
  })
  /** Runs compiled code, and the steps between regions. @returns the number of steps left */
  return { regions, run: exports.run as (steps: number) => number }
}
