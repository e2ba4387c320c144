/**
 * Compiles generated contracts that are no files, with the hand-written ones they import. The optimiser is set to
 * size by contracts/generated/solc.json: with it RV32IMAC fits into one contract and RV64IMAC into two, and gas is the
 * same but for a few hundred. Cached by content, as `test/chain/compile.ts` does it: a large VM takes solc half a minute.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { keccak_256 } from '@noble/hashes/sha3.js'
import type { Abi, Hex } from 'viem'
import { toHex, utf8 } from '../../../src/bytes/bytes.ts'
import { type Artifact, CONTRACTS, solcVersion } from '../../chain/compile.ts'

const CACHE = process.env.ONESTEP_CACHE ?? join(homedir(), '.cache', 'onestep')

type Output = {
  errors?: { formattedMessage: string }[]
  contracts: Record<
    string,
    Record<string, { abi: Abi; evm: { bytecode: { object: string }; deployedBytecode: { object: string } } }>
  >
}

/**
 * @param files - sources by path below contracts/; what they import is read from there
 * @returns artifacts of the contracts in `files`, by name
 * @throws Error with solc's messages, warnings among them
 */
export function compileSources(files: Record<string, string>): Record<string, Artifact> {
  const settings = JSON.parse(readFileSync(join(CONTRACTS, 'generated', 'solc.json'), 'utf8')) as object
  const sources: Record<string, { content: string }> = {}
  const queue = Object.keys(files)
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (sources[file]) continue
    const content = files[file] ?? readFileSync(join(CONTRACTS, file), 'utf8')
    sources[file] = { content }
    for (const [, path] of content.matchAll(/^(?:import|\} from)[^'"]*["']([^'"]+)["']/gm)) {
      queue.push(normalize(join(dirname(file), path!)))
    }
  }
  const sorted = Object.fromEntries(Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1)))
  const input = JSON.stringify({ ...settings, sources: sorted })
  const cached = join(
    CACHE,
    'solc',
    `step-${toHex(keccak_256(utf8(solcVersion() + input))).slice(2, 34)}.json`,
  )
  try {
    return JSON.parse(readFileSync(cached, 'utf8')) as Record<string, Artifact>
  } catch {
    const artifacts = run(input, Object.keys(files))
    mkdirSync(dirname(cached), { recursive: true })
    const partial = `${cached}.${process.pid}`
    writeFileSync(partial, JSON.stringify(artifacts))
    renameSync(partial, cached)
    return artifacts
  }
}

function run(input: string, files: readonly string[]): Record<string, Artifact> {
  const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string }
  const output = JSON.parse(solc.compile(input)) as Output
  if (output.errors && output.errors.length > 0) {
    throw new Error(output.errors.map(({ formattedMessage }) => formattedMessage).join('\n'))
  }
  const artifacts: Record<string, Artifact> = {}
  for (const file of files) {
    for (const [name, { abi, evm }] of Object.entries(output.contracts[file] ?? {})) {
      const [bytecode, deployedBytecode] = [evm.bytecode, evm.deployedBytecode].map(
        ({ object }): Hex => `0x${object}`,
      )
      artifacts[name] = { abi, bytecode: bytecode!, deployedBytecode: deployedBytecode! }
    }
  }
  return artifacts
}
