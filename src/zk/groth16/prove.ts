/**
 * Provers behind one interface: a proving key and a witness give a proof.
 *
 * snarkjs runs in this process and ends its own threads. `rapidsnark`, if it is on the PATH, is a separate
 * process and about five times faster. A pool of machines would be a third.
 */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { OnestepError } from '../../bytes/errors.ts'
import { constraintWires, firstViolation, type R1cs, type R1csHeader, type Symbols } from '../circuit/r1cs.ts'
import { decodeWitness, encodeWitness } from '../circuit/witness.ts'
import { zkeyInfo } from '../setup/zkey.ts'
import { withThreads } from './curve.ts'
import { fileHash } from './key-file.ts'
import { fromSnarkjs, type Groth16Proof, keyHash, type VerificationKey } from './proof.ts'
import type { SnarkjsGroth16Proof } from './snarkjs-json.ts'
import { verifyGroth16 } from './verify.ts'

/** A prover's answer, in snarkjs's format. */
export type RawProof = { proof: SnarkjsGroth16Proof; publicSignals: string[] }

/** Makes Groth16 proofs. */
export type Prover = {
  name: string
  /**
   * Makes a proof.
   * @param zkey - path of the proving key
   * @param witness - the contents of a .wtns file
   */
  prove(zkey: string, witness: Uint8Array, signal?: AbortSignal): Promise<RawProof>
}

/** snarkjs in this process. Measured with two cores: 7,700 constraints 1.8 s, 62,000 11 s, 248,000 41 s. */
export const snarkjsProver: Prover = {
  name: 'snarkjs',
  prove(zkey, witness, signal) {
    signal?.throwIfAborted()
    return withThreads(({ groth16 }) => groth16.prove(zkey, { type: 'mem', data: witness }))
  },
}

/** The command line of rapidsnark: `rapidsnark key.zkey witness.wtns proof.json public.json`. */
export function rapidsnarkProver(binary: string): Prover {
  return {
    name: 'rapidsnark',
    async prove(zkey, witness, signal) {
      const directory = join(tmpdir(), `onestep-${process.pid}-${randomBytes(6).toString('hex')}`)
      mkdirSync(directory, { mode: 0o700 })
      const file = (name: string) => join(directory, name)
      try {
        writeFileSync(file('witness.wtns'), witness)
        const args = [zkey, file('witness.wtns'), file('proof.json'), file('public.json')]
        await promisify(execFile)(binary, args, signal ? { signal } : {})
        const read = (name: string) => JSON.parse(readFileSync(file(name), 'utf8').replace(/\0+$/, ''))
        return { proof: read('proof.json'), publicSignals: read('public.json') }
      } catch (error) {
        if (signal?.aborted) throw error
        const { stderr, message } = error as Error & { stderr?: string }
        throw new ProverError(`${binary} failed.`, [
          stderr?.trim() || message,
          'Fix: remove it from the PATH to use snarkjs',
        ])
      } finally {
        rmSync(directory, { recursive: true, force: true })
      }
    },
  }
}

/** rapidsnark if it is on the PATH, else snarkjs. */
export function findProver(path: string = process.env.PATH ?? ''): Prover {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  for (const directory of path.split(delimiter)) {
    const binary = join(directory, `rapidsnark${suffix}`)
    if (directory !== '' && isExecutable(binary)) return rapidsnarkProver(binary)
  }
  return snarkjsProver
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What a proof is made from. */
export type ProveOptions = {
  r1cs: R1cs
  symbols: Symbols
  /** The path of the proving key. */
  zkey: string
  verificationKey: VerificationKey
  witness: readonly bigint[]
  /** Default: `findProver()`. */
  prover?: Prover
  signal?: AbortSignal
  /** Explains a signal, for a witness that does not satisfy. */
  origin?: (signal: string) => string | undefined
}

/**
 * Proves that a witness satisfies a circuit, and verifies the proof before returning it.
 * @throws UnsatisfiedError if it does not; the wires of the violated constraint are named
 * @throws ProvingKeyError if the key is for another circuit or does not belong to the verification key
 * @throws BinaryFileError if the key's file is corrupt
 * @example
 * const proof = await proveGroth16({ r1cs, symbols, ...keys, witness: compute({ a: 3n, b: 4n }) })
 * calldata(proof).args // for the verifier on chain
 */
export async function proveGroth16(options: ProveOptions): Promise<Groth16Proof> {
  expectSatisfied(options)
  return proveWitness({ ...options, file: encodeWitness(options.witness) })
}

export type ProveWitnessOptions = Pick<ProveOptions, 'zkey' | 'verificationKey' | 'prover' | 'signal'> & {
  r1cs: R1csHeader
  /** The contents of a .wtns file. */
  file: Uint8Array
}

/**
 * The same without checking first whether the witness satisfies; if it does not, the proof does not verify
 * either.
 * @throws ProverError, ProvingKeyError, BinaryFileError: see `proveGroth16`
 */
export async function proveWitness(options: ProveWitnessOptions): Promise<Groth16Proof> {
  const { r1cs, zkey, verificationKey, file, prover = findProver(), signal } = options
  const content = readFileSync(zkey)
  const info = zkeyInfo(content, fileHash(zkey, content))
  const publics = r1cs.outputs + r1cs.publicInputs
  if (info.wires !== r1cs.wires || info.publics !== publics) {
    throw new ProvingKeyError(
      `for a circuit of ${r1cs.wires} wires, ${publics} of them public`,
      `a key for ${info.wires}, ${info.publics}`,
    )
  }
  if (info.hash !== verificationKey.onestep.provingKey) {
    throw new ProvingKeyError(`with SHA-256 ${verificationKey.onestep.provingKey}`, info.hash)
  }
  const inputs = decodeWitness(file, publics + 1).slice(1)
  const raw = await prover.prove(zkey, file, signal)
  if (raw.publicSignals.some((signal, i) => BigInt(signal) !== inputs[i])) {
    throw new ProverError(`${prover.name} answered with a proof for other public inputs.`, [])
  }
  const proof = fromSnarkjs(raw.proof, raw.publicSignals, keyHash(verificationKey))
  const verdict = await verifyGroth16(verificationKey, proof)
  if (!verdict.valid) {
    throw new ProverError(`${prover.name} made a proof that does not verify: ${verdict.reason}.`, [
      'Fix: the key is for another circuit of the same size, or its file is damaged; delete it and run the setup again',
    ])
  }
  return proof
}

/**
 * Checks the witness first, because a prover makes a proof of any witness.
 * @throws UnsatisfiedError, RangeError
 */
export function expectSatisfied(
  options: Pick<ProveOptions, 'r1cs' | 'symbols' | 'witness' | 'origin'>,
): void {
  const { r1cs, symbols, witness, origin } = options
  if (witness.length !== r1cs.wires) {
    throw new RangeError(`"witness" expected ${r1cs.wires} wires, got ${witness.length}`)
  }
  const violated = firstViolation(r1cs, witness)
  if (violated !== undefined) {
    throw new UnsatisfiedError(violated, constraintWires(r1cs, symbols, violated), origin)
  }
}

/** A witness that violates a constraint. */
export class UnsatisfiedError extends OnestepError {
  override name = 'UnsatisfiedError'
  readonly constraint: number
  readonly wires: readonly string[]

  /** @param origin - what a signal means to the VM's author */
  constructor(
    constraint: number,
    wires: readonly string[],
    origin: (signal: string) => string | undefined = () => undefined,
  ) {
    const origins = [...new Set(wires.flatMap((wire) => origin(wire) ?? []))]
    const some = wires.length > 12 ? [...wires.slice(0, 12), `and ${wires.length - 12} more`] : wires
    super(`The witness does not satisfy constraint ${constraint}.`, {
      lines: [...origins.slice(0, 4).map((one) => `In: ${one}`), `Signals: ${some.join(', ')}`],
    })
    this.constraint = constraint
    this.wires = wires
  }
}

/** A proving key that does not belong to this circuit. */
export class ProvingKeyError extends OnestepError {
  override name = 'ProvingKeyError'

  constructor(expected: string, got: string) {
    super('The proving key does not belong to the circuit.', {
      lines: [`Expected: a key ${expected}`, `Got: ${got}`, 'Fix: run the setup for this circuit again'],
    })
  }
}

/** A prover failed. */
export class ProverError extends OnestepError {
  override name = 'ProverError'

  constructor(message: string, lines: readonly string[]) {
    super(message, { lines })
  }
}
