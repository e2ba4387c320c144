/**
 * What a target says of a machine with maps, while it has none.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import { type Machine, mapsOf } from '../ir/machine.ts'

/**
 * @param target - what was asked for, with its article: `a step circuit`
 * @throws TargetError if the machine has maps
 */
export function expectNoMaps(machine: Machine, target: string): void {
  const maps = mapsOf(machine)
  if (maps.length > 0) throw new TargetError(machine.name, target, maps.map(({ name }) => name).join(', '))
}

/** A target cannot express what a machine uses. */
export class TargetError extends OnestepError {
  override name = 'TargetError'

  constructor(machine: string, target: string, maps: string) {
    super(`The machine ${machine} has maps, and ${target} cannot have any yet.`, {
      lines: [
        `Maps: ${maps}`,
        'Fix: run, prove and verify it with the evaluator; or keep this state in a memory',
      ],
    })
  }
}
