/**
 * `starkware.cairo.common.dict`: which values a program's dictionaries hold, by the segments of their accesses.
 * @module
 */

import { callOf } from '../hints/builtins.ts'
import { addressOf } from '../hints/ids.ts'
import {
  Dictionary,
  HintFailure,
  native,
  type Thing,
  thing,
  truth,
  typeName,
  type Value,
} from '../hints/values.ts'
import { generated, type HintMachine, machineOf } from '../hints/world.ts'

/** A dictionary's values, and where its next access is to be written. */
type Tracker = { readonly machine: HintMachine; data: Value; pointer: bigint; readonly object: Thing }

function newTracker(machine: HintMachine, data: Dictionary, pointer: bigint): Tracker {
  const tracker: Tracker = {
    machine,
    data,
    pointer,
    object: {
      kind: 'thing',
      name: 'DictTracker',
      get: (name) => (name === 'data' ? tracker.data : name === 'current_ptr' ? tracker.pointer : undefined),
      set(name, value) {
        if (name === 'data') tracker.data = value
        else if (name === 'current_ptr') tracker.pointer = addressOf(value)
        else throw new HintFailure(`DictTracker has no ${name}`)
      },
    },
  }
  return tracker
}

function dictManager(): Thing {
  /** By the segments of the dictionaries. */
  const trackers = new Map<bigint, Tracker>()
  const track = (machine: HintMachine, base: bigint, data: Dictionary) => {
    trackers.set(machine.segmentOf(base), newTracker(machine, data, base))
    return base
  }
  const trackerOf = (pointer: Value | undefined): Tracker => {
    const address = addressOf(pointer as Value)
    // All of a run's dictionaries are of one machine.
    const [first] = trackers.values()
    const tracker = first && trackers.get(first.machine.segmentOf(address))
    if (!tracker) throw new HintFailure(`Dictionary pointer ${address} was not created using dict_new().`)
    if (tracker.pointer !== address)
      throw new HintFailure(`Wrong dict pointer supplied. Got ${address}, expected ${tracker.pointer}.`)
    return tracker
  }
  return thing('DictManager', {
    new_dict: native('new_dict', ['segments', 'initial_dict'], (segments, initial) => {
      const machine = machineOf(segments)
      if (!(initial instanceof Dictionary))
        throw new HintFailure(`a dictionary was expected, not ${typeName(initial as Value)}`)
      const base = machine.addSegment()
      const entries = initial.entries().map(([key, value]) => [key, generated(machine, value)] as const)
      return track(machine, base, new Dictionary(entries))
    }),
    new_default_dict: native(
      'new_default_dict',
      ['segments', 'default_value', 'temp_segment'],
      (segments, value, isTemporary = 0n) => {
        const machine = machineOf(segments)
        const base = truth(isTemporary) ? machine.addTemporary() : machine.addSegment()
        return track(machine, base, new Dictionary([], () => value as Value))
      },
      2,
    ),
    get_tracker: native('get_tracker', ['dict_ptr'], (pointer) => trackerOf(pointer).object),
    get_dict: native('get_dict', ['dict_ptr'], (pointer) => trackerOf(pointer).data),
  })
}

export const DICT: { readonly [name: string]: Value } = {
  DictManager: native('DictManager', [], dictManager),
}

/** `collections`. */
export const COLLECTIONS: { readonly [name: string]: Value } = {
  defaultdict: native(
    'defaultdict',
    ['default_factory'],
    (make) => new Dictionary([], () => callOf(make as Value)),
  ),
}
