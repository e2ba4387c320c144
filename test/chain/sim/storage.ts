/**
 * All that the contract stores about a game, beside what the model does.
 * @module
 */
import { type Address, concatHex, type Hex, keccak256, numberToHex } from 'viem'
import type { GameConfig } from '../../../src/chain/index.ts'
import type { Driver, View } from './driver.ts'
import type { GameState } from './model.ts'

const PHASES = { bisecting: 1, inner: 2, over: 3 } as const

/** The second word of a match, from its lowest bit on: `Match.Stored` in contracts/lib/Match.sol. */
const FIELDS = {
  ...{ first: 160n, moves: 6n, sealedByFirst: 1n, budgetOne: 25n, budgetTwo: 25n },
  ...{ since: 30n, height: 6n, twoMoves: 1n, phase: 2n },
} as const

/** Takes the second word of a match apart. */
export function fieldsOf(rest: bigint): Record<keyof typeof FIELDS, bigint> {
  let left = rest
  const fields = Object.entries(FIELDS).map(([name, bits]) => {
    const field = left & ((1n << bits) - 1n)
    left >>= bits
    return [name, field]
  })
  return Object.fromEntries(fields)
}

/** What a match stores about a turn. */
function turnHash(other: Hex, left: Hex, right: Hex, position: bigint): Hex {
  return keccak256(concatHex([other, left, right, numberToHex(position, { size: 32 })]))
}

/**
 * @param accounts - all that may have earned anything
 * @throws Error that names the first row that differs
 */
export async function compareStorage(
  driver: Driver,
  { address, levels }: GameConfig,
  accounts: readonly Address[],
  state: GameState,
  name: string,
) {
  const rows: { view: View; pick(row: readonly unknown[]): unknown[]; model: unknown[] }[] = []
  for (const [id, its] of state.game.tournaments) {
    let living = 0n
    for (const { alive, group } of its.claims.values()) if (alive) living ^= BigInt(group)
    const budgets = its.level === 0 ? [0, 0] : its.budgets
    rows.push({
      view: { functionName: 'tournaments', args: [id] },
      pick: ([, , ...rest]) => rest,
      model: [its.pot, its.opened, ...its.live, living, its.level, its.settled, ...budgets],
    })
    for (const claim of its.claims.values()) {
      const { owner, budget, least, side, group, entered, index, alive } = claim
      const { height } = levels[its.level]!
      rows.push({
        view: { functionName: 'claims', args: [id, claim.id] },
        pick: ([, place, owner]) => [...Object.values(place as object), String(owner).toLowerCase()],
        // What is out has no place any more.
        model: [
          ...(alive
            ? [group, entered, budget, least, index, height, side === 1, true]
            : [0, 0, 0, 0, 0, 0, false, false]),
          owner,
        ],
      })
    }
  }
  for (const [id, { begun, since, budgets, height, turn, phase, earned }] of state.game.matches) {
    const nodes = state.nodes.get(id)
    rows.push({
      view: { functionName: 'matches', args: [id] },
      pick([turn, rest]) {
        const { since, budgetOne, budgetTwo, height, twoMoves, phase } = fieldsOf(rest as bigint)
        // A resolution forgets the last turn.
        return [
          ...(nodes && phase !== 3n ? [turn] : []),
          since,
          budgetOne,
          budgetTwo,
          height,
          twoMoves,
          phase,
        ]
      },
      model: [
        ...(nodes && phase !== 'over'
          ? [turnHash(nodes.other, nodes.left, nodes.right, nodes.position)]
          : []),
        ...[since - begun, ...budgets, height, turn, PHASES[phase]],
      ],
    })
    for (const account of accounts) {
      rows.push({
        view: { functionName: 'earned', args: [id, account] },
        pick: (row) => [...row],
        model: [earned.get(account) ?? 0],
      })
    }
  }
  for (const [account, amount] of state.game.owed) {
    rows.push({ view: { functionName: 'owed', args: [account] }, pick: (row) => [...row], model: [amount] })
  }
  const answers = await driver.look(
    address,
    rows.map(({ view }) => view),
  )
  for (const [i, { view, pick, model }] of rows.entries()) {
    const answer = answers[i]
    const [theirs, ours] = [pick(Array.isArray(answer) ? answer : [answer]), model].map((row) =>
      row.map(String).join(' '),
    )
    if (theirs !== ours)
      throw new Error(`${name}: ${view.functionName}(${view.args}): contract ${theirs}, model ${ours}`)
  }
}
