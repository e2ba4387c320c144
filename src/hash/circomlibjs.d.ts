/** The part of circomlibjs that `poseidon.ts` uses; the package has no types of its own. */
declare module 'circomlibjs' {
  /** Field elements are 32 bytes, little-endian, in Montgomery form. */
  export type PoseidonField = {
    e(value: bigint): Uint8Array
    toMontgomery(value: Uint8Array): Uint8Array
    fromMontgomery(value: Uint8Array): Uint8Array
  }
  export type PoseidonFunction = {
    (inputs: Uint8Array | bigint[], initialState: Uint8Array | bigint | number, outputs: 1): Uint8Array
    F: PoseidonField
  }
  export function buildPoseidon(): Promise<PoseidonFunction>
  export function buildPoseidonReference(): Promise<PoseidonFunction>
}
