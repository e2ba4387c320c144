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
import type { SolidityFile } from '../../../src/targets/solidity/contract.ts'
import { type Artifact, CONTRACTS, solcVersion } from '../../chain/compile.ts'

const CACHE = process.env.ONESTEP_CACHE ?? join(homedir(), '.cache', 'onestep')

type Output = {
  errors?: { formattedMessage: string }[]
  contracts: Record<
    string,
    Record<string, { abi: Abi; evm: { bytecode: { object: string }; deployedBytecode: { object: string } } }>
  >
}

/** The compiler's input for some files and what they import, and a key of it that covers the compiler too. */
function inputOf(files: Record<string, string>): { readonly input: string; readonly key: string } {
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
  return { input, key: toHex(keccak_256(utf8(solcVersion() + input))).slice(2, 34) }
}

/** A key of all that the artifact of a file depends on: the compiler, its settings, the file and what it imports. */
export const compileKey = (file: SolidityFile): string => inputOf({ [pathOf(file)]: file.source }).key

const pathOf = ({ name }: SolidityFile) => `generated/${name}`

/**
 * @param files - sources by path below contracts/; what they import is read from there
 * @returns artifacts of the contracts in `files`, by name
 * @throws Error with solc's messages, warnings among them
 */
export function compileSources(files: Record<string, string>): Record<string, Artifact> {
  const { input, key } = inputOf(files)
  const cached = join(CACHE, 'solc', `step-${key}.json`)
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

/**
 * Artifacts of a verifier's files, in their order. Of many parts, each is compiled by itself: solc takes half a minute for
 * one, and keeps what it made of all of them in memory.
 */
export function compileVerifier(files: readonly SolidityFile[]): Artifact[] {
  const sources = files.map((file) => ({ [pathOf(file)]: file.source }))
  const groups = isLarge(files) ? sources : [Object.assign({}, ...sources) as Record<string, string>]
  const artifacts = Object.assign({}, ...groups.map(compileSources)) as Record<string, Artifact>
  return files.map((file) => artifacts[contractOf(file)]!)
}

/** Whether a verifier has so many parts that they are compiled one by one. */
export const isLarge = (files: readonly SolidityFile[]): boolean => files.length > 2

export const contractOf = ({ name }: SolidityFile): string => name.replace('.sol', '')

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
