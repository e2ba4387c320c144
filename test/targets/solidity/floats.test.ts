/**
 * Contracts whose instructions call functions: a machine of floating-point registers on a node, each instruction on
 * numbers of every class, whole and divided.
 */
import { expect, test } from 'vitest'
import { proveStepFrom } from '../../../src/testing/index.ts'
import { fpu, OPERATIONS, statesOf } from '../../float/fpu.ts'
import type { Question } from './chain.ts'
import { onNode } from './on-node.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow)
  console.log(
    'floats on a node: five instructions of f64, divided; ONESTEP_SLOW=1 for all, undivided too, and for f32',
  )

const on = onNode()

const FEW = ['add', 'sqrt', 'lt', 'nearest.mul', 'nearest.toi32']
const cases: ['f32' | 'f64', number][] = slow
  ? [
      ['f64', 0],
      ['f64', 2],
      ['f32', 0],
    ]
  : [['f64', 1]]
const names = slow ? OPERATIONS : FEW

test.each(cases)('%s in %i parts beside the head', { timeout: 1_200_000 }, async (name, parts) => {
  const vm = fpu(name, names)
  await on.verifiers.add(vm, parts)
  const states = statesOf(vm, name, (slow ? 400 : 24) * names.length, names)
  for (let at = 0; at < states.length; at += 200) {
    const questions = states.slice(at, at + 200).map((state): Question => {
      return { vm, ...proveStepFrom(vm, state, on.hash), note: name }
    })
    expect(await on.verifiers.differences(questions, on.hash)).toEqual([])
  }
})
