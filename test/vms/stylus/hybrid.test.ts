/**
 * Contracts of the EVM and programs in WebAssembly that call each other: what they do is what contracts alone do, and
 * what fails is undone.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadStylus, stylusCode, stylusProgram } from '../../../src/vms/stylus/index.ts'
import { HOOK_INK, INK_PRICE, instructionInk } from '../../../src/vms/stylus/prices.ts'
import { code } from '../evm/assembler.ts'
import { wat } from '../wasm/wat.ts'
import {
  CONTRACT,
  evmTwin,
  hybridProgram,
  moduleText,
  PROGRAM,
  sourceOf,
  wasmTwin,
  word,
} from './programs.ts'
import { outcomeOf } from './run.ts'

test('calls in turn do what contracts alone do: results, storage, logs', { timeout: 300_000 }, async () => {
  const program = stylusCode(await wasmTwin(CONTRACT))
  for (const to of [CONTRACT, PROGRAM]) {
    const tx = { to, data: word(4n), gasLimit: 2_000_000n }
    const ours = await outcomeOf(
      sourceOf(
        new Map([
          [CONTRACT, evmTwin(PROGRAM)],
          [PROGRAM, program],
        ]),
        tx,
      ),
    )
    const alone = await outcomeOf(
      sourceOf(
        new Map([
          [CONTRACT, evmTwin(PROGRAM)],
          [PROGRAM, evmTwin(CONTRACT)],
        ]),
        tx,
      ),
    )
    expect(ours.succeeded).toBe(true)
    expect(ours.word).toBe(625n)
    expect([ours.word, ours.log]).toEqual([alone.word, alone.log])
    for (const address of [CONTRACT, PROGRAM])
      for (let slot = 0n; slot < 5n; slot++) expect(ours.slot(address, slot)).toBe(alone.slot(address, slot))
    expect(ours.log.length).toBe(5)
  }
})

/** A program of one body, called by a transaction. */
async function body(
  text: string,
  tx: Parameters<typeof sourceOf>[1] = {},
  storage?: ReadonlyMap<bigint, bigint>,
) {
  const codes = new Map([[PROGRAM, stylusCode(await wat(moduleText(text)))]])
  return outcomeOf(sourceOf(codes, { to: PROGRAM, gasLimit: 1_000_000n, ...tx }, storage))
}

test('ink is charged by instruction and hook, and a rest of it as a unit of gas', async () => {
  const price = (...names: string[]) => names.reduce((sum, name) => sum + instructionInk(name), 0)
  const gas = (ink: number) => 21_000n + BigInt(Math.ceil(ink / INK_PRICE))
  const empty = price('call', 'const', 'return')
  expect((await body('(i32.const 0)')).gasUsed).toBe(gas(empty))
  const loop =
    '(local.set $n (i32.const 1000)) (loop $l (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))'
  const each = price('i32.sub', 'br_if')
  expect((await body(`${loop} (i32.const 0)`)).gasUsed).toBe(gas(empty + 1 + 1000 * each))
  // The store costs what it does on the EVM: a slot that was zero, and cold.
  const stored = await body(
    '(i32.store8 (i32.const 63) (i32.const 5)) (call $storage_cache_bytes32 (i32.const 0) (i32.const 32)) (i32.const 0)',
  )
  const hook =
    HOOK_INK.storage_cache_bytes32 + price('store8', 'const', 'const', 'const', 'const', 'call', 'return')
  expect(stored.gasUsed).toBe(gas(empty + hook) + 22_100n)
  expect(stored.slot(PROGRAM, 0n)).toBe(5n)
  const pages = HOOK_INK.pay_for_memory_grow + price('const', 'call', 'return')
  expect((await body('(call $pay_for_memory_grow (i32.const 3)) (i32.const 0)')).gasUsed).toBe(
    gas(empty + pages) + 3000n,
  )
})

test('a program that traps gives back its gas, one that is short of ink does not; both are undone', async () => {
  const write =
    '(i32.store8 (i32.const 63) (i32.const 5)) (call $storage_cache_bytes32 (i32.const 0) (i32.const 32))'
  for (const [end, all] of [
    ['(unreachable)', false],
    ['(drop (i32.load (i32.const 70000))) (i32.const 0)', false],
    ['(call $read_args (i32.const -1)) (call $msg_sender (i32.const 65530)) (i32.const 0)', false],
    ['(loop $l (br $l)) (i32.const 0)', true],
    // What only the creator of a frame may do, and not in a static one, is the EVM's to refuse.
    ['(i32.const 1)', false],
  ] as const) {
    const { succeeded, gasUsed, slot } = await body(`${write} ${end}`, { gasLimit: 100_000n })
    expect(succeeded).toBe(false)
    expect(slot(PROGRAM, 0n)).toBe(0n)
    expect(gasUsed === 100_000n, end).toBe(all)
  }
})

test('a static call of a program that writes fails with all its gas, and its caller goes on', async () => {
  const write = '(call $storage_cache_bytes32 (i32.const 0) (i32.const 0)) (i32.const 0)'
  const codes = new Map([
    [PROGRAM, stylusCode(await wat(moduleText(write)))],
    [CONTRACT, code(0, 0, 0, 0, PROGRAM, 50_000, 'staticcall', 1, 'sstore', 7, 2, 'sstore')],
  ])
  const { succeeded, slot, gasUsed } = await outcomeOf(sourceOf(codes, { gasLimit: 200_000n }))
  expect([succeeded, slot(CONTRACT, 1n), slot(CONTRACT, 2n)]).toEqual([true, 0n, 7n])
  expect(gasUsed).toBeGreaterThan(50_000n)
})

test('programs fail when all instances have been used, and those before keep their memories', async () => {
  const codes = new Map([
    [PROGRAM, stylusCode(await wat(moduleText('(i32.const 0)')))],
    [CONTRACT, code(...[1, 2, 3].flatMap((slot) => [0, 0, 0, 0, 0, PROGRAM, 9000, 'call', slot, 'sstore']))],
  ])
  const { succeeded, slot } = await outcomeOf(sourceOf(codes, { gasLimit: 200_000n }), {
    nextInstance: 2n ** 20n - 2n,
  })
  expect([succeeded, ...[1n, 2n, 3n].map((at) => slot(CONTRACT, at))]).toEqual([true, 1n, 1n, 0n])
})

test('a hook takes less than 2 GiB, where the result waits', async () => {
  const grown = '(drop (memory.grow (i32.const 40000)))'
  const result = `${grown} (call $write_result (i32.const 0) (i32.const 0x80000000)) (i32.const 0)`
  const { succeeded, gasUsed } = await body(result, { gasLimit: 30_000_000n })
  expect(succeeded).toBe(false)
  expect(gasUsed).toBeLessThan(30_000_000n)
})

test('the fixture has these contracts', async () => {
  const file = loadStylus(readFileSync('fixtures/stylus/calls.json'))
  const made = await hybridProgram(2n)
  for (const name of ['wasm.code', 'wasm.mem', 'wasm.store'])
    expect(file.state.memories[name]).toEqual(made.state.memories[name])
  expect(file.source.accounts.get(CONTRACT)?.code).toEqual(evmTwin(PROGRAM))
})

test('code that is not a program is refused by name', async () => {
  const load = (bytes: Uint8Array) => () => stylusProgram(sourceOf(new Map([[PROGRAM, bytes]]), {}))
  const module = async (text: string) => stylusCode(await wat(text))
  expect(load(await module('(module (import "vm_hooks" "fly" (func)))'))).toThrow(
    'unknown import: vm_hooks.fly',
  )
  expect(load(await module('(module (func (export "user_entrypoint")))'))).toThrow('user_entrypoint')
  expect(
    load(await module(moduleText('(drop (f32.add (f32.const 1) (f32.const 2))) (i32.const 0)'))),
  ).toThrow('floating point')
  expect(load(Uint8Array.of(0xef, 0xf0, 0, 1, 2, 3))).toThrow('dictionary 1')
  expect(load(Uint8Array.of(0xef, 0xf0, 0, 0, 1, 2))).toThrow('Brotli')
})
