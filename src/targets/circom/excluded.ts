/**
 * What a batch circuit has no place for, or seldom one.
 * @module
 */
import type { Machine } from '../../ir/machine.ts'
import { CircuitError, type CircuitVm, placesOf } from './error.ts'

const countOf = ({ instructions, microcode }: Machine) => instructions.length + microcode.length

/** @throws CircuitError if a batch excludes more instructions and routines than that */
export function expectExcluded(vm: CircuitVm, excluded: ReadonlySet<string>, most: number): void {
  if (excluded.size <= most) return
  const { machine } = vm
  throw new CircuitError(
    `A batch of ${machine.name} excludes ${excluded.size} of ${countOf(machine)} instructions and routines.`,
    [
      `Excluded: ${placesOf(vm.sources, [...excluded])}`,
      `Expected: at most ${most}, as "maxExcluded" says`,
      'Fix: move at most 16 bytes in an access, or prove their steps alone, by the step circuit',
    ],
  )
}

/**
 * Lines that say so, if a batch circuit excludes most instructions and routines, or has only its slots for any step for
 * most instructions; none otherwise.
 */
export function batchWarnings(
  { machine }: CircuitVm,
  { any, plain }: { readonly [kind in 'any' | 'plain']: { readonly excluded: ReadonlySet<string> } },
  anyEvery: number,
): string[] {
  const all = countOf(machine)
  const instructions = machine.instructions.map(({ name }) => name)
  const seldom = instructions.filter((name) => plain.excluded.has(name) && !any.excluded.has(name))
  const lines: string[] = []
  if (2 * any.excluded.size > all) {
    lines.push(
      `${machine.name}: batches exclude ${any.excluded.size} of ${all} instructions and routines, which move more than 16 bytes in an access: ${[...any.excluded].join(', ')}`,
      `${machine.name}: each of their steps is proven alone, by the step circuit`,
    )
  }
  if (2 * seldom.length > instructions.length) {
    lines.push(
      `${machine.name}: only one slot in ${anyEvery} takes ${seldom.length} of ${instructions.length} instructions: ${seldom.join(', ')}`,
    )
  }
  return lines
}
