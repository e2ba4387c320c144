import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { OnestepError } from '../../src/bytes/errors.ts'

class GateError extends OnestepError {
  override name = 'GateError'
}

test('an error says each of its lines once, also where nobody catches it', () => {
  const cause = new Error('rust')
  const error = new GateError('The gate is shut.', { lines: ['Expected: open', 'Fix: push'], cause })
  expect(error.message).toBe('The gate is shut.\n  Expected: open\n  Fix: push')
  expect(error).toMatchObject({ short: 'The gate is shut.', lines: ['Expected: open', 'Fix: push'], cause })
  expect(inspect(error).match(/push/g)).toHaveLength(1)
  expect(inspect(error)).toMatch(/^GateError: The gate is shut\.\n {2}Expected: open\n/)
})
