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
import { circuitHash } from './compile.ts'
import { readVerificationKey } from './keys.ts'
import type { VerificationKey } from './proof.ts'
import type { CircuitKind } from './statement.ts'

/** Where the key for a VM's circuit stands, if there is one. */
export function committedKeyPath(vm: string, kind: CircuitKind): string {
  return fileURLToPath(new URL(`../../circuits/generated/${vm}/${kind}.verification.json`, import.meta.url))
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
  const path = committedKeyPath(vm, kind)
  if (!/^\w+$/.test(vm) || !existsSync(path)) return undefined
  const key = readVerificationKey(path)
  return key.onestep.circuit === circuitHash({ source }) ? key : undefined
}
