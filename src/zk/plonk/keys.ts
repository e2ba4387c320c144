/**
 * PLONK keys: commitments to a circuit's polynomials under a phase 1 that is the same for all circuits, so only
 * the participants of that phase 1 have to be trusted.
 * @module
 */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toHex, utf8 } from '../../bytes/bytes.ts'
import { cacheDirectory } from '../../run/cache-directory.ts'
import type { CompiledCircuit } from '../circuit/compile.ts'
import { parseR1cs } from '../circuit/r1cs.ts'
import { BinaryFileError, readSections, section, writeSections } from '../circuit/sections.ts'
import { buildOnce, makeDirectory, writeWhole } from '../groth16/cache.ts'
import { singleThreadedCurve, withThreads } from '../groth16/curve.ts'
import {
  type DevelopmentKeysOptions,
  forCircuit,
  KeysError,
  keyedCircuit,
  provingKeyIn,
} from '../groth16/keys.ts'
import { SetupError } from '../setup/ceremony.ts'
import type { PublishedPtau } from '../setup/hermez.ts'
import { checkPtau, type SetupProgress } from '../setup/phase1.ts'
import { developmentSeed } from '../setup/seed.ts'
import { insecureStamp } from '../setup/zkey.ts'
import { plonkGates, plonkPower } from './gates.ts'
import { type PlonkVerificationKey, plonkKeyHash } from './proof.ts'
import { developmentPtau, developmentTau } from './ptau.ts'

/** The PLONK keys for a circuit. */
export type PlonkKeyPair = {
  /** The path of the proving key. */
  readonly zkey: string
  readonly verificationKey: PlonkVerificationKey
}

/** Changed whenever the same seed gives other keys. */
const version = 'plonk-development-1'
/** After snarkjs's own sections, which end at 14, because PLONK's format has no field for the name of a circuit. */
const STAMP = 15

/**
 * INSECURE PLONK keys for a circuit, new or from the cache.
 * @param circuit - compiled with `optimization: 1`, because what --O2 removes comes back as longer sums
 * @throws CacheError or CacheDirectoryError if the cache directory cannot be made
 */
export async function plonkDevelopmentKeys(
  circuit: CompiledCircuit,
  options: DevelopmentKeysOptions = {},
): Promise<PlonkKeyPair> {
  const { seed = developmentSeed, onProgress = () => {}, warn = console.warn } = options
  warn(
    `INSECURE: PLONK development keys from the seed ${JSON.stringify(seed)}. Anyone can forge proofs for them.`,
  )
  const directory = await buildOnce(plonkDevelopmentKeysPath(circuit, seed), async (temporary) => {
    const power = plonkPower(plonkGates(parseR1cs(readFileSync(circuit.r1cs))))
    const ptau = await developmentPtau(power, seed, (done) => onProgress(done / 2))
    const zkey = withStamp(await setUp(circuit, { type: 'mem', data: ptau }))
    onProgress(1)
    writeFileSync(join(temporary, 'key.zkey'), zkey)
    const key = await exportPlonkKey(zkey, circuit, seed)
    writeFileSync(join(temporary, 'verification.json'), `${JSON.stringify(key, null, 2)}\n`)
  })
  return {
    zkey: join(directory, 'key.zkey'),
    verificationKey: forCircuit(readPlonkKey(join(directory, 'verification.json')), circuit),
  }
}

/** The cache directory of PLONK development keys for a circuit, whether or not they exist. */
export function plonkDevelopmentKeysPath(
  circuit: Pick<CompiledCircuit, 'hash'>,
  seed: string = developmentSeed,
): string {
  const name = createHash('sha256').update([version, circuit.hash, seed].join('\0')).digest('hex')
  return join(cacheDirectory(), 'keys', name)
}

/** Options of `plonkKeys`. */
export type PlonkSetupOptions = {
  readonly circuit: CompiledCircuit
  /** The path of the phase-1 file. */
  readonly ptau: string
  /** The folder for the keys: `final.zkey` and `verification.json`. */
  readonly directory: string
  /** Default: the Hermez ceremony's files. */
  readonly published?: readonly PublishedPtau[]
  readonly onProgress?: SetupProgress
}

/**
 * PLONK keys from a public phase 1, without contributions or a beacon. Existing files are kept.
 * @throws PtauError if the phase-1 file is not a published one, or too small
 * @throws SetupError if snarkjs refuses
 */
export async function plonkKeys(options: PlonkSetupOptions): Promise<PlonkKeyPair> {
  const { circuit, ptau, directory, published, onProgress = () => {} } = options
  const power = plonkPower(plonkGates(parseR1cs(readFileSync(circuit.r1cs))))
  await checkPtau(ptau, power, published, onProgress)
  makeDirectory(directory)
  const verification = join(directory, 'verification.json')
  if (!existsSync(verification)) {
    onProgress('setup', 0.1)
    const zkey = await setUp(circuit, ptau)
    const key = await exportPlonkKey(zkey, circuit)
    writeWhole(join(directory, 'final.zkey'), zkey)
    writeWhole(verification, `${JSON.stringify(key, null, 2)}\n`)
  }
  onProgress('setup', 1)
  const keys = loadPlonkKeys(directory, circuit)
  await expectPhase1(keys, circuit, ptau, directory)
  return keys
}

/** Existing keys may come from another phase 1 with a known secret. X_2 is tau G2, as it is in the file. */
async function expectPhase1(
  { zkey, verificationKey }: PlonkKeyPair,
  circuit: CompiledCircuit,
  ptau: string,
  directory: string,
): Promise<void> {
  const own = await exportPlonkKey(new Uint8Array(readFileSync(zkey)), circuit)
  if (plonkKeyHash(own) !== plonkKeyHash(verificationKey)) {
    throw new KeysError(directory, 'come from two setups', [
      `Expected: the verification.json of ${zkey}, with hash ${plonkKeyHash(own)}`,
      `Got: ${plonkKeyHash(verificationKey)}`,
    ])
  }
  const { G2 } = await singleThreadedCurve()
  const tau = G2.fromObject(own.X_2.map((pair) => pair.map(BigInt)))
  if (!G2.eq(tau, secondPowerInG2(ptau))) {
    throw new SetupError(`The keys in ${directory} were made with another phase 1 than ${ptau}.`, [
      'Fix: use the phase-1 file that they were made with, or another folder',
    ])
  }
}

/** tau G2, from section 3 of a .ptau file, which may have gigabytes. */
function secondPowerInG2(ptau: string): Uint8Array {
  const file = openSync(ptau, 'r')
  try {
    const read = (size: number, at: number) => {
      const bytes = Buffer.alloc(size)
      if (readSync(file, bytes, 0, size, at) !== size) throw new BinaryFileError('ptau', 'it is truncated')
      return bytes
    }
    for (let at = 12, left = read(12, 0).readUInt32LE(8); left > 0; left--) {
      const header = read(12, at)
      if (header.readUInt32LE(0) === 3) return new Uint8Array(read(128, at + 12 + 128))
      at += 12 + Number(header.readBigUInt64LE(4))
    }
    throw new BinaryFileError('ptau', 'section 3 is missing')
  } finally {
    closeSync(file)
  }
}

/**
 * Reads the keys of a directory that a PLONK setup filled, of either kind.
 * @throws KeysError if they are missing, damaged, for Groth16, or for another circuit
 */
export function loadPlonkKeys(directory: string, circuit: CompiledCircuit): PlonkKeyPair {
  const verificationKey = readPlonkKey(join(directory, 'verification.json'))
  const zkey = provingKeyIn(directory, circuit, verificationKey)
  return { zkey, verificationKey: forCircuit(verificationKey, circuit) }
}

/**
 * Reads a PLONK verification key.
 * @throws KeysError if the file is not a verification key
 */
export function readPlonkKey(path: string): PlonkVerificationKey {
  let key: PlonkVerificationKey | undefined
  try {
    key = JSON.parse(readFileSync(path, 'utf8')) as PlonkVerificationKey
    if (key.protocol === 'plonk') {
      plonkKeyHash(key)
      if (/^(INSECURE-DEVELOPMENT|ceremony)$/.test(key.onestep.setup)) return key
    }
  } catch {
    // Missing, not JSON, or JSON without points: the same error.
  }
  const got = key?.protocol
  throw new KeysError(path, 'are not a PLONK verification key', [
    'Expected: a verification.json written by `onestep setup --plonk`',
    ...(got === undefined ? [] : [`Got: a key for ${JSON.stringify(got)}`]),
  ])
}

/** Whether a file states that it is a PLONK key; nothing else is checked. */
export function isPlonkKey(path: string): boolean {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).protocol === 'plonk'
  } catch {
    return false
  }
}

type File = string | { type: 'mem'; data: Uint8Array }

async function setUp(circuit: CompiledCircuit, ptau: File): Promise<Uint8Array> {
  const target = { type: 'mem' as const, data: undefined as unknown as Uint8Array }
  const messages: string[] = []
  const ignored = () => {}
  const logger = {
    debug: ignored,
    info: ignored,
    warn: ignored,
    error: (text: string) => messages.push(text),
  }
  if ((await withThreads(({ plonk }) => plonk.setup(circuit.r1cs, ptau, target, logger))) === -1) {
    throw new SetupError('snarkjs refused to make a PLONK key.', messages)
  }
  return target.data
}

function withStamp(zkey: Uint8Array): Uint8Array {
  const sections = [...readSections(zkey, 'zkey')]
  return writeSections('zkey', 1, [...sections, [STAMP, utf8(insecureStamp)]])
}

/** Whether a key has the stamp, or has the secret of the known seed with or without the stamp. */
async function isDevelopment(zkey: Uint8Array): Promise<boolean> {
  const sections = readSections(zkey, 'zkey')
  if (sections.has(STAMP)) return true
  const { G2 } = await singleThreadedCurve()
  const secret = section(sections, 'zkey', 2).subarray(-128)
  return G2.eq(secret, G2.toAffine(G2.timesScalar(G2.g, developmentTau(developmentSeed))))
}

/** The verification key of a PLONK .zkey file. Whether it is secure is read from the key. */
export async function exportPlonkKey(
  zkey: Uint8Array,
  circuit: Pick<CompiledCircuit, 'hash' | 'proves'>,
  seed?: string,
): Promise<PlonkVerificationKey> {
  const insecure = await isDevelopment(zkey)
  const key = await withThreads(({ zKey }) => zKey.exportVerificationKey({ type: 'mem', data: zkey }))
  return {
    ...(key as never as PlonkVerificationKey),
    onestep: {
      setup: insecure ? 'INSECURE-DEVELOPMENT' : 'ceremony',
      ...(insecure && seed !== undefined ? { seed } : {}),
      provingKey: toHex(createHash('sha256').update(zkey).digest()),
      ...keyedCircuit(circuit),
    },
  }
}
