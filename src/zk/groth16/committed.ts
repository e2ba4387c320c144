/**
 * Verification keys that come with the package, so that a proof with development keys can be verified without
 * making keys. They are all INSECURE: anyone can make the proving keys, which are not included.
 *
 * They are stored beside the generated circuits. Each names the hash of its circuit's sources and compiler, so
 * it is not a key for any other circuit. test/zk/committed.test.ts makes them.
 * @module
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Vm } from '../../vm/index.ts'
import { circuitHash } from '../circuit/compile.ts'
import { readVerificationKey } from './keys.ts'
import { keyHash, type VerificationKey } from './proof.ts'
import { type CircuitKind, isSubject } from './statement.ts'

/** The path of the key for a VM's circuit, if there is one. */
export function committedKeyPath(vm: string, kind: CircuitKind): string {
  return fileURLToPath(
    new URL(`../../../circuits/generated/${vm}/${kind}.verification.json`, import.meta.url),
  )
}

/**
 * The INSECURE verification key for a circuit that comes with the package.
 * @param source - the circuit's text, including its main component
 * @returns undefined if there is none, or if it is for another circuit
 * @throws KeysError if the file is damaged
 * @example
 * committedKey('rv32im', 'step', stepSource(circom(rv32im)))?.onestep.setup // 'INSECURE-DEVELOPMENT'
 */
export function committedKey(vm: string, kind: CircuitKind, source: string): VerificationKey | undefined {
  const key = keyIn(vm, kind)
  return key?.onestep.circuit === circuitHash({ source }) ? key : undefined
}

/**
 * The same for a proof that names that very key, found by the VM's id. Whoever made the proof had the circuit,
 * so a verifier need not generate it again to know that the key belongs to it. test/zk/committed.test.ts checks
 * that the package's keys belong to its circuits.
 * @param named - `keyHash` of the key that a proof is for
 * @returns undefined if there is none, or if it is another key
 * @throws KeysError if the file is damaged
 */
export function committedKeyNamed(
  vm: Pick<Vm, 'id' | 'name'>,
  kind: CircuitKind,
  named: string,
): VerificationKey | undefined {
  const key = keyIn(vm.name, kind)
  return key && isSubject(key.onestep.proves, vm, kind) && keyHash(key) === named ? key : undefined
}

function keyIn(vm: string, kind: CircuitKind): VerificationKey | undefined {
  const path = committedKeyPath(vm, kind)
  return /^\w+$/.test(vm) && existsSync(path) ? readVerificationKey(path) : undefined
}
