/**
 * Steps and programs for tests: states whose next instruction, or next few, are chosen.
 * @module
 */
import fc from 'fast-check'
import { decoder } from '../ir/decode.ts'
import { MICRO, microWidth } from '../ir/machine.ts'
import { evaluateStep, type Step } from '../ir/step.ts'
import { type accessSize, LiveState, spansOf } from '../state/access.ts'
import type { State } from '../state/state.ts'
import type { Vm } from '../vm/index.ts'
import { type BytePlace, fetchedWord, fetchPlaces, place, placeKey, writeBytes } from './place.ts'
import { hasPreimages, testPreimages } from './preimages.ts'
import { content, state } from './states.ts'
import { invalidWord, type PlacedWord, word } from './words.ts'

/** A kind of step: of an instruction, of a routine, of a word that is not an instruction, or of a state as it is. */
export type StepKind =
  | { readonly kind: 'instruction' | 'routine'; readonly name: string }
  | { readonly kind: 'invalid word' | 'invalid routine' }
  | { readonly kind: 'any' }

/** Every kind of step that a VM has. */
export function stepKinds(vm: Vm): StepKind[] {
  const kinds: StepKind[] = [
    ...vm.machine.instructions.map(({ name }) => ({ kind: 'instruction' as const, name })),
    ...vm.machine.microcode.map(({ name }) => ({ kind: 'routine' as const, name })),
    { kind: 'any' },
    ...(vm.machine.microcode.length > 0 ? [{ kind: 'invalid routine' as const }] : []),
  ]
  return invalidWord(vm) ? [...kinds, { kind: 'invalid word' }] : kinds
}

/** The bytes that a step reads or writes, in order. */
export function touchedBytes(vm: Vm, live: LiveState): BytePlace[] {
  const { machine } = vm
  const places: BytePlace[] = []
  const touch = (name: string, address: bigint, type: Parameters<typeof accessSize>[1]) => {
    const memory = machine.memories.findIndex((one) => one.name === name)
    for (const span of spansOf(machine.memories[memory], address, type)) {
      for (let i = 0; i < span.size; i++) places.push({ memory, address: span.address + BigInt(i) })
    }
  }
  let outcome: Step['outcome'] | undefined
  const evaluate = () => {
    ;({ outcome } = evaluateStep(machine, {
      get: (name) => live.get(name),
      read: (name, index) => live.read(name, index),
      load(name, address, type) {
        touch(name, address, type)
        return live.load(name, address, type)
      },
      lookup: (name, key) => live.lookup(name, key),
      preimage: (key, offset) => live.preimage(key, offset),
    }))
  }
  if (hasPreimages(evaluate) && outcome?.kind === 'done')
    for (const { memory, address, type } of outcome.stores) touch(memory, address, type)
  return places
}

/** The state itself, then the state with fixed registers zeroed one by one, then all: until fetch does not trap. */
function* fetchable(vm: Vm, given: State): Generator<State> {
  yield given
  const fixed = vm.machine.registers.filter(({ count }) => count === undefined).map(({ name }) => name)
  for (const name of fixed) yield { ...given, registers: { ...given.registers, [name]: 0n } }
  yield {
    ...given,
    registers: { ...given.registers, ...Object.fromEntries(fixed.map((name) => [name, 0n])) },
  }
}

/** Puts data where the step reads, so that it does not read only zeros; twice, for reads through reads. */
function fill(vm: Vm, given: State, data: Uint8Array): State {
  let filled = given
  const code = new Set((fetchPlaces(vm.machine, given) ?? []).map(placeKey))
  for (let round = 0; round < 2; round++) {
    // Each byte once: a step that stores where it loaded would make two operands equal.
    const places = new Map(
      touchedBytes(vm, new LiveState(vm.machine, filled, { preimages: testPreimages })).map(
        (one) => [placeKey(one), one] as const,
      ),
    )
    for (const key of code) places.delete(key)
    filled = writeBytes(
      vm.machine,
      filled,
      [...places.values()].map((one, i) => ({ ...one, byte: data[i % data.length] })),
    )
  }
  return filled
}

/**
 * Running states whose next step is of a given kind.
 * Undefined stands for a draw for which this is impossible, such as registers that make fetch trap.
 */
export function stepCase(vm: Vm, of: StepKind): fc.Arbitrary<State | undefined> {
  const data = fc.option(content(64), { nil: undefined })
  const base = state(vm.machine)
  if (of.kind === 'any') {
    return fc.tuple(base, data).map(([one, bytes]) => (bytes ? fill(vm, one, bytes) : one))
  }
  if (of.kind === 'invalid routine') {
    const last = 2n ** BigInt(microWidth(vm.machine.microcode.length)) - 1n
    const number = fc.bigInt({ min: BigInt(vm.machine.microcode.length + 1), max: last })
    return fc
      .tuple(base, number)
      .map(([one, micro]) => ({ ...one, registers: { ...one.registers, [MICRO]: micro } }))
  }
  if (of.kind === 'routine') {
    const number = BigInt(vm.machine.microcode.findIndex(({ name }) => name === of.name) + 1)
    return fc.tuple(base, data).map(([one, bytes]) => {
      const inside = { ...one, registers: { ...one.registers, [MICRO]: number } }
      return bytes ? fill(vm, inside, bytes) : inside
    })
  }
  const words =
    of.kind === 'instruction'
      ? word(vm, vm.machine.instructions.find(({ name }) => name === of.name)!)
      : (invalidWord(vm) ?? fc.constant({ word: 0n, width: 0 }))
  return fc.tuple(base, words, data).map(([one, chosen, bytes]) => {
    for (const candidate of fetchable(vm, one)) {
      const placed = place(vm.machine, candidate, chosen)
      if (placed) return bytes ? fill(vm, placed, bytes) : placed
    }
    // Some words come of registers alone, such as that of a fetch that found none.
    const wanted = of.kind === 'instruction' ? of.name : undefined
    for (const candidate of wanted === undefined ? [] : fetchable(vm, one)) {
      const fetched = fetchedWord(vm.machine, candidate)
      if (fetched !== undefined && decoder(vm.machine)(fetched)?.name === wanted) return candidate
    }
    return undefined
  })
}

/**
 * States from which a machine runs through chosen instructions; it may loop or stop. Instructions that would
 * trap are omitted, except for the last.
 * @param options.length - the most instructions; default 12
 */
export function program(vm: Vm, options: { length?: number } = {}): fc.Arbitrary<State> {
  const length = options.length ?? 12
  const words = fc.array(word(vm), { minLength: length, maxLength: 3 * length })
  return fc.tuple(state(vm.machine), words).map(([start, chosen]) => {
    for (const candidate of fetchable(vm, start)) {
      if (fetchPlaces(vm.machine, candidate)) return assemble(vm, candidate, chosen, length)
    }
    return start
  })
}

/** Places words consecutively along the machine's path. */
function assemble(vm: Vm, start: State, words: readonly PlacedWord[], length: number): State {
  const { machine } = vm
  let initial = start
  let live = new LiveState(machine, start, { preimages: testPreimages })
  // Bytes that earlier steps read: changing them would change those steps.
  const seen = new Set<string>()
  let next = 0
  for (let steps = 0; steps < 4 * length && next < words.length && live.status.kind === 'running'; steps++) {
    const now = live.snapshot()
    const fetches = machine.microcode.length === 0 || now.registers[MICRO] === 0n
    while (fetches && next < words.length) {
      const last = next === words.length - 1
      const placed = place(machine, now, words[next++], (at) => seen.has(placeKey(at)))
      if (!placed) break
      const trial = new LiveState(machine, placed, { preimages: testPreimages })
      let traps = true
      hasPreimages(() => (traps = evaluateStep(machine, trial).outcome.kind === 'trap'))
      if (traps && !last) continue
      const code = fetchPlaces(machine, placed) ?? []
      const bytes = code.map((at) => ({ ...at, byte: trial.bytes(at.memory, at.address, 1)[0] }))
      initial = writeBytes(machine, initial, bytes)
      live = trial
      break
    }
    for (const at of touchedBytes(vm, live)) seen.add(placeKey(at))
    if (!hasPreimages(() => live.step())) break
  }
  return initial
}
