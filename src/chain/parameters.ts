/**
 * The parameters of a game, and the contract's objections to them.
 * @module
 */
import { type Account, type Address, BaseError, decodeErrorResult, type Hex, type PublicClient } from 'viem'
import { OnestepError } from '../bytes/errors.ts'
import { gameAbi } from './generated/game.ts'
import type { Level } from './view.ts'

/** What a game is deployed with. */
export type GameParameters = {
  readonly referee: Address
  /** Steps in a leaf of the last level: 1 for a step verifier. Default 1. */
  readonly segment?: bigint
  /** Seconds of each turn that are free: the usual time until a transaction is in a block. */
  readonly grace: bigint
  /** Wei paid per gas of a useful transaction, from the losers' bonds. */
  readonly gasPrice: bigint
  readonly levels: readonly Level[]
}

/** Gas that the game pays for, as in Game.sol. */
const PAID = { start: 65_000n, advance: 75_000n, resolve: 500_000n, seal: 450_000n, decide: 200_000n }

/**
 * The smallest bond that the game accepts for a level: twice what a match can pay out.
 * @example
 * console.log(leastBond(20, 50n * 10n ** 9n)) // 214000000000000000n
 */
export function leastBond(height: number, gasPrice: bigint): bigint {
  const last = PAID.resolve > PAID.seal + PAID.decide ? PAID.resolve : PAID.seal + PAID.decide
  return 2n * (PAID.start + BigInt(height - 1) * PAID.advance + last) * gasPrice
}

type Heights = readonly {
  readonly height: number
  readonly allowance: number
  readonly bond: bigint
}[]

/** The contract's expectations in words, by the name of the error with which its constructor reverts. */
const EXPECTED: Readonly<
  Record<string, (args: readonly bigint[], levels: Heights) => { expected: string; got?: string }>
> = {
  LevelsOutOfRange: () => ({ expected: '1 to 8 levels, and a segment of 1 to 2^63 steps' }),
  TooManySteps: (_, levels) => ({
    expected: 'at most 2^63 steps in all: the segment times 2 to the sum of the heights',
    got: `heights ${levels.map(({ height }) => height).join(', ')}`,
  }),
  HeightOutOfRange: ([level, height]) => ({
    expected: `level ${level}: a height of 1 to 63`,
    got: `${height}`,
  }),
  AllowanceOutOfRange: ([level, least, most], levels) => ({
    expected: `level ${level}: an allowance of ${least} to ${most} seconds`,
    got: `${levels[Number(level)]?.allowance}`,
  }),
  GroupOutOfRange: ([level, group]) => ({
    expected: `level ${level}: groups of 2 to 64 claims`,
    got: `${group}`,
  }),
  GraceTooLong: ([level, most]) => ({
    expected: `a grace of at most ${most} seconds, twice the allowance divided by the height of level ${level}`,
  }),
  GasPriceTooLow: ([least]) => ({ expected: `a gas price of at least ${least} wei` }),
  BondTooSmall: ([level, least], levels) => ({
    expected: `level ${level}: a bond of at least ${least} wei, as computed by leastBond`,
    got: `${levels[Number(level)]?.bond}`,
  }),
}

/**
 * Simulates the constructor on the node, because the contract defines the limits.
 * @param data - of the transaction that deploys the game
 * @throws GameParametersError if the constructor reverts with one of the game's errors
 */
export async function checkParameters(
  { client, account }: { readonly client: PublicClient; readonly account: Account },
  data: Hex,
  levels: Heights,
): Promise<void> {
  try {
    await client.call({ account, data })
  } catch (error) {
    const answer = error instanceof BaseError && error.walk((cause) => typeof dataOf(cause) === 'string')
    if (!answer) throw error
    const { errorName, args = [] } = decodeErrorResult({ abi: gameAbi, data: dataOf(answer) as Hex })
    const expected = EXPECTED[errorName]
    if (expected === undefined) throw error
    throw new GameParametersError(expected(args as readonly bigint[], levels))
  }
}

const dataOf = (error: unknown) => (error as { data?: unknown }).data

/** Parameters that the game's contract refuses. */
export class GameParametersError extends OnestepError {
  override name = 'GameParametersError'

  constructor({ expected, got }: { expected: string; got?: string }) {
    super('A game cannot be deployed with these parameters.', {
      lines: [`Expected: ${expected}`, ...(got === undefined ? [] : [`Got: ${got}`])],
    })
  }
}
