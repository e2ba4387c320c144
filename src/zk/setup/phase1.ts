/**
 * The phase-1 file of a ceremony, which has to be a published one.
 * @module
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { OnestepError } from '../../bytes/errors.ts'
import type { CompiledCircuit } from '../circuit/compile.ts'
import { parseR1cs } from '../circuit/r1cs.ts'
import { hermezPtau, type PublishedPtau } from './hermez.ts'
import { domainPower } from './qap.ts'

/** Receives the messages of a setup. */
export type SetupProgress = (step: string, done: number, message?: string) => void

/**
 * Checks a phase-1 file against the published ones.
 * @param power - the circuit has at most 2^power rows
 * @returns the power of the file
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
  if (!stat.isFile()) throw new PtauError(path, power, 'is not a file', published)
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
      `has BLAKE2b ${digest.slice(0, 16)}…, unlike every published file`,
      published,
    )
  }
  if (known.power < power) {
    throw new PtauError(
      path,
      power,
      `has power ${known.power}, which is too small for this circuit`,
      published,
    )
  }
  return known.power
}

/** Checks a phase-1 file for phase 2 of a circuit; see `checkPtau`. */
export async function checkPhase1(
  circuit: Pick<CompiledCircuit, 'r1cs'>,
  ptau: string,
  published: readonly PublishedPtau[] = hermezPtau,
  onProgress: SetupProgress = () => {},
): Promise<void> {
  await checkPtau(ptau, domainPower(parseR1cs(readFileSync(circuit.r1cs))), published, onProgress)
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
        `Fix: download ${name}; snarkjs's README lists the URL`,
      ],
    })
  }
}
