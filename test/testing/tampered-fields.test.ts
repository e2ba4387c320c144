/**
 * Every byte of a proof, by the field that it belongs to: on machines made of two, with maps, preimages and a memory, a
 * change of it is refused for a reason that is that field's. The contract is compared with `verify` on the same proofs in
 * test/chain/random-machines.test.ts.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keccak256 } from '../../src/hash/index.ts'
import { mapsOf, sizeBits } from '../../src/ir/machine.ts'
import { type Reason, verify } from '../../src/proof/index.ts'
import { encodePreimages } from '../../src/proof/preimages.ts'
import { layoutOf } from '../../src/state/layout.ts'
import { encodeMapProof, mapReasons } from '../../src/state/map-proof-codec.ts'
import { multiproofReasons } from '../../src/state/multiproof.ts'
import { encodeMultiproof } from '../../src/state/multiproof-codec.ts'
import type { State } from '../../src/state/state.ts'
import { leafIndexBits } from '../../src/state/tree.ts'
import { partsOf, proveStepFrom, tampers, testPreimages } from '../../src/testing/index.ts'
import { hasPreimages } from '../../src/testing/preimages.ts'
import type { Vm } from '../../src/vm/index.ts'
import { machineOfKind, start, vmOf } from '../ir/machines.ts'

type Field = {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly reasons: readonly Reason[]
}

/** The fields of a proof, one after the other, and why another byte in each may be refused. */
function fieldsOf(vm: Vm, proof: Uint8Array): Field[] {
  const { machine } = vm
  const parts = partsOf(vm, proof, keccak256)
  const fields: Field[] = []
  const add = (name: string, size: number, ...reasons: Reason[]) => {
    const from = fields.at(-1)?.to ?? 0
    fields.push({ name, from, to: from + size, reasons })
  }
  // A count or a bitmap that says another length moves all that follows.
  const moved: Reason[] = ['truncated', 'trailing', 'pre-root', ...multiproofReasons, ...mapReasons]
  const behind: Reason[] = [
    'preimage-order',
    'preimage-type',
    'preimage-size',
    'preimage-hash',
    'preimage-unused',
  ]
  add('version', 1, 'version')
  add('vm', 32, 'vm')
  add(
    'status and code',
    9,
    'header',
    'pre-root',
    'leaf-missing',
    'map-missing',
    'preimage-unused',
    'leaf-unused',
  )
  for (const { register, count, size } of layoutOf(machine).slots)
    add(`register ${register.name}`, count * size, 'header', 'pre-root')
  for (const [i, memory] of machine.memories.entries())
    add(
      `memory ${memory.name}`,
      encodeMultiproof(leafIndexBits(sizeBits(memory)), parts.memories[i]!).length,
      ...moved,
      ...behind,
      'leaf-unused',
      'leaf-missing',
    )
  for (const [i, map] of mapsOf(machine).entries())
    add(`map ${map.name}`, encodeMapProof(map, parts.maps[i]!).length, ...moved, ...behind, 'map-missing')
  add('how many preimages', 1, 'preimage-unused', 'truncated', 'trailing')
  for (const [i, { data }] of parts.preimages.entries()) {
    add(`preimage ${i}, its key`, 32, 'preimage-hash', 'preimage-order', 'preimage-type')
    add(`preimage ${i}, its length`, 4, 'preimage-hash', 'preimage-size', 'truncated', 'trailing')
    add(`preimage ${i}, its data`, data.length, 'preimage-hash')
  }
  expect(fields.at(-1)!.to).toBe(proof.length)
  expect(encodePreimages(parts.preimages).length).toBeGreaterThan(0)
  return fields
}

/** Steps that open a memory, a map and a preimage, of machines made of two. */
function wholeSteps(count: number): { vm: Vm; state: State }[] {
  const found: { vm: Vm; state: State }[] = []
  for (let seed = 1; found.length < count; seed++) {
    const [machine] = fc.sample(machineOfKind('composition'), { numRuns: 1, seed })
    const vm = vmOf(machine!)
    for (const state of fc.sample(start(machine!, true), { numRuns: 4, seed }))
      hasPreimages(() => {
        const { memories, maps, preimages } = partsOf(
          vm,
          proveStepFrom(vm, state, keccak256).proof,
          keccak256,
        )
        const opened = [
          memories.some(({ leaves }) => leaves.length > 0),
          maps.some(({ kind }) => kind !== 'closed'),
        ]
        if (preimages.length > 0 && opened.every(Boolean) && found.length < count) found.push({ vm, state })
      })
  }
  return found
}

const STEPS = wholeSteps(2)

test('every bit of every byte is refused with a reason of its field', () => {
  const walked = new Map<string, Set<Reason>>()
  for (const { vm, state } of STEPS) {
    const { before, proof } = proveStepFrom(vm, state, keccak256)
    const fields = fieldsOf(vm, proof)
    for (const { name, from, to, reasons } of fields) {
      for (let at = from; at < to; at++) {
        for (const bit of [0, at % 8, 7]) {
          const bytes = proof.slice()
          bytes[at]! ^= 1 << bit
          const verdict = verify(vm, before, bytes, { hash: keccak256, preimages: testPreimages })
          if (!('reason' in verdict)) throw new Error(`${name}: byte ${at}, bit ${bit} is accepted`)
          expect(reasons, `${name}: byte ${at}, bit ${bit}`).toContain(verdict.reason)
          const kind = name.replace(/ .*/, '')
          walked.set(kind, (walked.get(kind) ?? new Set()).add(verdict.reason))
        }
      }
    }
  }
  const of = (kind: string) => [...walked.get(kind)!]
  expect([...walked.keys()]).toEqual([
    'version',
    'vm',
    'status',
    'register',
    'memory',
    'map',
    'how',
    'preimage',
  ])
  expect(of('register')).toEqual(expect.arrayContaining(['header', 'pre-root']))
  expect(of('memory')).toEqual(expect.arrayContaining(['pre-root', 'truncated']))
  expect(of('map')).toEqual(expect.arrayContaining(['pre-root', 'map-code', 'map-misplaced']))
  expect(of('preimage')).toEqual(expect.arrayContaining(['preimage-hash', 'preimage-type', 'preimage-size']))
})

test('and the tampering that the kit knows comes by every field, with the reason that it says', () => {
  for (const { vm, state } of STEPS) {
    const { before, proof } = proveStepFrom(vm, state, keccak256)
    const fields = fieldsOf(vm, proof)
    const left = new Set(fields.flatMap(({ name, from, to }) => (to > from ? [name] : [])))
    for (const { kind, proof: bytes, reasons } of tampers(vm, state, keccak256)) {
      if (!reasons) continue
      const verdict = verify(vm, before, bytes, { hash: keccak256, preimages: testPreimages })
      expect(reasons, kind).toContain('reason' in verdict ? verdict.reason : 'accepted')
      // Of a proof of another length, the first field that is not what it was; else all of them.
      const all = [...proof.keys()].filter((at) => proof[at] !== bytes[at])
      const changed = bytes.length === proof.length ? all : all.slice(0, 1)
      for (const { name, from, to } of fields)
        if (changed.some((at) => at >= from && at < to)) left.delete(name)
    }
    expect([...left]).toEqual([])
  }
})
