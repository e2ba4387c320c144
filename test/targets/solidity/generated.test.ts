import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { solidity } from '../../../src/targets/solidity/index.ts'
import { CONTRACTS } from '../../chain/compile.ts'
import { itsOutputs } from '../../generate/check.ts'
import { VERIFIERS } from '../../generate/vms.ts'
import { rotating } from '../../rotation.ts'
import { artifactsOf } from './chain.ts'
import { compileVerifier, contractOf, isLarge } from './compile.ts'

/** EIP-170. */
const CODE_LIMIT = 24_576

itsOutputs('verifiers')

describe.each(VERIFIERS)('the committed verifier of $vm.name', ({ vm, parts }) => {
  const { files } = solidity(vm, { parts })

  test('each contract is within the limit of EIP-170', () => {
    for (const [i, { deployedBytecode }] of artifactsOf(vm, parts).entries())
      expect((deployedBytecode.length - 2) / 2, files[i].name).toBeLessThanOrEqual(CODE_LIMIT)
  }, 600_000)

  test.runIf(isLarge(files))(
    'the committed bytecode is what solc makes of the text',
    () => {
      for (const file of rotating(`solc on contracts of ${vm.name}`, files)) {
        const path = join(CONTRACTS, 'generated', 'artifacts', `${contractOf(file)}.json`)
        const [{ bytecode }] = compileVerifier([file])
        expect(JSON.parse(readFileSync(path, 'utf8')).bytecode, file.name).toBe(bytecode)
      }
    },
    1_200_000,
  )
})
