/**
 * What a transaction does, instruction by instruction, as EIP-3155 shows it.
 * @module
 */
import { toHex } from '../../../bytes/bytes.ts'
import { LiveState } from '../../../state/access.ts'
import type { State } from '../../../state/state.ts'
import type { EvmProgram } from '../load.ts'
import { GAS } from '../machine/forks.ts'
import { WAITING } from '../machine/frame.ts'
import { STACK_LIMIT } from '../machine/state.ts'
import { EvmLoadError } from './fields.ts'
import { accountsOf, ethereumStateRoot, transactionOutcome } from './outcome.ts'

/** An instruction: the state before it, and what it cost. */
export type InstructionStep = {
  /** From the begin of the frame's code. */
  readonly pc: number
  readonly op: number
  readonly opName: string
  readonly gas: bigint
  /**
   * With the gas that a call hands on, as clients count it; of an instruction that fails, all gas that was left.
   */
  readonly gasCost: bigint
  /** Whether it ended its frame exceptionally. */
  readonly fails: boolean
  /** Bytes of memory in use. */
  readonly memSize: number
  /** The topmost item last. */
  readonly stack: readonly bigint[]
  /** 1 for the transaction's frame. */
  readonly depth: number
  /** What the frame's last call returned. */
  readonly returnData: Uint8Array
  readonly refund: bigint
}

const CALL = { call: 0xf1, callcode: 0xf2, delegatecall: 0xf4, staticcall: 0xfa } as const
const CREATES = new Set([0xf0, 0xf5])

/**
 * The instructions of a transaction.
 * @returns the state in which the run ended
 *
 * Text: EIP-3155.
 */
export function* instructionSteps(program: EvmProgram): Generator<InstructionStep, State> {
  const { machine } = program.vm
  const names = new Map(
    machine.instructions.map(({ name, pattern }) => [Number(pattern.match), [name, pattern.mask]]),
  )
  const routine = (name: string) => BigInt(1 + machine.microcode.findIndex((one) => one.name === name))
  const [fail, end, spent] = ['fail', 'end', 'create.warm'].map(routine)
  const live = new LiveState(machine, program.state)
  const get = (name: string) => live.get(name)
  let before: Omit<InstructionStep, 'gasCost' | 'fails'> | undefined
  let cost: bigint | undefined
  let fails = false
  /** A creation has handed on its gas; if no frame begins, that is gone. */
  let isSpent = false
  const finished = (): InstructionStep | undefined => {
    if (!before) return undefined
    const after = get('gas')
    const paid =
      cost ??
      (Object.values(CALL).includes(before.op as 0xf1)
        ? notMade(before, after)
        : before.gas - after - (isSpent ? get('childGas') : 0n))
    return { ...before, gasCost: fails ? before.gas : paid, fails }
  }
  while (live.status.kind === 'running') {
    const micro = get('micro')
    if (before && cost === undefined && !fails) {
      if (Number(get('depth')) >= before.depth)
        cost = before.gas - callersGas() - (CREATES.has(before.op) ? get('childGas') : 0n)
      else if (micro === fail) fails = true
      else if (micro === end) cost = before.gas - get('gas')
      else if (micro === spent) isSpent = true
    }
    if (micro === 0n) {
      const last = finished()
      if (last) yield last
      before = at()
      ;[cost, fails, isSpent] = [undefined, false, false]
    }
    live.step()
  }
  const last = finished()
  if (last) yield last
  return live.snapshot()

  function at(): typeof before {
    const pc = get('pc')
    const op = Number(live.load('code', pc, { kind: 'bits', width: 8 }))
    const [name, mask] = names.get(op) ?? ['', 0n]
    return {
      pc: Number(pc - get('codeAt')),
      op,
      opName: mask === 0n ? 'INVALID' : String(name).toUpperCase(),
      gas: get('gas'),
      memSize: 32 * Number(get('words')),
      stack: stackOf(live),
      depth: Number(get('depth')) + 1,
      returnData: live.bytes(
        machine.memories.findIndex((memory) => memory.name === 'mem'),
        get('backAt'),
        Number(get('backSize')),
      ),
      refund: get('refund'),
    }
  }

  /** What the frame that waits has left. */
  function callersGas(): bigint {
    const index = ((get('depth') - 1n) << 3n) + BigInt(WAITING.caller)
    return BigInt.asUintN(64, live.load('frames', index, { kind: 'bits', width: 256 }) >> 32n)
  }
}

/** What a call costs that is not made, for want of balance or depth: the gas that it would hand on comes back. */
function notMade(
  { op, gas, stack }: { op: number; gas: bigint; stack: readonly bigint[] },
  after: bigint,
): bigint {
  const hasValue = (op === CALL.call || op === CALL.callcode) && stack.at(-3) !== 0n
  const left = after - (hasValue ? BigInt(GAS.stipend) : 0n)
  const most = left - left / 64n
  const asked = stack.at(-1) ?? 0n
  return gas - left + (asked < most ? asked : most)
}

/** The stack of the frame, the topmost item last. */
export function stackOf(live: LiveState): bigint[] {
  const items = Number(live.get('sp'))
  const base = live.get('depth') * BigInt(STACK_LIMIT)
  return Array.from({ length: items }, (_, i) =>
    i === items - 1 ? live.get('top') : live.load('stack', base + BigInt(i), { kind: 'bits', width: 256 }),
  )
}

/**
 * The lines of EIP-3155: one for each instruction, and one that sums up.
 *
 * The refund is that before an instruction; clients that compute the cost of an SSTORE before they show it, have that after.
 */
export function* eip3155Lines(program: EvmProgram): Generator<Readonly<Record<string, unknown>>> {
  if ('transactions' in program.source)
    throw new EvmLoadError('EIP-3155 has traces of single transactions; this file is a block.')
  const hex = (value: bigint) => `0x${value.toString(16)}`
  const steps = instructionSteps(program)
  for (;;) {
    const { done, value } = steps.next()
    if (done) {
      const { gasUsed, succeeded, output } = transactionOutcome(value)
      yield {
        stateRoot: toHex(ethereumStateRoot(accountsOf(value))),
        output: toHex(output),
        gasUsed: hex(gasUsed),
        pass: succeeded,
        fork: program.source.fork,
      }
      return
    }
    const { gas, gasCost, stack, returnData, refund, pc, op, memSize, depth, opName, fails } = value
    yield {
      ...{ pc, op, gas: hex(gas), gasCost: hex(gasCost), memSize, stack: stack.map(hex), depth },
      ...{ returnData: toHex(returnData), refund: hex(refund), opName },
      ...(fails ? { error: 'the frame ended exceptionally' } : {}),
    }
  }
}
