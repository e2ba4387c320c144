/**
 * Verification keys that come with the package, so that a proof by development keys is verified without making keys, and
 * everybody can see which keys those are. INSECURE, all of them: proving keys are not there, anybody can make them.
 *
 * They stand beside the generated circuits, and each names the hash of its circuit's sources and compiler: a key of any
 * other circuit is none. test/zk/committed.test.ts makes them.
 * @module
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Vm } from '../../vm/index.ts'
import { circuitHash } from '../circuit/compile.ts'
import { readVerificationKey } from './keys.ts'
import { keyHash, type VerificationKey } from './proof.ts'
import { type CircuitKind, isSubject } from './statement.ts'

/** Where the key for a VM's circuit stands, if there is one. */
export function committedKeyPath(vm: string, kind: CircuitKind): string {
  return fileURLToPath(
    new URL(`../../../circuits/generated/${vm}/${kind}.verification.json`, import.meta.url),
  )
}

/**
 * The INSECURE verification key for a circuit that comes with the package.
 * @param source - the circuit's text, its main component included
 * @returns undefined if there is none, or if it is for another circuit than this text
 * @throws KeysError if the file is damaged
 * @example
 * committedKey('rv32im', 'step', stepSource(circom(rv32im)))?.onestep.setup // 'INSECURE-DEVELOPMENT'
 */
export function committedKey(vm: string, kind: CircuitKind, source: string): VerificationKey | undefined {
  const key = keyIn(vm, kind)
  return key?.onestep.circuit === circuitHash({ source }) ? key : undefined
}

/**
 * The same for a proof that names that very key, found by the VM's id: whoever made the proof had the circuit, and a
 * verifier need not write it again to know that the key is for it. That the keys of a package are for its circuits,
 * test/zk/committed.test.ts checks before it is one.
 * @param named - `keyHash` of the key that a proof is for
 * @returns undefined if there is none, or another
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
