/**
 * What a proof of a run is.
 * @module
 */

/** A segment: its proof says that from the root before it, `steps` steps lead to `after`. */
export type StarkSegment = { readonly steps: bigint; readonly after: Uint8Array; readonly proof: Uint8Array }

/** A proof that from the state with the root `before`, `steps` steps of a VM lead to the state with the root `after`. */
export type StarkRun = {
  readonly vm: string
  readonly vmId: Uint8Array
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly steps: bigint
  readonly segments: readonly StarkSegment[]
  /**
   * What the final root is hashed from: the packed header, which shows whether the machine stopped and how, and the
   * memories' roots.
   */
  readonly end: { readonly header: Uint8Array; readonly roots: readonly Uint8Array[] }
}
