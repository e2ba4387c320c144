/**
 * The same calls and transactions on revm: `bench/peers/revm`, which `cargo` builds.
 * @module
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { toHex } from '../src/bytes/bytes.ts'

const MANIFEST = 'bench/peers/revm/Cargo.toml'
const BUILT = resolve('node_modules/.cache/onestep-peers/revm')

/** Gas, and seconds of processor time. */
export type Native = { readonly gas: bigint; readonly seconds: number }

/** Runs one call, warm. */
export type Revm = (call: Uint8Array) => Native

/** Runs calls of one contract on revm; undefined, with a line that says why, if revm cannot be built. */
export function revmOf(code: Uint8Array): Revm | undefined {
  const programs = built()
  if (programs === undefined) return undefined
  return (call) => {
    const input = [code, call].map((bytes) => toHex(bytes).slice(2)).join('\n')
    const output = execFileSync(`${programs}/revm-peer`, { input, encoding: 'utf8' })
    const [gas, seconds] = output.trim().split(' ')
    return { gas: BigInt(gas), seconds: Number(seconds) }
  }
}

/** What revm's own tracer prints for transactions, each as a file of `docs/vms/evm.md`; undefined as for `revmOf`. */
export function revmTraces(): ((files: readonly object[]) => string[]) | undefined {
  const programs = built()
  if (programs === undefined) return undefined
  return (files) => {
    const input = files.map((file) => JSON.stringify(file)).join('\n')
    return execFileSync(`${programs}/trace`, { input, encoding: 'utf8', maxBuffer: 2 ** 30 })
      .trim()
      .split('\n')
  }
}

/** The folder of the programs that cargo builds. */
function built(): string | undefined {
  const { CARGO_TARGET_DIR: target = BUILT } = process.env
  const args = ['build', '--release', '--locked', '--manifest-path', MANIFEST, '--target-dir', target]
  const { status, error } = spawnSync('cargo', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status === 0) return `${target}/release`
  console.log(`revm is left out: ${error ? 'there is no cargo' : 'cargo cannot build it'}.`)
  return undefined
}
