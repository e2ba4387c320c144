/**
 * Modules on the machine, and in V8 for comparison.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import {
  exportedFunction,
  type Outcome,
  Session,
  type SessionOptions,
} from '../../../src/vms/wasm/session.ts'
import { wasmVm } from '../../../src/vms/wasm/spec.ts'
import { wat } from './wat.ts'

const SUITES = process.env.ONESTEP_SUITES ?? join(import.meta.dirname, '../../../../shared/suites')
export const SUITE = join(SUITES, 'wasm')
export const hasSuite = existsSync(SUITE)
if (!hasSuite) console.log(`wasm: ${SUITE} is not there; the suites are left out`)

let shared: ReturnType<typeof wasmExecutor> | undefined

/** A session whose executor is the one of all others: only one of them runs at a time. */
export const session = (options: SessionOptions = {}): Session =>
  new Session({
    executor: () => {
      shared ??= wasmExecutor(wasmVm.machine)
      return shared
    },
    ...options,
  })

/** A module that is loaded, and its functions to be called with bits. */
export type Loaded = {
  readonly session: Session
  call(name: string, ...args: readonly (bigint | number)[]): Outcome
}

export function load(bytes: Uint8Array, options: SessionOptions = {}): Loaded {
  const made = session(options)
  const { exports } = made.instantiate(bytes)
  return {
    session: made,
    call: (name, ...args) => {
      const func = exportedFunction(exports, name)
      const bits = args.map((value, i) =>
        BigInt.asUintN(func.type.params[i] === 0x7f ? 32 : 64, BigInt(value)),
      )
      return made.call(func, bits)
    },
  }
}

export const loadText = async (text: string, options?: SessionOptions): Promise<Loaded> =>
  load(await wat(text), options)

/** The bits that a function returns; a trap is a failure. */
export function value(outcome: Outcome): bigint {
  if ('trap' in outcome) throw new Error(`trapped: ${outcome.trap}`)
  return outcome.results[0]!
}
