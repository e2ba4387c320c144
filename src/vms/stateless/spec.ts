/**
 * The EVM and a program that knows Ethereum's tries as one machine: it runs a block from the root of the state before it
 * to the root of the state after it, on what a witness shows.
 * @module
 */
import { compose, enter, resume, trap, type Vm, type Word, when } from '../../vm/index.ts'
import { type Fork, ROOT_FORKS } from '../evm/machine/forks.ts'
import { evm } from '../evm/spec.ts'
import { later } from '../later.ts'
import { HOOKS, NO_HOOK, routinesOf } from './hooks.ts'
import { guestMachine } from './machine.ts'
import { bridgeState, type S } from './state.ts'

/** Forks that blocks can be of. */
export const STATELESS_FORKS = ROOT_FORKS
/** The name of such a fork. */
export type StatelessFork = (typeof STATELESS_FORKS)[number]

const PARTS = ['guest', 'evm'] as const
const COUNT = Object.keys(HOOKS).length
const body = (f: (s: S) => void) => f as never

/**
 * The VM of a fork.
 *
 * @throws RangeError unless the fork is one of `STATELESS_FORKS`
 * @example
 * ```ts
 * import { stateless } from 'onestep/vms/stateless'
 * console.log(stateless({ fork: 'cancun' }).parts) // [ 'guest', 'evm' ]
 * ```
 */
export function stateless({ fork }: { readonly fork: StatelessFork }): Vm {
  if (!STATELESS_FORKS.includes(fork))
    throw new RangeError(`"fork" expected one of ${STATELESS_FORKS.join(', ')}, got ${String(fork)}`)
  return compose(
    nameOf(fork),
    { guest: guestMachine(), evm: evm({ fork, witness: true }) },
    {
      state: bridgeState,
      instead: {
        guest: {
          outside: body((s) => {
            enter('hook.0')
            s.micro = s.micro.add(s.guest.hook.unsigned(s.micro.width))
            when(s.guest.hook.ge(COUNT), () => trap(NO_HOOK))
          }),
        },
      },
      halted: {
        evm: ((s: S, code: Word<64>) => {
          s.guest.r[0] = code
          resume('guest')
        }) as never,
      },
      routines: Object.fromEntries(Object.entries(routinesOf(fork)).map(([name, f]) => [name, body(f)])),
    },
  )
}

const nameOf = (fork: Fork): string => `stateless-${fork}`

/** The VM of each fork, traced when it is first looked into. */
export const statelessVms: ReadonlyMap<string, Vm> = new Map(
  STATELESS_FORKS.map((fork) => [nameOf(fork), later(nameOf(fork), () => stateless({ fork }), PARTS)]),
)
