/**
 * Random modules on the machine and in V8: results, traps, memory and globals are equal, NaNs aside.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jitExecutor } from '../../../src/run/index.ts'
import { wasmVm } from '../../../src/vms/wasm/spec.ts'
import { compare } from './compare.ts'
import { session } from './machine.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const MODULES = slow ? 5000 : 150
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))
if (!slow) console.log(`wasm: ${MODULES} random modules; 5000 with ONESTEP_SLOW=1; ONESTEP_SEED=${seed}`)

const tapes = fc.array(fc.nat(255), { minLength: 0, maxLength: 900, size: 'max' })

test('random modules do what V8 makes of them', { timeout: 3_600_000 }, () => {
  let calls = 0
  const traps = new Map<string, number>()
  fc.assert(
    fc.property(tapes, (entropy) => {
      const found = compare(entropy, session)
      calls += found.calls
      for (const [reason, count] of found.traps) traps.set(reason, (traps.get(reason) ?? 0) + count)
    }),
    { numRuns: MODULES, seed },
  )
  console.log(
    `wasm: ${calls} calls of ${MODULES} random modules, agree with V8; traps: ${[...traps].map(String).join(' ')}`,
  )
  const trapped = [...traps.values()].reduce((sum, count) => sum + count, 0)
  expect(trapped).toBeLessThan(calls * 0.75)
})

test('and so they do when they are compiled', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(tapes, (entropy) => {
      compare(entropy, () =>
        session({
          executor: () => jitExecutor(wasmVm.machine, { warmUp: 0, cache: undefined, clock: undefined }),
        }),
      )
    }),
    { numRuns: slow ? 200 : 3, seed },
  )
})
