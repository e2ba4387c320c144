/**
 * The differences between a run's states before and after a step, from the party's own run.
 * @module
 */
import type { State } from '../../state/state.ts'
import type { Trace } from '../../trace/trace.ts'

/** `x[10]: 0x0 → 0x1` for each register and each run of bytes that a step of a trace changes. */
export function stateChanges(trace: Trace, step: bigint): string[] {
  const before = trace.stateAt(step)
  const after = trace.stateAt(step + 1n)
  return [...registerChanges(before, after), ...memoryChanges(before, after)]
}

const hex = (value: bigint | number) => `0x${value.toString(16)}`

function registerChanges(before: State, after: State): string[] {
  return Object.entries(after.registers).flatMap(([name, value]) => {
    const old = before.registers[name]
    if (typeof value === 'bigint')
      return value === old ? [] : [`${name}: ${hex(old as bigint)} → ${hex(value)}`]
    return value.flatMap((element, i) => {
      const was = (old as readonly bigint[])[i]
      return element === was ? [] : [`${name}[${i}]: ${hex(was)} → ${hex(element)}`]
    })
  })
}

function memoryChanges(before: State, after: State): string[] {
  const changes: string[] = []
  for (const [name, pages] of Object.entries(after.memories)) {
    for (const [index, page] of pages) {
      const old = before.memories[name].get(index)
      if (old === page) continue
      for (let at = 0; at < page.length; at++) {
        const was = old?.[at] ?? 0
        if (was !== page[at])
          changes.push(`${name}[${hex(index * 4096n + BigInt(at))}]: ${hex(was)} → ${hex(page[at])}`)
      }
    }
  }
  return changes
}
