import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { solidity } from '../../../src/targets/solidity/index.ts'
import { CONTRACTS, solcVersion } from '../../chain/compile.ts'
import { committed } from './committed.ts'
import { compileSources } from './compile.ts'

const GENERATED = join(CONTRACTS, 'generated')
/** EIP-170. */
const CODE_LIMIT = 24_576

// ONESTEP_UPDATE=1 npx vitest run test/targets/solidity/generated.test.ts writes them.
const same = (path: string, text: string) => {
  if (process.env.ONESTEP_UPDATE === '1') {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
  }
  expect(readFileSync(path, 'utf8') === text, `${path} is out of date: run with ONESTEP_UPDATE=1`).toBe(true)
}

describe.each(committed)('the committed verifier of $vm.name', ({ vm, parts }) => {
  const { files } = solidity(vm, { parts })

  test.each(files)('$name is what its IR generates', ({ name, source }) => {
    same(join(GENERATED, name), source)
  })

  test('has the artifacts that it compiles to, each within the limit of EIP-170', () => {
    const artifacts = compileSources(
      Object.fromEntries(files.map(({ name, source }) => [`generated/${name}`, source])),
    )
    const { settings } = JSON.parse(readFileSync(join(GENERATED, 'solc.json'), 'utf8'))
    for (const { name } of files) {
      const contractName = name.replace('.sol', '')
      const artifact = artifacts[contractName]!
      const json = { contractName, solc: solcVersion(), settings, ...artifact }
      same(join(GENERATED, 'artifacts', `${contractName}.json`), `${JSON.stringify(json, null, 1)}\n`)
      expect((artifact.deployedBytecode.length - 2) / 2, name).toBeLessThanOrEqual(CODE_LIMIT)
    }
  }, 600_000)
})
