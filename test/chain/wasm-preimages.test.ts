/**
 * The verifier of wasm-preimages on a real node, and disputes about a program that copies a preimage. The wrong step reads
 * a small preimage, which travels with the proof, or one of 300 KB, which is absorbed by the oracle first.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equal, fromBigint, toHex } from '../../src/bytes/bytes.ts'
import { evaluateStep } from '../../src/ir/step.ts'
import { keccakKey } from '../../src/preimage/index.ts'
import { preimagesOf } from '../../src/proof/index.ts'
import { outputOf } from '../../src/run/program.ts'
import { LiveState } from '../../src/state/access.ts'
import type { State } from '../../src/state/state.ts'
import {
  corruptRegister,
  preimageKeys,
  proveStepFrom,
  stepCase,
  stepKinds,
  tampers,
  testPreimages,
} from '../../src/testing/index.ts'
import { hasPreimages } from '../../src/testing/preimages.ts'
import { liveAt, run, type Trace } from '../../src/trace/trace.ts'
import { loadWasm } from '../../src/vms/wasm/load.ts'
import { wasmPreimagesVm } from '../../src/vms/wasm/spec.ts'
import type { Question } from '../targets/solidity/chain.ts'
import { onNode } from '../targets/solidity/on-node.ts'
import { copier } from '../vms/wasm/copier.ts'
import { type DisputedRun, settle } from './preimage-dispute.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))
const vm = wasmPreimagesVm
/** Contracts beside the first. */
const PARTS = 2
/** The first register is what `preimage` returns. */
const LOADED = corruptRegister('r', 0)
if (!slow)
  console.log('wasm-preimages: its contracts are compiled, and its disputes played, with ONESTEP_SLOW=1')

describe.runIf(slow)('the verifier of wasm-preimages', { timeout: 1_800_000 }, () => {
  const on = onNode([vm, PARTS])

  /** States of programs whose next step reads a preimage, of keys of all types. */
  async function reading(count: number): Promise<State[]> {
    const found: State[] = []
    for (const [i, key] of fc.sample(preimageKeys, { numRuns: count, seed }).entries()) {
      const program = loadWasm(await copier([0, 21, 40][i % 3]!, fromBigint(key, 32)))
      const live = new LiveState(vm.machine, program.state, { preimages: testPreimages })
      hasPreimages(() => {
        for (let reads = 0; reads < 3 && live.status.kind === 'running'; live.step()) {
          if (evaluateStep(vm.machine, live).name !== 'preimage') continue
          reads++
          found.push(live.snapshot())
        }
      })
    }
    return found
  }

  test('steps that read preimages, and what is forged of them, are answered as by verify', async () => {
    const questions: Question[] = []
    const ask = (state: State, note: string) =>
      hasPreimages(() => {
        const { before, proof } = proveStepFrom(vm, state, on.hash)
        questions.push({ vm, before, proof, note })
      })
    for (const [i, state] of (await reading(60)).entries()) {
      ask(state, 'preimage')
      if (i % 10 > 0) continue
      const { before } = proveStepFrom(vm, state, on.hash)
      for (const { kind, proof } of tampers(vm, state, on.hash))
        questions.push({ vm, before, proof, note: `preimage: ${kind}` })
    }
    const read = questions.length
    for (const kind of stepKinds(vm))
      for (const state of fc.sample(stepCase(vm, kind), { numRuns: 3, seed }))
        if (state) ask(state, Object.values(kind).join(' '))
    const count = (test: (note: string) => boolean) => questions.filter(({ note }) => test(note!)).length
    expect(count((note) => note === 'preimage')).toBeGreaterThan(100)
    expect(count((note) => note.startsWith('preimage: '))).toBeGreaterThan(100)
    for (let i = 0; i < questions.length; i += 500)
      expect(await on.verifiers.differences(questions.slice(i, i + 500), on.hash), `seed ${seed}`).toEqual([])
    console.log(
      `wasm-preimages: ${read} reads of preimages and forgeries of them, and ${questions.length - read} other steps agree; ONESTEP_SEED=${seed}`,
    )
  })

  async function start(size: number): Promise<DisputedRun> {
    const data = Uint8Array.from({ length: size }, (_, i) => (i * 7 + (i >> 8)) % 251)
    const key = keccakKey(data)
    const preimages = (asked: Uint8Array) => (equal(asked, key) ? data : undefined)
    const program = loadWasm(await copier(40, key, { pages: 1 + Math.ceil(size / 65_536) }))
    const ours = await run(program, { preimages })
    expect(ours.status).toEqual({ kind: 'halted', code: 0n })
    expect(toHex(outputOf(program, ours.stateAt(ours.steps)))).toBe(toHex(data))
    // Its program reads no local data.
    return { program, ours, preimages, own: { local: new Map() }, parts: PARTS }
  }

  /** The step that reads the bytes from an offset on into a register. */
  function readingStep(trace: Trace, offset: bigint): bigint {
    const live = liveAt(trace, 0n)
    for (let step = 0n; live.status.kind === 'running'; step++) {
      const { name } = evaluateStep(live.machine, live)
      if (name === 'preimage' && live.read('r', 1n) === offset + 8n) return step
      live.step()
    }
    throw new Error('the run has no such step')
  }

  test('(a) the wrong step reads a small preimage: it travels with the proof', async () => {
    const game = await start(1000)
    const step = readingStep(game.ours, 40n)
    expect(preimagesOf(game.ours, { step }).asked).toEqual([])
    expect(await settle(on.node, game, step, LOADED)).toEqual({ waited: 0 })
  })

  test('(b) one of 300 KB: the honest party has it absorbed, and waits for the challenge period', async () => {
    const game = await start(300_000)
    const step = readingStep(game.ours, 200_000n)
    expect(preimagesOf(game.ours, { step }).asked).toHaveLength(1)
    expect((await settle(on.node, game, step, LOADED)).waited).toBeGreaterThan(0)
  })
})
