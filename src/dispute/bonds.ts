/**
 * Distributes the bonds.
 * @module
 */
import type { GameVerdict, Opening, Payout } from './types.ts'

/**
 * The winner gets its own bond back, and the loser's minus the burned part. Without a winner both were wrong,
 * and both bonds are burned; otherwise two lies would cost nothing.
 *
 * @returns three amounts that add up to both bonds
 */
export function payOut(opening: Pick<Opening, 'bonds' | 'rules'>, winner: GameVerdict['winner']): Payout {
  const total = opening.bonds.defender + opening.bonds.challenger
  if (winner === 'nobody') return { defender: 0n, challenger: 0n, burned: total }
  const burned = opening.rules.burn
  const won = total - burned
  return winner === 'defender'
    ? { defender: won, challenger: 0n, burned }
    : { defender: 0n, challenger: won, burned }
}
