/**
 * Guests that are interpreters themselves: `fixtures/guests` has their sources. Each is built for three machines and
 * computes a checksum of as many rounds as it is told to make.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from '../../src/run/program.ts'

export const GUESTS = [
  ...['brain', 'chip8', 'closures', 'i8080', 'lisp', 'mos'],
  ...['regex', 'registers', 'riscv', 'stack', 'subleq', 'words'],
]
export const KINDS = ['rv32', 'rv64', 'wasm'] as const
export type Kind = (typeof KINDS)[number]

/** From where tests and benches run: the bench's own files lie elsewhere. */
const FOLDER = 'fixtures/guests/bin'

/**
 * Loads only the VM that the guest runs on.
 * @param rounds - how many to make, 2^31 - 1 at most
 */
export async function guest(name: string, kind: Kind, rounds: number): Promise<Program> {
  const bytesOf = (file: string) => new Uint8Array(readFileSync(join(FOLDER, file)))
  if (kind === 'wasm') {
    const { loadWasm } = await import('../../src/vms/wasm/load.ts')
    return loadWasm(bytesOf(`${name}.wasm`), { invoke: { name: 'run', values: [String(rounds)] } })
  }
  const { loadRiscv } = await import('../../src/vms/riscv/load.ts')
  return loadRiscv(bytesOf(`${name}.${kind}.elf`), { args: [name, String(rounds)] })
}
