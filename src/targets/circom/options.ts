/**
 * What a step circuit may be asked for.
 * @module
 */

/** Options of `circom`. */
export type CircuitOptions = {
  /**
   * Levels of four children that the circuit opens in the trees of maps, 1 to 127; default 22. A key that lies deeper
   * has no witness, so the circuit does not accept every step: whoever chooses keys finds two that agree in k levels by
   * trying 2^k, and one that agrees with another's by trying 4^k.
   */
  readonly mapLevels?: number
  /**
   * Whether the circuit proves what a step reads of preimages with Poseidon keys, and its statement lists other readings
   * only; default false: it lists all. About 11,000 constraints for each reading that a step may make.
   */
  readonly poseidonKeys?: boolean
}
