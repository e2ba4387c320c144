import { OnestepError } from '../../bytes/errors.ts'

/** A machine has something that no circuit is made for. */
export class CircomError extends OnestepError {
  override name = 'CircomError'

  constructor(message: string, lines: readonly string[] = []) {
    super(message, { lines })
  }
}
