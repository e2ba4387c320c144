/**
 * The keys that `onestep verify` checks zk proofs against: always the verifier's own, never keys that came with
 * a proof.
 * @module
 */
import { existsSync } from 'node:fs'
import { type BatchShape, circom, circomBatch } from '../../targets/circom/index.ts'
import type { Vm } from '../../vm/index.ts'
import {
  batchCompileEstimate,
  batchShape,
  batchSource,
  type CompileOptions,
  circuitHash,
  committedKey,
  committedKeyNamed,
  compileEstimate,
  developmentKeysPath,
  type Estimate,
  isCompiled,
  isPlonkKey,
  isSubject,
  keyHash,
  plonkDevelopmentKeysPath,
  plonkKeyHash,
  plonkStepOptions,
  stepSource,
} from '../../zk/circuits.ts'
import {
  isInsecure,
  KeysError,
  type PlonkVerificationKey,
  readPlonkKey,
  readVerificationKey,
  type VerificationKey,
  verifyBatch,
  verifyPlonkStep,
  verifyStep,
  type ZkBatchProof,
  type ZkPlonkProof,
  type ZkProof,
} from '../../zk/index.ts'
import { confirm } from '../confirm.ts'
import { CliError } from '../files.ts'
import { givenPreimages } from '../options.ts'
import { note } from '../print.ts'
import type { VmOption } from '../vm-module.ts'
import { compiledForPlonk, insecurePlonkKeys } from './plonk.ts'
import { compiled, compiledBatch, insecureKeys } from './systems.ts'

export type VerifyOptions = {
  vm?: VmOption
  json?: boolean
  before?: Uint8Array
  after?: Uint8Array
  /** The files of `--key`. */
  key?: string[]
  insecure?: boolean
  yes?: boolean
  /** The directory of `--preimages`. */
  preimages?: string
}

/** The verifier's keys: those of `--key`, by hash, and development keys, each looked up once per circuit. */
export function keysOf(vm: Vm, options: VerifyOptions, signal: AbortSignal) {
  const given = options.key && readKeys(options.key)
  const known = new Map<string, Promise<VerificationKey>>()
  let insecure = false
  const of = async (proof: ZkProof | ZkBatchProof): Promise<VerificationKey> => {
    const key = (given && ownKey(given.groth16, proof)) ?? (await fallback(proof))
    insecure ||= isInsecure(key)
    return key
  }
  /**
   * If none of the keys belongs to the proof: with `--insecure` a development key may; otherwise any of them
   * refuses it.
   */
  const fallback = (proof: ZkProof | ZkBatchProof): Promise<VerificationKey> => {
    const kind = 'shape' in proof ? 'batch' : 'step'
    if (given && !options.insecure) {
      const [first] = given.groth16
      if (!first) throw given.wrong('groth16')
      return Promise.resolve(given.groth16.find((key) => isSubject(key.onestep.proves, vm, kind)) ?? first)
    }
    const shape = 'shape' in proof ? proof.shape : undefined
    const name = JSON.stringify(shape)
    if (!known.has(name)) known.set(name, developmentKey(vm, shape, proof.key, options, signal))
    return known.get(name)!
  }
  const plonkKey = async (proof: ZkPlonkProof): Promise<PlonkVerificationKey> => {
    const own = given?.plonk.find((key) => plonkKeyHash(key) === proof.key)
    if (own) return own
    if (given && !options.insecure) {
      const [first] = given.plonk
      if (!first) throw given.wrong('plonk')
      return first
    }
    await expectPlonkWork(vm, options, signal)
    return (await insecurePlonkKeys(await compiledForPlonk(vm, signal), signal)).verificationKey
  }
  return {
    of,
    insecure: () => insecure,
    verify: async (proof: ZkProof | ZkBatchProof | ZkPlonkProof) => {
      if ('plonk' in proof) {
        const key = await plonkKey(proof)
        insecure = isInsecure(key)
        return verifyPlonkStep(vm, key, proof, givenPreimages(options))
      }
      return 'shape' in proof
        ? verifyBatch(vm, await of(proof), proof)
        : verifyStep(vm, await of(proof), proof, givenPreimages(options))
    },
  }
}

const ownKey = (keys: readonly VerificationKey[], proof: ZkProof | ZkBatchProof) =>
  keys.find((key) => keyHash(key) === proof.key)

/** The keys of `--key`, of either system. @throws KeysError if a file is not a key */
function readKeys(paths: readonly string[]) {
  const plonk: PlonkVerificationKey[] = []
  const groth16: VerificationKey[] = []
  for (const path of paths) {
    if (isPlonkKey(path)) plonk.push(readPlonkKey(path))
    else groth16.push(readVerificationKey(path))
  }
  const wrong = (system: 'groth16' | 'plonk') => {
    const name = system === 'plonk' ? 'PLONK' : 'Groth16'
    return new KeysError(paths.join(', '), `are not a verification key of ${name}`, [
      `Expected: a key for the proof system of the proof`,
      `Got: a key for "${system === 'plonk' ? 'groth16' : 'plonk'}"`,
    ])
  }
  return { plonk, groth16, wrong }
}

async function developmentKey(
  vm: Vm,
  shape: BatchShape | undefined,
  hash: string,
  options: VerifyOptions,
  signal: AbortSignal,
): Promise<VerificationKey> {
  // Circuits and keys would be made for it, so a stranger's file must not choose arbitrary sizes.
  const [usual, named] = [batchShape(vm), shape ?? batchShape(vm)].map((of) => Object.values(of).join(', '))
  if (named !== usual) {
    throw new CliError('The proof is for a batch circuit of an unusual shape.', [
      `Expected: ${usual}`,
      `Got: ${named}`,
      'Fix: add --key FILE with the verification key for that shape',
    ])
  }
  // Generating a circuit takes half as long as all the rest of verifying.
  const byName = committedKeyNamed(vm, shape ? 'batch' : 'step', hash)
  const source = () => (shape ? batchSource(circomBatch(vm), shape) : stepSource(circom(vm)))
  const come = byName ?? committedKey(vm.name, shape ? 'batch' : 'step', source())
  if (come) {
    note(
      `INSECURE: this is the development key of ${vm.name} that comes with onestep. Anyone can forge proofs for it.`,
    )
    return come
  }
  const text = source()
  const estimate = shape ? batchCompileEstimate(shape.steps) : compileEstimate(text)
  await expectWork(vm, shape ? 'batch circuit' : 'step circuit', { source: text }, estimate, options, signal)
  const system = shape ? await compiledBatch(vm, shape, signal) : await compiled(vm, signal)
  return (await insecureKeys(system, signal)).verificationKey
}

const expectPlonkWork = (vm: Vm, options: VerifyOptions, signal: AbortSignal) => {
  const compile = plonkStepOptions(circom(vm))
  return expectWork(vm, 'step circuit for PLONK', compile, compileEstimate(compile.source), options, signal)
}

/** Asks before a stranger's proof causes minutes of work. Making keys takes about as long as compiling. */
async function expectWork(
  vm: Vm,
  what: string,
  compile: CompileOptions,
  { seconds, megabytes }: Estimate,
  { yes }: VerifyOptions,
  signal: AbortSignal,
): Promise<void> {
  const circuit = { hash: circuitHash(compile) }
  const path = compile.optimization === 1 ? plonkDevelopmentKeysPath(circuit) : developmentKeysPath(circuit)
  const parts = [isCompiled(compile), existsSync(path)].filter((isThere) => !isThere).length
  await confirm(
    `The ${what} of ${vm.name} has to be compiled, and INSECURE development keys made for it`,
    { seconds: parts * seconds, megabytes },
    { yes, signal, fixes: ['Fix: add --key FILE with the verification key for the proof'] },
  )
}
