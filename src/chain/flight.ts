/**
 * Gives moves their nonces: which go together, and what is done about a nonce that nothing has.
 *
 * A chain takes an account's transactions in the order of their nonces, so one that is missing or too cheap keeps back
 * all behind it. What can be in the next block keeps its nonce. All else takes the lowest nonces that are left, the most
 * urgent first, so that what is stuck makes room for what is urgent.
 * @module
 */
import { type Action, type BondlessAction, type Planned, together } from './actions.ts'
import { pressesMore } from './funds.ts'
import { isUnreachable } from './node-errors.ts'
import type { Outgoing, Pending, Sent } from './outgoing.ts'

/**
 * Transactions that may be on their way at once. Nodes hold at least 16 of an account, and count one of more than 32 KiB
 * as several.
 */
const IN_FLIGHT = 8

/**
 * `held`: a node has a transaction with the nonce. `rejected`: it refused ours. `refused`: there was nothing to send.
 * `starved`: it was not sent, as it would not be in the next block.
 */
export type Fate = 'held' | 'rejected' | 'refused' | 'starved'

type Means = {
  /** The nonce that a move had last. */
  nonceOf(move: Outgoing): number | undefined
  /**
   * Sends a move with a nonce.
   * @param defers - whether not to send what the account cannot pay the next block for
   */
  attempt(move: Outgoing, at: number, defers: boolean): Promise<Fate>
  /** Sends again what has this nonce and is no move any more. @returns whether that will be mined */
  resend(at: number): Promise<boolean>
}

/**
 * @param moves - the most urgent first
 * @param first - the next nonce of the chain
 * @param kept - moves that keep their nonces
 */
export async function assign(
  moves: readonly Outgoing[],
  first: number,
  kept: Map<number, Outgoing>,
  { attempt, resend, nonceOf }: Means,
): Promise<Omit<Sent, 'starved'>> {
  const keys: string[] = []
  const failures: unknown[] = []
  const stay = new Set(kept.values())
  let queue = moves.filter((move) => !stay.has(move))
  /** What would only keep back what is more urgent, or brings money. */
  const deferred: Outgoing[] = []
  const send = async (move: Outgoing, at: number): Promise<Fate> => {
    try {
      const { pressure } = move.budget
      const defers = queue.some(({ budget, takesAll }) => takesAll || pressesMore(budget.pressure, pressure))
      const fate = await attempt(move, at, defers)
      if (fate === 'starved') deferred.push(move)
      else if (fate !== 'refused') keys.push(move.key)
      return fate
    } catch (error) {
      // What cannot be prepared, as an input is missing, keeps back no other.
      if (isUnreachable(error)) throw error
      failures.push(error)
      return 'refused'
    }
  }
  const take = (at: number): Outgoing | undefined => {
    const move = kept.get(at)
    kept.delete(at)
    return move
  }
  /** The most urgent, and of several the one that had the nonce before: changing places would cost both a higher fee. */
  const next = (nonce: number): Outgoing | undefined => {
    const pressure = queue[0]?.budget.pressure
    const same = queue.findIndex((move) => move.budget.pressure === pressure && nonceOf(move) === nonce)
    return queue.splice(same < 0 ? 0 : same, 1)[0]
  }
  let at = first
  const fill = async (): Promise<void> => {
    while (at < first + IN_FLIGHT) {
      const move = take(at) ?? next(at)
      if (move === undefined) break
      // With a nonce that no node has, the next move is sent at once.
      if ((await send(move, at)) === 'held') at++
    }
  }
  await fill()
  // What is left waits behind nonces that no move has.
  for (; kept.size > 0; at++) {
    const move = take(at)
    if (move !== undefined) await send(move, at)
    else if (!(await resend(at))) {
      const urgent = moves.find((one) => [...kept.values()].includes(one))!
      for (const [nonce, one] of kept) if (one === urgent) kept.delete(nonce)
      await send(urgent, at)
    }
  }
  queue = deferred.splice(0)
  await fill()
  return { keys, failures }
}

/**
 * Steps that are on their way stay in their transaction, and the others go into another one. Otherwise each step that
 * becomes due would have the whole transaction replaced.
 */
export function regroup(plan: readonly Planned[], pending: readonly Pending[]): Planned[] {
  return plan.flatMap(({ action, pressure }) => {
    const all = action.kind === 'batch' ? action.steps : isBondless(action) ? [action] : []
    if (all.length === 0) return { action, pressure }
    const rest = new Map(all.map((step) => [step.key, step]))
    const parts: Action[] = []
    for (const { key, steps } of pending) {
      const its = steps.flatMap((step) => rest.get(step) ?? [])
      if (its.length === 0) continue
      for (const step of its) rest.delete(step.key)
      parts.push(its[0]!.key === key ? its[0]! : { kind: 'batch', key, steps: its })
    }
    if (parts.length === 0) return { action, pressure }
    const whole = together([...rest.values()])
    return [...parts, ...(whole === undefined ? [] : [whole])].map((part) => ({ action: part, pressure }))
  })
}

function isBondless(action: Action): action is BondlessAction {
  return !['build', 'prove', 'open', 'join', 'batch', 'withdraw'].includes(action.kind)
}
