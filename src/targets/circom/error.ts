/**
 * Errors of the circom target, with the lines of the VM that they are about.
 * @module
 */
import { OnestepError } from '../../bytes/errors.ts'
import type { Vm } from '../../vm/index.ts'

/** What a circuit is made of: a VM, or its machine alone, whose errors then name no source lines. */
export type CircuitVm = Pick<Vm, 'machine'> & Partial<Pick<Vm, 'sources'>>

/** A machine has something that no circuit is made for. */
export class CircuitError extends OnestepError {
  override name = 'CircuitError'
  /** Names of the instructions and routines that have it. */
  readonly blocks: readonly string[]

  constructor(message: string, lines: readonly string[] = [], blocks: readonly string[] = []) {
    super(message, { lines })
    this.blocks = blocks
  }
}

/** Adds source lines to the errors of a circuit in the making. */
export function located<T>({ sources }: CircuitVm, body: () => T): T {
  try {
    return body()
  } catch (error) {
    if (!(error instanceof CircuitError) || error.blocks.length === 0 || !sources) throw error
    const { short, lines, blocks } = error
    throw new CircuitError(short, [`At: ${placesOf(sources, blocks)}`, ...lines], blocks)
  }
}

/** `mul (i.ts:40), div (i.ts:44)`: all of them. */
export const placesOf = (sources: Vm['sources'] | undefined, blocks: readonly string[]): string =>
  blocks
    .map((name) => {
      const source = sources?.get(name)
      return source === undefined ? name : `${name} (${source})`
    })
    .join(', ')
