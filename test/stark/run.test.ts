/** Proofs of runs: segments whose roots meet, from a program's first state to where its machine stopped. */
import { beforeAll, describe, expect, test } from 'vitest'
import { concat } from '../../src/bytes/bytes.ts'
import { poseidon2 } from '../../src/hash/index.ts'
import {
  decodeStarkRun,
  encodeStarkRun,
  proveRun,
  type StarkGuest,
  type StarkRun,
  verifyRun,
  verifySegment,
  withGuestKey,
} from '../../src/stark/index.ts'
import { zeroState } from '../../src/state/state.ts'
import { run, type Trace } from '../../src/trace/index.ts'
import { wasmVm } from '../../src/vms/wasm/spec.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'
import { tiny } from '../vms/tiny.ts'
import { judgedByGuest, regionOfGuest } from './guest.ts'

let trace: Trace
let proof: StarkRun
beforeAll(async () => {
  trace = await run(tinyProgram(countdown(3)), { hash: poseidon2() })
  proof = await proveRun(trace, { segmentSteps: 8, native: false })
}, 300_000)

test('a whole run in two segments, and the status at its end', async () => {
  expect(trace.steps).toBe(16n)
  expect(proof.segments.map(({ steps }) => steps)).toEqual([8n, 8n])
  expect(proof.before).toEqual(trace.rootAt(0n))
  expect(proof.after).toEqual(trace.rootAt(16n))
  const verdict = await verifyRun(tiny, decodeStarkRun(encodeStarkRun(proof)))
  expect(verdict).toEqual({ valid: true, status: trace.status, security: 'conjectured' })
})

/** The two segments of the proof. */
const parts = () => proof.segments as readonly [StarkRun['segments'][number], StarkRun['segments'][number]]

describe('what is refused', () => {
  const cases: [string, () => StarkRun, string][] = [
    ['another VM', () => ({ ...proof, vmId: new Uint8Array(32) }), 'wrong-vm'],
    ['another root before', () => ({ ...proof, before: trace.rootAt(1n) }), 'public-values'],
    ['another root after', () => ({ ...proof, after: trace.rootAt(9n) }), 'broken-chain'],
    [
      'another root after, in the segment too',
      () => ({
        ...proof,
        segments: [parts()[0], { ...parts()[1], after: trace.rootAt(8n) }],
        after: trace.rootAt(8n),
      }),
      'wrong-end',
    ],
    [
      'another root between',
      () => ({ ...proof, segments: [{ ...parts()[0], after: trace.rootAt(7n) }, parts()[1]] }),
      'public-values',
    ],
    [
      'a root that is not a digest',
      () => ({ ...proof, before: new Uint8Array(32).fill(255) }),
      'broken-chain',
    ],
    ['segments swapped', () => ({ ...proof, segments: [parts()[1], parts()[0]] }), 'broken-chain'],
    ['the first segment omitted', () => ({ ...proof, steps: 8n, segments: [parts()[1]] }), 'public-values'],
    ['the last segment omitted', () => ({ ...proof, steps: 8n, segments: [parts()[0]] }), 'broken-chain'],
    [
      'a segment twice',
      () => ({ ...proof, steps: 24n, segments: [parts()[0], ...parts()] }),
      'public-values',
    ],
    ['no segment', () => ({ ...proof, steps: 0n, segments: [] }), 'wrong-steps'],
    ['more steps', () => ({ ...proof, steps: 17n }), 'wrong-steps'],
    [
      'more steps in a segment',
      () => ({ ...proof, steps: 17n, segments: [{ ...parts()[0], steps: 9n }, parts()[1]] }),
      'public-values',
    ],
    [
      'a segment of no steps',
      () => ({ ...proof, segments: [...parts(), { ...parts()[1], steps: 0n }] }),
      'wrong-steps',
    ],
    [
      'steps that wrap around the field',
      () => ({ ...proof, steps: 2130706449n, segments: [{ ...parts()[0], steps: 2130706441n }, parts()[1]] }),
      'wrong-steps',
    ],
    [
      'another header at the end',
      () => ({
        ...proof,
        end: { ...proof.end, header: proof.end.header.map((byte, i) => (i === 1 ? byte ^ 1 : byte)) },
      }),
      'wrong-end',
    ],
    [
      'a header that is none',
      () => ({ ...proof, end: { ...proof.end, header: new Uint8Array(3) } }),
      'wrong-end',
    ],
    ['a memory root less', () => ({ ...proof, end: { ...proof.end, roots: [] } }), 'wrong-end'],
  ]
  test.for(cases)('%s', async ([, make, reason]) => {
    expect(await verifyRun(tiny, make())).toMatchObject({ valid: false, reason })
  })

  test('conjectured security where proven is asked for', async () => {
    expect(await verifyRun(tiny, proof, { security: 'proven' })).toMatchObject({
      valid: false,
      reason: 'security',
    })
  })
})

test.for([
  ['nothing', () => new Uint8Array(), /does not begin with OSRF/],
  ['half of it', () => encodeStarkRun(proof).slice(0, 100_000), /cut off/],
  ['only its beginning', () => encodeStarkRun(proof).slice(0, 7), /cut off/],
  ['a byte more', () => concat(encodeStarkRun(proof), Uint8Array.of(0)), /1 bytes follow its last proof/],
  ['another version', () => encodeStarkRun(proof).fill(2, 4, 5), /has version 2/],
  ['a damaged description', () => encodeStarkRun(proof).fill(0, 12, 13), /description is damaged/],
  [
    'a description without a field',
    () => encodeStarkRun({ ...proof, vm: undefined as never }),
    /"vm" is missing/,
  ],
] as const)('a file with %s is refused', ([, make, message]) => {
  expect(() => decodeStarkRun(make())).toThrow(message)
})

describe('the guest', () => {
  let guest: StarkGuest
  beforeAll(async () => {
    // What it verifies does not depend on where it runs, and the region is all that it reads.
    const program = { vm: wasmVm, state: zeroState(wasmVm.machine) }
    const at = await regionOfGuest()
    guest = await withGuestKey(program, { memory: 'mem', address: at }, tiny, 'conjectured')
  }, 60_000)
  const first = () => {
    const [{ steps, after, proof: bytes }] = parts()
    return { said: { before: proof.before, end: after, steps }, bytes }
  }

  test('accepts a segment, and refuses what the module refuses', async () => {
    const { said, bytes } = first()
    expect(await judgedByGuest(guest, said, bytes)).toBe(0)
    expect(await verifySegment(tiny, said, bytes)).toMatchObject({ valid: true })
    const changed = (at: number) => bytes.with(at, bytes[at]! ^ 1)
    const MALFORMED = 2
    const cases: [typeof said, Uint8Array, number][] = [
      [said, new Uint8Array(0), MALFORMED],
      [said, bytes.subarray(0, -1), MALFORMED],
      [said, concat(bytes, Uint8Array.of(0)), MALFORMED],
      [said, changed(4), 3],
      [said, changed(8), 4],
      [said, bytes.with(6, 2), 5],
      [{ ...said, before: said.end }, bytes, 6],
      [{ ...said, end: said.before }, bytes, 6],
      [{ ...said, steps: said.steps + 1n }, bytes, 6],
      [said, changed(72), 7],
      [said, changed(bytes.length >> 1), 8],
      // No statement that the module is asked about: the call itself is refused.
      [{ ...said, before: new Uint8Array(32).fill(255) }, bytes, 1],
      [{ ...said, steps: 0n }, bytes, 1],
      [{ ...said, steps: 2n ** 28n }, bytes, 1],
      [{ ...said, steps: said.steps + 2n ** 32n }, bytes, 1],
      [{ ...said, steps: said.steps + 2130706433n }, bytes, 1],
    ]
    for (const [statement, its, code] of cases) {
      expect(await judgedByGuest(guest, statement, its)).toBe(code)
      expect(await verifySegment(tiny, statement, its)).toMatchObject({ valid: false })
    }
    // More than there is room for, and fewer than the proof has.
    expect(await judgedByGuest(guest, said, bytes, 2 ** 21 + 1)).toBe(MALFORMED)
    expect(await judgedByGuest(guest, said, bytes, bytes.length - 1)).toBe(MALFORMED)
  })

  test('takes the key at its word, and no proof under another', async () => {
    const { said, bytes } = first()
    const page = guest.program.state.memories.mem!
    const changed = (at: number) => {
      const place = guest.address + 2n ** 21n + 4096n + BigInt(at)
      const [index, offset] = [place >> 12n, Number(place & 4095n)]
      const mem = new Map(page).set(index, page.get(index)!.with(offset, page.get(index)![offset]! ^ 1))
      const { state } = guest.program
      return {
        ...guest,
        program: { ...guest.program, state: { ...state, memories: { ...state.memories, mem } } },
      }
    }
    // The setting, the lengths of the constraint program and the commitment, the VM id, and the constraint program.
    for (const at of [0, 4, 8, 12, 43, 44, 60]) {
      const code = await judgedByGuest(changed(at), said, bytes)
      expect(code, `byte ${at}`).not.toBe(0)
    }
  })
})

test('a trace under another hash is refused, and steps that the run does not have', async () => {
  const other = await run(tinyProgram(countdown(3)))
  await expect(proveRun(other)).rejects.toThrow(/expected a run under poseidon2, got a run under keccak256/)
  const cut = await run(tinyProgram(countdown(3)), { hash: poseidon2(), maxSteps: 5n })
  await expect(proveRun(cut, { steps: 6n })).rejects.toThrow(/expected a part of 5 steps, got 0 and 6/)
})

test('idle steps after the end are proven with the rest', async () => {
  const longer = await proveRun(trace, { from: 10n, steps: 100n, native: false })
  expect(await verifyRun(tiny, longer)).toMatchObject({ valid: true, status: trace.status })
  expect(longer.after).toEqual(trace.rootAt(16n))
})
