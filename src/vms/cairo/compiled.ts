/**
 * How a compiled Cairo 0 program is begun and given its hints.
 * @module
 */
import { HintFailure } from './hint-functions.ts'
import { parseHints } from './hint-parser.ts'
import { runHint, type Scopes } from './hints.ts'
import { type Builtin, CairoError } from './initial.ts'
import type { CairoProgram } from './program.ts'
import type { Job } from './prover.ts'

/**
 * In proof mode if it was compiled for that, else from `main` until that returns.
 * @throws CairoError for a hint that is not understood, or if there is nothing to begin at
 */
export function compiledJob(program: CairoProgram): Job {
  const hints = understood(program)
  const entry = program.start ?? program.main
  if (entry === undefined) {
    throw new CairoError('The program has no entry point.', [
      'Expected: a function main, or the label __start__',
    ])
  }
  const isProofMode = program.start !== undefined
  return {
    data: program.data,
    entry,
    isProofMode,
    builtins: program.builtins.map((name) => ({ name })),
    stack: ({ builtins, execution, end }) => initialStack(program, builtins, { execution, end }).map(BigInt),
    above: isProofMode ? program.builtins.length : 0,
    hints() {
      const scopes: Scopes = [new Map()]
      return new Map(
        Array.from(hints, ([offset, list]) => [
          offset,
          list.map((hint) => (machine) => {
            try {
              runHint(program, hint, machine, scopes)
            } catch (error) {
              if (error instanceof HintFailure || error instanceof SyntaxError || error instanceof RangeError)
                throw new HintFailure(`${error.message}: ${hint.code}`)
              throw error
            }
          }),
        ]),
      )
    },
  }
}

/** A program's initial stack: what its first step finds before ap, or in proof mode around it. */
export function initialStack(
  { start }: CairoProgram,
  builtins: readonly Builtin[],
  { execution, end }: { execution: number; end: { fp: number; pc: number } },
): number[] {
  const pointers = builtins.map(({ begin }) => begin)
  return start === undefined ? [...pointers, end.fp, end.pc] : [execution + 2, 0, ...pointers]
}

function understood(program: CairoProgram): ReturnType<typeof parseHints> {
  try {
    return parseHints(program)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const [what, ...code] = error.message.split('\n')
    throw new CairoError('A hint of the program is not understood.', [
      `Not understood: ${what}`,
      ...code.map((line) => `  ${line}`),
      'Fix: run it elsewhere and import its trace and memory',
    ])
  }
}
