/**
 * How a compiled Cairo 0 program is begun and given its hints.
 * @module
 */
import { parseHints, UnknownHint } from '../hints/parse.ts'
import { newWorld, runHint, type World } from '../hints/run.ts'
import { HintFailure } from '../hints/values.ts'
import type { Job } from '../prover/prover.ts'
import { type Builtin, CairoError } from './initial.ts'
import type { CairoProgram } from './program.ts'

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
      let world: World | undefined
      return new Map(
        Array.from(hints, ([offset, list]) => [
          offset,
          list.map((hint) => (machine) => {
            try {
              runHint(program, hint, (world ??= newWorld(machine)))
            } catch (error) {
              if (error instanceof HintFailure || error instanceof SyntaxError || error instanceof RangeError)
                throw new HintFailure(`${error.message}\n${hint.code}`)
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
    if (!(error instanceof UnknownHint)) throw error
    const lines = error.code.split('\n')
    throw new CairoError('A hint of the program is not supported.', [
      `Not supported: ${error.message}`,
      `At: line ${error.line} of the hint before the instruction at ${error.offset}`,
      ...lines.map((line, i) => `${i + 1 === error.line ? '>' : ' '} ${line}`),
      'Fix: run it with another tool, and import its trace and memory',
    ])
  }
}
