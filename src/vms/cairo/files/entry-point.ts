/**
 * How an entry point of a Cairo 1 class is called: as Starknet does it, without its system.
 *
 * It finds on its stack the pointers of its builtins, the gas, the system's segment, where the calldata begin and end,
 * and where to return to. It returns the same pointers, the gas that is left, a panic flag, and where what it returns
 * begins and ends. Behind the bytecode stand a `ret` and the address of the costs of builtins, which are zero here.
 * @module
 */

import { newHintState } from '../hints/casm-hints.ts'
import { runCasmHint } from '../hints/casm-operands.ts'
import { PRIME } from '../machine/state.ts'
import type { Job } from '../prover/prover.ts'
import { type CasmClass, type EntryPoint, selectorOf } from './casm.ts'
import { CairoError } from './initial.ts'

/** How a contract's function is called. */
export type CallOptions = {
  /** The function's name or its selector; needed where the class has several. */
  readonly entryPoint?: string | bigint
  /** What it is called with: felts. */
  readonly calldata?: readonly bigint[]
  /** What it may spend. Default 10^10. */
  readonly gas?: bigint
}

const GAS = 10n ** 10n
const RET = 0x208b7fff7fff7ffen
/** Costs that a program may ask for: more than there are builtins. */
const COSTS = 20
/** What is returned behind the builtins' pointers: gas, the system's pointer, the flag, begin and end. */
const RETURNED = 5
/** Cells of the arena's first instance, of which there is one before the program begins. */
const ARENA = 3

/**
 * A call of an entry point.
 * @throws CairoError if the class has no such entry point, or calldata or gas are no felts
 */
export function callJob(casm: CasmClass, options: CallOptions = {}): Job {
  const { calldata = [], gas = GAS } = options
  const { offset, builtins } = chosen(casm.entryPoints, options.entryPoint)
  for (const [name, value] of [['gas', gas], ...calldata.map((one, i) => [`calldata[${i}]`, one])] as const) {
    if (typeof value !== 'bigint' || value < 0n || value >= PRIME)
      throw new CairoError(`${name} is not a felt.`, [
        `Expected: 0 to ${PRIME - 1n}`,
        `Got: ${String(value)}`,
      ])
  }
  return {
    data: casm.bytecode,
    entry: offset,
    isProofMode: false,
    builtins: [
      ...builtins.map((name, i) => ({ name, depth: builtins.length + RETURNED - i })),
      { name: 'system', depth: RETURNED - 1 },
      { name: 'returned', depth: 1, begin: 0 },
    ],
    above: 0,
    stack({ program, builtins: placed, end, addSegment, write }) {
      const behind = program + casm.bytecode.length
      const [costs, arguments_] = [addSegment(), addSegment()]
      write(behind, RET)
      write(behind + 1, BigInt(costs))
      for (let i = 0; i < COSTS; i++) write(costs + i, 0n)
      for (const [i, value] of calldata.entries()) write(arguments_ + i, value)
      const pointers = placed.slice(0, -1).map(({ name, begin }) => {
        if (name !== 'segment_arena') return begin
        for (const [i, value] of [addSegment(), 0, 0].entries()) write(begin + i, BigInt(value))
        return begin + ARENA
      })
      const system = pointers.pop() as number
      const stack = [
        ...pointers,
        Number(gas),
        system,
        arguments_,
        arguments_ + calldata.length,
        end.fp,
        end.pc,
      ]
      return stack.map(BigInt).with(pointers.length, gas)
    },
    hints() {
      const state = newHintState()
      return new Map(
        Array.from(casm.hints, ([at, list]) => [
          at,
          list.map((hint) => (machine) => runCasmHint(hint, machine, state)),
        ]),
      )
    },
  }
}

function chosen(entryPoints: readonly EntryPoint[], wanted: string | bigint | undefined): EntryPoint {
  const selector = typeof wanted === 'string' ? selectorOf(wanted) : wanted
  const found = entryPoints.filter((one) => selector === undefined || one.selector === selector)
  if (found.length === 1) return found[0]
  throw new CairoError(
    wanted === undefined
      ? 'The class does not have exactly one entry point.'
      : 'The class does not have this entry point.',
    [
      wanted === undefined
        ? 'Expected: the name or the selector of an entry point'
        : `Got: ${String(wanted)}`,
      `Entry points: ${entryPoints.map((one) => `0x${one.selector.toString(16)}`).join(', ') || 'none'}`,
      'Fix: set the option entryPoint; on the command line, --input FILE with a name and its arguments',
    ],
  )
}
