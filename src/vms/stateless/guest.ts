/**
 * The program of the machine that knows Ethereum's tries: Rust, in the folder `guest`.
 * @module
 */
import { readFileSync } from 'node:fs'
import type { State } from '../../state/state.ts'
import { decode } from '../wasm/binary/decode.ts'
import { WASI, wasi } from '../wasm/host/wasi.ts'
import { instantiate } from '../wasm/link/instantiate.ts'
import { startState } from '../wasm/link/state.ts'
import { addFunc, type Exports, type External, emptyStore, type Store } from '../wasm/link/store.ts'
import { label } from '../wasm/translate/code.ts'
import { validate } from '../wasm/validate/module.ts'
import { HOOKS } from './hooks.ts'
import { guestMachine } from './machine.ts'

/** From the sources and from `dist` alike. */
const MODULE = new URL(/* @vite-ignore */ '../../../src/vms/stateless/guest/guest.wasm', import.meta.url)

/** The name under which the program imports the hooks of the bridge. */
const MODULE_NAME = 'evm'

function hooks(store: Store): Exports {
  return new Map(
    Object.entries(HOOKS).map(([name, { params, result }], number): [string, External] => {
      const type = { params, results: result === undefined ? [] : [result] }
      const func = addFunc(store, type, `${MODULE_NAME}.${name}`)
      func.entry.pc = store.code.length
      store.code.push({ op: 'host', imm: BigInt(number) }, { op: 'return' })
      return [name, { kind: 'func', func }]
    }),
  )
}

/** The state in which the program begins on an input. */
export function guestState(input: Uint8Array): State {
  const store = emptyStore()
  const imports = new Map<string, Exports>([
    [WASI, wasi(store, { args: [], env: [], input })],
    [MODULE_NAME, hooks(store)],
  ])
  const { exports } = instantiate(store, validate(decode(new Uint8Array(readFileSync(MODULE)))), imports)
  const start = exports.get('_start')
  if (start?.kind !== 'func') throw new TypeError(`${MODULE.pathname} exports no function _start`)
  const pc = store.code.length
  const end = label()
  end.pc = 0
  store.code.push({ op: 'call', t: start.func.entry, imm: 1n }, { op: 'br', t: end })
  const state = startState(guestMachine().machine, store)
  return { ...state, registers: { ...state.registers, pc: BigInt(pc) } }
}
