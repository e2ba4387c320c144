/**
 * Times of accesses to cells. An access takes a cell as the access before left it, at an earlier time: the clock less that
 * time less one is a number of 28 bits. Clocks are below 2^30 (a verifier's bound on heights), so a time that is not
 * earlier would need a gap of at least p - 2^30 > 2^28.
 * @module
 */

/** Bits of a gap above its lowest 16. */
export const GAP_HIGH_BITS = 12

/** What a cell holds as a run goes on, and when it was accessed last; zero if it was not. */
export type Cell = { limbs: readonly number[]; time: number }
