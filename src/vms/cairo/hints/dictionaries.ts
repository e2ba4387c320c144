/**
 * The hints of Cairo 1's dictionaries: each is a segment of accesses (key, value before, value after), which is squashed
 * in the end to one access for each key.
 * @module
 */
import { type CasmHintKind, type Dictionaries, type HintCall, hint } from './casm-hint.ts'
import { bool, HintFailure } from './values.ts'

export const newDictionaries = (): Dictionaries => ({ all: [], keys: [], indices: new Map() })

/** Cells of an access, and of an entry in the arena's list. */
const [ACCESS, ENTRY] = [3n, 3n]
/** Keys below this are checked in a simpler way. */
const BIG = 1n << 128n
/** More accesses than any run has steps. */
const MOST = 2n ** 24n

/** Which dictionary an address belongs to. */
function indexOf({ all }: Dictionaries, address: bigint): number {
  const index = all.findLastIndex(({ begin }) => begin <= address)
  if (index < 0) throw new HintFailure(`${address} is not in a dictionary`)
  return index
}

const dictionaryAt = (dictionaries: Dictionaries, address: bigint) =>
  dictionaries.all[indexOf(dictionaries, address)]

/** When the key was accessed that is looked at. */
function accesses({ state: { dictionaries } }: HintCall): bigint[] {
  const found = dictionaries.indices.get(dictionaries.keys.at(-1) ?? -1n)
  if (!found || found.length === 0) throw new HintFailure('no dictionary is being squashed')
  return found
}

function initSquash({ get, put, machine, state: { dictionaries } }: HintCall): void {
  const [begin, count] = [get('dict_accesses'), get('n_accesses')]
  if (count === 0n || count > MOST) throw new HintFailure(`a squash of ${count} accesses`)
  dictionaries.indices = new Map()
  for (let i = count - 1n; i >= 0n; i--) {
    const key = machine.read(begin + ACCESS * i)
    const list = dictionaries.indices.get(key)
    if (list) list.push(i)
    else dictionaries.indices.set(key, [i])
  }
  dictionaries.keys = [...dictionaries.indices.keys()].sort((a, b) => (a < b ? 1 : -1))
  put('big_keys', bool(dictionaries.keys[0] >= BIG))
  put('first_key', dictionaries.keys.at(-1) as bigint)
}

const valueAt = ({ get, state }: HintCall) =>
  dictionaryAt(state.dictionaries, get('dict_ptr')).values.get(get('key')) ?? 0n

const set = ({ get, state }: HintCall, key: bigint) =>
  void dictionaryAt(state.dictionaries, get('dict_ptr')).values.set(key, get('value'))

export const DICTIONARY_HINTS: { readonly [name: string]: CasmHintKind } = {
  AllocFelt252Dict: hint('segment_arena_ptr', '', ({ get, machine, state: { dictionaries } }) => {
    const arena = get('segment_arena_ptr')
    const [list, count] = [machine.read(arena - 3n), machine.read(arena - 2n)]
    const begin = machine.addChained()
    dictionaries.all.push({ begin, values: new Map() })
    machine.write(list + ENTRY * count, begin)
  }),
  Felt252DictEntryInit: hint('dict_ptr key', '', (call) =>
    call.machine.write(call.get('dict_ptr') + 1n, valueAt(call)),
  ),
  // The pointer is behind the access already.
  Felt252DictEntryUpdate: hint('dict_ptr value', '', (call) =>
    set(call, call.machine.read(call.get('dict_ptr') - ACCESS)),
  ),
  Felt252DictRead: hint('dict_ptr key', 'value_dst', (call) => call.put('value_dst', valueAt(call))),
  Felt252DictWrite: hint('dict_ptr key value', '', (call) => {
    call.machine.write(call.get('dict_ptr') + 1n, valueAt(call))
    set(call, call.get('key'))
  }),
  GetSegmentArenaIndex: hint('dict_end_ptr', 'dict_index', ({ get, put, state: { dictionaries } }) =>
    put('dict_index', BigInt(indexOf(dictionaries, get('dict_end_ptr')))),
  ),
  InitSquashData: hint('dict_accesses n_accesses', 'big_keys first_key', initSquash),
  GetCurrentAccessIndex: hint('range_check_ptr', '', (call) =>
    call.machine.write(call.get('range_check_ptr'), accesses(call).at(-1) as bigint),
  ),
  ShouldSkipSquashLoop: hint('', 'should_skip_loop', (call) =>
    call.put('should_skip_loop', bool(accesses(call).length === 1)),
  ),
  GetCurrentAccessDelta: hint('', 'index_delta_minus1', (call) => {
    const list = accesses(call)
    const before = list.pop() as bigint
    call.put('index_delta_minus1', (list.at(-1) ?? 0n) - before - 1n)
  }),
  ShouldContinueSquashLoop: hint('', 'should_continue', (call) =>
    call.put('should_continue', bool(accesses(call).length > 1)),
  ),
  GetNextDictKey: hint('', 'next_key', ({ put, state: { dictionaries } }) => {
    dictionaries.keys.pop()
    const next = dictionaries.keys.at(-1)
    if (next === undefined) throw new HintFailure('a squash beyond the last key')
    put('next_key', next)
  }),
  AssertCurrentAccessIndicesIsEmpty: hint('', '', () => {}),
  AssertAllAccessesUsed: hint('', '', () => {}),
  AssertAllKeysUsed: hint('', '', () => {}),
}
