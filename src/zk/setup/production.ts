/**
 * Production keys: Groth16 keys out of a public phase-1 ceremony and contributions to this circuit, of which one
 * honest one suffices. snarkjs does the work; here are the order of steps, their files, and what is refused.
 *
 * Every step writes one file of the ceremony's directory, whole or not at all: a setup that was interrupted goes
 * on with the step that is missing.
 * @module
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { OnestepError } from '../../bytes/errors.ts'
import { makeDirectory, temporaryBeside, writeWhole } from '../cache.ts'
import type { CompiledCircuit } from '../compile.ts'
import { withThreads } from '../curve.ts'
import { exportVerificationKey, type KeyPair } from '../keys.ts'
import { parseR1cs } from '../r1cs.ts'
import { hermezPtau, type PublishedPtau } from './hermez.ts'
import { domainPower } from './qap.ts'
import { zkeyInfo } from './zkey.ts'

export type SetupProgress = (step: string, done: number, message?: string) => void

/**
 * Checks a phase-1 file against the published ones.
 * @param power - the circuit has at most 2^power rows
 * @returns the power that the file serves
 * @throws PtauError if it is missing, unknown or too small
 */
export async function checkPtau(
  path: string,
  power: number,
  published: readonly PublishedPtau[] = hermezPtau,
  onProgress: SetupProgress = () => {},
): Promise<number> {
  if (!existsSync(path)) throw new PtauError(path, power, 'does not exist', published)
  const stat = statSync(path)
  if (!stat.isFile()) throw new PtauError(path, power, 'is no file', published)
  const hash = createHash('blake2b512')
  let read = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 22 })) {
    hash.update(chunk)
    read += chunk.length
    onProgress('hash ptau', read / stat.size)
  }
  const digest = hash.digest('hex')
  const known = published.find(({ blake2b }) => blake2b === digest)
  if (!known) {
    throw new PtauError(
      path,
      power,
      `has BLAKE2b ${digest.slice(0, 16)}…, which no published file has`,
      published,
    )
  }
  if (known.power < power) {
    throw new PtauError(path, power, `is of power ${known.power}, too small for this circuit`, published)
  }
  return known.power
}

export type SetupOptions = {
  circuit: CompiledCircuit
  /** Path of the phase-1 file. */
  ptau: string
  /** Where the ceremony's files are kept, one directory for each circuit. */
  directory: string
  /** Who contributes, in order, and each one's entropy; snarkjs mixes it with the system's. At least one. */
  contributions: readonly { name: string; entropy: string }[]
  /** A public random value, such as a block hash that was not known at the last contribution: hex bytes. */
  beacon: string
  /** The beacon is hashed 2^this many times. Default: 10. */
  beaconIterations?: number
  /** Default: the Hermez ceremony's files. */
  published?: readonly PublishedPtau[]
  onProgress?: SetupProgress
}

/**
 * Phase 2 for a circuit: initial key, contributions, beacon, verification. It goes on where it was interrupted.
 * @throws PtauError if the phase-1 file is not a published one
 * @throws SetupError if the finished key does not verify against circuit and phase 1, or a step fails
 */
export async function productionKeys(options: SetupOptions): Promise<KeyPair> {
  const { circuit, ptau, directory, contributions, beacon, beaconIterations = 10 } = options
  const { onProgress = () => {} } = options
  if (contributions.length === 0) throw new RangeError('"contributions" expected at least one, got none')
  if (!/^([0-9a-f]{2})+$/i.test(beacon)) throw new RangeError(`"beacon" expected bytes in hex, got ${beacon}`)
  const power = domainPower(parseR1cs(readFileSync(circuit.r1cs)))
  await checkPtau(ptau, power, options.published, onProgress)
  makeDirectory(directory)
  claimDirectory(directory, circuit)

  const total = contributions.length + 3
  let finished = 0
  const step = async (
    name: string,
    work: (target: string, log: Log) => Promise<unknown>,
  ): Promise<string> => {
    const file = join(directory, `${name}.zkey`)
    if (!existsSync(file)) {
      onProgress(name, finished / total)
      await writeStep(file, (target) =>
        work(target, (message) => onProgress(name, finished / total, message)),
      )
    }
    finished++
    return file
  }
  let key = await step('0000', (target, log) =>
    withThreads(async ({ zKey }) => {
      if ((await zKey.newZKey(circuit.r1cs, ptau, target, logger(log))) === -1) {
        throw new SetupError('snarkjs refused to make the initial key.', ['Fix: see its messages above.'])
      }
    }),
  )
  for (const [i, { name, entropy }] of contributions.entries()) {
    const from = key
    key = await step(String(i + 1).padStart(4, '0'), (target, log) =>
      withThreads(({ zKey }) => zKey.contribute(from, target, name, entropy, logger(log))),
    )
  }
  const last = key
  key = await step('final', (target, log) =>
    withThreads(({ zKey }) => zKey.beacon(last, target, 'beacon', beacon, beaconIterations, logger(log))),
  )
  onProgress('verify', finished / total)
  const valid = await withThreads(({ zKey }) => zKey.verifyFromR1cs(circuit.r1cs, ptau, key))
  const content = readFileSync(key)
  if (!valid || zkeyInfo(content).contributions !== contributions.length + 1) {
    throw new SetupError(`${key} does not verify against its circuit and phase-1 file.`, [
      `Fix: delete ${directory} and run the setup again.`,
    ])
  }
  const verificationKey = await exportVerificationKey(content, circuit)
  writeWhole(join(directory, 'verification.json'), `${JSON.stringify(verificationKey, null, 2)}\n`)
  onProgress('verify', 1)
  return { zkey: key, verificationKey }
}

type Log = (message: string) => void

/** snarkjs writes as it goes: to a temporary file, then renamed. */
async function writeStep(file: string, work: (target: string) => Promise<unknown>): Promise<void> {
  const temporary = temporaryBeside(file)
  mkdirSync(dirname(temporary), { recursive: true })
  try {
    await work(temporary)
    renameSync(temporary, file)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Files of another circuit must not be taken for this one's. */
function claimDirectory(directory: string, circuit: CompiledCircuit): void {
  const marker = join(directory, 'circuit')
  if (!existsSync(marker)) writeWhole(marker, circuit.hash)
  const found = readFileSync(marker, 'utf8')
  if (found !== circuit.hash) {
    throw new SetupError(`${directory} holds the ceremony of another circuit.`, [
      `Expected: ${circuit.hash}`,
      `Got: ${found}`,
      'Fix: give each circuit a directory of its own.',
    ])
  }
}

function logger(log: Log) {
  return { debug: log, info: log, warn: log, error: log }
}

/** A phase-1 file that cannot be used. */
export class PtauError extends OnestepError {
  override name = 'PtauError'

  constructor(path: string, power: number, problem: string, published: readonly PublishedPtau[]) {
    const powers = published.map((file) => file.power)
    const wanted = Math.max(power, Math.min(...powers))
    const name = `powersOfTau28_hez_final${wanted >= 28 ? '' : `_${String(wanted).padStart(2, '0')}`}.ptau`
    super(`The phase-1 file ${path} ${problem}.`, {
      lines: [
        `Expected: a published file of power ${power} or more`,
        `Fix: fetch ${name}; snarkjs's README lists where.`,
      ],
    })
  }
}

/** A setup cannot go on. */
export class SetupError extends OnestepError {
  override name = 'SetupError'

  constructor(message: string, lines: readonly string[]) {
    super(message, { lines })
  }
}
