/**
 * VMs that are traced when they are first looked into: a program needs one, and tracing takes a while.
 * @module
 */
import type { Vm } from '../vm/index.ts'

/** @returns a VM like the one that `make` traces, without tracing it yet */
export function later(make: () => Vm): Vm {
  let traced: Vm | undefined
  const get = () => (traced ??= make())
  return {
    get name() {
      return get().name
    },
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
  }
}
