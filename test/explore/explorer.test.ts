/**
 * The explorer's answers, compared with the runs themselves: for each family of VMs, without a browser.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { fromHex, toHex } from '../../src/bytes/bytes.ts'
import { placeOf } from '../../src/explore/difference.ts'
import { explorerOf } from '../../src/explore/explorer.ts'
import type { Registers, Row, Source, Window } from '../../src/explore/types.ts'
import { fastKeccak256, poseidon } from '../../src/hash/index.ts'
import { readBytes } from '../../src/state/state.ts'
import { corruptByte, corruptedRun, corruptRegister } from '../../src/testing/corrupt.ts'
import { run, type Trace } from '../../src/trace/trace.ts'
import { loadProgram } from '../../src/vms/index.ts'

const file = (name: string) => new Uint8Array(readFileSync(`fixtures/${name}`))
const FILES = {
  'RISC-V': 'programs/elf/sha256.rv32im.O2.elf',
  sBPF: 'sbpf/hello.so',
  Cairo: 'cairo/fibonacci.json',
  EVM: 'evm/token-transfer.json',
  WebAssembly: 'wasm/factorial.wasm',
}

const hexOf = (value: bigint) => `0x${value.toString(16)}`
const registersOf = (trace: Trace, step: number): Registers =>
  Object.fromEntries(
    Object.entries(trace.stateAt(BigInt(step)).registers).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? hexOf(value) : value.map(hexOf),
    ]),
  )

/** The registers after rows, as the page computes them. */
function registersBehind(window: Window, rows: readonly Row[]): Registers {
  const registers: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(window.registers))
    registers[name] = typeof value === 'string' ? value : [...value]
  for (const { changes } of rows)
    for (const change of changes) {
      if (change.kind !== 'register') continue
      if (change.index === null) registers[change.name] = change.to
      else (registers[change.name] as string[])[change.index] = change.to
    }
  return registers
}

describe.each(Object.entries(FILES))('%s', (_, name) => {
  let trace: Trace
  let source: Source
  beforeAll(async () => {
    trace = await run(loadProgram(file(name), { args: ['program'] }), { hash: await fastKeccak256() })
    source = await explorerOf(trace, { title: name })
  })

  test('registers and memory at any step are those of the run', async () => {
    const end = Number(trace.steps)
    for (const from of [0, Math.floor(end / 3), Math.max(0, end - 40)]) {
      const window = await source.window(0, from, 60)
      expect(window.registers).toEqual(registersOf(trace, from))
      expect(window.rows.length).toBe(Math.min(60, end - from))
      const half = window.rows.slice(0, window.rows.length >> 1)
      expect(registersBehind(window, half)).toEqual(registersOf(trace, from + half.length))
      expect(registersBehind(window, window.rows)).toEqual(registersOf(trace, from + window.rows.length))
      for (const row of half) {
        for (const change of row.changes) {
          if (change.kind !== 'memory') continue
          const size = change.to.length / 2
          const state = trace.stateAt(BigInt(row.step + 1))
          const bytes = toHex(readBytes(state.memories[change.name], BigInt(change.address), size))
          expect(`0x${change.to}`, placeOf(change)).toBe(bytes)
          const view = await source.memory(0, row.step + 1, change.name, change.address, size)
          expect(`0x${view.bytes}`).toBe(bytes)
        }
      }
    }
    const state = await source.state(0, Math.floor(end / 2))
    expect(state.root).toBe(toHex(trace.rootAt(BigInt(Math.floor(end / 2)))))
  })

  test('a proof leads from leaves and siblings to the root', async () => {
    const step = Math.floor(Number(trace.steps) / 2)
    const proof = await source.proof(0, step)
    expect(proof.accepted).toBe(true)
    expect(proof.before).toBe(toHex(trace.rootAt(BigInt(step))))
    expect(proof.after).toBe(toHex(trace.rootAt(BigInt(step + 1))))
    expect(proof.parts.map(({ name }) => name)).toEqual([
      ...trace.program.vm.machine.memories.map((memory) => memory.name),
      ...(trace.program.vm.machine.maps ?? []).map((map) => map.name),
    ])
    // The roots of the parts are those that the state root commits to, before and after.
    for (const when of ['before', 'after'] as const) {
      const { header } = trace.openAt(BigInt(when === 'before' ? step : step + 1))
      const { machine, id } = trace.program.vm
      const { layoutOf } = await import('../../src/state/layout.ts')
      const root = trace.hash.state({
        vmId: id,
        header,
        registers: layoutOf(machine).elements,
        memoryRoots: proof.parts.map((part) => fromHex(when === 'before' ? part.root : part.rootAfter)),
      })
      expect(toHex(root)).toBe(proof[when])
    }
  })

  test('hot code is found where the run is, and all samples are counted', async () => {
    const { samples, hot, others, buckets } = await source.timeline()
    expect(samples).toBe(Math.min(4096, Number(trace.steps)))
    const counted = hot.reduce((sum, one) => sum + one.samples, 0) + others.reduce((sum, n) => sum + n, 0)
    expect(counted).toBe(samples)
    for (const one of hot) {
      expect(one.buckets.length).toBe(buckets)
      expect(one.buckets.reduce((sum, n) => sum + n, 0)).toBe(one.samples)
    }
    const [first] = hot
    const found = await source.find(
      0,
      0,
      first.address === null
        ? { kind: 'text', text: first.name }
        : { kind: 'address', address: first.address },
    )
    const row = (await source.window(0, found.step!, 1)).rows[0]
    expect(row.text).toBe(first.text)
  })

  test('run to an address, an instruction or a write stops at the next one', async () => {
    // Each place that is looked for is a machine of its own, and one of the EVM takes a second to generate: one is enough.
    if (trace.program.vm.machine.name.startsWith('evm')) return
    const all = (await source.window(0, 0, 400)).rows
    const target = all[all.length >> 1]
    const nextOf = (from: number, is: (row: Row) => boolean) =>
      all.find((row) => row.step >= from && is(row))?.step ?? null
    if (target.address !== null) {
      const { step } = await source.find(0, 3, { kind: 'address', address: target.address })
      expect(step).toBe(nextOf(3, (row) => row.address === target.address))
    }
    const writer = all.find((row) => row.step >= 5 && row.changes.some(({ kind }) => kind === 'memory'))
    const change = writer?.changes.find(({ kind }) => kind === 'memory')
    if (change?.kind === 'memory') {
      const from = Math.max(0, writer!.step - 5)
      const query = { kind: 'write' as const, name: change.name, at: change.address }
      const { step } = await source.find(0, from, query)
      // A write of what is there already is a write too.
      expect(step).toBeGreaterThanOrEqual(from)
      expect(step).toBeLessThanOrEqual(writer!.step)
    }
    const mnemonic = target.word === null ? target.text : target.text.split(' ')[0]
    const { step } = await source.find(0, 1, { kind: 'text', text: mnemonic })
    expect(step).toBe(nextOf(1, (row) => row.text === mnemonic || row.text.startsWith(`${mnemonic} `)))
    for (const query of [
      { kind: 'text', text: 'no such' },
      { kind: 'address', address: 'main' },
      { kind: 'write', name: 'nothing', at: null },
    ] as const)
      expect((await source.find(0, 0, query)).problem).toMatch(/\w/)
  })
})

describe('two runs', () => {
  const AFTER = 2345
  let [ours, theirs]: Trace[] = []
  let source: Source
  beforeAll(async () => {
    const program = loadProgram(file(FILES['RISC-V']), { args: ['sha256'] })
    ours = await run(program)
    const how = corruptByte('mem', 0x7_0003n)
    theirs = await corruptedRun(program, { after: BigInt(AFTER), how, maxSteps: ours.steps })
    source = await explorerOf(ours, {
      title: 'sha256',
      against: { trace: theirs, label: 'rival', seam: AFTER },
    })
  })

  test('the dispute ends at the step after which the runs differ, and each round halves the segment', async () => {
    const { divergence, runs } = await source.summary()
    expect(divergence).toBe(AFTER)
    expect(runs.map(({ label }) => label)).toEqual(['this run', 'rival'])
    const dispute = (await source.dispute())!
    expect(dispute.step).toBe(AFTER)
    expect(dispute.winner).toBe('ours')
    expect(dispute.obtained).toBe(toHex(ours.rootAt(BigInt(AFTER + 1))))
    let [start, end] = [0, Number(ours.steps)]
    for (const { points, ours: mine, theirs: stated, pick } of dispute.rounds) {
      expect([points[0], points.at(-1)]).toEqual([start, end])
      expect(stated).toEqual(points.map((point) => toHex(theirs.rootAt(BigInt(point)))))
      expect(mine).toEqual(points.map((point) => toHex(ours.rootAt(BigInt(point)))))
      ;[start, end] = [points[pick], points[pick + 1]]
    }
    expect([start, end]).toEqual([AFTER, AFTER + 1])
  })

  test('the difference after the step is the byte that was changed', async () => {
    const { rows, left } = await source.difference(AFTER)
    expect(left).toBe(0)
    expect(rows).toEqual([{ what: 'mem[0x70003]', before: '00', ours: '00', theirs: '01' }])
    expect((await source.difference(AFTER - 1)).rows).toEqual([])
  })

  test('the dishonest run is shown as it is claimed, on both sides of the step', async () => {
    const { rows, registers } = await source.window(1, AFTER - 20, 60)
    expect(registers).toEqual(registersOf(theirs, AFTER - 20))
    expect(rows.filter(({ claimed }) => claimed).map(({ step }) => step)).toEqual([AFTER])
    expect(rows[20].changes.map(placeOf)).toContain('mem[0x70003]')
    const at = async (step: number) => (await source.memory(1, step, 'mem', '0x70003', 1)).bytes
    expect(await Promise.all([AFTER, AFTER + 1, AFTER + 30].map(at))).toEqual(['00', '01', '01'])
  })

  test('the next difference is the divergence, and behind it the next step that is made differently', async () => {
    expect(await source.find(0, 0, { kind: 'difference' })).toEqual({
      step: AFTER,
      looked: AFTER,
      more: false,
    })
    const program = ours.program
    const wrong = await corruptedRun(program, {
      after: 300n,
      how: corruptRegister('x', 2, 4),
      maxSteps: ours.steps,
    })
    const other = await explorerOf(ours, { title: '', against: { trace: wrong, label: 'rival', seam: 300 } })
    const { step } = await other.find(0, 301, { kind: 'difference' })
    const [a, b] = await Promise.all([0, 1].map((one) => other.window(one as 0, 301, 512)))
    const key = ({ address, text, changes }: Row) =>
      JSON.stringify([address, text, changes.map(({ to }) => to)])
    const different = a.rows.find((row, i) => key(row) !== key(b.rows[i]))
    expect(different).toBeDefined()
    expect(step).toBe(different!.step)
  })

  test('questions beyond the run are refused', async () => {
    await expect(source.window(0, Number(ours.steps) + 1, 5)).rejects.toThrow(/out of range/)
    await expect(source.window(0, -1, 5)).rejects.toThrow(/out of range/)
    await expect(source.memory(0, 0, 'nothing', '0x0', 4)).rejects.toThrow(/not a place/)
    await expect(source.memory(0, 0, 'mem', '0x1ffffffff', 4)).rejects.toThrow(/beyond/)
  })
})

test('a tree of four children is taken apart too', async () => {
  const trace = await run(loadProgram(file(FILES.sBPF), {}), { hash: await poseidon(), maxSteps: 20n })
  const source = await explorerOf(trace, { title: '' })
  const { parts, accepted } = await source.proof(0, 2)
  expect(accepted).toBe(true)
  expect(
    parts.some(({ levels }) => levels.some((level) => level.some(({ kind }) => kind === 'computed'))),
  ).toBe(true)
})
