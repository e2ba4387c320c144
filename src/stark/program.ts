/**
 * Programs as bytes, each encoded once.
 * @module
 */
import { type AirProgram, encodeAir } from '../targets/air/index.ts'

const encodings = new WeakMap<AirProgram, Uint8Array>()

/** @throws AirError if the program is none */
export function programBytes(program: AirProgram): Uint8Array {
  const known = encodings.get(program)
  if (known) return known
  const bytes = encodeAir(program)
  encodings.set(program, bytes)
  return bytes
}
