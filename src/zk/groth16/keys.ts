/**
 * Key pairs in the cache: made once, found by the hash of the circuit and of the setup.
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

export type KeyPair = {
  /** Path of the proving key. */
  zkey: string
  verificationKey: VerificationKey
}

export type DevelopmentKeysOptions = {
  seed?: string
  onProgress?: Progress
  /** Receives the line that says how little such a key is worth. Default: `console.warn`. */
  warn?: (line: string) => void
}

/** Changed when the same seed gives other keys. */
const version = 'development-1'

/**
 * INSECURE keys for a circuit, made in seconds, or found in the cache.
 * @throws CacheError or CacheDirectoryError if the cache directory cannot be made
 * @example
 * const keys = await developmentKeys(await compileCircom({ source }))
 */
export async function developmentKeys(
  circuit: CompiledCircuit,
  options: DevelopmentKeysOptions = {},
): Promise<KeyPair> {
  const { seed = developmentSeed, onProgress, warn = console.warn } = options
  warn(`INSECURE: development keys from the seed ${JSON.stringify(seed)}. Anybody can forge proofs for them.`)
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

/** The directory of the cache where development keys for a circuit are, or will be. */
export function developmentKeysPath(
  circuit: Pick<CompiledCircuit, 'hash'>,
  seed: string = developmentSeed,
): string {
  const name = createHash('sha256').update([version, circuit.hash, seed].join('\0')).digest('hex')
  return join(cacheDirectory(), 'keys', name)
}

/**
 * Reads the keys of a directory that a setup filled, of either kind.
 * @throws KeysError if they are missing, damaged, of different setups, or for another circuit
 */
export function loadKeys(directory: string, circuit: CompiledCircuit): KeyPair {
  const verification = join(directory, 'verification.json')
  if (!existsSync(verification)) throw new KeysError(directory, 'are not there')
  const verificationKey = readVerificationKey(verification)
  const zkey = provingKeyIn(directory, circuit, verificationKey)
  return { zkey, verificationKey: forCircuit(verificationKey, circuit) }
}

/**
 * The keys for a circuit among directories that setups filled.
 * @returns undefined if none of them is for it
 * @throws KeysError if one is missing or damaged
 */
export function findKeys(directories: readonly string[], circuit: CompiledCircuit): KeyPair | undefined {
  const found = directories.find((directory) => circuitOfKeys(directory) === circuit.hash)
  return found === undefined ? undefined : loadKeys(found, circuit)
}

/** The hash of the circuit that keys in a directory are for. @throws KeysError if there are none */
export function circuitOfKeys(directory: string): string | undefined {
  return readVerificationKey(join(directory, 'verification.json')).onestep.circuit
}

/** Of the largest verification key: one of our circuits has four kilobytes. */
const LARGEST = 1 << 20

/**
 * The path of the proving key in a directory that a setup filled.
 * @throws KeysError if it is missing, or not the one of this verification key, or that is for another circuit
 */
export function provingKeyIn(
  directory: string,
  circuit: CompiledCircuit,
  { onestep }: { readonly onestep: KeyOrigin },
): string {
  const zkey = ['final.zkey', 'key.zkey'].map((name) => join(directory, name)).find(existsSync)
  if (!zkey) throw new KeysError(directory, 'are not there')
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
 * @throws KeysError if the file is none
 */
export function readVerificationKey(path: string): VerificationKey {
  if (!existsSync(path)) throw new KeysError(path, 'are not there')
  let key: VerificationKey | undefined
  try {
    if (statSync(path).size > LARGEST) throw new RangeError('"path" expected a key of at most 1 MiB')
    key = JSON.parse(readFileSync(path, 'utf8')) as VerificationKey
    keyHash(key)
    if (/^(INSECURE-DEVELOPMENT|ceremony)$/.test(key.onestep.setup)) return key
  } catch {
    // No JSON, or JSON without points: one answer.
  }
  throw new KeysError(path, 'are no verification key of Groth16', [
    'Expected: a verification.json of `onestep setup`',
    ...(key?.protocol === undefined ? [] : [`Got: one of ${JSON.stringify(key.protocol)}`]),
  ])
}

/**
 * The verification key of a .zkey file, with what is known of its origin: the stamp is read from the key.
 * @param circuit - the one that the key was made for
 */
export async function exportVerificationKey(
  zkey: Uint8Array,
  circuit?: Pick<CompiledCircuit, 'hash' | 'proves'>,
  seed?: string,
): Promise<VerificationKey> {
  const { hash, insecure: development, contributions } = zkeyInfo(zkey)
  const key = await withThreads(({ zKey }) => zKey.exportVerificationKey({ type: 'mem', data: zkey }))
  // Of a phase 2 that a beacon alone has changed, or nobody, everybody knows the secret.
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

/** What a key says of its circuit. */
export function keyedCircuit({
  hash,
  proves,
}: Pick<CompiledCircuit, 'hash' | 'proves'>): Pick<KeyOrigin, 'circuit' | 'proves'> {
  return { circuit: hash, ...(proves === undefined ? {} : { proves }) }
}

/** A key of this circuit, made before it was known what its proofs are about. */
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
    super(`The keys in ${path} ${problem}.`, { lines: [...lines, 'Fix: `onestep setup` makes them'] })
  }
}
