import { expect, test } from 'vitest'
import { solidity } from '../../../src/targets/solidity/index.ts'
import { halt, registers, trap, u8, u32, vm, when } from '../../../src/vm/index.ts'
import { compileSources } from './compile.ts'

test('names that mean something to Solidity or to the contract are written otherwise', () => {
  const hostile = vm('mapping')
    .state({ step: u32, header: u32, X: registers(u32, 4), x: u32, s: u8, at: u32 })
    .fetch((s) => {
      s.step = s.step.add(1)
      return { word: s.header, now: s.step, outcome: s.at }
    })
    .op('step s, x', '00000001 ssssssss xxxxxxxx ........', (s, { s: a, x }, { now }) => {
      s.x = now.add(a.unsigned(32)).add(x.unsigned(32))
    })
    .op('fetch @s, "Header"', '00000010 ssssssss vm:8 ........', (s, { vm: a }, { outcome }) => {
      when(a.eq(1), () => trap('two\nlines */ \u202e'))
      s.at = outcome.add(a.unsigned(32))
    })
    .op('_step', '00000011 ........ ................', (s) => halt(s.x.unsigned(64)))
    .op('execute', '00000100 return:8 ................', (s, { return: a }) => {
      s.X[a.low(2)] = s.x
    })
    .otherwise('error')
  const { files } = solidity(hostile)
  expect(files.map(({ name }) => name)).toEqual(['MappingStep.sol'])
  // solc's warnings are errors here, shadowing among them.
  const artifacts = compileSources({ [`generated/${files[0]!.name}`]: files[0]!.source })
  expect(Object.keys(artifacts)).toEqual(['MappingStep'])
}, 120_000)

test('a contract must have a name', () => {
  const plain = vm('_1')
    .state({ pc: u32 })
    .fetch((s) => {
      s.pc = s.pc.add(1)
      return s.pc
    })
    .op('stop', '................................', () => halt(0))
    .otherwise('never')
  expect(() => solidity(plain)).toThrow(/no name of a contract/)
  expect(solidity(plain, { contract: 'One' }).files[0]!.name).toBe('One.sol')
})
