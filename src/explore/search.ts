/**
 * Runs to a place: in parts, so that a search of a long run can be watched and given up.
 * @module
 */
import type { Instruction, Machine } from '../ir/machine.ts'
import type { Executor } from '../run/executor.ts'
import { wasmExecutor } from '../run/wasm.ts'
import { readStatus } from '../state/layout.ts'
import type { Trace } from '../trace/trace.ts'
import type { Vm } from '../vm/index.ts'
import { BREAKPOINT, breakpoint } from './breakpoint.ts'
import type { Found, Query } from './types.ts'

/** Milliseconds that one part of a search takes, about. */
const SLICE = 150
/** Steps between two looks at the clock. */
const STRIDE = 1n << 20n

type PlaceQuery = Exclude<Query, { kind: 'difference' }>

/** Finds places in one run. It keeps the last search, so that the next part continues it. */
export function searcher(trace: Trace): (from: number, query: PlaceQuery) => Found {
  const { vm } = trace.program
  let last: { key: string; machine: Machine; executor: Executor; at: number } | undefined

  const started = (from: number, query: PlaceQuery): typeof last | { problem: string } => {
    const key = JSON.stringify(query)
    if (last?.key === key && last.at === from) return last
    let machine = last?.key === key ? last.machine : undefined
    if (!machine) {
      const made = breakpoint(vm.machine, query, (instruction) => namesOf(vm, instruction))
      if ('problem' in made) return made
      machine = made
    }
    const executor = last?.machine === machine ? last.executor : wasmExecutor(machine)
    if (trace.preimages) executor.supply?.(trace.preimages.get)
    executor.restore(trace.stateAt(BigInt(from)))
    return (last = { key, machine, executor, at: from })
  }

  return (from, query) => {
    const end = Number(trace.steps)
    if (from >= end) return { step: null, looked: end, more: false }
    const search = started(from, query)
    if (!search) throw new TypeError('A search expected a machine')
    if ('problem' in search) return { step: null, looked: from, more: false, problem: search.problem }
    const { executor, machine } = search
    const until = performance.now() + SLICE
    while (search.at < end) {
      const left = BigInt(end - search.at)
      const asked = left < STRIDE ? left : STRIDE
      const made = executor.run(asked)
      search.at += Number(made)
      const status = readStatus(machine, executor.header())
      if (status.kind === 'trapped' && status.reason === BREAKPOINT) {
        last = undefined
        return { step: search.at - 1, looked: search.at - 1, more: false }
      }
      if (made < asked) break
      if (performance.now() > until) return { step: null, looked: search.at, more: true }
    }
    last = undefined
    return { step: null, looked: end, more: false }
  }
}

/** How people may call an instruction: its unique name, and what the disassembler writes. */
function namesOf(vm: Vm, { name, assembly }: Instruction): string[] {
  const shown = vm.displays.get(name) ?? assembly
  return [name, shown.split(/\s+/)[0]!]
}
