/**
 * What hints can use besides Python's own functions: the run's memory, segments, builtins and scopes.
 * @module
 */

import { FIELD_FUNCTIONS } from '../library/math.ts'
import { PRIME } from '../machine/state.ts'
import type { Signature } from '../prover/advice.ts'
import { PYTHON } from './builtins.ts'
import { addressOf, type Cells, cellValue } from './ids.ts'
import {
  checkLength,
  Dictionary,
  HintFailure,
  isThing,
  itemsOf,
  list,
  native,
  number,
  type Thing,
  thing,
  type Value,
} from './values.ts'

/** What a hint can reach of the run. */
export type HintMachine = Cells & {
  readonly pc: bigint
  /** Whether a cell holds a value. */
  has(address: bigint): boolean
  addSegment(): bigint
  /** A segment that takes the place at which `relocate` puts it. */
  addTemporary(): bigint
  relocate(from: bigint, to: bigint): void
  /** The number of the segment of an address: negative if it is temporary. */
  segmentOf(address: bigint): bigint
  addSignature(address: bigint, signature: Signature): void
}

/** Scopes within scopes: a recursion of the program may enter one a call. */
const MOST_SCOPES = 2 ** 16

/** Variables of hints; `vm_enter_scope` adds one. */
export type Scopes = Dictionary[]

function memoryOf(machine: HintMachine): Thing {
  const read = (at: Value) => machine.read(addressOf(at))
  const members: { readonly [name: string]: Value } = {
    get: native(
      'get',
      ['addr', 'default_value'],
      (at, otherwise = null) => (machine.has(addressOf(at as Value)) ? read(at as Value) : otherwise),
      1,
    ),
    get_range: native('get_range', ['addr', 'size'], (at, size) =>
      Array.from({ length: checkLength(number(size as Value)) }, (_, i) =>
        machine.read(addressOf(at as Value) + BigInt(i)),
      ),
    ),
    add_relocation_rule: native('add_relocation_rule', ['src_ptr', 'dest_ptr'], (from, to) => {
      machine.relocate(addressOf(from as Value), addressOf(to as Value))
      return null
    }),
  }
  return {
    ...thing('memory', { ...members, get_range_as_ints: members.get_range }),
    machine,
    item: read,
    setItem: (at, value) => machine.write(addressOf(at), cellValue(value)),
  } as Thing
}

/** Writes items from an address on; nested lists become separate segments. */
export function writeArg(machine: HintMachine, at: bigint, items: readonly Value[]): bigint {
  const values = items.map((item) => generated(machine, item))
  for (const [i, value] of values.entries()) machine.write(at + BigInt(i), cellValue(value))
  return at + BigInt(items.length)
}

/** A list as the address of a segment that holds it; anything else is what it was. */
export function generated(machine: HintMachine, value: Value): bigint {
  if (!Array.isArray(value) && !(value instanceof Dictionary)) return addressOf(value)
  const base = machine.addSegment()
  writeArg(machine, base, itemsOf(value))
  return base
}

function segmentsOf(machine: HintMachine, memory: Thing): Thing {
  const write = (at: Value | undefined, items: Value | undefined) =>
    writeArg(machine, addressOf(at as Value), itemsOf(items as Value))
  return {
    ...thing('segments', {
      memory,
      add: native('add', [], () => machine.addSegment()),
      add_temp_segment: native('add_temp_segment', [], () => machine.addTemporary()),
      gen_arg: native('gen_arg', ['arg'], (value) => generated(machine, value as Value)),
      write_arg: native('write_arg', ['ptr', 'arg'], write),
      load_data: native('load_data', ['ptr', 'data'], write),
    }),
    // Of the library's own functions.
    machine,
  } as Thing
}

/** The run behind an argument `segments` or `memory` of a function of the library. */
export function machineOf(segments: Value | undefined): HintMachine {
  if (segments && isThing(segments) && 'machine' in segments) return segments.machine as HintMachine
  throw new HintFailure('an argument that is not segments')
}

const batches = thing('instance_def', { batch_size: 1n, n_words: 4n, word_bit_len: 96n })
const modRunner = (name: string) => thing(name, { instance_def: batches, name })

function builtinsOf(machine: HintMachine): { readonly [name: string]: Value } {
  return {
    range_check_builtin: thing('range_check_builtin', { bound: 1n << 128n }),
    range_check96_builtin: thing('range_check96_builtin', { bound: 1n << 96n }),
    add_mod_builtin: modRunner('add_mod_builtin'),
    mul_mod_builtin: modRunner('mul_mod_builtin'),
    ecdsa_builtin: thing('ecdsa_builtin', {
      add_signature: native('add_signature', ['addr', 'signature'], (at, signature) => {
        const [r, s, ...more] = list(signature as Value).map(number)
        if (r === undefined || s === undefined || more.length > 0)
          throw new HintFailure('a signature that is not r and s')
        machine.addSignature(addressOf(at as Value), { r, s })
        return null
      }),
    }),
  }
}

/** All names that the hints of a run can use, besides `ids` and registers. */
export function namesOf(machine: HintMachine, scopes: Scopes): Names {
  const memory = memoryOf(machine)
  const builtins = builtinsOf(machine)
  return {
    ...PYTHON,
    ...FIELD_FUNCTIONS,
    ...builtins,
    builtin_runners: new Dictionary(Object.entries(builtins)),
    PRIME,
    memory,
    segments: segmentsOf(machine, memory),
    to_felt_or_relocatable: native('to_felt_or_relocatable', ['val'], (value) => value as Value),
    globals: native('globals', [], () => scopes.at(-1) as Dictionary),
    vm_enter_scope: native('vm_enter_scope', ['new_scope_locals'], (given) => enterScope(scopes, given), 0),
    vm_exit_scope: native('vm_exit_scope', [], () => {
      if (scopes.length === 1) throw new HintFailure('vm_exit_scope without vm_enter_scope')
      scopes.pop()
      return null
    }),
  }
}

export type Names = { readonly [name: string]: Value }

function enterScope(scopes: Scopes, given: Value = null): Value {
  if (given !== null && !(given instanceof Dictionary))
    throw new HintFailure('vm_enter_scope of no dictionary')
  if (scopes.length > MOST_SCOPES) throw new HintFailure('scopes that are nested too deeply')
  scopes.push(new Dictionary(given?.entries()))
  return null
}

/** Names that only one hint has. Its own names take precedence, and end with it. */
export const REGISTERS = ['ids', 'ap', 'fp', 'pc'] as const

const EXAMPLE = namesOf({} as HintMachine, [])

/** Names of all that, for what is refused before it runs. */
export const STATIC_NAMES: ReadonlySet<string> = new Set([...REGISTERS, ...Object.keys(EXAMPLE)])

/** Whether a name of the run may have a member: true for what is known only when it runs. */
export function hasStaticMember(name: string, member: string): boolean {
  const value = Object.hasOwn(EXAMPLE, name) ? EXAMPLE[name] : null
  return value === null || !isThing(value) || value.get?.(member) !== undefined
}
