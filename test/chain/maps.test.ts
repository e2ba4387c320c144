/**
 * Maps in generated verifiers on a real node: the same root or the same reason as the TypeScript verifier, on steps of
 * the VM of maps, on steps that touch many keys at once, and on trees that somebody forged.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concat, fromBigint, toHex } from '../../src/bytes/bytes.ts'
import { encodeProof } from '../../src/proof/index.ts'
import type { OpenTree } from '../../src/state/map-proof.ts'
import { pagesOf, type State, zeroState } from '../../src/state/state.ts'
import {
  flippedBytes,
  partsOf,
  proveStepFrom,
  stepCase,
  stepKinds,
  tampers,
} from '../../src/testing/index.ts'
import { halt, map, memory, registers, u8, u32, u256, vm, when } from '../../src/vm/index.ts'
import type { Question } from '../targets/solidity/chain.ts'
import { onNode } from '../targets/solidity/on-node.ts'
import { ledger } from '../vms/ledger.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))

/** Six keys a step, of which some are the same, some are deleted, and some written twice. */
const juggler = vm('juggler')
  .state({
    pc: u8,
    sum: u256,
    mode: u8,
    k: registers(u256, 8),
    v: registers(u256, 8),
    code: memory(u32, 256),
    held: map(u256, u256),
  })
  .fetch((s) => s.code[s.pc])
  .op('juggle', '00000001 ........................', (s) => {
    const keys = Array.from({ length: 6 }, (_, i) => s.k[i]!)
    const before = keys.map((key) => s.held[key]!)
    s.sum = before.reduce((sum, one) => sum.add(one), u256(0))
    for (const [i, key] of keys.entries())
      when(s.mode.bit(i), () => {
        s.held[key] = s.v[i]!
      })
  })
  .op('again', '00000010 ........................', (s) => {
    for (let i = 0; i < 4; i++) {
      s.held.set(s.k[i]!, 0)
      s.held[s.k[i + 1]!] = s.v[i]!
    }
  })
  .op('read', '00000011 ........................', (s) => {
    s.sum = s.held[s.k[0]!]!
  })
  .op('write', '00000100 ........................', (s) => {
    s.held[s.k[0]!] = s.v[0]!
  })
  .op('wide', '00000101 ........................', (s) => {
    // A value of 512 bits beside: blocks with such are lowered to words of 256.
    const square = s.sum.unsigned(512).mul(s.v[1]!.unsigned(512))
    const held = s.held[square.high(256)]!
    s.held[square.low(256)] = held.add(1)
    s.sum = square.rem(held.or(7).unsigned(512)).low(256)
  })
  .op('halt', '00000000 000000000000000000000000', () => halt(0))
  .otherwise('illegal instruction')

function juggling(
  op: number,
  entries: ReadonlyMap<bigint, bigint>,
  k: readonly bigint[],
  v: readonly bigint[],
  mode = 0,
): State {
  const zero = zeroState(juggler.machine)
  return {
    ...zero,
    registers: {
      ...zero.registers,
      mode: BigInt(mode),
      k: [...k, ...Array<bigint>(8 - k.length).fill(0n)],
      v: [...v, ...Array<bigint>(8 - v.length).fill(0n)],
    },
    memories: { code: pagesOf([[0n, Uint8Array.of(0, 0, 0, op)]]) },
    maps: { held: entries },
  }
}

const on = onNode(ledger, juggler)

const agree = async (questions: readonly Question[]) => {
  for (let i = 0; i < questions.length; i += 2000)
    expect(await on.verifiers.differences(questions.slice(i, i + 2000), on.hash), `seed ${seed}`).toEqual([])
}

test('steps that touch many keys at once, with deletions and keys that are written twice', async () => {
  const key = fc.oneof(fc.bigInt({ min: 0n, max: 12n }), fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }))
  const value = fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }))
  const states = fc.sample(
    fc.record({
      op: fc.constantFrom(1, 1, 2, 3, 4, 5),
      entries: fc.array(fc.tuple(key, value), { maxLength: 30 }),
      k: fc.array(key, { minLength: 8, maxLength: 8 }),
      v: fc.array(value, { minLength: 8, maxLength: 8 }),
      mode: fc.nat(255),
    }),
    { numRuns: slow ? 3000 : 150, seed },
  )
  const questions: Question[] = []
  for (const { op, entries, k, v, mode } of states) {
    const state = juggling(op, new Map(entries.filter(([, held]) => held !== 0n)), k, v, mode)
    const { before, proof, after } = proveStepFrom(juggler, state, on.hash)
    questions.push({ vm: juggler, before, proof })
    const [answer] =
      questions.length % 10 === 1 ? await on.verifiers.ask([questions.at(-1)!]) : [toHex(after)]
    expect(answer).toBe(toHex(after))
    if (questions.length % (slow ? 3 : 25) === 0)
      for (const { kind, proof: tampered } of tampers(juggler, state, on.hash))
        questions.push({ vm: juggler, before, proof: tampered, note: kind })
  }
  await agree(questions)
}, 3_600_000)

test('every step of the VM of maps, and tampered proofs of them', async () => {
  const questions: Question[] = []
  for (const kind of stepKinds(ledger)) {
    for (const state of fc.sample(stepCase(ledger, kind), { numRuns: slow ? 300 : 12, seed })) {
      if (!state) continue
      questions.push({ vm: ledger, ...proveStepFrom(ledger, state, on.hash), note: JSON.stringify(kind) })
    }
    const [state] = fc.sample(
      stepCase(ledger, kind).filter((one) => one !== undefined),
      { numRuns: 1, seed },
    )
    const { before, proof } = proveStepFrom(ledger, state!, on.hash)
    for (const { kind: what, proof: tampered } of [
      ...tampers(ledger, state!, on.hash),
      ...flippedBytes(proof),
    ])
      questions.push({ vm: ledger, before, proof: tampered, note: what })
    for (let size = 0; size < proof.length; size += slow ? 1 : 11)
      questions.push({ vm: ledger, before, proof: proof.subarray(0, size), note: `cut to ${size}` })
    for (const status of [
      { kind: 'halted', code: 5n },
      { kind: 'trapped', reason: 'not found' },
    ] as const)
      questions.push({
        vm: ledger,
        ...proveStepFrom(ledger, { ...state!, status }, on.hash),
        note: status.kind,
      })
  }
  await agree(questions)
}, 3_600_000)

test('a tree with other bits in any of its bytes, and one that is cut at any of them', async () => {
  const entries = new Map([1n, 2n, 3n, 4n, 5n, 1n << 200n].map((key) => [key, key + 7n]))
  const state = juggling(1, entries, [1n, 2n, 3n, 9n, 5n, 1n << 200n], [4n], 1)
  const { before, proof } = proveStepFrom(juggler, state, on.hash)
  const parts = partsOf(juggler, proof, on.hash)
  const [tree] = parts.maps
  expect(tree?.kind).toBe('node')
  // The log ends with the tree; without one, that is a byte.
  const start = encodeProof(juggler, { ...parts, maps: [{ kind: 'empty' }] }).length - 1
  const questions: Question[] = []
  for (let at = start; at < proof.length; at++) {
    questions.push({ vm: juggler, before, proof: proof.subarray(0, at), note: `cut at ${at}` })
    for (const bit of [6, 7]) {
      const changed = proof.slice()
      changed[at]! ^= 1 << bit
      questions.push({ vm: juggler, before, proof: changed, note: `bit ${bit} of ${at}` })
    }
  }
  await agree(questions)
  const answers = new Set(await on.verifiers.ask(questions))
  for (const reason of ['map-code', 'truncated', 'map-misplaced', 'pre-root'])
    expect([...answers]).toContain(reason)
})

test('trees as deep as they can be, and deeper, are refused and cost no more than they weigh', async () => {
  const state = juggling(3, new Map([[1n, 1n]]), [1n], [])
  const { before, proof } = proveStepFrom(juggler, state, on.hash)
  const parts = partsOf(juggler, proof, on.hash)
  const chain = (levels: number, end: OpenTree): OpenTree => {
    let tree = end
    for (let i = 0; i < levels; i++)
      tree = {
        kind: 'node',
        children: [tree, { kind: 'closed', entry: i % 2 === 0, digest: fromBigint(BigInt(i + 1), 32) }],
      }
    return tree
  }
  const entry: OpenTree = { kind: 'entry', key: 1n, value: 1n }
  const closed: OpenTree = { kind: 'closed', entry: false, digest: fromBigint(7n, 32) }
  const trees = [1, 2, 31, 255, 256, 257, 300].flatMap((levels) => [
    chain(levels, entry),
    chain(levels, closed),
    chain(levels, { kind: 'empty' }),
  ])
  const questions = trees.map((tree) => ({
    vm: juggler,
    before,
    proof: encodeProof(juggler, { ...parts, maps: [tree] }),
  }))
  // The right tree with a byte of each kind behind it.
  for (const byte of [0, 1, 4])
    questions.push({ vm: juggler, before, proof: concat(proof, Uint8Array.of(byte)) })
  await agree(questions)
  const answers = await on.verifiers.ask(questions)
  expect(new Set(answers)).toEqual(
    new Set(['pre-root', 'map-depth', 'map-misplaced', 'map-collapsed', 'trailing']),
  )
}, 600_000)
