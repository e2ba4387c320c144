import { describe, expect, test } from 'vitest'
import { solidity } from '../../../src/targets/solidity/index.ts'
import { itsOutputs } from '../../generate/check.ts'
import { VERIFIERS } from '../../generate/vms.ts'
import { compileSources } from './compile.ts'

/** EIP-170. */
const CODE_LIMIT = 24_576

itsOutputs('verifiers')

describe.each(VERIFIERS)('the committed verifier of $vm.name', ({ vm, parts }) => {
  const { files } = solidity(vm, { parts })

  test('each contract is within the limit of EIP-170', () => {
    const artifacts = compileSources(
      Object.fromEntries(files.map(({ name, source }) => [`generated/${name}`, source])),
    )
    for (const { name } of files) {
      const { deployedBytecode } = artifacts[name.replace('.sol', '')]!
      expect((deployedBytecode.length - 2) / 2, name).toBeLessThanOrEqual(CODE_LIMIT)
    }
  }, 600_000)
})
