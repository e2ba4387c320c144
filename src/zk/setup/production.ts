/**
 * Production keys: Groth16 keys from a public phase-1 ceremony and contributions to this circuit, one of which
 * has to be honest. snarkjs does the arithmetic; this file defines the order of steps, their files, and what is
 * refused.
 *
 * Every step writes one file in the ceremony's directory, completely or not at all. An interrupted setup
 * continues with the missing step.
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { equal } from '../../bytes/bytes.ts'
import type { CompiledCircuit } from '../circuit/compile.ts'
import { makeDirectory, writeWhole } from '../groth16/cache.ts'
import { exportVerificationKey, type KeyPair } from '../groth16/keys.ts'
import { keyHash } from '../groth16/proof.ts'
import {
  type Attested,
  applyBeacon,
  checkCeremony,
  contribute,
  contributionsIn,
  expectBeacon,
  expectName,
  SetupError,
  startCeremony,
} from './ceremony.ts'
import type { PublishedPtau } from './hermez.ts'
import { checkPhase1, type SetupProgress } from './phase1.ts'
import type { Contribution } from './transcript.ts'
import { zkeyInfo } from './zkey.ts'

/** Options of `productionKeys`. */
export type SetupOptions = {
  circuit: CompiledCircuit
  /** The path of the phase-1 file. */
  ptau: string
  /** The folder for the ceremony's files, one for each circuit. */
  directory: string
  /** The contributors in order, and each one's entropy, which snarkjs mixes with the system's. At least one. */
  contributions: readonly { name: string; entropy: string }[]
  /** A public random value in hex, such as a block hash that was unknown at the last contribution. */
  beacon: string
  /** The beacon is hashed 2^this many times. Default: 10. */
  beaconIterations?: number
  /** Default: the Hermez ceremony's files. */
  published?: readonly PublishedPtau[]
  onProgress?: SetupProgress
}

/**
 * Phase 2 for a circuit: initial key, contributions, beacon, verification. It continues an interrupted setup if
 * the existing files were made with these options.
 * @throws PtauError if the phase-1 file is not a published one
 * @throws SetupError if an existing key was made by others, or the finished one does not verify, or a step
 *   fails
 */
export async function productionKeys(options: SetupOptions): Promise<KeyPair> {
  const { circuit, ptau, directory, contributions, beaconIterations = 10 } = options
  const { onProgress = () => {} } = options
  if (contributions.length === 0) throw new RangeError('"contributions" expected at least one, got none')
  for (const { name } of contributions) expectName(name)
  const beacon = { value: options.beacon, iterations: beaconIterations }
  expectBeacon(beacon)
  await checkPhase1(circuit, ptau, options.published, onProgress)
  makeDirectory(directory)
  claimDirectory(directory, circuit)

  const total = contributions.length + 3
  let finished = 0
  const made: Contribution[] = []
  /** Makes a file, or uses the existing one if its contributions are those of the previous file plus this one. */
  const step = async (
    name: string,
    label: Label | undefined,
    work: (target: string, log: (message: string) => void) => Promise<unknown>,
  ): Promise<string> => {
    const file = join(directory, `${name}.zkey`)
    if (!existsSync(file)) {
      onProgress(name, finished / total)
      await work(file, (message) => onProgress(name, finished / total, message))
    }
    const found = zkeyInfo(readFileSync(file)).contributions
    expectContributions(file, found, [...made.map(labelOf), ...(label ? [label] : [])])
    const strange = made.findIndex(({ bytes }, i) => !equal(bytes, found[i]!.bytes))
    if (strange >= 0) {
      throw new SetupError(`${file} was not made from the previous key.`, [
        `Contribution ${strange + 1} (${show(made[strange]!)}) is a different one.`,
        fix(directory),
      ])
    }
    made.splice(0, made.length, ...found)
    finished++
    return file
  }
  let key = await step('0000', undefined, (target, log) => startCeremony(circuit, ptau, target, log))
  for (const [i, { name, entropy }] of contributions.entries()) {
    const from = key
    key = await step(String(i + 1).padStart(4, '0'), { name, beacon: undefined }, (target, log) =>
      contribute(from, target, name, entropy, log),
    )
  }
  const last = key
  const label = { name: 'beacon', beacon: { ...beacon, value: beacon.value.toLowerCase() } }
  key = await step('final', label, (target, log) => applyBeacon(last, target, beacon, log))
  onProgress('verify', finished / total)
  return finishKeys(circuit, ptau, key, directory, onProgress)
}

/** The part of a contribution that its makers chose. */
type Label = Pick<Contribution, 'name' | 'beacon'>

const labelOf = ({ name, beacon }: Contribution): Label => ({ name, beacon })

const show = ({ name, beacon }: Label) =>
  beacon
    ? `beacon ${beacon.value}, 2^${beacon.iterations} times`
    : `contribution of ${JSON.stringify(name ?? '')}`

const fix = (directory: string) =>
  `Fix: use the options with which ${directory} was begun, or a separate folder for this ceremony`

function expectContributions(file: string, found: readonly Label[], expected: readonly Label[]): void {
  const shown = (list: readonly Label[]) => list.map(show).join('; ') || 'no contribution'
  if (shown(found) === shown(expected)) return
  throw new SetupError(`${file} belongs to another ceremony.`, [
    `Expected: ${shown(expected)}`,
    `Got: ${shown(found)}`,
    fix(dirname(file)),
  ])
}

/** Options of `finalizeKeys`. */
export type FinalizeOptions = Pick<
  SetupOptions,
  'circuit' | 'ptau' | 'directory' | 'beacon' | 'beaconIterations' | 'published' | 'onProgress'
> & {
  /** The key after the last contribution. */
  readonly from: string
}

/**
 * Ends a ceremony whose contributors passed their keys on from one to the next: applies the beacon, and checks
 * everything that `checkCeremony` checks.
 * @throws PtauError if the phase-1 file is not a published one
 * @throws SetupError if the key is already finished with another beacon, or does not verify
 */
export async function finalizeKeys(options: FinalizeOptions): Promise<KeyPair> {
  const { circuit, ptau, directory, from, published, beaconIterations = 10, onProgress = () => {} } = options
  const beacon = { value: options.beacon.toLowerCase(), iterations: beaconIterations }
  expectBeacon(beacon)
  await checkPhase1(circuit, ptau, published, onProgress)
  makeDirectory(directory)
  claimDirectory(directory, circuit)
  const key = join(directory, 'final.zkey')
  const made = await contributionsIn(from)
  onProgress('final', 0.1)
  if (!existsSync(key)) await applyBeacon(from, key, beacon)
  const found = zkeyInfo(readFileSync(key)).contributions
  expectContributions(key, found, [...made.map(labelOf), { name: 'beacon', beacon }])
  if (!made.every(({ bytes }, i) => equal(bytes, found[i]!.bytes)))
    throw new SetupError(`${key} was not made from ${from}.`, [fix(directory)])
  onProgress('verify', 0.3)
  return finishKeys(circuit, ptau, key, directory, onProgress)
}

/** Verifies a finished key and writes its verification key and its transcript. */
async function finishKeys(
  circuit: CompiledCircuit,
  ptau: string,
  zkey: string,
  directory: string,
  onProgress: SetupProgress,
): Promise<KeyPair> {
  const contributions = await checkCeremony(circuit, ptau, zkey)
  const verificationKey = await exportVerificationKey(readFileSync(zkey), circuit)
  writeWhole(join(directory, 'verification.json'), `${JSON.stringify(verificationKey, null, 2)}\n`)
  const transcript = {
    circuit: circuit.hash,
    provingKey: verificationKey.onestep.provingKey,
    key: keyHash(verificationKey),
    contributions: contributions.map(showContribution),
  }
  writeWhole(join(directory, 'transcript.json'), `${JSON.stringify(transcript, null, 2)}\n`)
  onProgress('verify', 1)
  return { zkey, verificationKey }
}

/** A contribution as JSON-safe data. */
export function showContribution({ name, beacon, hash }: Attested): object {
  return {
    name: name ?? null,
    hash,
    ...(beacon ? { beacon: beacon.value, iterations: beacon.iterations } : {}),
  }
}

/** Files of another circuit must not be mistaken for this one's. */
function claimDirectory(directory: string, circuit: CompiledCircuit): void {
  const marker = join(directory, 'circuit')
  if (!existsSync(marker)) writeWhole(marker, circuit.hash)
  const found = readFileSync(marker, 'utf8')
  if (found !== circuit.hash) {
    throw new SetupError(`${directory} contains the ceremony of another circuit.`, [
      `Expected: ${circuit.hash}`,
      `Got: ${found}`,
      'Fix: use a separate folder for each circuit',
    ])
  }
}
