/**
 * Key pairs in the cache: made once, found by the hash of the circuit and of the setup.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildOnce, cacheDirectory } from './cache.ts'
import type { CompiledCircuit } from './compile.ts'
import { withThreads } from './curve.ts'
import type { VerificationKey } from './proof.ts'
import { parseR1cs } from './r1cs.ts'
import { developmentKey, developmentSeed } from './setup/development.ts'
import type { Progress } from './setup/fixedbase.ts'
import { zkeyInfo } from './setup/zkey.ts'

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
 * @example
 * const keys = await developmentKeys(await compileCircom({ source }))
 */
export async function developmentKeys(
  circuit: CompiledCircuit,
  options: DevelopmentKeysOptions = {},
): Promise<KeyPair> {
  const { seed = developmentSeed, onProgress, warn = console.warn } = options
  warn(`INSECURE: development keys from the seed ${JSON.stringify(seed)}. Anybody can forge proofs for them.`)
  const name = createHash('sha256').update([version, circuit.hash, seed].join('\0')).digest('hex')
  const directory = await buildOnce(join(cacheDirectory(), 'keys', name), async (temporary) => {
    const r1cs = parseR1cs(readFileSync(circuit.r1cs))
    const zkey = await developmentKey(r1cs, { seed, ...(onProgress ? { onProgress } : {}) })
    writeFileSync(join(temporary, 'key.zkey'), zkey)
    const key = await exportVerificationKey(zkey, circuit.hash, seed)
    writeFileSync(join(temporary, 'verification.json'), `${JSON.stringify(key, null, 2)}\n`)
  })
  return {
    zkey: join(directory, 'key.zkey'),
    verificationKey: JSON.parse(readFileSync(join(directory, 'verification.json'), 'utf8')),
  }
}

/** The verification key of a .zkey file, with what is known of its origin: the stamp is read from the key. */
export async function exportVerificationKey(
  zkey: Uint8Array,
  circuit?: string,
  seed?: string,
): Promise<VerificationKey> {
  const { hash, insecure } = zkeyInfo(zkey)
  const key = await withThreads(({ zKey }) => zKey.exportVerificationKey({ type: 'mem', data: zkey }))
  return {
    ...key,
    onestep: {
      setup: insecure ? 'INSECURE-DEVELOPMENT' : 'ceremony',
      ...(insecure && seed !== undefined ? { seed } : {}),
      provingKey: hash,
      ...(circuit === undefined ? {} : { circuit }),
    },
  }
}
