/**
 * Every generated file that is committed, and what makes it. Paths are relative to the project's root.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { print } from '../../src/ir/print.ts'
import { printAir } from '../../src/targets/air/index.ts'
import { machineAir } from '../../src/targets/air/machine.ts'
import { circom, circomBatch } from '../../src/targets/circom/index.ts'
import { solidity } from '../../src/targets/solidity/index.ts'
import type { Vm } from '../../src/vm/index.ts'
import { batchShape, batchSource } from '../../src/zk/batch/proof.ts'
import { circuitHash, compileCircom } from '../../src/zk/circuit/compile.ts'
import { parseR1cs } from '../../src/zk/circuit/r1cs.ts'
import { exportVerificationKey } from '../../src/zk/groth16/keys.ts'
import type { VerificationKey } from '../../src/zk/groth16/proof.ts'
import { type CircuitKind, subjectOf } from '../../src/zk/groth16/statement.ts'
import { stepSource } from '../../src/zk/groth16/step-proof.ts'
import { developmentKey } from '../../src/zk/setup/development.ts'
import { developmentSeed } from '../../src/zk/setup/seed.ts'
import { type Artifact, CONTRACTS, compile, solcVersion } from '../chain/compile.ts'
import { proofFixtures } from '../proof/fixtures.ts'
import { compileKey, compileVerifier, contractOf, isLarge } from '../targets/solidity/compile.ts'
import { evmFixtures, fileOf } from '../vms/evm/fixtures.ts'
import { wasiModules } from '../vms/wasm/wat.ts'
import { entries, printSurface } from './surface.ts'
import { COMMITTED, TABLES, VERIFIERS } from './vms.ts'

export type Output = {
  readonly path: string
  /** The file's text, made anew. */
  make(): string | Promise<string>
  /** Whether the file as it is will do, where making it takes minutes; otherwise the two texts are compared. */
  readonly isCurrent?: (text: string) => boolean
}

const json = (value: unknown, indent: number) => `${JSON.stringify(value, null, indent)}\n`
const settingsIn = (path: string) => JSON.parse(readFileSync(join(CONTRACTS, path), 'utf8')).settings

const ir = (): Output[] =>
  COMMITTED.filter((one) => one.ir).map(({ vm }) => ({
    path: `fixtures/ir/${vm.name}.ir`,
    make: () => print(vm.machine),
  }))

/** Constraint programs, for auditors. */
const tables = (): Output[] =>
  TABLES.map((vm) => ({
    path: `fixtures/air/${vm.name}.air`,
    make: () => printAir(machineAir(vm).program),
  }))

/** One-step verifiers: their Solidity, and what it compiles to. */
const verifiers = (): Output[] =>
  VERIFIERS.flatMap(({ vm, parts }) => {
    const { files } = solidity(vm, { parts })
    const large = isLarge(files)
    return files.flatMap((file, i): Output[] => {
      const contractName = contractOf(file)
      return [
        { path: `contracts/generated/${file.name}`, make: () => file.source },
        {
          path: `contracts/generated/artifacts/${contractName}.json`,
          make: () => {
            const artifact = (large ? compileVerifier([file]) : compileVerifier(files))[large ? 0 : i]
            const settings = settingsIn('generated/solc.json')
            const input = large ? { input: compileKey(file) } : {}
            return json({ contractName, solc: solcVersion(), settings, ...input, ...artifact }, 1)
          },
          ...(large ? { isCurrent: (text) => JSON.parse(text).input === compileKey(file) } : {}),
        },
      ]
    })
  })

export const GAME_CONTRACTS = [
  'Game',
  'StepReferee',
  'ZkReferee',
  'ZkClaims',
  'PreimageOracle',
  'OptimisticProofs',
]

/** The hand-written contracts: artifacts for deployment by other tools, bindings for src/chain. */
function game(): Output[] {
  const artifactOf = (name: string): Artifact => compile(...GAME_CONTRACTS.map((one) => `${one}.sol`))[name]!
  return GAME_CONTRACTS.flatMap((contractName): Output[] => {
    const camel = contractName[0]!.toLowerCase() + contractName.slice(1)
    return [
      {
        path: `contracts/generated/artifacts/${contractName}.json`,
        make: () => {
          const settings = settingsIn('solc.json')
          return json({ contractName, solc: solcVersion(), settings, ...artifactOf(contractName) }, 1)
        },
      },
      {
        path: `src/chain/generated/${camel}.ts`,
        make: () => {
          const { abi, bytecode } = artifactOf(contractName)
          return `// Generated from contracts/${contractName}.sol by npm run generate.
export const ${camel}Abi = ${JSON.stringify(abi, null, 1)} as const

export const ${camel}Bytecode =
  '${bytecode}' as const
`
        },
      },
    ]
  })
}

const circuits = (): Output[] =>
  COMMITTED.flatMap(({ vm, step, batch }) =>
    [...(step.text ? circom(vm).files : []), ...(batch.text ? circomBatch(vm).files : [])].map(
      ([path, text]): Output => ({ path: `circuits/generated/${path}`, make: () => text }),
    ),
  )

const sourceOf = (vm: Vm, kind: CircuitKind) =>
  kind === 'step' ? stepSource(circom(vm)) : batchSource(circomBatch(vm), batchShape(vm))

/** The circuits with a committed verification key. */
export const KEYS: readonly { readonly vm: Vm; readonly kind: CircuitKind }[] = COMMITTED.flatMap((one) =>
  (['step', 'batch'] as const).filter((kind) => one[kind].key).map((kind) => ({ vm: one.vm, kind })),
)

/** A verification key as the setup makes it, whatever the cache has: minutes and 2 GB for a large batch. */
export async function madeKey(vm: Vm, kind: CircuitKind): Promise<VerificationKey> {
  const compiled = await compileCircom({ source: sourceOf(vm, kind) })
  const circuit = {
    ...compiled,
    proves: subjectOf(vm, kind, { steps: kind === 'step' ? 1 : batchShape(vm).steps }),
  }
  const zkey = await developmentKey(parseR1cs(readFileSync(circuit.r1cs)))
  return exportVerificationKey(zkey, circuit, developmentSeed)
}

const keys = (): Output[] =>
  KEYS.map(({ vm, kind }) => ({
    path: `circuits/generated/${vm.name}/${kind}.verification.json`,
    make: async () => json(await madeKey(vm, kind), 2),
    isCurrent: (text) => {
      const key = JSON.parse(text) as VerificationKey
      return key.onestep.circuit === circuitHash({ source: sourceOf(vm, kind) })
    },
  }))

const proofs = async (): Promise<Output[]> =>
  [...(await proofFixtures())].map(([path, fixture]) => ({
    path: `fixtures/proofs/${path}`,
    make: () => json(fixture, 2),
  }))

/** The public names, for reviews of the API. */
const surface = (): Output[] => [{ path: 'docs/surface.txt', make: () => printSurface(entries()) }]

/** The functions of WASI, from their text. */
const wasi = (): Output[] => [{ path: 'src/vms/wasm/wasi/modules.ts', make: () => wasiModules() }]

/** Ethereum transactions: contracts in Solidity, deployed and called. */
const evm = (): Output[] =>
  [...evmFixtures()].map(([name, program]) => ({
    path: `fixtures/evm/${name}.json`,
    make: () => json(fileOf(program), 1),
  }))

/** By the name that `--only` takes, cheap ones first. */
export const GROUPS: { readonly [name: string]: () => Output[] | Promise<Output[]> } = {
  surface,
  wasi,
  ir,
  tables,
  proofs,
  evm,
  circuits,
  verifiers,
  game,
  keys,
}
