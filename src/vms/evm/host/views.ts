/**
 * A state of the EVM as its users know it: the frame, its stack and memory, the contract's storage.
 * @module
 */
import { toHex } from '../../../bytes/bytes.ts'
import type { Machine } from '../../../ir/machine.ts'
import { LiveState } from '../../../state/access.ts'
import { readBytes, type State } from '../../../state/state.ts'
import type { View } from '../../loader.ts'
import { placeIn } from '../machine/state.ts'
import { accountsOf } from './outcome.ts'
import { stackOf } from './steps.ts'

/** The most words of memory, and slots of storage, that are listed. */
const LISTED = 128

const hex = (value: bigint | number) => `0x${value.toString(16)}`

/** The frame that runs, its stack from the top, its memory in words, and the storage of its contract. */
export function evmViews(machine: Machine, state: State): View[] {
  const get = (name: string) => state.registers[name] as bigint
  const address = get('address')
  const stack = stackOf(new LiveState(machine, state)).toReversed()
  const words = Math.min(Number(get('words')), LISTED)
  const at = placeIn(Number(get('depth')) + 1)
  const storage = accountsOf(state).get(address)?.storage ?? new Map<bigint, bigint>()
  return [
    {
      name: 'frame',
      rows: [
        { label: 'depth', value: String(get('depth') + 1n) },
        { label: 'contract', value: `0x${address.toString(16).padStart(40, '0')}` },
        { label: 'caller', value: `0x${get('caller').toString(16).padStart(40, '0')}` },
        { label: 'place in code', value: hex(get('pc') - get('codeAt')) },
        { label: 'gas', value: String(get('gas')) },
      ],
    },
    { name: 'stack', rows: stack.map((item, i) => ({ label: String(i), value: hex(item) })) },
    {
      name: 'memory of the frame',
      rows: Array.from({ length: words }, (_, i) => ({
        label: hex(32 * i),
        value: toHex(readBytes(state.memories.mem, at + BigInt(32 * i), 32)),
      })),
    },
    {
      name: 'storage',
      rows: [...storage].slice(0, LISTED).map(([slot, value]) => ({ label: hex(slot), value: hex(value) })),
    },
  ]
}
