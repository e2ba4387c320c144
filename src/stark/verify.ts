/**
 * Verifies STARK proofs of tables. Total: whatever bytes come, the answer is valid, or not and why.
 * @module
 */
import type { AirProgram } from '../targets/air/index.ts'
import {
  publicBytes,
  reasonOf,
  SECURITY_CODES,
  type StarkSecurity,
  verifierInstance,
  withBytes,
} from './module.ts'
import { programBytes } from './program.ts'

/** Why a proof of tables is refused. */
export type StarkReason =
  /** No proof, a cut one, or one with damaged parts. */
  | 'malformed'
  /** Made by another version of this package. */
  | 'version'
  /** Of another constraint program. */
  | 'wrong-program'
  /** Weaker than asked for, or of a setting that does not exist. */
  | 'security'
  /** Of other public values. */
  | 'public-values'
  /** Tables of a height that the program or the setting does not allow, or that lookups could wrap around at. */
  | 'heights'
  /** Well-formed, but it does not prove its statement. */
  | 'invalid-proof'
  /** The verifier gave up: a proof of odd shape, or one that takes more than 512 MiB. */
  | 'trap'

/** What the verifier of tables says. */
export type StarkVerdict =
  | { readonly valid: true; readonly security: StarkSecurity }
  | { readonly valid: false; readonly reason: StarkReason; readonly message: string }

/** Options of `verifyTables`. */
export type VerifyTablesOptions = {
  /** The least security to accept; default `conjectured`, which takes `proven` proofs too. */
  readonly security?: StarkSecurity
}

/** By the numbers of the module's results, from 2. */
const REASONS: readonly StarkReason[] = [
  'malformed',
  'version',
  'wrong-program',
  'security',
  'public-values',
  'heights',
  'invalid-proof',
]

type Loaded = { readonly module: Awaited<ReturnType<typeof verifierInstance>> }

/** Verifiers with a program loaded, the latest last: loading commits to preprocessed columns. */
const loaded = new Map<string, Promise<Loaded>>()
const KEPT = 4
/** A verifier that a proof made larger than this is thrown away. */
const KEPT_BYTES = 2 ** 26

let numbered = 0
const numbers = new WeakMap<Uint8Array, number>()

function load(program: AirProgram, security: StarkSecurity): { key: string; verifier: Promise<Loaded> } {
  const bytes = programBytes(program)
  if (!numbers.has(bytes)) numbers.set(bytes, numbered++)
  const key = `${numbers.get(bytes)} ${security}`
  const verifier = loaded.get(key) ?? fresh(bytes, security)
  loaded.delete(key)
  loaded.set(key, verifier)
  verifier.catch(() => loaded.delete(key))
  for (const old of [...loaded.keys()].slice(0, -KEPT)) loaded.delete(old)
  return { key, verifier }
}

async function fresh(program: Uint8Array, security: StarkSecurity): Promise<Loaded> {
  const module = await verifierInstance()
  const result = withBytes(module, program, (at) => module.load(at, program.length, SECURITY_CODES[security]))
  if (result !== 0) throw new RangeError(`"program" expected one that can be proven: ${reasonOf(module)}`)
  return { module }
}

/**
 * Verifies that a proof is one of this program and these public values.
 * @param program - the constraint program, which the caller trusts
 * @param publics - the public values, canonical field elements in the program's order
 * @param proof - bytes from anywhere
 * @throws AirError or RangeError if the program or the public values are none; never because of the proof
 */
export async function verifyTables(
  program: AirProgram,
  publics: readonly number[],
  proof: Uint8Array,
  options: VerifyTablesOptions = {},
): Promise<StarkVerdict> {
  const least = options.security ?? 'conjectured'
  // The setting is part of the transcript: a proof that claims another one than its own is refused.
  const claimed = proof[6] === SECURITY_CODES.proven ? 'proven' : 'conjectured'
  const security = least === 'proven' ? 'proven' : claimed
  if (publics.length !== program.publics.length) {
    throw new RangeError(`"publics" expected ${program.publics.length} values, got ${publics.length}`)
  }
  const values = publicBytes(publics)
  const { key, verifier } = load(program, security)
  const { module } = await verifier
  try {
    const result = withBytes(module, values, (at) =>
      withBytes(module, proof, (from) => module.verify(at, publics.length, from, proof.length)),
    )
    if (module.memory.buffer.byteLength > KEPT_BYTES) loaded.delete(key)
    if (result === 0) return { valid: true, security }
    const reason = REASONS[result - 2]
    if (reason === undefined) throw new RangeError(`"publics" expected public values: ${reasonOf(module)}`)
    return { valid: false, reason, message: `The proof is refused: ${reasonOf(module)}.` }
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error
    // Whatever state the trap left behind is not used again.
    loaded.delete(key)
    const message = `The proof is refused: the verifier stopped at it (${reasonOf(module) || error.message}).`
    return { valid: false, reason: 'trap', message }
  }
}
