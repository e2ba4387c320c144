/**
 * All that the contract stores about a game, beside what the model does.
 * @module
 */
import type { Address } from 'viem'
import type { Driver, View } from './driver.ts'
import type { GameState } from './model.ts'

const PHASES = { bisecting: 1, inner: 2, over: 3 } as const

/** @throws Error that names the first row that differs */
export async function compareStorage(driver: Driver, game: Address, state: GameState, name: string) {
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
      rows.push({
        view: { functionName: 'claims', args: [id, claim.id] },
        pick: ([, place, owner]) => [...Object.values(place as object), String(owner).toLowerCase()],
        // What is out has no place any more.
        model: [
          ...(alive
            ? [group, entered, budget, least, index, side === 1, true]
            : [0, 0, 0, 0, 0, false, false]),
          owner,
        ],
      })
    }
  }
  for (const [id, { since, budgets, height, turn, phase, work, earned }] of state.game.matches) {
    const position = state.nodes.get(id)?.position ?? 0n
    rows.push({
      view: { functionName: 'matches', args: [id] },
      pick: ([, ...rest]) => rest,
      model: [position, since, ...budgets, height, turn === 1, PHASES[phase], work],
    })
    for (const [account, gas] of earned) {
      rows.push({
        view: { functionName: 'earned', args: [id, account] },
        pick: (row) => [...row],
        model: [gas],
      })
    }
  }
  for (const [account, amount] of state.game.owed) {
    rows.push({ view: { functionName: 'owed', args: [account] }, pick: (row) => [...row], model: [amount] })
  }
  const answers = await driver.look(
    game,
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
