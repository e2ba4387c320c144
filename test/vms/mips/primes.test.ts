/**
 * `fixtures/mips/elf/primes.elf`, a program in C without a library: what it prints, and the proof of each of its first steps.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fastKeccak256 } from '../../../src/hash/index.ts'
import { prove, verify } from '../../../src/proof/index.ts'
import { outputOf } from '../../../src/run/program.ts'
import { run } from '../../../src/trace/trace.ts'
import { loadMips } from '../../../src/vms/mips/load.ts'
import { ROOT } from './machine.ts'

test('the primes below 100, with proofs', async () => {
  const hash = await fastKeccak256()
  const trace = await run(loadMips(readFileSync(join(ROOT, 'fixtures/mips/elf/primes.elf'))), { hash })
  expect(trace.status).toEqual({ kind: 'halted', code: 7n })
  // What qemu-mips64 prints.
  expect(Buffer.from(outputOf(trace.program, trace.stateAt(trace.steps))).toString()).toBe(
    '2 3 5 7 11 13 17 19 23 29 31 37 41 43 47 53 59 61 67 71 73 79 83 89 97 \n',
  )
  for (const step of [...Array(20).keys()].map(BigInt).concat(trace.steps - 1n)) {
    const verdict = verify(trace.program.vm, trace.rootAt(step), prove(trace, { step }), { hash })
    expect('root' in verdict && verdict.root, `step ${step}`).toEqual(trace.rootAt(step + 1n))
  }
})
