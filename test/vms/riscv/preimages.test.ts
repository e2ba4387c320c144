/**
 * Files 3 to 6 of the VMs with preimages, by themselves and under a fault proof program.
 */
import { describe, expect, test } from 'vitest'
import { concat, equal, fromBigint, toBigint, toHex, utf8 } from '../../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../../src/hash/index.ts'
import { evaluateStep } from '../../../src/ir/step.ts'
import { keccakKey, localKey } from '../../../src/preimage/index.ts'
import { prove, verify } from '../../../src/proof/index.ts'
import { outputOf } from '../../../src/run/program.ts'
import { liveAt, run } from '../../../src/trace/trace.ts'
import { HINTS } from '../../../src/vms/riscv/isa.ts'
import { loadRiscv } from '../../../src/vms/riscv/load.ts'
import { riscv, rv32gcPreimages, rv64gc, rv64gcPreimages } from '../../../src/vms/riscv/spec.ts'
import { FAULT_PROOF, rollup } from './fault-proof.ts'
import { altered, type Run, start } from './machine.ts'

const [A0, A1, A2, A7] = [10, 11, 12, 17]
const [READ, WRITE, READV, WRITEV, FCNTL] = [63n, 64n, 65n, 66n, 25n]
const ECALL = 0x73
const DATA = Uint8Array.from({ length: 100 }, (_, i) => 100 + i)
const KEY = keccakKey(DATA)
const WHOLE = concat(fromBigint(100n, 8), DATA)

describe.each([rv32gcPreimages, rv64gcPreimages])('files of the host on $name', (vm) => {
  const xlen = vm === rv64gcPreimages ? 64 : 32
  const error = (number: number) => 2n ** BigInt(xlen) - BigInt(number)
  const begin = () => {
    const run = start(vm, { code: new Array(16).fill(ECALL), mem: [[0x3000n, KEY]] })
    run.live.preimages = (key) => (equal(key, KEY) ? DATA : undefined)
    return run
  }
  /** A call behind the last one. */
  const call = (run: Run, number: bigint, ...args: bigint[]): Run => {
    const x = { [A7]: number, [A0]: args[0] ?? 0n, [A1]: args[1] ?? 0n, [A2]: args[2] ?? 0n }
    const next = altered(run, { x })
    next.live.preimages = run.live.preimages!
    return next.instruction()
  }
  const asked = () => call(begin(), WRITE, 6n, 0x3000n, 32n)

  test('a key is written, also in pieces, and begins at its length', () => {
    const whole = asked()
    expect(whole.x(A0)).toBe(32n)
    expect(whole.get('preimageKey')).toBe(toBigint(KEY))
    let pieces = call(begin(), WRITE, 6n, 0x3000n, 3n)
    pieces = altered(pieces, { registers: { preimageAt: 9n } })
    pieces = call(pieces, WRITE, 6n, 0x3003n, 29n)
    expect([pieces.get('preimageKey'), pieces.get('preimageAt')]).toEqual([toBigint(KEY), 0n])
  })

  // Whole leaves, and bytes before and behind them: wherever the buffer begins.
  test.each([0x4000n, 0x4018n, 0x4001n, 0x401fn])('its bytes follow one another, read to %i', (at) => {
    let run = asked()
    run = call(run, READ, 5n, at, 8n)
    expect(run.x(A0)).toBe(8n)
    run = call(run, READ, 5n, at + 8n, 1000n)
    expect(run.x(A0)).toBe(100n)
    expect(run.memory(at, 140)).toEqual(concat(WHOLE, new Uint8Array(32)))
    expect(call(run, READ, 5n, at, 8n).x(A0)).toBe(0n)
    // The same key again begins again.
    expect(call(call(run, WRITE, 6n, 0x3000n, 32n), READ, 5n, at, 9n).memory(at, 9)).toEqual(
      WHOLE.subarray(0, 9),
    )
  })

  test('a leaf takes one step, and a byte another', () => {
    const run = call(asked(), READ, 5n, 0x4000n, 8n)
    const before = run.steps
    const whole = altered(run, { x: { [A0]: 5n, [A1]: 0x4020n, [A2]: 100n, [A7]: READ } })
    whole.live.preimages = run.live.preimages!
    whole.instruction()
    // The call, three leaves, four bytes, and the step that finds nothing left.
    expect([before > 0, whole.steps]).toEqual([true, 1 + 3 + 4 + 1])
  })

  test('vectors lead to the same', () => {
    const size = xlen / 8
    const entry = (...values: number[]) =>
      concat(...values.map((value) => fromBigint(BigInt(value), size).reverse()))
    const run = altered(begin(), {
      mem: [
        [0x3100n, entry(0x3000, 20, 0x3014, 12)],
        [0x3200n, entry(0x4000, 8, 0x4100, 50)],
      ],
    })
    run.live.preimages = begin().live.preimages!
    let next = call(run, WRITEV, 6n, 0x3100n, 2n)
    expect([next.x(A0), next.get('preimageKey')]).toEqual([32n, toBigint(KEY)])
    next = call(next, READV, 5n, 0x3200n, 2n)
    expect(next.x(A0)).toBe(58n)
    expect(next.memory(0x4100n, 50)).toEqual(DATA.subarray(0, 50))
  })

  test('hints are kept in order, and acknowledged with zeros', () => {
    let run = altered(begin(), { mem: [[0x3000n, utf8('hint one, hint two')]] })
    run = call(run, WRITE, 4n, 0x3000n, 10n)
    run = call(run, WRITE, 4n, 0x300an, 8n)
    expect([run.x(A0), run.get('hintSize')]).toEqual([8n, 18n])
    expect(run.live.bytes(2, BigInt(HINTS), 18)).toEqual(utf8('hint one, hint two'))
    run = call(run, READ, 3n, 0x3000n, 4n)
    expect([run.x(A0), run.memory(0x3000n, 5)]).toEqual([4n, utf8('\0\0\0\0 ')])
    expect(run.get('outputSize')).toBe(0n)
    const full = altered(begin(), { registers: { hintSize: 2n ** 29n } })
    expect(call(full, WRITE, 4n, 0x3000n, 1n).stopped).toBe('output full')
  })

  test('each file goes in one direction, and 7 is none of them', () => {
    for (const file of [3n, 5n]) expect(call(begin(), WRITE, file, 0x3000n, 1n).x(A0)).toBe(error(9))
    for (const file of [4n, 6n, 7n]) expect(call(begin(), READ, file, 0x3000n, 1n).x(A0)).toBe(error(9))
    for (const file of [3n, 4n, 5n, 6n]) expect(call(begin(), FCNTL, file, 3n).x(A0)).toBe(0n)
    expect(call(begin(), FCNTL, 7n, 3n).x(A0)).toBe(error(9))
    // The epoll and the eventfd are others.
    expect([call(begin(), 20n).x(A0), call(begin(), 19n).x(A0)]).toEqual([7n, 8n])
    expect(call(call(begin(), WRITE, 8n, 0x3000n, 8n), READ, 8n, 0x3000n, 8n).x(A0)).toBe(8n)
  })

  test('standard output and standard error are what they were', () => {
    const run = call(call(begin(), WRITE, 1n, 0x3000n, 2n), WRITE, 2n, 0x3002n, 3n)
    expect([run.output(), run.errors()]).toEqual([KEY.slice(0, 2), KEY.slice(2, 5)])
  })
})

test('without preimages, files 3 to 6 are closed', () => {
  const one = start(rv64gc, { code: [ECALL], x: { [A7]: WRITE, [A0]: 6n, [A1]: 0x3000n, [A2]: 32n } })
  expect(one.instruction().x(A0)).toBe(2n ** 64n - 9n)
  expect(() => riscv({ xlen: 64, extensions: 'imac', preimages: true })).toThrow(
    'only with the extensions "gc"',
  )
})

describe('a fault proof program', () => {
  const small = rollup(40)
  const source = (key: Uint8Array) => small.preimages.get(toHex(key))

  test('obtains the root, and tells its host what it will ask for', async () => {
    const program = loadRiscv(FAULT_PROOF, { preimages: true })
    expect(program.vm.name).toBe('rv64gc-preimages')
    const hints: string[] = []
    const trace = await run(program, {
      preimages: source,
      onHint: (hint) => void hints.push(Buffer.from(hint).toString()),
    })
    expect(trace.status).toEqual({ kind: 'halted', code: 0n })
    expect(outputOf(program, trace.stateAt(trace.steps))).toEqual(small.root)
    expect(hints).toEqual(small.hints)
    expect(trace.preimages?.size).toBe(5)
    const lie = (key: Uint8Array) => (equal(key, localKey(2n)) ? new Uint8Array(32) : source(key))
    expect((await run(program, { preimages: lie })).status).toEqual({ kind: 'halted', code: 1n })
  })

  test('its steps with the host are proved, with preimages in the proof or given', async () => {
    const hash = await fastKeccak256()
    const large = rollup(37_500)
    expect(large.batch.length).toBe(300_000)
    for (const { preimages } of [small, large]) {
      const given = (key: Uint8Array) => preimages.get(toHex(key))
      const trace = await run(loadRiscv(FAULT_PROOF, { preimages: true }), { preimages: given, hash })
      const live = liveAt(trace, 0n)
      const seen = new Map<string, number>()
      for (let step = 0n; step < 4000n; step++) {
        const { name = '' } = evaluateStep(live.machine, live)
        live.step()
        const count = (seen.get(name) ?? 0) + 1
        seen.set(name, count)
        // The first of each, and now and then one: among them whole leaves of each preimage.
        if (!/^(hint|preimage)-/.test(name) || (count > 1 && count % 40 !== 0)) continue
        const verdict = verify(trace.program.vm, trace.rootAt(step), prove(trace, { step }), {
          hash,
          preimages: given,
        })
        expect('root' in verdict && toHex(verdict.root), `${name} at ${step}`).toBe(
          toHex(trace.rootAt(step + 1n)),
        )
      }
      expect([...seen.keys()]).toEqual(
        expect.arrayContaining(['hint-read', 'hint-write', 'preimage-read', 'preimage-write']),
      )
    }
  })
})
