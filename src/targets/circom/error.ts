import { OnestepError } from '../../bytes/errors.ts'

/** A machine has something that no circuit is made for. */
export class CircuitError extends OnestepError {
  override name = 'CircuitError'

  constructor(message: string, lines: readonly string[] = []) {
    super(message, { lines })
  }
}
