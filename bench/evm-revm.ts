/**
 * The same calls on revm: `bench/peers/revm`, which `cargo` builds.
 * @module
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { toHex } from '../src/bytes/bytes.ts'

const MANIFEST = 'bench/peers/revm/Cargo.toml'
const BUILT = resolve('node_modules/.cache/onestep-peers/revm')

export type Native = { readonly gas: bigint; readonly seconds: number }

/** Gas and processor time of each call, warm; undefined, with a line that says why, if revm cannot be built. */
export function revmSeconds(code: Uint8Array, calls: readonly Uint8Array[]): readonly Native[] | undefined {
  const { CARGO_TARGET_DIR: target = BUILT } = process.env
  const args = ['build', '--release', '--locked', '--manifest-path', MANIFEST, '--target-dir', target]
  const { status, error } = spawnSync('cargo', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) {
    console.log(`revm is left out: ${error ? 'there is no cargo' : 'cargo cannot build it'}.`)
    return undefined
  }
  const input = [code, ...calls].map((bytes) => toHex(bytes).slice(2)).join('\n')
  const output = execFileSync(`${target}/release/revm-peer`, { input, encoding: 'utf8' })
  return output
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([gas, seconds]) => ({ gas: BigInt(gas), seconds: Number(seconds) }))
}
