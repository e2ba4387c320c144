/**
 * VMs that are loaded when they are first looked into: a program needs one of them, and tracing takes a while.
 * @module
 */
import type { Vm } from '../vm/index.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'

/**
 * @param name - of the VM that `make` traces: lists of VMs need no more
 * @param parts - of a composed VM: their names
 * @returns a VM like that one. What the build has stored of it is read; the rest is traced when it is needed.
 */
export function later(name: string, make: () => Vm, parts?: readonly string[]): Vm {
  let traced: Vm | undefined
  let stored: Snapshot | undefined
  const whole = () => (traced ??= make())
  const known = (): Snapshot => (stored ??= traced ?? snapshotOf(name) ?? whole())
  return {
    name,
    ...(parts ? { parts } : {}),
    get machine() {
      return known().machine
    },
    get id() {
      return known().id
    },
    get fields() {
      return known().fields
    },
    get sources() {
      return known().sources
    },
    get formats() {
      return whole().formats
    },
    get displays() {
      return whole().displays
    },
  }
}
