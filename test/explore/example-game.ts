/** A game on chain, as its events say it is. */
import { applyEvent, emptyView, type GameConfig, matchId } from '../../src/chain/index.ts'

const hex = (digits: string, bytes = 32): `0x${string}` => `0x${digits.repeat(bytes).slice(0, 2 * bytes)}`
export const [ROOT, ONE, TWO, INNER] = [hex('aa'), hex('11'), hex('22'), hex('bb')] as const
export const [ALICE, BOB] = [hex('a1', 20), hex('b0', 20)] as const
export const ETHER = 10n ** 18n
export const config: GameConfig = {
  ...{ address: hex('9a', 20), chainId: 31_337, segment: 1n, grace: 60n, gasPrice: 10n ** 9n, fromBlock: 0n },
  levels: [
    { height: 3, allowance: 3_600n, bond: ETHER / 4n, group: 2 },
    { height: 3, allowance: 600n, bond: ETHER / 8n, group: 2 },
  ],
}
export const NOW = 1_900_000_000n
export const head = { number: 1_234n, hash: hex('0e'), time: NOW }

/** Two claims, one match, money; sealed or not. */
export function viewAt(sealed: boolean) {
  const view = emptyView(config)
  const tell = (eventName: string, args: object) => applyEvent(view, { eventName, args: { ...args } })
  tell('Opened', { tournament: ROOT, vmId: hex('7e'), startRoot: hex('5a'), round: 0n, opened: NOW - 100n })
  for (const [claim, owner] of [
    [ONE, ALICE],
    [TWO, BOB],
  ] as const) {
    const nodes = { left: hex('01'), right: hex('02'), finalRoot: hex(claim.slice(2, 4)) }
    tell('Joined', { tournament: ROOT, claim, owner, ...nodes })
    tell('Entered', { tournament: ROOT, claim, group: 1n, depth: 0n, budget: 3_500n, entered: NOW - 50n })
  }
  const id = matchId(ROOT, ONE, TWO)
  tell('Earned', { id, account: ALICE, gas: 100_000n })
  tell('Credited', { account: BOB, amount: ETHER / 2n })
  if (sealed) {
    const leaves = { leafOne: hex('31'), leafTwo: hex('32'), budgetOne: 3_000n, budgetTwo: 2_000n }
    const where = { parent: ROOT, one: ONE, two: TWO, position: 2n, startRoot: hex('6b'), opened: NOW }
    tell('InnerOpened', { tournament: INNER, ...where, ...leaves })
  }
  return { view, id }
}
