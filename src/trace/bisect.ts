/**
 * Finds the step at which two runs diverge, in log2(steps) questions.
 * @module
 */
import { equal } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'

/** Answers for a run: the state root after `step` steps. */
export type RootAt = (step: bigint) => Uint8Array | Promise<Uint8Array>

/**
 * Finds the first step that two runs do differently: they agree on the state before it and differ on the state
 * after it. Both parties must be honest about their own runs. Where they may not be, play the game.
 *
 * @param ours - a run; its `steps` bound the search
 * @returns the step, counted from 0, and the number of roots that the other side was asked for
 * @throws TypeError if a side answers without a root
 * @throws BisectError if the runs differ from the start, or do not differ at all
 *
 * @example
 * ```ts
 * const { step } = await bisect(trace, (i) => rival.rootAt(i))
 * ```
 */
export async function bisect(
  ours: { readonly steps: bigint; rootAt(step: bigint): Uint8Array | Promise<Uint8Array> },
  theirs: RootAt,
  options: { steps?: bigint } = {},
): Promise<{ step: bigint; rounds: number }> {
  let rounds = 0
  const agreeAt = async (step: bigint) => {
    rounds++
    const [own, other] = [await ours.rootAt(step), await theirs(step)]
    for (const root of [own, other])
      if (!(root instanceof Uint8Array))
        throw new TypeError(`"rootAt" expected the root after step ${step} as bytes, got ${typeof root}`)
    return equal(own, other)
  }
  let agreed = 0n
  let differs = options.steps ?? ours.steps
  if (!(await agreeAt(agreed))) {
    throw new BisectError('The runs differ before the first step.', [
      'Fix: compare VM ids, programs and inputs',
    ])
  }
  if (await agreeAt(differs)) {
    throw new BisectError(`The runs agree on the root after ${differs} steps.`, [
      'There is nothing to dispute.',
    ])
  }
  while (differs - agreed > 1n) {
    const middle = (agreed + differs) / 2n
    if (await agreeAt(middle)) agreed = middle
    else differs = middle
  }
  return { step: agreed, rounds }
}

/** Two runs that differ from the start, or do not differ. */
export class BisectError extends OnestepError {
  override name = 'BisectError'

  constructor(message: string, lines: readonly string[]) {
    super(message, { lines })
  }
}
