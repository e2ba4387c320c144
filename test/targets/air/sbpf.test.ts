/**
 * Runs of sBPF programs as tables: instructions as rows of their own, syscalls as microcode on words of 256 bits, and
 * felts of the field of ed25519. The checker accepts them, and their roots are the evaluator's.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { poseidon2 } from '../../../src/hash/index.ts'
import { proveRun, verifyRun } from '../../../src/stark/index.ts'
import { machineAir } from '../../../src/targets/air/machine.ts'
import { run } from '../../../src/trace/index.ts'
import { loadSbpf, sbpfv0 } from '../../../src/vms/sbpf/index.ts'
import { all, oneOf } from '../../rotation.ts'
import { programs, SOURCES } from '../../vms/sbpf/programs.ts'
import { proven, stateAfter } from './prove.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const instruction = {
  programId: new Uint8Array(32).fill(7),
  accounts: [],
  data: Uint8Array.of(9, 3, 7, 1, 8, 2),
}
const loaded = (name: string) =>
  loadSbpf(new Uint8Array(readFileSync(join(SOURCES, `${name}.so`))), { instruction, computeUnits: 100_000n })

const air = machineAir(sbpfv0)

test('instructions that neither call, return nor ask the system are plain', () => {
  const { refused, words } = air.fillers.plain!
  expect([...refused]).toEqual([['call', 'an access of several cells']])
  for (const name of ['add64', 'div32', 'mod64', 'arsh64', 'ldxdw', 'stxb', 'be64', 'jsle', 'lddw'])
    expect(words.variantOf(name), name).toBeDefined()
})

const names = [...programs.keys()].map((name) => ({ name }))
const [FIRST, MOST] = slow || all ? [100, 400] : [12, 30]

test.each(oneOf('sBPF programs', names))('$name', ({ name }) => {
  const { state } = loaded(name)
  proven(air, state, FIRST)
  // From the middle on, where syscalls are.
  proven(air, stateAfter(air, state, 3 * FIRST), MOST)
})

test.runIf(slow)(
  'a whole run is proven, and its proof verifies',
  async () => {
    const trace = await run(loaded('hello'), { hash: poseidon2() })
    const proof = await proveRun(trace, { native: false })
    expect(await verifyRun(sbpfv0, proof)).toMatchObject({ valid: true, status: trace.status })
    const [segment] = proof.segments
    const bytes = segment!.proof.slice()
    bytes[bytes.length >> 1]! ^= 1
    expect(await verifyRun(sbpfv0, { ...proof, segments: [{ ...segment!, proof: bytes }] })).toMatchObject({
      valid: false,
    })
  },
  300_000,
)
if (!slow) console.log('sBPF: no proof is made; one is with ONESTEP_SLOW=1')
