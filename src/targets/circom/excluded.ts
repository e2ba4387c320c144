/**
 * What a batch circuit has no place for, or seldom one.
 * @module
 */
import { accessesOf } from '../../ir/bounds.ts'
import { type Block, type Machine, mapsOf } from '../../ir/machine.ts'
import { readsPreimages } from '../../ir/preimages.ts'
import { CircuitError, type CircuitVm, placesOf } from './error.ts'

/** Bytes of the widest cell. */
export const WIDEST = 16

/**
 * Which blocks a batch has no place for: those that access more bytes than a cell has, that touch maps, or
 * that read preimages.
 * @param cellLog - log2 of a cell's bytes
 * @throws CircuitError if fetching is one of them
 */
export function exclusions(machine: Machine, cellLog: number): (block: Block) => boolean {
  const isWide = (block: Block) => accessesOf(machine, block).some(({ size }) => size > 1 << cellLog)
  const isKeyed = ({ effects }: Block) => effects.some(({ kind }) => kind === 'lookup' || kind === 'put')
  const isAsking = ({ effects }: Block) => effects.some(({ kind }) => kind === 'preimage')
  const refuse = (problem: string, fix: string) => {
    throw new CircuitError(
      `There is no batch circuit of ${machine.name}: ${problem}.`,
      [`Fix: ${fix}prove its steps one by one, by its step circuit`],
      ['fetch'],
    )
  }
  if (isKeyed(machine.fetch)) refuse('fetching reads a map, and batches open no maps', '')
  if (isWide(machine.fetch)) {
    const problem = `fetching loads more than the ${WIDEST} bytes of a batch's cell`
    refuse(problem, `load at most ${WIDEST} bytes in an access, or `)
  }
  return (block) => isWide(block) || isKeyed(block) || isAsking(block)
}

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
      'Fix: move at most 16 bytes in an access, touch no map and read no preimage, or prove their steps alone, by the step circuit',
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
      `${machine.name}: batches exclude ${any.excluded.size} of ${all} instructions and routines, which move more than 16 bytes in an access${mapsOf(machine).length > 0 ? ' or touch maps' : ''}${readsPreimages(machine) ? ' or read preimages' : ''}: ${[...any.excluded].join(', ')}`,
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
