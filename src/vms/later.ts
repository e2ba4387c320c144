/**
 * VMs that are traced when they are first looked into: a program needs one, and tracing takes a while.
 * @module
 */
import type { Vm } from '../vm/index.ts'

/**
 * @param name - of the VM that `make` traces: lists of VMs need no more
 * @returns a VM like that one, without tracing it yet
 */
export function later(name: string, make: () => Vm): Vm {
  let traced: Vm | undefined
  const get = () => (traced ??= make())
  return {
    name,
    get machine() {
      return get().machine
    },
    get id() {
      return get().id
    },
    get fields() {
      return get().fields
    },
    get sources() {
      return get().sources
    },
    get formats() {
      return get().formats
    },
    get displays() {
      return get().displays
    },
  }
}
