/**
 * A game on chain as the page shows it: claims, matches, clocks and money, at one block.
 * @module
 */

/** A claim. Times are in seconds. */
export type LiveClaim = {
  readonly root: string
  readonly owner: string
  readonly finalRoot: string
  /** In an inner tournament, which claim of the match above it ends like. */
  readonly side: 1 | 2 | null
  readonly group: number
  /** What was on its clock when it entered its group. */
  readonly budget: number
  readonly isOut: boolean
}

/** A match of two living claims. */
export type LiveMatch = {
  readonly id: string
  readonly one: string
  readonly two: string
  /** Who has to move; null once the match is sealed. */
  readonly turn: 1 | 2 | null
  /** Unix time of the last second for that move. */
  readonly deadline: number | null
  readonly budgets: readonly [number, number]
  /** Levels of the trees that are still to be opened. */
  readonly height: number
  /** The inner tournament that decides it, if it is sealed. */
  readonly inner: string | null
}

/** A tournament. */
export type LiveTournament = {
  readonly id: string
  readonly level: number
  /** The match above that it decides. */
  readonly parent: { readonly tournament: string; readonly match: string } | null
  readonly startRoot: string
  readonly startStep: string
  readonly vmId: string | null
  readonly round: number | null
  readonly opened: number
  /** Unix times from which each side takes no more claims; one in the first level. */
  readonly closes: readonly number[]
  readonly settled: { readonly claim: string | null; readonly finalRoot: string } | null
  readonly claims: readonly LiveClaim[]
  readonly matches: readonly LiveMatch[]
}

/** What an account has in the game, in wei, as decimal text. */
export type LiveAccount = {
  readonly address: string
  /** Bonds of its living claims. */
  readonly bonds: string
  /** What it may withdraw. */
  readonly owed: string
  /** What it may collect. */
  readonly earned: string
}

/** A game at a block. */
export type LiveGame = {
  readonly chainId: number
  readonly address: string
  readonly block: string
  /** Unix time of the block. */
  readonly time: number
  readonly grace: number
  readonly levels: readonly { readonly height: number; readonly bond: string; readonly group: number }[]
  readonly tournaments: readonly LiveTournament[]
  readonly accounts: readonly LiveAccount[]
}
