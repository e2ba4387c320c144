import { expect, test } from 'vitest'
import { itsOutputs } from '../generate/check.ts'
import { GAME_CONTRACTS } from '../generate/outputs.ts'
import { compile } from './compile.ts'

itsOutputs('game')

test.each(GAME_CONTRACTS)('%s fits the limit of EIP-170', (name) => {
  const artifact = compile(...GAME_CONTRACTS.map((one) => `${one}.sol`))[name]!
  expect((artifact.deployedBytecode.length - 2) / 2).toBeLessThanOrEqual(24_576)
})
