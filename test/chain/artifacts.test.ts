import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type Artifact, CONTRACTS, compile, solcVersion } from './compile.ts'

const BINDINGS = fileURLToPath(new URL('../../src/chain/generated/', import.meta.url))
const JSONS = join(CONTRACTS, 'generated', 'artifacts')
const shipped = ['Game', 'StepReferee', 'ZkReferee', 'ZkClaims']

function json(name: string, artifact: Artifact): string {
  const settings = JSON.parse(readFileSync(join(CONTRACTS, 'solc.json'), 'utf8')).settings
  return `${JSON.stringify({ contractName: name, solc: solcVersion(), settings, ...artifact }, null, 1)}\n`
}

function binding(name: string, artifact: Artifact): string {
  const camel = name[0]!.toLowerCase() + name.slice(1)
  return `// Generated from contracts/${name}.sol by test/chain/artifacts.test.ts (ONESTEP_UPDATE=1).
export const ${camel}Abi = ${JSON.stringify(artifact.abi, null, 1)} as const

export const ${camel}Bytecode =
  '${artifact.bytecode}' as const
`
}

const artifacts = compile('Game.sol', 'StepReferee.sol', 'ZkReferee.sol', 'ZkClaims.sol')
const files = shipped.flatMap((name) => [
  { path: join(JSONS, `${name}.json`), text: json(name, artifacts[name]!) },
  {
    path: join(BINDINGS, `${name[0]!.toLowerCase()}${name.slice(1)}.ts`),
    text: binding(name, artifacts[name]!),
  },
])

// ONESTEP_UPDATE=1 npx vitest run test/chain/artifacts.test.ts writes them.
test.each(files)('$path is what the sources compile to', ({ path, text }) => {
  if (process.env.ONESTEP_UPDATE === '1') {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
  }
  expect(readFileSync(path, 'utf8') === text, `${path} is out of date`).toBe(true)
})

test.each(shipped)('%s fits the limit of EIP-170', (name) => {
  expect((artifacts[name]!.deployedBytecode.length - 2) / 2).toBeLessThanOrEqual(24_576)
})
