/**
 * A circuit prepared for many proofs: its witness program is read once.
 * @module
 */
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { OnestepError } from '../../bytes/errors.ts'
import type { Vm } from '../../vm/index.ts'
import type { CompiledCircuit } from '../circuit/compile.ts'
import { parseR1cs, parseR1csHeader, parseSymbols, type R1cs, type Symbols } from '../circuit/r1cs.ts'
import { BinaryFileError } from '../circuit/sections.ts'
import {
  type CircuitInputs,
  decodeWitness,
  WitnessError,
  withoutChecks,
  witnessFile,
  witnessProgram,
} from '../circuit/witness.ts'
import type { PlonkKeyPair } from '../plonk/keys.ts'
import type { PlonkPoints } from '../plonk/proof.ts'
import { provePlonk } from '../plonk/prove.ts'
import type { KeyPair } from './keys.ts'
import { type Groth16Proof, isInsecure } from './proof.ts'
import { expectSatisfied, type Prover, ProverError, proveWitness } from './prove.ts'
import type { Statement } from './statement.ts'

/** The statement of a proof, and the proof. All of it comes from whoever made it. */
export type ZkProof = Statement & {
  /** The VM's name, for people. */
  readonly vm: string
  /** Whether it was made with development keys and therefore proves nothing. */
  readonly insecure: boolean
  /** The `keyHash` of the verification key for which it was made. */
  readonly key: `0x${string}`
  readonly points: Pick<Groth16Proof, 'a' | 'b' | 'c'>
}

/** The same with PLONK. */
export type ZkPlonkProof = Omit<ZkProof, 'points'> & { readonly plonk: PlonkPoints }

/** The circuit and the keys of a proof, and its witness's inputs. */
export type Job = { readonly inputs: CircuitInputs; readonly statement: Statement }

export type Session<Proof = ZkProof> = (job: Job, signal?: AbortSignal) => Promise<Proof>

export type SessionOptions = CommonOptions & {
  readonly keys: KeyPair
  /** Default: `findProver()`. */
  readonly prover?: Prover
}

type CommonOptions = {
  readonly vm: Pick<Vm, 'name'>
  readonly circuit: CompiledCircuit
  /** Explains a signal of the circuit to the VM's author, for a witness that does not satisfy. */
  readonly origin?: (signal: string) => string | undefined
}

/** @throws CircuitFilesError if a file of the circuit is damaged */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { vm, keys, prover } = options
  const open = await openCircuit(options)
  const insecure = isInsecure(keys.verificationKey)
  return async ({ inputs, statement }, signal) => {
    const file = witnessFile(await open.values(inputs))
    const proving = proveWitness({
      r1cs: open.header,
      file,
      ...keys,
      ...(prover ? { prover } : {}),
      ...(signal ? { signal } : {}),
    })
    const { key, a, b, c } = await proving.catch((error: Error) => {
      if (error instanceof ProverError) open.expectSatisfied(decodeWitness(file))
      throw error
    })
    return { vm: vm.name, ...statement, insecure, key, points: { a, b, c } }
  }
}

/**
 * The same with PLONK, for a circuit compiled for it and PLONK keys.
 * @throws CircuitFilesError if a file of the circuit is damaged
 */
export async function openPlonkSession(
  options: CommonOptions & { readonly keys: PlonkKeyPair },
): Promise<Session<ZkPlonkProof>> {
  const { vm, keys } = options
  const open = await openCircuit(options)
  const insecure = isInsecure(keys.verificationKey)
  return async ({ inputs, statement }, signal) => {
    const witness = decodeWitness(witnessFile(await open.values(inputs)))
    const made = await provePlonk({ ...open.system(), witness, ...keys, ...(signal ? { signal } : {}) })
    return { vm: vm.name, ...statement, insecure, key: made.key, plonk: made.points }
  }
}

/**
 * Reads a circuit's files. The names for explaining an invalid witness take seconds to read, so they are read
 * on demand.
 */
async function openCircuit({ circuit, origin }: CommonOptions) {
  const { wasm, program, header } = await readCircuit(circuit).catch((error: Error) => {
    if (error instanceof BinaryFileError) throw new CircuitFilesError(circuit, error)
    throw error
  })
  let read: { r1cs: R1cs; symbols: Symbols } | undefined
  const system = () => {
    read ??= {
      r1cs: parseR1cs(readFileSync(circuit.r1cs)),
      symbols: parseSymbols(readFileSync(circuit.sym, 'utf8')),
    }
    return { ...read, ...(origin ? { origin } : {}) }
  }
  return {
    header,
    system,
    expectSatisfied: (witness: readonly bigint[]) => expectSatisfied({ ...system(), witness }),
    async values(inputs: CircuitInputs): Promise<Uint8Array> {
      try {
        program.run(inputs)
        return program.values()
      } catch (error) {
        if (!(error instanceof WitnessError)) throw error
        // The error names a line of circom, but the violated constraint tells the VM's author more.
        const unchecked = await witnessProgram(withoutChecks(wasm))
        unchecked.run(inputs)
        expectSatisfied({ ...system(), witness: unchecked.witness() })
        throw error
      }
    },
  }
}

async function readCircuit(circuit: CompiledCircuit) {
  const wasm = readFileSync(circuit.wasm)
  const program = await witnessProgram(wasm)
  return { wasm, program, header: parseR1csHeader(readFileSync(circuit.r1cs)) }
}

/** A compiled circuit that cannot be used. */
export class CircuitFilesError extends OnestepError {
  override name = 'CircuitFilesError'

  constructor({ r1cs }: CompiledCircuit, { short }: BinaryFileError) {
    const folder = dirname(r1cs)
    super(`The compiled circuit in ${folder} is damaged.`, {
      lines: [short, 'Fix: delete that folder, so that the circuit is compiled again'],
    })
  }
}
