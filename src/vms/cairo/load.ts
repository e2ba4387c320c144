/**
 * From a compiled Cairo program to one that is ready to run.
 * @module
 */
import type { Program } from '../../run/program.ts'
import { isCasm, parseCasm } from './files/casm.ts'
import { compiledJob, initialStack } from './files/compiled.ts'
import { type CallOptions, callJob } from './files/entry-point.ts'
import { type Builtin, CairoError, programOf } from './files/initial.ts'
import { object, parseJson } from './files/json.ts'
import { type CairoProgram, parseProgram } from './files/program.ts'
import { decode } from './prover/decode.ts'
import { type CairoProverOptions, type Job, type ProverRun, proveCairo } from './prover/prover.ts'

/** Builtins all of whose cells a program writes itself. */
const WRITTEN = ['output', 'range_check', 'range_check96']

/** Of an instruction: the opcode of `assert_eq`, and the result that is op0 * op1. */
const [ASSERT_EQ, PRODUCT] = [4, 2]

/** Where segments begin when the machine itself runs the program: far from each other. */
const EXECUTION_SPACE = 2 ** 31
const BUILTIN_SPACE = 2 ** 27

/**
 * Loads what `cairo-compile` writes, or a class of Cairo 1 in CASM with a call of one of its functions.
 *
 * A program without hints, whose builtins imply no cells, starts from itself alone: anybody can work out the state
 * that it starts in. Any other is first run by the prover, with its hints, and starts from all the memory
 * that the prover found; a call of a class always does, and so does a program that asks for a division, as
 * `[ap - 1] = [ap] * 2` does.
 *
 * @param file - JSON
 * @param options - of a class which function to call, and with what
 * @throws CairoError if the file is not a compiled program, a hint is not supported, or the program fails
 * @example
 * ```ts
 * import { loadCairo } from 'onestep/vms/cairo'
 * const program = loadCairo(readFileSync('fixtures/cairo/fibonacci.json'))
 * const { steps, status } = await run(program)
 * console.log(steps, status.kind) // 6083n halted
 * ```
 */
export function loadCairo(
  file: Uint8Array | string,
  options: CairoProverOptions & CallOptions = {},
): Program {
  const json = object(parseJson(file), 'the file')
  if (isCasm(json)) return proven(callJob(parseCasm(json), options), options)
  const program = parseProgram(json)
  if (!startsAlone(program)) return proven(compiledJob(program), options)
  return hasProducts(program) ? proven(compiledJob(program), options, program) : alone(program)
}

const startsAlone = ({ hints, builtins }: CairoProgram) =>
  hints.size === 0 && builtins.every((name) => WRITTEN.includes(name))

/** Whether there may be an operand of a product to find: it takes a division, at which the machine alone stops. */
const hasProducts = ({ data }: CairoProgram) =>
  data.some((word) => {
    if (word >> 63n !== 0n) return false
    const { opcode, resLogic } = decode(word)
    return opcode === ASSERT_EQ && resLogic === PRODUCT
  })

function alone(program: CairoProgram): Program {
  const entry = program.start ?? program.main
  if (entry === undefined) return proven(compiledJob(program), {})
  const base = 1
  const execution = base + program.data.length
  const builtins = program.builtins.map(
    (name, i): Builtin => ({ name, begin: EXECUTION_SPACE + i * BUILTIN_SPACE }),
  )
  // Nothing is ever at 0, so `main` can return there.
  const stack = initialStack(program, builtins, { execution, end: { fp: 0, pc: 0 } })
  const cells = [...program.data, ...stack.map(BigInt)].map((value, i) => [base + i, value] as const)
  const ap = execution + (program.start === undefined ? stack.length : 2)
  return programOf({ pc: base + entry, ap, fp: ap, cells, builtins })
}

/** @param itself - a program that starts from itself alone, unless the prover has to divide for it */
function proven(job: Job, options: CairoProverOptions, itself?: CairoProgram): Program {
  const run = itself ? tried(job, options) : proveCairo(job, options)
  if (itself && !run?.divides) return alone(itself)
  const { trace, cells, builtins, advice, end } = run as ProverRun
  const { pc, ap, fp } = trace[0]
  return programOf({ pc, ap, fp, cells, builtins, advice, ...(end === undefined ? {} : { end }) })
}

/** A run, or undefined where the program fails: then the machine says at which step. */
function tried(job: Job, options: CairoProverOptions): ProverRun | undefined {
  try {
    return proveCairo(job, options)
  } catch (error) {
    if (error instanceof CairoError) return undefined
    throw error
  }
}
