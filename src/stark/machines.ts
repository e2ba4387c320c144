/**
 * Constraint programs of machines, each made once.
 * @module
 */
import { type MachineAir, machineAir } from '../targets/air/machine.ts'
import type { Vm } from '../vm/index.ts'

const airs = new WeakMap<object, MachineAir>()

/** A machine's constraint program. */
export function airOf(vm: Pick<Vm, 'machine'>): MachineAir {
  const known = airs.get(vm.machine)
  if (known) return known
  const made = machineAir(vm)
  airs.set(vm.machine, made)
  return made
}

/** Steps that a segment claims, made or idle, are fewer: they are one element and must not wrap. */
export const MOST_STEPS = 2n ** 28n
