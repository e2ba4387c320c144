/**
 * Errors of the AIR target, with the lines of the VM that they are about.
 * @module
 */
import { OnestepError } from '../../bytes/errors.ts'
import type { Vm } from '../../vm/index.ts'

/** What a constraint program is made of: a VM, or its machine alone, whose errors then name no source lines. */
export type AirVm = Pick<Vm, 'machine'> & Partial<Pick<Vm, 'sources'>>

/** A machine has something that no constraint program is made for. */
export class AirTargetError extends OnestepError {
  override name = 'AirTargetError'
}

/** Refuses a block, with its name and source line. */
export function refuse(vm: AirVm, block: string, what: string, fix: string): never {
  const source = vm.sources?.get(block)
  throw new AirTargetError(`There is no constraint program of ${vm.machine.name}: ${block} ${what}.`, {
    lines: [...(source === undefined ? [] : [`At: ${block} (${source})`]), `Fix: ${fix}`],
  })
}
