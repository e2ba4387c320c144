/**
 * All functions of `vm_hooks`, by their numbers.
 * @module
 */
import { HOOK_INK } from '../prices.ts'
import type { S } from '../state.ts'
import { accountBacks, accounts } from './accounts.ts'
import { callBacks, callHooks, callRoutines } from './calls.ts'
import { context } from './context.ts'
import { crypto, cryptoBacks, cryptoRoutines } from './crypto.ts'
import { data } from './data.ts'
import { type Backs, type Hook, type Hooks, pay } from './hook.ts'
import { logBacks, logRoutines, logs } from './logs.ts'
import { storage, storageBacks } from './storage.ts'

/** By name. A hook's number is its place. */
export const HOOKS: Hooks = {
  ...data,
  ...storage,
  ...accounts,
  ...context,
  ...logs,
  ...crypto,
  ...callHooks,
}

/** Instructions of the EVM that hooks have executed, in the order of their code. */
const BACKS: Backs = { ...storageBacks, ...accountBacks, ...logBacks, ...cryptoBacks, ...callBacks }

/** The opcodes of the hooks' code. */
export const HOOK_OPCODES: readonly number[] = Object.values(BACKS).map(({ opcode }) => opcode)

/** What a hook does when it is called. */
const called =
  (name: string, { bytes, run }: Hook) =>
  (s: S) => {
    const price = HOOK_INK[name as keyof typeof HOOK_INK]
    const ink = bytes ? bytes(s).add(price) : price
    if (ink === 0) run(s)
    else pay(s, ink, () => run(s))
  }

/** Routines of the bridge: `hook.0` and on, then `back.0` and on, each in the order of their numbers; then the others. */
export const hookRoutines = {
  ...Object.fromEntries(
    Object.entries(HOOKS).map(([name, hook], i) => [i === 0 ? 'hook.0' : `hook.${name}`, called(name, hook)]),
  ),
  ...Object.fromEntries(
    Object.entries(BACKS).map(([name, { back }], i) => [i === 0 ? 'back.0' : `back.${name}`, back]),
  ),
  ...logRoutines,
  ...cryptoRoutines,
  ...callRoutines,
}
