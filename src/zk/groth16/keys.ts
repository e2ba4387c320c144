/**
 * Key pairs in the cache: made once, found by the hash of the circuit and the setup.
 * @module
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OnestepError } from '../../bytes/errors.ts'
import { cacheDirectory } from '../../run/cache-directory.ts'
import type { CompiledCircuit } from '../circuit/compile.ts'
import { parseR1cs } from '../circuit/r1cs.ts'
import { developmentKey } from '../setup/development.ts'
import type { Progress } from '../setup/fixedbase.ts'
import { hasKnownSecret } from '../setup/known-secret.ts'
import { developmentSeed } from '../setup/seed.ts'
import { zkeyInfo } from '../setup/zkey.ts'
import { buildOnce } from './cache.ts'
import { withThreads } from './curve.ts'
import { fileHash } from './key-file.ts'
import { type KeyOrigin, keyHash, type VerificationKey } from './proof.ts'

/** The keys for a circuit. */
export type KeyPair = {
  /** The path of the proving key. */
  zkey: string
  verificationKey: VerificationKey
}

/** Options of `developmentKeys`. */
export type DevelopmentKeysOptions = {
  seed?: string
  onProgress?: Progress
  /** Receives the line that warns about such a key. Default: `console.warn`. */
  warn?: (line: string) => void
}

/** Changed whenever the same seed gives other keys. */
const version = 'development-1'

/**
 * INSECURE keys for a circuit, made within seconds, or found in the cache.
 * @throws CacheError or CacheDirectoryError if the cache directory cannot be made
 * @example
 * const keys = await developmentKeys(await compileCircom({ source }))
 */
export async function developmentKeys(
  circuit: CompiledCircuit,
  options: DevelopmentKeysOptions = {},
): Promise<KeyPair> {
  const { seed = developmentSeed, onProgress, warn = console.warn } = options
  warn(`INSECURE: development keys from the seed ${JSON.stringify(seed)}. Anyone can forge proofs for them.`)
  const directory = await buildOnce(developmentKeysPath(circuit, seed), async (temporary) => {
    const r1cs = parseR1cs(readFileSync(circuit.r1cs))
    const zkey = await developmentKey(r1cs, { seed, ...(onProgress ? { onProgress } : {}) })
    writeFileSync(join(temporary, 'key.zkey'), zkey)
    const key = await exportVerificationKey(zkey, circuit, seed)
    writeFileSync(join(temporary, 'verification.json'), `${JSON.stringify(key, null, 2)}\n`)
  })
  return {
    zkey: join(directory, 'key.zkey'),
    verificationKey: forCircuit(
      JSON.parse(readFileSync(join(directory, 'verification.json'), 'utf8')),
      circuit,
    ),
  }
}

/** The cache directory of development keys for a circuit, whether or not they exist. */
export function developmentKeysPath(
  circuit: Pick<CompiledCircuit, 'hash'>,
  seed: string = developmentSeed,
): string {
  const name = createHash('sha256').update([version, circuit.hash, seed].join('\0')).digest('hex')
  return join(cacheDirectory(), 'keys', name)
}

/**
 * Reads the keys of a directory that a setup filled, of either kind.
 * @throws KeysError if they are missing, damaged, from different setups, or for another circuit
 */
export function loadKeys(directory: string, circuit: CompiledCircuit): KeyPair {
  const verification = join(directory, 'verification.json')
  if (!existsSync(verification)) throw new KeysError(directory, 'do not exist')
  const verificationKey = readVerificationKey(verification)
  const zkey = provingKeyIn(directory, circuit, verificationKey)
  return { zkey, verificationKey: forCircuit(verificationKey, circuit) }
}

/**
 * The keys for a circuit, from several directories that setups filled.
 * @returns undefined if none of them is for the circuit
 * @throws KeysError if one is missing or damaged
 */
export function findKeys(directories: readonly string[], circuit: CompiledCircuit): KeyPair | undefined {
  const found = directories.find((directory) => circuitOfKeys(directory) === circuit.hash)
  return found === undefined ? undefined : loadKeys(found, circuit)
}

/** The hash of the circuit for which a directory's keys were made. @throws KeysError if there are none */
export function circuitOfKeys(directory: string): string | undefined {
  return readVerificationKey(join(directory, 'verification.json')).onestep.circuit
}

/** The size limit of a verification key; one for our circuits has four kilobytes. */
const LARGEST = 1 << 20

/**
 * The path of the proving key in a directory that a setup filled.
 * @throws KeysError if it is missing, does not belong to this verification key, or is for another circuit
 */
export function provingKeyIn(
  directory: string,
  circuit: CompiledCircuit,
  { onestep }: { readonly onestep: KeyOrigin },
): string {
  const zkey = ['final.zkey', 'key.zkey'].map((name) => join(directory, name)).find(existsSync)
  if (!zkey) throw new KeysError(directory, 'do not exist')
  if (onestep.circuit !== circuit.hash) {
    throw new KeysError(directory, 'are for another circuit', [
      `Expected: circuit ${circuit.hash}`,
      `Got: ${onestep.circuit}`,
    ])
  }
  const found = fileHash(zkey)
  if (found !== onestep.provingKey) {
    throw new KeysError(directory, 'are damaged', [
      `Expected: ${zkey} with SHA-256 ${onestep.provingKey}`,
      `Got: ${found}`,
    ])
  }
  return zkey
}

/**
 * Reads a verification key that a setup wrote.
 * @throws KeysError if the file is not a verification key
 */
export function readVerificationKey(path: string): VerificationKey {
  if (!existsSync(path)) throw new KeysError(path, 'do not exist')
  let key: VerificationKey | undefined
  try {
    if (statSync(path).size > LARGEST) throw new RangeError('"path" expected a key of at most 1 MiB')
    key = JSON.parse(readFileSync(path, 'utf8')) as VerificationKey
    keyHash(key)
    if (/^(INSECURE-DEVELOPMENT|ceremony)$/.test(key.onestep.setup)) return key
  } catch {
    // Not JSON, or JSON without points: the same error.
  }
  throw new KeysError(path, 'are not a Groth16 verification key', [
    'Expected: a verification.json written by `onestep setup`',
    ...(key?.protocol === undefined ? [] : [`Got: a key for ${JSON.stringify(key.protocol)}`]),
  ])
}

/**
 * The verification key of a .zkey file, with its origin: the stamp is read from the key.
 * @param circuit - for which the key was made
 */
export async function exportVerificationKey(
  zkey: Uint8Array,
  circuit?: Pick<CompiledCircuit, 'hash' | 'proves'>,
  seed?: string,
): Promise<VerificationKey> {
  const { hash, insecure: development, contributions } = zkeyInfo(zkey)
  const key = await withThreads(({ zKey }) => zKey.exportVerificationKey({ type: 'mem', data: zkey }))
  // If only a beacon, or nobody, contributed to phase 2, the secret is public.
  const secret = contributions.some(({ beacon }) => beacon === undefined)
  const insecure = development || !secret || hasKnownSecret(key)
  return {
    ...key,
    onestep: {
      setup: insecure ? 'INSECURE-DEVELOPMENT' : 'ceremony',
      ...(insecure && seed !== undefined ? { seed } : {}),
      provingKey: hash,
      ...(circuit === undefined ? {} : keyedCircuit(circuit)),
    },
  }
}

/** What a key says about its circuit. */
export function keyedCircuit({
  hash,
  proves,
}: Pick<CompiledCircuit, 'hash' | 'proves'>): Pick<KeyOrigin, 'circuit' | 'proves'> {
  return { circuit: hash, ...(proves === undefined ? {} : { proves }) }
}

/** A key of this circuit that was made before keys recorded what their proofs are about. */
export function forCircuit<Key extends { readonly onestep: KeyOrigin }>(
  key: Key,
  circuit: Pick<CompiledCircuit, 'hash' | 'proves'>,
): Key {
  return { ...key, onestep: { ...key.onestep, ...keyedCircuit(circuit) } }
}

/** Keys that cannot be used. */
export class KeysError extends OnestepError {
  override name = 'KeysError'

  constructor(path: string, problem: string, lines: readonly string[] = []) {
    super(`The keys in ${path} ${problem}.`, { lines: [...lines, 'Fix: make them with `onestep setup`'] })
  }
}
