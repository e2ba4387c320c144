/**
 * Proves tables: traces in, bytes out.
 * @module
 */
import { KOALA_BEAR } from '../hash/small-field.ts'
import { type AirProgram, type AirTrace, checkAir } from '../targets/air/index.ts'
import {
  MOST_LOG_HEIGHT,
  proverInstance,
  publicBytes,
  reasonOf,
  SECURITY_CODES,
  StarkError,
  type StarkSecurity,
  withBytes,
} from './module.ts'
import { findNativeProver, type NativeProver, nativeProver } from './native.ts'
import { programBytes } from './program.ts'
import { verifyTables } from './verify.ts'

/** Options of `proveTables`, and of `proveRun`. */
export type ProveTablesOptions = {
  /** Default `conjectured`. `proven` proofs are about twice as large. */
  readonly security?: StarkSecurity
  /**
   * Path of a native prover; default: `ONESTEP_PROVER`, or `onestep-prover` on the PATH or in `prover/target/release` of this
   * package. `false`: WebAssembly.
   */
  readonly native?: string | false
}

/** A program that is loaded into an instance of the prover's module. */
export type TableProver = {
  /**
   * Memory for the rows of all tables, zeros, row by row: a view on the prover's memory each. Valid until the next
   * call of the prover.
   * @param heights - a power of two for each table
   */
  rows(heights: readonly number[]): Uint32Array[]
  /**
   * Proves the rows that were written and forgets them.
   * @param forced - prove wrong rows too, into a proof that does not verify; for tests
   */
  prove(publics: readonly number[], forced?: boolean): Uint8Array
  /** `H(tag; …)` of 16 elements, Poseidon2's, as `poseidon2Compress` computes it 20 times as slowly. */
  compress(tag: number, input: readonly number[]): number[]
  /** Bytes that the module holds. */
  memory(): number
}

/**
 * Loads a program once for several proofs, whose rows are written into the prover's memory without a copy.
 * @param security - a setting, or, for tests, 12 parameters of one's own and the 12 that the proof claims to be made with;
 *   no verifier accepts others than a setting's
 * @throws StarkError if the prover does not take the program
 */
export async function tableProver(
  program: AirProgram,
  security: StarkSecurity | Uint32Array = 'conjectured',
): Promise<TableProver> {
  const module = await proverInstance()
  const bytes = programBytes(program)
  const attempt = (what: string, call: () => number) => {
    let result: number
    try {
      result = call()
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error
      throw new StarkError(`${what} stopped: ${reasonOf(module) || error.message}.`, { cause: error })
    }
    if (result !== 0) throw new StarkError(`${what} failed: ${reasonOf(module)}.`)
  }
  attempt(`Loading ${program.name}`, () =>
    withBytes(module, bytes, (at) => {
      if (typeof security === 'string') return module.load(at, bytes.length, SECURITY_CODES[security])
      const words = new Uint8Array(security.buffer, security.byteOffset, security.byteLength)
      return withBytes(module, words, (from) => module.load_with(at, bytes.length, from))
    }),
  )
  const most = typeof security === 'string' ? MOST_LOG_HEIGHT[security] : security[11]!
  return {
    compress: compressor(module),
    rows(heights) {
      // Memory that grows takes the views on it with it, so the views are made last.
      const places = heights.map((height, table) => {
        const log = Math.log2(height)
        const at = Number.isInteger(log) && log <= most ? module.rows(table, log) : 0
        if (at === 0) throw new RangeError(`"heights" expected a power of two up to 2^${most}, got ${height}`)
        return at
      })
      return places.map(
        (at, table) =>
          new Uint32Array(module.memory.buffer, at, heights[table]! * program.tables[table]!.columns.length),
      )
    },
    prove(publics, forced = false) {
      const values = publicBytes(publics)
      attempt(`Proving ${program.name}`, () =>
        withBytes(module, values, (at) => module.prove_rows(at, publics.length, forced ? 1 : 0)),
      )
      return new Uint8Array(module.memory.buffer, module.result_ptr(), module.result_len()).slice()
    },
    memory: () => module.memory.buffer.byteLength,
  }
}

/** The hash alone, without a program. */
export const compressing = async (): Promise<TableProver['compress']> => compressor(await proverInstance())

function compressor(module: Awaited<ReturnType<typeof proverInstance>>): TableProver['compress'] {
  const block = module.alloc(64)
  return (tag, input) => {
    const words = new Uint32Array(module.memory.buffer, block, 16)
    words.set(input)
    module.compress(block, 1)
    const digest = [...words.subarray(0, 8)]
    digest[0] = (digest[0]! + tag) % KOALA_BEAR
    return digest
  }
}

/**
 * Proves that traces satisfy a constraint program.
 * @param traces - the rows of each table, canonical field elements
 * @param publics - the public values, in the program's order
 * @returns the proof, which `verifyTables` takes
 * @throws StarkError if the traces do not satisfy the program; it names table, row and constraint
 */
export async function proveTables(
  program: AirProgram,
  traces: readonly AirTrace[],
  publics: readonly number[],
  options: ProveTablesOptions = {},
): Promise<Uint8Array> {
  const { security = 'conjectured' } = options
  const native = options.native ?? (await findNativeProver())
  if (!native) return proveLoaded(await tableProver(program, security), program, traces, publics)
  const prover = nativeProver(native, program, security)
  try {
    return await proveNatively(prover, program, traces, publics, security)
  } finally {
    prover.close()
  }
}

/** The same with a native prover that has the program loaded; what it makes is verified. */
export function proveNatively(
  prover: NativeProver,
  program: AirProgram,
  traces: readonly AirTrace[],
  publics: readonly number[],
  security: StarkSecurity,
): Promise<Uint8Array> {
  return explained(program, traces, publics, async () => {
    const proof = await prover.prove(traces, publics)
    // A program that was built from other sources would make proofs that no one takes.
    const verdict = await verifyTables(program, publics, proof, { security })
    if (verdict.valid) return proof
    throw new StarkError(`The native prover made a proof that is refused: ${verdict.reason}.`, {
      lines: [
        'Fix: build it from the sources of this version (prover/), or set ONESTEP_PROVER to nothing, and WebAssembly proves.',
      ],
    })
  })
}

/** The same with a prover that has the program loaded. */
export function proveLoaded(
  prover: TableProver,
  program: AirProgram,
  traces: readonly AirTrace[],
  publics: readonly number[],
): Promise<Uint8Array> {
  return explained(program, traces, publics, async () => {
    const rows = prover.rows(traces.map(({ height }) => height))
    for (const [table, { values }] of traces.entries()) {
      if (values.length !== rows[table]!.length) {
        throw new RangeError(
          `"traces" expected ${rows[table]!.length} values for ${program.tables[table]?.name}, got ${values.length}`,
        )
      }
      rows[table]!.set(values)
    }
    return prover.prove(publics)
  })
}

/** Says which table, row and constraint is wrong, if the traces are why a prover failed. */
async function explained(
  program: AirProgram,
  traces: readonly AirTrace[],
  publics: readonly number[],
  prove: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  try {
    return await prove()
  } catch (error) {
    if (!(error instanceof StarkError)) throw error
    const [failure] = checkAir(program, publics, traces, 1)
    if (!failure) throw error
    throw new StarkError(`The trace of ${program.name} is wrong: ${failure.message}`, { cause: error })
  }
}
