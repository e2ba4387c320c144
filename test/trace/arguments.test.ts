/**
 * What a caller without types gets wrong: one error that names the argument, what was expected and what came.
 */
import { expect, test } from 'vitest'
import { bisect } from '../../src/trace/bisect.ts'
import { run, type Trace } from '../../src/trace/trace.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'

const program = tinyProgram(countdown(3))
const number = 5 as unknown as bigint

test.each([
  ['maxSteps', { maxSteps: number }],
  ['interval', { interval: number }],
])('"%s" is a bigint', async (name, options) => {
  await expect(run(program, options)).rejects.toThrow(
    new TypeError(`"${name}" expected a bigint, got number`),
  )
})

test('a step is a bigint', async () => {
  const trace = await run(program)
  for (const method of ['rootAt', 'stateAt', 'openAt'] satisfies (keyof Trace)[])
    expect(() => trace[method](1 as unknown as bigint)).toThrow('"step" expected a bigint, got number')
})

test('a state has each memory of its machine', async () => {
  const start = { ...program, state: { ...program.state, memories: {} } }
  await expect(run(start)).rejects.toThrow(/"state" expected the pages of the memory \w+, got none/)
})

test('both sides of a bisection answer with roots', async () => {
  const trace = await run(program)
  const none = () => undefined as unknown as Uint8Array
  await expect(bisect(trace, none)).rejects.toThrow(
    '"rootAt" expected the root after step 0 as bytes, got undefined',
  )
})
