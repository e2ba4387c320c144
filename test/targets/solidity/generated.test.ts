import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { solidity } from '../../../src/targets/solidity/index.ts'
import { rv32, rv64 } from '../../../src/vms/riscv/spec.ts'
import { CONTRACTS, solcVersion } from '../../chain/compile.ts'
import { tiny } from '../../vms/tiny.ts'
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

describe.each([tiny, rv32, rv64])('the committed verifier of $name', (vm) => {
  const [file] = solidity(vm).files
  const name = file!.name.replace('.sol', '')

  test('is what its IR generates', () => {
    same(join(GENERATED, file!.name), file!.source)
  })

  test('has the artifact that it compiles to, which fits the limit of EIP-170', () => {
    const artifact = compileSources({ [`generated/${file!.name}`]: file!.source })[name]!
    const { settings } = JSON.parse(readFileSync(join(GENERATED, 'solc.json'), 'utf8'))
    const json = { contractName: name, solc: solcVersion(), settings, ...artifact }
    same(join(GENERATED, 'artifacts', `${name}.json`), `${JSON.stringify(json, null, 1)}\n`)
    expect((artifact.deployedBytecode.length - 2) / 2).toBeLessThanOrEqual(CODE_LIMIT)
  }, 600_000)
})
