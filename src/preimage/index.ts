/**
 * Preimages: what a program asks for by key while it runs.
 * @module
 */
export { HASHED_TYPES, PreimageError, preimageFault } from './check.ts'
export {
  blobKey,
  keccakKey,
  localKey,
  PREIMAGE_KEY_SIZE,
  PREIMAGE_TYPES,
  type PreimageType,
  poseidonKey,
  precompileKey,
  preimageKey,
  preimageTypeOf,
  sha256Key,
} from './key.ts'
export { PREFIX_SIZE, type PreimagePart, preimagePart } from './part.ts'
export { MAX_POSEIDON_PREIMAGE, poseidonDigest } from './poseidon.ts'
export { createPreimages, type PreimageProvider, type PreimageSource, type Preimages } from './store.ts'
