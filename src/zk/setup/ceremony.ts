/**
 * The steps of a ceremony, each from one file to the next, so that contributors need not share a process or
 * trust each other: first key, contributions, beacon. One honest contributor suffices. snarkjs does the
 * arithmetic; this file defines what is refused and what others can check.
 * @module
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { OnestepError } from '../../bytes/errors.ts'
import type { CompiledCircuit } from '../circuit/compile.ts'
import { scalarModulus } from '../circuit/field.ts'
import { readSections, section } from '../circuit/sections.ts'
import { temporaryBeside } from '../groth16/cache.ts'
import { singleThreadedCurve, withThreads } from '../groth16/curve.ts'
import { type Contribution, contributionHashes } from './transcript.ts'
import { zkeyInfo } from './zkey.ts'

/** Receives the messages of snarkjs. */
type Log = (message: string) => void

/** A beacon's value, which is hashed 2^iterations times. */
export type Beacon = { readonly value: string; readonly iterations: number }

/**
 * The most a verifier hashes for a stranger's file: 2^24 hashes take half a minute. snarkjs itself requires at
 * least 10.
 */
const ITERATIONS = { least: 10, most: 24 }

/** @throws RangeError if snarkjs would refuse it, or nobody could check it */
export function expectBeacon({ value, iterations }: Beacon): void {
  if (!/^([0-9a-f]{2}){1,255}$/i.test(value))
    throw new RangeError(`"beacon" expected 1 to 255 bytes in hex, got ${value}`)
  if (!Number.isInteger(iterations) || iterations < ITERATIONS.least || iterations > ITERATIONS.most)
    throw new RangeError(
      `"beaconIterations" expected ${ITERATIONS.least} to ${ITERATIONS.most}, got ${iterations}`,
    )
}

/** @throws RangeError if a key cannot contain it: snarkjs truncates it or breaks the file, and others print it */
export function expectName(name: string): void {
  const isShort = name !== '' && name.length <= 64 && new TextEncoder().encode(name).length <= 255
  if (!isShort || /\p{Cc}/u.test(name))
    throw new RangeError(`"name" expected 1 to 64 printable characters, got ${JSON.stringify(name)}`)
}

/** The key before any contribution; everyone who makes it gets the same bytes. */
export function startCeremony(circuit: CompiledCircuit, ptau: string, to: string, log: Log = () => {}) {
  return writeStep(to, (target) =>
    withThreads(async ({ zKey }) => {
      if ((await zKey.newZKey(circuit.r1cs, ptau, target, logger(log))) === -1) {
        throw new SetupError('snarkjs refused to make the initial key.', ['Fix: see its messages above'])
      }
    }),
  )
}

/**
 * Adds a contribution to a key from any source. It needs neither circuit nor phase 1; `checkCeremony` tells
 * whether the key is for the right circuit.
 * @param entropy - mixed with the system's randomness
 * @returns the contribution's hash, which the contributor publishes and looks for in the finished key
 * @throws SetupError if the key is a development key or finished; BinaryFileError if it is not a key
 */
export async function contribute(
  from: string,
  to: string,
  name: string,
  entropy: string,
  log: Log = () => {},
): Promise<string> {
  expectName(name)
  await expectUnfinished(from)
  await writeStep(to, (target) =>
    withThreads(({ zKey }) => zKey.contribute(from, target, name, entropy, logger(log))),
  )
  return (await contributionsIn(to)).at(-1)!.hash
}

/**
 * Applies the beacon after the last contribution. @throws SetupError as `contribute` does, and if nobody has
 * contributed
 */
export async function applyBeacon(from: string, to: string, beacon: Beacon, log: Log = () => {}) {
  expectBeacon(beacon)
  if ((await expectUnfinished(from)).length === 0) {
    throw new SetupError(`Nobody has contributed to ${from}.`, [
      'Expected: at least one contribution, because the secret of a key with only a beacon is public',
      'Fix: run `onestep setup contribute`',
    ])
  }
  const { value, iterations } = beacon
  await writeStep(to, (target) =>
    withThreads(({ zKey }) => zKey.beacon(from, target, 'beacon', value, iterations, logger(log))),
  )
}

/** A contribution and its hash. */
export type Attested = Contribution & { readonly hash: string }

/**
 * The contributions to a key, in order.
 * @throws BinaryFileError if the file is not a key, or a contribution does not follow from those before it
 */
export async function contributionsIn(path: string): Promise<Attested[]> {
  const file = readKey(path)
  const { contributions } = zkeyInfo(file)
  const hashes = await contributionHashes(section(readSections(file, 'zkey'), 'zkey', 10))
  return contributions.map((one, i) => ({ ...one, hash: hashes[i]! }))
}

/**
 * The contributions of a key that accepts more.
 * @throws SetupError if it is finished, or a development key; BinaryFileError if it is not a key
 */
export async function expectUnfinished(path: string): Promise<Attested[]> {
  if (zkeyInfo(readKey(path)).insecure) {
    throw new SetupError(`${path} is an INSECURE development key, or was made from one.`, [
      'Its secret is public, and no contribution changes that.',
      'Fix: begin with `onestep setup start`',
    ])
  }
  const contributions = await contributionsIn(path)
  if (contributions.some(({ beacon }) => beacon)) {
    throw new SetupError(`${path} is finished: its last contribution is a beacon.`, [
      'Expected: the key before it',
    ])
  }
  return contributions
}

/**
 * Checks a key of a ceremony, as anyone can: it is for this circuit and phase 1, each contribution follows from
 * those before it and was made by someone who knew its secret, there is a contribution that is not a beacon,
 * and a beacon, if there is one, comes last and is what it states.
 * @param ptau - already checked by `checkPtau`
 * @returns the contributions
 * @throws SetupError that says what is wrong; BinaryFileError if the file is not a key
 */
export async function checkCeremony(
  circuit: CompiledCircuit,
  ptau: string,
  path: string,
): Promise<Attested[]> {
  const refuse = (problem: string) => new SetupError(`The key ${path} is refused: ${problem}.`, [])
  const file = readKey(path)
  const { insecure } = zkeyInfo(file)
  if (insecure) throw refuse('it is an INSECURE development key, or was made from one')
  const contributions = await contributionsIn(path)
  for (const [i, { beacon }] of contributions.entries()) {
    if (!beacon) continue
    if (i < contributions.length - 1) throw refuse('a contribution follows the beacon')
    const { iterations } = beacon
    if (iterations < ITERATIONS.least || iterations > ITERATIONS.most) {
      throw refuse(
        `its beacon is hashed 2^${iterations} times, but expected 2^${ITERATIONS.least} to 2^${ITERATIONS.most}`,
      )
    }
  }
  if (!contributions.some(({ beacon }) => !beacon))
    throw refuse('nobody has contributed to it, so its secret is public')
  const header = section(readSections(file, 'zkey'), 'zkey', 2)
  const { G2 } = await singleThreadedCurve()
  const [gamma, delta] = [header.slice(-320, -192), header.slice(-128)]
  if (G2.eq(gamma, delta)) throw refuse('its delta equals its gamma, as if nobody had contributed')
  // A condition that pairings assume.
  if (!G2.isValid(delta) || !G2.isZero(G2.timesScalar(delta, scalarModulus)))
    throw refuse('its delta is not a point of the group')
  const problem = await complaint(circuit, ptau, file)
  if (problem !== undefined)
    throw refuse(`it does not follow from its circuit and phase-1 file; snarkjs says: ${problem}`)
  return contributions
}

/** What snarkjs finds wrong with a key, or undefined. snarkjs prints some messages whatever logger it is given. */
async function complaint(
  circuit: CompiledCircuit,
  ptau: string,
  data: Uint8Array,
): Promise<string | undefined> {
  const messages: string[] = []
  const say = (text: string) => messages.push(text.trim())
  const ignored = () => {}
  const { log } = console
  console.log = say
  try {
    const logger = { debug: ignored, info: ignored, warn: ignored, error: say }
    // In memory, because snarkjs leaves files open when it refuses.
    const file = { type: 'mem' as const, data }
    const valid = await withThreads(({ zKey }) => zKey.verifyFromR1cs(circuit.r1cs, ptau, file, logger))
    return valid ? undefined : messages.join(', ') || 'nothing'
  } catch (error) {
    return (error as Error).message
  } finally {
    console.log = log
  }
}

/** snarkjs writes incrementally, so it writes to a temporary file that is then renamed. */
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

function readKey(path: string): Uint8Array {
  if (!existsSync(path)) throw new SetupError(`The key ${path} does not exist.`, [])
  return new Uint8Array(readFileSync(path))
}

function logger(log: Log) {
  return { debug: log, info: log, warn: log, error: log }
}

/** A setup that cannot continue. */
export class SetupError extends OnestepError {
  override name = 'SetupError'

  constructor(message: string, lines: readonly string[]) {
    super(message, { lines })
  }
}
