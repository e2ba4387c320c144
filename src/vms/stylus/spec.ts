/**
 * The EVM and Stylus programs as one machine: contracts in Solidity and programs in WebAssembly call each other, on one
 * storage, as on Arbitrum.
 * @module
 */
import { compose, enter, type Vm, when } from '../../vm/index.ts'
import { evms } from '../evm/spec.ts'
import { later } from '../later.ts'
import { copies } from './copy.ts'
import { begins, ends, fail } from './frames.ts'
import { HOOKS, hookRoutines } from './hooks/table.ts'
import { OUT_OF_INK, programs } from './programs.ts'
import { bridgeState, type S } from './state.ts'

export const STYLUS_FORK = 'cancun'
const COUNT = Object.keys(HOOKS).length

const body = (f: (s: S) => void) => f as never

/**
 * The VM.
 *
 * @example
 * ```ts
 * import { stylus } from 'onestep/vms/stylus'
 * console.log(stylus().parts) // [ 'evm', 'wasm' ]
 * ```
 */
export function stylus(): Vm {
  const routines = { ...hookRoutines, ...begins, ...ends, ...copies }
  return compose(
    `stylus-${STYLUS_FORK}`,
    { evm: evms.get(STYLUS_FORK) as Vm, wasm: programs() },
    {
      state: bridgeState,
      instead: {
        evm: { fail: body(fail) },
        wasm: {
          outside: body((s) =>
            when(
              s.wasm.hook.ge(COUNT),
              () => enter('frame.revert'),
              () => {
                enter('hook.0')
                s.micro = s.micro.add(s.wasm.hook.unsigned(s.micro.width))
              },
            ),
          ),
        },
      },
      halted: { wasm: body(() => enter('frame.revert')) },
      trapped: {
        wasm: (_, reason) =>
          when(
            reason.is(OUT_OF_INK).or(reason.is('call stack exhausted')),
            () => enter('frame.fail'),
            () => enter('frame.revert'),
          ),
      },
      routines: Object.fromEntries(Object.entries(routines).map(([name, f]) => [name, body(f)])),
    },
  )
}

/** The VM `stylus-cancun`. */
export const stylusVm: Vm = later(`stylus-${STYLUS_FORK}`, stylus, ['evm', 'wasm'])
