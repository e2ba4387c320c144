/**
 * Compiles the contracts with solc from npm. Results are cached by content: the key covers the compiler,
 * the settings and every source, so a stale result cannot be served.
 * @module
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { keccak_256 } from '@noble/hashes/sha3.js'
import type { Abi, Hex } from 'viem'
import { toHex, utf8 } from '../../src/bytes/bytes.ts'

export type Artifact = { abi: Abi; bytecode: Hex; deployedBytecode: Hex }

/** From the project's root, where tests and benches run: benches are compiled to another folder. */
export const CONTRACTS = `${process.cwd()}/contracts/`
const CACHE = process.env.ONESTEP_CACHE ?? join(homedir(), '.cache', 'onestep')

/**
 * Compiles files under contracts/ and all that they import.
 *
 * @param files - paths relative to contracts/, such as `Game.sol`
 * @returns artifacts by contract name
 * @throws Error with solc's messages if there is an error or a warning
 */
export function compile(...files: string[]): Record<string, Artifact> {
  const input = standardInput(files)
  const key = toHex(keccak_256(utf8(solcVersion() + JSON.stringify(input)))).slice(2, 34)
  const cached = join(CACHE, 'solc', `${key}.json`)
  try {
    return JSON.parse(readFileSync(cached, 'utf8')) as Record<string, Artifact>
  } catch {
    const artifacts = runSolc(input)
    mkdirSync(dirname(cached), { recursive: true })
    const partial = `${cached}.${process.pid}`
    writeFileSync(partial, JSON.stringify(artifacts))
    renameSync(partial, cached)
    return artifacts
  }
}

/** Version of the compiler, from its package: loading the compiler itself takes a second. */
export function solcVersion(): string {
  return (createRequire(import.meta.url)('solc/package.json') as { version: string }).version
}

type StandardInput = { sources: Record<string, { content: string }> } & Record<string, unknown>

function standardInput(files: string[]): StandardInput {
  const settings = JSON.parse(readFileSync(join(CONTRACTS, 'solc.json'), 'utf8')) as Record<string, unknown>
  const sources: Record<string, { content: string }> = {}
  const queue = [...files]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (sources[file] !== undefined) continue
    const content = readFileSync(join(CONTRACTS, file), 'utf8')
    sources[file] = { content }
    for (const [, path] of content.matchAll(/^import[^'"]*["']([^'"]+)["']/gm)) {
      queue.push(normalize(join(dirname(file), path!)))
    }
  }
  const sorted = Object.fromEntries(Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { ...settings, sources: sorted }
}

type SolcOutput = {
  errors?: { severity: string; formattedMessage: string }[]
  contracts: Record<
    string,
    Record<string, { abi: Abi; evm: { bytecode: { object: string }; deployedBytecode: { object: string } } }>
  >
}

function runSolc(input: StandardInput): Record<string, Artifact> {
  const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string }
  const output = JSON.parse(solc.compile(JSON.stringify(input))) as SolcOutput
  if (output.errors !== undefined && output.errors.length > 0) {
    throw new Error(output.errors.map((error) => error.formattedMessage).join('\n'))
  }
  const artifacts: Record<string, Artifact> = {}
  for (const contracts of Object.values(output.contracts)) {
    for (const [name, { abi, evm }] of Object.entries(contracts)) {
      artifacts[name] = {
        abi,
        bytecode: `0x${evm.bytecode.object}`,
        deployedBytecode: `0x${evm.deployedBytecode.object}`,
      }
    }
  }
  return artifacts
}
